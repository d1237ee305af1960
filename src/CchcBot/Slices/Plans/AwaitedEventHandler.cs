namespace CchcBot.Slices.Plans;

/// <summary>Handles the card that asks whether the event a task waits for has happened: an administrator enters its date and the resulting deadline.</summary>
internal sealed class AwaitedEventHandler(TaskEditHandler edits)
{
    public async Task<Reply> FormAsync(Turn turn, AssignmentPayload tapped, CancellationToken cancellation)
    {
        var (view, answer) = await WaitingAsync(turn, tapped, cancellation);
        return view is null ? answer! : Reply.Show(EventCard.Render(turn.Language, view), TaskActTexts.Event.In(turn.Language, view.Assignment.Task.Code));
    }

    public async Task<Reply> SaveAsync(Turn turn, EventPayload tapped, CancellationToken cancellation)
    {
        var (view, answer) = await WaitingAsync(turn, tapped, cancellation);
        if (view is null)
        {
            return answer!;
        }

        view = view with { On = tapped.On, Due = tapped.Due };
        var onRead = DateReader.Read(view.On ?? "", turn.Today.Year, out var on) == DateReading.Date;
        var dueRead = DateReader.Read(view.Due ?? "", turn.Today.Year, out var due) == DateReading.Date;
        var problem = !onRead || !dueRead ? AwaitedEventTexts.Dates : on > turn.Today ? AwaitedEventTexts.Future : due < on ? AwaitedEventTexts.Order : null;
        if (problem is not null)
        {
            var words = problem.In(turn.Language);
            return Reply.Show(EventCard.Render(turn.Language, view, words), words) with { IsProblem = true };
        }

        // The event belongs to the task, so the new deadline applies to every unit that leads it.
        var form = new TaskForm(Time: due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Event: on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        if (await edits.ActivateAsync(turn, view.Plan, view.Assignment.Task, form, cancellation) is { } wrong)
        {
            return Reply.Show(EventCard.Render(turn.Language, view, wrong), wrong) with { IsProblem = true };
        }

        return Said(turn, tapped, AwaitedEventTexts.Done.In(turn.Language, view.Assignment.Task.Code, $"{on:dd/MM/yyyy}", $"{due:dd/MM/yyyy}"));
    }

    public async Task<Reply> NotYetAsync(Turn turn, AssignmentPayload tapped, CancellationToken cancellation)
    {
        var (view, answer) = await WaitingAsync(turn, tapped, cancellation);
        return view is null ? answer! : Said(turn, tapped, AwaitedEventTexts.NotYetSaid.In(turn.Language, view.Assignment.Task.Code));
    }

    /// <summary>Finds the task while it still waits for its event. If it was already answered, returns a reply that states its current deadline.</summary>
    private async Task<(EventView? View, Reply? Answer)> WaitingAsync<TPayload>(Turn turn, TPayload tapped, CancellationToken cancellation)
        where TPayload : IAssignmentPayload, IDigestPayload
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return (null, turn.Gone());
        }

        return assignment.Class(turn.Today) == ProgressClass.AwaitingEvent
            ? (new EventView(plan, assignment, tapped.D, turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null), null)
            : (null,
                Said(
                    turn, tapped,
                    AwaitedEventTexts.Already.In(turn.Language, assignment.Task.Code, StatusFormatter.Deadline(turn.Language, assignment, turn.Today))));
    }

    private static Reply Said(Turn turn, IDigestPayload tapped, string text) => Reply.Show(ConfirmationCard.Render(turn.Language, text, tapped.D), text);
}

/// <summary>A task that waits for an event, with what has been typed into the form so far.</summary>
internal sealed record EventView(PlanState Plan, Assignment Assignment, string? Delivery, string? On, string? Due);

internal static class EventCard
{
    public static AdaptiveCard Render(TextLanguage language, EventView view, string? problem = null)
    {
        var task = view.Assignment.Task;
        var title = TaskActTexts.Event.In(language, task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 200)}"),
            CardParts.Subtle(task.TimeText ?? ""),
            CardParts.Line(AwaitedEventTexts.How.In(language)),
        ];
        body.AddRange(CardParts.Problem(problem));

        body.Add(new AdaptiveDateInput { Id = "on", Label = AwaitedEventTexts.On.In(language), Value = view.On });
        body.Add(new AdaptiveDateInput { Id = "due", Label = AwaitedEventTexts.Due.In(language), Value = view.Due });
        return CardParts.Card(
            language,
            title,
            body,
            [
                AwaitedEventVerbs.Save.Button(
                    AwaitedEventTexts.Yes.In(language), new EventPayload(view.Plan.Info.Id, view.Assignment.Id.ToString(), view.Delivery),
                    ActionStyles.Positive),
                SharedVerbs.EventNotYet.Button(
                    StatusAnswerTexts.NotYet.In(language), new AssignmentPayload(view.Plan.Info.Id, view.Assignment.Id.ToString(), view.Delivery)),
                .. ConfirmationCard.Back(language, view.Delivery),
            ]);
    }
}
