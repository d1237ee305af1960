namespace CchcBot.Office;

/// <summary>How the service authenticates.</summary>
internal enum CredentialKind
{
    /// <summary>The user-assigned managed identity: no secret is kept.</summary>
    ManagedIdentity,
    /// <summary>The app registration's certificate, with its key, in a file.</summary>
    Certificate,
    /// <summary>The app registration's client secret.</summary>
    Secret,
}

/// <summary>The single identity of the deployment, for Teams and, where no connection string is given, for storage.</summary>
internal sealed class CredentialOptions
{
    public CredentialKind? Kind { get; set; }

    /// <summary>Path of a PEM or PFX file that includes the private key, for <see cref="CredentialKind.Certificate"/>.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>Password of the PFX, if it has one.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>For <see cref="CredentialKind.Secret"/>.</summary>
    public string? Secret { get; set; }
}
