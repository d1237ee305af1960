using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Extracts lead, cooperating units and time from sentences without labels.</summary>
internal static partial class Sentences
{
    private static readonly string[] Orders = [
        "Đồng thời, ", "Trước mắt, ", "Kính đề nghị ", "Giao trách nhiệm cho ", "Giao nhiệm vụ cho ", "Giao cho ", "Giao ", "Đề nghị ", "Yêu cầu ",
        "Phân công ",
    ];

    private static readonly string[] Together =
    [
        "phối hợp chặt chẽ với ", "phối hợp chặt chẽ cùng ", "phối hợp chặt chẽ ", "phối hợp với ", "phối hợp cùng ", "phối hợp ", "cùng với ", "cùng ",
    ];

    private static readonly string[] Passives = [" được giao", " được phân công"];

    /// <summary>Splits a paragraph into sentences; a full stop in a number or abbreviation does not end one.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (
                text[i] is '.'
                && text[i + 1] is ' '
                && char.IsUpper(text[i + 2])
                && i > 0
                && (char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1]) || text[i - 1] is ')' or '"' or '”')
            )
            {
                yield return text[start..(i + 1)];
                start = i + 2;
            }
        }

        yield return text[start..];
    }

    /// <summary>The lead of a sentence: "Giao Phòng Nội vụ chủ trì, phối hợp với ...", or simply its subject.</summary>
    public static (string? Lead, string? Cooperating) Owner(string sentence)
    {
        var text = WithoutOrder(sentence);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is > 2 and < 100 && IsUnit(text[..colon]))
        {
            return (IsGroup(text, colon) ? UnitDeeds.Cut(text, out _) : text[..colon], null);
        }

        return Subject(text) is { Lead: not null } subject ? subject
            : !UnitNames.Starts(text) ? Behind(text).Take(MostOrders).Select(Subject).FirstOrDefault(s => s.Lead is not null)
            : (null, null);
    }

    /// <summary>
    /// Where the unit may begin in a sentence that begins otherwise: behind a circumstance ("Trên cơ sở danh sách gửi kèm, các sở thực hiện ...", "Về hạ tầng,
    /// đề nghị Sở Xây dựng ..."), behind the order that turns the sentence round ("Việc số hóa giao Sở Y tế chỉ đạo ..."), behind who is named as doing it
    /// ("Nội dung này do Sở Tài chính chủ trì").
    /// </summary>
    private static IEnumerable<string> Behind(string text)
    {
        text = text[..Math.Min(text.Length, LongestClause)];
        var first = Split(text).First();
        var subject = first.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 and < LongestSubject ? colon : -1;
        var isCircumstance = Circumstance().IsMatch(first);
        if (isCircumstance || subject > 0)
        {
            // "Chế độ báo cáo: các chủ đầu tư báo cáo ...": what it is about.
            var depth = 0;
            for (var i = isCircumstance ? 0 : subject; i < first.Length && !(depth == 0 && first[i] is ';'); i++)
            {
                depth += first[i] is '(' ? 1 : first[i] is ')' && depth > 0 ? -1 : 0;
                if (
                    depth == 0 && (first[i] is ':' || first[i] is ',' && isCircumstance)
                    && Then().Match(first, i + 1) is { Success: true } then && UnitNames.Starts(first[(then.Index + then.Length)..])
                )
                {
                    var rest = text[(then.Index + then.Length)..];
                    if (Told().IsMatch(rest[UnitDeeds.Cut(rest, out _).Length..]))
                    {
                        yield break;
                    }

                    yield return rest;
                }
            }
        }

        // "Công tác số hóa được giao cho Văn phòng thực hiện"; but "Rà soát các nhiệm vụ được giao cho Văn phòng" is about them.
        if (Passive().Match(first) is { Success: true } passive && !BeginsWithVerb(first) && UnitNames.Starts(text[(passive.Index + passive.Length)..]))
        {
            var named = text[(passive.Index + passive.Length)..];
            yield return Alone().Match(named) is { Success: true } alone && IsUnit(alone.Groups["unit"].Value)
                ? $"{alone.Groups["unit"].Value} thực hiện{alone.Groups["time"].Value}"
                : named;
        }

        foreach (Match turned in Turned().Matches(first))
        {
            var named = text[(turned.Index + turned.Length)..];
            if (UnitNames.Starts(named) && (turned.Value.StartsWith("giao", StringComparison.OrdinalIgnoreCase)
                || named[UnitDeeds.Cut(named, out _).Length..].TrimStart(' ', ',').StartsWith("chủ trì", StringComparison.Ordinal)))
            {
                yield return named;
            }
        }
    }

    /// <summary>A sentence that begins with its circumstances instead of with who is charged; a closing one about difficulties does not charge.</summary>
    [GeneratedRegex(
        @"^(?!Trong quá trình|Nếu có|Khi có vướng)(?:Trên cơ sở|Căn cứ|Đối với|Về|Để|Sau|Ngay sau|Trong|Trước|Từ|Khi|Nếu|Trường hợp|Thông qua|Nhằm"
            + @"|Qua|Theo(?! dõi)|Riêng|Hằng|Hàng|Định kỳ|Chậm nhất|Đồng thời|Ngoài|Song song|Bên cạnh|Kết thúc|Tại|Đến|Vào|Mỗi|Do|Ngay khi|Kể từ"
            + @"|Đầu(?! tư)|Cuối|Năm|Tháng|Quý)(?: |,)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Circumstance();

    /// <summary>What may stand between the circumstances and the unit.</summary>
    [GeneratedRegex(@"\G\s*(?:thì |UBND tỉnh |Chủ tịch UBND tỉnh )?(?:giao cho |giao |đề nghị |yêu cầu |phân công )?", RegexOptions.None, 10_000)]
    private static partial Regex Then();

    /// <summary>"... giao Sở Y tế ...", "... do Sở Tài chính ..."; not "được giao", "chuyển giao".</summary>
    [GeneratedRegex(@"(?<= )(?<!(?:được|bàn|chuyển|đã|nhận|hẹn|phân) )(?:giao cho |[Gg]iao |do )(?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Turned();

    [GeneratedRegex(@"(?<= )(?:được|do) (?:giao|phân công)(?: nhiệm vụ| trách nhiệm)? cho (?=\p{L})", RegexOptions.None, 10_000)]
    private static partial Regex Passive();

    /// <summary>The unit without what it is to do, which the sentence has said before: "... được giao cho Văn phòng trong quý III."</summary>
    [GeneratedRegex(
        @"^(?<unit>\p{Lu}[^,;:.()]{2,100}?)(?<time>,? (?:trong|trước|hoàn thành|xong|từ|đến|chậm nhất|thời hạn|hạn) [^;]{2,80})?[.; /]*$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Alone();

    private static bool BeginsWithVerb(string sentence) =>
        sentence.Length > 1 && UnitNames.CutVerb($"- {char.ToLowerInvariant(sentence[0])}{sentence[1..]}", out _).Length <= 1;

    /// <summary>The unit with which a sentence begins, up to its verb, and who helps it.</summary>
    private static (string? Lead, string? Cooperating) Subject(string sentence)
    {
        if (!UnitNames.Starts(sentence))
        {
            return (null, null);
        }

        var text = Inner().Replace(sentence, "${name}", 1);
        var lead = UnitDeeds.Cut(text, out var cut);
        if (!cut || lead.Length > 120 || lead.Contains(':') || Told().IsMatch(text[lead.Length..]))
        {
            return (null, null);
        }

        var rest = text[lead.Length..].TrimStart(' ', ',');
        if (Array.Find(Passives, p => lead.EndsWith(p, StringComparison.Ordinal)) is { } passive && !UnitNames.IsCollective(lead))
        {
            lead = lead[..^passive.Length];
        }

        rest = rest.StartsWith("chủ trì", StringComparison.Ordinal) ? rest["chủ trì".Length..].TrimStart(' ', ',')
            : rest.StartsWith("phối hợp", StringComparison.Ordinal) || rest.StartsWith("cùng ", StringComparison.Ordinal) ? rest
            : "";
        var joint = Array.Find(Together, t => rest.StartsWith(t, StringComparison.Ordinal));
        return (lead, joint is null ? Cooperating(Split(text).First()) : BeforeColon(UnitDeeds.Cut(rest[joint.Length..], out _)));
    }

    /// <summary>Whether the colon stands before the names of a group, not before what is to be done: "UBND các xã: Lương Hòa, Thạnh Lợi vận động".</summary>
    private static bool IsGroup(string text, int colon)
    {
        var names = text[(colon + 1)..].TrimStart();
        return Plural().IsMatch(text[..colon]) && names.Length > 2 && char.IsUpper(names[0])
            && (names.Split(", ") is [_, [var second, ..], ..] && char.IsUpper(second)
                || UnitNames.CutVerb($"- {char.ToLowerInvariant(names[0])}{names[1..]}", out _).Length > 1)
            && UnitDeeds.Cut(text, out var cut) is var whole && cut && whole.Length > colon + 2 && whole.Length < 120;
    }

    /// <summary>What has been done charges nobody: "Năm 2025, các sở đã giải quyết ...".</summary>
    [GeneratedRegex(@"^[ ,]*(?:đã|vừa|chưa|mới|còn để) ", RegexOptions.None, 10_000)]
    private static partial Regex Told();

    /// <summary>A part of the unit in brackets behind its name, which does not end the name: "Công an tỉnh (Phòng Cảnh sát giao thông) hỗ trợ ...".</summary>
    [GeneratedRegex(
        @"^(?<name>[^(:;.]{3,100}) \((?:qua |thông qua |trực tiếp là )?(?:Phòng|Ban|Trung tâm|Chi cục|Tổ|Sở|Văn phòng|Bộ phận) [^()]{2,100}\)(?= \p{Ll})",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Inner();

    [GeneratedRegex(@"(?:^|\s)[Cc]ác (?:xã|phường|xã, phường|sở|cục|vụ|phòng|ban|huyện|đơn vị)$", RegexOptions.None, 10_000)]
    private static partial Regex Plural();

    /// <summary>
    /// The lead of an item: of its first sentence, or of a later one that says who does it: "Số hóa hồ sơ. Giao Sở Nội vụ thực hiện trong Quý II."
    /// </summary>
    public static (string? Lead, string? Cooperating) OwnerOfItem(string text) =>
        DoneBy(text) is { Lead: not null } done ? done
        : Split(text).Select(Owner).FirstOrDefault(o => o.Lead is not null) is { Lead: not null } owner ? owner
        : OrderInClause(text);

    /// <summary>
    /// The lead of the first sentence of an item that gives an order: "Thống nhất chủ trương. Giao Sở Tài chính thẩm định.", "Lễ hội có ba ngày. Sở Du
    /// lịch được giao xây dựng kịch bản."; else of the first clause that does.
    /// </summary>
    public static (string? Lead, string? Cooperating) OrderOfItem(string text) =>
        Split(text).Where(s => WithoutOrder(s).Length < s.Length || Entrusted().IsMatch(s)).Select(Owner).FirstOrDefault(o => o.Lead is not null)
            is { Lead: not null } order ? order : OrderInClause(text);

    /// <summary>The unit that a sentence of its own says to do what the others tell: "... Nội dung này do Văn phòng Sở thực hiện."</summary>
    public static (string? Lead, string? Cooperating) DoneBy(string text)
    {
        foreach (Match by in By().Matches(text))
        {
            if (by.Groups["unit"].Value.Trim() is var named && UnitNames.Starts(named))
            {
                var lead = UnitDeeds.Cut(named, out _);
                return (lead, Cooperating(Split(text[by.Index..]).First()));
            }
        }

        return (null, null);
    }

    /// <summary>The unit that a later clause charges: "Thống nhất bổ sung hai khu đất; giao Sở Xây dựng hoàn chỉnh hồ sơ", "Về đấu nối: giao ...".</summary>
    private static (string? Lead, string? Cooperating) OrderInClause(string text)
    {
        // A sentence of a plan has one or two; the bounds are against a text made of nothing else.
        foreach (var order in LaterOrder().Matches(text).Take(MostOrders))
        {
            var from = order.Index + order.Length;
            if (Owner(text.Substring(from, Math.Min(text.Length - from, LongestClause))) is { Lead: not null } owner)
            {
                return owner;
            }
        }

        // "Bồi dưỡng kỹ năng số do Phòng Nội vụ thực hiện trong quý IV", "Tổ chức hội nghị, Phòng Nội vụ thực hiện."
        return AtEnd().Match(text) is { Success: true } last && UnitNames.Starts(last.Groups["unit"].Value)
            && (last.Groups["time"].Value.Trim(' ', ',') is var time && time.Length == 0 || ColumnContents.IsTime(time))
            ? (last.Groups["unit"].Value, null)
            : (null, null);
    }

    [GeneratedRegex(
        @"(?:, | do )(?<unit>\p{Lu}[^,;:.()]{3,100}?) (?:chủ trì thực hiện|chủ trì|thực hiện|phụ trách|đảm nhiệm|tham mưu)(?<time>,? [^;:.()]{3,60})?[.; ]*$",
        RegexOptions.RightToLeft,
        10_000
    )]
    private static partial Regex AtEnd();

    [GeneratedRegex(
        @"(?<=^|[.;] )(?:(?:Các )?(?:[Nn]ội dung|[Nn]hiệm vụ|[Hh]oạt động|[Cc]ông việc|[Vv]iệc|[Pp]hần việc) này|Việc thực hiện|Toàn bộ công việc) do "
            + @"(?<unit>[^.;]{3,150}?),? (?:chủ trì|(?:tổ chức |triển khai )?thực hiện|phụ trách|đảm nhiệm|đảm nhận|đảm trách|chịu trách nhiệm|tham mưu)\b",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex By();

    private const int MostOrders = 8;

    private const int LongestSubject = 80;

    private const int LongestClause = 1_000;

    [GeneratedRegex(@"(?<=[;:] )(?:đồng thời )?(?:giao cho|giao|phân công|đề nghị|yêu cầu) (?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex LaterOrder();

    /// <summary>"Sở Du lịch được giao xây dựng kịch bản": who is charged, in the passive.</summary>
    [GeneratedRegex(@"^\p{Lu}[^.;:]{2,100}?,? (?:được giao|được phân công|chịu trách nhiệm|có trách nhiệm)(?= \p{Ll})", RegexOptions.None, 10_000)]
    private static partial Regex Entrusted();

    /// <summary>The unit before the colon in "Văn phòng UBND tỉnh: (1) ...".</summary>
    private static string BeforeColon(string named) => named.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? named[..colon] : named;

    /// <summary>Removes the word of assignment: "Giao Sở Nội vụ" becomes "Sở Nội vụ".</summary>
    public static string WithoutOrder(string sentence)
    {
        var text = sentence;
        foreach (var order in Orders)
        {
            text = text.StartsWith(order, StringComparison.Ordinal) ? text[order.Length..] : text;
        }

        return text;
    }

    /// <summary>The cooperating units that a sentence names ("... phối hợp với Văn phòng UBND tỉnh triển khai ..."), or null.</summary>
    public static string? Cooperating(string sentence)
    {
        foreach (Match with in With().Matches(sentence))
        {
            var rest = sentence[(with.Index + with.Length)..];
            var end = rest.IndexOf(';', StringComparison.Ordinal);
            rest = Split(end < 0 ? rest : rest[..end]).First();
            if (UnitNames.Starts(rest) && UnitDeeds.Cut(rest, out var cut) is var named && named.Length < 200 && (cut || rest.Length < 120))
            {
                return BeforeColon(named);
            }
        }

        // "Sở Du lịch xây dựng kịch bản; Hội Nông dân tỉnh phối hợp thực hiện."
        return Helping().Match(sentence) is { Success: true } helping && IsUnit(helping.Groups["unit"].Value) ? helping.Groups["unit"].Value : null;
    }

    [GeneratedRegex(
        @"; (?<unit>\p{Lu}[^.;:]{2,100}?) (?:cùng )?phối hợp(?: (?:tổ chức |triển khai )?thực hiện| triển khai| tổ chức)?(?=[.;/ ]*$)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Helping();

    [GeneratedRegex(
        @"(?<!(?:chế|tác|trình|hoạch|sự|nhiệm|văn bản) )[Pp]hối hợp (?:(?:chặt chẽ|đồng bộ|hiệu quả|thường xuyên|kịp thời) )?(?:cùng với |với |cùng )"
            + @"|(?<=hủ trì,? )phối hợp |^Phối hợp |^Cùng (?:với )?|(?<=hủ trì,? )cùng (?:với )?",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex With();

    /// <summary>The deadline that a sentence states, ignoring other dates in it; null if there is none.</summary>
    public static (string Words, Deadline Deadline)? Due(string sentence, PlanPeriod? period) =>
        Time(sentence, period) is { } told
        && told.Deadline.Kind is not DeadlineKind.Conditional
        && (told.Deadline.Kind is not (DeadlineKind.Year or DeadlineKind.Range) || told.Deadline.Words.Any(w => Within().IsMatch(VietnameseText.Fold(w))))
        && (told.Deadline.Kind is DeadlineKind.Ongoing or DeadlineKind.Recurring || SaysWhen().IsMatch(VietnameseText.Fold(sentence))
            || told.Deadline.Words is [.., var last] && StandsApart(sentence.TrimEnd('.', ';', ' ', '/'), last, told.Deadline.Kind))
            ? told
            : null;

    /// <summary>Whether the time is the last clause by itself: "Mở lớp tập huấn; tháng 11/2025". After a comma a day may be one of several in a list.</summary>
    private static bool StandsApart(string sentence, string time, DeadlineKind kind) =>
        sentence.EndsWith(time, StringComparison.Ordinal) && sentence[..^time.Length].TrimEnd() is [.., var mark]
        && (mark is ':' or ';' || mark is ',' && kind is not DeadlineKind.Date);

    /// <summary>
    /// The event on which a whole task depends, stated at its end: "... theo tiến độ của Bộ Công an", "... khi Chính phủ ban hành Nghị định".
    /// Null if there is none.
    /// </summary>
    public static (string Words, Deadline Deadline)? Event(string sentence, PlanPeriod? period)
    {
        var text = sentence.TrimEnd('.', ';', ' ', '/');
        return Awaited().Match(VietnameseText.Fold(text)) is { Success: true } match
            && VietnameseText.Compose(text)[match.Groups["event"].Index..] is var words
            && DeadlineReader.Read(words, period) is { Kind: DeadlineKind.Conditional } deadline
            ? (words, deadline)
            : null;
    }

    [GeneratedRegex(
        @"\s(?<event>theo (?:dung )?(?:tien do|lo trinh)\b[^.;]{0,120}|(?:ngay )?sau khi [^.;]{5,200}|ngay khi [^.;]{5,200}|"
            + @"(?:trong (?:vong |thoi han |thoi gian )?)?\d{1,3} (?:ngay|thang)(?: lam viec)?,? "
            + @"(?:ke tu|tinh tu|sau khi|sau(?= (?:phien|cuoc|ky|buoi|hoi nghi) )) [^.;]{5,150}|"
            + @"khi [^.;]{0,80}\b(?:ban hanh|cong bo|phe duyet|thong qua|co hieu luc|huong dan|"
            + @"co chi dao)\b[^.;]{0,120})$",
        RegexOptions.RightToLeft,
        10_000
    )]
    private static partial Regex Awaited();

    [GeneratedRegex(
        @"\b(?:truoc|cham nhat|hoan thanh|xong|den het|han|thoi gian|thoi han|du kien|phan dau|khoang)\b[^.;]{0,40}?\b(?:ngay|thang|quy|nam|\d{1,2}[/.]\d)"
            + @"|\btrong (?:ngay|tuan|thang|quy|nam|6 thang|06 thang)\b|\btu (?:ngay|thang|quy)\b"
            + @"|\btai (?:phien|ky|cuoc|buoi|hoi nghi)\b[^.;,]{0,40}\b(?:ngay|thang|quy) \d"
            + @"|\bvao (?:sang |chieu |toi |dip )?(?:ngay|thang|quy)\b"
            + @"|\b(?:lop|dot|lan|buoi|ky|vong) (?:thu )?\w+ (?:vao |tu )?ngay \d|\b(?:sang|chieu|toi) ngay \d",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex SaysWhen();

    /// <summary>A year or a span that says when, and is not part of a name ("Kế hoạch năm 2026", "giai đoạn 2026 - 2030").</summary>
    [GeneratedRegex(@"^(?:(?:xong|hoan thanh) )?(?:trong|den het|truoc het|het|ca nam|suot)\b|^tu (?:ngay|thang|quy|dau)\b.* den\b", RegexOptions.None, 10_000)]
    private static partial Regex Within();

    /// <summary>What is done periodically elsewhere, with what this task gives: "làm căn cứ đánh giá, xếp loại hằng năm".</summary>
    [GeneratedRegex(@"\b(?:lam|la) (?:mot trong (?:nhung|cac) )?(?:can cu|co so|tieu chi|tieu chuan)\b[^.;]*", RegexOptions.None, 10_000)]
    private static partial Regex Grounds();

    /// <summary>The time expression of a sentence and its meaning; null if there is none.</summary>
    public static (string Words, Deadline Deadline)? Time(string sentence, PlanPeriod? period)
    {
        // The circumstances before the unit hold other times: "Sau 06 tháng triển khai, các đơn vị báo cáo trước ngày 15/11".
        if (Circumstance().IsMatch(sentence) && Behind(sentence).Take(MostOrders).FirstOrDefault(b => Subject(b).Lead is not null) is { } charge
            && Time(charge, period) is { Deadline.Kind: not DeadlineKind.Conditional } own)
        {
            return own;
        }

        // "Giáo dục thường xuyên" is a name, whatever its last words mean elsewhere.
        var text = VietnameseText.Compose(sentence).Replace("iáo dục thường xuyên", "iáo dục", StringComparison.Ordinal);
        text = Grounds().Match(VietnameseText.Fold(text)) is { Success: true } grounds ? text.Remove(grounds.Index, grounds.Length) : text;
        var deadline = DeadlineReader.Read(text, period);
        if (Kept(text, deadline, period) is { } kept)
        {
            deadline = DeadlineReader.Read(string.Join("; ", kept), period);
        }

        return deadline.Kind is DeadlineKind.None ? null : (deadline.Words.Count > 0 ? string.Join(", ", deadline.Words) : sentence, deadline);
    }

    /// <summary>
    /// Of the times of a sentence those to be kept, if others are only of its objects: "chi trả phụ cấp tháng 02/2026 chậm nhất ngày 30/01/2026", "nộp lưu
    /// hồ sơ đã kết thúc năm 2024 trước ngày 31/12/2025". Null if none is dropped.
    /// </summary>
    private static List<string>? Kept(string text, Deadline deadline, PlanPeriod? period)
    {
        List<string> kept = [];
        List<string> bare = [];
        var from = 0;
        foreach (var time in deadline.Words)
        {
            var at = text.IndexOf(time, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return null;
            }

            from = at + time.Length;
            if (IsPast(text[..at], time, deadline, period))
            {
                continue;
            }

            var before = text.AsSpan(0, at).TrimEnd();
            var isOfObject = Bare().IsMatch(VietnameseText.Fold(time)) && before.Length > 0 && char.IsLetterOrDigit(before[^1])
                && !Begins().IsMatch(VietnameseText.Fold(before[Math.Max(0, before.Length - 30)..].ToString()));
            kept.Add(time);
            if (isOfObject)
            {
                bare.Add(time);
            }
        }

        if (deadline.Milestones.Count > 0 && bare.Count > 0 && kept.Exists(k => !Bare().IsMatch(VietnameseText.Fold(k))))
        {
            kept.RemoveAll(bare.Contains);
        }

        return kept.Count < deadline.Words.Count ? kept : null;
    }

    /// <summary>Whether a time tells when something was done that the task is about: after "đã", or, beside another time, before the plan begins.</summary>
    private static bool IsPast(string before, string time, Deadline deadline, PlanPeriod? period) =>
        Done().IsMatch(before) ? DeadlineReader.Read(time, period).Kind is not (DeadlineKind.Conditional or DeadlineKind.Recurring)
            : deadline.Milestones.Count > 0 && DeadlineReader.Read(time, period) is { IsDated: true } past && past.Due < period?.Start;

    [GeneratedRegex(@"\bđã (?:\p{Ll}+ ){0,4}$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Done();

    [GeneratedRegex("^(?:thang|quy|nam|ky) ", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:trong|vao|den|het|truoc|hoan thanh|xong|dut diem|tu|cuoi|dau|va|ngay)$", RegexOptions.None, 1000)]
    private static partial Regex Begins();

    /// <summary>
    /// Lead and time without labels after a sentence: "(Văn phòng; Quý II)", "(Phòng Nội vụ chủ trì, Văn phòng phối hợp; trước 30/6)" or
    /// ": Phòng Nội vụ phụ trách, hằng tuần". Null if there is anything else.
    /// </summary>
    public static (string Sentence, OwnerPhrase Told)? Bracket(string text, PlanPeriod? period)
    {
        var trimmed = text.TrimEnd('.', ';', ' ');
        var open = trimmed.LastIndexOfAny(['(', '[']);
        if (open > 0 && trimmed[^1] is ')' or ']' && trimmed.Length - open <= LongestPhrase)
        {
            var before = trimmed[..open].TrimEnd();
            return OwnerPhrase.Read(trimmed[(open + 1)..^1], period) is { } told && !(told is { Lead: null, Cooperating: null } && EndsDated().IsMatch(before))
                ? (before, told)
                : null;
        }

        // "Tự kiểm tra văn bản trước ngày 30/6 - Phòng Tư pháp."
        if (trimmed.LastIndexOf(" - ", StringComparison.Ordinal) is var dash and > ShortestTask && IsUnit(trimmed[(dash + 3)..])
            && !UnitNames.Starts(trimmed[(trimmed.LastIndexOfAny(['.', ';', ',', ':'], dash) + 1)..dash].TrimStart()))
        {
            return (trimmed[..dash].TrimEnd(), new OwnerPhrase(trimmed[(dash + 3)..], null, null, false));
        }

        var colon = trimmed.LastIndexOf(": ", StringComparison.Ordinal);
        return colon > 0
            && trimmed.Length - colon <= LongestPhrase
            && OwnerPhrase.Read(trimmed[(colon + 2)..], period) is { Time: not null } behind
            && (behind is { Lead: not null, HasRole: true } || behind is { Lead: null, Cooperating: null } && IsAlone(trimmed[..colon]))
            ? (trimmed[..colon].TrimEnd(), behind)
            : null;

        // A time behind its own colon, "Ban hành Quy chế: 15/3/2026", is the only one and nothing else: "giai đoạn 1: 30/6; giai đoạn 2: 15/12" has two,
        // "UBND xã: Bàn giao mặt bằng trước ngày 31/5" has a task.
        bool IsAlone(string before) =>
            before.Length > ShortestTask && !before.Contains(':', StringComparison.Ordinal) && Due(before, period) is null
            && 3 * DeadlineReader.Read(trimmed[(colon + 2)..], period).Words.Sum(w => w.Length) > 2 * (trimmed.Length - colon - 2);
    }

    /// <summary>Whether the bracket only says the time before it in other words: "trước ngày 10/02/2026 (ngày 23 tháng Chạp)".</summary>
    [GeneratedRegex(@"ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}$", RegexOptions.None, 10_000)]
    private static partial Regex EndsDated();

    private const int LongestPhrase = 250;

    /// <summary>What is shorter is a label of the time, no task.</summary>
    private const int ShortestTask = 20;

    /// <summary>The unit named by a heading, which may describe what is below it ("Nhiệm vụ của Văn phòng Sở"); null if there is none.</summary>
    public static string? UnitOfHeading(string heading)
    {
        var text = Charge().Replace(Count().Replace(Heads().Replace(heading, ""), "").TrimEnd(':', '.', ' '), "");
        // "Đối với các sở": behind the words of charge the name of a group begins with a small letter.
        var name = text.Length < heading.Length && Group().Match(text) is { Success: true } group && UnitNames.Starts(text[group.Length..])
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;
        // "NHIỆM VỤ CHUNG": the rest is a word in capitals, no abbreviation.
        return (text.Length == heading.Length || text.Contains(' ', StringComparison.Ordinal) || Short().IsMatch(text))
            && IsUnit(name) && !NotUnits().IsMatch(VietnameseText.Fold(text)) ? InSmallLetters(text) : null;
    }

    /// <summary>Converts a name in capitals to normal case: "VĂN PHÒNG SỞ" becomes "Văn phòng Sở".</summary>
    private static string InSmallLetters(string name)
    {
        if (!PlanVocabulary.IsCapitals(name))
        {
            return name;
        }

        var first = UnitNames.FirstWord(name);
        var words = name.Split(' ');
        var start = first.Count(c => c == ' ') + 1;
        return string.Join(' ', words.Select((w, i) =>
            Short().IsMatch(w) ? w : i == 0 || i == start ? w[..1] + w[1..].ToLowerInvariant() : w.ToLowerInvariant()));
    }

    [GeneratedRegex(
        @"^(?:(?:(?:DANH MỤC|BẢNG|BIỂU|DANH SÁCH|TỔNG HỢP)\s+)?(?:CÁC\s+)?(?:NHIỆM VỤ|CÔNG VIỆC|TRÁCH NHIỆM|ĐẦU VIỆC|PHẦN VIỆC)"
            + @"|PHÂN CÔNG(?:\s+NHIỆM VỤ)?|ĐỐI VỚI|(?:VỀ )?PHÍA|VỚI|GIAO|ĐỀ NGHỊ|YÊU CẦU)(?:\s+(?:CỦA|CHO|ĐỐI VỚI|GIAO))*\s+",
        RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Heads();

    [GeneratedRegex(@"^(?:tất cả |toàn thể )?(?:các|những) ", RegexOptions.None, 10_000)]
    private static partial Regex Group();

    /// <summary>That the unit is charged with what stands below: "Văn phòng có trách nhiệm:", "Công an xã tập trung thực hiện các nhiệm vụ sau:".</summary>
    [GeneratedRegex(
        @" (?:có trách nhiệm|chịu trách nhiệm|được giao|(?:tập trung |khẩn trương |chủ động )?(?:triển khai )?thực hiện)"
            + @"(?: (?:các |một số )?(?:nhiệm vụ|nội dung))?(?: sau)?$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Charge();

    /// <summary>How many tasks there are: "Sở Nội vụ (03 nhiệm vụ)".</summary>
    [GeneratedRegex(@"\s*[(:,-]\s*\d{1,3} (?:nhiệm vụ|nội dung|việc|đầu việc|công việc|văn bản)\s*\)?\s*$", RegexOptions.None, 10_000)]
    private static partial Regex Count();

    /// <summary>Headings of plan parts that begin like a unit's name.</summary>
    [GeneratedRegex(
        @"^(?:thanh tra|doan|hoi|bao|dai|to|nha|quy|thue|nganh|doi|nhom)\b.*\b(?:kiem tra|cong tac|cai cach|viec|dao tao|nang cao|tang cuong)\b",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex NotUnits();

    [GeneratedRegex(@"^(?:UBND|HĐND|TTHC|MTTQ|TNCS|CNTT|[IVX]+|\P{L}+|[^AEIOUYÀ-Ỹ]+)$", RegexOptions.None, 10_000)]
    private static partial Regex Short();

    /// <summary>Whether a heading is a unit's name and nothing else: the items below it belong to that unit.</summary>
    public static bool IsUnit(string heading)
    {
        var text = heading.TrimEnd(':', '.', ' ');
        return text.Length is > 2 and < 120
            // In a heading in capitals every short word looks like an abbreviation of a name.
            && UnitNames.Starts(PlanVocabulary.IsCapitals(text) && text.Contains(' ', StringComparison.Ordinal) ? text.ToLowerInvariant() : text)
            && UnitNames.CutVerb(text, out var cut) == text
            && !cut
            && !UnitDeeds.IsSentence(text)
            // "Sở Y tế: Chuẩn bị cơ số thuốc" says what is to be done; "Các cục: Thương mại, Xuất bản" names a group.
            && (text.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 0 || Plural().IsMatch(text[..colon])))
            // No heading ends with a full stop: then even a verb that stands in names is one.
            && !(heading.TrimEnd().EndsWith('.') && UnitDeeds.Cut(text, out _).Length < text.Length)
            && char.IsUpper(text[0])
            && !VietnameseText.Fold(text).StartsWith("cac nhiem vu", StringComparison.Ordinal)
            && !VietnameseText.Fold(text).StartsWith("cac noi dung", StringComparison.Ordinal);
    }
}
