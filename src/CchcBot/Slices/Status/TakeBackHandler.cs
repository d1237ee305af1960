namespace CchcBot.Slices.Status;

/// <summary>"hủy báo cáo 1a vừa rồi": shows the person's last report and takes it back once confirmed.</summary>
internal sealed class TakeBackHandler(TaskFinder tasks, IPlanStore plans, PlanEditor editor)
{
    /// <summary>Whether words that cancel something refer to the report, not to the task.</summary>
    public static bool IsMeant(string? words)
    {
        var folded = $" {VietnameseText.Fold(words ?? "")} ";
        return Array.Exists(
            [" bao cao ", " bao nham ", " bao lon ", " bam nham ", " bam lon ", " ghi nham ", " ghi lon ", " cap nhat nham ", " vua bao ", " vua roi ",
                " rut lai ",
                " my report ", " last report ", " my update ", " by mistake ", " i said ", " take back ", " undo "],
            mark => folded.Contains(mark, StringComparison.Ordinal));
    }

    public async Task<Reply> TypedAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var (found, problem) = await tasks.FindOwnAsync(turn, code, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        // Among several assignments, the one on which this person reported last.
        var (plan, assignment) = found.OrderByDescending(f => f.Assignment.State.ReportedBy == turn.Person.Id ? f.Assignment.State.ReportedAt : null).First();
        var (before, refusal) = await BeforeAsync(turn, plan, assignment, cancellation);
        if (before is null)
        {
            return refusal!;
        }

        var language = turn.Language;
        var title = TakeBackTexts.Title.In(language, assignment.Task.Code);
        var at = OfficeTime.Local(assignment.State.ReportedAt!.Value).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);
        return Reply.Show(
            CardParts.Stacked(
                language,
                title,
                [
                    CardParts.Heading(title),
                    CardParts.Line(Excerpt.Of(assignment.Task.Text, 200)),
                    new AdaptiveCards.AdaptiveFactSet
                    {
                        Facts =
                        [
                            CardParts.Fact(TakeBackTexts.Reported.In(language, at), StatusFormatter.Step(language, assignment.State)),
                            CardParts.Fact(TakeBackTexts.Returns.In(language), StatusFormatter.Step(language, before)),
                        ],
                    },
                ],
                [
                    StatusVerbs.TakeBack.Button(TakeBackTexts.Confirm.In(language), new TakeBackPayload(plan, assignment.Id.ToString(), Key(assignment.State))),
                    SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
                ]),
            title);
    }

    public async Task<Reply> ConfirmAsync(Turn turn, TakeBackPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (plan, assignment))
        {
            return turn.Gone();
        }

        if (await plans.IsDoneAsync(turn.Workspace.Id, plan.Info.Id, turn.Operation, cancellation))
        {
            return Taken(turn, assignment);
        }

        var (before, refusal) = await BeforeAsync(turn, plan.Info.Id, assignment, cancellation);
        if (before is null || Key(assignment.State) != tapped.R)
        {
            return refusal ?? Reply.Problem(TaskActTexts.Problem(UpdateProblem.Settled).In(turn.Language));
        }

        var outcome = await editor.ChangeAsync(
            turn, plan.Info.Id, assignment.Id, present => Key(present.State) == tapped.R ? Restored(present.State, before) : null, cancellation);
        return outcome is { IsWritten: true, Assignment: { } now } ? Taken(turn, now)
            : Reply.Problem((outcome.Assignment is null ? TaskActTexts.Gone : TaskActTexts.Problem(UpdateProblem.Settled)).In(turn.Language));
    }

    private static Reply Taken(Turn turn, Assignment assignment)
    {
        var text = TakeBackTexts.Taken.In(turn.Language, assignment.Task.Code, StatusFormatter.Step(turn.Language, assignment.State));
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>State before this person's last report; otherwise a reply that says why it cannot be taken back.</summary>
    private async Task<(AssignmentState? Before, Reply? Refusal)> BeforeAsync(Turn turn, string plan, Assignment assignment, CancellationToken cancellation)
    {
        Reply Problem(Text text, params object?[] arguments) => Reply.Problem(text.In(turn.Language, [assignment.Task.Code, .. arguments]));
        if (!turn.Workspace.MayReport(turn.Person, assignment, turn.Today))
        {
            return (null, Reply.Problem(TaskActTexts.NotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name)));
        }

        if (assignment.State.Completion is { Standing: CompletionStanding.Confirmed })
        {
            return (null, Problem(TakeBackTexts.Confirmed));
        }

        var present = AssignmentState.Initial;
        var reports = new Stack<(AssignmentState Before, string By)>();
        var own = assignment.Id.ToString();
        foreach (var entry in (await plans.HistoryAsync(turn.Workspace.Id, plan, cancellation)).Where(e => e.Assignment == own))
        {
            if (entry.After.ReportedAt is not null && entry.After.ReportedAt != present.ReportedAt)
            {
                reports.Push((present, entry.By));
            }

            present = entry.After;
        }

        // A request for more time is reported too; once it is withdrawn or decided, the report before it is the last one.
        while (reports.TryPeek(out var last) && last.By == turn.Person.Id && SaysSame(Restored(present, last.Before), present) && reports.Count > 1)
        {
            reports.Pop();
        }

        var (before, by) = reports.TryPeek(out var found) ? found : (AssignmentState.Initial, null as string);
        return by is null || Key(present) != Key(assignment.State) || assignment.State.ReportedBy != by ? (null, Problem(TakeBackTexts.None))
            : by == turn.Person.Id ? (before, null)
            : (null, Problem(TakeBackTexts.Since, turn.Workspace.FindPerson(by)?.Name ?? StatusTexts.Somebody.In(turn.Language)));
    }

    /// <summary>Restores what the report changed; what others changed on the assignment meanwhile is kept.</summary>
    private static AssignmentState Restored(AssignmentState present, AssignmentState before) => before with
    {
        Officer = present.Officer,
        AcceptedAt = present.AcceptedAt,
        Urged = present.Urged,
        Cooperation = present.Cooperation,
        AgreedDue = present.AgreedDue,
        AgreedOver = present.AgreedOver,
        Decision = present.Decision,
        Extension = present.Decision == before.Decision ? before.Extension : present.Extension,
    };

    private static bool SaysSame(AssignmentState one, AssignmentState other) =>
        (one.Step, one.Result, one.Percent, one.Obstacle, one.CompletedOn, one.Expected, one.Submission, one.Extension)
            == (other.Step, other.Result, other.Percent, other.Obstacle, other.CompletedOn, other.Expected, other.Submission, other.Extension)
        && one.Evidence.SequenceEqual(other.Evidence);

    private static string? Key(AssignmentState state) => state.ReportedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
