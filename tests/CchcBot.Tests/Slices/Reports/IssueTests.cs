using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Reports;
using CchcBot.Tests.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>A report that went out stands: the same figures and the same bytes; what came after is told of in the next one.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class IssueTests(AzuriteFixture azurite)
{
    private const string Say = "phát hành báo cáo quý III số 12/BC-VP, ngày 18/9";

    [Fact]
    public async Task Once_issued_its_figures_and_files_stand()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        await amended.ReportAsync("đã xong 3b, QĐ 31/QĐ-VP ngày 5/9/2025");
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        await IssueAsync(office, Say);
        var files = (await FileAsync(office, 7, ReportCopy.Upward), await FileAsync(office, 7, ReportCopy.Internal));
        Assert.Contains("Số: 12/BC-VP", WordText.Of(files.Item1), StringComparison.Ordinal);
        Assert.Contains("ngày 18 tháng 9 năm 2025", WordText.Of(files.Item1), StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", WordText.Of(files.Item1), StringComparison.Ordinal);
        WordText.AssertValid(files.Item1);
        var shown = (await office.SayAsync(TestOffice.An, "báo cáo quý III năm 2025")).Card!;
        Assert.Equal("bao-cao-12-BC-VP-2025-09-18.docx", (await office.TapAsync(TestOffice.An, shown, "Dự thảo Word")).File!.Name);

        // Done in its window, and recorded four days after it went out.
        office.MoveTo(new(2025, 9, 22, 9, 0, 0));
        await amended.ReportAsync("đã xong 3c, BC 8/BC-VP ngày 10/9/2025");
        var after = (await office.SayAsync(TestOffice.An, "báo cáo quý III năm 2025")).Card!.ToJson();
        Assert.Equal("01", Fact(after, "Hoàn thành trong kỳ"));
        Assert.Contains("Số liệu của báo cáo số 12/BC-VP ngày 18/09/2025", after, StringComparison.Ordinal);
        Assert.Equal(files.Item1, await FileAsync(office, 7, ReportCopy.Upward));
        Assert.Equal(files.Item2, await FileAsync(office, 7, ReportCopy.Internal));

        // The next one tells of it, and says why.
        office.MoveTo(new(2025, 12, 16, 9, 0, 0));
        var next = (await office.SayAsync(TestOffice.An, "báo cáo quý IV năm 2025")).Card!.ToJson();
        Assert.Equal("01", Fact(next, "Hoàn thành trong kỳ"));
        Assert.Contains("ghi nhận sau báo cáo số 12/BC-VP, tính vào kỳ này: 01 nhiệm vụ (3c)", next, StringComparison.Ordinal);
        Assert.Contains(
            "ghi nhận sau khi phát hành Báo cáo số 12/BC-VP ngày 18/9/2025, tính vào kỳ này: 01 nhiệm vụ (3c)",
            WordText.Of(await FileAsync(office, 10, ReportCopy.Upward)),
            StringComparison.Ordinal);
    }

    /// <summary>The plan's year has ended, and perhaps the plan was closed: what its last report missed is told in the next year's first.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_came_after_the_fourth_quarters_report_is_told_in_the_next_years_first(bool isClosed)
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 12, 16, 9, 0, 0));
        await amended.ReportAsync("đã xong 3b, QĐ 31/QĐ-VP ngày 5/12/2025");
        office.MoveTo(new(2025, 12, 18, 9, 0, 0));
        await IssueAsync(office, "phát hành báo cáo quý IV năm 2025 số 30/BC-VP, ngày 18/12");
        office.MoveTo(new(2025, 12, 22, 9, 0, 0));
        await amended.ReportAsync("đã xong 3c, BC 8/BC-VP ngày 10/12/2025");
        await amended.LoadAsync("2026.docx");
        if (isClosed)
        {
            var plan = (await amended.PlanAsync("7/KH-VP")).Info.Id;
            Assert.NotNull(await office.Service<PlanEditor>().CloseAsync(office.Id, plan, new AmendingAct(office.Now, TestOffice.Binh, "close"), default));
        }

        office.MoveTo(new(2026, 3, 16, 9, 0, 0));
        var first = (await office.SayAsync(TestOffice.An, "báo cáo quý I năm 2026")).Card!.ToJson();
        Assert.Equal("01", Fact(first, "Hoàn thành trong kỳ"));
        Assert.Contains("ghi nhận sau báo cáo số 30/BC-VP, tính vào kỳ này: 01 nhiệm vụ (3c", first, StringComparison.Ordinal);
        var word = WordText.Of(await FileAsync(office, new DateOnly(2026, 1, 1), ReportCopy.Upward));
        Assert.Contains(
            "ghi nhận sau khi phát hành Báo cáo số 30/BC-VP ngày 18/12/2025, tính vào kỳ này: 01 nhiệm vụ (3c", word, StringComparison.Ordinal);
        Assert.DoesNotContain("3b (7/KH-VP)", word, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_tap_issues_it_once_and_another_number_is_refused()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        var card = (await office.SayAsync(TestOffice.Binh, Say)).Card!;
        Assert.Empty((await office.WorkspaceAsync()).Settings.Issued);
        await office.TapAsync(TestOffice.Binh, card, "Phát hành");
        await office.TapAsync(TestOffice.Binh, card, "Phát hành");
        Assert.Single((await office.WorkspaceAsync()).Settings.Issued);
        Assert.Contains("báo cáo số 12/BC-VP ngày 18/09/2025 đã phát hành", (await office.SayAsync(TestOffice.Binh, Say.Replace("12/", "13/"))).Text,
            StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Binh, "phát hành báo cáo quý II số 12/BC-VP, ngày 18/9")).IsProblem);
    }

    [Fact]
    public async Task It_is_taken_back_only_until_the_next_goes_out()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 6, 18, 9, 0, 0));
        var first = await IssueAsync(office, "phát hành báo cáo 6 tháng đầu năm số 9/BC-VP, ngày 18/6");
        var undone = await office.TapAsync(TestOffice.Binh, first.Card!, "Huỷ phát hành");
        Assert.False(undone.IsProblem, undone.Text);
        Assert.Empty((await office.WorkspaceAsync()).Settings.Issued);

        first = await IssueAsync(office, "phát hành báo cáo 6 tháng đầu năm số 9/BC-VP, ngày 18/6");
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        await IssueAsync(office, Say);
        Assert.Contains("Chỉ huỷ được báo cáo phát hành sau cùng (số 12/BC-VP)", (await office.TapAsync(TestOffice.Binh, first.Card!, "Huỷ phát hành")).Text,
            StringComparison.Ordinal);
        var listed = (await office.SayAsync(TestOffice.An, "báo cáo đã phát hành")).Card!.ToJson();
        Assert.Contains("Số 12/BC-VP ngày 18/09/2025: Quý III/2025", listed, StringComparison.Ordinal);
        Assert.Contains("Số 9/BC-VP ngày 18/06/2025: 6 tháng đầu năm 2025", listed, StringComparison.Ordinal);
        Assert.Contains("(số 12/BC-VP)", (await office.SayAsync(TestOffice.Binh, "huỷ phát hành báo cáo 6 tháng đầu năm")).Text, StringComparison.Ordinal);
        Assert.False((await office.SayAsync(TestOffice.Binh, "huỷ phát hành báo cáo quý III")).IsProblem);
        Assert.Single((await office.WorkspaceAsync()).Settings.Issued);
    }

    [Theory]
    [InlineData("phát hành báo cáo quý III", "Đề nghị nhắn đủ số và ngày")]
    [InlineData("phát hành báo cáo quý 9 số 12/BC-VP, ngày 15/9", "Không có \"quý 9\"")]
    [InlineData("phát hành báo cáo quý III số 12/BC-VP ngày 31/9", "Không có ngày")]
    [InlineData("phát hành báo cáo quý III số 12/BC-VP ngày 18/9/2027", "không hợp với kỳ báo cáo này")]
    [InlineData("phát hành báo cáo quý II năm 2026 số 12/BC-VP ngày 18/9", "chưa có gì để báo cáo")]
    public async Task What_cannot_be_is_said_clearly(string words, string answer)
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        amended.Office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        var reply = await amended.Office.SayAsync(TestOffice.Binh, words);
        Assert.True(reply.IsProblem);
        Assert.Contains(answer, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_period_it_is_the_report_that_was_shown_else_the_one_that_closed_last()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        Assert.Contains("Phát hành báo cáo Quý III/2025?", (await office.SayAsync(TestOffice.Binh, "phát hành báo cáo số 12/BC-VP, ngày 18/9")).Card!.ToJson(),
            StringComparison.Ordinal);
        await office.SayAsync(TestOffice.Binh, "báo cáo tháng 8 năm 2025");
        Assert.Contains("Phát hành báo cáo Tháng 8/2025?", (await office.SayAsync(TestOffice.Binh, "phát hành báo cáo số 12/BC-VP, ngày 18/9")).Card!.ToJson(),
            StringComparison.Ordinal);
    }

    private static async Task<Reply> IssueAsync(TestOffice office, string words)
    {
        var shown = await office.SayAsync(TestOffice.Binh, words);
        var issued = await office.TapAsync(TestOffice.Binh, shown.Card!, "Phát hành");
        Assert.False(issued.IsProblem, issued.Text);
        return issued;
    }

    private static Task<byte[]> FileAsync(TestOffice office, int month, ReportCopy copy) => FileAsync(office, new DateOnly(2025, month, 1), copy);

    private static async Task<byte[]> FileAsync(TestOffice office, DateOnly from, ReportCopy copy)
    {
        var query = new TaskQuery(QueryIntent.Report, [], from, from.AddMonths(3).AddDays(-1), null, null, false, false, null, null, null, null,
            TextLanguage.Vi);
        return (await office.AsAsync(TestOffice.An, t => office.Service<ReportDraftHandler>().FileAsync(t, OfferedQuery.Write(query), copy, default)))!;
    }

    private static string Fact(string card, string title) =>
        Regex.Match(card, $"\"title\":\\s*\"{Regex.Escape(title)}\",\\s*\"value\":\\s*\"(\\d+)", RegexOptions.NonBacktracking).Groups[1].Value;
}
