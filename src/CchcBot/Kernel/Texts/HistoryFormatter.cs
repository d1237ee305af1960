namespace CchcBot.Kernel.Texts;

/// <summary>Describes one change of an assignment.</summary>
internal static class HistoryFormatter
{
    public static IReadOnlyList<string> Changes(TextLanguage language, Workspace office, AssignmentState before, AssignmentState after)
    {
        var lines = Report(language, before, after).Concat(Deadline(language, before, after)).Concat(People(language, office, before, after)).ToList();
        return lines.Count > 0 ? lines : [HistoryTexts.Same.In(language)];
    }

    private static IEnumerable<string> Report(TextLanguage language, AssignmentState before, AssignmentState after)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        if (after.UndoneAt is not null && after.UndoneAt != before.UndoneAt)
        {
            yield return T(HistoryTexts.Undone);
        }

        if (after.Step != before.Step || after.Submission?.To != before.Submission?.To)
        {
            yield return T(HistoryTexts.Step, StatusFormatter.Step(language, after with { Obstacle = null }));
        }

        if (after.Expected is { } expected && expected != before.Expected)
        {
            yield return T(HistoryTexts.Expected, $"{expected:dd/MM/yyyy}");
        }

        if (after.Source is { } source && after.ReportedAt != before.ReportedAt)
        {
            yield return T(HistoryTexts.Source, source);
        }

        if (after.Percent != before.Percent && after is { Percent: { } percent, IsDone: false })
        {
            yield return T(HistoryTexts.Percent, percent);
        }

        if (after.Result != before.Result && after.Result is { } result)
        {
            yield return T(HistoryTexts.Result, result);
        }

        if (after.Evidence.Except(before.Evidence).ToList() is { Count: > 0 } documents)
        {
            yield return T(HistoryTexts.Evidence, string.Join("; ", documents.Select(e => StatusFormatter.Evidence(language, e))));
        }

        if (after.Obstacle is { } obstacle && (obstacle.Cause != before.Obstacle?.Cause || obstacle.Objective != before.Obstacle.Objective))
        {
            yield return T(HistoryTexts.Obstacle, obstacle.WaitsFor is { } who ? $"{obstacle.Cause} ({T(TaskActTexts.WaitsForShort)}: {who})" : obstacle.Cause)
                + (obstacle.Objective is { } objective ? $" ({(objective ? TaskActTexts.Objective : TaskActTexts.Subjective).In(language)})" : "");
        }
        else if (after.Obstacle is null && before.Obstacle is not null && !after.IsDone)
        {
            yield return T(HistoryTexts.NoObstacle);
        }

        if (after.Obstacle?.ClarifyBy is not null && before.Obstacle?.ClarifyBy is null)
        {
            yield return T(HistoryTexts.Clarify);
        }

        if (after.Obstacle is { Confirmed: true, Objective: { } confirmed } && before.Obstacle?.Confirmed != true)
        {
            yield return T(HistoryTexts.Cause, (confirmed ? TaskActTexts.Objective : TaskActTexts.Subjective).In(language));
        }

        if (after.Paper is { } paper && paper != before.Paper)
        {
            yield return T(paper.IsSigned ? HistoryTexts.PaperSigned : HistoryTexts.PaperReturned, paper.Reason);
        }

        if (after.Completion is { } check && check != before.Completion)
        {
            yield return T(HistoryTexts.Completion(check.Standing), check.Reason ?? "");
        }
    }

    private static IEnumerable<string> Deadline(TextLanguage language, AssignmentState before, AssignmentState after)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        if (after.Extension is { } asked && asked.Key != before.Extension?.Key)
        {
            yield return T(HistoryTexts.Asked, $"{asked.NewDue:dd/MM/yyyy}", asked.Reason);
        }
        else if (after.Extension?.Opinion is { } opinion && before.Extension?.Opinion is null)
        {
            yield return T(opinion.Agrees ? HistoryTexts.OpinionYes : HistoryTexts.OpinionNo) + (opinion.Text is { } said ? $" {said}" : "");
        }
        else if (after.Extension?.Comments is { } comments && comments.Count > (before.Extension?.Comments?.Count ?? 0))
        {
            yield return T(HistoryTexts.Comment, comments[^1].Text);
        }

        if (before.Extension is { } taken && after is { Extension: null, IsDone: false } && after.Decision?.At == before.Decision?.At)
        {
            yield return T(HistoryTexts.Withdrawn, $"{taken.NewDue:dd/MM/yyyy}");
        }

        if (after.Decision is { } decision && decision.At != before.Decision?.At)
        {
            yield return T(decision.InPrinciple ? HistoryTexts.InPrinciple : HistoryTexts.Decision(decision.Answer), $"{decision.Due:dd/MM/yyyy}")
                + (decision.Reason is { } reason ? $" {reason}" : "");
        }
        else if (after.Decision is { InPrinciple: false, Document: { } document } && before.Decision is { InPrinciple: true })
        {
            yield return T(HistoryTexts.Entered, StatusFormatter.Evidence(language, document), $"{after.AgreedDue:dd/MM/yyyy}");
        }
        else if (after.AgreedDue != before.AgreedDue && after.AgreedDue is { } due)
        {
            yield return T(HistoryTexts.Due, $"{due:dd/MM/yyyy}");
        }
    }

    private static IEnumerable<string> People(TextLanguage language, Workspace office, AssignmentState before, AssignmentState after)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        if (after.Officer != before.Officer)
        {
            yield return after.Officer is { } officer
                ? T(HistoryTexts.Given, PersonFormatter.Name(office, language, officer) ?? "–")
                : T(HistoryTexts.NotGiven);
        }

        if (after.AcceptedAt is not null && before.AcceptedAt is null)
        {
            yield return T(HistoryTexts.Accepted);
        }

        if (after.Urged is not null && after.Urged != before.Urged)
        {
            yield return T(HistoryTexts.Urged);
        }

        foreach (var direction in after.Directions ?? [])
        {
            var earlier = before.Directions?.FirstOrDefault(d => d.Key == direction.Key);
            if (earlier is null)
            {
                yield return T(HistoryTexts.Direction, direction.Text);
            }
            else if (direction.Answer is { } answer && earlier.Answer is null)
            {
                yield return T(HistoryTexts.DirectionAnswer, answer);
            }
        }

        var known = before.Cooperation ?? [];
        foreach (var request in after.Cooperation ?? [])
        {
            var unit = office.FindUnit(request.Unit)?.Name ?? request.Unit;
            if (known.FirstOrDefault(k => k.Key == request.Key) is not { } earlier)
            {
                yield return T(HistoryTexts.Cooperation, unit, request.What, $"{request.Due:dd/MM/yyyy}");
            }
            else if (request.Answer is { } answer && earlier.Answer is null)
            {
                yield return T(HistoryTexts.CooperationAnswer, unit, answer);
            }
        }
    }
}
