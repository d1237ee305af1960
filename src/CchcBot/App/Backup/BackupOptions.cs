namespace CchcBot.App.Backup;

/// <summary>Where backups are uploaded: the settings "Backup:...".</summary>
internal sealed class BackupOptions
{
    /// <summary>https address of a blob container: the credential of the deployment is used.</summary>
    public Uri? Container { get; set; }

    /// <summary>Connection string of a storage account, where there is no managed identity; the container is called "backups".</summary>
    public string? ConnectionString { get; set; }
}
