using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Summarise;

/// <summary>Data of a summary's card.</summary>
/// <param name="Office">The office's name.</param>
/// <param name="SeveralPlans">Several plans are in force, so each code is shown with its plan.</param>
/// <param name="InChannel">True for the leadership channel; in a personal chat the card has buttons for further questions.</param>
internal sealed record SummaryView(ChannelSummary Summary, string Office, TextLanguage Language, bool InChannel, bool SeveralPlans = false);

/// <summary>The summary, the same in the leadership channel and in a personal chat: figures, codes, units and deadlines; no people, no causes.</summary>
internal static class SummaryCard
{
    private const int LongestName = 120;
    private const int LongestNumber = 40;

    // Tried from the largest: the first layout within the card size limit is used. Units and tasks that do not fit are counted.
    private static readonly Room[] Rooms = [new(15, 12), new(12, 6), new(8, 3), new(5, 2), new(3, 1)];

    public static AdaptiveCard For(SummaryView view) =>
        Rooms.Select(room => For(view, room)).FirstOrDefault(CardJson.Fits) ?? For(view, Rooms[^1]);

    private static AdaptiveCard For(SummaryView view, Room room)
    {
        var (summary, language) = (view.Summary, view.Language);
        var body = new List<AdaptiveElement>
        {
            CardParts.Title(SummaryTexts.Heading.In(language)),
            CardParts.Subtle(SummaryTexts.AsOf.In(language, Excerpt.Of(view.Office, LongestName), PeriodFormatter.Day(summary.AsOf))),
        };
        body.AddRange(BarParts.Office(summary.Figures, language));
        body.Add(FigureParts.Figures(summary.Figures, language));
        if (summary.Changes is { } changes)
        {
            body.Add(CardParts.Section(SummaryTexts.Changes.In(language, PeriodFormatter.Day(changes.Since))));
            body.AddRange(Changes(view, changes, room));
        }

        body.Add(CardParts.Section(SummaryTexts.Overdue.In(language)));
        body.AddRange(Units(view, summary.Overdue, SummaryTexts.OverdueNone, room));
        body.Add(CardParts.Section(summary.SoonDays is { } days ? SummaryTexts.Due.In(language, days) : SummaryTexts.DueFirst.In(language)));
        body.AddRange(Units(view, summary.DueNext, SummaryTexts.DueNone, room));
        if (view.InChannel)
        {
            return CardParts.Stacked(language, Line(view), body);
        }

        return CardParts.Stacked(language, Line(view), body, Buttons(summary.AsOf, language))
            .WithDay(language, summary.AsOf, SummaryVerbs.Show.Button(AskTexts.ShowAtDay.In(language), new SummaryDayPayload()));
    }

    /// <summary>The summary in one line of plain text, shown in the notification before the card is opened.</summary>
    public static string Line(SummaryView view) => SummaryTexts.Push.In(view.Language,
        CountFormatter.Number(view.Language, view.Summary.Figures.Overdue),
        CountFormatter.Number(view.Language, view.Summary.Figures.DueSoon));

    private static IEnumerable<AdaptiveElement> Changes(SummaryView view, SummaryChanges changes, Room room)
    {
        if (changes.IsEmpty)
        {
            yield return CardParts.Line(SummaryTexts.ChangesNone.In(view.Language));
            yield break;
        }

        // New overdue or due tasks are listed and marked further below; here they are only counted.
        (Text Heading, IReadOnlyList<UnitLines> Units)[] counted = [(SummaryTexts.ChangesOverdue, changes.Overdue), (SummaryTexts.ChangesDue, changes.Due)];
        foreach (var (heading, units) in counted.Where(c => c.Units.Count > 0))
        {
            var count = units.SelectMany(u => u.Lines).DistinctBy(l => l.Task).Count();
            yield return CardParts.Line($"{heading.In(view.Language)}: {CountFormatter.Number(view.Language, count)}", AdaptiveSpacing.Small);
        }

        if (changes.Completed.Count > 0)
        {
            yield return new AdaptiveTextBlock(SummaryTexts.ChangesCompleted.In(view.Language))
            {
                Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Small,
            };
            foreach (var line in Units(view, changes.Completed, null, room))
            {
                yield return line;
            }
        }
    }

    /// <summary>One line per unit: its name, then codes and deadlines.</summary>
    private static IEnumerable<AdaptiveElement> Units(SummaryView view, IReadOnlyList<UnitLines> units, Text? none, Room room)
    {
        var language = view.Language;
        if (units.Count == 0 && none is not null)
        {
            yield return CardParts.Line(none.In(language), AdaptiveSpacing.Small);
        }

        foreach (var unit in units.Take(room.Units))
        {
            var more = unit.Lines.Count - room.Tasks;
            var tasks = unit.Lines.Take(room.Tasks).Select(l => Task(view, l))
                .Concat(more > 0 ? [SummaryTexts.MoreTasks.Of(language, more)] : []);
            var name = unit.Unit.Length > 1 ? Excerpt.Of(unit.Unit, LongestName) : TaskTexts.UnitNone.In(language);
            yield return new AdaptiveRichTextBlock
            {
                Spacing = AdaptiveSpacing.Small,
                Inlines =
                [
                    new AdaptiveTextRun($"{CardText.Plain(name)}: ") { Weight = AdaptiveTextWeight.Bolder },
                    new AdaptiveTextRun(CardText.Plain(string.Join(", ", tasks))),
                ],
            };
        }

        if (units.Count > room.Units)
        {
            yield return CardParts.Line(SummaryTexts.MoreUnits.Of(language, units.Count - room.Units), AdaptiveSpacing.Small);
        }
    }

    private static string Task(SummaryView view, SummaryLine line)
    {
        string?[] notes =
        [
            view.SeveralPlans && line.PlanNumber is { } number ? Excerpt.Of(number, LongestNumber) : null,
            line.Due is { } due ? PeriodFormatter.Day(due) : null,
            line.Submitted ? SummaryTexts.LineSubmitted.In(view.Language) : null,
            IsNew(view, line) ? SummaryTexts.LineNew.In(view.Language) : null,
        ];
        var said = string.Join(", ", notes.OfType<string>());
        return said.Length == 0 ? line.Task.Code : $"{line.Task.Code} ({said})";
    }

    /// <summary>Whether the task became overdue or due soon since the previous summary.</summary>
    private static bool IsNew(SummaryView view, SummaryLine line) =>
        view.Summary.Changes is { } changes && changes.Overdue.Concat(changes.Due).Any(u => u.Lines.Contains(line));

    private static IEnumerable<AdaptiveAction> Buttons(DateOnly asOf, TextLanguage language)
    {
        var quarter = Quarter.Of(asOf);
        var list = new TaskQuery(
            QueryIntent.List,
            [QueryStatus.Overdue],
            quarter.Start,
            quarter.End,
            null,
            null,
            false,
            false,
            null,
            null,
            null,
            null,
            language
        );
        TaskQuery[] queries =
        [
            list,
            list with { Statuses = [QueryStatus.DueSoon], From = null, To = null },
            list with { Intent = QueryIntent.Breakdown, Statuses = [], From = null, To = null, GroupBy = QueryGroup.Unit },
        ];
        var asked = AskParts.Buttons(
            queries.Select(q => (q.Intent == QueryIntent.Breakdown ? ListTexts.ByUnit.In(language) : ReadingFormatter.Core(q, asOf, language), q)));
        return [.. asked, CardParts.Say(AnswerFormTexts.Button(AnswerForm.Text).In(language), SummaryTexts.SummaryAsText.In(language))];
    }

    /// <summary>Maximum number of units per section, and of tasks per unit.</summary>
    private readonly record struct Room(int Units, int Tasks);
}
