using System.Runtime.CompilerServices;
using CchcBot.Language.Model;
using CchcBot.Training;

namespace CchcBot.Tests.Language.Model;

/// <summary>The weights are made from the labelled sentences in the repository, to the byte, and from nothing else.</summary>
public sealed class WeightsTests
{
    [Fact]
    public void AreThoseThatTrainingMakes()
    {
        var data = new Dataset(ExampleFile.ReadAll(Path.GetFullPath(Path.Combine(Folder(), "../../../../src/CchcBot.Language/Examples"))));
        using var shipped = typeof(ActModel).Assembly.GetManifestResourceStream("weights.bin")!;
        using var bytes = new MemoryStream();
        shipped.CopyTo(bytes);

        var trained = Trainer.Weights(data, Trainer.Folds(data));

        Assert.True(trained.Length <= 1024 * 1024);
        Assert.True(trained.AsSpan().SequenceEqual(bytes.ToArray()), "dotnet run -c Release --project tests/CchcBot.Training makes them anew");
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
