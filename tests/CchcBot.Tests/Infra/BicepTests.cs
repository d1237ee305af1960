using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CchcBot.App;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
            ["Graph__MailFrom"] = "cchc@tinh.gov.vn",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4317",
            ["APPLICATIONINSIGHTS_CONNECTION_STRING"] = "InstrumentationKey=00000000-0000-4000-8000-000000000001;IngestionEndpoint=https://127.0.0.1/",
        };
        // What ASP.NET reads itself is not an option of the service's.
        var settings = Settings(await CompileAsync(), "Microsoft.App/containerApps")
            .Where(s => !s.Name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList();
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
    public async Task With_its_settings_the_nightly_backup_runs()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AppId"] = "aaaaaaaa-0000-4000-8000-000000000001",
            ["TenantIds__0"] = "11111111-2222-4333-8444-555555555555",
            ["Administrators__0"] = "00000000-0000-4000-8000-000000000001",
            ["Storage__Endpoint"] = "https://account.table.core.windows.net/",
            ["Backup__Container"] = "https://backups.blob.core.windows.net/backups",
        };
        var settings = Settings(await CompileAsync(), "Microsoft.App/jobs");
        Assert.Contains(settings, s => s.Name == "Backup__Container");

        await using var app = BotHost.Build(
            [.. settings.Select(s => $"--{s.Name.Replace("__", ":", StringComparison.Ordinal)}={s.Literal ?? values[s.Name]}")]);
        app.Services.GetRequiredService<IStartupValidator>().Validate();
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
        var bot = Properties(template, "Microsoft.BotService/botServices");

        Assert.All(Resources(template, "Microsoft.Storage/storageAccounts").Select(r => r["properties"]!), storage => Assert.Equal(
            (false, false, true, "TLS1_2"),
            (
                (bool)storage["allowSharedKeyAccess"]!,
                (bool)storage["allowBlobPublicAccess"]!,
                (bool)storage["supportsHttpsTrafficOnly"]!,
                (string)storage["minimumTlsVersion"]!)));
        Assert.Equal((true, "UserAssignedMSI"), ((bool)bot["disableLocalAuth"]!, (string)bot["msaAppType"]!));
        Assert.False((bool)Properties(template, "Microsoft.App/containerApps")["configuration"]!["ingress"]!["allowInsecure"]!);
        Assert.Equal(
            ["blobDataContributor", "registryPull", "tableDataContributor"],
            Resources(template, "Microsoft.Authorization/roleAssignments")
                .Select(r => VariableName().Match((string)r["properties"]!["roleDefinitionId"]!).Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [BicepFact]
    public async Task Only_the_service_reaches_the_storage_and_nobody_deletes_it_by_a_slip()
    {
        var template = await CompileAsync();

        Assert.Equal(2, Resources(template, "Microsoft.Storage/storageAccounts").Count());
        Assert.All(Resources(template, "Microsoft.Storage/storageAccounts"), account =>
        {
            var rules = account["properties"]!["networkAcls"]!;
            Assert.Equal(("Deny", "None", 1), ((string)rules["defaultAction"]!, (string)rules["bypass"]!, rules["virtualNetworkRules"]!.AsArray().Count));
        });
        Assert.Contains(
            "subnets[0].id",
            (string)Properties(template, "Microsoft.App/managedEnvironments")["vnetConfiguration"]!["infrastructureSubnetId"]!,
            StringComparison.Ordinal);
        // The accounts differ in their names by a letter.
        Assert.Equal(
            ["{0}b{1}", "{0}{1}"],
            Resources(template, "Microsoft.Authorization/locks").Select(l => AccountName().Match((string)l["scope"]!).Value).Order(StringComparer.Ordinal));
    }

    [BicepFact]
    public async Task The_tables_that_it_makes_are_those_of_the_service_and_its_role_is_on_each()
    {
        var template = await CompileAsync();

        Assert.Equal(TableBackup.TableNames, template["variables"]!["tableNames"]!.AsArray().Select(t => (string)t!));
        var right = Resources(template, "Microsoft.Authorization/roleAssignments")
            .Single(r => $"{r["properties"]!["roleDefinitionId"]}".Contains("tableData", StringComparison.Ordinal));
        Assert.Contains("tableServices/tables", (string)right["scope"]!, StringComparison.Ordinal);
        Assert.Contains("tableNames", (string)right["copy"]!["count"]!, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task One_instance_runs_from_one_image_that_nobody_can_exchange()
    {
        var template = await CompileAsync();
        var service = Properties(template, "Microsoft.App/containerApps")["template"]!;

        Assert.Equal((1, 1), ((int)service["scale"]!["minReplicas"]!, (int)service["scale"]!["maxReplicas"]!));
        var images = new[] { service, Properties(template, "Microsoft.App/jobs")["template"]! }.Select(t => (string)t["containers"]![0]!["image"]!).ToList();
        Assert.All(images, image => Assert.Contains("{0}/{1}@{2}", image, StringComparison.Ordinal));
        Assert.Equal(
            ["backup", "--upload"],
            Properties(template, "Microsoft.App/jobs")["template"]!["containers"]![0]!["args"]!.AsArray().Select(a => (string)a!));
    }

    [BicepFact]
    public async Task Its_alerts_wait_for_what_the_service_says()
    {
        var said = typeof(BotHost).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>())
            .Where(m => m?.Level >= LogLevel.Warning)
            .Select(m => m!.Message)
            .ToList();
        var troubles = (await CompileAsync())["variables"]!["troubles"]!.AsArray();

        Assert.Equal(6, troubles.Count);
        Assert.All(troubles, t => Assert.Contains(said, m => m.Contains((string)t!["words"]!, StringComparison.Ordinal)));
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

    /// <summary>The environment of a container: what is the same everywhere with its value, one of each list as number 0.</summary>
    private static IReadOnlyList<(string Name, string? Literal)> Settings(JsonObject template, string type)
    {
        var env = (string)Properties(template, type)["template"]!["containers"]![0]!["env"]!;
        var named = VariableName().Matches(env).Select(m => m.Groups[1].Value).ToList();
        var lists = template["variables"]!["copy"]!.AsArray().Where(list => named.Contains((string)list!["name"]!));
        return
        [
            .. Setting().Matches(env).Concat(named.Select(n => template["variables"]![n]).OfType<JsonNode>().SelectMany(v => Setting().Matches(v.ToString())))
                .Select(m => (m.Groups[1].Value, m.Groups[2].Success ? m.Groups[2].Value : null)),
            .. lists.Select(list => (Numbered().Match((string)list!["input"]!["name"]!).Groups[1].Value + "0", (string?)null)),
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

    [GeneratedRegex(@"\{0\}b?\{1\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AccountName();

    [GeneratedRegex(@"variables\('(\w+)'\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VariableName();
}
