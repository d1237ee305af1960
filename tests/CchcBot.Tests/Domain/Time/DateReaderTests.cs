using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Time;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("5/9", "2026-09-05")]
    [InlineData("05/09/2025", "2025-09-05")]
    [InlineData("5.9.25", "2025-09-05")]
    [InlineData("05-9-2025", "2025-09-05")]
    [InlineData("5-9", "2026-09-05")]
    [InlineData("ngày 5 tháng 9 năm 2025", "2025-09-05")]
    [InlineData("ngay 5 thang 9", "2026-09-05")]
    [InlineData("ngày 5/9 năm 2025", "2025-09-05")]
    [InlineData("mùng 5 tháng 9", "2026-09-05")]
    [InlineData("2025-09-05", "2025-09-05")]
    [InlineData(" đến ngày 5/9/2025. ", "2025-09-05")]
    [InlineData("29/2/2028", "2028-02-29")]
    [InlineData("３０/１１/２０２６", "2026-11-30")]
    [InlineData("mùng 5 tháng 3 âm lịch", "2026-04-21")]
    [InlineData("ngày rằm tháng Bảy", "2026-08-27")]
    [InlineData("đến 20/8 âm lịch", "2026-09-30")]
    public void Reads_a_day(string text, string day)
    {
        Assert.Equal(DateReading.Date, DateReader.Read(text, 2026, out var date));
        Assert.Equal(DateOnly.Parse(day), date);
        Assert.True(DateReader.TryRead(text, 2026, out var again));
        Assert.Equal(date, again);
    }

    [Theory]
    [InlineData("31/02")]
    [InlineData("29/2")]
    [InlineData("ngày 31 tháng 4 năm 2025")]
    [InlineData("32/1/2025")]
    [InlineData("30 tháng 2 âm lịch 2025")]
    [InlineData("2025-13-01")]
    [InlineData("ngày 0/5/2025")]
    public void Invents_no_day_that_does_not_exist(string text)
    {
        Assert.Equal(DateReading.Impossible, DateReader.Read(text, 2026, out _));
        Assert.False(DateReader.TryRead(text, 2026, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("mai")]
    [InlineData("quý III")]
    [InlineData("tháng 9")]
    [InlineData("ngày 5")]
    [InlineData("5/9 họp giao ban")]
    [InlineData("12/QĐ-UBND")]
    [InlineData("12/2025/QĐ-UBND")]
    public void Finds_no_date(string text) => Assert.Equal(DateReading.None, DateReader.Read(text, 2026, out _));
}
