using CchcBot.Domain.Reminders;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Remind;

/// <summary>"Nhắc lại sau", "không phải việc của tôi": answers to a reminder other than a report.</summary>
internal sealed class SnoozeHandler(INoteStore notes, SchedulerWakeup wakeup, TaskFinder tasks)
{
    // The longest snooze of an assignment without a deadline.
    private const int MostDays = 60;

    /// <summary>"nhắc lại 1a sau 3 ngày": snoozes until then; without a usable day it shows the choices.</summary>
    public async Task<Reply> TypedAsync(Turn turn, OfficeOrder order, CancellationToken cancellation)
    {
        var (found, problem) = await tasks.FindOwnAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        if (found is not [var (plan, only)])
        {
            return await WhichTask.AskAsync(turn, SharedVerbs.SnoozeForm, found, (id, assignment) => AssignmentFinder.Payload(id, assignment), cancellation);
        }

        var tapped = AssignmentFinder.Payload(plan, only);
        var (open, refusal) = await OpenAsync(turn, tapped, cancellation);
        if (open is not { } assignment)
        {
            return refusal!;
        }

        var names = new LanguageContext(turn.Today, null, [], [], [], []);
        if (order.Due is not { } words || LaterDay.Read(words, names) is not { } day || day <= turn.Today || day > turn.Today.AddDays(MostDays))
        {
            return Show(turn, plan, assignment, null);
        }

        // A day off moves to the next working day; a snooze never goes beyond the deadline.
        var until = turn.Workspace.Calendar.NextWorkingDayOnOrAfter(day);
        if (assignment.Due is { } due && until > due)
        {
            return Choices(turn, assignment).Count > 0
                ? Show(turn, plan, assignment, null)
                : Reply.Problem(SnoozeTexts.None.In(turn.Language, assignment.Task.Code));
        }

        await notes.ChangeAsync(turn.Workspace.Id, plan, assignment.Id.ToString(), n => n with { SnoozedUntil = until }, cancellation);
        return Said(turn, tapped, DigestTexts.Snoozed.In(turn.Language, assignment.Task.Code, SnoozeCard.Day(turn.Language, until)));
    }

    public async Task<Reply> FormAsync(Turn turn, AssignmentPayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        return found is { } assignment ? Show(turn, tapped.Plan!, assignment, tapped.D) : refusal!;
    }

    /// <summary>Shows the choices for an open assignment on which this person may report.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="delivery">Key of the reminder from which it was opened, or null.</param>
    private static Reply Show(Turn turn, string plan, Assignment assignment, string? delivery) =>
        Reply.Show(
            SnoozeCard.Render(turn.Language, new SnoozeView(plan, assignment, Choices(turn, assignment), turn.Today, delivery)),
            SnoozeTexts.Title.In(turn.Language, assignment.Task.Code)
        );

    public async Task<Reply> SnoozeAsync(Turn turn, SnoozePayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        if (found is not { } assignment)
        {
            return refusal!;
        }

        // The choices are computed now, not taken from the card, which may be old.
        if (Choices(turn, assignment).FirstOrDefault(c => c.Key == tapped.Until) is not { } choice)
        {
            return Reply.Problem(SnoozeTexts.None.In(turn.Language, assignment.Task.Code));
        }

        await notes.ChangeAsync(turn.Workspace.Id, tapped.Plan!, assignment.Id.ToString(), n => n with { SnoozedUntil = choice.Until }, cancellation);
        return Said(turn, tapped, DigestTexts.Snoozed.In(turn.Language, assignment.Task.Code, SnoozeCard.Day(turn.Language, choice.Until)));
    }

    public async Task<Reply> NotMineAsync(Turn turn, NotMinePayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        return found is { } assignment
            ? await NotMineAsync(turn, tapped, assignment, tapped.Unit == "true", cancellation)
            : refusal!;
    }

    private async Task<Reply> NotMineAsync(Turn turn, NotMinePayload tapped, Assignment assignment, bool wholeUnit, CancellationToken cancellation)
    {
        var plan = tapped.Plan!;
        var asked = new ReassignRequest(turn.Person.Id, turn.Now, wholeUnit);
        if (Recipients.Distributor(turn.Workspace, assignment, turn.Person.Id, wholeUnit) is null)
        {
            return Reply.Problem(DigestTexts.NobodyElse.In(turn.Language, assignment.Task.Code));
        }

        // An earlier request, by whomever, is kept.
        var stands = asked;
        await notes.ChangeAsync(
            turn.Workspace.Id,
            plan,
            assignment.Id.ToString(),
            n => n.Reassign is { } before ? Keep(n, before) : n with { Reassign = stands = asked },
            cancellation
        );
        wakeup.Wake();
        var to = Recipients.Distributor(turn.Workspace, assignment, stands.By, stands.WholeUnit);
        return Said(turn, tapped, DigestTexts.Asked.In(turn.Language, assignment.Task.Code, to?.Name ?? ""));

        AssignmentNote Keep(AssignmentNote note, ReassignRequest before)
        {
            stands = before;
            return note;
        }
    }

    /// <summary>An open assignment on which this person may report; otherwise the reply that shows its state or says why not.</summary>
    private async Task<(Assignment? Assignment, Reply? Refusal)> OpenAsync<TPayload>(Turn turn, TPayload tapped, CancellationToken cancellation)
        where TPayload : IAssignmentPayload, IDigestPayload =>
        await turn.FindAsync(tapped, cancellation) switch
        {
            null => (null, turn.Gone()),
            { Assignment: var assignment } when !turn.Workspace.MayReport(turn.Person, assignment, turn.Today) =>
                (null, Reply.Problem(TaskActTexts.NotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name))),
            { Assignment: { IsDone: true } assignment } => (null, Said(turn, tapped, TaskActTexts.Done.In(turn.Language, assignment.Task.Code))),
            { Assignment: var assignment } => (assignment, null),
        };

    private static IReadOnlyList<SnoozeChoice> Choices(Turn turn, Assignment assignment) =>
        SnoozeChoices.Of(turn.Today, assignment.Due, turn.Workspace.Settings.Reminders.Staff, turn.Workspace.Calendar);

    private static Reply Said(Turn turn, IDigestPayload tapped, string text) => Reply.Show(ConfirmationCard.Render(turn.Language, text, tapped.D), text);
}
