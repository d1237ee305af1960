using System.Net;
using System.Net.Mail;
using System.Security.Cryptography;
using CchcBot.Storage.Tables;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>
/// Validates the settings at start; each message names the setting and says what to write. The bot's ids and addresses are validated with
/// <c>BotFrameworkOptions</c>.
/// </summary>
internal sealed class BotOptionsValidator(IConfiguration configuration) : IValidateOptions<BotOptions>
{
    // Up to two files and what was read from them are in memory at once.
    private const int LargestFile = 50 * 1024 * 1024;

    private static readonly string[] PortSettings = ["http_ports", "https_ports"];

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var failures = Mode(options.Mode)
            .Concat(Storage(options.Storage))
            .Concat(options.Mode == BotMode.Demo ? Demo(options, configuration) : Teams(options))
            .Concat(Files(options.Files))
            .Concat(Delivery(options.Delivery))
            .Concat(Turns(options.Turns))
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Mode(BotMode mode)
    {
        // The configuration binder accepts any number for an enum.
        if (!Enum.IsDefined(mode))
        {
            yield return "Mode: write Teams or Demo.";
        }
    }

    private static IEnumerable<string> Storage(StorageOptions storage)
    {
        if (string.IsNullOrWhiteSpace(storage.ConnectionString) == (storage.Endpoint is null))
        {
            yield return "Storage:Endpoint, Storage:ConnectionString: write one of them: the https address of the Table service "
                + "(https://ACCOUNT.table.core.windows.net), which the credential opens, or a connection string.";
        }
        else if (storage.Endpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme != Uri.UriSchemeHttps))
        {
            yield return "Storage:Endpoint: not an https address. Write https://ACCOUNT.table.core.windows.net.";
        }
        else if (storage.ConnectionString is { } text && !IsConnectionString(text))
        {
            yield return "Storage:ConnectionString: cannot be read. Copy it from the storage account (Access keys or Shared access signature), or "
                + "write Storage:Endpoint instead.";
        }
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new TableStorage(text).Uri.IsAbsoluteUri;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Delivery(DeliveryOptions delivery)
    {
        if (delivery.Lease < TimeSpan.FromSeconds(1) || delivery.Lease > TimeSpan.FromMinutes(5))
        {
            yield return "Delivery:Lease: write a time from 00:00:01 to 00:05:00; 00:00:24 lets another instance take over within 30 seconds.";
        }

        if (delivery.SendTime < TimeSpan.FromSeconds(1) || delivery.SendTime > TimeSpan.FromMinutes(5))
        {
            yield return "Delivery:SendTime: write a time from 00:00:01 to 00:05:00; 00:00:30 is longer than Teams takes for one message.";
        }

        if (delivery.OfficeTime < TimeSpan.FromSeconds(5) || delivery.OfficeTime > TimeSpan.FromHours(1))
        {
            yield return "Delivery:OfficeTime: write a time from 00:00:05 to 01:00:00; what one look of the clock leaves, the next one takes up.";
        }

        if (delivery.Tick < TimeSpan.FromSeconds(1) || delivery.Tick > TimeSpan.FromMinutes(15))
        {
            yield return "Delivery:Tick: write a time from 00:00:01 to 00:15:00.";
        }

        if (delivery.Parallel is < 1 or > 100)
        {
            yield return "Delivery:Parallel: write a number from 1 to 100.";
        }

        if (delivery.TenantPerSecond is < 1 or > 50)
        {
            yield return "Delivery:TenantPerSecond: write a number from 1 to 50; Teams documents 30 to 50 messages a second for a bot in a tenant.";
        }
    }

    private static IEnumerable<string> Turns(TurnOptions turns)
    {
        if (turns.PersonPerMinute is < 1 or > 1_000_000)
        {
            yield return "Turns:PersonPerMinute: write a number from 1 to 1000000; 30 is more than a person types.";
        }

        if (turns.OfficePerMinute < turns.PersonPerMinute || turns.OfficePerMinute > 10_000_000)
        {
            yield return "Turns:OfficePerMinute: write a number from Turns:PersonPerMinute to 10000000; 600 serves an office of some hundred people.";
        }
    }

    private static IEnumerable<string> Teams(BotOptions options)
    {
        var credential = options.Credential;
        switch (credential.Kind)
        {
            case null:
                yield return "Credential:Kind: missing. Write ManagedIdentity, Certificate or Secret; or start with --Mode=Demo to try the bot on one machine.";
                break;
            case { } kind when !Enum.IsDefined(kind):
                yield return "Credential:Kind: write ManagedIdentity, Certificate or Secret.";
                break;
            case CredentialKind.Certificate when !IsCertificate(credential):
                yield return "Credential:CertificatePath: no certificate can be read there. Write the path of a PEM or PFX file that holds the certificate "
                    + "and its private key, and the PFX's password in Credential:CertificatePassword.";
                break;
            case CredentialKind.Secret when string.IsNullOrWhiteSpace(credential.Secret):
                yield return "Credential:Secret: missing. Write the client secret of the app registration, best as the environment variable "
                    + "Credential__Secret.";
                break;
        }

        // There must be a first administrator: named here, an owner of the team, a member of a group, or appointed by a leader from a group.
        var isFirstKnown =
            options.Administrators.Count > 0
            || options.Graph.OwnersAdminister
            || options.Graph.Groups.Any(static g => g.Role is Roles.Administrator or Roles.Leader);
        if (!isFirstKnown || options.Administrators.Any(static id => !Guid.TryParse(id, out _)))
        {
            yield return "Administrators:0: write the object id (a GUID, from Entra ID) of at least one person, or nobody can load a plan; the next "
                + "is Administrators:1.";
        }

        if (options.Graph.Groups.Any(static g => g.Id == Guid.Empty || g.Role is not (Roles.Viewer or Roles.Member or Roles.Leader or Roles.Administrator)))
        {
            yield return "Graph:Groups:0: write Id, the object id (a GUID, from Entra ID) of a group, and Role: Viewer, Member, Leader or "
                + "Administrator; the next is Graph:Groups:1.";
        }

        if (options.Graph.Groups.Any(static g => g.Team is { } team && string.IsNullOrWhiteSpace(team)))
        {
            yield return "Graph:Groups:0:Team: empty. Write the id of the team (19:...) whose office the group is for, or leave it out.";
        }

        if (options.Graph.InstallApp == Guid.Empty)
        {
            yield return "Graph:InstallApp: write the id (a GUID) of the app in its manifest, or leave it out.";
        }

        if (options.Graph.MailFrom is { } mailbox && (!MailAddress.TryCreate(mailbox, out var parsed) || parsed.Address != mailbox))
        {
            yield return "Graph:MailFrom: write the address of the mailbox that sends, for example cchc@tinh.gov.vn, or leave it out.";
        }

        if (options.Files.DangerousAllowLoopback)
        {
            yield return "Files:DangerousAllowLoopback: for demo mode and tests only. Take it out.";
        }
    }

    private static bool IsCertificate(CredentialOptions options)
    {
        try
        {
            using var certificate = File.Exists(options.CertificatePath) ? Credentials.LoadCertificate(options) : null;
            return certificate is not null;
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Demo mode checks no tokens and trusts every caller, so the service must be reachable from this machine only.</summary>
    private static IEnumerable<string> Demo(BotOptions options, IConfiguration configuration)
    {
        if (options.Storage.Endpoint is not null)
        {
            yield return "Storage:Endpoint: demo mode has no credential to open it. Write Storage:ConnectionString, as ./run does.";
        }

        if (configuration["Demo:PlansFolder"] is { } folder && !Directory.Exists(folder))
        {
            yield return $"Demo:PlansFolder: there is no folder \"{folder}\".";
        }

        if (options.Graph.IsUsed)
        {
            yield return "Graph: demo mode has no credential to ask Microsoft Graph. Take its settings out.";
        }

        foreach (var (setting, address) in Addresses(configuration))
        {
            if (!IsLoopback(address))
            {
                yield return $"{setting}: \"{address}\" can be reached from other machines, and demo mode asks for no token. Write "
                    + $"--urls=http://127.0.0.1:3978.";
            }
        }

        foreach (var setting in PortSettings.Where(s => configuration["urls"] is null && !string.IsNullOrEmpty(configuration[s])))
        {
            yield return $"{setting}: opens the port to other machines, and demo mode asks for no token. Write --urls=http://127.0.0.1:3978 instead.";
        }
    }

    private static IEnumerable<(string Setting, string Address)> Addresses(IConfiguration configuration) =>
        (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static u => ("urls", u))
        .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(static e => ($"{e.Path}:Url", e["Url"] ?? "")));

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private static IEnumerable<string> Files(SentFileOptions files)
    {
        if (files.MostBytes is < 1 or > LargestFile)
        {
            yield return "Files:MostBytes: write the largest size of a file in bytes, from 1 to 52428800, for example 10485760.";
        }

        if (files.MostTime < TimeSpan.FromSeconds(1) || files.MostTime > TimeSpan.FromSeconds(30))
        {
            yield return "Files:MostTime: write a time from 00:00:01 to 00:00:30: by then a file has come, or the person is told that it has not.";
        }

        if (files.Hosts.Any(static host => Uri.CheckHostName(host) != UriHostNameType.Dns || host == "localhost"))
        {
            yield return "Files:Hosts: each is the name of a host, without scheme, port or wildcard, for example files.example.gov.vn.";
        }
    }
}
