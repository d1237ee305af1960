namespace CchcBot.Kernel.Cards;

/// <summary>The actions on a task's card, by the person's rights; only in a personal chat.</summary>
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
        if (Own(turn, open) is { } own)
        {
            actions.AddRange(AnswerButtons.Of(language, row.Plan.Id, own, turn.Today));
            if (own.Due is not null)
            {
                actions.Add(SharedVerbs.ExtensionForm.Button(
                    TaskActTexts.ExtendButton.In(language), new ExtensionFormPayload(row.Plan.Id, own.Id.ToString())));
            }
        }

        if (open.Count > 0 && open.TrueForAll(d => MayUrge(turn, d)) && open.Exists(d => turn.Workspace.OwnerOf(d) is { } owner && owner.Id != turn.Person.Id))
        {
            actions.Add(SharedVerbs.TaskUrge.Button(TaskActTexts.UrgeButton.In(language), new TaskPayload(row.Plan.Id, row.Task.Code)));
        }

        if (open.Find(d => d.IsWithOwnLeader && Deciders.May(turn.Workspace, turn.Person, d.Id.Unit, d.State.ReportedBy ?? "", turn.Today)) is { } paper)
        {
            actions.Add(SharedVerbs.SignatureShow.Button(TaskActTexts.PaperButton.In(language), AssignmentFinder.Payload(row.Plan.Id, paper)));
        }

        if (turn.Person.Is(Roles.Leader) && open.Count > 0)
        {
            actions.Add(SharedVerbs.DirectionForm.Button(TaskActTexts.DirectButton.In(language), new TaskPayload(row.Plan.Id, row.Task.Code)));
        }

        if (open.FirstOrDefault(d => turn.Workspace.HeadOf(d.Id.Unit)?.Id == turn.Person.Id || d.State.Officer == turn.Person.Id) is { } given)
        {
            actions.Add(SharedVerbs.AssignOfficerForm.Button(TaskActTexts.GiveButton.In(language), AssignmentFinder.Payload(row.Plan.Id, given)));
        }

        actions.Add(History(HistoryTexts.Show.In(language), row.Ref));
        return actions;
    }

    /// <summary>The one button for reporting from a row of a list; null when the person has nothing to report on it.</summary>
    /// <param name="name">Name of the task among the rows, see <see cref="WhichTask.Names"/>.</param>
    public static AdaptiveAction? Open(Turn turn, TaskRow row, TextLanguage language, string name) =>
        turn.IsPersonal && row.Task.Standing == TaskStanding.InForce
        && Own(turn, row.Assignments.Select(a => a.Assignment).Where(d => !d.IsDone && d.IsActive(turn.Today))) is { } own
        && StatusAnswers.Of(own, turn.Today).Count > 0
            ? AnswerButtons.Open(language, row.Plan.Id, own, name: name)
            : null;

    /// <summary>The open assignment that the person would report on: their own units' first, then the earliest deadline. None for leaders.</summary>
    private static Assignment? Own(Turn turn, IEnumerable<Assignment> open) => turn.Person.Is(Roles.Leader) ? null : open
        .Where(d => turn.Workspace.MayReport(turn.Person, d, turn.Today))
        .OrderBy(d => StatusAnswers.IsForOthers(turn, d))
        .ThenBy(d => d.Due ?? DateOnly.MaxValue)
        .FirstOrDefault();

    /// <summary>Leaders and administrators may urge anybody; heads may urge within their own unit.</summary>
    public static bool MayUrge(Turn turn, Assignment assignment) =>
        turn.Person.Is(Roles.Leader | Roles.Administrator) || turn.Workspace.HeadOf(assignment.Id.Unit)?.Id == turn.Person.Id;

    /// <summary>A button that shows the task's history, starting at that page.</summary>
    public static AdaptiveExecuteAction History(string title, TaskRef task, int page = 1) =>
        SharedVerbs.TaskHistory.Button(CardText.Plain(title), new TaskPayload(task.Plan, task.Code, page));
}
