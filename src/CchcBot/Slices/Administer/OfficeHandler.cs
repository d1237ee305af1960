using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace CchcBot.Slices.Administer;

/// <summary>Commands for settings of the office and of a person: clock (demo mode), leadership channel, summary time, language.</summary>
internal sealed partial class OfficeHandler(IWorkspaceStore store, OfficeClock clock, IOptions<BotOptions> options)
{
    private static readonly (string Words, DayOfWeek Day)[] Days =
    [
        ("thu hai", DayOfWeek.Monday), ("thu ba", DayOfWeek.Tuesday), ("thu tu", DayOfWeek.Wednesday), ("thu nam", DayOfWeek.Thursday),
        ("thu sau", DayOfWeek.Friday), ("thu bay", DayOfWeek.Saturday), ("chu nhat", DayOfWeek.Sunday),
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];

    /// <summary><c>đặt ngày 16/09/2025 8:30</c>: demo mode only, forwards only; 08:00 where no time is given.</summary>
    public async Task<Reply> SetClockAsync(Turn turn, string words, CancellationToken cancellation)
    {
        if (options.Value.Mode != BotMode.Demo)
        {
            return Reply.Problem(OfficeTexts.ClockDemoOnly.In(turn.Language));
        }

        var (day, time) = SplitTime(words);
        switch (DateReader.Read(day, turn.Today.Year, out var date))
        {
            case DateReading.Impossible:
                return Reply.Problem(OfficeTexts.ImpossibleDate.In(turn.Language, day));
            case DateReading.None:
                return Reply.Problem(OfficeTexts.ClockHow.In(turn.Language));
        }

        if (time is null)
        {
            return Reply.Problem(OfficeTexts.ClockHow.In(turn.Language));
        }

        return await clock.TryMoveAsync(date.ToDateTime(time.Value), cancellation)
            ? Reply.Say(OfficeTexts.ClockSet.In(turn.Language, Moment(turn.Language, clock.Now)))
            : Reply.Problem(OfficeTexts.ClockBackwards.In(turn.Language, Moment(turn.Language, clock.Now)));
    }

    /// <summary>Makes the channel in which it is sent the leadership channel, where summaries are posted.</summary>
    public async Task<Reply> UseChannelAsync(Turn turn, CancellationToken cancellation)
    {
        if (turn.Channel is not { } channel)
        {
            return Reply.Problem(OfficeTexts.SayInChannel.In(turn.Language));
        }

        await store.ChangeSettingsAsync(
            turn.Workspace.Id,
            s => s with { Channel = channel.Address, ChannelName = channel.Name, ChannelSince = turn.Now },
            cancellation
        );
        var schedule = turn.Workspace.Settings.Summary;
        return Reply.Say(
            OfficeTexts.ChannelChosen.In(turn.Language, PeriodTexts.Weekday(schedule.Day).In(turn.Language), $"{schedule.Hour}:{schedule.Minute:D2}")
        );
    }

    /// <summary><c>giờ tổng hợp thứ năm 15:00</c>.</summary>
    public async Task<Reply> SetSummaryTimeAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var (dayWords, time) = SplitTime(words);
        var folded = VietnameseText.Fold(VietnameseText.Tidy(dayWords));
        var day = Array.Find(Days, d => folded.Contains(d.Words, StringComparison.Ordinal));
        if (day.Words is null || time is not { } at)
        {
            return Reply.Problem(OfficeTexts.SummaryTimeHow.In(turn.Language));
        }

        await store.ChangeSettingsAsync(
            turn.Workspace.Id,
            s => s with { Summary = s.Summary with { Day = day.Day, Hour = at.Hour, Minute = at.Minute } },
            cancellation
        );
        return Reply.Say(OfficeTexts.SummaryTimeSet.In(turn.Language, PeriodTexts.Weekday(day.Day).In(turn.Language), $"{at.Hour}:{at.Minute:D2}"));
    }

    public async Task<Reply> UseLanguageAsync(Turn turn, TextLanguage language, CancellationToken cancellation)
    {
        await store.ChangePersonAsync(turn.Workspace.Id, turn.Person.Id, p => (p ?? turn.Person) with { Language = language }, cancellation);
        return Reply.Say(OfficeTexts.LanguageSet.In(language));
    }

    /// <summary>Splits "16/09/2025 8:30"; the time is 08:00 where none is given, and null where it is not valid.</summary>
    private static (string Day, TimeOnly? Time) SplitTime(string words)
    {
        var match = HourAtEnd().Match(words);
        if (!match.Success)
        {
            return (words.Trim(), new TimeOnly(8, 0));
        }

        var minute = match.Groups["minute"].Success ? match.Groups["minute"].Value : "0";
        var valid =
            int.TryParse(match.Groups["hour"].Value, CultureInfo.InvariantCulture, out var h) & int.TryParse(minute, CultureInfo.InvariantCulture, out var m)
            && h is >= 0 and <= 23
            && m is >= 0 and <= 59;
        return (words[..match.Index].Trim(' ', ','), valid ? new TimeOnly(h, m) : null);
    }

    private static string Moment(TextLanguage language, DateTimeOffset at) =>
        $"{PeriodTexts.Weekday(at.DayOfWeek).In(language)} {at:dd/MM/yyyy HH:mm}";

    [GeneratedRegex(
        @"(?:^|\s)(?:lúc\s+|luc\s+|at\s+)?(?<hour>\d{1,2})(?:[:hH](?<minute>\d{2})|[hH]|\s*giờ|\s*gio)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex HourAtEnd();
}
