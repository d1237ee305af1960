namespace CchcBot.Slices.Remind;

/// <summary>Help entries about reminders.</summary>
internal static class RemindHelp
{
    public static readonly HelpText Delegate = new(
        new("uỷ quyền cho @Nam từ 3/8 đến 7/8", "delegate to @Nam from 3/8 to 7/8"),
        new("Khi đi vắng: nhắc việc gửi đến đồng nghiệp trong những ngày đó.", "While you are away a colleague gets your reminders."));

    public static readonly HelpText Later = new(
        new("nhắc lại 1a sau 3 ngày", "remind me of 1a in 3 days"),
        new("Lùi lời nhắc, không quá thời hạn của nhiệm vụ.", "Puts the reminder off, never beyond the task's deadline."));

    public static readonly HelpText Reminded = new(
        new("ai đã được nhắc hôm nay", "who was reminded today"),
        new("Ai đã nhận lời nhắc, ai có việc mà chưa nhận; cũng hỏi được tuần này, hôm qua.",
            "Who got a reminder and who has work but got none; also this week, yesterday."));

    public static readonly HelpText Forecast = new(
        new("14 ngày tới nhắc ai", "who will be reminded in the next 14 days"),
        new("Xem trước ai sẽ được nhắc việc gì, ngày nào.", "See beforehand who will be reminded of what, and when."));
}
