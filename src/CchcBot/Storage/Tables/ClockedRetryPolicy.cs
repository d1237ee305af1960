using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Storage.Tables;

/// <summary>
/// Azure.Core's retry rules (408, 429, 500, 502-504, broken connections; exponential backoff) on a clock of our own, so that tests can control it. A
/// Retry-After above the limit is not waited out: the response goes to the caller. After the last attempt its own response or exception stands, where
/// Azure.Core's policy throws an AggregateException.
/// </summary>
internal sealed class ClockedRetryPolicy(RetryOptions options, TimeProvider time, TimeSpan longestRetryAfter) : HttpPipelinePolicy
{
    private readonly int retries = options.MaxRetries;
    private readonly DelayStrategy delays = DelayStrategy.CreateExponentialDelayStrategy(options.Delay, options.MaxDelay);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        for (var retry = 1; ; retry++)
        {
            var answered = false;
            try
            {
                await ProcessNextAsync(message, pipeline);
                answered = true;
            }
            catch (Exception exception) when (retry <= retries && message.ResponseClassifier.IsRetriable(message, exception))
            {
                // No answer: fall through to the next attempt.
            }

            if (answered && (retry > retries || !message.ResponseClassifier.IsRetriableResponse(message) || RetryAfter(message) > longestRetryAfter))
            {
                return;
            }

            var delay = delays.GetNextDelay(response: null, retry);
            if (answered)
            {
                delay = RetryAfter(message) is var asked && asked > delay ? asked : delay;
                // Releases the connection.
                message.Response.Dispose();
            }

            if (delay > TimeSpan.Zero)
            {
                await Task.Delay(delay, time, message.CancellationToken);
            }
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Tables are reached asynchronously only.");

    /// <summary>Retry-After in seconds or as a date; zero when absent.</summary>
    private TimeSpan RetryAfter(HttpMessage message)
    {
        if (!message.Response.Headers.TryGetValue("Retry-After", out var text))
        {
            return TimeSpan.Zero;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) ? until - time.GetUtcNow()
            : TimeSpan.Zero;
    }
}
