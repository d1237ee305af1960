using CchcBot.Domain.Text;
using CchcBot.Language;
using CchcBot.Language.Readers;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Language.Readers;

/// <summary>Whatever says that a task is finished is no longer sure to say so once a word of denial stands before or behind it.</summary>
public sealed class ProgressNegationTests
{
    private static readonly string[] Vietnamese =
    [
        "chưa",
        "không",
        "chẳng",
        "chả",
        "đâu",
        "đừng",
        "ko",
        "chua",
        "khong",
        "chưa hề",
        "không phải",
        "chưa thể nói là",
        "làm gì có chuyện",
        "chưa chắc",
        "sắp",
        "gần",
        "mai",
        "nếu",
        "tưởng",
    ];

    private static readonly string[] English =
    [
        "not",
        "never",
        "isn't",
        "no",
        "nothing",
        "hardly",
        "almost",
        "nearly",
        "if",
        "it is not true that",
        "we have not",
        "will be",
    ];

    [Fact]
    public void NoDenialBeforeOrBehindLeavesItDone()
    {
        var sentences = UpdateOffice
            .Rows("UpdateRows.txt")
            .Select(row => (Item1: (string)row[0], Item2: (string)row[1], Item3: (string)row[2]))
            .Where(row => row.Item3.StartsWith("done", StringComparison.Ordinal) && !row.Item3.Contains(';', StringComparison.Ordinal))
            .ToArray();
        var cases =
            from sentence in Gen.Elements(sentences)
            from word in Gen.Elements(sentence.Item3.EndsWith(" en", StringComparison.Ordinal) ? English : Vietnamese)
            from before in Gen.Elements(true, false)
            select (sentence.Item1, Text: before ? $"{word} {sentence.Item2}" : $"{sentence.Item2.TrimEnd('.', '!')} {word}");

        Prop.ForAll(cases.ToArbitrary(), c => ProgressReader.Read(c.Text, UpdateOffice.Answer(c.Item1)) is { Sure: false } or { Readings: [{ Kind: not UpdateKind.Done }] })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261121, 7));
    }

    /// <summary>
    /// What is not done stays so however it was typed: plain, decomposed, or one letter wrong somewhere, where that
    /// makes no word that says something else ("chau xong" is "cháu xong" as well as "chua xong").
    /// </summary>
    [Fact]
    public void NoSlipOfTheKeysMakesItDone()
    {
        var sentences = UpdateOffice.Rows("UpdateRows.txt").Concat(UpdateOffice.Rows("UpdateDangerousRows.txt"))
            .Select(row => (Context: (string)row[0], Text: (string)row[1], Expected: (string)row[2]))
            .Where(row =>
                row.Expected.Length == 0
                || (row.Expected.StartsWith("progress", StringComparison.Ordinal) && !row.Expected.Contains(';', StringComparison.Ordinal))
            )
            .ToArray();
        var words = UpdateOffice.Rows("UpdateRows.txt").SelectMany(row => Words((string)row[1])).Append("chau").ToHashSet(StringComparer.Ordinal);
        var random = new Random(20261121);
        var wrong = new List<string>();
        for (var i = 0; i < 8000; i++)
        {
            var (context, text, _) = sentences[random.Next(sentences.Length)];
            var typed = Mistyped(text, random);
            if (
                !Words(typed).Except(Words(text), StringComparer.Ordinal).Any(words.Contains)
                && ProgressReader.Read(typed, UpdateOffice.Answer(context)) is { Sure: true } reading && reading.Readings.Any(r => r.Kind == UpdateKind.Done)
            )
            {
                wrong.Add($"{text} -> {typed}");
            }
        }

        // A slip that leaves nothing of the word that weakens ("đùa" as "gùa") cannot be told.
        Assert.True(wrong.Count <= 4, string.Join('\n', wrong));
    }

    private static string Mistyped(string text, Random random)
    {
        var at = random.Next(text.Length);
        var letter = "aeiouhnmtcdgs"[random.Next(13)];
        return random.Next(6) switch
        {
            0 => VietnameseText.Fold(text),
            1 => Decomposed.Of(text),
            _ when !char.IsLetter(text[at]) => text,
            2 => text.Remove(at, 1),
            3 => text.Insert(at, letter.ToString()),
            4 => text.Remove(at, 1).Insert(at, letter.ToString()),
            _ => at + 1 < text.Length && char.IsLetter(text[at + 1]) ? $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}" : text,
        };
    }

    private static string[] Words(string text) => VietnameseText.Fold(text).Split([' ', ',', '.', ':', ';', '?', '!'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A request for more time that is taken back in the same breath is asked about.</summary>
    [Theory]
    [InlineData("Xin gia hạn đến 15/1... mà thôi khỏi, làm kịp")]
    [InlineData("định xin lùi tới 20/1 nhưng khỏi cần, tuần sau xong")]
    public void A_request_taken_back_is_no_sure_request(string text)
    {
        var report = ProgressReader.Read(text, UpdateOffice.Answer("S"));

        Assert.False(report.Sure && report.Readings.Any(r => r.Kind == UpdateKind.Extension));
    }

    /// <summary>What is over is the obstacle, not the task.</summary>
    [Theory]
    [InlineData("đã giải quyết xong vướng mắc")]
    [InlineData("da thao go duoc cac kho khan roi a")]
    [InlineData("chúng tôi vừa xử lý xong những vướng mắc về kinh phí")]
    [InlineData("we have resolved the issues with the vendor")]
    public void An_obstacle_that_is_over_is_no_sure_completion(string text)
    {
        var report = ProgressReader.Read(text, UpdateOffice.Answer("S"));

        Assert.False(report.Sure && report.Readings.Any(r => r.Kind == UpdateKind.Done));
    }
}
