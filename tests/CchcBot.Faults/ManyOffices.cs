using System.Diagnostics;
using System.Globalization;
using CchcBot.Delivery;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;
using CchcBot.Office;

namespace CchcBot.Faults;

/// <summary>How the proof is run.</summary>
/// <param name="Owners">Of each office.</param>
/// <param name="Trouble">How long it lasts, in seconds from the slot.</param>
/// <param name="Full">For how long Teams tells the full conversation to wait: longer than a message of the others may be late.</param>
/// <param name="Between">Seconds between two words to each office.</param>
/// <param name="Patience">Seconds after the trouble within which the four must have theirs.</param>
internal sealed record OfficesPlan(int Seed, int Owners, int Trouble, int Full, int Between, int Patience, string Tick)
{
    public static OfficesPlan Short(int seed) => new(seed, Owners: 2, Trouble: 40, Full: 125, Between: 13, Patience: 120, Tick: "00:00:05");

    /// <summary>As it is deployed: a look each minute. The last attempt of what hung from the beginning comes 13 minutes after the slot.</summary>
    public static OfficesPlan Long(int seed) => new(seed, Owners: 4, Trouble: 300, Full: 900, Between: 20, Patience: 780, Tick: "00:01:00");
}

/// <summary>
/// Fifty offices of one tenant. In one a conversation's window is full, in one a row cannot be read, in one the cards throw, of one the connector hangs
/// for 20 s: the others get every message within 90 s of its time, the four get theirs once the trouble ends.
/// </summary>
internal static class ManyOffices
{
    private const int Count = 50;
    private const int Full = 7;
    private const int Unreadable = 19;
    private const int Throwing = 31;
    private const int Hanging = 43;
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan BeforeSlot = TimeSpan.FromSeconds(30);

    public static async Task<string> RunAsync(OfficesPlan plan, TextWriter output)
    {
        await using var world = await OfficesWorld.OpenAsync(Count, plan.Owners);
        var mark = Path.Combine(world.Folder, "cards-throw");
        await File.WriteAllTextAsync(mark, "");
        var broken = await world.BreakAsync(Unreadable);
        await world.Rig.BehaveAsync(new RigPlan(plan.Seed)
        {
            Full = [.. world.OwnersOf(Full).Select(OfficesWorld.ChatOf)],
            FullSeconds = plan.Full,
            Hanging = OfficesWorld.ChatOf(world.OwnersOf(Hanging)[0])[..^1],
        });
        await world.SetClockAsync(FaultOffice.Slot - BeforeSlot);
        await using var service = new ServiceProcess(
            world.Rig,
            new ServiceSettings(Lease: "00:00:24", Tick: plan.Tick) { SendTime = "00:00:30", BadCards = (OfficesWorld.IdOf(Throwing).Team, mark) });
        var slot = TimeProvider.System.GetUtcNow() + BeforeSlot;
        await service.StartAsync();

        var expected = new Dictionary<(int Office, string Key), DateTimeOffset>();
        foreach (var (office, owner) in Enumerable.Range(0, Count).SelectMany(o => world.OwnersOf(o).Select(owner => (o, owner))))
        {
            expected[(office, DeliveryRow.KeyOf(DeliveryKind.Digest, DateOnly.FromDateTime(FaultOffice.Slot), owner))] = slot;
        }

        await UntilAsync(slot);
        for (var (number, at) = (1, slot); at < slot.AddSeconds(plan.Trouble); number++, at = at.AddSeconds(plan.Between))
        {
            await UntilAsync(at);
            foreach (var (key, planted) in await world.TellAllAsync(number))
            {
                expected[key] = planted;
            }
        }

        await UntilAsync(slot.AddSeconds(plan.Trouble));
        // A card that throws keeps no word of its own office: the trouble lasts until that is seen.
        await Waiting.UntilAsync(() => Task.FromResult(world.Arrived().Keys.Any(IsWordOfThrowing)), InTime, () => service.LastWords);
        var during = world.Arrived();
        await world.MendAsync(broken);
        File.Delete(mark);
        await world.Rig.BehaveAsync(new RigPlan(plan.Seed));
        var clock = Stopwatch.StartNew();
        await Waiting.UntilAsync(
            () => Task.FromResult(expected.Keys.All(world.Arrived().ContainsKey)),
            TimeSpan.FromSeconds(plan.Patience),
            () => $"missed: {string.Join(", ", expected.Keys.Where(k => !world.Arrived().ContainsKey(k)).Take(10))}\n{service.LastWords}");
        var took = clock.Elapsed;
        // What hung may have arrived long before its row says so.
        await Waiting.UntilAsync(
            async () => (await world.OpenRowsAsync()).Count == 0,
            TimeSpan.FromSeconds(plan.Patience),
            () => $"rows are left open\n{service.LastWords}");

        int[] troubled = [Full, Unreadable, Throwing, Hanging];
        var arrived = world.Arrived();
        var lateness = expected.Where(e => !troubled.Contains(e.Key.Office)).Select(e => arrived[e.Key][0] - e.Value).ToList();
        Assert.True(lateness.Max() <= InTime, $"seed {plan.Seed}: a message of an office without trouble came {lateness.Max().TotalSeconds:F0} s late");
        Assert.All(
            troubled.Where(o => o != Throwing),
            office => Assert.True(expected.Keys.Any(k => k.Office == office && !during.ContainsKey(k)), $"Office {office} had no trouble."));
        Assert.DoesNotContain(during.Keys, k => k.Office == Throwing && k.Key.StartsWith("digest|", StringComparison.Ordinal));
        var (doubled, ambiguous) = await DoubledAsync(world, arrived);
        Assert.Equal(0, (await world.Rig.FiguresAsync()).Violations);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"lateness of the 46: median {Median(lateness).TotalSeconds:F1} s, 99% {At(lateness, 0.99).TotalSeconds:F1} s"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"seed {plan.Seed}: {Count} offices, 4 in trouble for {plan.Trouble} s, {expected.Count} messages: 0 missed, the 46 within {lateness.Max().TotalSeconds:F1} s, "
                + $"the four within {took.TotalSeconds:F0} s of its end; {doubled} doubled, all reported among {ambiguous} ambiguous");
    }

    private static bool IsWordOfThrowing((int Office, string Key) arrived) =>
        arrived.Office == Throwing && arrived.Key.StartsWith("word|", StringComparison.Ordinal);

    /// <summary>Nothing came twice but what a row says may have.</summary>
    private static async Task<(int Doubled, int Ambiguous)> DoubledAsync(
        OfficesWorld world, IReadOnlyDictionary<(int Office, string Key), IReadOnlyList<DateTimeOffset>> arrived)
    {
        var (doubled, ambiguous) = (0, 0);
        for (var office = 0; office < Count; office++)
        {
            foreach (var row in await world.Deliveries.ListAsync(OfficesWorld.IdOf(office), CancellationToken.None))
            {
                var extra = arrived.GetValueOrDefault((office, row.Key), []).Count - 1;
                Assert.True(extra <= row.Ambiguous + row.Extra, $"office {office}, {row.Key}: {extra} extra, {row.Ambiguous} ambiguous");
                Assert.True(office == Hanging || row is { Ambiguous: 0, Extra: 0 }, $"office {office}, {row.Key}: {row.Ambiguous} ambiguous");
                Assert.Equal((office, row.Key, DeliveryState.Sent), (office, row.Key, row.State));
                doubled += Math.Max(0, extra);
                ambiguous += row.Ambiguous;
            }
        }

        return (doubled, ambiguous);
    }

    private static async Task UntilAsync(DateTimeOffset at)
    {
        var left = at - TimeProvider.System.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, TimeProvider.System);
        }
    }

    private static TimeSpan Median(IEnumerable<TimeSpan> all) => At(all, 0.5);

    private static TimeSpan At(IEnumerable<TimeSpan> all, double share)
    {
        var sorted = all.Order().ToList();
        return sorted[(int)((sorted.Count - 1) * share)];
    }
}
