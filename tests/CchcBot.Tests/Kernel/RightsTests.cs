using System.Reflection;
using CchcBot.Domain.Queries;
using CchcBot.Kernel;
using CchcBot.Language.Old;
using CchcBot.Office;
using CchcBot.Slices.Plans;

namespace CchcBot.Tests.Kernel;

/// <summary>Everything that can be said, tapped or asked for has a line in the table of rights.</summary>
public sealed class RightsTests
{
    /// <summary>Every verb of every card.</summary>
    public static IReadOnlyList<string> AllVerbs { get; } =
        [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];

    [Fact]
    public void Every_command_declares_who_may() => Assert.DoesNotContain(Enum.GetValues<Command>(), c => Rights.Of(c) is null);

    [Fact]
    public void Every_verb_declares_who_may()
    {
        Assert.NotEmpty(AllVerbs);
        Assert.DoesNotContain(AllVerbs, v => Rights.Of(v) is null);
    }

    [Fact]
    public void No_two_verbs_are_one_word() => Assert.Equal(AllVerbs.Count, AllVerbs.Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Every_question_declares_who_may() => Assert.DoesNotContain(Enum.GetValues<QueryIntent>(), i => Rights.Of(i) is null);

    [Fact]
    public void Every_order_declares_who_may() => Assert.DoesNotContain(Enum.GetValues<OrderKind>(), o => Rights.Of(o) is null);

    [Fact]
    public void Every_file_that_is_offered_declares_who_may()
    {
        // Each slice that offers files names its kind in a constant.
        var kinds = typeof(Rights).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f is { IsLiteral: true } && f.FieldType == typeof(string) && f.Name.EndsWith("FileKind", StringComparison.Ordinal))
            .Select(f => (string)f.GetRawConstantValue()!)
            .ToList();

        Assert.Contains(DoubtsHandler.FileKind, kinds);
        Assert.DoesNotContain(kinds, k => Rights.OfFile(k) is null);
    }

    [Fact]
    public void Who_has_no_role_may_ask_for_help_and_choose_a_language_and_no_more()
    {
        var nobody = new Person("1", "Không vai trò");

        Assert.All(Enum.GetValues<Command>(), c => Assert.Equal(Rights.Of(c)!.Reach == Reach.Own && Rights.Of(c)!.Roles == Rights.Everybody, Rights.Of(c)!.Holds(nobody)));
        Assert.Equal([Verbs.Say], AllVerbs.Where(v => Rights.Of(v)!.Reach != Reach.Own || v == Verbs.Say).Where(v => Rights.Of(v)!.Holds(nobody)));
        Assert.Equal([QueryIntent.Help, QueryIntent.None], Enum.GetValues<QueryIntent>().Where(i => Rights.Of(i)!.Holds(nobody)));
    }

    [Fact]
    public void Who_only_looks_on_changes_nothing_but_what_is_the_viewers_own()
    {
        var viewer = new Person("1", "Người xem", Roles.Viewer);

        Assert.All(
            Enum.GetValues<Command>().Select(c => Rights.Of(c)!).Concat(AllVerbs.Select(v => Rights.Of(v)!)).Where(r => r.Holds(viewer)),
            r => Assert.True(r.Reach is Reach.Own or Reach.Seen));
    }
}
