using System.Security.Cryptography;
using System.Text;
using CchcBot.Documents.Sheets;

namespace CchcBot.Slices.Status;

/// <summary>An assignment in a status sheet.</summary>
/// <param name="Plan">The plan's id.</param>
internal sealed record SheetAssignment(string Plan, Assignment Assignment);

/// <summary>Hidden cell of a row: identifies the assignment and the state from which the row was filled.</summary>
/// <param name="Office">Mark of the office; see <see cref="StatusSheet.OfficeMark"/>.</param>
/// <param name="Version">Version of the answers in the row; see <see cref="StatusSheet.VersionOf"/>.</param>
internal sealed record SheetKey(string Office, string Plan, AssignmentId Id, string Version)
{
    public override string ToString() => $"{Office}|{Plan}|{Id}|{Version}";

    /// <summary>Parses the output of <see cref="ToString"/>; null for any other text.</summary>
    public static SheetKey? Read(string text) =>
        text.Split('|') is [{ Length: > 0 } office, { Length: > 0 } plan, var assignment, { Length: > 0 } version]
            && AssignmentId.TryParse(assignment, out var id)
            ? new SheetKey(office, plan, id, version)
            : null;
}

/// <summary>
/// The Excel sheet for units with many tasks: one row per assignment, prefilled with the last answers, with a hidden key. It is written in the person's
/// language; sheets in either language can be read.
/// </summary>
internal static class StatusSheet
{
    public const string Key = "key";
    public const string Code = "code";
    public const string Task = "text";
    public const string Unit = "unit";
    public const string Due = "deadline";
    public const string Step = "step";
    public const string Result = "result";
    public const string Number = "number";
    public const string Date = "date";
    public const string Percent = "percent";
    public const string Obstacle = "obstacle";
    public const string WaitsFor = "waitsFor";

    /// <summary>Heading of the hidden column, the same in all languages: it identifies a sheet made by this bot.</summary>
    public const string KeyHeading = "CCHC-BOT-KEY";

    private static readonly (string Name, double Width, bool IsLocked)[] Layout =
    [
        (Code, 8, true), (Task, 44, true), (Unit, 22, true), (Due, 20, true),
        (Step, 20, false), (Result, 44, false), (Number, 18, false), (Date, 14, false), (Percent, 9, false), (Obstacle, 36, false), (WaitsFor, 24, false),
    ];

    private static readonly WorkStep[] Steps = [WorkStep.NotStarted, WorkStep.Working, WorkStep.Drafting, WorkStep.Consulting, WorkStep.Submitted,
        WorkStep.Issued];

    /// <summary>The columns that are read, with their headings in both languages.</summary>
    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new(Key, [Fold(KeyHeading)]),
        .. new[] { Code, Step, Result, Number, Date, Percent, Obstacle, WaitsFor }.Select(name => new SheetColumn(
            name,
            [Fold(Heading(TextLanguage.Vi, name)), Fold(Heading(TextLanguage.En, name))]
        )),
    ];

    public static string Heading(TextLanguage language, string column) => (column switch
    {
        Key => StatusSheetTexts.ColumnKey,
        Code => StatusSheetTexts.ColumnCode,
        Task => StatusSheetTexts.ColumnText,
        Unit => StatusSheetTexts.ColumnUnit,
        Due => StatusSheetTexts.ColumnDeadline,
        Step => StatusSheetTexts.ColumnStep,
        Result => StatusSheetTexts.ColumnResult,
        Number => StatusSheetTexts.ColumnNumber,
        Date => StatusSheetTexts.ColumnDate,
        Percent => StatusSheetTexts.ColumnPercent,
        Obstacle => StatusSheetTexts.ColumnObstacle,
        WaitsFor => StatusSheetTexts.ColumnWaitsFor,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    }).In(language);

    public static string StepWords(TextLanguage language, WorkStep step) => StepTexts.Of(step).In(language);

    /// <summary>The step's words for the cell's drop-down list, which Excel separates by commas: commas are replaced.</summary>
    private static string StepChoice(TextLanguage language, WorkStep step) => StepWords(language, step).Replace(", ", " - ", StringComparison.Ordinal);

    public static byte[] Write(TextLanguage language, WorkspaceId office, IReadOnlyList<SheetAssignment> assignments)
    {
        var columns = Layout.Select(c => new SheetColumnLayout(Heading(language, c.Name), c.Width, c.IsLocked)
        {
            Choices = c.Name switch
            {
                Step => [.. Steps.Select(s => StepChoice(language, s))],
                _ => [],
            },
        });
        return SheetWriter.Write(new SheetDraft(
            StatusSheetTexts.Tab.In(language),
            [.. columns, new SheetColumnLayout(KeyHeading, 10, IsKey: true)],
            [.. assignments.Select(d => Row(language, office, d))]));
    }

    /// <summary>Short hash that identifies the office without revealing its id. Not a secret.</summary>
    public static string OfficeMark(WorkspaceId office) => Hash(office.ToString())[..8];

    /// <summary>Hash of the answers only: reminders and extensions do not make a sheet stale.</summary>
    public static string VersionOf(AssignmentState state) =>
        Hash(
            string.Join(
                '\n',
                [
                    state.Step.ToString(),
                    state.Result,
                    $"{state.Percent}",
                    state.Obstacle?.Cause,
                    state.Obstacle?.WaitsFor,
                    state.CompletedOn?.ToString("O", CultureInfo.InvariantCulture),
                    .. state.Evidence.Select(e => $"{e.Number}|{e.Date:yyyy-MM-dd}|{e.Url}"),
                ]
            )
        );

    /// <summary>The document shown in the sheet: the last one with a number.</summary>
    public static Evidence? Document(AssignmentState state) => state.Evidence.LastOrDefault(e => e.Number is not null);

    public static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Normalises for comparison: folded, only letters and digits, single spaces.</summary>
    public static string Fold(string text)
    {
        var folded = VietnameseText.Fold(VietnameseText.Tidy(text)).ToCharArray();
        return string.Join(
            ' ',
            new string(Array.ConvertAll(folded, static c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static IReadOnlyList<string?> Row(TextLanguage language, WorkspaceId office, SheetAssignment row)
    {
        var (assignment, state) = (row.Assignment, row.Assignment.State);
        var document = Document(state);
        return
        [
            assignment.Task.Code,
            assignment.Definition.What is { } part ? $"{assignment.Task.Text} – {part}" : assignment.Task.Text,
            assignment.Definition.Unit.Name,
            Deadline(assignment),
            StepChoice(language, state.Step),
            state.Result,
            document?.Number,
            Day(document?.Date),
            state.Percent?.ToString(CultureInfo.InvariantCulture),
            state.Obstacle?.Cause,
            state.Obstacle?.WaitsFor,
            new SheetKey(OfficeMark(office), row.Plan, assignment.Id, VersionOf(state)).ToString(),
        ];
    }

    private static string? Deadline(Assignment assignment) => (Day(assignment.Due), assignment.Task.TimeText) switch
    {
        ({ } day, { } words) when assignment.Task.Deadline.Kind != DeadlineKind.Recurring => $"{day} ({words})",
        (var day, var words) => day ?? words,
    };

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
