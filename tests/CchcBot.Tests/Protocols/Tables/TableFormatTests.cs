using System.Text.Json;
using CchcBot.Protocols.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Tables;

/// <summary>What this layer wrote, read by Microsoft's own client.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class TableFormatTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Microsofts_client_reads_every_type_as_it_was_meant()
    {
        var table = await azurite.NewTableAsync();
        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("ws|kh-3205", "a|3đ")
            {
                ["Binary"] = new byte[] { 0, 127, 255 },
                ["Bool"] = true,
                ["Double"] = 0.5,
                ["Guid"] = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
                ["Int"] = -7,
                ["Long"] = 9_007_199_254_740_993L,
                ["Text"] = "Phòng Hành chính – Quản trị “A”",
                ["Time"] = new DateTimeOffset(2025, 9, 16, 8, 30, 0, TimeSpan.FromHours(7)),
            }),
        ]);

        await NodePackages.EnsureInstalledAsync();
        var output = await NodePackages.RunAsync("node", ["read-table.mjs", azurite.ConnectionString, table.Name]);
        var row = Assert.Single(JsonSerializer.Deserialize<List<SortedDictionary<string, string[]>>>(output)!);

        Assert.Equal(
            [
                "Binary: Binary AH//",
                "Bool: Boolean true",
                "Double: Double 0.5",
                "Guid: Guid 0f8fad5b-d9cb-469f-a165-70867728950e",
                "Int: Int32 -7",
                "Long: Int64 9007199254740993",
                "Text: String Phòng Hành chính – Quản trị “A”",
                "Time: DateTime 2025-09-16T01:30:00.0000000Z",
                "partitionKey: string ws|kh-3205",
                "rowKey: string a|3đ",
            ],
            row.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}: {value.Value[0]} {value.Value[1]}"));
    }
}
