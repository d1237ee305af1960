using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>A day until which an assignment can be snoozed.</summary>
/// <param name="Key">"1", "2", "3" (working days) or "week".</param>
public sealed record SnoozeChoice(string Key, DateOnly Until);

/// <summary>"Nhắc lại sau": one to three working days, or with the next week's digest; never beyond the deadline.</summary>
public static class SnoozeChoices
{
    public const string NextWeek = "week";

    /// <summary>Empty where the deadline is today or has passed, since then an answer is due.</summary>
    public static IReadOnlyList<SnoozeChoice> Of(DateOnly today, DateOnly? due, DigestSlot slot, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(slot);
        ArgumentNullException.ThrowIfNull(calendar);
        var monday = today.AddDays(7 - ((int)today.DayOfWeek + 6) % 7);
        var week = calendar.NextWorkingDayOnOrAfter(monday.AddDays(((int)slot.Day + 6) % 7));
        return
        [
            .. Enumerable.Range(1, 3).Select(days => new SnoozeChoice($"{days}", calendar.AddWorkingDays(today, days)))
                .Append(new SnoozeChoice(NextWeek, week))
                .Where(choice => due is null || choice.Until <= due)
                .DistinctBy(choice => choice.Until),
        ];
    }
}
