using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CchcBot.Slices.Administer;

/// <summary>The inputs of the form of a reorganisation, as typed.</summary>
/// <param name="Old">Keys of the chosen units.</param>
/// <param name="New">Names of the resulting units, one per line.</param>
/// <param name="Signed">Date of the decision, yyyy-MM-dd.</param>
/// <param name="Effective">The effective day, yyyy-MM-dd.</param>
internal sealed record ReorganisationForm(
    ReorganisationKind Kind, IReadOnlyList<string> Old, string New = "", string Number = "", string Signed = "", string Effective = "", string? Head = null)
{
    /// <summary>Parts of names that were typed, for units and people for whom the lists have no room.</summary>
    public (string? Old, string? Head) Parts { get; init; }

    /// <summary>The problem with a typed part that matches nothing or several, or null.</summary>
    public Picked? Unclear { get; init; }

    public static IReadOnlyList<Option> UnitOptions(Workspace office) =>
        [.. office.Units.OrderBy(u => u.Name, VietnameseOrder.Instance).Select(u => new Option(u.Name, u.Key))];

    public static IReadOnlyList<Option> PeopleOptions(Workspace office) =>
        [.. office.People.OrderBy(p => p.Name, VietnameseOrder.Instance).Select(p => new Option(p.Name, p.Id))];

    public static ReorganisationForm Of(ReorganisationKind kind, PreviewReorganisationPayload typed, Workspace office)
    {
        var units = UnitOptions(office);
        var old = kind == ReorganisationKind.Merge ? LongChoice.PickSeveral(units, typed.Old, typed.OldPart) : LongChoice.Pick(units, typed.Old, typed.OldPart);
        var head = LongChoice.Pick(PeopleOptions(office), typed.Head != UnitCard.Nobody ? typed.Head : null, typed.HeadPart);
        return new(
            kind,
            [.. (kind == ReorganisationKind.Merge ? old.Values : PayloadInputs.Several(old.Value)).Distinct(StringComparer.Ordinal)],
            typed.New ?? "",
            typed.Number ?? "",
            typed.Signed ?? "",
            typed.Effective ?? "",
            head.Value)
        {
            Parts = (old.Problem is null ? null : typed.OldPart, head.Problem is null ? null : typed.HeadPart),
            Unclear = old.Problem is not null ? old : head.Problem is not null ? head : null,
        };
    }

    public static ReorganisationForm Of(Reorganisation decision) =>
        new(
            decision.Kind,
            decision.Old,
            string.Join('\n', decision.New.Select(n => n.Name)),
            decision.Number,
            $"{decision.SignedOn:yyyy-MM-dd}",
            $"{decision.EffectiveOn:yyyy-MM-dd}",
            decision.Head
        );
}

/// <summary>Reads the form into a reorganisation, or says what is wrong. Card data is untrusted and fully validated.</summary>
internal static partial class ReorganisationReader
{
    private const int LongestName = 150;
    private const int MostNew = 8;

    /// <param name="problem">The text of the problem, with its argument; null where the form is valid.</param>
    /// <returns>Null where there is a problem.</returns>
    public static Reorganisation? Read(ReorganisationForm form, Workspace office, string by, out (Text Why, object? Argument)? problem)
    {
        var old = form.Old.Select(office.FindUnit).OfType<Unit>().Where(u => u.Ended is null).ToList();
        var names = form.New.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(VietnameseText.Tidy).Where(n => UnitKeys.Key(n).Length > 0).DistinctBy(UnitKeys.Key).ToList();
        if (form.Kind == ReorganisationKind.Merge && names is [var name] && office.Units.Find(name) is { } absorbing && !old.Contains(absorbing))
        {
            // Merging into an existing unit, which stays.
            old.Add(absorbing);
        }

        problem = Problem(form, office, old, names);
        if (problem is not null)
        {
            return null;
        }

        List<NewUnit> fresh = form.Kind == ReorganisationKind.Rename
            ? [new NewUnit(old[0].Key, names[0])]
            : [.. names.Select(n => office.Units.Find(n) is { } known ? new NewUnit(known.Key, known.Name) : new NewUnit(UnitKeys.Key(n), n))];
        var (signed, effective) = (Date(form.Signed)!.Value, Date(form.Effective)!.Value);
        var number = VietnameseText.Tidy(form.Number);
        var head = form.Kind == ReorganisationKind.Merge ? office.FindPerson(form.Head)?.Id : null;
        return new Reorganisation(
            Id(form.Kind, old, fresh, number, signed),
            form.Kind,
            [.. old.Select(u => u.Key)],
            fresh,
            number,
            signed,
            effective,
            head,
            [],
            form.Kind == ReorganisationKind.Split ? null : fresh[0].Key,
            by
        );
    }

    private static (Text Why, object? Argument)? Problem(ReorganisationForm form, Workspace office, List<Unit> old, List<string> names)
    {
        var open = office.Reorganisations.Where(r => r.IsOpen).SelectMany(r => r.Old.Concat(r.New.Select(n => n.Key))).ToHashSet(StringComparer.Ordinal);
        return form.Kind == ReorganisationKind.Merge && old.Count < 2 ? (ReorganisationTexts.NeedTwo, null)
            : form.Kind != ReorganisationKind.Merge && old.Count != 1 ? (ReorganisationTexts.NeedOne, null)
            : form.Kind == ReorganisationKind.Split ? names.Count is < 2 or > MostNew ? (ReorganisationTexts.NeedSeveralNames, MostNew) : Rest()
            : names.Count != 1 ? (ReorganisationTexts.NeedName, null)
            : Rest();

        (Text Why, object? Argument)? Rest() =>
            names.Find(n => n.Length > LongestName) is not null ? (ReorganisationTexts.NameTooLong, LongestName)
            : form.Kind == ReorganisationKind.Rename && names[0] == old[0].Name ? (ReorganisationTexts.SameName, null)
            : form.Kind == ReorganisationKind.Rename && office.Units.Find(names[0]) is { } other && other.Key != old[0].Key
                ? (ReorganisationTexts.NameTaken, (object?)other.Name)
            : old.Find(u => open.Contains(u.Key)) is { } busy ? (ReorganisationTexts.Busy, (object?)busy.Name)
            : !NumberPattern().IsMatch(form.Number.Trim()) ? (ReorganisationTexts.BadNumber, null)
            : Date(form.Signed) is not { } signed ? (ReorganisationTexts.BadSigned, null)
            : Date(form.Effective) is not { } effective ? (ReorganisationTexts.BadEffective, null)
            : effective < signed ? (ReorganisationTexts.EffectiveBefore, null)
            : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is > 1990 and < 2100
            ? date
            : null;

    /// <summary>Derived from the content, so that entering the same decision twice gives the same id.</summary>
    private static string Id(ReorganisationKind kind, IEnumerable<Unit> old, IEnumerable<NewUnit> fresh, string number, DateOnly signed)
    {
        var text =
            $"{kind}|{string.Join(',', old.Select(u => u.Key).Order(StringComparer.Ordinal))}"
                + $"|{string.Join(',', fresh.Select(n => UnitKeys.Key(n.Name)).Order(StringComparer.Ordinal))}|{UnitKeys.Key(number)}|{signed:yyyyMMdd}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    [GeneratedRegex(@"^\d{1,6}\s*/\s*[\p{L}\d][\p{L}\d\-&./ ]{0,60}$", RegexOptions.None, 1000)]
    private static partial Regex NumberPattern();
}
