using System.Diagnostics;
using System.Globalization;
using CchcBot.Hosting.Demo;

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

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    /// <returns>The process's exit status: 1 where a figure could not be had; a goal missed is a figure.</returns>
    public static async Task<int> RunAsync(TextWriter output, TextWriter errors)
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-bench-");
        try
        {
            using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
            await MeasureAsync(folder.FullName, output, limit.Token);
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

    private static async Task MeasureAsync(string folder, TextWriter output, CancellationToken cancellation)
    {
        // The processor first, alone: nothing else runs yet.
        Say(output, "reading", "figure", "goal");
        Sentence(output, "question", SentenceBenchmark.MeasureQuestions());
        Sentence(output, "status sentence", SentenceBenchmark.MeasureUpdates());
        PlanReadingBenchmark.Quick(output);

        using var tokens = new TurnTokens();
        await using var azurite = await StartAzuriteAsync(folder, output, cancellation);
        await using var connector = await Part.StartProgramAsync(TurnPrograms.Connector, $"--Key={tokens.PublicKey}");
        output.WriteLine();
        Say(output, "start, Demo mode on Azurite", "figure", "goal");
        var service = Path.Combine(folder, "service");
        await PublishedService.MakeAsync(service, cancellation);
        await StartsAsync(service, azurite, connector, output, cancellation);
        output.WriteLine();
        output.WriteLine(Line($"turns over {TurnLoad.Connections} connections, {Environment.ProcessorCount} processors shared with load, connector and storage"));
        await TurnsAsync(azurite, connector, tokens, output, cancellation);
    }

    private static async Task TurnsAsync(Azurite azurite, Part connector, TurnTokens tokens, TextWriter output, CancellationToken cancellation)
    {
        var settings = TurnTokens.ServiceSettings(azurite.ConnectionString, connector.Address);
        var message = TurnTokens.Message("trợ giúp", TurnPrograms.ServiceUrl);
        byte[][] shared = [.. Enumerable.Range(0, TurnLoad.Connections).Select(n => TurnLoad.Request(message, tokens.Sign(n)))];
        var (warmUp, measured) = (TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(5));
        LoadResult bare;
        await using (var server = await Part.StartProgramAsync(TurnPrograms.BareEcho, $"--Connector={connector.Address}"))
        {
            bare = await TurnLoad.RunAsync(server, connector, [TurnLoad.Request(message, null)], warmUp, measured, cancellation);
            Turns(output, "bare ASP.NET, no token", bare, null, false);
        }

        await using (var server = await Part.StartProgramAsync(TurnPrograms.EchoService, settings))
        {
            Turns(output, "the service's pipeline, a bot that echoes, a token for each connection", await TurnLoad.RunAsync(server, connector, shared, warmUp, measured, cancellation), bare, true);
            byte[][] fresh = [.. Enumerable.Range(1000, 5000).Select(n => TurnLoad.Request(message, tokens.Sign(n)))];
            Turns(output, "the same, 5,000 tokens used once each", await TurnLoad.RunAsync(server, connector, fresh, TimeSpan.Zero, TimeSpan.FromSeconds(2), cancellation), bare, true);
        }

        await using (var server = await Part.StartProgramAsync(TurnPrograms.Service, settings))
        {
            Turns(output, "the whole bot answering \"trợ giúp\" from Azurite", await TurnLoad.RunAsync(server, connector, shared, warmUp, measured, cancellation), bare, false);
        }
    }

    private static async Task StartsAsync(string folder, Azurite azurite, Part connector, TextWriter output, CancellationToken cancellation)
    {
        var request = TurnLoad.Request(TurnTokens.Message("trợ giúp", connector.Address.AbsoluteUri), null);
        var (times, sizes) = (new List<double>(), new List<int>());
        for (var number = 0; number < Starts; number++)
        {
            var before = (await connector.UsedAsync()).Requests;
            var began = Stopwatch.GetTimestamp();
            await using var service = Part.StartService(folder, "--Mode=Demo", "--Turns:PersonPerMinute=1000000", "--Turns:OfficePerMinute=10000000", $"--Storage:ConnectionString={azurite.ConnectionString}");
            try
            {
                var status = 0;
                await service.WaitAsync(async () => (status = await TurnLoad.PostOnceAsync(service.Address, request, cancellation)) != 0);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                sizes.Add(service.WorkingSetMegabytes);
                if (status != 200 || (await connector.UsedAsync()).Requests == before)
                {
                    throw new BenchmarkFailureException($"The first turn was answered with {status}, and the connector got nothing.");
                }
            }
            finally
            {
                await service.EndAsync();
            }
        }

        times.Sort();
        sizes.Sort();
        Say(output, $"process start to first answer, median of {Starts}", Line($"{times[Starts / 2]:0} ms ({times[0]:0} to {times[^1]:0})"), Goal(times[Starts / 2], MostStartMilliseconds, "ms"));
        Say(output, "working set after it", Line($"{sizes[Starts / 2]} MB"), Goal(sizes[Starts / 2], MostMegabytes, "MB"));
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
        Say(output, "  turns a second", Line($"{result.PerSecond:0}{Ratio(result.PerSecond, bare?.PerSecond)}"), hasGoals ? Line($">= {LeastPerSecond:0}: {Verdict(result.PerSecond >= LeastPerSecond)}") : "");
        Say(output, "  processor time a turn", Line($"{microseconds:0} us{Ratio(microseconds, bare?.Processor.TotalMicroseconds)}"), hasGoals ? Goal(microseconds, MostMicroseconds, "us") : "");
        Say(output, "  allocated a turn", Line($"{kilobytes:0.0} KB{Ratio(kilobytes, bare?.Allocated / 1024)}"), hasGoals ? Goal(kilobytes, MostKilobytes, "KB") : "");
        Say(output, "  p50, p99; sends a turn", Line($"{result.Median.TotalMilliseconds:0.00} ms, {result.Slowest99.TotalMilliseconds:0.00} ms; {result.Sent:0.0}"), "");
    }

    private static string Ratio(double value, double? bare) => bare is { } b ? Line($" = {value / b:0.00} x bare") : "";

    private static string Goal(double value, double most, string unit) => Line($"<= {most:0} {unit}: {Verdict(value <= most)}");

    private static string Verdict(bool met) => met ? "met" : "MISSED";

    private static void Say(TextWriter output, string name, string figure, string goal) => output.WriteLine(Line($"{name,-48} {figure,-40} {goal}").TrimEnd());

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
