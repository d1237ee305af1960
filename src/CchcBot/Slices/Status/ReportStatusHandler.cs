using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Status;

/// <summary>Takes what people report: on a card, or in a sentence that is shown before it is written.</summary>
internal sealed class ReportStatusHandler(IPlanStore plans, Memories memories, TaskFinder tasks, Extensions extensions, ReportWriter writer,
    TakeBackHandler takeBack)
{
    // A card's data is input like any other: no sentence names more tasks, or is longer.
    private const int MostParts = 40;
    private const int LongestNote = 2000;

    /// <summary>"cập nhật 3b": the usual answers; the form where none fits.</summary>
    public async Task<Reply> FormSaidAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var duties = tasks.Own(turn, code, await turn.Snapshot.CurrentAsync(cancellation));
        return duties switch
        {
            [] => Reply.Problem(code is null ? StatusTexts.WhichTaskHow.In(turn.Language) : TaskActTexts.NoSuchTask.In(turn.Language, code)),
            [var (plan, duty)] when StatusAnswers.Of(duty, turn.Today).Count > 0 =>
                Reply.Pass(SharedVerbs.StatusTap, new StatusTapPayload(plan, duty.Id.ToString())),
            [var (plan, duty)] => await FormAsync(turn, new StatusFormPayload(plan, duty.Id.ToString()), cancellation),
            _ => RequestParts.Which(turn, SharedVerbs.StatusTap, duties, (plan, duty) => new StatusTapPayload(plan, duty.Id.ToString())),
        };
    }

    /// <summary>The form of a duty; with what was read from a sentence filled in, where the person wants to correct that.</summary>
    public async Task<Reply> FormAsync(Turn turn, StatusFormPayload tapped, CancellationToken cancellation)
    {
        var (duty, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (duty is null)
        {
            return refusal!;
        }

        var view = View(turn, tapped, duty);
        memories.Keep(turn, m => m with { Task = (view.Plan, duty.Id) });
        var typed = ReportJson.Read(tapped.Items) is [{ Update: not null } item] ? Typed(duty.State, item) : null;
        return Reply.Show(
            StatusFormCard.Render(turn.Language, view, typed, isForOthers: StatusAnswers.IsForOthers(turn, duty)), StatusTexts.Title.In(turn.Language,
                duty.Task.Code));
    }

    /// <summary>The form came back. What was typed wrongly is shown again with what to do.</summary>
    public async Task<Reply> SaveAsync(Turn turn, StatusSavePayload tapped, CancellationToken cancellation)
    {
        var (duty, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (duty is null)
        {
            return refusal!;
        }

        var view = View(turn, tapped, duty);
        var form = StatusForm.From(tapped);
        var (update, problem) = form.Read(turn.Today.Year);
        var isForOthers = StatusAnswers.IsForOthers(turn, duty);
        problem ??= isForOthers && form.Source is null ? TapTexts.NoSource : null;
        if (problem is not null)
        {
            return Again(problem);
        }

        update = isForOthers ? update : update! with { Source = null };
        // Somebody reported between the form and this answer: nothing of theirs is written over unseen. A repeat of what was written is no such case.
        if (tapped.N != view.Nonce && !await plans.IsDoneAsync(turn.Workspace.Id, view.Plan, turn.Operation, cancellation))
        {
            var by = turn.Workspace.FindPerson(duty.State.ReportedBy)?.Name ?? StatusTexts.Somebody.In(turn.Language);
            return Again(StatusTexts.Changed, by, StatusWords.Step(turn.Language, duty.State));
        }

        var outcome = await writer.WriteAsync(turn, turn.Operation, view.Plan, new ReportPart(duty.Id, update!), cancellation);
        return outcome.Plan?.Find(duty.Id) is not { } now ? turn.Gone()
            : outcome.Problem is { } why
            ? Again(TaskActTexts.Problem(why))
            : Show(turn, view with { Duty = now }, outcome.Repeated, duty);

        Reply Again(Text why, params ReadOnlySpan<object?> arguments)
        {
            var text = why.In(turn.Language, arguments);
            return Reply.Show(StatusFormCard.Render(turn.Language, view, form, text, isForOthers), text) with { IsProblem = true };
        }
    }

    /// <summary>A sentence: what was read is shown, with a button that writes it. Null where no duty is reported on at all.</summary>
    public async Task<Reply?> SaidAsync(Turn turn, IReadOnlyList<UpdateReading> readings, CancellationToken cancellation)
    {
        var reports = readings.Where(r => r.Kind is UpdateKind.Progress or UpdateKind.Done or UpdateKind.Blocked or UpdateKind.Evidence).ToList();
        var wishes = readings.Where(r => r.Kind == UpdateKind.Extension).ToList();
        if (reports.Count == 0 && wishes.Count > 0)
        {
            return await extensions.SaidAsync(turn, wishes[0].Task, ExtensionForm.Of(wishes[0]), cancellation);
        }

        if (reports.Count == 0)
        {
            // Which duty is meant is clear: the same choices as on a reminder.
            if (readings is [{ Kind: UpdateKind.NotMine } foreign] && await NotMineAsync(turn, foreign, cancellation) is { } choices)
            {
                return choices;
            }

            if (readings is [{ Kind: UpdateKind.Cancel } taken] && TakeBackHandler.IsMeant(taken.Note))
            {
                return await takeBack.SaidAsync(turn, taken.Task == "all" ? null : taken.Task, cancellation);
            }

            return readings.Any(r => r.Kind is UpdateKind.NotMine or UpdateKind.Cancel) ? Reply.Say(ToAdministrator(turn)) : null;
        }

        var current = await turn.Snapshot.WhereAsync(p => p.Stage is not PlanStage.Closed, cancellation);
        // Of several plans each task says whose it is.
        string? Number(string plan) => current.Count > 1 ? current.First(p => p.Info.Id == plan).Info is var info ? info.Number ?? info.Title : null : null;
        var items = new List<(Assignment Duty, ReportItem Item)>();
        foreach (var reading in reports)
        {
            // A draft's task is meant only where no plan in force has it: a plan that replaces another names the same work.
            var duties = tasks.Own(turn, reading.Task, [.. current.Where(p => p.Info.Stage != PlanStage.Draft)], reading.Note);
            duties = duties.Count > 0 ? duties : tasks.Own(turn, reading.Task, current, reading.Note);
            // "xong hết rồi": of the list that was shown what is open; what is done already is not reported again.
            duties = reading.Task == "all" && duties.Any(d => !d.Duty.IsDone) ? [.. duties.Where(d => !d.Duty.IsDone)] : duties;
            switch (duties.Count)
            {
                case 0 when reading.Task is null:
                    return Reply.Problem(StatusTexts.WhichTaskHow.In(turn.Language));
                case 0:
                    return Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, reading.Task));
                case > 1 when reading.Task != "all":
                    return Apart(
                        turn,
                        Reply.Show(
                            WhichTaskCard.Render(
                                turn.Language,
                                StatusTexts.WhichTask.In(turn.Language),
                                [.. duties.Select(d => (d.Duty, Item(d, reading, turn.Today)))],
                                turn.Operation,
                                Number
                            ),
                            StatusTexts.WhichTask.In(turn.Language)
                        ),
                        wishes
                    );
                default:
                    // "Xong hết trừ 3b": what is named beside them is not among all.
                    items.AddRange(duties.Where(d => reading.Task != "all"
                        || !readings.Any(r => string.Equals(r.Task, d.Duty.Task.Code, StringComparison.OrdinalIgnoreCase)))
                        .Select(d => (d.Duty, Item(d, reading, turn.Today))));
                    break;
            }
        }

        if (
            wishes.Count == 0
            && items.TrueForAll(i => StatusRules.Apply(i.Duty.State, i.Item.Whole, turn.Today, turn.Now, turn.Person.Id).Problem == UpdateProblem.Empty)
        )
        {
            // "Gửi file cho tôi" in front of a task: nothing is reported.
            return null;
        }

        // More time is asked for on a form of its own, which comes next: it needs a date and a reason, and goes to a leader.
        var next = await extensions.WishesAsync(turn, wishes, cancellation);
        return next.Count == wishes.Count ? Propose(turn, items, next) : Apart(turn, Propose(turn, items, next), wishes);
    }

    /// <summary>What else a sentence may have meant: shown as if it had been read so, to be confirmed.</summary>
    public async Task<Reply> MeantAsync(Turn turn, MeantPayload tapped, CancellationToken cancellation) =>
        tapped.Readings is { Count: > 0 and <= MostParts } readings && readings.All(r => r is { Evidence: not null } && (r.Note?.Length ?? 0) <= LongestNote)
            ? await SaidAsync(turn, readings, cancellation) ?? Reply.Problem(StatusTexts.WhichTaskHow.In(turn.Language))
            : Reply.Problem(TaskActTexts.Gone.In(turn.Language));

    /// <summary>The answer, and what to do about the time that was asked for as well.</summary>
    private static Reply Apart(Turn turn, Reply reply, List<UpdateReading> wishes) => wishes.Count == 0 || reply.IsProblem
        ? reply
        : reply with { Text = StatusTexts.ExtendApart.In(turn.Language, string.Join(", ", wishes.Select(w => w.Task ?? "…"))) };

    /// <summary>"3b không phải việc của phòng tôi": put off or handed over on a card; null where the duty is not clear or not open to this person.</summary>
    private async Task<Reply?> NotMineAsync(Turn turn, UpdateReading reading, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        return
            tasks.Own(turn, reading.Task, current) is [var (plan, duty)]
            && !duty.IsDone
            && turn.Workspace.MayReport(turn.Person, duty, turn.Today)
            ? Reply.Pass(SharedVerbs.LaterForm, DutyFinder.Payload(plan, duty))
            : null;
    }

    /// <summary>One of several possible tasks was chosen.</summary>
    public async Task<Reply> ProposeAsync(Turn turn, StatusProposePayload tapped, CancellationToken cancellation)
    {
        var items = await CheckedAsync(turn, tapped.Items, cancellation);
        return items is null ? turn.Gone() : Propose(turn, items, []);
    }

    /// <summary>"Đúng, ghi lại": writes what was shown.</summary>
    public async Task<Reply> ConfirmAsync(Turn turn, StatusConfirmPayload tapped, CancellationToken cancellation)
    {
        if (await CheckedAsync(turn, tapped.Items, cancellation) is not { } items)
        {
            return turn.Gone();
        }

        var wishes = ReportJson.ReadWishes(tapped.Then);
        var isForOthers = items.Exists(i => StatusAnswers.IsForOthers(turn, i.Duty));
        var missing = items.Index().Any(i => i.Item.Item.NeedsCause && PayloadText.In(tapped.Inputs, ConfirmCard.CauseId(i.Index)) is null)
                ? StatusTexts.ProblemNoCause
            : isForOthers && tapped.Source is null ? TapTexts.NoSource
            : null;
        if (missing is not null)
        {
            var text = missing.In(turn.Language);
            return Reply.Show(ConfirmCard.Render(turn.Language, items, tapped.N ?? turn.Operation, wishes, text, isForOthers), text) with { IsProblem = true };
        }

        var parts = items.Select((i, index) => Said(turn, i.Duty, i.Item, tapped, index)).ToList();
        List<PartOutcome> done = [];
        foreach (var plan in items.Zip(parts).GroupBy(i => i.First.Item.Plan))
        {
            // A plan's part of the report is one act.
            var outcome = await writer.WriteAsync(turn, turn.Operation, plan.Key, [.. plan.Select(c => c.Second)], cancellation);
            done.AddRange(plan.Select(c => new PartOutcome(
                new StatusView(plan.Key, outcome.Plan?.Find(c.Second.Id) ?? c.First.Duty, turn.Today, turn.Operation),
                outcome.Plan is not null && outcome.Problem is null,
                outcome.Plan is null ? UpdateProblem.Gone : outcome.Problem?.TryGetValue(c.Second.Id, out var why) == true ? why : null,
                outcome.Repeated)));
        }

        if (done.Exists(d => !d.IsWritten))
        {
            return Reply.Problem(PartByPart(turn, done));
        }

        if (done is [var only] && wishes.Count == 0)
        {
            return Show(turn, only.View, only.Repeated, items[0].Duty);
        }

        var written = done is [var one]
            ? $"{StatusTexts.Saved.In(turn.Language, one.View.Duty.Task.Code)}: {StatusWords.Step(turn.Language, one.View.Duty.State)}"
            : StatusTexts.SavedMany.In(turn.Language, Codes(done));
        return await NextAsync(turn, wishes, written, cancellation);
    }

    /// <summary>An item as the person says it: the cause that was asked for is in the card's inputs.</summary>
    private static ReportPart Said(Turn turn, Assignment duty, ReportItem item, StatusConfirmPayload tapped, int index)
    {
        var update = item.NeedsCause ? item.Update with { Obstacle = PayloadText.In(tapped.Inputs, ConfirmCard.CauseId(index)) } : item.Update;
        return new ReportPart(duty.Id, update with { Objective = null, Source = StatusAnswers.IsForOthers(turn, duty) ? tapped.Source : null });
    }

    /// <summary>What became of each part, where not all could be written.</summary>
    private static string PartByPart(Turn turn, List<PartOutcome> done)
    {
        if (done is [{ Problem: { } only }])
        {
            return TaskActTexts.Problem(only).In(turn.Language);
        }

        var problems = done.FindAll(d => d.Problem is not null);
        var held = done.FindAll(d => !d.IsWritten && d.Problem is null);
        var written = done.FindAll(d => d.IsWritten);
        string?[] lines =
        [
            written.Count > 0 ? StatusTexts.SavedMany.In(turn.Language, Codes(written)) : null,
            .. problems.Select(p => $"{p.View.Duty.Task.Code}: {TaskActTexts.Problem(p.Problem!.Value).In(turn.Language)}"),
            held.Count > 0 ? StatusTexts.NotSavedBeside.In(turn.Language, Codes(held)) : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Codes(IEnumerable<PartOutcome> parts) => string.Join(", ", parts.Select(p => p.View.Duty.Task.Code));

    /// <summary>Nothing is written; more time that was asked for beside it can still be asked for.</summary>
    public Task<Reply> CancelAsync(Turn turn, ThenPayload tapped, CancellationToken cancellation) =>
        NextAsync(turn, ReportJson.ReadWishes(tapped.Then), TaskActTexts.Cancelled.In(turn.Language), cancellation);

    private async Task<Reply> NextAsync(Turn turn, List<ReportWish> wishes, string note, CancellationToken cancellation) =>
        wishes.Count == 0 ? Reply.Show(NoteCard.Render(turn.Language, note), note) : await Extensions.NextAsync(turn, wishes, note, cancellation);

    private Reply Propose(Turn turn, IReadOnlyList<(Assignment Duty, ReportItem Item)> items, IReadOnlyList<ReportWish> wishes)
    {
        // "Đã ký 3b" of the leader with whom it lies: his card signs it.
        if (items is [var paper] && paper.Duty.IsWithOwnLeader
            && Deciders.May(turn.Workspace, turn.Person, paper.Duty.Id.Unit, paper.Duty.State.ReportedBy ?? "", turn.Today))
        {
            return Reply.Pass(SharedVerbs.PaperShow, new DutyPayload(paper.Item.Plan, paper.Duty.Id.ToString()));
        }

        if (items.FirstOrDefault(i => !turn.Workspace.MayReport(turn.Person, i.Duty, turn.Today)) is { Duty: { } foreign })
        {
            return Reply.Problem(TaskActTexts.NotYours.In(turn.Language, foreign.Task.Code, foreign.Definition.Unit.Name));
        }

        foreach (var (duty, item) in items)
        {
            if (StatusRules.Apply(duty.State, item.Whole, turn.Today, turn.Now, turn.Person.Id).Problem is { } problem)
            {
                return Reply.Problem(TaskActTexts.Problem(problem).In(turn.Language));
            }
        }

        return Reply.Show(ConfirmCard.Render(
                turn.Language, items, turn.Operation, wishes, isForOthers: items.Any(i => StatusAnswers.IsForOthers(turn, i.Duty))),
                    StatusTexts.ConfirmTitle.In(turn.Language));
    }

    /// <param name="before">The duty as it stood before the report: one tap leads back to it.</param>
    private Reply Show(Turn turn, StatusView view, bool repeated, Assignment before)
    {
        memories.Keep(turn, m => m with { Task = (view.Plan, view.Duty.Id) });
        var note = (repeated ? StatusTexts.Already : StatusTexts.Saved).In(turn.Language, view.Duty.Task.Code);
        return Reply.Show(StatusCard.Render(turn.Language, view with { Nonce = StatusAnswers.Nonce(view.Duty) }, note, repeated ? null
            : TapCards.Ticks(before.State.ReportedAt)), note);
    }

    private async Task<List<(Assignment Duty, ReportItem Item)>?> CheckedAsync(Turn turn, string? said, CancellationToken cancellation)
    {
        if (ReportJson.Read(said) is not { Count: > 0 } items)
        {
            return null;
        }

        var found = new List<(Assignment, ReportItem)>();
        foreach (var item in items)
        {
            if (!AssignmentId.TryParse(item.Id, out var id) || item.Update is null
                || (await turn.Snapshot.FindAsync(item.Plan, cancellation))?.Find(id) is not { } duty
                || !turn.Workspace.MayReport(turn.Person, duty, turn.Today))
            {
                return null;
            }

            found.Add((duty, item));
        }

        return found;
    }

    private static StatusView View<TPayload>(Turn turn, TPayload tapped, Assignment duty)
        where TPayload : IDutyPayload, IDigestPayload =>
        new(tapped.Plan!, duty, turn.Today, StatusAnswers.Nonce(duty), tapped.D);

    /// <summary>A sentence's reading as an update; "đang làm" without a named step means that the work has begun.</summary>
    private static ReportItem Item((string Plan, Assignment Duty) target, UpdateReading reading, DateOnly today)
    {
        var step = reading.Kind switch
        {
            UpdateKind.Done => WorkStep.Issued,
            UpdateKind.Progress when reading.Step is null && reading.Percent is not 0 && target.Duty.State.Step == WorkStep.NotStarted => WorkStep.Working,
            _ => reading.Step == WorkStep.Issued ? null : reading.Step,
        };
        var cause = reading.Kind is UpdateKind.Blocked ? ObstacleWords.CauseIn(reading.Note ?? "") : null;
        var update = new StatusUpdate(
            step,
            reading.Kind is (UpdateKind.Progress or UpdateKind.Done or UpdateKind.Evidence) && SaysMore(reading) ? reading.Note : null,
            reading.Kind == UpdateKind.Done ? null : reading.Percent,
            cause,
            reading.Evidence)
        {
            Submission = step == WorkStep.Submitted ? Submissions.Read(reading, today) : null,
            Expected = step is WorkStep.Issued or WorkStep.Submitted ? null : ExpectedDay.In(reading.Note, today),
        };
        return new ReportItem(target.Plan, target.Duty.Id.ToString(), update) { NeedsCause = reading.Kind is UpdateKind.Blocked && cause is null };
    }

    /// <summary>"đã xong 3b, QĐ 12/QĐ-VP" is all in step and document; a longer sentence says what was done and is kept as the result.</summary>
    private static bool SaysMore(UpdateReading reading) =>
        reading.Note is { } note && !Submissions.IsAll(reading) && !ExpectedDay.IsAll(note)
        && note.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > (reading.Evidence.Count > 0 ? 12 : 6);

    private static StatusForm Typed(AssignmentState state, ReportItem item)
    {
        var (form, update) = (StatusForm.Of(state), item.Update);
        return form with
        {
            Step = update.Step?.ToString() ?? (update.Obstacle is { Length: > 0 } || item.NeedsCause ? StatusForm.BlockedStep : form.Step),
            Result = update.Result ?? form.Result,
            Number = update.Evidence.Select(e => e.Number).FirstOrDefault(),
            Date = update.Evidence.Select(e => e.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(),
            Obstacle = update.Obstacle ?? form.Obstacle,
        };
    }

    private static string ToAdministrator(Turn turn) =>
        turn.Workspace.Administrators.FirstOrDefault() is { } administrator
            ? StatusTexts.TellAdministrator.In(turn.Language, administrator.Name)
            : StatusTexts.TellNobody.In(turn.Language);

    /// <summary>What became of one part of a report.</summary>
    /// <param name="View">The duty as it stands now.</param>
    /// <param name="IsWritten">It was, now or by the same act before.</param>
    /// <param name="Problem">What hindered its plan's parts from being written; null also where another part's problem did.</param>
    /// <param name="Repeated">By the same act before.</param>
    private sealed record PartOutcome(StatusView View, bool IsWritten, UpdateProblem? Problem, bool Repeated);
}
