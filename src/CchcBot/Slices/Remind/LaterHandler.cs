using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Remind;

/// <summary>"Nhắc lại sau", "không phải việc của tôi": what a person can say to a reminder instead of reporting.</summary>
internal sealed class LaterHandler(DutyFinder duties, INoteStore notes, SchedulerBell bell)
{
    public async Task<Reply> FormAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        return found is { } duty ? Show(turn, tapped.Text("plan")!, duty, tapped.Text("d")) : refusal!;
    }

    /// <summary>The choices for an open duty on which this person may report.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="delivery">The reminder that it came from, or null.</param>
    public static Reply Show(Turn turn, string plan, Assignment duty, string? delivery) => Reply.Show(
        LaterCard.Render(turn.Language, new LaterView(plan, duty, Choices(turn, duty), turn.Today, delivery)), Texts.Get(turn.Language, "remind.later.title", duty.Task.Code));

    public async Task<Reply> SnoozeAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        if (found is not { } duty)
        {
            return refusal!;
        }

        // The days that can be chosen are those of now, whenever the card was made.
        if (Choices(turn, duty).FirstOrDefault(c => c.Key == tapped.Text("until")) is not { } choice)
        {
            return Reply.Problem(Texts.Get(turn.Language, "remind.later.none", duty.Task.Code));
        }

        await notes.ChangeAsync(turn.Workspace.Id, tapped.Text("plan")!, duty.Id.ToString(), n => n with { SnoozedUntil = choice.Until }, cancellation);
        return Said(turn, tapped, Texts.Get(turn.Language, "remind.snoozed", duty.Task.Code, LaterCard.Day(turn.Language, choice.Until)));
    }

    public async Task<Reply> NotMineAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var (found, refusal) = await OpenAsync(turn, tapped, cancellation);
        return found is { } duty
            ? await NotMineAsync(turn, tapped, duty, tapped.Text("unit") == "true", cancellation)
            : refusal!;
    }

    private async Task<Reply> NotMineAsync(Turn turn, Tapped tapped, Assignment duty, bool wholeUnit, CancellationToken cancellation)
    {
        var plan = tapped.Text("plan")!;
        var asked = new ReassignRequest(turn.Person.Id, turn.Now, wholeUnit);
        if (Recipients.Distributor(turn.Workspace, duty, turn.Person.Id, wholeUnit) is null)
        {
            return Reply.Problem(Texts.Get(turn.Language, "remind.nobodyElse", duty.Task.Code));
        }

        // Asked already, by this person or another: that request stands.
        var stands = asked;
        await notes.ChangeAsync(turn.Workspace.Id, plan, duty.Id.ToString(), n => n.Reassign is { } before ? Keep(n, before) : n with { Reassign = stands = asked }, cancellation);
        bell.Ring();
        var to = Recipients.Distributor(turn.Workspace, duty, stands.By, stands.WholeUnit);
        return Said(turn, tapped, Texts.Get(turn.Language, "remind.asked", duty.Task.Code, to?.Name ?? ""));

        DutyNote Keep(DutyNote note, ReassignRequest before)
        {
            stands = before;
            return note;
        }
    }

    /// <summary>An open duty on which this person may report; else what to answer: the present state, or why not.</summary>
    private async Task<(Assignment? Duty, Reply? Refusal)> OpenAsync(Turn turn, Tapped tapped, CancellationToken cancellation) =>
        await duties.FindAsync(turn, tapped, cancellation) switch
        {
            null => (null, Reply.Problem(Texts.Get(turn.Language, "status.gone"))),
            { Duty: var duty } when !turn.Workspace.MayReport(turn.Person, duty, turn.Today) =>
                (null, Reply.Problem(Texts.Get(turn.Language, "status.notYours", duty.Task.Code, duty.Definition.Unit.Name))),
            { Duty: { IsDone: true } duty } => (null, Said(turn, tapped, Texts.Get(turn.Language, "remind.done", duty.Task.Code))),
            { Duty: var duty } => (duty, null),
        };

    private static IReadOnlyList<SnoozeChoice> Choices(Turn turn, Assignment duty) =>
        SnoozeChoices.Of(turn.Today, duty.Due, turn.Workspace.Settings.Reminders.Staff, turn.Workspace.Calendar);

    private static Reply Said(Turn turn, Tapped tapped, string text) => Reply.Show(SaidCard.Render(turn.Language, text, tapped.Text("d")), text);
}
