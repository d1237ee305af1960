using System.Text.RegularExpressions;

namespace CchcBot.App.Demo;

/// <summary>A Microsoft 365 Agents Playground: the Teams client of one person, in a browser.</summary>
internal sealed partial class Playground : IAsyncDisposable
{
    private Playground(NodeProcess process, DemoClient client, int port)
    {
        Process = process;
        Client = client;
        Port = port;
    }

    public NodeProcess Process { get; }

    public DemoClient Client { get; }

    public int Port { get; }

    /// <summary>URL that the person opens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/"));

    /// <exception cref="DemoFailureException">The Playground did not start.</exception>
    public static async Task<Playground> StartAsync(
        NodeTools tools, DemoFolders folders, DemoClient client, int port, Uri messages, HttpClient http, TimeProvider time, CancellationToken cancellation)
    {
        var folder = folders.Playground(client.Role);
        PlaygroundConfiguration.Write(folder, client.Person, client.PersonalConversationId);
        var process = NodeProcess.Start(
            $"Agents Playground ({client.Role})",
            folders,
            tools.Program("@microsoft/m365agentsplayground/cli.js"),
            folder,
            $"playground-{client.Role}.log",
            [
                "-e", messages.AbsoluteUri, "-c", "msteams", "-p", port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry",
            ]);
        try
        {
            await process.WaitUntilAsync(
                async c => ListeningPort(process.Output) is { } actual
                    && await LoopbackHttp.GetAsync(http, new Uri($"http://127.0.0.1:{actual}/_debug/ping"), c) == "pong",
                time,
                cancellation);
            return new Playground(process, client, ListeningPort(process.Output)!.Value);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    // It switches to another port if its own was taken in the meantime, so the port is read from its output.
    private static int? ListeningPort(string output) =>
        ListeningLine().Match(output) is { Success: true } match ? int.Parse(match.Groups["port"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"Listening on (?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListeningLine();
}
