using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>Reads number, issuer, date, title and period of a plan from the lines before its first part.</summary>
internal static partial class PlanHeadReader
{
    private const int HeadLines = 60;

    public static PlanHead Read(List<PlanLine> lines)
    {
        var flat = Flatten(lines);
        var named = flat.FindAll(l => !l.InTasks);
        var title = Title(flat, out var after);
        var kind = title is null ? null : Issued(flat, after);
        var own = Number(named);
        var number = own?.Contains("/KH", StringComparison.Ordinal) == true ? own : kind?.Number ?? own;
        var signed = kind?.Day ?? Signed(flat);
        var isTemplate = IsTemplate(flat);
        var (year, start, end) = PlanPeriodReader.Read(title, flat, signed);
        return new PlanHead(number, Issuer(named, kind?.By), signed, title, year, start, end, isTemplate, Replaces(flat));
    }

    /// <summary>The lines including those of tables, since a letterhead is usually a borderless table.</summary>
    private static List<PlanLine> Flatten(List<PlanLine> lines)
    {
        List<PlanLine> flat = [];
        foreach (var line in lines)
        {
            if (line.Table is null)
            {
                flat.Add(line);
            }
            else if (flat.Count < HeadLines || line.Table.Rows.Count < 8)
            {
                // The first rows of a task table may contain the plan's title; its header and task rows do not.
                var inTasks = TableHeader.Read(line.Table) is not null;
                flat.AddRange(
                    line.Table.Rows.Take(12)
                        .SelectMany((r, i) => r.Cells.Select(c => (Cell: c, InTasks: inTasks && line.Table.Rows.Take(i + 1).Any(IsFull))))
                        .SelectMany(c => c.Cell.Paragraphs.Select(p => (Paragraph: p, c.InTasks)))
                        .SelectMany(p => p.Paragraph.Text.Split('\n').Select(t =>
                            new PlanLine(VietnameseText.Tidy(t), p.Paragraph.Bold, p.Paragraph.Centered, line.Place) { InTasks = p.InTasks }))
                        .Where(l => l.Text.Length > 0)
                );
            }
        }

        return flat;
    }

    private static bool IsFull(PlanRow row) => row.Cells.Count(c => c.Paragraphs.Count > 0) > 2;

    private static string? Number(List<PlanLine> lines)
    {
        foreach (var line in lines.Take(HeadLines))
        {
            // "Số đến" is the incoming stamp of the office that received a copy, not the plan's number.
            if (NumberLine().Match(line.Text) is { Success: true } match)
            {
                var number = match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal).Trim('.', ',', ';');
                return char.IsAsciiDigit(number[0]) && !number.Contains("..", StringComparison.Ordinal) ? number : null;
            }

            if (BlankNumber().IsMatch(line.Text))
            {
                return null;
            }
        }

        return null;
    }

    private static DateOnly? Signed(List<PlanLine> lines)
    {
        foreach (var line in lines.Take(HeadLines))
        {
            if (PlaceAndDate().Match(line.Text) is { Success: true } match)
            {
                return Day(match);
            }

            if (BlankDate().IsMatch(line.Text))
            {
                return null;
            }
        }

        return null;
    }

    private static DateOnly? Day(Match match) =>
        DateOnly.TryParseExact(
            $"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}",
            "d/M/yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;

    /// <summary>The line "KẾ HOẠCH" with the title lines below it.</summary>
    private static string? Title(List<PlanLine> lines, out int after)
    {
        // A decision that issues a plan has its own title before the plan's, so the last one is used.
        var at = lines.FindLastIndex(Math.Min(lines.Count, 400) - 1, l => !l.InTasks && TitleWord().IsMatch(l.Text));
        var first = lines.FindIndex(l => !l.InTasks && TitleWord().IsMatch(l.Text));
        at = first >= 0 && at > first && !lines[first].Text.StartsWith("QUY", StringComparison.Ordinal) && !IsAttached(lines, at) ? first : at;
        after = Math.Max(at, 0);
        if (at < 0)
        {
            return Subject(lines) ?? OtherTitle(lines);
        }

        List<string> title = [];
        for (after = at; after < lines.Count && after < at + 10; after++)
        {
            var text = lines[after].Text;
            if (
                after > at
                && (
                    EndOfTitle().IsMatch(text) && !(after == at + 1 && Doing().IsMatch(text) && lines[after].Bold && text.Length < 250)
                    || lines[after].Mark.Kind is ItemKind.Roman or ItemKind.Number
                    || text.Length > 400
                    || text.All(c => !char.IsLetterOrDigit(c))
                )
            )
            {
                break;
            }

            // The title does not continue into the task table or a neighbouring table cell.
            if (after > at && (lines[after].InTasks || lines[after].Place != lines[at].Place && lines[after].Place.StartsWith("bảng", StringComparison.Ordinal)
                || title.Count > 1 && lines[at].Centered && lines[at + 1].Centered && lines[after] is { Centered: false, Bold: false }))
            {
                break;
            }

            title.Add(text);
        }

        return VietnameseText.Tidy(string.Join(' ', title));
    }

    /// <summary>The title of a document that is not called a plan: a list, a directive, a conclusion.</summary>
    private static string? OtherTitle(List<PlanLine> lines)
    {
        var at = lines.FindIndex(0, Math.Min(lines.Count, HeadLines), l => !l.InTasks && OtherTitleWord().IsMatch(l.Text));
        if (at < 0)
        {
            return null;
        }

        var more = lines.Skip(at + 1)
            .Take(3)
            .TakeWhile(l => (l.Bold || l.Centered) && !l.InTasks && !l.Text.StartsWith('(') && l.Mark.Kind is ItemKind.None && l.Text.Length < 400);
        return VietnameseText.Tidy(string.Join(' ', more.Select(l => l.Text).Prepend(lines[at].Text)));
    }

    [GeneratedRegex(
        @"^(?:BẢNG|BIỂU|DANH MỤC|LỊCH|TỔNG HỢP|THEO DÕI|PHÂN CÔNG|CHỈ THỊ|THÔNG BÁO|KẾT LUẬN|NHIỆM VỤ|CÔNG ĐIỆN)\b(?!.*(?:\p{Ll}{2,}.*){4})",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex OtherTitleWord();

    [GeneratedRegex(@"^(?:Thực hiện|Triển khai thực hiện|Triển khai) ", RegexOptions.None, 10_000)]
    private static partial Regex Doing();

    private static bool IsAttached(List<PlanLine> lines, int at) => lines.Skip(at).Take(8).Any(l => Attached().IsMatch(l.Text));

    /// <summary>The subject of an official letter ("V/v ...").</summary>
    private static string? Subject(List<PlanLine> lines)
    {
        var at = lines.FindIndex(0, Math.Min(lines.Count, HeadLines), l => SubjectLine().IsMatch(l.Text));
        if (at < 0)
        {
            return null;
        }

        var more = lines.Skip(at + 1).Take(3).TakeWhile(l => !EndOfTitle().IsMatch(l.Text) && l.Mark.Kind is ItemKind.None);
        return VietnameseText.Tidy(string.Join(' ', more.Select(l => l.Text).Prepend(lines[at].Text)));
    }

    /// <summary>"(Kèm theo Quyết định số 297/QĐ-UBND ngày 07/6/2026 của UBND tỉnh)": the plan takes number, date and issuer from it.</summary>
    private static (string? Number, DateOnly? Day, string? By)? Issued(List<PlanLine> lines, int after)
    {
        foreach (var line in lines.Skip(Math.Max(0, after - 1)).Take(6))
        {
            if (Attached().Match(line.Text) is { Success: true } match)
            {
                var number = match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal);
                return (
                    number.Length > 0 && char.IsAsciiDigit(number[0]) ? number : null,
                    Day(match),
                    match.Groups["by"] is { Success: true } by ? by.Value.Trim(' ', ')', '.') : null
                );
            }
        }

        return null;
    }

    private static string? Issuer(List<PlanLine> lines, string? issuedBy)
    {
        if (issuedBy is not null)
        {
            return issuedBy;
        }

        var head = lines.Take(HeadLines).TakeWhile(l => !TitleWord().IsMatch(l.Text)).ToList();
        var names = head.TakeWhile(l => !National().IsMatch(l.Text) && !l.Text.StartsWith("Số", StringComparison.OrdinalIgnoreCase))
            .Where(l =>
                l.Text.Length < 80 && PlanVocabulary.IsCapitals(l.Text) && UnitNames.Starts(l.Text)
                || l.Text.StartsWith("TỈNH", StringComparison.Ordinal)
                || l.Text.StartsWith("THÀNH PHỐ", StringComparison.Ordinal)
            )
            .Select(l => l.Text)
            .ToList();
        if (names.Count > 0)
        {
            // The first line is the parent authority, unless one name is broken over two lines.
            return names.Count > 1 && VietnameseText.Fold(names[0]) is "uy ban nhan dan" or "so" ? $"{names[0]} {names[1]}" : names[^1];
        }

        return lines.Select(l => SelfName().Match(l.Text)).FirstOrDefault(m => m.Success)?.Groups["u"].Value.Trim();
    }

    private static bool IsTemplate(List<PlanLine> lines)
    {
        var dots = lines.Count(l => Form().IsMatch(l.Text));
        return dots > 2;
    }

    private static string? Replaces(List<PlanLine> lines)
    {
        foreach (var line in lines)
        {
            if (ReplacesLine().Match(line.Text) is { Success: true } match)
            {
                // "(thay thế Kế hoạch số ...)": the bracket is closed after the name, not within it.
                var name = match.Groups["p"].Value.Trim(' ', '.', ';', '/');
                return name.EndsWith(')') && !name.Contains('(', StringComparison.Ordinal) ? name[..^1].TrimEnd() : name;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^Số\s*:\s*(?<n>[\d][\d\s]*\s*/\s*(?:\d{4}\s*/\s*)?[\p{L}\d][\p{L}\d\-–&. ]*?)(?=\s{2,}|$|,|\s+\p{Lu}\p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"^Số\s*:\s*[\s.…_]*/", RegexOptions.None, 10_000)]
    private static partial Regex BlankNumber();

    [GeneratedRegex(@"^(?:Số.*\s)?\p{Lu}[\p{L} .\-]{1,40},\s*ngày\s*(?<d>\d{1,2})\s*tháng\s*(?<m>\d{1,2})\s*năm\s*(?<y>\d{4})\b", RegexOptions.None, 10_000)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"^\p{Lu}[\p{L} .\-]{1,40},\s*ngày[\s.…_]*\d{0,2}[\s.…_]*tháng", RegexOptions.None, 10_000)]
    private static partial Regex BlankDate();

    [GeneratedRegex(@"^(?:\*\s*)?(?:KẾ HOẠCH|Kế hoạch|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|ĐỀ ÁN)(?:$|\s+\p{L}.{5,}$)", RegexOptions.None, 10_000)]
    private static partial Regex TitleWord();

    [GeneratedRegex(
        @"^(?:\(|Thực hiện |Căn cứ |Triển khai thực hiện |Để |Nhằm |Kính gửi|I\.|A\.|[-_*=.\s]+$|Theo |Trên cơ sở|Xét |ỦY BAN|UỶ BAN|CHỦ TỊCH|CỘNG H[ÒO])",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex EndOfTitle();

    [GeneratedRegex(@"^V/v\b", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex SubjectLine();

    [GeneratedRegex(
        @"\((?:Ban hành )?[Kk]èm theo (?:Quyết định|Kế hoạch|Công văn|Tờ trình) số\s*(?<n>[^\s]*(?:\s*/\s*[\p{L}\-]+)?)\s*ngày\s*(?<d>\d{1,2})\s*(?:/"
            + @"|tháng)\s*(?<m>\d{1,2})\s*(?:/|năm)\s*(?<y>\d{4})(?:\s*của\s+(?<by>[^)]*))?",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Attached();

    [GeneratedRegex(@"CỘNG\s+H[ÒO][ÀA]|Độc lập|ĐỘC LẬP", RegexOptions.None, 10_000)]
    private static partial Regex National();

    [GeneratedRegex(
        @"(?:^|, |\. |như sau, )(?<u>(?:Văn phòng|Sở|UBND|Ủy ban|Thanh tra|Ban|Chi cục|Cục|Trung tâm|Phòng)[^,.;()]{2,60}?)\s*(?:\((?:sau đây"
            + @"|gọi tắt)[^)]*\)\s*)?(?:xây dựng|ban hành)\s",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex SelfName();

    [GeneratedRegex(
        @"^(?:Số:?\s*/?KH-?\s*[.…]{3,}|(?:\.{2,}|…)[.…\s]*$|(?=.*[.…])[-.…\s]{4,}|.*[.…]{2,}\s*năm \d{4}|\(?Chữ ký.*|Họ và tên.*|QUYỀN HẠN, CHỨC VỤ.*"
            + @"|.*[.…]{4,}\s*đồng.*)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Form();

    [GeneratedRegex(@"thay thế (?:cho )?(?<p>(?:Kế hoạch|Quyết định ban hành Kế hoạch) số\s*\d+/[^;]*?)(?:\./\.|\.\s|\.$|;|$)", RegexOptions.None, 10_000)]
    private static partial Regex ReplacesLine();
}
