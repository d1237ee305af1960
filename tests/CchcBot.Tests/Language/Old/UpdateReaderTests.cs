using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Language.Old;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Language.Old;

public sealed partial class UpdateReaderTests
{
    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads(string context, string text, string expected)
    {
        var readings = UpdateReader.Read(text, UpdateOffice.Answer(context));

        var language = expected.EndsWith(" en", StringComparison.Ordinal) ? TextLanguage.En : TextLanguage.Vi;
        var wanted = (language == TextLanguage.En ? expected[..^3] : expected).Split(';', StringSplitOptions.TrimEntries);
        Assert.Equal(wanted.Select(w => Has().Replace(w, "")), readings.Select(UpdateOffice.Write));
        Assert.All(readings, r => Assert.Equal(language, r.Language));
        Assert.All(wanted.Zip(readings), pair =>
        {
            if (Has().Match(pair.First) is { Success: true } words)
            {
                Assert.Contains(words.Groups[1].Value, pair.Second.Note);
            }
        });
    }

    [Theory]
    [MemberData(nameof(DangerousRows))]
    public void NeverReadsWhatIsNotSaid(string context, string text, string except)
    {
        var readings = UpdateReader.Read(text, UpdateOffice.Answer(context)).Where(r => r.Task != except || r.Task is null);

        Assert.DoesNotContain(readings, r => r.Kind is UpdateKind.Done or UpdateKind.Cancel or UpdateKind.Extension);
    }

    /// <summary>Decomposed, whatever the marks' order, is the same sentence.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void ReadsDecomposedAlike(string context, string text, string expected)
    {
        var composed = UpdateReader.Read(text, UpdateOffice.Answer(context));
        var decomposed = UpdateReader.Read(Decomposed.Of(text), UpdateOffice.Answer(context));

        Assert.Equal(composed.Select(UpdateOffice.Write), decomposed.Select(UpdateOffice.Write));
        Assert.NotEmpty(expected);
    }

    [SharedTheory]
    [MemberData(nameof(Shared))]
    public void ReadsTheSharedSet(string id, string item)
    {
        using var document = JsonDocument.Parse(item);
        var root = document.RootElement;
        var due = root.TryGetProperty("due", out var given)
            ? DateOnly.ParseExact(given.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : UpdateOffice.Due;
        var readings = UpdateReader.Read(
            root.GetProperty("text").GetString()!,
            new(UpdateOffice.Office, root.GetProperty("context").GetString() == "list", due)
        );

        Assert.True(UpdateGolden.IsRight(root, readings), $"{id}: {string.Join("; ", readings.Select(UpdateOffice.Write))}");
    }

    public static TheoryData<string, string, string> Rows() => UpdateOffice.Rows("UpdateRows.txt");

    public static TheoryData<string, string, string> DangerousRows() => UpdateOffice.Rows("UpdateDangerousRows.txt");

    public static TheoryData<string, string> Shared()
    {
        var data = new TheoryData<string, string>();
        if (SharedFolder.Path is not null)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.File("language/updates-shared.json")));
            foreach (var item in document.RootElement.GetProperty("items").EnumerateArray())
            {
                data.Add(item.GetProperty("id").GetString()!, item.GetRawText());
            }
        }

        return data;
    }

    [GeneratedRegex("\\s*has \"([^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Has();
}
