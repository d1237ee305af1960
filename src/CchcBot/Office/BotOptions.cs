namespace CchcBot.Office;

/// <summary>How the service is run.</summary>
internal enum BotMode
{
    /// <summary>In a Microsoft 365 tenant: every request carries a token.</summary>
    Teams,
    /// <summary>On one machine, with the Agents Playground as chat client: no tokens, loopback only, a clock that can be set.</summary>
    Demo,
}

/// <summary>Settings of the deployment; settings of an office are rows of its workspace.</summary>
internal sealed class BotOptions
{
    public BotMode Mode { get; set; }

    /// <summary>Who the service is towards Teams and storage; not used in demo mode.</summary>
    public CredentialOptions Credential { get; set; } = new();

    public StorageOptions Storage { get; set; } = new();

    /// <summary>AAD object ids of the administrators of every office of this deployment.</summary>
    public IList<string> Administrators { get; set; } = [];

    public SentFileOptions Files { get; set; } = new();

    public DeliveryOptions Delivery { get; set; } = new();

    public TurnOptions Turns { get; set; } = new();

    public DirectoryOptions Graph { get; set; } = new();

    public DemoModeOptions Demo { get; set; } = new();
}

/// <summary>Where the tables are.</summary>
internal sealed class StorageOptions
{
    /// <summary>Connection string with a key or SAS; for the local emulator and where there is no managed identity.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>https address of the Table service: the credential of the deployment is used.</summary>
    public Uri? Endpoint { get; set; }
}

/// <summary>How much one person and one office may say and tap, so that none of them takes the service from the others.</summary>
internal sealed class TurnOptions
{
    /// <summary>Turns of a person in a minute; that many may come at once.</summary>
    public int PersonPerMinute { get; set; } = 30;

    /// <summary>Turns of all people of an office in a minute.</summary>
    public int OfficePerMinute { get; set; } = 600;
}

/// <summary>Files sent to the bot.</summary>
internal sealed class SentFileOptions
{
    /// <summary>Largest file taken, in bytes.</summary>
    public int MostBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Longest time for one file, its redirects and all its bytes.</summary>
    public TimeSpan MostTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Hosts, beside *.sharepoint.com, from which files are fetched.</summary>
    public IList<string> Hosts { get; set; } = [];

    /// <summary>Fetch files from loopback addresses over http: for tests and demo mode only.</summary>
    public bool DangerousAllowLoopback { get; set; }
}

/// <summary>Microsoft Graph. The bot works without it: then people are known by the team's roster and by their first message.</summary>
internal sealed class DirectoryOptions
{
    /// <summary>Ask Graph whose object id has a mail of a list. Needs the application permission User.ReadBasic.All in the app's own tenant.</summary>
    public bool LookUpPeople { get; set; }

    /// <summary>
    /// Id of the app in its manifest: who is owed a reminder and has not the app yet gets it installed. Needs the application permissions
    /// AppCatalog.Read.All and TeamsAppInstallation.ReadWriteSelfForUser.All; null = nobody does.
    /// </summary>
    public Guid? InstallApp { get; set; }

    /// <summary>Owners of an office's team are its administrators. Needs the application permission GroupMember.Read.All.</summary>
    public bool OwnersAdminister { get; set; }

    /// <summary>Groups of the directory whose members have a role. Needs the application permission GroupMember.Read.All.</summary>
    public IList<RoleGroupOptions> Groups { get; set; } = [];

    public bool IsUsed => LookUpPeople || InstallApp is not null || OwnersAdminister || Groups.Count > 0;
}

/// <summary>What the members of a group are.</summary>
internal sealed class RoleGroupOptions
{
    /// <summary>The group's object id.</summary>
    public Guid Id { get; set; }

    /// <summary>Viewer, Member, Leader or Administrator; who heads a unit is said in the office.</summary>
    public Roles Role { get; set; }

    /// <summary>Id of the team whose office it is for: then its members belong to that office. Null = for those who are in an office already.</summary>
    public string? Team { get; set; }
}

/// <summary>What only demo mode has.</summary>
internal sealed class DemoModeOptions
{
    /// <summary>Folder of plan files offered by "nạp kế hoạch" without a file.</summary>
    public string? PlansFolder { get; set; }
}
