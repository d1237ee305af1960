using System.Diagnostics;
using System.Runtime.CompilerServices;
using CchcBot.Language.Model;

namespace CchcBot.Tests.Language.Model;

/// <summary>The weights are made from the labelled sentences in the repository, to the byte, and from nothing else.</summary>
public sealed class WeightsTests
{
    /// <summary>By the trainer as it is run by hand, on a processor without its newer instructions: the bytes depend on none of them.</summary>
    [Fact]
    public async Task AreThoseThatTrainingMakes()
    {
        using var shipped = typeof(ActModel).Assembly.GetManifestResourceStream("weights.bin")!;
        using var bytes = new MemoryStream();
        await shipped.CopyToAsync(bytes);
        var made = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CchcBot.Training.dll"), Root(), $"--to={made}"])
            {
                RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["DOTNET_EnableHWIntrinsic"] = "0" },
            };
            using var training = Process.Start(start)!;
            var said = await training.StandardOutput.ReadToEndAsync();
            await training.WaitForExitAsync();

            Assert.True(training.ExitCode == 0, said);
            var trained = await File.ReadAllBytesAsync(made);
            Assert.True(trained.Length <= 1024 * 1024);
            Assert.True(trained.AsSpan().SequenceEqual(bytes.ToArray()), "dotnet run -c Release --project tests/CchcBot.Training makes them anew");
        }
        finally
        {
            File.Delete(made);
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../../../src/CchcBot.Language"));
}
