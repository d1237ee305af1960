using System.Text.Json.Serialization.Metadata;
using Azure;

namespace CchcBot.Protocols.Graph;

/// <summary>A list followed over @odata.nextLink, which is taken only within Graph itself: our token goes with it.</summary>
internal sealed class GraphPages<T>(GraphService service, string path, JsonTypeInfo<GraphPage<T>> type, CancellationToken queryCancellation)
    : AsyncPageable<T>(queryCancellation)
    where T : notnull
{
    /// <param name="continuationToken">The nextLink of the page before.</param>
    /// <param name="pageSizeHint">Not used: each call asks for the largest page.</param>
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = continuationToken is null ? path : service.Within(continuationToken);
        while (next is not null)
        {
            if (!seen.Add(next))
            {
                throw new RequestFailedException(502, "Graph's next link leads back to a page read before.");
            }

            var (page, response) = await service.GetPageAsync(next, type, CancellationToken);
            next = page.NextLink is { } link ? service.Within(link) : null;
            yield return Page<T>.FromValues(page.Value ?? [], page.NextLink, response);
        }
    }
}
