namespace CchcBot.Slices.Requests;

/// <summary>A document that waits for the signature of the office's own leader: to sign or to return, and what the leader decided.</summary>
internal static class SignatureCard
{
    /// <summary>Who may sign it or give it back: the leader in charge of the unit, or who stands in.</summary>
    public static bool IsFor(Workspace office, Person person, Assignment assignment, string? submittedBy, DateOnly today) =>
        Deciders.May(office, person, assignment.Id.Unit, submittedBy ?? "", today);

    /// <param name="plan">The plan's id.</param>
    /// <param name="key">The submission.</param>
    /// <param name="problem">What is wrong with what was typed, or null.</param>
    public static RequestView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment assignment, string key, DateOnly today, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (code, state) = (assignment.Task.Code, assignment.State);
        var waits = SignatureRules.Waits(assignment, key) && IsFor(office, person, assignment, state.ReportedBy, today);
        var word = state.Paper is { } own && own.Key == key ? own : null;
        // Whoever reported since: what stands is theirs.
        var isHis = word?.By == person.Id && state.ReportedAt == word.At;
        var title = waits ? T(SignatureTexts.Title, code)
            : word is null ? T(SignatureTexts.Gone, code, StatusFormatter.Step(language, state))
            : T(word.IsSigned ? SignatureTexts.Signed : SignatureTexts.Returned, code);
        List<AdaptiveFact> facts = [CardParts.Fact(T(ExtensionTexts.FactUnit), assignment.Definition.Unit.Name)];
        Add(SignatureTexts.By, PersonFormatter.Name(office, language, word is null ? state.ReportedBy : word.SubmittedBy));
        Add(SignatureTexts.On, waits ? $"{state.Submission!.On:dd/MM/yyyy}" : null);
        var isSigned = word is { IsSigned: true };
        Add(
            isSigned ? SignatureTexts.FactSigned : SignatureTexts.Papers,
            string.Join("; ", state.Evidence.TakeLast(isSigned ? 1 : 5).Select(e => StatusFormatter.Evidence(language, e))));
        Add(TaskActTexts.ResultShort, state.Result);
        Add(isSigned ? SignatureTexts.FactSigner : SignatureTexts.FactReturner, word is null ? null : PersonFormatter.Name(office, language, word.By));
        Add(SignatureTexts.FactReason, word?.Reason);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(RequestParts.What(assignment, 240)),
            CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
            new AdaptiveFactSet { Facts = facts },
            .. CardParts.Problem(problem),
        ];
        List<AdaptiveAction> actions = [];
        if (waits)
        {
            body.Add(new AdaptiveTextInput { Id = "why", Label = T(SignatureTexts.Why), IsMultiline = true, MaxLength = StatusRules.LongestText });
            actions.Add(Act(SignatureTexts.Sign, SignatureAct.Sign, ActionStyles.Positive));
            actions.Add(Act(SignatureTexts.Return, SignatureAct.Return));
            actions.Add(SharedVerbs.DirectionForm.Button(T(SignatureTexts.Opinion), new TaskPayload(plan, code)));
        }
        else if (isHis)
        {
            if (word is { IsSigned: true })
            {
                var document = state.Evidence.Count > 0 ? state.Evidence[^1] : null;
                body.Add(new AdaptiveTextInput { Id = "number", Label = T(SignatureTexts.Number), Value = document?.Number, MaxLength = 100 });
                body.Add(new AdaptiveDateInput
                {
                    Id = "on", Label = T(SignatureTexts.NumberOn), Value = (document?.Date ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                });
                actions.Add(Act(SignatureTexts.SaveNumber, SignatureAct.Number, ActionStyles.Positive));
            }

            actions.Add(Act(StatusAnswerTexts.Undo, SignatureAct.TakeBack));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, assignment)]), title, !waits);

        AdaptiveExecuteAction Act(Text words, SignatureAct act, string? style = null)
        {
            var payload = new SignaturePayload(plan, assignment.Id.ToString(), key, act);
            return style is null ? RequestVerbs.Signature.Button(T(words), payload) : RequestVerbs.Signature.Button(T(words), payload, style);
        }

        void Add(Text name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(CardParts.Fact(T(name), Excerpt.Of(value, 300)));
            }
        }
    }
}

/// <summary>Tells whoever submitted a document that it was signed, or that the leader took the decision back.</summary>
internal static class SignatureOutcomeCard
{
    private const string Signed = "signed";
    private const string Undone = "undone";

    /// <summary>Key of the notice: the same document may be signed, taken back, and signed again.</summary>
    public static string Matter(SignatureDecision word, bool isUndone) => $"{word.Key}|{word.At.UtcTicks}|{(isUndone ? Undone : Signed)}";

    public static RequestView? Of(TextLanguage language, Workspace office, string plan, Assignment assignment, string matter, DateOnly today)
    {
        if (matter.Split('|') is not [var key, var at, var what])
        {
            return null;
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (code, state) = (assignment.Task.Code, assignment.State);
        var word = state.Paper is { IsSigned: true } own && own.Key == key && $"{own.At.UtcTicks}" == at ? own : null;
        // What is no longer so is not sent any more, and says so where it was.
        var holds = what == Signed ? word is not null && state.IsDone : SignatureRules.Waits(assignment, key);
        var title = !holds ? T(SignatureTexts.ToldOver, code, StatusFormatter.Step(language, state))
            : word is null ? T(SignatureTexts.ToldUndone, code)
            : T(SignatureTexts.ToldSigned, office.FindPerson(word.By) is { } by ? by.Title ?? by.Name : "–", code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title), CardParts.Line(RequestParts.What(assignment, 240)),
            CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
        ];
        if (holds && word is not null && state.Evidence.Count > 0)
        {
            body.Add(new AdaptiveFactSet
            {
                Facts = [CardParts.Fact(T(SignatureTexts.FactSigned), StatusFormatter.Evidence(language, state.Evidence[^1]))],
            });
        }

        return new RequestView(CardParts.Stacked(language, title, body, [RequestParts.History(language, plan, assignment)]), title, !holds);
    }
}
