using System.Text.Json;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Status;

/// <summary>Handles status reports: from a card, or from a sentence, which is shown for confirmation before it is stored.</summary>
internal sealed class ReportStatusHandler(IPlanStore plans, Memories memories, TaskFinder tasks, DeadlineExtensions extensions, StatusWriter writer,
    TakeBackHandler takeBack)
{
    // Limits for untrusted card data; no sentence names more tasks or is longer.
    private const int MostParts = 40;
    private const int LongestNote = 2000;

    /// <summary>"cập nhật 3b": offers the usual answers; the full form if none applies.</summary>
    public async Task<Reply> FormTypedAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var assignments = tasks.FindOwn(turn, code, await turn.Snapshot.CurrentAsync(cancellation));
        return assignments switch
        {
            [] => Reply.Problem(code is null ? StatusTexts.WhichTaskHow.In(turn.Language) : TaskActTexts.NoSuchTask.In(turn.Language, code)),
            [var (plan, assignment)] when StatusAnswers.Of(assignment, turn.Today).Count > 0 =>
                Reply.ForwardTo(SharedVerbs.QuickAnswer, new QuickAnswerPayload(plan, assignment.Id.ToString())),
            [var (plan, assignment)] => await FormAsync(turn, new StatusFormPayload(plan, assignment.Id.ToString()), cancellation),
            _ => await WhichTask.AskAsync(
                turn, SharedVerbs.QuickAnswer, assignments, (plan, assignment) => new QuickAnswerPayload(plan, assignment.Id.ToString()), cancellation),
        };
    }

    /// <summary>The form for an assignment; prefilled with what was read from a sentence if the person wants to correct that.</summary>
    public async Task<Reply> FormAsync(Turn turn, StatusFormPayload tapped, CancellationToken cancellation)
    {
        var (assignment, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (assignment is null)
        {
            return refusal!;
        }

        var view = View(turn, tapped, assignment);
        memories.Keep(turn, m => m with { Task = (view.Plan, assignment.Id) });
        var typed = StatusItemJson.Read(tapped.Items) is [{ Update: not null } item] ? Typed(assignment.State, item) : null;
        return Reply.Show(
            StatusFormCard.Render(turn.Language, view, typed, isForOthers: StatusAnswers.IsForOthers(turn, assignment)), StatusTexts.Title.In(turn.Language,
                assignment.Task.Code));
    }

    /// <summary>Stores the submitted form. Invalid input is shown again with a message.</summary>
    public async Task<Reply> SaveAsync(Turn turn, StatusSavePayload tapped, CancellationToken cancellation)
    {
        var (assignment, refusal) = await Reportable.FindAsync(turn, tapped, cancellation);
        if (assignment is null)
        {
            return refusal!;
        }

        var view = View(turn, tapped, assignment);
        var form = StatusForm.From(tapped);
        var (update, problem) = form.Read(turn.Today.Year);
        var isForOthers = StatusAnswers.IsForOthers(turn, assignment);
        problem ??= isForOthers && form.Source is null ? QuickAnswerTexts.NoSource : null;
        if (problem is not null)
        {
            return Again(problem);
        }

        update = isForOthers ? update : update! with { Source = null };
        // If somebody else reported after the form was shown, their report must not be overwritten unseen. A retry of the same operation is not a conflict.
        if (tapped.N != view.Nonce && !await plans.IsDoneAsync(turn.Workspace.Id, view.Plan, turn.Operation, cancellation))
        {
            var by = turn.Workspace.FindPerson(assignment.State.ReportedBy)?.Name ?? StatusTexts.Somebody.In(turn.Language);
            return Again(StatusTexts.Changed, by, StatusFormatter.Step(turn.Language, assignment.State));
        }

        var outcome = await writer.WriteAsync(turn, turn.Operation, view.Plan, new StatusPart(assignment.Id, update!), cancellation);
        return outcome.Plan?.Find(assignment.Id) is not { } now ? turn.Gone()
            : outcome.Problem is { } why
            ? Again(TaskActTexts.Problem(why))
            : Show(turn, view with { Assignment = now }, outcome.Repeated, assignment);

        Reply Again(Text why, params ReadOnlySpan<object?> arguments)
        {
            var text = why.In(turn.Language, arguments);
            return Reply.Show(StatusFormCard.Render(turn.Language, view, form, text, isForOthers), text) with { IsProblem = true };
        }
    }

    /// <summary>Handles a report in a sentence: shows what was read, with a button that stores it. Null if the sentence reports on no assignment.</summary>
    public async Task<Reply?> TypedAsync(Turn turn, IReadOnlyList<UpdateReading> readings, CancellationToken cancellation)
    {
        var reports = readings.Where(r => r.Kind is UpdateKind.Progress or UpdateKind.Done or UpdateKind.Blocked or UpdateKind.Evidence).ToList();
        var wishes = readings.Where(r => r.Kind == UpdateKind.Extension).ToList();
        if (reports.Count == 0 && wishes.Count > 0)
        {
            if (wishes is [{ Task: null, Note: { } told } wish]
                && tasks.FindTold(turn, told, await turn.Snapshot.CurrentAsync(cancellation)) is { Count: > 0 } meant)
            {
                return await DeadlineExtensions.AskAsync(turn, meant, ExtensionForm.Of(wish), cancellation);
            }

            return await extensions.TypedAsync(turn, wishes[0].Task, ExtensionForm.Of(wishes[0]), cancellation);
        }

        if (reports.Count == 0)
        {
            // The assignment is unambiguous: offer the same choices as on a reminder.
            if (readings is [{ Kind: UpdateKind.NotMine } foreign] && await NotMineAsync(turn, foreign, cancellation) is { } choices)
            {
                return choices;
            }

            if (readings is [{ Kind: UpdateKind.Cancel } taken] && TakeBackHandler.IsMeant(taken.Note))
            {
                return await takeBack.TypedAsync(turn, taken.Task == "all" ? null : taken.Task, cancellation);
            }

            return readings.Any(r => r.Kind is UpdateKind.NotMine or UpdateKind.Cancel) ? Reply.Say(ToAdministrator(turn)) : null;
        }

        var current = await turn.Snapshot.WhereAsync(p => p.Stage is not PlanStage.Closed, cancellation);
        // Tasks of a draft are considered only if no plan in force matches: a draft that replaces a plan repeats its tasks.
        var inForce = current.Where(p => p.Info.Stage != PlanStage.Draft).ToList();
        var items = new List<(Assignment Assignment, StatusItem Item)>();
        foreach (var reading in reports)
        {
            var told = IsUnnamed(reading) ? tasks.FindTold(turn, reading.Note!, inForce) : [];
            var assignments = told.Count > 0 ? told : tasks.FindOwn(turn, reading.Task, inForce, reading.Note);
            assignments = assignments.Count > 0 ? assignments : tasks.FindOwn(turn, reading.Task, current, reading.Note);
            // "xong hết rồi" refers to the open tasks of the list shown last; completed ones are not reported again.
            assignments = reading.Task == "all" && assignments.Any(d => !d.Assignment.IsDone) ? [.. assignments.Where(d => !d.Assignment.IsDone)] : assignments;
            switch (assignments.Count)
            {
                case 0 when reading.Task is null:
                    return Reply.Problem(StatusTexts.WhichTaskHow.In(turn.Language));
                case 0:
                    return Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, reading.Task));
                case > 1 when reading.Task != "all" || told.Count > 0:
                    return Apart(turn, await WhichAsync(turn, reading, assignments, cancellation), wishes, reports.Where(r => r != reading));
                case 1 when reports.Count == 1 && wishes.Count == 0 && EventReported.Is(reading, assignments[0].Assignment, turn.Today):
                    return Reply.ForwardTo(SharedVerbs.EventForm, AssignmentFinder.Payload(assignments[0].Plan, assignments[0].Assignment));
                default:
                    // "Xong hết trừ 3b": tasks named separately are excluded from "all".
                    var apart = reading.Task != "all" ? [] : readings.Where(r => r.Task is not (null or "all"))
                        .SelectMany(r => tasks.FindOwn(turn, r.Task, current)).Select(d => (d.Plan, d.Assignment.Id.Task)).ToHashSet();
                    items.AddRange(assignments.Where(d => !apart.Contains((d.Plan, d.Assignment.Id.Task)))
                        .Select(d => (d.Assignment, Item(d, reading, turn.Today))));
                    break;
            }
        }

        if (
            wishes.Count == 0
            && !(items is [var paper] && IsOnDesk(turn, paper.Assignment))
            && items.TrueForAll(i => StatusRules.Apply(i.Assignment.State, i.Item.Whole, turn.Today, turn.Now, turn.Person.Id).Problem == UpdateProblem.Empty)
        )
        {
            // E.g. "Gửi file cho tôi" before a task's name: not a report.
            return null;
        }

        // Extensions are requested on a separate form, shown next: they need a date and a reason, and a leader decides on them.
        var next = await extensions.WishesAsync(turn, wishes, cancellation);
        return next.Count == wishes.Count ? Propose(turn, items, next) : Apart(turn, Propose(turn, items, next), wishes, []);
    }

    /// <summary>Whether the report names no task: that the whole list is meant is a guess where no word says so.</summary>
    private static bool IsUnnamed(UpdateReading reading) => reading is { Note: { } words, Task: null or "all" } && (reading.Task is null
        || !VietnameseText.Fold(words).Split(' ', ',', '.', ';').Any(w => w is "het" or "ca" or "toan" or "deu" or "moi" or "all" or "everything" or "viec"));

    /// <summary>
    /// A sentence about one task that several units or plans have: asks for which of them it is meant. "2b đã ký" of a leader is about the papers on his
    /// desk alone.
    /// </summary>
    private async Task<Reply> WhichAsync(
        Turn turn, UpdateReading reading, IReadOnlyList<(string Plan, Assignment Assignment)> assignments, CancellationToken cancellation)
    {
        var papers = assignments.Where(d => IsOnDesk(turn, d.Assignment)).ToList();
        var own = assignments.Where(d => turn.Workspace.MayReport(turn.Person, d.Assignment, turn.Today)).ToList();
        return papers is [var (plan, paper)] ? Reply.ForwardTo(SharedVerbs.SignatureShow, new AssignmentPayload(plan, paper.Id.ToString()))
            : papers.Count > 0
            ? await WhichTask.AskAsync(
                turn, SharedVerbs.SignatureShow, papers, (p, assignment) => new AssignmentPayload(p, assignment.Id.ToString()), cancellation)
            : own.Count == 0
            ? Reply.Problem(TaskActTexts.NotYours.In(
                turn.Language, assignments[0].Assignment.Task.Code,
                string.Join(", ", assignments.Select(d => d.Assignment.Definition.Unit.Name).Distinct(StringComparer.Ordinal))))
            : own is [var only]
            ? Propose(turn, [(only.Assignment, Item(only, reading, turn.Today))], [])
            : await WhichTask.AskAsync(
                turn,
                StatusVerbs.Propose,
                own,
                (p, assignment) => new StatusProposePayload(
                    JsonSerializer.Serialize([Item((p, assignment), reading, turn.Today)], StatusItemJson.Default.ListStatusItem), turn.Operation),
                cancellation,
                StatusTexts.WhichTask);
    }

    /// <summary>The task's document waits for this leader's signature.</summary>
    private static bool IsOnDesk(Turn turn, Assignment assignment) =>
        assignment.IsWithOwnLeader && Deciders.May(turn.Workspace, turn.Person, assignment.Id.Unit, assignment.State.ReportedBy ?? "", turn.Today);

    /// <summary>Handles a suggested other reading of a sentence: shown for confirmation as if it had been read that way at first.</summary>
    public async Task<Reply> MeantAsync(Turn turn, DidYouMeanPayload tapped, CancellationToken cancellation) =>
        tapped.Readings is { Count: > 0 and <= MostParts } readings && readings.All(r => r is { Evidence: not null } && (r.Note?.Length ?? 0) <= LongestNote)
            ? await TypedAsync(turn, readings, cancellation) ?? Reply.Problem(StatusTexts.WhichTaskHow.In(turn.Language))
            : Reply.Problem(TaskActTexts.Gone.In(turn.Language));

    /// <summary>Adds to the reply how to go on with the extensions and the reports that the sentence also had.</summary>
    private static Reply Apart(Turn turn, Reply reply, List<UpdateReading> wishes, IEnumerable<UpdateReading> others)
    {
        string Tasks(IEnumerable<UpdateReading> readings) => string.Join(", ", readings.Select(r => r.Task ?? "…"));
        List<string> notes =
        [
            .. others.Any() ? [StatusTexts.OthersApart.In(turn.Language, Tasks(others))] : Array.Empty<string>(),
            .. wishes.Count > 0 ? [StatusTexts.ExtendApart.In(turn.Language, Tasks(wishes))] : Array.Empty<string>(),
        ];
        return notes.Count == 0 || reply.IsProblem ? reply : reply with { Text = string.Join('\n', notes) };
    }

    /// <summary>
    /// "3b không phải việc của phòng tôi": offers on a card to postpone or hand over. Null if the assignment is ambiguous or the person may not report
    /// on it.
    /// </summary>
    private async Task<Reply?> NotMineAsync(Turn turn, UpdateReading reading, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        return
            tasks.FindOwn(turn, reading.Task, current) is [var (plan, assignment)]
            && !assignment.IsDone
            && turn.Workspace.MayReport(turn.Person, assignment, turn.Today)
            ? Reply.ForwardTo(SharedVerbs.SnoozeForm, AssignmentFinder.Payload(plan, assignment))
            : null;
    }

    /// <summary>One of several matching tasks was chosen: shows the report on it for confirmation.</summary>
    public async Task<Reply> ProposeAsync(Turn turn, StatusProposePayload tapped, CancellationToken cancellation)
    {
        var items = await CheckedAsync(turn, tapped.Items, cancellation);
        return items is null ? turn.Gone() : Propose(turn, items, []);
    }

    /// <summary>"Đúng, ghi lại": stores the confirmed report.</summary>
    public async Task<Reply> ConfirmAsync(Turn turn, StatusConfirmPayload tapped, CancellationToken cancellation)
    {
        if (await CheckedAsync(turn, tapped.Items, cancellation) is not { } items)
        {
            return turn.Gone();
        }

        var wishes = StatusItemJson.ReadWishes(tapped.Then);
        var isForOthers = items.Exists(i => StatusAnswers.IsForOthers(turn, i.Assignment));
        var missing = items.Index().Any(i => i.Item.Item.NeedsCause && PayloadText.In(tapped.Inputs, ConfirmCard.CauseId(i.Index)) is null)
                ? StatusTexts.ProblemNoCause
            : isForOthers && tapped.Source is null ? QuickAnswerTexts.NoSource
            : null;
        if (missing is not null)
        {
            var text = missing.In(turn.Language);
            return Reply.Show(ConfirmCard.Render(turn.Language, items, tapped.N ?? turn.Operation, wishes, text, isForOthers), text) with { IsProblem = true };
        }

        var parts = items.Select((i, index) => Said(turn, i.Assignment, i.Item, tapped, index)).ToList();
        List<PartOutcome> done = [];
        foreach (var plan in items.Zip(parts).GroupBy(i => i.First.Item.Plan))
        {
            // The parts of a report that concern one plan are written in one operation.
            var outcome = await writer.WriteAsync(turn, turn.Operation, plan.Key, [.. plan.Select(c => c.Second)], cancellation);
            done.AddRange(plan.Select(c => new PartOutcome(
                new StatusView(plan.Key, outcome.Plan?.Find(c.Second.Id) ?? c.First.Assignment, turn.Today, turn.Operation),
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
            return Show(turn, only.View, only.Repeated, items[0].Assignment);
        }

        var written = done is [var one]
            ? $"{StatusTexts.Saved.In(turn.Language, one.View.Assignment.Task.Code)}: {StatusFormatter.Step(turn.Language, one.View.Assignment.State)}"
            : StatusTexts.SavedMany.In(turn.Language, Codes(done));
        return await NextAsync(turn, wishes, written, cancellation);
    }

    /// <summary>The item with what was entered on the card: the cause that was asked for, and the source.</summary>
    private static StatusPart Said(Turn turn, Assignment assignment, StatusItem item, StatusConfirmPayload tapped, int index)
    {
        var update = item.NeedsCause ? item.Update with { Obstacle = PayloadText.In(tapped.Inputs, ConfirmCard.CauseId(index)) } : item.Update;
        return new StatusPart(assignment.Id, update with { Objective = null, Source = StatusAnswers.IsForOthers(turn, assignment) ? tapped.Source : null });
    }

    /// <summary>Says part by part what was stored, if not everything could be.</summary>
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
            .. problems.Select(p => $"{p.View.Assignment.Task.Code}: {TaskActTexts.Problem(p.Problem!.Value).In(turn.Language)}"),
            held.Count > 0 ? StatusTexts.NotSavedBeside.In(turn.Language, Codes(held)) : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string Codes(IEnumerable<PartOutcome> parts) => string.Join(", ", parts.Select(p => p.View.Assignment.Task.Code));

    /// <summary>Discards the report; an extension requested in the same sentence can still be requested.</summary>
    public Task<Reply> CancelAsync(Turn turn, ThenPayload tapped, CancellationToken cancellation) =>
        NextAsync(turn, StatusItemJson.ReadWishes(tapped.Then), TaskActTexts.Cancelled.In(turn.Language), cancellation);

    private async Task<Reply> NextAsync(Turn turn, List<ExtensionWish> wishes, string note, CancellationToken cancellation) =>
        wishes.Count == 0 ? Reply.Show(NoteCard.Render(turn.Language, note), note) : await DeadlineExtensions.NextAsync(turn, wishes, note, cancellation);

    private Reply Propose(Turn turn, IReadOnlyList<(Assignment Assignment, StatusItem Item)> items, IReadOnlyList<ExtensionWish> wishes)
    {
        // "Đã ký 3b" from the leader who has the document on their desk: show the card on which they sign it.
        if (items is [var paper] && IsOnDesk(turn, paper.Assignment))
        {
            return Reply.ForwardTo(SharedVerbs.SignatureShow, new AssignmentPayload(paper.Item.Plan, paper.Assignment.Id.ToString()));
        }

        if (items.FirstOrDefault(i => !turn.Workspace.MayReport(turn.Person, i.Assignment, turn.Today)) is { Assignment: { } foreign })
        {
            return Reply.Problem(TaskActTexts.NotYours.In(turn.Language, foreign.Task.Code, foreign.Definition.Unit.Name));
        }

        foreach (var (assignment, item) in items)
        {
            if (StatusRules.Apply(assignment.State, item.Whole, turn.Today, turn.Now, turn.Person.Id).Problem is { } problem)
            {
                return Reply.Problem(TaskActTexts.Problem(problem).In(turn.Language));
            }
        }

        return Reply.Show(ConfirmCard.Render(
                turn.Language, items, turn.Operation, wishes, isForOthers: items.Any(i => StatusAnswers.IsForOthers(turn, i.Assignment))),
                    StatusTexts.ConfirmTitle.In(turn.Language));
    }

    /// <param name="before">The assignment before the report, for the undo button.</param>
    private Reply Show(Turn turn, StatusView view, bool repeated, Assignment before)
    {
        memories.KeepReported(turn, view.Plan, view.Assignment.Id);
        var note = (repeated ? StatusTexts.Already : StatusTexts.Saved).In(turn.Language, view.Assignment.Task.Code);
        return Reply.Show(StatusCard.Render(turn.Language, view with { Nonce = StatusAnswers.Nonce(view.Assignment) }, note, repeated ? null
            : QuickAnswerCards.Ticks(before.State.ReportedAt)), note);
    }

    private async Task<List<(Assignment Assignment, StatusItem Item)>?> CheckedAsync(Turn turn, string? said, CancellationToken cancellation)
    {
        if (StatusItemJson.Read(said) is not { Count: > 0 } items)
        {
            return null;
        }

        var found = new List<(Assignment, StatusItem)>();
        foreach (var item in items)
        {
            if (!AssignmentId.TryParse(item.Id, out var id) || item.Update is null
                || (await turn.Snapshot.FindAsync(item.Plan, cancellation))?.Find(id) is not { } assignment
                || !turn.Workspace.MayReport(turn.Person, assignment, turn.Today))
            {
                return null;
            }

            found.Add((assignment, item));
        }

        return found;
    }

    private static StatusView View<TPayload>(Turn turn, TPayload tapped, Assignment assignment)
        where TPayload : IAssignmentPayload, IDigestPayload =>
        new(tapped.Plan!, assignment, turn.Today, StatusAnswers.Nonce(assignment), tapped.D);

    /// <summary>Converts what was read into an update. "đang làm" without a specific step means that work has begun.</summary>
    private static StatusItem Item((string Plan, Assignment Assignment) target, UpdateReading reading, DateOnly today)
    {
        var step = reading.Kind switch
        {
            UpdateKind.Done => WorkStep.Issued,
            _ when IssuedProduct.Is(reading, target.Assignment) => WorkStep.Issued,
            UpdateKind.Progress when reading.Step is null && reading.Percent is not 0
                && target.Assignment.State.Step == WorkStep.NotStarted => WorkStep.Working,
            _ => reading.Step == WorkStep.Issued ? null : reading.Step,
        };
        // The day of the report itself is known without being said.
        var day = step != WorkStep.Issued && SaidDay.Of(reading, today) is { } said && (step == WorkStep.Submitted || said.Day < today) ? said : null;
        var cause = reading.Kind is UpdateKind.Blocked ? ObstacleWords.CauseIn(reading.Note ?? "") : null;
        var update = new StatusUpdate(
            step,
            reading.Kind is (UpdateKind.Progress or UpdateKind.Done or UpdateKind.Evidence) && SaysMore(reading, step, day) ? Result(reading, day) : null,
            step == WorkStep.Issued ? null : reading.Percent,
            cause,
            reading.Evidence)
        {
            Submission = step == WorkStep.Submitted ? Submissions.Read(reading, target.Assignment.State, day?.Day, today) : null,
            Expected = step is WorkStep.Issued or WorkStep.Submitted ? null : ExpectedDay.In(reading.Note, today),
            CompletedOn = step == WorkStep.Issued ? CompletionDay.In(reading.Note, today) : null,
        };
        return new StatusItem(target.Plan, target.Assignment.Id.ToString(), update) { NeedsCause = reading.Kind is UpdateKind.Blocked && cause is null };
    }

    /// <summary>
    /// Whether the sentence goes beyond step and document ("đã xong 3b, QĐ 12/QĐ-VP"): longer sentences describe the result and are stored as such. So is a
    /// day, for which only a submission and a completion have a place of their own.
    /// </summary>
    private static bool SaysMore(UpdateReading reading, WorkStep? step, SaidDay? day)
    {
        if (reading.Note is not { } note)
        {
            return false;
        }

        var words = step == WorkStep.Submitted && day is not null ? day.Without(note) : note;
        return (day is not null && step is not (WorkStep.Submitted or WorkStep.NotStarted))
            || (!Submissions.IsAll(words) && !ExpectedDay.IsAll(words)
                && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > (reading.Evidence.Count > 0 ? 12 : 6));
    }

    /// <summary>
    /// The words as a result, without the code that they begin with: the card says which task it is. "Hôm thứ sáu" is told by its date, as it is read later.
    /// </summary>
    private static string Result(UpdateReading reading, SaidDay? day)
    {
        var note = VietnameseText.Compose(reading.Note!);
        var words = day is { IsRelative: true } ? note.Replace(day.Words, $"{day.Words} ({day.Day:dd/MM/yyyy})", StringComparison.Ordinal) : note;
        var rest = reading.Task is { } code && words.StartsWith(code, StringComparison.OrdinalIgnoreCase) ? words[code.Length..] : words;
        // "1.2" begins with "1".
        return rest.Length == words.Length || rest.TrimStart(' ', ',', ':', '-', '–') is not { Length: > 0 } said || char.IsLetterOrDigit(rest[0])
            || rest[0] == '.'
            ? words
            : char.ToUpper(said[0], CultureInfo.InvariantCulture) + said[1..];
    }

    private static StatusForm Typed(AssignmentState state, StatusItem item)
    {
        var (form, update) = (StatusForm.Of(state), item.Update);
        return form with
        {
            Step = update.Step?.ToString() ?? (update.Obstacle is { Length: > 0 } || item.NeedsCause ? StatusForm.BlockedStep : form.Step),
            Result = update.Result ?? form.Result,
            Number = update.Evidence.Select(e => e.Number).FirstOrDefault(),
            Date = update.Evidence.Select(e => e.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).FirstOrDefault(),
            Obstacle = update.Obstacle ?? form.Obstacle,
        };
    }

    private static string ToAdministrator(Turn turn) =>
        turn.Workspace.Administrators.FirstOrDefault() is { } administrator
            ? StatusTexts.TellAdministrator.In(turn.Language, administrator.Name)
            : StatusTexts.TellNobody.In(turn.Language);

    /// <summary>Outcome of one part of a report.</summary>
    /// <param name="View">The assignment as it is now.</param>
    /// <param name="IsWritten">It was stored, now or earlier by the same operation.</param>
    /// <param name="Problem">Why this part was rejected; null if it is fine, also when another part's problem kept the plan's parts from being
    /// written.</param>
    /// <param name="Repeated">It was stored earlier by the same operation (a retry).</param>
    private sealed record PartOutcome(StatusView View, bool IsWritten, UpdateProblem? Problem, bool Repeated);
}
