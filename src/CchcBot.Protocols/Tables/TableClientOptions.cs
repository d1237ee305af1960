using Azure.Core;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// Transport, retries and diagnostics are those of <see cref="ClientOptions"/>. Retries: five after the first attempt,
/// exponential from 200 ms to 10 s, on 408, 429, 5xx and broken connections.
/// </summary>
public sealed class TableClientOptions : ClientOptions
{
    public TableClientOptions()
    {
        Retry.MaxRetries = 5;
        Retry.Delay = TimeSpan.FromMilliseconds(200);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>Longer waits asked for by Retry-After are not waited for: the refusal is thrown.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long one call may take with all its attempts; then it throws, and what was being written may have been
    /// (<see cref="TableFailure.MayHaveBeenWritten"/>). For whoever answers a person and must say in time that it did not work.
    /// </summary>
    public TimeSpan Patience { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>The clock that dates the signature and measures the waits between attempts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Scope of the token when a TokenCredential is used.</summary>
    public string Scope { get; set; } = "https://storage.azure.com/.default";
}
