using System.Collections.Frozen;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Time;

/// <summary>The meaning of a word, number or mark in the grammar of deadlines.</summary>
internal enum TermKind
{
    Word, Number, NumberWord, Roman,
    Slash, Dot, Dash, Comma, Colon, Stop, Open, Close, Mark,
    Day, Week, Month, Quarter, Year, Half, WorkingDay, SchoolYear, Semester, Times, Hour,
    Before, By, Until, From, Since, Onward, Following, Within, After, According, Unscheduled,
    Each, Periodic, Ongoing, Begin, Middle, End, Whole, Now,
    Stage, Vision, And, Of, Document, NumberSign, Citing, Report, Filler, Action,
    Lunar, FullMoon, Intercalary,
}

/// <summary>
/// The vocabulary of deadlines, separate from the grammar. Words without diacritics match only in a text without any; otherwise the diacritics must match,
/// or "quỹ" (fund) would be read as a quarter and "Việt Nam" as a year.
/// </summary>
internal static class DeadlineVocabulary
{
    /// <summary>Words in the longest phrase.</summary>
    public const int LongestPhrase = 5;

    private static readonly (TermKind Kind, string Phrases)[] Rows =
    [
        (TermKind.Day, "ngày|mồng|mùng"),
        (TermKind.WorkingDay, "ngày làm việc"),
        (TermKind.Week, "tuần|tuần lễ"),
        (TermKind.Month, "tháng"),
        (TermKind.Quarter, "quý|quí"),
        (TermKind.Year, "năm"),
        (TermKind.SchoolYear, "năm học"),
        (TermKind.Semester, "học kỳ|học kì"),
        (TermKind.Half, "nửa"),
        (TermKind.Times, "lần|kỳ báo cáo"),
        (TermKind.Hour, "giờ|h|g"),
        (TermKind.Before, "trước"),
        (TermKind.By, "chậm nhất|muộn nhất|trễ nhất|hạn cuối|hạn chót|không quá|không muộn hơn|không chậm hơn|không trễ hơn|tối đa|hạn"),
        (TermKind.Until, "đến|tới|cho đến|cho tới|hết|đến hết|tới hết|kết thúc|đến khi kết thúc|trước khi hết|trước khi kết thúc"),
        (TermKind.From, "từ|bắt đầu từ|bắt đầu|tính từ|kể từ"),
        (TermKind.Since, "kể từ khi|tính từ khi|từ khi|từ lúc|kể từ lúc"),
        (TermKind.Onward, "trở đi|trở về sau"),
        (
            TermKind.Following,
            "các năm tiếp theo|những năm tiếp theo|năm tiếp theo|các năm sau|những năm sau|các năm kế tiếp|các năm tới|những năm tới|"
                + "các quý tiếp theo|các tháng tiếp theo"
        ),
        (
            TermKind.Within,
            "trong|vào|trong vòng|trong thời gian|trong thời hạn|trong khoảng|vào khoảng|trong khoảng thời gian|khoảng|vào dịp|xuyên suốt|trong suốt|suốt"
        ),
        (TermKind.After, "sau khi|ngay sau khi|ngay khi|sau|ngay sau|khi|đến khi|cho đến khi|trước khi|nếu|chờ"),
        (TermKind.According,
            "theo|theo đúng|tùy theo|tùy thuộc|tùy|phụ thuộc|phụ thuộc vào|căn cứ|trên cơ sở|đảm bảo theo|bảo đảm theo|phù hợp với|" +
            "đúng tiến độ|đảm bảo tiến độ|bảo đảm tiến độ|do"),
        (TermKind.Unscheduled, "đột xuất|bất thường|phát sinh"),
        (TermKind.Each, "hằng|hàng|mỗi|từng"),
        (TermKind.Periodic, "định kỳ|định kì|theo định kỳ|theo định kì|thường kỳ"),
        (TermKind.Ongoing,
            "thường xuyên|liên tục|quanh năm|suốt năm|suốt cả năm|trong suốt năm|hằng ngày|hàng ngày|mỗi ngày|thường nhật|" +
            "lâu dài|xuyên suốt năm|xuyên suốt cả năm|tx|t xuyên|th xuyên"),
        (TermKind.Begin, "đầu|đầu tiên|thứ nhất"),
        (TermKind.Middle, "giữa"),
        (TermKind.End, "cuối|cuối cùng"),
        (TermKind.Whole, "cả năm|trọn năm|toàn năm"),
        (TermKind.Now, "nay|hiện nay|bây giờ"),
        (TermKind.Lunar, "âm lịch|lịch âm|âm|theo âm lịch|theo lịch âm"),
        (TermKind.FullMoon, "rằm|ngày rằm"),
        (TermKind.Intercalary, "nhuận"),
        (TermKind.Stage, "giai đoạn|thời kỳ|thời kì"),
        (TermKind.Vision, "tầm nhìn|định hướng đến|định hướng tới|lộ trình đến"),
        (TermKind.And, "và|cùng|hoặc|lẫn"),
        (TermKind.Of, "của"),
        (TermKind.Document,
            "quyết định|nghị định|nghị quyết|thông tư|thông tư liên tịch|công văn|chỉ thị|luật|pháp lệnh|kế hoạch|thông báo|công điện|" +
            "hướng dẫn|văn bản|tờ trình|đề án|dự án|chương trình|chiến lược|kết luận|quy hoạch|quy chế|quy định|phiếu giao việc|" +
            "biên bản|giấy mời|báo cáo số|tài chính|ngân sách|dự toán|chỉ số|bộ chỉ số"),
        (TermKind.NumberSign, "số|số hiệu"),
        (TermKind.Citing, "tại|kèm theo|ban hành kèm theo"),
        // Names that contain a word of time without being one.
        (TermKind.Word, "chi thường xuyên|kinh phí thường xuyên|nguồn thường xuyên|vốn thường xuyên|nếu có|cách mạng tháng"),
        (TermKind.Report, "báo cáo|số liệu|giao ban|thống kê"),
        (TermKind.Word, "theo dõi|đứng đầu|dẫn đầu|hàng đầu"),
        (TermKind.Filler,
            "hoàn thành|hoàn tất|hoàn thiện|xong|thời gian|thời hạn|thời điểm|" +
            "dự kiến|phấn đấu|bảo đảm|đảm bảo|tiến độ|là|các|những|ngay|đúng|vào lúc|cần|phải|trong kỳ|lúc|thời gian thực hiện|" +
            "thời gian hoàn thành|thời hạn hoàn thành|hoàn thành xong|đợt|kỳ|họp thường kỳ|phiên họp thường kỳ|kỳ họp thường kỳ"),
        // A time after one of these still begins its part of the sentence; but two times with one between them are separate parts.
        (TermKind.Action, "thực hiện|triển khai|tổ chức|tổ chức thực hiện|triển khai thực hiện|gửi|nộp|trình|ban hành"),
    ];

    private static readonly (int Value, string Words)[] Numbers =
    [
        (1, "một|nhất|giêng"), (2, "hai"), (3, "ba"), (4, "bốn|tư"), (6, "sáu"), (7, "bảy|bẩy"), (8, "tám"), (9, "chín"),
        (10, "mười"), (11, "mười một"), (12, "mười hai|chạp"),
    ];

    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static readonly FrozenDictionary<string, (TermKind Kind, int Value)> Exact = Table(VietnameseText.ToneKey);
    private static readonly FrozenDictionary<string, (TermKind Kind, int Value)> Plain = Table(VietnameseText.Fold);

    /// <summary>The meaning of a phrase, its words joined by one space.</summary>
    /// <param name="plain">The text has no diacritics.</param>
    public static bool TryFind(string phrase, bool plain, out TermKind kind, out int value)
    {
        var found = (plain ? Plain : Exact).TryGetValue((plain ? VietnameseText.Fold(phrase) : VietnameseText.ToneKey(phrase)), out var meaning);
        (kind, value) = meaning;
        return found;
    }

    /// <summary>The unit of time that a mistyped word before a number must be ("quỷ III", or "thang 6" in a text with diacritics).</summary>
    public static TermKind? UnitBeforeNumber(string word) => VietnameseText.Fold(word) switch
    {
        "quy" or "qui" or "q" when VietnameseText.ToneKey(word) != VietnameseText.ToneKey("quỹ") => TermKind.Quarter,
        "thang" or "t" or "th" or "thg" => TermKind.Month,
        "nam" when !char.IsUpper(word[0]) => TermKind.Year,
        "ngay" => TermKind.Day,
        _ => null,
    };

    /// <summary>1 to 12 for a Roman numeral, also in lower case or with a lower-case L for I; else 0.</summary>
    public static int Roman(string word) => Array.IndexOf(Romans, word.Replace('l', 'I').ToUpperInvariant()) + 1;

    private static FrozenDictionary<string, (TermKind, int)> Table(Func<string, string> key)
    {
        var table = new Dictionary<string, (TermKind, int)>(StringComparer.Ordinal);
        foreach (var (kind, phrases) in Rows)
        {
            foreach (var phrase in phrases.Split('|'))
            {
                table.TryAdd(key(phrase), (kind, 0));
            }
        }

        foreach (var (value, words) in Numbers)
        {
            foreach (var word in words.Split('|'))
            {
                table.TryAdd(key(word), (TermKind.NumberWord, value));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
