using CchcBot.Kernel.Cards;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>Whom and which period the rating facts are about: as said, never another one unnoticed.</summary>
public sealed class RatingTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("số liệu đánh giá", "Lê Quốc Cường, Tháng 7/2025")]
    [InlineData("số liệu đánh giá quý II", "Lê Quốc Cường, Quý II/2025")]
    [InlineData("số liệu đánh giá của tôi tháng 6", "Lê Quốc Cường, Tháng 6/2025")]
    [InlineData("số liệu đánh giá quý này", "Lê Quốc Cường, Quý III/2025")]
    [InlineData("rating facts quarter 2", "Lê Quốc Cường, Q2/2025")]
    public async Task They_are_of_what_was_said(string said, string title)
    {
        await using var office = await OpenAsync();

        Assert.Contains(title, (await office.SayAsync(TestOffice.Cuong, said)).Push, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("số liệu đánh giá kỳ xét thi đua", "")]
    [InlineData("số liệu đánh giá quý II của anh Xyzw", "Xyzw")]
    [InlineData("số liệu đánh giá quý IV", "01/10/2025")]
    [InlineData("rating facts quarter 4", "01/10/2025")]
    [InlineData("số liệu đánh giá năm 2027", "01/01/2027")]
    public async Task What_is_not_understood_or_still_to_come_is_said(string said, string words)
    {
        await using var office = await OpenAsync();

        var answer = await office.SayAsync(TestOffice.Cuong, said);

        Assert.True(answer.IsProblem, answer.Push);
        Assert.Contains(words, answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_was_finished_in_time_and_recorded_after_the_period_counts_as_in_time()
    {
        await using var office = await OpenAsync();
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "đã xong 3a, BB 15/BB-TT ngày 20/6")).Card!, "Đúng, ghi lại");

        var facts = CardAsText.Of((await office.SayAsync(TestOffice.Cuong, "số liệu đánh giá quý II")).Card!);

        Assert.Matches("Hoàn thành đúng hạn\\W+01", facts);
        Assert.Matches("Đến hạn trong kỳ, đang quá hạn\\W+00", facts);
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 15, 9, 0, 0));
        return office;
    }
}
