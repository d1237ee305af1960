using System.Diagnostics;
using System.Globalization;
using CchcBot.Faults.Files;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Year;

namespace CchcBot.Faults;

/// <summary>The proofs in full: one command, which prints seeds and figures.</summary>
internal static class LongForm
{
    public const string Usage =
        "usage: dotnet run --project tests/CchcBot.Faults -- long [crash | kills | races | takeover | outage | repeats | downtime | loads | years | "
        + "office-year | offices | files | busy | replacements] "
        + "[--seed N]    all proofs in full, or one";

    private static readonly (string Name, Func<int, TextWriter, Task<string>> Run)[] All =
    [
        ("crash", (_, output) => CrashPoints.AllAsync(3, output)),
        (
            "kills",
            (seed, output) =>
                RandomKills.RunAsync(1000, 50, new RigPlan(seed, Throttled: 0.10, BadBefore: 0.025, BadAfter: 0.025, Reset: 0.02, Slow: 0.002), output)
        ),
        ("races", RacesAsync),
        ("takeover", (_, _) => Races.TakeoverAsync()),
        ("outage", async (_, _) => $"{await StorageOutage.RunAsync(60, "reset")}; {await StorageOutage.RunAsync(60, "hang")}"),
        ("repeats", (seed, _) => RepeatedReports.RunAsync(100, seed)),
        ("downtime", async (_, _) => $"{await Downtime.CatchUpAsync(1000)}; {await Downtime.UnreachableAsync()}"),
        ("years", (seed, _) => VirtualTime.RunAsync(new DateOnly(2025, 1, 2), new DateOnly(2027, 12, 31), seed)),
        ("office-year", (_, output) => OfficeYear.RunAsync(new DateOnly(2025, 1, 2), new DateOnly(2026, 3, 31), output)),
        ("offices", (seed, output) => ManyOffices.RunAsync(OfficesPlan.Long(seed), output)),
        ("loads", (_, output) => KilledLoads.RunAsync(points: null, output)),
        ("files", (_, output) => FileCosts.RunAsync(HostileFile.All(), output)),
        ("busy", (_, _) => BusyReading.RunAsync(50)),
        ("replacements", (_, output) => Replacements.RunAsync(20, 300, 300, output)),
    ];

    private static async Task<string> RacesAsync(int seed, TextWriter output)
    {
        var random = new Random(seed);
        foreach (var instances in new[] { 2, 4 })
        {
            await output.WriteLineAsync(await Races.UndisturbedAsync(instances));
            foreach (var phase in new[] { HoldPhase.Before, HoldPhase.After })
            {
                for (var i = 0; i < 3; i++)
                {
                    await output.WriteLineAsync(await Races.FrozenAsync(instances, random.Next(1, 40), phase, ConnectorSide.Kind));
                    // Past the start: a claim, a reading, an outcome, or the lease itself.
                    await output.WriteLineAsync(await Races.FrozenAsync(instances, random.Next(20, 150), phase, TableSide.Kind));
                }
            }
        }

        return $"seed {seed}: two and four instances, 24 freezes: 0 missed, at most one extra each, all reported";
    }

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var at = Array.IndexOf(args, "--seed");
        var seed = at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 1;
        var names = args.Where((a, i) => !a.StartsWith("--", StringComparison.Ordinal) && (at < 0 || i != at + 1)).ToList();
        if (names.Except(All.Select(p => p.Name), StringComparer.Ordinal).Any())
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var failed = 0;
        foreach (var (name, run) in All.Where(p => names.Count == 0 || names.Contains(p.Name)))
        {
            var clock = Stopwatch.StartNew();
            try
            {
                await output.WriteLineAsync($"{name}: {await run(seed, output)} ({clock.Elapsed.TotalMinutes:F1} min)");
            }
#pragma warning disable CA1031 // One proof that fails does not keep the others from being run.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                failed++;
                await output.WriteLineAsync($"{name}: FAILED with seed {seed} ({clock.Elapsed.TotalMinutes:F1} min): {failure.Message}");
            }
        }

        return failed == 0 ? 0 : 1;
    }
}
