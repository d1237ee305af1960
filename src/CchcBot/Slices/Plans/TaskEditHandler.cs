using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Plans;

/// <summary>
/// "sửa nhiệm vụ 3b", "thêm nhiệm vụ", "huỷ nhiệm vụ 3b", "kích hoạt 7b ngày 10/02/2026": shows a form, then a review, then stores the
/// plan's next version.
/// </summary>
internal sealed partial class TaskEditHandler(IPlanStore plans, IWorkspaceStore offices, PlanEditor editor, Memories memories)
{
    public async Task<Reply> TypedAsync(Turn turn, TaskEdit edit, string words, CancellationToken cancellation)
    {
        var open = await turn.Snapshot.WhereAsync(
            p => p.Stage is not PlanStage.Closed && (edit != TaskEdit.Add || p.Stage != PlanStage.Replaced), cancellation);
        if (open.Count == 0)
        {
            return Reply.Problem(LoadTexts.NoPlans.In(turn.Language));
        }

        if (edit == TaskEdit.Add)
        {
            return Named(open, words) is { } named ? Form(turn, edit, named, null, words)
                : open is [var only] ? Form(turn, edit, only, null, words)
                : Pick(turn, edit, [.. open.Select(p => (p.Info, (ReformTask?)null))], words);
        }

        var (reference, rest) = Reference(words);
        // "Đổi hạn 6 sang 30/11": the deadline is what it is moved to.
        rest = To().Replace(rest, "hạn ");
        if (reference.Length == 0)
        {
            return Reply.Problem(TaskEditTexts.How(edit).In(turn.Language));
        }

        var found = Find(turn, reference, open);
        return found switch
        {
            [] => Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, reference)),
            [var one] => Form(turn, edit, one.Plan, one.Task, rest),
            _ when found.Where(f => Names(f.Plan.Info, rest)).ToList() is [var named] => Form(turn, edit, named.Plan, named.Task, rest),
            _ => Pick(turn, edit, [.. found.Select(f => (f.Plan.Info, (ReformTask?)f.Task))], rest),
        };
    }

    /// <summary>Shows the form after a task was picked, or again from the review.</summary>
    public async Task<Reply> FormAsync(Turn turn, TaskEditPayload named, CancellationToken cancellation)
    {
        var (view, problem) = await ViewAsync(turn, named, cancellation);
        return view is null ? problem!
            : named.Words is not null || named.V is null ? Form(turn, view.Edit, view.Plan, view.Task, named.Words ?? "")
            : Reply.Show(TaskFormCard.Render(turn.Language, view), view.Title(turn.Language));
    }

    /// <summary>Reads the submitted form: shows the review, or what is wrong.</summary>
    public async Task<Reply> ReviewAsync(Turn turn, TaskEditPayload typed, CancellationToken cancellation)
    {
        var (view, problem) = await ViewAsync(turn, typed, cancellation);
        if (view is null)
        {
            return problem!;
        }

        var read = Read(turn, view, view.Plan, turn.Workspace.Units);
        if (read.Next is null)
        {
            return Again(turn, view, read);
        }

        if (view is { Edit: TaskEdit.Edit, Task: { } task } && PlanComparison.Changes(task, read.Next) == TaskChanges.None)
        {
            return Again(turn, view, new TaskDraftReading(null, TaskEditTexts.ProblemSame));
        }

        var nearest = read.NewUnits.SelectMany(u => turn.Workspace.Units.Nearest(u.Name)).Select(u => u.Name).Distinct().Take(3).ToList();
        return Reply.Show(TaskReviewCard.Render(turn.Language, view, read, nearest), view.Title(turn.Language));
    }

    /// <summary>"Ghi": stores the plan's next version immediately.</summary>
    public async Task<Reply> SaveAsync(Turn turn, TaskEditPayload typed, CancellationToken cancellation)
    {
        var (view, problem) = await ViewAsync(turn, typed, cancellation, evenClosed: true);
        if (view is null)
        {
            return problem!;
        }

        var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
        var isRepeat = await plans.IsDoneAsync(turn.Workspace.Id, view.Plan.Info.Id, act.Operation, cancellation);
        if (!isRepeat && typed.V != view.Plan.Info.Version.ToString(CultureInfo.InvariantCulture))
        {
            return Again(turn, view, new TaskDraftReading(null, TaskEditTexts.ProblemChanged));
        }

        if (!isRepeat && Read(turn, view, view.Plan, turn.Workspace.Units) is var read && read.Next is null)
        {
            return Again(turn, view, read);
        }

        if (!isRepeat)
        {
            foreach (var unit in Read(turn, view, view.Plan, turn.Workspace.Units).NewUnits.Where(u => !turn.Workspace.UnreadableUnits.Contains(u.Key)))
            {
                await offices.ChangeUnitAsync(turn.Workspace.Id, unit.Key, there => there ?? unit, cancellation);
            }
        }

        var outcome = await editor.AmendAsync<Text>(
            turn.Workspace.Id,
            view.Plan.Info.Id,
            act,
            plan => plan.Info.Version != view.Plan.Info.Version ? (null, TaskEditTexts.ProblemChanged) : (Next(turn, view, plan, act), null),
            cancellation);
        return outcome is { Problem: null, Plan: { } plan } ? Written(turn, view, plan, act)
            : Again(turn, view with { Plan = outcome.Plan ?? view.Plan }, new TaskDraftReading(null, outcome.Problem ?? TaskEditTexts.ProblemChanged));
    }

    /// <summary>
    /// Records that the event a task waits for has happened: the same change as "kích hoạt", from the card sent to the administrator each month.
    /// </summary>
    /// <returns>A message if the dates are invalid; null if it was stored.</returns>
    public async Task<string?> ActivateAsync(Turn turn, PlanState plan, ReformTask task, TaskForm form, CancellationToken cancellation)
    {
        var view = new TaskEditView(TaskEdit.Activate, plan, task, form);
        var read = Read(turn, view, plan, turn.Workspace.Units);
        if (read.Next is null)
        {
            return read.Problem!.In(turn.Language, read.Argument);
        }

        var act = new AmendingAct(turn.Now, turn.Person.Id, turn.Operation);
        var outcome = await editor.AmendAsync<Text>(turn.Workspace.Id, plan.Info.Id, act, now => (Next(turn, view, now, act), null), cancellation);
        return outcome is { Problem: null, Plan: not null } ? null : (outcome.Problem ?? TaskEditTexts.ProblemChanged).In(turn.Language);
    }

    public static Reply Leave(Turn turn)
    {
        var text = TaskActTexts.Cancelled.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private Reply Form(Turn turn, TaskEdit edit, PlanState plan, ReformTask? task, string words)
    {
        if (edit == TaskEdit.Activate && task is { Deadline.Kind: not DeadlineKind.Conditional })
        {
            return Reply.Problem(TaskEditTexts.ProblemNoEvent.In(turn.Language, task.Code, task.TimeText ?? "…"));
        }

        var form = edit switch
        {
            TaskEdit.Edit => TaskForm.Of(task!).With(words),
            TaskEdit.Activate => Event(turn, task!, words),
            _ => new TaskForm().With(words),
        };
        var view = new TaskEditView(edit, plan, task, form);
        return Reply.Show(TaskFormCard.Render(turn.Language, view), view.Title(turn.Language));
    }

    /// <summary>Prefills the event's date as said. If the deadline counts from the event ("within 10 days of ..."), also the resulting date.</summary>
    private static TaskForm Event(Turn turn, ReformTask task, string words)
    {
        var days = DayIn().Matches(words).Select(m => m.Value).ToList();
        var happened = days.Count > 0 && DateReader.Read(days[0], turn.Today.Year, out var day) == DateReading.Date ? day : (DateOnly?)null;
        var said = new TaskForm().With(words).Time;
        var counted = happened is { } from ? EventDeadline.Read(said ?? task.TimeText, from, turn.Workspace.Calendar) : null;
        return new TaskForm(
            Event: happened?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? turn.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Time: counted is { } due ? $"{due:dd/MM/yyyy}" : said
        );
    }

    private static TaskDraftReading Read(Turn turn, TaskEditView view, PlanState plan, IReadOnlyList<Unit> directory) =>
        view switch
        {
            { Edit: TaskEdit.Edit, Task: { } task } => TaskEditing.Edited(task, view.Form, plan.Info.Period, directory),
            { Edit: TaskEdit.Add } => TaskEditing.Added(plan, view.Form, directory),
            { Edit: TaskEdit.Activate, Task: { } task } => TaskEditing.Activated(task, view.Form, plan.Info.Period, turn.Today, turn.Workspace.Calendar),
            { Task: { } task } => view.Form.Reason is { Length: > 0 }
                ? view.Form.IsTooLong
                    ? new TaskDraftReading(null, TaskEditTexts.ProblemTooLong)
                    : new TaskDraftReading(task)
                : new TaskDraftReading(null, TaskEditTexts.ProblemNoReason),
            _ => new TaskDraftReading(null, LoadTexts.NoSuchPlan),
        };

    private static RevisedPlan? Next(Turn turn, TaskEditView view, PlanState plan, AmendingAct act)
    {
        if (Read(turn, view, plan, turn.Workspace.Units).Next is not { } read)
        {
            return null;
        }

        if (view.Task is not { } seen)
        {
            var task = read with { Log = [act.Note(TaskAmendmentKind.Added, null, read.Code)] };
            var after = plan
                .All.Select(t => t.Task)
                .Where(t => t.Area == read.Area && t.SectionNumber == read.SectionNumber)
                .Select(t => t.Ordinal)
                .DefaultIfEmpty(plan.All.Count)
                .Max();
            return new RevisedPlan(Ordered([.. plan.All.Select(t => t.Task).Take(after), task, .. plan.All.Select(t => t.Task).Skip(after)]), []);
        }

        var old = plan.Find(seen.Code)!;
        var next = view.Edit switch
        {
            TaskEdit.Cancel => act.Stand(old.Task, TaskStanding.Cancelled, view.Form.Reason),
            TaskEdit.Activate => read with
            {
                Log = [.. old.Task.Log, act.Note(TaskAmendmentKind.Activated, $"{read.Deadline.Start:dd/MM/yyyy}", $"{read.Deadline.Due:dd/MM/yyyy}")],
            },
            _ => read with { Log = [.. old.Task.Log, .. PlanRevision.Notes(old.Task, read, PlanComparison.Changes(old.Task, read), act)] },
        };
        return new RevisedPlan(
            [.. plan.All.Select(t => t.Task.Code == next.Code ? next : t.Task)],
            TaskSuccession.Carry(old, plan.Info.Period, next, plan.Info.Period, samePlan: true));
    }

    private Reply Written(Turn turn, TaskEditView view, PlanState plan, AmendingAct act)
    {
        // What this operation did is in the task's log, so that a retry gets the same answer as the first time.
        var task = plan.All.Select(t => t.Task).First(t => t.Log.Any(l => l.Operation == act.Operation));
        if (plan.Find(task.Code)?.Assignments is [var only])
        {
            memories.Keep(turn, m => m with { Task = (plan.Info.Id, only.Id) });
        }

        var title = TaskEditTexts.Done(view.Edit).In(turn.Language, task.Code);
        return Reply.Show(TaskWrittenCard.Render(turn.Language, title, plan.Info, task, task.Log.Where(l => l.Operation == act.Operation)), title);
    }

    private static Reply Again(Turn turn, TaskEditView view, TaskDraftReading read)
    {
        var text = read.Problem!.In(turn.Language, read.Argument);
        return Reply.Show(TaskFormCard.Render(turn.Language, view, text), text) with { IsProblem = true };
    }

    private static Reply Pick(Turn turn, TaskEdit edit, IReadOnlyList<(PlanInfo, ReformTask?)> candidates, string words)
    {
        var card = PickTaskCard.Render(turn.Language, edit, candidates, words);
        return Reply.Show(card, card.FallbackText!);
    }

    /// <summary>Loads what the card's payload refers to. The payload is untrusted and is validated again.</summary>
    private async Task<(TaskEditView? View, Reply? Problem)> ViewAsync(
        Turn turn, TaskEditPayload named, CancellationToken cancellation, bool evenClosed = false)
    {
        if (named is not { Kind: { } edit, Plan: { } planId }
            || await turn.Snapshot.FindAsync(planId, cancellation) is not { } plan)
        {
            return (null, Reply.Problem(LoadTexts.NoSuchPlan.In(turn.Language)));
        }

        var task = named.Code is { } code ? plan.Find(code)?.Task : null;
        return edit != TaskEdit.Add && (task is null || (task.IsClosed && !evenClosed))
            ? (null, turn.Gone())
            : (new TaskEditView(edit, plan, edit == TaskEdit.Add ? null : task, named.Form()), null);
    }

    private static List<(PlanState Plan, ReformTask Task)> Find(Turn turn, string reference, IReadOnlyList<PlanState> open)
    {
        var query = new TaskQuery(QueryIntent.Detail, [], null, null, null, null, false, false, null, null, null, reference, turn.Language);
        var context = turn.Workspace.ContextFor(turn.Person, !turn.IsPersonal, turn.Today, null) with
        {
            Asker = turn.Workspace.ViewOf(turn.Person, inChannel: false) with { SeesAll = true },
        };
        List<TaskRow> rows = QueryEvaluator.Evaluate(query, open, context) switch
        {
            DetailAnswer detail => [detail.Task],
            CandidatesAnswer several => [.. several.Tasks],
            _ => [],
        };
        return [.. rows.Where(r => !r.Task.IsClosed).Select(r => (open.First(p => p.Info.Id == r.Plan.Id), r.Task))];
    }

    /// <summary>Splits "3b hạn Quý IV" into the code and the rest. Without a leading code, all words refer to the task.</summary>
    private static (string Reference, string After) Reference(string words)
    {
        var tidy = VietnameseText.Tidy(words);
        tidy = VietnameseText.Fold(tidy).StartsWith("nhiem vu ", StringComparison.Ordinal) ? tidy["nhiệm vụ ".Length..] : tidy;
        var first = tidy.Split(' ', 2);
        return first[0].Any(char.IsAsciiDigit) ? (first[0].Trim(',', ':', ';', '.'), first.Length > 1 ? first[1] : "") : (tidy, "");
    }

    private static PlanState? Named(IReadOnlyList<PlanState> open, string words) => open.Where(p => Names(p.Info, words)).ToList() is [var only] ? only : null;

    private static bool Names(PlanInfo plan, string words) =>
        plan.Number is { } number && VietnameseText.Fold(words).Contains(VietnameseText.Fold(number), StringComparison.Ordinal);

    private static IReadOnlyList<ReformTask> Ordered(IReadOnlyList<ReformTask> tasks) => [.. tasks.Select((t, i) => t with { Ordinal = i + 1 })];

    [GeneratedRegex(@"\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{2,4})?", RegexOptions.None, 1000)]
    private static partial Regex DayIn();

    [GeneratedRegex(@"^(?:sang|thành|thanh|đến|den|tới|toi|to|until)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex To();
}
