using System.Text.RegularExpressions;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents;

/// <summary>What a file holds, without its format: exactly one of the four is there, but for the plan that a spreadsheet may hold.</summary>
/// <param name="Sheets">The visible sheets of a spreadsheet.</param>
/// <param name="SheetProblem">Why a spreadsheet could not be read.</param>
/// <param name="Plan">What a document says, or a spreadsheet with a table of tasks.</param>
/// <param name="PlanProblem">Why a document could not be read.</param>
internal sealed record FileReading(
    IReadOnlyList<Sheet>? Sheets = null, SheetProblem? SheetProblem = null, PlanReading? Plan = null, PlanFileProblem? PlanProblem = null)
{
    /// <summary>Reads any file that people send. What costs too much is a problem like any other.</summary>
    /// <param name="content">The file.</param>
    /// <param name="fileName">Its name: of it the ending matters.</param>
    /// <param name="cancellation">Its time is over.</param>
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
        var plan = SheetPlan.Read(read.Sheets);
        return new FileReading(read.Sheets, Plan: plan is { } p && p.Tasks.Count + p.Targets.Count <= PlanFileLimits.Default.Tasks ? p : null);
    }

    private static FileReading Document(byte[] content, string fileName, CancellationToken cancellation)
    {
        var read = PlanFileReader.Read(content, fileName, cancellation: cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (read.Problem is { } problem)
        {
            return new FileReading(PlanProblem: problem);
        }

        var plan = PlanParser.Parse(read.Document!);
        return plan.Tasks.Count + plan.Targets.Count <= PlanFileLimits.Default.Tasks
            ? new FileReading(Plan: plan)
            : new FileReading(PlanProblem: new PlanFileProblem(PlanFileProblemKind.TooComplex));
    }
}

/// <summary>Why nothing was learned of a file. Each is a sentence that says what to do next.</summary>
internal enum FileFailure
{
    /// <summary>Others' files are being read.</summary>
    Busy,
    /// <summary>This person's file before it is being read.</summary>
    StillReading,
    /// <summary>It took more time or memory than one file gets.</summary>
    TooCostly,
    /// <summary>The reading ended without a result.</summary>
    Broken,
}
