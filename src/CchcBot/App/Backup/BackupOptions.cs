using Azure.Storage.Blobs;

namespace CchcBot.App.Backup;

/// <summary>Where backups are uploaded: the settings "Backup:*".</summary>
internal sealed class BackupOptions
{
    /// <summary>https URL of a blob container, opened with the deployment's credential.</summary>
    public Uri? Container { get; set; }

    /// <summary>Connection string of a storage account, for use without a managed identity; the container is named "backups".</summary>
    public string? ConnectionString { get; set; }

    /// <summary>What is wrong with the settings, naming them; null when they are valid.</summary>
    public string? Problem =>
        Container is not null && !string.IsNullOrWhiteSpace(ConnectionString) ? "Backup:Container, Backup:ConnectionString: write one of them."
        : Container is { } address && (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps)
            ? "Backup:Container: not an https address. Write https://ACCOUNT.blob.core.windows.net/CONTAINER."
        : ConnectionString is { } text && !IsConnectionString(text) ? "Backup:ConnectionString: cannot be read. Copy it from the storage account."
        : null;

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri.IsAbsoluteUri;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
