namespace CchcBot.Slices.Remind;

/// <summary>Texts of reminders by mail and of their setting.</summary>
internal static class MailTexts
{
    public static readonly HelpText Help = new(
        new("nhắc qua thư", "reminders by mail"),
        new("Bật, tắt thư nhắc việc cho người chưa cài ứng dụng; xem sẽ gửi cho ai.", "Turns reminders by mail for people without the app on and off."));

    public static readonly Text Title = new("Nhắc việc qua thư công vụ", "Reminders by mail");
    public static readonly Text On = new(
        "Đang bật: người chưa cài ứng dụng nhận một thư cho mỗi kỳ nhắc.",
        "On: people without the app get one mail for each reminder.");
    public static readonly Text Off = new("Đang tắt.", "Off.");
    public static readonly Text Closed = new(
        "Hệ thống chưa được phép gửi thư: đề nghị bộ phận kỹ thuật đặt Graph:MailFrom và cấp quyền Mail.Send.",
        "The deployment may not send mail: have technical support set Graph:MailFrom and grant Mail.Send.");
    public static readonly Text Holds = new(
        "Thư chỉ có mã, nội dung, thời hạn của nhiệm vụ và đường dẫn mở ứng dụng; không nêu nguyên nhân.",
        "A mail holds the tasks' codes, words and deadlines and a link to the app; no causes.");
    public static readonly Text Reaches = new("Sẽ gửi cho {0} người:", "It would reach {0} {0:person|people}:");
    public static readonly Text ReachesNobody = new("Hiện không có ai: mọi người có nhiệm vụ đều đã cài ứng dụng hoặc chưa có địa chỉ thư.",
        "Nobody at present: everybody with tasks has the app, or no address is known.");
    public static readonly Text WithoutAddress = new(
        "{0} người chưa cài ứng dụng và chưa rõ địa chỉ thư công vụ.",
        "{0} {0:person has|people have} neither the app nor a known address.");
    public static readonly Text More = new("và {0} người khác", "and {0} more");
    public static readonly Text TurnOn = new("Bật", "Turn on");
    public static readonly Text TurnOff = new("Tắt", "Turn off");

    public static readonly Text Dear = new("Kính gửi đồng chí {0},", "Dear {0},");
    public static readonly Text Asks = new(
        "{0} đề nghị đồng chí cập nhật các nhiệm vụ cải cách hành chính sau:",
        "{0} asks you to report on these tasks of the administrative reform:");
    public static readonly Text Task = new("- {0}. {1} (thời hạn {2})", "- {0}. {1} (due {2})");
    public static readonly Text TaskUndated = new("- {0}. {1}", "- {0}. {1}");
    public static readonly Text MoreTasks = new("- và {0} nhiệm vụ khác", "- and {0} more");
    public static readonly Text Link = new("Cài, mở trợ lý CCHC trong Teams để cập nhật: {0}", "Install or open the assistant in Teams to report: {0}");
    public static readonly Text Why = new(
        "Thư gửi tự động vì đồng chí chưa cài trợ lý CCHC trong Teams; đề nghị không trả lời thư này.",
        "This mail is sent because you do not have the assistant in Teams; please do not answer it.");
}
