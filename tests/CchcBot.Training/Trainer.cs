using CchcBot.Language.Model;

namespace CchcBot.Training;

/// <summary>Makes weights of examples.</summary>
internal static class Trainer
{
    /// <summary>The weights that are shipped: of all examples, with the certainty that the folds showed.</summary>
    public static byte[] Weights(Dataset data, IReadOnlyList<Outcome> outcomes) => Weights(data, [.. data.All], Certain(outcomes));

    /// <summary>The certainty that the folds' outcomes show.</summary>
    public static Certainty Certain(IReadOnlyList<Outcome> outcomes) => CertaintyFit.Of(outcomes).With(CertaintyFit.Acts(outcomes), CertaintyFit.Times(outcomes));

    public static byte[] Weights(Dataset data, IReadOnlyList<int> learned, Certainty certainty)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        for (var t = 0; t < Heads.Tables.Length; t++)
        {
            // What is left out of a table may be larger where it decides less: all weights together are to stay under one mebibyte.
            var smallest = Heads.Tables[t] == Heads.Message ? 18 : Heads.Tables[t] == Heads.Question ? 9 : Heads.Tables[t] == Heads.Update ? 6 : 3;
            Learner.Write(writer, [.. learned.SelectMany(i => data.Samples[i].Tables[t])], Heads.Tables[t], smallest: smallest);
        }

        certainty.Write(writer);
        return stream.ToArray();
    }

    /// <summary>What came of reading each fold by a model that learned from the others; sure or not by the other folds' outcomes.</summary>
    public static IReadOnlyList<Outcome> Folds(Dataset data)
    {
        var models = Enumerable.Range(0, Dataset.Folds).Select(f => Weights(data, data.Without(f), CertaintyFit.None)).ToList();
        var first = models.Select((m, f) => Read(data, data.In(f), m, weighs: true)).ToList();
        List<Outcome> Others(List<IReadOnlyList<Outcome>> all, int fold) => [.. all.Where((_, other) => other != fold).SelectMany(o => o)];
        // Acts and times are weighed first, since how sure a reading is depends on it.
        var weighed = first.Select((_, f) => (Acts: CertaintyFit.Acts(Others(first, f)), Times: CertaintyFit.Times(Others(first, f)))).ToList();
        var second = models.Select((m, f) => Read(data, data.In(f), Certain(m, CertaintyFit.None.With(weighed[f].Acts, weighed[f].Times)))).ToList();
        return [.. models.SelectMany((m, f) => Read(data, data.In(f), Certain(m, CertaintyFit.Of(Others(second, f)).With(weighed[f].Acts, weighed[f].Times)))
            .Zip(first[f], (read, told) => read with { Acts = told.Acts, Times = told.Times }))];
    }

    public static IReadOnlyList<Outcome> Read(Dataset data, IEnumerable<int> examples, byte[] weights, bool weighs = false)
    {
        var model = ActModel.Read(new MemoryStream(weights));
        return [.. examples.Select(i => Outcome.Of(data.Examples[i], data.Utterances[i], model, weighs))];
    }

    // The certainty is the end of the file.
    internal static byte[] Certain(byte[] weights, Certainty certainty)
    {
        using var empty = new MemoryStream();
        using (var writer = new BinaryWriter(empty, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            CertaintyFit.None.Write(writer);
        }

        using var stream = new MemoryStream();
        stream.Write(weights, 0, weights.Length - (int)empty.Length);
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            certainty.Write(writer);
        }

        return stream.ToArray();
    }
}
