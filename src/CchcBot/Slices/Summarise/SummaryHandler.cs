using System.Globalization;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Summarise;

/// <summary>The summary on request: here, or in the leadership channel.</summary>
internal sealed class SummaryHandler(SummaryRun run, Memories memories)
{
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (await run.SummaryAsync(turn.Snapshot, turn.Now, cancellation) is not { } summary)
        {
            return Reply.Say(Texts.Get(turn.Language, "post.nothing"));
        }

        var view = new SummaryView(summary.Summary, turn.Workspace.Settings.Name, turn.Language, !turn.IsPersonal, summary.SeveralPlans);
        memories.Keep(turn, memory => memory with { IsSummary = true });
        return Reply.Show(SummaryCard.For(view), SummaryCard.Line(view));
    }

    /// <summary>The same as plain text, to be passed on: as in a channel no person and no cause is in it.</summary>
    public async Task<Reply> TextAsync(Turn turn, CancellationToken cancellation) =>
        await run.SummaryAsync(turn.Snapshot, turn.Now, cancellation) is { } summary
            ? Reply.Plain(CardAsText.Of(SummaryCard.For(new SummaryView(summary.Summary, turn.Workspace.Settings.Name, turn.Language, InChannel: true, summary.SeveralPlans))))
            : Reply.Say(Texts.Get(turn.Language, "post.nothing"));

    /// <summary>On the preview: post it, leave it out this time, or hold it until somebody says "post".</summary>
    public async Task<Reply> DecideAsync(Turn turn, Tapped tapped, SummaryDecision decision, CancellationToken cancellation)
    {
        if (!DateOnly.TryParseExact(tapped.Text("slot"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var slot))
        {
            return Reply.Problem(Texts.Get(turn.Language, "summarise.decided.Gone"));
        }

        var outcome = await run.DecideAsync(turn.Workspace, slot, decision, turn.Now, cancellation);
        var text = Texts.Get(turn.Language, $"summarise.decided.{outcome}", $"{slot:dd/MM}", SummaryPreview.Hour(slot.ToDateTime(turn.Workspace.Settings.Summary.At)));
        return outcome is DecisionOutcome.Gone or DecisionOutcome.NotReached
            ? Reply.Problem(text)
            : Reply.Show(SummaryDecidedCard.Render(turn.Language, text, tapped.Text("slot")!, outcome), text);
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
