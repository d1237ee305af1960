using CchcBot.Domain.Plans;
using CchcBot.Storage;

namespace CchcBot.Slices.Plans;

/// <summary>
/// Corrects a plan's metadata: in the preview, where deadlines and doubtful points are recalculated, and of a loaded plan, as far as nothing that depends on
/// it would change.
/// </summary>
internal sealed class PlanHeadHandler(IPlanStore plans, PlanEditor editor, DoubtsHandler doubts)
{
    private const int MostCodes = 12;

    /// <summary>Shows the form for a draft.</summary>
    public async Task<Reply> FormAsync(Turn turn, DraftPayload tapped, CancellationToken cancellation) =>
        await FindAsync(turn, tapped.Hash, cancellation) is { } draft
            ? Form(turn, draft, PlanHeadForm.Of(draft.Reading.Plan))
            : Reply.Problem(LoadTexts.PreviewGone.In(turn.Language));

    /// <summary>Stores the submitted form of a draft and shows the preview with its consequences.</summary>
    public async Task<Reply> SaveAsync(Turn turn, DraftHeadPayload typed, CancellationToken cancellation)
    {
        if (await FindAsync(turn, typed.Hash, cancellation) is not { } draft)
        {
            return Reply.Problem(LoadTexts.PreviewGone.In(turn.Language));
        }

        // Compared with what was read from the file: values that match it are no correction.
        var (change, problem, arguments) = typed.Form().Read(PlanHeadForm.Of(draft.Preview.Reading.Plan));
        if (change is null)
        {
            return Form(turn, draft, typed.Form(), problem!.In(turn.Language, arguments));
        }

        var correction = new PlanCorrection(PlanIssueCode.PeriodUnsure, null, null, CorrectionKind.Head, By: turn.Person.Id, At: turn.Now) { Head = change };
        try
        {
            var changed = await plans.CorrectPreviewAsync(
                turn.Workspace.Id,
                draft.Preview.Hash,
                there => change.IsEmpty ? [.. there.Where(c => c.Kind != CorrectionKind.Head)] : there.With([correction]),
                cancellation);
            return changed is null ? Reply.Problem(LoadTexts.PreviewGone.In(turn.Language))
                : await doubts.PreviewAsync(turn, new DraftPayload(draft.Preview.Hash), cancellation);
        }
        catch (PreviewTooLargeException)
        {
            return Reply.Problem(DoubtTexts.TooMany.In(turn.Language));
        }
    }

    /// <summary>"sửa kế hoạch 7/KH-VP": shows the form for a loaded plan.</summary>
    public async Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var open = (await turn.Snapshot.HeadsAsync(cancellation)).Where(p => p.Stage is PlanStage.Draft or PlanStage.Issued);
        var meant = PlanNames.Meant(open, p => p, words);
        return meant.Count switch
        {
            0 => Reply.Problem(PlanHeadTexts.None.In(turn.Language)),
            1 => Form(turn, meant[0], PlanHeadForm.Of(meant[0])),
            _ => Reply.Show(
                CardParts.Stacked(
                    turn.Language,
                    PlanHeadTexts.Which.In(turn.Language),
                    [CardParts.Heading(PlanHeadTexts.Which.In(turn.Language))],
                    meant.Take(8).Select(p => CardParts.Say(
                        CardText.Plain(Excerpt.Of(PlanNames.Of(p), 80)), $"{PlanHeadTexts.Say.In(turn.Language)} #{p.Id}"))),
                PlanHeadTexts.Which.In(turn.Language)),
        };
    }

    /// <summary>Stores the submitted form of a loaded plan; also the undo button, which carries the previous values.</summary>
    public async Task<Reply> SaveStoredAsync(Turn turn, PlanHeadPayload typed, CancellationToken cancellation)
    {
        if (typed.Plan is not { } id || await turn.Snapshot.FindAsync(id, cancellation) is not { Info.Stage: PlanStage.Draft or PlanStage.Issued } plan)
        {
            return Reply.Problem(LoadTexts.NoSuchPlan.In(turn.Language));
        }

        var before = PlanHeadForm.Of(plan.Info);
        if (await plans.IsDoneAsync(turn.Workspace.Id, id, turn.Operation, cancellation))
        {
            return Note(turn, PlanHeadTexts.Same.In(turn.Language));
        }

        if (typed.N != Name(before))
        {
            return Form(turn, plan.Info, before, PlanHeadTexts.Changed.In(turn.Language));
        }

        var (change, problem, arguments) = typed.Form().Read(before);
        if (change is null)
        {
            return Form(turn, plan.Info, typed.Form(), problem!.In(turn.Language, arguments));
        }

        if (change.IsEmpty)
        {
            return Note(turn, PlanHeadTexts.Same.In(turn.Language));
        }

        if (Refusal(plan, change) is var (why, about))
        {
            return Form(turn, plan.Info, typed.Form(), why.In(turn.Language, about));
        }

        var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
        var outcome = await editor.ChangeAsync(
            turn.Workspace.Id, id, new PlanChange(act, [], head => Name(PlanHeadForm.Of(head)) == typed.N ? Changed(head, change) : head), cancellation);
        if (outcome.Plan?.Info is not { } now || Name(PlanHeadForm.Of(now)) == typed.N)
        {
            return Reply.Problem(LoadTexts.ChangedMeanwhile.In(turn.Language));
        }

        var text = PlanHeadTexts.Saved.In(turn.Language, string.Join("; ", CorrectionFormatter.Changed(turn.Language, change)));
        var back = PlanVerbs.SavePlanHead.Button(
            PlanHeadTexts.Undo.In(turn.Language),
            new PlanHeadPayload(id, Name(PlanHeadForm.Of(now)), before.Period, before.Issuer, before.Number, before.SignedOn, before.Title));
        return Reply.Show(CardParts.Stacked(turn.Language, text, [CardParts.Line(text)], [back]), text);
    }

    /// <summary>Reason why a change is refused because assignments depend on the old value; null if it is allowed.</summary>
    private static (Text Why, object?[] Arguments)? Refusal(PlanState plan, PlanHeadChange change)
    {
        if (change.Number is not null || change.SignedOn is not null)
        {
            if (plan.Info.Stage == PlanStage.Draft)
            {
                return (PlanHeadTexts.DraftNumber, []);
            }

            if (change is { Number: "" } || change.SignedOn == DateOnly.MinValue)
            {
                return (PlanHeadTexts.NoNumber, []);
            }
        }

        if (change.Period is not { } period)
        {
            return null;
        }

        var recurring = plan.All.Where(t => t.Task.Deadline.Kind == DeadlineKind.Recurring).Select(t => t.Task.Code).ToList();
        if (recurring.Count > 0)
        {
            return (PlanHeadTexts.Recurring, [recurring.Count, Codes(recurring)]);
        }

        var outside = plan.Tasks.Where(t => t.Assignments.Any(a => a.Definition.Due is { } due && due >= plan.Info.Period.Start && due <= plan.Info.Period.End
            && (due < period.Start || due > period.End))).Select(t => t.Task.Code).ToList();
        return outside.Count > 0 ? (PlanHeadTexts.Outside, [outside.Count, Codes(outside)]) : null;
    }

    private static string Codes(List<string> codes) => string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? ", …" : "");

    private static PlanInfo Changed(PlanInfo head, PlanHeadChange change) => head with
    {
        Issuer = change.Issuer is null ? head.Issuer : change.Issuer.Length == 0 ? null : change.Issuer,
        Number = change.Number ?? head.Number,
        SignedOn = change.SignedOn ?? head.SignedOn,
        Title = change.Title ?? head.Title,
        Period = change.Period ?? head.Period,
    };

    /// <summary>Fingerprint of the values that the form showed, to detect concurrent changes.</summary>
    private static string Name(PlanHeadForm form) => UnitKeys.Key($"{form.Period}|{form.Issuer}|{form.Number}|{form.SignedOn}|{form.Title}");

    private async Task<PlanDraft?> FindAsync(Turn turn, string? hash, CancellationToken cancellation) =>
        hash is not null && await plans.FindPreviewAsync(turn.Workspace.Id, hash, cancellation) is { } preview
            ? PlanDraft.Of(preview, turn.Workspace.Units, turn.Today)
            : null;

    private static Reply Form(Turn turn, PlanDraft draft, PlanHeadForm form, string? problem = null)
    {
        var hash = draft.Preview.Hash;
        return Show(turn, form, isStored: false, problem,
        [
            PlanVerbs.SaveHead.Button(PlanHeadTexts.Save.In(turn.Language), new DraftHeadPayload(hash), ActionStyles.Positive),
            PlanVerbs.Preview.Button(PlanHeadTexts.Back.In(turn.Language), new DraftPayload(hash)),
        ]);
    }

    private static Reply Form(Turn turn, PlanInfo plan, PlanHeadForm form, string? problem = null) => Show(turn, form, isStored: true, problem,
    [
        PlanVerbs.SavePlanHead.Button(
            PlanHeadTexts.Save.In(turn.Language), new PlanHeadPayload(plan.Id, Name(PlanHeadForm.Of(plan))), ActionStyles.Positive),
        PlanVerbs.TaskLeave.Button(TaskActTexts.Cancel.In(turn.Language), NoPayload.Instance),
    ]);

    private static Reply Show(Turn turn, PlanHeadForm form, bool isStored, string? problem, IReadOnlyList<AdaptiveCards.AdaptiveAction> actions) =>
        Reply.Show(PlanHeadCard.Render(turn.Language, form, isStored, actions, problem), problem ?? PlanHeadTexts.Title.In(turn.Language)) with
        {
            IsProblem = problem is not null,
        };

    private static Reply Note(Turn turn, string text) => Reply.Show(NoteCard.Render(turn.Language, text), text);
}
