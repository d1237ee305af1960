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

    // One message at a time: the numbers mean the same in each run, and at most one send can be under way.
    private static readonly ServiceSettings OneByOne = new(Parallel: 1);

    /// <param name="points">How many, spread evenly over the run of a service that is up; null = all, from the service's start on.</param>
    /// <param name="output">Where each point is told.</param>
    public static async Task<string> RunAsync(int? points, TextWriter output)
    {
        await using var office = await FaultOffice.OpenAsync(Owners);
        await using var service = office.Service(OneByOne);
        var isUp = points is not null;
        if (isUp)
        {
            await service.StartAsync();
            // It is to stand still between ticks: a send that it was frozen in would come beside those of the count, its row forgotten.
            await office.UntilDoneAsync(60, () => service.LastWords);
            await Waiting.ForAsync(1.2);
        }

        var calls = await CountAsync(office, service, isUp);
        var all = Enumerable.Range(1, calls).SelectMany(n => new[] { (Call: n, HoldPhase.Before), (Call: n, HoldPhase.After) }).ToList();
        var chosen = points is { } few ? [.. Enumerable.Range(0, few).Select(i => all[i * (all.Count - 1) / (few - 1)])] : all;
        var (doubled, ambiguous, reached) = (0, 0, 0);
        foreach (var (call, phase) in chosen)
        {
            var (held, verdict) = await CrashAsync(office, service, call, phase, isUp);
            verdict.Check($"call {call} {phase} ({held?.What})", mostDoubled: 1);
            doubled += verdict.Doubled;
            ambiguous += verdict.Ambiguous;
            reached += held is null ? 0 : 1;
            await output.WriteLineAsync($"call {call} {phase}: {held?.What ?? "not reached"}; doubled {verdict.Doubled}, ambiguous {verdict.Ambiguous}");
        }

        Assert.True(reached * 10 >= chosen.Count * 9, $"Only {reached} of {chosen.Count} points were reached.");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{calls} calls, {chosen.Count} points ({reached} reached): 0 missed, {doubled} doubled, all reported; {ambiguous} sends recorded as ambiguous");
    }

    private static async Task<int> CountAsync(FaultOffice office, ServiceProcess service, bool isUp)
    {
        await BeginAsync(office, service, 0, HoldPhase.Before, isUp);
        await office.UntilDoneAsync(60, () => service.LastWords);
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
        await office.UntilDoneAsync(60, () => service.LastWords);
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
