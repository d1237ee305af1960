namespace CchcBot.Slices.Requests;

/// <summary>
/// Classification of causes of delay. The officer reports the obstacle and whom it waits for; the monitoring unit proposes objective or subjective; the
/// leader in charge confirms in one list, or asks for clarification. The rating of officials rests on it, so nobody classifies their own causes.
/// </summary>
internal sealed class CauseHandler(PlanEditor editor, RequestOutbox outbox)
{
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation) => Show(turn, await ListAsync(turn, cancellation));

    /// <summary>Stores the choices made on the list; entries without a choice are not changed.</summary>
    public async Task<Reply> SaveAsync(Turn turn, CausesPayload tapped, CancellationToken cancellation)
    {
        var list = await ListAsync(turn, cancellation);
        if (list.IsDeciding != tapped.Deciding)
        {
            return Show(turn, list);
        }

        var chosen = list.Rows.Take(CauseList.Most).Select(r => (Row: r, Choice: PayloadText.In(tapped.Inputs, r.Input)))
            .Where(c => c.Choice is CauseList.ObjectiveChoice or CauseList.SubjectiveChoice || (list.IsDeciding && c.Choice == CauseList.ClarifyChoice))
            .ToList();
        if (chosen.Count == 0)
        {
            return Show(turn, list, CauseTexts.NothingChosen.In(turn.Language), isProblem: true);
        }

        var settled = new List<(Assignment Assignment, string Choice)>();
        foreach (var (row, choice) in chosen)
        {
            var outcome = await editor.ChangeAsync(
                turn,
                row.Plan,
                row.Assignment.Id,
                present => present.State.Obstacle is { Confirmed: false } said && said.Key == row.Obstacle.Key
                    ? present.State with { Obstacle = After(turn, present, said, choice!, list.IsDeciding) }
                    : null,
                cancellation,
                $"{turn.Operation}-{row.Assignment.Id}");
            if (outcome is { IsWritten: true, Assignment: { } now })
            {
                settled.Add((now, choice!));
            }
        }

        await (list.IsDeciding ? NotifyAsync(turn, settled, cancellation) : AskLeadersAsync(turn, settled, cancellation));
        var note = list.IsDeciding
            ? CauseTexts.Settled.In(turn.Language, Number(settled.Count(s => s.Choice != CauseList.ClarifyChoice)), Number(settled.Count(s =>
                s.Choice == CauseList.ClarifyChoice)))
            : CauseTexts.Proposed.In(turn.Language, Number(settled.Count));
        return Show(turn, await ListAsync(turn, cancellation), note);

        string Number(int count) => CountFormatter.Number(turn.Language, count);
    }

    private static Obstacle After(Turn turn, Assignment assignment, Obstacle said, string choice, bool isDeciding) => choice == CauseList.ClarifyChoice
        ? said with { ClarifyBy = turn.Person.Id }
        : said with
        {
            Objective = choice == CauseList.ObjectiveChoice,
            ProposedBy = isDeciding ? said.ProposedBy : turn.Person.Id,
            // If nobody in the office may confirm it, it remains a proposal.
            Confirmed = isDeciding,
            ConfirmedBy = isDeciding ? turn.Person.Id : null,
        };

    private async Task AskLeadersAsync(Turn turn, IReadOnlyList<(Assignment Assignment, string Choice)> proposed, CancellationToken cancellation)
    {
        var leaders = proposed
            .SelectMany(p => Deciders.ToAsk(turn.Workspace, p.Assignment.Id.Unit, p.Assignment.State.Obstacle?.ReportedBy ?? "", turn.Today))
            .DistinctBy(p => p.Id);
        await outbox.AskOfficeAsync(turn.Workspace.Id, leaders.Where(l => l.Id != turn.Person.Id), RequestKinds.Causes, "confirm", turn.Today, turn.Now,
            cancellation);
    }

    private async Task NotifyAsync(Turn turn, IReadOnlyList<(Assignment Assignment, string Choice)> settled, CancellationToken cancellation)
    {
        foreach (var (assignment, choice) in settled)
        {
            var obstacle = assignment.State.Obstacle!;
            var word = choice == CauseList.ObjectiveChoice ? TaskActTexts.Objective : TaskActTexts.Subjective;
            await outbox.NotifyAsync(
                turn,
                [turn.Workspace.FindPerson(obstacle.ReportedBy), turn.Workspace.HeadOf(assignment.Id.Unit)],
                $"cause|{assignment.Id}|{obstacle.Key}",
                person => choice == CauseList.ClarifyChoice
                    ? (CauseTexts.ToldClarify, [assignment.Task.Code])
                    : (CauseTexts.Told, [assignment.Task.Code, word.In(Offices.LanguageOf(person, null))]),
                cancellation);
        }
    }

    private static async Task<CauseList> ListAsync(Turn turn, CancellationToken cancellation) =>
        CauseList.Of(turn.Workspace, turn.Person, await turn.Snapshot.CurrentAsync(cancellation), turn.Today);

    private static Reply Show(Turn turn, CauseList list, string? note = null, bool isProblem = false) =>
        Reply.Show(CauseCard.Render(turn.Language, turn.Workspace, turn.Person, list, turn.Today, note, isProblem), note ?? CauseCard.Title(turn.Language,
            list))
            with { IsProblem = isProblem };
}
