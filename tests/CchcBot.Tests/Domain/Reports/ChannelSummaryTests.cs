using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Reports;

public sealed class ChannelSummaryTests
{
    private const string Affairs = "Phòng Nội chính";
    private const string Centre = "Trung tâm Công báo và Tin học";

    private static readonly DateOnly LastFriday = new(2026, 11, 13);
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static PlanBuilder Plan() => new PlanBuilder()
        .Quarter("1a", 3, Affairs)
        .Task("1b", "16/11/2026", Affairs, Centre)
        .Task("1c", "27/11/2026", Centre).Step("1c", WorkStep.Submitted, "12/11/2026")
        .Milestones("1d", Affairs, ("dự thảo", "25/11/2026"), ("ban hành", "26/11/2026"))
        .Quarter("2a", 4, Centre)
        .Ongoing("2b", Centre);

    [Fact]
    public void The_first_summary_has_no_changes()
    {
        var summary = ChannelSummary.Of([Plan().Build()], null, LastFriday);
        Assert.Equal(
            ("Phòng Nội chính: 1a 30/09", "Phòng Nội chính: 1b 16/11 | Trung tâm Công báo và Tin học: 1b 16/11", null, 10, 6),
            (Show(summary.Overdue), Show(summary.DueNext), summary.Changes, summary.SoonDays, summary.Figures.Total));
    }

    [Fact]
    public void The_next_one_says_what_is_new()
    {
        var before = ChannelSummary.Of([Plan().Build()], null, LastFriday).Snapshot;
        var now = Plan().Done("1a", "18/11/2026").Done("1b", "16/11/2026", Centre).Build();
        var changes = ChannelSummary.Of([now], before, Friday).Changes!;
        Assert.Equal(
            (LastFriday,
                "Phòng Nội chính: 1a 30/09 | Trung tâm Công báo và Tin học: 1b 16/11",
                "Phòng Nội chính: 1b 16/11",
                "Phòng Nội chính: 1d 25/11 | Trung tâm Công báo và Tin học: 1c* 27/11"),
            (changes.Since, Show(changes.Completed), Show(changes.Overdue), Show(changes.Due)));
    }

    [Fact]
    public void Posted_again_on_the_same_plans_nothing_is_new()
    {
        var before = ChannelSummary.Of([Plan().Build()], null, Friday).Snapshot;
        Assert.True(ChannelSummary.Of([Plan().Build()], before, Friday).Changes!.IsEmpty);
    }

    [Fact]
    public void Where_nothing_is_due_soon_the_first_deadline_after_is_named()
    {
        var plan = new PlanBuilder().Quarter("1a", 4, Affairs).Quarter("1b", 4, Centre).Task("1c", "31/12/2026", Affairs).Ongoing("1d", Affairs).Build();
        var summary = ChannelSummary.Of([plan], null, LastFriday);
        Assert.Equal(("Phòng Nội chính: 1a 31/12 1c 31/12 | Trung tâm Công báo và Tin học: 1b 31/12", null), (Show(summary.DueNext), summary.SoonDays));
    }

    // A star marks what is submitted.
    private static string Show(IEnumerable<UnitLines> units) => string.Join(" | ", units.Select(u =>
        $"{u.Unit}: {string.Join(' ', u.Lines.Select(l => $"{l.Task.Code}{(l.Submitted ? "*" : "")} {l.Due:dd/MM}"))}"));
}
