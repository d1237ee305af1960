using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace CchcBot.Storage.Tables;

/// <summary>
/// The official client's options with our defaults: up to five retries, exponential backoff from 200 ms to 10 s, on 408, 429, 500, 502-504 and broken
/// connections.
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

    /// <summary>A Retry-After longer than this is not waited out: the response is thrown.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Time limit of one request including its retries. After it the request throws, and a write may have taken effect (
    /// <see cref="TableFailure.MayHaveBeenWritten"/>). For callers that must tell a person in time that it did not work.
    /// </summary>
    public TimeSpan Patience { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>Clock for the delays between attempts and for <see cref="Patience"/>.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}

/// <summary>
/// The storage account. Hides the official client, so that no call bypasses limits, time limit or retry records. Thread-safe; one instance for the life of
/// the process.
/// </summary>
internal sealed class TableStorage
{
    // Write counters by hash of the partition. A collision only makes another partition's readers read again, which is harmless.
    private readonly long[] writes = new long[4096];
    private readonly TableServiceClient service;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;

    /// <exception cref="Exception">FormatException, ArgumentException or InvalidOperationException: the connection string is invalid.</exception>
    public TableStorage(string connectionString, TableStorageOptions? options = null)
        : this(options ?? new(), ready => new(connectionString, ready))
    {
    }

    /// <exception cref="ArgumentException">The endpoint is not https: a token never goes over plain http.</exception>
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

    /// <summary>Counter that rises when this process writes to the partition, so that cached reads of it become stale.</summary>
    public long WritesTo(string table, string partition) => Interlocked.Read(ref Writes(table, partition));

    internal void Wrote(string table, string partition) => Interlocked.Increment(ref Writes(table, partition));

    private ref long Writes(string table, string partition) => ref writes[(uint)HashCode.Combine(table, partition) % writes.Length];

    public GuardedTable Table(string name) => new(this, service.GetTableClient(name));

    public Task CreateTableIfNotExistsAsync(string name, CancellationToken cancellationToken = default) =>
        TrackAsync<Response<TableItem>?>(async token => await service.CreateTableIfNotExistsAsync(name, token), writes: true, cancellationToken);

    /// <summary>Creates the table if missing. If it exists, no right to create tables is needed: an identity may have rights on single tables only.</summary>
    /// <exception cref="RequestFailedException">It is missing and cannot be created, or the storage does not answer.</exception>
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

    /// <summary>The cheapest request that proves that the table answers and the credential is accepted.</summary>
    /// <exception cref="RequestFailedException">The table does not answer, or refuses the credential.</exception>
    public async Task AskAsync(string table, CancellationToken cancellationToken)
    {
        await foreach (var _ in Table(table).QueryAsync(maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellationToken))
        {
            return;
        }
    }

    /// <summary>Runs one request with its retries and time limit. Every call goes through here.</summary>
    /// <exception cref="RequestFailedException">
    /// Any status from 400 up that the client does not accept; status 0 when no attempt was answered, or when the answer did not come from the
    /// table service.
    /// </exception>
    internal async Task<T> TrackAsync<T>(Func<CancellationToken, Task<T>> call, bool writes, CancellationToken cancellation)
    {
        // Without a time limit no timer is created.
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
            // A truncated or foreign answer leaves open whether the write took effect, like no answer at all.
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
