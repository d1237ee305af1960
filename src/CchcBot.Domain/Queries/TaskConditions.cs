using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Queries;

/// <summary>The direction of a limit.</summary>
public enum Bound
{
    Over,
    AtLeast,
    Under,
    AtMost,
}

/// <summary>"Quá hạn trên 100 ngày": a limit of lateness, in calendar days and months.</summary>
public sealed record LateBy(Bound Bound, int Days, int Months = 0)
{
    private const int MostDays = 4000;
    private const int MostMonths = 120;

    internal bool IsWithinLimits => Enum.IsDefined(Bound) && Days is >= 0 and <= MostDays && Months is >= 0 and <= MostMonths;

    /// <summary>Whether it was late by that much on the day, or finished late by that much.</summary>
    internal bool Fits(Assignment assignment, DateOnly asOf)
    {
        var until = assignment.IsDone ? assignment.State.CompletedOn : asOf;
        if (assignment.Due is not { } due || until is not { } day || day <= due)
        {
            return false;
        }

        var limit = due.AddMonths(Months).AddDays(Days);
        return Bound switch { Bound.Over => day > limit, Bound.AtLeast => day >= limit, Bound.Under => day < limit, _ => day <= limit };
    }
}

/// <summary>"Dưới 50%": a limit on the reported percentage; done counts as 100, not started as 0.</summary>
public sealed record PercentBound(Bound Bound, int Percent)
{
    internal bool IsWithinLimits => Enum.IsDefined(Bound) && Percent is >= 0 and <= 100;

    internal bool Fits(Assignment assignment)
    {
        int? percent = assignment.IsDone ? 100 : assignment.State.Percent ?? (assignment.State.Step == WorkStep.NotStarted ? 0 : null);
        return percent is { } share && Bound switch
        {
            Bound.Over => share > Percent,
            Bound.AtLeast => share >= Percent,
            Bound.Under => share < Percent,
            _ => share <= Percent,
        };
    }
}

/// <summary>"Tháng 10 so với tháng 9": the two periods to compare, in the order of the question.</summary>
public sealed record PeriodPair(DateOnly From, DateOnly To, DateOnly OtherFrom, DateOnly OtherTo);

/// <summary>Further conditions of a question, all of which must hold.</summary>
/// <param name="Late">A limit of lateness.</param>
/// <param name="Share">A limit on the percentage.</param>
/// <param name="NoDeadline">Without a deadline: ongoing, waiting for an event, or with none in the plan.</param>
/// <param name="Submitted">"Đã trình mà chưa được ký": submitted to a higher authority.</param>
/// <param name="Against">Two periods to compare.</param>
/// <param name="NoOwner">"Chưa ai phụ trách": neither given to an officer nor of a unit that has a head.</param>
public sealed record TaskConditions(LateBy? Late = null, PercentBound? Share = null, bool NoDeadline = false, bool Submitted = false,
    PeriodPair? Against = null, bool NoOwner = false)
{
    internal bool IsWithinLimits =>
        Late?.IsWithinLimits != false && Share?.IsWithinLimits != false
        && (Against is not { } pair || ((DateOnly[])[pair.From, pair.To, pair.OtherFrom, pair.OtherTo]).All(StateLimits.IsDay));

    internal bool Fits(Assignment assignment, DateOnly asOf) =>
        Late?.Fits(assignment, asOf) != false && Share?.Fits(assignment) != false && (!NoDeadline || (assignment.Due is null && !assignment.IsDone))
        && (!Submitted || assignment.IsSubmitted);

    /// <summary>The statuses that still have to be checked: without those that a condition here already covers.</summary>
    internal IReadOnlyList<QueryStatus> Beside(IReadOnlyList<QueryStatus> statuses) =>
    [
        .. statuses.Where(s => !(NoDeadline && s is (QueryStatus.Ongoing or QueryStatus.AwaitingEvent))
            && !(Submitted && s is (QueryStatus.InProgress or QueryStatus.AwaitingConfirmation or QueryStatus.AwaitingEvent or QueryStatus.Open))),
    ];
}
