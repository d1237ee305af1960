using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Queries;

/// <summary>On which side of an amount.</summary>
public enum Bound
{
    Over,
    AtLeast,
    Under,
    AtMost,
}

/// <summary>"Quá hạn trên 100 ngày": how late, in days and months of the calendar.</summary>
public sealed record LateBy(Bound Bound, int Days, int Months = 0)
{
    private const int MostDays = 4000;
    private const int MostMonths = 120;

    internal bool IsWithinLimits => Enum.IsDefined(Bound) && Days is >= 0 and <= MostDays && Months is >= 0 and <= MostMonths;

    /// <summary>Late on that day, or finished late, by so much.</summary>
    internal bool Fits(Assignment duty, DateOnly asOf)
    {
        var until = duty.IsDone ? duty.State.CompletedOn : asOf;
        if (duty.Due is not { } due || until is not { } day || day <= due)
        {
            return false;
        }

        var limit = due.AddMonths(Months).AddDays(Days);
        return Bound switch { Bound.Over => day > limit, Bound.AtLeast => day >= limit, Bound.Under => day < limit, _ => day <= limit };
    }
}

/// <summary>"Dưới 50%": how far the work is, where that was reported; what has not begun is at nought.</summary>
public sealed record PercentBound(Bound Bound, int Percent)
{
    internal bool IsWithinLimits => Enum.IsDefined(Bound) && Percent is >= 0 and <= 100;

    internal bool Fits(Assignment duty)
    {
        int? percent = duty.IsDone ? 100 : duty.State.Percent ?? (duty.State.Step == WorkStep.NotStarted ? 0 : null);
        return percent is { } share && Bound switch
        {
            Bound.Over => share > Percent,
            Bound.AtLeast => share >= Percent,
            Bound.Under => share < Percent,
            _ => share <= Percent,
        };
    }
}

/// <summary>"Tháng 10 so với tháng 9": the two periods that a question compares, in the order said.</summary>
public sealed record PeriodPair(DateOnly From, DateOnly To, DateOnly OtherFrom, DateOnly OtherTo);

/// <summary>What else a question asks of tasks, beside their status and period. All of it must hold.</summary>
/// <param name="Late">How late.</param>
/// <param name="Share">How far.</param>
/// <param name="NoDeadline">Without a deadline: ongoing, waiting for an event, or with none written.</param>
/// <param name="Submitted">"Đã trình mà chưa được ký": the step is submitted, whatever it is called otherwise.</param>
/// <param name="Against">Compared with each other.</param>
public sealed record TaskConditions(LateBy? Late = null, PercentBound? Share = null, bool NoDeadline = false, bool Submitted = false,
    PeriodPair? Against = null)
{
    internal bool IsWithinLimits =>
        Late?.IsWithinLimits != false && Share?.IsWithinLimits != false
        && (Against is not { } pair || ((DateOnly[])[pair.From, pair.To, pair.OtherFrom, pair.OtherTo]).All(StateLimits.IsDay));

    internal bool Fits(Assignment duty, DateOnly asOf) =>
        Late?.Fits(duty, asOf) != false && Share?.Fits(duty) != false && (!NoDeadline || (duty.Due is null && !duty.IsDone))
        && (!Submitted || duty.IsSubmitted);

    /// <summary>The statuses that are still looked at: those that say the same in other words are not asked for twice.</summary>
    internal IReadOnlyList<QueryStatus> Beside(IReadOnlyList<QueryStatus> statuses) =>
    [
        .. statuses.Where(s => !(NoDeadline && s is (QueryStatus.Ongoing or QueryStatus.AwaitingEvent))
            && !(Submitted && s is (QueryStatus.InProgress or QueryStatus.AwaitingConfirmation or QueryStatus.AwaitingEvent or QueryStatus.Open))),
    ];
}
