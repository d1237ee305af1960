using CchcBot.Documents.Sheets;

namespace CchcBot.Slices.Status;

/// <summary>Why a row is rejected. Each has a message text that names the row and says what to do.</summary>
internal enum SheetRowProblemKind
{
    /// <summary>The row was added by hand, or its hidden cell was cleared.</summary>
    NoKey,
    /// <summary>The task belongs to another office, or to no plan in force.</summary>
    Foreign,
    /// <summary>The task is led by a unit for which the sender may not report.</summary>
    NotYours,
    /// <summary>Cancelled, merged or carried over since the sheet was created.</summary>
    Closed,
    /// <summary>Somebody reported on it since the sheet was created.</summary>
    Stale,
    /// <summary>Code and hidden key belong to different rows: some of the columns were sorted or shifted.</summary>
    Mixed,
    Formula,
    /// <summary>A cell contains an error (#NAME?).</summary>
    Error,
    UnknownStep,
    BadPercent,
    /// <summary>Not a valid date.</summary>
    BadDate,
    FutureDate,
    DateWithoutNumber,
    NoCause,
    TooLong,
    /// <summary>The same task occurs on an earlier line.</summary>
    Repeated,
}

/// <param name="Line">Row number as shown by Excel.</param>
/// <param name="Code">The task's code, if known.</param>
/// <param name="Argument">Argument of the message: the unit, the typed words, the earlier line; or null.</param>
internal sealed record SheetRowProblem(int Line, string? Code, SheetRowProblemKind Kind, string? Argument = null);

/// <summary>The change made by a row.</summary>
/// <param name="Version">Version of the answers that the sender saw.</param>
internal sealed record SheetItem(int Line, string Plan, string Id, string Version, StatusUpdate Update);

/// <summary>A sheet as read: changes, rejected rows, and the number of rows without changes.</summary>
internal sealed record SheetProposal(string FileName, IReadOnlyList<SheetItem> Items, IReadOnlyList<SheetRowProblem> Problems, int Same);

/// <summary>Reads a filled-in status sheet. Rows are read independently: a rejected row does not affect the others.</summary>
/// <param name="office">Mark of the reading office.</param>
/// <param name="find">Finds the assignment of a key, or the reason why the sender may not report on it.</param>
internal sealed class StatusSheetReader(
    string office, Func<SheetKey, (Assignment? Assignment, SheetRowProblemKind? Problem, string? Argument)> find, DateOnly today)
{
    private const int LongestNumber = 100;

    private readonly List<SheetItem> items = [];
    private readonly List<SheetRowProblem> problems = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private int same;

    /// <summary>
    /// Finds the table of a status sheet, or null. A sheet whose hidden column was deleted is still recognised, so that each of its rows is rejected with a
    /// reason.
    /// </summary>
    public static SheetTable? Find(IReadOnlyList<Sheet> sheets) =>
        SheetTable.Find(
            sheets,
            StatusSheet.Columns,
            static found =>
                found.Contains(StatusSheet.Key)
                || (found.Contains(StatusSheet.Code) && found.Contains(StatusSheet.Step) && found.Contains(StatusSheet.Obstacle))
        );

    public SheetProposal Read(SheetTable table, string fileName)
    {
        foreach (var record in table.Records)
        {
            Add(record);
        }

        return new SheetProposal(fileName, items, problems, same);
    }

    private void Add(SheetRecord record)
    {
        var written = record[StatusSheet.Key].Text;
        if (written.Length == 0)
        {
            // Notes or a signature below the table are ignored.
            if (Text(record, StatusSheet.Step).Length > 0 || (Text(record, StatusSheet.Code).Length > 0 && Text(record, StatusSheet.Result).Length > 0))
            {
                Refuse(SheetRowProblemKind.NoKey);
            }

            return;
        }

        if (record.Errors.FirstOrDefault() is { } error)
        {
            Refuse(SheetRowProblemKind.Error, error);
            return;
        }

        if (record.Formulas.FirstOrDefault() is { } formula)
        {
            Refuse(SheetRowProblemKind.Formula, formula);
            return;
        }

        if (SheetKey.Read(written) is not { } key || key.Office != office)
        {
            Refuse(SheetRowProblemKind.Foreign);
            return;
        }

        if (!lines.TryAdd($"{key.Plan}|{key.Id}", record.Line))
        {
            Refuse(SheetRowProblemKind.Repeated, $"{lines[$"{key.Plan}|{key.Id}"]}");
            return;
        }

        var (assignment, refused, argument) = find(key);
        if (refused is { } why || assignment is null)
        {
            Refuse(refused ?? SheetRowProblemKind.Foreign, argument);
        }
        else if (StatusSheet.Fold(Text(record, StatusSheet.Code)) != StatusSheet.Fold(assignment.Task.Code))
        {
            Refuse(SheetRowProblemKind.Mixed, assignment.Task.Code);
        }
        else
        {
            Compare(key, assignment, record);
        }

        void Refuse(SheetRowProblemKind kind, string? what = null) =>
            problems.Add(new SheetRowProblem(record.Line, CodeOf(record), kind, what is null ? null : SheetFile.Cut(what)));
    }

    private void Compare(SheetKey key, Assignment assignment, SheetRecord record)
    {
        var (update, problem, argument) = Update(assignment.State, record);
        var after = update is null ? default : StatusRules.Apply(assignment.State, update, today, DateTimeOffset.UnixEpoch, "");
        if (problem is null && (update is null || (after.State is { } state && StatusSheet.VersionOf(state) == StatusSheet.VersionOf(assignment.State))))
        {
            // Also when the same sheet is sent again: its content is already stored.
            same++;
            return;
        }

        SheetRowProblemKind? kind = problem ?? after.Problem switch
        {
            null => null,
            UpdateProblem.DocumentInFuture => SheetRowProblemKind.FutureDate,
            UpdateProblem.PercentOutOfRange => SheetRowProblemKind.BadPercent,
            _ => SheetRowProblemKind.TooLong,
        };
        if (kind is null && key.Version != StatusSheet.VersionOf(assignment.State))
        {
            kind = SheetRowProblemKind.Stale;
        }

        if (kind is { } refused)
        {
            problems.Add(new SheetRowProblem(record.Line, assignment.Task.Code, refused, argument is null ? null : SheetFile.Cut(argument)));
        }
        else
        {
            items.Add(new SheetItem(record.Line, key.Plan, key.Id.ToString(), key.Version, update!));
        }
    }

    /// <summary>
    /// What the cells say that differs from the state; null if nothing does. Clearing the result or the obstacle removes it; other cleared cells keep the
    /// stored value.
    /// </summary>
    private (StatusUpdate? Update, SheetRowProblemKind? Problem, string? Argument) Update(AssignmentState state, SheetRecord record)
    {
        var saidStep = Text(record, StatusSheet.Step);
        var step = StepVocabulary.Read(saidStep);
        if (saidStep.Length > 0 && step is null)
        {
            return (null, SheetRowProblemKind.UnknownStep, saidStep);
        }

        var obstacle = Text(record, StatusSheet.Obstacle);
        if (obstacle.Length == 0 && (step is { IsBlocked: true } || (state.Obstacle is null && Text(record, StatusSheet.WaitsFor).Length > 0)))
        {
            return (null, SheetRowProblemKind.NoCause, null);
        }

        // Without an obstacle, "waits for" has no meaning.
        var waitsFor = Text(record, StatusSheet.WaitsFor) is { Length: > 0 } who && obstacle.Length > 0 && who != state.Obstacle?.WaitsFor ? who : null;
        var saidPercent = Text(record, StatusSheet.Percent);
        var percent = Percent(saidPercent);
        if (saidPercent.Length > 0 && percent is null)
        {
            return (null, SheetRowProblemKind.BadPercent, saidPercent);
        }

        var (evidence, wrong) = Document(state, Text(record, StatusSheet.Number), Text(record, StatusSheet.Date));
        if (wrong is not null)
        {
            return (null, wrong, wrong == SheetRowProblemKind.BadDate ? Text(record, StatusSheet.Date) : null);
        }

        var result = Text(record, StatusSheet.Result);
        var update = new StatusUpdate(
            step?.Step is { } said && said != state.Step ? said : null,
            result == (state.Result ?? "") ? null : result,
            percent == state.Percent ? null : percent,
            // "Waits for" belongs to the obstacle, so a new value is sent together with the unchanged obstacle.
            waitsFor is null && obstacle == (state.Obstacle?.Cause ?? "") ? null : obstacle,
            evidence is null ? [] : [evidence])
        {
            WaitsFor = waitsFor,
        };
        return update is { Step: null, Result: null, Percent: null, Obstacle: null, Evidence.Count: 0 } ? (null, null, null) : (update, null, null);
    }

    private (Evidence? Evidence, SheetRowProblemKind? Problem) Document(AssignmentState state, string number, string saidDate)
    {
        DateOnly? date = null;
        if (saidDate.Length > 0)
        {
            if (DateReader.Read(saidDate, today.Year, out var read) != DateReading.Date)
            {
                return (null, SheetRowProblemKind.BadDate);
            }

            date = read;
        }

        if (number.Length == 0)
        {
            return (null, date is null || date == StatusSheet.Document(state)?.Date ? null : SheetRowProblemKind.DateWithoutNumber);
        }

        if (number.Length > LongestNumber)
        {
            return (null, SheetRowProblemKind.TooLong);
        }

        var known = state.Evidence.Any(e => e.Number == number && (date is null || e.Date == date));
        return (known ? null : new Evidence(number, date, null), null);
    }

    /// <summary>Reads a whole number from "45", "45 %" or "45,0"; null for anything else.</summary>
    private static int? Percent(string text) =>
        decimal.TryParse(
            text.TrimEnd('%', ' ').Replace(',', '.'),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
        && value == decimal.Truncate(value)
        && value is >= 0 and <= 100
            ? (int)value
            : null;

    private static string? CodeOf(SheetRecord record) => Text(record, StatusSheet.Code) is { Length: > 0 } code ? SheetFile.Cut(code) : null;

    private static string Text(SheetRecord record, string column)
    {
        var text = record[column].Text.ReplaceLineEndings("\n");
        return string.Join('\n', text.Split('\n').Select(VietnameseText.Tidy)).Trim();
    }
}
