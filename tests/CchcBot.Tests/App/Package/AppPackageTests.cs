using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CchcBot.App.Package;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App.Package;

/// <summary>The package as Microsoft's own validator, Teams' limits and a reader of zip files see it.</summary>
public sealed class AppPackageTests
{
    private const string AppId = "6f1d6e0a-3c5b-4f2e-8a77-1c2d3e4f5a6b";
    private const string TeamsAppId = "0b9f7a52-97d1-4c8e-9d5e-7a6b5c4d3e2f";

    private static readonly PackageOptions Options = PackageOptions.Parse(
        ["--app-id", AppId, "--teams-app-id", TeamsAppId, "--domain", "CCHC.vidu.gov.vn", "--version", "2.3.4", "--developer", "UBND tỉnh Ví Dụ"],
        Path.GetTempPath()
    );

    [Fact]
    public void Holds_the_files_that_the_manifest_names_and_no_other() =>
        Assert.Equal(["color.png", "en.json", "manifest.json", "outline.png", "vi.json"], Files(Build()).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Carries_the_deployments_ids_and_nothing_of_the_samples()
    {
        var manifest = Manifest(Build());

        Assert.Equal(TeamsAppId, (string?)manifest["id"]);
        Assert.Equal(AppId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal("2.3.4", (string?)manifest["version"]);
        Assert.Equal(["cchc.vidu.gov.vn"], manifest["validDomains"]!.AsArray().Select(d => (string?)d));
        Assert.Equal(
            """{"name":"UBND tỉnh Ví Dụ","websiteUrl":"https://cchc.vidu.gov.vn","privacyUrl":"https://cchc.vidu.gov.vn/privacy","termsOfUseUrl":"https://cchc.vidu.gov.vn/terms"}""",
            manifest["developer"]!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        var text = manifest.ToJsonString();
        Assert.DoesNotContain(Guid.Empty.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain(".invalid", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_more_words_the_teams_id_is_the_bots_and_the_version_the_manifests()
    {
        var options = PackageOptions.Parse(["--app-id", AppId, "--domain", "cchc.vidu.gov.vn"], Path.GetTempPath());

        var manifest = Manifest(AppPackage.Build(options, AppPackage.Sources(DeclaredModules.Table.Offered)));

        Assert.Equal((AppId, AppId, "1.0.0"), ((string?)manifest["id"], (string?)manifest["bots"]![0]!["botId"], (string?)manifest["version"]));
    }

    [Fact]
    public void The_same_words_give_the_same_bytes() => Assert.Equal(Build(), Build());

    [Fact]
    public async Task Microsofts_validator_finds_nothing_in_the_manifest_its_languages_and_the_manifest_as_each_language_shows_it()
    {
        var problems = await ValidateAsync(Files(Build()));

        Assert.Equal(
            ["en.json", "manifest.json", "manifest.json in en.json", "manifest.json in vi.json", "vi.json"], problems.Keys.Order(StringComparer.Ordinal));
        Assert.All(problems, file => Assert.Equal([], file.Value));
    }

    [Fact]
    public async Task Microsofts_validator_is_awake()
    {
        var files = Files(Build());
        var manifest = Manifest(Build());
        manifest["bots"]![0]!["botId"] = "no id";
        files["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        files["en.json"] = Encoding.UTF8.GetBytes(Language(files, "en.json", l => l["name.short"] = new string('x', 31)));

        var problems = await ValidateAsync(files);

        Assert.Equal(
            [true, true, true, false],
            new[] { "manifest.json", "en.json", "manifest.json in en.json", "vi.json" }.Select(f => problems[f].Length > 0)
        );
    }

    public static TheoryData<string, string> Flaws => new()
    {
        { "untranslated", "en.json lacks \"bots[0].commandLists[1].commands[0].title\"" },
        { "stray", "en.json has \"bots[0].commandLists[2].commands[0].title\"" },
        { "length", "\"bots[0].commandLists[0].commands[0].title\" has 33 characters, and must have 1 to 32" },
        { "length-description", "\"bots[0].commandLists[0].commands[0].description\" has 129 characters, and must have 1 to 128" },
        { "empty", "\"name.short\" has 0 characters" },
        { "icon", "outline.png must be a PNG of 32 x 32 pixels" },
        { "not-png", "color.png must be a PNG of 192 x 192 pixels" },
        { "file", "The file en.json, which manifest.json names, is missing" },
        { "commands", "Command list 0 of manifest.json has 11 commands, and Teams takes 10" },
    };

    [Theory]
    [MemberData(nameof(Flaws))]
    public void What_Teams_would_refuse_or_cut_off_is_said_before_the_upload(string flaw, string said)
    {
        var sources = new Dictionary<string, byte[]>(AppPackage.Sources(DeclaredModules.Table.Offered), StringComparer.Ordinal);
        Spoil(sources, flaw);

        var failure = Assert.Throws<PackageFailureException>(() => AppPackage.Build(Options, sources));

        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    private static void Spoil(Dictionary<string, byte[]> sources, string flaw)
    {
        switch (flaw)
        {
            case "untranslated":
                sources["en.json"] = Encoding.UTF8.GetBytes(Language(sources, "en.json", l => l.Remove("bots[0].commandLists[1].commands[0].title")));
                break;
            case "stray":
                sources["en.json"] = Encoding.UTF8.GetBytes(Language(sources, "en.json", l => l["bots[0].commandLists[2].commands[0].title"] = "x"));
                break;
            case "length":
                sources["vi.json"] = Encoding.UTF8.GetBytes(
                    Language(sources, "vi.json", l => l["bots[0].commandLists[0].commands[0].title"] = new string('x', 33))
                );
                break;
            case "length-description":
                sources["vi.json"] = Encoding.UTF8.GetBytes(
                    Language(sources, "vi.json", l => l["bots[0].commandLists[0].commands[0].description"] = new string('x', 129))
                );
                break;
            case "empty":
                sources["en.json"] = Encoding.UTF8.GetBytes(Language(sources, "en.json", l => l["name.short"] = ""));
                break;
            case "icon":
                sources["outline.png"] = sources["color.png"];
                break;
            case "not-png":
                sources["color.png"] = Encoding.ASCII.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
                break;
            case "file":
                sources.Remove("en.json");
                break;
            case "commands":
                sources["manifest.json"] = Encoding.UTF8.GetBytes(Language(sources, "manifest.json", Lengthen));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "No such flaw.");
        }
    }

    private static void Lengthen(JsonObject manifest)
    {
        var commands = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();
        while (commands.Count < 11)
        {
            commands.Add(commands[0]!.DeepClone());
        }
    }

    private static string Language(Dictionary<string, byte[]> files, string file, Action<JsonObject> change)
    {
        var words = JsonNode.Parse(files[file])!.AsObject();
        change(words);
        return words.ToJsonString();
    }

    private static byte[] Build() => AppPackage.Build(Options, AppPackage.Sources(DeclaredModules.Table.Offered));

    private static JsonObject Manifest(byte[] package) => JsonNode.Parse(Files(package)["manifest.json"])!.AsObject();

    private static Dictionary<string, byte[]> Files(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.ToDictionary(e => e.FullName, Content, StringComparer.Ordinal);

        static byte[] Content(ZipArchiveEntry entry)
        {
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray();
        }
    }

    private static async Task<Dictionary<string, string[]>> ValidateAsync(Dictionary<string, byte[]> files)
    {
        await NodePackages.EnsureInstalledAsync();
        var input = new JsonObject
        {
            ["manifest"] = JsonNode.Parse(files["manifest.json"]),
            ["languages"] = new JsonObject(files.Where(f => f.Key is "vi.json" or "en.json").Select(f => KeyValuePair.Create(f.Key, JsonNode.Parse(f.Value)))),
        };
        var found = await NodePackages.RunAsync("node", ["validate-manifest.mjs"], input.ToJsonString());
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(found)!;
    }
}
