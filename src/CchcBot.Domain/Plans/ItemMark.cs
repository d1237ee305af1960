using System.Text.RegularExpressions;

namespace CchcBot.Domain.Plans;

/// <summary>The kinds of item marks in a document, from the outermost level to the innermost in usual office style.</summary>
public enum ItemKind
{
    None,
    /// <summary>"A.", "Đ."</summary>
    Upper,
    /// <summary>"III.", "Phần II"</summary>
    Roman,
    /// <summary>"Điều 2."</summary>
    Article,
    /// <summary>"3.", "3.1.", "II.1", "(3)"</summary>
    Number,
    /// <summary>"đ)", "c.", "(c)", "(iv)"</summary>
    Letter,
    /// <summary>"-", "•", "*"</summary>
    Dash,
    /// <summary>"+"</summary>
    Plus,
}

/// <summary>The number, letter or bullet at the beginning of a line.</summary>
/// <param name="Name">The mark without brackets and dots: "III", "3.1", "đ"; empty for dashes.</param>
/// <param name="Length">Number of characters of the line that the mark occupies, including the white space after it.</param>
public readonly partial record struct ItemMark(ItemKind Kind, string Name, int Length)
{
    private const string RomanDigits = "IVXLC";

    public string Name { get => field ?? ""; init; } = Name;

    /// <summary>Number of components of a number: 1 for "3.", 2 for "3.1."; 0 for other marks.</summary>
    public int Depth => Kind == ItemKind.Number ? Name.Count(c => c == '.') + 1 : 0;

    /// <summary>What the number or letter is written with, which tells lists inside one another: '.' of "1.", ')' of "1)", '(' of "(1)"; else '\0'.</summary>
    public char Style { get; init; }

    /// <summary>Whether it is the next one after the other: "3" after "2", "đ" after "d".</summary>
    public bool Follows(ItemMark other) =>
        int.TryParse(Name, out var number) && int.TryParse(other.Name, out var before) ? number == before + 1
        : Name.Length == 1 && other.Name.Length == 1 && Place(Name) == Place(other.Name) + 1;

    private static int Place(string letter) => Letters.IndexOf(letter, StringComparison.Ordinal);

    private const string Letters = "abcdđefghiklmnopqrstuvxy";

    public static ItemMark Read(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success)
        {
            return default;
        }

        foreach (var (group, kind) in Groups)
        {
            if (match.Groups[group] is { Success: true } found)
            {
                var name = kind is ItemKind.Dash or ItemKind.Plus ? "" : group is "word" ? NumberOf(found.Value) : found.Value;
                return kind == ItemKind.Roman && !IsRoman(name) ? default : new ItemMark(kind, name, match.Length) { Style = StyleOf(line, found) };
            }
        }

        return default;
    }

    private static string NumberOf(string word) => $"{Array.FindIndex(Words, w => w.Split('|').Contains(word, StringComparer.OrdinalIgnoreCase)) + 1}";

    private static readonly string[] Words = ["một|nhất", "hai|nhì", "ba", "bốn|tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    private static char StyleOf(string line, Group name) =>
        name.Index > 0 && line[name.Index - 1] is '(' ? '('
        : name.Index + name.Length is var behind && behind < line.Length && line[behind] is '.' or ')' or '/' ? line[behind]
        : '\0';

    public static bool Starts(string line) => Read(line).Kind != ItemKind.None;

    /// <summary>Whether a cell contains a number or letter and nothing else ("1", "a)", "IV.", "2.1").</summary>
    public static bool IsNumber(string cell) => OfCell(cell).Kind != ItemKind.None;

    /// <summary>Parses a cell of a numbering column, in which the bracket or dot may be missing.</summary>
    public static ItemMark OfCell(string cell)
    {
        var text = cell.Trim(' ', '.', ')', '(', '/', ':', '\n', '-', '*');
        if (text.Length is 0 or > 12)
        {
            return default;
        }

        if (IsRoman(text))
        {
            return new ItemMark(ItemKind.Roman, text, cell.Length);
        }

        return CellNumber().IsMatch(text) ? new ItemMark(ItemKind.Number, text, cell.Length)
            : text.Length <= 2 && CellLetter().IsMatch(text) ? new ItemMark(char.IsUpper(text[0]) ? ItemKind.Upper : ItemKind.Letter, text, cell.Length)
            : default;
    }

    /// <summary>The numbers of a cell that contains several and nothing else: one per line, or "3, 4", "3 và 4". Empty if it contains only one.</summary>
    public static IReadOnlyList<ItemMark> SeveralOfCell(string cell)
    {
        var lines = cell.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var parts = lines.Length > 1 ? lines : Joined().IsMatch(cell) ? Joint().Split(cell.Trim()) : [];
        List<ItemMark> marks = [.. parts.Select(OfCell)];
        return marks.Count > 1 && marks.TrueForAll(m => m.Kind is not ItemKind.None && m.Kind == marks[0].Kind && m.Depth == marks[0].Depth)
            && marks.Select(m => m.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() == marks.Count ? marks : [];
    }

    public static bool IsRoman(string text)
    {
        if (text.Length is 0 or > 6)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!RomanDigits.Contains(c))
            {
                return false;
            }
        }

        // A single C or L is a list letter ("A. B. C."), not the Roman numeral 100 or 50.
        return text is not ("C" or "L");
    }

    private static readonly (string Group, ItemKind Kind)[] Groups =
    [
        ("part", ItemKind.Roman), ("composite", ItemKind.Number), ("roman", ItemKind.Roman), ("article", ItemKind.Article), ("upper", ItemKind.Upper),
        ("number", ItemKind.Number), ("round", ItemKind.Number), ("word", ItemKind.Number), ("letter", ItemKind.Letter), ("small", ItemKind.Letter),
        ("plus", ItemKind.Plus), ("dash", ItemKind.Dash),
    ];

    [GeneratedRegex(
        @"^\s*(?:"
            + @"(?:phần|PHẦN|Phần|CHƯƠNG|Chương)\s+(?:thứ\s+)?(?<part>[IVXLC]{1,6})\b\s*[.:)/-]?\s*"
            + @"|(?<composite>[IVXLC]{1,6}\.\d{1,2}(?:\.\d{1,2})*)[.)/]?\s+"
            + @"|(?<roman>[IVXLC]{1,6})(?:[.)/:]\s*(?=\S)|\s*[-–]\s+(?=\S))(?!\d|v\b)"
            + @"|(?:Điều|ĐIỀU)\s+(?<article>\d{1,3})\s*[.:]?\s*"
            + @"|(?<upper>[A-HĐKM])[.)/]\s+(?=\S)"
            + @"|(?:(?:Nhiệm vụ|Nội dung|Hoạt động|Mục|Nhóm nhiệm vụ)\s+)?(?<number>\d{1,3}(?:\.\d{1,2}){0,4})(?:[.)](?=\s|\p{L}|\()|/(?=\s)|"
            + @"(?<=\.\d{1,2})(?=\s+\p{L})|(?<=\p{L}\s\d{1,3}):)\s*"
            + @"|(?:Thứ )?(?<word>[Mm]ột|[Nn]hất|[Hh]ai|[Nn]hì|[Bb]a|[Bb]ốn|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Mm]ười) là\s*[,:]?\s+(?=\S)"
            + @"|\((?:(?<round>\d{1,2})|(?<small>[ivx]{1,5}|[a-zđ]))\)\s*(?=\p{Lu})"
            + @"|(?<letter>[a-zđ]\d?|[a-zđ]{2})(?:\)\s*|[./]\s+)(?=\S|$)"
            + @"|(?:[-–—]\s*)?(?<plus>\+)\s*"
            + @"|(?<dash>(?:[-–—•●▪◦*‣⁃∙·○■□◆◇►▶»→⇒]|[\p{So}\p{Co}](?=\s))(?!\d*%))\s*"
            + @")",
        RegexOptions.None,
        10_000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^\s*\d{1,3}(?:\.\d{1,2})*(?:\s*[,;&+]\s*|\s+và\s+)\d{1,3}(?:\.\d{1,2})*\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\s*[,;&+]\s*|\s+và\s+", RegexOptions.None, 10_000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:[IVXLC]{1,6}\.)?\d{1,4}(?:\.\d{1,3}){0,4}$", RegexOptions.None, 10_000)]
    private static partial Regex CellNumber();

    [GeneratedRegex(@"^[a-zA-ZđĐ]\d?$", RegexOptions.None, 10_000)]
    private static partial Regex CellLetter();
}
