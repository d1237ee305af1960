using System.Diagnostics;
using System.Globalization;
using CchcBot.App.Demo;

namespace CchcBot.Benchmarks;

/// <summary>Every figure that has a goal, in one table. What is started here is stopped here.</summary>
internal static class AllFigures
{
    private const double MostMicroseconds = 200;
    private const double MostKilobytes = 40;
    private const double LeastPerSecond = 5_000;
    private const double MostStartMilliseconds = 600;
    private const double MostMegabytes = 110;
    private const int Starts = 5;

    /// <summary>Each server is measured so often, in turn with the others: what the machine does besides meets all of them.</summary>
    private const int Rounds = 3;
    private const int WholeRounds = 5;

    // Less, and the compiler still works on the way of a turn: the more code a build has on it, the less it would be credited with.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <param name="other">Another build to measure beside this one: see the usage; null = none.</param>
    /// <param name="wholeOnly">Nothing but the whole bot's turns, in five rounds.</param>
    /// <param name="output">Gets the figures.</param>
    /// <param name="errors">Gets why one could not be had.</param>
    /// <returns>The process's exit status: 1 where a figure could not be had; a goal missed is a figure.</returns>
    public static async Task<int> RunAsync(string? other, bool wholeOnly, TextWriter output, TextWriter errors)
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-bench-");
        try
        {
            using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
            await MeasureAsync(folder.FullName, other, wholeOnly, output, limit.Token);
            return 0;
        }
        catch (Exception failure) when (failure is BenchmarkFailureException or DemoFailureException or OperationCanceledException)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, string? other, bool wholeOnly, TextWriter output, CancellationToken cancellation)
    {
        if (!wholeOnly)
        {
            // The processor first, alone: nothing else runs yet.
            Say(output, "reading", "figure", "goal");
            Sentence(output, "question", SentenceBenchmark.MeasureQuestions());
            Sentence(output, "status sentence", SentenceBenchmark.MeasureUpdates());
            PlanReadingBenchmark.Quick(output);
        }

        using var tokens = new TurnTokens();
        await using var azurite = await StartAzuriteAsync(folder, output, cancellation);
        await using var connector = await Part.StartProgramAsync(TurnPrograms.Connector, $"--Key={tokens.PublicKey}");
        if (!wholeOnly)
        {
            output.WriteLine();
            Say(output, "start, Demo mode on Azurite", "figure", "goal");
            var service = Path.Combine(folder, "service");
            await PublishedService.MakeAsync(service, cancellation);
            await StartsAsync(service, other is null ? null : Path.Combine(other, "service"), azurite, connector, output, cancellation);
        }

        output.WriteLine();
        output.WriteLine(
            Line(
                $"turns over {TurnLoad.Connections} connections, {Environment.ProcessorCount} processors shared with load, connector and storage; median of {(wholeOnly ? WholeRounds : Rounds)}"
            )
        );
        await TurnsAsync(other is null ? null : Path.Combine(other, "bench"), wholeOnly, azurite, connector, tokens, output, cancellation);
    }

    private static async Task TurnsAsync(
        string? other, bool wholeOnly, Azurite azurite, Part connector, TurnTokens tokens, TextWriter output, CancellationToken cancellation)
    {
        var settings = TurnTokens.ServiceSettings(azurite.ConnectionString, connector.Address);
        var message = TurnTokens.Message("trợ giúp", TurnPrograms.ServiceUrl);
        byte[][] bare = [TurnLoad.Request(message, null)];
        byte[][] shared = [.. Enumerable.Range(0, TurnLoad.Connections).Select(n => TurnLoad.Request(message, tokens.Sign(n)))];
        Server[] whole =
        [
            new("the whole bot answering \"trợ giúp\" from Azurite", () => Part.StartProgramAsync(TurnPrograms.Service, settings), shared),
            .. other is null ? (Server[])[] :
                [new Server("  the same of the other build", () => Part.StartProgramOfAsync(other, TurnPrograms.Service, settings), shared)],
        ];
        if (wholeOnly)
        {
            await LoadAsync(whole, WholeRounds, connector, cancellation);
            Turns(output, whole[0].Name, whole[0].Median, other is null ? null : whole[1].Median, false);
            if (other is not null)
            {
                Turns(output, whole[1].Name, whole[1].Median, null, false);
            }

            return;
        }

        Server[] servers =
        [
            new("bare ASP.NET, no token", () => Part.StartProgramAsync(TurnPrograms.BareEcho, $"--Connector={connector.Address}"), bare),
            new("the service's pipeline, a bot that echoes, a token for each connection",
                () => Part.StartProgramAsync(TurnPrograms.EchoService, settings), shared) { HasGoals = true },
            .. other is null ? (Server[])[] :
                [new Server("  the same of the other build", () => Part.StartProgramOfAsync(other, TurnPrograms.EchoService, settings), shared)],
            new("the SDK's own adapter, the same bot and tokens", () => Part.StartProgramAsync(TurnPrograms.StockEcho, settings), shared),
            .. whole,
        ];
        await LoadAsync(servers, Rounds, connector, cancellation);
        foreach (var server in servers)
        {
            Turns(output, server.Name, server.Median, ReferenceEquals(server, servers[0]) ? null : servers[0].Median, server.HasGoals);
        }

        await using (var part = await Part.StartProgramAsync(TurnPrograms.EchoService, settings))
        {
            await TurnLoad.RunAsync(part, connector, shared, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1), cancellation);
            byte[][] fresh = [.. Enumerable.Range(1000, 5000).Select(n => TurnLoad.Request(message, tokens.Sign(n)))];
            var once = await TurnLoad.RunAsync(part, connector, fresh, TimeSpan.Zero, TimeSpan.FromSeconds(2), cancellation);
            Turns(output, "the service's pipeline, 5,000 tokens used once each", once, servers[0].Median, true);
        }
    }

    private static async Task LoadAsync(Server[] servers, int rounds, Part connector, CancellationToken cancellation)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var server in servers)
            {
                await using var part = await server.Start();
                try
                {
                    server.Results.Add(await TurnLoad.RunAsync(
                        part, connector, server.Requests, WarmUp, TimeSpan.FromSeconds(5), cancellation));
                }
                catch (BenchmarkFailureException failure)
                {
                    throw new BenchmarkFailureException($"{server.Name.Trim()}: {failure.Message}{Environment.NewLine}{part.Output}");
                }
            }
        }
    }

    /// <summary>What is put under load, and what came of it.</summary>
    private sealed record Server(string Name, Func<Task<Part>> Start, byte[][] Requests)
    {
        public bool HasGoals { get; init; }

        public List<LoadResult> Results { get; } = [];

        public LoadResult Median => Results.OrderBy(r => r.PerSecond).ElementAt(Results.Count / 2);
    }

    private static async Task StartsAsync(
        string folder, string? other, Azurite azurite, Part connector, TextWriter output, CancellationToken cancellation)
    {
        var request = TurnLoad.Request(TurnTokens.Message("trợ giúp", connector.Address.AbsoluteUri), null);
        var starts = (other is null ? (string[])[folder] : [folder, other]).ToDictionary(build => build, _ => new List<(double Time, int Size)>());
        for (var number = 0; number < Starts; number++)
        {
            foreach (var (build, seen) in starts)
            {
                seen.Add(await StartAsync(build, request, azurite, connector, cancellation));
            }
        }

        foreach (var (build, seen) in starts)
        {
            var times = seen.Select(s => s.Time).Order().ToList();
            var size = seen.Select(s => s.Size).Order().ElementAt(Starts / 2);
            var own = build == folder;
            var first = own ? Line($"process start to first answer, median of {Starts}") : "  the same of the other build";
            Say(
                output,
                first,
                Line($"{times[Starts / 2]:0} ms ({times[0]:0} to {times[^1]:0})"),
                own ? Goal(times[Starts / 2], MostStartMilliseconds, "ms") : ""
            );
            Say(output, own ? "working set after it" : "  the same of the other build", Line($"{size} MB"), own ? Goal(size, MostMegabytes, "MB") : "");
        }
    }

    private static async Task<(double Milliseconds, int Megabytes)> StartAsync(
        string build, byte[] request, Azurite azurite, Part connector, CancellationToken cancellation)
    {
        var before = (await connector.UsedAsync()).Requests;
        var began = Stopwatch.GetTimestamp();
        await using var service = Part.StartService(
            build,
            "--Mode=Demo",
            "--Turns:PersonPerMinute=1000000",
            "--Turns:OfficePerMinute=10000000",
            $"--Storage:ConnectionString={azurite.ConnectionString}"
        );
        try
        {
            var status = 0;
            await service.WaitAsync(async () => (status = await TurnLoad.PostOnceAsync(service.Address, request, cancellation)) != 0);
            var started = (Stopwatch.GetElapsedTime(began).TotalMilliseconds, service.WorkingSetMegabytes);
            return status == 200 && (await connector.UsedAsync()).Requests > before
                ? started
                : throw new BenchmarkFailureException($"The first turn was answered with {status}, and the connector got nothing.");
        }
        finally
        {
            await service.EndAsync();
        }
    }

    public static async Task<Azurite> StartAzuriteAsync(string folder, TextWriter output, CancellationToken cancellation)
    {
        var folders = DemoFolders.Default(Environment.CurrentDirectory, AppContext.BaseDirectory) with { Data = folder };
        var tools = new NodeTools(folders.Tools);
        await tools.EnsureAsync(output, cancellation);
        Directory.CreateDirectory(folders.Logs);
        await File.WriteAllBytesAsync(folders.Wrapper, DemoResources.Bytes("child.cjs"), cancellation);
        using var http = LoopbackHttp.CreateClient();
        return await Azurite.StartAsync(tools, folders, anyPort: true, http, TimeProvider.System, cancellation);
    }

    private static void Sentence(TextWriter output, string name, (double Read, double Fold) time) =>
        Say(output, $"reading a {name}", Line($"{time.Read:0} ns = {time.Read / time.Fold:0} x folding it ({time.Fold:0} ns)"), "");

    private static void Turns(TextWriter output, string name, LoadResult result, LoadResult? bare, bool hasGoals)
    {
        var (microseconds, kilobytes) = (result.Processor.TotalMicroseconds, result.Allocated / 1024);
        output.WriteLine(name);
        Say(
            output,
            "  turns a second",
            Line($"{result.PerSecond:0}{Ratio(result.PerSecond, bare?.PerSecond)}"),
            hasGoals ? Line($">= {LeastPerSecond:0}: {Verdict(result.PerSecond >= LeastPerSecond)}") : ""
        );
        Say(
            output,
            "  processor time a turn",
            Line($"{microseconds:0} us{Ratio(microseconds, bare?.Processor.TotalMicroseconds)}"),
            hasGoals ? Goal(microseconds, MostMicroseconds, "us") : ""
        );
        Say(
            output,
            "  allocated a turn",
            Line($"{kilobytes:0.0} KB{Ratio(kilobytes, bare?.Allocated / 1024)}"),
            hasGoals ? Goal(kilobytes, MostKilobytes, "KB") : ""
        );
        Say(
            output,
            "  p50, p99; sends a turn",
            Line($"{result.Median.TotalMilliseconds:0.00} ms, {result.Slowest99.TotalMilliseconds:0.00} ms; {result.Sent:0.0}"),
            ""
        );
    }

    private static string Ratio(double value, double? bare) => bare is { } b ? Line($" = {value / b:0.00} x bare") : "";

    private static string Goal(double value, double most, string unit) => Line($"<= {most:0} {unit}: {Verdict(value <= most)}");

    private static string Verdict(bool met) => met ? "met" : "MISSED";

    private static void Say(TextWriter output, string name, string figure, string goal) => output.WriteLine(Line($"{name,-48} {figure,-40} {goal}").TrimEnd());

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
