using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CchcBot.App.Demo;

/// <summary>Finds free ports on this machine.</summary>
internal static class LoopbackPort
{
    private static readonly ConcurrentDictionary<int, bool> Given = [];

    /// <summary>The preferred port if free, else any free one.</summary>
    /// <remarks>Another process may take it in the meantime; the program started on it must report that clearly.</remarks>
    public static int Prefer(int preferred) => IsFree(preferred) ? preferred : Free();

    /// <summary>A free port, never the same twice in this process: an earlier caller may not be listening on its port yet.</summary>
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
