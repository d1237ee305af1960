using System.Diagnostics;
using System.Globalization;
using CchcBot.App;
using CchcBot.App.Demo;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Slices.Remind;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CchcBot.Benchmarks;

/// <summary>
/// 1,000 reminders to 1,000 conversations through the limiter at 30 a second, the whole way: policy, rows on Azurite, cards, connector.
/// Beside it a plain loop that sends one message after another and keeps neither rows nor limits.
/// </summary>
internal static class ReminderBenchmark
{
    private const int Reminders = 1000;
    private const int PerSecond = 30;
    private const int Sample = 100;
    private const double MostOver = 0.05;

    private static readonly WorkspaceId Office = new("tenant", "19:team@thread.tacv2");
    private static readonly DateTimeOffset Slot = new(2025, 9, 16, 8, 31, 0, OfficeClock.Zone);

    /// <returns>The process's exit status: 1 where a figure could not be had; a goal missed is a figure.</returns>
    public static async Task<int> RunAsync(TextWriter output, TextWriter errors)
    {
        var folder = Directory.CreateTempSubdirectory("cchcbot-bench-");
        try
        {
            using var tokens = new TurnTokens();
            foreach (var latency in new[] { 0, 200 })
            {
                // Each time tables of its own: what was sent once is not sent again.
                var tables = folder.CreateSubdirectory(Line($"{latency}")).FullName;
                await using var azurite = await AllFigures.StartAzuriteAsync(tables, output, CancellationToken.None);
                await using var connector = await Part.StartProgramAsync(TurnPrograms.Connector, $"--Key={tokens.PublicKey}", $"--Latency={latency}");
                output.WriteLine(Line($"Teams answers after {latency} ms"));
                await MeasureAsync(azurite.ConnectionString, connector, latency, output);
            }

            return 0;
        }
        catch (Exception failure) when (failure is BenchmarkFailureException or DemoFailureException)
        {
            await errors.WriteLineAsync(failure.Message);
            return 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(string storage, Part connector, int latency, TextWriter output)
    {
        await using var services = await ServicesAsync(storage);
        await SeedAsync(services, connector.Address.AbsoluteUri);
        var (before, used, began) = ((await connector.UsedAsync()).Requests, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var look = await services.GetRequiredService<OfficeTicks>().ReadAsync(Office, Slot, CancellationToken.None);
        await services.GetRequiredService<ReminderRun>().RunAsync(look!, CancellationToken.None);
        var (seconds, processor) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Environment.CpuUsage.TotalTime - used);
        var sent = (await connector.UsedAsync()).Requests - before;
        if (sent != Reminders)
        {
            throw new BenchmarkFailureException(Line($"{sent} messages came instead of {Reminders}."));
        }

        const double Limit = (double)Reminders / PerSecond;
        output.WriteLine(
            Line(
                $"  {Reminders} reminders, all steps        {seconds:0.0} s; the limit's own time is {Limit:0.0} s: {(seconds / Limit - 1) * 100:+0.0;-0.0} %{(latency > 0 ? "" : seconds <= Limit * (1 + MostOver) ? " (goal 5 %: met)" : " (goal 5 %: MISSED)")}"
            )
        );
        output.WriteLine(Line($"  processor time a reminder         {processor.TotalMicroseconds / Reminders:0} us"));

        var (loop, loopUsed) = await LoopAsync(services, connector.Address.AbsoluteUri);
        output.WriteLine(
            Line(
                $"  a plain sequential loop           {loop * Reminders:0.0} s for {Reminders} (of {Sample} measured), {1 / loop:0} a second{(1 / loop > PerSecond ? ", which Teams refuses" : "")}; {loopUsed.TotalMicroseconds / Sample:0} us each"
            )
        );
    }

    /// <summary>Seconds a message, and the processor time of all.</summary>
    private static async Task<(double Seconds, TimeSpan Processor)> LoopAsync(IServiceProvider services, string serviceUrl)
    {
        var client = services.GetRequiredService<ConnectorClients>().Get(serviceUrl).Conversations;
        using var scope = SendScope.Begin(
            new ConnectorLimiter(new ConnectorLimits { TenantPerSecond = 0, Conversation = [] }, TimeProvider.System).ForTurns("loop"),
            "a:loop"
        );
        var (used, began) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < Sample; i++)
        {
            var card = NoteCard.Render(TextLanguage.Vi, Line($"Nhiệm vụ {i}a đến hạn 30/09"));
            var message = new Activity(ActivityTypes.Message) { Attachments = [RawJson.Card(CardJson.Of(card, new("", "")))], Summary = "CCHC: 01 đến hạn 30/09" };
            await client.SendToConversationAsync(Line($"a:{i}"), message);
        }

        return (Stopwatch.GetElapsedTime(began).TotalSeconds / Sample, Environment.CpuUsage.TotalTime - used);
    }

    private static async Task<ServiceProvider> ServicesAsync(string storage)
    {
        var collection = new ServiceCollection();
        collection.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.None));
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(new TableStorage(storage));
        collection.AddHttpClient();
        collection.AddOptions<BotOptions>().Configure(static o => o.Mode = BotMode.Demo);
        collection.AddDangerousLoopbackBotFramework();
        BotHost.AddSlices(collection);
        var services = collection.BuildServiceProvider();
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await services.GetRequiredService<TableStorage>().CreateTableIfNotExistsAsync(name);
        }

        return services;
    }

    private static async Task SeedAsync(IServiceProvider services, string serviceUrl)
    {
        var offices = services.GetRequiredService<IWorkspaceStore>();
        await offices.CreateAsync(Office, new WorkspaceSettings("Văn phòng UBND tỉnh Sao Mai"), CancellationToken.None);
        var quarter = new Quarter(2025, 3);
        var tasks = new List<ReformTask>();
        for (var i = 1; i <= Reminders; i++)
        {
            tasks.Add(
                new ReformTask(
                    Line($"{i}a"),
                    i,
                    null,
                    null,
                    Line($"Rà soát quy trình số {i}"),
                    [new LeadUnit(Unit(i), Unit(i))],
                    [],
                    false,
                    null,
                    "Quý III/2025",
                    new Deadline(DeadlineKind.Quarter, quarter.Start, quarter.End)
                )
            );
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(1, Reminders),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, stop) =>
            {
                await offices.ChangeUnitAsync(Office, Unit(i), _ => new Unit(Unit(i), Unit(i), [], Line($"person-{i}")), stop);
                var person = new Person(
                    Line($"person-{i}"),
                    Line($"Cán bộ {i}"),
                    Roles.Head | Roles.Member,
                    Unit: Unit(i),
                    Address: new ConversationAddress(serviceUrl, Line($"a:{i}"), "28:bot")
                );
                await offices.ChangePersonAsync(Office, person.Id, _ => person, stop);
            }
        );
        var info = new PlanInfo(
            "p",
            "Kế hoạch CCHC năm 2025",
            "1/KH-VP",
            "Văn phòng",
            new DateOnly(2025, 1, 2),
            PlanPeriod.OfYear(2025),
            PlanStage.Issued,
            1,
            "hash"
        );
        var write = new PlanWrite(info, tasks, new AmendingAct(Slot.AddDays(-200), "administrator", "load"));
        if (await services.GetRequiredService<IPlanStore>().WriteAsync(Office, write, null, CancellationToken.None) is null)
        {
            throw new BenchmarkFailureException("The plan could not be stored.");
        }
    }

    private static string Unit(int i) => Line($"don-vi-{i}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
