namespace CchcBot.Kernel.Texts;

/// <summary>How people are named who cannot be found, or whose data was removed.</summary>
internal static class PersonTexts
{
    public static readonly Text OneAtATime = new(
        "Việc này làm cho từng người, nhưng câu vừa nhắn nhắc tên {0}. Chưa ghi gì; đề nghị nhắn lại, mỗi lần nhắc tên một người.",
        "This is done for one person at a time, but you mentioned {0}. Nothing was written; please say it again with one name.");
    public static readonly Text UnknownPerson = new(
        "Không tìm thấy {0} trong nhóm của cơ quan. Đề nghị nhắc tên (@) người trong nhóm, hoặc nhắn đủ họ tên.",
        "{0} was not found in the office's team. Please mention (@) somebody of the team, or type the full name.");
    public static readonly Text SeveralPeople = new(
        "Có nhiều người tên {0}. Đề nghị nhắn trong kênh và nhắc tên bằng @.",
        "Several people are called {0}. Please say it in a channel, with an @ mention.");
    public static readonly Text Former = new("cán bộ {0} (đã ẩn danh)", "an officer of {0} (anonymous)");

    public static readonly Text FormerNoUnit = new("cán bộ (đã ẩn danh)", "an officer (anonymous)");
}
