using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>Deliveries as builds before December 2026 wrote them: what each kind carries is found in its payload, and the row under its key.</summary>
public sealed class OldDeliveryPartsTests
{
    private static readonly WorkspaceId Office = new("t-1", "19:a");

    [Theory]
    [InlineData("word", "an|đổi lịch", "\"part\":\"đổi lịch\",\"text\":\"Xin chào\",\"expires\":\"2026-11-20T08:00:00+07:00\"")]
    [InlineData("notice", "an|2", "\"part\":\"2\"")]
    [InlineData(
        "request", "an|extension|p1|1a/1/nc|20261120", "\"part\":\"extension|p1|1a/1/nc|20261120\",\"duties\":[{\"plan\":\"p1\",\"duty\":\"1a/1/nc\"}]")]
    [InlineData(
        "summary", "an", "\"snapshot\":{\"asOf\":\"2026-11-20\",\"completed\":[\"p1|1a\"],\"overdue\":[],\"due\":[]}")]
    public async Task Are_read_and_written_on(string kind, string key, string parts)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var tables = new TableStorage(azurite.ConnectionString);
        await tables.CreateTableIfNotExistsAsync(TableDeliveryStore.TableName);
        key = $"{kind}|20261119|{key}";
        var json = $"{{\"kind\":\"{kind}\",\"recipient\":\"an\",\"slot\":\"2026-11-19\",\"plannedAt\":\"2026-11-19T08:00:00+07:00\","
            + $"\"obligations\":[],\"state\":\"sent\",{(parts.Contains("duties", StringComparison.Ordinal) ? "" : "\"duties\":[],")}{parts}}}";
        await tables.Table(TableDeliveryStore.TableName).StampedAsync(
            TableTransactionActionType.Add,
            new TableEntity(TableDeliveryStore.Partition(Office), KeyText.Encode(key)) { ["Schema"] = 1, ["Json"] = json },
            default,
            default);

        var store = new TableDeliveryStore(tables);
        var read = Assert.Single(await store.ListAsync(Office, default));
        Assert.Equal(key, read.Key);
        Assert.True((read.Word, read.Request, read.Summary, read.Number) switch
        {
            ({ Topic: "đổi lịch", Text: "Xin chào", Expires.Day: 20 }, null, null, null) => kind == "word",
            (null, { Kind: "extension", Matter: "20261120" }, null, null) => kind == "request",
            (null, null, { Figures.Completed: ["p1|1a"] }, null) => kind == "summary",
            (null, null, null, 2) => kind == "notice",
            _ => false,
        });
        var closed = await store.TryChangeAsync(Office, key, d => d with { Closed = true }, default);
        Assert.NotNull(closed);
        // What this build keeps otherwise does not stay as it was beside that.
        var row = (await tables.Table(TableDeliveryStore.TableName).GetEntityAsync(TableDeliveryStore.Partition(Office), KeyText.Encode(key))).Value;
        Assert.DoesNotContain("\"part\"", row.ReadJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"snapshot\"", row.ReadJson(), StringComparison.Ordinal);
        Assert.Equivalent(read with { Closed = true, Version = closed.Version }, await store.FindAsync(Office, key, default));
    }
}
