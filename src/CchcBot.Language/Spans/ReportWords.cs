using System.Collections.Frozen;
using CchcBot.Domain.Text;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>Function words by which a report is divided among its tasks, folded.</summary>
internal static class ReportWords
{
    private static readonly string[] CountedWords =
        ("phòng đơn bản ban số sở huyện xã tỉnh người hồ hộ văn thủ tthc cơ buổi lớp địa cuộc báo thành viên chỉ tiêu trụ điểm môn khoản đợt bộ cán units "
            + "offices departments people districts communes documents procedures reports files items sessions meetings agencies teams provinces").Split(' ');

    /// <summary>Things that are counted in fractions: "3/8 phòng" is not the progress of the work.</summary>
    public static FrozenSet<string> Counted { get; } = CountedWords.Select(VietnameseText.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> CountedKeys = CountedWords.Select(VietnameseText.ToneKey).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word is something counted. If typed with diacritics they must match: "chị" is not "chỉ tiêu".</summary>
    public static bool IsCounted(Token word) => Counted.Contains(word.Fold)
        && (word.Loose || !VietnameseText.HasDiacritics(word.Shown) || CountedKeys.Contains(word.Key));

    private static readonly FrozenSet<string> MeasureKeys =
        ("ngày tuần tháng quý năm giờ phút giây lần đồng triệu tỷ tỉ nghìn việc nhiệm mục cái ý thứ phần trăm bữa hôm ngàn").Split(' ')
            .Select(VietnameseText.ToneKey).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word is a unit of measure. Diacritics must match: "lẫn" is not "lần", "nằm" not "năm".</summary>
    public static bool IsMeasure(Token word) => Measures.Contains(word.Fold)
        && (word.Loose || !VietnameseText.HasDiacritics(word.Shown) || MeasureKeys.Contains(word.Key));

    /// <summary>Words that join two tasks, or begin the next one.</summary>
    public static FrozenSet<string> Joints { get; } = Set("va con voi nhung rieng and but while cung ca thi lan plus as for whereas both");

    /// <summary>Words before several tasks that say nothing about them.</summary>
    public static FrozenSet<string> Gatherers { get; } = Set("cac nhung may ca tat items tasks all the");

    /// <summary>Units of measure: a number before one is an amount, not a task.</summary>
    public static FrozenSet<string> Measures { get; } = Set(
        "ngay tuan thang quy nam gio phut giay lan dong trieu ty nghin km viec nhiem muc cai y thu days day weeks week months month years year hours hour "
            + "minutes percent more extra additional working phan tram times of copies people other others bua hom");

    /// <summary>Sentence-final particles, which carry no meaning here.</summary>
    public static FrozenSet<string> Particles { get; } =
        Set("a nhe nha nhi vay the ha thua anh chi em sep oi day do luon dong chi bot ban please thanks cam on toi minh nho");

    /// <summary>Words for "task" before a number or code.</summary>
    public static FrozenSet<string> TaskWords { get; } =
        Set("viec so muc vu nv cau dong y diem task tasks item items cai thu stt con rieng no nos number numbers the point points job khoan");

    /// <summary>Words before a task that is only referred to and not reported on: "chờ 4a", "trùng với 3b".</summary>
    public static FrozenSet<string> Asides { get; } = Set(
        "cho doi vi do trung voi theo giong nhu khi cua cung trong thuoc gop khoi vao quan for with of after before because like for on than into until by");

    /// <summary>Words that state something about a task directly after its number.</summary>
    public static FrozenSet<string> Predicates { get; } = Set(
        "xong roi chua dang khong hoan vuong xin gia lui cho moi se sap bi da done finished not still blocked waiting in is needs ket tac ht ok huy dung "
            + "bo gan con duoc pending complete completed stuck ready are were held slipped need cancelled hong ok kep nop trinh cho doi het dat dung nam gui");

    /// <summary>Words that may precede a task's number: "xong 2", "gia hạn 2".</summary>
    public static FrozenSet<string> Heads { get; } = Set("xong roi thanh tat done finished han vuong mac ket lui hoan");

    /// <summary>Beginnings of phrases for "the rest", whose tasks are not named.</summary>
    public static WordSet Rests { get; } = new(
        "còn lại (đang|chưa|thì|đều|sẽ|vẫn|xong|hoàn thành|đã|chạy|em|êm|ổn|làm); [còn] (các|những) (việc|mục) (còn lại|khác); "
            + "[còn] mấy (việc|cái|mục|số) (còn lại|kia|khác); việc còn lại; the (rest|others|other); rest (on|is|are); everything else");

    /// <summary>A set of folded words.</summary>
    public static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
