namespace CchcBot.Slices.Remind;

/// <summary>Texts about who was reminded.</summary>
internal static class RemindedTexts
{
    public static readonly Text Title = new("Đã nhắc {0} người, {1}", "{0} {0:person|people} reminded, {1}");
    public static readonly Text NotTitle = new("Chưa nhắc {0} người đang có việc, {1}", "{0} {0:person|people} with open work not reminded, {1}");
    public static readonly Text How = new(
        "Tính theo lời nhắc và đề nghị cập nhật đã gửi đi; người không có việc đang mở không tính.",
        "Counted by the reminders and requests for an update that were sent; who has no open work is not counted.");
    public static readonly Text Mailed = new("nhắc qua thư {0}", "reminded by mail of {0}");
    public static readonly Text Urged = new("đôn đốc {0}", "asked about {0}");
    public static readonly Text Digest = new("nhắc {0}", "reminded of {0}");
    public static readonly Text Open = new("{0} việc đang mở", "{0} open {0:task|tasks}");
    public static readonly Text Failed = new("chưa gửi được", "could not be sent");
    public static readonly Text More = new("Và {0} người khác.", "And {0} {0:other|others}.");
    public static readonly Text Nobody = new("Không có ai.", "Nobody.");
}
