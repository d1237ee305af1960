using DocumentFormat.OpenXml.Packaging;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>A period's report as the monitoring unit lives it: asked for, drafted, issued, and the same ever after.</summary>
[Collection(OfficeCollection.Name)]
public sealed class ReportTests(Office office)
{
    private const string FileName = "du-thao-bao-cao-2025-09-16.docx";
    private const string IssuedName = "bao-cao-12-BC-VP-2025-09-16.docx";

    [Fact]
    public async Task A_report_is_drafted_issued_and_stands()
    {
        await office.Admin.ReloadAsync();
        await office.Admin.AskAsync("báo cáo quý III", "Kỳ báo cáo 15/06/2025 - 14/09/2025");
        var draft = Text(await office.Admin.FetchAsync("ra Word", FileName));
        Assert.Contains("DỰ THẢO", draft, StringComparison.Ordinal);
        Assert.Contains("quý III, nhiệm vụ trọng tâm quý IV năm 2025", draft, StringComparison.Ordinal);

        var shown = await office.Admin.AskAsync("phát hành báo cáo số 12/BC-VP, ngày 16/9", "Phát hành báo cáo Quý III/2025?");
        await shown.ScreenshotAsync("talk-20-issue");
        await shown.PressAsync("Phát hành");
        var issued = await office.Admin.WaitForCardAsync("Đã phát hành báo cáo Quý III/2025: số 12/BC-VP ngày 16/09/2025");
        await office.Leader.ReloadAsync();
        await office.Leader.AskAsync("báo cáo quý III", "Số liệu của báo cáo số 12/BC-VP ngày 16/09/2025");
        var frozen = await office.Admin.FetchAsync("báo cáo quý III ra Word", IssuedName);
        Assert.Contains("Số: 12/BC-VP", Text(frozen), StringComparison.Ordinal);
        Assert.Equal(frozen, await office.Leader.FetchAsync("báo cáo quý III ra Word", IssuedName));

        // The others of this office go on without it.
        await issued.PressAsync("Huỷ phát hành");
        await office.Admin.WaitForCardAsync("Đã huỷ phát hành báo cáo số 12/BC-VP");
    }

    [Fact]
    public async Task A_leader_sees_the_year_and_the_page_for_the_briefing()
    {
        await office.Leader.ReloadAsync();
        var year = await office.Leader.AskAsync("biểu đồ năm", "Tiến độ năm 2025 theo tháng");
        await year.ScreenshotAsync("talk-21-year");
        Assert.Contains("phục vụ giao ban tuần", Text(await office.Leader.FetchAsync("trang giao ban", "giao-ban-2025-09-16.docx")), StringComparison.Ordinal);
    }

    private static string Text(byte[] word)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText.Replace('\u00A0', ' ');
    }
}
