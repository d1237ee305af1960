using System.Text.Json;
using CchcBot.Language.Old;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Language.Old;

public sealed class UpdateHintTests
{
    [Theory]
    [InlineData("xong 2b", false, SentenceHint.Update)]
    [InlineData("2b đã trình", false, SentenceHint.Update)]
    [InlineData("3c vướng", false, SentenceHint.Update)]
    [InlineData("xin gia hạn 2b", false, SentenceHint.Update)]
    [InlineData("3b chờ Sở Nội vụ", false, SentenceHint.Update)]
    [InlineData("đang làm 60%", true, SentenceHint.Update)]
    [InlineData("item 6 is not done yet", true, SentenceHint.Update)]
    [InlineData("quá hạn quý này", false, SentenceHint.Question)]
    [InlineData("quá hạn quý này", true, SentenceHint.Question)]
    [InlineData("việc của tôi", false, SentenceHint.Question)]
    [InlineData("phòng tôi còn gì", false, SentenceHint.Question)]
    [InlineData("sắp đến hạn", false, SentenceHint.Question)]
    [InlineData("ai chưa báo cáo", false, SentenceHint.Question)]
    [InlineData("báo cáo quý I", false, SentenceHint.Question)]
    [InlineData("viec cua toi chua bat dau", false, SentenceHint.Question)]
    [InlineData("việc nào đã xong trong tháng 10?", true, SentenceHint.Question)]
    [InlineData("3b xong chưa?", true, SentenceHint.Question)]
    [InlineData("how many tasks are overdue", false, SentenceHint.Question)]
    [InlineData("cảm ơn nhé", true, SentenceHint.Neither)]
    [InlineData("Đánh dấu xong hết nhiệm vụ của phòng khác", true, SentenceHint.Neither)]
    [InlineData("hôm nay trời mưa", false, SentenceHint.Neither)]
    [InlineData("due soon", true, SentenceHint.Question)]
    [InlineData("kế hoạch 99/KH-SK còn gì", true, SentenceHint.Question)]
    [InlineData("ke hoach 7/KH-VP con gi", false, SentenceHint.Question)]
    [InlineData("kế hoạch 7/KH-VP còn những việc nào", true, SentenceHint.Question)]
    [InlineData("bot làm được gì", true, SentenceHint.Question)]
    [InlineData("việc mới", true, SentenceHint.Question)]
    [InlineData("việc chờ tôi duyệt", true, SentenceHint.Question)]
    [InlineData("không còn gì vướng", true, SentenceHint.Update)]
    [InlineData("QĐ 12/QĐ-VP ngày 5/9", true, SentenceHint.Update)]
    public void TellsReportsFromQuestions(string text, bool isAnswering, SentenceHint expected) =>
        Assert.Equal(expected, UpdateHint.Of(text, UpdateOffice.Answer("S"), isAnswering));

    /// <summary>No question about tasks may be taken for a report, and at most three in a hundred sentences may go astray.</summary>
    [SharedTheory]
    [InlineData("questions-shared.json", false)]
    [InlineData("questions-shared.json", true)]
    [InlineData("updates-shared.json", false)]
    [InlineData("updates-shared.json", true)]
    public void TellsTheSharedSetsApart(string file, bool isAnswering)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedFolder.File($"language/{file}")));
        var items = document.RootElement.GetProperty("items").EnumerateArray().ToList();
        var read = items.ConvertAll(i =>
            (Expected: Expected(i), Hint: UpdateHint.Of(i.GetProperty("text").GetString()!, Context(i), isAnswering), Text: i.GetProperty("text").GetString())
        );
        var astray = read.Where(r => r.Expected != r.Hint).ToList();

        Assert.DoesNotContain(astray, a => a.Expected == SentenceHint.Question && a.Hint == SentenceHint.Update);
        Assert.True(astray.Count * 100 <= items.Count * 3, string.Join('\n', astray));
    }

    private static UpdateContext Context(JsonElement item) =>
        UpdateOffice.Answer(item.TryGetProperty("context", out var context) && context.GetString() == "list" ? "L" : "S");

    private static SentenceHint Expected(JsonElement item)
    {
        if (item.TryGetProperty("readings", out _))
        {
            return SentenceHint.Update;
        }

        var reading = item.GetProperty("reading");
        return (reading.TryGetProperty("intent", out var intent) ? intent : reading.GetProperty("kind")).GetString() switch
        {
            "none" or "help" => SentenceHint.Neither,
            "question" => SentenceHint.Question,
            _ => reading.TryGetProperty("intent", out _) ? SentenceHint.Question : SentenceHint.Update,
        };
    }
}
