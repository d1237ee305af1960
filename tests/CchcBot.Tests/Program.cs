using CchcBot.Tests.Support;

namespace CchcBot.Tests;

/// <summary>What runs in a process of its own; the tests are run by "dotnet test".</summary>
internal static class TestProgram
{
    private static Task<int> Main(string[] args) =>
        args is [ReaderDouble.Command, var mode, ..] ? Task.FromResult(ReaderDouble.Run(mode)) : HostileRun.RunAsync(args, Console.Out);
}
