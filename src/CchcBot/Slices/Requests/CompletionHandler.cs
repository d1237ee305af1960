namespace CchcBot.Slices.Requests;

/// <summary>
/// Confirmation of completions, where the office requires it: confirmed, or returned with a reason; never by the unit that reported.
/// </summary>
internal sealed class CompletionHandler(PlanEditor editor, IWorkspaceStore offices, RequestOutbox outbox)
{
    /// <summary>"hoàn thành cần xác nhận", "hoàn thành không cần xác nhận".</summary>
    public async Task<Reply> SetAsync(Turn turn, bool wanted, CancellationToken cancellation)
    {
        await offices.ChangeSettingsAsync(turn.Workspace.Id, s => s with { ConfirmsCompletion = wanted }, cancellation);
        return Reply.Say((wanted ? CompletionTexts.On : CompletionTexts.Off).In(turn.Language));
    }

    /// <summary>Asks the people who may confirm a completion that waits. Idempotent within a day.</summary>
    public Task AskAsync(Turn turn, string plan, Assignment assignment, CancellationToken cancellation) =>
        assignment.State.Completion is { Standing: CompletionStanding.Waiting } waiting
            ? outbox.AskAsync(
                turn, Deciders.OfCompletion(turn.Workspace, assignment.Id.Unit, waiting.ReportedBy, turn.Today), RequestKinds.Completion, plan, assignment.Id,
                waiting.Key,
                cancellation)
            : Task.CompletedTask;

    public async Task<Reply> DecideAsync(Turn turn, CompletionPayload tapped, CancellationToken cancellation)
    {
        if (tapped.Answer is not ("confirm" or "return"))
        {
            return turn.Gone();
        }

        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, assignment, key))
        {
            return refused!;
        }

        if (!CompletionCard.Waits(assignment, key))
        {
            return Show(turn, plan, assignment, key);
        }

        var waiting = assignment.State.Completion!;
        if (!Deciders.MayConfirm(turn.Workspace, turn.Person, assignment.Id.Unit, waiting.ReportedBy, turn.Today))
        {
            return Reply.Problem(CompletionTexts.NotYours.In(turn.Language, assignment.Task.Code));
        }

        var returned = tapped.Answer == "return";
        var why = tapped.Why;
        if ((returned && why is null) || why?.Length > StatusRules.LongestText)
        {
            var text = (why is null ? CompletionTexts.NoReason : TaskActTexts.Problem(UpdateProblem.TextTooLong)).In(turn.Language);
            return CompletionCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today, text).Again(text);
        }

        var outcome = await editor.ChangeAsync(
            turn, plan, assignment.Id, present => CompletionRules.Decide(present.State, key, returned ? why : null, turn.Now, turn.Person.Id), cancellation);
        if (outcome.Assignment is not { } now)
        {
            return turn.Gone();
        }

        if (now.State.Completion is { } done && done.Key == key && done.By == turn.Person.Id)
        {
            await NotifyAsync(turn, plan, now, done, cancellation);
        }

        return Show(turn, plan, now, key);
    }

    /// <summary>Tells the owner and the reporter; if it was returned, with a card to report again.</summary>
    private Task NotifyAsync(Turn turn, string plan, Assignment assignment, CompletionCheck done, CancellationToken cancellation)
    {
        var people = new[] { turn.Workspace.OwnerOf(assignment), turn.Workspace.FindPerson(done.ReportedBy) }.OfType<Person>();
        return done.Standing == CompletionStanding.Returned
            ? outbox.AskAsync(turn, people, RequestKinds.Returned, plan, assignment.Id, done.Key, cancellation)
            : outbox.NotifyAsync(
                turn, people, $"completion|{assignment.Id}|{done.Key}", _ => (CompletionTexts.ToldConfirmed, [assignment.Task.Code]), cancellation);
    }

    private static Reply Show(Turn turn, string plan, Assignment assignment, string key) =>
        CompletionCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today).Shown;
}

/// <summary>The card of a completion that waits for confirmation, or of its outcome.</summary>
internal static class CompletionCard
{
    public static bool Waits(Assignment assignment, string key) =>
        assignment is { IsDone: true, State.Completion: { Standing: CompletionStanding.Waiting } waiting } && waiting.Key == key;

    public static RequestView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment assignment, string key, DateOnly today, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var check = assignment.State.Completion is { } own && own.Key == key ? own : null;
        var waits = Waits(assignment, key);
        var title = waits ? T(CompletionTexts.Title, assignment.Task.Code)
            : check is null or { Standing: CompletionStanding.Waiting }
                ? T(CompletionTexts.Gone, assignment.Task.Code, StatusFormatter.Step(language, assignment.State))
            : T(CompletionTexts.Standing(check.Standing), assignment.Task.Code);
        List<AdaptiveFact> facts = [CardParts.Fact(ExtensionTexts.FactUnit.In(language), assignment.Definition.Unit.Name)];
        Add(ExtensionTexts.FactReportedBy.In(language), check is null ? null : PersonFormatter.Name(office, language, check.ReportedBy));
        Add(TaskActTexts.CompletedShort.In(language), assignment.State.CompletedOn is { } day ? $"{day:dd/MM/yyyy}" : null);
        Add(TaskActTexts.EvidenceShort.In(language),
            string.Join("; ", assignment.State.Evidence.TakeLast(5).Select(e => StatusFormatter.Evidence(language, e))));
        Add(TaskActTexts.ResultShort.In(language), assignment.State.Result);
        Add(ExtensionTexts.FactDecided.In(language), check?.By is { } by ? PersonFormatter.Name(office, language, by) : null);
        Add(ExtensionTexts.FactOpinion.In(language), check?.Reason);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(RequestParts.What(assignment, 240)),
            CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today)),
            new AdaptiveFactSet { Facts = facts },
            .. CardParts.Problem(problem),
        ];
        List<AdaptiveAction> actions = [];
        var mine = waits && Deciders.MayConfirm(office, person, assignment.Id.Unit, check!.ReportedBy, today);
        if (mine)
        {
            body.Add(new AdaptiveTextInput { Id = "why", Label = T(CompletionTexts.Why), IsMultiline = true, MaxLength = StatusRules.LongestText });
            actions.Add(RequestVerbs.CompletionDecide.Button(
                T(CompletionTexts.Confirm), new CompletionPayload(plan, assignment.Id.ToString(), key, "confirm"), ActionStyles.Positive));
            actions.Add(RequestVerbs.CompletionDecide.Button(T(CompletionTexts.Return), new CompletionPayload(plan, assignment.Id.ToString(), key, "return")));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, assignment)]), title, !mine);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(CardParts.Fact(name, Excerpt.Of(value, 300)));
            }
        }
    }
}
