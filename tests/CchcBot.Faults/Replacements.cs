using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Faults.Support;
using CchcBot.Slices.Status;

namespace CchcBot.Faults;

/// <summary>
/// The service is replaced again and again while people report and messages go out, as a platform rolls out a new revision: the next instance answers
/// before the one before is asked to stop, and for a while both do. Nothing is lost and nothing comes twice.
/// </summary>
internal static class Replacements
{
    private const int Speakers = 3;
    private const double BetweenWords = 2;

    /// <param name="replacements">How often.</param>
    /// <param name="seconds">For how long the load lasts; the replacements are spread over it.</param>
    /// <param name="owners">Each reports once at most.</param>
    /// <param name="output">Gets how it goes.</param>
    public static async Task<string> RunAsync(int replacements, double seconds, int owners, TextWriter output)
    {
        await using var office = await FaultOffice.OpenAsync(owners);
        await office.BeginAnewAsync();
        // The lease is handed over at a stop; the tick is what it takes to see a word that was left for the clock.
        var settings = new ServiceSettings(Lease: "00:00:06") { SendTime = "00:00:30" };
        var current = office.Service(settings);
        var load = new Load(office, () => Volatile.Read(ref current), owners / (double)Speakers / seconds);
        try
        {
            await current.StartAsync();
            using var ends = new CancellationTokenSource();
            var loads = load.RunAsync(ends.Token);
            var clock = Stopwatch.StartNew();
            for (var n = 1; n <= replacements; n++)
            {
                await Waiting.ForAsync(Math.Max(0, seconds * n / (replacements + 1) - clock.Elapsed.TotalSeconds));
                var (before, next) = (current, office.Service(settings));
                await next.StartAsync();
                Volatile.Write(ref current, next);
                await before.StopAsync();
                await before.DisposeAsync();
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"replacement {n} after {clock.Elapsed.TotalSeconds:F0} s"));
            }

            await Waiting.ForAsync(Math.Max(0, seconds - clock.Elapsed.TotalSeconds));
            await ends.CancelAsync();
            await loads;
            await office.UntilDoneAsync(120, () => current.LastWords);
            await Waiting.UntilAsync(
                async () => (await office.Deliveries.ListAsync(FaultOffice.Id, CancellationToken.None)).All(d => !d.IsOpen),
                TimeSpan.FromSeconds(120),
                () => current.LastWords);
            await load.CheckAsync();
            (await office.VerdictAsync()).Check("replacements", mostDoubled: 0);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{replacements} replacements in {clock.Elapsed.TotalSeconds:F0} s: {load.Reports} reports acknowledged and each written once, "
                    + $"{owners} digests and {load.Words} words each sent once, {load.Again} requests said again at the next instance");
        }
        finally
        {
            await current.DisposeAsync();
        }
    }

    /// <summary>People who report one after another, and words that are left for the clock.</summary>
    /// <param name="current">The instance to which the platform hands requests.</param>
    /// <param name="perSecond">Reports of one speaker.</param>
    private sealed class Load(FaultOffice office, Func<ServiceProcess> current, double perSecond)
    {
        private readonly ConcurrentDictionary<string, int> acknowledged = new(StringComparer.Ordinal);
        private readonly ConcurrentQueue<string> words = new();
        private int next = -1;
        private int again;

        public int Reports => acknowledged.Count;

        public int Words => words.Count;

        public int Again => again;

        public Task RunAsync(CancellationToken ends) => Task.WhenAll([.. Enumerable.Range(0, Speakers).Select(_ => ReportAsync(ends)), TellAsync(ends)]);

        public async Task CheckAsync()
        {
            var plan = Assert.Single(await office.Plans.ListAsync(FaultOffice.Id, CancellationToken.None));
            var history = await office.Plans.HistoryAsync(FaultOffice.Id, plan.Id, CancellationToken.None);
            Assert.NotEmpty(acknowledged);
            Assert.Equal(
                acknowledged.Select(a => (a.Key, (int?)a.Value)).Order(), history.Select(h => (h.By, h.After.Percent)).Order());
            var sent = office.Accepted().Where(l => l is { Kind: "send", Key: not null }).ToLookup(l => l.Key!, StringComparer.Ordinal);
            Assert.NotEmpty(words);
            Assert.All(words, key => Assert.True(sent[key].Count() == 1, $"{key} came {sent[key].Count()} times"));
        }

        private async Task ReportAsync(CancellationToken ends)
        {
            while (!ends.IsCancellationRequested && Interlocked.Increment(ref next) is var number && number < office.Owners.Count)
            {
                var (owner, percent) = (office.Owners[number], 1 + number % 98);
                var person = CardTaps.AsPerson(owner);
                var said = string.Create(CultureInfo.InvariantCulture, $"{owner[6..].TrimStart('0')}a đang làm {percent}%");
                CardTap? tap = null;
                await HandAsync(async service => tap = await service.ProposeAsync(office, owner, said, StatusVerbs.Confirm.Name));
                await HandAsync(service => service.TapAsync(person, tap!.Verb, tap.Data, $"tap-{owner}"));
                acknowledged[owner] = percent;
                await Waiting.ForAsync(1 / perSecond / 2);
            }
        }

        private async Task TellAsync(CancellationToken ends)
        {
            for (var number = 1; !ends.IsCancellationRequested; number++)
            {
                var word = new DeliveryRow(
                    DeliveryKind.Word,
                    office.Owners[number % office.Owners.Count],
                    DateOnly.FromDateTime(FaultOffice.Slot),
                    new DateTimeOffset(FaultOffice.Slot, Office.OfficeClock.Zone),
                    [],
                    [],
                    Word: new NoticeContent($"proof {number}", $"Lời nhắn {number}"));
                Assert.NotNull(await office.Deliveries.TryClaimAsync(FaultOffice.Id, word, CancellationToken.None));
                words.Enqueue(word.Key);
                await Task.Delay(TimeSpan.FromSeconds(BetweenWords), TimeProvider.System, ends).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        /// <summary>A request that an instance refuses because it stops is handed to the next, as Teams and the platform do.</summary>
        private async Task HandAsync(Func<ServiceProcess, Task> request)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await request(current());
                    return;
                }
                catch (Exception failure) when (failure is HttpRequestException or ObjectDisposedException && attempt < 5)
                {
                    Interlocked.Increment(ref again);
                    await Waiting.ForAsync(0.5);
                }
            }
        }
    }
}
