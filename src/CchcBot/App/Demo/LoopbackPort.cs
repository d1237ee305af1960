using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CchcBot.App.Demo;

/// <summary>Ports of this machine that nobody holds now.</summary>
internal static class LoopbackPort
{
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>The preferred port when it is free, else one that the system gives.</summary>
    /// <remarks>Free when asked: what starts there must still say clearly when somebody was faster.</remarks>
    public static int Prefer(int preferred) => IsFree(preferred) ? preferred : Free();

    /// <summary>A free port, never the same twice in one process: whoever asked first may not listen on it yet.</summary>
    public static int Free()
    {
        while (true)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var port = ((IPEndPoint)listener.LocalEndpoint).Port;
            if (Given.TryAdd(port, true))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
