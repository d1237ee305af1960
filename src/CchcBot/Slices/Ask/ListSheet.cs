using CchcBot.Documents.Sheets;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Ask;

/// <summary>A list of tasks as a workbook: a row for each duty, in the order shown, with how the question was read in the last row.</summary>
internal static class ListSheet
{
    private static readonly (string Name, double Width)[] Columns =
    [
        ("number", 6), ("code", 10), ("plan", 22), ("text", 50), ("unit", 26), ("owner", 22), ("deadline", 24), ("group", 24), ("standing", 22), ("step", 20), ("percent", 9),
        ("result", 44), ("documents", 30), ("obstacle", 36), ("reported", 16),
    ];

    public static byte[] Write(AnswerView view, ListAnswer list)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(view.Language, $"exports.{key}", arguments);
        var rows = new List<IReadOnlyList<string?>>();
        var number = 0;
        foreach (var (section, row) in list.Sections.SelectMany(s => s.Rows.Select(r => (s, r))))
        {
            number++;
            rows.AddRange(row.Assignments.Select(duty => Row(view, number, ListCard.Title(section.Kind, view), row, duty)));
        }

        rows.Add([]);
        rows.Add([null, null, null, ReadingWords.Describe(view.Query, view.AsOf, view.Language)]);
        if (view.Answer.IsPartial)
        {
            rows.Add([null, null, null, Texts.Get(view.Language, "askprogress.partial")]);
        }

        return SheetWriter.Write(new SheetDraft(T("tab"), [.. Columns.Select(c => new SheetColumnLayout(T($"column.{c.Name}"), c.Width))], rows));
    }

    private static IReadOnlyList<string?> Row(AnswerView view, int number, string group, TaskRow row, OwnedAssignment owned)
    {
        var (duty, state) = (owned.Assignment, owned.Assignment.State);
        var alone = row with { Assignments = [owned] };
        return
        [
            $"{number}",
            row.Task.Code,
            row.Plan.Number ?? row.Plan.Title,
            duty.Definition.What is { } part ? $"{row.Task.Text} – {part}" : row.Task.Text,
            duty.Definition.Unit.Name,
            owned.Owner?.Name,
            TaskWords.Due(alone, view.Language),
            group,
            TaskWords.Standing(alone, view.Language).Words,
            StatusWords.Step(view.Language, state),
            state.Percent is { } percent ? $"{percent}%" : null,
            state.Result,
            string.Join("; ", state.Evidence.Select(StatusWords.Evidence)),
            state.Obstacle?.Cause,
            state.ReportedAt is { } at ? PeriodWords.Day(OfficeTime.DayOf(at)) : null,
        ];
    }
}
