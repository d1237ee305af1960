using Azure;
using Azure.Core;
using CchcBot.Protocols.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Tables;

/// <summary>What leaves and how each answer is taken, where the emulator cannot show it.</summary>
public sealed class TableWireTests
{
    [Fact]
    public async Task A_point_read_is_signed_as_sent()
    {
        using var script = new WireScript(WireScript.Answer(200, """{"odata.etag":"W/\"1\"","PartitionKey":"ws|kh","RowKey":"3đ","N":7}"""));

        var row = (await TableWire.Table(script).GetEntityAsync("ws|kh", "3đ")).Value;

        var sent = Assert.Single(script.Requests);
        Assert.Equal("GET /Plans(PartitionKey=%27ws%7Ckh%27,RowKey=%273%C4%91%27)", sent.ToString());
        Assert.Equal("Tue, 16 Sep 2025 01:30:00 GMT", sent.Headers["x-ms-date"]);
        Assert.Equal("SharedKey office:CalTpro+VMJsw16ustvDP4lDnTtIUM1hHHH9CPekblU=", sent.Headers["Authorization"]);
        Assert.Equal("application/json; odata=minimalmetadata", sent.Headers["Accept"]);
        Assert.Equal(("2019-02-02", "3.0"), (sent.Headers["x-ms-version"], sent.Headers["DataServiceVersion"]));
        Assert.Equal((new ETag("W/\"1\""), 7), (row.ETag, row.GetInt32("N")));
    }

    [Fact]
    public async Task An_insert_carries_types_and_leaves_Vietnamese_as_it_is()
    {
        using var script = new WireScript(WireScript.Answer(204));

        await TableWire.Table(script).AddEntityAsync(new TableEntity("ws", "r")
        {
            ["Title"] = "Nhiệm vụ “3đ”",
            ["Count"] = 5L,
            ["Nothing"] = null,
            ["odata.etag"] = "W/\"old\"",
        });

        var sent = Assert.Single(script.Requests);
        Assert.Equal(
            ("POST /Plans", "return-no-content", "application/json", "SharedKey office:BzFQQSJMV16If+PpZnheeOojX62Tv0N8Fpg/gAOP1no="),
            (sent.ToString(), sent.Headers["Prefer"], sent.Headers["Content-Type"], sent.Headers["Authorization"]));
        Assert.Equal("""{"PartitionKey":"ws","RowKey":"r","Title":"Nhiệm vụ “3đ”","Count@odata.type":"Edm.Int64","Count":"5"}""", sent.Body);
    }

    [Fact]
    public async Task An_empty_page_with_a_continuation_is_not_the_end()
    {
        using var script = new WireScript(
            WireScript.Answer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!8!d3M="), ("x-ms-continuation-NextRowKey", "1!4!YSAr")),
            WireScript.Answer(200, """{"value":[{"PartitionKey":"ws","RowKey":"a"}]}""", ("x-ms-continuation-NextPartitionKey", "1!8!d3M&")),
            WireScript.Answer(200, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "z")),
            WireScript.Answer(200, """{"value":[{"PartitionKey":"ws","RowKey":"b"}]}"""));

        var found = new List<string>();
        await foreach (var row in TableWire.Table(script).QueryAsync("N eq 1", maxPerPage: 10, ["RowKey"]))
        {
            found.Add(row.RowKey);
        }

        Assert.Equal(["a", "b"], found);
        Assert.Equal(
            [
                "GET /Plans()?$filter=N%20eq%201&$select=RowKey&$top=10",
                "GET /Plans()?$filter=N%20eq%201&$select=RowKey&$top=10&NextPartitionKey=1%218%21d3M%3D&NextRowKey=1%214%21YSAr",
                "GET /Plans()?$filter=N%20eq%201&$select=RowKey&$top=10&NextPartitionKey=1%218%21d3M%26",
                "GET /Plans()?$filter=N%20eq%201&$select=RowKey&$top=10&NextPartitionKey=z",
            ],
            script.Requests.Select(request => request.ToString()));
    }

    [Fact]
    public async Task Each_attempt_is_dated_and_signed_anew()
    {
        var clock = TableWire.Clock();
        using var script = new WireScript(WireScript.Answer(503, TableWire.Error("ServerBusy")), WireScript.Answer(429), WireScript.Answer(204))
        {
            Meanwhile = _ => clock.Now += TimeSpan.FromMinutes(20),
        };

        await TableWire.Table(script, clock).AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(
            ["Tue, 16 Sep 2025 01:30:00 GMT", "Tue, 16 Sep 2025 01:50:00 GMT", "Tue, 16 Sep 2025 02:10:00 GMT"],
            script.Requests.Select(request => request.Headers["x-ms-date"]));
        Assert.Equal(3, script.Requests.Select(request => request.Headers["Authorization"]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_wait_that_the_service_asks_for_is_kept_up_to_a_limit()
    {
        var clock = TableWire.Clock();
        using var script = new WireScript(
            WireScript.Answer(503, "", ("Retry-After", "12")), WireScript.Answer(429, "", ("Retry-After", "30")), WireScript.Answer(204),
            WireScript.Answer(503, "", ("Retry-After", "31")));
        var table = TableWire.Table(script, clock);

        await table.AddEntityAsync(new TableEntity("p", "r"));
        var error = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "s")));

        Assert.Equal([TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(30)], clock.Waits);
        Assert.Equal(503, error.Status);
    }

    [Fact]
    public async Task A_signature_in_the_address_is_added_once_an_attempt_and_can_be_renewed()
    {
        var credential = new AzureSasCredential("?sv=2019-02-02&sig=old");
        using var script = new WireScript(WireScript.Answer(503), WireScript.Answer(200, """{"value":[]}"""), WireScript.Answer(404))
        {
            Meanwhile = request => credential.Update(request == 0 ? "sv=2019-02-02&sig=new" : "sv=2019-02-02&sig=newest"),
        };
        var table = new TableClient(TableWire.Endpoint, "Plans", credential, TableWire.Options(script));

        await foreach (var page in table.QueryAsync("N eq 1"))
        {
            Assert.Fail($"The page is empty, but held {page.RowKey}.");
        }

        await table.DeleteEntityAsync("p", "r");
        Assert.Equal(
            [
                "GET /Plans()?$filter=N%20eq%201&sv=2019-02-02&sig=old",
                "GET /Plans()?$filter=N%20eq%201&sv=2019-02-02&sig=new",
                "DELETE /Plans(PartitionKey=%27p%27,RowKey=%27r%27)?sv=2019-02-02&sig=newest",
            ],
            script.Requests.Select(request => request.ToString()));
        Assert.All(script.Requests, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task A_token_is_asked_for_the_storage_scope_and_never_leaves_over_plain_http()
    {
        var credential = new CountingCredential();
        using var script = new WireScript(WireScript.Answer(204), WireScript.Answer(204));
        var table = new TableClient(TableWire.Endpoint, "Plans", credential, TableWire.Options(script));

        await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.AddEntityAsync(new TableEntity("p", "s"));

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.All(script.Requests, request => Assert.Equal("Bearer token-1", request.Headers["Authorization"]));
        Assert.Equal("office", table.AccountName);
        Assert.Throws<ArgumentException>(() => new TableServiceClient(new Uri("http://office.table.core.windows.net"), credential));
    }

    [Theory]
    [InlineData(-20, "ahead of")]
    [InlineData(+20, "behind")]
    public async Task A_clock_that_is_wrong_is_said_to_be_wrong(int serviceMinutes, string direction)
    {
        var clock = TableWire.Clock();
        using var script = new WireScript(
            WireScript.Answer(403, TableWire.Error(TableErrorCode.AuthenticationFailed), ("Date", clock.Now.AddMinutes(serviceMinutes).ToUniversalTime().ToString("R"))));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => TableWire.Table(script, clock).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(
            (403, TableErrorCode.AuthenticationFailed,
                $"The storage refused the signature: this machine's clock is 20 minutes {direction} the service's, more than the 15 that it tolerates. Set the clock."),
            (error.Status, error.ErrorCode, error.Message));
        Assert.Equal(TableErrorCode.AuthenticationFailed, Assert.IsType<RequestFailedException>(error.InnerException).ErrorCode);
    }

    [Fact]
    public async Task A_wrong_key_is_not_blamed_on_the_clock()
    {
        using var script = new WireScript(
            WireScript.Answer(403, TableWire.Error(TableErrorCode.AuthenticationFailed, "Wrong signature."), ("Date", "Tue, 16 Sep 2025 01:16:00 GMT")));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => TableWire.Table(script).AddEntityAsync(new TableEntity("p", "r")));

        Assert.StartsWith("Wrong signature.", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<int, string> ForeignAnswers() => new()
    {
        { 200, "<html>Sign in to the office's network</html>" },
        { 200, "{}" },
        { 200, "[1]" },
        { 400, "<html>" },
        { 400, "" },
        { 400, "{\"odata.error\":7}" },
        { 407, "[]" },
    };

    [Theory]
    [MemberData(nameof(ForeignAnswers))]
    public async Task An_answer_that_is_not_the_services_is_a_failed_request(int status, string body)
    {
        using var script = new WireScript(WireScript.Answer(status, body));

        var error = await Assert.ThrowsAsync<RequestFailedException>(async () =>
        {
            await foreach (var row in TableWire.Table(script).QueryAsync())
            {
                Assert.Fail($"There is no row, but {row.RowKey} came.");
            }
        });

        Assert.Equal((status, null), (error.Status, error.ErrorCode));
    }

    public static TheoryData<string> ForeignTransactionAnswers() => new("", "--b--", "--b\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n", "--b\r\nContent-Type: application/http\r\n\r\nhello\r\n--b--");

    [Theory]
    [MemberData(nameof(ForeignTransactionAnswers))]
    public async Task A_broken_answer_to_a_transaction_is_a_failed_request_that_may_have_been_written(string body)
    {
        using var script = new WireScript(WireScript.Answer(202, body, ("Content-Type", "multipart/mixed; boundary=b")));

        var error = await Assert.ThrowsAsync<RequestFailedException>(
            () => TableWire.Table(script).SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))]));

        Assert.True(error.MayHaveBeenWritten());
    }

    private sealed class CountingCredential : TokenCredential
    {
        private readonly List<string> scopes = [];

        public IReadOnlyList<string> Scopes => scopes;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            scopes.AddRange(requestContext.Scopes);
            return new($"token-{scopes.Count}", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
