using Polly;
using Polly.Retry;

namespace CchcBot.Protocols.BotFramework;

/// <summary>
/// When a call is made again. What can be repeated without harm (GET, PUT, DELETE) is, on every passing failure;
/// a POST that creates an activity has no idempotency key and is repeated only when it certainly did nothing.
/// </summary>
internal sealed class ConnectorRetry
{
    public ConnectorRetry(ConnectorOptions options, TimeProvider time)
    {
        Repeatable = Build(options, time, static error => error.IsTransient);
        Creating = Build(options, time, static error => error is { IsTransient: true, DidNotTakeEffect: true });
    }

    public ResiliencePipeline Repeatable { get; }

    public ResiliencePipeline Creating { get; }

    private static ResiliencePipeline Build(ConnectorOptions options, TimeProvider time, Func<ErrorResponseException, bool> mayRepeat)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.Delay,
                MaxDelay = options.MaxDelay,
                ShouldHandle = arguments => ValueTask.FromResult(
                    arguments.Outcome.Exception is ErrorResponseException error && mayRepeat(error) && !(error.RetryAfter > options.MaxDelay)),
                DelayGenerator = static arguments =>
                    ValueTask.FromResult((arguments.Outcome.Exception as ErrorResponseException)?.RetryAfter),
            });
        }

        return builder.Build();
    }
}
