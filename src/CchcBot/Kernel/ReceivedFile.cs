using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;

namespace CchcBot.Kernel;

/// <summary>What a file is, as far as who may send it goes.</summary>
internal enum FileForm
{
    /// <summary>A spreadsheet.</summary>
    Table,
    /// <summary>Anything else: only a plan is read from it.</summary>
    Document,
}

/// <summary>A file that somebody sent, as it was read.</summary>
/// <param name="Hash">Of its content, in small hexadecimal digits.</param>
/// <param name="Sheets">Its visible sheets; null where it is no spreadsheet.</param>
/// <param name="Plan">What it says as a plan; null where a spreadsheet holds no table of tasks.</param>
/// <param name="Took">How long its reading took.</param>
internal sealed record ReceivedFile(string Name, string Hash, IReadOnlyList<Sheet>? Sheets, PlanReading? Plan, TimeSpan Took)
{
    private static readonly string[] Documents = [".docx", ".docm", ".doc", ".txt", ".md", ".markdown", ".text", ".pdf", ".rtf", ".odt"];

    public FileForm Form => Sheets is null ? FileForm.Document : FileForm.Table;

    /// <summary>What a file says that it is, before anything of it is fetched; null where its name does not tell.</summary>
    public static FileForm? FormOf(string name) =>
        SheetFile.IsNamed(name) ? FileForm.Table
        : Documents.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? FileForm.Document
        : null;
}
