using System.Text.RegularExpressions;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Documents.Word;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>The content of a file, independent of its format. Exactly one of the five is set, except that a spreadsheet may also give a plan.</summary>
/// <param name="Sheets">The visible sheets of a spreadsheet.</param>
/// <param name="SheetProblem">Why the spreadsheet could not be read.</param>
/// <param name="Plan">The plan in a document, or in a spreadsheet with a table of tasks.</param>
/// <param name="PlanProblem">Why the document could not be read.</param>
/// <param name="Template">The marks of a Word file that is a template.</param>
internal sealed record FileReading(
    IReadOnlyList<Sheet>? Sheets = null,
    SheetProblem? SheetProblem = null,
    PlanReading? Plan = null,
    PlanFileProblem? PlanProblem = null,
    TemplateReading? Template = null)
{
    /// <summary>Reads any uploaded file. Running out of time or memory is reported as a problem, not as an exception.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">The file's name; only its extension matters.</param>
    /// <param name="cancellation">Cancelled when the time limit is reached.</param>
    public static FileReading Read(byte[] content, string fileName, CancellationToken cancellation)
    {
        var isSheet = SheetFile.Is(content, fileName);
        try
        {
            return isSheet ? Table(content, fileName, cancellation) : Document(content, fileName, cancellation);
        }
        catch (Exception e) when (e is OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or RegexMatchTimeoutException)
        {
            return isSheet
                ? new FileReading(SheetProblem: new SheetProblem(SheetProblemKind.TooComplex))
                : new FileReading(PlanProblem: new PlanFileProblem(PlanFileProblemKind.TooComplex));
        }
    }

    private static FileReading Table(byte[] content, string fileName, CancellationToken cancellation)
    {
        var read = SheetFile.Read(content, fileName, cancellation: cancellation);
        if (read.Problem is { } problem)
        {
            return new FileReading(SheetProblem: problem);
        }

        cancellation.ThrowIfCancellationRequested();
        return SheetPlan.Read(read.Sheets) is not { } plan ? new FileReading(read.Sheets)
            : Excess(plan) is { } excess ? new FileReading(PlanProblem: excess)
            : new FileReading(read.Sheets, Plan: plan);
    }

    private static FileReading Document(byte[] content, string fileName, CancellationToken cancellation)
    {
        var read = PlanFileReader.Read(content, fileName, cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (read.Problem is { } problem)
        {
            return new FileReading(PlanProblem: problem);
        }

        if (FileKind.IsZip(content) && WordTemplate.HasMarks(read.Document!))
        {
            return Marked(content, cancellation);
        }

        var plan = PlanParser.Parse(read.Document!);
        return Excess(plan) is { } excess ? new FileReading(PlanProblem: excess) : new FileReading(Plan: plan);
    }

    private static PlanFileProblem? Excess(PlanReading plan) =>
        plan.Tasks.Count + plan.Targets.Count <= PlanFileLimits.Default.Tasks ? null : new PlanFileProblem(PlanFileProblemKind.TooManyTasks);

    private static FileReading Marked(byte[] content, CancellationToken cancellation)
    {
        try
        {
            return new FileReading(Template: WordTemplate.Read(content, cancellation));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or System.Xml.XmlException or ArgumentException or NotSupportedException)
        {
            return new FileReading(PlanProblem: new PlanFileProblem(PlanFileProblemKind.Corrupt));
        }
    }
}

/// <summary>Why a file could not be processed. Each has a text that says what to do next.</summary>
internal enum FileFailure
{
    /// <summary>Files of other people are being read.</summary>
    Busy,
    /// <summary>The same person's previous file is still being read.</summary>
    StillReading,
    /// <summary>It exceeded the time or memory limit of a file.</summary>
    TooCostly,
    /// <summary>The reading ended without a result.</summary>
    Broken,
}
