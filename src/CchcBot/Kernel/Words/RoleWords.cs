using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Kernel.Words;

/// <summary>What roles are called.</summary>
internal static class RoleWords
{
    public static readonly Roles[] Order = [Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer];

    public static string Of(TextLanguage language, Roles roles) =>
        roles == Roles.None ? Texts.Get(language, "people.role.None") : string.Join(", ", Order.Where(r => (roles & r) != 0).Select(r => Texts.Get(language, $"people.role.{r}")));
}
