using AdaptiveCards;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Remind;

/// <summary>Settles that somebody says a duty is not theirs: given to somebody else, or it stays. Both are told.</summary>
internal sealed class ReassignHandler(PlanEditor editor, INoteStore notes, Notices notices)
{
    public async Task<Reply> FormAsync(Turn turn, ReassignFormPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, cancellation);
        return found is { } waiting
            ? Reply.Show(ReassignCard.Render(turn.Language, waiting), DigestTexts.Reassign.In(turn.Language, waiting.Duty.Task.Code))
            : answer!;
    }

    public async Task<Reply> SaveAsync(Turn turn, ReassignPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, cancellation);
        if (found is not { } waiting)
        {
            return answer!;
        }

        if (waiting.Candidates.FirstOrDefault(p => p.Id == tapped.To) is not { } chosen)
        {
            var problem = ReassignTexts.Choose.In(turn.Language);
            return Reply.Show(ReassignCard.Render(turn.Language, waiting, problem), problem) with { IsProblem = true };
        }

        await editor.ChangeAsync(
            turn, waiting.Plan, waiting.Duty.Id, duty => duty.State with { Officer = chosen.Id, AcceptedAt = null }, cancellation);
        await SettleAsync(turn, waiting, "remind.given", TaskActTexts.Given, chosen, cancellation);
        await TellAsync(
            turn,
            chosen,
            waiting,
            "remind.givenToYou",
            DigestTexts.GivenToYou,
            cancellation,
            waiting.Duty.Task.Code,
            Excerpt.Of(waiting.Duty.Task.Text, 200)
        );
        return Said(turn, waiting, TaskActTexts.Given.In(turn.Language, waiting.Duty.Task.Code, chosen.Name));
    }

    public async Task<Reply> KeepAsync(Turn turn, ReassignFormPayload tapped, CancellationToken cancellation)
    {
        var (found, answer) = await WaitingAsync(turn, tapped, cancellation);
        if (found is not { } waiting)
        {
            return answer!;
        }

        await SettleAsync(turn, waiting, "remind.kept", DigestTexts.Kept, turn.Person, cancellation);
        return Said(turn, waiting, DigestTexts.KeptShort.In(turn.Language, waiting.Duty.Task.Code));
    }

    private async Task SettleAsync(Turn turn, ReassignView waiting, string topic, Text told, Person about, CancellationToken cancellation)
    {
        await notes.ChangeAsync(turn.Workspace.Id, waiting.Plan, waiting.Duty.Id.ToString(), n => n with { Reassign = null }, cancellation);
        if (waiting.Asker is { } asker)
        {
            await TellAsync(turn, asker, waiting, topic, told, cancellation, waiting.Duty.Task.Code, about.Name);
        }
    }

    private Task TellAsync(
        Turn turn, Person person, ReassignView waiting, string topic, Text text, CancellationToken cancellation, params string[] arguments) =>
        person.Id == turn.Person.Id
            ? Task.CompletedTask
            : notices.TellAsync(
                turn.Workspace.Id,
                person,
                $"{topic}|{waiting.Duty.Id}|{turn.Operation}",
                text.In(Offices.LanguageOf(person, null), [.. arguments]),
                turn.Now,
                cancellation);

    /// <summary>A request that waits and that this person may settle: the unit's head or an administrator, never who asks. Else the present state.</summary>
    private async Task<(ReassignView? Waiting, Reply? Answer)> WaitingAsync<TPayload>(Turn turn, TPayload tapped, CancellationToken cancellation)
        where TPayload : IDutyPayload, IDigestPayload
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (_, duty))
        {
            return (null, turn.Gone());
        }

        var isHead = turn.Workspace.HeadOf(duty.Id.Unit)?.Id == turn.Person.Id;
        if (!isHead && !turn.Person.Is(Roles.Administrator))
        {
            return (null, Reply.Problem(RightTexts.NotAllowed.In(turn.Language)));
        }

        var plan = tapped.Plan!;
        var known = await notes.ListAsync(turn.Workspace.Id, cancellation);
        if (
            known.GetValueOrDefault($"{plan}|{duty.Id}")?.Reassign is not { } asked
            || asked.By == turn.Person.Id
            || (asked.WholeUnit && !turn.Person.Is(Roles.Administrator))
        )
        {
            var text = DigestTexts.Settled.In(turn.Language, duty.Task.Code, turn.Workspace.OwnerOf(duty)?.Name ?? "");
            return (null, Reply.Show(SaidCard.Render(turn.Language, text, tapped.D), text));
        }

        var candidates = turn
            .Workspace.People.Where(p =>
                p.Id != asked.By && p.Is(Roles.Member | Roles.Head) && (turn.Person.Is(Roles.Administrator) || turn.Workspace.UnitsOf(p).Contains(duty.Id.Unit))
            )
            .OrderBy(p => p.Name, VietnameseOrder.Instance);
        return (new ReassignView(plan, duty, turn.Workspace.FindPerson(asked.By), asked.WholeUnit, [.. candidates], tapped.D), null);
    }

    private static Reply Said(Turn turn, ReassignView waiting, string text) => Reply.Show(SaidCard.Render(turn.Language, text, waiting.Delivery), text);
}

/// <summary>A request to give a duty to somebody else.</summary>
internal sealed record ReassignView(string Plan, Assignment Duty, Person? Asker, bool WholeUnit, IReadOnlyList<Person> Candidates, string? Delivery);

internal static class ReassignCard
{
    private const int MostPeople = 100;

    public static AdaptiveCard Render(TextLanguage language, ReassignView view, string? problem = null)
    {
        var title = DigestTexts.Reassign.In(language, view.Duty.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line((view.WholeUnit ? DigestTexts.NotUnits : DigestTexts.NotTheirs).In(language, view.Asker?.Name ?? "")),
            CardParts.Line($"{view.Duty.Task.Code}. {Excerpt.Of(view.Duty.Task.Text, 200)}"),
            CardParts.Subtle(view.Duty.Definition.Unit.Name),
        ];
        body.AddRange(CardParts.Problem(problem));

        if (view.Candidates.Count > 0)
        {
            body.Add(new AdaptiveChoiceSetInput
            {
                Id = "to",
                Label = TaskActTexts.ReassignTo.In(language),
                Style = AdaptiveChoiceInputStyle.Compact,
                Placeholder = TaskActTexts.ReassignPlaceholder.In(language),
                Choices = [.. view.Candidates.Take(MostPeople).Select(p => CardParts.Choice(p.Name, p.Id))],
            });
        }

        List<AdaptiveAction> actions = [];
        if (view.Candidates.Count > 0)
        {
            actions.Add(RemindVerbs.ReassignSave.Button(
                ReassignTexts.Give.In(language), new ReassignPayload(view.Plan, view.Duty.Id.ToString(), view.Delivery), ActionStyles.Positive));
        }

        actions.Add(RemindVerbs.ReassignKeep.Button(
            ReassignTexts.Keep.In(language), new ReassignFormPayload(view.Plan, view.Duty.Id.ToString(), view.Delivery)));
        return CardParts.Card(language, title, body, [.. actions, .. SaidCard.Back(language, view.Delivery)]);
    }
}
