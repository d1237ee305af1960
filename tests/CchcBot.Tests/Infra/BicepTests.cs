using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CchcBot.App;
using CchcBot.Office;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CchcBot.Tests.Infra;

/// <summary>The template as Bicep's own compiler and linter read it. Whether Azure takes it in this subscription and region is not tested here.</summary>
public sealed partial class BicepTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(NodePackages.Folder, "..", "..", "infra"));
    private static readonly string Template = Path.Combine(Folder, "main.bicep");

    [BicepFact]
    public async Task It_compiles_and_the_linter_finds_nothing()
    {
        Assert.Equal((0, "", ""), await BicepCompiler.RunAsync("lint", Template));
        Assert.Equal(["appId", "domain", "principalId"], Names(await CompileAsync(), "outputs").Order(StringComparer.Ordinal));
    }

    [BicepTheory]
    [InlineData("param a string\n", "Error no-unused-params")]
    [InlineData("output a string = nobody\n", "Error BCP057")]
    [InlineData("resource a 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'a'\n}\n", "Warning BCP035")]
    public async Task What_is_wrong_is_said(string text, string code)
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-bicep-");
        try
        {
            var file = Path.Combine(folder.FullName, "main.bicep");
            await File.WriteAllTextAsync(file, text);
            File.Copy(Path.Combine(Folder, "bicepconfig.json"), Path.Combine(folder.FullName, "bicepconfig.json"));

            var (_, output, error) = await BicepCompiler.RunAsync("lint", file);

            Assert.Contains(code, output + error, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [BicepFact]
    public async Task With_its_settings_the_service_starts()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AppId"] = "aaaaaaaa-0000-4000-8000-000000000001",
            ["TenantIds__0"] = "11111111-2222-4333-8444-555555555555",
            ["Administrators__0"] = "00000000-0000-4000-8000-000000000001",
            ["Storage__Endpoint"] = "https://account.table.core.windows.net/",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4317",
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://127.0.0.1/",
        };
        // What ASP.NET reads itself is not an option of the service's.
        var settings = Settings(await CompileAsync()).Where(s => !s.Name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList();
        Assert.Equal(values.Keys.Order(StringComparer.Ordinal), settings.Where(s => s.Literal is null).Select(s => s.Name).Order(StringComparer.Ordinal));
        string[] args = [.. settings.Select(s => $"--{s.Name.Replace("__", ":", StringComparison.Ordinal)}={s.Literal ?? values[s.Name]}")];

        await using var app = BotHost.Build(args);
        app.Services.GetRequiredService<IStartupValidator>().Validate();

        var options = app.Services.GetRequiredService<IOptions<BotOptions>>().Value;
        var bot = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        Assert.Equal(
            (BotMode.Teams, CredentialKind.ManagedIdentity, values["Storage__Endpoint"], values["Administrators__0"]),
            (options.Mode, options.Credential.Kind!.Value, options.Storage.Endpoint!.AbsoluteUri, options.Administrators.Single()));
        Assert.Equal((values["AppId"], values["TenantIds__0"]), (bot.AppId, bot.TenantIds.Single()));
        Assert.True(TelemetryExport.IsWanted(app.Services.GetRequiredService<IConfiguration>()));
    }

    [BicepFact]
    public async Task Its_probes_ask_where_the_service_answers()
    {
        var probes = Properties(await CompileAsync(), "Microsoft.App/containerApps")["template"]!["containers"]![0]!["probes"]!.AsArray();

        Assert.Equal(
            [("Startup", Health.Live), ("Liveness", Health.Live), ("Readiness", Health.Ready)],
            probes.Select(p => ((string)p!["type"]!, (string)p["httpGet"]!["path"]!)));
    }

    [BicepFact]
    public async Task No_key_opens_the_storage_and_the_bot()
    {
        var template = await CompileAsync();
        var storage = Properties(template, "Microsoft.Storage/storageAccounts");
        var bot = Properties(template, "Microsoft.BotService/botServices");

        Assert.Equal(
            (false, false, true),
            ((bool)storage["allowSharedKeyAccess"]!, (bool)storage["allowBlobPublicAccess"]!, (bool)storage["supportsHttpsTrafficOnly"]!));
        Assert.Equal("TLS1_2", (string)storage["minimumTlsVersion"]!);
        Assert.Equal((true, "UserAssignedMSI"), ((bool)bot["disableLocalAuth"]!, (string)bot["msaAppType"]!));
        Assert.False((bool)Properties(template, "Microsoft.App/containerApps")["configuration"]!["ingress"]!["allowInsecure"]!);
        Assert.Equal(
            ["registryPull", "tableDataContributor"],
            Resources(template, "Microsoft.Authorization/roleAssignments")
                .Select(r => RoleName().Match((string)r["properties"]!["roleDefinitionId"]!).Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [BicepFact]
    public async Task The_example_of_parameters_gives_what_has_no_default_and_nothing_unknown()
    {
        var parameters = (await CompileAsync())["parameters"]!.AsObject();
        using var example = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "main.parameters.example.json")));
        var given = example.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToList();

        Assert.Empty(given.Except(parameters.Select(p => p.Key), StringComparer.Ordinal));
        Assert.Empty(parameters.Where(p => p.Value!["defaultValue"] is null).Select(p => p.Key).Except(given, StringComparer.Ordinal));
    }

    private static async Task<JsonObject> CompileAsync()
    {
        var (status, output, error) = await BicepCompiler.RunAsync("build", Template, "--stdout");
        Assert.Equal((0, ""), (status, error));
        return JsonNode.Parse(output)!.AsObject();
    }

    /// <summary>The environment of the service: those that are the same everywhere with their value, one of each list as number 0.</summary>
    private static IReadOnlyList<(string Name, string? Literal)> Settings(JsonObject template)
    {
        var service = (string)Properties(template, "Microsoft.App/containerApps")["template"]!["containers"]![0]!["env"]!;
        var lists = template["variables"]!["copy"]!.AsArray().Select(list => (string)list!["input"]!["name"]!);
        return
        [
            .. Setting().Matches(service).Concat(template["variables"]!.AsObject().SelectMany(v => Setting().Matches(v.Value!.ToString())))
                .Select(m => (m.Groups[1].Value, m.Groups[2].Success ? m.Groups[2].Value : null)),
            .. lists.Select(name => (Numbered().Match(name).Groups[1].Value + "0", (string?)null)),
        ];
    }

    private static IEnumerable<string> Names(JsonObject template, string part) => template[part]!.AsObject().Select(p => p.Key);

    private static IEnumerable<JsonNode> Resources(JsonObject template, string type) =>
        template["resources"]!.AsObject().Select(r => r.Value!).Where(r => (string)r["type"]! == type);

    private static JsonNode Properties(JsonObject template, string type) => Resources(template, type).Single()["properties"]!;

    [GeneratedRegex(@"createObject\('name', '(\w+)', 'value', (?:'([^']*)')?", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Setting();

    [GeneratedRegex(@"format\('(\w+__)\{0\}'", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"variables\('(\w+)'\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoleName();
}
