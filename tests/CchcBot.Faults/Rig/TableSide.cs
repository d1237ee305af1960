using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CchcBot.Faults.Rig;

/// <summary>Stands before Azurite: hands requests on byte for byte, or drops, delays, breaks off, or loses the answer.</summary>
internal sealed class TableSide(Uri azurite, Calls calls, Func<Draw> draw) : IDisposable
{
    public const string Kind = "table";

    private static readonly HashSet<string> OfTheConnection = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Transfer-Encoding", "Keep-Alive", "Content-Length" };

    private readonly HttpMessageInvoker upstream = new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false });
    private int requests;

    public int Requests => requests;

    /// <summary>"" = open; "reset" = each connection breaks; "hang" = no answer ever.</summary>
    public string Closed { get; set; } = "";

    public async Task PassAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        if (Closed.Length > 0)
        {
            if (Closed == "hang")
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            context.Abort();
            return;
        }

        var call = calls.Next(Kind);
        if (!await calls.PassAsync(call, HoldPhase.Before, context))
        {
            return;
        }

        var plan = draw().Plan;
        var fault = draw().Of(("table reset", plan.TableReset), ("table answer lost", plan.TableLost), ("table slow", plan.TableSlow));
        if (fault == "table reset")
        {
            context.Abort();
            return;
        }

        using var answer = await ForwardAsync(context);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if (!await calls.PassAsync(call, HoldPhase.After, context))
        {
            return;
        }

        if (fault == "table answer lost")
        {
            context.Abort();
            return;
        }

        if (fault == "table slow")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(h => !OfTheConnection.Contains(h.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.ContentLength = body.Length;
        if (body.Length > 0)
        {
            await context.Response.Body.WriteAsync(body);
        }
    }

    public void Dispose() => upstream.Dispose();

    private async Task<HttpResponseMessage> ForwardAsync(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        // As it came: a path that is written anew would no longer fit its signature.
        var address = new Uri(azurite.GetLeftPart(UriPartial.Authority) + raw, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body.ToArray());
        }

        foreach (var (name, values) in context.Request.Headers.Where(h => !OfTheConnection.Contains(h.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await upstream.SendAsync(request, CancellationToken.None);
    }
}
