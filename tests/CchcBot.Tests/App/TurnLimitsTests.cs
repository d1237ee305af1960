using CchcBot.App;
using CchcBot.Office;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.App;

/// <summary>Thirty turns a minute for a person, then one answer, then silence until the half has come back.</summary>
public sealed class TurnLimitsTests
{
    private static readonly WorkspaceId Office = new("t", "team");

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2025, 9, 16, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_person_has_the_minutes_turns_at_once_and_is_told_once_that_they_are_used_up()
    {
        var limits = Limits(30, 600);

        Assert.All(Enumerable.Range(0, 30), _ => Assert.Equal(TurnPermit.Taken, Turn(limits, "a")));
        Assert.Equal([TurnPermit.Refused, TurnPermit.Ignored, TurnPermit.Ignored], Enumerable.Range(0, 3).Select(_ => Turn(limits, "a")));
        Assert.Equal(TurnPermit.Taken, Turn(limits, "b"));

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(TurnPermit.Ignored, Turn(limits, "a"));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.All(Enumerable.Range(0, 15), _ => Assert.Equal(TurnPermit.Taken, Turn(limits, "a")));
        Assert.Equal(TurnPermit.Refused, Turn(limits, "a"));
    }

    [Fact]
    public void Time_does_not_fill_a_bucket_over_its_brim()
    {
        var limits = Limits(3, 600);
        time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => Turn(limits, "a") == TurnPermit.Taken));
    }

    [Fact]
    public void An_office_shares_its_turns_and_each_of_its_people_is_told_once()
    {
        var limits = Limits(30, 60);

        Assert.Equal(60, Enumerable.Range(0, 60).Count(i => Turn(limits, $"p{i}") == TurnPermit.Taken));
        Assert.Equal(TurnPermit.Refused, Turn(limits, "p0"));
        Assert.Equal(TurnPermit.Ignored, Turn(limits, "p0"));
        Assert.Equal(TurnPermit.Refused, Turn(limits, "p1"));
        Assert.Equal(TurnPermit.Taken, limits.Take(new WorkspaceId("t", "another team"), "p0"));

        time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(TurnPermit.Taken, Turn(limits, "p0"));
        Assert.Equal(TurnPermit.Refused, Turn(limits, "p0"));
    }

    [Fact]
    public void The_same_id_in_another_tenant_is_another_person()
    {
        var limits = Limits(1, 600);

        Assert.Equal(TurnPermit.Taken, limits.Take("t", "a"));
        Assert.Equal(TurnPermit.Taken, limits.Take("u", "a"));
        Assert.Equal(TurnPermit.Refused, limits.Take("t", "a"));
    }

    [Fact]
    public void Many_others_do_not_give_back_what_somebody_has_used_up()
    {
        var limits = Limits(1, 600);
        Assert.Equal([TurnPermit.Taken, TurnPermit.Refused], [limits.Take("t", "a"), limits.Take("t", "a")]);

        for (var i = 0; i < 2 * CacheLimits.Turns; i++)
        {
            Assert.Equal(TurnPermit.Taken, limits.Take("t", $"p{i}"));
            if (i % 1_000 == 0)
            {
                Assert.Equal(TurnPermit.Ignored, limits.Take("t", "a"));
            }
        }
    }

    private static TurnPermit Turn(TurnLimits limits, string person) =>
        limits.Take(Office.Tenant, person) is var permit and not TurnPermit.Taken ? permit : limits.Take(Office, person);

    private TurnLimits Limits(int person, int office) =>
        new(time, Options.Create(new BotOptions { Turns = new TurnOptions { PersonPerMinute = person, OfficePerMinute = office } }));
}
