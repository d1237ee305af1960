using System.Diagnostics;
using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Domain.Plans;
using CchcBot.Storage;
using Microsoft.Extensions.Options;

namespace CchcBot.Slices.Plans;

/// <summary>Loads a plan: receives the file, shows what was read, and stores it once the administrator confirms.</summary>
internal sealed partial class LoadPlanHandler(
    IPlanStore plans, IWorkspaceStore offices, RevisionHandler revisions, RollOverHandler rollOver, DoubtsHandler doubts, PlanEditor editor,
    IFileReader reader,
    IOptions<BotOptions> options)
{
    private static readonly string[] Readable = [".docx", ".pdf", ".xlsx", ".txt", ".md"];

    /// <summary>Called without a file: in demo mode offers the files of the plans folder, otherwise explains how to send one.</summary>
    public Reply Choose(Turn turn)
    {
        if (options.Value.Demo.PlansFolder is not { } folder || !Directory.Exists(folder))
        {
            return Reply.Problem(LoadTexts.NoFile.In(turn.Language));
        }

        var files = FolderFiles(folder);
        return files.Count == 0
            ? Reply.Problem(LoadTexts.EmptyFolder.In(turn.Language))
            : Reply.Show(FolderCard.Render(turn.Language, files), LoadTexts.Choose.In(turn.Language));
    }

    public async Task<Reply> FolderFileAsync(Turn turn, PickPlanPayload picked, CancellationToken cancellation)
    {
        // Only listed files are opened: a name taken from a card is never joined to a path (path traversal).
        var file = options.Value.Demo.PlansFolder is { } folder && Directory.Exists(folder)
            ? FolderFiles(folder).FirstOrDefault(f => f.Name == picked.File)
            : null;
        if (file is null)
        {
            return Reply.Problem(LoadTexts.FetchGone.In(turn.Language));
        }

        var outcome = await reader.ReadAsync(turn, file.Name, async stop => await File.ReadAllBytesAsync(file.FullName, stop), cancellation);
        return outcome.File is { } read
            ? await PreviewAsync(turn, read, cancellation)
            : Reply.Problem(outcome.Problem(turn.Language) ?? LoadTexts.FetchGone.In(turn.Language));
    }

    /// <summary>"Nạp": stores a new plan. If the file revises or replaces a stored plan, the differences are shown first.</summary>
    public Task<Reply> StoreAsync(Turn turn, StorePlanPayload draft, CancellationToken cancellation) =>
        StoreAsync(turn, draft.Hash, draft.As, agreed: null, cancellation);

    /// <summary>Stores the file after the administrator confirmed the differences.</summary>
    public Task<Reply> AmendAsync(Turn turn, AmendPlanPayload agreed, CancellationToken cancellation) =>
        StoreAsync(turn, agreed.Hash, agreed.As, agreed.V, cancellation);

    private async Task<Reply> StoreAsync(Turn turn, string? hash, string? said, string? agreed, CancellationToken cancellation)
    {
        if (hash is null)
        {
            return Reply.Problem(LoadTexts.PreviewGone.In(turn.Language));
        }

        var started = Stopwatch.GetTimestamp();
        var known = await turn.Snapshot.HeadsAsync(cancellation);
        if (known.FirstOrDefault(p => p.ContentHash == hash) is { } already)
        {
            return await StoredAsync(turn, already, cancellation);
        }

        if (await plans.FindPreviewAsync(turn.Workspace.Id, hash, cancellation) is not { } preview)
        {
            return Reply.Problem(LoadTexts.PreviewGone.In(turn.Language));
        }

        var draft = PlanDraft.Of(preview, turn.Workspace.Units, turn.Today);
        if (draft.Reading.Tasks.Count == 0)
        {
            return Reply.Problem(DoubtTexts.NothingLeft.In(turn.Language));
        }

        if (draft.Reading.Plan.Period is null)
        {
            return Reply.Problem(LoadTexts.NoYear.In(turn.Language));
        }

        var identity = PlanIdentity.Of(draft.Reading.Plan, known, said);
        if (identity.Namesakes.Count > 0)
        {
            return await doubts.PreviewAsync(turn, draft, cancellation);
        }

        var info = PlanLoading.Info(draft.Reading, hash, identity.Before, known) with { LeftOut = PlanLoading.LeftOut(draft) };
        var revision = new Revision(hash, identity, info) { Said = said };
        var proposed = PlanLoading.Tasks(draft, PlanLoading.DirectoryAfter(draft, turn.Workspace.Units));
        if (revision.Compared is not null && await revisions.ProposeAsync(turn, revision, proposed, agreed, cancellation) is { } difference)
        {
            return difference;
        }

        foreach (var (key, change) in PlanLoading.Learned(draft, turn.Workspace.Units))
        {
            await offices.ChangeUnitAsync(turn.Workspace.Id, key, change, cancellation);
        }

        foreach (var unit in PlanLoading.NewUnits(draft.Reading, turn.Workspace.Units).Where(u => !turn.Workspace.UnreadableUnits.Contains(u.Key)))
        {
            await offices.ChangeUnitAsync(turn.Workspace.Id, unit.Key, there => there ?? unit, cancellation);
        }

        var workspace = await offices.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        if (await revisions.WriteAsync(turn, revision, PlanLoading.Tasks(draft, workspace.Units), draft.Reading.Targets, cancellation) is not { } stored)
        {
            return Reply.Problem(LoadTexts.ChangedMeanwhile.In(turn.Language));
        }

        await plans.DropPreviewAsync(workspace.Id, hash, cancellation);
        BotTelemetry.PlanLoad("stored", Stopwatch.GetElapsedTime(started));
        return await StoredAsync(turn with { Snapshot = new OfficeSnapshot(workspace, plans) }, stored, cancellation);
    }

    public async Task<Reply> DropAsync(Turn turn, DraftPayload draft, CancellationToken cancellation)
    {
        if (draft.Hash is { } hash)
        {
            await plans.DropPreviewAsync(turn.Workspace.Id, hash, cancellation);
        }

        return Reply.Show(NoteCard.Render(turn.Language, LoadTexts.Dropped.In(turn.Language)), LoadTexts.Dropped.In(turn.Language));
    }

    /// <summary>The question "đã xong chưa?" again, for a plan of which it was not answered on loading.</summary>
    public async Task<Reply> ShowPastAsync(Turn turn, SettlePastPayload named, CancellationToken cancellation) =>
        named.Plan is { } planId && await turn.Snapshot.FindAsync(planId, cancellation) is { } plan
            ? await StoredAsync(turn, plan.Info, cancellation)
            : Reply.Problem(LoadTexts.NoSuchPlan.In(turn.Language));

    /// <summary>The administrator's answer to "đã xong chưa?": ticked tasks are stored as done; the others count as overdue from now on.</summary>
    public async Task<Reply> SettlePastAsync(Turn turn, SettlePastPayload settled, CancellationToken cancellation)
    {
        if (settled.Plan is not { } planId || await turn.Snapshot.FindAsync(planId, cancellation) is not { } plan)
        {
            return Reply.Problem(LoadTexts.NoSuchPlan.In(turn.Language));
        }

        var done = PayloadInputs.Several(settled.Done).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (days, wrong) = CompletionDays.Read(settled.Days, turn.Today);
        if (wrong is not null)
        {
            return Reply.Problem(LoadTexts.PastDays.In(turn.Language, Excerpt.Of(wrong, 60)));
        }

        // Completed before the plan was loaded, on the date given. Without a date the completion counts as neither on time nor late.
        done.UnionWith(days.Keys);
        var parts = PastDue(plan, turn.Today).Where(a => done.Contains(a.Task.Code))
            .Select(assignment => new AssignmentPart(assignment.Id, a => a.IsDone ? (null, null) : (a.State with
            {
                Step = WorkStep.Issued,
                Percent = 100,
                CompletedOn = days.TryGetValue(a.Task.Code, out var day) ? day : null,
                ReportedAt = turn.Now,
                ReportedBy = turn.Person.Id,
            }, null)))
            .ToList();
        var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
        await editor.ChangeAsync(turn.Workspace.Id, planId, new PlanChange(act, parts, head => head with { HeldBefore = null }), cancellation);
        var text = LoadTexts.PastSettled.In(turn.Language, done.Count, done.Count(code => !days.ContainsKey(code)));
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>"ban hành số 3205/KH-VP ngày 23/12/2024": issues a draft under this number; from then on its tasks are reminded of.</summary>
    public async Task<Reply> IssueAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var match = NumberAndDate().Match(words);
        if (!match.Success)
        {
            return Reply.Problem(LoadTexts.IssueHow.In(turn.Language));
        }

        var date = DateReader.Read(match.Groups["date"].Value, turn.Today.Year, out var signedOn);
        if (date != DateReading.Date)
        {
            return Reply.Problem(LoadTexts.BadDate.In(turn.Language, match.Groups["date"].Value.Trim()));
        }

        var number = match.Groups["number"].Value;
        // On a retry the draft is already issued: without this check, no draft or the wrong one would be found.
        if (await IssuedAsync(turn, number, signedOn, cancellation) is not { } issued)
        {
            var drafts = (await turn.Snapshot.HeadsAsync(cancellation)).Where(p => p.Stage == PlanStage.Draft).ToList();
            var said = match.Groups["plan"].Value.Trim();
            if (drafts.Count > 1 && said.Length == 0)
            {
                return Reply.Show(DraftsCard.Render(turn.Language, drafts, number, signedOn), LoadTexts.WhichDraft.In(turn.Language));
            }

            if (drafts.FirstOrDefault(d => said.Length == 0 || d.Id == said) is not { } wanted)
            {
                return Reply.Problem(LoadTexts.NoDraft.In(turn.Language));
            }

            var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
            var outcome = await editor.IssueAsync(turn.Workspace.Id, wanted.Id, act, number, signedOn, turn.Workspace.Calendar, cancellation);
            if (outcome is not { Problem: null, Plan: { } plan })
            {
                return Reply.Problem(LoadTexts.NoDraft.In(turn.Language));
            }

            issued = plan.Info;
        }

        // If the plan replaces another, the replacement takes effect now.
        await revisions.FinishAsync(turn.Snapshot, turn.Now, cancellation);
        var text = LoadTexts.Issued.In(turn.Language, issued.Title, number, $"{signedOn:dd/MM/yyyy}");
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>The plan that this same operation issued earlier (a retry); usually null.</summary>
    private async Task<PlanInfo?> IssuedAsync(Turn turn, string number, DateOnly signedOn, CancellationToken cancellation)
    {
        var known = await turn.Snapshot.HeadsAsync(cancellation);
        foreach (var plan in known.Where(p => p.Stage != PlanStage.Draft && p.Number == number && p.SignedOn == signedOn))
        {
            if (await plans.IsDoneAsync(turn.Workspace.Id, plan.Id, turn.Operation, cancellation))
            {
                return plan;
            }
        }

        return null;
    }

    public async Task<Reply> ListAsync(Turn turn, CancellationToken cancellation)
    {
        var all = await turn.Snapshot.HeadsAsync(cancellation);
        return all.Count == 0
            ? Reply.Say(LoadTexts.NoPlans.In(turn.Language))
            : Reply.Show(PlansCard.Render(turn.Language, all), LoadTexts.Plans.In(turn.Language));
    }

    /// <summary>Validates a file that was sent or picked and shows the preview. The plan is not stored yet.</summary>
    public async Task<Reply> PreviewAsync(Turn turn, ReceivedFile file, CancellationToken cancellation)
    {
        var (hash, reading) = (file.Hash, file.Plan!);
        var known = await turn.Snapshot.HeadsAsync(cancellation);
        if (known.FirstOrDefault(p => p.ContentHash == hash) is { } already)
        {
            var text = LoadTexts.Already.In(turn.Language, already.Title);
            return Reply.Show(NoteCard.Render(turn.Language, text), text);
        }

        BotTelemetry.PlanLoad(Refusal(reading) is null ? "read" : "refused", file.Took);
        if (Refusal(reading) is { } refusal)
        {
            return Reply.Problem(refusal.In(turn.Language));
        }

        var preview = new PlanPreview(hash, file.Name, reading);
        try
        {
            await plans.KeepPreviewAsync(turn.Workspace.Id, preview, cancellation);
        }
        catch (PreviewTooLargeException)
        {
            return Reply.Problem(LoadTexts.TooMuchText.In(turn.Language));
        }

        var draft = PlanDraft.Of(await plans.FindPreviewAsync(turn.Workspace.Id, hash, cancellation) ?? preview, turn.Workspace.Units, turn.Today);
        return await doubts.PreviewAsync(turn, draft, cancellation);
    }

    /// <summary>Reason why the file cannot be loaded as a plan, or null.</summary>
    private static Text? Refusal(PlanReading reading) =>
        reading.Issues.Any(i => i.Code == PlanIssueCode.Classified) ? LoadTexts.Classified
        : reading.Plan.IsTemplate ? LoadTexts.Template
        : reading.Tasks.Count == 0 ? LoadTexts.NoTasks
        : null;

    private async Task<Reply> StoredAsync(Turn turn, PlanInfo info, CancellationToken cancellation)
    {
        var plan = await turn.Snapshot.FindAsync(info.Id, cancellation) ?? throw new InvalidOperationException("The plan was stored and is not there.");
        var past = PastDue(plan, turn.Today).Select(a => a.Task).DistinctBy(t => t.Code).ToList();
        if (past.Count == 0 && plan.Info.HeldBefore is not null)
        {
            var act = new AmendingAct(turn.Now, turn.Person.Id, $"{turn.Operation}-settled");
            await editor.ChangeAsync(turn.Workspace.Id, info.Id, new PlanChange(act, [], head => head with { HeldBefore = null }), cancellation);
        }

        var unmapped = turn.Workspace.Units.Where(u => u.Head is null && plan.Assignments.Any(a => a.Id.Unit == u.Key)).ToList();
        return Reply.Show(
            StoredCard.Render(turn.Language, plan, past, unmapped, turn.Operation, await rollOver.CountAsync(turn, info.Id, cancellation)),
            StoredCard.Title(turn.Language, plan)
        );
    }

    private static IEnumerable<Assignment> PastDue(PlanState plan, DateOnly today) =>
        plan.Info.HeldBefore is not { } held ? []
        : plan.Assignments.Where(a => a.IsOverdue(today) && a.JudgedBy < held && a.Task.Standing == TaskStanding.InForce);

    private static List<FileInfo> FolderFiles(string folder) =>
        [.. new DirectoryInfo(folder).EnumerateFiles()
            .Where(f => Readable.Contains(f.Extension, StringComparer.OrdinalIgnoreCase))
            .OrderBy(f => f.Name, VietnameseOrder.Instance)
            .Take(20)];

    [GeneratedRegex(
        @"^(?:số\s+|so\s+)?(?<number>\d{1,6}\s*/\s*[\p{L}\d][\p{L}\d\-&./]*)\s*,?\s*(?:ngày\s+|ngay\s+|dated\s+|on\s+)?"
            + @"(?<date>[\d/.\-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?)(?:\s*#(?<plan>[0-9a-f]{16}))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NumberAndDate();
}
