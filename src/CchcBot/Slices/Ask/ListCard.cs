using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>A paged list of tasks. Numbers run across pages, so that a number typed afterwards identifies a task.</summary>
internal static class ListCard
{
    /// <summary>Rows per page: one or two phone screens, far below the card size limit.</summary>
    public const int PageSize = 6;

    private const int LongestText = 180;

    public static AdaptiveCard For(AnswerView view, ListAnswer list)
    {
        var language = view.Language;
        var all = list.Sections.SelectMany(s => s.Rows.Select(row => (Section: s, Row: row))).Index().ToList();
        var pages = (all.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(view.Page, 1, pages);
        var body = new List<AdaptiveElement>(AnswerCard.Head(view)) { CardParts.Line(Totals(list, language), AdaptiveSpacing.Small) };
        TaskSection? section = null;
        foreach (var (index, item) in all.Skip((page - 1) * PageSize).Take(PageSize))
        {
            var first = item.Section != section;
            if (first && (list.Sections.Count > 1 || IsPeriodSection(item.Section.Kind)))
            {
                body.Add(CardParts.Section($"{Title(item.Section.Kind, view)} ({CountFormatter.Number(language, item.Section.Rows.Count)})"));
            }

            section = item.Section;
            body.Add(Row(view, index + 1, item.Row));
        }

        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(language, page, pages), AdaptiveSpacing.Medium));
        }

        return CardParts.Stacked(
            language,
            AnswerCard.Line(view),
            body,
            view is { InChannel: false, Query: { Mine: true } or { MyUnit: true } }
                // Each row has its button and the sheet button already exports the list to Excel, so other questions are left to typing.
                ? [.. Paging(view, page, pages), .. Sheet(view), .. AnswerCard.NextOfOwn(view)]
                : [.. Paging(view, page, pages), .. Sheet(view), .. AnswerCard.Next(view), .. AnswerCard.Exports(view, AnswerForm.Excel)]
        );
    }

    /// <summary>One task: code and status, wording, responsible unit, deadline and progress.</summary>
    public static AdaptiveContainer Row(AnswerView view, int? number, TaskRow row)
    {
        var language = view.Language;
        var words = TaskFormatter.Standing(row, language);
        var blocked = !view.InChannel && row.Pressing.Any(a => a.Assignment is { IsDone: false, State.Obstacle: not null });
        var items = new List<AdaptiveElement>
        {
            new AdaptiveRichTextBlock
            {
                Inlines =
                [
                    new AdaptiveTextRun(
                        CardText.Plain(
                            number is null ? $"{TaskFormatter.Code(row, view.SeveralPlans)}  " : $"{number}.  {TaskFormatter.Code(row, view.SeveralPlans)}  "
                        )
                    )
                    {
                        Weight = AdaptiveTextWeight.Bolder,
                    },
                    new AdaptiveTextRun(words + (blocked ? $", {AnswerTexts.Blocked.In(language)}" : "")) { Weight = AdaptiveTextWeight.Bolder },
                ],
            },
        };
        if (!view.InChannel)
        {
            items.Add(new AdaptiveTextBlock(CardText.Literal(Excerpt.Of(row.Task.Text, LongestText))) { Spacing = AdaptiveSpacing.None, MaxLines = 3 });
        }

        var owners = view.InChannel || view.IsForwarded ? "" : TaskFormatter.Owners(row);
        var units = TaskFormatter.Units(row.Pressing, language);
        owners = owners.Length > 0 || view.InChannel || view.IsForwarded ? owners : AnswerTexts.PersonNone.In(language);

        // In a list of the reader's own tasks, the owner is obvious.
        if (!view.Query.Mine)
        {
            items.Add(CardParts.Subtle(owners.Length == 0 ? units : $"{units} · {owners}"));
        }

        items.Add(CardParts.Subtle($"{AnswerTexts.Due.In(language, TaskFormatter.Due(row, language))} · {TaskFormatter.Steps(row, language, view.InChannel)}"));
        if (view.AnswerOf(row) is { } answer)
        {
            items.Add(new AdaptiveActionSet { Actions = [answer], Spacing = AdaptiveSpacing.Small });
        }

        return new AdaptiveContainer
        {
            Items = items,
            Spacing = AdaptiveSpacing.Medium,
            SelectAction = view.InChannel ? null : AskParts.Detail(row.Task.Code, language, row.Ref),
        };
    }

    private static IEnumerable<AdaptiveAction> Paging(AnswerView view, int page, int pages)
    {
        if (page < pages)
        {
            yield return AskParts.Ask(ListTexts.Next.In(view.Language), view.Query, page + 1);
        }

        if (page > 1)
        {
            yield return AskParts.Ask(ListTexts.Previous.In(view.Language), view.Query, page - 1);
        }
    }

    /// <summary>Button for the status sheet, for those who list their own or their unit's tasks.</summary>
    private static IEnumerable<AdaptiveAction> Sheet(AnswerView view)
    {
        if (!view.InChannel && (view.Query.Mine || view.Query.MyUnit))
        {
            yield return SheetButton.Of(view.Language);
        }
    }

    private static string Totals(ListAnswer list, TextLanguage language)
    {
        var next = list.Sections.FirstOrDefault(s => s.Kind == ListSection.DueByEnd)?.Rows.Count ?? 0;
        var total = AnswerCard.Tasks(language, list.Total);
        return next == 0 ? $"{total}." : $"{total}; {AnswerTexts.TasksNext.Of(language, next)}.";
    }

    /// <summary>Title of a section, with the period if it has one.</summary>
    public static string Title(ListSection kind, AnswerView view)
    {
        var language = view.Language;
        object? argument = kind switch
        {
            ListSection.Arisen => PeriodFormatter.In(language, view.Query.From, view.Query.To),
            ListSection.DueByEnd => view.Query.To is { } end ? PeriodFormatter.Day(end) : "",
            _ => null,
        };
        return AnswerTexts.Section(kind).In(language, argument);
    }

    private static bool IsPeriodSection(ListSection kind) => kind <= ListSection.DueByEnd;
}
