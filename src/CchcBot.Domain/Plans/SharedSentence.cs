using System.Text.RegularExpressions;

namespace CchcBot.Domain.Plans;

/// <summary>Sentences that charge several units, each with something of its own: "Giao Sở Nội vụ rà soát ...; giao Sở Tài chính cân đối ...".</summary>
internal static partial class SharedSentence
{
    /// <summary>An item has a few charges; the bound is against a text made of nothing else.</summary>
    private const int MostCharges = 8;

    private const int LongestText = 2_000;

    /// <summary>So many words at the end of a clause are looked at for a unit's name.</summary>
    private const int WordsOfUnit = 12;

    /// <summary>
    /// The charges of an item, a text each, with the sentences around them; empty if there is one only, or if it is not certain where each begins.
    /// </summary>
    public static List<string> Charges(string text)
    {
        if (text.Length > LongestText)
        {
            return [];
        }

        var sentences = Sentences.Split(text).ToList();
        var told = sentences.FindIndex(s => Sentences.Owner(s).Lead is not null);
        if (told < 0 || sentences.Skip(told + 1).Any(s => Sentences.Owner(s).Lead is not null))
        {
            return [];
        }

        var whole = sentences[told];
        List<string> clauses = [];
        var from = 0;
        foreach (var at in Begins(whole).Where(b => b.IsSure).Select(b => b.At))
        {
            clauses.Add(whole[from..at]);
            from = at;
        }

        if (clauses.Count == 0)
        {
            return [];
        }

        var (before, after) = (string.Join(' ', sentences.Take(told)), string.Join(' ', sentences.Skip(told + 1)));
        return
        [
            .. clauses.Append(whole[from..])
                .Select(c => $"{before} {Capital(Joint().Replace(c.Trim(' ', ';', ',', '.'), ""))}. {after}".Trim()),
        ];

        static string Capital(string clause) => $"{char.ToUpperInvariant(clause[0])}{clause[1..]}";
    }

    /// <summary>The units that a text charges besides those it is read to charge, where it is not certain what each is to do.</summary>
    public static IEnumerable<string> Others(string text, IReadOnlyList<string> known)
    {
        var whole = text[..Math.Min(text.Length, LongestText)];
        var sentences = Sentences.Split(whole).ToList();
        var leads = sentences.ConvertAll(s => Sentences.Owner(s).Lead);
        if (!leads.Exists(lead => lead is not null && IsKnown(lead)))
        {
            return [];
        }

        return leads.Concat(sentences.SelectMany(s => Begins(s).Select(b => b.Lead)))
            .OfType<string>()
            .Where(lead => !IsKnown(lead) && !UnitNames.IsCollective(lead))
            .Distinct(StringComparer.OrdinalIgnoreCase);

        bool IsKnown(string lead) => UnitNames.Split(lead).All(unit => known.Any(k =>
            PlanLint.Key(k).Contains(PlanLint.Key(unit), StringComparison.Ordinal)));
    }

    /// <summary>
    /// Where clauses begin that charge a unit after another one was charged. Sure are those that give an order, and those behind a semicolon; behind a comma
    /// a unit may be one of those that the clause before is about, so there it is only where nothing in that clause is done to or with anybody.
    /// </summary>
    private static IEnumerable<(int At, string Lead, bool IsSure)> Begins(string sentence)
    {
        if (Sentences.Owner(sentence).Lead is not { } first)
        {
            yield break;
        }

        var isOrder = Sentences.WithoutOrder(sentence).Length < sentence.Length;
        var from = 0;
        foreach (Match next in Next().Matches(sentence).Take(MostCharges))
        {
            var (isComma, order, at) = (next.Groups["comma"].Success, next.Groups["order"], next.Index + next.Groups["mark"].Length);
            var unit = sentence[(next.Index + next.Length)..];
            var before = sentence[from..next.Index];
            // "..., yêu cầu Sở Y tế khắc phục" is what the first one does, unless the whole sentence gives orders.
            if (
                Open().Count(sentence[..next.Index]) > Close().Count(sentence[..next.Index])
                || order.Success && !isOrder && (isComma || !order.Value.StartsWith("giao", StringComparison.OrdinalIgnoreCase))
                || !order.Success && (Helps().IsMatch(unit[UnitDeeds.Cut(unit, out _).Length..]) || isComma && EndsWithUnit(before))
                || Sentences.Owner(unit).Lead is not { } lead || lead.Length > LongestUnit || !UnitNames.Starts(unit) || PlanLint.IsSameName(lead, first)
            )
            {
                continue;
            }

            yield return (at, lead, order.Success || !isComma || !ConcernsOthers().IsMatch(before));
            from = at;
        }
    }

    private const int LongestUnit = 100;

    /// <summary>Whether the clause ends with a unit's name, to which the next one may be added: "phối hợp với Sở Y tế, Công an tỉnh kiểm tra".</summary>
    private static bool EndsWithUnit(string clause)
    {
        var at = clause.Length;
        for (var i = 0; i < WordsOfUnit && at > 0; i++)
        {
            at = clause.LastIndexOf(' ', at - 1);
            var suffix = clause[(at + 1)..];
            // "cán bộ" and "công chức" look like units too, in small letters.
            if (suffix.Length > 1 && (char.IsUpper(suffix[0]) || suffix.StartsWith("các ", StringComparison.Ordinal))
                && UnitNames.Starts(suffix) && UnitDeeds.Cut(suffix, out var cut).Length > 0 && !cut)
            {
                return true;
            }

            if (at < 0)
            {
                return false;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"(?<mark>;|(?<comma>,))\s+(?:(?:đồng thời|và|còn)[, ]\s*)?"
            + @"(?<order>(?:giao trách nhiệm cho|giao nhiệm vụ cho|giao cho|giao|phân công|đề nghị|yêu cầu) )?(?=\p{Lu})",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Next();

    /// <summary>What joins a clause to the one before.</summary>
    [GeneratedRegex(@"^(?:đồng thời|và|còn)[, ]\s*", RegexOptions.None, 10_000)]
    private static partial Regex Joint();

    /// <summary>Who helps is charged with nothing of his own.</summary>
    [GeneratedRegex(@"^[ ,]*(?:cùng |có trách nhiệm |chủ động )?(?:phối hợp|hỗ trợ|tham gia|cùng|theo dõi)\b", RegexOptions.None, 10_000)]
    private static partial Regex Helps();

    /// <summary>Words behind which units may stand that are not charged: "hướng dẫn cán bộ, Công an xã thực hiện".</summary>
    [GeneratedRegex(
        @"\b(?:với|cùng|cho|để|của|gửi|giúp|tới|đến các|hướng dẫn|đôn đốc|chỉ đạo|kiểm tra|giám sát|tuyên truyền|hỗ trợ|yêu cầu|đề nghị|mời|tập huấn|vận động"
            + @"|bảo đảm|đảm bảo|khi|nếu|sau khi|trước khi|do|theo)\b",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex ConcernsOthers();

    [GeneratedRegex(@"[(“]", RegexOptions.None, 10_000)]
    private static partial Regex Open();

    [GeneratedRegex(@"[)”]", RegexOptions.None, 10_000)]
    private static partial Regex Close();
}
