namespace CchcBot.Slices.Administer;

/// <summary>Texts about merging, splitting and renaming units.</summary>
internal static class ReorganisationTexts
{
    public static Text Title(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Merge => new("Sáp nhập đơn vị", "Merge units"),
        ReorganisationKind.Split => new("Chia tách đơn vị", "Split a unit"),
        ReorganisationKind.Rename => new("Đổi tên đơn vị", "Rename a unit"),
        _ => NewerTexts.Of(kind),
    };

    public static Text How(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Merge => new(
            "Chọn các đơn vị sáp nhập và tên đơn vị mới. Nếu sáp nhập vào một đơn vị đang có, ghi đúng tên đơn vị đó.",
            "Choose the units to merge and give the new unit's name. To merge into a unit that exists, give its exact name."),
        ReorganisationKind.Split => new(
            "Chọn đơn vị được chia tách, ghi tên các đơn vị sau chia tách, mỗi tên một dòng (kể cả đơn vị cũ nếu vẫn còn).",
            "Choose the unit to split and give the names of the units after it, one a line (the old one too if it stays)."),
        ReorganisationKind.Rename => new(
            "Chọn đơn vị và ghi tên mới. Tên cũ vẫn dùng được khi hỏi và nạp kế hoạch.",
            "Choose the unit and give its new name. The old name still works in questions and plans."),
        _ => NewerTexts.Of(kind),
    };

    public static readonly Text OldSeveral = new("Các đơn vị sáp nhập", "Units to merge");
    public static readonly Text OldOne = new("Đơn vị", "Unit");
    public static readonly Text PickUnit = new("Chọn đơn vị", "Choose a unit");
    public static readonly Text NewOne = new("Tên mới", "New name");
    public static readonly Text NewSeveral = new("Các đơn vị sau chia tách", "Units after the split");
    public static readonly Text Number = new("Số quyết định", "Number of the decision");
    public static readonly Text Signed = new("Ngày quyết định", "Date of the decision");
    public static readonly Text Effective = new("Ngày có hiệu lực", "Effective from");
    public static readonly Text Head = new("Người phụ trách đơn vị mới", "Head of the new unit");
    public static readonly Text HeadLater = new("(chọn sau)", "(choose later)");
    public static readonly Text Preview = new("Xem trước", "Preview");
    public static readonly Text Drop = new("Huỷ", "Cancel");
    public static readonly Text Back = new("Sửa lại", "Change");
    public static readonly Text Confirm = new("Ghi nhận", "Confirm");
    public static readonly Text NeedTwo = new("Cần chọn ít nhất hai đơn vị để sáp nhập.", "Please choose at least two units to merge.");
    public static readonly Text NeedOne = new("Cần chọn đúng một đơn vị.", "Please choose exactly one unit.");
    public static readonly Text NeedName = new("Cần ghi một tên mới.", "Please give one new name.");
    public static readonly Text NeedSeveralNames = new(
        "Cần ghi từ hai đến {0} đơn vị sau chia tách, mỗi tên một dòng.",
        "Please give two to {0} {0:unit|units} after the split, one a line.");
    public static readonly Text NameTooLong = new("Tên đơn vị dài tối đa {0} ký tự.", "A unit's name has at most {0} characters.");
    public static readonly Text SameName = new("Tên mới trùng tên hiện tại.", "The new name is the present one.");
    public static readonly Text NameTaken = new(
        "Tên mới đang là của {0}. Nếu nhập hai đơn vị làm một, đề nghị dùng \"sáp nhập đơn vị\".",
        "The new name belongs to {0}. To make two units one, please use \"merge units\".");
    public static readonly Text Busy = new(
        "{0} đang có một quyết định khác chờ ngày hiệu lực. Đề nghị huỷ quyết định đó trước (nhắn \"đơn vị\").",
        "{0} has another decision that waits for its day. Please cancel that one first (type \"units\").");
    public static readonly Text BadNumber = new(
        "Số quyết định chưa đúng, ví dụ: 15/QĐ-UBND",
        "The number of the decision is not right; for example: 15/QĐ-UBND");
    public static readonly Text BadSigned = new(
        "Ngày quyết định chưa đúng. Đề nghị chọn lại ngày.",
        "The date of the decision is not right. Please choose it again.");
    public static readonly Text BadEffective = new(
        "Ngày có hiệu lực chưa đúng. Đề nghị chọn lại ngày.",
        "The effective date is not right. Please choose it again.");
    public static readonly Text EffectiveBefore = new(
        "Ngày có hiệu lực không thể trước ngày quyết định.",
        "The effective date cannot be before the date of the decision.");
    public static readonly Text Already = new("Quyết định này đã được ghi nhận.", "This decision was entered already.");
    public static readonly Text Gone = new(
        "Bản xem trước này không còn. Đề nghị nhắn lại \"sáp nhập đơn vị\", \"chia tách đơn vị\" hoặc \"đổi tên đơn vị\".",
        "This preview is gone. Please say \"merge units\", \"split unit\" or \"rename unit\" again.");
    public static readonly Text Named = new("{0} ngày {1}", "{0} of {1}");
    public static readonly Text Decision = new("Quyết định số {0}, hiệu lực từ {1}", "Decision {0}, effective from {1}");
    public static readonly Text FromTo = new("{0} → {1}", "{0} → {1}");
    public static readonly Text Moves = new("Sẽ thay đổi", "What changes");
    public static readonly Text MovedTasks = new("{0}: {1} nhiệm vụ đang mở chuyển sang: {2}", "{0}: {1} open {1:task moves|tasks move}: {2}");
    public static readonly Text RenamedTasks = new("{0}: {1} nhiệm vụ đang mở ghi tên mới: {2}", "{0}: {1} open {1:task gets|tasks get} the new name: {2}");
    public static readonly Text MergedTasks = new(
        "{0} nhiệm vụ các đơn vị cùng chủ trì trở thành một đầu việc: {1}",
        "{0} {0:task|tasks} led together {0:becomes|become} one duty: {1}");
    public static readonly Text NoTasks = new("Không có nhiệm vụ đang mở nào phải chuyển.", "No open task has to move.");
    public static readonly Text DoneStays = new(
        "Nhiệm vụ đã hoàn thành và số liệu các kỳ trước giữ nguyên tên đơn vị cũ.",
        "Finished tasks and past figures keep the old units' names.");
    public static readonly Text PeopleMove = new("{0} người chuyển sang {1}.", "{0} {0:person moves|people move} to {1}.");
    public static readonly Text PeoplePlaced = new(
        "{0} người cần được xếp vào đơn vị mới sau đó (nhắn \"đơn vị\").",
        "{0} {0:person has|people have} to be placed in a new unit afterwards (type \"units\").");
    public static readonly Text NoHead = new(
        "Đơn vị mới chưa có người phụ trách: nhắc việc gửi đến quản trị viên.",
        "The new unit has no head yet: its reminders go to the administrator.");
    public static readonly Text Choose = new("Chọn đơn vị nhận từng nhiệm vụ đang mở ({0})", "Choose who takes over each open task ({0})");
    public static readonly Text ChoosePaged = new(
        "Chọn đơn vị nhận từng nhiệm vụ đang mở ({0}), trang {1}/{2}",
        "Choose who takes over each open task ({0}), page {1}/{2}");
    public static readonly Text Rest = new("Những nhiệm vụ chưa chọn giao cho", "Tasks that are not chosen go to");
    public static readonly Text RestNobody = new("(chọn từng nhiệm vụ)", "(choose each task)");
    public static readonly Text ChooseAll = new(
        "Còn {0} nhiệm vụ chưa chọn đơn vị nhận. Đề nghị chọn từng nhiệm vụ, hoặc chọn đơn vị nhận những nhiệm vụ còn lại.",
        "{0} {0:task has|tasks have} no unit yet. Please choose for each, or choose who takes the rest.");
    public static readonly Text Now = new("Khi bấm \"Ghi nhận\", việc chuyển được thực hiện ngay.", "The move happens at once when you confirm.");
    public static readonly Text Later = new(
        "Việc chuyển được thực hiện vào ngày {0}; trước ngày đó không có gì thay đổi.",
        "The move happens on {0}; nothing changes before that day.");
    public static readonly Text Done = new(
        "Đã thực hiện Quyết định số {0}: {1} nhiệm vụ được chuyển.",
        "Decision {0} was carried out: {1} {1:task|tasks} moved.");
    public static readonly Text Waits = new(
        "Đã ghi nhận Quyết định số {0}. Công việc sẽ được chuyển vào ngày {1}.",
        "Decision {0} was entered. The work will move on {1}.");
    public static readonly Text Waiting = new("Quyết định số {0}: {1} → {2}, hiệu lực {3}", "Decision {0}: {1} → {2}, effective {3}");
    public static readonly Text Cancel = new("Huỷ quyết định {0}", "Cancel decision {0}");
    public static readonly Text Cancelled = new("Đã huỷ Quyết định số {0}; không có gì thay đổi.", "Decision {0} was cancelled; nothing changes.");
    public static readonly Text TooLate = new(
        "Quyết định này đã được thực hiện hoặc đã huỷ nên không huỷ được nữa.",
        "This decision was carried out or cancelled already.");
    public static readonly Text Dropped = new("Đã huỷ, chưa lưu gì.", "Cancelled, nothing was stored.");
}
