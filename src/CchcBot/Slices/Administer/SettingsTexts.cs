using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Administer;

/// <summary>Texts about the settings of reminders, summaries and decisions.</summary>
internal static class SettingsTexts
{
    public static readonly Text Title = new("Cài đặt nhắc việc", "Reminder settings");
    public static readonly Text How = new(
        "Áp dụng cho cả cơ quan ngay sau khi lưu. Ngày nghỉ: nhắn \"lịch nghỉ\".",
        "For the whole office, at once when saved. Days off: say \"holidays\".");
    public static readonly Text Save = new("Lưu", "Save");
    public static readonly Text Saved = new("Đã lưu cài đặt.", "The settings are saved.");
    public static readonly Text Back = new("Về cài đặt", "Back to the settings");
    public static readonly Text RulesNow = new("{0}/{1} nội dung đang bật", "{0} of {1} are on");
    public static readonly Text DaysNow = new(
        "trước hạn {0} và {1} ngày; báo đơn vị sau {2}, lãnh đạo sau {3} ngày làm việc",
        "{0} and {1} {1:day|days} before; heads after {2}, leaders after {3} working {3:day|days}");
    public static readonly Text SlotsNow = new("cán bộ {0} {1}; lãnh đạo {2} {3}", "staff {0} {1}; leaders {2} {3}");
    public static readonly Text HoursNow = new(
        "{0}; {1}; chốt số liệu ngày {2}; hạn vào ngày nghỉ {3}",
        "{0}; {1}; figures close on day {2}; a deadline on a day off counts {3}");
    public static readonly Text DayOff = new("Thời hạn rơi vào ngày nghỉ tính", "A deadline on a day off counts");
    public static readonly Text DayOffMoves = new("đến hết ngày làm việc kế tiếp", "up to the next working day");
    public static readonly Text DayOffStays = new("đúng ngày ghi trong kế hoạch", "on the very day of the plan");
    public static readonly Text DecidesNow = new("gia hạn do {0} quyết định", "extensions are decided by {0}");
    public static readonly Text Decider = new("Người quyết định gia hạn", "Who decides on extensions");
    public static readonly Text InCharge = new("lãnh đạo phụ trách đơn vị", "the leader in charge of the unit");
    public static readonly Text Moves = new("Hạn mới có hiệu lực", "The new deadline holds");
    public static readonly Text ByDocument = new("khi nhập văn bản (đồng ý là chủ trương)", "once the document is entered (agreed in principle)");
    public static readonly Text ByTap = new("ngay khi lãnh đạo đồng ý", "as soon as the leader agrees");
    public static readonly Text Confirms = new("Báo cáo hoàn thành", "What is reported as finished");
    public static readonly Text ConfirmsYes = new("chờ đơn vị theo dõi hoặc lãnh đạo xác nhận", "waits to be confirmed");
    public static readonly Text ConfirmsNo = new("được ghi nhận ngay", "counts at once");

    public static Text Part(SettingsPart part) => part switch
    {
        SettingsPart.Rules => Rules,
        SettingsPart.Days => new("Số ngày", "Days"),
        SettingsPart.Slots => new("Bản nhắc hằng tuần", "Weekly digests"),
        SettingsPart.Summary => new("Tổng hợp trong kênh lãnh đạo", "Summary in the leadership channel"),
        SettingsPart.Hours => new("Giờ làm việc và báo cáo", "Office hours and reports"),
        SettingsPart.Decisions => new("Xin ý kiến", "Decisions"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static readonly Text Rules = new("Nội dung nhắc", "What is said");

    public static Text Rule(ReminderReason reason) => reason switch
    {
        ReminderReason.QuarterOpened => new("Đầu quý (đầu kỳ): danh sách đến hạn trong quý", "A quarter (period) begins: what falls due in it"),
        ReminderReason.NotStarted => new("Sắp đến hạn mà chưa triển khai", "Soon due and not started"),
        ReminderReason.TenDaysLeft => new("Còn ít ngày", "A few days are left"),
        ReminderReason.ThreeWorkingDaysLeft => new("Còn vài ngày làm việc", "A few working days are left"),
        ReminderReason.Overdue => new("Quá hạn: ngày làm việc kế tiếp, rồi hằng tuần", "Overdue: the next working day, then weekly"),
        ReminderReason.ReportCollection => new("Thu thập số liệu báo cáo", "Figures for a report"),
        ReminderReason.ReportAnswersDue => new("Đến hạn trả lời phục vụ báo cáo", "The answer for a report is due"),
        ReminderReason.YearEndEstimate => new("Ngày 01/12: ước kết quả đến 31/12", "1 December: estimates up to 31/12"),
        ReminderReason.OverdueToHead => new("Quá hạn: báo người phụ trách đơn vị", "Overdue: the head of the unit"),
        ReminderReason.OverdueToLeaders => new("Quá hạn: báo lãnh đạo", "Overdue: the leaders"),
        ReminderReason.EventAsked => new("Hằng tháng: sự kiện của nhiệm vụ có điều kiện", "Monthly: events that tasks wait for"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    public static readonly Text NotStarted = new("Chưa triển khai: trước hạn (ngày)", "Not started: days before the deadline");
    public static readonly Text Few = new("Còn ít ngày: trước hạn (ngày)", "A few days: days before the deadline");
    public static readonly Text Last = new("Trước hạn (ngày làm việc)", "Working days before the deadline");
    public static readonly Text Head = new("Báo người phụ trách đơn vị sau khi quá hạn (ngày làm việc)", "Head of the unit: working days overdue");
    public static readonly Text Leaders = new("Báo lãnh đạo sau khi quá hạn (ngày làm việc)", "Leaders: working days overdue");
    public static readonly Text StaffDay = new("Cán bộ: ngày", "Staff: day");
    public static readonly Text StaffAt = new("Cán bộ: giờ", "Staff: hour");
    public static readonly Text LeadersDay = new("Lãnh đạo: ngày", "Leaders: day");
    public static readonly Text LeadersAt = new("Lãnh đạo: giờ", "Leaders: hour");
    public static readonly Text Cadence = new("Chu kỳ", "How often");

    public static Text Often(SummaryCadence cadence) => cadence switch
    {
        SummaryCadence.WeeklyAtQuarterEnd => new("Hằng tháng; hằng tuần trong tháng cuối quý", "Monthly; weekly in a quarter's last month"),
        SummaryCadence.Monthly => new("Hằng tháng", "Monthly"),
        SummaryCadence.Weekly => new("Hằng tuần", "Weekly"),
        SummaryCadence.Never => new("Chỉ khi nhắn \"đăng tổng hợp\"", "Only when \"post summary\" is said"),
        _ => NewerTexts.Of(cadence),
    };

    public static readonly Text SummaryDay = new("Ngày đăng", "Day");
    public static readonly Text SummaryAt = new("Giờ đăng", "Hour");
    public static readonly Text Morning = new("Buổi sáng", "Morning");
    public static readonly Text Afternoon = new("Buổi chiều", "Afternoon");
    public static readonly Text CutOff = new("Ngày chốt số liệu báo cáo trong tháng", "Day of the month on which report figures close");

    public static readonly Text ProblemDays = new(
        "Số ngày phải là số nguyên: trước hạn từ 1 đến 90, ngày làm việc từ 1 đến 60. Đề nghị nhập lại.",
        "Days must be whole numbers: 1 to 90 before the deadline, 1 to 60 working days. Please enter them again.");
    public static readonly Text ProblemFewer = new(
        "Mốc \"còn ít ngày\" phải gần hạn hơn mốc \"chưa triển khai\". Đề nghị nhập lại.",
        "\"A few days\" must be nearer to the deadline than \"not started\". Please enter it again.");
    public static readonly Text ProblemLeadersFirst = new(
        "Lãnh đạo được báo sau người phụ trách đơn vị: số ngày làm việc không được ít hơn. Đề nghị nhập lại.",
        "Leaders are told after the head of the unit: not after fewer working days. Please enter it again.");
    public static readonly Text ProblemHours = new(
        "Giờ làm việc ghi như 7:30 - 11:30 và 13:30 - 17:00, buổi sáng trước buổi chiều. Đề nghị nhập lại.",
        "Office hours are written like 7:30 - 11:30 and 13:30 - 17:00, the morning before the afternoon. Please enter them again.");
    public static readonly Text ProblemSlot = new(
        "Đề nghị chọn ngày từ thứ Hai đến thứ Sáu và ghi giờ như 8:30.",
        "Please choose a day from Monday to Friday and write the hour like 8:30.");
    public static readonly Text ProblemOutside = new(
        "Giờ gửi phải trong giờ làm việc, không vào giờ nghỉ trưa. Đề nghị nhập lại.",
        "The hour must be within office hours and not in the midday break. Please enter it again.");
    public static readonly Text ProblemCutOff = new(
        "Ngày chốt số liệu từ 1 đến 31. Đề nghị nhập lại.",
        "The closing day is from 1 to 31. Please enter it again.");
}
