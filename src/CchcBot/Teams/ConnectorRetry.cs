using Polly;
using Polly.Retry;

namespace CchcBot.Teams;

/// <summary>When a call is made again, and after which wait: exponential with jitter, or as long as Retry-After says where that is not too long.</summary>
internal static class ConnectorRetry
{
    /// <summary>
    /// What can be repeated without harm (GET, PUT, DELETE) is, on every passing failure; a POST that creates an activity has no
    /// idempotency key and is repeated only when it certainly did nothing.
    /// </summary>
    public static bool MayRepeat(bool isCreating, ConnectorException failure) => failure.IsTransient && (failure.DidNotTakeEffect || !isCreating);

    /// <summary>Repeats what fails in a way that <see cref="MayRepeat"/> allows.</summary>
    public static ResiliencePipeline<HttpResponseMessage> Build(ConnectorOptions options, TimeProvider time, bool isCreating)
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
                    arguments.Outcome.Exception is ConnectorException error && MayRepeat(isCreating, error) && !(error.RetryAfter > options.MaxDelay)),
                DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as ConnectorException)?.RetryAfter),
            });
        }

        return builder.Build();
    }
}
