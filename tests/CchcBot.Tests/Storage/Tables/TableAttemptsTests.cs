using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>Which failed writes may have happened although nobody said so: every way in which attempts can end.</summary>
public sealed class TableAttemptsTests
{
    private static readonly Func<HttpResponseMessage> Done = WireScript.Answer(204);
    private static readonly Func<HttpResponseMessage> Conflict = WireScript.Answer(409, TableWire.Error("EntityAlreadyExists"));
    private static readonly Func<HttpResponseMessage> Broken = WireScript.Answer(500, TableWire.Error("InternalError"));
    private static readonly Func<HttpResponseMessage> Busy = WireScript.Answer(429);

    public static TheoryData<string, Func<HttpResponseMessage>[], string> Inserts() => new()
    {
        { "answered at once", [Done], "done" },
        { "refused connections, then done", [WireScript.Refuse(), WireScript.Refuse(), Done], "done" },
        { "another's row", [Conflict], "409, not written" },
        { "another's row after a wait that the service asked for", [Busy, Conflict], "409, not written" },
        { "another's row after a refused connection", [WireScript.Refuse(), Conflict], "409, not written" },
        { "nothing ever listened", [WireScript.Refuse(), WireScript.Refuse(), WireScript.Refuse()], "0, not written" },
        { "the answer was lost, the repeat meets it", [WireScript.Reset(), Conflict], "409, open" },
        { "the service broke after writing, perhaps", [Broken, Conflict], "409, open" },
        { "every answer lost", [WireScript.Reset(), WireScript.Reset(), WireScript.Reset()], "0, open" },
        { "every attempt broke", [Broken, Broken, Broken], "500, open" },
        { "lost once, then done", [WireScript.Reset(), Done], "done" },
    };

    [Theory]
    [MemberData(nameof(Inserts))]
    public async Task An_insert_says_whether_it_may_stand(string what, Func<HttpResponseMessage>[] answers, string expected)
    {
        Assert.NotEmpty(what);
        using var script = new WireScript(answers);

        Assert.Equal(expected, await OutcomeAsync(() => TableWire.Table(script).AddEntityAsync(new TableEntity("p", "r"))));
        Assert.Equal(answers.Length, script.Requests.Count);
    }

    private static readonly (string Name, string Value) Multipart = ("Content-Type", "multipart/mixed; boundary=b");

    private static Func<HttpResponseMessage> Refused(int status, string code, int index) => WireScript.Answer(
        202,
        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\n\r\n"
        + $"HTTP/1.1 {status} No\r\nContent-Type: application/json\r\n\r\n{TableWire.Error(code, $"{index}:No.")}\r\n--c--\r\n--b--\r\n",
        Multipart);

    private static Func<HttpResponseMessage> Accepted(int steps) => WireScript.Answer(
        202,
        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
        + string.Concat(Enumerable.Repeat("--c\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n", steps))
        + "--c--\r\n--b--\r\n",
        Multipart);

    public static TheoryData<string, Func<HttpResponseMessage>[], string> Transactions() => new()
    {
        { "answered at once", [Accepted(2)], "done" },
        { "done before", [Refused(409, "EntityAlreadyExists", 0)], "409 at 0, not written" },
        { "lost race", [Refused(412, "UpdateConditionNotSatisfied", 1)], "412 at 1, not written" },
        { "the answer was lost, the repeat meets its own row", [WireScript.Reset(), Refused(409, "EntityAlreadyExists", 0)], "409 at 0, open" },
        { "the answer was lost, the repeat meets its own version", [Broken, Refused(412, "UpdateConditionNotSatisfied", 1)], "412 at 1, open" },
        { "half an answer", [WireScript.Answer(202, "--b", Multipart)], "0, open" },
        { "every answer lost", [WireScript.Reset(), WireScript.Reset(), WireScript.Reset()], "0, open" },
    };

    [Theory]
    [MemberData(nameof(Transactions))]
    public async Task A_transaction_says_whether_it_may_stand(string what, Func<HttpResponseMessage>[] answers, string expected)
    {
        Assert.NotEmpty(what);
        using var script = new WireScript(answers);

        var outcome = await OutcomeAsync(() => TableWire.Table(script).SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "o|1")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "a"), new ETag("W/\"1\"")),
        ]));

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

    private static async Task<string> OutcomeAsync(Func<Task> write)
    {
        try
        {
            await write();
            return "done";
        }
        catch (RequestFailedException error)
        {
            var index = error is TableTransactionFailedException { FailedTransactionActionIndex: { } at } ? $" at {at}" : "";
            return $"{error.Status}{index}, {(error.MayHaveBeenWritten() ? "open" : "not written")}";
        }
    }
}
