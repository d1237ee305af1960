using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Status;

/// <summary>Handles quick answers: one tap reports a status, only required details are asked for, and one more tap undoes it.</summary>
internal sealed class QuickAnswerHandler(IPlanStore plans, Memories memories, StatusWriter writer)
{
    /// <summary>Stores the tapped answer, or asks for its details. Without an answer, shows the choices.</summary>
    public async Task<Reply> TapAsync(Turn turn, QuickAnswerPayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, tapped.N, cancellation);
        if (found is not { } view)
        {
            return refusal!;
        }

        if (tapped.A is not { } answer)
        {
            // Assignments without usual answers get the full form.
            return StatusAnswers.Of(view.Assignment, turn.Today).Count > 0 ? Choose(turn, view)
                : Reply.ForwardTo(SharedVerbs.StatusForm, new StatusFormPayload(tapped.Plan, tapped.Id, D: tapped.D));
        }

        if (!StatusAnswers.Of(view.Assignment, turn.Today).Contains(answer) && !await IsRepeatAsync(turn, view, cancellation))
        {
            return Choose(turn, view, StatusTexts.Stands.In(turn.Language, StatusFormatter.Step(turn.Language, view.Assignment.State)));
        }

        return QuickAnswerForm.IsWhole(answer, StatusAnswers.IsForOthers(turn, view.Assignment))
            ? await WriteAsync(
                turn, view, answer, QuickAnswerForm.AtOnce(answer, view.Assignment, turn.Today), QuickAnswerCards.Ticks(view.Assignment.State.ReportedAt),
                cancellation)
            : Form(turn, view, new QuickAnswerSavePayload(tapped.Plan, tapped.Id, answer, tapped.N, tapped.D));
    }

    /// <summary>Stores an answer with its details.</summary>
    public async Task<Reply> SaveAsync(Turn turn, QuickAnswerSavePayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, tapped.N, cancellation);
        if (found is not { } view)
        {
            return refusal!;
        }

        var (update, problem) = QuickAnswerForm.Read(view.Assignment, tapped, StatusAnswers.IsForOthers(turn, view.Assignment), turn.Today);
        return problem is not null
            ? Form(turn, view, tapped, problem.In(turn.Language))
            : await WriteAsync(turn, view, tapped.A!.Value, update!, QuickAnswerCards.Ticks(view.Assignment.State.ReportedAt), cancellation, tapped);
    }

    /// <summary>Stores the answers to the follow-up questions.</summary>
    public async Task<Reply> NextAsync(Turn turn, QuickAnswerNextPayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, tapped.N, cancellation, isDoneTaken: true);
        if (found is not { } view || tapped.A is not { } answer)
        {
            return refusal ?? turn.Gone();
        }

        var (update, problem) = QuickAnswerForm.Read(view.Assignment, tapped, turn.Today);
        if (problem is not null)
        {
            var text = problem.In(turn.Language);
            var card = QuickAnswerCards.Written(turn.Language, view, answer, Questions(turn, view.Assignment, answer), tapped.Since, tapped, text);
            return Reply.Show(card, text) with { IsProblem = true };
        }

        return update is null ? Written(turn, view, answer, new QuickAnswerQuestions(), tapped.Since)
            : await WriteAsync(turn, view, answer, update, tapped.Since, cancellation, isLast: true);
    }

    /// <summary>Undoes the last report, if nobody has reported since.</summary>
    public async Task<Reply> UndoAsync(Turn turn, UndoPayload tapped, CancellationToken cancellation)
    {
        var (assignment, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (assignment is null)
        {
            return refusal!;
        }

        var before = tapped is { Now: { } now, Since: { } since }
            ? Before(await plans.HistoryAsync(turn.Workspace.Id, tapped.Plan!, cancellation), assignment, now, since, turn.Person.Id)
            : null;
        var outcome = before is null ? null : await writer.UndoAsync(turn, tapped.Plan!, assignment.Id, tapped.Now!, before, cancellation);
        if (outcome is not { IsWritten: true, Assignment: { } restored })
        {
            return Reply.Problem(QuickAnswerTexts.CannotUndo.In(turn.Language, assignment.Task.Code));
        }

        var text = QuickAnswerTexts.Undone.In(turn.Language, restored.Task.Code, StatusFormatter.Step(turn.Language, restored.State));
        var view = new StatusView(tapped.Plan!, restored, turn.Today, StatusAnswers.Nonce(restored), tapped.D);
        return Reply.Show(StatusCard.Render(turn.Language, view, text), text);
    }

    /// <summary>
    /// State before the reports made after <paramref name="since"/>; null if any of these was made by somebody else or the state has changed again.
    /// </summary>
    private static AssignmentState? Before(IReadOnlyList<StoredHistory> history, Assignment assignment, string now, string since, string person)
    {
        var before = AssignmentState.Initial;
        var hasOthers = false;
        foreach (var entry in history.Where(h => h.Assignment == assignment.Id.ToString()))
        {
            var reported = QuickAnswerCards.Ticks(entry.After.ReportedAt);
            if (reported == since)
            {
                (before, hasOthers) = (entry.After, false);
            }
            else
            {
                hasOthers |= entry.After.ReportedBy != person;
            }
        }

        return !hasOthers && QuickAnswerCards.Ticks(before.ReportedAt) == since && QuickAnswerCards.Ticks(assignment.State.ReportedAt) == now ? before : null;
    }

    /// <summary>The assignment as the person saw it; otherwise a reply: somebody has reported meanwhile, or it is done.</summary>
    private async Task<(StatusView? View, Reply? Refusal)> OpenAsync<TPayload>(
        Turn turn, TPayload tapped, string? nonce, CancellationToken cancellation, bool isDoneTaken = false)
        where TPayload : IAssignmentPayload, IDigestPayload
    {
        var (assignment, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (assignment is null)
        {
            return (null, refusal);
        }

        var view = new StatusView(tapped.Plan!, assignment, turn.Today, StatusAnswers.Nonce(assignment), tapped.D);
        memories.Keep(turn, m => m with { Task = (view.Plan, assignment.Id) });
        if (await IsRepeatAsync(turn, view, cancellation))
        {
            return (view, null);
        }

        if (assignment.IsDone && !isDoneTaken)
        {
            var done = TaskActTexts.Done.In(turn.Language, assignment.Task.Code);
            return (null, Reply.Show(StatusCard.Render(turn.Language, view, done), done));
        }

        if (nonce is null || nonce == view.Nonce)
        {
            return (view, null);
        }

        var by = turn.Workspace.FindPerson(assignment.State.ReportedBy)?.Name ?? StatusTexts.Somebody.In(turn.Language);
        return (null, Choose(turn, view, StatusTexts.ChangedSince.In(turn.Language, by, StatusFormatter.Step(turn.Language, assignment.State))));
    }

    private Task<bool> IsRepeatAsync(Turn turn, StatusView view, CancellationToken cancellation) =>
        plans.IsDoneAsync(turn.Workspace.Id, view.Plan, turn.Operation, cancellation);

    private async Task<Reply> WriteAsync(
        Turn turn,
        StatusView view,
        StatusAnswer answer,
        StatusUpdate update,
        string? since,
        CancellationToken cancellation,
        QuickAnswerSavePayload? typed = null,
        bool isLast = false)
    {
        var outcome = await writer.WriteAsync(turn, turn.Operation, view.Plan, new StatusPart(view.Assignment.Id, update), cancellation);
        if (outcome.Plan?.Find(view.Assignment.Id) is not { } now)
        {
            return turn.Gone();
        }

        if (outcome.Problem is { } problem)
        {
            var text = TaskActTexts.Problem(problem).In(turn.Language);
            return typed is null ? Reply.Problem(text) : Form(turn, view, typed, text);
        }

        memories.KeepReported(turn, view.Plan, now.Id);
        // On a retry the state before the report is no longer known, so undo is not offered.
        var written = view with { Assignment = now, Nonce = StatusAnswers.Nonce(now) };
        return Written(turn, written, answer, isLast ? new QuickAnswerQuestions() : Questions(turn, now, answer), outcome.Repeated ? null : since);
    }

    private static Reply Written(Turn turn, StatusView view, StatusAnswer answer, QuickAnswerQuestions questions, string? since) => Reply.Show(
        questions.IsAny
            ? QuickAnswerCards.Written(turn.Language, view, answer, questions, since)
            : StatusCard.Render(turn.Language, view, QuickAnswerTexts.Written.In(turn.Language, view.Assignment.Task.Code, StatusFormatter.Step(turn.Language,
                view.Assignment.State)), since),
        QuickAnswerTexts.Written.In(turn.Language, view.Assignment.Task.Code, StatusFormatter.Step(turn.Language, view.Assignment.State)));

    /// <summary>
    /// Follow-up questions: the expected date if the task is overdue or due in a few days, one line while a report is being prepared, the number of a document
    /// sent.
    /// </summary>
    private static QuickAnswerQuestions Questions(Turn turn, Assignment assignment, StatusAnswer answer)
    {
        var settings = turn.Workspace.Settings.Reminders;
        return answer switch
        {
            StatusAnswer.Working => new QuickAnswerQuestions(
                Expected: assignment.Due <= turn.Today.AddDays(settings.FewDays),
                Line: ReportCalendar.Collecting(settings.Periods, turn.Today, turn.Workspace.Calendar) is not null),
            StatusAnswer.Sent => new QuickAnswerQuestions(Document: true),
            _ => new QuickAnswerQuestions(),
        };
    }

    private static Reply Choose(Turn turn, StatusView view, string? problem = null) =>
        Reply.Show(QuickAnswerCards.Choose(turn.Language, view, problem), problem ?? QuickAnswerTexts.Choose.In(turn.Language, view.Assignment.Task.Code))
            with { IsProblem = problem is not null };

    private static Reply Form(Turn turn, StatusView view, QuickAnswerSavePayload typed, string? problem = null) =>
        Reply.Show(
            QuickAnswerCards.Form(turn.Language, view, typed, StatusAnswers.IsForOthers(turn, view.Assignment), problem),
            problem ?? QuickAnswerCards.Title(turn.Language, view.Assignment, typed.A!.Value)) with { IsProblem = problem is not null };
}

/// <summary>Finds the assignment of a card action, if this person may report on it.</summary>
internal static class Reportable
{
    /// <summary>Checks permissions again, because card data is untrusted.</summary>
    public static async Task<(Assignment? Assignment, Reply? Refusal)> FindAsync(Turn turn, IAssignmentPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (_, assignment))
        {
            return (null, turn.Gone());
        }

        return turn.Workspace.MayReport(turn.Person, assignment, turn.Today)
            ? (assignment, null)
            : (null, Reply.Problem(TaskActTexts.NotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name)));
    }
}
