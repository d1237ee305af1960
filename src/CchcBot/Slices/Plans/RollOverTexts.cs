namespace CchcBot.Slices.Plans;

/// <summary>Texts for carrying unfinished tasks over to the next plan.</summary>
internal static class RollOverTexts
{
    public static readonly Text Push = new("{0} nhiệm vụ của kế hoạch chưa xong", "{0} unfinished {0:task|tasks} of the plan");
    public static readonly Text From = new("Từ: {0}", "From: {0}");
    public static readonly Text To = new("Sang: {0}", "To: {0}");
    public static readonly Text NoNext = new(
        "Chưa có kế hoạch kỳ sau. Khi nạp kế hoạch đó, có thể chọn những việc chuyển tiếp.",
        "There is no later plan yet. Once it is loaded, tasks can be carried over.");
    public static readonly Text Which = new(
        "Chọn nhiệm vụ chuyển tiếp (không có trong kế hoạch mới)",
        "Choose tasks to carry over (not in the new plan)");
    public static readonly Text Twins = new(
        "Nhiệm vụ đã có trong kế hoạch mới: chọn để nối tiếp, không theo dõi hai nơi",
        "Tasks that the new plan has again: choose those that go on there, so that they are not followed twice");
    public static readonly Text Other = new("{0}: {1} nhiệm vụ", "{0}: {1} {1:task|tasks}");
    public static readonly Text Time = new(
        "Thời hạn mới cho các nhiệm vụ được chọn (để trống: giữ thời hạn cũ)",
        "New deadline of the chosen tasks (empty: the old one stays)");
    public static readonly Text Keeps = new(
        "Nhiệm vụ chuyển tiếp giữ tình hình thực hiện và tài liệu, có đường dẫn về kế hoạch cũ. Nhiệm vụ không chọn vẫn được theo dõi ở kế hoạch cũ.",
        "Carried tasks keep status and evidence and link to the old plan. The others are still followed there.");
    public static readonly Text Save = new("Chuyển tiếp", "Carry over");
    public static readonly Text Choose = new("Đề nghị chọn ít nhất một nhiệm vụ.", "Please choose at least one task.");
    public static readonly Text Done = new("Đã chuyển tiếp {0} nhiệm vụ sang {1}: {2}.", "{0} {0:task|tasks} carried over to {1}: {2}.");
    public static readonly Text Nothing = new("Không có nhiệm vụ nào cần chuyển tiếp.", "No task is to be carried over.");
    public static readonly Text Offer = new(
        "Các kế hoạch kỳ trước còn {0} nhiệm vụ chưa xong.",
        "Earlier plans have {0} unfinished {0:task|tasks}.");
    public static readonly Text Show = new("Xem việc chuyển tiếp", "Carry over tasks");
}
