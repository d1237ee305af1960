namespace CchcBot.Slices.Requests;

/// <summary>The card for people whose completion report was returned: the reason, and the buttons to report again.</summary>
internal static class ReturnedCard
{
    private const int LongestTitle = 200;

    /// <param name="plan">The plan's id.</param>
    /// <param name="key">Key of the report that was returned.</param>
    public static RequestView Of(TextLanguage language, Workspace office, string plan, Assignment assignment, string key, DateOnly today)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var code = assignment.Task.Code;
        var check = assignment.State.Completion is { Standing: CompletionStanding.Returned } own && own.Key == key ? (own.By, own.At, own.Reason)
            : assignment.State.Paper is { IsSigned: false } paper && paper.Key == key ? (paper.By, paper.At, paper.Reason)
            : ((string? By, DateTimeOffset? At, string? Reason)?)null;
        var isPaper = assignment.State.Paper?.Key == key;
        // Something was reported since the return, so nothing is asked any more.
        var isOver = check is null || assignment.IsDone || assignment.State.ReportedAt > check.Value.At;
        var title =
            check is null || isOver
                ? T(CompletionTexts.ReturnedOver, code, StatusFormatter.Step(language, assignment.State))
                : T(isPaper ? SignatureTexts.ToldReturned : CompletionTexts.ToldReturned, code, Excerpt.Of(check!.Value.Reason ?? "", LongestTitle));
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(RequestParts.What(assignment, 240)),
            CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
        ];
        if (check is { } word)
        {
            body.Add(new AdaptiveFactSet
            {
                Facts =
                [
                    CardParts.Fact(T(isPaper ? SignatureTexts.FactReturner : ExtensionTexts.FactDecided), office.FindPerson(word.By)?.Name ?? "–"),
                    // The title says it already, as far as it goes.
                    .. word.Reason?.Length > LongestTitle ? [CardParts.Fact(T(ExtensionTexts.FactOpinion), Excerpt.Of(word.Reason, 400))]
                        : Array.Empty<AdaptiveFact>(),
                    CardParts.Fact(TaskActTexts.StepLabel.In(language), StatusFormatter.Step(language, assignment.State)),
                ],
            });
        }

        List<AdaptiveAction> actions = [];
        if (!isOver)
        {
            body.Add(CardParts.Subtle(T(isPaper ? SignatureTexts.ReturnedNext : CompletionTexts.ReturnedNext), AdaptiveSpacing.Medium));
            actions.AddRange(AnswerButtons.Of(language, plan, assignment, today));
            actions.Add(SharedVerbs.ExtensionForm.Button(T(TaskActTexts.ExtendButton), new ExtensionFormPayload(plan, assignment.Id.ToString())));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, assignment)]), title, isOver);
    }
}
