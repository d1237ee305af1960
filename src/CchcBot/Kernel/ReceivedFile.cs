using CchcBot.Documents.Sheets;

namespace CchcBot.Kernel;

/// <summary>A file that somebody sent.</summary>
internal sealed class ReceivedFile(byte[] content, string name)
{
    private readonly Lazy<IReadOnlyList<Sheet>?> sheets = new(() => SheetFile.Is(content, name) ? SheetFile.Read(content, name).Sheets : null);

    public byte[] Content { get; } = content;

    public string Name { get; } = name;

    /// <summary>What is in it where it is a spreadsheet, none where it cannot be read; null where it is something else.</summary>
    public IReadOnlyList<Sheet>? Sheets => sheets.Value;
}
