using System.Text.RegularExpressions;

namespace CchcBot.Slices.Administer;

/// <summary>Units and their heads.</summary>
internal sealed partial class UnitsHandler(IWorkspaceStore store, Roster roster)
{
    public Reply Roster(Turn turn, int page = 1) =>
        turn.Workspace.Units.Count == 0
            ? Reply.Say(RosterTexts.NoUnits.In(turn.Language))
            : Reply.Show(RosterCard.Render(turn.Language, new RosterView(turn.Workspace, page)), RosterTexts.Roster.In(turn.Language));

    /// <summary><c>giao đơn vị "Phòng Hành chính - Quản trị" cho @Tên</c>.</summary>
    public async Task<Reply> AssignAsync(Turn turn, string words, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        var match = UnitAndPerson().Match(words);
        if (!match.Success)
        {
            return Reply.Problem(RosterTexts.AssignHow.In(turn.Language));
        }

        var name = match.Groups["unit"].Value.Trim();
        if (turn.Workspace.Units.Find(name) is not { } unit)
        {
            return UnknownUnit(turn, name);
        }

        var (person, problem) = await FindPersonAsync(turn, match.Groups["person"].Value, mentions, cancellation);
        if (person is null)
        {
            return Reply.Problem(problem!);
        }

        await PutInChargeAsync(turn, unit, person, cancellation);
        return Reply.Say(RosterTexts.Assigned.In(turn.Language, unit.Name, person.Name));
    }

    /// <summary>Saves the roster card: the head chosen for each unit.</summary>
    public async Task<Reply> AssignAsync(Turn turn, RosterPayload chosen, CancellationToken cancellation)
    {
        var (parts, problems) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var unit in turn.Workspace.Units)
        {
            var id = RosterCard.InputId(unit);
            var (given, part) = (PayloadText.In(chosen.Inputs, id), PayloadText.In(chosen.Inputs, LongChoice.PartOf(id)));
            var picked = part is null ? new Picked(given is null ? [] : [given]) : LongChoice.Pick(RosterCard.Options(turn.Workspace, unit), given, part);
            if (picked.Why(turn.Language) is { } why)
            {
                parts[id] = part!;
                problems.Add($"{unit.Name}: {why}");
            }
            else if (picked.Value is { } who && who != unit.Head && turn.Workspace.FindPerson(who) is { } person)
            {
                await PutInChargeAsync(turn, unit, person, cancellation);
            }
        }

        var workspace = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        var problem = problems.Count > 0 ? string.Join(' ', problems) : null;
        var view = new RosterView(workspace, chosen.Page ?? 1, IsSaved: problem is null, problem, parts);
        return Reply.Show(RosterCard.Render(turn.Language, view), problem ?? RosterTexts.RosterSaved.In(turn.Language))
            with { IsProblem = problem is not null };
    }

    private async Task PutInChargeAsync(Turn turn, Unit unit, Person person, CancellationToken cancellation)
    {
        await store.ChangeRolesAsync(
            turn.Workspace.Id,
            person.Id,
            By(turn),
            there => (there ?? person) with { Unit = unit.Key, Roles = (there ?? person).Roles | Roles.Head | Roles.Member },
            cancellation);
        await store.ChangeUnitAsync(turn.Workspace.Id, unit.Key, there => (there ?? unit) with { Head = person.Id }, cancellation);
        if (unit.Head != person.Id)
        {
            await StepDownAsync(turn, unit, cancellation);
        }
    }

    private static RoleChange By(Turn turn) => new(turn.Person.Id, turn.Now, RoleChangeSource.Unit);

    private static Reply UnknownUnit(Turn turn, string name)
    {
        var near = turn.Workspace.Units.Nearest(name);
        return Reply.Problem(near.Count == 0
            ? RosterTexts.UnknownUnit.In(turn.Language, name)
            : RosterTexts.UnknownUnitNear.In(turn.Language, name, string.Join("; ", near.Select(u => u.Name))));
    }

    /// <summary>Finds a person by mention (its Teams account id, resolved through the roster), else by a name that only one person has.</summary>
    private async Task<(Person? Person, string? Problem)> FindPersonAsync(
        Turn turn,
        string words,
        IReadOnlyList<MentionedPerson> mentions,
        CancellationToken cancellation
    )
    {
        if (mentions.Count > 0)
        {
            var mentioned = turn.Workspace.People.FirstOrDefault(p => p.ChannelAccountId == mentions[0].ChannelAccountId)
                ?? await roster.PersonAsync(turn.Workspace, mentions[0].ChannelAccountId, turn.ServiceUrl, cancellation);
            return mentioned is null ? (null, PersonTexts.UnknownPerson.In(turn.Language, mentions[0].Name ?? mentions[0].Text)) : (mentioned, null);
        }

        var name = VietnameseText.Fold(VietnameseText.Tidy(words.TrimStart('@')));
        var named = turn.Workspace.People.Where(p => VietnameseText.Fold(p.Name) == name).ToList();
        return named switch
        {
            [var only] => (only, null),
            [] => (null, PersonTexts.UnknownPerson.In(turn.Language, words)),
            _ => (null, PersonTexts.SeveralPeople.In(turn.Language, words)),
        };
    }

    [GeneratedRegex("""^["“”']?(?<unit>[^"“”]+?)["“”']?\s+(?:cho|to)\s+(?<person>.+)$""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UnitAndPerson();
}
