using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Lead and time stated without labels: "Phòng Nội vụ chủ trì, phối hợp với Sở Y tế; trước 30/6", "Văn phòng, các phòng; cả năm".
/// </summary>
/// <param name="Lead">The words that name the lead units; null if there are none.</param>
/// <param name="Cooperating">The words that name the cooperating units; null if there are none.</param>
/// <param name="Time">The words about time; null if there are none.</param>
/// <param name="HasRole">Whether a verb states a role ("chủ trì", "phối hợp").</param>
internal sealed partial record OwnerPhrase(string? Lead, string? Cooperating, string? Time, bool HasRole)
{
    private static readonly string[] Leads =
        ["chủ trì", "thực hiện", "tham mưu", "phụ trách", "đôn đốc", "chịu trách nhiệm", "có trách nhiệm",
            "làm đầu mối", "là đầu mối", "chủ trì thực hiện", "chủ trì tham mưu"];

    /// <summary>A phrase stands before the words that end it.</summary>
    private static readonly string[] Helpers =
    [
        "cùng tham gia", "cùng hỗ trợ", "hỗ trợ kỹ thuật", "hỗ trợ chuyên môn", "phối hợp", "tham gia", "hỗ trợ", "tổng hợp", "cùng phối hợp",
        "phối hợp thực hiện",
    ];

    /// <summary>"chủ trì, phối hợp với ...", "phối hợp cùng ...", "phối hợp ..." before a unit.</summary>
    [GeneratedRegex(@"^(?:chủ trì,? )?(?:cùng )?phối hợp (?:chặt chẽ )?(?:cùng với |với |cùng )?", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Joint();

    /// <summary>Parses text that contains only units and times; null if it contains anything else.</summary>
    public static OwnerPhrase? Read(string text, PlanPeriod? period)
    {
        List<string> leads = [];
        List<string> helpers = [];
        List<string> times = [];
        var hasRole = false;
        foreach (var clause in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!Clause(clause.TrimEnd('.', ' '), period, leads, helpers, times, ref hasRole))
            {
                return null;
            }
        }

        // A bracket such as "(theo mẫu của Bộ)" alone says how, not when.
        var isTime = times.Exists(t =>
            !VietnameseText.Fold(t).StartsWith("theo ", StringComparison.Ordinal) || DeadlineReader.Read(t, period).Kind is not DeadlineKind.Conditional
        );
        return leads.Count + helpers.Count == 0 && !isTime ? null : new OwnerPhrase(Joined(leads, "; "), Joined(helpers, "; "), Joined(times, "; "), hasRole);
    }

    private static string? Joined(List<string> parts, string separator) => parts.Count == 0 ? null : string.Join(separator, parts);

    private static bool Clause(string clause, PlanPeriod? period, List<string> leads, List<string> helpers, List<string> times, ref bool hasRole)
    {
        if (!UnitNames.Starts(clause))
        {
            if (IsTime(clause, period))
            {
                times.Add(clause);
                return true;
            }

            if (Joint().Match(clause) is var join && !(join.Success && UnitNames.Starts(clause[join.Length..])))
            {
                return false;
            }
        }

        List<string> named = [];
        var helping = false;
        foreach (var piece in clause.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if ((named.Count > 0 || leads.Count + helpers.Count > 0) && !UnitNames.Starts(piece) && IsTime(piece, period))
            {
                times.Add(piece);
            }
            else if (Joint().Match(piece) is { Success: true } joint && UnitNames.Starts(piece[joint.Length..]))
            {
                Flush(named, helping ? helpers : leads);
                (helping, hasRole) = (true, true);
                named.Add(piece[joint.Length..]);
            }
            else if (Role(piece) is var (name, isLead))
            {
                named.Add(name);
                Flush(named, isLead ? leads : helpers);
                (helping, hasRole) = (false, true);
            }
            else
            {
                named.Add(piece);
            }
        }

        Flush(named, helping || leads.Count > 0 && hasRole && named.Count > 0 ? helpers : leads);
        return true;
    }

    private static void Flush(List<string> named, List<string> into)
    {
        var name = string.Join(", ", named.Where(n => n.Length > 0));
        named.Clear();
        if (name.Length > 0)
        {
            into.Add(name);
        }
    }

    /// <summary>Splits a unit name from the verb after it, which gives its role; null if there is no such verb.</summary>
    private static (string Name, bool IsLead)? Role(string piece)
    {
        foreach (var (verbs, isLead) in ((string[], bool)[])[(Leads, true), (Helpers, false)])
        {
            if (Array.Find(verbs, v => piece.EndsWith(" " + v, StringComparison.Ordinal) || piece == v) is { } verb)
            {
                return (Duty().Replace(piece[..^verb.Length].TrimEnd(), ""), isLead);
            }
        }

        return null;
    }

    /// <summary>What stands between a unit and its role: "Sở Nội vụ có trách nhiệm chủ trì".</summary>
    [GeneratedRegex(@"(?:^|\s)(?:có trách nhiệm|chịu trách nhiệm|được giao|làm nhiệm vụ|sẽ)$", RegexOptions.None, 10_000)]
    private static partial Regex Duty();

    private static bool IsTime(string words, PlanPeriod? period) =>
        words.Length < 120 && (DeadlineReader.Read(words, period).Kind is not DeadlineKind.None || Often().IsMatch(VietnameseText.Fold(words)));

    [GeneratedRegex(
        @"\b\d+ (?:lan|tin|bai|buoi|so|ky|cuoc)\b.*(?:/|\bmot |\bmoi )\s*(?:tuan|thang|quy|nam)|^(?:hang|moi) tuan\b",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Often();
}
