namespace CchcBot.Slices.Administer;

/// <summary>Texts about days off and worked weekends.</summary>
internal static class CalendarTexts
{
    public static readonly Text Title = new("Lịch nghỉ và làm bù", "Days off and worked weekends");
    public static readonly Text How = new(
        "Nhắc việc không gửi vào ngày nghỉ. Ngày chưa có quyết định được ghi rõ; khi có, đề nghị xác nhận hoặc sửa.",
        "Nothing is sent on a day off. What is not decreed yet is marked; please confirm or correct it once it is.");
    public static readonly Text Off = new("Ngày nghỉ", "Days off");
    public static readonly Text Worked = new("Ngày làm bù", "Worked weekends");
    public static readonly Text None = new("Không có", "None");
    public static readonly Text NotDecreed = new("dự kiến, chưa có quyết định", "expected, not decreed yet");

    public static readonly Text ActLabel = new("Thay đổi", "Change");

    public static Text Kind(CalendarAct act) => act switch
    {
        CalendarAct.Rest => new("Thêm ngày nghỉ", "Add days off"),
        CalendarAct.Work => new("Thêm ngày làm việc (làm bù)", "Add worked days (in exchange)"),
        CalendarAct.Forget => new("Bỏ khỏi lịch", "Take out of the calendar"),
        CalendarAct.Decreed => new("Xác nhận ngày dự kiến", "Confirm expected days"),
    };

    public static readonly Text From = new("Từ ngày", "From");
    public static readonly Text To = new("Đến ngày (nếu nhiều ngày)", "To (if several)");
    public static readonly Text NameLabel = new("Tên ngày nghỉ", "Name of the holiday");
    public static readonly Text Saved = new("Đã lưu lịch từ {0} đến {1}.", "The calendar from {0} to {1} is saved.");
    public static readonly Text Act = new("Đề nghị chọn một thay đổi trong danh sách.", "Please choose one of the changes.");
    public static readonly Text Dates = new(
        "Đề nghị nhập ngày có trong lịch, ví dụ 24/11/2026.",
        "Please enter a day that exists, for example 24/11/2026.");
    public static readonly Text Order = new(
        "Ngày cuối trước ngày đầu. Đề nghị nhập lại.",
        "The last day is before the first. Please enter it again.");
    public static readonly Text Far = new(
        "Ngày quá xa. Đề nghị nhập ngày trong vòng 5 năm.",
        "That is too far away. Please enter a day within 5 years.");
    public static readonly Text Long = new("Mỗi lần tối đa 31 ngày. Đề nghị chia thành nhiều lần.", "31 days at most at once. Please divide it.");
    public static readonly Text Name = new("Đề nghị ghi tên ngày nghỉ, tối đa 80 ký tự.", "Please enter the holiday's name, 80 characters at most.");
    public static readonly Text NothingToConfirm = new(
        "Trong những ngày này không có ngày nào chờ xác nhận.",
        "None of these days waits to be confirmed.");
    public static readonly Text AllOff = new(
        "Lịch như vậy không còn ngày làm việc trong hơn một tháng. Đề nghị xem lại.",
        "That calendar has no working day for more than a month. Please look at it again.");
}
