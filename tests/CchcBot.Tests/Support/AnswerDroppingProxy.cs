using System.Net;
using System.Net.Sockets;

namespace CchcBot.Tests.Support;

/// <summary>
/// Stands before a server on loopback. It breaks the connection at the moment when an answer comes back: the server has done what it was asked, and
/// nobody says so.
/// </summary>
internal sealed class AnswerDroppingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopped = new();
    private readonly Uri server;
    private readonly Task accepting;
    private int toDrop;

    public AnswerDroppingProxy(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The server's address with this port.</summary>
    public Uri Endpoint => new UriBuilder(server) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.Uri;

    /// <summary>The next answers are lost; all of them with <see cref="int.MaxValue"/>.</summary>
    public void DropAnswers(int count) => Volatile.Write(ref toDrop, count);

    public async ValueTask DisposeAsync()
    {
        await stopped.CancelAsync();
        listener.Dispose();
        await accepting;
        stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        var relays = new List<Task>();
        try
        {
            while (true)
            {
                relays.Add(RelayAsync(await listener.AcceptTcpClientAsync(stopped.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(relays);
        }
    }

    private async Task RelayAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(server.Host, server.Port, stopped.Token);
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token);
                var asking = near.GetStream().CopyToAsync(far.GetStream(), ended.Token);
                var answering = AnswerAsync(far.GetStream(), near.GetStream(), ended.Token);
                await Task.WhenAny(asking, answering);
                await ended.CancelAsync();
                await Task.WhenAll(asking, answering);
            }
            catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
            {
                // One side went away, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(NetworkStream far, NetworkStream near, CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        while (await far.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (Volatile.Read(ref toDrop) > 0 && Interlocked.Decrement(ref toDrop) >= 0)
            {
                return;
            }

            await near.WriteAsync(buffer.AsMemory(0, count), cancellation);
        }
    }
}
