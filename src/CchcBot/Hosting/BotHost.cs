namespace CchcBot.Hosting;

/// <summary>The service itself: what listens for Teams.</summary>
internal static class BotHost
{
    /// <param name="cancellation">Ends the service as Ctrl-C does.</param>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation = default)
    {
        var app = WebApplication.Create(args);
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
