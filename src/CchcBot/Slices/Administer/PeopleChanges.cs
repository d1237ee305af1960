using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>What becomes of one person of a list.</summary>
/// <param name="Known">The person whose mail it is, or null: then the row waits until Teams names the object id.</param>
/// <param name="Row">What is kept of the list.</param>
/// <param name="Line">Of the list.</param>
internal sealed record PersonChange(Person? Known, ListedPerson Row, int Line)
{
    public bool IsNew => Known is null;

    public Roles Before => Known?.Roles ?? Roles.None;

    public Roles After => Known is null ? Row.Roles : Roster.As(Known, Row).Roles;

    public bool IsMoved => Known is not null && Known.Unit != Row.Unit;

    public bool IsRoleChanged => Known is not null && Before != After;

    public bool IsTitleChanged => Known is not null && Row.Title is not null && Known.Title != Row.Title;
}

/// <summary>A unit that gets a head, another or none.</summary>
/// <param name="Unit">The unit as it stands, or as it will be where it is new.</param>
/// <param name="Before">Who heads it now, or null.</param>
/// <param name="After">Who will head it; null = nobody is known for it (yet).</param>
internal sealed record HeadChange(Unit Unit, Person? Before, Person? After);

/// <summary>What a list changes in an office. Made anew from the office as it stands, so applying it twice changes nothing more.</summary>
/// <param name="NewUnits">Units that the directory does not hold, with the known one that they look like, where there is one.</param>
/// <param name="People">Rows that change something.</param>
/// <param name="Heads">Units whose head changes at once; a head whose object id is not known yet follows later.</param>
/// <param name="Same">How many rows change nothing.</param>
/// <param name="NotListed">How many people of the office the list does not name: they stay as they are.</param>
internal sealed record PeopleChanges(
    IReadOnlyList<(Unit Unit, Unit? Like)> NewUnits,
    IReadOnlyList<PersonChange> People,
    IReadOnlyList<HeadChange> Heads,
    IReadOnlyList<(int Line, string Title)> UnknownPosts,
    IReadOnlyList<RowProblem> Problems,
    int Same,
    int NotListed)
{
    /// <summary>Lines of rows that the sender's Excel hides and that were read like others.</summary>
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
            // Who heads it and is listed elsewhere, or in another post, does so no longer.
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
