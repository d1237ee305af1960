using CchcBot.Hosting;
using CchcBot.Turns;

namespace CchcBot.Summarise;

/// <summary>The summary on request: here, or in the leadership channel.</summary>
internal sealed class SummaryHandler(SummaryRun run)
{
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await run.SummaryAsync(turn.Workspace.Id, turn.Now, cancellation) is not { } summary)
        {
            return Reply.Say(Texts.Get(turn.Language, "post.nothing"));
        }

        var view = new SummaryView(summary.Summary, turn.Workspace.Settings.Name, turn.Language, !turn.IsPersonal, summary.SeveralPlans);
        return Reply.Show(SummaryCard.For(view), SummaryCard.Line(view));
    }

    public async Task<Reply> PostAsync(Turn turn, CancellationToken cancellation) =>
        await run.PostNowAsync(turn.Workspace, turn.Now, cancellation) switch
        {
            PostOutcome.NoChannel => Reply.Problem(Texts.Get(turn.Language, "post.noChannel")),
            PostOutcome.NothingToSay => Reply.Problem(Texts.Get(turn.Language, "post.nothing")),
            PostOutcome.Posted => Reply.Say(Texts.Get(turn.Language, "post.posted", turn.Workspace.Settings.ChannelName ?? "")),
            PostOutcome.Updated => Reply.Say(Texts.Get(turn.Language, "post.updated", turn.Workspace.Settings.ChannelName ?? "")),
            _ => Reply.Problem(Texts.Get(turn.Language, "post.notReached")),
        };
}
