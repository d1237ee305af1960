using Azure;
using CchcBot.Protocols.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Tables;

/// <summary>Writes that may have happened although nobody said so.</summary>
public sealed class TableOnceTests
{
    private static readonly Func<HttpResponseMessage> Done = WireScript.Answer(204);
    private static readonly Func<HttpResponseMessage> Conflict = WireScript.Answer(409, TableWire.Error(TableErrorCode.EntityAlreadyExists));
    private static readonly Func<HttpResponseMessage> Broken = WireScript.Answer(500, TableWire.Error("InternalError"));
    private static readonly Func<HttpResponseMessage> Busy = WireScript.Answer(429);
    private static readonly Func<HttpResponseMessage> Mine = WireScript.Answer(200, """{"Operation":"op-1"}""");
    private static readonly Func<HttpResponseMessage> Theirs = WireScript.Answer(200, """{"Operation":"op-2"}""");
    private static readonly Func<HttpResponseMessage> Absent = WireScript.Answer(404, TableWire.Error(TableErrorCode.ResourceNotFound));

    public static TheoryData<string, Func<HttpResponseMessage>[], string> Inserts() => new()
    {
        { "answered at once", [Done], "Acknowledged" },
        { "refused connections, then done", [WireScript.Refuse(), WireScript.Refuse(), Done], "Acknowledged" },
        { "another's row", [Conflict], "409, not written" },
        { "another's row after a wait that the service asked for", [Busy, Conflict], "409, not written" },
        { "another's row after a refused connection", [WireScript.Refuse(), Conflict], "409, not written" },
        { "nothing ever listened", [WireScript.Refuse(), WireScript.Refuse(), WireScript.Refuse()], "0, not written" },
        { "the answer was lost, the repeat meets it", [WireScript.Reset(), Conflict, Mine], "ReadBack" },
        { "the service broke after writing", [Broken, Conflict, Mine], "ReadBack" },
        { "the service broke, another was first", [Broken, Conflict, Theirs], "409, open" },
        { "every answer lost, but written", [WireScript.Reset(), WireScript.Reset(), WireScript.Reset(), Mine], "ReadBack" },
        { "every answer lost, nothing there", [WireScript.Reset(), WireScript.Reset(), WireScript.Reset(), Absent], "0, open" },
        { "every attempt broke, nothing there", [Broken, Broken, Broken, Absent], "500, open" },
        { "the outage goes on", [Broken, Broken, Broken, Broken, Broken, Broken], "500, open" },
        { "lost once, then done", [WireScript.Reset(), Done], "Acknowledged" },
    };

    [Theory]
    [MemberData(nameof(Inserts))]
    public async Task An_insert_without_an_answer_is_settled_by_reading_back(string what, Func<HttpResponseMessage>[] answers, string expected)
    {
        Assert.NotEmpty(what);
        using var script = new WireScript(answers);

        var outcome = await OutcomeAsync(() => TableWire.Table(script).AddEntityOnceAsync(new TableEntity("p", "r") { ["Operation"] = "op-1" }, "Operation"));

        Assert.Equal(expected, outcome);
        Assert.Equal(answers.Length, script.Requests.Count);
    }

    private static readonly (string Name, string Value) Multipart = ("Content-Type", "multipart/mixed; boundary=b");

    private static Func<HttpResponseMessage> Refused(int status, string code, int index) => WireScript.Answer(
        202,
        $"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 {status} No\r\nContent-Type: application/json\r\n\r\n{TableWire.Error(code, $"{index}:No.")}\r\n--c--\r\n--b--\r\n",
        Multipart);

    private static Func<HttpResponseMessage> Accepted(int steps) => WireScript.Answer(
        202,
        $"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{string.Concat(Enumerable.Repeat("--c\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n", steps))}--c--\r\n--b--\r\n",
        Multipart);

    public static TheoryData<string, Func<HttpResponseMessage>[], string> Transactions() => new()
    {
        { "answered at once", [Accepted(2)], "Acknowledged" },
        { "done before", [Refused(409, TableErrorCode.EntityAlreadyExists, 0)], "409 at 0, not written" },
        { "lost race", [Refused(412, TableErrorCode.UpdateConditionNotSatisfied, 1)], "412 at 1, not written" },
        { "the answer was lost, the repeat meets the marker", [WireScript.Reset(), Refused(409, TableErrorCode.EntityAlreadyExists, 0), Mine], "ReadBack" },
        { "the answer was lost, the repeat meets its own new version", [Broken, Refused(412, TableErrorCode.UpdateConditionNotSatisfied, 1), Mine], "ReadBack" },
        { "the attempt failed and another won", [Broken, Refused(412, TableErrorCode.UpdateConditionNotSatisfied, 1), Absent], "412 at 1, open" },
        { "half an answer", [WireScript.Answer(202, "--b", Multipart), Mine], "ReadBack" },
        { "every answer lost", [WireScript.Reset(), WireScript.Reset(), WireScript.Reset(), Absent], "0, open" },
    };

    [Theory]
    [MemberData(nameof(Transactions))]
    public async Task A_transaction_without_an_answer_is_settled_by_its_marker(string what, Func<HttpResponseMessage>[] answers, string expected)
    {
        Assert.NotEmpty(what);
        using var script = new WireScript(answers);

        var outcome = await OutcomeAsync(() => TableWire.Table(script).SubmitTransactionOnceAsync(
            [new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "a"), new ETag("W/\"1\""))],
            new TableEntity("p", "o|1") { ["Operation"] = "op-1" },
            "Operation"));

        Assert.Equal(expected, outcome);
        Assert.Equal(answers.Length, script.Requests.Count);
    }

    [Fact]
    public async Task A_read_that_failed_wrote_nothing()
    {
        using var script = new WireScript(Broken, Broken, Broken);

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => TableWire.Table(script).GetEntityAsync("p", "r"));

        Assert.Equal((500, false), (error.Status, error.MayHaveBeenWritten()));
    }

    [Fact]
    public async Task A_write_without_an_operation_id_cannot_be_settled_and_is_not_begun()
    {
        using var script = new WireScript();

        await Assert.ThrowsAsync<ArgumentException>(() => TableWire.Table(script).AddEntityOnceAsync(new TableEntity("p", "r"), "Operation"));

        Assert.Empty(script.Requests);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        using var source = new CancellationTokenSource();
        using var script = new WireScript(() => throw new OperationCanceledException(source.Token)) { Meanwhile = _ => source.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => TableWire.Table(script).AddEntityOnceAsync(new TableEntity("p", "r") { ["Operation"] = "op-1" }, "Operation", source.Token));
    }

    private static async Task<string> OutcomeAsync(Func<Task<TableWriteProof>> write)
    {
        try
        {
            return (await write()).ToString();
        }
        catch (RequestFailedException error)
        {
            var index = error is TableTransactionFailedException { FailedTransactionActionIndex: { } at } ? $" at {at}" : "";
            return $"{error.Status}{index}, {(error.MayHaveBeenWritten() ? "open" : "not written")}";
        }
    }
}
