namespace CchcBot.Slices.Requests;

/// <summary>Texts about requests for cooperation.</summary>
internal static class CooperationTexts
{
    public static readonly Text FormTitle = new("Đề nghị đơn vị khác phối hợp: {0}", "Ask another unit for its part: {0}");
    public static readonly Text Unit = new("Đơn vị được đề nghị", "Unit");
    public static readonly Text What = new("Nội dung đề nghị", "What is asked for");
    public static readonly Text Due = new("Trước hết ngày", "By");
    public static readonly Text ChooseUnit = new("Đề nghị chọn đơn vị.", "Please choose the unit.");
    public static readonly Text OwnUnit = new(
        "Đơn vị chủ trì không đề nghị chính mình. Đề nghị chọn đơn vị khác.",
        "The lead unit does not ask itself. Please choose another unit.");
    public static readonly Text NoWhat = new("Đề nghị ghi nội dung cần phối hợp.", "Please write what is asked for.");
    public static readonly Text NoDate = new("Đề nghị chọn ngày cần có kết quả.", "Please choose the date by which it is needed.");
    public static readonly Text TooMany = new(
        "Nhiệm vụ này đã có nhiều đề nghị phối hợp; nội dung tiếp theo đề nghị gửi bằng văn bản.",
        "This task has many such requests already; please send the next one as a document.");
    public static readonly Text NotYours = new(
        "Nhiệm vụ {0} do {1} chủ trì nên đơn vị đó gửi đề nghị phối hợp.",
        "Task {0} is led by {1}, so that unit asks others.");
    public static readonly Text Title = new("{0} đề nghị {1} phối hợp trước hết {2}", "{0} asks {1} for its part by {2}");
    public static readonly Text Gone = new("Đề nghị phối hợp của {0} không còn", "This request about {0} is gone");
    public static readonly Text Over = new("{0}: đề nghị phối hợp {1} đã kết thúc", "{0}: the request about {1} is over");
    public static readonly Text Answered = new("{0} đã trả lời đề nghị phối hợp {1}", "{0} answered the request about {1}");
    public static readonly Text Task = new("Nhiệm vụ", "Task");
    public static readonly Text By = new("Người đề nghị", "Asked by");
    public static readonly Text Late = new("đã quá ngày", "past");
    public static readonly Text Answer = new("Trả lời", "Answer");
    public static readonly Text AnsweredBy = new("Người trả lời", "Answered by");
    public static readonly Text Send = new("Gửi trả lời", "Send the answer");
    public static readonly Text NoAnswer = new("Đề nghị ghi nội dung trả lời.", "Please write the answer.");
    public static readonly Text Told = new("{0} trả lời đề nghị phối hợp nhiệm vụ {1}: {2}", "{0} answered the request about task {1}: {2}");
}
