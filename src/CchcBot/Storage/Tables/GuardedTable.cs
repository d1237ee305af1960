using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace CchcBot.Storage.Tables;

/// <summary>
/// A table client with checks; the methods are those of the official client, which does the work. Rows and keys that the service would refuse throw
/// <see cref="ArgumentException"/> before anything is sent (<see cref="TableLimits"/>). A retried write may fail because an earlier attempt, whose answer was
/// lost, succeeded: see <see cref="TableFailure.MayHaveBeenWritten"/>.
/// </summary>
internal sealed class GuardedTable(TableStorage storage, TableClient table)
{
    /// <summary>Builds a filter with each string quoted and escaped: $"PartitionKey eq {key}".</summary>
    /// <exception cref="ArgumentException">An argument is no string. (The official client writes 3.0 as 3, which matches no double.)</exception>
    public static string Filter(FormattableString filter) =>
        filter.GetArguments().All(static value => value is string)
            ? TableClient.CreateQueryFilter(filter)
            : throw new ArgumentException("A filter compares texts only.", nameof(filter));

    /// <exception cref="RequestFailedException">404 ResourceNotFound when absent.</exception>
    public Task<Response<TableEntity>> GetEntityAsync(string partitionKey, string rowKey, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        return storage.TrackAsync(
            async token => IsRow(await table.GetEntityAsync<TableEntity>(partitionKey, rowKey, select: null, token)), writes: false, cancellationToken);
    }

    /// <summary>HasValue is false when the row is absent; a missing table throws.</summary>
    public Task<NullableResponse<TableEntity>> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        return storage.TrackAsync(
            async token =>
            {
                var found = await table.GetEntityIfExistsAsync<TableEntity>(partitionKey, rowKey, select: null, token);
                return found.HasValue ? IsRow(found)
                    : IsMissing(found.GetRawResponse()) ? found
                    : throw new RequestFailedException(found.GetRawResponse());
            },
            writes: false,
            cancellationToken);
    }

    /// <summary>Inserts a row; its version is in the response's ETag header.</summary>
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists when present.</exception>
    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckEntity(entity);
        return WriteAsync(entity.PartitionKey, token => table.AddEntityAsync(entity, token), cancellationToken);
    }

    /// <summary>Inserts the row, or merges into or replaces an existing one unconditionally.</summary>
    public Task<Response> UpsertEntityAsync(TableEntity entity, TableUpdateMode mode, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckEntity(entity);
        return WriteAsync(entity.PartitionKey, token => table.UpsertEntityAsync(entity, mode, token), cancellationToken);
    }

    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied on a lost race, 404 when absent.</exception>
    public Task<Response> UpdateEntityAsync(TableEntity entity, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckEntity(entity);
        return WriteAsync(entity.PartitionKey, token => table.UpdateEntityAsync(entity, ifMatch, mode, token), cancellationToken);
    }

    /// <summary>Deletes a row. An absent row gives a response with status 404 and does not throw; without an ETag any version is deleted.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied on a lost race.</exception>
    public Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckKeys(partitionKey, rowKey);
        return WriteAsync(
            partitionKey,
            async token =>
            {
                var answer = await table.DeleteEntityAsync(partitionKey, rowKey, ifMatch, token);
                return answer.Status != 404 || IsMissing(answer) ? answer : throw new RequestFailedException(answer);
            },
            cancellationToken);
    }

    /// <summary>Runs a query over all its pages. The service may return an empty page although more follow.</summary>
    /// <param name="filter">Made by <see cref="Filter"/>; null for the whole table.</param>
    /// <param name="maxPerPage">At most 1,000, which is also the default.</param>
    /// <param name="select">Names of the properties to read; null for all.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? continuation = null;
        do
        {
            // Each page is a request of its own, with its own time limit.
            var page = await storage.TrackAsync(
                async token => IsPage(await TableStorage.FirstPageAsync(table.QueryAsync<TableEntity>(filter, maxPerPage, select, token), continuation)),
                writes: false,
                cancellationToken);
            foreach (var row in page.Values)
            {
                yield return row;
            }

            continuation = page.ContinuationToken;
        }
        while (continuation is not null);
    }

    /// <summary>All actions or none, in one partition; the responses are in the order of the actions, each with its ETag header.</summary>
    /// <exception cref="TableTransactionFailedException">The service refused one of the actions.</exception>
    public Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<TableTransactionAction> actions = [.. transactionActions];
        TableLimits.CheckTransaction(actions);
        return WriteAsync(
            actions[0].Entity.PartitionKey,
            async token =>
            {
                var answers = await table.SubmitTransactionAsync(actions, token);
                return answers.Value.Count == actions.Count
                    ? answers
                    : throw new FormatException($"The transaction of {actions.Count} steps was answered with {answers.Value.Count} parts.");
            },
            cancellationToken);
    }

    /// <summary>The same for rows that no cache of the partition holds: <see cref="WritesTo"/> does not count it.</summary>
    public async Task SubmitBesideAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        ReadOnlyMode.RefuseWrites();
        TableLimits.CheckTransaction(actions);
        await storage.TrackAsync(token => table.SubmitTransactionAsync(actions, token), writes: true, cancellationToken);
    }

    /// <summary>A counter that rises with each write of this process to the partition.</summary>
    public long WritesTo(string partitionKey) => storage.WritesTo(table.Name, partitionKey);

    /// <summary>Counts failed writes as well: they may have taken effect.</summary>
    private async Task<T> WriteAsync<T>(string partitionKey, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        ReadOnlyMode.RefuseWrites();
        try
        {
            return await storage.TrackAsync(call, writes: true, cancellation);
        }
        finally
        {
            storage.Wrote(table.Name, partitionKey);
        }
    }

    // The official client takes any 404, even for a missing table or from a gateway, for an absent row.
    private static bool IsMissing(Response answer) =>
        new RequestFailedException(answer).ErrorCode is { } code && (code == TableErrorCode.ResourceNotFound || code == TableErrorCode.EntityNotFound);

    // The official client also reads a row from any JSON object, and an empty page from any object without a list.
    private static T IsRow<T>(T found)
        where T : NullableResponse<TableEntity> =>
        found.Value!.ETag != default ? found : throw new FormatException("The answer is not a row.");

    private static Page<TableEntity> IsPage(Page<TableEntity> page) =>
        page.Values.Count > 0 || page.GetRawResponse().Content.ToMemory().Span.IndexOf("\"value\""u8) >= 0
            ? page
            : throw new FormatException("The answer is not a page.");
}
