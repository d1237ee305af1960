using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Administer;

/// <summary>A row of an uploaded list of people.</summary>
/// <param name="Unit">The unit as written; "" for a leader of the office or an administrator outside the units.</param>
/// <param name="Mail">Mail address in lower case.</param>
/// <param name="Title">Title as written, or null.</param>
/// <param name="IsPostKnown">False where the title is not in the vocabulary: the person is then taken for a member of the unit.</param>
internal sealed record ListedRow(int Line, string Unit, string Name, string Mail, string? Title, Roles Roles, bool IsPostKnown = true);

/// <summary>Why a row is left out; each kind has a text.</summary>
internal enum RowProblemKind
{
    NoMail,
    BadMail,
    NoName,
    /// <summary>Neither a unit nor a post of the office's leadership is given.</summary>
    NoUnit,
    /// <summary>A collective name such as "Các phòng" does not name a single unit.</summary>
    CollectiveUnit,
    /// <summary>A cell is a formula: its stored result cannot be relied on.</summary>
    Formula,
    /// <summary>A cell holds an error such as #NAME? instead of a value.</summary>
    Error,
    TooLong,
    /// <summary>The mail address is already on an earlier line.</summary>
    Repeated,
    /// <summary>The unit already has a head on an earlier line.</summary>
    SecondHead,
}

/// <param name="Argument">The text's argument: the mail address, the unit or the earlier line; or null.</param>
internal sealed record RowProblem(int Line, RowProblemKind Kind, string? Argument = null);

/// <summary>The result of reading a list of people.</summary>
internal sealed record PeopleReading(IReadOnlyList<ListedRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>Lines of those rows that are hidden in the spreadsheet.</summary>
    public IReadOnlyList<int>? Hidden { get; init; }
}

/// <summary>
/// Reads a list of units and people. Columns may stand in any order and are found by their headings; units may be merged cells or section rows.
/// </summary>
internal static class PeopleList
{
    /// <summary>The most rows accepted; far more than an office has people.</summary>
    public const int MostRows = 2_000;

    private const int LongestText = 200;

    /// <param name="sheets">The file's sheets.</param>
    /// <param name="officeName">The office's own name: in place of a unit it marks the office's leaders.</param>
    /// <param name="units">The known units, to recognise those named in titles.</param>
    /// <returns>Null where no heading row has a mail column beside one of names or units: the file is not a list of people.</returns>
    public static PeopleReading? Read(IReadOnlyList<Sheet> sheets, string officeName, IReadOnlyList<Unit> units)
    {
        if (SheetTable.Find(sheets, PeopleVocabulary.Columns, IsEnough) is not { } table)
        {
            return null;
        }

        var rows = new List<ListedRow>();
        var problems = new List<RowProblem>();
        // The line on which each mail address, and each unit's head, appeared first.
        var (mails, heads) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        var section = "";
        foreach (var record in table.Records)
        {
            if (record.Row.Only is { } only && record[PeopleVocabulary.Mail].Text.Length == 0 && (record.Row.Cells.Count > 1 || table.Headings.Count > 1))
            {
                // A row with a single cell is a section row naming a unit, or a note; under a known heading it is a row whose mail address is missing.
                if (Section(only.Text) is { } unit)
                {
                    section = unit;
                    continue;
                }

                if (table.Headings.Keys.All(column => record[column].Text.Length == 0))
                {
                    continue;
                }
            }

            if (IsHeadings(record, table))
            {
                continue;
            }

            if (Read(record, section, officeName, units, mails, heads, out var problem) is { } row)
            {
                rows.Add(row);
            }
            else
            {
                problems.Add(problem!);
            }
        }

        var hidden = table.Records.Where(r => r.Row.IsHidden).Select(r => r.Line).ToHashSet();
        return new PeopleReading(rows, problems) { Hidden = [.. rows.Select(r => r.Line).Where(hidden.Contains)] };
    }

    private static bool IsEnough(IReadOnlySet<string> found) =>
        found.Contains(PeopleVocabulary.Mail)
        && (
            found.Contains(PeopleVocabulary.Unit)
            || found.Contains(PeopleVocabulary.Name)
            || found.Contains(PeopleVocabulary.GivenName)
            || found.Contains(PeopleVocabulary.Title)
        );

    private static ListedRow? Read(
        SheetRecord record,
        string section,
        string officeName,
        IReadOnlyList<Unit> units,
        Dictionary<string, int> mails,
        Dictionary<string, int> heads,
        out RowProblem? problem)
    {
        string Text(string column) => VietnameseText.Tidy(record[column].Text);
        var mail = Text(PeopleVocabulary.Mail).ToLowerInvariant();
        var name = Text(PeopleVocabulary.Name) is { Length: > 0 } whole
            ? whole
            : $"{Text(PeopleVocabulary.FamilyName)} {Text(PeopleVocabulary.GivenName)}".Trim();
        var (title, role) = (Text(PeopleVocabulary.Title), Text(PeopleVocabulary.Role));
        var said = Text(PeopleVocabulary.Unit);
        problem = Unfit();
        if (problem is not null)
        {
            return null;
        }

        var unit = said.Length > 0 ? said : section.Length > 0 ? section : OfTitle(title, units);
        var inUnit = unit.Length > 0 && !IsLeadership(unit, officeName);
        var post = PeopleRoles.Read(title, role, inUnit);
        var head = inUnit && post.Roles.HasFlag(Roles.Head) ? UnitKeys.Key(unit) : null;
        problem = Problem();
        if (problem is not null)
        {
            return null;
        }

        mails[mail] = record.Line;
        if (head is not null)
        {
            heads[head] = record.Line;
        }

        return new ListedRow(
            record.Line,
            inUnit ? unit : "",
            name,
            mail,
            title.Length > 0 ? title : null,
            inUnit ? post.Roles | MemberOf(post.Roles) : post.Roles,
            post.IsKnown
        );

        // Checked first: cells that are too long or unreadable are not searched for units and posts.
        RowProblem? Unfit() =>
            record.Errors.Any() ? new(record.Line, RowProblemKind.Error)
            : record.Formulas.Any() ? new(record.Line, RowProblemKind.Formula)
            : mail.Length == 0 ? new(record.Line, RowProblemKind.NoMail)
            : !IsMail(mail) ? new(record.Line, RowProblemKind.BadMail, SheetFile.Cut(mail))
            : name.Length == 0 ? new(record.Line, RowProblemKind.NoName)
            : new[] { mail, name, title, role, said }.Any(t => t.Length > LongestText) ? new(record.Line, RowProblemKind.TooLong)
            : null;

        RowProblem? Problem() =>
            inUnit && UnitNames.IsCollective(unit) ? new(record.Line, RowProblemKind.CollectiveUnit, SheetFile.Cut(unit))
            : !inUnit && post.Roles == Roles.None ? new(record.Line, RowProblemKind.NoUnit)
            : mails.TryGetValue(mail, out var before) ? new(record.Line, RowProblemKind.Repeated, $"{before}")
            : head is not null && heads.TryGetValue(head, out var first) ? new(record.Line, RowProblemKind.SecondHead, $"{first}")
            : null;
    }

    /// <summary>An administrator listed in a unit is also its member; a viewer is not.</summary>
    private static Roles MemberOf(Roles roles) => roles == Roles.Viewer ? Roles.None : Roles.Member;

    /// <summary>The unit that a section row names, as in "I. Phòng Nội chính (05 người)"; null for titles, signatures and other notes.</summary>
    private static string? Section(string text)
    {
        var name = VietnameseText.Tidy(text);
        var mark = ItemMark.Read(name);
        name = name[Math.Clamp(mark.Length, 0, name.Length)..].Trim(' ', '.', ':', '-');
        var bracket = name.IndexOf('(', StringComparison.Ordinal);
        name = (bracket > 0 ? name[..bracket] : name).Trim();
        return
            name.Length is > 0 and <= LongestText
            && (UnitNames.Starts(name) || UnitNames.Starts(name.ToLowerInvariant()) || PeopleVocabulary.Leadership.Contains(Fold(name)))
            ? name
            : null;
    }

    /// <summary>The known unit that a title names, as in "Trưởng phòng Nội chính"; "" where there is none.</summary>
    private static string OfTitle(string title, IReadOnlyList<Unit> units)
    {
        for (var space = title.IndexOf(' ', StringComparison.Ordinal); space > 0; space = title.IndexOf(' ', space + 1))
        {
            if (units.Find(title[(space + 1)..]) is { } unit)
            {
                return unit.Name;
            }
        }

        return "";
    }

    private static bool IsLeadership(string unit, string officeName) =>
        PeopleVocabulary.Leadership.Contains(Fold(unit))
        || PeopleVocabulary.Leadership.Any(l => Fold(unit) == $"{l} {Fold(officeName)}")
        || UnitKeys.Key(unit) == UnitKeys.Key(officeName);

    /// <summary>Whether the row repeats the headings, as on each page of a printed table.</summary>
    private static bool IsHeadings(SheetRecord record, SheetTable table) =>
        table.Headings.All(h => record[h.Key].Text == h.Value);

    private static bool IsMail(string mail)
    {
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == mail.LastIndexOf('@') && at < mail.Length - 3
            && mail.IndexOf('.', at) is var dot && dot > at + 1 && dot < mail.Length - 1
            && mail.All(static c => char.IsAsciiLetterOrDigit(c) || "@._-+'#".Contains(c));
    }

    public static string Fold(string text) => VietnameseText.Fold(VietnameseText.Tidy(text));
}
