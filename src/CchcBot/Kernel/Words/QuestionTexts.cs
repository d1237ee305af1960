using CchcBot.Domain.Queries;

namespace CchcBot.Kernel.Words;

/// <summary>Questions in words that the reader of questions understands as the same question.</summary>
internal static class QuestionTexts
{
    public static readonly Text List = new("danh sách nhiệm vụ {0}", "show tasks {0}");
    public static readonly Text All = new("danh sách nhiệm vụ", "show tasks");
    public static readonly Text Count = new("bao nhiêu nhiệm vụ {0}", "how many tasks {0}");
    public static readonly Text Breakdown = new("thống kê nhiệm vụ {0} theo {1}", "breakdown of tasks {0} by {1}");
    public static readonly Text Report = new("báo cáo {0}", "report {0}");
    public static readonly Text Detail = new("chi tiết nhiệm vụ {0}", "details of task {0}");

    public static Text Status(QueryStatus status) => status switch
    {
        QueryStatus.Overdue => new("quá hạn", "overdue"),
        QueryStatus.DueSoon => new("sắp đến hạn", "due soon"),
        QueryStatus.Open => new("chưa hoàn thành", "not finished"),
        QueryStatus.Done => new("đã hoàn thành", "completed"),
        QueryStatus.DoneLate => new("hoàn thành trễ hạn", "completed late"),
        QueryStatus.NotStarted => new("chưa bắt đầu", "not started"),
        QueryStatus.InProgress => new("đang thực hiện", "in progress"),
        QueryStatus.Blocked => new("đang vướng mắc", "blocked"),
        QueryStatus.AwaitingConfirmation => new("chờ xác nhận hoàn thành", "awaiting confirmation"),
        QueryStatus.ExtensionRequested => new("xin gia hạn", "with extension requests"),
        QueryStatus.Ongoing => new("thường xuyên", "ongoing"),
        QueryStatus.AwaitingEvent => new("chờ văn bản cấp trên", "waiting for documents from above"),
        QueryStatus.NotReported => new("chưa báo cáo", "not reported"),
    };

    public static readonly Text Due = new("đến hạn", "due");
    public static readonly Text And = new(" và ", " and ");
    public static readonly Text Of = new("của {0}", "of {0}");
    public static readonly Text Mine = new("của tôi", "of mine");
    public static readonly Text MyUnit = new("của phòng tôi", "of my unit");
    public static readonly Text Area = new("thuộc lĩnh vực {0}", "in the area {0}");
    public static readonly Text Plan = new("thuộc {0}", "of the plan {0}");
}
