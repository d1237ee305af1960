using System.Net;
using CchcBot.Teams;
using Microsoft.AspNetCore.Http;

namespace CchcBot.Tests.Teams;

public sealed class DangerousLoopbackAuthenticationTests
{
    [Theory]
    [InlineData("127.0.0.1", "localhost:3978", null, "http://localhost:56150/_connector", "accepted")]
    [InlineData("::1", "[::1]:3978", null, "http://[::1]:56150/_connector", "accepted")]
    [InlineData("127.0.0.5", "127.0.0.1:3978", null, "http://127.0.0.1:56150/_connector", "accepted")]
    [InlineData("::ffff:127.0.0.1", "localhost", null, "https://localhost/_connector", "accepted")]
    [InlineData("192.168.1.7", "localhost:3978", null, "http://localhost:56150/_connector", "not from this machine")]
    [InlineData("8.8.8.8", "localhost:3978", null, "http://localhost:56150/_connector", "not from this machine")]
    [InlineData(null, "localhost:3978", null, "http://localhost:56150/_connector", "not from this machine")]
    [InlineData("127.0.0.1", "evil.example", null, "http://localhost:56150/_connector", "host is not this machine's")]
    [InlineData("127.0.0.1", "localhost.evil.example", null, "http://localhost:56150/_connector", "host is not this machine's")]
    [InlineData("127.0.0.1", "", null, "http://localhost:56150/_connector", "host is not this machine's")]
    [InlineData("127.0.0.1", "localhost:3978", "X-Forwarded-For", "http://localhost:56150/_connector", "through a proxy")]
    [InlineData("127.0.0.1", "localhost:3978", "Forwarded", "http://localhost:56150/_connector", "through a proxy")]
    [InlineData("127.0.0.1", "localhost:3978", null, "https://smba.trafficmanager.net/apac/", "serviceUrl is not this machine's")]
    [InlineData("127.0.0.1", "localhost:3978", null, "file:///etc/passwd", "serviceUrl is not this machine's")]
    [InlineData("127.0.0.1", "localhost:3978", null, "http://localhost@evil.example/", "serviceUrl is not this machine's")]
    public async Task Only_this_machine_is_believed(string? remote, string host, string? header, string serviceUrl, string verdict)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        context.Request.Host = new(host);
        if (header is not null)
        {
            context.Request.Headers[header] = "for=8.8.8.8";
        }

        var result = await new DangerousLoopbackAuthentication(new ConnectorClients(() => new SocketsHttpHandler(), ServiceUrlPolicy.Loopback)).CheckAsync(
            context.Request,
            CancellationToken.None
        );

        Assert.Equal(verdict, result.For(new() { ServiceUrl = serviceUrl }).Reason);
    }
}
