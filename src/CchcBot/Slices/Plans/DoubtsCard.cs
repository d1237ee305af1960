using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Plans;

/// <summary>Some doubts of one kind, to be settled in the card.</summary>
/// <param name="Draft">The plan that waits.</param>
/// <param name="Units">The office's directory.</param>
/// <param name="From">Index of the first doubt shown among the open ones.</param>
/// <param name="Saved">How many answers were just written down; null where none were asked for.</param>
internal sealed record DoubtsView(PlanDraft Draft, IReadOnlyList<Unit> Units, int From = 0, int? Saved = null);

/// <summary>The card in which doubts are settled: one kind at a time, as many as Teams takes.</summary>
internal static class DoubtsCard
{
    private const int Most = 5;
    private const int MostCodes = 8;

    /// <summary>Room for what a client adds.</summary>
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
        var code = shown[0].Code;
        var ofKind = all.Count(d => d.Code == code);
        var title = T("heading", PlanIssueTexts.Title(language, code), ofKind);
        List<AdaptiveElement> body =
        [
            CardParts.Title(title),
            CardParts.Subtle(T("position", from + 1, from + shown.Count, all.Count)),
            CardParts.Line(T("todo", PlanIssueTexts.WhatToDo(language, code))),
        ];
        if (view.Saved is { } saved)
        {
            body.Insert(0, new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Line(saved == 0 ? T("nothingSaid") : T("saved", saved))] });
        }

        body.AddRange(shown.Select(d => Doubt(language, d, view.Units)));
        return CardParts.Stacked(language, title, body, Actions());

        IEnumerable<AdaptiveAction> Actions()
        {
            yield return Button("save", Verbs.CorrectPlan, ActionStyles.Positive, ("keys", string.Join(',', shown.Select(PlanDraft.KeyOf))));
            if (ofKind > 1)
            {
                yield return Button(code == PlanIssueCode.UnknownUnit ? "allNew" : "keepKind", Verbs.CorrectPlan, null, ("kind", code.ToString()));
            }

            if (from + shown.Count < all.Count)
            {
                yield return Button("next", Verbs.ShowDoubts, null, ("from", $"{from + shown.Count}"));
            }
            else if (from > 0)
            {
                yield return Button("first", Verbs.ShowDoubts, null, ("from", "0"));
            }

            yield return Button("back", Verbs.ShowPreview);
            yield return Button("list", Verbs.ListDoubts);
        }

        AdaptiveExecuteAction Button(string name, string verb, string? style = null, (string Name, string Value)? more = null)
        {
            var data = new JsonObject { ["hash"] = view.Draft.Preview.Hash };
            if (verb == Verbs.CorrectPlan)
            {
                data["from"] = from;
            }

            if (more is { } extra)
            {
                data[extra.Name] = extra.Value;
            }

            return new AdaptiveExecuteAction { Title = T($"button.{name}"), Verb = verb, Style = style, Data = data };
        }

        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"doubts.{key}", arguments);
    }

    private static AdaptiveContainer Doubt(TextLanguage language, PlanDoubt doubt, IReadOnlyList<Unit> units)
    {
        var codes = string.Join(", ", doubt.Tasks.Take(MostCodes).Select(t => t.Code)) + (doubt.Tasks.Count > MostCodes ? " …" : "");
        var where = doubt.Name is not null && doubt.Tasks.Count > 1 ? Texts.Get(language, "doubts.tasks", doubt.Tasks.Count, codes)
            : string.Join(" · ", new[] { codes, doubt.Issues[0].Place }.Where(s => !string.IsNullOrEmpty(s)));
        List<AdaptiveElement> items = [];
        if (where.Length > 0)
        {
            items.Add(CardParts.Bold(where));
        }

        items.AddRange(doubt.Issues.Select(i => CardParts.Line(Excerpt.Of(PlanIssueTexts.Sentence(language, i).Trim(), 300))));
        if (doubt is { Code: PlanIssueCode.UnknownUnit, Issues: [{ Arguments: [_, { Length: > 0 } near, ..] }, ..] })
        {
            items.Add(CardParts.Line(Texts.Get(language, "doubts.near", near)));
        }

        if (doubt.Tasks.Count == 1)
        {
            items.Add(CardParts.Subtle(Excerpt.Of(doubt.Tasks[0].Text, 160)));
        }

        items.AddRange(DoubtInputs.Of(language, doubt, units));
        return new AdaptiveContainer { Separator = true, Spacing = AdaptiveSpacing.Medium, Items = items };
    }
}

/// <summary>The corrections that wait with a draft, to be looked at and taken back.</summary>
internal static class CorrectionsCard
{
    private const int Most = 40;

    public static AdaptiveCard Render(TextLanguage language, PlanDraft draft)
    {
        var title = Texts.Get(language, "doubts.corrected", draft.Preview.Corrections.Count);
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
                    Label = Texts.Get(language, "doubts.undoWhich"),
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                    Choices =
                    [
                        .. all
                            .Select(c => CardParts.Choice(
                                Excerpt.Of(CorrectionTexts.Line(language, c.Correction, draft.Preview.Reading), 200),
                                Name(c.Correction))),
                    ],
                },
            ],
            [
                new AdaptiveExecuteAction { Title = Texts.Get(language, "doubts.button.undo"), Verb = Verbs.UndoCorrections, Data = new JsonObject { ["hash"] = hash, ["chosen"] = true } },
                new AdaptiveExecuteAction { Title = Texts.Get(language, "doubts.button.back"), Verb = Verbs.ShowPreview, Data = new JsonObject { ["hash"] = hash } },
            ]);
    }

    /// <summary>Names a correction by the doubt that it answers.</summary>
    public static string Name(PlanCorrection correction) => PlanDraft.KeyOf(new PlanDoubt(correction.Code, correction.Task, correction.Name, [], []));
}
