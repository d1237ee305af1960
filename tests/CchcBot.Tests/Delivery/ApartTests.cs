using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Delivery;

/// <summary>Each delivery and card apart: one row or card that is bad takes no other with it.</summary>
public sealed class ApartTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Theory]
    [InlineData("not JSON", 1)]
    [InlineData("{\"Kind\":\"Carrier pigeon\"}", 1)]
    [InlineData("{}", 99)]
    public async Task Whose_row_cannot_be_read_waits_alone_and_gets_it_once_the_row_is_mended(string json, int schema)
    {
        await using var office = await OpenAsync();
        var whole = new DeliveryRow(DeliveryKind.Digest, TestOffice.Cuong, DateOnly.FromDateTime(Tuesday), office.Now, [], []);
        await BreakAsync(office, whole.Key, json, schema);

        await office.RemindAsync();
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
        Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Binh}" && s.Push == "CCHC: 01 đến hạn 30/09");
        Assert.Contains(await office.Deliveries.ListAsync(office.Id, CancellationToken.None), d => d.IsUnreadable && d.Key == whole.Key);

        // Mended: taken away, as it had never been sent.
        await azurite.Service.Table(TableDeliveryStore.TableName).DeleteEntityAsync(TableDeliveryStore.Partition(office.Id), KeyText.Encode(whole.Key));
        await office.Service<Notices>().SendAsync(
            office.Id, (await office.WorkspaceAsync()).FindPerson(TestOffice.Binh)!, "x", "Việc khác", office.Now, CancellationToken.None);
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }

    [Fact]
    public async Task A_send_that_throws_stops_no_other()
    {
        await using var office = await OpenAsync();
        office.Messenger.Answers[$"a:{TestOffice.Cuong}"] = () => throw new InvalidOperationException("a card that throws");
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Binh}");

        office.Messenger.Answers.Clear();
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
    }

    [Fact]
    public void The_key_of_a_row_says_whose_it_is()
    {
        foreach (var kind in Enum.GetValues<DeliveryKind>())
        {
            var key = DeliveryRow.KeyOf(kind, new DateOnly(2025, 9, 16), "19:a_b|c@thread.tacv2".Split('|')[0]) + "|1|2|3";
            var row = DeliveryRow.Unreadable(KeyText.Decode(KeyText.Encode(key)))!;
            Assert.Equal((kind, "19:a_b", key, true), (row.Kind, row.Recipient, row.Key, row.IsOpen));
        }

        Assert.Null(DeliveryRow.Unreadable("stamp"));
        Assert.Null(DeliveryRow.Unreadable("pigeon|20250916|x"));
    }

    private async Task BreakAsync(TestOffice office, string key, string json, int schema) =>
        await azurite.Service.Table(TableDeliveryStore.TableName).UpsertEntityAsync(
            new TableEntity(TableDeliveryStore.Partition(office.Id), KeyText.Encode(key)) { ["Schema"] = schema, ["Json"] = json },
            TableUpdateMode.Replace,
            CancellationToken.None);

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025"), (1, "b", "Rà soát quy trình", TestOffice.Administration, "Quý III/2025"),
        ]));
        office.MoveTo(Tuesday);
        return office;
    }
}
