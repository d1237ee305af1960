namespace CchcBot.Slices.Requests;

/// <summary>
/// What is submitted to the office's own leader comes to him as a card: one tap signs it, its number to follow; with a word on what is missing it is given
/// back; one more tap takes either back.
/// </summary>
internal sealed class SignatureHandler(PlanEditor editor, IPlanStore plans, RequestOutbox outbox)
{
    /// <summary>Asks those who may sign the document. Reporting it again changes nothing.</summary>
    public Task AskAsync(Turn turn, string plan, Assignment assignment, CancellationToken cancellation) =>
        assignment is { IsWithOwnLeader: true, State: { Submission: { AskedOn: null } paper, ReportedBy: { } by } }
            ? outbox.AskAsync(
                turn, Deciders.ToAsk(turn.Workspace, assignment.Id.Unit, by, turn.Today), RequestKinds.Submitted, plan, assignment.Id, paper.Key, cancellation)
            : Task.CompletedTask;

    /// <summary>Shows the document that waits for signature, from wherever its assignment is shown.</summary>
    public async Task<Reply> ShowAsync(Turn turn, AssignmentPayload tapped, CancellationToken cancellation) =>
        await turn.FindAsync(tapped, cancellation) is not var (plan, assignment) || !turn.Workspace.MaySee(turn.Person, assignment, turn.Today) ? turn.Gone()
        : (assignment.State.Submission?.Key ?? assignment.State.Paper?.Key) is { } key ? Show(turn, plan.Info.Id, assignment, key)
        : Reply.Problem(SignatureTexts.Gone.In(turn.Language, assignment.Task.Code, StatusFormatter.Step(turn.Language, assignment.State)));

    public async Task<Reply> ActAsync(Turn turn, SignaturePayload tapped, CancellationToken cancellation)
    {
        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, assignment, key))
        {
            return refused!;
        }

        return tapped.Act switch
        {
            SignatureAct.Sign or SignatureAct.Return => await DecideAsync(turn, tapped, plan, assignment, key, cancellation),
            SignatureAct.Number => await NumberAsync(turn, tapped, plan, assignment, key, cancellation),
            SignatureAct.TakeBack => await TakeBackAsync(turn, plan, assignment, key, cancellation),
            _ => turn.Gone(),
        };
    }

    private async Task<Reply> DecideAsync(Turn turn, SignaturePayload tapped, string plan, Assignment assignment, string key, CancellationToken cancellation)
    {
        if (!SignatureRules.Waits(assignment, key))
        {
            return Show(turn, plan, assignment, key);
        }

        if (!SignatureCard.IsFor(turn.Workspace, turn.Person, assignment, assignment.State.ReportedBy, turn.Today))
        {
            return Reply.Problem(SignatureTexts.NotYours.In(turn.Language, assignment.Task.Code));
        }

        var isSigned = tapped.Act == SignatureAct.Sign;
        if (!isSigned && tapped.Why is not { Length: <= StatusRules.LongestText })
        {
            return Again(turn, plan, assignment, key, tapped.Why is null ? SignatureTexts.NoReason : TaskActTexts.Problem(UpdateProblem.TextTooLong));
        }

        var outcome = await editor.ChangeAsync(
            turn,
            plan,
            assignment.Id,
            present => !SignatureRules.Waits(present, key) ? null
                : isSigned ? SignatureRules.Sign(present.State, turn.Today, turn.Now, turn.Person.Id)
                : SignatureRules.Return(present.State, tapped.Why!, turn.Today, turn.Now, turn.Person.Id),
            cancellation);
        if (outcome.Assignment is not { } now)
        {
            return turn.Gone();
        }

        if (now.State.Paper is { } word && word.Key == key && word.By == turn.Person.Id)
        {
            var people = Concerned(turn, now, word);
            await (word.IsSigned
                ? outbox.AskAsync(
                    turn, people, RequestKinds.PaperTold, plan, now.Id, SignatureOutcomeCard.Matter(word, isUndone: false), cancellation)
                : outbox.AskAsync(turn, people, RequestKinds.Returned, plan, now.Id, word.Key, cancellation));
        }

        outbox.Refresh();
        return Show(turn, plan, now, key);
    }

    private async Task<Reply> NumberAsync(Turn turn, SignaturePayload tapped, string plan, Assignment assignment, string key, CancellationToken cancellation)
    {
        if (OwnWord(turn, assignment, key) is not { IsSigned: true } word)
        {
            return Show(turn, plan, assignment, key);
        }

        var on = turn.Today;
        if (tapped.On is not null && DateReader.Read(tapped.On, turn.Today.Year, out on) != DateReading.Date)
        {
            return Again(turn, plan, assignment, key, TaskActTexts.ProblemBadDate);
        }

        if (on > turn.Today)
        {
            return Again(turn, plan, assignment, key, SignatureTexts.Future);
        }

        var outcome = await editor.ChangeAsync(
            turn, plan, assignment.Id, present => SignatureRules.Number(present.State, word, tapped.Number, on), cancellation);
        return outcome.Problem is { } problem ? Again(turn, plan, assignment, key, TaskActTexts.Problem(problem))
            : outcome.Assignment is { } now ? Show(turn, plan, now, key)
            : turn.Gone();
    }

    private async Task<Reply> TakeBackAsync(Turn turn, string plan, Assignment assignment, string key, CancellationToken cancellation)
    {
        if (OwnWord(turn, assignment, key) is not { } word)
        {
            // Taken back already, it waits again.
            return SignatureRules.Waits(assignment, key) ? Show(turn, plan, assignment, key)
                : Reply.Problem(SignatureTexts.CannotUndo.In(turn.Language, assignment.Task.Code));
        }

        var own = assignment.Id.ToString();
        var before = (await plans.HistoryAsync(turn.Workspace.Id, plan, cancellation))
            .LastOrDefault(h => h.Assignment == own && h.After is { Step: WorkStep.Submitted, Submission: { } paper } && paper.Key == key)?.After;
        var outcome = before is null ? null : await editor.ChangeAsync(
            turn, plan, assignment.Id, present => SignatureRules.TakeBack(present.State, before, word, turn.Now), cancellation);
        if (outcome is not { IsWritten: true, Assignment: { } now })
        {
            return Reply.Problem(SignatureTexts.CannotUndo.In(turn.Language, assignment.Task.Code));
        }

        await outbox.AskAsync(
            turn, Concerned(turn, now, word), RequestKinds.PaperTold, plan, now.Id, SignatureOutcomeCard.Matter(word, isUndone: true), cancellation);
        return Show(turn, plan, now, key);
    }

    /// <summary>The person's own decision on that document, as long as nobody has reported since.</summary>
    private static SignatureDecision? OwnWord(Turn turn, Assignment assignment, string key) =>
        assignment.State.Paper is { } word && word.Key == key && word.By == turn.Person.Id && assignment.State.ReportedAt == word.At ? word : null;

    /// <summary>Who submitted it, and who answers for it.</summary>
    private static List<Person> Concerned(Turn turn, Assignment assignment, SignatureDecision word) =>
        [.. new[] { turn.Workspace.OwnerOf(assignment), turn.Workspace.FindPerson(word.SubmittedBy) }.OfType<Person>()];

    private static Reply Show(Turn turn, string plan, Assignment assignment, string key) =>
        SignatureCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today).Shown;

    private static Reply Again(Turn turn, string plan, Assignment assignment, string key, Text problem)
    {
        var text = problem.In(turn.Language);
        return SignatureCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today, text).Again(text);
    }
}
