using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>
/// The facts that a rating may rest on: counts of assignments and confirmed causes of delay. It is no score and no rank, and proposes none.
/// </summary>
/// <param name="Due">Due in the period.</param>
/// <param name="OnTime">Of those, completed on time.</param>
/// <param name="ByExtension">Of those on time, on time only after an extension.</param>
/// <param name="Late">Of those due, completed late.</param>
/// <param name="Unknown">Of those due, completed on a day that nobody named.</param>
/// <param name="Overdue">Of those due, open and overdue.</param>
/// <param name="InTerm">Of those due, open and in term.</param>
/// <param name="Carried">Overdue since before the period.</param>
/// <param name="CarriedDone">Of those due before the period, completed late within it.</param>
/// <param name="Objective">Of all that is late, the cause was confirmed as objective.</param>
/// <param name="Subjective">Of all that is late, the cause was confirmed as subjective.</param>
/// <param name="Unconfirmed">Of all that is late, no cause is confirmed.</param>
/// <param name="Delayed">All that is late, earliest deadline first.</param>
public sealed record RatingFacts(
    int Due, int OnTime, int ByExtension, int Late, int Unknown, int Overdue, int InTerm, int Carried, int CarriedDone, int Objective, int Subjective,
        int Unconfirmed,
    IReadOnlyList<Assignment> Delayed)
{
    /// <param name="assignments">Those of the person or the unit, as known on <paramref name="asOf"/>.</param>
    /// <param name="from">First day of the period, inclusive.</param>
    /// <param name="to">Last day, inclusive.</param>
    /// <param name="asOf">The day on which open ones are judged.</param>
    public static RatingFacts Of(IEnumerable<Assignment> assignments, DateOnly from, DateOnly to, DateOnly asOf)
    {
        var all = assignments.Where(a => a.Due is not null).Select(a => a.At(asOf)).ToList();
        var due = all.FindAll(a => a.Due >= from && a.Due <= to);
        var before = all.FindAll(a => a.Due < from);
        var carried = before.FindAll(a => a.IsOverdue(asOf));
        var carriedDone = before.FindAll(a => a.Class(asOf) == ProgressClass.CompletedLate && a.State.CompletedOn >= from);
        int Count(ProgressClass wanted) => due.Count(a => a.Class(asOf) == wanted);
        List<Assignment> delayed =
        [
            .. due.Where(a => a.Class(asOf) is ProgressClass.CompletedLate or ProgressClass.Overdue).Concat(carried).Concat(carriedDone).OrderBy(a => a.Due),
        ];
        int Confirmed(bool objective) => delayed.Count(a => a.State.Obstacle is { Confirmed: true, Objective: { } said } && said == objective);
        var (outer, own) = (Confirmed(true), Confirmed(false));
        return new RatingFacts(
            due.Count,
            Count(ProgressClass.CompletedOnTime),
            due.Count(a => a.IsOnTimeByExtension),
            Count(ProgressClass.CompletedLate),
            Count(ProgressClass.CompletedUnknown),
            Count(ProgressClass.Overdue),
            Count(ProgressClass.InTerm),
            carried.Count,
            carriedDone.Count,
            outer,
            own,
            delayed.Count - outer - own,
            delayed);
    }
}
