using System.Globalization;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;
using CchcBot.Slices.Status;

namespace CchcBot.Faults;

/// <summary>
/// The same report comes one to four times, with the old or a new activity id, or as a double tap, and the tables lose answers: one history row.
/// </summary>
internal static class RepeatedReports
{
    public static async Task<string> RunAsync(int owners, int seed)
    {
        await using var office = await FaultOffice.OpenAsync(owners, FaultOffice.Slot.AddHours(10));
        await using var service = office.Service(new ServiceSettings(Lease: "00:01:00", Tick: "00:15:00"));
        await service.StartAsync();
        var random = new Random(seed);
        await office.Rig.BehaveAsync(new RigPlan(seed, TableReset: 0.03, TableLost: 0.10));
        var sent = 0;
        foreach (var owner in office.Owners)
        {
            var person = CardTaps.AsPerson(owner);
            var tap = await service.ProposeAsync(office, owner, $"{owner[6..].TrimStart('0')}a đã trình", StatusVerbs.Confirm.Name);
            var times = random.Next(1, 5);
            var sameId = random.Next(2) == 0;
            var together = random.Next(2) == 0;
            sent += times;
            var taps = Enumerable
                .Range(0, times)
                .Select(i => (Func<Task>)(() => service.TapAsync(person, tap.Verb, tap.Data, sameId ? $"again-{owner}" : $"again-{owner}-{i}")));
            if (together)
            {
                await Task.WhenAll(taps.Select(t => t()));
            }
            else
            {
                foreach (var one in taps)
                {
                    await one();
                }
            }
        }

        var plan = Assert.Single(await office.Plans.ListAsync(FaultOffice.Id, CancellationToken.None));
        var history = await office.Plans.HistoryAsync(FaultOffice.Id, plan.Id, CancellationToken.None);
        Assert.Equal(office.Owners, history.Select(h => h.By).Order(StringComparer.Ordinal));
        var faults = (await office.Rig.FiguresAsync()).Faults;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {owners} reports sent {sent} times, {faults.GetValueOrDefault("table answer lost")} answers of the tables lost: {history.Count} history rows"
        );
    }
}
