using Azure.Data.Tables;

namespace CchcBot.Tests.Support;

/// <summary>The tests of restarts rest on this.</summary>
public sealed class AzuriteServerTests
{
    [Fact]
    public async Task What_was_written_outlives_an_orderly_stop()
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-azurite-");
        try
        {
            await using (var first = await AzuriteServer.StartAsync(folder.FullName))
            {
                var table = new TableClient(first.ConnectionString, "Kept");
                await table.CreateAsync();
                await table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "còn đây" });
            }

            await using var second = await AzuriteServer.StartAsync(folder.FullName);
            var read = await new TableClient(second.ConnectionString, "Kept").GetEntityAsync<TableEntity>("p", "r");

            Assert.Equal("còn đây", read.Value.GetString("Text"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
