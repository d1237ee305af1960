using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>Texts of official documents: always in Vietnamese (Decree 30/2020), whatever the asker's language.</summary>
internal static class ReportTexts
{
    public static readonly Text Nation = Paper("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    public static readonly Text Motto = Paper("Độc lập - Tự do - Hạnh phúc");
    public static readonly Text Number = Paper("Số:        /{0}-{1}");
    public static readonly Text NumberIssued = Paper("Số: {0}");
    public static readonly Text LetterNumber = Paper("Số:        /{0}-…");
    public static readonly Text PlaceAndDate = Paper("{0}, ngày      tháng      năm {1}");
    public static readonly Text PlaceAndDay = Paper("{0}, ngày {1} tháng {2} năm {3}");
    public static readonly Text Draft = Paper("DỰ THẢO (số liệu đến ngày {0})");
    public static readonly Text DraftInternal = Paper("BẢN NỘI BỘ (số liệu đến ngày {0})");
    public static readonly Text Internal = Paper("BẢN NỘI BỘ");
    public static readonly Text Kind = Paper("BÁO CÁO");
    public static readonly Text Recipients = Paper("Nơi nhận:");
    public static readonly Text Archive = Paper("- Lưu: VT.");
    public static readonly Text AboveFirst = Paper("- {0} (để báo cáo);");
    public static readonly Text LetterRecipients = Paper("- Như trên;\n- Lưu: VT.");
    public static readonly Text InternalRecipients = Paper("- Lãnh đạo cơ quan;\n- Các phòng, ban, đơn vị;\n- Lưu: VT.");
    public static readonly Text AnnexFirst = Paper("Phụ lục I");
    public static readonly Text AnnexSecond = Paper("Phụ lục II");
    public static readonly Text AnnexOf = Paper("(Kèm theo Báo cáo {0} của {1})");
    public static readonly Text AnnexNumber = Paper("số {0} ngày {1}");
    public static readonly Text AnnexBlank = Paper("số      /{0} ngày      tháng      năm {1}");
    public static readonly Text AnnexTasks = Paper("KẾT QUẢ THỰC HIỆN NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH");
    public static readonly Text AnnexTargets = Paper("KẾT QUẢ THỰC HIỆN CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH");

    // Placeholders: what is not known is left visibly open instead of being invented.
    public static readonly Text Gap = Paper("[bổ sung: {0}]");
    public static readonly Text GapAbove = Paper("cơ quan chủ quản");
    public static readonly Text GapPlace = Paper("địa danh");
    public static readonly Text GapSymbol = Paper("ký hiệu");
    public static readonly Text GapPost = Paper("quyền hạn, chức vụ của người ký");
    public static readonly Text GapName = Paper("họ và tên người ký");
    public static readonly Text GapRecipient = Paper("nơi nhận");
    public static readonly Text GapDay = Paper("ngày hoàn thành");
    public static readonly Text GapDirection = Paper("văn bản, cuộc họp chỉ đạo, điều hành trong kỳ");
    public static readonly Text GapResults = Paper("đánh giá kết quả nổi bật");
    public static readonly Text GapWeak = Paper("tồn tại, hạn chế khác");
    public static readonly Text GapCause = Paper("nguyên nhân của {0} nhiệm vụ chưa được xác nhận");
    public static readonly Text GapProposal = Paper("kiến nghị, đề xuất với {0}");
    public static readonly Text GapEstimate = Paper("dự kiến hoàn thành của {0} nhiệm vụ chưa có ngày dự kiến");
    public static readonly Text GapAfter = Paper("tình hình cập nhật sau ngày {0}, chưa tính: {1} nhiệm vụ ({2}); bổ sung nếu thuộc kỳ báo cáo");
    public static readonly Text GapTarget = Paper("số liệu");
    public static readonly Text AuthorityAbove = Paper("cơ quan cấp trên");

    public static readonly Text About = Paper("Công tác cải cách hành chính {0}");
    public static readonly Text AboutNext = Paper("Công tác cải cách hành chính {0}, nhiệm vụ trọng tâm {1}");
    public static readonly Text Basis = Paper("Thực hiện Kế hoạch số {0} ngày {1}{2},");
    public static readonly Text BasisUnsigned = Paper("Thực hiện {0},");
    public static readonly Text BasisAnd = Paper("Kế hoạch số {0} ngày {1}{2}");
    public static readonly Text BasisOf = Paper(" về {0}");
    public static readonly Text Opening = Paper("{0} {1} báo cáo kết quả thực hiện công tác cải cách hành chính {2} (từ ngày {3} đến ngày {4}) như sau:");
    public static readonly Text OpeningNow = Paper("{0} {1} báo cáo kết quả thực hiện công tác cải cách hành chính đến ngày {2} như sau:");
    public static readonly Text Partial = Paper("(Số liệu trong phạm vi nhiệm vụ của đơn vị lập báo cáo.)");

    public static readonly Text SectionDirection = Paper("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH");
    public static readonly Text SectionResults = Paper("II. KẾT QUẢ THỰC HIỆN");
    public static readonly Text SectionJudged = Paper("III. ĐÁNH GIÁ CHUNG");
    public static readonly Text SectionNext = Paper("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {0}");
    public static readonly Text SectionProposals = Paper("V. KIẾN NGHỊ, ĐỀ XUẤT");
    public static readonly Text NextPeriod = Paper("KỲ TỚI");

    public static readonly Text DirectionWork = Paper("1. Chỉ đạo, điều hành");
    public static readonly Text DirectionPlan = Paper("2. Tình hình thực hiện kế hoạch");
    public static readonly Text JudgedResults = Paper("1. Kết quả đạt được");
    public static readonly Text JudgedWeak = Paper("2. Tồn tại, hạn chế");
    public static readonly Text JudgedCauses = Paper("3. Nguyên nhân");

    public static Text Field(ReportField field) => field switch
    {
        ReportField.Direction => Paper("Chỉ đạo, điều hành"),
        ReportField.Institutions => Paper("Cải cách thể chế"),
        ReportField.Procedures => Paper("Cải cách thủ tục hành chính"),
        ReportField.Organisation => Paper("Cải cách tổ chức bộ máy"),
        ReportField.CivilService => Paper("Cải cách chế độ công vụ"),
        ReportField.PublicFinance => Paper("Cải cách tài chính công"),
        ReportField.Digital => Paper("Xây dựng, phát triển chính quyền điện tử, chính quyền số"),
        ReportField.Other => Paper("Nội dung khác"),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    public static readonly Text All = Paper(
        "Tổng số nhiệm vụ theo dõi: {0}. Tính đến ngày {1}: hoàn thành {2} (đúng hạn {3}, sau hạn {4}), chưa đến hạn {5}, quá hạn {6}.");
    public static readonly Text InPeriod = Paper(
        "Trong kỳ có {0} nhiệm vụ đến hạn; {1} nhiệm vụ có nội dung hoàn thành, trong đó {2} hoàn thành sau hạn; {3} nhiệm vụ đến hạn trong kỳ " +
        "chưa hoàn thành theo thời hạn; {4} nhiệm vụ quá hạn từ kỳ trước chuyển sang.");
    public static readonly Text UnknownInPeriod = Paper("{0} nhiệm vụ được báo hoàn thành, chưa rõ ngày: {1}.");
    public static readonly Text Estimate = Paper(
        "Ước đến ngày {0}: hoàn thành {1}/{2} nhiệm vụ (thêm {3} nhiệm vụ so với số liệu đến ngày {4}, theo ngày dự kiến do đơn vị báo cáo).");
    public static readonly Text EstimateGap = Paper("Ước đến ngày {0}: hoàn thành {1}/{2} nhiệm vụ; {3}.");
    public static readonly Text ByExtension = Paper("Trong số hoàn thành đúng hạn có {0} nhiệm vụ đúng hạn sau gia hạn.");
    public static readonly Text Submitted = Paper("Đã trình, chờ ký hoặc phê duyệt: {0} nhiệm vụ trong hạn, {1} nhiệm vụ quá hạn.");
    public static readonly Text OfPlan = Paper("Kế hoạch {0}: {1} nhiệm vụ, đã hoàn thành {2}, chưa đến hạn {3}, quá hạn {4}.");
    public static readonly Text ByUnit = Paper("Theo đơn vị chủ trì (nhiệm vụ do nhiều đơn vị chủ trì được tính cho từng đơn vị):");
    public static readonly Text After = Paper("Hoàn thành sau ngày {0}, tính vào kỳ báo cáo sau: {1} nhiệm vụ ({2}).");
    public static readonly Text Before = Paper("Hoàn thành trước kỳ, ghi nhận sau khi phát hành Báo cáo số {0} ngày {1}, tính vào kỳ này: {2} nhiệm vụ ({3}).");

    public static readonly Text Done = Paper("- {0}: {1}.");
    public static readonly Text None = Paper("Trong kỳ không có kết quả phát sinh.");
    public static readonly Text NoTask = Paper("Kế hoạch không có nhiệm vụ thuộc lĩnh vực này.");
    public static readonly Text NotBegun = Paper("Các nhiệm vụ còn lại chưa đến hạn, tiếp tục triển khai theo kế hoạch ({0} nhiệm vụ).");
    public static readonly Text WasDone = Paper("đã hoàn thành");
    public static readonly Text WasDoneOn = Paper("đã hoàn thành ngày {0}");
    public static readonly Text Signed = Paper("đã ký ngày {0}, chờ cấp số");
    public static readonly Text SubmittedTo = Paper("đã trình {0}{1}, đang chờ phê duyệt");
    public static readonly Text SubmittedBy = Paper(" ({0})");
    public static readonly Text SubmittedOn = Paper(" (trình ngày {0})");
    public static readonly Text Competent = Paper("cấp có thẩm quyền");
    public static readonly Text Drafting = Paper("đang dự thảo");
    public static readonly Text Consulting = Paper("đang lấy ý kiến");
    public static readonly Text Working = Paper("đang triển khai thực hiện");
    public static readonly Text NotStarted = Paper("chưa triển khai");
    public static readonly Text Ongoing = Paper("thực hiện thường xuyên");
    public static readonly Text Awaiting = Paper("triển khai sau khi có sự kiện làm căn cứ");
    public static readonly Text ExpectedOn = Paper("dự kiến hoàn thành ngày {0}");
    public static readonly Text Occurrences = Paper("{0} kỳ chưa thực hiện");
    public static readonly Text OccurrencesDone = Paper("đã thực hiện {0}/{1} kỳ");

    public static readonly Text ResultLate = Paper("chưa hoàn thành theo thời hạn");
    public static readonly Text ResultInTerm = Paper("trong hạn");
    public static readonly Text NoteExtended = Paper("điều chỉnh thời hạn từ {0} sang {1}{2}");
    public static readonly Text AtMost = Paper("không quá {0}");

    public static readonly Text RateDone = Paper("Đã hoàn thành {0}/{1} nhiệm vụ có thời hạn ({2}%).");
    public static readonly Text NoneDone = Paper("Trong kỳ không có nhiệm vụ hoàn thành.");
    public static readonly Text WeakLate = Paper("Còn {0} nhiệm vụ chưa hoàn thành theo thời hạn của kế hoạch{1}.");
    public static readonly Text WeakAtAbove = Paper(", trong đó {0} nhiệm vụ đã trình, đang chờ phê duyệt");
    public static readonly Text NoneLate = Paper("Không có nhiệm vụ quá hạn.");
    public static readonly Text CauseObjective = Paper("Khách quan: {0} nhiệm vụ{1}.");
    public static readonly Text CauseWaits = Paper(" (chờ {0})");
    public static readonly Text CauseSubjective = Paper("Chủ quan: {0} nhiệm vụ.");
    public static readonly Text NoneCause = Paper("Không có nhiệm vụ vướng mắc.");

    public static readonly Text NextLate = Paper("Hoàn thành các nhiệm vụ chưa hoàn thành theo thời hạn ({0} nhiệm vụ):");
    public static readonly Text NextDue = Paper("Tập trung thực hiện các nhiệm vụ đến hạn đến ngày {0} ({1} nhiệm vụ):");
    public static readonly Text NextTask = Paper("- {0} (thời hạn {1}).");
    public static readonly Text NextOngoing = Paper("Tiếp tục thực hiện {0} nhiệm vụ thường xuyên theo kế hoạch.");
    public static readonly Text NoneNext = Paper("Không có nhiệm vụ đến hạn.");
    public static readonly Text Waiting = Paper("- {0}: {1}.");
    public static readonly Text NoneWaiting = Paper("Không có nội dung đã trình đang chờ cơ quan cấp trên.");
    public static readonly Text WaitingAbove = Paper("Nội dung đã trình, đang chờ xem xét, phê duyệt:");
    public static readonly Text Closing = Paper("Trên đây là báo cáo kết quả thực hiện công tác cải cách hành chính {0} của {1}./.");

    public static readonly Text InternalLate = Paper("A. NHIỆM VỤ QUÁ HẠN VÀ NGUYÊN NHÂN");
    public static readonly Text InternalHeld = Paper("B. VƯỚNG MẮC KHÁC");
    public static readonly Text InternalExtended = Paper("C. GIA HẠN");
    public static readonly Text InternalUnits = Paper("D. SỐ LIỆU THEO ĐƠN VỊ");
    public static readonly Text NoneObstacles = Paper("Không có vướng mắc khác được báo cáo.");
    public static readonly Text NoneExtended = Paper("Không có nhiệm vụ được gia hạn.");
    public static readonly Text Obstacle = Paper("- {0}. {1} ({2}): {3}.");
    public static readonly Text ObjectiveConfirmed = Paper("khách quan (đã xác nhận)");
    public static readonly Text SubjectiveConfirmed = Paper("chủ quan (đã xác nhận)");
    public static readonly Text Unconfirmed = Paper("chưa xác nhận");
    public static readonly Text Person = Paper("cán bộ phụ trách");

    public static readonly Text ColumnNumber = Paper("TT");
    public static readonly Text ColumnClass = Paper("Phân loại");
    public static readonly Text ColumnCount = Paper("Số nhiệm vụ");
    public static readonly Text ColumnTotal = Paper("Tổng số");
    public static readonly Text ColumnOther = Paper("Khác");
    public static readonly Text ColumnCode = Paper("Mã");
    public static readonly Text ColumnTask = Paper("Nhiệm vụ");
    public static readonly Text ColumnUnit = Paper("Đơn vị chủ trì");
    public static readonly Text ColumnProduct = Paper("Sản phẩm");
    public static readonly Text ColumnDue = Paper("Thời hạn");
    public static readonly Text ColumnResult = Paper("Kết quả");
    public static readonly Text ColumnNote = Paper("Ghi chú");
    public static readonly Text ColumnStanding = Paper("Tình hình, nguyên nhân");
    public static readonly Text ColumnFirstDue = Paper("Hạn ban đầu");
    public static readonly Text ColumnNewDue = Paper("Hạn mới");
    public static readonly Text ColumnGround = Paper("Căn cứ, lý do");
    public static readonly Text ColumnTarget = Paper("Chỉ tiêu");
    public static readonly Text ColumnWanted = Paper("Mục tiêu");
    public static readonly Text ColumnReached = Paper("Kết quả đến ngày {0}");
    public static readonly Text ColumnVerdict = Paper("Đánh giá");
    public static readonly Text NoTargets = Paper("Kế hoạch không có chỉ tiêu định lượng.");

    /// <summary>A text that is Vietnamese in both languages.</summary>
    internal static Text Paper(string words) => new(words, words);
}
