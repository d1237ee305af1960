using CchcBot.Kernel;
using CchcBot.Language.Readers;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>Everything that can be said, tapped or asked for is declared, with who may.</summary>
public sealed class RightsTests
{
    private static readonly ModuleTable Table = DeclaredModules.Table;

    [Fact]
    public void No_two_verbs_are_one_word() =>
        Assert.Equal(DeclaredModules.Verbs.Count, DeclaredModules.Verbs.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_order_declares_who_may() => Assert.DoesNotContain(Enum.GetValues<OrderKind>(), o => Table.Order(o) is null);

    [Fact]
    public void Every_file_that_is_offered_declares_who_may()
    {
        // Each slice that offers files names its kind in a constant.
        var kinds = typeof(Rights)
            .Assembly.GetTypes()
            .SelectMany(t =>
                t.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)
            )
            .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string) && f.Name.EndsWith("FileKind", StringComparison.Ordinal))
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();

        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(kinds, k => Table.File(k) is null);
    }

    [Fact]
    public void Who_has_no_role_may_do_what_is_everybodys_own_and_no_more()
    {
        var nobody = new Person("1", "Không vai trò");

        Assert.All(All(), right => Assert.Equal(right.Reach == Reach.Own && right.Roles == Rights.Everybody, right.Holds(nobody)));
        Assert.All(Table.Questions, q => Assert.False(q.Right.Holds(nobody)));
    }

    [Fact]
    public void Who_only_looks_on_changes_nothing_but_what_is_the_viewers_own()
    {
        var viewer = new Person("1", "Người xem", Roles.Viewer);

        Assert.All(All().Where(r => r.Holds(viewer)), r => Assert.True(r.Reach is Reach.Own or Reach.Seen));
    }

    private static IEnumerable<Right> All() => Table.Commands.Select(c => c.Right).Concat(Table.Verbs.Select(v => v.Right));
}
