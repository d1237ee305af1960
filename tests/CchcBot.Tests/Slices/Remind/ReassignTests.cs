using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Slices.Remind;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>An assignment that somebody says is not theirs is given to somebody else, each time that it is asked for, and the answer says what stands.</summary>
public sealed class ReassignTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_second_assignment_from_one_card_is_written_like_the_first()
    {
        await using var office = await OpenAsync();
        var assignment = await AssignmentAsync(office);
        await AskAsync(office, assignment);
        var card = await FormAsync(office, assignment);
        Assert.Equal("Nhiệm vụ 3b được giao cho Người 2.", (await GiveAsync(office, card, 2)).Push);

        // The first one gives it back, and the head takes the card that still stands in his chat.
        office.Time.Now += TimeSpan.FromMinutes(5);
        await AskAsync(office, assignment, by: 2);
        var again = await GiveAsync(office, card, 1);
        Assert.Null(again.Text);
        Assert.Equal(Id(2), await OfficerAsync(office));
        Assert.Equal("Nhiệm vụ 3b được giao cho Người 1.", (await GiveAsync(office, again.Card!, 1)).Push);
        Assert.Equal(Id(1), await OfficerAsync(office));

        // And once more to the same one, from a third card: the same words are another act.
        office.Time.Now += TimeSpan.FromMinutes(5);
        await AskAsync(office, assignment, by: 1);
        Assert.Equal("Nhiệm vụ 3b được giao cho Người 2.", (await GiveAsync(office, await FormAsync(office, assignment), 2)).Push);
        Assert.Equal(Id(2), await OfficerAsync(office));
    }

    [Fact]
    public async Task A_tap_that_comes_twice_is_one_act_and_says_what_stands()
    {
        await using var office = await OpenAsync();
        var assignment = await AssignmentAsync(office);
        await AskAsync(office, assignment);
        var card = await FormAsync(office, assignment);
        await GiveAsync(office, card, 2, "tap-1");
        await office.Plans.ChangeAsync(
            office.Id, (await office.OnlyPlanAsync()).Id, assignment.Id, new AssignmentChange("other", "x", office.Now, d => (d.State with { Officer = Id(1) }, null)), default);
        // Crashed before the request was settled: it still waits, and the repeat does not say that it went to the one who no longer has it.
        await office.Notes.ChangeAsync(
            office.Id, (await office.OnlyPlanAsync()).Id, $"{assignment.Id}", n => n with { Reassign = new ReassignRequest(Id(3), AskedAt(office), false) }, default);
        var repeat = await GiveAsync(office, card, 2, "tap-1");
        Assert.DoesNotContain("được giao cho Người 2", repeat.Push ?? "", StringComparison.Ordinal);
        Assert.Equal(Id(1), await OfficerAsync(office));
    }

    [Fact]
    public async Task Of_many_people_one_is_found_by_a_part_of_the_name()
    {
        await using var office = await OpenAsync(people: 140);
        var assignment = await AssignmentAsync(office);
        await AskAsync(office, assignment);
        var card = await FormAsync(office, assignment);
        Assert.DoesNotContain("Người 139", card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("trong 140 tên", card.ToJson(), StringComparison.Ordinal);
        var several = await office.TapAsync(TestOffice.Cuong, card, "Giao lại", new { toPart = "13" });
        Assert.True(several.IsProblem);
        Assert.Contains("Người 139", several.Card!.ToJson(), StringComparison.Ordinal);
        var given = await office.TapAsync(TestOffice.Cuong, card, "Giao lại", new { toPart = "nguoi 139" });
        Assert.Equal("Nhiệm vụ 3b được giao cho Người 139.", given.Push);
        Assert.Equal(Id(139), await OfficerAsync(office));
    }

    private static string Id(int person) => $"00000000-0000-4000-8000-0000000{person + 10_000:D5}";

    private static DateTimeOffset AskedAt(TestOffice office) => new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)).ToOffset(office.Now.Offset);

    private async Task<TestOffice> OpenAsync(int people = 3)
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        await LargeOffice.PeopleAsync(
            azurite.Service, office.Id, [.. Enumerable.Range(1, people).Select(i => LargeOffice.Person(Id(i), $"Người {i}", TestOffice.Centre))]);
        return office;
    }

    private static async Task<Assignment> AssignmentAsync(TestOffice office) => (await office.StateAsync()).Find("3b")!.Assignments[0];

    private static async Task<string?> OfficerAsync(TestOffice office) => (await AssignmentAsync(office)).State.Officer;

    private static async Task AskAsync(TestOffice office, Assignment assignment, int by = 3) => await office.Notes.ChangeAsync(
        office.Id, (await office.OnlyPlanAsync()).Id, $"{assignment.Id}", n => n with { Reassign = new ReassignRequest(Id(by), office.Now, false) }, default);

    private static async Task<AdaptiveCard> FormAsync(TestOffice office, Assignment assignment) => (await office.TapAsync(
        TestOffice.Cuong,
        RemindVerbs.ReassignForm.Name,
        new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = $"{assignment.Id}" })).Card!;

    // As the reader of activities names it: by the person, the verb and the data.
    private static Task<CchcBot.Kernel.Reply> GiveAsync(TestOffice office, AdaptiveCard card, int to, string? operation = null)
    {
        var action = TestOffice.Actions(JsonNode.Parse(card.ToJson())!).Single(a => a["title"]?.GetValue<string>() == "Giao lại");
        return office.TapAsync(TestOffice.Cuong, card, "Giao lại", new { to = Id(to) }, operation ?? $"tap-{action["data"]}-{to}");
    }
}
