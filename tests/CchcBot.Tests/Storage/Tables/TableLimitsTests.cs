using System.Globalization;
using Azure.Data.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>Each limit at its last allowed value and one beyond, which must not leave the machine.</summary>
public sealed class TableLimitsTests
{
    private static readonly string Key1024 = new('k', 1024);

    public static TheoryData<string, TableEntity> Allowed() => new()
    {
        { "keys of 1,024 characters", new TableEntity(Key1024, Key1024) },
        { "empty keys", new TableEntity("", "") },
        { "a key of odd characters", new TableEntity("a|b:c%20 'đ😀'", "~!@$^&*()_+{}[]<>,.;\"`=-\u00a0") },
        { "252 properties", Properties(252) },
        { "a text of 32 K characters", new TableEntity("p", "r") { ["T"] = new string('đ', 32_768) } },
        { "a binary of 64 KiB", new TableEntity("p", "r") { ["B"] = new byte[65_536] } },
        { "a row of exactly 1 MiB", RowOf(1_048_576) },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public async Task The_last_allowed_value_is_sent(string what, TableEntity entity)
    {
        Assert.NotEmpty(what);
        using var script = new WireScript(WireScript.Answer(204), WireScript.Answer(204), WireScript.Answer(204));
        var table = TableWire.Table(script);

        await table.AddEntityAsync(entity);
        await table.UpsertEntityAsync(entity, TableUpdateMode.Merge);
        await table.UpdateEntityAsync(entity, Azure.ETag.All, TableUpdateMode.Merge);

        Assert.Equal(["POST", "PATCH", "PATCH"], script.Requests.Select(request => request.Method));
    }

    public static TheoryData<TableEntity, string> Refused() => new()
    {
        { new TableEntity(Key1024 + "k", "r"), "PartitionKey has 1025 characters; the limit is 1024." },
        { new TableEntity("p", Key1024 + "k"), "RowKey has 1025 characters; the limit is 1024." },
        { new TableEntity { ["RowKey"] = "r" }, "The row has no PartitionKey." },
        { new TableEntity { ["PartitionKey"] = "p" }, "The row has no RowKey." },
        { new TableEntity("a/b", "r"), BadKey("PartitionKey", "002F", 1) },
        { new TableEntity("p", "\\"), BadKey("RowKey", "005C", 0) },
        { new TableEntity("p", "ab#"), BadKey("RowKey", "0023", 2) },
        { new TableEntity("p?", "r"), BadKey("PartitionKey", "003F", 1) },
        { new TableEntity("p", "a\tb"), BadKey("RowKey", "0009", 1) },
        { new TableEntity("p", "a\n"), BadKey("RowKey", "000A", 1) },
        { new TableEntity("p", "\u0000"), BadKey("RowKey", "0000", 0) },
        { new TableEntity("p", "\u001f"), BadKey("RowKey", "001F", 0) },
        { new TableEntity("p", "\u007f"), BadKey("RowKey", "007F", 0) },
        { new TableEntity("p", "\u009f"), BadKey("RowKey", "009F", 0) },
        { new TableEntity("p", "x\ud83d"), BadKey("RowKey", "D83D", 1) },
        { new TableEntity("p", "\ude00"), BadKey("RowKey", "DE00", 0) },
        { Properties(253), "The row has 253 properties; the limit is 252." },
        { new TableEntity("p", "r") { ["T"] = new string('đ', 32_769) }, "Property 'T' has 32769 characters; the limit is 32768." },
        { new TableEntity("p", "r") { ["B"] = new byte[65_537] }, "Property 'B' has 65537 bytes; the limit is 65536." },
        { RowOf(1_048_577), "The row has 1048577 bytes; the limit is 1048576." },
        { new TableEntity("p", "r") { ["D"] = 1.5m }, "Property 'D' has type System.Decimal, which rows do not hold." },
        { new TableEntity("p", "r") { ["F"] = 1.5f }, "Property 'F' has type System.Single, which rows do not hold." },
        { new TableEntity("p", "r") { ["D"] = 3.0 }, "Property 'D' has type System.Double, which rows do not hold." },
        { new TableEntity("p", "r") { ["E"] = DayOfWeek.Monday }, "Property 'E' has type System.DayOfWeek, which rows do not hold." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task One_beyond_is_refused_before_it_is_sent(TableEntity entity, string message)
    {
        using var script = new WireScript();
        var table = TableWire.Table(script);
        Func<Task>[] writes =
        [
            () => table.AddEntityAsync(entity),
            () => table.UpsertEntityAsync(entity, TableUpdateMode.Merge),
            () => table.UpdateEntityAsync(entity, Azure.ETag.All, TableUpdateMode.Replace),
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertMerge, entity)]),
        ];

        foreach (var write in writes)
        {
            Assert.Equal(message, (await Assert.ThrowsAnyAsync<ArgumentException>(write)).Message);
        }

        Assert.Empty(script.Requests);
    }

    [Fact]
    public async Task A_key_that_cannot_be_is_neither_read_nor_deleted()
    {
        using var script = new WireScript();
        var table = TableWire.Table(script);
        Func<Task>[] requests =
        [
            () => table.GetEntityAsync("a/b", "r"),
            () => table.GetEntityIfExistsAsync("p", Key1024 + "k"),
            () => table.DeleteEntityAsync("p", "#"),
            () => table.SubmitTransactionAsync([new(TableTransactionActionType.Delete, new TableEntity("p", "#"))]),
        ];

        foreach (var request in requests)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(request);
        }

        Assert.Empty(script.Requests);
    }

    public static TheoryData<TableTransactionAction[], string> RefusedTransactions() => new()
    {
        { [], "A transaction needs at least one action." },
        { [.. Enumerable.Range(0, 101).Select(number => Add("p", $"{number}"))], "The transaction has 101 actions; the limit is 100." },
        { [Add("p", "a"), Add("q", "b")], "The transaction's rows are of more than one partition." },
        { [Add("p", "a"), Add("P", "b")], "The transaction's rows are of more than one partition." },
        { [Add("p", "a"), new(TableTransactionActionType.Delete, new TableEntity("p", "a"))], "The transaction holds two actions on one row." },
    };

    [Theory]
    [MemberData(nameof(RefusedTransactions))]
    public async Task A_transaction_that_the_service_would_refuse_is_not_sent(TableTransactionAction[] actions, string message)
    {
        using var script = new WireScript();

        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => TableWire.Table(script).SubmitTransactionAsync(actions));

        Assert.Equal(message, error.Message);
        Assert.Empty(script.Requests);
    }

    [Fact]
    public async Task A_transaction_of_exactly_4_MiB_is_sent_and_one_byte_more_is_not()
    {
        using var probe = new WireScript(WireScript.Answer(404));
        using var full = new WireScript(WireScript.Answer(404));
        using var over = new WireScript();
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => TableWire.Table(probe).SubmitTransactionAsync(Rows(0)));
        var missing = (4 * 1024 * 1024) - probe.Requests[0].Body.Length;

        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => TableWire.Table(full).SubmitTransactionAsync(Rows(missing)));
        var error = await Assert.ThrowsAnyAsync<ArgumentException>(() => TableWire.Table(over).SubmitTransactionAsync(Rows(missing + 1)));

        Assert.Equal(4 * 1024 * 1024, full.Requests[0].Body.Length);
        Assert.Equal("The transaction has 4194305 bytes; the limit is 4194304.", error.Message);
        Assert.Empty(over.Requests);

        // ASCII texts of some 32,000 characters, ten a row, so that every row and text stays within its own limit.
        static IEnumerable<TableTransactionAction> Rows(int extra) => Enumerable.Range(10, 13).Select(number =>
        {
            var row = new TableEntity("p", number.ToString(CultureInfo.InvariantCulture));
            for (var part = 0; part < 10; part++)
            {
                row[$"T{part}"] = new string('t', number < 22 ? 32_300 : 30_000);
            }

            // The extra is spread with a fixed number of digits in Content-Length.
            for (var part = 0; number == 22 && part < 10; part++)
            {
                var share = Math.Clamp(extra - (part * 2_700), 0, 2_700);
                row[$"T{part}"] = new string('t', 30_000 + share);
            }

            return new TableTransactionAction(TableTransactionActionType.Add, row);
        });
    }

    [Fact]
    public async Task A_class_of_properties_is_no_row()
    {
        using var script = new WireScript();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => TableWire.Table(script).SubmitTransactionAsync([new(TableTransactionActionType.Add, new Typed())]));

        Assert.Empty(script.Requests);
    }

    private static TableTransactionAction Add(string partitionKey, string rowKey) =>
        new(TableTransactionActionType.Add, new TableEntity(partitionKey, rowKey));

    private static TableEntity Properties(int count) => new(
        Enumerable.Range(1, count).Select(number => KeyValuePair.Create($"P{number}", (object?)number))
            .Append(new("PartitionKey", "p")).Append(new("RowKey", "r")).Append(new("Absent", null)).ToDictionary());

    /// <summary>By the service's formula, computed here by hand: 4 + 2·(1+1) keys + 34 Timestamp + 14 a binary named "Bnn" plus 4 + its bytes.</summary>
    private static TableEntity RowOf(int bytes)
    {
        var row = new TableEntity("p", "r");
        var left = bytes - 4 - 4 - 34;
        for (var part = 10; left > 0; part++)
        {
            var size = Math.Min(left - 18, 65_536);
            row[$"B{part}"] = new byte[size];
            left -= 18 + size;
        }

        return row;
    }

    private static string BadKey(string name, string code, int at) =>
        $"{name} holds U+{code} at position {at}; / \\ # ?, control characters and broken pairs cannot stand in a key.";

    private sealed class Typed : ITableEntity
    {
        public string PartitionKey { get; set; } = "p";

        public string RowKey { get; set; } = "r";

        public DateTimeOffset? Timestamp { get; set; }

        public Azure.ETag ETag { get; set; }
    }
}
