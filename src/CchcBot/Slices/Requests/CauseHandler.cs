using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>Whether what holds a duty up is objective or subjective: said by who reports it, confirmed by the leader in charge.</summary>
internal sealed class CauseHandler(PlanEditor editor, RequestOutbox outbox)
{
    /// <summary>Asks the leader about a cause that was said and is not confirmed. Done again, it changes nothing.</summary>
    public Task AskAsync(Turn turn, string plan, Assignment duty, CancellationToken cancellation) =>
        duty.State.Obstacle is { Confirmed: false, Key: { } key, ReportedBy: { } by }
            ? outbox.AskAsync(turn, Deciders.ToAsk(turn.Workspace, duty.Id.Unit, by, turn.Today), RequestKinds.Cause, plan, duty.Id, key, cancellation)
            : Task.CompletedTask;

    public async Task<Reply> DecideAsync(Turn turn, CausePayload tapped, CancellationToken cancellation)
    {
        if (tapped.Cause is not ("objective" or "subjective"))
        {
            return turn.Gone();
        }

        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, duty, key))
        {
            return refused!;
        }

        if (CauseCard.Waiting(duty, key) is not { } obstacle)
        {
            return Show(turn, plan, duty, key);
        }

        if (!Deciders.May(turn.Workspace, turn.Person, duty.Id.Unit, obstacle.ReportedBy ?? "", turn.Today))
        {
            return Reply.Problem(CauseTexts.NotYours.In(turn.Language, duty.Task.Code));
        }

        var objective = tapped.Cause == "objective";
        var outcome = await editor.ChangeAsync(
            turn,
            plan,
            duty.Id,
            present => CauseCard.Waiting(present, key) is { } said
                ? present.State with { Obstacle = said with { Objective = objective, Confirmed = true, ConfirmedBy = turn.Person.Id } }
                : null,
            cancellation);
        if (outcome.Duty is not { } now)
        {
            return turn.Gone();
        }

        if (now.State.Obstacle is { Confirmed: true } confirmed && confirmed.ConfirmedBy == turn.Person.Id)
        {
            var word = confirmed.Objective == true ? TaskActTexts.Objective : TaskActTexts.Subjective;
            await outbox.TellAsync(
                turn,
                [turn.Workspace.FindPerson(confirmed.ReportedBy), turn.Workspace.HeadOf(now.Id.Unit)],
                $"cause|{now.Id}|{key}",
                person => (CauseTexts.Told, [now.Task.Code, word.In(Offices.LanguageOf(person, null))]),
                cancellation);
        }

        return Show(turn, plan, now, key);
    }

    private static Reply Show(Turn turn, string plan, Assignment duty, string key) =>
        CauseCard.Of(turn.Language, turn.Workspace, turn.Person, plan, duty, key, turn.Today).Shown;
}

/// <summary>A cause to confirm, or what became of it.</summary>
internal static class CauseCard
{
    /// <summary>The obstacle whose cause waits to be confirmed; null where that one does not (any more).</summary>
    public static Obstacle? Waiting(Assignment duty, string key) =>
        duty is { IsDone: false, State.Obstacle: { Confirmed: false } obstacle } && obstacle.Key == key ? obstacle : null;

    public static RequestView Of(TextLanguage language, Workspace office, Person person, string plan, Assignment duty, string key, DateOnly today)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        string Word(bool objective) => T(objective ? TaskActTexts.Objective : TaskActTexts.Subjective);
        var waiting = Waiting(duty, key);
        var shown = duty.State.Obstacle is { } own && own.Key == key ? own : null;
        var title = waiting is not null ? T(CauseTexts.Title, duty.Task.Code)
            : shown is { Confirmed: true } ? T(CauseTexts.Confirmed, duty.Task.Code, Word(shown.Objective == true))
            : T(CauseTexts.Gone, duty.Task.Code, StatusWords.Step(language, duty.State));
        var mine = waiting is not null && Deciders.May(office, person, duty.Id.Unit, waiting.ReportedBy ?? "", today);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        if (mine)
        {
            body.Add(CardParts.Subtle(T(RequestTexts.ToLeader, person.Title ?? TaskActTexts.Leader.In(language))));
        }

        body.Add(CardParts.Line(RequestParts.What(duty, 240)));
        body.Add(CardParts.Subtle(StatusWords.Deadline(language, duty, today)));
        List<AdaptiveFact> facts = [CardParts.Fact(T(ExtensionTexts.FactUnit), duty.Definition.Unit.Name)];
        if (shown is not null)
        {
            facts.Add(CardParts.Fact(TaskActTexts.ObstacleShort.In(language), Excerpt.Of(shown.Cause, 300)));
            facts.Add(CardParts.Fact(T(TaskActTexts.FactCause), Word(shown.Objective == true)));
            facts.Add(CardParts.Fact(T(ExtensionTexts.FactReportedBy), PersonWords.Name(office, language, shown.ReportedBy) ?? "–"));
        }

        body.Add(new AdaptiveFactSet { Facts = facts });
        List<AdaptiveAction> actions = [];
        if (mine)
        {
            actions.Add(Button(true));
            actions.Add(Button(false));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, duty)]), title, !mine);

        AdaptiveExecuteAction Button(bool objective)
        {
            return RequestVerbs.CauseDecide.Button(
                T(CauseTexts.Confirm, Word(objective)),
                new CausePayload(plan, duty.Id.ToString(), key, objective ? "objective" : "subjective"),
                shown?.Objective == objective ? ActionStyles.Positive : null);
        }
    }
}
