using CchcBot.Domain.Plans;
using CchcBot.Storage;
using Microsoft.Extensions.Options;

namespace CchcBot.Slices.Plans;

/// <summary>Resolves the doubtful points of a draft plan: on cards, or listed in a file.</summary>
internal sealed class DoubtsHandler(IPlanStore plans, IOptions<BotOptions> options)
{
    /// <summary>Kind of this file in the file consent card.</summary>
    public const string FileKind = "doubts";

    private const int LongestList = 20_000;

    public Task<Reply> ShowAsync(Turn turn, DraftPagePayload wanted, CancellationToken cancellation) =>
        WithDraftAsync(turn, wanted.Hash, draft => Task.FromResult(Doubts(turn, draft, wanted.From)), cancellation);

    public Task<Reply> PreviewAsync(Turn turn, DraftPayload wanted, CancellationToken cancellation) =>
        WithDraftAsync(turn, wanted.Hash, draft => PreviewAsync(turn, draft, cancellation), cancellation);

    /// <summary>The tasks as they were read, for the administrator to look over before the plan is stored.</summary>
    public Task<Reply> TasksAsync(Turn turn, DraftPagePayload wanted, CancellationToken cancellation) => WithDraftAsync(turn, wanted.Hash, draft =>
        Task.FromResult(draft.Reading.Tasks.Count == 0
            ? Reply.Problem(DoubtTexts.NothingLeft.In(turn.Language))
            : Reply.Show(
                DraftTasksCard.Render(turn.Language, draft, wanted.From),
                LoadTexts.PreviewPush.In(turn.Language, draft.Reading.Tasks.Count))), cancellation);

    /// <summary>Stores the answers of a page, or one answer for all points of a kind. Either all of them are stored or none.</summary>
    public Task<Reply> CorrectAsync(Turn turn, CorrectPlanPayload said, CancellationToken cancellation) => WithDraftAsync(turn, said.Hash, async draft =>
    {
        var (answers, problem) = said.Kind is { } kind ? (OfKind(draft, kind), null) : Answers(turn, said, draft);
        if (problem is not null)
        {
            return Reply.Problem(problem);
        }

        if (answers.Count == 0)
        {
            return Doubts(turn, draft, said.From, 0);
        }

        var taken = answers.Select(a => a with { By = turn.Person.Id, At = turn.Now }).ToList();
        return await ChangeAsync(turn, draft, there => there.With(taken), changed => Doubts(turn, changed, said.From, taken.Count), cancellation);
    }, cancellation);

    /// <summary>Without a selection, shows the corrections made so far; with one, undoes the selected corrections.</summary>
    public Task<Reply> UndoAsync(Turn turn, UndoCorrectionsPayload chosen, CancellationToken cancellation) => WithDraftAsync(turn, chosen.Hash, async draft =>
    {
        if (!chosen.Chosen)
        {
            return Reply.Show(CorrectionsCard.Render(turn.Language, draft), DoubtTexts.Corrected.In(turn.Language, draft.Preview.Corrections.Count));
        }

        var undone = PayloadInputs.Several(chosen.Undo).ToHashSet(StringComparer.Ordinal);
        return undone.Count == 0
            ? await PreviewAsync(turn, draft, cancellation)
            : await ChangeAsync(turn, draft, there => [.. there.Where(c => !undone.Contains(CorrectionsCard.Name(c)))], null, cancellation);
    }, cancellation);

    /// <summary>The complete list: as text in demo mode, otherwise as a file.</summary>
    public Task<Reply> ListAsync(Turn turn, DraftPayload wanted, CancellationToken cancellation) => WithDraftAsync(turn, wanted.Hash, draft =>
    {
        if (options.Value.Mode == BotMode.Demo)
        {
            return Task.FromResult(Reply.Say(DoubtsList.Text(turn.Language, draft, LongestList)));
        }

        var file = DoubtsList.Csv(turn.Language, draft);
        return Task.FromResult(new Reply(File: new OfferedFile(
            DoubtsList.FileName(turn.Language), DoubtTexts.FileDescription.In(turn.Language, draft.Doubts.Count), file.Length, FileKind, draft.Preview.Hash)));
    }, cancellation);

    /// <summary>Content of an offered file once the user accepts it; null if the draft no longer exists.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string hash, CancellationToken cancellation) =>
        await plans.FindPreviewAsync(turn.Workspace.Id, hash, cancellation) is { } preview ? DoubtsList.Csv(turn.Language, Draft(turn, preview)) : null;

    private static (List<PlanCorrection> Answers, string? Problem) Answers(Turn turn, CorrectPlanPayload answered, PlanDraft draft)
    {
        List<PlanCorrection> answers = [];
        var keys = PayloadInputs.Several(answered.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var doubt in draft.Doubts.Where(d => keys.Contains(PlanDraft.KeyOf(d))))
        {
            var (correction, problem) = DoubtAnswers.Read(answered.Inputs, doubt, turn.Workspace.Units);
            if (problem is { } why)
            {
                var what = doubt.Name ?? (doubt.Tasks is [var task] ? task.Code : PlanIssueFormatter.Title(turn.Language, doubt.Code));
                return ([], DoubtTexts.Problem(why).In(turn.Language, what, DoubtAnswers.LongestText));
            }

            if (correction is not null)
            {
                answers.Add(correction);
            }
        }

        return (answers, null);
    }

    /// <summary>One answer for all points of a kind: unknown lead units are added to the directory, everything else stays as the plan states it.</summary>
    private static List<PlanCorrection> OfKind(PlanDraft draft, PlanIssueCode kind) =>
        [.. draft.Doubts
            .Where(d => d.Code == kind)
            .Select(d => d is { Code: PlanIssueCode.UnknownUnit, IsLead: true } ? DoubtAnswers.NewUnit(d) : DoubtAnswers.Keep(d))];

    private async Task<Reply> ChangeAsync(
        Turn turn,
        PlanDraft draft,
        Func<IReadOnlyList<PlanCorrection>, IReadOnlyList<PlanCorrection>> change,
        Func<PlanDraft, Reply>? next,
        CancellationToken cancellation)
    {
        try
        {
            if (await plans.CorrectPreviewAsync(turn.Workspace.Id, draft.Preview.Hash, change, cancellation) is not { } preview)
            {
                return Reply.Problem(LoadTexts.PreviewGone.In(turn.Language));
            }

            var changed = Draft(turn, preview);
            return next is null || changed.Doubts.Count == 0 ? await PreviewAsync(turn, changed, cancellation) : next(changed);
        }
        catch (PreviewTooLargeException)
        {
            return Reply.Problem(DoubtTexts.TooMany.In(turn.Language));
        }
    }

    private async Task<Reply> WithDraftAsync(Turn turn, string? hash, Func<PlanDraft, Task<Reply>> act, CancellationToken cancellation) =>
        hash is not null && await plans.FindPreviewAsync(turn.Workspace.Id, hash, cancellation) is { } preview
            ? await act(Draft(turn, preview))
            : Reply.Problem(LoadTexts.PreviewGone.In(turn.Language));

    private static Reply Doubts(Turn turn, PlanDraft draft, int from, int? saved = null) =>
        draft.Doubts.Count == 0
            ? Reply.Problem(LoadTexts.NoDoubts.In(turn.Language))
            : Reply.Show(
                DoubtsCard.Render(turn.Language, new DoubtsView(draft, turn.Workspace.Units, from, saved)),
                DoubtTexts.Push.In(turn.Language, draft.Doubts.Count)
            );

    /// <summary>The preview of a draft in its current state.</summary>
    public async Task<Reply> PreviewAsync(Turn turn, PlanDraft draft, CancellationToken cancellation)
    {
        var identity = PlanIdentity.Of(draft.Reading.Plan, await turn.Snapshot.HeadsAsync(cancellation));
        var view = PreviewView.Of(draft, identity, turn.Workspace.Units);
        return Reply.Show(PreviewCard.Render(turn.Language, view), LoadTexts.PreviewPush.In(turn.Language, draft.Reading.Tasks.Count));
    }

    private static PlanDraft Draft(Turn turn, PlanPreview preview) => PlanDraft.Of(preview, turn.Workspace.Units, turn.Today);
}
