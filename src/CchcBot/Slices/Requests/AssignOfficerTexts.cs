namespace CchcBot.Slices.Requests;

/// <summary>Texts about giving an assignment to an officer.</summary>
internal static class AssignOfficerTexts
{
    public static readonly Text GiveTitle = new("Giao nhiệm vụ {0}", "Give task {0} to an officer");
    public static readonly Text GiveChoose = new("Đề nghị chọn người thực hiện.", "Please choose who does it.");
    public static readonly Text GiveUnknown = new(
        "Chưa tìm thấy \"{0}\" trong đơn vị chủ trì. Đề nghị chọn.",
        "\"{0}\" was not found in the lead unit. Please choose.");
    public static readonly Text GiveSeveral = new("Có nhiều người tên \"{0}\". Đề nghị chọn.", "Several people are called \"{0}\". Please choose.");
    public static readonly Text GiveNobody = new(
        "{0} chưa có cán bộ nào trong danh sách. Đề nghị quản trị viên bổ sung.",
        "{0} has no people in the directory yet. Please ask an administrator to add them.");
    public static readonly Text GiveNotYours = new(
        "Nhiệm vụ {0} do trưởng đơn vị {1} giao, hoặc do người đang thực hiện bàn giao.",
        "Task {0} is given by the head of {1}, or handed over by the officer who has it.");

    public static readonly Text GivenTitle = new("Anh/chị được giao nhiệm vụ {0}", "Task {0} was given to you");
    public static readonly Text GivenAccept = new("Đã tiếp nhận", "Accept");
    public static readonly Text GivenAccepted = new("Đã tiếp nhận nhiệm vụ {0}", "Task {0} accepted");
    public static readonly Text GivenOther = new("Nhiệm vụ {0} hiện do {1} thực hiện", "Task {0} is now with {1}");
    public static readonly Text GivenAcceptedBy = new("{0} đã tiếp nhận nhiệm vụ {1}.", "{0} accepted task {1}.");
    public static readonly Text GivenHandOver = new("Bàn giao", "Hand over");
}
