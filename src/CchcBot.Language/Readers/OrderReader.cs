using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Readers;

/// <summary>What a person asks to have done about a task, in words.</summary>
public enum OrderKind
{
    /// <summary>"đôn đốc 2b": ask for an update.</summary>
    Urge,
    /// <summary>"lịch sử 3b".</summary>
    History,
    /// <summary>"giao 3b cho anh Cường", "bàn giao 3b cho chị Bình".</summary>
    Give,
    /// <summary>"đề nghị phòng Nội chính cung cấp số liệu 3b trước 20/9".</summary>
    Cooperate,
    /// <summary>"xin gia hạn 2b", without saying until when.</summary>
    Extend,
    /// <summary>"cập nhật 3b", without saying what.</summary>
    Update,
    /// <summary>"đã tiếp nhận 3b": the officer accepts what the head gave.</summary>
    Accept,
    /// <summary>"nhắc lại 1a sau 3 ngày".</summary>
    Later,
    /// <summary>"xin rút đề nghị gia hạn 1a".</summary>
    Withdraw,
    /// <summary>"hủy báo cáo 1a vừa rồi".</summary>
    TakeBack,
}

/// <summary>An order as worded; names and dates are not resolved.</summary>
/// <param name="Tasks">Codes or numbers as typed, with the plan where it is named ("3 (27/KH-VP)"); empty = the task that the person was shown last.</param>
/// <param name="Who">The person or the unit as typed, or null.</param>
/// <param name="What">What is requested, as typed, or null.</param>
/// <param name="Due">The words about the date, or null.</param>
public sealed record OfficeOrder(OrderKind Kind, TextLanguage Language, IReadOnlyList<string> Tasks, string? Who = null, string? What = null,
    string? Due = null);

/// <summary>Reads orders by patterns. Null = none, then the text is a report or a question.</summary>
public static partial class OrderReader
{
    private const int LongestText = 500;

    /// <summary>The order, typed with or without diacritics; null if the text is none.</summary>
    /// <param name="text">The text as typed.</param>
    public static OfficeOrder? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tidy = VietnameseText.Tidy(text).Trim(' ', '.', '!');
        if (tidy.Length is 0 or > LongestText)
        {
            return null;
        }

        // Both have the same length, so that positions found in one can be used in the other.
        var folded = VietnameseText.Fold(tidy);
        var (match, kind) = Forms.Select(f => (Match: f.Form.Match(folded), f.Kind)).FirstOrDefault(f => f.Match.Success);
        if (match is null)
        {
            return null;
        }

        string? Said(string name) =>
            match.Groups[name] is { Success: true, Length: > 0 } group ? tidy.Substring(group.Index, group.Length).Trim(' ', ',', ':', '"') : null;
        var (what, tasks) = (Said("what"), match.Groups["task"]);
        return new OfficeOrder(
            kind,
            match.Groups["en"].Success ? TextLanguage.En : TextLanguage.Vi,
            what is not null && !tasks.Success ? CodesIn(what) : [.. tasks.Captures.Select(c => tidy.Substring(c.Index, c.Length).Trim())],
            Said("who"),
            what,
            Said("due"));
    }

    private static readonly (Regex Form, OrderKind Kind)[] Forms =
    [
        (LaterForm(), OrderKind.Later), (LaterFirstForm(), OrderKind.Later), (RemindMeForm(), OrderKind.Later), (UrgeForm(), OrderKind.Urge),
        (HistoryForm(), OrderKind.History), (ExtendForm(), OrderKind.Extend), (UpdateForm(), OrderKind.Update), (AcceptForm(), OrderKind.Accept),
        (WithdrawForm(), OrderKind.Withdraw), (TakeBackForm(), OrderKind.TakeBack), (MistakenForm(), OrderKind.TakeBack),
        // A request for an update worded as a reminder: "nhắc phòng Nội chính làm 2a đi" means "đôn đốc 2a".
        (RemindForm(), OrderKind.Urge), (GiveForm(), OrderKind.Give), (AppointForm(), OrderKind.Give), (CooperateForm(), OrderKind.Cooperate),
    ];

    /// <summary>The tasks named by code ("3b"), or by a number after a word for "task", as typed.</summary>
    public static IReadOnlyList<string> CodesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tidy = VietnameseText.Tidy(text);
        return tidy.Length > LongestText ? [] : [.. CodeInside().Matches(VietnameseText.Fold(tidy)).Select(m => m.Groups["code"])
            .Select(c => tidy.Substring(c.Index, c.Length))];
    }

    /// <summary>The numbers that the words say are lines of the list shown: "dòng 2", "việc thứ hai", "số 2 trong danh sách".</summary>
    public static IReadOnlyList<string> LinesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tidy = VietnameseText.Tidy(text);
        return tidy.Length > LongestText ? [] : [.. LineInside().Matches(VietnameseText.Fold(tidy))
            // "hội đồng 2" is no line.
            .Where(m => tidy[m.Index] is not ('đ' or 'Đ'))
            .Select(m => m.Groups["n"].Value)
            .Select(n => Array.IndexOf(Ordinals, n) is var place and >= 0 ? $"{place + 1}" : n)];
    }

    private static readonly string[] Ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

    private const string Code = @"(?:[ivxlc]+\.)?\d{1,3}(?:[.,]?[a-z])?(?:-\d{1,2})?";

    // "(27/KH-VP)", "kế hoạch 27/KH-VP", "của kế hoạch số 27", "of plan 27/KH-VP"; "(QĐ 12/QĐ-VP)" is a document.
    private const string Plan = @"(?:\s*\((?:\d{1,5}\s?/\s?kh[\w.&-]*|(?:ke hoach|kh|plan) [^()]{1,80})\)"
        + @"|\s+(?:(?:cua|thuoc|trong|of|in) (?:the )?)?(?:ke hoach|kh|plan) (?:so |no\.? )?\d{1,5}(?:\s?/\s?[a-z][\w.&-]*)?"
        + @"|\s+(?:cua|thuoc|of) \d{1,5}\s?/\s?[a-z][\w.&-]*)";
    private const string PlanTitle = @"\s+(?:cua|thuoc|of) (?:the )?(?:ke hoach|plan) [^\W\d].{0,80}?";

    // "dòng 2", "mục thứ 2", "2 trong danh sách": a line of the list shown.
    private const string Line = @"(?:(?:dong|line|row)(?: so| thu)?|(?:muc|viec|cai|nhiem vu|nv) thu) \d{1,3}"
        + @"|\d{1,3} (?:trong|o|cua|in|on|of|from) (?:the )?(?:danh sach|list)";
    private const string Task = "(?<task>" + Line + "|" + Code + "(?:" + Plan + "|" + PlanTitle + ")?)";
    private const string Codes = @"(?:(?:cac |cho |cua |nhung )?(?:nhiem vu|nv|viec|muc|tasks?|items?|so|number|no\.?) ?)*" + Task
        + @"(?:\s*(?:,|;|va|and|&)\s*(?:nhiem vu |nv |viec |muc |so |task )?" + Task + ")*";

    [GeneratedRegex(@"^(?:(?:de nghi |yeu cau )?(?:don doc|nhac tien do|thuc tien do|hoi tien do)|(?:de nghi|yeu cau) (?:don vi )?cap nhat(?: tinh hinh| "
        + @"tien do)?|(?<en>urge|chase|ask for an update on|request an update on))(?:\s+" + Codes
        + @")?(?:\s+(?:giup|gium|ho|toi|em|minh|voi|ngay|di|nhe|nha|please|a))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UrgeForm();

    [GeneratedRegex(@"^(?:xem )?(?:(?:lich su|qua trinh|dien bien|nhat ky)(?: (?:cap nhat|thuc hien|thay doi|xu ly))?|(?<en>(?:show )?(?:the "
        + @")?history)(?: of)?)(?:\s+(?:cua\s+)?" + Codes + ")?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HistoryForm();

    [GeneratedRegex(@"^(?:(?:toi |em |phong toi |don vi toi )?(?:xin|de nghi|cho)(?: duoc)? (?:gia han|lui han|lui thoi han|keo dai thoi han)|gia "
        + @"han|(?<en>(?:please )?(?:extend|request an? extension (?:for|of|on)|ask for an extension (?:for|of|on))))(?:\s+(?:cho\s+)?" + Codes
        + @")?(?:\s+(?:a|nhe|please))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExtendForm();

    [GeneratedRegex(@"^(?:(?:(?:cho )?(?:toi|em) )?(?:muon |can |xin )?(?:cap nhat|dien|mo phieu|khai|sua lai)(?: (?:tien do|tinh hinh|ket "
        + @"qua|phieu|trang thai))?(?: (?:cho|cua))?|(?<en>(?:i want to |let me )?(?:update|report on|fill in)(?: the)?(?: (?:status|progress) of)?))\s+"
        + Codes + @"(?:\s+(?:a|nhe|please))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UpdateForm();

    [GeneratedRegex(@"^(?:(?:toi |em )?(?:da |xin )?(?:tiep nhan|nhan)|(?<en>(?:i )?(?:accept|accepted)))\s+" + Codes
        + @"(?:\s+(?:roi|a|nhe))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AcceptForm();

    [GeneratedRegex(@"^(?:xin |nho |hay |cho )?(?:nhac lai|hen nhac lai|tam hoan nhac|hoan nhac|lui nhac|(?<en>remind me(?: again)?(?: of| about)?|snooze))"
        + @"(?: (?:toi|em|minh))?(?: (?:ve|of|about))?\s+" + Codes
        + @"(?:\s+(?:giup |cho (?:toi|em) )?(?<due>(?:sau|vao|trong|den|toi|hom|thu|ngay|tuan|cuoi|dau|mai|\d|in|on|for|until|next|tomorrow|this)\b.*?))?"
        + @"(?:\s+(?:nhe|nha|a|giup|please))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LaterForm();

    // "nhắc em 3c sang tuần": with a day it is the person's own reminder, without one a request to others.
    [GeneratedRegex(@"^(?:xin |nho |hay |cho )?nhac (?:toi|em|minh)(?: ve)?\s+" + Codes
        + @"\s+(?<due>(?:sau|vao|den|hom|thu|ngay|tuan|sang|qua|cuoi|dau|mai)\b.*?)(?:\s+(?:nhe|nha|a|giup|voi))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RemindMeForm();

    [GeneratedRegex(
        @"^(?:de )?(?<due>\w+ (?:ngay|tuan|hom|bua)(?: lam viec)? (?:nua|sau)|(?:dau |cuoi )?(?:tuan|thang) (?:sau|toi)|(?:ngay )?mai|thu \w+(?: tuan sau)?)"
        + @"\s*,?\s*(?:hay |xin |thi |moi )?nhac lai(?: (?:toi|em|minh))?\s+" + Codes + @"(?:\s+(?:nhe|nha|a|giup))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LaterFirstForm();

    [GeneratedRegex(
        @"^(?:(?:xin|toi|em|phong toi|don vi toi|de nghi|cho) )*(?:(?:rut|rut lai|huy|huy bo|thu hoi|bo|thoi)(?: lai)? (?:(?:de nghi|don|yeu cau|phieu|viec) )?"
        + @"(?:xin )?gia han|khong xin gia han|(?<en>(?:please )?(?:withdraw|cancel|take back|drop) (?:my |the |our )?extension(?: request)?))"
        + @"(?:\s+(?:cua |cho |for |of |on )?" + Codes + @")?(?:\s+(?:nua|a|nhe|nha|please))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithdrawForm();

    [GeneratedRegex(
        @"^(?:(?:xin|toi|em|cho toi|cho em|de nghi) )*(?:(?:huy|huy bo|rut|rut lai|thu hoi|xoa|bo|hoan tac)(?: lai)? (?:(?:lan|phan|noi dung|tin) )?"
        + @"(?:bao cao|cap nhat|bao hoan thanh|bao xong|bao)|(?<en>(?:please )?(?:undo|take back|withdraw|retract|cancel|revoke) (?:my |the )?(?:last "
            + @"|latest )?(?:report|update)))"
        + @"(?:\s+(?:(?:cua|cho|ve|on|for|of|about) )?" + Codes
            + @")?(?:\s+(?:vua roi|vua gui|vua bao|vua xong|luc nay|gan nhat|moi nhat|hoi nay|truoc|nhe|nha|a|giup|please|just now))*$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TakeBackForm();

    [GeneratedRegex(@"^(?:(?:xin loi|toi|em|da|minh)[ ,]+)*(?:bao cao|bao|bam|ghi|gui|cap nhat|nhap) (?:nham|lon|sai)(?: roi)?(?: (?:viec|nhiem "
        + @"vu))?(?:\s+(?:cua |cho |ve )?"
        + Codes + @")(?:\s+(?:roi|a|nhe|nha))*$|^(?<en>i )?(?:reported|updated|marked) " + Codes + @" by mistake$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MistakenForm();

    [GeneratedRegex(@"^(?:(?:xin|hay|nho|de nghi|em) )*(?:nhac(?: nho)?|(?<en>(?:please )?remind))(?:\s+(?<who>(?!lai\b|toi\b|em\b|ai\b|tien "
        + @"do\b|me\b|us\b|viec\b|nhiem vu\b)\S.*?))??"
        + @"\s+(?:(?:phai |to )?(?:lam|thuc hien|hoan thanh|xong|cap nhat|bao cao|trien khai|day nhanh|nop|lo|do|finish|update|report "
            + @"on|complete|deliver|about|of|on)\s+)?"
        + Codes + @"(?:\s+(?:di|nhe|nha|a|giup|gium|voi|ngay|som|please))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RemindForm();

    [GeneratedRegex(@"^(?:giao|ban giao|chuyen giao|chuyen|phan cong|phan|(?<en>assign|give|hand over|hand))\s+" + Codes
        + @"\s+(?:cho|sang|to)\s+(?<who>\S.*?)(?:\s+(?:thuc hien|phu trach|lam|xu ly|theo doi|giup|nhe))*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GiveForm();

    [GeneratedRegex(@"^(?:giao|phan cong|phan|cu)\s+(?:cho\s+)?(?<who>\D+?)\s+(?:thuc hien|phu trach|lam|xu ly|theo doi|chu tri)\s+" + Codes
        + "$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AppointForm();

    // A verb after the unit says what it is to do; without one it is not a request for cooperation.
    [GeneratedRegex(
        @"^(?:de nghi|yeu cau|nho|kinh de nghi|(?<en>ask|request|please ask))\s+(?<who>\S.*?)\s+(?:to\s+)?(?<what>(?:cung cap|gui|phoi hop|cho y kien|gop "
            + @"y|tham gia y kien|bo sung|ra soat|tong hop|bao cao|chuyen|provide|send|supply|contribute|comment|prepare|review)\b.*?)(?:\s+(?:truoc|den "
            + @"het|den|cham nhat|han|trong|by|before|until)\s+(?:la\s+)?(?:ngay\s+)?(?<due>\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?|\d{1,2} "
            + @"thang \d{1,2}(?: nam \d{4})?))?(?:\s+(?:de|to)\s+(?:lam|thuc hien|hoan thanh|phuc vu|tong hop|do|finish|complete)\s+" + Codes + ")?$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex CooperateForm();

    [GeneratedRegex(@"(?<![\w/.-])(?<code>(?:[ivxlc]+\.)?\d{1,3}[a-z](?:-\d{1,2})?" + Plan + @"?)(?![\w/.-])|(?:nhiem vu|nv|task)\s+(?<code>" + Code + Plan
        + @"?)(?![\w/])|(?<![\w/.-]|thang |quy |ngay )(?<code>\d{1,3}" + Plan + @")(?![\w/])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeInside();

    [GeneratedRegex(@"\b(?:dong|line|row)(?: so| thu)? (?<n>\w+)|\b(?:muc|viec|cai|nhiem vu|nv) thu (?<n>\w+)"
        + @"|\b(?<n>\d{1,3}) (?:trong|o|cua|in|on|of|from) (?:the )?(?:danh sach|list)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineInside();
}
