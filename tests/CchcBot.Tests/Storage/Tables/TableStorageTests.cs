using System.Globalization;
using System.Net;
using Azure;
using Azure.Core;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.Storage.Tables;

/// <summary>How each answer is taken, where the emulator cannot show it.</summary>
public sealed class TableStorageTests
{
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
            ["", "NextPartitionKey=1!8!d3M=&NextRowKey=1!4!YSAr", "NextPartitionKey=1!8!d3M&", "NextPartitionKey=z"],
            script.Requests.Select(request => string.Join(
                '&', request.Path.Split('&').Where(part => part.StartsWith("Next", StringComparison.Ordinal)).Select(Uri.UnescapeDataString))));
        Assert.All(script.Requests, request => Assert.Contains("&$top=10&$select=RowKey&$filter=N%20eq%201", request.Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wait_that_the_service_asks_for_is_kept_up_to_a_limit()
    {
        var clock = TableWire.Clock();
        using var script = new WireScript(
            WireScript.Answer(503, "", ("Retry-After", "12")),
            WireScript.Answer(429, "", ("Retry-After", "30")),
            WireScript.Answer(503, "", ("Retry-After", "Tue, 16 Sep 2025 01:31:02 GMT")),
            WireScript.Answer(204),
            WireScript.Answer(503, "", ("Retry-After", "31")),
            WireScript.Answer(503, "", ("Retry-After", "Tue, 16 Sep 2025 02:30:00 GMT")));
        var table = new TableStorage(TableWire.ConnectionString, TableWire.Options(script, clock, retries: 3)).Table("Plans");

        await table.AddEntityAsync(new TableEntity("p", "r"));
        var seconds = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "s")));
        var date = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "s")));

        Assert.Equal([TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(20)], clock.Waits);
        Assert.Equal((503, 503, 6), (seconds.Status, date.Status, script.Requests.Count));
    }

    [Fact]
    public async Task Who_has_no_more_patience_is_told_in_time_that_the_write_is_open()
    {
        var clock = new FakeTimeProvider();
        using var silent = new Silent(() => clock.Advance(TimeSpan.FromSeconds(4)));
        var options = TableWire.Options(silent, clock);
        options.Patience = TimeSpan.FromSeconds(7);
        var table = new TableStorage(TableWire.ConnectionString, options).Table("Plans");

        var write = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        var read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r"));

        Assert.Equal((0, true, 2), (write.Status, write.MayHaveBeenWritten(), silent.Write));
        Assert.Equal((0, false), (read.Status, read.MayHaveBeenWritten()));
    }

    [Fact]
    public async Task A_wait_longer_than_the_patience_is_not_waited_out_and_wrote_nothing()
    {
        using var script = new WireScript(WireScript.Answer(429, "", ("Retry-After", "20")));
        var options = TableWire.Options(script, new ImpatientClock());
        options.Patience = TimeSpan.FromSeconds(7);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => new TableStorage(TableWire.ConnectionString, options).Table("Plans").AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((0, false, 1), (failure.Status, failure.MayHaveBeenWritten(), script.Requests.Count));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        using var source = new CancellationTokenSource();
        using var script = new WireScript(() => throw new OperationCanceledException(source.Token)) { Meanwhile = _ => source.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TableWire.Table(script).AddEntityAsync(new TableEntity("p", "r"), source.Token));
    }

    [Fact]
    public async Task A_token_is_asked_for_the_storage_scope_and_never_leaves_over_plain_http()
    {
        var credential = new CountingCredential();
        using var script = new WireScript(WireScript.Answer(204), WireScript.Answer(204));
        var table = new TableStorage(new Uri("https://office.table.core.windows.net"), credential, TableWire.Options(script)).Table("Plans");

        await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.AddEntityAsync(new TableEntity("p", "s"));

        Assert.Equal(["https://storage.azure.com/.default"], credential.Scopes);
        Assert.All(script.Requests, request => Assert.Equal("Bearer token-1", request.Headers["Authorization"]));
        Assert.Throws<ArgumentException>(() => new TableStorage(new Uri("http://office.table.core.windows.net"), credential));
    }

    [Theory]
    [InlineData(-20, "ahead of")]
    [InlineData(+20, "behind")]
    public async Task A_clock_that_is_wrong_is_said_to_be_wrong(int serviceMinutes, string direction)
    {
        using var far = new DatedRefusal(TimeSpan.FromMinutes(serviceMinutes));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => TableWire.Table(far).AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(
            (403, "AuthenticationFailed",
                "The storage refused the signature: this machine's clock is 20 minutes "
                + $"{direction} the service's, more than the 15 that it tolerates. Set the clock."),
            (error.Status, error.ErrorCode, error.Message));
        Assert.Equal("AuthenticationFailed", Assert.IsType<RequestFailedException>(error.InnerException).ErrorCode);
    }

    [Fact]
    public async Task A_wrong_key_is_not_blamed_on_the_clock()
    {
        using var far = new DatedRefusal(TimeSpan.FromMinutes(-14));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => TableWire.Table(far).AddEntityAsync(new TableEntity("p", "r")));

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
        { 404, "<html>No such page</html>" },
        { 407, "[]" },
    };

    [Theory]
    [MemberData(nameof(ForeignAnswers))]
    public async Task An_answer_that_is_not_the_services_is_a_failed_request(int status, string body)
    {
        using var script = new WireScript(Enumerable.Repeat(WireScript.Answer(status, body), 2).ToArray());
        var table = TableWire.Table(script);

        var point = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync("p", "r"));
        var query = await Assert.ThrowsAsync<RequestFailedException>(async () =>
        {
            await foreach (var row in table.QueryAsync())
            {
                Assert.Fail($"There is no row, but {row.RowKey} came.");
            }
        });

        Assert.Equal((null, null), (point.ErrorCode, query.ErrorCode));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--b--")]
    [InlineData("--b\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")]
    [InlineData("--b\r\nContent-Type: application/http\r\n\r\nhello\r\n--b--")]
    [InlineData("<html>", "text/html")]
    [InlineData(
        "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n"
        + "--c\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n\r\n--c--\r\n--b--\r\n")]
    public async Task A_broken_answer_to_a_transaction_is_a_failed_request_that_may_have_been_written(string body, string type = "multipart/mixed; boundary=b")
    {
        using var script = new WireScript(WireScript.Answer(202, body, ("Content-Type", type)));

        var error = await Assert.ThrowsAsync<RequestFailedException>(() => TableWire.Table(script).SubmitTransactionAsync(
            [new(TableTransactionActionType.Add, new TableEntity("p", "r")), new(TableTransactionActionType.Add, new TableEntity("p", "s"))]));

        Assert.True(error.MayHaveBeenWritten());
    }

    [Fact]
    public async Task A_client_that_passes_by_the_account_of_attempts_is_refused()
    {
        using var script = new WireScript();
        var bare = new TableClient(TableWire.ConnectionString, "Plans", TableWire.Options(script));

        await Assert.ThrowsAsync<NotSupportedException>(() => bare.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Empty(script.Requests);
    }

    /// <summary>The first timer, which measures the patience, fires when the second, a wait, begins; the second never.</summary>
    private sealed class ImpatientClock : TimeProvider, ITimer
    {
        private Action? first;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (first is null)
            {
                first = () => callback(state);
            }
            else
            {
                ThreadPool.QueueUserWorkItem(_ => first());
            }

            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    /// <summary>Takes a request and says nothing for ever.</summary>
    private sealed class Silent(Action whenAsked) : HttpMessageHandler
    {
        /// <summary>How often it was asked to write.</summary>
        public int Write { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Get && ++Write == 1)
            {
                whenAsked();
                return new HttpResponseMessage(HttpStatusCode.InternalServerError);
            }

            whenAsked();
            whenAsked();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("unreachable");
        }
    }

    /// <summary>Refuses each signature, with a clock that differs from the signer's.</summary>
    private sealed class DatedRefusal(TimeSpan ahead) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = WireScript.Answer(403, TableWire.Error("AuthenticationFailed", "Wrong signature."))();
            response.Headers.Date = DateTimeOffset.Parse(request.Headers.GetValues("x-ms-date").Single(), CultureInfo.InvariantCulture) + ahead;
            return Task.FromResult(response);
        }
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
