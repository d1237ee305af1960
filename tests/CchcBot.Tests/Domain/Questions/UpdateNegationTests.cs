using CchcBot.Domain.Questions;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Domain.Questions;

/// <summary>Whatever says that a task is finished no longer says so once a word of denial stands before or behind it.</summary>
public sealed class UpdateNegationTests
{
    private static readonly string[] Vietnamese =
        ["chưa", "không", "chẳng", "chả", "đâu", "đừng", "ko", "chua", "khong", "chưa hề", "không phải", "chưa thể nói là", "làm gì có chuyện", "chưa chắc", "sắp", "gần", "mai", "nếu", "tưởng"];

    private static readonly string[] English = ["not", "never", "isn't", "no", "nothing", "hardly", "almost", "nearly", "if", "it is not true that", "we have not", "will be"];

    [Fact]
    public void NoDenialBeforeOrBehindLeavesItDone()
    {
        var sentences = UpdateOffice.Rows("UpdateRows.txt").Select(row => (Item1: (string)row[0], Item2: (string)row[1], Item3: (string)row[2])).Where(row => row.Item3.StartsWith("done", StringComparison.Ordinal) && !row.Item3.Contains(';', StringComparison.Ordinal)).ToArray();
        var cases =
            from sentence in Gen.Elements(sentences)
            from word in Gen.Elements(sentence.Item3.EndsWith(" en", StringComparison.Ordinal) ? English : Vietnamese)
            from before in Gen.Elements(true, false)
            select (sentence.Item1, Text: before ? $"{word} {sentence.Item2}" : $"{sentence.Item2.TrimEnd('.', '!')} {word}");

        Prop.ForAll(cases.ToArbitrary(), c => UpdateReader.Read(c.Text, UpdateOffice.Answer(c.Item1)).All(r => r.Kind != UpdateKind.Done))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121, 7));
    }
}
