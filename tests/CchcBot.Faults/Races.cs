using System.Diagnostics;
using System.Globalization;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;

namespace CchcBot.Faults;

/// <summary>Several instances with wrong clocks; one is frozen beyond its lease and goes on later; one is killed and another takes over.</summary>
internal static class Races
{
    private const int Owners = 40;

    // Well inside the slot, also for the instance whose clock is late.
    private static readonly DateTime At = FaultOffice.Slot.AddMinutes(40);

    // The first holds the lease; the clocks of any two neighbours are 10 minutes or more apart.
    private static readonly TimeSpan[] Skews = [TimeSpan.Zero, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(-10), TimeSpan.FromMinutes(5)];

    /// <summary>All start at once and race for the clock.</summary>
    public static async Task<string> UndisturbedAsync(int instances)
    {
        // The lease as delivered: on a busy machine an instance may stand still for longer than the proofs' own, and that is the next proof's matter.
        await using var world = await World.OpenAsync(instances, parallel: 16, lease: "00:00:24");
        await Task.WhenAll(world.Instances.Select(i => i.StartAsync(untilUp: false)));
        await world.Office.UntilDoneAsync(120, () => world.Instances[0].LastWords);
        await Waiting.ForAsync(2);
        var verdict = await world.Office.VerdictAsync();
        verdict.Check($"{instances} instances", mostDoubled: 0);
        return string.Create(CultureInfo.InvariantCulture, $"{instances} instances, clocks up to 20 minutes apart: 0 missed, 0 doubled");
    }

    /// <summary>The holder stands still at its n-th send, before or after Teams took it; the others go on; then it goes on too.</summary>
    public static async Task<string> FrozenAsync(int instances, int call, HoldPhase phase, string kind)
    {
        await using var world = await World.OpenAsync(instances, parallel: 1);
        await world.Instances[0].StartAsync(untilUp: false);
        await world.Office.Rig.HoldAsync(call, phase, kind);
        var held = await world.Office.Rig.HeldAsync(60);
        Assert.True(held is not null, $"The call was not reached: {world.Instances[0].LastWords}");
        await world.Instances[0].FreezeAsync();
        await world.Office.Rig.ReleaseAsync();
        await Task.WhenAll(world.Instances.Skip(1).Select(i => i.StartAsync(untilUp: false)));
        await world.Office.UntilDoneAsync(120, () => world.Instances[1].LastWords);
        await world.Instances[0].ThawAsync();
        await Waiting.ForAsync(3);
        var verdict = await world.Office.VerdictAsync();
        verdict.Check($"{instances} instances, frozen at {kind} call {call} {phase}", mostDoubled: 1);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{instances} instances, one frozen at {kind} call {call} {phase} ({held.What}): 0 missed, {verdict.Doubled} extra, reported"
        );
    }

    /// <summary>The holder is killed with a send under way; how long until another sends.</summary>
    public static async Task<string> TakeoverAsync()
    {
        await using var office = await FaultOffice.OpenAsync(10, At);
        // As delivered: the send that is held must not be given up before the second instance is up.
        var settings = new ServiceSettings(Lease: "00:00:24", Tick: "00:01:00", Parallel: 1) { SendTime = "00:00:30" };
        await using var first = office.Service(settings);
        await using var second = office.Service(settings);
        await office.Rig.HoldAsync(3, HoldPhase.Before, ConnectorSide.Kind);
        await first.StartAsync(untilUp: false);
        Assert.True(await office.Rig.HeldAsync(60) is not null, first.LastWords);
        await second.StartAsync();
        await Waiting.ForAsync(2);
        var sends = office.Accepted().Count;
        await first.KillAsync();
        var clock = Stopwatch.StartNew();
        await office.Rig.ReleaseAsync();
        await Waiting.UntilAsync(() => Task.FromResult(office.Accepted().Count > sends), TimeSpan.FromSeconds(60), () => second.LastWords);
        var took = clock.Elapsed.TotalSeconds;
        await office.UntilDoneAsync(150, () => second.LastWords);
        (await office.VerdictAsync()).Check("takeover", mostDoubled: 1);
        Assert.InRange(took, 0, 30);
        return string.Create(CultureInfo.InvariantCulture, $"takeover {took:F1} s after the kill, with the default lease of 24 s");
    }

    private sealed class World : IAsyncDisposable
    {
        private World(FaultOffice office, IReadOnlyList<ServiceProcess> instances) => (Office, Instances) = (office, instances);

        public FaultOffice Office { get; }

        public IReadOnlyList<ServiceProcess> Instances { get; }

        public static async Task<World> OpenAsync(int instances, int parallel, string? lease = null)
        {
            var office = await FaultOffice.OpenAsync(Owners, At);
            var settings = new ServiceSettings(Parallel: parallel);
            settings = lease is null ? settings : settings with { Lease = lease };
            return new World(office, [.. Skews.Take(instances).Select(skew => office.Service(settings with { Skew = skew }))]);
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var instance in Instances)
            {
                await instance.DisposeAsync();
            }

            await Office.DisposeAsync();
        }
    }
}
