using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Ask;
using CchcBot.Slices.Reports;
using CchcBot.Tests.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>Reports: what was done by the cut-off counts though it was said later; each plan in its own years; one set of figures in every form.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class CutOffTests(AzuriteFixture azurite)
{
    private static readonly TaskQuery ThirdQuarter = new(
        QueryIntent.Report, [], new DateOnly(2025, 7, 1), new DateOnly(2025, 9, 30), null, null, false, false, null, null, null, null, TextLanguage.Vi);

    [Fact]
    public async Task What_was_finished_before_the_cut_off_and_said_after_it_counts()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 9, 15, 9, 0, 0));
        await amended.ReportAsync("đã xong 3b, QĐ 31/QĐ-VP ngày 5/9/2025");
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        // Signed behind the cut-off: named, and counted in the next report.
        await amended.ReportAsync("đã xong 3c, BC 8/BC-VP ngày 15/9/2025");

        var report = (await office.SayAsync(TestOffice.An, "báo cáo quý III năm 2025")).Card!.ToJson();
        Assert.Equal(("01", "00"), (Fact(report, "Hoàn thành trong kỳ"), Fact(report, "trong đó sau hạn")));
        // Due on 30/9 and open on 14/9: in term.
        Assert.Equal("02", Fact(report, "Đến hạn trong kỳ"));
        Assert.Equal("00", Fact(report, "Đến hạn trong kỳ, đang quá hạn"));
        Assert.Contains("Hoàn thành sau ngày 14/09/2025, không tính vào kỳ này: 01 nhiệm vụ (3c)", report, StringComparison.Ordinal);

        // The same figures as Word and Excel, whenever they are asked for.
        office.MoveTo(new(2025, 10, 20, 9, 0, 0));
        Assert.Equal(report, (await office.SayAsync(TestOffice.An, "báo cáo quý III năm 2025")).Card!.ToJson());
        var sheet = await office.AsAsync(TestOffice.An, t => office.Service<ExportHandler>().FileAsync(t, OfferedQuery.Write(ThirdQuarter), default));
        var groups = CchcBot.Documents.Sheets.SheetFile.Read(sheet!, "x.xlsx").Sheets.Single().Rows.Select(r => r.Cells.Select(c => c.Text).ToList()).ToList();
        var column = groups[0].IndexOf("Nhóm");
        Assert.Equal(int.Parse(Fact(report, "Hoàn thành đúng hạn")), groups.Count(r => r.Count > column && r[column] == "Hoàn thành đúng hạn"));
        var word = await office.AsAsync(TestOffice.An, t => office.Service<ReportDraftHandler>().FileAsync(t, OfferedQuery.Write(ThirdQuarter),
            ReportCopy.Upward, default));
        Assert.Contains("01 nhiệm vụ có nội dung hoàn thành", WordText.Of(word!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_reached_after_the_cut_off_is_named_and_not_counted()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 9, 10, 9, 0, 0));
        await SayAsync("3b đang dự thảo");
        await SayAsync("3c đang dự thảo");
        await SayAsync("2b đang dự thảo");
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        await SayAsync("3b đã trình UBND tỉnh hôm qua");
        // Submitted before the cut-off, though it was said behind it.
        await SayAsync("3c đã trình UBND tỉnh ngày 12/9");
        await SayAsync("2b đang lấy ý kiến");

        var report = (await office.SayAsync(TestOffice.An, "báo cáo quý III năm 2025")).Card!.ToJson();
        var word = WordText.Of((await office.AsAsync(TestOffice.An, t => office.Service<ReportDraftHandler>().FileAsync(
            t, OfferedQuery.Write(ThirdQuarter), ReportCopy.Upward, default)))!);

        Assert.Contains("Cập nhật tình hình sau ngày 14/09/2025, không tính vào kỳ này: 02 nhiệm vụ (2b, 3b)", report, StringComparison.Ordinal);
        Assert.Contains("tình hình cập nhật sau ngày 14/9/2025, chưa tính: 02 nhiệm vụ (2b, 3b)", word, StringComparison.Ordinal);
        Assert.DoesNotContain("lấy ý kiến", word, StringComparison.Ordinal);
        Assert.Contains("ngày 12/9/2025", word, StringComparison.Ordinal);
        Assert.DoesNotContain("15/9/2025", word, StringComparison.Ordinal);

        async Task SayAsync(string words)
        {
            var person = words.StartsWith("2b", StringComparison.Ordinal) ? TestOffice.Binh : TestOffice.Cuong;
            await office.TapAsync(person, (await office.SayAsync(person, words)).Card!, "Đúng, ghi lại");
        }
    }

    [Fact]
    public async Task A_years_report_has_that_years_plan_only()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 12, 22, 9, 0, 0));
        var before = (await office.SayAsync(TestOffice.An, "báo cáo năm 2025")).Card!.ToJson();
        await amended.LoadAsync("2026.docx");
        var after = (await office.SayAsync(TestOffice.An, "báo cáo năm 2025")).Card!.ToJson();
        Assert.Equal(("07", Fact(before, "Quá hạn")), (Fact(after, "Tổng số nhiệm vụ"), Fact(after, "Quá hạn")));
        var year = ThirdQuarter with { From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) };
        var word = await office.AsAsync(TestOffice.An, t => office.Service<ReportDraftHandler>().FileAsync(t, OfferedQuery.Write(year), ReportCopy.Upward,
            default));
        Assert.DoesNotContain("3/KH-VP ngày 05/01/2026", WordText.Of(word!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Soon_is_what_reminders_call_so_and_a_month_of_the_same_is_one_line()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế", TestOffice.Centre, "trước ngày 30/9/2025"), (1, "b", "Công khai kết quả", TestOffice.Centre, "Hằng tháng"),
        ]));
        office.MoveTo(new(2025, 9, 15, 9, 0, 0));
        Assert.Contains("1a", (await office.SayAsync(TestOffice.An, "sắp đến hạn")).Card!.ToJson(), StringComparison.Ordinal);
        var list = (await office.SayAsync(TestOffice.An, "quá hạn quý III năm 2025")).Card!.ToJson();
        Assert.Contains("Quá hạn 08 kỳ, từ kỳ 31/01/2025", list, StringComparison.Ordinal);
        Assert.DoesNotContain("phát sinh Quý III", list, StringComparison.Ordinal);
    }

    private static string Fact(string card, string title) =>
        Regex.Match(card, $"\"title\": \"{Regex.Escape(title)}\",\\s*\"value\": \"(\\d+)",
            RegexOptions.NonBacktracking).Groups[1].Value is { Length: > 0 } value
            ? value
            : Regex.Match(card, $"\"title\":\"{Regex.Escape(title)}\",\"value\":\"(\\d+)", RegexOptions.NonBacktracking).Groups[1].Value;
}
