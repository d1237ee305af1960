using CchcBot.Domain.Text;
using Microsoft.Extensions.Options;

namespace CchcBot.Office;

/// <summary>Who somebody is, and in which office: from the tenant and object id of an activity, never from a name.</summary>
internal sealed class Offices(IWorkspaceStore store, SchedulerBell bell, OfficeClock clock, IOptions<BotOptions> options)
{
    /// <summary>
    /// The office of a team, made when the bot meets it first. Anybody who may add apps to a team can make one: only the first of a tenant counts at once.
    /// </summary>
    /// <param name="id">The team.</param>
    /// <param name="teamName">What Teams calls it, where it says that.</param>
    /// <param name="cancellation">Stops before anything is made.</param>
    /// <param name="isRenamed">Teams tells of a new name.</param>
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

        // Two teams that come at the same moment both find none: then the one write decides.
        var isAlone = !(await store.ListAsync(cancellation)).Any(o => o.Tenant == id.Tenant && o != id);
        var isFirst = await store.TryBeFirstAsync(id, isAlone, cancellation);
        var settings = new WorkspaceSettings(teamName ?? id.Team) { TeamName = teamName, PendingSince = isFirst ? null : clock.Now };
        await store.CreateAsync(id, settings, cancellation);
        return await store.FindAsync(id, cancellation) ?? throw new InvalidOperationException("The office was made and is not there.");

        // The office is called as its team, unless somebody called it otherwise.
        WorkspaceSettings Named(WorkspaceSettings now) =>
            now.TeamName == teamName ? now
            : now.Name == (now.TeamName ?? (isRenamed ? now.Name : id.Team)) ? now with { Name = teamName!, TeamName = teamName }
            : now;
    }

    /// <summary>The office that a person's personal chat is about, where nothing is said about which.</summary>
    /// <returns>Null where the person is in none; with the offices to choose from where the person works in several and has not chosen.</returns>
    public async Task<(Workspace? Office, IReadOnlyList<Workspace> Choices)> OfPersonAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var meant = await ToChooseAsync(tenant, personId, cancellation);
        var chosen = meant.Where(o => o.FindPerson(personId)?.ChosenAt is not null).MaxBy(o => o.FindPerson(personId)!.ChosenAt);
        return chosen is not null ? (chosen, [])
            : meant.Count > 1 && IsAtWork(meant[0], personId) ? (meant[0], meant)
            : (meant is [var first, ..] ? first : null, []);
    }

    /// <summary>The offices in which a person works; of who works in none, all.</summary>
    public async Task<IReadOnlyList<Workspace>> ToChooseAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var all = await AllOfPersonAsync(tenant, personId, cancellation);
        var working = all.Where(o => IsAtWork(o, personId)).ToList();
        return working.Count > 0 ? working : all;
    }

    private bool IsAtWork(Workspace office, string personId) =>
        office.FindPerson(personId) is { } person && WithConfiguredRoles(person).AllRoles != Roles.None;

    /// <summary>
    /// All offices of a person that count. An administrator of the deployment who has none sees those that wait, so that they can be approved from there.
    /// </summary>
    public async Task<IReadOnlyList<Workspace>> AllOfPersonAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var all = await ReadAsync(await store.OfPersonAsync(tenant, personId, cancellation), cancellation);
        var counting = all.Where(o => !o.IsPending).ToList();
        return counting.Count == 0 && IsOfDeployment(personId) ? all : counting;
    }

    /// <summary>All offices of a tenant, those that wait too.</summary>
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

    /// <summary>Keeps what an activity tells of a person: the 29: id, and in a personal chat where it is.</summary>
    /// <param name="address">The personal chat, or null elsewhere.</param>
    public async Task<Person> MeetAsync(
        Workspace workspace, string personId, string? name, string? channelAccountId, ConversationAddress? address, CancellationToken cancellation)
    {
        if (workspace.IsRemoved(personId))
        {
            await store.WelcomeBackAsync(workspace.Id, personId, cancellation);
        }

        var known = workspace.FindPerson(personId);
        var met = Merge(known);
        // A row that cannot be read is not written over: without it the person has the roles of the configuration and no others.
        if (known != met && !workspace.UnreadablePeople.Contains(personId))
        {
            await store.ChangePersonAsync(workspace.Id, personId, Merge, cancellation);
            if (address is not null && (known?.Address is null || known.Unreachable is not null))
            {
                // What could not be said before can be said now.
                bell.Ring();
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
    /// Keeps what an activity tells of the leadership channel: Teams moves a tenant's connector to another address, and a channel gets another name.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="channel">The channel of the activity, as it is reached now.</param>
    /// <param name="name">Its name, where the activity says it.</param>
    /// <param name="cancellation">Stops before it is kept.</param>
    public async Task MeetChannelAsync(Workspace workspace, ConversationAddress channel, string? name, CancellationToken cancellation)
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

    /// <summary>Administrators named in the configuration are that in every office.</summary>
    public Person WithConfiguredRoles(Person person) =>
        IsOfDeployment(person.Id) ? person with { Roles = person.Roles | Roles.Administrator } : person;

    /// <summary>An administrator of the whole deployment, by its configuration.</summary>
    public bool IsOfDeployment(string personId) => options.Value.Administrators.Contains(personId, StringComparer.OrdinalIgnoreCase);

    /// <summary>The person's choice, else as Teams' locale says; Vietnamese where it says nothing or another.</summary>
    public static TextLanguage LanguageOf(Person? person, string? locale) =>
        person?.Language ?? (locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? TextLanguage.En : TextLanguage.Vi);
}
