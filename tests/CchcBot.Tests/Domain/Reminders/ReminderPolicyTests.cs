using System.Globalization;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Reminders;

/// <summary>What is to be said on a day, rule by rule. Each row: the day, then "reason day" of what is due, several joined by ", ".</summary>
public sealed class ReminderPolicyTests
{
    private const string Centre = "Trung tâm Tin học";

    private static readonly Dictionary<string, AssignmentNote> NoNotes = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("30/09/2026", "")] // the day before the quarter
    [InlineData("01/10/2026", "QuarterOpened 01/10")]
    [InlineData("10/11/2026", "QuarterOpened 01/10")]
    [InlineData("01/12/2026", "YearEndEstimate 01/12")]
    [InlineData("09/12/2026", "ReportAnswersDue 09/12")] // answers for the year's report
    [InlineData("11/12/2026", "NotStarted 11/12")]
    [InlineData("21/12/2026", "TenDaysLeft 21/12")]
    [InlineData("28/12/2026", "ThreeWorkingDaysLeft 28/12")]
    [InlineData("31/12/2026", "ThreeWorkingDaysLeft 28/12")]
    public void A_quarters_task_is_said_as_its_deadline_comes_nearer(string today, string said) =>
        Assert.Equal(said, Said(new PlanBuilder().Quarter("1a", 4, Centre), today));

    [Theory]
    [InlineData("31/03/2026", "ThreeWorkingDaysLeft 26/03")]
    [InlineData("01/04/2026", "Overdue 01/04")]
    // From then on with the weekly digest, on Tuesdays: one card has it all.
    [InlineData("07/04/2026", "Overdue 07/04, OverdueToHead 07/04")] // the fifth working day late
    [InlineData("08/04/2026", "Overdue 07/04, OverdueToHead 07/04")]
    [InlineData("14/04/2026", "Overdue 14/04, OverdueToHead 14/04, OverdueToLeaders 14/04")]
    // The leaders' card is Friday's.
    [InlineData("17/04/2026", "Overdue 14/04, OverdueToHead 14/04, OverdueToLeaders 14/04")]
    [InlineData("24/04/2026", "Overdue 21/04, OverdueToHead 21/04, OverdueToLeaders 24/04")]
    [InlineData("30/04/2026", "Overdue 28/04, OverdueToHead 28/04, OverdueToLeaders 24/04")]
    public void Overdue_it_goes_from_the_owner_to_the_head_to_the_leaders(string today, string said) =>
        Assert.Equal(said, Said(new PlanBuilder().Quarter("1a", 1, Centre), today));

    [Theory]
    [InlineData("29/03/2026", "", "the third working day before was answered on the 27th")]
    [InlineData("01/04/2026", "Overdue 01/04", "what came up since is said")]
    public void What_was_updated_since_is_not_asked_again(string today, string said, string why) =>
        Assert.True(said == Said(new PlanBuilder().Quarter("1a", 1, Centre).Step("1a", WorkStep.Drafting, "27/03/2026"), today), why);

    [Theory]
    [InlineData(WorkStep.Submitted, "09/04/2026")]
    [InlineData(WorkStep.Issued, "30/06/2026")]
    public void What_was_submitted_or_done_is_not_chased_however_late(WorkStep step, string today) =>
        Assert.Equal("", Said(new PlanBuilder().Quarter("1a", 1, Centre).Step("1a", step, "27/03/2026"), today));

    [Theory]
    [InlineData("10/04/2026", "SubmittedAsked 10/04")]
    [InlineData("17/04/2026", "SubmittedAsked 14/04")]
    public void What_was_submitted_is_asked_about_after_ten_working_days(string today, string said) => Assert.Equal(
        said,
        Said(
            new PlanBuilder().Quarter("1a", 1, Centre).Step("1a", WorkStep.Submitted, "27/03/2026")
                .State("1a", s => s with { Submission = new Submission(SubmittedTo.Above, "UBND tỉnh", new DateOnly(2026, 3, 27)) }),
            today));

    [Fact]
    public void Found_to_wait_still_it_is_asked_again_ten_working_days_later()
    {
        var plan = new PlanBuilder().Quarter("1a", 1, Centre).Step("1a", WorkStep.Submitted, "10/04/2026")
            .State("1a", s => s with { Submission = new Submission(SubmittedTo.Above, null, new DateOnly(2026, 3, 27), new DateOnly(2026, 4, 10)) });
        Assert.Equal("", Said(plan, "23/04/2026"));
        Assert.StartsWith("SubmittedAsked", Said(plan, "29/04/2026"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_with_the_own_leader_is_said_to_the_leaders_and_counts_as_open()
    {
        var plan = new PlanBuilder().Quarter("1a", 1, Centre).Step("1a", WorkStep.Submitted, "27/03/2026")
            .State("1a", s => s with { Submission = new Submission(SubmittedTo.OwnLeader, null, new DateOnly(2026, 3, 27)) });
        var waiting = Assert.Single(Obligations(plan, "03/04/2026"));
        Assert.Equal((ReminderReason.OwnLeaderWaiting, ReminderAudience.Leaders), (waiting.Reason, waiting.Reason.Audience()));
        Assert.False(waiting.Assignment.IsSubmitted);
    }

    [Fact]
    public void A_leaders_opinion_is_said_the_working_day_before_its_answer_is_due_until_it_is_answered()
    {
        var direction = new Direction("Báo cáo kết quả", new DateOnly(2026, 2, 6), "an", PlanBuilder.Noon("2/2/2026"));
        PlanBuilder Plan(Direction said) => new PlanBuilder().Quarter("1a", 1, Centre).State("1a", s => s with { Directions = [said] });
        Assert.DoesNotContain("DirectionWaiting", Said(Plan(direction), "04/02/2026"), StringComparison.Ordinal);
        Assert.Contains("DirectionWaiting 05/02", Said(Plan(direction), "05/02/2026"), StringComparison.Ordinal);
        Assert.DoesNotContain("DirectionWaiting", Said(Plan(direction with { Answer = "Đã báo cáo" }), "05/02/2026"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_recurring_task_is_said_for_each_occurrence()
    {
        var plan = new PlanBuilder().Recurring("1a", Recurrence.Month, Centre);
        for (var part = 1; part <= 3; part++)
        {
            plan.Done("1a", $"28/0{part}/2026", part: part);
        }

        Assert.Equal(
            ["4:Overdue", "4:OverdueToHead", "4:OverdueToLeaders", "5:ThreeWorkingDaysLeft"],
            Obligations(plan, "27/05/2026").Select(o => $"{o.Assignment.Id.Part}:{o.Reason}"));
    }

    [Theory]
    [InlineData("31/08/2026", "")] // off: the holiday of 2/9
    [InlineData("02/09/2026", "")]
    // What is done on the next working day is on time.
    [InlineData("03/09/2026", "")]
    [InlineData("04/09/2026", "Overdue 04/09")]
    [InlineData("10/09/2026", "Overdue 08/09, OverdueToHead 10/09")]
    public void What_is_due_on_a_day_off_is_overdue_after_the_next_working_day(string today, string said) =>
        Assert.Equal(said, string.Join(", ", Obligations(new PlanBuilder().Task("1a", "30/08/2026", Centre), today)
            .Where(o => o.Reason is ReminderReason.Overdue or ReminderReason.OverdueToHead)
            .Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Reason} {o.On:dd/MM}"))));

    [Theory]
    [InlineData("04/05/2026", "5:QuarterOpened 04/05")]
    [InlineData("11/05/2026", "5:NotStarted 11/05")]
    [InlineData("21/05/2026", "5:TenDaysLeft 21/05")]
    [InlineData("02/06/2026", "5:Overdue 02/06, 6:ReportCollection 02/06")] // the half-year's report is collected from 2/6
    public void An_occurrence_begins_with_its_own_period(string today, string said)
    {
        var plan = new PlanBuilder().Recurring("1a", Recurrence.Month, Centre);
        for (var part = 1; part <= 4; part++)
        {
            plan.Done("1a", $"28/0{part}/2026", part: part);
        }

        Assert.Equal(
            said,
            string.Join(
                ", ",
                Obligations(plan, today).Where(o => o.Reason.Audience() == ReminderAudience.Owner).Select(o => $"{o.Assignment.Id.Part}:{o.Reason} {o.On:dd/MM}")
            )
        );
    }

    [Theory]
    [InlineData("02/03/2026", "")]
    [InlineData("03/03/2026", "ReportCollection 03/03")]
    [InlineData("10/03/2026", "ReportCollection 03/03")]
    [InlineData("11/03/2026", "ReportAnswersDue 11/03")]
    [InlineData("13/03/2026", "ReportAnswersDue 11/03")]
    [InlineData("14/03/2026", "")] // the figures stand still
    public void An_ongoing_task_is_asked_for_while_a_report_is_collected(string today, string said) =>
        Assert.Equal(said, Said(new PlanBuilder().Ongoing("1b", Centre), today));

    [Fact]
    public void Who_has_answered_is_not_asked_for_the_report_again() =>
        Assert.Equal("", Said(new PlanBuilder().Ongoing("1b", Centre).Step("1b", WorkStep.Drafting, "11/03/2026"), "12/03/2026"));

    [Fact]
    public void What_begins_after_the_report_is_not_asked_for_it() =>
        Assert.Equal("", Said(new PlanBuilder().Quarter("3a", 3, Centre), "04/03/2026"));

    [Theory]
    [InlineData("01/03/2026", "")] // Sunday: said on Monday
    [InlineData("02/03/2026", "EventAsked 02/03")]
    [InlineData("31/03/2026", "EventAsked 02/03")]
    [InlineData("01/04/2026", "EventAsked 01/04")]
    public void A_conditional_task_is_asked_about_each_month(string today, string said) =>
        Assert.Equal(said, Said(new PlanBuilder().Awaiting("7b", "UBND tỉnh ban hành quy định", Centre), today));

    [Fact]
    public void After_the_event_it_is_a_task_with_a_deadline() =>
        Assert.Equal(
            "TenDaysLeft 20/05",
            Said(
                new PlanBuilder()
                    .Awaiting("7b", "UBND tỉnh ban hành quy định", Centre)
                    .State("7b", s => s with { AgreedDue = new DateOnly(2026, 5, 30), Step = WorkStep.Drafting }),
                "20/05/2026"
            )
        );

    [Theory]
    [InlineData("17/03/2026", "ExtensionWaiting 17/03")]
    [InlineData("24/03/2026", "ExtensionWaiting 17/03")]
    [InlineData("27/03/2026", "ExtensionWaiting 27/03")]
    public void An_extension_waits_for_the_leader_whatever_was_reported(string today, string said) =>
        Assert.Equal(said, Said(
            new PlanBuilder().Task("1a", "30/06/2026", Centre).State("1a", s => s with
            {
                Extension = new ExtensionRequest(new DateOnly(2026, 9, 30), "Chờ ý kiến", "x", PlanBuilder.Noon("17/03/2026")),
                ReportedAt = PlanBuilder.Noon("26/03/2026"),
            }),
            today));

    [Theory]
    [InlineData("25/03/2026", "")]
    [InlineData("26/03/2026", "Snoozed 26/03")]
    [InlineData("27/03/2026", "Snoozed 26/03")]
    [InlineData("01/04/2026", "Overdue 01/04")]
    public void Put_off_it_is_said_again_on_that_day(string today, string said)
    {
        var plan = new PlanBuilder().Quarter("1a", 1, Centre).State("1a", s => s with { Step = WorkStep.Drafting });
        var assignment = plan.Build().Assignments.Single();
        var notes = new Dictionary<string, AssignmentNote>(StringComparer.Ordinal)
        {
            [$"{plan.Id}|{assignment.Id}"] = new(plan.Id, assignment.Id.ToString(), new DateOnly(2026, 3, 26)),
        };
        // The three working days before are the 26th too: the day that was chosen is said, once.
        var context = new ReminderContext(WorkCalendar.Shipped, new ReminderSettings(LastWorkingDays: 4), notes);
        Assert.Equal(said, Written(ReminderPolicy.Due(plan.Build(), PlanBuilder.Day(today), context)));
    }

    [Fact]
    public void A_request_to_give_it_to_somebody_else_is_said_until_it_is_settled()
    {
        var plan = new PlanBuilder().Quarter("4a", 4, Centre);
        var assignment = plan.Build().Assignments.Single();
        var note = new AssignmentNote(plan.Id, assignment.Id.ToString(), Reassign: new ReassignRequest("x", PlanBuilder.Noon("05/10/2026"), false));
        var context = new ReminderContext(
            WorkCalendar.Shipped,
            ReminderSettings.Default,
            new Dictionary<string, AssignmentNote>(StringComparer.Ordinal) { [$"{plan.Id}|{assignment.Id}"] = note }
        );
        Assert.Equal("QuarterOpened 01/10, ReassignAsked 05/10", Written(ReminderPolicy.Due(plan.Build(), new DateOnly(2026, 10, 6), context)));
    }

    [Theory]
    [InlineData("11/12/2026", "")]
    [InlineData("24/12/2026", "")]
    [InlineData("25/12/2026", "ThreeWorkingDaysLeft 25/12")]
    public void An_office_switches_rules_off_and_sets_their_days(string today, string said)
    {
        var settings = new ReminderSettings(
            [
                ReminderReason.QuarterOpened,
                ReminderReason.NotStarted,
                ReminderReason.TenDaysLeft,
                ReminderReason.YearEndEstimate,
                ReminderReason.ReportCollection,
                ReminderReason.ReportAnswersDue,
            ],
            LastWorkingDays: 4
        );
        Assert.Equal(
            said,
            Written(
                ReminderPolicy.Due(
                    new PlanBuilder().Quarter("1a", 4, Centre).Build(),
                    PlanBuilder.Day(today),
                    new ReminderContext(WorkCalendar.Shipped, settings, NoNotes)
                )
            )
        );
    }

    [Fact]
    public void An_offices_own_holiday_moves_a_reminder_to_the_working_day_before()
    {
        var calendar = CalendarChanges.None.Rest([new DayOff(new DateOnly(2026, 3, 20), "Ngày thành lập tỉnh", true)]).Over(WorkCalendar.Shipped);
        var due = ReminderPolicy.Due(
            new PlanBuilder().Task("1a", "30/03/2026", Centre).State("1a", s => s with { Step = WorkStep.Drafting }).Build(),
            new DateOnly(2026, 3, 21),
            new ReminderContext(calendar, ReminderSettings.Default, NoNotes));
        Assert.Equal("TenDaysLeft 19/03", Written(due));
    }

    [Theory]
    [InlineData("16/09/2025", "30/09/2025", "1 17/09, 2 18/09, 3 19/09, week 23/09")]
    [InlineData("16/09/2025", null, "1 17/09, 2 18/09, 3 19/09, week 23/09")]
    [InlineData("16/09/2025", "18/09/2025", "1 17/09, 2 18/09")]
    [InlineData("16/09/2025", "16/09/2025", "")]
    [InlineData("16/09/2025", "30/06/2025", "")]
    [InlineData("29/08/2025", "30/09/2025", "1 03/09, 2 04/09, 3 05/09")] // the next week's digest is on the first day after the holiday
    [InlineData("19/09/2025", "21/09/2025", "")] // due on a Sunday
    public void It_can_be_put_off_by_working_days_up_to_the_deadline(string today, string? due, string choices) =>
        Assert.Equal(choices, string.Join(", ", SnoozeChoices
            .Of(PlanBuilder.Day(today), due is null ? null : PlanBuilder.Day(due), DigestSlot.Default, WorkCalendar.Shipped)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Until:dd/MM}"))));

    [Theory]
    [InlineData("đã trình UBND tỉnh phê duyệt", null, "UBND tỉnh")]
    [InlineData(null, "Quyết định của Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh")]
    [InlineData("đã gửi", "Tờ trình gửi Sở Nội vụ thẩm định", "Sở Nội vụ")]
    [InlineData(null, "Báo cáo Thanh tra Chính phủ", "Thanh tra Chính phủ")]
    [InlineData(null, "Văn bản", null)]
    public void The_authority_above_is_the_one_that_the_words_name(string? result, string? deliverable, string? authority)
    {
        var plan = new PlanBuilder().Quarter("1a", 1, Centre).Saying("Xây dựng quy chế", deliverable)
            .State("1a", s => s with { Step = WorkStep.Submitted, Result = result });
        Assert.Equal(authority, AuthorityAbove.Of(plan.Build().Assignments.Single()));
    }

    private static string Said(PlanBuilder plan, string today) => Written(Obligations(plan, today));

    private static IEnumerable<Obligation> Obligations(PlanBuilder plan, string today) =>
        ReminderPolicy.Due(plan.Build(), PlanBuilder.Day(today), new ReminderContext(WorkCalendar.Shipped, ReminderSettings.Default, NoNotes));

    private static string Written(IEnumerable<Obligation> obligations) =>
        string.Join(", ", obligations.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Reason} {o.On:dd/MM}")));
}
