using System.Diagnostics;
using System.Globalization;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;

namespace CchcBot.Faults;

/// <summary>
/// The service is killed at seeded moments while Teams refuses, fails and breaks off: nothing missed, doubles only where ambiguous, no window exceeded.
/// </summary>
internal static class RandomKills
{
    public static async Task<string> RunAsync(int owners, int kills, RigPlan plan, TextWriter output)
    {
        await using var office = await FaultOffice.OpenAsync(owners);
        await office.BeginAnewAsync();
        await office.Rig.BehaveAsync(plan);
        var random = new Random(plan.Seed);
        var clock = Stopwatch.StartNew();
        await using var service = office.Service();
        var killed = 0;
        while (killed < kills && !await IsDoneAsync(office))
        {
            var before = (await office.Rig.FiguresAsync()).Sends;
            await service.StartAsync(untilUp: false);
            await Waiting.UntilAsync(
                async () => (await office.Rig.FiguresAsync()).Sends > before || await IsDoneAsync(office),
                TimeSpan.FromSeconds(90),
                () => service.LastWords
            );
            await Waiting.ForAsync(0.05 + random.NextDouble() * 0.9);
            await service.KillAsync();
            await office.Rig.ForgetRefusalsAsync();
            killed++;
        }

        await service.StartAsync(untilUp: false);
        // In seconds. Longer than the last wait between two attempts with unknown outcome, which is ten minutes.
        await office.UntilDoneAsync(900, () => service.LastWords);
        await Waiting.ForAsync(1.2);
        var verdict = await office.VerdictAsync();
        var figures = await office.Rig.FiguresAsync();
        await output.WriteLineAsync(string.Join(", ", figures.Faults.Select(f => $"{f.Key}: {f.Value}")));
        verdict.Check($"seed {plan.Seed}", mostDoubled: verdict.Ambiguous);
        Assert.True(figures.Violations == 0, $"seed {plan.Seed}: Teams' windows were exceeded {figures.Violations} times");
        Assert.True(figures.Impatient == 0, $"seed {plan.Seed}: {figures.Impatient} sends came although 429 had asked to wait");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"seed {plan.Seed}: {owners} owners, {killed} kills, {figures.Sends} sends in {clock.Elapsed.TotalSeconds:F0} s: 0 missed, {verdict.Doubled} doubled, all reported among {verdict.Ambiguous} ambiguous; windows exceeded 0 times"
        );
    }

    private static async Task<bool> IsDoneAsync(FaultOffice office) =>
        await office.DigestsAsync() is var all && all.Count >= office.Owners.Count && all.All(d => !d.IsOpen);
}
