using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Requests;

/// <summary>"lịch sử 3b": who changed what in a task and when; in the personal chat, for people who may see the task.</summary>
internal sealed class HistoryHandler(TaskFinder tasks, IPlanStore plans)
{
    public async Task<Reply> TypedAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var (rows, problem) = await tasks.FindVisibleAsync(turn, code, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        return rows is [var only]
            ? await ShowAsync(turn, only, 1, cancellation)
            : WhichTask.Ask(turn.Language, rows, (name, row) => SharedVerbs.TaskHistory.Button(name, new TaskPayload(row.Plan.Id, row.Task.Code, 1)));
    }

    public async Task<Reply> TapAsync(Turn turn, TaskPayload tapped, CancellationToken cancellation) =>
        await TaskFinder.FindVisibleAsync(turn, tapped, cancellation) is { } row
            ? await ShowAsync(turn, row, tapped.Page ?? 1, cancellation)
            : turn.Gone();

    private async Task<Reply> ShowAsync(Turn turn, TaskRow row, int page, CancellationToken cancellation)
    {
        var assignments = row.Assignments.ToDictionary(a => a.Assignment.Id.ToString(), a => a.Assignment, StringComparer.Ordinal);
        var before = new Dictionary<string, AssignmentState>(StringComparer.Ordinal);
        var entries = new List<HistoryLine>();
        foreach (var entry in await plans.HistoryAsync(turn.Workspace.Id, row.Plan.Id, cancellation))
        {
            if (!assignments.TryGetValue(entry.Assignment, out var assignment))
            {
                continue;
            }

            var changes = HistoryFormatter.Changes(
                turn.Language, turn.Workspace, before.GetValueOrDefault(entry.Assignment, AssignmentState.Initial), entry.After);
            before[entry.Assignment] = entry.After;
            entries.Add(
                new HistoryLine(
                    entry.At,
                    PersonFormatter.Name(turn.Workspace, turn.Language, entry.By),
                    assignments.Count > 1 ? assignment.Definition.Unit.Name : null,
                    changes
                )
            );
        }

        entries.Reverse();
        var card = HistoryCard.Render(turn.Language, row, entries, page);
        return Reply.Show(card, HistoryCardTexts.Title.In(turn.Language, row.Task.Code));
    }
}

/// <summary>One change of a task.</summary>
/// <param name="By">Name of the person who made it, or null.</param>
/// <param name="Unit">Name of the assignment's unit, where the task has several.</param>
internal sealed record HistoryLine(DateTimeOffset At, string? By, string? Unit, IReadOnlyList<string> Changes);

internal static class HistoryCard
{
    private const int Rows = 8;

    public static AdaptiveCard Render(TextLanguage language, TaskRow row, IReadOnlyList<HistoryLine> entries, int page)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(HistoryCardTexts.Title, row.Task.Code);
        var pages = Math.Max(1, (entries.Count + Rows - 1) / Rows);
        page = Math.Clamp(page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(Excerpt.Of(row.Task.Text, 240))];
        if (entries.Count == 0)
        {
            body.Add(CardParts.Line(T(HistoryCardTexts.None)));
        }

        foreach (var entry in entries.Skip((page - 1) * Rows).Take(Rows))
        {
            var who = string.Join(" – ", new[] { $"{OfficeTime.Local(entry.At):HH:mm dd/MM/yyyy}", entry.By, entry.Unit }.OfType<string>());
            body.Add(
                new AdaptiveContainer
                {
                    Separator = true,
                    Items = [CardParts.Subtle(who), .. entry.Changes.Select(change => CardParts.Line(Excerpt.Of(change, 300)))],
                }
            );
        }

        List<AdaptiveAction> actions = [];
        if (page < pages)
        {
            actions.Add(TaskActs.History(T(HistoryCardTexts.Older), row.Ref, page + 1));
        }

        if (page > 1)
        {
            actions.Add(TaskActs.History(T(HistoryCardTexts.Newer), row.Ref, page - 1));
        }

        actions.Add(AskParts.Detail(TaskActTexts.See.In(language, row.Task.Code), language, row.Ref));
        return CardParts.Stacked(language, title, body, actions);
    }
}
