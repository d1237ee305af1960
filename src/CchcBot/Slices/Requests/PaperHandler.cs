using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>
/// What is submitted to the office's own leader comes to him as a card: one tap signs it, its number to follow; with a word on what is missing it is given
/// back; one more tap takes either back.
/// </summary>
internal sealed class PaperHandler(PlanEditor editor, IPlanStore plans, RequestOutbox outbox)
{
    /// <summary>Brings a paper before those who may sign it. Reported again, it stands.</summary>
    public Task AskAsync(Turn turn, string plan, Assignment duty, CancellationToken cancellation) =>
        duty is { IsWithOwnLeader: true, State: { Submission: { AskedOn: null } paper, ReportedBy: { } by } }
            ? outbox.AskAsync(
                turn, Deciders.ToAsk(turn.Workspace, duty.Id.Unit, by, turn.Today), RequestKinds.Submitted, plan, duty.Id, paper.Key, cancellation)
            : Task.CompletedTask;

    /// <summary>The paper that lies with the leader, from wherever its duty is shown.</summary>
    public async Task<Reply> ShowAsync(Turn turn, DutyPayload tapped, CancellationToken cancellation) =>
        await turn.FindAsync(tapped, cancellation) is not var (plan, duty) || !turn.Workspace.MaySee(turn.Person, duty, turn.Today) ? turn.Gone()
        : (duty.State.Submission?.Key ?? duty.State.Paper?.Key) is { } key ? Show(turn, plan.Info.Id, duty, key)
        : Reply.Problem(PaperTexts.Gone.In(turn.Language, duty.Task.Code, StatusWords.Step(turn.Language, duty.State)));

    public async Task<Reply> ActAsync(Turn turn, PaperPayload tapped, CancellationToken cancellation)
    {
        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, duty, key))
        {
            return refused!;
        }

        return tapped.Act switch
        {
            PaperAct.Sign or PaperAct.Return => await DecideAsync(turn, tapped, plan, duty, key, cancellation),
            PaperAct.Number => await NumberAsync(turn, tapped, plan, duty, key, cancellation),
            PaperAct.TakeBack => await TakeBackAsync(turn, plan, duty, key, cancellation),
            _ => turn.Gone(),
        };
    }

    private async Task<Reply> DecideAsync(Turn turn, PaperPayload tapped, string plan, Assignment duty, string key, CancellationToken cancellation)
    {
        if (!PaperRules.Waits(duty, key))
        {
            return Show(turn, plan, duty, key);
        }

        if (!PaperCard.IsFor(turn.Workspace, turn.Person, duty, duty.State.ReportedBy, turn.Today))
        {
            return Reply.Problem(PaperTexts.NotYours.In(turn.Language, duty.Task.Code));
        }

        var isSigned = tapped.Act == PaperAct.Sign;
        if (!isSigned && tapped.Why is not { Length: <= StatusRules.LongestText })
        {
            return Again(turn, plan, duty, key, tapped.Why is null ? PaperTexts.NoReason : TaskActTexts.Problem(UpdateProblem.TextTooLong));
        }

        var outcome = await editor.ChangeAsync(
            turn,
            plan,
            duty.Id,
            present => !PaperRules.Waits(present, key) ? null
                : isSigned ? PaperRules.Sign(present.State, turn.Today, turn.Now, turn.Person.Id)
                : PaperRules.Return(present.State, tapped.Why!, turn.Today, turn.Now, turn.Person.Id),
            cancellation);
        if (outcome.Duty is not { } now)
        {
            return turn.Gone();
        }

        if (now.State.Paper is { } word && word.Key == key && word.By == turn.Person.Id)
        {
            var people = Concerned(turn, now, word);
            await (word.IsSigned
                ? outbox.AskAsync(
                    turn, people, RequestKinds.PaperTold, plan, now.Id, PaperToldCard.Matter(word, isUndone: false), cancellation)
                : outbox.AskAsync(turn, people, RequestKinds.Returned, plan, now.Id, word.Key, cancellation));
        }

        outbox.Refresh();
        return Show(turn, plan, now, key);
    }

    private async Task<Reply> NumberAsync(Turn turn, PaperPayload tapped, string plan, Assignment duty, string key, CancellationToken cancellation)
    {
        if (OwnWord(turn, duty, key) is not { IsSigned: true } word)
        {
            return Show(turn, plan, duty, key);
        }

        var on = turn.Today;
        if (tapped.On is not null && DateReader.Read(tapped.On, turn.Today.Year, out on) != DateReading.Date)
        {
            return Again(turn, plan, duty, key, TaskActTexts.ProblemBadDate);
        }

        if (on > turn.Today)
        {
            return Again(turn, plan, duty, key, PaperTexts.Future);
        }

        var outcome = await editor.ChangeAsync(
            turn, plan, duty.Id, present => PaperRules.Number(present.State, word, tapped.Number, on), cancellation);
        return outcome.Problem is { } problem ? Again(turn, plan, duty, key, TaskActTexts.Problem(problem))
            : outcome.Duty is { } now ? Show(turn, plan, now, key)
            : turn.Gone();
    }

    private async Task<Reply> TakeBackAsync(Turn turn, string plan, Assignment duty, string key, CancellationToken cancellation)
    {
        if (OwnWord(turn, duty, key) is not { } word)
        {
            // Taken back already, it waits again.
            return PaperRules.Waits(duty, key) ? Show(turn, plan, duty, key)
                : Reply.Problem(PaperTexts.CannotUndo.In(turn.Language, duty.Task.Code));
        }

        var own = duty.Id.ToString();
        var before = (await plans.HistoryAsync(turn.Workspace.Id, plan, cancellation))
            .LastOrDefault(h => h.Assignment == own && h.After is { Step: WorkStep.Submitted, Submission: { } paper } && paper.Key == key)?.After;
        var outcome = before is null ? null : await editor.ChangeAsync(
            turn, plan, duty.Id, present => PaperRules.TakeBack(present.State, before, word, turn.Now), cancellation);
        if (outcome is not { IsWritten: true, Duty: { } now })
        {
            return Reply.Problem(PaperTexts.CannotUndo.In(turn.Language, duty.Task.Code));
        }

        await outbox.AskAsync(
            turn, Concerned(turn, now, word), RequestKinds.PaperTold, plan, now.Id, PaperToldCard.Matter(word, isUndone: true), cancellation);
        return Show(turn, plan, now, key);
    }

    /// <summary>The person's own word on that paper, as long as nobody reported since.</summary>
    private static PaperWord? OwnWord(Turn turn, Assignment duty, string key) =>
        duty.State.Paper is { } word && word.Key == key && word.By == turn.Person.Id && duty.State.ReportedAt == word.At ? word : null;

    /// <summary>Who submitted it, and who answers for it.</summary>
    private static List<Person> Concerned(Turn turn, Assignment duty, PaperWord word) =>
        [.. new[] { turn.Workspace.OwnerOf(duty), turn.Workspace.FindPerson(word.SubmittedBy) }.OfType<Person>()];

    private static Reply Show(Turn turn, string plan, Assignment duty, string key) =>
        PaperCard.Of(turn.Language, turn.Workspace, turn.Person, plan, duty, key, turn.Today).Shown;

    private static Reply Again(Turn turn, string plan, Assignment duty, string key, Text problem)
    {
        var text = problem.In(turn.Language);
        return PaperCard.Of(turn.Language, turn.Workspace, turn.Person, plan, duty, key, turn.Today, text).Again(text);
    }
}
