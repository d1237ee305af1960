using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>The input of the rules besides the assignment: the office's calendar, settings and notes.</summary>
/// <param name="Notes">By plan and assignment ("plan|3b/0/unit").</param>
public sealed record ReminderContext(WorkCalendar Calendar, ReminderSettings Settings, IReadOnlyDictionary<string, AssignmentNote> Notes)
{
    public AssignmentNote? NoteOf(string plan, Assignment assignment) => Notes.GetValueOrDefault($"{plan}|{assignment.Id}");
}

/// <summary>An assignment as the rules see it on a day.</summary>
internal readonly record struct ReminderInput(PlanInfo Plan, Assignment Assignment, DateOnly Today, ReminderContext Context)
{
    public DateOnly? Due => Assignment.Due;

    /// <summary>The last day on which completion is on time.</summary>
    public DateOnly? LastDay => Assignment.JudgedBy;

    public WorkCalendar Calendar => Context.Calendar;

    public ReminderSettings Settings => Context.Settings;
}

/// <summary>The rules: each gives the day from which its reason applies, or null where it does not apply.</summary>
internal static class ReminderRules
{
    public delegate DateOnly? Rule(ReminderInput matter);

    // After this time a submission must not keep an assignment out of the reminders.
    private const int WorkingDaysOfSubmission = 10;

    // A direction without a date is expected to be answered within the week.
    private const int WorkingDaysOfDirection = 3;

    /// <summary>Ordered from the least to the most pressing: of the applicable rules for one audience the last wins.</summary>
    public static IReadOnlyList<(ReminderReason Reason, Rule On)> All { get; } =
    [
        (ReminderReason.QuarterOpened, QuarterOpened),
        (ReminderReason.ReportCollection, ReportCollection),
        (ReminderReason.YearEndEstimate, YearEndEstimate),
        (ReminderReason.ReportAnswersDue, ReportAnswersDue),
        (ReminderReason.NotStarted, NotStarted),
        (ReminderReason.TenDaysLeft, TenDaysLeft),
        (ReminderReason.ThreeWorkingDaysLeft, ThreeWorkingDaysLeft),
        (ReminderReason.Overdue, Overdue),
        (ReminderReason.OverdueToHead, matter => LateBy(matter, matter.Settings.HeadAfter, matter.Settings.Staff)),
        (ReminderReason.OverdueToLeaders, matter => LateBy(matter, matter.Settings.LeadersAfter, matter.Settings.Leaders)),
        (ReminderReason.ExtensionWaiting, ExtensionWaiting),
        (ReminderReason.EventAsked, EventAsked),
        (ReminderReason.ReassignAsked, ReassignAsked),
        (ReminderReason.SubmittedAsked, SubmittedAsked),
        (ReminderReason.OwnLeaderWaiting, OwnLeaderWaiting),
        (ReminderReason.DirectionWaiting, DirectionWaiting),
    ];

    /// <summary>For an occurrence of a recurring task, the beginning of its own period.</summary>
    private static DateOnly? QuarterOpened(ReminderInput matter) => matter.Due is { } due
        ? matter.Calendar.NextWorkingDayOnOrAfter(OccurrenceStart(matter) ?? Quarter.Of(due).Start)
        : null;

    private static DateOnly? NotStarted(ReminderInput matter) =>
        matter.Assignment.State.Step == WorkStep.NotStarted ? Before(matter, matter.Settings.NotStartedDays) : null;

    private static DateOnly? TenDaysLeft(ReminderInput matter) => Before(matter, matter.Settings.FewDays);

    private static DateOnly? ThreeWorkingDaysLeft(ReminderInput matter) =>
        matter.Due is { } due ? InOccurrence(matter, matter.Calendar.AddWorkingDays(due, -matter.Settings.LastWorkingDays)) : null;

    /// <summary>From the next working day after the deadline, then with each weekly digest.</summary>
    private static DateOnly? Overdue(ReminderInput matter) =>
        matter.LastDay is { } last ? Weekly(matter, matter.Calendar.NextWorkingDayOnOrAfter(last.AddDays(1)), matter.Settings.Staff) : null;

    /// <summary>From the given number of working days after the deadline, then weekly.</summary>
    private static DateOnly? LateBy(ReminderInput matter, int workingDays, DigestSlot slot) =>
        matter.LastDay is { } last && last < matter.Today ? Weekly(matter, matter.Calendar.AddWorkingDays(last, workingDays), slot) : null;

    /// <summary>While a report is being collected: assignments that it covers, ongoing ones included, but not those that begin after its cut-off.</summary>
    private static DateOnly? ReportCollection(ReminderInput matter) => Collecting(matter)?.AskOn;

    private static DateOnly? ReportAnswersDue(ReminderInput matter) =>
        Collecting(matter) is { } window && matter.Today >= window.AnswersBy ? window.AnswersBy : null;

    private static ReportWindow? Collecting(ReminderInput matter)
    {
        var window = ReportCalendar.Collecting(matter.Settings.Periods, matter.Today, matter.Calendar);
        return window is not null && (matter.Assignment.Definition.Start ?? matter.Plan.Period.Start) <= window.CutOff
            && matter.Assignment.Class(matter.Today) is ProgressClass.InTerm or ProgressClass.Overdue or ProgressClass.Ongoing or ProgressClass.NoDeadline
            ? window
            : null;
    }

    private static DateOnly? YearEndEstimate(ReminderInput matter) => matter.Due is { Month: 12, Day: 31 } due
        ? matter.Calendar.NextWorkingDayOnOrAfter(new DateOnly(due.Year, 12, 1))
        : null;

    private static DateOnly? ExtensionWaiting(ReminderInput matter) =>
        matter.Assignment.State.Extension is { } asked ? Weekly(matter, OfficeTime.DayOf(asked.AskedAt), matter.Settings.Leaders) : null;

    /// <summary>The first working day of each month.</summary>
    private static DateOnly? EventAsked(ReminderInput matter) => matter.Assignment.Class(matter.Today) == ProgressClass.AwaitingEvent
        ? matter.Calendar.NextWorkingDayOnOrAfter(new DateOnly(matter.Today.Year, matter.Today.Month, 1))
        : null;

    private static DateOnly? ReassignAsked(ReminderInput matter) =>
        matter.Context.NoteOf(matter.Plan.Id, matter.Assignment)?.Reassign is { } asked
            ? Weekly(matter, OfficeTime.DayOf(asked.At), matter.Settings.Staff)
            : null;

    /// <summary>Some working days after the submission, or after the answer that it still waits.</summary>
    private static DateOnly? SubmittedAsked(ReminderInput matter) =>
        matter.Assignment.State is { Step: WorkStep.Submitted } state && SubmittedOn(state) is { } on
        ? Weekly(matter, matter.Calendar.AddWorkingDays(on, WorkingDaysOfSubmission), matter.Settings.Staff)
        : null;

    private static DateOnly? SubmittedOn(AssignmentState state) =>
        state.Submission is { } submission ? submission.AskedOn ?? submission.On
        : state.ReportedAt is { } at ? OfficeTime.DayOf(at)
        : null;

    private static DateOnly? OwnLeaderWaiting(ReminderInput matter) => matter.Assignment is { IsWithOwnLeader: true, State.Submission: { } submission }
        ? Weekly(matter, submission.On, matter.Settings.Leaders)
        : null;

    /// <summary>From the working day before the answer is due; without a date, from some working days after the direction.</summary>
    private static DateOnly? DirectionWaiting(ReminderInput matter) =>
        matter.Assignment.State.Directions?.Where(d => d.Answer is null)
            .Select(d => (DateOnly?)(d.Due is { } due
                ? matter.Calendar.AddWorkingDays(due, -1)
                : matter.Calendar.AddWorkingDays(OfficeTime.DayOf(d.At), WorkingDaysOfDirection)))
            .Min() is { } first
            ? Weekly(matter, first, matter.Settings.Staff)
            : null;

    /// <summary>The given number of days before the deadline; a day off moves to the working day before.</summary>
    private static DateOnly? Before(ReminderInput matter, int days) =>
        matter.Due is { } due ? InOccurrence(matter, matter.Calendar.PreviousWorkingDayOnOrBefore(due.AddDays(-days))) : null;

    /// <summary>Null for days before the occurrence begins, for which the reminder at its beginning is enough.</summary>
    private static DateOnly? InOccurrence(ReminderInput matter, DateOnly day) => OccurrenceStart(matter) is { } start && day <= start ? null : day;

    private static DateOnly? OccurrenceStart(ReminderInput matter) =>
        matter.Assignment.Task.Deadline.Kind == DeadlineKind.Recurring ? matter.Assignment.Definition.Start : null;

    /// <summary>
    /// The first day, then each day of the weekly digest, so that one card lists everything: the last of these up to today, or null before the first. A day
    /// on which nothing may be sent moves to the next on which something may.
    /// </summary>
    private static DateOnly? Weekly(ReminderInput matter, DateOnly first, DigestSlot slot)
    {
        if (matter.Today < first)
        {
            return null;
        }

        var begun = matter.Calendar.NextSendingDayOnOrAfter(first);
        var sent = slot.SentOnOrBefore(matter.Today, matter.Calendar);
        // A first reminder shortly before the weekly digest is not repeated by it.
        return sent.DayNumber - begun.DayNumber >= ReminderPolicy.NearlyNextWeek ? sent : begun;
    }
}
