using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using CchcBot.App;
using CchcBot.Kernel;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>Addresses that somebody sends in place of Teams' own: each is refused with a plain message, and nothing is stored.</summary>
public sealed class FileAddressTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Good = "https://tenant.sharepoint.com/plan.txt";

    public static TheoryData<string> Elsewhere =>
        [
            // Other schemes, and none.
            "http://tenant.sharepoint.com/f",
            "ftp://tenant.sharepoint.com/f",
            "file:///etc/passwd",
            "file://tenant.sharepoint.com/f",
            "data:text/plain,x",
            "javascript:alert(1)",
            "gopher://tenant.sharepoint.com/",
            "ws://tenant.sharepoint.com/f",
            "//tenant.sharepoint.com/f",
            "/f",
            "tenant.sharepoint.com/f",
            "",
            "không phải địa chỉ",
            "https://",
            "https:///f",
            "https:tenant",
            // The host only looks like the one.
            "https://sharepoint.com/f",
            "https://tenantsharepoint.com/f",
            "https://sharepoint.com.example.org/f",
            "https://tenant.sharepoint.com.example.org/f",
            "https://tenant.sharepoint.com./f",
            "https://tenant.sharepoint.co/f",
            "https://example.org/tenant.sharepoint.com",
            "https://example.org?.sharepoint.com",
            "https://example.org#.sharepoint.com",
            "https://example.org\\.sharepoint.com/f",
            "https://tenant.\u0455harepoint.com/f",
            "https://xn--harepoint-8yg.com/f",
            "https://tenant.sharepoint.com%2eexample.org/f",
            "https://tenant%2esharepoint%2ecom.example.org/f",
            // Names and passwords, other ports.
            "https://tenant.sharepoint.com@example.org/f",
            "https://user@tenant.sharepoint.com/f",
            "https://user:secret@tenant.sharepoint.com/f",
            "https://tenant.sharepoint.com:8443/f",
            "https://tenant.sharepoint.com:80/f",
            "https://tenant.sharepoint.com:22/f",
            // Numbers in every way of writing them.
            "https://127.0.0.1/f",
            "https://127.1/f",
            "https://2130706433/f",
            "https://0x7f000001/f",
            "https://0177.0.0.1/f",
            "https://0x7f.1/f",
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/f",
            "https://192.168.1.1/f",
            "https://8.8.8.8/f",
            "https://[::1]/f",
            "https://[::ffff:127.0.0.1]/f",
            "https://[fe80::1]/f",
            "https://[fe80::1%25eth0]/f",
            "https://[fd00::1]/f",
            "https://[2001:4860:4860::8888]/f",
            "https://localhost/f",
            "https://localhost.localdomain/f",
        ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task An_address_elsewhere_is_not_even_asked(string address)
    {
        var script = new WireScript();

        await RefusedAsync(address, script, "Tệp không nằm ở nơi lưu của Teams");

        Assert.Empty(script.Requests);
    }

    [Theory]
    [InlineData("http://tenant.sharepoint.com/f")]
    [InlineData("https://example.org/f")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("//example.org/f")]
    [InlineData("https://tenant.sharepoint.com@example.org/f")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://tenant.sharepoint.com:8443/f")]
    public async Task A_redirect_off_the_list_is_not_followed(string target)
    {
        var script = new WireScript(WireScript.Answer(302, headers: ("Location", target)));

        await RefusedAsync(Good, script, "Tệp không nằm ở nơi lưu của Teams");

        Assert.Single(script.Requests);
    }

    [Fact]
    public async Task Redirects_without_end_are_given_up()
    {
        var script = new WireScript([.. Enumerable.Repeat(WireScript.Answer(307, headers: ("Location", "/again")), 10)]);

        await RefusedAsync(Good, script, "Tệp không nằm ở nơi lưu của Teams");

        Assert.InRange(script.Requests.Count, 2, 5);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.0.10")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("ff02::1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2001:0:4136:e378::1")]
    public async Task A_good_name_that_leads_inside_a_network_is_refused_after_it_is_resolved(string inside)
    {
        using var handler = FileFetcher.CreateHandler(dangerousAllowLoopback: false, (_, _) => Task.FromResult(new[] { IPAddress.Parse(inside) }));

        await RefusedAsync(Good, handler, "Tệp không nằm ở nơi lưu của Teams");
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_told_as_a_link_that_is_gone()
    {
        using var handler = FileFetcher.CreateHandler(dangerousAllowLoopback: false, (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        await RefusedAsync(Good, handler, "Không tải được tệp");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(401)]
    [InlineData(500)]
    [InlineData(304)]
    public async Task A_link_that_no_longer_answers_is_told(int status) =>
        await RefusedAsync(Good, new WireScript(WireScript.Answer(status)), "Không tải được tệp");

    [Fact]
    public async Task A_file_that_says_it_is_too_large_is_not_read() =>
        await RefusedAsync(Good, new WireScript(() => Body(new Endless(1), 1L << 40)), "lớn hơn 10 MB");

    [Fact]
    public async Task A_file_that_does_not_end_is_given_up_at_the_limit()
    {
        var endless = new Endless(long.MaxValue);

        await RefusedAsync(Good, new WireScript(() => Body(endless, null)), "lớn hơn 10 MB");

        Assert.InRange(endless.Given, 10 << 20, 11 << 20);
    }

    [Fact]
    public async Task A_body_that_drips_for_ever_is_given_up_in_time() =>
        await RefusedAsync(Good, new WireScript(() => Body(new Silent(), null)), "Không tải được tệp", TimeSpan.FromMilliseconds(200));

    [Fact]
    public async Task Half_a_file_is_no_file() =>
        await RefusedAsync(Good, new WireScript(() => Body(new MemoryStream(TestPlans.Bytes(TestPlans.Year2025)[..500]), 5_000)), "Không tải được tệp");

    [Fact]
    public async Task A_connection_that_breaks_is_told() => await RefusedAsync(Good, new WireScript(WireScript.Reset()), "Không tải được tệp");

    [Fact]
    public async Task A_good_address_is_read_and_neither_token_nor_cookie_goes_along()
    {
        var script = new WireScript(
            WireScript.Answer(302, headers: [("Location", "https://other.sharepoint.com/x"), ("Set-Cookie", "a=b")]),
            () => Body(new MemoryStream(TestPlans.Bytes(TestPlans.Year2025)), null)
        );
        await using var office = await OpenAsync(script, null);

        var reply = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch", new SentFile("plan.txt", Good));

        Assert.False(reply.IsProblem, reply.Text);
        Assert.Equal([Good, "https://other.sharepoint.com/x"], script.Requests.Select(r => r.Address));
        Assert.All(script.Requests, r => Assert.Empty(r.Headers));
    }

    private async Task RefusedAsync(string address, HttpMessageHandler handler, string expected, TimeSpan? time = null)
    {
        await using var office = await OpenAsync(handler, time);

        var reply = await office.SayAsync(TestOffice.Binh, "nạp kế hoạch", new SentFile("plan.txt", address));

        Assert.True(reply.IsProblem);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
        Assert.Contains("Đề nghị", reply.Text, StringComparison.Ordinal);
        Assert.Null(await office.Plans.FindPreviewAsync(office.Id, PlanLoading.Hash(TestPlans.Bytes(TestPlans.Year2025)), CancellationToken.None));
        Assert.Empty(await office.Plans.ListAsync(office.Id, CancellationToken.None));
    }

    private Task<TestOffice> OpenAsync(HttpMessageHandler handler, TimeSpan? time) => TestOffice.OpenAsync(
        azurite.Service,
        new DateTime(2025, 1, 2, 8, 0, 0),
        o =>
        {
            o.Files.DangerousAllowLoopback = false;
            o.Files.MostTime = time ?? o.Files.MostTime;
        },
        services => services.AddHttpClient(FileFetcher.ClientName).ConfigurePrimaryHttpMessageHandler(() => handler));

    private static HttpResponseMessage Body(Stream body, long? length)
    {
        var content = new StreamContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.ContentLength = length;
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    /// <summary>Letters, as many as are asked for.</summary>
    private sealed class Endless(long length) : Unseekable
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, length - Given);
            Encoding.ASCII.GetBytes(new string('a', some)).CopyTo(buffer, offset);
            Given += some;
            return some;
        }
    }

    /// <summary>Opens, and says nothing.</summary>
    private sealed class Silent : Unseekable
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return 0;
        }
    }

    private abstract class Unseekable : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
