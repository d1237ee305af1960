using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Delivery;

/// <summary>Who cannot be reached: marked, told of once, and the head of the unit is reminded instead.</summary>
public sealed class UnreachableTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Officer = "00000000-0000-4000-8000-000000000004";
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task The_head_of_the_officers_unit_is_reminded_in_the_same_run_and_the_administrator_told_in_one_message()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025"), (1, "b", "Rà soát quy trình", TestOffice.Interior, "Quý III/2025"),
        ]));
        await GiveToOfficerAsync(office, "1a");
        await HeadOfInteriorAsync(office);
        office.MoveTo(Tuesday);
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: "ConversationBlockedByUser"));
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: "BotNotInConversationRoster"));

        await office.RemindAsync();

        var sent = office.Messenger.Sent.Select(s => (s.To.ConversationId, s.Push)).ToList();
        Assert.Contains(($"a:{TestOffice.Cuong}", "CCHC: 01 đến hạn 30/09"), sent);
        Assert.Single(sent, s => s == ($"a:{TestOffice.Binh}", "CCHC: 02 người chưa nhận được nhắc việc"));

        office.MoveTo(Tuesday.AddHours(1));
        await office.RemindAsync();
        Assert.Equal(sent.Count, office.Messenger.Sent.Count);
    }

    [Fact]
    public async Task After_three_days_of_downtime_one_digest_holds_what_was_left_open_and_what_came_up_since()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025"), (1, "b", "Rà soát quy trình", TestOffice.Centre, "trước ngày 24/9/2025"),
        ]));
        office.MoveTo(Tuesday);
        // The connector is away, then the service is, from Tuesday to Friday; meanwhile 1b comes within three working days.
        office.Messenger.Next.Enqueue(new SendOutcome(null));
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);

        office.MoveTo(Tuesday.AddHours(72));
        await office.RemindAsync();

        var only = Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
        Assert.Contains("1a", only.Card, StringComparison.Ordinal);
        Assert.Contains("1b", only.Card, StringComparison.Ordinal);
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }

    [Fact]
    public async Task Away_over_the_slot_it_does_not_wait_for_the_next_one_because_something_more_pressing_has_come_up()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")])
        );
        // "Not started", due on Tuesday, has given way to "ten days left", due only since Friday.
        office.MoveTo(Tuesday.AddHours(72));
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");

        office.MoveTo(Tuesday.AddHours(73));
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }

    [Fact]
    public async Task What_was_left_open_is_not_sent_at_night()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")])
        );
        office.MoveTo(Tuesday);
        office.Messenger.Next.Enqueue(new SendOutcome(null));
        await office.RemindAsync();

        office.MoveTo(Tuesday.AddHours(12));
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);
        office.MoveTo(Tuesday.AddHours(24));
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent);
    }

    [Fact]
    public async Task The_report_is_the_administrators_and_in_a_personal_chat()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(Tuesday);
        await office.RemindAsync();

        Assert.NotNull((await office.SayAsync(TestOffice.Binh, "báo cáo gửi nhắc")).Card);
        Assert.Null((await office.SayAsync(TestOffice.Cuong, "báo cáo gửi nhắc")).Card);
        Assert.True((await office.PostAsync(TestOffice.Binh, "báo cáo gửi nhắc")).IsPrivate);
    }

    private static async Task GiveToOfficerAsync(TestOffice office, string code)
    {
        await office.Offices.ChangePersonAsync(
            office.Id,
            Officer,
            _ => new Person(Officer, "Đỗ Văn Nam", Roles.Member, Unit: UnitKeys.Key(TestOffice.Centre), Address: TestOffice.Address($"a:{Officer}")),
            CancellationToken.None
        );
        var assignment = (await office.StateAsync()).Assignments.Single(a => a.Task.Code == code);
        await office.Plans.ChangeAsync(
            office.Id,
            (await office.OnlyPlanAsync()).Id,
            assignment.Id,
            new("give", TestOffice.Cuong, office.Now, a => (a.State with { Officer = Officer }, null)),
            CancellationToken.None
        );
    }

    private static async Task HeadOfInteriorAsync(TestOffice office)
    {
        const string Head = "00000000-0000-4000-8000-000000000005";
        await office.Offices.ChangePersonAsync(
            office.Id,
            Head,
            _ => new Person(Head, "Phạm Thu Hà", Roles.Head | Roles.Member, Unit: UnitKeys.Key(TestOffice.Interior), Address: TestOffice.Address($"a:{Head}")),
            CancellationToken.None
        );
        await office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(TestOffice.Interior), unit => unit! with { Head = Head }, CancellationToken.None);
    }
}
