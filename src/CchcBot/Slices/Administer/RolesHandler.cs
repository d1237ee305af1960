using Microsoft.Extensions.Options;

namespace CchcBot.Slices.Administer;

/// <summary>
/// "phân quyền": administrators give and take all roles, leaders only that of administrator. The office's last administrator cannot lose the role.
/// </summary>
internal sealed class RolesHandler(IWorkspaceStore store, Roster roster, IOptions<BotOptions> options)
{
    private static readonly Roles[] Known = [Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer];

    public static Reply Show(Turn turn) => Reply.Show(RolesCard.List(turn.Language, turn.Workspace), RolesTexts.Title.In(turn.Language));

    /// <summary>Shows the form for a person's roles, who may be new to the office.</summary>
    public async Task<Reply> EditAsync(Turn turn, PersonPayload chosen, CancellationToken cancellation)
    {
        var picked = LongChoice.Pick(RolesCard.Options(turn.Workspace), chosen.Who, chosen.WhoPart);
        return picked.Why(turn.Language) is { } unclear ? Again(turn, unclear, chosen.WhoPart)
            : await FindAsync(turn, picked.Value, cancellation) is { } person
                ? Reply.Show(RolesCard.Edit(turn.Language, person, person.Roles, null, OnlyNames(turn)), RolesTexts.Title.In(turn.Language))
            : Again(turn, RolesTexts.Who.In(turn.Language));
    }

    /// <summary>"lịch sử phân quyền": the history of role changes, the latest first.</summary>
    public async Task<Reply> HistoryAsync(Turn turn, int? page, CancellationToken cancellation)
    {
        var acts = await store.RoleActsAsync(turn.Workspace.Id, cancellation);
        return Reply.Show(RoleHistoryCard.Render(turn.Language, turn.Workspace, acts, page ?? 1), RolesTexts.History.In(turn.Language));
    }

    public async Task<Reply> SaveAsync(Turn turn, SaveRolesPayload chosen, CancellationToken cancellation)
    {
        if (await FindAsync(turn, chosen.Who, cancellation) is not { } person)
        {
            return Again(turn, RolesTexts.Who.In(turn.Language));
        }

        // Roles that this card does not offer, such as a newer build's, are kept.
        var wanted = Read(chosen.Roles) | Known.Aggregate(person.Roles, (rest, role) => rest & ~role);
        if (OnlyNames(turn))
        {
            wanted = (person.Roles & ~Roles.Administrator) | (wanted & Roles.Administrator);
        }

        if (chosen.N != RolesCard.Nonce(person) && wanted != person.Roles)
        {
            return Problem(RolesTexts.Changed, person.Roles);
        }

        if (person.Is(Roles.Administrator) && (wanted & Roles.Administrator) == Roles.None && IsLast(turn.Workspace, person))
        {
            return Problem(RolesTexts.Last, wanted | Roles.Administrator);
        }

        await store.ChangeRolesAsync(
            turn.Workspace.Id,
            person.Id,
            new RoleChange(turn.Person.Id, turn.Now, RoleChangeSource.Card),
            there => (there ?? person) with { Roles = wanted },
            cancellation
        );
        var office = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        var note = RolesTexts.Saved.In(turn.Language, person.Name, RoleFormatter.Of(turn.Language, wanted));
        return Reply.Show(RolesCard.List(turn.Language, office, note), note);

        Reply Problem(Text why, Roles shown)
        {
            var text = why.In(turn.Language);
            return Reply.Show(RolesCard.Edit(turn.Language, person, shown, text, OnlyNames(turn)), text) with { IsProblem = true };
        }
    }

    /// <summary>Whether the user is a leader without the administrator role, who may only give or take that role.</summary>
    private static bool OnlyNames(Turn turn) => !turn.Person.Is(Roles.Administrator);

    /// <summary>
    /// Whether nobody else administers the office. People whom the deployment's configuration names are administrators whatever is stored.
    /// </summary>
    private bool IsLast(Workspace office, Person person) =>
        !options.Value.Administrators.Contains(person.Id, StringComparer.OrdinalIgnoreCase)
        && !office.People.Any(p =>
            p.Id != person.Id && (p.Is(Roles.Administrator) || options.Value.Administrators.Contains(p.Id, StringComparer.OrdinalIgnoreCase))
        );

    private async Task<Person?> FindAsync(Turn turn, string? id, CancellationToken cancellation) =>
        Guid.TryParse(id, out _) ? await roster.PersonAsync(turn.Workspace, id, turn.ServiceUrl, cancellation) : null;

    /// <summary>Parses role names separated by commas, as a multi-select input sends them; unknown names are ignored.</summary>
    private static Roles Read(string? words) =>
        PayloadInputs.Several(words)
            .Select(w => Known.FirstOrDefault(r => r.ToString() == w)).Aggregate(Roles.None, (all, one) => all | one);

    private static Reply Again(Turn turn, string problem, string? part = null) =>
        Reply.Show(RolesCard.List(turn.Language, turn.Workspace, problem, part), problem) with { IsProblem = true };
}
