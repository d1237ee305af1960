using CchcBot.Language;
using CchcBot.Language.Readers;
using FsCheck;
using FsCheck.Fluent;

namespace CchcBot.Tests.Language.Readers;

/// <summary>Whatever is typed is read without an exception, and within the bounds of a reading.</summary>
public sealed class ProgressRobustnessTests
{
    [Fact]
    public void AnyTextIsRead()
    {
        var texts = UpdateOffice.Rows("UpdateRows.txt").Select(row => (string)row[1]).ToArray();
        var pieces =
            from text in Gen.Elements(texts)
            from start in Gen.Choose(0, text.Length)
            from length in Gen.Choose(0, text.Length - start)
            select text.Substring(start, length);
        var odd = Gen.Elements(
            "\u0301",
            "\u200b",
            "\n",
            "\t",
            "%",
            "/",
            "3/",
            "100%",
            "0/0",
            "\"",
            "“",
            "#",
            "99/99/9999",
            "31/2",
            "2026",
            "999999999999",
            "quý",
            "tháng 13",
            "ngày 32",
            "-",
            ".",
            "…",
            "\ud83d\udc4d",
            "\ud83d",
            "12/",
            "đ",
            "Đ",
            "http://",
            "số"
        );
        var cases = from parts in Gen.OneOf(pieces, odd, pieces).ListOf(6) from list in Gen.Elements("L", "S") select (Text: string.Join(' ', parts), list);

        Prop.ForAll(cases.ToArbitrary(), c => ProgressReader.Read(c.Text, UpdateOffice.Answer(c.list)).Readings is { Count: > 0 } readings
                && readings.All(r => r.Percent is null or (>= 0 and <= 100) && (r.NewDue is null || r.Kind == UpdateKind.Extension)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261121, 11));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?")]
    [InlineData("\u0301\u0301")]
    [InlineData("\ud83d")]
    public void NothingSaidIsNoReport(string text) =>
        Assert.DoesNotContain(ProgressReader.Read(text, UpdateOffice.Answer("S")).Readings, r => r.Kind is not (UpdateKind.None or UpdateKind.Question));

    [Fact]
    public void LongTextIsCutNotRefused() =>
        Assert.Single(ProgressReader.Read(string.Concat(Enumerable.Repeat("đang làm 60% ", 2000)), UpdateOffice.Answer("S")).Readings);
}
