using CchcBot.Language;

namespace CchcBot.Kernel.Cards;

/// <summary>Leads to the form for requesting a deadline extension, from any slice that recognizes such a request.</summary>
internal sealed class DeadlineExtensions(TaskFinder tasks)
{
    /// <summary>"xin gia hạn 2b": opens the form, prefilled from the sentence.</summary>
    /// <param name="code">The task's code as typed; null = the task shown last.</param>
    public async Task<Reply> TypedAsync(Turn turn, string? code, ExtensionForm typed, CancellationToken cancellation)
    {
        var (found, problem) = await tasks.FindOwnAsync(turn, code, cancellation);
        return problem ?? await AskAsync(turn, found, typed, cancellation);
    }

    /// <summary>Opens the form for the assignment that is meant, or asks which of several is.</summary>
    public static async Task<Reply> AskAsync(
        Turn turn, IReadOnlyList<(string Plan, Assignment Assignment)> found, ExtensionForm typed, CancellationToken cancellation)
    {
        return found is [var (plan, assignment)]
            ? Reply.ForwardTo(SharedVerbs.ExtensionForm, Payload(plan, assignment, typed))
            : await WhichTask.AskAsync(
                turn,
                SharedVerbs.ExtensionForm,
                found,
                (plan, assignment) => new ExtensionFormPayload(plan, assignment.Id.ToString(), Due: typed.Due, Reason: typed.Reason),
                cancellation);
    }

    /// <summary>The extension requests that a sentence makes besides a report; unclear ones, and those the person may not make, are left out.</summary>
    public async Task<IReadOnlyList<ExtensionWish>> WishesAsync(Turn turn, IReadOnlyList<UpdateReading> readings, CancellationToken cancellation)
    {
        var wishes = new List<ExtensionWish>();
        foreach (var reading in readings)
        {
            var (found, _) = await tasks.FindOwnAsync(turn, reading.Task, cancellation);
            if (found is [var (plan, assignment)] && turn.Workspace.MayReport(turn.Person, assignment, turn.Today))
            {
                wishes.Add(new ExtensionWish(plan, assignment.Id.ToString(), ExtensionForm.Of(reading)));
            }
        }

        return wishes;
    }

    /// <summary>After the report in the same sentence is saved: opens the form, or offers one button for each if there are several.</summary>
    /// <param name="wishes">From a card's button, so untrusted input.</param>
    /// <param name="note">What became of the report.</param>
    public static async Task<Reply> NextAsync(Turn turn, IReadOnlyList<ExtensionWish> wishes, string note, CancellationToken cancellation)
    {
        var known = new List<(PlanInfo Plan, Assignment Assignment, ExtensionForm Typed)>();
        foreach (var wish in wishes)
        {
            if (await turn.FindAsync(new AssignmentPayload(wish.Plan, wish.Id), cancellation) is var (plan, assignment))
            {
                known.Add((plan.Info, assignment, wish.Typed));
            }
        }

        var names = WhichTask.Names([.. known.Select(k => ChoosableTask.Of(turn.Language, k.Plan, k.Assignment))]);
        return known is [var only]
            ? Reply.ForwardTo(SharedVerbs.ExtensionForm, Payload(only.Plan.Id, only.Assignment, only.Typed) with { Note = note })
            : Reply.Show(
                CardParts.Stacked(turn.Language, note, [CardParts.Line(note)], known.Zip(names, (k, name) => SharedVerbs.ExtensionForm.Button(
                    CardText.Plain(TaskActTexts.ExtendButtonOf.In(turn.Language, name)),
                    new ExtensionFormPayload(k.Plan.Id, k.Assignment.Id.ToString(), Due: k.Typed.Due, Reason: k.Typed.Reason)))),
                note);
    }

    private static ExtensionFormPayload Payload(string plan, Assignment assignment, ExtensionForm typed) =>
        new(plan, assignment.Id.ToString(), Due: typed.Due, Reason: typed.Reason, Number: typed.Number, Date: typed.Date);
}
