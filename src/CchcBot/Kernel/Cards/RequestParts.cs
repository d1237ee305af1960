namespace CchcBot.Kernel.Cards;

/// <summary>Parts shared by the cards about requests.</summary>
internal static class RequestParts
{
    /// <summary>Code and text of a task, for example "3b. Xây dựng quy chế họp không giấy".</summary>
    public static string What(Assignment assignment, int most)
    {
        var text = TaskFormatter.Part(assignment, TextLanguage.Vi) is { } part ? $"{assignment.Task.Text} – {part}" : assignment.Task.Text;
        return $"{assignment.Task.Code}. {Excerpt.Of(text, most)}";
    }

    /// <summary>The assignment and request named by a card's button, if the person may see them; otherwise the reply that says why not.</summary>
    public static async Task<((string Plan, Assignment Assignment, string Key)? Request, Reply? Problem)> RequestAsync(
        this Turn turn, IRequestPayload named, CancellationToken cancellation) =>
        await turn.FindAsync(named, cancellation) is not var (plan, assignment) || named.R is not { } key
            ? (null, turn.Gone())
        : !turn.Workspace.MaySee(turn.Person, assignment, turn.Today) ? (null, Reply.Problem(RightTexts.NotAllowed.In(turn.Language)))
        : ((plan.Info.Id, assignment, key), null);

    public static AdaptiveExecuteAction History(TextLanguage language, string plan, Assignment assignment) =>
        SharedVerbs.TaskHistory.Button(HistoryTexts.Show.In(language), new TaskPayload(plan, assignment.Task.Code));
}
