using System.Net;
using System.Net.Sockets;
using System.Text;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CchcBot.Tests.Teams;

/// <summary>Failures below HTTP, on real sockets: whether the connector may have acted is what the delivery rests on.</summary>
public sealed class ConnectorOutageTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly SocketsHttpHandler _sockets = new();
    private int _connections;

    public void Dispose()
    {
        _listener.Dispose();
        _sockets.Dispose();
    }

    [Fact]
    public async Task Nobody_listens_so_nothing_happened_and_it_is_tried_again()
    {
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listener.Stop();
        var time = new ImpatientTimeProvider(DateTimeOffset.UnixEpoch);

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Send(port, time));

        Assert.True(error.DidNotTakeEffect);
        Assert.True(error.IsTransient);
        Assert.Null(error.StatusCode);
        Assert.Equal(3, time.Waits.Count);
    }

    [Fact]
    public async Task No_connection_in_time_means_that_nothing_happened()
    {
        using var slow = new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(50),
            ConnectCallback = async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref _connections);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return Stream.Null;
            },
        };
        using var scope = TestConnector.Scope();
        var client = TestConnector
            .Over(slow, new() { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(1) }, TimeProvider.System, ServiceUrlPolicy.Loopback)
            .Get("http://127.0.0.1:9")
            .Conversations;

        var error = await Assert.ThrowsAsync<ConnectorException>(() => client.SendToConversationAsync("a:1", MessageFactory.Text("x")));

        Assert.True(error.DidNotTakeEffect);
        Assert.True(error.IsTransient);
        Assert.Equal(3, _connections);
    }

    [Theory]
    [InlineData("reset")]
    [InlineData("close")]
    [InlineData("HTTP/1.1 20")]
    [InlineData("not http at all\r\n\r\n")]
    public async Task Gone_after_taking_the_request_is_ambiguous_and_not_repeated(string end)
    {
        var port = Serve(end);

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Send(port, TimeProvider.System));

        Assert.False(error.DidNotTakeEffect);
        Assert.True(error.IsTransient);
        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task Silence_is_ambiguous_and_not_repeated()
    {
        var port = Serve("silence");

        var error = await Assert.ThrowsAsync<ConnectorException>(() => Send(port, TimeProvider.System, TimeSpan.FromMilliseconds(200)));

        Assert.False(error.DidNotTakeEffect);
        Assert.Equal("No answer to POST in time.", error.Message);
        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task Accepted_and_then_cut_off_is_sent()
    {
        var port = Serve("HTTP/1.1 201 Created\r\nContent-Length: 40\r\n\r\n{\"id\":");

        var sent = await Send(port, TimeProvider.System);

        Assert.Null(sent.Id);
        Assert.Equal(1, _connections);
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_a_cancellation()
    {
        var port = Serve("silence");
        using var cancel = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send(port, TimeProvider.System, cancellationToken: cancel.Token));
    }

    private async Task<ResourceResponse> Send(int port, TimeProvider time, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        using var scope = TestConnector.Scope();
        return await TestConnector.Over(_sockets, new() { AttemptTimeout = timeout ?? TimeSpan.FromHours(2) }, time, ServiceUrlPolicy.Loopback)
            .Get($"http://127.0.0.1:{port}").Conversations.SendToConversationAsync("a:1", MessageFactory.Text("x"), cancellationToken);
    }

    private int Serve(string end)
    {
        _listener.Start();
        _ = AcceptAsync();
        return ((IPEndPoint)_listener.LocalEndpoint).Port;

        async Task AcceptAsync()
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                Interlocked.Increment(ref _connections);
                await ReceiveRequestAsync(socket);
                if (end == "silence")
                {
                    continue;
                }

                if (end == "reset")
                {
                    socket.LingerState = new(true, 0);
                }
                else if (end != "close")
                {
                    await socket.SendAsync(Encoding.ASCII.GetBytes(end));
                }

                socket.Close();
            }
        }
    }

    private static async Task ReceiveRequestAsync(Socket socket)
    {
        var received = "";
        var buffer = new byte[4096];
        while (!received.EndsWith('}'))
        {
            var length = await socket.ReceiveAsync(buffer);
            received += length > 0 ? Encoding.ASCII.GetString(buffer, 0, length) : throw new EndOfStreamException();
        }
    }
}
