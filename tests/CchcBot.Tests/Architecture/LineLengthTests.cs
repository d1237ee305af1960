using System.Runtime.CompilerServices;

namespace CchcBot.Tests.Architecture;

/// <summary>Sources are read side by side: no line is longer than 160 characters. The old readers of words stand as they were.</summary>
public sealed class LineLengthTests
{
    private const int Longest = 160;

    [Fact]
    public void No_line_is_too_long()
    {
        var root = Path.Combine(Here(), "..", "..", "..", "src");
        var tooLong = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Old"))
            .SelectMany(f => File.ReadLines(f).Index().Where(l => l.Item.Length > Longest).Select(l => $"{Path.GetRelativePath(root, f)}:{l.Index + 1}"));

        Assert.Empty(tooLong);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
