namespace CchcBot.Slices.Requests;

/// <summary>Texts about asking for updates.</summary>
internal static class UrgeTexts
{
    public static readonly Text Title = new("Đồng chí {0} đề nghị cho biết tình hình nhiệm vụ {1}", "{0} asks how task {1} stands");
    public static readonly Text Over = new("Nhiệm vụ {0} đã được cập nhật: {1}", "Task {0} was updated: {1}");
    public static readonly Text Sent = new("Đã gửi đề nghị cập nhật nhiệm vụ {0} đến {1}.", "Asked for an update of task {0}: {1}.");
    public static readonly Text Instead = new(
        "Nhiệm vụ {0}: {1} chưa nhận được tin của trợ lý; đề nghị đã gửi đến {2} để liên hệ trực tiếp.",
        "Task {0}: {1} does not get the assistant's messages; {2} was asked to speak to them.");
    public static readonly Text NotReached = new(
        "Nhiệm vụ {0}: {1} chưa nhận được tin của trợ lý, chưa gửi được cho ai. Đề nghị liên hệ trực tiếp.",
        "Task {0}: {1} does not get the assistant's messages; nobody was asked. Please speak to them.");
    public static readonly Text Already = new(
        "Hôm nay đã đôn đốc nhiệm vụ {0} ({1}, lúc {2}); mỗi nhiệm vụ mỗi ngày một lần.",
        "An update of task {0} was asked for today already ({1}, at {2}); once a day for a task.");
    public static readonly Text NothingOpen = new("Nhiệm vụ {0} không còn phần nào đang thực hiện.", "Nothing of task {0} is open any more.");
    public static readonly Text Nobody = new(
        "Nhiệm vụ {0} chưa có người khác phụ trách để đôn đốc.",
        "Nobody else answers for task {0} who could be asked.");
    public static readonly Text NotTheirs = new(
        "Nhiệm vụ {0} không do {1} phụ trách nên chưa nhắc.",
        "Task {0} is not {1}’s, so nobody was asked.");
    public static readonly Text NotAllowed = new(
        "Đôn đốc nhiệm vụ do lãnh đạo, đơn vị theo dõi hoặc trưởng đơn vị chủ trì thực hiện.",
        "Asking for an update is for leaders, the monitoring unit and the head of the lead unit.");
}
