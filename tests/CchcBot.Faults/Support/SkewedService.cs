using CchcBot.App;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CchcBot.Faults.Support;

/// <summary>The service on a machine whose clock is wrong.</summary>
internal static class SkewedService
{
    public const string Command = "service";

    public static async Task<int> RunAsync(TimeSpan skew, string[] args)
    {
        await using var app = BotHost.Build(args, builder => builder.Services.AddSingleton<TimeProvider>(new WrongClock(skew)));
        await BotHost.StartAsync(app, CancellationToken.None);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private sealed class WrongClock(TimeSpan skew) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + skew;
    }
}
