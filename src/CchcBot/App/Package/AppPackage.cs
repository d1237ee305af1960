using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CchcBot.App.Package;

/// <summary>Builds the Teams app package (zip): the manifest with the deployment's ids, the language files and the icons.</summary>
internal static class AppPackage
{
    public const string ManifestFile = "manifest.json";

    private const string Folder = "manifest/";

    /// <summary>Fixed timestamp, so that the same input gives the same bytes; the earliest that zip supports.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The embedded files of the folder manifest/, with the modules' commands added.</summary>
    public static IReadOnlyDictionary<string, byte[]> Sources(IReadOnlyList<OfferedCommand> offered)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var sources = assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(n => n[Folder.Length..], n => Content(assembly, n), StringComparer.Ordinal);
        var manifest = Change(ManifestFile, m => CommandLists.Put(m, offered));
        foreach (var (tag, file) in ManifestCheck.LanguagesOf(manifest))
        {
            Change(file, words => CommandLists.Translate(words, offered, tag == "vi" ? TextLanguage.Vi : TextLanguage.En));
        }

        return sources;

        JsonObject Change(string file, Action<JsonObject> change)
        {
            var content = JsonNode.Parse(sources[file])!.AsObject();
            change(content);
            sources[file] = JsonSerializer.SerializeToUtf8Bytes(content, Written);
            return content;
        }
    }

    /// <exception cref="PackageFailureException">Teams would not accept the resulting package.</exception>
    public static byte[] Build(PackageOptions options, IReadOnlyDictionary<string, byte[]> sources)
    {
        var manifest = JsonNode.Parse(sources[ManifestFile])!.AsObject();
        Fill(manifest, options);
        ManifestCheck.Run(manifest, sources);
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ManifestFile, JsonSerializer.SerializeToUtf8Bytes(manifest, Written));
            foreach (var file in ManifestCheck.FilesOf(manifest).Order(StringComparer.Ordinal))
            {
                Add(zip, file, sources[file]);
            }
        }

        return stream.ToArray();
    }

    private static void Fill(JsonObject manifest, PackageOptions options)
    {
        manifest["id"] = options.TeamsAppId.ToString();
        manifest["version"] = options.Version?.ToString() ?? manifest["version"]!.GetValue<string>();
        foreach (var bot in manifest["bots"]!.AsArray())
        {
            bot!["botId"] = options.AppId.ToString();
        }

        var site = $"https://{options.Domain}";
        var developer = manifest["developer"]!.AsObject();
        developer["name"] = options.Developer ?? developer["name"]!.GetValue<string>();
        developer["websiteUrl"] = site;
        developer["privacyUrl"] = $"{site}/privacy";
        developer["termsOfUseUrl"] = $"{site}/terms";
        manifest["validDomains"] = new JsonArray(options.Domain);
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Content(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
