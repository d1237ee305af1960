using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Faults.Year;

/// <summary>
/// Who is owed which message: whoever answers for an overdue task hears of it on the next working day and then each Tuesday, the leader each Friday of what
/// is late by ten working days, the administrator in the place of who cannot be reached. Said three times without a change it is not said again: the
/// administrator is told to call. Each push says how many tasks are overdue.
/// </summary>
internal sealed partial class YearMessages(YearOffice office, YearModel model, Action<DateOnly, string> differs)
{
    private const int LeadersAfter = 10;
    private const int MostTold = 3;

    private int looked;

    public int Checked { get; private set; }

    /// <summary>What was sent since the last look, on the minute.</summary>
    public void Look(DateOnly day)
    {
        var sent = office.Office.Messenger.Sent;
        for (; looked < sent.Count; looked++)
        {
            var (kind, to, card, push) = sent[looked];
            if (kind != "send")
            {
                continue;
            }

            Checked++;
            if (!WorkCalendar.Shipped.MaySend(office.Office.Now.DateTime))
            {
                differs(day, $"sent outside of working time: {push}");
            }

            var person = to.ConversationId["a:".Length..];
            var isBriefing = card.Contains("briefing|", StringComparison.Ordinal) || push.Contains("xin ý kiến", StringComparison.Ordinal);
            if (isBriefing || card.Contains("digest|", StringComparison.Ordinal))
            {
                var expected = model.Counted(day).Count(i => i.Assignments.Exists(d => d.OverdueOn(day) && (isBriefing || AnswersOn(d.Unit) == person)));
                var said = OverduePush().Match(push) is { Success: true } found ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
                if (expected != said)
                {
                    differs(day, $"push to {person[^2..]}: the rules give {expected} overdue, said is \"{push}\"");
                }
            }
        }
    }

    /// <summary>At the end of a regular day: whoever was owed a reminder since the last one has had it.</summary>
    public async Task CheckAsync(DateOnly day)
    {
        if (!YearCalendar.IsWorking(day) || WorkCalendar.Shipped.IsSilent(day))
        {
            return;
        }

        if (Regular(day, DayOfWeek.Tuesday))
        {
            var before = day.AddDays(-1);
            while (!Regular(before, DayOfWeek.Tuesday))
            {
                before = before.AddDays(-1);
            }

            var heard = await HeardAsync(DeliveryKind.Digest, before.AddDays(1), day);
            foreach (var (item, assignment) in Late(day, 1))
            {
                var told = Told(item, assignment, 1, DayOfWeek.Tuesday, day);
                var name = $"{item.Plan} {item.Code}/{assignment.Part} of {assignment.Unit}";
                var key = $"{item.Plan} {item.Code} {assignment.Part}";
                if (told.Count is > 0 and <= MostTold && told[^1] > before && !heard.Contains($"{AnswersOn(assignment.Unit)} {key}"))
                {
                    differs(day, $"{name} is overdue, and {AnswersOn(assignment.Unit)[^2..]} was not told this week");
                }

                if (told.Count == MostTold + 1 && told[^1] > before && !heard.Contains($"{YearOffice.Binh} {key} call"))
                {
                    differs(day, $"{name} was said three times, and the administrator is not told to call");
                }

                if (told.Count > MostTold && told[^1] > before && heard.Contains($"{AnswersOn(assignment.Unit)} {key}"))
                {
                    differs(day, $"{name} is said once more, word for word");
                }
            }
        }

        if (Regular(day, DayOfWeek.Friday))
        {
            var heard = await HeardAsync(DeliveryKind.Briefing, day, day);
            var expected = Late(day, LeadersAfter).Where(x => Told(x.Item, x.Assignment, LeadersAfter, DayOfWeek.Friday, day) is { Count: > 0 and <= MostTold } told
                && told[^1] > day.AddDays(-7)).Select(x => $"{YearOffice.An} {x.Item.Plan} {x.Item.Code} {x.Assignment.Part}").ToHashSet();
            foreach (var missing in expected.Except(heard))
            {
                differs(day, $"the leader's card leaves out {missing}");
            }

            foreach (var more in heard.Except(expected))
            {
                differs(day, $"the leader's card has {more}");
            }
        }
    }

    private IEnumerable<(Item Item, ModelAssignment Assignment)> Late(DateOnly day, int workingDays) =>
        from item in model.Counted(day)
        from assignment in item.Assignments
        where assignment.OverdueOn(day) && !assignment.Submitted && YearCalendar.Between(assignment.LastDay(day)!.Value, day) >= workingDays
        select (item, assignment);

    private async Task<HashSet<string>> HeardAsync(DeliveryKind kind, DateOnly from, DateOnly to)
    {
        var numbers = (await office.Office.Plans.ListAsync(office.Office.Id, default)).ToDictionary(p => p.Id, p => p.Number);
        return (await office.RemindersAsync())
            .Where(d => d.Kind == kind && d.SentAt is { } at && OfficeTime.DayOf(at) >= from && OfficeTime.DayOf(at) <= to)
            .SelectMany(d => d.Assignments
                .Where(x => x.Reason is ReminderReason.Overdue or ReminderReason.OverdueToLeaders or ReminderReason.OverdueToHead or ReminderReason.ToCall)
                .Select(x => AssignmentId.TryParse(x.Assignment, out var id)
                    ? $"{d.Recipient} {numbers.GetValueOrDefault(x.Plan)} {id.Task} {id.Part}{(x.Reason == ReminderReason.ToCall ? " call" : "")}"
                    : ""))
            .ToHashSet(StringComparer.Ordinal);
    }

    private string AnswersOn(string unit) => unit switch
    {
        YearPlans.Centre => YearOffice.Cuong,
        YearPlans.Economy or YearPlans.Joint => YearOffice.Dung,
        YearPlans.Service => YearOffice.Ha,
        // Two have no head, and one head has not the app.
        _ => YearOffice.Binh,
    };

    /// <summary>
    /// The days on which a late assignment is said: when it becomes so late, and on the weekly days that are not nearly that day; anew after a report. Up to a day.
    /// </summary>
    private static List<DateOnly> Told(Item item, ModelAssignment assignment, int workingDays, DayOfWeek weekday, DateOnly until)
    {
        var day = assignment.LastDay(until)!.Value;
        for (var left = workingDays; left > 0;)
        {
            day = day.AddDays(1);
            left -= YearCalendar.IsWorking(day) ? 1 : 0;
        }

        day = item.Followed > day ? item.Followed : day;
        while (!MaySay(day))
        {
            day = day.AddDays(1);
        }

        var told = new List<DateOnly>();
        var begun = day;
        var isReported = assignment.ReportedOn >= begun;
        // Leaders have their Fridays only.
        if (!isReported && weekday == DayOfWeek.Tuesday)
        {
            told.Add(begun);
        }

        var from = isReported ? assignment.ReportedOn!.Value.AddDays(1) : begun.AddDays(weekday == DayOfWeek.Tuesday ? 4 : 0);
        for (day = from; day <= until; day = day.AddDays(1))
        {
            if (Regular(day, weekday))
            {
                told.Add(day);
            }
        }

        return [.. told.Where(d => d <= until)];
    }

    private static bool MaySay(DateOnly day) => YearCalendar.IsWorking(day) && !WorkCalendar.Shipped.IsSilent(day);

    /// <summary>That weekday, or the first working day after one that is off, unless that is nearly the next week's.</summary>
    private static bool Regular(DateOnly day, DayOfWeek weekday)
    {
        var back = ((int)day.DayOfWeek - (int)weekday + 7) % 7;
        return back <= 3 && MaySay(day) && !Enumerable.Range(1, back).Any(b => MaySay(day.AddDays(-b)));
    }

    [GeneratedRegex(@"(\d+) quá hạn", RegexOptions.None, 1000)]
    private static partial Regex OverduePush();
}
