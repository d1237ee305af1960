using CchcBot.Domain.Text;
using Microsoft.Extensions.Options;

namespace CchcBot.Office;

/// <summary>Who somebody is, and in which office: from the tenant and object id of an activity, never from a name.</summary>
internal sealed class Offices(IWorkspaceStore store, SchedulerBell bell, IOptions<BotOptions> options)
{
    /// <summary>The office of a team, made when the bot meets it first.</summary>
    public async Task<Workspace> OfTeamAsync(WorkspaceId id, string? teamName, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is { } known)
        {
            return known;
        }

        await store.CreateAsync(id, new WorkspaceSettings(teamName ?? id.Team), cancellation);
        return await store.FindAsync(id, cancellation) ?? throw new InvalidOperationException("The office was made and is not there.");
    }

    /// <summary>The office that a person's personal chat is about; null where the person is in none.</summary>
    public async Task<Workspace?> OfPersonAsync(string tenant, string personId, CancellationToken cancellation)
    {
        var offices = await store.OfPersonAsync(tenant, personId, cancellation);
        return offices.Count == 0 ? null : await store.FindAsync(offices[0], cancellation);
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
        if (known != met)
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
        if (Met(workspace.Settings) != workspace.Settings)
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
        options.Value.Administrators.Contains(person.Id, StringComparer.OrdinalIgnoreCase)
            ? person with { Roles = person.Roles | Roles.Administrator }
            : person;

    /// <summary>The person's choice, else as Teams' locale says; Vietnamese where it says nothing or another.</summary>
    public static TextLanguage LanguageOf(Person? person, string? locale) =>
        person?.Language ?? (locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? TextLanguage.En : TextLanguage.Vi);
}
