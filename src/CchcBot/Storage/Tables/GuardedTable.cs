using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using CchcBot.Office;

namespace CchcBot.Storage.Tables;

/// <summary>
/// One table. Names and meaning are those of the official client, which does the work. What the service would refuse for its size or spelling
/// throws <see cref="ArgumentException"/> before it is sent (<see cref="TableLimits"/>). A write that was sent again after an attempt without an
/// answer can meet its own first success: see <see cref="TableFailure.MayHaveBeenWritten"/>.
/// </summary>
internal sealed class GuardedTable(TableStorage storage, TableClient table)
{
    /// <summary>A filter with each text quoted and escaped: $"PartitionKey eq {key}".</summary>
    /// <exception cref="ArgumentException">For anything but a text: the official client writes 3 for 3.0, which finds no double.</exception>
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

    /// <summary>HasValue is false when the row, but not when the table, is absent.</summary>
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

    /// <summary>Inserts; the answer's ETag header is the row's version.</summary>
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists when present.</exception>
    public Task<Response> AddEntityAsync(TableEntity entity, CancellationToken cancellationToken = default)
    {
        TableLimits.CheckEntity(entity);
        return WriteAsync(entity.PartitionKey, token => table.AddEntityAsync(entity, token), cancellationToken);
    }

    /// <summary>Inserts, or merges into or replaces whatever is there.</summary>
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

    /// <summary>A row that is not there answers 404 and does not throw; without an ETag any version is deleted.</summary>
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

    /// <summary>Follows a query over its pages. The service may answer an empty page and still have more.</summary>
    /// <param name="filter">Made by <see cref="Filter"/>; null for the whole table.</param>
    /// <param name="maxPerPage">At most 1,000, which is also what null means.</param>
    /// <param name="select">Names of the properties to read; null for all.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string? filter = null,
        int? maxPerPage = null,
        IEnumerable<string>? select = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? continuation = null;
        do
        {
            // Each page is a request of its own, with its own patience.
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

    /// <summary>All or nothing, in one partition; the answers stand in the order of the actions, each with its ETag header.</summary>
    /// <exception cref="TableTransactionFailedException">When the service refuses a step.</exception>
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

    /// <summary>How often this process has written to a partition.</summary>
    public long WritesTo(string partitionKey) => storage.WritesTo(table.Name, partitionKey);

    /// <summary>A write that failed counts as well: it may have taken effect.</summary>
    private async Task<T> WriteAsync<T>(string partitionKey, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        LookingOn.RefuseWrites();
        try
        {
            return await storage.TrackAsync(call, writes: true, cancellation);
        }
        finally
        {
            storage.Wrote(table.Name, partitionKey);
        }
    }

    // The official client takes any 404, also that of a missing table or of a gateway, for a row that is not there.
    private static bool IsMissing(Response answer) =>
        new RequestFailedException(answer).ErrorCode is { } code && (code == TableErrorCode.ResourceNotFound || code == TableErrorCode.EntityNotFound);

    // It also reads a row out of any JSON object, and an empty page out of one that lists nothing.
    private static T IsRow<T>(T found)
        where T : NullableResponse<TableEntity> =>
        found.Value!.ETag != default ? found : throw new FormatException("The answer is not a row.");

    private static Page<TableEntity> IsPage(Page<TableEntity> page) =>
        page.Values.Count > 0 || page.GetRawResponse().Content.ToMemory().Span.IndexOf("\"value\""u8) >= 0
            ? page
            : throw new FormatException("The answer is not a page.");
}
