using CchcBot.Teams;

namespace CchcBot.Tests.Teams.Tokens;

public sealed class BotFrameworkOptionsTests
{
    public static TheoryData<object, string?> Configurations() =>
        new()
        {
            { Change(_ => { }), null },
            { Change(options => options.Cloud = BotFrameworkCloud.UsGovernment), null },
            { Change(options => options.ServiceUrlHosts.Add("smba.infra.gcc.teams.microsoft.com")), null },
            { Change(options => options.AppId = ""), "AppId: the id of the bot's app registration is missing or not a GUID." },
            { Change(options => options.AppId = "my bot"), "AppId: the id of the bot's app registration is missing or not a GUID." },
            { Change(options => options.TenantIds.Clear()), "TenantIds: at least one tenant id is needed, and each is a GUID." },
            { Change(options => options.TenantIds.Add("common")), "TenantIds: at least one tenant id is needed, and each is a GUID." },
            { Change(options => options.OpenIdMetadata = "http://login.botframework.com/"), "OpenIdMetadata: not an https address." },
            { Change(options => options.Issuer = ""), "Issuer: not an https address." },
            { Change(options => options.Scope = "api"), "Scope: not an https address ending in /.default." },
            { Change(options => options.Scope = "https://api.botframework.com"), "Scope: not an https address ending in /.default." },
            {
                Change(options => options.ServiceUrlHosts.Add("*.trafficmanager.net")),
                "ServiceUrlHosts: each is the name of a host, without scheme, port or wildcard."
            },
            {
                Change(options => options.ServiceUrlHosts.Add("https://smba.trafficmanager.net")),
                "ServiceUrlHosts: each is the name of a host, without scheme, port or wildcard."
            },
            { Change(options => options.ServiceUrlHosts.Add("localhost")), "ServiceUrlHosts: each is the name of a host, without scheme, port or wildcard." },
            { Change(options => options.ServiceUrlHosts.Add("10.0.0.1")), "ServiceUrlHosts: each is the name of a host, without scheme, port or wildcard." },
        };

    [Theory]
    [MemberData(nameof(Configurations))]
    public void A_configuration_is_refused_by_the_name_of_the_setting(object change, string? failure)
    {
        var options = new BotFrameworkOptions { AppId = TokenForge.AppId, TenantIds = { TokenForge.Tenant } };
        ((Action<BotFrameworkOptions>)change)(options);

        var result = new ValidateBotFrameworkOptions().Validate(null, options);

        Assert.Equal(failure is null ? null : [failure], result.Failures);
    }

    private static object Change(Action<BotFrameworkOptions> change) => change;

    [Fact]
    public async Task A_host_with_a_bad_configuration_does_not_start()
    {
        var error = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => BotServer.StartAsync(_ => Task.CompletedTask, services => services.AddBotFramework(_ => new FakeCredential())));

        Assert.Contains("AppId", error.Message, StringComparison.Ordinal);
        Assert.Contains("TenantIds", error.Message, StringComparison.Ordinal);
    }
}
