using System.Diagnostics;
using System.Globalization;
using CchcBot.App.Demo;
using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;

namespace CchcBot.Faults;

/// <summary>Three days away over a slot, and people who cannot be reached.</summary>
internal static class Downtime
{
    /// <summary>The service is away from before the slot for 72 hours; how long it takes until everybody has one digest.</summary>
    public static async Task<string> CatchUpAsync(int owners)
    {
        await using var office = await FaultOffice.OpenAsync(owners, FaultOffice.Slot.AddHours(-1));
        await using (var before = office.Service())
        {
            await before.StartAsync();
            await Waiting.ForAsync(2);
        }

        Assert.Empty(office.Accepted());
        await office.SetClockAsync(FaultOffice.Slot.AddHours(72));
        await using var service = office.Service();
        var clock = Stopwatch.StartNew();
        await service.StartAsync(untilUp: false);
        await office.UntilDoneAsync(300, () => service.LastWords);
        var took = clock.Elapsed.TotalSeconds;
        await Waiting.ForAsync(1.5);
        (await office.VerdictAsync()).Check("after 72 hours", mostDoubled: 0);
        Assert.Equal(0, (await office.Rig.FiguresAsync()).Violations);
        return string.Create(CultureInfo.InvariantCulture, $"after 72 hours away {owners} owners had one digest each within {took:F0} s of the start");
    }

    /// <summary>
    /// 403 is not tried again, 404 once in a chat that is begun anew; the administrator hears of both within a minute, in one message.
    /// </summary>
    public static async Task<string> UnreachableAsync()
    {
        await using var office = await FaultOffice.OpenAsync(8);
        var refused = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [FaultOffice.ChatOf(office.Owners[2])] = 403,
            [FaultOffice.ChatOf(office.Owners[5])] = 404,
        };
        await office.Rig.BehaveAsync(new RigPlan { Refuse = refused });
        await using var service = office.Service();
        await service.StartAsync(untilUp: false);
        var clock = Stopwatch.StartNew();
        await Waiting.UntilAsync(() => Task.FromResult(Notices(office).Count > 0), TimeSpan.FromSeconds(60), () => service.LastWords);
        var told = clock.Elapsed.TotalSeconds;
        await Waiting.ForAsync(3);
        var sends = (await office.Rig.FiguresAsync()).Sends;

        var notice = Assert.Single(Notices(office)).Activity;
        Assert.Contains(office.Owners[2], notice, StringComparison.Ordinal);
        Assert.Contains(office.Owners[5], notice, StringComparison.Ordinal);
        // Six owners, three refusals, the notice, and what was the refused ones' for the administrator.
        Assert.Equal(11, sends);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"two of eight refused with 403 and 404: tried once, and once more in the chat begun anew; the administrator told in one message {told:F1} s after the start"
        );
    }

    private static List<LedgerLine> Notices(FaultOffice office) =>
        [
            .. office
                .Accepted()
                .Where(a => a.Conversation == ServiceProcess.ChatOf(DemoOffice.People[0]) && a.Key?.StartsWith("notice|", StringComparison.Ordinal) == true),
        ];
}
