using Microsoft.Extensions.Options;

namespace CchcBot.Teams;

/// <summary>The Microsoft cloud that hosts the bot.</summary>
internal enum BotFrameworkCloud
{
    Public,
    UsGovernment,
}

/// <summary>Bot settings of a deployment. The endpoints follow from the cloud and are set only where they differ.</summary>
internal sealed class BotFrameworkOptions
{
    /// <summary>The bot's app id (GUID): the audience of the channel's tokens.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Tenants (GUIDs) whose people may use the bot.</summary>
    public IList<string> TenantIds { get; } = [];

    public BotFrameworkCloud Cloud { get; set; } = BotFrameworkCloud.Public;

    /// <summary>Issuer of the channel's tokens, for example <c>https://api.botframework.com</c>.</summary>
    public string? Issuer { get; set; }

    /// <summary>OpenID metadata URL of the issuer (leads to its signing keys).</summary>
    public string? OpenIdMetadata { get; set; }

    /// <summary>OAuth scope of the bot's own token; ends in <c>/.default</c>.</summary>
    public string? Scope { get; set; }

    /// <summary>Allowed service URL hosts in addition to those of the cloud: names without port or wildcard.</summary>
    public IList<string> ServiceUrlHosts { get; } = [];

    internal string EffectiveIssuer => Issuer ?? (Cloud == BotFrameworkCloud.UsGovernment ? "https://api.botframework.us" : "https://api.botframework.com");

    internal string EffectiveOpenIdMetadata => OpenIdMetadata ?? (Cloud == BotFrameworkCloud.UsGovernment
        ? "https://login.botframework.azure.us/v1/.well-known/openidconfiguration"
        : "https://login.botframework.com/v1/.well-known/openidconfiguration");

    internal string EffectiveScope =>
        Scope ?? (Cloud == BotFrameworkCloud.UsGovernment ? "https://api.botframework.us/.default" : "https://api.botframework.com/.default");

    internal ServiceUrlPolicy ServiceUrls() => ServiceUrlPolicy.AllowHosts([
        .. Cloud == BotFrameworkCloud.UsGovernment
            ? ["smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"]
            : (string[])["smba.trafficmanager.net"],
        .. ServiceUrlHosts,
    ]);
}

/// <summary>Rejects at start a configuration that would let strangers in or make sending impossible.</summary>
internal sealed class ValidateBotFrameworkOptions : IValidateOptions<BotFrameworkOptions>
{
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        List<string> failures = [];
        if (!Guid.TryParse(options.AppId, out _))
        {
            failures.Add("AppId: the id of the bot's app registration is missing or not a GUID.");
        }

        if (options.TenantIds.Count == 0 || options.TenantIds.Any(static tenant => !Guid.TryParse(tenant, out _)))
        {
            failures.Add("TenantIds: at least one tenant id is needed, and each is a GUID.");
        }

        if (!Enum.IsDefined(options.Cloud))
        {
            failures.Add("Cloud: write Public or UsGovernment.");
        }

        if (!IsHttps(options.EffectiveOpenIdMetadata))
        {
            failures.Add("OpenIdMetadata: not an https address.");
        }

        if (!IsHttps(options.EffectiveIssuer))
        {
            failures.Add("Issuer: not an https address.");
        }

        if (!IsHttps(options.EffectiveScope) || !options.EffectiveScope.EndsWith("/.default", StringComparison.Ordinal))
        {
            failures.Add("Scope: not an https address ending in /.default.");
        }

        if (options.ServiceUrlHosts.Any(static host => Uri.CheckHostName(host) != UriHostNameType.Dns || ServiceUrlPolicy.IsLoopback(host)))
        {
            failures.Add("ServiceUrlHosts: each is the name of a host, without scheme, port or wildcard.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
}
