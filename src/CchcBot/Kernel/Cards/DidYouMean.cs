using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Kernel.Cards;

/// <summary>Clarifying questions when a message is ambiguous: at most three buttons, one per reading. Tapping them stores nothing yet.</summary>
internal static class DidYouMean
{
    private const int MostOthers = 2;

    // Characters of a button's title that a phone shows.
    private const int LongestButton = 34;

    /// <summary>Adds other possible readings below a report's card, which itself asks for confirmation.</summary>
    public static Reply WithOtherReadings(TextLanguage language, Reply reply, Interpretation said, DateOnly today)
    {
        if (reply.IsProblem || reply.Card is not { } card)
        {
            return reply;
        }

        IEnumerable<AdaptiveAction> asked = said.MayBeOther && said.Question.Query is { Intent: not (QueryIntent.None or QueryIntent.Help) } query
            ? [Question(language, query, today)] : [];
        var others = said.Report.Others.Where(IsOffered).Select(r => Report(language, r));
        List<AdaptiveAction> buttons = said.Report.Sure ? [] : [.. asked.Concat(others).Take(MostOthers)];
        List<AdaptiveElement> below = [.. Unclear(language, said.Report.Unclear)];
        if (buttons.Count > 0)
        {
            below.Add(CardParts.Subtle(DidYouMeanTexts.Otherwise.In(language), AdaptiveSpacing.Medium));
            below.AddRange(CardParts.Rows(buttons));
        }

        card.Body.AddRange(below);
        return reply;
    }

    /// <summary>Adds to an answer the words of the question that were not understood.</summary>
    public static Reply WithUnclearWords(TextLanguage language, Reply reply, QuestionReading said)
    {
        if (!reply.IsProblem && reply.Card is { } card)
        {
            card.Body.AddRange(Unclear(language, said.Unclear));
        }

        return reply;
    }

    /// <summary>Says on an answer that the day asked about is still to come, and of which day the figures are.</summary>
    /// <param name="day">That day; null where the answer is of the day asked about.</param>
    public static Reply WithFutureDay(TextLanguage language, Reply reply, DateOnly? day, DateOnly today)
    {
        if (day is { } ahead && !reply.IsProblem && reply.Card is { Body: { Count: > 0 } body })
        {
            body.Insert(1, CardParts.Bold(AskTexts.Ahead.In(language, PeriodFormatter.Day(ahead), PeriodFormatter.Day(today))));
        }

        return reply;
    }

    /// <summary>Asks which of several readings is meant; null when none of them can be answered.</summary>
    public static Reply? Ask(TextLanguage language, QuestionReading said, DateOnly today)
    {
        var queries = said.Others.Prepend(said.Query).Where(q => q.Intent is not (QueryIntent.None or QueryIntent.Help)).ToList();
        if (queries.Count == 0)
        {
            return null;
        }

        var title = DidYouMeanTexts.Which.In(language);
        var readings = queries.Select(q => (Query: q, Title: Title(language, q, today))).DistinctBy(r => r.Title, StringComparer.Ordinal)
            .Take(MostOthers + 1).ToList();
        // A phone truncates titles, and the part cut off may be what distinguishes two readings: then buttons are numbered.
        var isShort = readings.TrueForAll(r => r.Title.Length <= LongestButton);
        IEnumerable<AdaptiveElement> lines = isShort ? [] : readings.Select((r, i) => CardParts.Line($"({i + 1}) {r.Title}"));
        return Reply.Show(
            CardParts.Stacked(
                language,
                title,
                [CardParts.Line(title), .. Unclear(language, said.Unclear), .. lines],
                readings.Select((r, i) => AskParts.Ask(isShort ? r.Title : DidYouMeanTexts.Choose.In(language, i + 1), r.Query))),
            title);
    }

    private static IEnumerable<AdaptiveElement> Unclear(TextLanguage language, IReadOnlyList<string> words) =>
        words.Count == 0 ? [] : [CardParts.Subtle(DidYouMeanTexts.Unclear.In(language, string.Join(", ", words.Take(3).Select(w => $"“{Excerpt.Of(w, 60)}”"))),
            AdaptiveSpacing.Medium)];

    private static bool IsOffered(IReadOnlyList<UpdateReading> readings) => readings
        .All(r => r.Kind is not (UpdateKind.None or UpdateKind.Question or UpdateKind.Cancel));

    private static AdaptiveExecuteAction Report(TextLanguage language, IReadOnlyList<UpdateReading> readings) =>
        SharedVerbs.DidYouMean.Button(
            CardText.Plain(string.Join("; ", readings.Select(r =>
                string.Join(' ', ((string?[])[r.Task == "all" ? null : r.Task, UpdateKindTexts.Of(r.Kind).In(language)]).OfType<string>())))),
            new DidYouMeanPayload([.. readings]));

    private static AdaptiveExecuteAction Question(TextLanguage language, TaskQuery query, DateOnly today) => AskParts.Ask(Title(language, query, today), query);

    private static string Title(TextLanguage language, TaskQuery query, DateOnly today) => ReadingFormatter.Asked(query, today, language);
}

internal static class DidYouMeanTexts
{
    public static readonly Text Which = new("Anh/chị muốn hỏi điều nào?", "Which of these do you mean?");
    public static readonly Text Choose = new("Chọn {0}", "Choose {0}");
    public static readonly Text Otherwise = new("Nếu ý khác, xin chọn:", "If something else is meant, please choose:");
    public static readonly Text Unclear = new("Chưa rõ: {0}", "Not clear: {0}");
}
