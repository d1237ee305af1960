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
        var parts = new PartScores(Tables[0], utterance.Pieces.Pieces);
        foreach (var segment in Segments.Of(utterance, isList: true))
        {
            var own = utterance.Pieces.Own(segment);
            var (quick, slow) = (new double[Tables[0].Columns], new double[Tables[0].Columns]);

            parts.Score(own, isList: true, new int[Tables[0].Sums], quick);

            Tables[0].Score(new Features().Put(utterance.Pieces.Pieces, own, isList: true, withContext: true), slow);
            Assert.Equal(slow, quick);
            Assert.Contains(slow, score => score != 0);
        }
    }

    [Theory]
    [InlineData("cho hỏi việc số hóa hồ sơ lưu trữ của Trung tâm Công báo đến đâu rồi, ai làm và bao giờ thì xong vậy anh")]
    [InlineData("who leads the review of procedures")]
    [InlineData("số hóa")]
    public void A_place_scores_as_its_features(string text)
    {
        var pieces = Utterance.Of(text, Training.Office.Context).Pieces.Pieces;
        var (quick, slow) = (new double[pieces.Length * 2], new double[pieces.Length * 2]);

        PlaceFeatures.Score(Tables[3], pieces, quick);

        for (var i = 0; i < pieces.Length; i++)
        {
            Tables[3].Score(PlaceFeatures.Of(pieces, i), slow.AsSpan(i * 2, 2));
        }

        Assert.Equal(slow, quick);
        Assert.True(slow.Distinct().Count() > 1);
    }

    private static LinearTable[] Read()
    {
        using var reader = new BinaryReader(typeof(ActModel).Assembly.GetManifestResourceStream("weights.bin")!);
        return [.. Heads.Tables.Select(_ => LinearTable.Read(reader))];
    }
}
