using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using CchcBot.Teams;

namespace CchcBot.Hosting;

/// <summary>How the service proves who it is.</summary>
internal enum CredentialKind
{
    /// <summary>The user-assigned identity of the machine: no secret to keep.</summary>
    ManagedIdentity,
    /// <summary>The app registration's certificate, with its key, in a file.</summary>
    Certificate,
    /// <summary>The app registration's client secret.</summary>
    Secret,
}

/// <summary>The one identity of the deployment: towards Teams, and towards storage where no connection string is given.</summary>
internal sealed class CredentialOptions
{
    public CredentialKind? Kind { get; set; }

    /// <summary>PEM or PFX with the private key, for <see cref="CredentialKind.Certificate"/>.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Of the PFX, where it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>For <see cref="CredentialKind.Secret"/>.</summary>
    public string? Secret { get; set; }
}

/// <summary>Makes the credential that the configuration describes. The app's own tenant is the first of the tenants.</summary>
internal static class Credentials
{
    public static TokenCredential Create(CredentialOptions options, BotFrameworkOptions bot)
    {
        var authority = bot.Cloud == BotFrameworkCloud.UsGovernment ? AzureAuthorityHosts.AzureGovernment : AzureAuthorityHosts.AzurePublicCloud;
        var tenant = bot.TenantIds[0];
        return options.Kind switch
        {
            CredentialKind.ManagedIdentity => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(bot.AppId)),
            CredentialKind.Certificate => new ClientCertificateCredential(
                tenant, bot.AppId, LoadCertificate(options), new ClientCertificateCredentialOptions { AuthorityHost = authority }),
            CredentialKind.Secret => new ClientSecretCredential(tenant, bot.AppId, options.Secret, new ClientSecretCredentialOptions { AuthorityHost = authority }),
            _ => throw new InvalidOperationException("The configuration was not checked."),
        };
    }

    /// <exception cref="CryptographicException">The file is no certificate with a private key, or its password is another.</exception>
    public static X509Certificate2 LoadCertificate(CredentialOptions options)
    {
        var path = options.CertificatePath!;
        var certificate = X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
            ? X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword)
            : X509Certificate2.CreateFromPemFile(path);
        return certificate.HasPrivateKey ? certificate : throw new CryptographicException("There is no private key.");
    }
}
