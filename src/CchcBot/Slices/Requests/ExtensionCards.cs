namespace CchcBot.Slices.Requests;

/// <summary>Cards of an extension request and its decision.</summary>
internal static class ExtensionCards
{
    /// <summary>The form of a request. It doubles as the confirmation: nothing is sent before its button is pressed.</summary>
    public static AdaptiveCard Form(
        TextLanguage language,
        string plan,
        Assignment assignment,
        DateOnly today,
        ExtensionForm typed,
        string? decides,
        string nonce,
        string? problem = null,
        string? note = null
    )
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(ExtensionTexts.ExtendTitle, assignment.Task.Code);
        return CardParts.Stacked(
            language,
            title,
            [
                .. note is null ? [] : new AdaptiveElement[] { new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Line(note)] } },
                CardParts.Heading(title),
                CardParts.Line(RequestParts.What(assignment, 240)),
                CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
                .. CardParts.Problem(problem),
                new AdaptiveDateInput
                {
                    Id = "due",
                    Label = T(ExtensionTexts.ExtendDue),
                    Value = typed.Due,
                },
                new AdaptiveTextInput
                {
                    Id = "reason",
                    Label = T(ExtensionTexts.ExtendReason),
                    Value = typed.Reason,
                    IsMultiline = true,
                    MaxLength = StatusRules.LongestText,
                },
                new AdaptiveTextInput
                {
                    Id = "number",
                    Label = T(AuthorityAbove.SetDeadline(assignment) ? ExtensionTexts.ExtendNumberNeeded : ExtensionTexts.ExtendNumber),
                    Value = typed.Number,
                    MaxLength = 100,
                },
                new AdaptiveDateInput
                {
                    Id = "date",
                    Label = T(ExtensionTexts.ExtendDate),
                    Value = typed.Date,
                },
                CardParts.Subtle(decides is null ? T(ExtensionTexts.ExtendNobody) : T(ExtensionTexts.ExtendDecides, decides), AdaptiveSpacing.Medium),
            ],
            [
                RequestVerbs.ExtensionAsk.Button(
                    T(ExtensionTexts.ExtendSend), new ExtensionAskPayload(plan, assignment.Id.ToString(), nonce), ActionStyles.Positive),
                SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
            ]);
    }

    public static RequestView Of(TextLanguage language, ExtensionView view) =>
        new(
            // After a decision in principle the matter is not over: the approving document has still to be entered.
            Render(language, view), Push(language, view), view is { Part: ExtensionPart.None, Decision: not { InPrinciple: true } });

    public static string Push(TextLanguage language, ExtensionView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var code = view.Assignment.Task.Code;
        return view switch
        {
            { Decision: { } decision } => Outcome(language, code, decision),
            { Request: null } => T(ExtensionTexts.ExtensionGone, code),
            { Assignment.IsDone: true } => T(ExtensionTexts.ExtensionDone, code),
            { Request: { } asked } => T(ExtensionTexts.ExtensionPush, code, PeriodFormatter.Day(asked.NewDue)),
        };
    }

    /// <summary>The request as this person now sees it: to decide on, to comment on, or with its outcome.</summary>
    public static AdaptiveCard Render(TextLanguage language, ExtensionView view, ExtensionForm? typed = null, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = Push(language, view);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        if (view.Part is ExtensionPart.Decide or ExtensionPart.Opine)
        {
            body.Add(CardParts.Subtle(T(RequestTexts.ToLeader, view.Title ?? TaskActTexts.Leader.In(language))));
        }

        body.Add(CardParts.Line(RequestParts.What(view.Assignment, 240)));
        body.Add(new AdaptiveFactSet { Facts = [.. Facts(language, view)] });
        body.AddRange(CardParts.Problem(problem));
        List<AdaptiveAction> actions = [];
        switch (view.Part)
        {
            case ExtensionPart.Decide:
                body.Add(
                    new AdaptiveDateInput
                    {
                        Id = "due",
                        Label = T(ExtensionTexts.ExtensionOtherDate),
                        Value = typed?.Due ?? PayloadInputs.Iso(view.Request!.NewDue),
                    }
                );
                body.Add(
                    new AdaptiveTextInput
                    {
                        Id = "why",
                        Label = T(ExtensionTexts.ExtensionWhy),
                        Value = typed?.Reason,
                        IsMultiline = true,
                        MaxLength = StatusRules.LongestText,
                    }
                );
                actions.Add(Decide(ExtensionTexts.ExtensionAgree, ExtensionAnswer.Agreed, ActionStyles.Positive));
                actions.Add(Decide(ExtensionTexts.ExtensionAdjust, ExtensionAnswer.Adjusted, null));
                actions.Add(Decide(ExtensionTexts.ExtensionNotYet, ExtensionAnswer.NotYet, null));
                break;
            case ExtensionPart.Opine:
                body.Add(new AdaptiveTextInput
                {
                    Id = "why", Label = T(ExtensionTexts.OpinionWhy), Value = typed?.Reason, IsMultiline = true, MaxLength = StatusRules.LongestText,
                });
                actions.Add(Opine(ExtensionTexts.OpinionYes, "yes", ActionStyles.Positive));
                actions.Add(Opine(ExtensionTexts.OpinionNo, "no", null));
                break;
            case ExtensionPart.Enter:
                body.Add(new AdaptiveTextInput { Id = "number", Label = T(ExtensionTexts.EnterNumber), Value = typed?.Number, MaxLength = 100 });
                body.Add(new AdaptiveDateInput { Id = "date", Label = T(ExtensionTexts.EnterDate), Value = typed?.Date });
                actions.Add(RequestVerbs.ExtensionEnter.Button(
                    T(ExtensionTexts.Enter),
                    new ExtensionEnterPayload(view.Plan, view.Assignment.Id.ToString(), view.Request!.Key),
                    ActionStyles.Positive));
                break;
            case ExtensionPart.Comment:
                body.Add(
                    new AdaptiveTextInput
                    {
                        Id = "comment",
                        Label = T(ExtensionTexts.ExtensionComment),
                        IsMultiline = true,
                        MaxLength = StatusRules.LongestText,
                    }
                );
                actions.Add(
                    RequestVerbs.ExtensionComment.Button(
                        T(ExtensionTexts.ExtensionSend),
                        new ExtensionCommentPayload(view.Plan, view.Assignment.Id.ToString(), view.Request!.Key, Nonce())
                    )
                );
                break;
        }

        if (view.MayWithdraw)
        {
            actions.Add(RequestVerbs.ExtensionWithdraw.Button(
                T(ExtensionTexts.Withdraw), new RequestPayload(view.Plan, view.Assignment.Id.ToString(), view.Request!.Key)));
        }

        return CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, view.Plan, view.Assignment)]);

        AdaptiveExecuteAction Decide(Text title, ExtensionAnswer answer, string? style) => RequestVerbs.ExtensionDecide.Button(
            T(title), new ExtensionDecidePayload(view.Plan, view.Assignment.Id.ToString(), view.Request!.Key, Nonce(), answer), style);

        AdaptiveExecuteAction Opine(Text title, string agrees, string? style) => RequestVerbs.ExtensionOpinion.Button(
            T(title), new ExtensionOpinionPayload(view.Plan, view.Assignment.Id.ToString(), view.Request!.Key, agrees), style);

        // Changes with each comment, so that an answer to an outdated card counts as another act.
        string Nonce() => $"{view.Request!.Key}-{view.Request.Comments?.Count ?? 0}";
    }

    /// <summary>"Đề nghị gia hạn 3b: đồng ý, hạn 15/10/2025".</summary>
    public static string Outcome(TextLanguage language, string code, ExtensionDecision decision) =>
        (decision.InPrinciple ? ExtensionTexts.InPrinciple : ExtensionTexts.Answer(decision.Answer)).In(
            language, code, decision.Due is { } due ? PeriodFormatter.Day(due)
            : "");

    private static IEnumerable<AdaptiveFact> Facts(TextLanguage language, ExtensionView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        AdaptiveFact Fact(Text text, string value) => CardParts.Fact(T(text), Excerpt.Of(value, 300));
        var assignment = view.Assignment;
        yield return Fact(ExtensionTexts.FactUnit, assignment.Definition.Unit.Name);
        if (view.Request is not { } asked)
        {
            yield return Fact(ExtensionTexts.FactDue, assignment.Due is { } present ? PeriodFormatter.Day(present) : "–");
            yield break;
        }

        if ((view.Decision is { } taken ? taken.DueBefore : assignment.Due) is { } due)
        {
            yield return Fact(view.Decision is null ? ExtensionTexts.FactDue : ExtensionTexts.FactDueBefore, PeriodFormatter.Day(due));
        }

        if (assignment.Definition.Due is { } original && original != assignment.Due)
        {
            yield return Fact(ExtensionTexts.FactOriginal, PeriodFormatter.Day(original));
        }

        yield return Fact(ExtensionTexts.FactAsked, PeriodFormatter.Day(asked.NewDue));
        yield return Fact(ExtensionTexts.FactReason, asked.Reason);
        if (asked.Document is { } document)
        {
            yield return Fact(ExtensionTexts.FactDocument, StatusFormatter.Evidence(language, document));
        }

        yield return Fact(ExtensionTexts.FactBy, $"{view.NameOf(asked.AskedBy)}, {PeriodFormatter.Day(OfficeTime.DayOf(asked.AskedAt))}");
        yield return Fact(ExtensionTexts.FactStep, StatusFormatter.Step(language, assignment.State));
        if (view.WaitsFor is { } waits)
        {
            yield return Fact(ExtensionTexts.FactWaits, waits);
        }

        if (asked.Opinion is { } opinion)
        {
            var word = T(opinion.Agrees ? ExtensionTexts.OpinionYes : ExtensionTexts.OpinionNo);
            yield return Fact(ExtensionTexts.FactLeaderOpinion, $"{view.NameOf(opinion.By)}: {word}{(opinion.Text is { } said ? $". {said}" : "")}");
        }

        foreach (var comment in (asked.Comments ?? []).TakeLast(3))
        {
            yield return Fact(ExtensionTexts.FactComment, $"{view.NameOf(comment.By)}: {comment.Text}");
        }

        if (view.Decision is { } decision)
        {
            yield return Fact(ExtensionTexts.FactDecided, $"{view.NameOf(decision.By)}, {PeriodFormatter.Day(OfficeTime.DayOf(decision.At))}");
            if (decision.Reason is { } reason)
            {
                yield return Fact(ExtensionTexts.FactOpinion, reason);
            }

            if (decision.Document is { } entered && entered != asked.Document)
            {
                yield return Fact(ExtensionTexts.FactDecisionDocument, StatusFormatter.Evidence(language, entered));
            }
        }
    }
}
