namespace CchcBot.Slices.Administer;

/// <summary>The directory of units with their names and people, and its gaps.</summary>
internal sealed partial class UnitsHandler
{
    /// <summary>Maximum length of all other names of a unit together, in characters.</summary>
    public const int LongestAliases = 1_000;

    private const int LongestAlias = 150;
    private const int MostAliases = 20;

    public static Reply List(Turn turn, int? page = null) => turn.Workspace.Units.Count == 0
        ? Reply.Say(RosterTexts.NoUnits.In(turn.Language))
        : Reply.Show(UnitListCard.Render(turn.Language, turn.Workspace, page ?? 1), UnitTexts.Title.In(turn.Language));

    /// <summary><c>sửa đơn vị Phòng Nội chính</c>.</summary>
    public static Reply Edit(Turn turn, string words)
    {
        var name = words.Trim(' ', '"', '“', '”');
        return name.Length == 0 ? Reply.Problem(UnitTexts.WhichUnit.In(turn.Language))
            : turn.Workspace.Units.Find(name) is { } unit ? Show(turn, turn.Workspace, unit)
            : UnknownUnit(turn, name);
    }

    public static Reply Edit(Turn turn, UnitPayload named) =>
        turn.Workspace.FindUnit(named.Unit) is { Ended: null } unit ? Show(turn, turn.Workspace, unit) : Reply.Problem(UnitTexts.Gone.In(turn.Language));

    /// <summary>Validates everything before the first write. Idempotent: saving the same again changes nothing.</summary>
    public async Task<Reply> SaveAsync(Turn turn, SaveUnitPayload typed, CancellationToken cancellation)
    {
        var office = turn.Workspace;
        if (office.FindUnit(typed.Unit) is not { Ended: null } unit)
        {
            return Reply.Problem(UnitTexts.Gone.In(turn.Language));
        }

        var (aliases, wrong) = Aliases(turn, unit, typed.Aliases ?? "");
        var (heads, adds, leads, removes) = (
            LongChoice.Pick(UnitCard.Heads(office, unit), typed.Head, typed.HeadPart),
            LongChoice.Pick(UnitCard.Others(office, unit), typed.Add, typed.AddPart),
            LongChoice.Pick(UnitCard.Leaders(office), typed.Leader, typed.LeaderPart),
            LongChoice.PickSeveral(UnitCard.Members(office, unit), typed.Remove, typed.RemovePart));
        var unclear = new[] { heads, adds, leads, removes }.FirstOrDefault(p => p.Problem is not null)?.Why(turn.Language);
        var (head, unknownHead) = await PickedAsync(turn, heads.Value, cancellation);
        var (added, unknownAdded) = await PickedAsync(turn, adds.Value, cancellation);
        var leader = office.FindPerson(leads.Value);
        if ((wrong ?? unclear ?? unknownHead ?? unknownAdded
            ?? (leader is not null && !leader.Is(Roles.Leader) ? UnitTexts.NotALeader.In(turn.Language) : null)) is { } problem)
        {
            return Show(turn, office, unit, problem, isProblem: true, typed);
        }

        var removed = removes.Values
            .Select(office.FindPerson).OfType<Person>().Where(p => p.Unit == unit.Key && p.Id != added?.Id && p.Id != head?.Id).ToList();
        await store.ChangeUnitAsync(office.Id, unit.Key, there => (there ?? unit) with { Aliases = aliases, LeaderInCharge = leader?.Id }, cancellation);
        await LeadAsync(turn, unit, head, isCleared: heads.Value == UnitCard.Nobody || removed.Exists(p => p.Id == unit.Head), cancellation);
        if (added is not null)
        {
            await store.ChangeRolesAsync(
                office.Id,
                added.Id,
                By(turn),
                there => (there ?? added) with { Unit = unit.Key, Roles = (there ?? added).Roles | Roles.Member },
                cancellation
            );
        }

        foreach (var person in removed)
        {
            await store.ChangeRolesAsync(
                office.Id,
                person.Id,
                By(turn),
                there => (there ?? person) with { Unit = null, Roles = Left(there ?? person, office, unit.Key, keepsPlace: false) },
                cancellation
            );
        }

        var after = await store.FindAsync(office.Id, cancellation) ?? office;
        return Show(turn, after, after.FindUnit(unit.Key) ?? unit, UnitTexts.Saved.In(turn.Language));
    }

    /// <summary>Shows the units without a head and the tasks without a unit.</summary>
    public async Task<Reply> UnmappedAsync(Turn turn, CancellationToken cancellation)
    {
        var view = UnmappedView.Of(turn.Workspace, await turn.Snapshot.CurrentAsync(cancellation), turn.Today);
        if (view.Units.Count == 0 && view.Unnamed.Count == 0)
        {
            return Reply.Say(RosterTexts.AllMapped.In(turn.Language));
        }

        return Reply.Show(UnmappedCard.Render(turn.Language, view), UnitTexts.UnmappedTitle.In(turn.Language));
    }

    private static Reply Show(Turn turn, Workspace office, Unit unit, string? note = null, bool isProblem = false, SaveUnitPayload? typed = null) =>
        new(Card: UnitCard.Render(turn.Language, office, unit, note, isProblem, typed), Push: unit.Name, IsProblem: isProblem);

    /// <summary>Sets a new head, or removes the present one where that was chosen.</summary>
    private async Task LeadAsync(Turn turn, Unit unit, Person? head, bool isCleared, CancellationToken cancellation)
    {
        if (head is not null && head.Id != unit.Head)
        {
            await PutInChargeAsync(turn, unit, head, cancellation);
        }
        else if (head is null && isCleared && unit.Head is not null)
        {
            await store.ChangeUnitAsync(turn.Workspace.Id, unit.Key, there => (there ?? unit) with { Head = null }, cancellation);
            await StepDownAsync(turn, unit, cancellation);
        }
    }

    /// <summary>Takes the head role from the unit's present head; membership in the unit and other headships stay.</summary>
    private async Task StepDownAsync(Turn turn, Unit unit, CancellationToken cancellation)
    {
        var office = turn.Workspace;
        if (office.FindPerson(unit.Head) is { } before)
        {
            await store.ChangeRolesAsync(
                office.Id,
                before.Id,
                By(turn),
                there => (there ?? before) with { Roles = Left(there ?? before, office, unit.Key, keepsPlace: true) },
                cancellation
            );
        }
    }

    private static Roles Left(Person person, Workspace office, string unitKey, bool keepsPlace)
    {
        var heads = office.Units.Any(u => u.Key != unitKey && u.Head == person.Id);
        return heads ? person.Roles : person.Roles & ~Roles.Head & ~(keepsPlace ? Roles.None : Roles.Member);
    }

    /// <summary>A person chosen on a card: one known here, or a member of the office's team.</summary>
    private async Task<(Person? Person, string? Problem)> PickedAsync(Turn turn, string? personId, CancellationToken cancellation)
    {
        if (personId is null or UnitCard.Nobody)
        {
            return (null, null);
        }

        var person = await roster.PersonAsync(turn.Workspace, personId, turn.ServiceUrl, cancellation);
        return (person, person is null ? UnitTexts.NotInTeam.In(turn.Language) : null);
    }

    /// <summary>Reads the other names: each once, and none that another unit has.</summary>
    private static (IReadOnlyList<string> Aliases, string? Problem) Aliases(Turn turn, Unit unit, string text)
    {
        var names = text.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(VietnameseText.Tidy)
            .Where(n => UnitKeys.Key(n).Length > 0 && UnitKeys.Key(n) != UnitKeys.Key(unit.Name))
            .DistinctBy(UnitKeys.Key)
            .ToList();
        if (names.Count > MostAliases || names.Exists(n => n.Length > LongestAlias))
        {
            return ([], UnitTexts.AliasTooLong.In(turn.Language, LongestAlias, MostAliases));
        }

        var taken = names.Select(n => (Name: n, Owner: turn.Workspace.Units.Where(u => u.Key != unit.Key).Find(n))).FirstOrDefault(x => x.Owner is not null);
        return taken.Owner is null ? (names, null) : ([], UnitTexts.AliasTaken.In(turn.Language, taken.Name, taken.Owner.Name));
    }
}
