using System.Globalization;

namespace CchcBot.Training;

/// <summary>Prints what came of readings.</summary>
internal static class Figures
{
    public static void Print(string title, IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine($"\n{title}\n{"",-30}{"rows",6}{"right",8}{"helped",8}{"asked",8}{"harm",8}   act");
        foreach (var reports in new[] { false, true })
        {
            var own = outcomes.Where(o => o.IsReport == reports).ToList();
            var name = reports ? "reports" : "questions";
            foreach (var group in own.GroupBy(o => o.Example.File).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Line(group.Key, [.. group]);
            }

            foreach (var group in own.Where(IsOthers).GroupBy(o => o.Example.Form).OrderBy(g => g.Key))
            {
                Line($"{name}, {group.Key}", [.. group]);
            }

            foreach (var group in own.Where(IsOthers).GroupBy(o => o.Act).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Line($"{name}, {group.Key}", [.. group]);
            }

            Line($"{name} by other hands", [.. own.Where(IsOthers)]);
            Line($"{name}, all", own);
            Console.WriteLine($"SUM {name[0]} {(double)own.Where(IsOthers).Count(o => o.Right) / own.Count(IsOthers):0.0000} {(double)own.Where(IsOthers).Count(o => o.ActRight) / own.Count(IsOthers):0.0000}");
            Console.WriteLine("wrong in: " + string.Join(", ", own.Where(o => !o.Right && IsOthers(o)).SelectMany(o => o.Wrong.Split('+')).GroupBy(w => w).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}")));
        }
    }

    /// <summary>How often readings of a stated chance were right.</summary>
    public static void Reliability(IReadOnlyList<Outcome> outcomes)
    {
        foreach (var reports in new[] { false, true })
        {
            Console.WriteLine(reports ? "\nreports: chance said, rows, right" : "\nquestions: chance said, rows, right");
            foreach (var bin in outcomes.Where(o => o.IsReport == reports).GroupBy(o => Math.Min((int)(o.Chance * 10), 9)).OrderBy(g => g.Key))
            {
                Console.WriteLine($"{bin.Average(o => o.Chance),6:0.000}{bin.Count(),6}{bin.Average(o => o.Right ? 1.0 : 0),8:0.000}");
            }
        }
    }

    /// <summary>Not the project's own rows, of which the folds hold neighbours.</summary>
    public static bool IsOthers(Outcome outcome) => outcome.Example.File.Split('-')[1] is not ("project" or "dangerous");

    private static void Line(string name, List<Outcome> outcomes)
    {
        string Share(Func<Outcome, bool> when) => ((double)outcomes.Count(when) / outcomes.Count).ToString("0.000", CultureInfo.InvariantCulture);
        if (outcomes.Count > 0)
        {
            Console.WriteLine($"{name,-30}{outcomes.Count,6}{Share(o => o.Right),8}{Share(o => o.Right || (!o.Sure && o.Helps)),8}{Share(o => !o.Sure),8}{Share(o => !o.Right && o.Sure && o.Harms),8}   {Share(o => o.ActRight)}");
        }
    }
}
