namespace CchcBot.Slices.Requests;

/// <summary>
/// Extensions: a unit requests one with a reason, the monitoring unit may comment, a leader decides, and the unit is told.
/// </summary>
internal sealed class ExtensionHandler(TaskFinder tasks, PlanEditor editor, RequestOutbox outbox)
{
    /// <summary>The form. A day that has passed, as a sentence may give ("thêm 2 tuần" to a deadline long over), is named and not kept.</summary>
    public async Task<Reply> FormAsync(Turn turn, ExtensionFormPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return turn.Gone();
        }

        var typed = new ExtensionForm(tapped.Due, tapped.Reason, tapped.Number, tapped.Date);
        var isPast = PayloadInputs.TryDate(typed.Due, turn.Today, out var due) && due < turn.Today;
        var problem = isPast ? ExtensionTexts.PastDay.In(turn.Language, typed.Day, $"{Later(turn.Today, assignment.Due):dd/MM/yyyy}") : null;
        return Noted(turn, Form(turn, plan.Info.Id, assignment, isPast ? typed with { Due = null } : typed, problem, tapped.Note), tapped.Note);

        static DateOnly Later(DateOnly today, DateOnly? due) => due > today ? due.Value : today;
    }

    public async Task<Reply> AskAsync(Turn turn, ExtensionAskPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return turn.Gone();
        }

        var typed = new ExtensionForm(tapped.Due, tapped.Reason, tapped.Number, tapped.Date);
        if (Refusal(turn, assignment) is { } refusal)
        {
            return refusal;
        }

        if (!PayloadInputs.TryDate(typed.Due, turn.Today, out var due) || !PayloadInputs.TryDate(typed.Date, turn.Today, out var date))
        {
            return Form(turn, plan.Info.Id, assignment, typed, TaskActTexts.ProblemBadDate.In(turn.Language));
        }

        var document = typed.Number is null && date is null ? null : new Evidence(typed.Number, date, null);
        ExtensionProblem? problem = null;
        var outcome = await editor.ChangeAsync(
            turn,
            plan.Info.Id,
            assignment.Id,
            present =>
            {
                (var state, problem) = ExtensionRules.Ask(present, due, typed.Reason, document, turn.Today, turn.Now, turn.Person.Id);
                return state;
            },
            cancellation);
        if (outcome.Assignment is not { } asked)
        {
            return turn.Gone();
        }

        return problem is { } why
            ? Form(turn, plan.Info.Id, asked, typed, ExtensionTexts.Problem(why).In(turn.Language))
            : await AskedAsync(turn, plan.Info.Id, asked, cancellation);
    }

    /// <summary>Notifies everybody whom a newly stored request concerns. Idempotent within a day, so that it can be repeated after a crash.</summary>
    public async Task<Reply> AskedAsync(Turn turn, string plan, Assignment assignment, CancellationToken cancellation)
    {
        if (assignment.State.Extension is { } asked)
        {
            var office = turn.Workspace;
            var (deciders, _) = Deciders.NextOfExtension(office, assignment.Id.Unit, asked, turn.Today);
            await outbox.AskAsync(
                turn, deciders.Concat(Deciders.Monitors(office, assignment.Id.Unit, asked.AskedBy)), RequestKinds.Extension, plan, assignment.Id, asked.Key,
                cancellation);
            var told = deciders.Count > 0 ? [office.HeadOf(assignment.Id.Unit)] : new[] { office.HeadOf(assignment.Id.Unit) }.Concat(office.Administrators);
            var text = deciders.Count > 0 ? ExtensionTexts.ExtensionAskedInUnit : ExtensionTexts.ExtensionNobody;
            await outbox.NotifyAsync(
                turn,
                told,
                $"extension-asked|{assignment.Id}|{asked.Key}",
                person => (text,
                [
                    office.FindPerson(asked.AskedBy)?.Name ?? "", assignment.Task.Code, $"{asked.NewDue:dd/MM/yyyy}", asked.Reason.TrimEnd('.', ' ') + ".",
                    ExtensionWaits.For(office, assignment, asked, turn.Today, Offices.LanguageOf(person, null)),
                ]),
                cancellation);
        }

        return Show(turn, plan, assignment, null);
    }

    /// <summary>"xin rút đề nghị gia hạn 1a": withdraws the pending request, asks which one, or says that there is none.</summary>
    public async Task<Reply> WithdrawTypedAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var (found, problem) = await tasks.FindOwnAsync(turn, code, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var waiting = found.Where(f => f.Assignment.State.Extension is not null && !f.Assignment.IsDone).ToList();
        return waiting switch
        {
            [] => Reply.Problem(ExtensionTexts.WithdrawNone.In(turn.Language, code ?? found[0].Assignment.Task.Code)),
            [var (plan, assignment)] => await WithdrawAsync(
                turn, new RequestPayload(plan, assignment.Id.ToString(), assignment.State.Extension!.Key), cancellation),
            _ => await WhichTask.AskAsync(
                turn,
                RequestVerbs.ExtensionWithdraw,
                waiting,
                (plan, assignment) => new RequestPayload(plan, assignment.Id.ToString(), assignment.State.Extension!.Key),
                cancellation),
        };
    }

    /// <summary>Withdraws a request of the user's unit; the leaders are told and the cards updated.</summary>
    public async Task<Reply> WithdrawAsync(Turn turn, RequestPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return turn.Gone();
        }

        if (Refusal(turn, assignment) is { } refusal)
        {
            return refusal;
        }

        var asked = assignment.State.Extension;
        var outcome = await editor.ChangeAsync(turn, plan.Info.Id, assignment.Id, present => ExtensionRules.Withdraw(present, tapped.R), cancellation);
        if (!outcome.IsWritten)
        {
            return Reply.Problem((outcome.Assignment is null ? TaskActTexts.Gone : TaskActTexts.Problem(UpdateProblem.Settled)).In(turn.Language));
        }

        var office = turn.Workspace;
        if (asked is not null)
        {
            var (deciders, _) = Deciders.NextOfExtension(office, assignment.Id.Unit, asked, turn.Today);
            object?[] arguments = [turn.Person.Name, assignment.Task.Code, $"{asked.NewDue:dd/MM/yyyy}"];
            await outbox.NotifyAsync(
                turn, deciders, $"extension-withdrawn|{assignment.Id}|{asked.Key}", _ => (ExtensionTexts.WithdrawnTold, arguments), cancellation);
        }

        outbox.Refresh();
        var text = ExtensionTexts.Withdrawn.In(turn.Language, assignment.Task.Code);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>Shows the request in its present state to anybody who may see the assignment.</summary>
    public async Task<Reply> ShowAsync(Turn turn, RequestPayload tapped, CancellationToken cancellation) =>
        await turn.FindAsync(tapped, cancellation) is not var (plan, assignment) ? turn.Gone()
        : !turn.Workspace.MaySee(turn.Person, assignment, turn.Today) ? Reply.Problem(RightTexts.NotAllowed.In(turn.Language))
        : Show(turn, plan.Info.Id, assignment, tapped.R);

    public async Task<Reply> DecideAsync(Turn turn, ExtensionDecidePayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, ExtensionPart.Decide, cancellation);
        if (found is not { } view)
        {
            return answer!;
        }

        var typed = new ExtensionForm(tapped.Due, tapped.Why);
        if (tapped.Answer is not { } word)
        {
            return turn.Gone();
        }

        if (Problem(turn, view, word, typed, out var due) is { } problem)
        {
            var text = problem.In(turn.Language);
            return Reply.Show(ExtensionCards.Render(turn.Language, view, typed, text), text) with { IsProblem = true };
        }

        var request = view.Request!.Key;
        var outcome = await editor.ChangeAsync(
            turn,
            view.Plan,
            view.Assignment.Id,
            present => ExtensionRules.Decide(
                present, request, word, due, typed.Reason, turn.Now, turn.Person.Id, needsDocument: !turn.Workspace.Settings.ExtendsByTap),
            cancellation);
        if (outcome.Assignment is not { } assignment)
        {
            return turn.Gone();
        }

        if (assignment.State.Decision is { } decision && decision.Asked.Key == request && decision.By == turn.Person.Id)
        {
            await outbox.NotifyAsync(
                turn,
                [
                    turn.Workspace.FindPerson(decision.Asked.AskedBy), turn.Workspace.HeadOf(assignment.Id.Unit), turn.Workspace.OwnerOf(assignment),
                    .. decision.InPrinciple ? [] : turn.Workspace.Administrators,
                ],
                $"extension-decided|{assignment.Id}|{request}",
                person => Told(turn.Workspace, person, assignment, decision),
                cancellation);
            if (decision.InPrinciple)
            {
                // An administrator usually receives the document, and gets the card to enter it.
                await outbox.AskAsync(
                    turn, turn.Workspace.Administrators, RequestKinds.Extension, view.Plan, assignment.Id, $"{request}|enter", cancellation);
            }
        }

        return Show(turn, view.Plan, assignment, request);
    }

    /// <summary>Stores the opinion of the leader in charge where somebody else decides; then the decider is asked.</summary>
    public async Task<Reply> OpineAsync(Turn turn, ExtensionOpinionPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, ExtensionPart.Opine, cancellation);
        if (found is not { } view || tapped.Agrees is not ("yes" or "no"))
        {
            return answer ?? turn.Gone();
        }

        var agrees = tapped.Agrees == "yes";
        var problem = !agrees && tapped.Why is null ? ExtensionTexts.ExtensionNoReason
            : tapped.Why?.Length > StatusRules.LongestText ? TaskActTexts.Problem(UpdateProblem.TextTooLong)
            : null;
        if (problem is not null)
        {
            var text = problem.In(turn.Language);
            return Reply.Show(ExtensionCards.Render(turn.Language, view, new ExtensionForm(Reason: tapped.Why), text), text) with { IsProblem = true };
        }

        var request = view.Request!.Key;
        var outcome = await editor.ChangeAsync(
            turn, view.Plan, view.Assignment.Id, present => ExtensionRules.Opine(present, request, agrees, tapped.Why, turn.Now, turn.Person.Id), cancellation);
        if (outcome.Assignment is not { } assignment)
        {
            return turn.Gone();
        }

        if (assignment.State.Extension is { Opinion: not null } asked)
        {
            await outbox.AskAsync(
                turn,
                Deciders.NextOfExtension(turn.Workspace, assignment.Id.Unit, asked, turn.Today).People,
                RequestKinds.Extension,
                view.Plan,
                assignment.Id,
                asked.Key,
                cancellation);
        }

        return Show(turn, view.Plan, assignment, request);
    }

    /// <summary>Enters the document of a decision in principle, which makes the new deadline effective.</summary>
    public async Task<Reply> EnterAsync(Turn turn, ExtensionEnterPayload tapped, CancellationToken cancellation)
    {
        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, assignment, key))
        {
            return refused!;
        }

        var view = ExtensionView.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today);
        if (view.Part != ExtensionPart.Enter)
        {
            return Show(turn, plan, assignment, key);
        }

        var isRead = PayloadInputs.TryDate(tapped.Date, turn.Today, out var date);
        var document = new Evidence(tapped.Number, date, null);
        var problem = !isRead ? TaskActTexts.ProblemBadDate
            : tapped.Number is null || date is null ? ExtensionTexts.EnterBoth
            : date > turn.Today ? ExtensionTexts.Problem(ExtensionProblem.DocumentInFuture)
            : StateLimits.Problem(document) is not null ? ExtensionTexts.Problem(ExtensionProblem.BadDocument)
            : null;
        if (problem is not null)
        {
            var text = problem.In(turn.Language);
            var typed = new ExtensionForm(Number: tapped.Number, Date: tapped.Date);
            return Reply.Show(ExtensionCards.Render(turn.Language, view, typed, text), text) with { IsProblem = true };
        }

        var outcome = await editor.ChangeAsync(turn, plan, assignment.Id, present => ExtensionRules.Enter(present, key, document), cancellation);
        if (outcome.Assignment is not { } now)
        {
            return turn.Gone();
        }

        if (now.State.Decision is { InPrinciple: false, Due: { } due } decision && decision.Asked.Key == key)
        {
            await outbox.NotifyAsync(
                turn,
                [turn.Workspace.FindPerson(decision.Asked.AskedBy), turn.Workspace.HeadOf(now.Id.Unit), turn.Workspace.OwnerOf(now),
                    .. turn.Workspace.Administrators],
                $"extension-entered|{now.Id}|{key}",
                person => (ExtensionTexts.Entered,
                    [now.Task.Code, StatusFormatter.Evidence(Offices.LanguageOf(person, null), decision.Document ?? document), $"{due:dd/MM/yyyy}"]),
                cancellation);
        }

        return Show(turn, plan, now, key);
    }

    public async Task<Reply> CommentAsync(Turn turn, ExtensionCommentPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, ExtensionPart.Comment, cancellation);
        if (found is not { } view)
        {
            return answer!;
        }

        if (tapped.Comment is not { Length: <= StatusRules.LongestText } comment)
        {
            var text = (tapped.Comment is null ? ExtensionTexts.ExtensionNoComment : TaskActTexts.Problem(UpdateProblem.TextTooLong)).In(turn.Language);
            return Reply.Show(ExtensionCards.Render(turn.Language, view, problem: text), text) with { IsProblem = true };
        }

        var outcome = await editor.ChangeAsync(
            turn,
            view.Plan,
            view.Assignment.Id,
            present => ExtensionRules.Comment(present, view.Request!.Key, comment, turn.Now, turn.Person.Id),
            cancellation);
        if (outcome.Problem is { } refused)
        {
            return Reply.Problem(TaskActTexts.Problem(refused).In(turn.Language));
        }

        outbox.Refresh();
        return outcome.Assignment is { } assignment ? Show(turn, view.Plan, assignment, view.Request!.Key) : turn.Gone();
    }

    /// <summary>A pending request in which the user has the given part; otherwise the reply that shows its state or says why not.</summary>
    private async Task<(ExtensionView? View, Reply? Answer)> WaitingAsync(Turn turn, IRequestPayload tapped, ExtensionPart part, CancellationToken cancellation)
    {
        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, assignment, key))
        {
            return (null, refused);
        }

        var view = ExtensionView.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today);
        return !view.IsWaiting ? (null, Show(turn, plan, assignment, key))
            : view.Part != part ? (null, Reply.Problem(ExtensionTexts.ExtensionNotYours.In(turn.Language, assignment.Task.Code)))
            : (view, null);
    }

    private static Text? Problem(Turn turn, ExtensionView view, ExtensionAnswer answer, ExtensionForm typed, out DateOnly? due)
    {
        due = null;
        if (typed.Reason?.Length > StatusRules.LongestText)
        {
            return TaskActTexts.Problem(UpdateProblem.TextTooLong);
        }

        switch (answer)
        {
            case ExtensionAnswer.NotYet:
                return typed.Reason is null ? ExtensionTexts.ExtensionNoReason : null;
            case ExtensionAnswer.Adjusted when !PayloadInputs.TryDate(typed.Due, turn.Today, out due):
                return TaskActTexts.ProblemBadDate;
            case ExtensionAnswer.Agreed:
                due = view.Request!.NewDue;
                break;
        }

        return ExtensionRules.Problem(view.Assignment, due, turn.Today) is { } why ? ExtensionTexts.Problem(why) : null;
    }

    private static (Text Text, object?[] Arguments) Told(Workspace office, Person person, Assignment assignment, ExtensionDecision decision)
    {
        var outcome = ExtensionCards.Outcome(Offices.LanguageOf(person, null), assignment.Task.Code, decision);
        var leader = office.FindPerson(decision.By) is { } by ? by.Title ?? by.Name : "";
        return decision.Reason is { } reason
            ? (ExtensionTexts.ExtensionToldWhy, [outcome, leader, reason])
            : (ExtensionTexts.ExtensionTold, [outcome, leader]);
    }

    private Reply Form(Turn turn, string plan, Assignment assignment, ExtensionForm typed, string? problem, string? note = null)
    {
        if (Refusal(turn, assignment) is { } refusal)
        {
            return refusal;
        }

        if (ExtensionRules.Problem(assignment, StateLimits.LastDay, turn.Today) is { } why)
        {
            return Reply.Problem(ExtensionTexts.Problem(why).In(turn.Language));
        }

        tasks.Remember(turn, plan, assignment);
        var deciders = Deciders.OfOpinion(turn.Workspace, assignment.Id.Unit, turn.Person.Id, turn.Today)
            .Concat(Deciders.OfExtension(turn.Workspace, assignment.Id.Unit, turn.Person.Id, turn.Today)).DistinctBy(p => p.Id).ToList();
        var decides = deciders.Count == 0 ? null : string.Join(", ", deciders.Take(3).Select(p => p.Title is { } title ? $"{p.Name} ({title})" : p.Name));
        var nonce = $"{assignment.State.Extension?.Key}-{assignment.State.Decision?.Asked.Key}-{assignment.Due:yyyyMMdd}";
        var card = ExtensionCards.Form(turn.Language, plan, assignment, turn.Today, typed, decides, nonce, problem, note);
        return Reply.Show(card, problem ?? ExtensionTexts.ExtendTitle.In(turn.Language, assignment.Task.Code)) with { IsProblem = problem is not null };
    }

    /// <summary>Adds the note about the preceding report if the form itself could not be shown.</summary>
    private static Reply Noted(Turn turn, Reply form, string? note) =>
        note is null || form.Card is not null ? form : Reply.Show(NoteCard.Render(turn.Language, $"{note} {form.Text}"), note);

    private static Reply? Refusal(Turn turn, Assignment assignment) => turn.Workspace.MayReport(turn.Person, assignment, turn.Today)
        ? null
        : Reply.Problem(ExtensionTexts.ExtendNotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name));

    private static Reply Show(Turn turn, string plan, Assignment assignment, string? request)
    {
        var view = ExtensionView.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, request, turn.Today);
        return Reply.Show(ExtensionCards.Render(turn.Language, view), ExtensionCards.Push(turn.Language, view));
    }
}
