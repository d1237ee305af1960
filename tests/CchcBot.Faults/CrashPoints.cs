using System.Globalization;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;

namespace CchcBot.Faults;

/// <summary>
/// Every storage and connector call of a run of 20 owners is numbered. The service is killed while one of them is held, before or
/// after it took effect, started again and run to its end: nothing is missed, and one message is doubled at most, which its row says.
/// </summary>
internal static class CrashPoints
{
    public const int Owners = 20;

    // In seconds: only how long is waited before the proof gives up. Beside other work a tick took a minute.
    private const double Patience = 240;

    // One message at a time: the numbers mean the same in each run, and at most one send can be under way.
    private static readonly ServiceSettings OneByOne = new(Parallel: 1);

    /// <summary>Some points, spread evenly over the run of a service that is up.</summary>
    public static async Task<string> SomeAsync(int points)
    {
        await using var office = await FaultOffice.OpenAsync(Owners);
        await using var service = office.Service(OneByOne);
        await service.StartAsync();
        // It is to stand still between ticks: a send that it was frozen in would come beside those of the count, its row forgotten.
        await office.UntilDoneAsync(Patience, () => service.LastWords);
        await Waiting.ForAsync(1.2);
        var calls = await CountAsync(office, service, isUp: true);
        var all = Points(calls);
        var chosen = Enumerable.Range(0, points).Select(i => all[i * (all.Count - 1) / (points - 1)]).ToList();
        return new Tally(calls).With(await TryAsync(office, service, chosen, isUp: true, TextWriter.Null)).Words;
    }

    /// <summary>Every point, from the service's start on. A point is mostly waiting, so that several offices share them out.</summary>
    /// <param name="offices">How many at once, each with tables, connector and service of its own.</param>
    /// <param name="output">Where each point is told.</param>
    public static async Task<string> AllAsync(int offices, TextWriter output)
    {
        var shared = TextWriter.Synchronized(output);
        var parts = await Task.WhenAll(Enumerable.Range(0, offices).Select(i => PartAsync(i, offices, shared)));
        return parts.Aggregate((sum, part) => sum.With(part)).Words;
    }

    private static async Task<Tally> PartAsync(int part, int parts, TextWriter output)
    {
        await using var office = await FaultOffice.OpenAsync(Owners);
        await using var service = office.Service(OneByOne);
        var calls = await CountAsync(office, service, isUp: false);
        var chosen = Points(calls).Where((_, i) => i % parts == part).ToList();
        return new Tally(calls).With(await TryAsync(office, service, chosen, isUp: false, output));
    }

    private static List<(int Call, HoldPhase Phase)> Points(int calls) =>
        [.. Enumerable.Range(1, calls).SelectMany(n => new[] { (n, HoldPhase.Before), (n, HoldPhase.After) })];

    private static async Task<Tally> TryAsync(
        FaultOffice office,
        ServiceProcess service,
        IReadOnlyCollection<(int Call, HoldPhase Phase)> points,
        bool isUp,
        TextWriter output
    )
    {
        var tally = new Tally(0);
        foreach (var (call, phase) in points)
        {
            var (held, verdict) = await ToldAsync(() => CrashAsync(office, service, call, phase, isUp), $"call {call} {phase}", output);
            verdict.Check($"call {call} {phase} ({held?.What})", mostDoubled: 1);
            tally = tally.With(new Tally(0, 1, held is null ? 0 : 1, verdict.Doubled, verdict.Ambiguous));
            await output.WriteLineAsync($"call {call} {phase}: {held?.What ?? "not reached"}; doubled {verdict.Doubled}, ambiguous {verdict.Ambiguous}");
        }

        Assert.True(tally.Reached * 10 >= tally.Points * 9, $"Only {tally.Reached} of {tally.Points} points were reached.");
        return tally;
    }

    /// <summary>What failed is told at once: the other offices go on for many minutes before the proof ends with it.</summary>
    private static async Task<T> ToldAsync<T>(Func<Task<T>> point, string name, TextWriter output)
    {
        try
        {
            return await point();
        }
        catch (Exception failure)
        {
            await output.WriteLineAsync($"{name}: FAILED: {failure.Message}");
            throw;
        }
    }

    private sealed record Tally(int Calls, int Points = 0, int Reached = 0, int Doubled = 0, int Ambiguous = 0)
    {
        public Tally With(Tally other) =>
            new(Math.Max(Calls, other.Calls), Points + other.Points, Reached + other.Reached, Doubled + other.Doubled, Ambiguous + other.Ambiguous);

        public string Words =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Calls} calls, {Points} points ({Reached} reached): 0 missed, {Doubled} doubled, all reported; {Ambiguous} sends recorded as ambiguous"
            );
    }

    private static async Task<int> CountAsync(FaultOffice office, ServiceProcess service, bool isUp)
    {
        await BeginAsync(office, service, 0, HoldPhase.Before, isUp);
        await office.UntilDoneAsync(Patience, () => service.LastWords);
        var calls = (await office.Rig.FiguresAsync()).Calls;
        (await office.VerdictAsync()).Check("undisturbed", mostDoubled: 0);
        return calls;
    }

    private static async Task<(HeldCall? Held, Verdict Verdict)> CrashAsync(FaultOffice office, ServiceProcess service, int call, HoldPhase phase, bool isUp)
    {
        await BeginAsync(office, service, call, phase, isUp);
        var held = await office.Rig.HeldAsync(20);
        await service.KillAsync();
        await office.Rig.ReleaseAsync();
        await service.StartAsync(untilUp: false);
        await office.UntilDoneAsync(Patience, () => service.LastWords);
        // A further tick says nothing more.
        await Waiting.ForAsync(1.2);
        return (held, await office.VerdictAsync());
    }

    /// <summary>Everything as before the slot; a service that is up stands still meanwhile, else it is started.</summary>
    private static async Task BeginAsync(FaultOffice office, ServiceProcess service, int call, HoldPhase phase, bool isUp)
    {
        if (!isUp)
        {
            await service.KillAsync();
            await office.BeginAnewAsync();
            await office.Rig.HoldAsync(call, phase);
            await service.StartAsync(untilUp: false);
            return;
        }

        await service.FreezeAsync();
        await office.BeginAnewAsync();
        await office.Rig.HoldAsync(call, phase);
        await service.ThawAsync();
    }
}
