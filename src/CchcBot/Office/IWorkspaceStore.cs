namespace CchcBot.Office;

/// <summary>Offices: settings, units, people, and who belongs where.</summary>
internal interface IWorkspaceStore
{
    Task<Workspace?> FindAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Rises when this process has changed the office.</summary>
    long OwnWrites(WorkspaceId workspace);

    /// <summary>Rises when this process has made an office.</summary>
    long Made { get; }

    /// <summary>All offices that the service knows: what the clock looks after.</summary>
    Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellation);

    /// <summary>The offices that a person belongs to.</summary>
    Task<IReadOnlyList<WorkspaceId>> OfPersonAsync(string tenant, string personId, CancellationToken cancellation);

    /// <summary>Makes the office if it is not there; an office that is there stays as it is.</summary>
    Task CreateAsync(WorkspaceId workspace, WorkspaceSettings settings, CancellationToken cancellation);

    /// <summary>Whether the office is the first of its tenant: one conditional write decides, and says the same ever after.</summary>
    /// <param name="workspace">The office, not made yet.</param>
    /// <param name="isAlone">No other is known. Where there are others and nothing was decided, they are older than this question.</param>
    /// <param name="cancellation">Stops before it is decided.</param>
    Task<bool> TryBeFirstAsync(WorkspaceId workspace, bool isAlone, CancellationToken cancellation);

    Task ChangeSettingsAsync(WorkspaceId workspace, Func<WorkspaceSettings, WorkspaceSettings> change, CancellationToken cancellation);

    /// <summary>Adds or changes a unit; <paramref name="change"/> gets null where it is new, and may run more than once.</summary>
    Task ChangeUnitAsync(WorkspaceId workspace, string key, Func<Unit?, Unit> change, CancellationToken cancellation);

    /// <summary>Adds or changes a person; <paramref name="change"/> gets null where the person is new, and may run more than once.</summary>
    Task ChangePersonAsync(WorkspaceId workspace, string personId, Func<Person?, Person> change, CancellationToken cancellation);

    /// <summary>The same where the person's roles may change: the act is written in one transaction with what it changes.</summary>
    Task ChangeRolesAsync(WorkspaceId workspace, string personId, RoleChange by, Func<Person?, Person> change, CancellationToken cancellation);

    /// <summary>All changes of roles, oldest first.</summary>
    Task<IReadOnlyList<RoleAct>> RoleActsAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Changes a person who is there; nothing happens where there is none (any more).</summary>
    Task ChangeKnownPersonAsync(WorkspaceId workspace, string personId, Func<Person, Person> change, CancellationToken cancellation);

    /// <summary>Who was removed has spoken: is known again from now on.</summary>
    Task WelcomeBackAsync(WorkspaceId workspace, string personId, CancellationToken cancellation);

    /// <summary>Adds or replaces people known by mail alone; a hundred rows are one transaction, and the same rows again change nothing.</summary>
    Task ListPeopleAsync(WorkspaceId workspace, IReadOnlyList<ListedPerson> people, CancellationToken cancellation);

    /// <summary>Takes a row of a list away; nothing happens where there is none.</summary>
    Task DropListedAsync(WorkspaceId workspace, string mail, CancellationToken cancellation);

    /// <summary>The offices of a tenant that have one of these mails in their lists.</summary>
    Task<IReadOnlyList<WorkspaceId>> OfListedAsync(string tenant, IReadOnlyCollection<string> mails, CancellationToken cancellation);

    /// <summary>Adds or changes a decision on units; <paramref name="change"/> gets null where it is new, and may run more than once.</summary>
    Task ChangeReorganisationAsync(WorkspaceId workspace, string id, Func<Reorganisation?, Reorganisation> change, CancellationToken cancellation);

    /// <summary>Keeps who approved an office, in the office whose administrator did; the first word stays.</summary>
    Task KeepApprovalAsync(WorkspaceId workspace, OfficeApproval approval, CancellationToken cancellation);

    /// <summary>Keeps of which rows that cannot be read the administrators were told, by their marks.</summary>
    Task KeepToldAsync(WorkspaceId workspace, IReadOnlyList<string> marks, CancellationToken cancellation);

    /// <summary>How far the office's clock is ahead of the machine's (demo mode), and null where it was never set.</summary>
    Task<TimeSpan?> FindClockOffsetAsync(CancellationToken cancellation);

    Task SetClockOffsetAsync(TimeSpan offset, CancellationToken cancellation);
}
