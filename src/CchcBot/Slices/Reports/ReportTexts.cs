using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Reports;

/// <summary>The report of a period as an official document.</summary>
internal static class ReportTexts
{
    public static readonly Text Nation = new("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    public static readonly Text Motto = new("Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc");
    public static readonly Text Number = new("Số:        /BC-{0}", "Số:        /BC-{0}");
    public static readonly Text LetterNumber = new("Số:        /VP-…", "Số:        /VP-…");
    public static readonly Text PlaceAndDate = new("{0}, ngày      tháng      năm {1}", "{0}, ngày      tháng      năm {1}");
    public static readonly Text Draft = new("DỰ THẢO (số liệu đến ngày {0})", "DỰ THẢO (số liệu đến ngày {0})");
    public static readonly Text Kind = new("BÁO CÁO", "BÁO CÁO");
    public static readonly Text About = new(
        "Kết quả thực hiện nhiệm vụ cải cách hành chính {0}",
        "Kết quả thực hiện nhiệm vụ cải cách hành chính {0}");
    public static readonly Text UntilNow = new("đến ngày {0}", "đến ngày {0}");
    public static readonly Text Basis = new("Căn cứ Kế hoạch số {0} ngày {1}: {2};", "Căn cứ Kế hoạch số {0} ngày {1}: {2};");
    public static readonly Text BasisUnsigned = new("Căn cứ kế hoạch: {0};", "Căn cứ kế hoạch: {0};");
    public static readonly Text Opening = new(
        "{0} báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính từ ngày {1} đến ngày {2} (số liệu tính đến ngày {3}) như sau:",
        "{0} báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính từ ngày {1} đến ngày {2} (số liệu tính đến ngày {3}) như sau:");
    public static readonly Text OpeningNow = new(
        "{0} báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính tính đến ngày {1} như sau:",
        "{0} báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính tính đến ngày {1} như sau:");
    public static readonly Text Partial = new(
        "(Số liệu trong phạm vi nhiệm vụ của đơn vị lập báo cáo.)",
        "(Số liệu trong phạm vi nhiệm vụ của đơn vị lập báo cáo.)");

    public static readonly Text SectionFigures = new("I. TÌNH HÌNH CHUNG", "I. TÌNH HÌNH CHUNG");
    public static readonly Text SectionDone = new("II. NHIỆM VỤ HOÀN THÀNH TRONG KỲ", "II. NHIỆM VỤ HOÀN THÀNH TRONG KỲ");
    public static readonly Text SectionLate = new("III. NHIỆM VỤ QUÁ HẠN", "III. NHIỆM VỤ QUÁ HẠN");
    public static readonly Text SectionObstacles = new("IV. KHÓ KHĂN, VƯỚNG MẮC KHÁC", "IV. KHÓ KHĂN, VƯỚNG MẮC KHÁC");
    public static readonly Text SectionNext = new("V. NHIỆM VỤ ĐẾN HẠN TRONG 03 THÁNG TỚI", "V. NHIỆM VỤ ĐẾN HẠN TRONG 03 THÁNG TỚI");

    public static readonly Text InPeriod = new(
        "Trong kỳ có {0} nhiệm vụ đến hạn; {1} nhiệm vụ có nội dung hoàn thành, trong đó {2} hoàn thành quá hạn; {3} nhiệm vụ đến hạn trong kỳ " +
            "còn quá hạn; {4} nhiệm vụ quá hạn từ trước chuyển sang.",
        "Trong kỳ có {0} nhiệm vụ đến hạn; {1} nhiệm vụ có nội dung hoàn thành, trong đó {2} hoàn thành quá hạn; {3} nhiệm vụ đến hạn trong kỳ " +
            "còn quá hạn; {4} nhiệm vụ quá hạn từ trước chuyển sang.");
    public static readonly Text UnknownInPeriod = Paper("{0} nhiệm vụ được báo hoàn thành chưa rõ ngày, đề nghị bổ sung.");
    public static readonly Text ByExtension = Paper("Trong số hoàn thành đúng hạn có {0} nhiệm vụ đúng hạn sau gia hạn.");
    public static readonly Text Submitted = Paper("Đã trình, chờ ký hoặc phê duyệt: {0} nhiệm vụ trong hạn, {1} nhiệm vụ quá hạn.");
    public static readonly Text OfPlan = Paper("Kế hoạch {0}: {1} nhiệm vụ, đã hoàn thành {2}, chưa đến hạn {3}, quá hạn {4}.");
    public static readonly Text ByUnit = Paper("Theo đơn vị chủ trì (nhiệm vụ do nhiều đơn vị chủ trì được tính cho từng đơn vị):");
    public static readonly Text After = Paper("Hoàn thành sau ngày {0}, tính vào kỳ báo cáo sau:");
    public static readonly Text AfterOne = Paper("- {0}. {1} ({2}): hoàn thành ngày {3}.");
    public static readonly Text Occurrences = Paper("{0} kỳ chưa thực hiện");
    public static readonly Text AddDay = Paper("[bổ sung ngày]");
    public static readonly Text ColumnTotal = Paper("Tổng số");
    public static readonly Text ColumnOther = Paper("Khác");
    public static readonly Text All = new("Tổng số nhiệm vụ theo dõi: {0}. Tính đến ngày {1}:", "Tổng số nhiệm vụ theo dõi: {0}. Tính đến ngày {1}:");

    public static readonly Text NoneDone = new("Không có nhiệm vụ hoàn thành trong kỳ.", "Không có nhiệm vụ hoàn thành trong kỳ.");
    public static readonly Text NoneLate = new("Không có nhiệm vụ quá hạn.", "Không có nhiệm vụ quá hạn.");
    public static readonly Text NoneObstacles = new("Không có vướng mắc khác được báo cáo.", "Không có vướng mắc khác được báo cáo.");
    public static readonly Text NoneNext = new("Không có nhiệm vụ đến hạn.", "Không có nhiệm vụ đến hạn.");

    public static readonly Text Obstacle = new("- {0}. {1} ({2}): {3}.", "- {0}. {1} ({2}): {3}.");
    public static readonly Text Person = new("cán bộ phụ trách", "cán bộ phụ trách");
    public static readonly Text Closing = new(
        "Trên đây là báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính của {0}./.",
        "Trên đây là báo cáo kết quả thực hiện nhiệm vụ cải cách hành chính của {0}./.");

    public static readonly Text ColumnNumber = new("STT", "STT");
    public static readonly Text ColumnClass = new("Phân loại", "Phân loại");
    public static readonly Text ColumnCount = new("Số nhiệm vụ", "Số nhiệm vụ");
    public static readonly Text ColumnCode = new("Mã", "Mã");
    public static readonly Text ColumnTask = new("Nhiệm vụ", "Nhiệm vụ");
    public static readonly Text ColumnUnit = new("Đơn vị chủ trì", "Đơn vị chủ trì");
    public static readonly Text ColumnCompleted = new("Ngày hoàn thành", "Ngày hoàn thành");
    public static readonly Text ColumnResult = new("Kết quả, văn bản", "Kết quả, văn bản");
    public static readonly Text ColumnDue = new("Thời hạn", "Thời hạn");
    public static readonly Text ColumnStanding = new("Tình hình, nguyên nhân", "Tình hình, nguyên nhân");
    public static readonly Text ColumnStep = new("Tình trạng", "Tình trạng");

    public static readonly Text Recipients = new("Nơi nhận:", "Nơi nhận:");
    public static readonly Text RecipientList = new("- ……………………;\n- Lưu: VT, …….", "- ……………………;\n- Lưu: VT, …….");
    public static readonly Text SignatoryPost = new("QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ", "QUYỀN HẠN, CHỨC VỤ CỦA NGƯỜI KÝ");
    public static readonly Text SignatoryName = new("(Họ và tên)", "(Họ và tên)");

    /// <summary>The paper is in Vietnamese, whoever asks.</summary>
    private static Text Paper(string words) => new(words, words);
}
