using System.Diagnostics;
using System.Globalization;
using CchcBot.App.Demo;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;

namespace CchcBot.Benchmarks.Province;

/// <summary>
/// How far one instance goes: provinces of several sizes, so that what grows with the offices and what with the history is seen. Goals hold on two
/// processors that the service shares with Azurite, the connector and the load.
/// </summary>
internal static class ProvinceBenchmark
{
    public const string Command = "province";

    private const int PerSecond = 30;
    private const double MostQuestion = 300;
    private const double MostReport = 500;
    private const double MostOver = 0.05;
    private const double MostIdlePercent = 2;
    private const int OfficesOfProvince = 200;

    // The build of 21/11/2026 asked 19 operations of the tables for an idle office and minute; a sixth of it.
    private const double MostIdleOperations = 19 / 6.0;

    // Its start to the first answer for one office, measured when the machine did nothing else; a province may take twice that. With --against it is
    // measured in the same run.
    private const double MostStart = 771;

    private const int Starts = 3;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>The process's exit status: 1 where a figure could not be had, 2 where the words were not understood; a goal missed is a figure.</returns>
    public static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter errors)
    {
        if (ProvinceOptions.Read(words) is not { } options)
        {
            await errors.WriteLineAsync($"usage: {ProvinceOptions.Usage}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("cchcbot-bench-");
        try
        {
            var service = options.Service ?? Path.Combine(folder.FullName, "service");
            if (options.Service is null)
            {
                await PublishedService.MakeAsync(service, CancellationToken.None);
            }

            var mostStart = options.Against is null ? MostStart : await StartsAsync(service, options.Against, folder.FullName, output, errors);
            foreach (var offices in options.Offices)
            {
                var tables = folder.CreateSubdirectory(Line($"{offices}")).FullName;
                await using var emulator = await ProvinceEmulator.StartAsync(tables, errors, CancellationToken.None);
                await MeasureAsync(offices, options with { Service = service }, emulator, mostStart, output, errors);
            }

            return 0;
        }
        catch (Exception failure) when (failure is BenchmarkFailureException or DemoFailureException or HttpRequestException or TimeoutException or TaskCanceledException)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(int offices, ProvinceOptions options, ProvinceEmulator emulator, double mostStart, TextWriter output, TextWriter errors)
    {
        await using var world = await ProvinceWorld.StartAsync(emulator.Tables.Endpoint);
        var storage = new TableStorage(emulator.Tables.ConnectionString);
        var began = Stopwatch.GetTimestamp();
        await new ProvinceSeed(storage, world.Connector).PlantAsync(options.Years, CancellationToken.None);
        var rows = await emulator.CopyAsync([.. Enumerable.Range(1, offices - 1).Select(ProvinceSeed.Copy)], CancellationToken.None);
        await new TableWorkspaceStore(storage).SetClockOffsetAsync(
            new DateTimeOffset(2025, 9, 15, 8, 0, 0, OfficeClock.Zone) - TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await errors.WriteLineAsync(Line($"{offices} offices were made in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
        var (tasks, people) = (offices * ProvinceSeed.Tasks, offices * ProvinceSeed.Heads);
        output.WriteLine(Line($"{offices} offices, {tasks} tasks, {people} people, {options.Years} years before: {rows} rows"));

        began = Stopwatch.GetTimestamp();
        await using var service = Start(options.Service!, world);
        // A turn that takes long is a figure, not a failure of the benchmark.
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        var day = new ProvinceDay(service, world, http, offices);
        await AnswersAsync(service, day);
        Say(output, "start to first answer", Stopwatch.GetElapsedTime(began).TotalMilliseconds, "ms", offices <= 2 ? mostStart : 2 * mostStart);
        Say(output, "working set at the start", service.WorkingSetMegabytes, "MB");
        // The first tick looks at each office for the first time.
        await QuietAsync(world);
        var idle = await IdleAsync(service, world, options.IdleMinutes);
        Say(output, "working set after it", service.WorkingSetMegabytes, "MB");
        Say(output, "idle: processor, of one core", idle.Processor.TotalMinutes / options.IdleMinutes * 100, "%", MostIdlePercent);
        // The lease costs the same whatever the offices, of which the demo's own is one.
        var each = (idle.Used.Operations - idle.Used.OfLease) / options.IdleMinutes / (offices + 1);
        Say(output, "idle: operations an office and minute", each, "", MostIdleOperations);

        var (used, processor) = (world.Used, service.Processor);
        var figures = await day.RunAsync(TimeSpan.FromSeconds(Math.Max(60, 4.0 * day.People / PerSecond)), CancellationToken.None);
        var busy = (Used: world.Used - used, Processor: service.Processor - processor);
        Say(output, "a question, p50", Percentile(figures.Questions, 0.5), "ms");
        Say(output, "a question, p99", Percentile(figures.Questions, 0.99), "ms", MostQuestion);
        Say(output, "a report with its tap, p50", Percentile(figures.Reports, 0.5), "ms");
        Say(output, "a report with its tap, p99", Percentile(figures.Reports, 0.99), "ms", MostReport);
        Say(output, "turns not answered", figures.Failed, Line($"of {figures.Questions.Count + figures.Reports.Count + figures.Failed}"), 0);
        Say(output, "people without their digest", day.People - figures.Digests.Count, Line($"of {day.People}"), 0);
        // The tenant's limit holds for answers and updated cards as for digests. Its window is a second: the first messages need none. A look of the clock
        // takes a moment of its own.
        var least = Math.Max(1, (double)figures.Digests.Sent / PerSecond);
        var alone = (double)day.People / PerSecond;
        var limit = Line($"s; the limit's own time for the {figures.Digests.Sent} messages of that time is {least:0.0} s, for the digests alone {alone:0.0} s");
        Say(output, "digests to all", figures.Digests.Took.TotalSeconds, limit, least * (1 + MostOver) + 1);
        Say(output, "lateness of messages, p99", Percentile(figures.Late, 0.99) / 1000, "s");
        Say(output, "offices without their summary", offices - figures.Summaries, Line($"of {offices}"), 0);
        if (figures.Summaries < offices || figures.Digests.Count < day.People || figures.Failed > 0)
        {
            // To look at, never a figure.
            await errors.WriteLineAsync($"a turn that was not answered: {figures.Failure ?? "none"}");
            var kinds = world.Arrivals.GroupBy(a => a.Key?.Split('|')[0] ?? "answer").Select(g => $"{g.Key} {g.Count()}");
            await errors.WriteLineAsync($"what came: {string.Join(", ", kinds)}");
            await errors.WriteLineAsync(service.Output);
        }

        Say(output, "messages faster than Teams takes them", world.Violations, "", 0);
        Say(output, "working set at the end", service.WorkingSetMegabytes, "MB", offices >= OfficesOfProvince ? 350 : offices <= 2 ? 110 : null);

        // What is not the busy hour is idle.
        var idleDay = 24 * 60 / options.IdleMinutes;
        var operations = busy.Used.Operations + idle.Used.Operations * idleDay;
        Say(output, "processor of the day", (busy.Processor + idle.Processor * idleDay).TotalSeconds, "s");
        Say(output, "operations of the busy hour", busy.Used.Operations, "");
        Say(output, "bytes from and to the tables in it", busy.Used.Bytes / 1024.0 / 1024.0, "MB");
        Say(output, "operations of the day", operations, "");
        var price = Line($"US cents, {options.Price} dollars for 10,000 operations");
        Say(output, "tables a day at the listed price", operations / 10_000 * options.Price * 100, price);
        output.WriteLine();
    }

    private static Part Start(string service, ProvinceWorld world) => Part.StartService(
        service,
        [
            "--Mode=Demo", "--Turns:PersonPerMinute=1000000", "--Turns:OfficePerMinute=10000000", $"--Delivery:TenantPerSecond={PerSecond}",
            $"--Administrators:0={DemoOffice.People[0].AadObjectId}", $"--Storage:ConnectionString={world.ConnectionString}",
        ]);

    private static async Task AnswersAsync(Part service, ProvinceDay day)
    {
        await service.WaitAsync(() => service.AnswersAsync("/health/live"));
        await day.SayAsync(DemoOffice.People[2].AadObjectId, "trợ giúp", CancellationToken.None);
    }

    /// <summary>Starts to the first answer, for the demo's office alone: this build and the other in turn.</summary>
    /// <returns>The other's median, in milliseconds.</returns>
    private static async Task<double> StartsAsync(string own, string other, string folder, TextWriter output, TextWriter errors)
    {
        await using var emulator = await ProvinceEmulator.StartAsync(Path.Combine(folder, "starts"), errors, CancellationToken.None);
        await using var world = await ProvinceWorld.StartAsync(emulator.Tables.Endpoint);
        using var http = new HttpClient();
        var times = new Dictionary<string, List<TimeSpan>> { [own] = [], [other] = [] };
        // Once each before: the first makes tables and the office.
        for (var n = 0; n <= Starts; n++)
        {
            foreach (var (build, seen) in times)
            {
                var began = Stopwatch.GetTimestamp();
                await using var service = Start(build, world);
                await AnswersAsync(service, new ProvinceDay(service, world, http, 1));
                seen.Add(Stopwatch.GetElapsedTime(began));
            }
        }

        var (most, median) = (Median(other), Median(own));
        output.WriteLine("one office, the demo's");
        Say(output, Line($"start to first answer, median of {Starts}"), median, "ms", most);
        Say(output, "  the same of the other build", most, "ms");
        return most;

        double Median(string build) => times[build].Skip(1).Order().ElementAt(Starts / 2).TotalMilliseconds;
    }

    private static async Task<(TableUse Used, TimeSpan Processor)> IdleAsync(Part service, ProvinceWorld world, double minutes)
    {
        // From the end of one look of the clock on, so that there are as many looks as minutes.
        await QuietAsync(world);
        var (used, processor) = (world.Used, service.Processor);
        await Task.Delay(TimeSpan.FromMinutes(minutes), TimeProvider.System);
        return (world.Used - used, service.Processor - processor);
    }

    /// <summary>Waits for the next look of the clock to begin and to end.</summary>
    private static async Task QuietAsync(ProvinceWorld world)
    {
        var (began, seen, last) = (Stopwatch.GetTimestamp(), world.Used, Stopwatch.GetTimestamp());
        for (var isBusy = false; Stopwatch.GetElapsedTime(began) < Patience && !(isBusy && Stopwatch.GetElapsedTime(last) > Quiet);)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            var now = world.Used;
            if (now.Operations - now.OfLease > seen.Operations - seen.OfLease)
            {
                (isBusy, last) = (true, Stopwatch.GetTimestamp());
            }

            seen = now;
        }
    }

    private static double Percentile(IReadOnlyList<TimeSpan> times, double part) =>
        times.Count == 0 ? double.NaN : times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * part)).TotalMilliseconds;

    private static void Say(TextWriter output, string what, double figure, string unit, double? most = null)
    {
        var goal = most is null ? "" : Line($"  (goal {most:0.##}: {(figure <= most ? "met" : "MISSED")})");
        output.WriteLine(Line($"  {what,-40} {figure,10:0.##} {unit}{goal}"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
