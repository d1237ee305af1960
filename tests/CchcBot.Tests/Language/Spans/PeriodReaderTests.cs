using System.Globalization;
using CchcBot.Language.Spans;

namespace CchcBot.Tests.Language.Spans;

public sealed class PeriodReaderTests
{
    // A Saturday in the fourth quarter.
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("hôm nay", "2026-11-21..2026-11-21")]
    [InlineData("ngày kia", "2026-11-23..2026-11-23")]
    [InlineData("tuần này", "2026-11-16..2026-11-22")]
    [InlineData("tuần vừa rồi", "2026-11-09..2026-11-15")]
    [InlineData("tháng 2/2028", "2028-02-01..2028-02-29")]
    [InlineData("T10", "2026-10-01..2026-10-31")]
    [InlineData("tháng mười hai", "2026-12-01..2026-12-31")]
    [InlineData("quý II", "2026-04-01..2026-06-30")]
    [InlineData("Quí 3 năm ngoái", "2025-07-01..2025-09-30")]
    [InlineData("QIV/25", "2025-10-01..2025-12-31")]
    [InlineData("quý tới", "2027-01-01..2027-03-31")]
    [InlineData("quý I tới", "2027-01-01..2027-03-31")]
    [InlineData("quý I và quý II", "2026-01-01..2026-06-30")]
    [InlineData("quý I và II", "2026-01-01..2026-06-30")]
    [InlineData("từ quý II đến quý IV", "2026-04-01..2026-12-31")]
    [InlineData("quý 1 - quý 3", "2026-01-01..2026-09-30")]
    [InlineData("6 tháng đầu năm", "2026-01-01..2026-06-30")]
    [InlineData("sáu tháng cuối năm 2025", "2025-07-01..2025-12-31")]
    [InlineData("9 tháng đầu năm", "2026-01-01..2026-09-30")]
    [InlineData("năm ngoái", "2025-01-01..2025-12-31")]
    [InlineData("năm 2027", "2027-01-01..2027-12-31")]
    [InlineData("từ đầu năm đến nay", "2026-01-01..2026-11-21")]
    [InlineData("từ nay đến hết quý", "2026-11-21..2026-12-31")]
    [InlineData("từ ngày 1/9", "2026-09-01..2026-11-21")]
    [InlineData("từ ngày 1/12", "2026-12-01..")]
    [InlineData("từ 1/10 đến 15/11", "2026-10-01..2026-11-15")]
    [InlineData("từ 1 đến 15/12", "2026-12-01..2026-12-15")]
    [InlineData("từ tháng 11 đến tháng 2", "2026-11-01..2027-02-28")]
    [InlineData("trước ngày 15/12", "..2026-12-14")]
    [InlineData("đến ngày 15/12/2026", "..2026-12-15")]
    [InlineData("chậm nhất ngày 15 tháng 12 năm 2026", "..2026-12-15")]
    [InlineData("sau ngày 15/12", "2026-12-16..")]
    [InlineData("đến hết năm", "..2026-12-31")]
    [InlineData("trong 30 ngày tới", "2026-11-21..2026-12-21")]
    [InlineData("2 tuần nữa", "2026-11-21..2026-12-05")]
    [InlineData("trong vòng ba tháng", "2026-11-21..2027-02-21")]
    [InlineData("10 ngày qua", "2026-11-11..2026-11-21")]
    [InlineData("thứ Năm tuần tới", "2026-11-26..2026-11-26")]
    [InlineData("thứ Hai", "2026-11-23..2026-11-23")]
    [InlineData("thu sau tuan nay", "2026-11-20..2026-11-20")]
    [InlineData("last month", "2026-10-01..2026-10-31")]
    [InlineData("the third quarter of 2025", "2025-07-01..2025-09-30")]
    [InlineData("first half of the year", "2026-01-01..2026-06-30")]
    [InlineData("next 30 days", "2026-11-21..2026-12-21")]
    [InlineData("December 15th, 2026", "2026-12-15..2026-12-15")]
    [InlineData("by the end of March 2027", "..2027-03-31")]
    [InlineData("since October", "2026-10-01..2026-11-21")]
    [InlineData("before 1 December", "..2026-11-30")]
    [InlineData("mùng 5 tháng 3 âm lịch", "2026-04-21..2026-04-21")]
    [InlineData("ngày rằm tháng Bảy", "2026-08-27..2026-08-27")]
    [InlineData("đến 20/8 âm lịch", "..2026-09-30")]
    [InlineData("den 20/8 am lich", "..2026-09-30")]
    [InlineData("23 tháng Chạp", "2027-01-30..2027-01-30")]
    [InlineData("tháng chạp tây", "2026-12-01..2026-12-31")]
    [InlineData("rằm tháng mười hai dương", "2026-12-15..2026-12-15")]
    [InlineData("mùng 3 Tết", "2027-02-08..2027-02-08")]
    [InlineData("trước Trung thu", "..2027-09-14")]
    [InlineData("tháng 7 âm lịch", "2026-08-13..2026-09-10")]
    [InlineData("từ tháng 9 tới chừ", "2026-09-01..2026-11-21")]
    [InlineData("từ hồi đầu năm", "2026-01-01..2026-11-21")]
    [InlineData("từ 31/8 trở về trước", "..2026-08-31")]
    [InlineData("quý ba năm hai nghìn không trăm hai mươi sáu", "2026-07-01..2026-09-30")]
    [InlineData("trước 1/1", "..2026-12-31")]
    [InlineData("trước ngày 1", "..2026-11-30")]
    [InlineData("năm kia", "2024-01-01..2024-12-31")]
    [InlineData("the week of 7 December", "2026-12-07..2026-12-13")]
    [InlineData("year to date", "2026-01-01..2026-11-21")]
    [InlineData("mùa hè năm ngoái", "2025-06-01..2025-08-31")]
    [InlineData("hăm ba tháng 12", "2026-12-23..2026-12-23")]
    [InlineData("thang sau", "2026-12-01..2026-12-31")]
    [InlineData("thang sau nam 2026", "2026-06-01..2026-06-30")]
    [InlineData("câu thứ hai", null)]
    [InlineData("việc làm quanh năm suốt tháng", null)]
    [InlineData("30/2 âm lịch", null)]
    [InlineData("năm nhiệm vụ", null)]
    [InlineData("quy chế làm việc", null)]
    [InlineData("Quý anh chị", null)]
    [InlineData("31/2/2026", null)]
    [InlineData("tháng 13", null)]
    public void Reads(string text, string? expected)
    {
        var period = PeriodReader.Read(text, Today);

        Assert.Equal(expected, period is null ? null : $"{Day(period.From)}..{Day(period.To)}");
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
