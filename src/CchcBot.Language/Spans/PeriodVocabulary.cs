using System.Collections.Frozen;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>The vocabulary of periods.</summary>
internal static class PeriodVocabulary
{
    public static readonly WordSet Day = new("ngày; day; days; hôm; bữa");
    public static readonly WordSet Week = new("tuần; week; weeks; wk; tuần lễ");
    public static readonly WordSet Month = new("tháng; month; months");
    public static readonly WordSet Quarter = new("quý; quí; q; quarter; quarters");
    public static readonly WordSet Year = new("năm; year; years");

    /// <summary>After a Vietnamese unit: the present one, the one before, the one after, the one before that.</summary>
    public static readonly WordChoice<int> Modifiers = new(
    [
        ("này; nay; nầy; nài; ni; hiện (nay|tại|hành); đang diễn ra", 0),
        ("trước; vừa (qua|rồi|xong); vừa mới qua; qua; rồi; ngoái; liền trước; trước (đó|đây); mới qua; kề trước", -1),
        ("sau; tới; tiếp theo; kế [tiếp]; sắp tới; tiếp; đến; sang", 1), ("kia", -2),
    ]);

    /// <summary>The same before an English unit.</summary>
    public static readonly WordChoice<int> EnglishModifiers = new(
    [
        ("[the] (last|previous|past|preceding|prior)", -1), ("[the] (next|coming|following|upcoming)", 1),
        ("this; the current; current; the present; present; the", 0),
    ]);

    public static readonly WordSet Each = new("từng");
    public static readonly WordSet NextYear = new("sang năm");
    public static readonly WordSet Millennium = new("hai (nghìn|ngàn) không trăm; hai không");
    public static readonly WordSet Again = new("nữa; kia");

    /// <summary>Days by name, counted from today.</summary>
    public static readonly WordChoice<int> RelativeDays = new(
    [
        ("(hôm|bữa) (nay|ni); hnay; ngày hôm nay; today; ngày nay; trong ngày hôm nay", 0), ("[ngày] (hôm|bữa) qua; hqua; yesterday", -1),
        ("(hôm|bữa) kia; the day before yesterday", -2), ("ngày mai; mai; hôm sau; tomorrow; sáng mai; chiều mai", 1),
        ("ngày (kia|mốt); mốt; the day after tomorrow", 2),
    ]);

    public static readonly WordSet Now =
        new("nay; đây; giờ; chừ; ni; bây (giờ|chừ); (hôm|bữa) (nay|ni); hiện (nay|tại|giờ); thời điểm (này|hiện tại); lúc này; now; today; date; the present; "
            + "so far; this point");

    public static readonly WordSet From = new("[tính|kể|bắt đầu] từ [sau|hồi|lúc]; from; since; starting [from]; as from; beginning");
    public static readonly WordSet Between = new("giữa; trong khoảng; trong khoảng từ; khoảng; between; từ giữa");
    public static readonly WordSet Until = new("cho (đến|tới); đến; tới; to; until; till; through; up to; tính (đến|tới); trở lại đến; up until");
    public static readonly WordSet By =
        new("by; no later than; not later than; (chậm|muộn|trễ) nhất [là] [vào|đến|trong]; không (quá|muộn hơn|trễ hơn|chậm hơn); at the latest by; "
            + "on or before");
    public static readonly WordSet Before = new("trước; trước khi; before; prior to; ahead of; earlier than");
    public static readonly WordSet After = new("sau; sau khi; after; later than");

    /// <summary>Words before what happened on a date.</summary>
    public static readonly WordSet Occasion = new("hôm; lúc; khi; dịp; đợt; hồi; ngày; lễ; kỳ");
    public static readonly WordSet Since = new("trở (đi|lại đây|lại|qua|về đây); onward; onwards; về sau; on");
    public static readonly WordSet In = new("trong [suốt|cả|vòng|khoảng|thời gian]; cả; suốt; nội; within");
    public static readonly WordSet And = new("và; and; lẫn; cùng; với; hoặc; or; hay");
    public static readonly WordSet EndOf = new(
        "hết; cuối; kết thúc; ngày cuối [cùng] [của]; [the] end of [the]; the close of; the last day of; mãn; hết ngày; cuối ngày");
    public static readonly WordSet BeginOf = new("đầu; [the] (start|beginning) of [the]; ngày đầu");
    public static readonly WordSet HalfFirst = new("nửa [năm] đầu [của]; sáu tháng đầu; [the] first half; bán niên đầu; h1");
    public static readonly WordSet HalfSecond = new("nửa [năm] (cuối|sau) [của]; [the] (second|latter|last) half; bán niên cuối; h2");
    public static readonly WordSet MiddleOf = new("giữa; mid; [the] middle of [the]");
    public static readonly WordSet Vague = new("đầu; giữa; cuối; [the] (middle|start|beginning|end) of [the]; mid");

    /// <summary>Phrases for some days of a month, with the first and the last of them; negative = counted from the month's end.</summary>
    public static readonly (WordSet Words, int First, int Last)[] PartsOfMonth =
    [
        (new("tuần đầu [tiên] [của]; [the] first week of"), 1, 7), (new("tuần cuối [cùng] [của]; [the] last week of"), -7, -1),
        (new("(5|năm) ngày đầu [tiên] [của]; [the] first (5|five) days of"), 1, 5),
        (new("(5|năm) ngày cuối [cùng] [của]; [the] last (5|five) days of"), -5, -1),
        (new("(10|mười) ngày đầu [tiên] [của]; [the] first (10|ten) days of; đầu; [the] (start|beginning) of [the]"), 1, 10),
        (new("(10|mười) ngày cuối [cùng] [của]; [the] last (10|ten) days of"), -10, -1), (new("cuối; [the] end of [the]"), 21, -1),
        (new("(15|mười lăm) ngày đầu [tiên] [của]; [the] first (15|fifteen) days of"), 1, 15), (HalfFirst, 1, 15), (HalfSecond, 16, -1),
        (new("(20|hai mươi) ngày đầu [tiên] [của]; [the] first (20|twenty) days of"), 1, 20), (MiddleOf, 11, 20),
    ];

    /// <summary>Refers back to a date mentioned before: "trước hôm đó".</summary>
    public static readonly WordSet BeforeThat = new("trước [hôm|bữa|ngày|khi|lúc] (đó|đấy|ấy|nớ); before (that|then)");

    public static readonly WordSet Within = new("trong [vòng|khoảng|thời hạn]; trong vòng; within [the]; in [the]; over [the]; for [the]; nội; during [the]");
    public static readonly WordSet Forward = new(
        "tới; nữa; sắp tới; tiếp theo; kế [tiếp]; tiếp; sau [đó|nữa|này]; tới đây; from (now|today); ahead; to come; "
            + "(tính|kể) từ (nay|hôm nay|bây giờ|giờ|bữa nay)");
    public static readonly WordSet Backward = new("qua; vừa (qua|rồi); gần đây; trước [đây]; gần nhất; đã qua; ago; trở lại đây; mới đây; rồi");
    public static readonly WordSet WorkingDays = new("làm việc; working; business");
    public static readonly WordSet DayPrefix = new("ngày [mùng|mồng|lễ]; mùng; mồng; hôm; bữa; [dịp] lễ; on; the; day");
    public static readonly WordSet FirstMonths = new("đầu; đầu tiên; first");
    public static readonly WordSet LastMonths = new("cuối; cuối cùng; last");
    public static readonly WordSet EnglishFirst = new("[the] first");
    public static readonly WordSet EnglishFinal = new("[the] (last|final)");
    public static readonly WordSet Weekend = new("cuối tuần; weekend; the weekend");
    public static readonly WordSet Fortnight = new("[a|the next] fortnight; nửa tháng");

    public static readonly WordChoice<int> NumberWords = new(
    [
        ("một; one; a; an", 1), ("hai; two; couple [of]", 2), ("ba; three", 3), ("bốn; tư; four", 4), ("năm; lăm; five", 5), ("sáu; six", 6),
        ("bảy; bẩy; seven", 7), ("tám; eight", 8), ("chín; nine", 9), ("mười; ten", 10), ("twelve", 12), ("fifteen", 15), ("twenty", 20), ("thirty", 30),
        ("sixty", 60), ("ninety", 90),
    ]);

    public static readonly WordChoice<int> OrdinalWords = new(
        [("một; nhất; đầu tiên; first; 1st; one", 1), ("hai; nhì; second; 2nd; two", 2), ("ba; third; 3rd; three", 3), ("tư; bốn; fourth; 4th; four", 4)]);

    /// <summary>After "từ 31/8": reverses the direction, so that the period ends on that day.</summary>
    public static readonly WordSet Backwards = new("(trở|quay) (về|lại) trước; về trước; and (earlier|before)");

    /// <summary>Markers after a day or month: lunar here, solar below.</summary>
    public static readonly WordSet Lunar = new("âm lịch; lịch âm; âm; ta");
    public static readonly WordSet Solar = new("dương lịch; lịch dương; dương; tây");
    public static readonly WordSet FullMoon = new("[ngày|hôm|đến] rằm");

    /// <summary>Named lunar days; the next one is meant.</summary>
    public static readonly WordChoice<(int Month, int Day)> LunarDays = new(
    [
        ("[rằm|tết|dịp] trung thu; mid autumn [festival]", (8, 15)), ("[lễ] vu lan", (7, 15)), ("[lễ] giỗ tổ [hùng vương]", (3, 10)),
        ("[lễ|cúng] (ông công|ông táo) [ông táo] [về trời|chầu trời]", (12, 23)),
        ("[dịp] tết [nguyên đán|âm lịch|âm|ta|cổ truyền|năm nay|này]; giao thừa; lunar new year; tet", (1, 1)),
    ]);

    /// <summary>"mùng 3 Tết".</summary>
    public static readonly WordSet TetDay = new("tết [nguyên đán|âm lịch|âm|ta]");

    public static readonly WordSet Summer = new("[ba tháng|mùa|dịp|kỳ nghỉ] hè; [the] summer");
    public static readonly WordSet ToDate = new("[in] [the] year to date; ytd; so far this year; this year so far; từ đầu năm");

    /// <summary>Phrases for "always", which state no period.</summary>
    public static readonly WordSet Always = new("[the|all] year round; quanh năm [suốt tháng]; suốt (năm|tháng); năm nào cũng");

    /// <summary>Named solar days; the next one is meant.</summary>
    public static readonly WordChoice<(int Month, int Day)> NamedDays = new(
    [
        ("new year s eve; đêm giao thừa (tây|dương)", (12, 31)), ("[mùng|mồng] [1|một] [dịp] tết (dương lịch|tây|dương); new year [s day]", (1, 1)),
            ("[dịp|lễ] (quốc khánh|2 tháng 9); national day", (9, 2)),
        ("[dịp|lễ] (giáng sinh|noel|nô en); christmas", (12, 25)), ("quốc tế lao động; labo[u]r day", (5, 1)), ("giải phóng miền nam", (4, 30)),
    ]);

    public static readonly FrozenDictionary<string, int> MonthNames = new Dictionary<string, int>
    {
        ["january"] = 1, ["february"] = 2, ["march"] = 3, ["april"] = 4, ["may"] = 5, ["june"] = 6, ["july"] = 7, ["august"] = 8, ["september"] = 9,
        ["october"] = 10, ["november"] = 11, ["december"] = 12,
        ["jan"] = 1, ["feb"] = 2, ["apr"] = 4, ["jun"] = 6, ["jul"] = 7, ["aug"] = 8, ["sep"] = 9, ["sept"] = 9, ["oct"] = 10, ["nov"] = 11, ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In an order in which longer phrases precede their prefixes.</summary>
    public static readonly WordChoice<int> MonthNumberWords = new(
    [
        ("mười một", 11), ("mười hai; chạp", 12), ("một; giêng", 1), ("hai", 2), ("ba", 3), ("tư; bốn", 4), ("năm", 5), ("sáu", 6), ("bảy", 7), ("tám", 8),
        ("chín", 9), ("mười", 10),
    ]);

    public static readonly WordChoice<DayOfWeek> WeekdayNames = new(
    [
        ("thứ (hai|2); monday", DayOfWeek.Monday), ("thứ (ba|3); tuesday", DayOfWeek.Tuesday), ("thứ (tư|4); wednesday", DayOfWeek.Wednesday),
        ("thứ (năm|5); thursday", DayOfWeek.Thursday), ("thứ (sáu|6); friday", DayOfWeek.Friday), ("thứ (bảy|7); saturday", DayOfWeek.Saturday),
        ("(chủ|chúa) nhật; sunday", DayOfWeek.Sunday),
    ]);
}
