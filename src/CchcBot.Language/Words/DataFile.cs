namespace CchcBot.Language.Words;

/// <summary>A file of words beside the code: lines before the first heading say what it holds, below each heading "= name" stand its lines.</summary>
internal static class DataFile
{
    /// <summary>The lines of each section, in the file's order.</summary>
    public static OrderedDictionary<string, string[]> Read(string name)
    {
        using var reader = new StreamReader(typeof(DataFile).Assembly.GetManifestResourceStream(name)!);
        var sections = reader.ReadToEnd().Split("\n= ")[1..]
            .Select(static section => section.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new(sections.Select(static lines => KeyValuePair.Create(lines[0], lines[1..])), StringComparer.Ordinal);
    }
}
