namespace CchcBot.Slices.Summarise;

/// <summary>Texts of the summary, its preview and the decisions on it.</summary>
internal static class SummaryTexts
{
    public static readonly Text SummaryAsText = new("tổng hợp dạng chữ", "summary as text");
    public static readonly Text Heading = new("Tổng hợp tiến độ cải cách hành chính", "Progress of the administrative reform");
    public static readonly Text AsOf = new("{0} · số liệu đến {1}", "{0} · figures as of {1}");
    public static readonly Text Overdue = new("Quá hạn", "Overdue");

    public static readonly Text OverdueNone = new("Không có nhiệm vụ quá hạn.", "No task is overdue.");

    public static readonly Text Due = new("Đến hạn trong {0} ngày tới", "Due in the next {0} {0:day|days}");

    public static readonly Text DueFirst = new("Đến hạn gần nhất", "Due next");
    public static readonly Text DueNone = new("Không còn nhiệm vụ nào có thời hạn phía trước.", "No task has a deadline ahead.");

    public static readonly Text Changes = new("Mới từ {0}", "New since {0}");

    public static readonly Text ChangesNone = new("Chưa có thay đổi.", "Nothing has changed.");
    public static readonly Text ChangesCompleted = new("Mới hoàn thành", "Newly completed");
    public static readonly Text ChangesOverdue = new("Mới quá hạn", "Newly overdue");
    public static readonly Text ChangesDue = new("Mới vào kỳ đến hạn", "Newly due soon");

    public static readonly Text LineNew = new("mới", "new");
    public static readonly Text LineSubmitted = new("đã trình", "submitted");

    public static readonly Text MoreUnits = new("Và {0} đơn vị khác.", "And {0} more {0:unit|units}.");
    public static readonly Text MoreTasks = new("và {0} nhiệm vụ khác", "and {0} more {0:task|tasks}");

    public static readonly Text Push = new("CCHC: {0} quá hạn, {1} sắp đến hạn", "Reform plan: {0} overdue, {1} due soon");
    public static readonly Text Preview = new("Bản tổng hợp sẽ đăng lúc {0}", "The summary will be posted at {0}");

    public static readonly Text PreviewHow = new(
        "Các đơn vị có nhiệm vụ quá hạn đã được báo trước. Không chọn gì thì bản này đăng đúng giờ với số liệu lúc đó.",
        "Units with overdue tasks have been told. If nothing is chosen it is posted at its hour with the figures of then.");
    public static readonly Text PreviewPost = new("Đăng", "Post");
    public static readonly Text PreviewSkip = new("Bỏ qua lần này", "Skip this time");
    public static readonly Text PreviewHold = new("Tạm giữ", "Hold");

    public static readonly Text Word = new(
        "Nhiệm vụ {0} dự kiến nêu trong tổng hợp {1}. Nếu đã hoàn thành, đề nghị cập nhật trước {2}.",
        "Task {0} is going to be named in the summary at {1}. If it is done, please update it before {2}.");

    public static Text Decided(DecisionOutcome outcome) => outcome switch
    {
        DecisionOutcome.Scheduled => new("Bản tổng hợp ngày {0} sẽ đăng lúc {1}.", "The summary of {0} will be posted at {1}."),
        DecisionOutcome.Posted => new("Đã đăng bản tổng hợp ngày {0}.", "The summary of {0} was posted."),
        DecisionOutcome.Skipped => new("Lần này không đăng bản tổng hợp ngày {0}.", "The summary of {0} is not posted this time."),
        DecisionOutcome.Held => new(
            "Bản tổng hợp ngày {0} được tạm giữ; bấm \"Đăng\" khi cần đăng.",
            "The summary of {0} is held; press \"Post\" when it is to be posted."),
        DecisionOutcome.AlreadyPosted => new("Bản tổng hợp ngày {0} đã đăng.", "The summary of {0} has been posted."),
        DecisionOutcome.NotReached => new(
            "Chưa đăng được bản tổng hợp ngày {0}. Đề nghị kiểm tra ứng dụng còn trong nhóm, rồi nhắn \"đăng tổng hợp\".",
            "The summary of {0} could not be posted. Please check that the app is still in the team, then say \"post summary\"."),
        DecisionOutcome.Gone => new(
            "Bản xem trước này không còn dùng được. Nhắn \"đăng tổng hợp\" để đăng số liệu hiện nay.",
            "This preview can no longer be used. Say \"post summary\" to post the present figures."),
    };
}
