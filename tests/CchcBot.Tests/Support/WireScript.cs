using System.Net;
using System.Text;

namespace CchcBot.Tests.Support;

/// <summary>A request as it left: method, address and headers as sent, body as text.</summary>
public sealed record WireRequest(string Method, string Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Path => new Uri(Address).PathAndQuery;

    public override string ToString() => $"{Method} {Path}";
}

/// <summary>A far side that answers one request after another from a script and keeps what it was asked.</summary>
public sealed class WireScript(params Func<HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private readonly List<WireRequest> requests = [];

    public IReadOnlyList<WireRequest> Requests => requests;

    /// <summary>Done before each answer, with the number of the request from 0: what happens in the world meanwhile.</summary>
    public Action<int> Meanwhile { get; init; } = static _ => { };

    public static Func<HttpResponseMessage> Answer(int status, string body = "", params (string Name, string Value)[] headers) => () =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            {
                response.Content.Headers.Remove(name);
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                response.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    };

    /// <summary>The connection breaks after the request was sent.</summary>
    public static Func<HttpResponseMessage> Reset() =>
        () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended early.");

    /// <summary>Nothing listens: the request never left.</summary>
    public static Func<HttpResponseMessage> Refuse() =>
        () => throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused.");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        requests.Add(new(request.Method.Method, request.RequestUri!.AbsoluteUri, headers, body));
        Meanwhile(requests.Count - 1);
        return requests.Count <= answers.Length
            ? answers[requests.Count - 1]()
            : throw new InvalidOperationException($"The script has no answer to request {requests.Count}: {requests[^1]}.");
    }
}
