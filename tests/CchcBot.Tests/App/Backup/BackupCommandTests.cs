using System.Globalization;
using System.IO.Compression;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using CchcBot.App;
using CchcBot.App.Backup;
using CchcBot.Delivery;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.App.Backup;

/// <summary>The loss of all tables, rehearsed: what a backup holds comes back to the byte, and nothing is said twice because of it.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private static readonly DateTime Reminded = new(2025, 9, 16, 8, 30, 0);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cchcbot-backup-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private string BackupFile => Path.Combine(folder.FullName, "office.jsonl.gz");

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public async Task Every_row_comes_back_and_no_reminder_goes_out_twice()
    {
        IReadOnlyList<string> before;
        await using var first = await AzuriteServer.StartAsync();
        await using var office = await LoadedOffice.OpenAsync(new TableStorage(first.ConnectionString));
        await office.WriteAsync(TestOffice.Cuong, "trợ giúp");
        office.MoveTo(Reminded);
        await office.RemindAsync();
        var sent = office.Messenger.Sent.Count;
        Assert.True(sent > 0);
        Assert.Equal(0, await RunAsync(first, "backup", BackupFile));
        before = await RowsAsync(first);
        Assert.Contains($"{before.Count} dòng", output.ToString(), StringComparison.Ordinal);

        await using var second = await AzuriteServer.StartAsync();
        Assert.Equal((0, ""), (await RunAsync(second, "restore", BackupFile), error.ToString()));

        Assert.Equal(before, await RowsAsync(second));
        await using var again = await TestOffice.OpenAsync(new TableStorage(second.ConnectionString), Reminded, known: office.Id);
        await again.RemindAsync();
        Assert.Empty(again.Messenger.Sent);
        // And it goes on: the week after, the same people are due their next.
        again.MoveTo(Reminded.AddDays(14));
        await again.RemindAsync();
        office.MoveTo(Reminded.AddDays(14));
        await office.RemindAsync();
        Assert.Equal(office.Messenger.Sent.Skip(sent).Select(s => (s.To, s.Card)), again.Messenger.Sent.Select(s => (s.To, s.Card)));
    }

    [Fact]
    public async Task Uploaded_it_is_found_by_its_name_and_restored()
    {
        await using var blobs = await AzuriteServer.StartAsync(isBlobs: true);
        await using var first = await AzuriteServer.StartAsync();
        await using var office = await LoadedOffice.OpenAsync(new TableStorage(first.ConnectionString));
        var container = new BlobContainerClient(blobs.ConnectionString, "backups");
        await container.CreateAsync();
        var there = $"--Backup:ConnectionString={blobs.ConnectionString}";

        Assert.Equal((0, ""), (await RunAsync(first, "backup", "--upload", there), error.ToString()));

        var name = Assert.Single(container.GetBlobs()).Name;
        Assert.Contains(name, output.ToString(), StringComparison.Ordinal);
        await using var second = await AzuriteServer.StartAsync();
        Assert.Equal((0, ""), (await RunAsync(second, "restore", "--from", name, there), error.ToString()));
        Assert.Equal(await RowsAsync(first), await RowsAsync(second));
        Assert.Equal(1, await RunAsync(second, "restore", "--from", "another.jsonl.gz", there, "--over"));
        Assert.Contains("BlobNotFound", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>More in one partition than a transaction carries: binary, as previews are kept, and words whose letters the client escapes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Large_rows_come_back_in_as_many_transactions_as_they_need(bool isBinary)
    {
        await using var first = await AzuriteServer.StartAsync();
        var table = new TableStorage(first.ConnectionString);
        foreach (var name in TableBackup.TableNames)
        {
            await table.CreateTableIfNotExistsAsync(name);
        }

        var random = new Random(7);
        for (var row = 0; row < 14; row++)
        {
            var entity = new TableEntity("t|a", string.Create(CultureInfo.InvariantCulture, $"preview|{row:00}"));
            for (var part = 0; part < (isBinary ? 8 : 4); part++)
            {
                var bytes = new byte[64 * 1024];
                random.NextBytes(bytes);
                entity[$"Part{part}"] = isBinary ? bytes : new string('ệ', 32 * 1024);
            }

            await table.Table(TablePlanStore.TableName).AddEntityAsync(entity);
        }

        Assert.Equal((0, ""), (await RunAsync(first, "backup", BackupFile), error.ToString()));
        await using var second = await AzuriteServer.StartAsync();
        Assert.Equal((0, ""), (await RunAsync(second, "restore", BackupFile), error.ToString()));

        Assert.Equal(14, (await RowsAsync(second)).Count);
        Assert.Equal(await RowsAsync(first), await RowsAsync(second));
    }

    /// <summary>Whoever starts the service in the middle of a restore: nothing more is written below it, and it is said.</summary>
    [Fact]
    public async Task A_restore_whose_lease_another_takes_stops_and_says_so()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var store = new TableLeaseStore(new TableStorage(azurite.ConnectionString));
        await WriteAsync(Enumerable.Range(0, 200_000).Select(n => n == 0
            ? "{\"version\":1,\"at\":\"2025-09-16T08:30:00+07:00\"}"
            : $"{{\"table\":\"plans\",\"partition\":\"t|{n}\",\"key\":\"head|p\",\"columns\":{{}}}}").Append("{\"rows\":199999}"));
        var restore = RunAsync(azurite, "restore", BackupFile, "--Delivery:Lease=00:00:03");

        // As another instance does that found the row standing still.
        while (await FoundAsync(store) is not { Holder.Length: > 0 } lease || await store.TryWriteAsync("another", lease.Version, default) is null)
        {
            await Task.Yield();
        }

        Assert.Equal(1, await restore);
        Assert.Contains("mới ghi một phần", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("text")]
    [InlineData("newer")]
    [InlineData("row")]
    [InlineData("range")]
    public async Task What_is_no_whole_backup_changes_nothing(string flaw)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        string[] lines =
        [
            $"{{\"version\":{(flaw == "newer" ? 99 : 1)},\"at\":\"2025-09-16T08:30:00+07:00\"}}",
            flaw == "range"
                ? "{\"table\":\"plans\",\"partition\":\"t|a\",\"key\":\"head|p\",\"columns\":{\"N\":{\"type\":\"Edm.Int32\",\"text\":\"9999999999\"}}}"
                : "{\"table\":\"plans\",\"partition\":\"t|a\",\"key\":\"head|p\",\"columns\":{\"Json\":{\"type\":\"Edm.String\",\"text\":\"{}\"}}}",
            flaw == "row" ? "{\"table\":\"elsewhere\",\"partition\":\"t|a\",\"key\":\"x\",\"columns\":{}}" : "{\"rows\":1}",
        ];
        await WriteAsync(flaw == "text" ? ["hello"] : flaw == "cut" ? lines[..2] : lines);

        Assert.Equal(1, await RunAsync(azurite, "restore", BackupFile));

        Assert.Contains("chưa ghi gì", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(await RowsAsync(azurite));
    }

    [Fact]
    public async Task Tables_that_hold_data_are_left_as_they_are_unless_it_is_said()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await LoadedOffice.OpenAsync(new TableStorage(azurite.ConnectionString));
        Assert.Equal(0, await RunAsync(azurite, "backup", BackupFile));
        var kept = await RowsAsync(azurite);
        await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 3b");
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Name = "Nguyễn Văn Ân" }, default);

        Assert.Equal(1, await RunAsync(azurite, "restore", BackupFile));
        Assert.Contains("--over", error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(kept, await RowsAsync(azurite));

        Assert.Equal(0, await RunAsync(azurite, "restore", BackupFile, "--over"));
        Assert.Equal(kept, (await RowsAsync(azurite)).Intersect(kept, StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_office_that_is_written_while_it_is_read_is_read_again()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await LoadedOffice.OpenAsync(new TableStorage(azurite.ConnectionString));
        var plan = await office.OnlyPlanAsync();
        var between = new Between(() => office.Plans.RenameAsync(office.Id, plan.Id, "Tên mới"));
        var options = new TableStorageOptions();
        options.AddPolicy(between, HttpPipelinePosition.PerCall);

        await using var file = new MemoryStream();
        await new TableBackup(new TableStorage(azurite.ConnectionString, options)).WriteAsync(file, DateTimeOffset.UnixEpoch, default);

        Assert.True(between.IsDone);
        await using var second = await AzuriteServer.StartAsync();
        file.Position = 0;
        await new TableBackup(new TableStorage(second.ConnectionString)).RestoreAsync(file, over: false, default);
        Assert.Equal(await RowsAsync(azurite), await RowsAsync(second));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup", "a", "b")]
    [InlineData("backup", "a", "--over")]
    [InlineData("restore", "--upload")]
    [InlineData("restore", "--from")]
    public async Task Wrong_words_are_answered_with_the_right_ones(string verb, params string[] words)
    {
        Assert.Equal(2, await BackupCommand.RunAsync(verb, words, _ => throw new InvalidOperationException("Nothing is opened."), output, error));
        Assert.Contains("backup --upload", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_place_for_it_nothing_is_uploaded()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        Assert.Equal(1, await RunAsync(azurite, "backup", "--upload"));
        Assert.Contains("Backup:Container", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Backup:Container:", "--Backup:Container=http://account.blob.core.windows.net/backups")]
    [InlineData("Backup:Container:", "--Backup:Container=backups")]
    [InlineData("Backup:ConnectionString:", "--Backup:ConnectionString=account")]
    [InlineData("Backup:Container, Backup:ConnectionString:", "--Backup:Container=https://a.blob.core.windows.net/b", "--Backup:ConnectionString=account")]
    public async Task A_place_that_is_none_is_named(string named, params string[] settings)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        Assert.Equal(1, await RunAsync(azurite, "backup", ["--upload", .. settings]));
        Assert.Contains(named, error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Null as long as its table is not there.</summary>
    private static async Task<LeaseRow?> FoundAsync(TableLeaseStore store)
    {
        try
        {
            return await store.FindAsync(default);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    private Task<int> RunAsync(AzuriteServer azurite, string verb, params string[] words) => BackupCommand.RunAsync(
        verb,
        [.. words, "--Mode=Demo", "--urls=http://127.0.0.1:0", $"--Storage:ConnectionString={azurite.ConnectionString}"],
        settings => BotHost.Build(settings),
        output,
        error);

    private async Task WriteAsync(IEnumerable<string> lines)
    {
        await using var file = File.Create(BackupFile);
        await using var zip = new GZipStream(file, CompressionLevel.Fastest);
        await using var text = new StreamWriter(zip);
        foreach (var line in lines)
        {
            await text.WriteLineAsync(line);
        }
    }

    /// <summary>All rows with all that is in them, but for what the service itself keeps, and the lease.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(AzuriteServer azurite)
    {
        var rows = new List<string>();
        var tables = new TableStorage(azurite.ConnectionString);
        foreach (var name in TableBackup.TableNames)
        {
            await tables.CreateTableIfNotExistsAsync(name);
            await foreach (var row in tables.Table(name).QueryAsync())
            {
                if (!TableLeaseStore.IsLease(row))
                {
                    rows.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {string.Join(' ', row
                        .Where(c => c.Key is not ("odata.etag" or "Timestamp")).OrderBy(c => c.Key, StringComparer.Ordinal)
                        .Select(c => $"{c.Key}={c.Value} ({c.Value?.GetType().Name})"))}"));
                }
            }
        }

        return rows;
    }

    /// <summary>Writes once behind the first reading of the plans' rows.</summary>
    private sealed class Between(Func<Task> write) : HttpPipelinePolicy
    {
        public bool IsDone { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            var asked = Uri.UnescapeDataString(message.Request.Uri.ToString());
            if (!IsDone && asked.Contains("plans()", StringComparison.Ordinal) && asked.Contains("$filter=PartitionKey", StringComparison.Ordinal)
                && !asked.Contains("RowKey", StringComparison.Ordinal))
            {
                IsDone = true;
                await write();
            }
        }
    }
}
