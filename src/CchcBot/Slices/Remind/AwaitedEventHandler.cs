using System.Globalization;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Slices.Plans;

namespace CchcBot.Slices.Remind;

/// <summary>"Has the event happened?": an administrator says when, and by which day the task is then due.</summary>
internal sealed class AwaitedEventHandler(DutyFinder duties, TaskEditHandler edits)
{
    public async Task<Reply> FormAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var (view, answer) = await WaitingAsync(turn, tapped, cancellation);
        return view is null ? answer! : Reply.Show(EventCard.Render(turn.Language, view), Texts.Get(turn.Language, "remind.event", view.Duty.Task.Code));
    }

    public async Task<Reply> SaveAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var (view, answer) = await WaitingAsync(turn, tapped, cancellation);
        if (view is null)
        {
            return answer!;
        }

        view = view with { On = tapped.Text("on"), Due = tapped.Text("due") };
        var onRead = DateReader.Read(view.On ?? "", turn.Today.Year, out var on) == DateReading.Date;
        var dueRead = DateReader.Read(view.Due ?? "", turn.Today.Year, out var due) == DateReading.Date;
        var problem = !onRead || !dueRead ? "remind.event.dates" : on > turn.Today ? "remind.event.future" : due < on ? "remind.event.order" : null;
        if (problem is not null)
        {
            var words = Texts.Get(turn.Language, problem);
            return Reply.Show(EventCard.Render(turn.Language, view, words), words) with { IsProblem = true };
        }

        // The event is the task's: each unit that leads it is bound by the same day.
        var form = new TaskForm(Time: due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Event: on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        if (await edits.ActivateAsync(turn, view.Plan, view.Duty.Task, form, cancellation) is { } wrong)
        {
            return Reply.Show(EventCard.Render(turn.Language, view, wrong), wrong) with { IsProblem = true };
        }

        return Said(turn, tapped, Texts.Get(turn.Language, "remind.event.done", view.Duty.Task.Code, $"{on:dd/MM/yyyy}", $"{due:dd/MM/yyyy}"));
    }

    public async Task<Reply> NotYetAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        var (view, answer) = await WaitingAsync(turn, tapped, cancellation);
        return view is null ? answer! : Said(turn, tapped, Texts.Get(turn.Language, "remind.event.notYetSaid", view.Duty.Task.Code));
    }

    /// <summary>The task as long as it waits; answered before, its present deadline is said.</summary>
    private async Task<(EventView? View, Reply? Answer)> WaitingAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        if (await duties.FindAsync(turn, tapped, cancellation) is not var (plan, duty))
        {
            return (null, Reply.Problem(Texts.Get(turn.Language, "status.gone")));
        }

        return duty.Class(turn.Today) == ProgressClass.AwaitingEvent
            ? (new EventView(plan, duty, tapped.Text("d"), turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null), null)
            : (null, Said(turn, tapped, Texts.Get(turn.Language, "remind.event.already", duty.Task.Code, CchcBot.Kernel.Words.StatusWords.Deadline(turn.Language, duty, turn.Today))));
    }

    private static Reply Said(Turn turn, Tapped tapped, string text) => Reply.Show(SaidCard.Render(turn.Language, text, tapped.Text("d")), text);
}

/// <summary>A task that waits for an event, with what was typed so far.</summary>
internal sealed record EventView(PlanState Plan, Assignment Duty, string? Delivery, string? On, string? Due);

internal static class EventCard
{
    public static AdaptiveCard Render(TextLanguage language, EventView view, string? problem = null)
    {
        var task = view.Duty.Task;
        var title = Texts.Get(language, "remind.event", task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 200)}"),
            CardParts.Subtle(task.TimeText ?? ""),
            CardParts.Line(Texts.Get(language, "remind.event.how")),
        ];
        body.AddRange(CardParts.Problem(problem));

        body.Add(new AdaptiveDateInput { Id = "on", Label = Texts.Get(language, "remind.event.on"), Value = view.On });
        body.Add(new AdaptiveDateInput { Id = "due", Label = Texts.Get(language, "remind.event.due"), Value = view.Due });
        return CardParts.Card(
            language,
            title,
            body,
            [
                new AdaptiveExecuteAction
                {
                    Title = Texts.Get(language, "remind.event.yes"),
                    Verb = Verbs.EventSave,
                    Style = ActionStyles.Positive,
                    Data = Data(),
                },
                new AdaptiveExecuteAction { Title = Texts.Get(language, "remind.event.notYet"), Verb = Verbs.EventNotYet, Data = Data() },
                .. SaidCard.Back(language, view.Delivery),
            ]);

        JsonObject Data() => DutyFinder.Data(view.Plan.Info.Id, view.Duty, view.Delivery);
    }
}
