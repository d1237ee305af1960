namespace CchcBot.Slices.Administer;

/// <summary>The days off and worked weekends of the coming months, with expected but undecreed days marked, and a form to change them.</summary>
internal static class CalendarCard
{
    private const int MonthsAhead = 14;
    private const int MostLines = 40;

    public static AdaptiveCard Render(TextLanguage language, WorkCalendar calendar, DateOnly today, CalendarForm form, string? said, bool isProblem)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var until = today.AddMonths(MonthsAhead);
        List<AdaptiveElement> body = [CardParts.Heading(T(CalendarTexts.Title)), CardParts.Subtle(T(CalendarTexts.How))];
        if (said is not null)
        {
            body.Add(
                new AdaptiveContainer { Style = isProblem ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] }
            );
        }

        body.Add(CardParts.Bold(T(CalendarTexts.Off)));
        body.AddRange(Spans(calendar.Data.DaysOff.Where(d => d.Date >= today && d.Date <= until)).Take(MostLines)
            .Select(s => Line($"{Days(s.From, s.To)}: {s.Name}", s.Decreed)));
        body.Add(CardParts.Bold(T(CalendarTexts.Worked)));
        var worked = calendar.Data.ExtraWorkingDays.Where(d => d.Date >= today && d.Date <= until).OrderBy(d => d.Date).Take(MostLines).ToList();
        body.AddRange(worked.Count == 0
            ? [CardParts.Subtle(T(CalendarTexts.None))]
            : worked.Select(d => Line($"{PeriodTexts.Weekday(d.Date.DayOfWeek).In(language)} {d.Date:dd/MM/yyyy}", d.Decreed)));
        body.AddRange(
        [
            new AdaptiveChoiceSetInput
            {
                Id = "act",
                Label = T(CalendarTexts.ActLabel),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = form.Act,
                Choices = [.. Enum.GetValues<CalendarAct>().Select(a => CardParts.Choice(T(CalendarTexts.Kind(a)), $"{a}"))],
            },
            new AdaptiveDateInput { Id = "from", Label = T(CalendarTexts.From), Value = form.From },
            new AdaptiveDateInput { Id = "to", Label = T(CalendarTexts.To), Value = form.To },
            new AdaptiveTextInput { Id = "name", Label = T(CalendarTexts.NameLabel), Value = form.Name, MaxLength = CalendarForm.LongestName },
        ]);
        return CardParts.Card(
            language,
            T(CalendarTexts.Title),
            body,
            [AdministerVerbs.SaveCalendar.Button(SettingsTexts.Save.In(language), new(), ActionStyles.Positive)]);

        AdaptiveTextBlock Line(string text, bool decreed) => new(CardText.Literal(decreed ? text : $"{text} ({T(CalendarTexts.NotDecreed)})"))
        {
            Spacing = AdaptiveSpacing.None,
            Weight = decreed ? AdaptiveTextWeight.Default : AdaptiveTextWeight.Bolder,
        };
    }

    private static string Days(DateOnly from, DateOnly to) => from == to ? $"{from:dd/MM/yyyy}" : $"{from:dd/MM} - {to:dd/MM/yyyy}";

    /// <summary>Joins consecutive days of the same holiday.</summary>
    private static IEnumerable<(DateOnly From, DateOnly To, string Name, bool Decreed)> Spans(IEnumerable<DayOff> days)
    {
        (DateOnly From, DateOnly To, string Name, bool Decreed)? span = null;
        foreach (var day in days.OrderBy(d => d.Date))
        {
            if (span is { } open && open.Name == day.Name && open.Decreed == day.Decreed && open.To.AddDays(1) == day.Date)
            {
                span = open with { To = day.Date };
                continue;
            }

            if (span is { } done)
            {
                yield return done;
            }

            span = (day.Date, day.Date, day.Name, day.Decreed);
        }

        if (span is { } last)
        {
            yield return last;
        }
    }
}
