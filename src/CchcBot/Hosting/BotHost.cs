namespace CchcBot.Hosting;

/// <summary>The service itself: what listens for Teams.</summary>
internal static class BotHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var app = WebApplication.Create(args);
        await app.RunAsync();
        return 0;
    }
}
