using System.Text.Json;
using CchcBot.Hosting;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CchcBot.Tests.Infra;

/// <summary>
/// The template as a grammar of Bicep reads it. No compiler of Bicep is at hand: that a resource type or its property exists, and that
/// Azure takes them, is not tested here.
/// </summary>
public sealed class BicepTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(NodePackages.Folder, "..", "..", "infra"));

    private sealed record Template(
        string[] Errors, Dictionary<string, bool> Parameters, string[] Variables, Dictionary<string, string> Resources, string[] Outputs, string[] Names,
        Dictionary<string, string> Settings, string[] Probes, string[] Properties);

    [Fact]
    public async Task It_is_whole_and_all_that_is_named_is_declared_and_used()
    {
        var template = await ReadAsync();

        Assert.Empty(template.Errors);
        string[] ofBicep = ["subscription", "resourceGroup"];
        string[] declared = [.. template.Parameters.Keys, .. template.Variables, .. template.Resources.Keys];
        Assert.Empty(template.Names.Except(declared, StringComparer.Ordinal).Except(ofBicep, StringComparer.Ordinal));
        string[] leaves = ["teams"];
        Assert.Empty(declared.Except(template.Names, StringComparer.Ordinal).Except(leaves, StringComparer.Ordinal));
        Assert.All(template.Resources.Values, type => Assert.Matches(@"^Microsoft\.[A-Za-z]+(/[A-Za-z]+)+@20\d\d-\d\d-\d\d$", type));
        Assert.Equal(["appId", "domain", "principalId"], template.Outputs);
    }

    [Fact]
    public async Task With_its_settings_the_service_starts()
    {
        var template = await ReadAsync();
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AppId"] = "aaaaaaaa-0000-4000-8000-000000000001",
            ["TenantIds__${i}"] = "11111111-2222-4333-8444-555555555555",
            ["Administrators__${i}"] = "00000000-0000-4000-8000-000000000001",
            ["Storage__Endpoint"] = "https://account.table.core.windows.net/",
            ["ASPNETCORE_HTTP_PORTS"] = "8080",
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:4317",
        };
        var settings = template.Settings.ToDictionary(
            s => s.Key.Replace("${i}", "0", StringComparison.Ordinal),
            s => s.Value.StartsWith('\'') ? s.Value.Trim('\'') : values[s.Key],
            StringComparer.Ordinal);
        string[] args = [.. settings.Where(s => !s.Key.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).Select(s => $"--{s.Key.Replace("__", ":", StringComparison.Ordinal)}={s.Value}")];

        await using var app = BotHost.Build(args);
        app.Services.GetRequiredService<IStartupValidator>().Validate();

        var options = app.Services.GetRequiredService<IOptions<BotOptions>>().Value;
        var bot = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        Assert.Equal(
            (BotMode.Teams, CredentialKind.ManagedIdentity, values["Storage__Endpoint"], values["Administrators__${i}"], values["AppId"], values["TenantIds__${i}"]),
            (options.Mode, options.Credential.Kind!.Value, options.Storage.Endpoint!.AbsoluteUri, options.Administrators.Single(), bot.AppId, bot.TenantIds.Single()));
        Assert.True(TelemetryExport.IsWanted(app.Services.GetRequiredService<IConfiguration>()));
    }

    [Fact]
    public async Task Its_probes_ask_where_the_service_answers() =>
        Assert.Equal([Health.Live, Health.Ready], (await ReadAsync()).Probes.Distinct(StringComparer.Ordinal));

    [Fact]
    public async Task No_key_opens_the_storage_and_the_bot() =>
        Assert.Subset(
            (await ReadAsync()).Properties.ToHashSet(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
            {
                "allowSharedKeyAccess: false", "allowBlobPublicAccess: false", "supportsHttpsTrafficOnly: true", "minimumTlsVersion: 'TLS1_2'",
                "disableLocalAuth: true", "msaAppType: 'UserAssignedMSI'", "allowInsecure: false", "roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)",
            });

    [Fact]
    public async Task The_example_of_parameters_gives_what_has_no_default_and_nothing_unknown()
    {
        var template = await ReadAsync();
        using var example = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "main.parameters.example.json")));
        var given = example.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToList();

        Assert.Empty(given.Except(template.Parameters.Keys, StringComparer.Ordinal));
        Assert.Empty(template.Parameters.Where(p => !p.Value).Select(p => p.Key).Except(given, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_reader_is_awake()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "param a string\nresource b 'Microsoft.X/y@2024-01-01' = {\n  name: c\n  d: [\n}\n");

        var template = await ReadAsync(file);
        File.Delete(file);

        Assert.NotEmpty(template.Errors);
        Assert.Contains("c", template.Names);
    }

    private static async Task<Template> ReadAsync(string? file = null)
    {
        await NodePackages.EnsureInstalledAsync();
        var found = await NodePackages.RunAsync("node", ["read-bicep.mjs", file ?? Path.Combine(Folder, "main.bicep")]);
        return JsonSerializer.Deserialize<Template>(found, JsonSerializerOptions.Web)!;
    }
}
