using System.Diagnostics;
using CchcBot.App.Demo;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Files;

/// <summary>Two people send files that cost all that a file may, over and over, of two kinds at once; a third one asks and is answered.</summary>
internal static class BusyReading
{
    private const double MostDelay = 1;
    private const double MostTimes = 20;

    private static readonly DemoPerson Administrator = DemoOffice.People[0];

    /// <param name="turns">How many the third one takes.</param>
    public static async Task<string> RunAsync(int turns)
    {
        await using var office = await FaultOffice.OpenAsync(4);
        await using var service = office.Service(new ServiceSettings(Lease: "00:01:00", Tick: "00:15:00"));
        await service.StartAsync();
        await using var text = await FileHost.StartAsync(Named("20000 tasks in a list.docx").Make());
        await using var table = await FileHost.StartAsync(Named("80000 merged areas, overlapping, 20000 rows.xlsx").Make());
        var asks = CardTaps.AsPerson(office.Owners[1]);
        var atRest = await TurnsAsync(service, asks, turns);

        using var enough = new CancellationTokenSource();
        var senders = new[]
        {
            SendAsync(service, Administrator, "kế hoạch.docx", text.Address, enough.Token),
            SendAsync(service, CardTaps.AsPerson(office.Owners[0]), "phiếu.xlsx", table.Address, enough.Token),
        };
        await Waiting.ForAsync(1);
        var busy = await TurnsAsync(service, asks, turns);
        await enough.CancelAsync();
        var files = (await Task.WhenAll(senders)).Sum();

        var delay = Most(busy) - Median(atRest);
        // On a slower machine both are longer.
        Assert.True(
            delay <= Math.Max(MostDelay, MostTimes * Median(atRest)),
            $"An ordinary turn took {Median(atRest):F2} s, and nine of ten up to {Most(busy):F2} s while files were read.");
        Assert.True(files >= 2, $"Only {files} files were read meanwhile.");
        foreach (var chat in new[] { ServiceProcess.ChatOf(Administrator), FaultOffice.ChatOf(office.Owners[0]) })
        {
            Assert.Contains(CardTaps.Texts(office.Accepted(), chat), t => t.Contains("Đề nghị", StringComparison.Ordinal));
        }

        // Nothing of them is kept: the plan that was there is the only one.
        Assert.Single(await office.Plans.ListAsync(FaultOffice.Id, CancellationToken.None));
        return HostileFile.Line($"{files} files of two kinds read while {turns} turns were taken: ")
            + HostileFile.Line($"a turn took {Median(atRest) * 1000:F0} ms at rest (at most {atRest.Max() * 1000:F0}) ")
            + HostileFile.Line($"and {Median(busy) * 1000:F0} ms beside them (nine of ten up to {Most(busy) * 1000:F0}, at most {busy.Max() * 1000:F0})");
    }

    private static async Task<List<double>> TurnsAsync(ServiceProcess service, DemoPerson person, int turns)
    {
        var took = new List<double>();
        for (var i = 0; i < turns; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await service.SayAsync(person, "trợ giúp");
            took.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            // Slower than the chat's own window fills: it is not the window that is measured.
            await Waiting.ForAsync(0.6);
        }

        return took;
    }

    private static async Task<int> SendAsync(ServiceProcess service, DemoPerson person, string name, string address, CancellationToken enough)
    {
        var sent = 0;
        while (!enough.IsCancellationRequested)
        {
            await service.SendAsync(person, name, address);
            sent++;
        }

        return sent;
    }

    private static HostileFile Named(string name) => HostileFile.All().Single(f => f.Name == name);

    /// <summary>What nine of ten take at most: one may meet the collector, or another program of the machine.</summary>
    private static double Most(List<double> values) => values.Order().ElementAt(values.Count * 9 / 10);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
