using CchcBot.App;
using CchcBot.App.Backup;
using CchcBot.Office;
using CchcBot.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CchcBot.Tests.App;

/// <summary>What the service says of a configuration with which it must not start. Nothing is opened for it.</summary>
public sealed class BotOptionsTests
{
    /// <summary>A connection string as Azure writes it; nobody is there.</summary>
    public const string AnyStorage = "DefaultEndpointsProtocol=https;AccountName=account;AccountKey=a2V5;EndpointSuffix=core.windows.net";

    private const string Storage = $"--Storage:ConnectionString={AnyStorage}";

    public static TheoryData<string, string[], string[]> Wrong =>
        new()
        {
            { "nothing at all", [], ["Storage:Endpoint, Storage:ConnectionString:", "Credential:Kind:", "Administrators:0:", "AppId:", "TenantIds:"] },
            { "no app", [.. Without("--AppId"), Storage], ["AppId:"] },
            { "an app that is no GUID", [.. Without("--AppId"), "--AppId=cchcbot", Storage], ["AppId:"] },
            { "no tenant", [.. Without("--TenantIds"), Storage], ["TenantIds:"] },
            { "no credential", [.. Without("--Credential:Kind"), Storage], ["Credential:Kind:"] },
            { "no secret", [.. Without("--Credential:Secret"), Storage], ["Credential:Secret:"] },
            { "no certificate", [.. Without("--Credential"), "--Credential:Kind=Certificate", Storage], ["Credential:CertificatePath:"] },
            {
                "a certificate that is none",
                [
                    .. Without("--Credential"),
                    "--Credential:Kind=Certificate",
                    $"--Credential:CertificatePath={typeof(BotOptionsTests).Assembly.Location}",
                    Storage,
                ],
                ["Credential:CertificatePath:"]
            },
            { "no storage", [.. RunningService.TeamsSettings], ["Storage:Endpoint, Storage:ConnectionString:"] },
            {
                "two storages",
                [.. RunningService.TeamsSettings, Storage, "--Storage:Endpoint=https://a.table.core.windows.net"],
                ["Storage:Endpoint, Storage:ConnectionString:"]
            },
            { "storage without an account", [.. RunningService.TeamsSettings, "--Storage:ConnectionString=cchc"], ["Storage:ConnectionString:"] },
            { "storage in the open", [.. RunningService.TeamsSettings, "--Storage:Endpoint=http://a.table.core.windows.net"], ["Storage:Endpoint:"] },
            { "no administrator", [.. Without("--Administrators"), Storage], ["Administrators:0:"] },
            { "a group without an id", [.. RunningService.TeamsSettings, "--Graph:Groups:0:Role=Leader", Storage], ["Graph:Groups:0:"] },
            {
                "a group of heads",
                [.. RunningService.TeamsSettings, "--Graph:Groups:0:Role=Head", "--Graph:Groups:0:Id=b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10", Storage],
                ["Graph:Groups:0:"]
            },
            { "an administrator by name", [.. RunningService.TeamsSettings, "--Administrators:1=binh@vidu.gov.vn", Storage], ["Administrators:0:"] },
            {
                "loopback files in a tenant",
                [.. RunningService.TeamsSettings, "--Files:DangerousAllowLoopback=true", Storage],
                ["Files:DangerousAllowLoopback:"]
            },
            { "a wildcard host of files", [.. RunningService.TeamsSettings, "--Files:Hosts:0=*.vidu.gov.vn", Storage], ["Files:Hosts:"] },
            { "no room for files", [.. RunningService.TeamsSettings, "--Files:MostBytes=0", Storage], ["Files:MostBytes:"] },
            {
                "a service address instead of a host",
                [.. RunningService.TeamsSettings, "--ServiceUrlHosts:0=https://smba.example.com/", Storage],
                ["ServiceUrlHosts:"]
            },
            { "a mode by a number", ["--Mode=7", .. Without("--Mode"), Storage], ["Mode:"] },
            { "a credential by a number", [.. Without("--Credential:Kind"), "--Credential:Kind=7", Storage], ["Credential:Kind:"] },
            { "a cloud by a number", [.. RunningService.TeamsSettings, "--Cloud=7", Storage], ["Cloud:"] },
            {
                "addresses in the open",
                [
                    .. RunningService.TeamsSettings, "--Issuer=http://a.example", "--OpenIdMetadata=a.example", "--Scope=https://a.example/x", Storage,
                ],
                ["OpenIdMetadata:", "Issuer:", "Scope:"]
            },
            {
                "a certificate with another's password",
                [
                    .. Without("--Credential"), "--Credential:Kind=Certificate", "--Credential:CertificatePath=/nowhere.pfx",
                    "--Credential:CertificatePassword=x", Storage,
                ],
                ["Credential:CertificatePath:"]
            },
            { "files beyond memory", [.. RunningService.TeamsSettings, "--Files:MostBytes=52428801", Storage], ["Files:MostBytes:"] },
            { "no time for a file", [.. RunningService.TeamsSettings, "--Files:MostTime=00:00:00", Storage], ["Files:MostTime:"] },
            { "days for a file", [.. RunningService.TeamsSettings, "--Files:MostTime=30", Storage], ["Files:MostTime:"] },
            { "no lease", [.. RunningService.TeamsSettings, "--Delivery:Lease=00:00:00.5", Storage], ["Delivery:Lease:"] },
            { "days of lease", [.. RunningService.TeamsSettings, "--Delivery:Lease=24", Storage], ["Delivery:Lease:"] },
            { "no time for a send", [.. RunningService.TeamsSettings, "--Delivery:SendTime=00:00:00", Storage], ["Delivery:SendTime:"] },
            { "a negative time for a send", [.. RunningService.TeamsSettings, "--Delivery:SendTime=-00:00:30", Storage], ["Delivery:SendTime:"] },
            { "days for a send", [.. RunningService.TeamsSettings, "--Delivery:SendTime=30", Storage], ["Delivery:SendTime:"] },
            { "no time for an office", [.. RunningService.TeamsSettings, "--Delivery:OfficeTime=00:00:01", Storage], ["Delivery:OfficeTime:"] },
            { "days for an office", [.. RunningService.TeamsSettings, "--Delivery:OfficeTime=2", Storage], ["Delivery:OfficeTime:"] },
            { "no tick", [.. RunningService.TeamsSettings, "--Delivery:Tick=00:00:00", Storage], ["Delivery:Tick:"] },
            { "days of tick", [.. RunningService.TeamsSettings, "--Delivery:Tick=1", Storage], ["Delivery:Tick:"] },
            { "nothing at once", [.. RunningService.TeamsSettings, "--Delivery:Parallel=0", Storage], ["Delivery:Parallel:"] },
            { "too much at once", [.. RunningService.TeamsSettings, "--Delivery:Parallel=101", Storage], ["Delivery:Parallel:"] },
            { "nothing a second", [.. RunningService.TeamsSettings, "--Delivery:TenantPerSecond=0", Storage], ["Delivery:TenantPerSecond:"] },
            { "too much a second", [.. RunningService.TeamsSettings, "--Delivery:TenantPerSecond=51", Storage], ["Delivery:TenantPerSecond:"] },
            { "no turns", [.. RunningService.TeamsSettings, "--Turns:PersonPerMinute=0", Storage], ["Turns:PersonPerMinute:"] },
            { "fewer for all than for one", [.. RunningService.TeamsSettings, "--Turns:OfficePerMinute=29", Storage], ["Turns:OfficePerMinute:"] },
            { "an app without an id", [.. RunningService.TeamsSettings, $"--Graph:InstallApp={Guid.Empty}", Storage], ["Graph:InstallApp:"] },
            { "a mailbox without an address", [.. RunningService.TeamsSettings, "--Graph:MailFrom=cchc", Storage], ["Graph:MailFrom:"] },
            {
                "a group of no team",
                [
                    .. RunningService.TeamsSettings, "--Graph:Groups:0:Role=Leader", "--Graph:Groups:0:Id=b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10",
                    "--Graph:Groups:0:Team= ", Storage,
                ],
                ["Graph:Groups:0:Team:"]
            },
            { "demo with Graph", ["--Mode=Demo", "--Graph:LookUpPeople=true", Storage], ["Graph:"] },
            { "demo with owners", ["--Mode=Demo", "--Graph:OwnersAdminister=true", Storage], ["Graph:"] },
            { "demo without its folder", ["--Mode=Demo", "--Demo:PlansFolder=/nowhere/plans", Storage], ["Demo:PlansFolder:"] },
            { "demo without storage", ["--Mode=Demo"], ["Storage:Endpoint, Storage:ConnectionString:"] },
            { "demo with an account", ["--Mode=Demo", "--Storage:Endpoint=https://a.table.core.windows.net"], ["Storage:Endpoint:"] },
            { "demo for everybody", ["--Mode=Demo", Storage, "--urls=http://0.0.0.0:3978"], ["urls:"] },
            { "demo for everybody, written otherwise", ["--Mode=Demo", Storage, "--urls=http://*:3978"], ["urls:"] },
            { "demo for everybody, written plus", ["--Mode=Demo", Storage, "--urls=http://+:3978"], ["urls:"] },
            { "demo for everybody in the second place", ["--Mode=Demo", Storage, "--urls=http://127.0.0.1:3978;http://10.0.0.5:3978"], ["urls:"] },
            { "demo for everybody by name", ["--Mode=Demo", Storage, "--urls=http://cchc.vidu.gov.vn:3978"], ["urls:"] },
            { "demo for everybody over IPv6", ["--Mode=Demo", Storage, "--urls=http://[::]:3978"], ["urls:"] },
            { "demo for everybody by port", ["--Mode=Demo", Storage, "--http_ports=3978"], ["http_ports:"] },
            { "demo for everybody by Kestrel", ["--Mode=Demo", Storage, "--Kestrel:Endpoints:Open:Url=http://0.0.0.0:80"], ["Kestrel:Endpoints:Open:Url:"] },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void It_does_not_start_and_names_the_setting(string what, string[] args, string[] named)
    {
        var failures = Failures(args);

        Assert.Equal((what, string.Join(' ', named)), (what, string.Join(' ', failures.Select(f => f[..(f.IndexOf(": ", StringComparison.Ordinal) + 1)]))));
    }

    public static TheoryData<string[]> Right =>
        [
            [.. RunningService.TeamsSettings, Storage],
            [.. Without("--Credential"), "--Credential:Kind=ManagedIdentity", "--Storage:Endpoint=https://a.table.core.windows.net"],
            ["--Mode=Demo", Storage],
            ["--Mode=Demo", Storage, "--urls=http://127.0.0.1:3978;http://localhost:3979;http://[::1]:3980"],
            [
                .. RunningService.TeamsSettings,
                Storage,
                "--urls=http://0.0.0.0:8080",
                "--Files:Hosts:0=tep.vidu.gov.vn",
                "--ServiceUrlHosts:0=smba.vidu.gov.vn",
                "--Cloud=UsGovernment",
            ],
        ];

    [Theory]
    [MemberData(nameof(Right))]
    public void It_takes_what_is_complete(string[] args) => Assert.Equal([], Failures(args));

    [Theory]
    [InlineData("--Mode=Production", "Mode")]
    [InlineData("--Credential:Kind=Password", "Credential:Kind")]
    [InlineData("--Files:MostBytes=ten", "Files:MostBytes")]
    public async Task A_word_that_is_none_of_the_few_is_named_too(string arg, string setting)
    {
        var failure = await Record.ExceptionAsync(async () => await BotHost.Build([.. RunningService.TeamsSettings, Storage, arg]).DisposeAsync());

        Assert.Contains($"'{setting}'", Assert.Single(SettingFailures.Of(failure)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_has_a_value_that_is_refused()
    {
        var written = Wrong.SelectMany(row => (string[])row[1]).Concat(BackupSettings).Select(a => string.Join(
            ':', a.TrimStart('-').Split('=')[0].Split(':').Where(part => !int.TryParse(part, out _)))).ToHashSet(StringComparer.Ordinal);

        List<string> all =
            [.. Settings(typeof(BotOptions), ""), .. Settings(typeof(BotFrameworkOptions), ""), .. Settings(typeof(BackupOptions), "Backup:")];

        Assert.True(all.Count > 30);
        Assert.Equal([], all.Except(written));
    }

    /// <summary>All that a deployment may write, as it writes it.</summary>
    private static IEnumerable<string> Settings(Type options, string under) => options.GetProperties().Where(p => p.CanWrite || IsList(p.PropertyType))
        .SelectMany(p =>
        {
            var type = IsList(p.PropertyType) ? p.PropertyType.GetGenericArguments()[0] : p.PropertyType;
            return type.Assembly == typeof(BotOptions).Assembly && !type.IsEnum ? Settings(type, $"{under}{p.Name}:") : [$"{under}{p.Name}"];
        });

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IList<>);

    private static readonly string[] BackupSettings = ["Backup:Container=x", "Backup:ConnectionString=x"];

    private static string[] Without(string setting) =>
        [.. RunningService.TeamsSettings.Where(s => !s.StartsWith(setting, StringComparison.Ordinal))];

    private static IReadOnlyList<string> Failures(string[] args)
    {
        using var app = (IDisposable)BotHost.Build(args);
        return SettingFailures.Of(
            Record.Exception(() => ((Microsoft.AspNetCore.Builder.WebApplication)app).Services.GetRequiredService<IStartupValidator>().Validate())
        );
    }
}
