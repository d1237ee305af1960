namespace CchcBot.Kernel.Texts;

/// <summary>Names of roles.</summary>
internal static class RoleFormatter
{
    public static readonly Roles[] Order = [Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer];

    public static string Of(TextLanguage language, Roles roles) =>
        Order.Where(r => (roles & r) != Roles.None).Select(r => RoleTexts.Of(r).In(language))
            .Concat(LaterFlags.In(roles).Select(later => $"“{later}”")).ToList() is { Count: > 0 } known
            ? string.Join(", ", known)
            : RoleTexts.Of(Roles.None).In(language);
}
