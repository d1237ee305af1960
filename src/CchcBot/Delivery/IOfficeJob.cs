namespace CchcBot.Delivery;

/// <summary>
/// What is done for an office at each look of the clock, whatever the time: most looks find nothing to do. It is run again after a failure or a
/// crash, and then does only what is left.
/// </summary>
internal interface IOfficeJob
{
    /// <param name="tick">The office as it is now.</param>
    /// <param name="cancellation">The service stops, or another instance has taken over.</param>
    Task RunAsync(OfficeTick tick, CancellationToken cancellation);
}

/// <summary>How a module declares a job.</summary>
internal static class OfficeJobs
{
    /// <summary>The clock runs jobs in the order in which they are declared. The job can be asked for by its own type too.</summary>
    public static IServiceCollection AddOfficeJob<TJob>(this IServiceCollection services)
        where TJob : class, IOfficeJob =>
        services.AddSingleton<TJob>().AddSingleton<IOfficeJob>(static provider => provider.GetRequiredService<TJob>());
}
