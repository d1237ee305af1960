using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;
using CchcBot.Hosting;
using CchcBot.People;
using AdaptiveCards;
using CchcBot.Remind;
using CchcBot.Turns;

namespace CchcBot.Requests;

/// <summary>What this person can do about a task from its card, in private.</summary>
internal static class TaskActs
{
    public static IReadOnlyList<AdaptiveAction> Of(Turn turn, TaskRow row, Language language)
    {
        if (!turn.IsPersonal)
        {
            return [];
        }

        List<AdaptiveAction> actions = [];
        var open = row.Assignments.Select(a => a.Assignment).Where(d => row.Task.Standing == TaskStanding.InForce && !d.IsDone && d.IsActive(turn.Today)).ToList();
        if (open.FirstOrDefault(d => d.Due is not null && turn.Workspace.MayReport(turn.Person, d, turn.Today) && !turn.Person.Is(Roles.Leader)) is { } own)
        {
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "remind.update", own.Task.Code), Verb = Verbs.StatusForm, Data = DutyFinder.Data(row.Plan.Id, own) });
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "requests.extend.button"), Verb = Verbs.ExtensionForm, Data = DutyFinder.Data(row.Plan.Id, own) });
        }

        if (open.Count > 0 && open.TrueForAll(d => UrgeHandler.May(turn, d)) && open.Exists(d => turn.Workspace.OwnerOf(d) is { } owner && owner.Id != turn.Person.Id))
        {
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "requests.urge.button"), Verb = Verbs.TaskUrge, Data = new() { ["plan"] = row.Plan.Id, ["code"] = row.Task.Code } });
        }

        if (open.FirstOrDefault(d => turn.Workspace.HeadOf(d.Id.Unit)?.Id == turn.Person.Id || d.State.Officer == turn.Person.Id) is { } given)
        {
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "requests.give.button"), Verb = Verbs.GiveForm, Data = DutyFinder.Data(row.Plan.Id, given) });
        }

        actions.Add(HistoryCard.Button(Texts.Get(language, "requests.history.show"), row.Ref));
        return actions;
    }
}
