namespace CchcBot.Slices.Administer;

/// <summary>Texts about uploaded lists of people: their changes and their problems.</summary>
internal static class PeopleTexts
{
    public static readonly Text Title = new("Xem trước danh sách đơn vị và cán bộ", "Preview of the list of units and people");
    public static readonly Text NotAList = new(
        "Không thấy bảng cán bộ trong tệp. Đề nghị gửi bảng có một dòng tiêu đề với cột email và ít nhất một trong các cột: đơn vị, họ tên, chức " +
            "vụ. Nếu đây là kế hoạch, đề nghị gửi bằng tệp Word (.docx).",
        "No table of people was found in the file. It needs a heading row with a column of e-mail addresses and at least one of: unit, name, " +
            "position. If this is a plan, please send it as a Word file (.docx).");
    public static readonly Text NoRows = new(
        "Không đọc được dòng nào trong danh sách; chưa lưu gì. {0}",
        "No row of the list could be read; nothing was stored. {0}");
    public static readonly Text TooMany = new(
        "Danh sách dài quá {0} dòng; chưa lưu gì. Đề nghị chia thành nhiều tệp.",
        "The list has more than {0} {0:row|rows}; nothing was stored. Please split it into several files.");
    public static readonly Text Gone = new(
        "Bản xem trước này đã được lưu hoặc đã thay bằng bản khác. Đề nghị gửi lại danh sách nếu cần.",
        "This preview was stored already or another took its place. Please send the list again if needed.");
    public static readonly Text Dropped = new("Đã huỷ, chưa lưu gì.", "Cancelled, nothing was stored.");
    public static readonly Text Stored = new(
        "Đã lưu danh sách: {0} đơn vị mới, {1} người được cập nhật, {2} người chờ Teams xác nhận theo email.",
        "The list was stored: {0} new {0:unit|units}, {1} {1:person|people} updated, {2} {2:person|people} waiting for Teams to confirm their e-mail.");
    public static readonly Text Store = new("Lưu", "Save");
    public static readonly Text Drop = new("Huỷ", "Cancel");
    public static readonly Text Problems = new("Dòng không đọc được, sẽ bỏ qua ({0})", "Rows that cannot be read and will be left out ({0})");
    public static readonly Text NewUnits = new("Đơn vị mới ({0})", "New units ({0})");
    public static readonly Text NewUnitLike = new(
        "{0} (gần giống \"{1}\" đang có: nếu là một, đề nghị sửa trong tệp)",
        "{0} (looks like \"{1}\": if they are one, please correct the file)");
    public static readonly Text Heads = new("Người đứng đầu đơn vị ({0})", "Heads of units ({0})");
    public static readonly Text Moved = new("Chuyển đơn vị ({0})", "Moving to another unit ({0})");
    public static readonly Text Roles = new("Đổi vai trò ({0})", "Changing role ({0})");
    public static readonly Text Titles = new("Đổi chức vụ ({0})", "Changing position ({0})");
    public static readonly Text New = new("Người mới ({0})", "New people ({0})");
    public static readonly Text NewHow = new(
        "Người mới chỉ có vai trò sau khi Teams xác nhận tài khoản của email này (khi có trong nhóm Teams, hoặc khi nhắn cho trợ lý lần đầu).",
        "New people get their role only when Teams confirms the account of this e-mail (as a member of the team, or with their first message to " +
            "the assistant).");
    public static readonly Text UnknownPosts = new(
        "Chức vụ chưa nhận ra, tính là thành viên đơn vị ({0})",
        "Positions not recognised, counted as members of the unit ({0})");
    public static readonly Text Line = new("Dòng {0}: {1}", "Line {0}: {1}");
    public static readonly Text FromTo = new("{0}: {1} → {2}", "{0}: {1} → {2}");
    public static readonly Text None = new("(chưa ghi)", "(not given)");
    public static readonly Text NoUnit = new("(không thuộc đơn vị)", "(no unit)");
    public static readonly Text Nobody = new("(chưa có)", "(nobody)");
    public static readonly Text More = new("… và {0} dòng nữa", "… and {0} more {0:line|lines}");
    public static readonly Text Hidden = new(
        "{0} dòng đang ẩn trong Excel cũng được đọc: dòng {1}. Nếu không muốn ghi, đề nghị xoá các dòng này rồi gửi lại.",
        "{0} {0:row|rows} that Excel hides {0:was|were} read too: {1}. If not meant, please delete {0:it|them} and send the list again.");
    public static readonly Text Nothing = new("Danh sách không làm thay đổi gì.", "The list changes nothing.");
    public static readonly Text Rest = new(
        "Không đổi: {0} người. Không có trong danh sách, giữ nguyên: {1} người.",
        "Unchanged: {0} {0:person|people}. Not in the list, left as they are: {1} {1:person|people}.");

    public static Text Problem(RowProblemKind kind) => kind switch
    {
        RowProblemKind.NoMail => new("thiếu email.", "the e-mail is missing."),
        RowProblemKind.BadMail => new(
            "email \"{0}\" không đúng dạng ten@co-quan.gov.vn.",
            "the e-mail \"{0}\" is not of the form name@office.gov.vn."),
        RowProblemKind.NoName => new("thiếu họ tên.", "the name is missing."),
        RowProblemKind.NoUnit => new(
            "thiếu đơn vị (hoặc chức vụ lãnh đạo cơ quan).",
            "the unit is missing (or a position among the office's leaders)."),
        RowProblemKind.CollectiveUnit => new(
            "\"{0}\" là tên chung, cần ghi một đơn vị cụ thể.",
            "\"{0}\" is a collective name; please write one unit."),
        RowProblemKind.Formula => new(
            "có ô là công thức; đề nghị dán dạng giá trị (Paste Values).",
            "a cell is a formula; please paste values instead."),
        RowProblemKind.Error => new(
            "có ô báo lỗi của Excel (ví dụ #NAME?), không phải giá trị.",
            "a cell holds an error of Excel's (as #NAME?) and no value."),
        RowProblemKind.TooLong => new("có ô dài quá 200 ký tự.", "a cell is longer than 200 characters."),
        RowProblemKind.Repeated => new("email đã có ở dòng {0}.", "the e-mail stands on line {0} already."),
        RowProblemKind.SecondHead => new("đơn vị đã có người đứng đầu ở dòng {0}.", "the unit has a head on line {0} already."),
    };
}
