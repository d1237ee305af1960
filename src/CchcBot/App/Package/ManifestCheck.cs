using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace CchcBot.App.Package;

/// <summary>
/// Finds before the upload what Teams would reject or cut off: too many commands, too long texts, icons of the wrong size, missing or superfluous
/// translations. (The manifest's JSON schema is looser than Teams' clients.)
/// </summary>
internal static class ManifestCheck
{
    private const int MostCommands = 10;
    private const int LongestTitle = 32;
    private const int LongestDescription = 128;
    private const int LongestName = 30;
    private const int LongestShortDescription = 80;

    /// <exception cref="PackageFailureException">The first problem found.</exception>
    public static void Run(JsonObject manifest, IReadOnlyDictionary<string, byte[]> sources)
    {
        foreach (var file in FilesOf(manifest))
        {
            if (!sources.ContainsKey(file))
            {
                throw new PackageFailureException(PackageTexts.File, file);
            }
        }

        CheckIcon(manifest, "color", 192, sources);
        CheckIcon(manifest, "outline", 32, sources);
        var words = WordsOf(manifest);
        CheckLengths(AppPackage.ManifestFile, words);
        foreach (var (_, file) in LanguagesOf(manifest))
        {
            CheckLanguage(file, words, JsonNode.Parse(sources[file])!.AsObject());
        }
    }

    /// <summary>The files that the manifest refers to.</summary>
    public static IReadOnlyList<string> FilesOf(JsonObject manifest) =>
    [
        manifest["icons"]!["color"]!.GetValue<string>(),
        manifest["icons"]!["outline"]!.GetValue<string>(),
        .. LanguagesOf(manifest).Select(l => l.File),
    ];

    /// <summary>The languages and their files, the default language first.</summary>
    public static IReadOnlyList<(string Tag, string File)> LanguagesOf(JsonObject manifest)
    {
        var info = manifest["localizationInfo"]!;
        return
        [
            (info["defaultLanguageTag"]!.GetValue<string>(), info["defaultLanguageFile"]!.GetValue<string>()),
            .. info["additionalLanguages"]!.AsArray().Select(l => (l!["languageTag"]!.GetValue<string>(), l["file"]!.GetValue<string>())),
        ];
    }

    /// <summary>All user-visible texts, by their key in a language file.</summary>
    public static Dictionary<string, string> WordsOf(JsonObject manifest)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name.short"] = manifest["name"]!["short"]!.GetValue<string>(),
            ["name.full"] = manifest["name"]!["full"]!.GetValue<string>(),
            ["description.short"] = manifest["description"]!["short"]!.GetValue<string>(),
            ["description.full"] = manifest["description"]!["full"]!.GetValue<string>(),
        };
        var lists = manifest["bots"]![0]!["commandLists"]!.AsArray();
        for (var list = 0; list < lists.Count; list++)
        {
            var commands = lists[list]!["commands"]!.AsArray();
            if (commands.Count > MostCommands)
            {
                throw new PackageFailureException(PackageTexts.Commands, list, commands.Count, MostCommands);
            }

            for (var command = 0; command < commands.Count; command++)
            {
                words[$"bots[0].commandLists[{list}].commands[{command}].title"] = commands[command]!["title"]!.GetValue<string>();
                words[$"bots[0].commandLists[{list}].commands[{command}].description"] = commands[command]!["description"]!.GetValue<string>();
            }
        }

        return words;
    }

    private static void CheckLanguage(string file, Dictionary<string, string> manifest, JsonObject language)
    {
        var words = language.Where(p => p.Key != "$schema").ToDictionary(p => p.Key, p => p.Value!.GetValue<string>(), StringComparer.Ordinal);
        if (manifest.Keys.Except(words.Keys, StringComparer.Ordinal).FirstOrDefault() is { } missing)
        {
            throw new PackageFailureException(PackageTexts.Untranslated, file, missing);
        }

        if (words.Keys.Except(manifest.Keys, StringComparer.Ordinal).FirstOrDefault() is { } extra)
        {
            throw new PackageFailureException(PackageTexts.Stray, file, extra);
        }

        CheckLengths(file, words);
    }

    private static void CheckLengths(string file, Dictionary<string, string> words)
    {
        foreach (var (key, text) in words)
        {
            var most = key switch
            {
                "name.short" => LongestName,
                "description.short" => LongestShortDescription,
                _ when key.EndsWith(".title", StringComparison.Ordinal) => LongestTitle,
                _ when key.EndsWith("].description", StringComparison.Ordinal) => LongestDescription,
                _ => int.MaxValue,
            };
            if (text.Length == 0 || text.Length > most)
            {
                throw new PackageFailureException(PackageTexts.Length, file, key, text.Length, most);
            }
        }
    }

    private static void CheckIcon(JsonObject manifest, string kind, int side, IReadOnlyDictionary<string, byte[]> sources)
    {
        var file = manifest["icons"]![kind]!.GetValue<string>();
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        ReadOnlySpan<byte> content = sources[file];
        // A PNG starts with its signature and the IHDR chunk: length, name, width, height.
        if (content.Length < 24 || !content.StartsWith(signature)
            || BinaryPrimitives.ReadInt32BigEndian(content[16..]) != side || BinaryPrimitives.ReadInt32BigEndian(content[20..]) != side)
        {
            throw new PackageFailureException(PackageTexts.Icon, file, side);
        }
    }
}
