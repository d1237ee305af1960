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
        var open = row
            .Assignments.Select(a => a.Assignment)
            .Where(d => row.Task.Standing == TaskStanding.InForce && !d.IsDone && d.IsActive(turn.Today))
            .ToList();
        if (open.FirstOrDefault(d => d.Due is not null && turn.Workspace.MayReport(turn.Person, d, turn.Today) && !turn.Person.Is(Roles.Leader)) is { } own)
        {
            actions.Add(SharedVerbs.StatusForm.Button(TaskActTexts.Update.In(language, own.Task.Code), new StatusFormPayload(row.Plan.Id, own.Id.ToString())));
            actions.Add(SharedVerbs.ExtensionForm.Button(TaskActTexts.ExtendButton.In(language), new ExtensionFormPayload(row.Plan.Id, own.Id.ToString())));
        }

        if (open.Count > 0 && open.TrueForAll(d => MayUrge(turn, d)) && open.Exists(d => turn.Workspace.OwnerOf(d) is { } owner && owner.Id != turn.Person.Id))
        {
            actions.Add(SharedVerbs.TaskUrge.Button(TaskActTexts.UrgeButton.In(language), new TaskPayload(row.Plan.Id, row.Task.Code)));
        }

        if (open.FirstOrDefault(d => turn.Workspace.HeadOf(d.Id.Unit)?.Id == turn.Person.Id || d.State.Officer == turn.Person.Id) is { } given)
        {
            actions.Add(SharedVerbs.GiveForm.Button(TaskActTexts.GiveButton.In(language), DutyFinder.Payload(row.Plan.Id, given)));
        }

        actions.Add(History(HistoryTexts.Show.In(language), row.Ref));
        return actions;
    }

    /// <summary>Leaders and the monitoring unit ask anybody; a head asks the officers of the own unit.</summary>
    public static bool MayUrge(Turn turn, Assignment duty) =>
        turn.Person.Is(Roles.Leader | Roles.Administrator) || turn.Workspace.HeadOf(duty.Id.Unit)?.Id == turn.Person.Id;

    /// <summary>A button that shows the task's history, from that page on.</summary>
    public static AdaptiveExecuteAction History(string title, TaskRef task, int page = 1) =>
        SharedVerbs.TaskHistory.Button(CardText.Plain(title), new TaskPayload(task.Plan, task.Code, page));
}
