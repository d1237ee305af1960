using System.Text.RegularExpressions;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Administer;

/// <summary>The settings cards. Serialized by name.</summary>
internal enum SettingsPart
{
    Rules,
    Days,
    Slots,
    Summary,
    Hours,
    Decisions,
}

/// <summary>An office's settings as inputs of a card, kept as typed so that the card can show them again with the problem.</summary>
/// <param name="Rules">The reminder reasons that are on, separated by commas.</param>
/// <param name="Part">The card that was sent; settings of the other cards are kept. Null = all, from the single card of older builds.</param>
/// <param name="Decider">Object id of the person who decides on extensions, or <see cref="InChargeDecides"/>.</param>
/// <param name="DeciderPart">A part of a name, for people for whom the list has no room.</param>
/// <param name="ByTap">"tap" where a leader's approval on the card moves the deadline at once, else "document".</param>
/// <param name="Confirms">"yes" where reported completions must be confirmed.</param>
/// <param name="DayOff">"stays" where a deadline on a day off is judged on that day, else "moves" to the next working day.</param>
internal sealed partial record ReminderForm(
    string? Rules = null,
    string? NotStarted = null,
    string? Few = null,
    string? Last = null,
    string? Head = null,
    string? Leaders = null,
    string? StaffDay = null,
    string? StaffAt = null,
    string? LeadersDay = null,
    string? LeadersAt = null,
    string? Cadence = null,
    string? SummaryDay = null,
    string? SummaryAt = null,
    string? Morning = null,
    string? Afternoon = null,
    string? CutOff = null,
    SettingsPart? Part = null,
    string? Decider = null,
    string? DeciderPart = null,
    string? ByTap = null,
    string? Confirms = null,
    string? DayOff = null)
{
    public const string InChargeDecides = "inCharge";
    public const int MostDays = 90;
    public const int MostWorkingDays = 60;

    /// <summary>The rules that can be switched off; a pending decision and a request to reassign always need an answer.</summary>
    public static IReadOnlyList<ReminderReason> Switchable { get; } =
    [
        ReminderReason.QuarterOpened, ReminderReason.NotStarted, ReminderReason.TenDaysLeft, ReminderReason.ThreeWorkingDaysLeft, ReminderReason.Overdue,
        ReminderReason.OverdueToHead, ReminderReason.OverdueToLeaders, ReminderReason.ReportCollection, ReminderReason.ReportAnswersDue,
        ReminderReason.YearEndEstimate, ReminderReason.EventAsked,
    ];

    public static ReminderForm Of(WorkspaceSettings settings)
    {
        var (reminders, summary) = (settings.Reminders, settings.Summary);
        var hours = settings.Calendar.Hours ?? WorkCalendar.Shipped.Data.Hours;
        return new ReminderForm(
            string.Join(',', Switchable.Except(reminders.Off)),
            Number(reminders.NotStartedDays),
            Number(reminders.FewDays),
            Number(reminders.LastWorkingDays),
            Number(reminders.HeadAfter),
            Number(reminders.LeadersAfter),
            $"{reminders.Staff.Day}",
            Clock(reminders.Staff.At),
            $"{reminders.Leaders.Day}",
            Clock(reminders.Leaders.At),
            $"{summary.Cadence}",
            $"{summary.Day}",
            Clock(summary.At),
            $"{Clock(hours.Start)} - {Clock(hours.BreakStart)}",
            $"{Clock(hours.BreakEnd)} - {Clock(hours.End)}",
            Number(reminders.Periods.CutOffDay),
            null,
            settings.ExtensionDecider ?? InChargeDecides,
            null,
            settings.ExtendsByTap ? "tap" : "document",
            settings.ConfirmsCompletion ? "yes" : "no",
            settings.Calendar.DeadlinesStay ? "stays" : "moves");
    }

    /// <summary>The inputs of one card, combined with the stored settings of the others.</summary>
    public ReminderForm Over(WorkspaceSettings settings)
    {
        var before = Of(settings);
        return Part switch
        {
            SettingsPart.Rules => before with { Rules = Rules, Part = Part },
            SettingsPart.Days => before with { NotStarted = NotStarted, Few = Few, Last = Last, Head = Head, Leaders = Leaders, Part = Part },
            SettingsPart.Slots => before with { StaffDay = StaffDay, StaffAt = StaffAt, LeadersDay = LeadersDay, LeadersAt = LeadersAt, Part = Part },
            SettingsPart.Summary => before with { Cadence = Cadence, SummaryDay = SummaryDay, SummaryAt = SummaryAt, Part = Part },
            SettingsPart.Hours => before with { Morning = Morning, Afternoon = Afternoon, CutOff = CutOff, DayOff = DayOff, Part = Part },
            SettingsPart.Decisions => before with { Decider = Decider, DeciderPart = DeciderPart, ByTap = ByTap, Confirms = Confirms, Part = Part },
            _ => this with { Decider = before.Decider, ByTap = before.ByTap, Confirms = before.Confirms, DayOff = before.DayOff },
        };
    }

    /// <summary>The new settings, or the text of the problem.</summary>
    /// <param name="before">The settings that it changes.</param>
    public (WorkspaceSettings? Settings, Text? Problem) Read(WorkspaceSettings before)
    {
        if (Days(NotStarted, MostDays) is not { } notStarted || Days(Few, MostDays) is not { } few || Days(Last, MostWorkingDays) is not { } last
            || Days(Head, MostWorkingDays) is not { } head || Days(Leaders, MostWorkingDays) is not { } leaders)
        {
            return (null, SettingsTexts.ProblemDays);
        }

        if (few >= notStarted)
        {
            return (null, SettingsTexts.ProblemFewer);
        }

        if (leaders < head)
        {
            return (null, SettingsTexts.ProblemLeadersFirst);
        }

        if (Hours() is not { } hours)
        {
            return (null, SettingsTexts.ProblemHours);
        }

        if (Slot(StaffDay, StaffAt) is not { } staff || Slot(LeadersDay, LeadersAt) is not { } leading || Slot(SummaryDay, SummaryAt) is not { } posted
            || PayloadInputs.Named<SummaryCadence>(Cadence) is not { } cadence)
        {
            return (null, SettingsTexts.ProblemSlot);
        }

        if (!IsWithin(hours, staff.At) || !IsWithin(hours, leading.At) || !IsWithin(hours, posted.At))
        {
            return (null, SettingsTexts.ProblemOutside);
        }

        if (Days(CutOff, 31) is not { } cutOff)
        {
            return (null, SettingsTexts.ProblemCutOff);
        }

        var on = PayloadInputs.Several(Rules);
        return (before with
        {
            Reminders = before.Reminders with
            {
                // Reasons that this card does not offer, such as a newer build's, are kept.
                Off = [.. before.Reminders.Off.Except(Switchable), .. Switchable.Where(r => !on.Contains($"{r}", StringComparer.Ordinal))],
                NotStartedDays = notStarted,
                FewDays = few,
                LastWorkingDays = last,
                HeadAfter = head,
                LeadersAfter = leaders,
                Staff = staff,
                Leaders = leading,
                Periods = before.Reminders.Periods with { CutOffDay = cutOff },
            },
            ExtensionDecider = Decider is null or InChargeDecides ? null : Decider,
            ExtendsByTap = ByTap == "tap",
            ConfirmsCompletion = Confirms == "yes",
            Summary = new SummarySchedule(posted.Day, posted.At.Hour, posted.At.Minute, cadence),
            Calendar = before.Calendar with
            {
                Hours = hours == WorkCalendar.Shipped.Data.Hours ? null : hours,
                // A card of an older build does not have the choice: what was chosen stays.
                DeadlinesStay = DayOff is null ? before.Calendar.DeadlinesStay : DayOff == "stays",
            },
        }, null);
    }

    /// <summary>A whole number of days from 1 to <paramref name="most"/>; null for anything else.</summary>
    private static int? Days(string? typed, int most) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && value == decimal.Truncate(value)
        && value >= 1
        && value <= most
            ? (int)value
            : null;

    private static DigestSlot? Slot(string? day, string? at) =>
        PayloadInputs.Named<DayOfWeek>(day) is { } weekday and >= DayOfWeek.Monday and <= DayOfWeek.Friday && ReadClock(at) is { } time
            ? new DigestSlot(weekday, time)
            : null;

    private OfficeHours? Hours()
    {
        var (morning, afternoon) = (Span(Morning), Span(Afternoon));
        return morning is { } m && afternoon is { } a && m.From < m.To && m.To <= a.From && a.From < a.To ? new OfficeHours(m.From, m.To, a.From, a.To) : null;
    }

    private static (TimeOnly From, TimeOnly To)? Span(string? typed) =>
        typed?.Split('-', '–', '—') is [var from, var to] && ReadClock(from) is { } start && ReadClock(to) is { } end ? (start, end) : null;

    private static bool IsWithin(OfficeHours hours, TimeOnly at) => (at >= hours.Start && at < hours.BreakStart) || (at >= hours.BreakEnd && at < hours.End);

    private static TimeOnly? ReadClock(string? typed)
    {
        var match = ClockTime().Match(typed ?? "");
        if (!match.Success)
        {
            return null;
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return hour <= 23 && minute <= 59 ? new TimeOnly(hour, minute) : null;
    }

    private static string Clock(TimeOnly at) => at.ToString("H:mm", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<hour>\d{1,2})(?:\s*(?:[:hHgG.]|giờ|gio)\s*(?<minute>\d{2})?)?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockTime();
}
