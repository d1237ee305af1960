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

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 15, 9, 0, 0));
        return office;
    }
}
