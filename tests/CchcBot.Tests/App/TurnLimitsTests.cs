using Azure.Core;
using CchcBot.App;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.App;

/// <summary>Thirty turns a minute for a person, then one answer, then silence until the half has come back: of all instances together.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TurnLimitsTests(AzuriteFixture azurite)
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2025, 9, 16, 1, 0, 0, TimeSpan.Zero));
    private readonly RequestLog log = new();

    // Counts are kept by whose they are: each test has a tenant of its own.
    private readonly WorkspaceId office = new($"t-{Guid.NewGuid():N}", "team");

    [Fact]
    public async Task A_person_has_the_minutes_turns_at_once_and_is_told_once_that_they_are_used_up()
    {
        var limits = await LimitsAsync(30, 600);

        Assert.Equal(Enumerable.Repeat(TurnPermit.Taken, 30), await TurnsAsync(30, limits));
        Assert.Equal([TurnPermit.Refused, TurnPermit.Ignored, TurnPermit.Ignored], await TurnsAsync(3, limits));
        Assert.Equal(TurnPermit.Taken, await TurnAsync(limits, "b"));

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(TurnPermit.Ignored, await TurnAsync(limits, "a"));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([.. Enumerable.Repeat(TurnPermit.Taken, 15), TurnPermit.Refused], await TurnsAsync(16, limits));
    }

    [Fact]
    public async Task Two_instances_that_take_turns_give_no_more_than_one()
    {
        TurnLimits[] both = [await LimitsAsync(30, 600), await LimitsAsync(30, 600)];

        Assert.Equal(Enumerable.Repeat(TurnPermit.Taken, 30), await TurnsAsync(30, both));
        Assert.DoesNotContain(TurnPermit.Taken, await TurnsAsync(20, both));
        time.Advance(TimeSpan.FromSeconds(31));
        var later = await TurnsAsync(30, both);
        Assert.InRange(later.Count(p => p == TurnPermit.Taken), 15, 16);
    }

    [Fact]
    public async Task Nor_do_two_instances_one_after_the_other()
    {
        var (first, second) = (await LimitsAsync(30, 600), await LimitsAsync(30, 600));

        Assert.Equal(20, (await TurnsAsync(20, first)).Count(p => p == TurnPermit.Taken));
        // The first third is each instance's own.
        Assert.InRange((await TurnsAsync(60, second)).Count(p => p == TurnPermit.Taken), 10, 20);
        Assert.InRange((await TurnsAsync(60, first)).Count(p => p == TurnPermit.Taken), 0, 1);
    }

    [Fact]
    public async Task An_office_that_two_instances_serve_has_its_turns_once()
    {
        TurnLimits[] both = [await LimitsAsync(30, 60), await LimitsAsync(30, 60)];
        var taken = 0;
        for (var i = 0; i < 120; i++)
        {
            taken += await TurnAsync(both[i % 2], $"p{i}") == TurnPermit.Taken ? 1 : 0;
        }

        Assert.Equal(60, taken);
    }

    [Fact]
    public async Task Ordinary_turns_ask_nothing_of_the_tables_and_who_is_refused_neither()
    {
        var limits = await LimitsAsync(30, 600);
        log.Clear();

        await TurnsAsync(10, limits);
        Assert.Empty(log.All);
        await TurnsAsync(20, limits);
        log.Clear();
        await TurnsAsync(20, limits);
        Assert.Empty(log.All);
    }

    [Fact]
    public async Task Where_the_tables_do_not_answer_each_instance_counts_for_itself()
    {
        var limits = new TurnLimits(time, Settings(30, 600), new TableTurnBudgetStore(new TableStorage(
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;", new() { Retry = { MaxRetries = 0 } })));

        Assert.Equal(30, (await TurnsAsync(60, limits)).Count(p => p == TurnPermit.Taken));
    }

    [Fact]
    public async Task Time_does_not_fill_a_bucket_over_its_brim()
    {
        var limits = await LimitsAsync(3, 600);
        time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(3, (await TurnsAsync(10, limits)).Count(p => p == TurnPermit.Taken));
    }

    [Fact]
    public async Task An_office_shares_its_turns_and_each_of_its_people_is_told_once()
    {
        var limits = await LimitsAsync(30, 60);

        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(TurnPermit.Taken, await TurnAsync(limits, $"p{i}"));
        }

        Assert.Equal(TurnPermit.Refused, await TurnAsync(limits, "p0"));
        Assert.Equal(TurnPermit.Ignored, await TurnAsync(limits, "p0"));
        Assert.Equal(TurnPermit.Refused, await TurnAsync(limits, "p1"));
        Assert.Equal(TurnPermit.Taken, await limits.TakeAsync(office with { Team = "another team" }, "p0", default));

        time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal(TurnPermit.Taken, await TurnAsync(limits, "p0"));
        Assert.Equal(TurnPermit.Refused, await TurnAsync(limits, "p0"));
    }

    [Fact]
    public async Task The_same_id_in_another_tenant_is_another_person()
    {
        var limits = await LimitsAsync(1, 600);

        Assert.Equal(TurnPermit.Taken, await limits.TakeAsync(office.Tenant, "a", default));
        Assert.Equal(TurnPermit.Taken, await limits.TakeAsync($"{office.Tenant}-2", "a", default));
        Assert.Equal(TurnPermit.Refused, await limits.TakeAsync(office.Tenant, "a", default));
    }

    [Fact]
    public async Task Many_others_do_not_give_back_what_somebody_has_used_up()
    {
        var limits = new TurnLimits(time, Settings(3, 600), Moq.Mock.Of<ITurnBudgetStore>());
        Assert.Equal([TurnPermit.Taken, TurnPermit.Taken, TurnPermit.Taken, TurnPermit.Refused], await TurnsAsync(4, limits));

        for (var i = 0; i < 2 * CacheLimits.Turns; i++)
        {
            Assert.Equal(TurnPermit.Taken, await limits.TakeAsync(office.Tenant, $"p{i}", default));
            if (i % 1_000 == 0)
            {
                Assert.Equal(TurnPermit.Ignored, await limits.TakeAsync(office.Tenant, "a", default));
            }
        }
    }

    /// <summary>Turns of one person, by the instances in turn.</summary>
    private async Task<IReadOnlyList<TurnPermit>> TurnsAsync(int turns, params TurnLimits[] instances)
    {
        var permits = new List<TurnPermit>();
        for (var i = 0; i < turns; i++)
        {
            permits.Add(await TurnAsync(instances[i % instances.Length], "a"));
        }

        return permits;
    }

    private async Task<TurnPermit> TurnAsync(TurnLimits limits, string person) =>
        await limits.TakeAsync(office.Tenant, person, default) is var permit and not TurnPermit.Taken
            ? permit
            : await limits.TakeAsync(office, person, default);

    /// <summary>An instance, with a view of the tables of its own.</summary>
    private async Task<TurnLimits> LimitsAsync(int person, int ofOffice)
    {
        var options = new TableStorageOptions();
        options.AddPolicy(log, HttpPipelinePosition.PerCall);
        var storage = new TableStorage(azurite.ConnectionString, options);
        await storage.CreateTableIfNotExistsAsync(TableWorkspaceStore.TableName);
        return new(time, Settings(person, ofOffice), new TableTurnBudgetStore(storage));
    }

    private static IOptions<BotOptions> Settings(int person, int ofOffice) =>
        Options.Create(new BotOptions { Turns = new TurnOptions { PersonPerMinute = person, OfficePerMinute = ofOffice } });
}
