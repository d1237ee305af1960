using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Kernel.Cards;

namespace CchcBot.Tests.Support;

/// <summary>
/// Compares a card with the file of that name in Approved/. To approve what the code makes now, after looking at the pictures
/// that the card gallery draws of these files: APPROVE_CARDS=1 dotnet test.
/// </summary>
internal static class ApprovedCard
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="name">Of the file.</param>
    /// <param name="card">As the code makes it.</param>
    /// <param name="drawn">A text of the card that is another each time; the file has "2" in its place.</param>
    public static void Verify(string name, AdaptiveCard card, string? drawn = null)
    {
        var actual = JsonNode.Parse(CardJson.Of(card))!.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        actual = drawn is null ? actual : actual.Replace($"\"{drawn}\"", "\"2\"", StringComparison.Ordinal);
        var file = Path.Combine(Folder(), $"{name}.json");
        if (Environment.GetEnvironmentVariable("APPROVE_CARDS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{name} has not been approved: look at it, then run with APPROVE_CARDS=1.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    /// <summary>All approved cards.</summary>
    public static IEnumerable<(string Name, string Json)> All() =>
        Directory.EnumerateFiles(Folder(), "*.json").Order(StringComparer.Ordinal).Select(f => (Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Approved");
}
