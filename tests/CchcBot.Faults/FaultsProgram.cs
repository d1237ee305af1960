using CchcBot.Faults.Rig;
using CchcBot.Faults.Support;

namespace CchcBot.Faults;

/// <summary>The processes that the tests start, and the long form of the proofs.</summary>
internal static class FaultsProgram
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [RigProgram.Command, var ledger, var azurite]:
                return await RigProgram.RunAsync(ledger, new Uri(azurite));
            case [SkewedService.Command, var skew, .. var rest]:
                return await SkewedService.RunAsync(TimeSpan.Parse(skew, System.Globalization.CultureInfo.InvariantCulture), rest);
            case [BadCardService.Command, var team, var mark, .. var rest]:
                return await BadCardService.RunAsync(team, mark, rest);
            case ["long", .. var rest]:
                return await LongForm.RunAsync(rest, Console.Out);
            default:
                Console.Out.WriteLine(LongForm.Usage);
                return 0;
        }
    }
}
