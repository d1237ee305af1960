using System.Globalization;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Domain.Time;

public sealed class DeadlineReaderTests
{
    private static readonly PlanPeriod Plan2025 = PlanPeriod.OfYear(2025);
    private static readonly PlanPeriod FiveYears = new(2026, new DateOnly(2026, 1, 1), new DateOnly(2030, 12, 31));

    [Theory]
    [MemberData(nameof(DeadlineRows.All), MemberType = typeof(DeadlineRows))]
    public void Reads_the_whole_deadline(string text, string reading) =>
        Assert.Equal(reading, Written(DeadlineReader.Read(text, Plan2025)));

    [Theory]
    [MemberData(nameof(DeadlineRows.All), MemberType = typeof(DeadlineRows))]
    public void Reads_decomposed_letters_alike(string text, string reading)
    {
        Assert.Equal(reading, Written(DeadlineReader.Read(Decomposed.Of(text), Plan2025)));
        Assert.Equal(reading, Written(DeadlineReader.Read(Decomposed.Of(text, swapped: true), Plan2025)));
    }

    [Theory]
    [MemberData(nameof(DeadlineRows.All), MemberType = typeof(DeadlineRows))]
    public void Reads_letters_without_marks_alike(string text, string reading)
    {
        var plain = DeadlineReader.Read(VietnameseText.Fold(text), Plan2025);
        Assert.Equal(VietnameseText.Fold(reading), VietnameseText.Fold(Written(plain)));
    }

    [Theory]
    [MemberData(nameof(DeadlineRows.All), MemberType = typeof(DeadlineRows))]
    public void Says_the_words_that_it_used(string text, string reading)
    {
        var words = DeadlineReader.Read(text, Plan2025).Words;
        Assert.All(words, w => Assert.Contains(w, VietnameseText.Tidy(text), StringComparison.Ordinal));
        Assert.True(words.Count > 0 || reading == "none");
    }

    [Theory]
    [MemberData(nameof(DeadlineRows.InSentences), MemberType = typeof(DeadlineRows))]
    public void Takes_no_time_from_names_and_cited_documents(string text, string reading) =>
        Assert.Equal(reading, Written(DeadlineReader.Read(text, Plan2025)));

    [Theory]
    [InlineData("Quý III", "quarter 2026-07-01..2026-09-30")]
    [InlineData("Năm 2028", "year 2028-01-01..2028-12-31")]
    [InlineData("Thường xuyên", "ongoing 2026-01-01..2030-12-31")]
    [InlineData("Trước 20/11 hằng năm", "recurring 2026-01-01..2030-11-19 before 2030-11-20 every year")]
    [InlineData("Giai đoạn 2026 - 2030 và các năm tiếp theo", "range 2026-01-01..2030-12-31")]
    public void Reads_in_a_plan_of_several_years(string text, string reading) =>
        Assert.Equal(reading, Written(DeadlineReader.Read(text, FiveYears)));

    [Theory]
    [InlineData("Tháng 12", "month 2025-12-01..2025-12-31")]
    [InlineData("Quý I", "quarter 2026-01-01..2026-03-31")]
    [InlineData("Trước ngày 15/2", "date ..2026-02-14 before 2026-02-15")]
    [InlineData("Quý I/2025", "quarter 2025-01-01..2025-03-31")]
    public void Takes_the_year_in_which_the_plan_runs(string text, string reading) =>
        Assert.Equal(reading, Written(DeadlineReader.Read(text, new PlanPeriod(2025, new DateOnly(2025, 11, 19), new DateOnly(2026, 6, 30)))));

    [Theory]
    [InlineData("Quý I", "none")]
    [InlineData("Quý I/2025", "quarter 2025-01-01..2025-03-31")]
    [InlineData("Thường xuyên", "ongoing")]
    [InlineData("Hằng quý", "recurring every quarter")]
    public void Without_a_period_gives_no_year(string text, string reading)
    {
        var deadline = DeadlineReader.Read(text, null);
        Assert.Equal(reading, Written(deadline));
        Assert.Equal([text], deadline.Words);
    }

    [Fact]
    public void Reads_any_text()
    {
        var pieces = Gen.Elements(
            "quý", "I", "IV", "tháng", "ngày", "năm", "2025", "31/02/2025", "12", "/", "-", ",", ";", ".", "(", ")", "trước", "đến", "từ", "hằng", "lần",
            "định kỳ", "sau khi", "theo", "đầu", "cuối", "giai đoạn", "số", "999999999999", "kế hoạch", "\n", "\u0301", "và", "nửa", "tuần", "nay");
        var texts = Gen.ListOf(pieces).Select(list => string.Join(' ', list));
        Prop.ForAll(texts.ToArbitrary(), text => DeadlineReader.Read(text, Plan2025) is { } deadline
            && (!deadline.IsDated || deadline.Due is not null)
            && deadline.Milestones.Count != 1
            && !(deadline.Start > deadline.Due)).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithReplay(2025, 11));
    }

    private static string Written(Deadline deadline)
    {
        var span = deadline.Start is null && deadline.Due is null ? "" : $" {Day(deadline.Start)}..{Day(deadline.Due)}";
        var before = deadline.Before is { } day ? $" before {Day(day)}" : "";
        var every = deadline.Every is { } period ? $" every {Name(period)}" : "";
        var after = deadline.After is { Length: > 0 } ? $" after {deadline.After}" : "";
        return Name(deadline.Kind) + span + before + every + after
            + string.Concat(deadline.Milestones.Select(m => $" | {Name(m.Kind)} {Day(m.Due)}{(m.What is null ? "" : " " + m.What)}"));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
