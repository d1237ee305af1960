using CchcBot.Slices.Requests;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>Before a report closes each head confirms the unit's figures; of who is reached by telephone the monitoring unit writes it down.</summary>
public sealed class ConfirmFiguresTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Each_head_is_asked_once_before_the_report_closes_and_confirms_or_corrects()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 9, 4, 8, 30, 0));
        await CollectAsync(office);
        Assert.DoesNotContain(await office.NextAsync(), s => s.Push.Contains("xác nhận số liệu", StringComparison.Ordinal));

        office.MoveTo(new DateTime(2025, 9, 10, 8, 30, 0));
        await CollectAsync(office);
        await CollectAsync(office);
        var asked = (await office.NextAsync()).Where(s => s is { Kind: "send" } && s.Push.Contains("xác nhận số liệu", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            new[] { TestOffice.Binh, TestOffice.Cuong, RequestOffice.Hoa }.Order(StringComparer.Ordinal), asked.Select(a => a.To)
                .Order(StringComparer.Ordinal));
        var card = asked.Single(a => a.To == TestOffice.Cuong);
        Assert.Equal("CCHC: đề nghị xác nhận số liệu báo cáo quý III/2025 trước hết 12/09", card.Push);
        office.MoveTo(new DateTime(2025, 9, 11, 8, 30, 0));
        await CollectAsync(office);
        Assert.DoesNotContain(await office.NextAsync(), s => s is { Kind: "send" } && s.Push.Contains("xác nhận số liệu", StringComparison.Ordinal));

        Assert.Contains("3b", (await office.TapSentAsync(TestOffice.Cuong, card.Card, "Sửa")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapSentAsync(RequestOffice.Hoa, card.Card, "Xác nhận toàn bộ")).IsProblem);
        var confirmed = await office.TapSentAsync(TestOffice.Cuong, card.Card, "Xác nhận toàn bộ");
        Assert.Equal("Đã xác nhận số liệu của Trung tâm Công báo và Tin học phục vụ báo cáo quý III/2025", confirmed.Push);
        ApprovedCard.Verify("figures-confirmed", confirmed.Card!);
        Assert.Contains("Trung tâm Công báo và Tin học: đã xác nhận", (await office.SayAsync(TestOffice.Binh, "xác nhận số liệu")).Card!.ToJson(),
            StringComparison.Ordinal);

        // Reported on since, the figures are others: the word is asked for again.
        office.Time.Now += TimeSpan.FromMinutes(5);
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9")).Card!, "Đúng, ghi lại");
        var list = await office.SayAsync(TestOffice.Binh, "xác nhận số liệu");
        Assert.Contains("có cập nhật sau xác nhận", list.Card!.ToJson(), StringComparison.Ordinal);
        ApprovedCard.Verify("figures", (await office.SayAsync(TestOffice.Cuong, "xác nhận số liệu")).Card!);
    }

    [Fact]
    public async Task The_word_of_a_head_who_is_reached_by_telephone_is_written_down_with_its_source()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 9, 10, 8, 30, 0));
        var list = await office.SayAsync(TestOffice.Binh, "xác nhận số liệu");
        ApprovedCard.Verify("figures-list", list.Card!);
        var unit = await office.TapAsync(TestOffice.Binh, list.Card!, "Ghi thay Phòng Nội chính");
        Assert.True((await office.TapAsync(TestOffice.Binh, unit.Card!, "Xác nhận toàn bộ")).IsProblem);
        var written = await office.TapAsync(TestOffice.Binh, unit.Card!, "Xác nhận toàn bộ", new { source = "điện thoại, đ/c Hoa" });
        Assert.Contains("Trần Thị Bình ghi thay", written.Card!.ToJson(), StringComparison.Ordinal);
        var figures = (await office.WorkspaceAsync()).FindUnit(CchcBot.Office.UnitKeys.Key(TestOffice.Interior))!.Figures!;
        Assert.Equal(("Quarter-2025-3", TestOffice.Binh, "điện thoại, đ/c Hoa"), (figures.Report, figures.By, figures.Source));
        Assert.True((await office.SayAsync(RequestOffice.Nam, "xác nhận số liệu")).IsProblem);
    }

    private static async Task CollectAsync(TestOffice office) =>
        await office.Service<CollectionRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
}
