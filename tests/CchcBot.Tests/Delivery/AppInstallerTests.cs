using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Delivery;

/// <summary>Who is owed a reminder and has not the app yet.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class AppInstallerTests(AzuriteFixture azurite)
{
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task Gets_it_and_the_reminder_in_the_same_run()
    {
        await using var office = await WithoutAppAsync();
        office.Directory.Installed = [];
        office.Directory.Tenant.Add(new DirectoryPerson(TestOffice.Cuong, "Lê Quốc Cường", null, null, null));
        await office.RemindAsync();
        await office.RemindAsync();

        Assert.Equal([TestOffice.Cuong], office.Directory.Installed);
        Assert.Equal([($"a:{TestOffice.Cuong}", "CCHC: 01 đến hạn 30/09")], office.Messenger.Sent.Select(s => (s.To.ConversationId, s.Push)));
        Assert.Equal(DeliveryState.Sent, Assert.Single(await office.Deliveries.ListAsync(office.Id, CancellationToken.None)).State);
    }

    [Fact]
    public async Task Is_listed_with_what_to_do_where_it_is_not_allowed_and_tried_once_for_each_slot()
    {
        await using var office = await WithoutAppAsync();
        office.Directory.Installed = [];
        await office.RemindAsync();
        await office.RemindAsync();
        Assert.Equal([TestOffice.Cuong], office.Directory.Installed);
        // The administrator is reminded in that place, and told of whom.
        Assert.Equal(
            [($"a:{TestOffice.Binh}", "CCHC: 01 đến hạn 30/09"), ($"a:{TestOffice.Binh}", "CCHC: 01 người chưa nhận được nhắc việc")],
            office.Messenger.Sent.Select(s => (s.To.ConversationId, s.Push)));
        Assert.Contains("nhận thay Lê Quốc Cường", office.Messenger.Sent[0].Card, StringComparison.Ordinal);
        Assert.Contains("Chưa cài ứng dụng", (await office.SayAsync(TestOffice.Binh, "báo cáo gửi nhắc")).Card!.ToJson(), StringComparison.Ordinal);

        // The tenant's administrator permits it, and the next slot brings what was owed.
        office.Directory.Tenant.Add(new DirectoryPerson(TestOffice.Cuong, "Lê Quốc Cường", null, null, null));
        office.MoveTo(Tuesday.AddDays(7));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }

    private async Task<TestOffice> WithoutAppAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025")]));
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => p! with { Address = null }, CancellationToken.None);
        office.MoveTo(Tuesday);
        return office;
    }
}
