using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Kind of change that an administrator makes to a task.</summary>
internal enum TaskEdit
{
    Edit,
    Add,
    Cancel,
    Activate,
}

/// <summary>A task's fields exactly as typed into a form or a sentence.</summary>
/// <param name="Area">For a new task: index of the plan's section.</param>
/// <param name="Reason">Why it is cancelled.</param>
/// <param name="Event">Date on which the event happened.</param>
internal sealed partial record TaskForm(
    string? Text = null,
    string? Lead = null,
    string? Cooperating = null,
    string? Deliverable = null,
    string? Time = null,
    string? Area = null,
    string? Reason = null,
    string? Event = null
)
{
    public const int LongestText = 3000;
    public const int LongestField = 500;

    // Must contain each label of the regular expression below, which lists longer labels before their prefixes.
    private static readonly (string Words, string Field)[] Labels =
    [
        ("thoi gian thuc hien", "time"), ("thoi han", "time"), ("thoi gian", "time"), ("deadline", "time"), ("han", "time"),
        ("don vi chu tri", "lead"), ("chu tri", "lead"), ("lead", "lead"),
        ("don vi phoi hop", "coop"), ("phoi hop", "coop"), ("cooperating", "coop"),
        ("san pham", "deliverable"), ("deliverable", "deliverable"),
        ("noi dung", "text"), ("wording", "text"), ("text", "text"),
        ("ly do", "reason"), ("vi", "reason"), ("because", "reason"), ("reason", "reason"),
    ];

    public static TaskForm Of(ReformTask task) =>
        new(task.Text, PlanRevision.Names(task.Leads), string.Join("; ", task.Cooperating), task.Deliverable, task.TimeText);

    /// <summary>The form with the fields found in the words after the code: "hạn Quý IV/2025, chủ trì Phòng Nội chính".</summary>
    public TaskForm With(string words)
    {
        var folded = VietnameseText.Fold(VietnameseText.Compose(words));
        var original = VietnameseText.Compose(words);
        var found = LabelIn().Matches(folded).ToList();
        var form = this;
        for (var i = 0; i < found.Count; i++)
        {
            var from = found[i].Index + found[i].Length;
            var to = i + 1 < found.Count ? found[i + 1].Index : original.Length;
            var value = original[from..to].Trim(' ', ',', ';', ':', '.', '"', '“', '”');
            form = value.Length == 0 ? form : Array.Find(Labels, l => l.Words == found[i].Groups["label"].Value).Field switch
            {
                "time" => form with { Time = value },
                "lead" => form with { Lead = value },
                "coop" => form with { Cooperating = value },
                "deliverable" => form with { Deliverable = value },
                "reason" => form with { Reason = value },
                _ => form with { Text = value },
            };
        }

        return form;
    }

    public bool IsTooLong => Text?.Length > LongestText || new[] { Lead, Cooperating, Deliverable, Time, Reason }.Any(f => f?.Length > LongestField);

    /// <summary>Splits unit names at semicolons or line breaks. Commas split a name only if the whole is not a known unit.</summary>
    public static IReadOnlyList<string> Names(string? text, Func<string, bool> isKnown) =>
        [.. (text ?? "").Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(name => isKnown(name) || UnitNames.IsCollective(name) ? [name] : UnitNames.Split(name) is { Count: > 0 } parts ? parts : [name])
            .DistinctBy(n => VietnameseText.Fold(n))];

    /// <summary>Index of the section among the plan's sections; null if none was chosen.</summary>
    public int? AreaPlace => int.TryParse(Area, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    [GeneratedRegex(
        @"(?:^|[\s,;.])(?<label>thoi gian thuc hien|thoi han|thoi gian|deadline|han|don vi chu tri|chu tri|lead|don vi phoi hop|phoi hop|cooperating"
            + @"|san pham|deliverable|noi dung|wording|text|ly do|vi|because|reason)(?:\s+(?:la|thanh|sang|to|is)\b)?\s*:?\s+",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LabelIn();
}
