using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Storage.Tables;

/// <summary>
/// Azure.Core's rules of what is sent again (408, 429, 500, 502-504, broken connections) and how long to wait, on a clock
/// of ours. A Retry-After is honoured up to a limit: beyond it the refusal goes to the caller, who knows better what to
/// do meanwhile. After the last attempt its own answer or exception stands, where Azure.Core's policy would throw an AggregateException.
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
                // Nothing came back; the next attempt decides.
            }

            if (answered && (retry > retries || !message.ResponseClassifier.IsRetriableResponse(message) || RetryAfter(message) > longestRetryAfter))
            {
                return;
            }

            var delay = delays.GetNextDelay(response: null, retry);
            if (answered)
            {
                delay = RetryAfter(message) is var asked && asked > delay ? asked : delay;
                // Frees the connection.
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

    /// <summary>Seconds or a date; zero when neither is said.</summary>
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
