namespace CchcBot.Delivery;

/// <summary>
/// A job that each tick runs for each office; it decides itself whether anything is due, and usually nothing is. Must be idempotent: after a failure or
/// crash it runs again and does only the rest.
/// </summary>
internal interface IOfficeJob
{
    /// <param name="tick">The office's data for this tick.</param>
    /// <param name="cancellation">The service stops, or another instance has taken over.</param>
    Task RunAsync(OfficeTick tick, CancellationToken cancellation);
}

/// <summary>Registration of jobs.</summary>
internal static class OfficeJobs
{
    /// <summary>Registers a job, also under its own type. Jobs run in the order of their registration.</summary>
    public static IServiceCollection AddOfficeJob<TJob>(this IServiceCollection services)
        where TJob : class, IOfficeJob =>
        services.AddSingleton<TJob>().AddSingleton<IOfficeJob>(static provider => provider.GetRequiredService<TJob>());
}
