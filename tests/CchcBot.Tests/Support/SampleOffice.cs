using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Support;

/// <summary>An invented office with a plan in the middle of its year: what card tests show. The day is 21/11/2026.</summary>
internal static class SampleOffice
{
    public const string Affairs = "Phòng Nội chính";
    public const string Office = "Phòng Hành chính - Quản trị";
    public const string Centre = "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính";

    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static PlanBuilder Plan() =>
        new PlanBuilder(title: "Kế hoạch cải cách hành chính năm 2026")
            .Area("Công tác chỉ đạo, điều hành")
            .Quarter("1a", 1, Office)
            .Saying("Ban hành Chương trình công tác năm 2026 của Văn phòng.", "Quyết định ban hành Chương trình công tác")
            .Done("1a", "28/3/2026")
            .Quarter("1b", 3, Affairs)
            .Saying(
                "Tổ chức hội nghị sơ kết công tác cải cách hành chính; tham mưu văn bản chỉ đạo khắc phục những tồn tại, hạn chế đã nêu trong báo cáo chỉ số cải cách hành chính của tỉnh và kết quả đo lường sự hài lòng của người dân.",
                "Kế hoạch; báo cáo kết quả"
            )
            .With(Office)
            .Step("1b", WorkStep.Drafting, "5/10/2026")
            .State(
                "1b",
                s =>
                    s with
                    {
                        Percent = 60,
                        Result = "Đã dự thảo báo cáo, gửi lấy ý kiến các phòng.",
                        Obstacle = new Obstacle("Chưa có số liệu của 02 đơn vị", Objective: false),
                        Evidence = [new Evidence("15/KH-VP", new DateOnly(2026, 7, 3), null), new Evidence(null, null, "https://vanban.example.vn/15")],
                    }
            )
            .Area("Về cải cách thể chế")
            .Task("2a", "31/10/2026", Affairs, Office)
            .Saying("Rà soát, hệ thống hóa văn bản quy phạm pháp luật do Văn phòng tham mưu ban hành.", "Báo cáo kết quả rà soát")
            .Done("2a", "30/10/2026", Office)
            .Step("2a", WorkStep.Submitted, "29/10/2026", Affairs)
            .Task("2b", "15/11/2026", Centre)
            .Saying("Ban hành Kế hoạch theo dõi tình hình thi hành pháp luật.")
            .Done("2b", "20/11/2026")
            .Quarter("2c", 2, Centre)
            .Saying("Tập huấn công tác kiểm soát thủ tục hành chính cho cán bộ, công chức.")
            .State("2c", s => s with { AgreedDue = new DateOnly(2026, 11, 27), Step = WorkStep.Consulting, ReportedAt = PlanBuilder.Noon("1/11/2026") })
            .Area("Cải cách thủ tục hành chính")
            .Quarter("3a", 4, Centre)
            .Saying("Công bố, công khai kịp thời thủ tục hành chính trên Cổng Dịch vụ công.")
            .Step("3a", WorkStep.Submitted, "10/11/2026")
            .Quarter("3b", 4, Centre, Affairs)
            .Saying("Đơn giản hóa thủ tục hành chính nội bộ thuộc phạm vi quản lý.")
            .Milestones("3c", Office, ("Ban hành kế hoạch kiểm tra", "31/3/2026"), ("Tổ chức kiểm tra theo kế hoạch", "20/12/2026"))
            .Saying("Kiểm tra việc thực hiện cơ chế một cửa, một cửa liên thông.")
            .Done("3c", "31/3/2026", part: 1)
            .Area("Xây dựng chính quyền số")
            .Ongoing("4a", Centre)
            .Saying("Theo dõi trục liên thông văn bản, bảo đảm gửi, nhận văn bản điện tử thông suốt.")
            .Awaiting("4b", "UBND tỉnh ban hành Kế hoạch chuyển đổi số năm 2027", Centre)
            .Saying("Ban hành Kế hoạch chuyển đổi số của Văn phòng năm 2027.")
            .Undated("4đ", Affairs)
            .Saying("Tăng cường kỷ luật, kỷ cương hành chính.")
            .Recurring("4d", Recurrence.Quarter, Office)
            .Saying("Báo cáo kết quả cải cách hành chính định kỳ.")
            .Done("4d", "20/3/2026", part: 1)
            .Done("4d", "2/7/2026", part: 2);

    public static AnswerContext Context(bool seesAll = true, bool inChannel = false) => new(
        Today,
        new AskerView("an", new HashSet<string> { PlanBuilder.Key(Affairs) }, seesAll, inChannel),
        a => a.Definition.Unit.Name switch
        {
            Affairs => new TaskOwner("an", "Nguyễn Văn An"),
            Office => new TaskOwner("binh", "Trần Thị Bình"),
            _ => new TaskOwner("cuong", "Lê Quốc Cường"),
        },
        PlanBuilder.Key);

    public static TaskQuery Query(QueryIntent intent = QueryIntent.List, params QueryStatus[] statuses) =>
        new(intent, statuses, null, null, null, null, false, false, null, null, null, null, TextLanguage.Vi);

    /// <summary>The query with the fourth quarter as its period.</summary>
    public static TaskQuery ThisQuarter(this TaskQuery query) =>
        query with { From = new DateOnly(2026, 10, 1), To = new DateOnly(2026, 12, 31) };
}
