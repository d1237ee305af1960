using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Writes rows, each with its partition's new stamp. Rows that are to be written while a transaction of their partition is under way go together in the
/// next one: an office's messages go out many at a time, and a transaction of many rows costs little more than one of a single row. For the caller it is
/// the same: each row is written or refused by itself.
/// </summary>
/// <param name="readBack">The version of a row that an earlier attempt, whose answer was lost, has written; null where it has not.</param>
internal sealed class WriteBatcher(GuardedTable table, Func<TableEntity, CancellationToken, Task<ETag?>> readBack)
{
    // Half of what a transaction may hold, the stamp included: a refused row costs another transaction for all others.
    private const int MostRows = TableLimits.TransactionActions / 2;

    // A partition is in it while a transaction of it is under way.
    private readonly Dictionary<string, Queue<Write>> waiting = new(StringComparer.Ordinal);
    private readonly Lock sync = new();

    /// <summary>Writes a row; cancelled, it may still be written.</summary>
    /// <returns>The row's new version.</returns>
    /// <exception cref="RequestFailedException">As for a transaction of this row alone.</exception>
    public Task<ETag?> WriteAsync(TableTransactionActionType kind, TableEntity row, ETag version, CancellationToken cancellation)
    {
        // Here, since the transaction may run in another caller's flow.
        ReadOnlyMode.RefuseWrites();
        cancellation.ThrowIfCancellationRequested();
        var write = new Write(new(kind, row, version), cancellation);
        var isUnderWay = false;
        lock (sync)
        {
            if (waiting.TryGetValue(row.PartitionKey, out var queue))
            {
                queue.Enqueue(write);
                isUnderWay = true;
            }
            else
            {
                waiting[row.PartitionKey] = [];
            }
        }

        if (!isUnderWay)
        {
            _ = RunAsync(row.PartitionKey, write);
        }

        return write.Done.Task.WaitAsync(cancellation);
    }

    private async Task RunAsync(string partition, Write first)
    {
        for (List<Write> group = [first]; group.Count > 0; group = Next(partition))
        {
            await TogetherAsync(partition, group);
        }
    }

    /// <summary>What waits, in order; no row twice, which no transaction may hold.</summary>
    private List<Write> Next(string partition)
    {
        var group = new List<Write>();
        lock (sync)
        {
            var (queue, keys, left) = (waiting[partition], new HashSet<string>(StringComparer.Ordinal), new Queue<Write>());
            foreach (var write in queue.Where(w => !w.Cancellation.IsCancellationRequested))
            {
                if (group.Count < MostRows && keys.Add(write.Action.Entity.RowKey))
                {
                    group.Add(write);
                }
                else
                {
                    left.Enqueue(write);
                }
            }

            waiting[partition] = left;
            if (group.Count == 0)
            {
                waiting.Remove(partition);
            }
        }

        return group;
    }

    /// <summary>Never throws: each caller gets the outcome of its own row.</summary>
    private async Task TogetherAsync(string partition, List<Write> group)
    {
        try
        {
            while (group.Count > 0)
            {
                await TryAsync(partition, group);
            }
        }
#pragma warning disable CA1031 // Whatever failed, it is the callers that handle it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            group.ForEach(w => w.Done.TrySetException(failure));
        }
    }

    /// <summary>Takes those out of the group whose outcome is known: all of them, or at least one.</summary>
    private async Task TryAsync(string partition, List<Write> group)
    {
        try
        {
            var answers = await table.StampedAsync(partition, [.. group.Select(w => w.Action)], CancellationToken.None);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Done.TrySetResult(answers[i].Headers.ETag);
            }

            group.Clear();
        }
        catch (TableTransactionFailedException refused) when (refused.FailedTransactionActionIndex is { } at && at < group.Count)
        {
            // A transaction is written whole or not at all: the others try again without the refused one, unless an earlier attempt has written them.
            var culprit = group[at];
            if (!refused.MayHaveBeenWritten() || await FoundAsync(group) == 0)
            {
                culprit.Done.TrySetException(refused);
                group.Remove(culprit);
            }
        }
        catch (ArgumentException) when (group.Count > 1)
        {
            // Each is allowed, together they are too much for one transaction.
            foreach (var write in group)
            {
                await TogetherAsync(partition, [write]);
            }

            group.Clear();
        }
    }

    /// <summary>Takes those out of the group that an attempt whose answer was lost has written.</summary>
    private async Task<int> FoundAsync(List<Write> group)
    {
        foreach (var write in group)
        {
            if (await readBack((TableEntity)write.Action.Entity, CancellationToken.None) is { } version)
            {
                write.Done.TrySetResult(version);
            }
        }

        return group.RemoveAll(w => w.Done.Task.IsCompleted);
    }

    private sealed record Write(TableTransactionAction Action, CancellationToken Cancellation)
    {
        public TaskCompletionSource<ETag?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
