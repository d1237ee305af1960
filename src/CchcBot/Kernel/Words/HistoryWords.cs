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
        return lines.Count > 0 ? lines : [Texts.Get(language, "requests.history.same")];
    }

    private static IEnumerable<string> Report(TextLanguage language, AssignmentState before, AssignmentState after)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.history.{key}", arguments);
        if (after.Step != before.Step)
        {
            yield return T("step", Texts.Get(language, $"status.step.{after.Step}"));
        }

        if (after.Percent != before.Percent && after is { Percent: { } percent, IsDone: false })
        {
            yield return T("percent", percent);
        }

        if (after.Result != before.Result && after.Result is { } result)
        {
            yield return T("result", result);
        }

        if (after.Evidence.Except(before.Evidence).ToList() is { Count: > 0 } documents)
        {
            yield return T("evidence", string.Join("; ", documents.Select(StatusWords.Evidence)));
        }

        if (after.Obstacle is { } obstacle && (obstacle.Cause != before.Obstacle?.Cause || obstacle.Objective != before.Obstacle.Objective))
        {
            yield return T("obstacle", obstacle.Cause) + (obstacle.Objective is { } objective ? $" ({Texts.Get(language, objective ? "requests.objective" : "requests.subjective")})" : "");
        }
        else if (after.Obstacle is null && before.Obstacle is not null && !after.IsDone)
        {
            yield return T("noObstacle");
        }

        if (after.Obstacle is { Confirmed: true, Objective: { } confirmed } && before.Obstacle?.Confirmed != true)
        {
            yield return T("cause", Texts.Get(language, confirmed ? "requests.objective" : "requests.subjective"));
        }

        if (after.Completion is { } check && check != before.Completion)
        {
            yield return T($"completion.{check.Standing}", check.Reason ?? "");
        }
    }

    private static IEnumerable<string> Deadline(TextLanguage language, AssignmentState before, AssignmentState after)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.history.{key}", arguments);
        if (after.Extension is { } asked && asked.Key != before.Extension?.Key)
        {
            yield return T("asked", $"{asked.NewDue:dd/MM/yyyy}", asked.Reason);
        }
        else if (after.Extension?.Comments is { } comments && comments.Count > (before.Extension?.Comments?.Count ?? 0))
        {
            yield return T("comment", comments[^1].Text);
        }

        if (after.Decision is { } decision && decision.At != before.Decision?.At)
        {
            yield return T($"decision.{decision.Answer}", $"{decision.Due:dd/MM/yyyy}") + (decision.Reason is { } reason ? $" {reason}" : "");
        }
        else if (after.AgreedDue != before.AgreedDue && after.AgreedDue is { } due)
        {
            yield return T("due", $"{due:dd/MM/yyyy}");
        }
    }

    private static IEnumerable<string> People(TextLanguage language, Workspace office, AssignmentState before, AssignmentState after)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.history.{key}", arguments);
        if (after.Officer != before.Officer)
        {
            yield return after.Officer is { } officer ? T("given", PersonWords.Name(office, language, officer) ?? "–") : T("notGiven");
        }

        if (after.AcceptedAt is not null && before.AcceptedAt is null)
        {
            yield return T("accepted");
        }

        if (after.Urged is not null && after.Urged != before.Urged)
        {
            yield return T("urged");
        }

        var known = before.Cooperation ?? [];
        foreach (var request in after.Cooperation ?? [])
        {
            var unit = office.FindUnit(request.Unit)?.Name ?? request.Unit;
            if (known.FirstOrDefault(k => k.Key == request.Key) is not { } earlier)
            {
                yield return T("cooperation", unit, request.What, $"{request.Due:dd/MM/yyyy}");
            }
            else if (request.Answer is { } answer && earlier.Answer is null)
            {
                yield return T("cooperationAnswer", unit, answer);
            }
        }
    }
}
