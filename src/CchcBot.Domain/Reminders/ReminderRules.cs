using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>What the rules look at: the office's calendar and settings, and what was agreed about a duty.</summary>
/// <param name="Notes">By plan and duty ("plan|3b/0/unit").</param>
public sealed record ReminderContext(WorkCalendar Calendar, ReminderSettings Settings, IReadOnlyDictionary<string, DutyNote> Notes)
{
    public DutyNote? NoteOf(string plan, Assignment duty) => Notes.GetValueOrDefault($"{plan}|{duty.Id}");
}

/// <summary>One duty as the rules see it on a day.</summary>
internal readonly record struct Matter(PlanInfo Plan, Assignment Duty, DateOnly Today, ReminderContext Context)
{
    public DateOnly? Due => Duty.Due;

    /// <summary>The last day that is on time.</summary>
    public DateOnly? Last => Duty.JudgedBy;

    public WorkCalendar Calendar => Context.Calendar;

    public ReminderSettings Settings => Context.Settings;
}

/// <summary>The rules: each says from which day on its reason is to be said, or null where it does not apply.</summary>
internal static class ReminderRules
{
    public delegate DateOnly? Rule(Matter matter);

    // Longer a paper is a hiding place.
    private const int WorkingDaysOfSubmission = 10;

    // What a leader said without a day is answered within the week.
    private const int WorkingDaysOfDirection = 3;

    /// <summary>From the least to the most pressing: of those of one audience that apply, the last is said.</summary>
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

    /// <summary>For a recurring task's occurrence the beginning of its own period.</summary>
    private static DateOnly? QuarterOpened(Matter matter) => matter.Due is { } due
        ? matter.Calendar.NextWorkingDayOnOrAfter(OccurrenceStart(matter) ?? Quarter.Of(due).Start)
        : null;

    private static DateOnly? NotStarted(Matter matter) => matter.Duty.State.Step == WorkStep.NotStarted ? Before(matter, matter.Settings.NotStartedDays) : null;

    private static DateOnly? TenDaysLeft(Matter matter) => Before(matter, matter.Settings.FewDays);

    private static DateOnly? ThreeWorkingDaysLeft(Matter matter) =>
        matter.Due is { } due ? InOccurrence(matter, matter.Calendar.AddWorkingDays(due, -matter.Settings.LastWorkingDays)) : null;

    /// <summary>The next working day after the deadline, then with each weekly digest.</summary>
    private static DateOnly? Overdue(Matter matter) =>
        matter.Last is { } last ? Weekly(matter, matter.Calendar.NextWorkingDayOnOrAfter(last.AddDays(1)), matter.Settings.Staff) : null;

    /// <summary>So many working days after the deadline, then weekly.</summary>
    private static DateOnly? LateBy(Matter matter, int workingDays, DigestSlot slot) =>
        matter.Last is { } last && last < matter.Today ? Weekly(matter, matter.Calendar.AddWorkingDays(last, workingDays), slot) : null;

    /// <summary>While a report is collected, what it covers and nobody has reported on since is asked for: ongoing tasks too, not what begins later.</summary>
    private static DateOnly? ReportCollection(Matter matter) => Collecting(matter)?.AskOn;

    private static DateOnly? ReportAnswersDue(Matter matter) => Collecting(matter) is { } window && matter.Today >= window.AnswersBy ? window.AnswersBy : null;

    private static ReportWindow? Collecting(Matter matter)
    {
        var window = ReportCalendar.Collecting(matter.Settings.Periods, matter.Today, matter.Calendar);
        return window is not null && (matter.Duty.Definition.Start ?? matter.Plan.Period.Start) <= window.CutOff
            && matter.Duty.Class(matter.Today) is ProgressClass.InTerm or ProgressClass.Overdue or ProgressClass.Ongoing or ProgressClass.NoDeadline
            ? window
            : null;
    }

    private static DateOnly? YearEndEstimate(Matter matter) => matter.Due is { Month: 12, Day: 31 } due
        ? matter.Calendar.NextWorkingDayOnOrAfter(new DateOnly(due.Year, 12, 1))
        : null;

    private static DateOnly? ExtensionWaiting(Matter matter) =>
        matter.Duty.State.Extension is { } asked ? Weekly(matter, OfficeTime.DayOf(asked.AskedAt), matter.Settings.Leaders) : null;

    /// <summary>The first working day of each month.</summary>
    private static DateOnly? EventAsked(Matter matter) => matter.Duty.Class(matter.Today) == ProgressClass.AwaitingEvent
        ? matter.Calendar.NextWorkingDayOnOrAfter(new DateOnly(matter.Today.Year, matter.Today.Month, 1))
        : null;

    private static DateOnly? ReassignAsked(Matter matter) =>
        matter.Context.NoteOf(matter.Plan.Id, matter.Duty)?.Reassign is { } asked ? Weekly(matter, OfficeTime.DayOf(asked.At), matter.Settings.Staff) : null;

    /// <summary>So many working days after the submission, or after it was found to wait still.</summary>
    private static DateOnly? SubmittedAsked(Matter matter) => matter.Duty.State is { Step: WorkStep.Submitted } state && SubmittedOn(state) is { } on
        ? Weekly(matter, matter.Calendar.AddWorkingDays(on, WorkingDaysOfSubmission), matter.Settings.Staff)
        : null;

    private static DateOnly? SubmittedOn(AssignmentState state) =>
        state.Submission is { } submission ? submission.AskedOn ?? submission.On
        : state.ReportedAt is { } at ? OfficeTime.DayOf(at)
        : null;

    private static DateOnly? OwnLeaderWaiting(Matter matter) => matter.Duty is { IsWithOwnLeader: true, State.Submission: { } submission }
        ? Weekly(matter, submission.On, matter.Settings.Leaders)
        : null;

    /// <summary>The working day before the answer is due; where no day was said, after some working days.</summary>
    private static DateOnly? DirectionWaiting(Matter matter) =>
        matter.Duty.State.Directions?.Where(d => d.Answer is null)
            .Select(d => (DateOnly?)(d.Due is { } due
                ? matter.Calendar.AddWorkingDays(due, -1)
                : matter.Calendar.AddWorkingDays(OfficeTime.DayOf(d.At), WorkingDaysOfDirection)))
            .Min() is { } first
            ? Weekly(matter, first, matter.Settings.Staff)
            : null;

    /// <summary>So many days before the deadline; a day off moves to the working day before.</summary>
    private static DateOnly? Before(Matter matter, int days) =>
        matter.Due is { } due ? InOccurrence(matter, matter.Calendar.PreviousWorkingDayOnOrBefore(due.AddDays(-days))) : null;

    /// <summary>What would have been said before an occurrence began is said by its opening.</summary>
    private static DateOnly? InOccurrence(Matter matter, DateOnly day) => OccurrenceStart(matter) is { } start && day <= start ? null : day;

    private static DateOnly? OccurrenceStart(Matter matter) =>
        matter.Duty.Task.Deadline.Kind == DeadlineKind.Recurring ? matter.Duty.Definition.Start : null;

    /// <summary>
    /// That day, then each day of the weekly digest, so that one card holds the whole; the last of these up to today, null before the first. A day on which
    /// nothing may be said moves to the next on which it may.
    /// </summary>
    private static DateOnly? Weekly(Matter matter, DateOnly first, DigestSlot slot)
    {
        if (matter.Today < first)
        {
            return null;
        }

        var begun = matter.Calendar.NextSendingDayOnOrAfter(first);
        var sent = slot.SentOnOrBefore(matter.Today, matter.Calendar);
        // What was said a day or two before is said again a week later.
        return sent.DayNumber - begun.DayNumber >= ReminderPolicy.NearlyNextWeek ? sent : begun;
    }
}
