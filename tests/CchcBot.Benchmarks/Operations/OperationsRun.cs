namespace CchcBot.Benchmarks.Operations;

/// <summary>All that is measured of one build: the same idle minute and the same turns in each state of the tables.</summary>
/// <param name="progress">Takes a line when a state begins.</param>
internal sealed class OperationsRun(string build, ServiceUnderCount services, OperationsOptions options, CountingProxy world, TextWriter progress)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // A minute that begins in the quiet after a tick holds one tick: the next begins a minute after this one ended.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TickEnd = TimeSpan.FromSeconds(3);

    private readonly List<Measured> measured = [];
    private readonly List<TableOperation> all = [];

    /// <exception cref="BenchmarkFailureException">A turn failed, or the clock did not run.</exception>
    public async Task<BuildFigures> RunAsync(CancellationToken cancellation)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(100) };
        var office = new OfficeSetup(world, http);
        await StateAsync("one office", 1, service => office.FirstOfficeAsync(service, cancellation));
        await StateAsync($"one office, {options.History} history rows", 1, service => office.HistoryAsync(service, options.History, cancellation));
        var last = $"{options.Offices} offices, the first with that history";
        await StateAsync(last, options.Offices, service => office.OfficesAsync(service, options.Offices, cancellation));
        return new BuildFigures(build, measured, Shapes());

        async Task StateAsync(string state, int offices, Func<Part, Task> prepare)
        {
            await progress.WriteLineAsync($"{build}: {state}");
            await using (var service = await services.StartAsync())
            {
                await prepare(service);
                await IdleAsync(state, offices, cancellation);
                await service.EndAsync();
            }

            await new TurnMeasures(services, office, world, (what, operations) => Keep(state, what, operations, 1)).RunAsync(cancellation);
        }
    }

    private IReadOnlyList<ShapeCount> Shapes() =>
    [
        .. all
            .Where(o => o.Shape is not null)
            .GroupBy(o => o.Shape!)
            .Select(g => new ShapeCount(g.Key, g.Count(), g.Sum(o => o.Rows)))
            .OrderBy(s => s.Shape.ToString(), StringComparer.Ordinal),
    ];

    private async Task IdleAsync(string state, int offices, CancellationToken cancellation)
    {
        // The first tick after a change reads what changed, and one under way belongs to what was before: only the next is an idle one.
        world.Begin();
        await world.QuietAsync(TickEnd, Patience, cancellation);
        world.Begin();
        if (!await world.SeenAsync(o => !o.IsLease, Patience, cancellation))
        {
            throw new BenchmarkFailureException("No tick came.");
        }

        world.Begin();
        await world.QuietAsync(Quiet, Patience, cancellation);
        world.Begin();
        await Task.Delay(Minute, TimeProvider.System, cancellation);
        Keep(state, "idle minute: the lease", [.. world.Counted.Where(o => o.IsLease)], 1);
        // On a busy machine a tick may still be under way.
        await world.QuietAsync(TickEnd, Patience, cancellation);
        TableOperation[] ticked = [.. world.End().Where(o => !o.IsLease)];
        Keep(state, "idle minute: the offices", ticked, 1);
        Keep(state, "idle minute: each office", ticked, offices);
    }

    private void Keep(string state, string what, IReadOnlyList<TableOperation> operations, int share)
    {
        measured.Add(new Measured(state, what, OperationFigures.Of(operations).Each(share)));
        if (share == 1)
        {
            all.AddRange(operations);
        }
    }
}
