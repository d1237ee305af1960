using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>What a row's words about post and role come to.</summary>
/// <param name="Roles">None where the words say nothing that is known.</param>
/// <param name="IsKnown">Whether the words are in the vocabulary; without words a member of a unit is one.</param>
internal sealed record PostReading(Roles Roles, bool IsKnown);

/// <summary>Reads posts: the rank is the title's, whether it is the office's or a unit's the unit column says.</summary>
internal static class PeopleRoles
{
    /// <param name="title">Chức vụ, as written.</param>
    /// <param name="role">Vai trò, as written; it comes first.</param>
    /// <param name="inUnit">The person stands in a unit of the office, not with its leaders.</param>
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

    /// <summary>"Phó Trưởng phòng, quản trị viên" is two posts; "Chuyên viên (kiêm quản trị viên)" too.</summary>
    private static IEnumerable<string> Parts(string text) =>
        Fold(text.Replace("kiêm", ",", StringComparison.OrdinalIgnoreCase))
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

        // "Kế toán trưởng" ends like a chief and is none; the longest of the staff's words begins it.
        if (Begins(words, PeopleVocabulary.Staff))
        {
            return inUnit ? Roles.Member : Roles.None;
        }

        return Begins(words, PeopleVocabulary.Chiefs) ? inUnit ? Head : Roles.Leader : Roles.None;
    }

    private const Roles Head = Roles.Head | Roles.Member;

    private static bool Begins(string words, IReadOnlyList<string> beginnings) =>
        beginnings.Any(b => words == b || words.StartsWith(b + ' ', StringComparison.Ordinal));

    private static string Fold(string text) => VietnameseText.Fold(VietnameseText.Tidy(text));
}
