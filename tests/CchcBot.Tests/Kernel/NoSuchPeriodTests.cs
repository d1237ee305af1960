using CchcBot.Language.Spans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>"Quý V" is no other period: who asks is told, whatever is said of it.</summary>
public sealed class NoSuchPeriodTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("quý V", "quý V")]
    [InlineData("quy 5 nam 2025", "quy 5")]
    [InlineData("Quí 0", "Quí 0")]
    [InlineData("tháng 13/2025", "tháng 13")]
    [InlineData("quarter 6", "quarter 6")]
    [InlineData("Q5", "Q5")]
    [InlineData("quý III", null)]
    [InlineData("quý IV", null)]
    [InlineData("quý 4", null)]
    [InlineData("tháng 12", null)]
    [InlineData("tháng 10", null)]
    [InlineData("quy vi", null)]
    [InlineData("FAQ 5", null)]
    [InlineData("12/QĐ-VP", null)]
    public void Its_words_are_found(string said, string? found) => Assert.Equal(found, PeriodReader.NoneSuch(said));

    [Theory]
    [InlineData("báo cáo quý V ra Word")]
    [InlineData("tasks overdue in quarter 5")]
    [InlineData("1a quý V đã xong")]
    [InlineData("bản nội bộ quý 5")]
    [InlineData("phát hành báo cáo quý V số 12/BC-VP, ngày 25/9")]
    [InlineData("số liệu đánh giá tháng 13")]
    [InlineData("rating facts quarter 5")]
    public async Task It_is_named(string said)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 15, 9, 0, 0));

        var answer = await office.SayAsync(TestOffice.Binh, said);

        Assert.True(answer.IsProblem);
        Assert.Matches("^(Không có \"|There is no \")", answer.Text);
    }
}
