using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>Facts on which a rating may be based: counts of assignments and confirmed causes of delay. No score, no rank, no proposal.</summary>
/// <param name="Due">Assignments due in the period.</param>
/// <param name="OnTime">Of those due: completed on time.</param>
/// <param name="ByExtension">Of those on time: only thanks to an extension.</param>
/// <param name="Late">Of those due: completed late.</param>
/// <param name="Unknown">Of those due: completed on an unknown day.</param>
/// <param name="Overdue">Of those due: open and overdue.</param>
/// <param name="InTerm">Of those due: open and not overdue.</param>
/// <param name="Carried">Due before the period and still overdue.</param>
/// <param name="CarriedDone">Due before the period, completed late within it.</param>
/// <param name="Objective">Delayed ones whose cause was confirmed as objective.</param>
/// <param name="Subjective">Delayed ones whose cause was confirmed as subjective.</param>
/// <param name="Unconfirmed">Delayed ones without a confirmed cause.</param>
/// <param name="Delayed">All delayed assignments, earliest deadline first.</param>
public sealed record RatingFacts(
    int Due, int OnTime, int ByExtension, int Late, int Unknown, int Overdue, int InTerm, int Carried, int CarriedDone, int Objective, int Subjective,
        int Unconfirmed,
    IReadOnlyList<Assignment> Delayed)
{
    /// <param name="assignments">Assignments of the person or unit, as known on <paramref name="asOf"/>.</param>
    /// <param name="from">First day of the period, inclusive.</param>
    /// <param name="to">Last day of the period, inclusive.</param>
    /// <param name="asOf">As-of date for open assignments.</param>
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
