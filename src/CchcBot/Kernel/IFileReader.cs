using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Kernel;

/// <summary>Reads files that people send, a few at a time, where whatever they hold can do no harm.</summary>
internal interface IFileReader
{
    /// <param name="turn">Who sends it, in which office: each has one file in work at a time.</param>
    /// <param name="name">The file's name.</param>
    /// <param name="fetch">Gets its bytes once there is a place for them; null where it cannot.</param>
    /// <param name="cancellation">Ends the waiting and the reading.</param>
    Task<FileOutcome> ReadAsync(Turn turn, string name, Func<CancellationToken, Task<byte[]?>> fetch, CancellationToken cancellation);
}

/// <summary>What became of a file: read, or why not. All are null where its bytes could not be had.</summary>
internal sealed record FileOutcome(
    ReceivedFile? File = null, FileFailure? Failure = null, SheetProblem? SheetProblem = null, PlanFileProblem? PlanProblem = null)
{
    /// <summary>How long the reading took.</summary>
    public TimeSpan Took { get; init; }

    /// <param name="name">The file's name.</param>
    /// <param name="hash">Of its content.</param>
    /// <param name="reading">What it holds.</param>
    /// <param name="took">How long that took.</param>
    public static FileOutcome Of(string name, string hash, FileReading reading, TimeSpan took) =>
        reading is { SheetProblem: null, PlanProblem: null }
            ? new FileOutcome(new ReceivedFile(name, hash, reading.Sheets, reading.Plan, took)) { Took = took }
            : new FileOutcome(SheetProblem: reading.SheetProblem, PlanProblem: reading.PlanProblem) { Took = took };

    /// <summary>Why it was not read, and what to do; null where it was.</summary>
    public string? Problem(TextLanguage language) =>
        SheetProblem?.Text(language) ?? PlanProblem?.Text(language) ?? (Failure is { } failure ? FileProblemTexts.Failure(failure).In(language) : null);
}
