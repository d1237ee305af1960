namespace CchcBot.Slices.PersonalData;

/// <summary>Help entries about personal data.</summary>
internal static class PersonalDataHelp
{
    public static readonly HelpText MyData = new(
        new("dữ liệu của tôi", "my data"),
        new("Xem những gì được lưu về anh/chị, nhận thành tệp.", "See what is kept about you, and get it as a file."));

    public static readonly HelpText RemoveMyData = new(
        new("xoá dữ liệu của tôi", "remove my data"),
        new("Xoá hoặc ẩn danh dữ liệu cá nhân; hiển thị rõ trước khi xoá.", "Remove or anonymise personal data; what that means is shown first."));

    public static readonly HelpText RemovePerson = new(
        new("xoá dữ liệu của @Tên", "remove data of @Name"),
        new("Cho người đã thôi việc hoặc chuyển cơ quan.", "For somebody who has left the office."));
}
