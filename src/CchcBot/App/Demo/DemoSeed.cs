namespace CchcBot.App.Demo;

/// <summary>Creates the demo office in the store unless it exists.</summary>
internal static class DemoSeed
{
    public static async Task PlantAsync(IWorkspaceStore store, CancellationToken cancellation)
    {
        var id = new WorkspaceId(DemoOffice.TenantId, DemoOffice.TeamId);
        if (await store.FindAsync(id, cancellation) is { Units.Count: > 0 })
        {
            return;
        }

        await store.CreateAsync(id, new WorkspaceSettings(DemoOffice.TeamName), cancellation);
        foreach (var person in DemoOffice.People)
        {
            // The Playground always reports the locale en-US, but the demo's people are Vietnamese.
            var seed = new Person(
                person.AadObjectId, person.Name, RolesOf(person), person.TeamsId,
                Unit: person.Unit is { } unit ? UnitKeys.Key(unit) : null, Language: TextLanguage.Vi);
            await store.ChangePersonAsync(id, seed.Id, there => there ?? seed, cancellation);
        }

        foreach (var name in DemoOffice.Units)
        {
            var head = DemoOffice.People.FirstOrDefault(p => p.Unit == name && p.Roles.Contains(DemoRole.Head));
            await store.ChangeUnitAsync(id, UnitKeys.Key(name), there => there ?? new Unit(UnitKeys.Key(name), name, [], head?.AadObjectId), cancellation);
        }
    }

    private static Roles RolesOf(DemoPerson person) => person.Roles.Aggregate(Roles.None, (roles, role) => roles | role switch
    {
        DemoRole.Administrator => Roles.Administrator,
        DemoRole.Leader => Roles.Leader,
        DemoRole.Head => Roles.Head | Roles.Member,
        _ => Roles.Member,
    });
}
