using System.Security.Cryptography;
using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;

namespace CchcBot.Kernel;

/// <summary>Reads files that people send, a few at a time, isolated so that malicious content can do no harm.</summary>
internal interface IFileReader
{
    /// <param name="turn">The sender and office; each person may have one file in progress.</param>
    /// <param name="fetch">Downloads the content once a place is free; null when that fails.</param>
    Task<FileOutcome> ReadAsync(Turn turn, string name, Func<CancellationToken, Task<byte[]?>> fetch, CancellationToken cancellation);
}

/// <summary>Result for a file: its content or the reason why not. All null when the download failed.</summary>
internal sealed record FileOutcome(
    ReceivedFile? File = null, FileFailure? Failure = null, SheetProblem? SheetProblem = null, PlanFileProblem? PlanProblem = null)
{
    /// <summary>Duration of the reading.</summary>
    public TimeSpan Took { get; init; }

    /// <param name="content">The file as it was sent.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="took">Duration of the reading.</param>
    public static FileOutcome Of(string name, byte[] content, FileReading reading, TimeSpan took) =>
        reading is { SheetProblem: null, PlanProblem: null }
            ? new FileOutcome(new ReceivedFile(name, Convert.ToHexStringLower(SHA256.HashData(content)), reading.Sheets, reading.Plan, took)
            {
                Template = reading.Template is { } template ? new ReceivedTemplate(template, content) : null,
            }) { Took = took }
            : new FileOutcome(SheetProblem: reading.SheetProblem, PlanProblem: reading.PlanProblem) { Took = took };

    /// <summary>Why it could not be read and what to do; null when it was read.</summary>
    public string? Problem(TextLanguage language) =>
        SheetProblem?.Text(language) ?? PlanProblem?.Text(language) ?? (Failure is { } failure ? FileProblemTexts.Failure(failure).In(language) : null);
}
