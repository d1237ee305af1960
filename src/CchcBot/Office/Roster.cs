namespace CchcBot.Office;

/// <summary>
/// Matches people of uploaded lists, known by mail address, with accounts. A list's role is given only here, to the object id that Teams or the
/// tenant's directory names for the mail address; a name alone gives nothing.
/// </summary>
internal sealed class Roster(IWorkspaceStore store, IDirectory directory, OfficeClock clock, TimeProvider time)
{
    private const int LookUpsPerTick = 20;
    private const int MostTeams = 30;

    /// <summary>How long a person found in no team is not searched again: the search asks every team of the tenant.</summary>
    private static readonly TimeSpan StrangerFor = TimeSpan.FromMinutes(10);

    private readonly BoundedCache<(string Tenant, string Person), long?> strangers = new(CacheLimits.Strangers);

    /// <summary>
    /// Reads the team's roster: stores the members' ids and mail addresses, matches listed people, and records who left or came back. An incomplete or
    /// empty roster is not taken as evidence that somebody left.
    /// </summary>
    /// <returns>The office after the update.</returns>
    public async Task<Workspace> RefreshAsync(Workspace workspace, string serviceUrl, CancellationToken cancellation)
    {
        var members = await directory.MembersAsync(workspace.Id, serviceUrl, cancellation);
        foreach (var member in members ?? [])
        {
            await LearnAsync(workspace, member, cancellation, inTeam: true, isSpeaking: false);
        }

        var there = (members ?? []).Select(m => m.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (there.Count > 0)
        {
            await LeaveAsync(workspace.Id, workspace.People.Where(p => p is { InTeam: true, Left: null } && !there.Contains(p.Id)), cancellation);
        }

        return await store.FindAsync(workspace.Id, cancellation) ?? workspace;
    }

    /// <summary>Records that people left the team: their roles are suspended until they are back.</summary>
    public async Task LeaveAsync(WorkspaceId workspace, IEnumerable<Person> people, CancellationToken cancellation)
    {
        foreach (var person in people)
        {
            await store.ChangeKnownPersonAsync(workspace, person.Id, p => p with { Left = p.Left ?? DateOnly.FromDateTime(clock.Now.DateTime) }, cancellation);
        }
    }

    /// <summary>
    /// A message came from somebody who is in no office, or in one whose lists may have their mail address: asks the chat's roster for the address.
    /// </summary>
    /// <returns>Whether the person was matched with a listed one.</returns>
    public async Task<bool> AddPersonAsync(
        Workspace? workspace, string tenant, string personId, string conversation, string serviceUrl, CancellationToken cancellation)
    {
        if (workspace is not null && (workspace.Listed.Count == 0 || workspace.FindPerson(personId) is { Mail: not null })
            || await directory.MemberAsync(tenant, conversation, serviceUrl, personId, cancellation) is not { } member
            || !string.Equals(member.Id, personId, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (workspace is not null)
        {
            return await LearnAsync(workspace, member, cancellation);
        }

        var settled = false;
        foreach (var id in member.IsGuest ? [] : await store.OfListedAsync(tenant, [.. member.Mails], cancellation))
        {
            settled |= await store.FindAsync(id, cancellation) is { } office && await LearnAsync(office, member, cancellation);
        }

        return settled;
    }

    /// <summary>A message came from somebody who is in no office: if a team of an office has them as a member, they join that office, without a role.</summary>
    public async Task<bool> JoinAsync(string tenant, string personId, string serviceUrl, CancellationToken cancellation)
    {
        if (strangers.Find((tenant, personId)) is { } asked && time.GetElapsedTime(asked) < StrangerFor)
        {
            return false;
        }

        foreach (var id in (await store.ListAsync(cancellation)).Where(o => o.Tenant == tenant).Take(MostTeams))
        {
            if (await store.FindAsync(id, cancellation) is { IsPending: false } office
                && await directory.MemberAsync(tenant, id.Team, serviceUrl, personId, cancellation) is { } member
                && string.Equals(member.Id, personId, StringComparison.OrdinalIgnoreCase))
            {
                await LearnAsync(office, member, cancellation, inTeam: true);
                return true;
            }
        }

        strangers.Keep((tenant, personId), time.GetTimestamp());
        return false;
    }

    /// <summary>Looks up listed mail addresses in the tenant's directory where allowed: a few per tick, and each at most once a day.</summary>
    public async Task LookUpAsync(Workspace workspace, DateOnly today, CancellationToken cancellation)
    {
        if (!directory.CanLookUp(workspace.Id.Tenant))
        {
            return;
        }

        foreach (var listed in workspace.Listed.Where(l => l.AskedOn is not { } asked || asked < today).Take(LookUpsPerTick))
        {
            if (
                await directory.LookUpAsync(workspace.Id.Tenant, listed.Mail, cancellation) is not { } found
                || !await LearnAsync(workspace, found, cancellation, isSpeaking: false)
            )
            {
                await store.ListPeopleAsync(workspace.Id, [listed with { AskedOn = today }], cancellation);
            }
        }
    }

    /// <summary>The person picked or mentioned: a known one, else a member of the team, who is then stored; null where there is neither.</summary>
    public async Task<Person?> PersonAsync(Workspace workspace, string personId, string? serviceUrl, CancellationToken cancellation)
    {
        if (workspace.FindPerson(personId) is { } known)
        {
            return known;
        }

        if (serviceUrl is null || await directory.MemberAsync(workspace.Id.Tenant, workspace.Id.Team, serviceUrl, personId, cancellation) is not { } member)
        {
            return null;
        }

        await LearnAsync(workspace, member, cancellation, inTeam: true, isSpeaking: false);
        return (await store.FindAsync(workspace.Id, cancellation))?.FindPerson(member.Id);
    }

    /// <summary>Stores a member's ids and mail address, and applies the list entries that name the address.</summary>
    /// <param name="isSpeaking">The member has just written. If not, a person whose data was removed is not stored again.</param>
    /// <returns>Whether a list entry was applied.</returns>
    private async Task<bool> LearnAsync(
        Workspace workspace, DirectoryPerson member, CancellationToken cancellation, bool inTeam = false, bool isSpeaking = true)
    {
        if ((!isSpeaking && workspace.IsRemoved(member.Id)) || workspace.UnreadablePeople.Contains(member.Id))
        {
            return false;
        }

        var listed = member.IsGuest ? [] : workspace.Listed.Where(l => member.Mails.Contains(l.Mail)).ToList();
        var known = workspace.FindPerson(member.Id);
        if (listed.Count > 0 || known is null || known != Learned(known))
        {
            await store.ChangeRolesAsync(
                workspace.Id,
                member.Id,
                new RoleChange(null, clock.Now, RoleChangeSource.List),
                there => listed.Aggregate(Learned(there ?? new Person(member.Id, Person.NameOf(member.Name, member.Id))), As),
                cancellation
            );
        }

        foreach (var row in listed)
        {
            if (row.Unit is { } unit && row.Roles.HasFlag(Roles.Head) && workspace.FindUnit(unit) is { Ended: null } heads)
            {
                await store.ChangeUnitAsync(workspace.Id, unit, there => (there ?? heads) with { Head = member.Id }, cancellation);
            }

            // Last: if a crash comes before this, the row is applied again with the same outcome.
            await store.DropListedAsync(workspace.Id, row.Mail, cancellation);
        }

        return listed.Count > 0;

        Person Learned(Person person) => person with
        {
            ChannelAccountId = member.ChannelAccountId ?? person.ChannelAccountId,
            Mail = member.Mail ?? person.Mail ?? "",
            SignInName = member.SignInName ?? person.SignInName,
            InTeam = inTeam || person.InTeam,
            Left = inTeam ? null : person.Left,
        };
    }

    /// <summary>The person with a list entry's unit, title and roles; the administrator and viewer roles are kept.</summary>
    public static Person As(Person person, ListedPerson row) => person with
    {
        Unit = row.Unit,
        Title = row.Title ?? person.Title,
        Roles = (person.Roles & (Roles.Administrator | Roles.Viewer)) | row.Roles,
    };
}
