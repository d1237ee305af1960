using CchcBot.Documents.Sheets;
using CchcBot.Documents.Word;
using CchcBot.Domain.Plans;

namespace CchcBot.Kernel;

/// <summary>Broad kind of a file, which decides who may send it.</summary>
internal enum FileForm
{
    /// <summary>A spreadsheet.</summary>
    Table,
    /// <summary>Anything else; it is read as a plan, or as a template where it has marks.</summary>
    Document,
}

/// <summary>A file that somebody sent, as read.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
/// <param name="Sheets">Its visible sheets; null unless a spreadsheet.</param>
/// <param name="Plan">The plan read from it; null for a spreadsheet without a table of tasks.</param>
/// <param name="Took">Duration of the reading.</param>
internal sealed record ReceivedFile(string Name, string Hash, IReadOnlyList<Sheet>? Sheets, PlanReading? Plan, TimeSpan Took)
{
    private static readonly string[] Documents = [".docx", ".docm", ".doc", ".txt", ".md", ".markdown", ".text", ".pdf", ".rtf", ".odt"];

    /// <summary>A Word file with marks to be filled in; null for any other.</summary>
    public ReceivedTemplate? Template { get; init; }

    public FileForm Form => Sheets is null ? FileForm.Document : FileForm.Table;

    /// <summary>The kind by the file name, known before the download; null when the extension does not tell.</summary>
    public static FileForm? FormOf(string name) =>
        SheetFile.IsNamed(name) ? FileForm.Table
        : Documents.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? FileForm.Document
        : null;
}

/// <summary>A template that somebody sent.</summary>
/// <param name="Reading">Its marks, or why it cannot be used.</param>
/// <param name="Content">The file itself, which is kept to be filled in.</param>
internal sealed record ReceivedTemplate(TemplateReading Reading, byte[] Content);
