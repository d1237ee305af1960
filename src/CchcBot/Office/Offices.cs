using Microsoft.Extensions.Options;

namespace CchcBot.Office;

/// <summary>Finds the person and office of an activity, by tenant and object id, never by name.</summary>
internal sealed class Offices(IWorkspaceStore store, SchedulerWakeup wakeup, OfficeClock clock, IOptions<BotOptions> options)
{
    /// <summary>
    /// The office of a team, created when the bot first meets the team. Anybody who may add apps to a team can thereby create an office, so only the first
    /// of a tenant is active at once; the others wait for approval.
    /// </summary>
    /// <param name="id">The team.</param>
    /// <param name="teamName">The team's name in Teams, where the activity carries it.</param>
    /// <param name="isRenamed">The activity announces a new team name.</param>
    public async Task<Workspace> OfTeamAsync(WorkspaceId id, string? teamName, CancellationToken cancellation, bool isRenamed = false)
    {
        if (await store.FindAsync(id, cancellation) is { } known)
        {
            if (teamName is not { Length: > 0 } || known.HasUnreadableSettings || Named(known.Settings) == known.Settings)
            {
                return known;
            }

            await store.ChangeSettingsAsync(id, Named, cancellation);
            return await store.FindAsync(id, cancellation) ?? known;
        }

        // Two teams arriving at the same moment may both see no other office: the conditional write decides.
        var isAlone = !(await store.ListAsync(cancellation)).Any(o => o.Tenant == id.Tenant && o != id);
        var isFirst = await store.TryClaimTenantAsync(id, isAlone, cancellation);
        var settings = new WorkspaceSettings(teamName ?? id.Team) { TeamName = teamName, PendingSince = isFirst ? null : clock.Now };
        await store.CreateAsync(id, settings, cancellation);
        return await store.FindAsync(id, cancellation) ?? throw new InvalidOperationException("The office was made and is not there.");

        // The office takes its team's name, unless an administrator gave it another.
        WorkspaceSettings Named(WorkspaceSettings now) =>
            now.TeamName == teamName ? now
            : now.Name == (now.TeamName ?? (isRenamed ? now.Name : id.Team)) ? now with { Name = teamName!, TeamName = teamName }
            : now;
    }

    /// <summary>The office that a personal chat refers to when the message names none.</summary>
    /// <returns>
    /// Null where the person is in none. Where the person has roles in several and has chosen none, the offices to choose from are returned with it.
    /// </returns>
    public async Task<(Workspace? Office, IReadOnlyList<Workspace> Choices)> OfPersonAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var meant = await ToChooseAsync(tenant, personId, cancellation);
        var chosen = meant.Where(o => o.FindPerson(personId)?.ChosenAt is not null).MaxBy(o => o.FindPerson(personId)!.ChosenAt);
        return chosen is not null ? (chosen, [])
            : meant.Count > 1 && IsAtWork(meant[0], personId) ? (meant[0], meant)
            : (meant is [var first, ..] ? first : null, []);
    }

    /// <summary>The offices in which a person has a role; all of the person's offices where there is none with a role.</summary>
    public async Task<IReadOnlyList<Workspace>> ToChooseAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var all = await AllOfPersonAsync(tenant, personId, cancellation);
        var working = all.Where(o => IsAtWork(o, personId)).ToList();
        return working.Count > 0 ? working : all;
    }

    private bool IsAtWork(Workspace office, string personId) =>
        office.FindPerson(personId) is { } person && WithConfiguredRoles(person).AllRoles != Roles.None;

    /// <summary>
    /// All active offices of a person. A deployment administrator who has none gets the pending ones, so that they can be approved from there.
    /// </summary>
    public async Task<IReadOnlyList<Workspace>> AllOfPersonAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var all = await ReadAsync(await store.OfPersonAsync(tenant, personId, cancellation), cancellation);
        var counting = all.Where(o => !o.IsPending).ToList();
        return counting.Count == 0 && IsOfDeployment(personId) ? all : counting;
    }

    /// <summary>All offices of a tenant, including pending ones.</summary>
    public async Task<IReadOnlyList<Workspace>> OfTenantAsync(string tenant, CancellationToken cancellation) =>
        await ReadAsync((await store.ListAsync(cancellation)).Where(o => o.Tenant == tenant), cancellation);

    private async Task<IReadOnlyList<Workspace>> ReadAsync(IEnumerable<WorkspaceId> ids, CancellationToken cancellation)
    {
        var found = new List<Workspace>();
        foreach (var id in ids)
        {
            if (await store.FindAsync(id, cancellation) is { } office)
            {
                found.Add(office);
            }
        }

        return found;
    }

    /// <summary>Stores what an activity tells of a person: the Teams account id, and the address of the personal chat.</summary>
    /// <param name="address">The personal chat, or null in any other conversation.</param>
    public async Task<Person> RememberPersonAsync(
        Workspace workspace, string personId, string? name, string? channelAccountId, ConversationAddress? address, CancellationToken cancellation)
    {
        if (workspace.IsRemoved(personId))
        {
            await store.LiftRemovalAsync(workspace.Id, personId, cancellation);
        }

        var known = workspace.FindPerson(personId);
        var met = Merge(known);
        // An unreadable row is not overwritten: until it is repaired the person has only the roles given by the configuration.
        if (known != met && !workspace.UnreadablePeople.Contains(personId))
        {
            await store.ChangePersonAsync(workspace.Id, personId, Merge, cancellation);
            if (address is not null && (known?.Address is null || known.Unreachable is not null))
            {
                // Deliveries that could not reach the person before can be sent now.
                wakeup.Wake();
            }
        }

        return WithConfiguredRoles(met);

        Person Merge(Person? person)
        {
            person ??= new Person(personId, Person.NameOf(name, personId));
            return person with
            {
                ChannelAccountId = channelAccountId ?? person.ChannelAccountId,
                Address = address ?? person.Address,
                Unreachable = address is null ? person.Unreachable : null,
            };
        }
    }

    /// <summary>
    /// Updates the stored leadership channel from an activity: Teams may move a tenant to another connector address, and a channel may be renamed.
    /// </summary>
    /// <param name="channel">The channel of the activity, with its current connector address.</param>
    /// <param name="name">Its name, where the activity carries it.</param>
    public async Task RememberChannelAsync(Workspace workspace, ConversationAddress channel, string? name, CancellationToken cancellation)
    {
        if (!workspace.HasUnreadableSettings && Met(workspace.Settings) != workspace.Settings)
        {
            await store.ChangeSettingsAsync(workspace.Id, Met, cancellation);
        }

        WorkspaceSettings Met(WorkspaceSettings settings) => settings.Channel?.ConversationId == channel.ConversationId
            ? settings with
            {
                Channel = channel.BotId.Length > 0 ? channel : channel with { BotId = settings.Channel.BotId },
                ChannelName = name is { Length: > 0 } ? name : settings.ChannelName,
            }
            : settings;
    }

    /// <summary>Adds the administrator role where the deployment's configuration names the person; it holds in every office.</summary>
    public Person WithConfiguredRoles(Person person) =>
        IsOfDeployment(person.Id) ? person with { Roles = person.Roles | Roles.Administrator } : person;

    /// <summary>Whether the person is an administrator of the whole deployment, by its configuration.</summary>
    public bool IsOfDeployment(string personId) => options.Value.Administrators.Contains(personId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The person's choice, else by the locale that Teams sends: English for "en", Vietnamese otherwise.</summary>
    public static TextLanguage LanguageOf(Person? person, string? locale) =>
        person?.Language ?? (locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? TextLanguage.En : TextLanguage.Vi);
}
