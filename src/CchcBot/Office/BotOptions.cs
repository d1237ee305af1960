namespace CchcBot.Office;

/// <summary>How the service is run.</summary>
internal enum BotMode
{
    /// <summary>In a Microsoft 365 tenant: every request must carry a valid token.</summary>
    Teams,
    /// <summary>On one machine, with the Agents Playground as chat client: no tokens, loopback only, and an office clock that can be set.</summary>
    Demo,
}

/// <summary>Settings of the deployment. The settings of one office are stored in its workspace.</summary>
internal sealed class BotOptions
{
    public BotMode Mode { get; set; }

    /// <summary>The credential with which the service authenticates to Teams and storage; not used in demo mode.</summary>
    public CredentialOptions Credential { get; set; } = new();

    public StorageOptions Storage { get; set; } = new();

    /// <summary>AAD object ids of the people who are administrators of every office of this deployment.</summary>
    public IList<string> Administrators { get; set; } = [];

    public SentFileOptions Files { get; set; } = new();

    public DeliveryOptions Delivery { get; set; } = new();

    public TurnOptions Turns { get; set; } = new();

    public DirectoryOptions Graph { get; set; } = new();

    public DemoModeOptions Demo { get; set; } = new();
}

/// <summary>Which Azure Table account the service uses.</summary>
internal sealed class StorageOptions
{
    /// <summary>Connection string with a key or SAS; for the local emulator and where there is no managed identity.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>HTTPS address of the Table service, opened with <see cref="BotOptions.Credential"/>.</summary>
    public Uri? Endpoint { get; set; }
}

/// <summary>Rate limits for turns, so that no person and no office takes the service away from the others.</summary>
internal sealed class TurnOptions
{
    /// <summary>Turns that one person may take per minute; also the size of the largest burst.</summary>
    public int PersonPerMinute { get; set; } = 30;

    /// <summary>Turns that all people of one office together may take per minute.</summary>
    public int OfficePerMinute { get; set; } = 600;
}

/// <summary>Limits for files sent to the bot.</summary>
internal sealed class SentFileOptions
{
    /// <summary>Largest file accepted, in bytes.</summary>
    public int MostBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Time limit for downloading one file, redirects included.</summary>
    public TimeSpan MostTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts, beside *.sharepoint.com, from which files are fetched.</summary>
    public IList<string> Hosts { get; set; } = [];

    /// <summary>Allows downloads from loopback addresses over http: for tests and demo mode only.</summary>
    public bool DangerousAllowLoopback { get; set; }
}

/// <summary>Use of Microsoft Graph. Without it the bot knows people only from the team's roster and from their first message.</summary>
internal sealed class DirectoryOptions
{
    /// <summary>
    /// Look up the object id of a mail address in an uploaded list. Needs the application permission User.ReadBasic.All in the app's own tenant.
    /// </summary>
    public bool LookUpPeople { get; set; }

    /// <summary>
    /// The app's id in its manifest. When set, the app is installed for people who are owed a reminder and do not have it yet. Needs the application
    /// permissions AppCatalog.Read.All and TeamsAppInstallation.ReadWriteSelfForUser.All. Null = the app is never installed by the bot.
    /// </summary>
    public Guid? InstallApp { get; set; }

    /// <summary>Make the owners of an office's team its administrators. Needs the application permission GroupMember.Read.All.</summary>
    public bool OwnersAdminister { get; set; }

    /// <summary>Directory groups whose members get a role. Needs the application permission GroupMember.Read.All.</summary>
    public IList<RoleGroupOptions> Groups { get; set; } = [];

    /// <summary>
    /// The mailbox from which people without the app are reminded by mail, in offices that have switched it on. Needs the application permission Mail.Send,
    /// best limited to this mailbox. Null = no mail is sent.
    /// </summary>
    public string? MailFrom { get; set; }

    public bool IsUsed => LookUpPeople || InstallApp is not null || OwnersAdminister || Groups.Count > 0 || MailFrom is not null;
}

/// <summary>The role that the members of a directory group get.</summary>
internal sealed class RoleGroupOptions
{
    /// <summary>The group's object id.</summary>
    public Guid Id { get; set; }

    /// <summary>Viewer, Member, Leader or Administrator. Heads of units are assigned in the office itself, not by a group.</summary>
    public Roles Role { get; set; }

    /// <summary>Id of the team whose office the group is for: its members are added to that office. Null = only people who are in an office already.</summary>
    public string? Team { get; set; }
}

/// <summary>Settings used in demo mode only.</summary>
internal sealed class DemoModeOptions
{
    /// <summary>Folder of the plan files that "nạp kế hoạch" offers when no file is attached.</summary>
    public string? PlansFolder { get; set; }
}
