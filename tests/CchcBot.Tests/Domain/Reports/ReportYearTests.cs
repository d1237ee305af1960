using CchcBot.Domain.Reports;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Reports;

/// <summary>Plans of several years side by side: this year's figures are not last year's work.</summary>
public sealed class ReportYearTests
{
    private const string Office = "Phòng Hành chính - Quản trị";

    [Fact]
    public void Of_a_plan_that_ended_only_what_is_open_counts_once_the_next_has_begun()
    {
        var last = new PlanBuilder(2025, "7/KH-VP").Quarter("1a", 1, Office).Done("1a", "20/3/2025").Quarter("1b", 4, Office).Ongoing("1c", Office).Build();
        var next = new PlanBuilder(2026, "3/KH-VP").Quarter("1a", 1, Office).Build();

        Assert.Equal(["1b", "1a"], ReportYear.Of([last, next], PlanBuilder.Day("6/1/2026")).SelectMany(p => p.Tasks).Select(t => t.Task.Code));
        Assert.Equal(4, ReportYear.Of([last, next], PlanBuilder.Day("20/12/2025")).Sum(p => p.Tasks.Count));
        Assert.Equal(3, ReportYear.Of([last], PlanBuilder.Day("6/1/2026")).Sum(p => p.Tasks.Count));
    }
}
