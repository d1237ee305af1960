using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel.Cards;

/// <summary>What this person can do about a task from its card, in private.</summary>
internal static class TaskActs
{
    public static IReadOnlyList<AdaptiveAction> Of(Turn turn, TaskRow row, TextLanguage language)
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

        if (open.Count > 0 && open.TrueForAll(d => MayUrge(turn, d)) && open.Exists(d => turn.Workspace.OwnerOf(d) is { } owner && owner.Id != turn.Person.Id))
        {
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "requests.urge.button"), Verb = Verbs.TaskUrge, Data = new() { ["plan"] = row.Plan.Id, ["code"] = row.Task.Code } });
        }

        if (open.FirstOrDefault(d => turn.Workspace.HeadOf(d.Id.Unit)?.Id == turn.Person.Id || d.State.Officer == turn.Person.Id) is { } given)
        {
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "requests.give.button"), Verb = Verbs.GiveForm, Data = DutyFinder.Data(row.Plan.Id, given) });
        }

        actions.Add(History(Texts.Get(language, "requests.history.show"), row.Ref));
        return actions;
    }

    /// <summary>Leaders and the monitoring unit ask anybody; a head asks the officers of the own unit.</summary>
    public static bool MayUrge(Turn turn, Assignment duty) =>
        turn.Person.Is(Roles.Leader | Roles.Administrator) || turn.Workspace.HeadOf(duty.Id.Unit)?.Id == turn.Person.Id;

    /// <summary>A button that shows the task's history, from that page on.</summary>
    public static AdaptiveExecuteAction History(string title, TaskRef task, int page = 1) => new()
    {
        Title = CardText.Plain(title),
        Verb = Verbs.TaskHistory,
        Data = new() { ["plan"] = task.Plan, ["code"] = task.Code, ["page"] = page },
    };
}
