using Polly;
using Polly.Retry;

namespace CchcBot.Teams;

/// <summary>Waits between the attempts of a call: exponential with jitter, or as long as Retry-After says where that is not too long.</summary>
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
