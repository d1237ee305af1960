namespace CchcBot.Office;

/// <summary>Offices: their settings, units and people, and which offices a person belongs to.</summary>
internal interface IWorkspaceStore
{
    Task<Workspace?> FindAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>A counter that rises with each write of this process to the office.</summary>
    long OwnWrites(WorkspaceId workspace);

    /// <summary>A counter that rises with each office that this process creates.</summary>
    long Made { get; }

    /// <summary>All offices of the deployment, as the scheduler needs them.</summary>
    Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellation);

    /// <summary>The offices that a person belongs to.</summary>
    Task<IReadOnlyList<WorkspaceId>> OfPersonAsync(string tenant, string personId, CancellationToken cancellation);

    /// <summary>Creates the office; an existing one stays as it is.</summary>
    Task CreateAsync(WorkspaceId workspace, WorkspaceSettings settings, CancellationToken cancellation);

    /// <summary>
    /// Whether the office is the first of its tenant. One conditional write decides this once; every later call gives the same answer.
    /// </summary>
    /// <param name="workspace">The office, not made yet.</param>
    /// <param name="isAlone">No other office of the tenant exists. If others do and nothing was decided yet, the new office is not the first.</param>
    Task<bool> TryClaimTenantAsync(WorkspaceId workspace, bool isAlone, CancellationToken cancellation);

    Task ChangeSettingsAsync(WorkspaceId workspace, Func<WorkspaceSettings, WorkspaceSettings> change, CancellationToken cancellation);

    /// <summary>Adds or changes a unit; <paramref name="change"/> gets null where it is new, and may run more than once.</summary>
    Task ChangeUnitAsync(WorkspaceId workspace, string key, Func<Unit?, Unit> change, CancellationToken cancellation);

    /// <summary>Adds or changes a person; <paramref name="change"/> gets null where the person is new, and may run more than once.</summary>
    Task ChangePersonAsync(WorkspaceId workspace, string personId, Func<Person?, Person> change, CancellationToken cancellation);

    /// <summary>As <see cref="ChangePersonAsync"/>, where roles may change: the role change is recorded in the same transaction.</summary>
    Task ChangeRolesAsync(WorkspaceId workspace, string personId, RoleChange by, Func<Person?, Person> change, CancellationToken cancellation);

    /// <summary>All changes of roles, oldest first.</summary>
    Task<IReadOnlyList<RoleAct>> RoleActsAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Changes a person who is there; nothing happens where there is none (any more).</summary>
    Task ChangeKnownPersonAsync(WorkspaceId workspace, string personId, Func<Person, Person> change, CancellationToken cancellation);

    /// <summary>Somebody whose data was removed has written again: lifts the block on storing them.</summary>
    Task LiftRemovalAsync(WorkspaceId workspace, string personId, CancellationToken cancellation);

    /// <summary>Adds or replaces people known by mail address alone. Idempotent; up to a hundred rows go in one transaction.</summary>
    Task ListPeopleAsync(WorkspaceId workspace, IReadOnlyList<ListedPerson> people, CancellationToken cancellation);

    /// <summary>Deletes a listed person; nothing happens where there is none.</summary>
    Task DropListedAsync(WorkspaceId workspace, string mail, CancellationToken cancellation);

    /// <summary>The offices of a tenant that have one of these mails in their lists.</summary>
    Task<IReadOnlyList<WorkspaceId>> OfListedAsync(string tenant, IReadOnlyCollection<string> mails, CancellationToken cancellation);

    /// <summary>Adds or changes a reorganisation; <paramref name="change"/> gets null where it is new, and may run more than once.</summary>
    Task ChangeReorganisationAsync(WorkspaceId workspace, string id, Func<Reorganisation?, Reorganisation> change, CancellationToken cancellation);

    /// <summary>Records an approval in the office whose administrator gave it; the first record for an office is kept.</summary>
    Task KeepApprovalAsync(WorkspaceId workspace, OfficeApproval approval, CancellationToken cancellation);

    /// <summary>Records the marks of the unreadable rows that were reported to the administrators.</summary>
    Task KeepReportedUnreadableAsync(WorkspaceId workspace, IReadOnlyList<string> marks, CancellationToken cancellation);

    /// <summary>How far the office clock is ahead of the system clock (demo mode); null where it was never set.</summary>
    Task<TimeSpan?> FindClockOffsetAsync(CancellationToken cancellation);

    Task SetClockOffsetAsync(TimeSpan offset, CancellationToken cancellation);
}
