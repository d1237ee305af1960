namespace CchcBot.Slices.Administer;

/// <summary>The change for one person of a list.</summary>
/// <param name="Known">The person who has the mail address, or null: then the row waits until Teams gives the object id.</param>
/// <param name="Row">The entry to store.</param>
/// <param name="Line">Line of the list.</param>
internal sealed record PersonChange(Person? Known, ListedPerson Row, int Line)
{
    public bool IsNew => Known is null;

    public Roles Before => Known?.Roles ?? Roles.None;

    public Roles After => Known is null ? Row.Roles : Roster.As(Known, Row).Roles;

    public bool IsMoved => Known is not null && Known.Unit != Row.Unit;

    public bool IsRoleChanged => Known is not null && Before != After;

    public bool IsTitleChanged => Known is not null && Row.Title is not null && Known.Title != Row.Title;
}

/// <summary>A change of a unit's head.</summary>
/// <param name="Unit">The unit as stored, or as it will be created.</param>
/// <param name="Before">The present head, or null.</param>
/// <param name="After">The new head; null = none, or not known yet.</param>
internal sealed record HeadChange(Unit Unit, Person? Before, Person? After);

/// <summary>
/// What a list changes in an office. It is computed from the office's current state, so that applying the list again changes nothing more.
/// </summary>
/// <param name="NewUnits">Units to create, each with the existing one whose name is similar, if any.</param>
/// <param name="People">The rows that change something.</param>
/// <param name="Heads">Units whose head changes now; a head whose object id is not known yet follows later.</param>
/// <param name="Same">Number of rows that change nothing.</param>
/// <param name="NotListed">Number of people of the office whom the list does not name; they are not changed.</param>
internal sealed record PeopleChanges(
    IReadOnlyList<(Unit Unit, Unit? Like)> NewUnits,
    IReadOnlyList<PersonChange> People,
    IReadOnlyList<HeadChange> Heads,
    IReadOnlyList<(int Line, string Title)> UnknownPosts,
    IReadOnlyList<RowProblem> Problems,
    int Same,
    int NotListed)
{
    /// <summary>Lines of rows that are hidden in the spreadsheet; they are read like all others.</summary>
    public IReadOnlyList<int> Hidden { get; init; } = [];

    public bool IsEmpty => NewUnits.Count == 0 && People.Count == 0 && Heads.Count == 0;

    public static PeopleChanges Of(PeopleReading reading, Workspace workspace)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var fresh = new List<(Unit, Unit?)>();
        foreach (var name in reading.Rows.Select(r => r.Unit).Where(u => u.Length > 0).DistinctBy(UnitKeys.Key))
        {
            if (workspace.Units.Find(name) is { } known)
            {
                units[UnitKeys.Key(name)] = known;
            }
            else
            {
                var unit = new Unit(UnitKeys.Key(name), name, []);
                units[unit.Key] = unit;
                fresh.Add((unit, workspace.Units.Likely(name)));
            }
        }

        var all = reading.Rows.Select(row => new PersonChange(Known(workspace, row.Mail), Kept(row), row.Line)).ToList();
        var changed = all.Where(c =>
                c.IsNew
                    ? workspace.Listed.FirstOrDefault(l => l.Mail == c.Row.Mail) is not { } l || (l with { AskedOn = null }) != c.Row
                    : c.IsMoved || c.IsRoleChanged || c.IsTitleChanged
            )
            .ToList();
        return new PeopleChanges(
            fresh,
            changed,
            HeadChanges(workspace, all, units.Values),
            [.. reading.Rows.Where(r => !r.IsPostKnown).Select(r => (r.Line, r.Title ?? ""))],
            reading.Problems,
            all.Count - changed.Count,
            workspace.People.Count(p => p.Roles != Roles.None && all.TrueForAll(c => c.Known?.Id != p.Id))) { Hidden = reading.Hidden ?? [] };

        ListedPerson Kept(ListedRow row) =>
            new(row.Mail, row.Name, row.Unit.Length == 0 ? null : units[UnitKeys.Key(row.Unit)].Key, row.Title, row.Roles);
    }

    private static Person? Known(Workspace workspace, string mail) =>
        workspace.People.FirstOrDefault(p => p.Mail == mail) ?? workspace.People.FirstOrDefault(p => p.SignInName == mail);

    private static List<HeadChange> HeadChanges(Workspace workspace, List<PersonChange> people, IEnumerable<Unit> listedUnits)
    {
        var changes = new List<HeadChange>();
        foreach (var unit in workspace.Units.Concat(listedUnits).DistinctBy(u => u.Key))
        {
            var before = workspace.FindPerson(unit.Head);
            var named = people.Find(c => c.Row.Unit == unit.Key && c.Row.Roles.HasFlag(Roles.Head));
            // A present head whom the list puts into another unit or post is no longer the head.
            var leaves =
                before is not null && people.Find(c => c.Known?.Id == before.Id) is { } own && !(own.Row.Unit == unit.Key && own.Row.Roles.HasFlag(Roles.Head));
            var after = named?.Known ?? (leaves ? null : before);
            if (after?.Id != before?.Id)
            {
                changes.Add(new HeadChange(unit, before, after));
            }
        }

        return changes;
    }
}
