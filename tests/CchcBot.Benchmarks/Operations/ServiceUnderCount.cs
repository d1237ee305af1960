namespace CchcBot.Benchmarks.Operations;

/// <summary>The service of a build as processes in demo mode, with its own settings or with a clock that stands still.</summary>
/// <param name="folder">Where its CchcBot.dll is.</param>
/// <param name="uncounted">Connection string of the same tables, past the proxy.</param>
internal sealed class ServiceUnderCount(string folder, CountingProxy world, string uncounted)
{
    // As long as the service allows. An instance that is killed leaves its lease behind: for these five minutes no other looks after the clock.
    private static readonly string[] WithoutClock = ["--Delivery:Lease=00:05:00", "--Delivery:Tick=00:15:00"];

    private readonly string[] common =
    [
        "--Mode=Demo", "--Turns:PersonPerMinute=1000000", "--Turns:OfficePerMinute=10000000", "--Delivery:TenantPerSecond=50",
        $"--Demo:PlansFolder={Path.Combine(AppContext.BaseDirectory, "plans")}",
        .. Enumerable.Range(0, OfficeSetup.MostAdministrators).Select(n => $"--Administrators:{n}={OfficeVisitor.Administrator(n).AadObjectId}"),
    ];

    /// <summary>As it is deployed: it ticks.</summary>
    public Task<Part> StartAsync() => StartAsync(world.ConnectionString, []);

    /// <summary>For turns alone. Only after another instance was killed.</summary>
    public Task<Part> StartWithoutClockAsync() => StartAsync(world.ConnectionString, WithoutClock);

    /// <summary>Another instance on the same tables, whose operations are not counted.</summary>
    public Task<Part> StartUncountedAsync() => StartAsync(uncounted, WithoutClock);

    private async Task<Part> StartAsync(string storage, string[] more)
    {
        var service = Part.StartService(folder, [.. common, $"--Storage:ConnectionString={storage}", .. more]);
        try
        {
            await service.WaitAsync(() => service.AnswersAsync("/health/live"));
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }
}
