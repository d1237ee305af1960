using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Delivery;
using CchcBot.Faults.Support;

namespace CchcBot.Benchmarks.Province;

/// <summary>What a day of a province came to.</summary>
/// <param name="Questions">How long each took, from the word to its answer.</param>
/// <param name="Reports">How long each took: what was said and the confirming tap together.</param>
/// <param name="Late">Of each digest and summary: from when it was due to when it came.</param>
/// <param name="Digests">How many people had one, how many messages of all kinds went out until the last, and how long that took.</param>
/// <param name="Failed">Turns that were not answered as they should.</param>
/// <param name="Failure">What came of one of them; null where each was answered.</param>
internal sealed record DayFigures(
    IReadOnlyList<TimeSpan> Questions,
    IReadOnlyList<TimeSpan> Reports,
    IReadOnlyList<TimeSpan> Late,
    (int Count, int Sent, TimeSpan Took) Digests,
    int Summaries,
    int Failed,
    string? Failure);

/// <summary>
/// A quarter's busiest day: on Tuesday at 8:30 the digests of all are due, and while they go out people report and ask; on Friday at 16:00 each office's
/// summary. The clock is moved by words, as an administrator of a demo does.
/// </summary>
internal sealed class ProvinceDay(Part service, ProvinceWorld world, HttpClient http, int offices)
{
    /// <summary>Of 200 offices; smaller provinces have their part.</summary>
    private const int ReportsOfProvince = 2_000;
    private const int QuestionsOfProvince = 1_000;
    private const int OfficesOfProvince = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Asked = ["nhiệm vụ quá hạn quý này", "việc của tôi", "tổng hợp", "nhiệm vụ trong quý 3"];

    private int activities;
    private int failed;
    private string? failure;

    /// <summary>Each has a digest.</summary>
    public int People => offices * ProvinceSeed.Heads;

    /// <param name="limit">How long the digests may take at most before the day is given up.</param>
    /// <param name="cancellation">Ends the day.</param>
    public async Task<DayFigures> RunAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var due = await MoveAsync("đặt ngày 16/09/2025 8:30", cancellation);
        var turns = TurnsAsync(cancellation);
        await UntilAsync(() => Digests(due).Count() >= People, limit, cancellation);
        var (questions, reports) = await turns;
        var digests = Digests(due).ToList();
        var last = digests.Select(d => d.At).DefaultIfEmpty(due).Max();
        var sent = world.Arrivals.Count(a => a.At >= due && a.At <= last);
        var friday = await MoveAsync("đặt ngày 19/09/2025 16:00", cancellation);
        await UntilAsync(() => Summaries(friday).Count() >= offices, limit, cancellation);
        var summaries = Summaries(friday).ToList();
        TimeSpan[] late = [.. digests.Select(a => Since(due, a)), .. summaries.Select(a => Since(friday, a))];
        return new(questions, reports, late, (digests.Count, sent, Stopwatch.GetElapsedTime(due, last)), summaries.Count, failed, failure);
    }

    /// <summary>A question of the first office's leader; throws where it is not answered.</summary>
    public async Task<TimeSpan> AskAsync(int office, int number, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        await SayAsync(ProvinceSeed.Person(office, 0), Asked[number % Asked.Length], cancellation);
        return Stopwatch.GetElapsedTime(began);
    }

    private async Task<long> MoveAsync(string words, CancellationToken cancellation)
    {
        var at = Stopwatch.GetTimestamp();
        await SayAsync(DemoOffice.People[0].AadObjectId, words, cancellation);
        return at;
    }

    private IEnumerable<Arrival> Digests(long since) => world.Arrivals
        .Where(a => a.At >= since && IsOf(a, DeliveryKind.Digest))
        .DistinctBy(a => a.Conversation);

    private IEnumerable<Arrival> Summaries(long since) =>
        world.Arrivals.Where(a => a.At >= since && IsOf(a, DeliveryKind.Summary)).DistinctBy(a => a.Conversation);

    private static bool IsOf(Arrival arrival, DeliveryKind kind) => arrival.Key?.StartsWith($"{kind}|", StringComparison.OrdinalIgnoreCase) == true;

    private static TimeSpan Since(long due, Arrival arrival) => Stopwatch.GetElapsedTime(due, arrival.At);

    /// <summary>Reports and questions, evenly over the time that the digests take by Teams' windows, a minute at least.</summary>
    private async Task<(IReadOnlyList<TimeSpan> Questions, IReadOnlyList<TimeSpan> Reports)> TurnsAsync(CancellationToken cancellation)
    {
        var (reports, questions) = (Part(ReportsOfProvince), Part(QuestionsOfProvince));
        var all = reports + questions;
        var span = TimeSpan.FromSeconds(Math.Max(Math.Min(60, all), People / 30.0));
        var began = Stopwatch.GetTimestamp();
        var tasks = new List<Task<(bool IsReport, TimeSpan? Took)>>();
        for (var n = 0; n < all; n++)
        {
            var wait = span * ((double)n / all) - Stopwatch.GetElapsedTime(began);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, TimeProvider.System, cancellation);
            tasks.Add(TurnAsync(n, cancellation));
        }

        var done = await Task.WhenAll(tasks);
        return (Of(isReport: false), Of(isReport: true));

        IReadOnlyList<TimeSpan> Of(bool isReport) => [.. done.Where(d => d.IsReport == isReport).Select(d => d.Took).OfType<TimeSpan>()];
    }

    private int Part(int ofProvince) => Math.Max(10, ofProvince * offices / OfficesOfProvince);

    private async Task<(bool IsReport, TimeSpan? Took)> TurnAsync(int number, CancellationToken cancellation)
    {
        // Each office has something done; then every third turn asks, and of an office each head reports in turn, each time something else.
        var (isReport, office, round) = (number < offices || number % 3 != 2, number % offices, number / offices);
        try
        {
            return (isReport, isReport ? await ReportAsync(office, round, cancellation) : await AskAsync(office, round, cancellation));
        }
        catch (Exception why) when (why is BenchmarkFailureException or TimeoutException or HttpRequestException or TaskCanceledException
            && !cancellation.IsCancellationRequested)
        {
            Interlocked.Increment(ref failed);
            failure = why.Message;
            return (isReport, null);
        }
    }

    private async Task<TimeSpan> ReportAsync(int office, int round, CancellationToken cancellation)
    {
        var head = round % ProvinceSeed.Heads + 1;
        var person = ProvinceSeed.Person(office, head);
        // Without anything done there would be nothing new for Friday's summary to say.
        var words = round == 0
            ? FormattableString.Invariant($"đã xong {ProvinceSeed.Code(0)}, QĐ 12/QĐ-VP ngày 15/9")
            : FormattableString.Invariant($"{ProvinceSeed.Code(head - 1)} đang làm {1 + round % 98}%");
        var began = Stopwatch.GetTimestamp();
        var shown = await SayAsync(person, words, cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        var tap = CardTap.In(shown, "status.confirm") ?? throw new BenchmarkFailureException($"\"{words}\" was not understood: {shown.ToJsonString()}");
        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = tap.Verb, ["data"] = tap.Data.DeepClone() };
        began = Stopwatch.GetTimestamp();
        await PostAsync(
            person,
            new JsonObject { ["type"] = "invoke", ["name"] = "adaptiveCard/action", ["value"] = new JsonObject { ["action"] = action } },
            cancellation);
        return took + Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Says it in the personal chat; the first message that comes back.</summary>
    public async Task<JsonNode> SayAsync(string person, string text, CancellationToken cancellation)
    {
        var answer = world.NextAsync($"a:{person}");
        await PostAsync(person, new JsonObject { ["type"] = "message", ["text"] = text, ["textFormat"] = "plain" }, cancellation);
        return await answer.WaitAsync(Patience, cancellation);
    }

    private async Task PostAsync(string person, JsonObject activity, CancellationToken cancellation)
    {
        activity["id"] = string.Create(CultureInfo.InvariantCulture, $"province-{Interlocked.Increment(ref activities)}");
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = world.Connector;
        activity["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
        activity["locale"] = "vi-VN";
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person };
        activity["recipient"] = new JsonObject { ["id"] = DemoOffice.BotId, ["name"] = DemoOffice.BotName };
        activity["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = DemoOffice.TenantId };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = DemoOffice.TenantId } };
        using var answer = await http.PostAsJsonAsync(new Uri(service.Address, "api/messages"), activity, cancellation);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new BenchmarkFailureException($"A turn was answered with {(int)answer.StatusCode}.");
        }
    }

    private static async Task UntilAsync(Func<bool> reached, TimeSpan limit, CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); !reached() && Stopwatch.GetElapsedTime(began) < limit;)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancellation);
        }
    }
}
