namespace CchcBot.Slices.Administer;

/// <summary>The roles that follow from a row's title and role columns.</summary>
/// <param name="Roles">None where no word is known.</param>
/// <param name="IsKnown">Whether all words are in the vocabulary; true where there are none.</param>
internal sealed record PostReading(Roles Roles, bool IsKnown);

/// <summary>Reads posts: the title gives the rank, the unit column says whether it is one of the office or of a unit.</summary>
internal static class PeopleRoles
{
    /// <param name="title">Chức vụ, as written.</param>
    /// <param name="role">Vai trò, as written.</param>
    /// <param name="inUnit">The person is listed in a unit, not with the office's leaders.</param>
    public static PostReading Read(string title, string role, bool inUnit)
    {
        var roles = Roles.None;
        var known = true;
        foreach (var words in new[] { title, role }.SelectMany(Parts))
        {
            var read = OfOne(words, inUnit);
            known &= read != Roles.None;
            roles |= read;
        }

        return new PostReading(roles == Roles.None && inUnit ? Roles.Member : roles, known);
    }

    /// <summary>Splits several posts, as in "Phó Trưởng phòng, quản trị viên" or "Chuyên viên (kiêm quản trị viên)".</summary>
    private static IEnumerable<string> Parts(string text) =>
        PeopleList.Fold(text.Replace("kiêm", ",", StringComparison.OrdinalIgnoreCase))
            .Split([',', ';', '/', '(', ')', '+', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(p => string.Join(' ', p.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries)))
            .Where(p => p.Length > 0);

    private static Roles OfOne(string words, bool inUnit)
    {
        if (PeopleVocabulary.Administrators.Contains(words))
        {
            return Roles.Administrator;
        }

        if (PeopleVocabulary.Viewers.Contains(words))
        {
            return Roles.Viewer;
        }

        if (Begins(words, PeopleVocabulary.Deputies))
        {
            return !inUnit ? Roles.Leader : PeopleVocabulary.Acting.Any(a => $" {words} ".Contains($" {a} ", StringComparison.Ordinal)) ? Head : Roles.Member;
        }

        // Before the chiefs: "Kế toán trưởng" (chief accountant) is a member of staff.
        if (Begins(words, PeopleVocabulary.Staff))
        {
            return inUnit ? Roles.Member : Roles.None;
        }

        return Begins(words, PeopleVocabulary.Chiefs) ? inUnit ? Head : Roles.Leader : Roles.None;
    }

    private const Roles Head = Roles.Head | Roles.Member;

    private static bool Begins(string words, IReadOnlyList<string> beginnings) =>
        beginnings.Any(b => words == b || words.StartsWith(b + ' ', StringComparison.Ordinal));
}
