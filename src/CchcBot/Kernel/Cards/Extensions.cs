using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Words;
using CchcBot.Language;
using CchcBot.Office;

namespace CchcBot.Kernel.Cards;

/// <summary>The way to the form of a request for more time, for whoever heard somebody ask for it.</summary>
internal sealed class Extensions(TaskFinder tasks)
{
    /// <summary>"xin gia hạn 2b": the form, with what the words said already in it.</summary>
    /// <param name="code">The task as typed; null = the one in front of the person.</param>
    public async Task<Reply> SaidAsync(Turn turn, string? code, ExtensionForm typed, CancellationToken cancellation)
    {
        var (found, problem) = await tasks.OwnAsync(turn, code, cancellation);
        return problem
            ?? (
                found is [var (plan, duty)]
                    ? Reply.Pass(SharedVerbs.ExtensionForm, Payload(plan, duty, typed))
                    : RequestParts.Which(
                        turn,
                        SharedVerbs.ExtensionForm,
                        found,
                        (plan, duty) => new ExtensionFormPayload(plan, duty.Id.ToString(), Due: typed.Due, Reason: typed.Reason)
                    )
            );
    }

    /// <summary>The duties for which a sentence asks for more time beside a report; those that are not clear, or not this person's, are left out.</summary>
    public async Task<IReadOnlyList<ReportWish>> WishesAsync(Turn turn, IReadOnlyList<UpdateReading> readings, CancellationToken cancellation)
    {
        var wishes = new List<ReportWish>();
        foreach (var reading in readings)
        {
            var (found, _) = await tasks.OwnAsync(turn, reading.Task, cancellation);
            if (found is [var (plan, duty)] && turn.Workspace.MayReport(turn.Person, duty, turn.Today))
            {
                wishes.Add(new ReportWish(plan, duty.Id.ToString(), ExtensionForm.Of(reading)));
            }
        }

        return wishes;
    }

    /// <summary>After the report that came in the same sentence: the form, or a button for each where there are several.</summary>
    /// <param name="turn">Who asks.</param>
    /// <param name="wishes">From a card's button: input like any other.</param>
    /// <param name="note">What became of the report.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Reply> NextAsync(Turn turn, IReadOnlyList<ReportWish> wishes, string note, CancellationToken cancellation)
    {
        var known = new List<(string Plan, Assignment Duty, ExtensionForm Typed)>();
        foreach (var wish in wishes)
        {
            if (await turn.FindAsync(new DutyPayload(wish.Plan, wish.Id), cancellation) is var (_, duty))
            {
                known.Add((wish.Plan, duty, wish.Typed));
            }
        }

        return known is [var only]
            ? Reply.Pass(SharedVerbs.ExtensionForm, Payload(only.Plan, only.Duty, only.Typed) with { Note = note })
            : Reply.Show(
                CardParts.Stacked(turn.Language, note, [CardParts.Line(note)], known.Select(k => SharedVerbs.ExtensionForm.Button(
                    TaskActTexts.ExtendButtonOf.In(turn.Language, k.Duty.Task.Code),
                    new ExtensionFormPayload(k.Plan, k.Duty.Id.ToString(), Due: k.Typed.Due, Reason: k.Typed.Reason)))),
                note);
    }

    private static ExtensionFormPayload Payload(string plan, Assignment duty, ExtensionForm typed) =>
        new(plan, duty.Id.ToString(), Due: typed.Due, Reason: typed.Reason, Number: typed.Number, Date: typed.Date);
}
