using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel.Cards;

/// <summary>Parts shared by the cards about requests.</summary>
internal static class RequestParts
{
    /// <summary>Code and text of a task, for example "3b. Xây dựng quy chế họp không giấy".</summary>
    public static string What(Assignment duty, int most) =>
        $"{duty.Task.Code}. {Excerpt.Of(TaskWords.Part(duty, TextLanguage.Vi) is { } what ? $"{duty.Task.Text} – {what}" : duty.Task.Text, most)}";

    /// <summary>The assignment and request named by a card's button, if the person may see them; otherwise the reply that says why not.</summary>
    public static async Task<((string Plan, Assignment Duty, string Key)? Request, Reply? Problem)> RequestAsync(
        this Turn turn, IRequestPayload named, CancellationToken cancellation) =>
        await turn.FindAsync(named, cancellation) is not var (plan, duty) || named.R is not { } key
            ? (null, turn.Gone())
        : !turn.Workspace.MaySee(turn.Person, duty, turn.Today) ? (null, Reply.Problem(RightTexts.NotAllowed.In(turn.Language)))
        : ((plan.Info.Id, duty, key), null);

    public static AdaptiveExecuteAction History(TextLanguage language, string plan, Assignment duty) =>
        SharedVerbs.TaskHistory.Button(HistoryTexts.Show.In(language), new TaskPayload(plan, duty.Task.Code));
}
