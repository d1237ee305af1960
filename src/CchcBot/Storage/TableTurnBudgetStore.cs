using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Counts of turns in the workspace table, one row each, keyed by a one-way hash of whose it is. A write is conditional on what this instance wrote or read
/// last, so that somebody who is counted here alone costs one request a turn. What is left stands in thousandths of a turn.
/// </summary>
internal sealed class TableTurnBudgetStore(TableStorage storage) : ITurnBudgetStore
{
    /// <summary>Partition of all counts.</summary>
    public const string Partition = "turns";

    private const int MostAttempts = 4;

    private readonly GuardedTable table = storage.Table(TableWorkspaceStore.TableName);
    private readonly BoundedCache<string, (TurnBudget Count, ETag Version)?> known = new(CacheLimits.Turns);

    public async Task<TurnBudget?> TryChangeAsync(string of, Func<TurnBudget?, TurnBudget> change, CancellationToken cancellation)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 16));
        try
        {
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var before = known.Find(key) ?? await FindAsync(key, cancellation);
                var after = change(before?.Count);
                if (await TryWriteAsync(key, after, before?.Version, cancellation) is { } version)
                {
                    known.Keep(key, (after, version));
                    return after;
                }

                // Another instance was first.
                known.Forget(key);
            }
        }
        catch (RequestFailedException)
        {
            known.Forget(key);
        }

        return null;
    }

    private async Task<(TurnBudget, ETag)?> FindAsync(string key, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(Partition, key, cancellationToken: cancellation);
        if (!found.HasValue)
        {
            return null;
        }

        var row = found.Value!;
        // Of a row that is not understood nothing is left: it fills again within a minute.
        var left = row.TryGetValue("Left", out var thousandths) && thousandths is long number ? number / 1000.0 : 0;
        var at = row.TryGetValue("At", out var time) && time is DateTimeOffset counted ? counted : DateTimeOffset.MinValue;
        return (new TurnBudget(left, at, row.TryGetValue("IsShut", out var shut) && shut is true), row.ETag);
    }

    /// <returns>The row's version; null where another instance was first.</returns>
    private async Task<ETag?> TryWriteAsync(string key, TurnBudget count, ETag? over, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, key)
        {
            ["Schema"] = JsonColumns.SchemaVersion, ["Left"] = (long)Math.Round(count.Left * 1000), ["At"] = count.At, ["IsShut"] = count.IsShut,
        };
        try
        {
            var answer = over is { } version
                ? await table.UpdateEntityAsync(row, version, TableUpdateMode.Replace, cancellation)
                : await table.AddEntityAsync(row, cancellation);
            return answer.Headers.ETag;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
        {
            return null;
        }
    }
}
