using CchcBot.Benchmarks.Operations;
using CchcBot.Benchmarks.Province;

namespace CchcBot.Benchmarks;

internal static class BenchmarkProgram
{
    /// <summary>The program as its own child: the memory of reading, measured in a process that did nothing else.</summary>
    internal const string PeakCommand = "plans-peak";

    private const string Usage = """
        usage: dotnet run -c Release --project tests/CchcBot.Benchmarks -- turns    all figures with their goals, in a few minutes (publishes the service; needs Node)
                   [--whole] the whole bot's turns alone    [--against DIR] another build beside it: DIR/bench holds its built benchmarks, DIR/service its published service
               dotnet run -c Release --project tests/CchcBot.Benchmarks -- plans    reading plans alone, in seconds
               dotnet run -c Release --project tests/CchcBot.Benchmarks -- reminders    1,000 reminders at 30 a second, within three minutes (needs Node)
               dotnet run -c Release --project tests/CchcBot.Benchmarks -- operations    requests to the tables of an idle minute and of a turn (needs Node)
                   [--against PATH/CchcBot.dll] another build beside it    [--json] one object a line    [--history 5000]    [--offices 50]
               dotnet run -c Release --project tests/CchcBot.Benchmarks -- province    a province's busiest day: latency, lateness, memory, cost (needs Node)
                   [--offices 200,20,2]    [--years 3] of history    [--idle 5] minutes    [--service DIR] a published service    [--against DIR] another    [--price 0.00036]
               dotnet run -c Release --project tests/CchcBot.Benchmarks -- --filter '*'    BenchmarkDotNet
        """;

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["turns", .. [] or ["--whole"] or ["--against", _] or ["--whole", "--against", _]]:
                var other = args is [.., "--against", var folder] ? Path.GetFullPath(folder) : null;
                return await AllFigures.RunAsync(other, args is [_, "--whole", ..], Console.Out, Console.Error);
            case ["reminders"]:
                return await ReminderBenchmark.RunAsync(Console.Out, Console.Error);
            case [OperationsBenchmark.Command, .. var options]:
                return await OperationsBenchmark.RunAsync(options, Console.Out, Console.Error);
            case [ProvinceBenchmark.Command, .. var options]:
                return await ProvinceBenchmark.RunAsync(options, Console.Out, Console.Error);
            case ["plans"]:
                PlanReadingBenchmark.Quick(Console.Out);
                return 0;
            case [PeakCommand]:
                PlanReadingBenchmark.Child(Console.Out);
                return 0;
            case [TurnPrograms.Command, .. var rest]:
                await TurnPrograms.RunAsync(rest);
                return 0;
            case [] or ["help" or "-h" or "--help"]:
                Console.Out.WriteLine(Usage);
                return 0;
            default:
                BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(BenchmarkProgram).Assembly).Run(args);
                return 0;
        }
    }
}
