using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Kernel.Texts;

/// <summary>Texts that describe how a question was understood.</summary>
internal static class ReadingTexts
{
    public static Text Status(QueryStatus status) => status switch
    {
        QueryStatus.Overdue => new("Quá hạn", "Overdue"),
        QueryStatus.DueSoon => new("Sắp đến hạn", "Due soon"),
        QueryStatus.Open => new("Chưa hoàn thành", "Not finished"),
        QueryStatus.Done => new("Đã hoàn thành", "Finished"),
        QueryStatus.DoneLate => new("Hoàn thành sau hạn", "Finished late"),
        QueryStatus.NotStarted => new("Chưa triển khai", "Not started"),
        QueryStatus.InProgress => new("Đang thực hiện", "In progress"),
        QueryStatus.Blocked => new("Có vướng mắc", "Blocked"),
        QueryStatus.AwaitingConfirmation => new("Chờ xác nhận hoàn thành", "Awaiting confirmation"),
        QueryStatus.ExtensionRequested => new("Xin gia hạn", "Extension requested"),
        QueryStatus.Ongoing => new("Thường xuyên", "Ongoing"),
        QueryStatus.AwaitingEvent => new("Chờ sự kiện", "Awaiting an event"),
        QueryStatus.NotReported => new("Chưa báo cáo", "Not reported"),
    };

    public static Text Intent(QueryIntent intent) => intent switch
    {
        QueryIntent.List => new("Danh sách: {0}", "List: {0}"),
        QueryIntent.Count => new("Đếm: {0}", "Count: {0}"),
        QueryIntent.Breakdown => new("Thống kê: {0}", "Breakdown: {0}"),
        QueryIntent.Detail => new("Chi tiết: {0}", "Detail: {0}"),
        QueryIntent.Report => new("{0}", "{0}"),
        QueryIntent.Help => new("Chào hỏi, xin hướng dẫn", "A greeting, or asking for help"),
        QueryIntent.None => new("Không phải câu hỏi về nhiệm vụ", "No question about tasks"),
    };

    public static readonly Text StatusOr = new(" hoặc ", " or ");

    public static readonly Text ReadOverdueNow = new("Đang quá hạn", "Overdue now");
    public static readonly Text ReadTasks = new("Nhiệm vụ", "Tasks");
    public static readonly Text ReadDue = new("Đến hạn {0}", "Due {0}");
    public static readonly Text ReadIn = new("{0} {1}", "{0} {1}");
    public static readonly Text ReadDueIn = new("{0}, hạn {1}", "{0}, due {1}");
    public static readonly Text ReadReport = new("Báo cáo", "Report");
    public static readonly Text ReadReportIn = new("Báo cáo {0}", "Report {0}");
    public static readonly Text ReadDetail = new("Nhiệm vụ “{0}”", "Task “{0}”");
    public static readonly Text ReadAllMine = new("Việc của anh/chị", "Your tasks");
    public static readonly Text ReadAllMyUnit = new("Nhiệm vụ của đơn vị anh/chị", "Your unit’s tasks");
    public static readonly Text ReadMine = new("việc của anh/chị", "your tasks");
    public static readonly Text ReadMyUnit = new("đơn vị của anh/chị", "your unit");
    public static readonly Text ReadArea = new("lĩnh vực {0}", "area {0}");
    public static readonly Text ReadBy = new("theo {0}", "by {0}");
    public static readonly Text AlsoLate = new("chậm {0}", "late by {0}");
    public static readonly Text AlsoDays = new("{0} ngày", "{0} {0:day|days}");
    public static readonly Text AlsoMonths = new("{0} tháng", "{0} {0:month|months}");
    public static readonly Text AlsoShare = new("đạt {0}", "at {0}");
    public static readonly Text AlsoUndated = new("không có thời hạn", "without a deadline");
    public static readonly Text AlsoSubmitted = new("đã trình, chưa được ký", "submitted, not yet signed");
    public static readonly Text AlsoNoOwner = new("chưa có người phụ trách", "with nobody in charge");
    public static readonly Text AlsoAgainst = new("so sánh {0} với {1}", "{0} compared with {1}");

    public static Text Bound(Bound bound) => bound switch
    {
        Domain.Queries.Bound.Over => new("trên {0}", "more than {0}"),
        Domain.Queries.Bound.AtLeast => new("từ {0} trở lên", "{0} or more"),
        Domain.Queries.Bound.Under => new("dưới {0}", "less than {0}"),
        Domain.Queries.Bound.AtMost => new("không quá {0}", "{0} or less"),
    };

    public static readonly Text ReadAsOf = new("tính đến {0}", "as of {0}");

    public static Text Group(QueryGroup group) => group switch
    {
        QueryGroup.Unit => new("đơn vị", "unit"),
        QueryGroup.Area => new("lĩnh vực", "area"),
        QueryGroup.Status => new("tình trạng", "status"),
        QueryGroup.Quarter => new("quý", "quarter"),
        QueryGroup.Person => new("người phụ trách", "person"),
    };
}
