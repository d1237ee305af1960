using CchcBot.Tests.Support;

namespace CchcBot.Tests;

/// <summary>What runs in a process of its own; the tests are run by "dotnet test".</summary>
internal static class TestProgram
{
    private static Task<int> Main(string[] args) => HostileRun.RunAsync(args, Console.Out);
}
