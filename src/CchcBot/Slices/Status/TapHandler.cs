using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Status;

/// <summary>Handles quick answers: one tap reports a status, only required details are asked for, and one more tap undoes it.</summary>
internal sealed class TapHandler(IPlanStore plans, Memories memories, ReportWriter writer)
{
    /// <summary>Stores the tapped answer, or asks for its details. Without an answer, shows the choices.</summary>
    public async Task<Reply> TapAsync(Turn turn, StatusTapPayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, tapped.N, cancellation);
        if (found is not { } view)
        {
            return refusal!;
        }

        if (tapped.A is not { } answer)
        {
            // Assignments without usual answers get the full form.
            return StatusAnswers.Of(view.Duty, turn.Today).Count > 0 ? Choose(turn, view)
                : Reply.Pass(SharedVerbs.StatusForm, new StatusFormPayload(tapped.Plan, tapped.Id, D: tapped.D));
        }

        if (!StatusAnswers.Of(view.Duty, turn.Today).Contains(answer) && !await IsRepeatAsync(turn, view, cancellation))
        {
            return Choose(turn, view, StatusTexts.Stands.In(turn.Language, StatusWords.Step(turn.Language, view.Duty.State)));
        }

        return TapForm.IsWhole(answer, StatusAnswers.IsForOthers(turn, view.Duty))
            ? await WriteAsync(turn, view, answer, TapForm.AtOnce(answer, view.Duty, turn.Today), TapCards.Ticks(view.Duty.State.ReportedAt), cancellation)
            : Form(turn, view, new TapSavePayload(tapped.Plan, tapped.Id, answer, tapped.N, tapped.D));
    }

    /// <summary>Stores an answer with its details.</summary>
    public async Task<Reply> SaveAsync(Turn turn, TapSavePayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, tapped.N, cancellation);
        if (found is not { } view)
        {
            return refusal!;
        }

        var (update, problem) = TapForm.Read(view.Duty, tapped, StatusAnswers.IsForOthers(turn, view.Duty), turn.Today);
        return problem is not null
            ? Form(turn, view, tapped, problem.In(turn.Language))
            : await WriteAsync(turn, view, tapped.A!.Value, update!, TapCards.Ticks(view.Duty.State.ReportedAt), cancellation, tapped);
    }

    /// <summary>Stores the answers to the follow-up questions.</summary>
    public async Task<Reply> NextAsync(Turn turn, TapNextPayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, tapped.N, cancellation, isDoneTaken: true);
        if (found is not { } view || tapped.A is not { } answer)
        {
            return refusal ?? turn.Gone();
        }

        var (update, problem) = TapForm.Read(view.Duty, tapped, turn.Today);
        if (problem is not null)
        {
            var text = problem.In(turn.Language);
            var card = TapCards.Written(turn.Language, view, answer, Questions(turn, view.Duty, answer), tapped.Since, tapped, text);
            return Reply.Show(card, text) with { IsProblem = true };
        }

        return update is null ? Written(turn, view, answer, new TapQuestions(), tapped.Since)
            : await WriteAsync(turn, view, answer, update, tapped.Since, cancellation, isLast: true);
    }

    /// <summary>Undoes the last report, if nobody has reported since.</summary>
    public async Task<Reply> UndoAsync(Turn turn, UndoPayload tapped, CancellationToken cancellation)
    {
        var (duty, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (duty is null)
        {
            return refusal!;
        }

        var before = tapped is { Now: { } now, Since: { } since }
            ? Before(await plans.HistoryAsync(turn.Workspace.Id, tapped.Plan!, cancellation), duty, now, since, turn.Person.Id)
            : null;
        var outcome = before is null ? null : await writer.UndoAsync(turn, tapped.Plan!, duty.Id, tapped.Now!, before, cancellation);
        if (outcome is not { IsWritten: true, Duty: { } restored })
        {
            return Reply.Problem(TapTexts.CannotUndo.In(turn.Language, duty.Task.Code));
        }

        var text = TapTexts.Undone.In(turn.Language, restored.Task.Code, StatusWords.Step(turn.Language, restored.State));
        var view = new StatusView(tapped.Plan!, restored, turn.Today, StatusAnswers.Nonce(restored), tapped.D);
        return Reply.Show(StatusCard.Render(turn.Language, view, text), text);
    }

    /// <summary>
    /// State before the reports made after <paramref name="since"/>; null if any of these was made by somebody else or the state has changed again.
    /// </summary>
    private static AssignmentState? Before(IReadOnlyList<StoredHistory> history, Assignment duty, string now, string since, string person)
    {
        var before = AssignmentState.Initial;
        var hasOthers = false;
        foreach (var entry in history.Where(h => h.Assignment == duty.Id.ToString()))
        {
            var reported = TapCards.Ticks(entry.After.ReportedAt);
            if (reported == since)
            {
                (before, hasOthers) = (entry.After, false);
            }
            else
            {
                hasOthers |= entry.After.ReportedBy != person;
            }
        }

        return !hasOthers && TapCards.Ticks(before.ReportedAt) == since && TapCards.Ticks(duty.State.ReportedAt) == now ? before : null;
    }

    /// <summary>The assignment as the person saw it; otherwise a reply: somebody has reported meanwhile, or it is done.</summary>
    private async Task<(StatusView? View, Reply? Refusal)> OpenAsync<TPayload>(
        Turn turn, TPayload tapped, string? nonce, CancellationToken cancellation, bool isDoneTaken = false)
        where TPayload : IDutyPayload, IDigestPayload
    {
        var (duty, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (duty is null)
        {
            return (null, refusal);
        }

        var view = new StatusView(tapped.Plan!, duty, turn.Today, StatusAnswers.Nonce(duty), tapped.D);
        memories.Keep(turn, m => m with { Task = (view.Plan, duty.Id) });
        if (await IsRepeatAsync(turn, view, cancellation))
        {
            return (view, null);
        }

        if (duty.IsDone && !isDoneTaken)
        {
            var done = TaskActTexts.Done.In(turn.Language, duty.Task.Code);
            return (null, Reply.Show(StatusCard.Render(turn.Language, view, done), done));
        }

        if (nonce is null || nonce == view.Nonce)
        {
            return (view, null);
        }

        var by = turn.Workspace.FindPerson(duty.State.ReportedBy)?.Name ?? StatusTexts.Somebody.In(turn.Language);
        return (null, Choose(turn, view, StatusTexts.ChangedSince.In(turn.Language, by, StatusWords.Step(turn.Language, duty.State))));
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
        TapSavePayload? typed = null,
        bool isLast = false)
    {
        var outcome = await writer.WriteAsync(turn, turn.Operation, view.Plan, new ReportPart(view.Duty.Id, update), cancellation);
        if (outcome.Plan?.Find(view.Duty.Id) is not { } now)
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
        var written = view with { Duty = now, Nonce = StatusAnswers.Nonce(now) };
        return Written(turn, written, answer, isLast ? new TapQuestions() : Questions(turn, now, answer), outcome.Repeated ? null : since);
    }

    private static Reply Written(Turn turn, StatusView view, StatusAnswer answer, TapQuestions questions, string? since) => Reply.Show(
        questions.IsAny
            ? TapCards.Written(turn.Language, view, answer, questions, since)
            : StatusCard.Render(turn.Language, view, TapTexts.Written.In(turn.Language, view.Duty.Task.Code, StatusWords.Step(turn.Language,
                view.Duty.State)), since),
        TapTexts.Written.In(turn.Language, view.Duty.Task.Code, StatusWords.Step(turn.Language, view.Duty.State)));

    /// <summary>
    /// Follow-up questions: the expected date if the task is overdue or due in a few days, one line while a report is being prepared, the number of a document
    /// sent.
    /// </summary>
    private static TapQuestions Questions(Turn turn, Assignment duty, StatusAnswer answer)
    {
        var settings = turn.Workspace.Settings.Reminders;
        return answer switch
        {
            StatusAnswer.Working => new TapQuestions(
                Expected: duty.Due <= turn.Today.AddDays(settings.FewDays),
                Line: ReportCalendar.Collecting(settings.Periods, turn.Today, turn.Workspace.Calendar) is not null),
            StatusAnswer.Sent => new TapQuestions(Document: true),
            _ => new TapQuestions(),
        };
    }

    private static Reply Choose(Turn turn, StatusView view, string? problem = null) =>
        Reply.Show(TapCards.Choose(turn.Language, view, problem), problem ?? TapTexts.Choose.In(turn.Language, view.Duty.Task.Code))
            with { IsProblem = problem is not null };

    private static Reply Form(Turn turn, StatusView view, TapSavePayload typed, string? problem = null) =>
        Reply.Show(
            TapCards.Form(turn.Language, view, typed, StatusAnswers.IsForOthers(turn, view.Duty), problem),
            problem ?? TapCards.Title(turn.Language, view.Duty, typed.A!.Value)) with { IsProblem = problem is not null };
}

/// <summary>Finds the assignment of a card action, if this person may report on it.</summary>
internal static class Reportable
{
    /// <summary>Checks permissions again, because card data is untrusted.</summary>
    public static async Task<(Assignment? Duty, Reply? Refusal)> FindAsync(Turn turn, IDutyPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (_, duty))
        {
            return (null, turn.Gone());
        }

        return turn.Workspace.MayReport(turn.Person, duty, turn.Today)
            ? (duty, null)
            : (null, Reply.Problem(TaskActTexts.NotYours.In(turn.Language, duty.Task.Code, duty.Definition.Unit.Name)));
    }
}
