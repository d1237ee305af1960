using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Slices.Summarise;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Summarise;

/// <summary>The year as one picture: Teams' charts, what other clients draw in their place, and the same figures in words.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class YearCardTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_leader_sees_the_year_by_months()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new(2025, 6, 20, 9, 0, 0));
        var confirm = await office.SayAsync(TestOffice.Cuong, "đã xong 3a, QĐ 3/QĐ-VP ngày 12/6/2025");
        await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Đúng, ghi lại");
        office.MoveTo(new(2025, 10, 10, 9, 0, 0));
        var card = (await office.SayAsync(TestOffice.An, "biểu đồ năm 2025")).Card!;
        ApprovedCard.Verify("year-chart", card);
        var text = CardAsText.Of(card);
        Assert.Contains("T6: đến hạn 02, hoàn thành 01, quá hạn 01", text, StringComparison.Ordinal);
        Assert.Contains("T7: đến hạn 00, hoàn thành 00, quá hạn 02", text, StringComparison.Ordinal);
        Assert.Contains("T12: đến hạn 01", text, StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "biểu đồ năm 2025")).IsProblem);
        Assert.Contains("không có kế hoạch nào", (await office.SayAsync(TestOffice.An, "biểu đồ năm 2030")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_never_too_large() => Assert.InRange(
        CardJson.SizeOf(YearCard.For(
            new YearPicture(2025, new DateOnly(2025, 12, 31), [.. Enumerable.Range(1, 12).Select(m => new MonthFigures(m, 9999, 9999, 9999))]),
            new string('Đ', 200),
            TextLanguage.Vi)),
        1,
        CardJson.Limit);
}
