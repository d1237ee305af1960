namespace CchcBot.Slices.Administer;

/// <summary>Merging, splitting or renaming units by a decision: form, preview, confirmation, cancelling.</summary>
internal sealed class ReorganisationHandler(IWorkspaceStore store, IDraftStore drafts, ReorganisationRun run)
{
    private const string Kind = "units";

    public static Reply Form(Turn turn, ReorganisationKind kind) =>
        turn.Workspace.Units.Count == 0
            ? Reply.Say(RosterTexts.NoUnits.In(turn.Language))
            : Show(turn, new ReorganisationForm(kind, [], Effective: $"{turn.Today:yyyy-MM-dd}"), null);

    /// <summary>Shows the preview of what would move, or the form again with its problem.</summary>
    public async Task<Reply> PreviewAsync(Turn turn, PreviewReorganisationPayload typed, CancellationToken cancellation)
    {
        if (typed.Kind is not { } kind)
        {
            return Reply.Problem(ReorganisationTexts.Gone.In(turn.Language));
        }

        var form = ReorganisationForm.Of(kind, typed, turn.Workspace);
        if (form.Unclear?.Why(turn.Language) is { } unclear)
        {
            return Show(turn, form, unclear);
        }

        if (ReorganisationReader.Read(form, turn.Workspace, turn.Person.Id, out var problem) is not { } decision)
        {
            return Show(turn, form, problem!.Value.Why.In(turn.Language, problem.Value.Argument));
        }

        if (turn.Workspace.Reorganisations.Any(r => r.Id == decision.Id && r.CancelledAt is null))
        {
            return Show(turn, form, ReorganisationTexts.Already.In(turn.Language));
        }

        await KeepAsync(turn, decision, cancellation);
        return await ShowAsync(turn, decision, page: 1, note: null, cancellation);
    }

    /// <summary>Stores the choices made on this page of a split in the draft, and shows another page.</summary>
    public async Task<Reply> PageAsync(Turn turn, SplitPayload chosen, CancellationToken cancellation)
    {
        if (await FindAsync(turn, chosen.Id, cancellation) is not { } decision)
        {
            return Reply.Problem(ReorganisationTexts.Gone.In(turn.Language));
        }

        decision = Chosen(decision, chosen);
        await KeepAsync(turn, decision, cancellation);
        return await ShowAsync(turn, decision, chosen.Page ?? 1, note: null, cancellation);
    }

    public async Task<Reply> BackAsync(Turn turn, ReorganisationPayload named, CancellationToken cancellation) =>
        await FindAsync(turn, named.Id, cancellation) is { } decision
            ? Show(turn, ReorganisationForm.Of(decision), null)
            : Reply.Problem(ReorganisationTexts.Gone.In(turn.Language));

    public async Task<Reply> ConfirmAsync(Turn turn, SplitPayload chosen, CancellationToken cancellation)
    {
        if (await FindAsync(turn, chosen.Id, cancellation) is not { } decision)
        {
            return Reply.Problem(ReorganisationTexts.Gone.In(turn.Language));
        }

        decision = Chosen(decision, chosen);
        var moves = await run.MovesAsync(turn.Workspace.Id, decision, turn.Now, cancellation);
        if (
            decision.Kind == ReorganisationKind.Split
            && decision.Rest is null
            && ReorganisationView.Open(decision, await run.OpenAsync(turn.Workspace.Id, decision, cancellation)) is { Count: > 0 } open
        )
        {
            await KeepAsync(turn, decision, cancellation);
            return await ShowAsync(turn, decision, page: 1, ReorganisationTexts.ChooseAll.In(turn.Language, open.Count), cancellation);
        }

        await store.ChangeReorganisationAsync(
            turn.Workspace.Id,
            decision.Id,
            there => there is null or { CancelledAt: not null } ? decision : there,
            cancellation
        );
        if (decision.EffectiveOn <= turn.Today)
        {
            await run.CarryOutAsync(turn.Workspace.Id, decision.Id, turn.Now, cancellation);
        }

        await drafts.DropAsync(turn.Workspace.Id, Kind, turn.Person.Id, cancellation);
        var text = decision.EffectiveOn <= turn.Today
            ? ReorganisationTexts.Done.In(turn.Language, ReorganisationFormatter.Named(turn.Language, decision), moves.Sum(m => m.Moved.Moves.Count))
            : ReorganisationTexts.Waits.In(turn.Language, ReorganisationFormatter.Named(turn.Language, decision), $"{decision.EffectiveOn:dd/MM/yyyy}");
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    public async Task<Reply> DropAsync(Turn turn, CancellationToken cancellation)
    {
        await drafts.DropAsync(turn.Workspace.Id, Kind, turn.Person.Id, cancellation);
        var text = ReorganisationTexts.Dropped.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>Cancels a reorganisation that waits for its effective day; one that was started cannot be cancelled.</summary>
    public async Task<Reply> CancelAsync(Turn turn, ReorganisationPayload named, CancellationToken cancellation)
    {
        if (turn.Workspace.Reorganisations.FirstOrDefault(r => r.Id == named.Id) is not { IsOpen: true, StartedAt: null } decision)
        {
            return Reply.Problem(ReorganisationTexts.TooLate.In(turn.Language));
        }

        await store.ChangeReorganisationAsync(
            turn.Workspace.Id,
            decision.Id,
            there => there is { StartedAt: not null } ? there : (there ?? decision) with { CancelledAt = turn.Now },
            cancellation
        );
        var text = ReorganisationTexts.Cancelled.In(turn.Language, ReorganisationFormatter.Named(turn.Language, decision));
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private static Reply Show(Turn turn, ReorganisationForm form, string? problem) =>
        new(
            Card: ReorganisationFormCard.Render(turn.Language, turn.Workspace, form, problem),
            Push: ReorganisationTexts.Title(form.Kind).In(turn.Language),
            IsProblem: problem is not null
        );

    private async Task<Reply> ShowAsync(Turn turn, Reorganisation decision, int page, string? note, CancellationToken cancellation)
    {
        var view = new ReorganisationView(
            turn.Workspace,
            decision,
            await run.MovesAsync(turn.Workspace.Id, decision, turn.Now, cancellation),
            await run.OpenAsync(turn.Workspace.Id, decision, cancellation),
            turn.Today,
            page,
            note
        );
        return new(
            Card: ReorganisationPreviewCard.Render(turn.Language, view),
            Push: ReorganisationTexts.Title(decision.Kind).In(turn.Language),
            IsProblem: note is not null
        );
    }

    /// <summary>The draft with the choices of a split's card; choices that name none of its new units are ignored.</summary>
    private static Reorganisation Chosen(Reorganisation decision, SplitPayload chosen)
    {
        if (decision.Kind != ReorganisationKind.Split)
        {
            return decision;
        }

        var keys = decision.New.Select(n => n.Key).ToHashSet(StringComparer.Ordinal);
        var said = (chosen.Inputs ?? [])
            .Select(p => (Id: ReorganisationPreviewCard.Task(p.Key), Unit: PayloadText.In(chosen.Inputs, p.Key)))
            .Where(c => c.Id is not null && c.Unit is not null && keys.Contains(c.Unit))
            .Select(c => new TaskChoice(c.Id!.Value.Plan, c.Id.Value.Code, c.Unit!))
            .ToList();
        return decision with
        {
            Choices = [.. decision.Choices.Where(c => !said.Exists(s => s.Plan == c.Plan && s.Task == c.Task)).Concat(said)],
            Rest = chosen.Rest is { } rest ? keys.Contains(rest) ? rest : null : decision.Rest,
        };
    }

    private Task<bool> KeepAsync(Turn turn, Reorganisation decision, CancellationToken cancellation) =>
        drafts.KeepAsync(turn.Workspace.Id, Kind, turn.Person.Id, decision.Id, decision, DraftJson.Default.Reorganisation, cancellation);

    private async Task<Reorganisation?> FindAsync(Turn turn, string? id, CancellationToken cancellation) => id is not null
        ? await drafts.FindAsync(turn.Workspace.Id, Kind, turn.Person.Id, id, DraftJson.Default.Reorganisation, cancellation)
        : null;
}
