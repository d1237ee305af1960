using System.Security.Cryptography;
using System.Text;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Converts what was read into what is stored: ids, lead units, plan metadata.</summary>
internal static class PlanLoading
{
    /// <summary>SHA-256 of the file in lower-case hex; identifies its content.</summary>
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>
    /// Id of a plan that is not stored yet: derived from issuer, number and year, or for a draft without number from issuer, title and start of the period. A
    /// stored plan keeps its id when it gets a number; <see cref="PlanIdentity"/> decides which stored plan a file is about.
    /// </summary>
    public static string Id(PlanHead head)
    {
        var identity = head.Number is { } number
            ? $"{Fold(head.Issuer)}|{Fold(number)}|{head.Year}"
            : $"{Fold(head.Issuer)}|{Fold(head.Title)}|{head.PeriodStart:yyyyMMdd}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 8));
    }

    /// <param name="reading">The file as read and corrected.</param>
    /// <param name="hash">SHA-256 of the file.</param>
    /// <param name="before">The stored plan that it revises.</param>
    /// <param name="known">The office's plans: another plan may have the same number.</param>
    public static PlanInfo Info(PlanReading reading, string hash, PlanInfo? before, IReadOnlyList<PlanInfo> known) => new(
        before?.Id ?? (Id(reading.Plan) is var id && known.Any(p => p.Id == id) ? hash[..id.Length] : id),
        reading.Plan.Title ?? reading.Plan.Number ?? "",
        reading.Plan.Number ?? before?.Number,
        reading.Plan.Issuer,
        reading.Plan.SignedOn ?? before?.SignedOn,
        reading.Plan.Period ?? throw new ArgumentException("A plan without a period is not stored.", nameof(reading)),
        before is { Stage: not PlanStage.Draft } ? before.Stage : reading.Plan is { Number: not null, SignedOn: not null } ? PlanStage.Issued : PlanStage.Draft,
        before?.Version ?? 0,
        hash,
        reading.Plan.Replaces ?? before?.Replaces,
        before?.HeldBefore,
        ReplacesId: before?.ReplacesId,
        ReplacedBy: before?.ReplacedBy)
    {
        Apart = before is null ? PlanIdentity.Apart(reading.Plan, known) : before.Apart,
    };

    /// <summary>Codes of the entries that the administrator marked as not being tasks; null if there are none.</summary>
    public static IReadOnlyList<string>? LeftOut(PlanDraft draft)
    {
        var kept = draft.Reading.Tasks.Select(t => t.Ordinal).ToHashSet();
        List<string> gone = [.. draft.Preview.Reading.Tasks.Where(t => !kept.Contains(t.Ordinal)).Select(t => t.Code)];
        return gone.Count == 0 ? null : gone;
    }

    /// <summary>The tasks, with lead unit names resolved against the office's directory.</summary>
    public static IReadOnlyList<ReformTask> Tasks(PlanReading reading, IReadOnlyList<Unit> directory) =>
        [
            .. reading.Tasks.Select(t => new ReformTask(
                t.Code,
                t.Ordinal,
                t.Section,
                t.SectionNumber,
                Trimmed(t.Text)!,
                Leads(t, directory),
                t.Cooperating,
                t.CooperatingAll,
                Trimmed(t.Deliverable),
                Trimmed(t.TimeText),
                t.Deadline
            )),
        ];

    /// <summary>The tasks of a draft, each with its corrections.</summary>
    public static IReadOnlyList<ReformTask> Tasks(PlanDraft draft, IReadOnlyList<Unit> directory)
    {
        var read = draft.Reading.Tasks.ToDictionary(t => t.Ordinal);
        return
        [
            .. Tasks(draft.Reading, directory)
                .Select(t =>
                    PlanCorrections.Of(draft.Preview.Reading, read[t.Ordinal], draft.Preview.Corrections) is { Count: > 0 } said
                        ? t with
                        {
                            Corrections = said,
                        }
                        : t
                ),
        ];
    }

    /// <summary>Converts the targets. A target that is already stored keeps its number and the units assigned to it.</summary>
    /// <param name="read">Targets as read from the file.</param>
    /// <param name="known">Targets of the stored plan.</param>
    /// <param name="last">Highest number ever used in the plan.</param>
    public static IReadOnlyList<ReformTarget> Targets(IReadOnlyList<PlanTarget> read, IReadOnlyList<ReformTarget> known, int last)
    {
        var left = known.ToList();
        List<(PlanTarget Read, ReformTarget? Known)> pairs = [.. read.Select(t => (t, Take(k => Fold(k.Text) == Fold(t.Text))))];
        pairs = [.. pairs.Select(p => p.Known is null ? (p.Read, Take(k => k.Year == p.Read.Year && k.Metric is not null && k.Metric == p.Read.Metric)) : p)];
        return
        [
            .. pairs.Select(p => new ReformTarget(
                p.Known?.Number ?? ++last, p.Read.Item, Trimmed(p.Read.Text)!, p.Read.Metric, p.Read.Value, p.Read.Unit, p.Read.Year, p.Known?.Leads ?? [])
            {
                Sense = p.Read.Sense,
            }),
        ];

        ReformTarget? Take(Predicate<ReformTarget> isSame)
        {
            var found = left.Find(isSame);
            return found is not null && left.Remove(found) ? found : null;
        }
    }

    /// <summary>Directory changes that follow from the administrator's answers on unit names: new units, and aliases of existing ones.</summary>
    public static IEnumerable<(string Key, Func<Unit?, Unit> Change)> Learned(PlanDraft draft, IReadOnlyList<Unit> directory)
    {
        foreach (var name in PlanDraft.NewUnits(draft.Preview.Corrections).Where(n => directory.Find(n) is null).DistinctBy(UnitKeys.Key))
        {
            var unit = new Unit(UnitKeys.Key(name), VietnameseText.Tidy(name), []);
            yield return (unit.Key, there => there ?? unit);
        }

        foreach (var correction in draft.Preview.Corrections)
        {
            if (
                correction is { Kind: CorrectionKind.Alias, Name: { } alias, Units: [var name, ..] }
                && directory.Find(name) is { } known
                && directory.Find(alias) is null
            )
            {
                yield return (
                    known.Key,
                    there =>
                        (there ?? known) is var unit && unit.Aliases.Contains(alias, StringComparer.OrdinalIgnoreCase)
                            ? unit
                            : unit with
                            {
                                Aliases = [.. unit.Aliases, alias],
                            }
                );
            }
        }
    }

    /// <summary>The directory as it will be once the draft is stored.</summary>
    public static IReadOnlyList<Unit> DirectoryAfter(PlanDraft draft, IReadOnlyList<Unit> directory)
    {
        var units = directory.ToDictionary(u => u.Key, StringComparer.Ordinal);
        foreach (var (key, change) in Learned(draft, directory))
        {
            units[key] = change(units.GetValueOrDefault(key));
        }

        foreach (var unit in NewUnits(draft.Reading, directory))
        {
            units.TryAdd(unit.Key, unit);
        }

        return [.. units.Values];
    }

    /// <summary>Lead units that are not in the directory yet; they are added when the plan is stored.</summary>
    public static IReadOnlyList<Unit> NewUnits(PlanReading reading, IReadOnlyList<Unit> directory) =>
        [.. reading.Tasks
            .SelectMany(t => t.Lead)
            .Where(name => !UnitNames.IsCollective(name) && directory.Find(name) is null)
            .DistinctBy(UnitKeys.Key)
            .Select(name => new Unit(UnitKeys.Key(name), VietnameseText.Tidy(name), []))];

    private static IReadOnlyList<LeadUnit> Leads(PlanTask task, IReadOnlyList<Unit> directory) => Leads(task.Lead, directory);

    /// <summary>
    /// Lead units of a task. Collective names ("all units") are expanded; a task without any gets a placeholder unit, whose work goes to an administrator.
    /// </summary>
    public static IReadOnlyList<LeadUnit> Leads(IEnumerable<string> names, IReadOnlyList<Unit> directory)
    {
        var leads = new List<LeadUnit>();
        foreach (var name in names)
        {
            if (UnitNames.IsEverybody(name) && directory.Count > 0)
            {
                leads.AddRange(directory.Select(u => new LeadUnit(u.Key, u.Name)));
            }
            else
            {
                var unit = directory.Find(name);
                leads.Add(unit is null ? new LeadUnit(UnitKeys.Key(name), name) : new LeadUnit(unit.Key, name));
            }
        }

        return leads.Count == 0 ? [new LeadUnit(UnitKeys.Unnamed, "")] : [.. leads.DistinctBy(l => l.Key)];
    }

    /// <summary>Removes the trailing full stop or semicolon, since other words follow on a card.</summary>
    internal static string? Trimmed(string? text) => text?.TrimEnd(' ', '.', ';');

    private static string Fold(string? text) => VietnameseText.Fold(VietnameseText.Tidy(text ?? ""));
}
