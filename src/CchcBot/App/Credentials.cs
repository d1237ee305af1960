using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using CchcBot.Teams;

namespace CchcBot.App;

/// <summary>Creates the credential that the configuration describes. The app's own tenant is the first tenant listed.</summary>
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
                tenant,
                bot.AppId,
                LoadCertificate(options),
                new ClientCertificateCredentialOptions { AuthorityHost = authority }
            ),
            CredentialKind.Secret => new ClientSecretCredential(
                tenant,
                bot.AppId,
                options.Secret,
                new ClientSecretCredentialOptions { AuthorityHost = authority }
            ),
            _ => throw new InvalidOperationException("The configuration was not checked."),
        };
    }

    /// <exception cref="CryptographicException">The file is not a certificate with a private key, or the password is wrong.</exception>
    public static X509Certificate2 LoadCertificate(CredentialOptions options)
    {
        var path = options.CertificatePath!;
        var certificate = X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
            ? X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword)
            : X509Certificate2.CreateFromPemFile(path);
        return certificate.HasPrivateKey ? certificate : throw new CryptographicException("There is no private key.");
    }
}
