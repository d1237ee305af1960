using CchcBot.Office;
using CchcBot.Slices.Ask;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Ask;

/// <summary>What the readers of words are given is made once for the same names, and kept for a bounded number.</summary>
public sealed class LanguageContextsTests
{
    [Fact]
    public void The_same_names_on_the_same_day_are_the_same_object()
    {
        var (office, day) = (Office(1), new DateOnly(2025, 9, 16));
        Assert.Same(LanguageContexts.Context(office, office.People[0], [], day), LanguageContexts.Context(Office(1), office.People[0], [], day));
        Assert.NotSame(LanguageContexts.Context(office, office.People[0], [], day), LanguageContexts.Context(office, office.People[0], [], day.AddDays(1)));
        Assert.NotSame(LanguageContexts.Context(office, office.People[0], [], day), LanguageContexts.Context(Office(2), office.People[0], [], day));
    }

    [Fact]
    public void All_who_ask_in_an_office_share_its_names()
    {
        var (office, day) = (Office(2), new DateOnly(2025, 9, 16));
        var (first, other) = (LanguageContexts.Context(office, office.People[0], [], day), LanguageContexts.Context(office, office.People[1], [], day.AddDays(1)));
        Assert.Equal(("Phòng 0", "Phòng 1"), (first.AskerUnit, other.AskerUnit));
        Assert.Same(first.Units, other.Units);
        Assert.Same(first.People, other.People);
    }

    [Fact]
    public void Weeks_of_askers_of_many_units_do_not_pile_up()
    {
        for (var day = 0; day < 60; day++)
        {
            for (var unit = 0; unit < 20; unit++)
            {
                var office = Office(20);
                LanguageContexts.Context(office, office.People[unit], [], new DateOnly(2025, 1, 1).AddDays(day));
            }
        }

        Assert.InRange(LanguageContexts.Count, 1, 128);
    }

    private static Workspace Office(int units) => new(
        new WorkspaceId("t", "team"),
        new WorkspaceSettings("Văn phòng"),
        [.. Enumerable.Range(0, units).Select(i => new Unit($"u{i}", $"Phòng {i}", []))],
        [.. Enumerable.Range(0, units).Select(i => new Person($"p{i}", $"Người {i}", Unit: $"u{i}"))]);
}
