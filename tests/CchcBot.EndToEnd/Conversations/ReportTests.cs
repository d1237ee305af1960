using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

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
        var draft = TextOf(await office.Admin.FetchAsync("ra Word", FileName));
        Assert.Contains("DỰ THẢO", draft, StringComparison.Ordinal);
        Assert.Contains("quý III, nhiệm vụ trọng tâm quý IV năm 2025", draft, StringComparison.Ordinal);

        var shown = await office.Admin.AskAsync("phát hành báo cáo số 12/BC-VP, ngày 16/9", "Phát hành báo cáo Quý III/2025?");
        await shown.ScreenshotAsync("talk-20-issue");
        await shown.PressAsync("Phát hành");
        var issued = await office.Admin.WaitForCardAsync("Đã phát hành báo cáo Quý III/2025: số 12/BC-VP ngày 16/09/2025");
        await office.Leader.ReloadAsync();
        await office.Leader.AskAsync("báo cáo quý III", "Số liệu của báo cáo số 12/BC-VP ngày 16/09/2025");
        var frozen = await office.Admin.FetchAsync("báo cáo quý III ra Word", IssuedName);
        Assert.Contains("Số: 12/BC-VP", TextOf(frozen), StringComparison.Ordinal);
        Assert.Equal(frozen, await office.Leader.FetchAsync("báo cáo quý III ra Word", IssuedName));

        // The others of this office go on without it.
        await issued.PressAsync("Huỷ phát hành");
        await office.Admin.WaitForCardAsync("Đã huỷ phát hành báo cáo số 12/BC-VP");
    }

    [Fact]
    public async Task An_outline_of_the_offices_own_is_filled_in_tried_used_and_taken_back()
    {
        await office.Admin.ReloadAsync();
        var sample = await office.Admin.FetchAsync("tệp mẫu báo cáo", "mau-bao-cao-co-dau.docx");
        await office.Admin.AskAsync("nạp mẫu báo cáo", "Đang dùng đề cương mặc định");
        await office.Admin.SendFileAsync("", "de-cuong.docx", office.Stack.Files.Put(Headed(sample, "THEO ĐỀ CƯƠNG CỦA SỞ NỘI VỤ")));
        var preview = await office.Admin.WaitForCardAsync("Dùng mẫu \"de-cuong.docx\"?");
        await preview.ScreenshotAsync("talk-22-template");
        var tried = TextOf(await office.Admin.FetchAsync(() => preview.PressAsync("Xem thử"), "xem-thu-mau-bao-cao.docx"));
        Assert.Contains("THEO ĐỀ CƯƠNG CỦA SỞ NỘI VỤ", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", tried, StringComparison.Ordinal);
        await office.Admin.AskAsync("báo cáo quý III", "Kỳ báo cáo 15/06/2025 - 14/09/2025");
        Assert.DoesNotContain("SỞ NỘI VỤ", TextOf(await office.Admin.FetchAsync("ra Word", FileName)), StringComparison.Ordinal);

        await preview.PressAsync("Dùng mẫu này");
        var used = await office.Admin.WaitForCardAsync("Từ nay báo cáo gửi cấp trên theo mẫu");
        await used.ScreenshotAsync("talk-23-template-used");
        Assert.Contains("SỞ NỘI VỤ", TextOf(await office.Admin.FetchAsync("báo cáo quý III ra Word", FileName)), StringComparison.Ordinal);

        await used.PressAsync("Bỏ mẫu này");
        await office.Admin.WaitForCardAsync("Báo cáo trở lại đề cương mặc định");
        Assert.DoesNotContain("SỞ NỘI VỤ", TextOf(await office.Admin.FetchAsync("báo cáo quý III ra Word", FileName)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_sees_the_year_and_the_page_for_the_briefing()
    {
        await office.Leader.ReloadAsync();
        var year = await office.Leader.AskAsync("biểu đồ năm", "Tiến độ năm 2025 theo tháng");
        await year.ScreenshotAsync("talk-21-year");
        Assert.Contains("phục vụ giao ban tuần", TextOf(await office.Leader.FetchAsync("trang giao ban", "giao-ban-2025-09-16.docx")), StringComparison.Ordinal);
    }

    /// <summary>The file as somebody saves it who wrote a line of his own at its head.</summary>
    private static byte[] Headed(byte[] word, string line)
    {
        using var stream = new MemoryStream();
        stream.Write(word);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            document.MainDocumentPart!.Document!.Body!.PrependChild(new Paragraph(new Run(new Text(line))));
        }

        return stream.ToArray();
    }

    private static string TextOf(byte[] word)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(word), isEditable: false);
        return document.MainDocumentPart!.Document!.Body!.InnerText.Replace('\u00A0', ' ');
    }
}
