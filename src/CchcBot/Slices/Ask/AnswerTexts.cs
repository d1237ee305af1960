using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Ask;

/// <summary>Texts of answers to questions.</summary>
internal static class AnswerTexts
{
    public static Text Section(ListSection section) => section switch
    {
        ListSection.Arisen => new("Đang quá hạn, phát sinh {0}", "Overdue now, arisen {0}"),
        ListSection.CarriedOver => new("Đang quá hạn, từ trước chuyển sang", "Overdue now, carried over from before"),
        ListSection.FinishedLate => new("Quá hạn trong kỳ, nay đã hoàn thành", "Overdue in the period, finished since"),
        ListSection.DueByEnd => new("Chưa trình, hạn đến {0}", "Not yet submitted, due by {0}"),
        ListSection.Overdue => new("Quá hạn", "Overdue"),
        ListSection.LateAndDueSoon => new("Nhiệm vụ đã quá hạn, có phần sắp đến hạn", "Overdue tasks of which a part is due soon"),
        ListSection.DueSoon => new("Sắp đến hạn", "Due soon"),
        ListSection.InTerm => new("Chưa đến hạn", "Not yet due"),
        ListSection.AwaitingEvent => new("Chờ sự kiện", "Awaiting an event"),
        ListSection.NoDeadline => new("Không có thời hạn", "No deadline"),
        ListSection.Ongoing => new("Thường xuyên", "Ongoing"),
        ListSection.CompletedLate => new("Hoàn thành sau hạn", "Completed late"),
        ListSection.CompletedUnknown => new("Hoàn thành, không rõ ngày", "Completed, day not known"),
        ListSection.CompletedOnTime => new("Hoàn thành đúng hạn", "Completed on time"),
    };

    public static readonly Text Tasks = new("{0} nhiệm vụ", "{0} {0:task|tasks}");

    public static readonly Text TasksNext = new(
        "{0} nhiệm vụ khác đến hạn trong kỳ, chưa trình",
        "{0} more {0:task|tasks} due in the period, not yet submitted");

    public static readonly Text Blocked = new("có vướng mắc", "blocked");
    public static readonly Text Due = new("Hạn: {0}", "Due: {0}");

    public static readonly Text PersonNone = new("Chưa khai báo người phụ trách", "Nobody declared in charge");

    public static readonly Text AreaNone = new("Không thuộc lĩnh vực nào", "No area");

    public static readonly Text QuarterNone = new("Không có thời hạn", "No deadline");

    public static readonly Text Partial = new("Trong phạm vi nhiệm vụ của đơn vị và của anh/chị.", "Within the tasks of your unit and your own.");

    public static readonly Text CountAmong = new("Trong tổng số {0}", "Among a total of {0}");

    public static readonly Text ShowList = new("Xem danh sách", "Show the list");

    public static readonly Text ByStatus = new("Theo tình trạng", "By status");

    public static readonly Text Candidates = new(
        "“{0}” có thể là một trong {1} nhiệm vụ. Đề nghị chọn:",
        "“{0}” may be one of {1} {1:task|tasks}. Please choose:");

    public static readonly Text CandidatesMore = new(
        "Và {0} nhiệm vụ khác: đề nghị nhắn rõ hơn.",
        "And {0} more {0:task|tasks}: please type more of the words.");

    public static readonly Text CompareMore = new("{0} nhiều hơn {1} nhiệm vụ.", "{1} more in {0}.");
    public static readonly Text CompareFewer = new("{0} ít hơn {1} nhiệm vụ.", "{1} fewer in {0}.");
    public static readonly Text CompareSame = new("Hai kỳ bằng nhau.", "The same number in both.");
    public static readonly Text CompareMoreGroups = new("Và {0} nhóm khác.", "And {0} further {0:group|groups}.");
    public static readonly Text CompareList = new("Danh sách {0}", "List, {0}");

    public static readonly Text Nothing = new("Không có nhiệm vụ nào.", "There are no such tasks.");

    public static readonly Text NothingTask = new(
        "Không tìm thấy nhiệm vụ “{0}”. Đề nghị nhắn mã in trong danh sách (ví dụ 3b) hoặc vài từ trong nội dung nhiệm vụ.",
        "No task “{0}” was found. Please type a code as printed in the lists (for example 3b) or a few words of the task.");
    public static readonly Text NothingTaskOfYours = new(
        "Trong phạm vi anh/chị được xem không có nhiệm vụ “{0}”. Đề nghị nhắn mã in trong danh sách (ví dụ 3b) hoặc vài từ trong nội dung nhiệm vụ.",
        "Among the tasks that you may see there is no “{0}”. Please type a code as printed in the lists (for example 3b) or a few words of the task.");
    public static readonly Text NothingConfirmation = new(
        "Nhiệm vụ được ghi nhận hoàn thành ngay khi đơn vị chủ trì báo cáo, nên không có nhiệm vụ nào chờ xác nhận.",
        "A task counts as completed as soon as the lead unit reports it, so none awaits confirmation.");

    public static readonly Text NothingNoOwner = new(
        "Không có nhiệm vụ nào chưa có người phụ trách: mỗi nhiệm vụ đều đã giao cho một người, hoặc do trưởng đơn vị phụ trách.",
        "No task is without a person in charge: each was given to somebody, or the head of its unit is in charge.");

    public static readonly Text Private = new(
        "Nội dung này liên quan đến cá nhân, xin trả lời trong trò chuyện riêng. Kính đề nghị anh/chị nhắn riêng câu hỏi này.",
        "This concerns people, so it is answered in a personal chat. Please send the question there.");

    public static readonly Text ScopeMyUnit = new("Của đơn vị", "My unit");
    public static readonly Text ScopeAll = new("Toàn cơ quan", "Whole office");

    public static readonly Text NothingNoUnit = new(
        "Anh/chị chưa được gắn với đơn vị nào của cơ quan nên không có nhiệm vụ của đơn vị.",
        "You belong to no unit of this office yet, so your unit has no tasks.");
    public static readonly Text NothingPlan = new(
        "Không có kế hoạch {0} trong các kế hoạch đang theo dõi ({1}). Nhắn \"danh sách kế hoạch\" để xem.",
        "There is no plan {0} among those that are followed ({1}). Say \"list plans\" to see them.");
    public static readonly Text NothingNoPlan = new(
        "Không có kế hoạch {0}: cơ quan chưa có kế hoạch nào đang theo dõi.",
        "There is no plan {0}: the office follows no plan yet.");
}
