using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Delivery;

/// <summary>What an administrator sees of delivering.</summary>
public sealed class DeliveryCardsTests
{
    private static readonly DateOnly Tuesday = new(2025, 9, 16);
    private static readonly DateTimeOffset At = new(2025, 9, 16, 8, 30, 12, TimeSpan.FromHours(7));

    private static readonly Workspace Office = new(
        new WorkspaceId("tenant", "team"),
        new WorkspaceSettings("Văn phòng UBND tỉnh Sao Mai"),
        [new Unit("kinh-te", "Phòng Kinh tế tổng hợp", []), new Unit("noi-chinh", "Phòng Nội chính", [])],
        [
            new Person("ha", "Phạm Thu Hà", Roles.Member, Unit: "noi-chinh"),
            new Person("duc", "Hoàng Minh Đức", Roles.Head, Unit: "kinh-te", Address: TestOffice.Address("a:duc"), Unreachable: "ConversationBlockedByUser"),
            new Person("cuong", "Lê Quốc Cường", Roles.Member, Address: TestOffice.Address("a:cuong")),
            new Person("lan", "Võ Thị Lan", Roles.Member, Address: TestOffice.Address("a:lan"), Unreachable: "418"),
        ]);

    private static DeliveryRow Digest(
        string recipient,
        DeliveryState state,
        string? reason = null,
        int ambiguous = 0,
        int extra = 0,
        int daysAgo = 0
    ) =>
        new(
            DeliveryKind.Digest,
            recipient,
            Tuesday.AddDays(-daysAgo),
            At,
            [],
            [],
            state,
            1,
            ambiguous,
            reason,
            SentAt: state == DeliveryState.Sent ? At : null,
            Extra: extra
        );

    private static DeliveryReport Report() => DeliveryReport.Of(
        Office,
        [
            Digest("cuong", DeliveryState.Sent, ambiguous: 1),
            Digest("cuong", DeliveryState.Sent, ambiguous: 1, extra: 1, daysAgo: 7),
            Digest("cuong", DeliveryState.Planned, daysAgo: 1),
            Digest("cuong", DeliveryState.Failed, "ambiguous", daysAgo: 2),
            Digest("ha", DeliveryState.Unreachable, "notInstalled"),
            Digest("ha", DeliveryState.Unreachable, "notInstalled", daysAgo: 7),
            Digest("duc", DeliveryState.Unreachable, "ConversationBlockedByUser"),
            Digest("duc", DeliveryState.Sent, daysAgo: 7),
            Digest("lan", DeliveryState.Unreachable, "418"),
        ],
        Tuesday.AddDays(-30));

    [Fact]
    public void The_report_and_the_notice_look_as_approved()
    {
        var report = Report();
        string? UnitName(string? key) => Office.FindUnit(key)?.Name;

        ApprovedCard.Verify("delivery-report", DeliveryCards.Report(TextLanguage.Vi, report, UnitName));
        ApprovedCard.Verify("delivery-report-en", DeliveryCards.Report(TextLanguage.En, report, UnitName));
        ApprovedCard.Verify("delivery-notice", DeliveryCards.Notice(TextLanguage.Vi, new UnreachableView(report.Unreached, UnitName)));
    }

    [Fact]
    public void Who_is_not_reached_is_so_since_the_first_message_that_was_missed_and_not_once_there_again()
    {
        Assert.Equal(
            [("ha", Tuesday.AddDays(-7)), ("duc", Tuesday), ("lan", Tuesday)],
            Report().Unreached.Select(u => (u.Person.Id, u.Since)));

        var back = new Workspace(Office.Id, Office.Settings, Office.Units, [Office.FindPerson("duc")! with { Unreachable = null }]);
        Assert.Empty(DeliveryReport.UnreachedOf(back, [Digest("duc", DeliveryState.Unreachable, "ConversationBlockedByUser")]));
    }

    [Fact]
    public void The_figures_say_what_was_reached_waits_failed_and_may_have_come_twice()
    {
        var report = Report();

        Assert.Equal((3, 2, 1, 1), (report.Sent, report.PeopleReached, report.Waiting.Count, report.Failed.Count));
        Assert.Equal([(1, 0), (1, 1)], report.Doubles.Select(d => (d.Possible, d.Certain)));
    }
}
