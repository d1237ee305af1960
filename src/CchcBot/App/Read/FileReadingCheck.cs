using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Documents.Word;
using CchcBot.Domain.Plans;

namespace CchcBot.App.Read;

/// <summary>
/// Validates the child process's result, which is untrusted: exactly one kind of result, within the reader's own limits, with known enum values only.
/// </summary>
internal static class FileReadingCheck
{
    private const int LongestName = 255;
    private const int LongestArgument = 1_000;
    private const int LongestCode = 100;
    private const int LastLine = 1_048_576;

    // The fields of a task repeat text of the document, each a limited number of times.
    private const int Repeated = 4;

    public static bool Holds(FileReading reading) => reading switch
    {
        { Template: { } template, Sheets: null, SheetProblem: null, Plan: null, PlanProblem: null } => Holds(template),
        { Template: not null } => false,
        { Sheets: { } sheets, SheetProblem: null, PlanProblem: null } =>
            Holds(sheets, SheetLimits.Default) && (reading.Plan is not { } held || Holds(held, PlanFileLimits.Default)),
        { Sheets: null, SheetProblem: { } problem, Plan: null, PlanProblem: null } => Enum.IsDefined(problem.Kind) && IsShort(problem.Argument),
        { Sheets: null, SheetProblem: null, Plan: { } plan, PlanProblem: null } => Holds(plan, PlanFileLimits.Default),
        { Sheets: null, SheetProblem: null, Plan: null, PlanProblem: { } problem } => Enum.IsDefined(problem.Kind) && IsShort(problem.Argument),
        _ => false,
    };

    private static bool Holds(TemplateReading template) =>
        (template.Problem is not { } problem ? template.Marks.Count > 0 : Enum.IsDefined(problem) && template.Marks.Count == 0)
        && template.Marks.Count <= WordTemplate.MostMarks
        && template.Marks.All(m => m is { Name.Length: <= WordTemplate.LongestName });

    private static bool Holds(IReadOnlyList<Sheet> sheets, SheetLimits limits)
    {
        var (rows, cells, characters) = (0, 0, 0L);
        foreach (var sheet in sheets)
        {
            var before = 0;
            if (sheet is null || sheet.Name.Length > LongestName || (rows += sheet.Rows.Count) > limits.Rows)
            {
                return false;
            }

            foreach (var row in sheet.Rows)
            {
                if (row is null || row.Line <= before || row.Line > LastLine || row.Cells.Count > limits.Columns || (cells += row.Cells.Count) > limits.Cells)
                {
                    return false;
                }

                before = row.Line;
                foreach (var cell in row.Cells)
                {
                    if (cell is null || cell.Text.Length > limits.CellText || (characters += cell.Text.Length) > limits.Characters)
                    {
                        return false;
                    }
                }
            }
        }

        return sheets.Count <= limits.Sheets;
    }

    private static bool Holds(PlanReading reading, PlanFileLimits limits)
    {
        var characters = (long)limits.Characters * Repeated;
        return reading.Tasks.Count + reading.Targets.Count <= limits.Tasks
            && reading.Issues.Count <= 2L * limits.Blocks
            && Head(reading.Plan)
            && reading.Tasks.Select((task, i) => (task, i)).All(t => t.task is { } task && task.Ordinal == t.i + 1 && Task(task))
            && reading.Tasks.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count() == reading.Tasks.Count
            && reading.Targets.All(t => t is not null && Fits(t.Item, t.Text, t.Metric, t.Unit))
            && reading.Issues.All(i => i is not null && Enum.IsDefined(i.Code) && Fits(i.Place) && All(i.Arguments));

        bool Head(PlanHead head) => Fits(head.Number, head.Issuer, head.Title, head.Replaces);

        bool Task(PlanTask task) =>
            task.Code.Length is > 0 and <= LongestCode
            && Fits(task.Section, task.SectionNumber, task.Item, task.Text, task.Deliverable, task.TimeText, task.Place)
            && All(task.Lead) && All(task.Cooperating) && Time(task.Deadline);

        bool Time(Deadline time) =>
            Enum.IsDefined(time.Kind) && (time.Every is not { } every || Enum.IsDefined(every)) && Fits(time.After) && All(time.Words)
            && time.Milestones.All(m =>
                m is not null && Enum.IsDefined(m.Kind) && (m.Every is not { } each || Enum.IsDefined(each)) && Fits(m.What));

        bool All(IReadOnlyList<string> words) => words.All(word => word is not null && Fits(word));

        bool Fits(params ReadOnlySpan<string?> words)
        {
            foreach (var word in words)
            {
                characters -= word?.Length ?? 0;
            }

            return characters >= 0;
        }
    }

    private static bool IsShort(string? argument) => argument is not { Length: > LongestArgument };
}
