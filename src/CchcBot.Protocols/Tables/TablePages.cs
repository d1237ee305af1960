using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// A query followed over its continuations. The service may answer an empty page and still have more (it stops after
/// 5 s or at a partition's border), so only a missing continuation ends it.
/// </summary>
internal sealed class TablePages<T>(
    TableService service,
    string path,
    string query,
    int? maxPerPage,
    Func<JsonElement, T> read,
    CancellationToken queryCancellation) : AsyncPageable<T>(queryCancellation)
    where T : notnull
{
    // As in the service's headers (x-ms-continuation-*) and query parameters.
    private static readonly string[] ContinuationParts = ["NextPartitionKey", "NextRowKey", "NextTableName"];

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var size = pageSizeHint ?? maxPerPage;
        do
        {
            var page = await NextPageAsync(continuationToken, size, CancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }

    public override async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken, cancellationToken);
        string? continuation = null;
        do
        {
            var page = await NextPageAsync(continuation, maxPerPage, both.Token);
            foreach (var value in page.Values)
            {
                yield return value;
            }

            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }

    private async Task<Page<T>> NextPageAsync(string? continuation, int? size, CancellationToken cancellationToken)
    {
        var parameters = new StringBuilder(query);
        if (size is { } top)
        {
            Append(parameters, $"$top={top}");
        }

        if (continuation is not null)
        {
            Append(parameters, continuation);
        }

        using var message = service.CreateMessage(RequestMethod.Get, parameters.Length == 0 ? path : $"{path}?{parameters}", cancellationToken);
        var response = await service.SendAsync(message, cancellationToken);
        using var document = TableService.ReadJson(response);
        if (document.RootElement.ValueKind is not JsonValueKind.Object || !document.RootElement.TryGetProperty("value", out var rows))
        {
            throw new RequestFailedException(response.Status, "The answer is not a page of the table service.");
        }

        var values = rows.EnumerateArray().Select(read).ToList();
        return Page<T>.FromValues(values, Continuation(response), response);
    }

    /// <summary>The continuation is kept in the form of the query parameters that ask for the next page.</summary>
    private static string? Continuation(Response response)
    {
        var parts = new StringBuilder();
        foreach (var part in ContinuationParts)
        {
            if (response.Headers.TryGetValue("x-ms-continuation-" + part, out var value))
            {
                Append(parts, $"{part}={Uri.EscapeDataString(value)}");
            }
        }

        return parts.Length == 0 ? null : parts.ToString();
    }

    private static void Append(StringBuilder parameters, string parameter) =>
        parameters.Append(parameters.Length == 0 ? "" : "&").Append(parameter);
}
