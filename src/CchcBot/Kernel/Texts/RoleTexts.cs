namespace CchcBot.Kernel.Texts;

/// <summary>Names of roles.</summary>
internal static class RoleTexts
{
    public static Text Of(Roles role) => role switch
    {
        Roles.None => new("chưa có vai trò", "no role yet"),
        Roles.Viewer => new("người xem", "viewer"),
        Roles.Member => new("thành viên đơn vị", "member of a unit"),
        Roles.Head => new("người đứng đầu đơn vị", "head of a unit"),
        Roles.Leader => new("lãnh đạo cơ quan", "leader of the office"),
        Roles.Administrator => new("quản trị viên", "administrator"),
        _ => NewerTexts.Of(role),
    };
}
