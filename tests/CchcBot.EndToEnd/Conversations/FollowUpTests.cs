using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>A question, what changes it, and its answer in another form.</summary>
[Collection(OfficeCollection.Name)]
public sealed class FollowUpTests(Office office)
{
    [Fact]
    public async Task A_question_is_changed_and_its_answer_exported()
    {
        var first = await office.Leader.AskAsync("nhiệm vụ quá hạn quý này", "Quá hạn trong Quý III/2025");
        Assert.Contains("1a", await first.TextAsync(), StringComparison.Ordinal);
        var before = await office.Leader.AskAsync("còn quý trước?", "Quá hạn trong Quý II/2025, tính đến");
        Assert.Contains("1a", await before.TextAsync(), StringComparison.Ordinal);
        var unit = await office.Leader.AskAsync("của phòng Hành chính - Quản trị thôi", "Quá hạn trong Quý II/2025, Phòng Hành chính - Quản trị");
        var text = await unit.TextAsync();
        Assert.Contains("1a", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trung tâm", text, StringComparison.Ordinal);
        await unit.ScreenshotAsync("talk-08-follow-up");

        var content = await office.Leader.FetchAsync("xuất ra Excel", "danh-sach-nhiem-vu-2025-09-16.xlsx");
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), false);
        var cells = document.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Select(c => c.InnerText).ToList();
        Assert.Contains("1a", cells);
        Assert.DoesNotContain("3a", cells);

        var plain = await office.Leader.HearAsync("sao chép dạng chữ", "1. 1a - ");
        Assert.Contains("Phòng Hành chính - Quản trị", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Bình", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_too()
    {
        await office.Leader.AskAsync("tasks overdue this quarter", "Overdue in Q3/2025");
        await office.Leader.AskAsync("and last quarter?", "Overdue in Q2/2025, as of");
        var unit = await office.Leader.AskAsync("only those of Phòng Nội chính", "Overdue in Q2/2025, Phòng Nội chính");
        await unit.ScreenshotAsync("talk-09-follow-up-en");
        await office.Leader.AskAsync("who has not reported", "Not reported in Q3/2025 by person");
    }
}
