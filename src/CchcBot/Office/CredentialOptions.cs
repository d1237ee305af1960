namespace CchcBot.Office;

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
