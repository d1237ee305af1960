using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Kernel.Words;

/// <summary>What one change of a duty did, in words.</summary>
internal static class HistoryWords
{
    public static IReadOnlyList<string> Changes(TextLanguage language, Workspace office, AssignmentState before, AssignmentState after)
    {
        var lines = Report(language, before, after).Concat(Deadline(language, before, after)).Concat(People(language, office, before, after)).ToList();
        return lines.Count > 0 ? lines : [HistoryTexts.Same.In(language)];
    }

    private static IEnumerable<string> Report(TextLanguage language, AssignmentState before, AssignmentState after)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        if (after.Step != before.Step)
        {
            yield return T(HistoryTexts.Step, StepTexts.Of(after.Step).In(language));
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
            yield return T(HistoryTexts.Evidence, string.Join("; ", documents.Select(StatusWords.Evidence)));
        }

        if (after.Obstacle is { } obstacle && (obstacle.Cause != before.Obstacle?.Cause || obstacle.Objective != before.Obstacle.Objective))
        {
            yield return T(HistoryTexts.Obstacle, obstacle.Cause)
                + (obstacle.Objective is { } objective ? $" ({(objective ? TaskActTexts.Objective : TaskActTexts.Subjective).In(language)})" : "");
        }
        else if (after.Obstacle is null && before.Obstacle is not null && !after.IsDone)
        {
            yield return T(HistoryTexts.NoObstacle);
        }

        if (after.Obstacle is { Confirmed: true, Objective: { } confirmed } && before.Obstacle?.Confirmed != true)
        {
            yield return T(HistoryTexts.Cause, (confirmed ? TaskActTexts.Objective : TaskActTexts.Subjective).In(language));
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
            yield return T(HistoryTexts.Decision(decision.Answer), $"{decision.Due:dd/MM/yyyy}") + (decision.Reason is { } reason ? $" {reason}" : "");
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
            yield return after.Officer is { } officer ? T(HistoryTexts.Given, PersonWords.Name(office, language, officer) ?? "–") : T(HistoryTexts.NotGiven);
        }

        if (after.AcceptedAt is not null && before.AcceptedAt is null)
        {
            yield return T(HistoryTexts.Accepted);
        }

        if (after.Urged is not null && after.Urged != before.Urged)
        {
            yield return T(HistoryTexts.Urged);
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
