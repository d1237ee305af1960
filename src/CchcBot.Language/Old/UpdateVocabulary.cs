using System.Collections.Frozen;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>How a word typed without diacritics is to be understood beside these words; with no neighbours given, always.</summary>
internal sealed record PlainForm(string Form, FrozenSet<string> Before, FrozenSet<string> After);

/// <summary>The office vocabulary of status sentences. Data only: what the hints mean together stands in <see cref="UpdateRules"/>.</summary>
internal static partial class UpdateVocabulary
{
    public static UpdateLexicon Vi { get; } = new(Vietnamese(), Set(Lookalikes));

    public static UpdateLexicon En { get; } = new(English(), []);

    /// <summary>Words at a clause's end that do not say anything more.</summary>
    public static FrozenSet<string> Particles { get; } =
        Set("a nhe nha nhi vay the ha thua anh chi em sep oi day do dau luon roi a? dong chi bot ban nhe please thanks cam on toi minh nho").Except(Set("dau roi")).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Things that are counted in fractions, so that "3/8 phòng" is no share of the work.</summary>
    public static FrozenSet<string> Counted { get; } =
        Set("phong don ban so huyen xa tinh nguoi ho van thu tthc co buoi lop dia cuoc bao thanh vien chi tieu tru diem mon khoan dot units offices departments people districts communes documents procedures reports files items sessions meetings agencies teams provinces");/// <summary>Words that join two tasks, or begin the next one.</summary>
    public static FrozenSet<string> Joints { get; } = Set("va con voi nhung riêng rieng and but while cung ca thi lan plus as for whereas");

    /// <summary>Units of measure: a number before them is an amount, not a task.</summary>
    public static FrozenSet<string> Measures { get; } =
        Set("ngay tuan thang quy nam gio phut giay lan dong trieu ty nghin km viec nhiem muc cai y thu days day weeks week months month years year hours hour minutes percent more extra additional working phan tram times of copies people other others");

    /// <summary>Those who work for the office or beside it: what they no longer do is not dropped.</summary>
    public static FrozenSet<string> Partners { get; } = Set("nha tu doi don chuyen ngan ho ben phong co chu vien contractor consultant vendor");

    /// <summary>How "the rest" begins, of which no task is named.</summary>
    public static string[] Rests { get; } = ["con lai dang", "con lai chua", "con lai thi", "con lai deu", "con lai se", "con lai van", "cac viec con lai", "nhung viec con lai", "the rest", "the others", "the other", "may viec con lai", "viec con lai"];

    /// <summary>Names of trouble: denied, they say that all is well.</summary>
    public static FrozenSet<string> Troubles { get; } = Set("vuong ket tac kho tro van truc su obstacle obstacles problem problems issue issues difficulty difficulties trouble stuck blocked");

    /// <summary>Words between a denial and the trouble that it denies.</summary>
    public static FrozenSet<string> TroubleLinks { get; } = Set("co gap bi thay con gi he phat sinh la any got more major big real there is are been phai cai nao");

    public static string[] Titles { get; } = ["anh", "chi", "ong", "ba", "co", "chu", "thay", "em", "bac", "mr", "ms", "mrs"];

    /// <summary>Words that both languages use.</summary>
    public static FrozenSet<string> Loans { get; } =
        Set("file link email mail zalo team teams web website online ok oke okay okie ppt excel word pdf deadline delay update bot app form server wifi fb scan demo task project server admin pc laptop data");

    /// <summary>Ordinary English words, to tell the languages apart and to leave them unmended.</summary>
    public static FrozenSet<string> EnglishWords { get; } = Set(
        "a all am an and any are as at ask asking be been before but by can cant could did do does dont done due each every for from get give go going got had has have havent he her him his how i if im in is isnt it its ive just know last let like make me more most my near need needs new next no not now of off on one only or our ours out over own part per please put right said same say see send sent she should since so some soon still such take than thank thanks that the their them then there these they this those to today tomorrow too two under until up us very was wasnt we weeks week were weve what when where which while who why will with within wont work would yet yes yesterday you your " +
        "finished finish complete completed nearly almost half mostly draft drafted signed submitted approved approval issued report plan decision waiting wait blocked stuck legal item items number belongs belong unit department office month months day days year extension extend postpone deadline cancel cancelled canceled dropped drop duplicate longer required needed attached attachment attach document see here hello hi hey good morning thanks cheers great ignore rules mark leave sick holiday busy problem problems issue issues budget staff progress started start starting working ready percent third thirds quarter quarters three four five six seven eight nine ten first second sixty fifty move moved push pushed time extra another couple handed handed-over wrong someone else transferred reassigned mine undo mistake previous system prompt tell joke about through ago later early late end mid january february march april may june july august september october november december");

    /// <summary>Words that lead to another and never stand right before a completion.</summary>
    public static FrozenSet<string> Leading { get; } = Set("tai cua voi ve cai tu o ma cac nhung trong theo bang so kinh nhu qua len");

    public static FrozenSet<string> Denials { get; } = Set("chua khong chang dung sap");

    /// <summary>Pairs of which one word settles the other when it is mistyped.</summary>
    public static ((string Fold, string Key) First, (string Fold, string Key) Second)[] Compounds { get; } = Pairs(
        "hoàn thành", "hoàn tất", "gia hạn", "ban hành", "dự thảo", "vướng mắc", "triển khai", "thực hiện", "báo cáo", "nhiệm vụ", "tờ trình", "thẩm định",
        "góp ý", "kinh phí", "phê duyệt", "xác nhận", "thời gian", "thời hạn", "kết quả", "tiến độ", "cơ bản", "khó khăn", "lãnh đạo", "chủ trì", "đúng hạn",
        "kế hoạch", "hướng dẫn", "biên chế", "đính kèm", "trình ký", "xong rồi", "chưa xong", "sắp xong", "chưa làm", "đang làm", "bắt đầu", "hủy bỏ", "thu hồi");

    /// <summary>What a word typed without diacritics stands for; the first choice that fits.</summary>
    public static FrozenDictionary<string, PlainForm[]> PlainForms { get; } = Forms(
        ("cho", "chờ", "dang con phai van roi va chi moi lai do vi tam", "ky duyet phe gop huong ubnd so bo lanh sep xac tham y tinh cap phan tra kinh van don cac trung hoi chu vp thanh so doi quyet bao nguoi ket lay mua hop ban"),
        ("cho", "cho", "", ""),
        ("so", "số", "", "# may thu lieu hieu luong"),
        ("doi", "đợi", "dang con phai van cho roi", "ky duyet phe gop huong ubnd lanh xac tham tinh cap phan tra kinh"),
        ("doi", "dời", "xin nghi cho de", "sang den han lai toi qua thoi"),
        ("doi", "đổi", "", ""),
        ("bo", "bộ", "can cua cac voi tai len hoi gui", "noi tu tai khoa thong phan y xay cong giao phap"),
        ("bo", "bổ", "", "sung tri"),
        ("bo", "bỏ", "", ""),
        ("dung", "đụng", "chua", "cham"),
        ("dung", "đúng", "khong", "han tien roi ke quy thoi the la"),
        ("dung", "dùng", "su", "de duoc cho"),
        ("dung", "đừng", "", "co ghi nhac danh bao"),
        ("dung", "dừng", "", ""),
        ("ket", "kết", "tong lien", "qua thuc luan hop noi cuoc"),
        ("ket", "kẹt", "", ""),
        ("nham", "nhầm", "", ""),
        ("chuyen", "chuyên", "", "vien de mon trach gia"),
        ("chuyen", "chuyển", "", ""),
        ("giao", "giáo", "khoa", "vien duc"),
        ("giao", "giao", "", ""),
        ("tac", "tác", "cong hop", "gia dong"),
        ("tac", "tắc", "", ""),
        ("hoan", "hoàn", "", "thanh tat thien toan chinh canh"),
        ("hoan", "hoãn", "", ""),
        ("nua", "nửa", "mot duoc hon khoang gan", "chang duong thang nam"),
        ("nua", "nữa", "", ""),
        ("huy", "huy", "phat chi", "dong chuong"),
        ("huy", "hủy", "", ""),
        ("sang", "sáng", "buoi", "nay mai qua kia"),
        ("sang", "sang", "", ""),
        ("toi", "tới", "lui han thang tuan quy sap doi keo dai tuan", "# ngay thang quy het cuoi giua dau"),
        ("toi", "tối", "", "nay qua mai"),
        ("toi", "tôi", "", ""),
        ("dau", "đầu", "bat lan buoc tu", "tien tuan thang nam quy tu mau"),
        ("dau", "đâu", "", ""),
        ("moi", "mọi", "", "viec nhiem nguoi"),
        ("moi", "mời", "giay thu", "hop thau"),
        ("moi", "mới", "", ""),
        ("thu", "thu", "", "hoi thap thue"),
        ("thu", "thứ", "", ""),
        ("nho", "nhờ", "", ""),
        ("lam", "làm", "", ""),
        ("tam", "tám", "", "phan muoi"),
        ("tam", "tạm", "", ""),
        ("con", "còn", "", ""),
        ("mai", "mai", "", ""),
        ("a", "ạ", "", ""),
        ("dua", "đùa", "noi", "thoi do day vui choi"),
        ("dua", "đưa", "", ""),
        ("mo", "mở", "", ""),
        ("lon", "lộn", "bam bao gui nhan", ""),
        ("lon", "lớn", "", ""),
        ("tinh", "tính", "dang se", "se xin toan lai ra lam gia"),
        ("tinh", "tỉnh", "", ""),
        ("tuong", "tương", "doi", "doi duong lai tu ung"),
        ("tuong", "tưởng", "", ""),
        ("ky", "kỳ", "dinh hoc nhiem", ""),
        ("ky", "ký", "", ""));

    public static UpdateLexicon Of(TextLanguage language) => language == TextLanguage.En ? En : Vi;

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static ((string, string), (string, string))[] Pairs(params string[] pairs) =>
        [.. pairs.Select(p => p.Split(' ')).Select(p => (Form(p[0]), Form(p[1])))];

    private static (string, string) Form(string word) => (VietnameseText.Fold(word), VietnameseText.ToneKey(word));

    private static FrozenDictionary<string, PlainForm[]> Forms(params (string Fold, string Form, string Before, string After)[] rows) =>
        rows.GroupBy(r => r.Fold, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(r => new PlainForm(r.Form, Set(r.Before), Set(r.After))).ToArray(), StringComparer.Ordinal);
}
