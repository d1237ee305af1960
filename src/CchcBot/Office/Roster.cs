namespace CchcBot.Office;

/// <summary>
/// Brings together what lists say of a mail and whose object id has it. A role is given only here, by the object id that Teams or the
/// tenant's directory names for the mail; a name alone gives nothing.
/// </summary>
internal sealed class Roster(IWorkspaceStore store, IDirectory directory, OfficeClock clock, TimeProvider time)
{
    private const int LookUpsPerTick = 20;
    private const int MostTeams = 30;

    /// <summary>A stranger who goes on writing does not make us ask all teams again each time.</summary>
    private static readonly TimeSpan StrangerFor = TimeSpan.FromMinutes(10);

    private readonly BoundedCache<(string Tenant, string Person), long?> strangers = new(CacheLimits.Strangers);

    /// <summary>
    /// Learns the team's members with their ids and mails, settles the listed people among them, and sees who has left or is back. What could not be
    /// read whole, and a team without anybody, says nothing of who has left.
    /// </summary>
    /// <returns>The office as it stands then.</returns>
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

    /// <summary>They are no longer in the team: what they are in the office rests, and is there again when they are back.</summary>
    public async Task LeaveAsync(WorkspaceId workspace, IEnumerable<Person> people, CancellationToken cancellation)
    {
        foreach (var person in people)
        {
            await store.ChangeKnownPersonAsync(workspace, person.Id, p => p with { Left = p.Left ?? DateOnly.FromDateTime(clock.Now.DateTime) }, cancellation);
        }
    }

    /// <summary>Who writes is not in an office yet, or in one whose lists may hold his mail: asks the chat's roster for it.</summary>
    /// <returns>Whether a listed person became known.</returns>
    public async Task<bool> MeetAsync(
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

    /// <summary>Who writes is in no office: a member of an office's team belongs to it from now on, without a role.</summary>
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

    /// <summary>Asks the tenant's directory for listed mails, a few at a time and each once a day, where the deployment may.</summary>
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

    /// <summary>Somebody picked or mentioned: known here, else a member of the team; null where he is neither.</summary>
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

    /// <summary>Keeps a member's ids and mails; gives him what a list says of his mail.</summary>
    /// <param name="isSpeaking">The member has just said something; else whose data was removed is not made anew.</param>
    /// <returns>Whether a list said something of him.</returns>
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
                new RoleChange(null, clock.Now, RoleWay.List),
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

            // Last: after a crash before this the row is settled again, with the same outcome.
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

    /// <summary>What a list says of a person: the unit, the title and the work's roles; who administers or only looks on keeps that.</summary>
    public static Person As(Person person, ListedPerson row) => person with
    {
        Unit = row.Unit,
        Title = row.Title ?? person.Title,
        Roles = (person.Roles & (Roles.Administrator | Roles.Viewer)) | row.Roles,
    };
}
