using System.Globalization;
using AdaptiveCards;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Plans;

/// <summary>
/// <c>đóng kế hoạch 7/KH-VP</c>: a plan whose period is over leaves reminders, questions and reports of today; figures of its own time stay.
/// <c>mở lại kế hoạch</c> takes it back. What waits for a leader's decision is not closed silently.
/// </summary>
internal sealed class ClosePlanHandler(PlanEditor editor)
{
    public async Task<Reply> SayAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var open = await turn.Snapshot.CurrentAsync(cancellation);
        var meant = Named(open, p => p.Info, words);
        if (words.Length == 0)
        {
            // Said alone it means one whose time is over.
            meant = meant.Where(p => IsOver(p.Info, turn.Today)).ToList() is { Count: > 0 } over ? over : meant;
        }

        return meant.Count switch
        {
            0 => Reply.Problem((open.Count == 0 ? ClosePlanTexts.None : ClosePlanTexts.Unknown).In(turn.Language, words)),
            1 => Show(turn, meant[0], open),
            _ => Which(turn, [.. meant.Select(p => p.Info)], ClosePlanTexts.Which, PlanHelp.ClosePlan.Say),
        };
    }

    /// <summary>The button of the card; a plan that changed since is shown anew.</summary>
    public async Task<Reply> CloseAsync(Turn turn, ClosePlanPayload agreed, CancellationToken cancellation)
    {
        if (agreed.Plan is not { } id || await turn.Snapshot.FindAsync(id, cancellation) is not { } plan || plan.Info.Stage == PlanStage.Draft)
        {
            return Reply.Problem(ClosePlanTexts.Gone.In(turn.Language));
        }

        if (plan.Info.Stage == PlanStage.Closed)
        {
            return Closed(turn, plan.Info);
        }

        if (agreed.N != ClosePlanCard.Nonce(plan.Info) || Hindrance(turn, plan) is not null)
        {
            return Show(turn, plan, await turn.Snapshot.CurrentAsync(cancellation));
        }

        var closed = await editor.CloseAsync(turn.Workspace.Id, id, new AmendingAct(turn.Now, turn.Person.Id, turn.Operation), cancellation);
        return Closed(turn, closed ?? plan.Info);
    }

    public async Task<Reply> ReopenAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var closed = (await turn.Snapshot.HeadsAsync(cancellation)).Where(p => p.Stage == PlanStage.Closed).ToList();
        var meant = Named(closed, p => p, words);
        switch (meant.Count)
        {
            case 0:
                return Reply.Problem((closed.Count == 0 ? ClosePlanTexts.ReopenNone : ClosePlanTexts.Unknown).In(turn.Language, words));
            case > 1:
                return Which(turn, meant, ClosePlanTexts.ReopenWhich, PlanHelp.ReopenPlan.Say);
        }

        await editor.ReopenAsync(turn.Workspace.Id, meant[0].Id, new AmendingAct(turn.Now, turn.Person.Id, turn.Operation), cancellation);
        return Reply.Say(ClosePlanTexts.ReopenDone.In(turn.Language, PlanNames.Of(meant[0])));
    }

    /// <summary>By id (after "#", as a button says it), by number, or by words of the title; all where nothing is said.</summary>
    private static List<T> Named<T>(IEnumerable<T> all, Func<T, PlanInfo> info, string words)
    {
        var wanted = VietnameseText.Fold(VietnameseText.Tidy(words));
        return wanted.Length == 0 ? [.. all] : [.. all.Where(p => Is(info(p)))];

        bool Is(PlanInfo plan) => words.Trim() == $"#{plan.Id}"
            || (plan.Number is { } number && VietnameseText.Fold(number) is var own && (own == wanted || own.Split('/')[0] == wanted))
            || (wanted.Length > 3 && VietnameseText.Fold(plan.Title).Contains(wanted, StringComparison.Ordinal));
    }

    private static bool IsOver(PlanInfo plan, DateOnly today) => plan.Stage == PlanStage.Replaced || plan.Period.End < today;

    /// <summary>Why it cannot be closed now; null where it can.</summary>
    private static string? Hindrance(Turn turn, PlanState plan) =>
        !IsOver(plan.Info, turn.Today) ? ClosePlanTexts.Running.In(turn.Language, $"{plan.Info.Period.End:dd/MM/yyyy}")
        : Decisions.Of([plan]).Count is > 0 and var waiting ? ClosePlanTexts.Waiting.In(turn.Language, waiting.ToString("D2", CultureInfo.InvariantCulture))
        : null;

    private static Reply Show(Turn turn, PlanState plan, IReadOnlyList<PlanState> open)
    {
        var hindrance = Hindrance(turn, plan);
        // What the next plan has again is not left behind.
        var next = open.Where(p => p.Info.Period.Start > plan.Info.Period.End).MaxBy(p => p.Info.Period.Start);
        return Reply.Show(
            ClosePlanCard.Render(turn.Language, RollOverView.Of(plan, next), hindrance),
            hindrance ?? ClosePlanCard.Title(turn.Language, plan.Info)
        ) with
        {
            IsProblem = hindrance is not null,
        };
    }

    private static Reply Closed(Turn turn, PlanInfo plan)
    {
        var text = ClosePlanTexts.Done.In(turn.Language, PlanNames.Of(plan), $"{plan.ClosedOn:dd/MM/yyyy}");
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Line(text)],
                [CardParts.Say(ClosePlanTexts.ReopenButton.In(turn.Language), $"{PlanHelp.ReopenPlan.Say.In(turn.Language)} #{plan.Id}")]
            ),
            text
        );
    }

    private static Reply Which(Turn turn, IReadOnlyList<PlanInfo> several, Text question, Text command)
    {
        var text = question.In(turn.Language);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Heading(text)],
                several.Take(10).Select(p => CardParts.Say(CardText.Plain(Excerpt.Of(PlanNames.Of(p), 80)), $"{command.In(turn.Language)} #{p.Id}"))),
            text);
    }
}

/// <summary>What closing a plan means, and what is still open in it.</summary>
internal static class ClosePlanCard
{
    private const int MostTasks = 8;

    /// <summary>Of a render: whoever changes the plan meanwhile makes the card stale.</summary>
    public static string Nonce(PlanInfo plan) => Outgoing.HashOf(plan.LastChange ?? "");

    public static string Title(TextLanguage language, PlanInfo plan) => ClosePlanTexts.Title.In(language, PlanNames.Of(plan));

    /// <param name="language">The reader's.</param>
    /// <param name="view">The plan and what is unfinished in it.</param>
    /// <param name="hindrance">Why it cannot be closed, or null.</param>
    public static AdaptiveCard Render(TextLanguage language, RollOverView view, string? hindrance)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        List<AdaptiveElement> body = [CardParts.Heading(Title(language, view.From.Info)), CardParts.Subtle(T(ClosePlanTexts.Does))];
        if (hindrance is not null)
        {
            return CardParts.Card(language, hindrance, [.. body, .. CardParts.Problem(hindrance)]);
        }

        List<AdaptiveAction> actions = [];
        if (view.Tasks.Count > 0)
        {
            body.Add(CardParts.Bold(T(ClosePlanTexts.Open, view.Tasks.Count.ToString("D2", CultureInfo.InvariantCulture))));
            body.AddRange(view.Tasks.Take(MostTasks).Select(t => CardParts.Line($"{t.Task.Code} - {Excerpt.Of(t.Task.Text, 120)}", AdaptiveSpacing.Small)));
            if (view.Tasks.Count > MostTasks)
            {
                body.Add(CardParts.Subtle(T(ClosePlanTexts.More, view.Tasks.Count - MostTasks)));
            }

            actions.Add(PlanVerbs.RollOverShow.Button(T(ClosePlanTexts.CarryFirst), new(), ActionStyles.Positive));
        }

        actions.Add(PlanVerbs.Close.Button(
            T(view.Tasks.Count > 0 ? ClosePlanTexts.Anyway : ClosePlanTexts.Button),
            new(view.From.Info.Id, Nonce(view.From.Info)),
            view.Tasks.Count > 0 ? ActionStyles.Destructive : ActionStyles.Positive));
        return CardParts.Stacked(language, Title(language, view.From.Info), body, actions);
    }
}
