namespace CchcBot.Slices.Status;

/// <summary>Follow-up questions after an answer that was stored at once.</summary>
/// <param name="Expected">Ask for the expected completion date, because the task is overdue or due in a few days.</param>
/// <param name="Line">Ask for one line for the report being prepared.</param>
/// <param name="Document">Ask for number and date of the document sent.</param>
internal sealed record QuickAnswerQuestions(bool Expected = false, bool Line = false, bool Document = false)
{
    public bool IsAny => Expected || Line || Document;
}

/// <summary>Cards with an assignment's quick answers, and the few inputs that each answer requires.</summary>
internal static class QuickAnswerCards
{
    /// <summary>Card with the choice of answers.</summary>
    public static AdaptiveCard Choose(TextLanguage language, StatusView view, string? problem = null)
    {
        var title = QuickAnswerTexts.Choose.In(language, view.Assignment.Task.Code);
        return CardParts.Stacked(
            language,
            title,
            [
                .. Head(language, view, title),
                .. CardParts.Problem(problem),
            ],
            [
                .. AnswerButtons.Of(language, view.Plan, view.Assignment, view.Today, view.Delivery),
                .. StatusFormCard.Back(language, view),
            ]);
    }

    public static string Title(TextLanguage language, Assignment assignment, StatusAnswer answer) =>
        QuickAnswerTexts.Asked.In(language, assignment.Task.Code, StatusAnswerTexts.Of(answer).In(language));

    /// <summary>Form for what an answer requires before it can be stored.</summary>
    public static AdaptiveCard Form(TextLanguage language, StatusView view, QuickAnswerSavePayload typed, bool isForOthers, string? problem = null)
    {
        var answer = typed.A!.Value;
        var title = Title(language, view.Assignment, answer);
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
                StatusVerbs.QuickAnswerSave.Button(
                    QuickAnswerTexts.Send.In(language),
                    new QuickAnswerSavePayload(view.Plan, view.Assignment.Id.ToString(), answer, view.Nonce, view.Delivery),
                    ActionStyles.Positive),
                .. StatusFormCard.Back(language, view),
            ]);
    }

    /// <summary>Input for how the information was received, for those who record it on behalf of another unit.</summary>
    public static AdaptiveTextInput Source(TextLanguage language, string? typed) => new()
    {
        Id = "source",
        Label = QuickAnswerTexts.Source.In(language),
        Placeholder = QuickAnswerTexts.SourceHint.In(language),
        Value = typed,
        MaxLength = 200,
    };

    /// <summary>Confirmation of a stored answer, with follow-up questions and an undo button.</summary>
    /// <param name="view">The assignment as it is now.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="questions">Follow-up questions.</param>
    /// <param name="since">Time of the report before, in UTC ticks; null if it cannot be undone.</param>
    /// <param name="typed">Rejected input, to be kept.</param>
    /// <param name="problem">What was wrong with it, or null.</param>
    public static AdaptiveCard Written(
        TextLanguage language, StatusView view, StatusAnswer answer, QuickAnswerQuestions questions, string? since, QuickAnswerNextPayload? typed = null,
            string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(QuickAnswerTexts.Written, view.Assignment.Task.Code, StatusFormatter.Step(language, view.Assignment.State));
        List<AdaptiveElement> body = [.. Head(language, view, title), .. CardParts.Problem(problem)];
        if (questions.Expected)
        {
            body.Add(Day("expected", QuickAnswerTexts.Expected, typed?.Expected ?? PayloadInputs.Iso(view.Assignment.State.Expected)));
        }

        if (questions.Line)
        {
            body.Add(Line("line", QuickAnswerTexts.PeriodLine, typed?.Line));
        }

        if (questions.Document)
        {
            body.Add(Line("number", QuickAnswerTexts.SentNumber, typed?.Number, 100));
            body.Add(Day("on", QuickAnswerTexts.SentOn, typed?.On ?? PayloadInputs.Iso(view.Assignment.State.CompletedOn)));
        }

        List<AdaptiveAction> actions = [];
        if (questions.IsAny)
        {
            var next = new QuickAnswerNextPayload(view.Plan, view.Assignment.Id.ToString(), answer, view.Nonce, since, view.Delivery);
            actions.Add(StatusVerbs.QuickAnswerNext.Button(T(QuickAnswerTexts.Send), next, ActionStyles.Positive));
            if (questions.Line && view.Assignment.State.Result is { } before)
            {
                actions.Add(StatusVerbs.QuickAnswerNext.Button(T(QuickAnswerTexts.AsBefore), next with { Line = before }));
            }
        }

        return CardParts.Stacked(language, title, body, [.. actions, .. Undo(language, view, since), .. StatusFormCard.Back(language, view)]);

        AdaptiveDateInput Day(string id, Text label, string? value) => new() { Id = id, Label = T(label), Value = value };

        AdaptiveTextInput Line(string id, Text label, string? value, int most = StatusRules.LongestText) =>
            new() { Id = id, Label = T(label), Value = value, MaxLength = most };
    }

    /// <summary>Button that undoes the report just made.</summary>
    public static IEnumerable<AdaptiveAction> Undo(TextLanguage language, StatusView view, string? since) =>
        since is null || view.Assignment.State.ReportedAt is not { } at
            ? []
            : [StatusVerbs.Undo.Button(
                StatusAnswerTexts.Undo.In(language), new UndoPayload(view.Plan, view.Assignment.Id.ToString(), Ticks(at), since, view.Delivery))];

    /// <summary>Time of a report as card actions carry it: UTC ticks; 0 = none.</summary>
    public static string Ticks(DateTimeOffset? at) => (at?.UtcTicks ?? 0).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<AdaptiveElement> Inputs(TextLanguage language, StatusView view, QuickAnswerSavePayload typed, StatusAnswer answer)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var today = PayloadInputs.Iso(view.Today);
        switch (answer)
        {
            case StatusAnswer.Submitted:
                var authority = AuthorityAbove.Of(view.Assignment);
                yield return new AdaptiveChoiceSetInput
                {
                    Id = "to",
                    Label = T(QuickAnswerTexts.To),
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Value = typed.To ?? (authority is null ? nameof(SubmittedTo.OwnLeader) : nameof(SubmittedTo.Above)),
                    Choices =
                    [
                        CardParts.Choice(T(QuickAnswerTexts.ToOwnLeader), nameof(SubmittedTo.OwnLeader)),
                        CardParts.Choice(T(QuickAnswerTexts.ToAbove), nameof(SubmittedTo.Above)),
                    ],
                };
                yield return new AdaptiveTextInput { Id = "name", Label = T(QuickAnswerTexts.ToName), Value = typed.Name ?? authority, MaxLength = 200 };
                yield return new AdaptiveDateInput { Id = "on", Label = T(QuickAnswerTexts.ToOn), Value = typed.On ?? today };
                yield return new AdaptiveTextInput { Id = "number", Label = T(QuickAnswerTexts.ToNumber), Value = typed.Number, MaxLength = 100 };
                break;
            case StatusAnswer.Done or StatusAnswer.Signed when ProductKind.IsDocument(view.Assignment):
                if (view.Assignment.Task.Deliverable is { } product)
                {
                    yield return CardParts.Subtle(T(QuickAnswerTexts.Product, Excerpt.Of(product, 160)), AdaptiveSpacing.Small);
                }

                yield return new AdaptiveTextInput { Id = "number", Label = T(QuickAnswerTexts.ProductNumber), Value = typed.Number, MaxLength = 100 };
                yield return new AdaptiveDateInput { Id = "on", Label = T(QuickAnswerTexts.ProductOn), Value = typed.On ?? today };
                yield return new AdaptiveChoiceSetInput
                {
                    Id = "unnumbered",
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Value = typed.Unnumbered,
                    Choices = [CardParts.Choice(T(QuickAnswerTexts.ProductUnnumbered), "true")],
                };
                break;
            case StatusAnswer.Done or StatusAnswer.Signed:
                yield return new AdaptiveTextInput { Id = "line", Label = T(QuickAnswerTexts.DoneLine), Value = typed.Line,
                    MaxLength = StatusRules.LongestText };
                yield return new AdaptiveDateInput { Id = "on", Label = T(QuickAnswerTexts.DoneOn), Value = typed.On ?? today };
                break;
            case StatusAnswer.Blocked:
                yield return new AdaptiveTextInput
                {
                    Id = "obstacle",
                    Label = T(QuickAnswerTexts.Obstacle),
                    Value = typed.Obstacle ?? view.Assignment.State.Obstacle?.Cause,
                    IsMultiline = true,
                    MaxLength = StatusRules.LongestText,
                };
                yield return new AdaptiveTextInput
                {
                    Id = "waitsFor", Label = T(QuickAnswerTexts.WaitsFor), Value = typed.WaitsFor ?? view.Assignment.State.Obstacle?.WaitsFor, MaxLength = 200,
                };
                break;
            case StatusAnswer.NewResult:
                yield return new AdaptiveTextInput { Id = "line", Label = T(QuickAnswerTexts.Line), Value = typed.Line, MaxLength = StatusRules.LongestText };
                break;
        }
    }

    private static IEnumerable<AdaptiveElement> Head(TextLanguage language, StatusView view, string title)
    {
        yield return CardParts.Heading(title);
        yield return CardParts.Line(
            Excerpt.Of(view.Assignment.Definition.What is { } what ? $"{view.Assignment.Task.Text} – {what}" : view.Assignment.Task.Text, 200));
        yield return CardParts.Subtle(StatusFormatter.Deadline(language, view.Assignment, view.Today));
    }
}
