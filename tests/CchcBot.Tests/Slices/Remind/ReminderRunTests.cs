using CchcBot.Delivery;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>One card for each owner and slot, in working hours, nothing twice, nothing lost.</summary>
public sealed class ReminderRunTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task Each_owner_gets_one_card_with_what_is_overdue_and_due()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(Tuesday);
        await office.RemindAsync();
        await office.RemindAsync();

        // The interior unit has nobody: what is its goes to the administrator, with the administrator's own.
        Assert.Equal(
            [($"a:{TestOffice.Binh}", "CCHC: 02 quá hạn"), ($"a:{TestOffice.Cuong}", "CCHC: 01 quá hạn, 02 đến hạn 30/09")],
            office.Messenger.Sent.Select(s => (s.To.ConversationId, s.Push)).Order());
    }

    [Theory]
    [InlineData("2025-09-13T09:00")] // Saturday
    [InlineData("2025-09-02T09:00")] // National Day
    [InlineData("2025-09-16T06:30")] // too early
    [InlineData("2025-09-16T12:15")] // midday break
    [InlineData("2025-09-16T18:00")] // evening
    public async Task Nobody_is_written_to_outside_working_hours(string at)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);
    }

    [Fact]
    public async Task Days_of_downtime_delay_and_do_not_lose()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(Tuesday.AddDays(2));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Push == "CCHC: 01 quá hạn, 02 đến hạn 30/09");
    }

    [Fact]
    public async Task A_send_that_certainly_failed_is_tried_again_and_counts_as_none()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")])
        );
        office.MoveTo(Tuesday);
        office.Messenger.Next.Enqueue(new SendOutcome(null));
        await office.RemindAsync();
        Assert.Empty(office.Messenger.Sent);
        await office.RemindAsync();

        Assert.Single(office.Messenger.Sent);
        var delivery = Assert.Single(await office.Deliveries.ListAsync(office.Id, CancellationToken.None));
        Assert.Equal((DeliveryState.Sent, 1, 0), (delivery.State, delivery.Attempts, delivery.Ambiguous));
    }

    [Fact]
    public async Task What_nobody_can_know_is_sent_again_five_times_at_most_and_written_down()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")])
        );
        office.MoveTo(Tuesday);
        for (var i = 0; i < 10; i++)
        {
            office.Messenger.Next.Enqueue(new SendOutcome(null, Ambiguous: true));
        }

        await office.RemindAsync();
        // Further attempts stand apart: an outage of some minutes does not use them up.
        Assert.Equal(2, office.Messenger.Sent.Count);
        for (var minutes = 1; minutes < 60; minutes++)
        {
            office.MoveTo(Tuesday.AddMinutes(minutes));
            await office.RemindAsync();
        }

        Assert.Equal(DeliveryRules.MostAttempts, office.Messenger.Sent.Count);
        var delivery = Assert.Single(await office.Deliveries.ListAsync(office.Id, CancellationToken.None), d => d.State == DeliveryState.Failed);
        Assert.Equal((DeliveryRules.MostAttempts, DeliveryRules.MostAttempts), (delivery.Attempts, delivery.Ambiguous));
    }

    [Fact]
    public async Task Who_cannot_be_reached_is_marked_and_not_tried_again_and_the_administrator_is_told_and_reminded_instead()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")])
        );
        office.MoveTo(Tuesday);
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: "ConversationBlockedByUser"));
        await office.RemindAsync();
        await office.RemindAsync();

        Assert.Equal(["CCHC: 01 đến hạn 30/09", "CCHC: 01 người chưa nhận được nhắc việc"], office.Messenger.Sent.Select(s => s.Push));
        Assert.All(office.Messenger.Sent, s => Assert.Equal($"a:{TestOffice.Binh}", s.To.ConversationId));
        Assert.Equal("ConversationBlockedByUser", (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Unreachable);
    }

    [Fact]
    public async Task What_was_finished_or_submitted_is_not_asked_for()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(Tuesday.AddHours(-1));
        foreach (var text in new[] { "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9", "3c đã trình" })
        {
            var shown = await office.SayAsync(TestOffice.Cuong, text);
            await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        }

        office.MoveTo(Tuesday);
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Push == "CCHC: 01 quá hạn" && s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }
}
