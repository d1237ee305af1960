using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Summarise;

/// <summary>Shows the summary on request, or posts it to the leadership channel.</summary>
internal sealed class SummaryHandler(SummaryRun run, Memories memories)
{
    /// <summary>"tổng hợp", "tổng hợp tính đến 15/9": as known now, or as known at the end of a past day.</summary>
    public async Task<Reply> ShowAsync(Turn turn, string? day, CancellationToken cancellation)
    {
        var asOf = AsOfDay.Read(day, turn.Today) ?? (day is { Length: > 0 } ? AsOfDay.Find($"as of {day}", turn.Today)?.Day : turn.Today);
        if (asOf is not { } shown)
        {
            return Reply.Problem(AskTexts.NoPastDay.In(turn.Language));
        }

        if (await (shown < turn.Today ? SummaryRun.OfPastDayAsync(turn.Snapshot, shown, turn.Today, cancellation)
            : run.SummaryAsync(turn.Snapshot, turn.Now, cancellation)) is not { } summary)
        {
            return Reply.Say(PostTexts.Nothing.In(turn.Language));
        }

        var view = new SummaryView(summary.Summary, turn.Workspace.Settings.Name, turn.Language, !turn.IsPersonal, summary.SeveralPlans);
        memories.Keep(turn, memory => memory with { IsSummary = true });
        return Reply.Show(SummaryCard.For(view), SummaryCard.Line(view));
    }

    /// <summary>"biểu đồ năm 2025": chart of a year; the current year if none is named.</summary>
    public static async Task<Reply> YearAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var year = int.TryParse(words.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said is >= 2000 and <= 2100 ? said
            : turn.Today.Year;
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var span = ReportSpan.Of(from, to, turn.Today, turn.Workspace.Settings.Reminders.Periods, byCalendar: true);
        var plans = ReportYear.Of(await turn.Snapshot.CountedAsync(span.AsOf, turn.Today, null, cancellation), span);
        var title = YearTexts.Title.In(turn.Language, year);
        return plans.Count == 0 || from > turn.Today
            ? Reply.Say(YearTexts.Nothing.In(turn.Language, year))
            : Reply.Show(YearCard.For(YearPicture.Of(plans, year, span.AsOf), turn.Workspace.Settings.Name, turn.Language), title);
    }

    /// <summary>The summary as plain text to be passed on, if it is asked for by name or was shown last; null for other questions.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, AskedQuestion question, CancellationToken cancellation) =>
        question.Form == AnswerForm.Text
        && (question.Rest is "tong hop" or "ban tong hop" or "summary" or "the summary" || (question.Rest.Length == 0 && memories.Of(turn).IsSummary))
            ? await TextAsync(turn, cancellation)
            : null;

    /// <summary>Rendered as for a channel, without people or causes.</summary>
    private async Task<Reply> TextAsync(Turn turn, CancellationToken cancellation) =>
        await run.SummaryAsync(turn.Snapshot, turn.Now, cancellation) is { } summary
            ? Reply.Plain(
                CardAsText.Of(
                    SummaryCard.For(new SummaryView(summary.Summary, turn.Workspace.Settings.Name, turn.Language, InChannel: true, summary.SeveralPlans))
                )
            )
            : Reply.Say(PostTexts.Nothing.In(turn.Language));

    /// <summary>Decision on the preview: post it, skip it this time, or hold it until somebody posts it.</summary>
    public async Task<Reply> DecideAsync(Turn turn, SlotPayload named, SummaryDecision decision, CancellationToken cancellation)
    {
        if (named.Slot is not { } slot)
        {
            return Reply.Problem(SummaryTexts.Decided(DecisionOutcome.Gone).In(turn.Language));
        }

        var outcome = await run.DecideAsync(turn.Workspace, slot, decision, turn.Now, cancellation);
        var text = SummaryTexts.Decided(outcome).In(turn.Language, $"{slot:dd/MM}", SummaryPreview.Hour(slot.ToDateTime(turn.Workspace.Settings.Summary.At)));
        return outcome is DecisionOutcome.Gone or DecisionOutcome.NotReached
            ? Reply.Problem(text)
            : Reply.Show(SummaryDecidedCard.Render(turn.Language, text, slot, outcome), text);
    }

    public async Task<Reply> PostAsync(Turn turn, CancellationToken cancellation)
    {
        return await run.PostNowAsync(turn.Workspace, turn.Now, cancellation) switch
        {
            PostOutcome.NoChannel => Reply.Problem(PostTexts.NoChannel.In(turn.Language)),
            PostOutcome.NothingToSay => Reply.Problem(PostTexts.Nothing.In(turn.Language)),
            PostOutcome.Posted => Say(PostTexts.Posted),
            PostOutcome.Updated => Say(PostTexts.Updated),
            PostOutcome.AlreadyPosted => Say(PostTexts.AlreadyPosted),
            PostOutcome.Waiting => Problem(PostTexts.Waiting),
            PostOutcome.ChannelGone => Problem(PostTexts.ChannelGone),
            PostOutcome.Barred => Problem(PostTexts.Barred),
            PostOutcome.NotReached => Problem(PostTexts.NotReached),
        };

        Reply Say(Text text) => Reply.Say(In(text));

        Reply Problem(Text text) => Reply.Problem(In(text));

        // Teams does not always provide the channel's name.
        string In(Text text) => text.In(turn.Language, turn.Workspace.Settings.ChannelName is { Length: > 0 } name ? $" {name}" : "");
    }
}
