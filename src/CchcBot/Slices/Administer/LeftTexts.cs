namespace CchcBot.Slices.Administer;

/// <summary>Texts of the notice that somebody left the team.</summary>
internal static class LeftTexts
{
    public static readonly Text Left = new(
        "{0} không còn trong nhóm của cơ quan: vai trò và nhắc việc của người này tạm dừng, và có lại khi người này trở lại nhóm.",
        "{0} is no longer in the office's team: this person's roles and reminders rest, and are there again once the person is back.");

    public static readonly Text NobodyInCharge = new(
        "Chưa có người phụ trách: {0}. Nhắn \"đơn vị và cán bộ\" để giao người khác; đến khi đó việc nhắc được gửi cho quản trị viên.",
        "Nobody is in charge of: {0}. Say \"roster\" to choose somebody; until then the reminders come to the administrators.");
}
