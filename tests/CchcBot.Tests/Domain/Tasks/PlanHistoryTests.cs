using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Tasks;

public sealed class PlanHistoryTests
{
    private static readonly PlanBuilder Plan = new PlanBuilder().Quarter("1a", 3, "Phòng Nội chính").Quarter("1b", 4, "Phòng Nội chính");

    private static readonly HistoryEntry[] History =
    [
        Entry("1a", "2026-09-30T16:59:59Z", new AssignmentState(WorkStep.Drafting)),
        // The document is of the 29th, but nobody knew before the 5th of October.
        Entry("1a", "2026-10-05T02:00:00Z", new AssignmentState(WorkStep.Issued, CompletedOn: new DateOnly(2026, 9, 29))),
        Entry("1a", "2026-10-06T02:00:00Z", new AssignmentState(WorkStep.Submitted)),
        Entry("1a", "2026-10-07T02:00:00Z", new AssignmentState(WorkStep.Issued, CompletedOn: new DateOnly(2026, 10, 7))),
    ];

    [Theory]
    [InlineData("2026-09-29", WorkStep.NotStarted, 0, 2, 0)]
    // 23:59:59 in the office is still the 30th.
    [InlineData("2026-09-30", WorkStep.Drafting, 0, 2, 0)]
    [InlineData("2026-10-01", WorkStep.Drafting, 0, 1, 1)]
    [InlineData("2026-10-05", WorkStep.Issued, 1, 1, 0)]
    [InlineData("2026-10-06", WorkStep.Submitted, 0, 1, 1)]
    [InlineData("2026-10-07", WorkStep.Issued, 1, 1, 0)]
    public void A_past_days_figures_are_those_that_were_known_then(string day, WorkStep step, int completed, int inTerm, int overdue)
    {
        var date = DateOnly.Parse(day);
        var state = PlanHistory.AsOf(Plan.Info, Plan.Tasks, History, date);
        var figures = ProgressSummary.Of(state.Tasks, date);
        Assert.Equal(
            (step, completed, inTerm, overdue),
            (state.Find("1a")!.Assignments[0].State.Step, figures.CompletedOnTime + figures.CompletedLate, figures.InTerm, figures.Overdue));
    }

    private static HistoryEntry Entry(string code, string at, AssignmentState after) =>
        new(new AssignmentId(code, 0, PlanBuilder.Key("Phòng Nội chính")), DateTimeOffset.Parse(at), after, "an", at);
}
