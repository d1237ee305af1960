using CchcBot.Domain.Text;

namespace CchcBot.Domain.Reports;

/// <summary>Report heading under which a task is reported: direction, the six fields of administrative reform, other. Stored by name.</summary>
public enum ReportField
{
    /// <summary>Chỉ đạo, điều hành.</summary>
    Direction,
    /// <summary>Cải cách thể chế.</summary>
    Institutions,
    /// <summary>Cải cách thủ tục hành chính.</summary>
    Procedures,
    /// <summary>Cải cách tổ chức bộ máy.</summary>
    Organisation,
    /// <summary>Cải cách chế độ công vụ.</summary>
    CivilService,
    /// <summary>Cải cách tài chính công.</summary>
    PublicFinance,
    /// <summary>Chính quyền điện tử, chính quyền số.</summary>
    Digital,
    Other,
}

/// <summary>Maps a plan's section to a field by keywords in its heading. An administrator can override the mapping.</summary>
public static class ReportFields
{
    // Keywords are folded (lower case, no diacritics) and match at the start of a word.
    private static readonly (ReportField Field, string[] Words)[] Known =
    [
        (ReportField.Direction, ["chi dao", "dieu hanh", "tuyen truyen", "kiem tra cai cach", "lanh dao"]),
        (ReportField.Institutions, ["the che", "van ban quy pham", "phap luat", "phap che"]),
        (ReportField.Procedures, ["thu tuc hanh chinh", "tthc", "mot cua", "dich vu cong"]),
        (ReportField.Organisation, ["to chuc bo may", "bo may", "sap xep", "phan cap", "to chuc hanh chinh"]),
        (ReportField.CivilService, ["cong vu", "cong chuc", "can bo", "vien chuc", "nhan su", "giao vien", "dao tao, boi duong"]),
        (ReportField.PublicFinance, ["tai chinh", "ngan sach", "tai san cong", "tu chu"]),
        (ReportField.Digital, ["chinh quyen dien tu", "chinh quyen so", "chinh phu dien tu", "chinh phu so", "chuyen doi so", "cong nghe thong tin",
            "hien dai hoa",
            "so hoa"]),
    ];

    // "Nhiệm vụ chung". With its tones: without them it is also "chứng" (chứng thực) and "chúng".
    private const string General = "chung";

    /// <param name="area">The section's heading as written in the plan, with or without number; null = none.</param>
    public static ReportField Of(string? area) => In(area) is [var first, ..] ? first : ReportField.Other;

    /// <summary>
    /// The field of a task: its section's; where the section names several of the six ("Cải cách tổ chức bộ máy và chế độ công vụ"), the one among them that
    /// the task's own words name first, else the first.
    /// </summary>
    /// <param name="area">The section's heading; null = none.</param>
    /// <param name="text">The task's wording.</param>
    public static ReportField Of(string? area, string text) =>
        Several(area) is { Count: > 1 } named ? In(text).Where(named.Contains).Append(named[0]).First() : Of(area);

    /// <summary>The fields among which the tasks of such a section are divided; a single one, or none, where the heading does not name several.</summary>
    public static IReadOnlyList<ReportField> Several(string? area) =>
        In(area) is [not ReportField.Direction, ..] named ? [.. named.Where(f => f != ReportField.Direction)] : [];

    /// <summary>The fields named in a text, in the order of their first keywords.</summary>
    private static List<ReportField> In(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var words = $" {VietnameseText.Fold(text)} ";
        var typed = $" {VietnameseText.Compose(text).ToLowerInvariant()} ";
        // The field whose keyword comes first leads: "Cải cách tổ chức bộ máy và chế độ công vụ" is first of all organisation.
        return [.. Known
            .Select(k => (k.Field, At: k.Words.Select(w => IndexOf(words, w)).Append(k.Field == ReportField.Direction ? IndexOf(typed, General) : -1)
                .Where(at => at >= 0).DefaultIfEmpty(-1).Min()))
            .Where(k => k.At >= 0).OrderBy(k => k.At).Select(k => k.Field)];
    }

    /// <summary>Where the words stand whole.</summary>
    private static int IndexOf(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        while (at >= 0 && (char.IsLetterOrDigit(text[at - 1]) || char.IsLetterOrDigit(text[at + words.Length])))
        {
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    /// <summary>Key of a heading, regardless of its number and letter case; overrides are stored under it.</summary>
    public static string Key(string area) =>
        VietnameseText.ToneKey(area).TrimStart(' ', '.', ')', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
