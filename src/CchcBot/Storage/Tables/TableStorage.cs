using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace CchcBot.Storage.Tables;

/// <summary>
/// The official options with this program's own. Retries: five after the first attempt, exponential from 200 ms to 10 s, on 408, 429, 500, 502-504
/// and broken connections.
/// </summary>
internal sealed class TableStorageOptions : TableClientOptions
{
    public TableStorageOptions()
    {
        Retry.MaxRetries = 5;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        AddPolicy(new TableBodyLimitPolicy(), HttpPipelinePosition.PerCall);
        AddPolicy(new TableAttemptsPolicy(), HttpPipelinePosition.PerRetry);
    }

    /// <summary>Longer waits asked for by Retry-After are not waited for: the refusal is thrown.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one request may take with all its attempts; then it throws, and what was being written may have been
    /// (<see cref="TableFailure.MayHaveBeenWritten"/>). For whoever answers a person and must say in time that it did not work.
    /// </summary>
    public TimeSpan Patience { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>The clock that measures the waits between attempts and the patience.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}

/// <summary>
/// The storage account. The official client stands behind it alone, so that no call can pass by the limits, the patience or the account of its
/// attempts. Thread-safe; one for the life of the program.
/// </summary>
internal sealed class TableStorage
{
    // Shared by partitions of the same hash: then one's write makes another's readers look again, which is right all the same.
    private readonly long[] writes = new long[4096];
    private readonly TableServiceClient service;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;

    /// <exception cref="Exception">FormatException, ArgumentException or InvalidOperationException: the text is no connection string.</exception>
    public TableStorage(string connectionString, TableStorageOptions? options = null)
        : this(options ?? new(), ready => new(connectionString, ready))
    {
    }

    /// <exception cref="ArgumentException">A token never leaves over plain http.</exception>
    public TableStorage(Uri endpoint, TokenCredential credential, TableStorageOptions? options = null)
        : this(
            options ?? new(),
            ready => endpoint.Scheme == Uri.UriSchemeHttps
                ? new(endpoint, credential, ready)
                : throw new ArgumentException("A token credential needs an https endpoint.", nameof(endpoint)))
    {
    }

    private TableStorage(TableStorageOptions options, Func<TableStorageOptions, TableServiceClient> open)
    {
        (patience, time) = (options.Patience, options.TimeProvider);
        options.RetryPolicy ??= new ClockedRetryPolicy(options.Retry, options.TimeProvider, options.LongestRetryAfter);
        service = open(options);
    }

    public Uri Uri => service.Uri;

    public TimeProvider Time => time;

    /// <summary>Rises when this process has written to the partition: what was read before no longer holds.</summary>
    public long WritesTo(string table, string partition) => Interlocked.Read(ref Writes(table, partition));

    internal void Wrote(string table, string partition) => Interlocked.Increment(ref Writes(table, partition));

    private ref long Writes(string table, string partition) => ref writes[(uint)HashCode.Combine(table, partition) % writes.Length];

    public GuardedTable Table(string name) => new(this, service.GetTableClient(name));

    public Task CreateTableIfNotExistsAsync(string name, CancellationToken cancellationToken = default) =>
        TrackAsync<Response<TableItem>?>(async token => await service.CreateTableIfNotExistsAsync(name, token), writes: true, cancellationToken);

    /// <summary>Makes the table where it is missing. Where it stands no right to make tables is needed: an identity may have rights on single tables.</summary>
    /// <exception cref="RequestFailedException">It is missing and cannot be made, or the storage does not answer.</exception>
    public async Task EnsureTableAsync(string name, CancellationToken cancellationToken = default)
    {
        try
        {
            await AskAsync(name, cancellationToken);
        }
        catch (RequestFailedException failure) when (failure.ErrorCode == TableErrorCode.TableNotFound)
        {
            await CreateTableIfNotExistsAsync(name, cancellationToken);
        }
    }

    /// <summary>The cheapest question that shows that a table answers and the credential holds.</summary>
    /// <exception cref="RequestFailedException">It does not.</exception>
    public async Task AskAsync(string table, CancellationToken cancellationToken)
    {
        await foreach (var _ in Table(table).QueryAsync(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            return;
        }
    }

    /// <summary>Makes one request with its attempts, within the patience. Every call goes through here.</summary>
    /// <exception cref="RequestFailedException">
    /// For any status from 400 up that the client does not accept, with status 0 when no attempt was answered, and when something else than the
    /// service answered.
    /// </exception>
    internal async Task<T> TrackAsync<T>(Func<CancellationToken, Task<T>> call, bool writes, CancellationToken cancellation)
    {
        // Where nothing is to end it early no timer is set.
        using var late = patience == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource(patience, time);
        using var either = late is null ? null : CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        var attempts = new TableAttempts();
        using var scope = HttpPipeline.CreateHttpMessagePropertiesScope(attempts.AsProperties());
        try
        {
            return await call(either?.Token ?? cancellation);
        }
        catch (RequestFailedException failure)
        {
            throw TableFailure.Explain(failure, attempts, writes);
        }
        catch (OperationCanceledException failure) when (!cancellation.IsCancellationRequested)
        {
            throw TableFailure.Explain(new RequestFailedException("The table service gave no answer in time.", failure), attempts, writes);
        }
        catch (Exception failure) when (failure is IOException or JsonException or FormatException or InvalidOperationException)
        {
            // An answer cut short or of somebody else leaves open what was written, like none at all.
            attempts.IsAnswerLost = true;
            throw TableFailure.Explain(new RequestFailedException("The answer is not the table service's.", failure), attempts, writes);
        }
    }

    internal static async Task<Page<T>> FirstPageAsync<T>(AsyncPageable<T> rows, string? continuation)
        where T : notnull
    {
        await using var pages = rows.AsPages(continuation).GetAsyncEnumerator();
        return await pages.MoveNextAsync() ? pages.Current : throw new FormatException("A query was answered without a page.");
    }
}
