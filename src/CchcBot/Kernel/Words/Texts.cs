using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>
/// What the program says, in both languages: Resources/{slice}.vi.json and {slice}.en.json, one flat object each.
/// A key is "{slice}.{name}"; {0}, {1} are places for arguments.
/// </summary>
internal static class Texts
{
    private static readonly FrozenDictionary<string, string> Vietnamese = Load("vi");
    private static readonly FrozenDictionary<string, string> English = Load("en");

    /// <summary>The sentence of that key, with its arguments put in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key: a mistake of the program's, which a test finds.</exception>
    public static string Get(TextLanguage language, string key, params ReadOnlySpan<object?> arguments)
    {
        var text = (language == TextLanguage.En ? English : Vietnamese)[key];
        return arguments.IsEmpty ? text : string.Format(System.Globalization.CultureInfo.InvariantCulture, text, arguments);
    }

    /// <summary>All keys of a language: for the test that finds what is missing or unused.</summary>
    public static IReadOnlyDictionary<string, string> All(TextLanguage language) => language == TextLanguage.En ? English : Vietnamese;

    private static FrozenDictionary<string, string> Load(string language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var suffix = $".{language}.json";
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(suffix, StringComparison.Ordinal)))
        {
            var slice = name[..^suffix.Length];
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                all.Add($"{slice}.{property.Name}", property.Value.GetString()!);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
