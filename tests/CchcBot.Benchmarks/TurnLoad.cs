using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CchcBot.Benchmarks;

/// <summary>What a load made of a server.</summary>
/// <param name="Processor">Of the server, for one turn.</param>
/// <param name="Allocated">Bytes of the server, for one turn.</param>
/// <param name="Sent">What the connector got, for one turn.</param>
internal sealed record LoadResult(double PerSecond, TimeSpan Processor, double Allocated, double Sent, TimeSpan Median, TimeSpan Slowest99);

/// <summary>Posts messages over a number of connections, one at a time on each, with as little work of its own as possible.</summary>
internal static class TurnLoad
{
    public const int Connections = 16;

    private static ReadOnlySpan<byte> HeaderEnd => "\r\n\r\n"u8;

    /// <param name="warmUp">Zero: each request is sent once at most.</param>
    /// <exception cref="BenchmarkFailureException">An answer was not 200, or the connector got too little.</exception>
    public static async Task<LoadResult> RunAsync(
        Part server,
        Part connector,
        IReadOnlyList<byte[]> requests,
        TimeSpan warmUp,
        TimeSpan measured,
        CancellationToken cancellation
    )
    {
        await PostAsync(server.Address, requests, warmUp, int.MaxValue, cancellation);
        var (used, sent) = (await server.UsedAsync(), await connector.UsedAsync());
        var began = Stopwatch.GetTimestamp();
        var times = await PostAsync(server.Address, requests, measured, warmUp == TimeSpan.Zero ? requests.Count : int.MaxValue, cancellation);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var (usedAfter, sentAfter) = (await server.UsedAsync(), await connector.UsedAsync());
        if (times.Length == 0 || sentAfter.Requests - sent.Requests < times.Length)
        {
            throw new BenchmarkFailureException($"{times.Length} turns, but the connector got {sentAfter.Requests - sent.Requests} messages.");
        }

        Array.Sort(times);
        return new(
            times.Length / seconds,
            (usedAfter.Processor - used.Processor) / times.Length,
            (double)(usedAfter.Allocated - used.Allocated) / times.Length,
            (double)(sentAfter.Requests - sent.Requests) / times.Length,
            Span(times[times.Length / 2]),
            Span(times[(int)(times.Length * 0.99)]));

        static TimeSpan Span(long ticks) => Stopwatch.GetElapsedTime(0, ticks);
    }

    public static byte[] Request(byte[] body, string? token) =>
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n{(token is null ? "" : $"Authorization: Bearer {token}\r\n")}\r\n"
                )
            ),
            .. body,
        ];

    /// <returns>The status; 0 where nobody listens.</returns>
    public static async Task<int> PostOnceAsync(Uri server, byte[] request, CancellationToken cancellation)
    {
        try
        {
            using var socket = await ConnectAsync(server, cancellation);
            return await ExchangeAsync(socket, request, new byte[16 * 1024], cancellation);
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private static async Task<long[]> PostAsync(Uri server, IReadOnlyList<byte[]> requests, TimeSpan duration, int most, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var next = -1;
        var connections = Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<long>(100_000);
            using var socket = await ConnectAsync(server, cancellation);
            var buffer = new byte[16 * 1024];
            while (Stopwatch.GetElapsedTime(began) < duration && Interlocked.Increment(ref next) is var number && number < most)
            {
                var request = requests[number % requests.Count];
                var sent = Stopwatch.GetTimestamp();
                var status = await ExchangeAsync(socket, request, buffer, cancellation);
                times.Add(Stopwatch.GetTimestamp() - sent);
                if (status != 200)
                {
                    throw new BenchmarkFailureException($"A turn was answered with {status}.");
                }
            }

            return times;
        }, cancellation));
        return [.. (await Task.WhenAll(connections)).SelectMany(t => t)];
    }

    private static async Task<Socket> ConnectAsync(Uri server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, server.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<int> ExchangeAsync(Socket socket, byte[] request, byte[] buffer, CancellationToken cancellation)
    {
        await socket.SendAsync(request, cancellation);
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
            {
                return int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
            }

            if (read == 0)
            {
                throw new BenchmarkFailureException("A connection was closed before the answer was whole.");
            }
        }
    }

    /// <summary>Answers here are small: with a length, or in chunks that end with an empty one.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var end = answer.IndexOf(HeaderEnd);
        if (end < 0)
        {
            return false;
        }

        var head = answer[..end];
        var at = head.IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        var number = head[(at + "Content-Length: ".Length)..];
        var line = number.IndexOf((byte)'\r');
        return answer.Length >= end + HeaderEnd.Length + int.Parse(line < 0 ? number : number[..line], CultureInfo.InvariantCulture);
    }
}
