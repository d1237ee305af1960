using CchcBot.Documents.Sheets;
using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Ask;

/// <summary>A list of tasks as a workbook: one row per assignment, in the order shown; the last row says how the question was understood.</summary>
internal static class ListSheet
{
    private static readonly (Text Heading, double Width)[] Columns =
    [
        (ExportTexts.ColumnNumber, 5),
        (ExportTexts.ColumnCode, 8),
        (ExportTexts.ColumnPlan, 13),
        (ExportTexts.ColumnText, 38),
        (ExportTexts.ColumnUnit, 17),
        (ExportTexts.ColumnOwner, 15),
        (ExportTexts.ColumnDeadline, 14),
        (ExportTexts.ColumnGroup, 13),
        (ExportTexts.ColumnStanding, 13),
        (ExportTexts.ColumnStep, 13),
        (ExportTexts.ColumnPercent, 7),
        (ExportTexts.ColumnResult, 26),
        (ExportTexts.ColumnDocuments, 18),
        (ExportTexts.ColumnObstacle, 20),
        (ExportTexts.ColumnReported, 12),
    ];

    public static byte[] Write(AnswerView view, ListAnswer list)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(view.Language, arguments);
        var rows = new List<IReadOnlyList<string?>>();
        var number = 0;
        foreach (var (section, row) in list.Sections.SelectMany(s => s.Rows.Select(r => (s, r))))
        {
            number++;
            rows.AddRange(Shown(row).Select(assignment => Row(view, number, ListCard.Title(section.Kind, view), row, assignment)));
        }

        rows.Add([]);
        rows.Add([null, null, null, ReadingFormatter.Describe(view.Query, view.AsOf, view.Language)]);
        if (view.Answer.IsPartial)
        {
            rows.Add([null, null, null, AnswerTexts.Partial.In(view.Language)]);
        }

        return SheetWriter.Write(new SheetDraft(T(ExportTexts.Tab), [.. Columns.Select(c => new SheetColumnLayout(T(c.Heading), c.Width))], rows)
        {
            Title = ReadingFormatter.Describe(view.Query, view.AsOf, view.Language),
        });
    }

    /// <summary>Occurrences of a recurring task that have begun; the first one if none has.</summary>
    private static IEnumerable<OwnedAssignment> Shown(TaskRow row) =>
        row.Assignments.Where(a => a.Assignment.IsActive(row.AsOf)).ToList() is { Count: > 0 } begun ? begun : row.Assignments.Take(1);

    private static IReadOnlyList<string?> Row(AnswerView view, int number, string group, TaskRow row, OwnedAssignment owned)
    {
        var (assignment, state) = (owned.Assignment, owned.Assignment.State);
        var alone = row with { Assignments = [owned] };
        return
        [
            $"{number}",
            row.Task.Code,
            row.Plan.ShortName(),
            TaskFormatter.Part(assignment, view.Language) is { } part ? $"{row.Task.Text} – {part}" : row.Task.Text,
            assignment.Definition.Unit.Name,
            owned.Owner?.Name ?? AnswerTexts.PersonNone.In(view.Language),
            TaskFormatter.Due(alone, view.Language),
            group,
            TaskFormatter.Standing(alone, view.Language),
            StatusFormatter.Step(view.Language, state),
            state.Percent is { } percent ? $"{percent}%" : null,
            state.Result,
            string.Join("; ", state.Evidence.Select(e => StatusFormatter.Evidence(view.Language, e))),
            state.Obstacle?.Cause,
            state.ReportedAt is { } at ? PeriodFormatter.Day(OfficeTime.DayOf(at)) : null,
        ];
    }
}
