using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using CchcBot.Faults.Support;
using CchcBot.Slices.Status;

namespace CchcBot.Faults;

/// <summary>The tables are away for a time while people report: each hears within 10 s that it was not written, and nothing acknowledged is lost.</summary>
internal static class StorageOutage
{
    private const string NotWritten = "Chưa ghi được";

    private static readonly ServiceSettings Quiet = new(Lease: "00:01:00", Tick: "00:15:00");

    /// <param name="seconds">How long the tables are away.</param>
    /// <param name="how">"reset" or "hang".</param>
    public static async Task<string> RunAsync(int seconds, string how)
    {
        // Working time is over: nothing but people's own words goes through.
        await using var office = await FaultOffice.OpenAsync(12, FaultOffice.Slot.AddHours(10));
        await using var service = office.Service(Quiet);
        await service.StartAsync();
        var taps = new Dictionary<string, CardTap>(StringComparer.Ordinal);
        foreach (var owner in office.Owners)
        {
            taps[owner] = await service.ProposeAsync(office, owner, $"{Code(owner)} đã trình", StatusVerbs.Confirm.Name);
        }

        var answers = new List<(string Owner, bool IsWritten)>();
        var slowest = TimeSpan.Zero;
        async Task TapAsync(string owner)
        {
            var clock = Stopwatch.StartNew();
            var answer = await service.TapAsync(CardTaps.AsPerson(owner), taps[owner].Verb, taps[owner].Data);
            lock (answers)
            {
                slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
                answers.Add((owner, !Says(answer, NotWritten)));
            }
        }

        foreach (var owner in office.Owners.Take(3))
        {
            await TapAsync(owner);
        }

        // One is under way at the very moment; the others come while the tables are away.
        var under = TapAsync(office.Owners[3]);
        await office.Rig.CloseTablesAsync(how);
        var gone = Stopwatch.StartNew();
        await Task.WhenAll(office.Owners.Skip(4).Take(6).Select(TapAsync).Append(under));
        var heard = Stopwatch.StartNew();
        await service.SayAsync(CardTaps.AsPerson(office.Owners[10]), $"{Code(office.Owners[10])} đang dự thảo");
        Assert.Contains(CardTaps.Texts(office.Accepted(), FaultOffice.ChatOf(office.Owners[10])), t => t.StartsWith(NotWritten, StringComparison.Ordinal));
        Assert.InRange(heard.Elapsed.TotalSeconds, 0, 10);
        await Waiting.ForAsync(Math.Max(0, seconds - gone.Elapsed.TotalSeconds));
        await office.Rig.CloseTablesAsync("");

        var refused = answers.Where(a => !a.IsWritten).Select(a => a.Owner).ToList();
        Assert.True(refused.Count >= 6, $"Only {refused.Count} were told that nothing was written.");
        Assert.InRange(slowest.TotalSeconds, 0, 10);
        await CheckAsync(office, answers.Where(a => a.IsWritten).Select(a => a.Owner), refused);

        // The same tap again, now that the tables are back.
        answers.Clear();
        foreach (var owner in refused)
        {
            await TapAsync(owner);
        }

        Assert.All(answers, a => Assert.True(a.IsWritten, a.Owner));
        await CheckAsync(office, office.Owners.Take(10), []);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"tables away for {Math.Max(seconds, gone.Elapsed.TotalSeconds):F0} s ({how}): {refused.Count} told \"{NotWritten}\", the slowest after {slowest.TotalSeconds:F1} s; all acknowledged reports in the history, each once"
        );
    }

    /// <summary>Each acknowledged report once; one that was refused at most once, where its answer was lost.</summary>
    private static async Task CheckAsync(FaultOffice office, IEnumerable<string> written, IEnumerable<string> refused)
    {
        var plan = Assert.Single(await office.Plans.ListAsync(FaultOffice.Id, CancellationToken.None));
        var rows = (await office.Plans.HistoryAsync(FaultOffice.Id, plan.Id, CancellationToken.None))
            .GroupBy(h => h.By)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.All(written, owner => Assert.Equal((owner, 1), (owner, rows.GetValueOrDefault(owner))));
        Assert.All(refused, owner => Assert.InRange(rows.GetValueOrDefault(owner), 0, 1));
    }

    private static bool Says(JsonNode? answer, string words) => answer?.ToJsonString(Readable).Contains(words, StringComparison.Ordinal) == true;

    private static string Code(string owner) => $"{owner[6..].TrimStart('0')}a";

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
