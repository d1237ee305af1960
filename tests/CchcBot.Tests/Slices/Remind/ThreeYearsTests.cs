using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Office;
using CchcBot.Slices.Remind;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>Three years of the policy, day by day, over plans of each year in which nobody ever reports: what must hold on every day.</summary>
public sealed class ThreeYearsTests
{
    private const string Centre = "Trung tâm Tin học";
    private const string Interior = "Phòng Nội chính";

    private static readonly DateTime Start = new(2025, 1, 1, 7, 0, 0);
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;
    internal static readonly IReadOnlyList<PlanState> Plans = [.. new[] { 2025, 2026, 2027 }.Select(Plan)];
    private static readonly IReadOnlyList<ForeseenDigest> Foreseen = ReminderForecast.Of(
        Office(), Plans, new Dictionary<string, AssignmentNote>(StringComparer.Ordinal), new ReminderHistory([]), Start, 3 * 365);

    [Fact]
    public void Nothing_is_said_outside_working_time_or_in_the_silence_of_tet() =>
        Assert.All(Foreseen, f => Assert.True(Calendar.MaySend(f.At), $"{f.At:O}"));

    [Fact]
    public void Nobody_gets_two_messages_at_once_or_two_of_a_slot()
    {
        Assert.DoesNotContain(Foreseen.GroupBy(f => (f.At, f.Digest.Person.Id)), g => g.Count() > 1);
        Assert.DoesNotContain(Foreseen.GroupBy(f => (f.Digest.Slot, f.Digest.Kind, f.Digest.Person.Id)), g => g.Count() > 1);
    }

    [Fact]
    public void Nothing_is_said_twice_to_the_same_person() =>
        Assert.DoesNotContain(Foreseen.SelectMany(f => f.Digest.Obligations.Select(o => (f.Digest.Person.Id, o.Key))).GroupBy(x => x), g => g.Count() > 1);

    [Fact]
    public void Each_deadline_is_said_at_least_a_working_day_before_it_and_on_the_next_working_day_after()
    {
        foreach (var (plan, assignment) in Dated())
        {
            var due = assignment.Due!.Value;
            var owners = Said(plan, assignment).Where(s => s.Reason.Audience() == ReminderAudience.Owner).ToList();
            Assert.Contains(owners, s => s.Day <= due && s.Day >= Calendar.AddWorkingDays(due, -5));
            var after = Calendar.NextWorkingDayOnOrAfter(due.AddDays(1));
            // A digest of the next two days takes it along; silence delays it.
            var latest = DateOnly.FromDateTime(Calendar.NextSendingMoment(after.AddDays(DigestSlot.MergedDays).ToDateTime(new TimeOnly(8, 30))));
            Assert.True(
                owners.Any(s => s.Reason == ReminderReason.Overdue && s.Day >= after && s.Day <= latest),
                $"{assignment.Id} due {due}: {string.Join(", ", owners)}"
            );
        }
    }

    [Fact]
    public void What_is_overdue_is_said_weekly_and_not_more_often()
    {
        foreach (var (plan, assignment) in Dated())
        {
            var days = Said(plan, assignment).Where(s => s.Reason == ReminderReason.Overdue).Select(s => s.Day).ToList();
            Assert.All(days.Zip(days.Skip(1)), pair => Assert.InRange(pair.Second.DayNumber - pair.First.DayNumber, 3, 25));
            Assert.InRange(days.Count, 1, (new DateOnly(2028, 1, 1).DayNumber - assignment.Due!.Value.DayNumber) / 7 + 1);
        }
    }

    [Fact]
    public void The_head_and_the_leader_come_after_the_officer_and_after_their_working_days()
    {
        foreach (var (plan, assignment) in Dated())
        {
            var said = Said(plan, assignment).ToList();
            var first = said.First(s => s.Reason == ReminderReason.Overdue).Day;
            foreach (var (reason, days) in new[] { (ReminderReason.OverdueToHead, 5), (ReminderReason.OverdueToLeaders, 10) })
            {
                var told = said.Where(s => s.Reason == reason).Select(s => s.Day).DefaultIfEmpty(DateOnly.MaxValue).Min();
                if (told == DateOnly.MaxValue)
                {
                    // Only where the three years end before.
                    Assert.True(
                        Calendar.AddWorkingDays(assignment.Due!.Value, days + 10) > new DateOnly(2027, 12, 31)
                            || (reason == ReminderReason.OverdueToHead && assignment.State.Officer is null),
                        $"{assignment.Id} {reason}"
                    );
                    continue;
                }

                Assert.True(told > first);
                Assert.True(Calendar.WorkingDaysBetween(assignment.Due!.Value, told) >= days);
            }
        }
    }

    [Fact]
    public void Each_reform_report_asks_for_the_ongoing_tasks()
    {
        foreach (var plan in Plans)
        {
            var ongoing = plan.Assignments.Single(a => a.Task.Deadline.Kind == DeadlineKind.Ongoing);
            var asked = Said(plan, ongoing).Where(s => s.Reason == ReminderReason.ReportCollection).Select(s => s.Day).ToList();
            foreach (var window in new ReportingPeriods().ReformReports(plan.Info.Period.Year, Calendar))
            {
                Assert.Contains(asked, day => day >= window.AskOn && day < window.AnswersBy);
            }
        }
    }

    [Fact]
    public void Each_month_the_administrator_is_asked_once_about_an_event()
    {
        var plan = Plans[1];
        var waiting = plan.Assignments.Single(a => a.Task.Deadline.Kind == DeadlineKind.Conditional);
        var months = Said(plan, waiting).Where(s => s.Reason == ReminderReason.EventAsked).GroupBy(s => (s.Day.Year, s.Day.Month)).ToList();
        Assert.Equal(36, months.Count);
        Assert.All(months, m => Assert.Single(m));
    }

    private static IEnumerable<(PlanState Plan, Assignment Assignment)> Dated() =>
        Plans.SelectMany(p => p.Assignments.Where(a => a.Due is { } due && due < new DateOnly(2027, 12, 15)).Select(a => (p, a)));

    private static IEnumerable<(ReminderReason Reason, DateOnly Day)> Said(PlanState plan, Assignment assignment) =>
        from foreseen in Foreseen
        from obligation in foreseen.Digest.Obligations
        where obligation.Plan == plan.Info.Id && obligation.Assignment.Id == assignment.Id
        select (obligation.Reason, DateOnly.FromDateTime(foreseen.At));

    private static PlanState Plan(int year)
    {
        var plan = new PlanBuilder(year, $"{year}/KH-VP");
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            plan.Quarter($"{quarter}a", quarter, Centre, Interior);
        }

        // The centre's head gave its quarterly tasks to an officer.
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            plan.State($"{quarter}a", s => s with { Officer = "officer" }, Centre);
        }

        return plan.Recurring("5a", Recurrence.Month, Centre)
            .Task("6a", $"15/02/{year}", Centre)
            .Task("6b", $"02/09/{year}", Interior)
            .Ongoing("7a", Centre)
            .Awaiting("8a", "UBND tỉnh ban hành quy định", Centre)
            .Build();
    }

    /// <summary>The centre has a head and an officer; where the head answers himself, he is not told about himself.</summary>
    internal static Workspace Office()
    {
        Person[] people =
        [
            new("admin", "Trần Thị Bình", Roles.Administrator, Address: TestOffice.Address("a")),
            new("head", "Lê Quốc Cường", Roles.Head, Unit: PlanBuilder.Key(Centre), Address: TestOffice.Address("h")),
            new("officer", "Phạm Thị Hoa", Roles.Member, Unit: PlanBuilder.Key(Centre), Address: TestOffice.Address("o")),
            new("interior", "Phạm Thu Hà", Roles.Head, Unit: PlanBuilder.Key(Interior), Address: TestOffice.Address("i")),
            new("leader", "Nguyễn Văn An", Roles.Leader, Address: TestOffice.Address("l")),
        ];
        Unit[] units = [new(PlanBuilder.Key(Centre), Centre, [], "head"), new(PlanBuilder.Key(Interior), Interior, [], "interior")];
        return new Workspace(new WorkspaceId("t", "g"), new WorkspaceSettings("Văn phòng"), units, people);
    }
}
