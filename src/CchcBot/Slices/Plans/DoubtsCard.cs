using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>A page of doubtful points of one kind, to be resolved on the card.</summary>
/// <param name="Draft">The draft plan.</param>
/// <param name="Units">The office's unit directory.</param>
/// <param name="From">Index of the first point shown, among the open ones.</param>
/// <param name="Saved">Number of answers just stored; null if none were submitted.</param>
internal sealed record DoubtsView(PlanDraft Draft, IReadOnlyList<Unit> Units, int From = 0, int? Saved = null);

/// <summary>Card on which doubtful points are resolved: one kind per page, as many as fit into Teams' card size limit.</summary>
internal static class DoubtsCard
{
    private const int Most = 5;
    private const int MostSentences = 8;

    private const int MostCodes = 8;

    /// <summary>Own size limit in bytes: leaves room for what a client adds.</summary>
    private const int Largest = CardJson.Limit - 2048;

    public static AdaptiveCard Render(TextLanguage language, DoubtsView view)
    {
        var from = view.From >= 0 && view.From < view.Draft.Doubts.Count ? view.From : 0;
        var kind = view.Draft.Doubts.Skip(from).TakeWhile(d => d.Code == view.Draft.Doubts[from].Code).Take(Most).ToList();
        for (var count = kind.Count; ; count--)
        {
            var card = Render(language, view, from, kind[..count]);
            if (count == 1 || CardJson.SizeOf(card) <= Largest)
            {
                return card;
            }
        }
    }

    private static AdaptiveCard Render(TextLanguage language, DoubtsView view, int from, IReadOnlyList<PlanDoubt> shown)
    {
        var all = view.Draft.Doubts;
        var (code, hash) = (shown[0].Code, view.Draft.Preview.Hash);
        var ofKind = all.Count(d => d.Code == code);
        var title = T(DoubtTexts.Heading, PlanIssueFormatter.Title(language, code), ofKind);
        List<AdaptiveElement> body =
        [
            CardParts.Title(title),
            CardParts.Subtle(T(DoubtTexts.Position, from + 1, from + shown.Count, all.Count)),
            CardParts.Line(T(DoubtTexts.Todo, PlanIssueFormatter.WhatToDo(language, code))),
        ];
        if (view.Saved is { } saved)
        {
            body.Insert(
                0,
                new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Good,
                    Items = [CardParts.Line(saved == 0 ? T(DoubtTexts.NothingSaid) : T(DoubtTexts.Saved, saved))],
                }
            );
        }

        body.AddRange(shown.Select(d => Doubt(language, d, view.Units)));
        return CardParts.Stacked(language, title, body, Actions());

        IEnumerable<AdaptiveAction> Actions()
        {
            yield return PlanVerbs.Correct.Button(
                T(DoubtTexts.ButtonSave), new(hash, from, string.Join(',', shown.Select(PlanDraft.KeyOf))), ActionStyles.Positive);
            if (ofKind > 1)
            {
                yield return PlanVerbs.Correct.Button(
                    T(code == PlanIssueCode.UnknownUnit ? DoubtTexts.ButtonAllNew : DoubtTexts.ButtonKeepKind), new(hash, from, Kind: code));
            }

            if (code == PlanIssueCode.PeriodUnsure)
            {
                yield return PlanVerbs.Head.Button(T(PlanHeadTexts.Button), new(hash));
            }

            if (from + shown.Count < all.Count)
            {
                yield return PlanVerbs.Doubts.Button(T(DoubtTexts.ButtonNext), new(hash, from + shown.Count));
            }
            else if (from > 0)
            {
                yield return PlanVerbs.Doubts.Button(T(DoubtTexts.ButtonFirst), new(hash));
            }

            yield return PlanVerbs.Preview.Button(T(DoubtTexts.ButtonBack), new(hash));
            yield return PlanVerbs.ListDoubts.Button(T(DoubtTexts.ButtonList), new(hash));
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
    }

    private static AdaptiveContainer Doubt(TextLanguage language, PlanDoubt doubt, IReadOnlyList<Unit> units)
    {
        var codes = string.Join(", ", doubt.Tasks.Take(MostCodes).Select(t => t.Code)) + (doubt.Tasks.Count > MostCodes ? " …" : "");
        var where = doubt.Name is not null && doubt.Tasks.Count > 1 ? DoubtTexts.Tasks.In(language, doubt.Tasks.Count, codes)
            : string.Join(" · ", new[] { codes, doubt.Issues[0].Place }.Where(s => !string.IsNullOrEmpty(s)));
        List<AdaptiveElement> items = [];
        if (where.Length > 0)
        {
            items.Add(CardParts.Bold(where));
        }

        items.AddRange(doubt.Issues.Take(MostSentences).Select(i => CardParts.Line(Excerpt.Of(PlanIssueFormatter.Sentence(language, i).Trim(), 300))));
        if (doubt.Issues.Count > MostSentences)
        {
            items.Add(CardParts.Subtle(LoadTexts.More.In(language, doubt.Issues.Count - MostSentences)));
        }

        if (doubt is { Code: PlanIssueCode.UnknownUnit, Issues: [{ Arguments: [_, { Length: > 0 } near, ..] }, ..] })
        {
            items.Add(CardParts.Line(DoubtTexts.Near.In(language, near)));
        }

        if (doubt.Tasks.Count == 1)
        {
            items.Add(CardParts.Subtle(Excerpt.Of(doubt.Tasks[0].Text, 160)));
        }

        items.AddRange(DoubtInputs.Of(language, doubt, units));
        return new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium, Items = items };
    }
}

/// <summary>Card that lists the corrections made to a draft, so that they can be undone.</summary>
internal static class CorrectionsCard
{
    private const int Most = 40;

    public static AdaptiveCard Render(TextLanguage language, PlanDraft draft)
    {
        var title = DoubtTexts.Corrected.In(language, draft.Preview.Corrections.Count);
        var hash = draft.Preview.Hash;
        var all = draft.Preview.Corrections.Select((c, i) => (Correction: c, Index: i)).Reverse().Take(Most);
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Title(title),
                new AdaptiveChoiceSetInput
                {
                    Id = "undo",
                    Label = DoubtTexts.UndoWhich.In(language),
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                    Choices =
                    [
                        .. all
                            .Select(c => CardParts.Choice(
                                Excerpt.Of(CorrectionFormatter.Line(language, c.Correction, draft.Preview.Reading), 200),
                                Name(c.Correction))),
                    ],
                },
            ],
            [
                PlanVerbs.UndoCorrections.Button(DoubtTexts.ButtonUndo.In(language), new(hash, Chosen: true)),
                PlanVerbs.Preview.Button(DoubtTexts.ButtonBack.In(language), new(hash)),
            ]);
    }

    /// <summary>Key of the doubtful point that a correction answers.</summary>
    public static string Name(PlanCorrection correction) => PlanDraft.KeyOf(new PlanDoubt(correction.Code, correction.Task, correction.Name, [], []));
}
