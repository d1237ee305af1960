using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>A month of the year chart, in tasks as numbered in the plan.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Due">Tasks with a deadline in the month.</param>
/// <param name="Done">Tasks with a part completed in the month; null for a month that has not begun.</param>
/// <param name="Overdue">Tasks overdue at the end of the month, or today while it is running; null for a month that has not begun.</param>
public sealed record MonthFigures(int Month, int Due, int? Done, int? Overdue);

/// <summary>Chart of a year by month: tasks due, completed, and overdue at the end of each month.</summary>
public sealed record YearPicture(int Year, DateOnly AsOf, IReadOnlyList<MonthFigures> Months)
{
    /// <param name="plans">The plans that are counted.</param>
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
                // A part is completed on the day on which the last of its units completed it.
                tasks.Count(t => t.Assignments.GroupBy(a => a.Id.Part)
                    .Any(p => p.All(a => a.IsDone && a.State.CompletedOn is not null) && p.Max(a => a.State.CompletedOn) is { } on && on >= first
                        && on <= day)),
                tasks.Count(t => t.Assignments.Any(a => a.At(day).IsOverdue(day))));
        }
    }
}
