using System.Text.Json;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Why an answer to a doubtful point is rejected. Each has its own message text.</summary>
internal enum AnswerProblem
{
    /// <summary>Contradictory answers: a date together with another kind of deadline, or "keep" together with anything else.</summary>
    Both,
    BadDay,
    /// <summary>"Waits for an event" without the event.</summary>
    NoEvent,
    /// <summary>A name without a letter.</summary>
    NoName,
    TooLong,
    /// <summary>The unit is no longer in the directory.</summary>
    UnitGone,
    /// <summary>The typed part of a name matches no unit, or several.</summary>
    UnclearUnit,
}

/// <summary>Reads and validates what was chosen and typed for a doubtful point. Card inputs are untrusted.</summary>
internal static class DoubtAnswers
{
    public const int LongestText = 300;

    /// <summary>Earliest and latest deadline that is accepted.</summary>
    private static readonly (DateOnly First, DateOnly Last) Days = (new DateOnly(2000, 1, 1), new DateOnly(2100, 12, 31));

    /// <summary>The correction; null without a problem if nothing was answered.</summary>
    public static (PlanCorrection? Correction, AnswerProblem? Problem) Read(Dictionary<string, JsonElement>? inputs, PlanDoubt doubt, IReadOnlyList<Unit> units)
    {
        var key = PlanDraft.KeyOf(doubt);
        var chosen = PayloadInputs.Several(PayloadText.In(inputs, DoubtInputs.ChoiceId(key)));
        var day = PayloadText.In(inputs, DoubtInputs.DayId(key));
        var text = PayloadText.In(inputs, DoubtInputs.TextId(key)) is { } typed ? VietnameseText.Tidy(typed) : null;
        if (chosen.Length == 0 && day is null && text is null)
        {
            return (null, null);
        }

        if (text?.Length > LongestText)
        {
            return (null, AnswerProblem.TooLong);
        }

        // "Keep" and "not a task" are complete answers: anything else beside them is a contradiction.
        if (chosen.Contains(DoubtChoice.Keep) || chosen.Contains(DoubtChoice.NotATask))
        {
            return chosen.Length > 1 || day is not null || text is not null
                ? (null, AnswerProblem.Both)
                : chosen[0] == DoubtChoice.Keep ? (Of(doubt, CorrectionKind.Keep), null)
                : doubt.Task is null ? (null, null) : (Of(doubt, CorrectionKind.NotATask) with { Before = Said(doubt) }, null);
        }

        return DoubtInputs.IsAboutTime(doubt.Code) ? Time(doubt, chosen, day, text)
            : DoubtInputs.IsAboutDeliverable(doubt.Code) ? Deliverable(doubt, text)
            : Units(doubt, chosen, text, units);
    }

    /// <summary>Confirms that the point was checked and stays as the plan states it.</summary>
    public static PlanCorrection Keep(PlanDoubt doubt) => Of(doubt, CorrectionKind.Keep);

    public static PlanCorrection NewUnit(PlanDoubt doubt) => Of(doubt, CorrectionKind.NewUnit);

    private static (PlanCorrection?, AnswerProblem?) Time(PlanDoubt doubt, string[] chosen, string? day, string? text)
    {
        if (
            chosen.Length > 1
            || chosen.Length == 1 && (day is not null || text is not null && chosen[0] != DoubtChoice.Event)
            || day is not null && text is not null
        )
        {
            return (null, AnswerProblem.Both);
        }

        Deadline deadline;
        if (day is not null)
        {
            if (
                !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)
                || due < Days.First
                || due > Days.Last
            )
            {
                return (null, AnswerProblem.BadDay);
            }

            deadline = new Deadline(DeadlineKind.Date, null, due);
        }
        else if (chosen is [DoubtChoice.Ongoing])
        {
            deadline = new Deadline(DeadlineKind.Ongoing);
        }
        else if (chosen is [var period] && DoubtChoice.Periods.TryGetValue(period, out var every))
        {
            deadline = new Deadline(DeadlineKind.Recurring, Every: every);
        }
        else if (text is not null)
        {
            deadline = new Deadline(DeadlineKind.Conditional, After: text);
        }
        else
        {
            return (null, chosen is [DoubtChoice.Event] ? AnswerProblem.NoEvent : null);
        }

        return (
            Of(doubt, CorrectionKind.Time) with
            {
                Deadline = deadline,
                Before = doubt.Tasks is [var task] ? PlanLoading.Trimmed(task.TimeText) : null,
            },
            null
        );
    }

    private static (PlanCorrection?, AnswerProblem?) Deliverable(PlanDoubt doubt, string? text) =>
        text is null ? (null, null)
        : !text.Any(char.IsLetter) ? (null, AnswerProblem.NoName)
        : (Of(doubt, CorrectionKind.Deliverable) with { Text = text, Before = doubt.Tasks is [var task] ? PlanLoading.Trimmed(task.Deliverable) : null }, null);

    private static (PlanCorrection?, AnswerProblem?) Units(PlanDoubt doubt, string[] chosen, string? text, IReadOnlyList<Unit> units)
    {
        if (chosen.Contains(DoubtChoice.NewUnit))
        {
            return doubt.Code != PlanIssueCode.UnknownUnit || chosen.Length > 1 ? (null, AnswerProblem.Both) : (NewUnit(doubt), null);
        }

        List<string> names = [];
        foreach (var value in chosen)
        {
            if (value == DoubtChoice.AllUnits)
            {
                names.AddRange(units.Select(u => u.Name));
            }
            else if (value.StartsWith(DoubtChoice.Unit, StringComparison.Ordinal))
            {
                if (units.FirstOrDefault(u => u.Key == value[DoubtChoice.Unit.Length..]) is not { } unit)
                {
                    return (null, AnswerProblem.UnitGone);
                }

                names.Add(unit.Name);
            }
        }

        if (text is not null && doubt.Code == PlanIssueCode.UnknownUnit)
        {
            // The unknown name stands for an existing unit, so part of that unit's name is enough.
            var picked = LongChoice.Pick([.. units.Select(u => new Option(u.Name, u.Name))], names.Count == 1 ? names[0] : null, text);
            if (picked.Value is null)
            {
                return (null, AnswerProblem.UnclearUnit);
            }

            names = [picked.Value];
        }
        else if (text is not null)
        {
            var typed = UnitNames.Split(text);
            if (typed.Count == 0 || typed.Any(t => !t.Any(char.IsLetter)))
            {
                return (null, AnswerProblem.NoName);
            }

            names.AddRange(typed.Select(t => units.Find(t)?.Name ?? t));
        }

        names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];
        return names.Count == 0 ? (null, null)
            : doubt.Code == PlanIssueCode.UnknownUnit ? (Of(doubt, CorrectionKind.Alias) with { Units = [names[0]] }, null)
            : DoubtInputs.TakesUnits(doubt.Code)
                ? (Of(doubt, CorrectionKind.Units) with { Units = names }, null)
            : (null, null);
    }

    private static PlanCorrection Of(PlanDoubt doubt, CorrectionKind kind) => new(doubt.Code, doubt.Task, doubt.Name, kind);

    private static string? Said(PlanDoubt doubt) => doubt.Tasks is [var task] ? Excerpt.Of(task.Text, LongestText) : null;
}
