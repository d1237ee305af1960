using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using Training = CchcBot.Training;

namespace CchcBot.Tests.Language.Model;

/// <summary>What a reading sums up in a short way is what the features, one by one as they are learned, come to.</summary>
public sealed class SumsTests
{
    private static readonly LinearTable[] Tables = Read();

    [Theory]
    [InlineData("xong 3b, còn 4a đang làm 40%, 5c-2 chưa có kinh phí")]
    [InlineData("3b và 4a xong; 2a thì vướng ở Sở Tài chính, còn lại đang làm")]
    [InlineData("trừ 5c ra thì xong hết")]
    [InlineData("đang làm khoảng 60%")]
    public void A_part_of_a_report_scores_as_its_features(string text)
    {
        var utterance = Utterance.Of(text, Training.Office.Context);
        foreach (var segment in Segments.Of(utterance, isList: true))
        {
            var own = utterance.Pieces.Own(segment);
            var (quick, slow, sums) = (new double[Tables[0].Columns], new double[Tables[0].Columns], new int[Tables[0].Sums]);

            Tables[0].Add(new Features().Put(utterance.Pieces.Pieces, own, isList: true, withContext: false), sums);
            Tables[0].AddContext(utterance.Pieces.Pieces, own, sums);
            Tables[0].Score(sums, quick);

            Tables[0].Score(new Features().Put(utterance.Pieces.Pieces, own, isList: true, withContext: true), slow);
            Assert.Equal(slow, quick);
            Assert.Contains(slow, score => score != 0);
        }
    }

    private static LinearTable[] Read()
    {
        using var reader = new BinaryReader(typeof(ActModel).Assembly.GetManifestResourceStream("weights.bin")!);
        return [.. Heads.Tables.Select(_ => LinearTable.Read(reader))];
    }
}
