using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>A month of a year's picture, in tasks as the plan numbers them.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Due">With a deadline in it.</param>
/// <param name="Done">Of which a part was completed in it; null for a month that has not begun.</param>
/// <param name="Overdue">Overdue at its end, or today while it runs; null for a month that has not begun.</param>
public sealed record MonthFigures(int Month, int Due, int? Done, int? Overdue);

/// <summary>A year by its months: what falls due, what was done, what was late at each month's end.</summary>
public sealed record YearPicture(int Year, DateOnly AsOf, IReadOnlyList<MonthFigures> Months)
{
    /// <param name="plans">The plans that count.</param>
    /// <param name="year">The year.</param>
    /// <param name="asOf">The office's day.</param>
    public static YearPicture Of(IReadOnlyList<PlanState> plans, int year, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var tasks = plans.SelectMany(p => p.Tasks).ToList();
        return new YearPicture(year, asOf, [.. Enumerable.Range(1, 12).Select(Figures)]);

        MonthFigures Figures(int month)
        {
            var first = new DateOnly(year, month, 1);
            var last = first.AddMonths(1).AddDays(-1);
            var due = tasks.Count(t => t.Assignments.Any(a => a.Due >= first && a.Due <= last));
            if (first > asOf)
            {
                return new MonthFigures(month, due, null, null);
            }

            var day = last < asOf ? last : asOf;
            return new MonthFigures(
                month,
                due,
                // A part is done on the day on which the last of those that lead it did it.
                tasks.Count(t => t.Assignments.GroupBy(a => a.Id.Part)
                    .Any(p => p.All(a => a.IsDone && a.State.CompletedOn is not null) && p.Max(a => a.State.CompletedOn) is { } on && on >= first
                        && on <= day)),
                tasks.Count(t => t.Assignments.Any(a => a.At(day).IsOverdue(day))));
        }
    }
}
