using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Remind;

/// <summary>"Nhắc lại sau", "không phải việc của tôi": answers to a reminder other than a report.</summary>
internal sealed class LaterHandler(INoteStore notes, SchedulerBell bell, TaskFinder tasks)
{
    // The longest snooze of an assignment without a deadline.
    private const int MostDays = 60;

    /// <summary>"nhắc lại 1a sau 3 ngày": snoozes until then; without a usable day it shows the choices.</summary>
    public async Task<Reply> SaidAsync(Turn turn, OfficeOrder order, CancellationToken cancellation)
    {
        var (found, problem) = await tasks.OwnAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        if (found is not [var (plan, only)])
        {
            return await WhichTask.AskAsync(turn, SharedVerbs.LaterForm, found, (id, duty) => DutyFinder.Payload(id, duty), cancellation);
        }

        var tapped = DutyFinder.Payload(plan, only);
        var (open, refusal) = await OpenAsync(turn, tapped, cancellation);
        if (open is not { } duty)
        {
            return refusal!;
        }

        var names = new LanguageContext(turn.Today, null, [], [], [], []);
        if (order.Due is not { } words || LaterDay.Read(words, names) is not { } day || day <= turn.Today || day > turn.Today.AddDays(MostDays))
        {
            return Show(turn, plan, duty, null);
        }

        // A day off moves to the next working day; a snooze never goes beyond the deadline.
        var until = turn.Workspace.Calendar.NextWorkingDayOnOrAfter(day);
        if (duty.Due is { } due && until > due)
        {
            return Choices(turn, duty).Count > 0
                ? Show(turn, plan, duty, null)
                : Reply.Problem(LaterTexts.None.In(turn.Language, duty.Task.Code));
        }

        await notes.ChangeAsync(turn.Workspace.Id, plan, duty.Id.ToString(), n => n with { SnoozedUntil = until }, cancellation);
        return Said(turn, tapped, DigestTexts.Snoozed.In(turn.Language, duty.Task.Code, LaterCard.Day(turn.Language, until)));
    }

    public async Task<Reply> FormAsync(Turn turn, DutyPayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        return found is { } duty ? Show(turn, tapped.Plan!, duty, tapped.D) : refusal!;
    }

    /// <summary>Shows the choices for an open assignment on which this person may report.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The assignment.</param>
    /// <param name="delivery">Key of the reminder from which it was opened, or null.</param>
    private static Reply Show(Turn turn, string plan, Assignment duty, string? delivery) =>
        Reply.Show(
            LaterCard.Render(turn.Language, new LaterView(plan, duty, Choices(turn, duty), turn.Today, delivery)),
            LaterTexts.Title.In(turn.Language, duty.Task.Code)
        );

    public async Task<Reply> SnoozeAsync(Turn turn, SnoozePayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        if (found is not { } duty)
        {
            return refusal!;
        }

        // The choices are computed now, not taken from the card, which may be old.
        if (Choices(turn, duty).FirstOrDefault(c => c.Key == tapped.Until) is not { } choice)
        {
            return Reply.Problem(LaterTexts.None.In(turn.Language, duty.Task.Code));
        }

        await notes.ChangeAsync(turn.Workspace.Id, tapped.Plan!, duty.Id.ToString(), n => n with { SnoozedUntil = choice.Until }, cancellation);
        return Said(turn, tapped, DigestTexts.Snoozed.In(turn.Language, duty.Task.Code, LaterCard.Day(turn.Language, choice.Until)));
    }

    public async Task<Reply> NotMineAsync(Turn turn, NotMinePayload tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        return found is { } duty
            ? await NotMineAsync(turn, tapped, duty, tapped.Unit == "true", cancellation)
            : refusal!;
    }

    private async Task<Reply> NotMineAsync(Turn turn, NotMinePayload tapped, Assignment duty, bool wholeUnit, CancellationToken cancellation)
    {
        var plan = tapped.Plan!;
        var asked = new ReassignRequest(turn.Person.Id, turn.Now, wholeUnit);
        if (Recipients.Distributor(turn.Workspace, duty, turn.Person.Id, wholeUnit) is null)
        {
            return Reply.Problem(DigestTexts.NobodyElse.In(turn.Language, duty.Task.Code));
        }

        // An earlier request, by whomever, is kept.
        var stands = asked;
        await notes.ChangeAsync(
            turn.Workspace.Id,
            plan,
            duty.Id.ToString(),
            n => n.Reassign is { } before ? Keep(n, before) : n with { Reassign = stands = asked },
            cancellation
        );
        bell.Ring();
        var to = Recipients.Distributor(turn.Workspace, duty, stands.By, stands.WholeUnit);
        return Said(turn, tapped, DigestTexts.Asked.In(turn.Language, duty.Task.Code, to?.Name ?? ""));

        DutyNote Keep(DutyNote note, ReassignRequest before)
        {
            stands = before;
            return note;
        }
    }

    /// <summary>An open assignment on which this person may report; otherwise the reply that shows its state or says why not.</summary>
    private async Task<(Assignment? Duty, Reply? Refusal)> OpenAsync<TPayload>(Turn turn, TPayload tapped, CancellationToken cancellation)
        where TPayload : IDutyPayload, IDigestPayload =>
        await turn.FindAsync(tapped, cancellation) switch
        {
            null => (null, turn.Gone()),
            { Duty: var duty } when !turn.Workspace.MayReport(turn.Person, duty, turn.Today) =>
                (null, Reply.Problem(TaskActTexts.NotYours.In(turn.Language, duty.Task.Code, duty.Definition.Unit.Name))),
            { Duty: { IsDone: true } duty } => (null, Said(turn, tapped, TaskActTexts.Done.In(turn.Language, duty.Task.Code))),
            { Duty: var duty } => (duty, null),
        };

    private static IReadOnlyList<SnoozeChoice> Choices(Turn turn, Assignment duty) =>
        SnoozeChoices.Of(turn.Today, duty.Due, turn.Workspace.Settings.Reminders.Staff, turn.Workspace.Calendar);

    private static Reply Said(Turn turn, IDigestPayload tapped, string text) => Reply.Show(SaidCard.Render(turn.Language, text, tapped.D), text);
}
