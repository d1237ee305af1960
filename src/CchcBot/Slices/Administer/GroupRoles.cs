using CchcBot.Delivery;
using Microsoft.Extensions.Options;

namespace CchcBot.Slices.Administer;

/// <summary>
/// Updates hourly the roles that come from team ownership and directory groups, by object id. Where the directory does not answer, everybody keeps the
/// roles read last.
/// </summary>
internal sealed class GroupRoles(IWorkspaceStore store, IDirectory directory, OfficeClock clock, TimeProvider time, IOptions<BotOptions> options)
    : IOfficeJob
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly BoundedCache<WorkspaceId, long?> read = new(CacheLimits.Offices);
    private readonly DirectoryOptions graph = options.Value.Graph;

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var office = tick.Office;
        var id = office.Id;
        if ((!graph.OwnersAdminister && graph.Groups.Count == 0)
            || (read.Find(id) is { } last && time.GetElapsedTime(last) < Interval))
        {
            return;
        }

        read.Keep(id, time.GetTimestamp());
        if (await ReadAsync(office, cancellation) is not { } found)
        {
            return;
        }

        var by = new RoleChange(null, clock.Now, RoleChangeSource.Group);
        foreach (var person in office.People)
        {
            var given = found.Remove(person.Id, out var roles) ? roles.Roles : Roles.None;
            if (person.ByGroup != given)
            {
                await store.ChangeRolesAsync(id, person.Id, by, there => (there ?? person) with { ByGroup = given }, cancellation);
            }
        }

        foreach (var (newcomer, (roles, name, belongs)) in found)
        {
            if (belongs && !office.IsRemoved(newcomer) && !office.UnreadablePeople.Contains(newcomer))
            {
                await store.ChangeRolesAsync(
                    id,
                    newcomer,
                    by,
                    there => (there ?? new Person(newcomer, Person.NameOf(name, newcomer))) with { ByGroup = roles },
                    cancellation
                );
            }
        }
    }

    /// <summary>
    /// The roles that each person gets, and whether this also makes the person a member of the office; null where not everything could be read.
    /// </summary>
    private async Task<Dictionary<string, (Roles Roles, string? Name, bool Belongs)>?> ReadAsync(Workspace office, CancellationToken cancellation)
    {
        var found = new Dictionary<string, (Roles Roles, string? Name, bool Belongs)>(StringComparer.OrdinalIgnoreCase);
        if (graph.OwnersAdminister)
        {
            if (RosterRun.ServiceUrl(office) is not { } serviceUrl
                || await directory.OwnersAsync(office.Id, serviceUrl, cancellation) is not { } owners)
            {
                return null;
            }

            Add(owners, Roles.Administrator, belongs: true);
        }

        foreach (var group in graph.Groups.Where(g => g.Team is null || g.Team == office.Id.Team))
        {
            if (await directory.GroupAsync(office.Id.Tenant, group.Id.ToString(), cancellation) is not { } members)
            {
                return null;
            }

            Add(members, group.Role, belongs: group.Team is not null);
        }

        return found;

        void Add(IEnumerable<DirectoryPerson> people, Roles role, bool belongs)
        {
            // Guests of other organisations get a role only from an administrator.
            foreach (var person in people.Where(p => !p.IsGuest))
            {
                var (roles, name, was) = found.GetValueOrDefault(person.Id);
                found[person.Id] = (roles | role, name ?? person.Name, was || belongs);
            }
        }
    }
}
