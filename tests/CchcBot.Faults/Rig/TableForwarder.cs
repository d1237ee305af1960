using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CchcBot.Faults.Rig;

/// <summary>Hands requests on to the tables byte for byte, and their answers back.</summary>
/// <param name="tables">The address of the table service; its path is not used, because each request brings its own.</param>
internal sealed class TableForwarder(Uri tables) : IDisposable
{
    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length",
    };

    private readonly HttpMessageInvoker upstream = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });

    /// <summary>Sends the request on and reads the whole answer, which the caller still has to pass back.</summary>
    public async Task<TableExchange> ForwardAsync(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        // As it came: a path that is written anew would no longer fit its signature.
        var address = new Uri(tables.GetLeftPart(UriPartial.Authority) + raw, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var sent = body.ToArray();
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address);
        request.Content = sent.Length > 0 ? new ByteArrayContent(sent) : null;
        foreach (var (name, values) in context.Request.Headers.Where(h => !OfTheConnection.Contains(h.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        var answer = await upstream.SendAsync(request, CancellationToken.None);
        return new TableExchange(raw, sent, answer, await answer.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => upstream.Dispose();

    /// <summary>Whether a header belongs to one connection, so that it is not handed on to another.</summary>
    internal static bool IsOfTheConnection(string header) => OfTheConnection.Contains(header);
}

/// <summary>A request to the tables and what they answered.</summary>
/// <param name="Target">Path and query of the request, as they came.</param>
/// <param name="Sent">The request's body.</param>
/// <param name="Received">The answer's body.</param>
internal sealed record TableExchange(string Target, byte[] Sent, HttpResponseMessage Answer, byte[] Received) : IDisposable
{
    /// <summary>Passes the answer back to who asked.</summary>
    public async Task ReplyAsync(HttpContext context)
    {
        context.Response.StatusCode = (int)Answer.StatusCode;
        foreach (var (name, values) in Answer.Headers.Concat(Answer.Content.Headers).Where(h => !TableForwarder.IsOfTheConnection(h.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.ContentLength = Received.Length;
        if (Received.Length > 0)
        {
            await context.Response.Body.WriteAsync(Received);
        }
    }

    public void Dispose() => Answer.Dispose();
}
