using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Applies an administrator's corrections to a plan's head, and their consequences.</summary>
public static class PlanHeads
{
    /// <summary>
    /// Parses a typed period: "2026", "2026 - 2030", "6 tháng cuối năm 2025", "năm học 2025 - 2026", "01/10/2025 - 31/03/2026". Null if it is none.
    /// </summary>
    public static PlanPeriod? PeriodOf(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return PlanPeriodReader.Typed(typed);
    }

    /// <summary>Whether the plan's title states its period.</summary>
    public static bool IsPeriodStated(PlanHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Title is { } title && PlanPeriodReader.IsStated(title);
    }

    /// <summary>The reading with a changed head: deadlines without a written year are read again, and the doubts are computed anew.</summary>
    public static PlanReading Change(PlanReading reading, PlanHeadChange change)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(change);
        var old = reading.Plan;
        var head = old with
        {
            Issuer = Said(change.Issuer, old.Issuer),
            Number = Said(change.Number, old.Number),
            SignedOn = change.SignedOn is { } day ? day == DateOnly.MinValue ? null : day : old.SignedOn,
            Title = Said(change.Title, old.Title),
            Year = change.Period?.Year ?? old.Year,
            PeriodStart = change.Period?.Start ?? old.PeriodStart,
            PeriodEnd = change.Period?.End ?? old.PeriodEnd,
        };
        var moved = reading with { Plan = head, Tasks = [.. reading.Tasks.Select(t => t with { Deadline = Deadline(t, old, head) })] };
        return moved with { Issues = PlanLint.Check(moved) };
    }

    /// <summary>Reads the deadline again from its words, or shifts it with the plan's year if no year is written.</summary>
    private static Deadline Deadline(PlanTask task, PlanHead old, PlanHead head)
    {
        if (task.TimeText is not { } words)
        {
            return task.Deadline;
        }

        if (IsSame(Read(words, old), task.Deadline))
        {
            return Read(words, head);
        }

        var years = (head.Year ?? 0) - (old.Year ?? head.Year ?? 0);
        return years == 0 || !task.Deadline.IsDated || DeadlineReader.NamesYear(words) ? task.Deadline : task.Deadline with
        {
            Start = task.Deadline.Start?.AddYears(years),
            Due = task.Deadline.Due?.AddYears(years),
            Before = task.Deadline.Before?.AddYears(years),
            Milestones = [.. task.Deadline.Milestones.Select(m => m with { Start = m.Start?.AddYears(years), Due = m.Due?.AddYears(years) })],
        };
    }

    private static Deadline Read(string words, PlanHead head)
    {
        var deadline = DeadlineReader.Read(words, head.Period);
        return OwnIssue.Settle(deadline, words, head.Number is null ? null : head.SignedOn, WorkCalendar.Shipped) ?? deadline;
    }

    private static bool IsSame(Deadline x, Deadline y) =>
        (x.Kind, x.Start, x.Due, x.Before, x.Every, x.After) == (y.Kind, y.Start, y.Due, y.Before, y.Every, y.After)
        && x.Milestones.SequenceEqual(y.Milestones);

    private static string? Said(string? change, string? before) => change is null ? before : change.Length == 0 ? null : VietnameseText.Tidy(change);
}
