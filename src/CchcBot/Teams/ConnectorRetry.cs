using Polly;
using Polly.Retry;

namespace CchcBot.Teams;

/// <summary>Retry policy for connector calls: exponential backoff with jitter, or the Retry-After delay unless it exceeds the configured maximum.</summary>
internal static class ConnectorRetry
{
    public static ResiliencePipeline<HttpResponseMessage> Build(ConnectorOptions options, TimeProvider time, Func<ConnectorException, bool> mayRepeat)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Delay,
                MaxDelay = options.MaxDelay,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is ConnectorException error && mayRepeat(error) && !(error.RetryAfter > options.MaxDelay)),
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as ConnectorException)?.RetryAfter),
            });
        }

        return builder.Build();
    }
}
