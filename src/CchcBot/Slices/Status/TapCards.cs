using System.Globalization;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Status;

/// <summary>Follow-up questions after an answer that was stored at once.</summary>
/// <param name="Expected">Ask for the expected completion date, because the task is overdue or due in a few days.</param>
/// <param name="Line">Ask for one line for the report being prepared.</param>
/// <param name="Document">Ask for number and date of the document sent.</param>
internal sealed record TapQuestions(bool Expected = false, bool Line = false, bool Document = false)
{
    public bool IsAny => Expected || Line || Document;
}

/// <summary>Cards with an assignment's quick answers, and the few inputs that each answer requires.</summary>
internal static class TapCards
{
    /// <summary>Card with the choice of answers.</summary>
    public static AdaptiveCard Choose(TextLanguage language, StatusView view, string? problem = null)
    {
        var title = TapTexts.Choose.In(language, view.Duty.Task.Code);
        return CardParts.Stacked(
            language,
            title,
            [
                .. Head(language, view, title),
                .. CardParts.Problem(problem),
            ],
            [
                .. AnswerButtons.Of(language, view.Plan, view.Duty, view.Today, view.Delivery),
                .. StatusFormCard.Back(language, view),
            ]);
    }

    public static string Title(TextLanguage language, Assignment duty, StatusAnswer answer) =>
        TapTexts.Asked.In(language, duty.Task.Code, StatusAnswerTexts.Of(answer).In(language));

    /// <summary>Form for what an answer requires before it can be stored.</summary>
    public static AdaptiveCard Form(TextLanguage language, StatusView view, TapSavePayload typed, bool isForOthers, string? problem = null)
    {
        var answer = typed.A!.Value;
        var title = Title(language, view.Duty, answer);
        return CardParts.Stacked(
            language,
            title,
            [
                .. Head(language, view, title),
                .. CardParts.Problem(problem),
                .. Inputs(language, view, typed, answer),
                .. isForOthers ? [Source(language, typed.Source)] : Array.Empty<AdaptiveElement>(),
            ],
            [
                StatusVerbs.TapSave.Button(
                    TapTexts.Send.In(language),
                    new TapSavePayload(view.Plan, view.Duty.Id.ToString(), answer, view.Nonce, view.Delivery),
                    ActionStyles.Positive),
                .. StatusFormCard.Back(language, view),
            ]);
    }

    /// <summary>Input for how the information was received, for those who record it on behalf of another unit.</summary>
    public static AdaptiveTextInput Source(TextLanguage language, string? typed) => new()
    {
        Id = "source",
        Label = TapTexts.Source.In(language),
        Placeholder = TapTexts.SourceHint.In(language),
        Value = typed,
        MaxLength = 200,
    };

    /// <summary>Confirmation of a stored answer, with follow-up questions and an undo button.</summary>
    /// <param name="language">Language of the reader.</param>
    /// <param name="view">The assignment as it is now.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="questions">Follow-up questions.</param>
    /// <param name="since">Time of the report before, in UTC ticks; null if it cannot be undone.</param>
    /// <param name="typed">Rejected input, to be kept.</param>
    /// <param name="problem">What was wrong with it, or null.</param>
    public static AdaptiveCard Written(
        TextLanguage language, StatusView view, StatusAnswer answer, TapQuestions questions, string? since, TapNextPayload? typed = null,
            string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(TapTexts.Written, view.Duty.Task.Code, StatusWords.Step(language, view.Duty.State));
        List<AdaptiveElement> body = [.. Head(language, view, title), .. CardParts.Problem(problem)];
        if (questions.Expected)
        {
            body.Add(Day("expected", TapTexts.Expected, typed?.Expected ?? Iso(view.Duty.State.Expected)));
        }

        if (questions.Line)
        {
            body.Add(Line("line", TapTexts.PeriodLine, typed?.Line));
        }

        if (questions.Document)
        {
            body.Add(Line("number", TapTexts.SentNumber, typed?.Number, 100));
            body.Add(Day("on", TapTexts.SentOn, typed?.On ?? Iso(view.Duty.State.CompletedOn)));
        }

        List<AdaptiveAction> actions = [];
        if (questions.IsAny)
        {
            var next = new TapNextPayload(view.Plan, view.Duty.Id.ToString(), answer, view.Nonce, since, view.Delivery);
            actions.Add(StatusVerbs.TapNext.Button(T(TapTexts.Send), next, ActionStyles.Positive));
            if (questions.Line && view.Duty.State.Result is { } before)
            {
                actions.Add(StatusVerbs.TapNext.Button(T(TapTexts.AsBefore), next with { Line = before }));
            }
        }

        return CardParts.Stacked(language, title, body, [.. actions, .. Undo(language, view, since), .. StatusFormCard.Back(language, view)]);

        AdaptiveDateInput Day(string id, Text label, string? value) => new() { Id = id, Label = T(label), Value = value };

        AdaptiveTextInput Line(string id, Text label, string? value, int most = StatusRules.LongestText) =>
            new() { Id = id, Label = T(label), Value = value, MaxLength = most };
    }

    /// <summary>Button that undoes the report just made.</summary>
    public static IEnumerable<AdaptiveAction> Undo(TextLanguage language, StatusView view, string? since) =>
        since is null || view.Duty.State.ReportedAt is not { } at
            ? []
            : [StatusVerbs.Undo.Button(
                StatusAnswerTexts.Undo.In(language), new UndoPayload(view.Plan, view.Duty.Id.ToString(), Ticks(at), since, view.Delivery))];

    /// <summary>Time of a report as card actions carry it: UTC ticks; 0 = none.</summary>
    public static string Ticks(DateTimeOffset? at) => (at?.UtcTicks ?? 0).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<AdaptiveElement> Inputs(TextLanguage language, StatusView view, TapSavePayload typed, StatusAnswer answer)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var today = Iso(view.Today);
        switch (answer)
        {
            case StatusAnswer.Submitted:
                var authority = AuthorityAbove.Of(view.Duty);
                yield return new AdaptiveChoiceSetInput
                {
                    Id = "to",
                    Label = T(TapTexts.To),
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Value = typed.To ?? (authority is null ? nameof(SubmittedTo.OwnLeader) : nameof(SubmittedTo.Above)),
                    Choices =
                    [
                        CardParts.Choice(T(TapTexts.ToOwnLeader), nameof(SubmittedTo.OwnLeader)),
                        CardParts.Choice(T(TapTexts.ToAbove), nameof(SubmittedTo.Above)),
                    ],
                };
                yield return new AdaptiveTextInput { Id = "name", Label = T(TapTexts.ToName), Value = typed.Name ?? authority, MaxLength = 200 };
                yield return new AdaptiveDateInput { Id = "on", Label = T(TapTexts.ToOn), Value = typed.On ?? today };
                yield return new AdaptiveTextInput { Id = "number", Label = T(TapTexts.ToNumber), Value = typed.Number, MaxLength = 100 };
                break;
            case StatusAnswer.Done or StatusAnswer.Signed when ProductKind.IsDocument(view.Duty):
                if (view.Duty.Task.Deliverable is { } product)
                {
                    yield return CardParts.Subtle(T(TapTexts.Product, Excerpt.Of(product, 160)), AdaptiveSpacing.Small);
                }

                yield return new AdaptiveTextInput { Id = "number", Label = T(TapTexts.ProductNumber), Value = typed.Number, MaxLength = 100 };
                yield return new AdaptiveDateInput { Id = "on", Label = T(TapTexts.ProductOn), Value = typed.On ?? today };
                yield return new AdaptiveChoiceSetInput
                {
                    Id = "unnumbered",
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Value = typed.Unnumbered,
                    Choices = [CardParts.Choice(T(TapTexts.ProductUnnumbered), "true")],
                };
                break;
            case StatusAnswer.Done or StatusAnswer.Signed:
                yield return new AdaptiveTextInput { Id = "line", Label = T(TapTexts.DoneLine), Value = typed.Line, MaxLength = StatusRules.LongestText };
                yield return new AdaptiveDateInput { Id = "on", Label = T(TapTexts.DoneOn), Value = typed.On ?? today };
                break;
            case StatusAnswer.Blocked:
                yield return new AdaptiveTextInput
                {
                    Id = "obstacle",
                    Label = T(TapTexts.Obstacle),
                    Value = typed.Obstacle ?? view.Duty.State.Obstacle?.Cause,
                    IsMultiline = true,
                    MaxLength = StatusRules.LongestText,
                };
                yield return new AdaptiveTextInput
                {
                    Id = "waitsFor", Label = T(TapTexts.WaitsFor), Value = typed.WaitsFor ?? view.Duty.State.Obstacle?.WaitsFor, MaxLength = 200,
                };
                break;
            case StatusAnswer.NewResult:
                yield return new AdaptiveTextInput { Id = "line", Label = T(TapTexts.Line), Value = typed.Line, MaxLength = StatusRules.LongestText };
                break;
        }
    }

    private static IEnumerable<AdaptiveElement> Head(TextLanguage language, StatusView view, string title)
    {
        yield return CardParts.Heading(title);
        yield return CardParts.Line(Excerpt.Of(view.Duty.Definition.What is { } what ? $"{view.Duty.Task.Text} – {what}" : view.Duty.Task.Text, 200));
        yield return CardParts.Subtle(StatusWords.Deadline(language, view.Duty, view.Today));
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
