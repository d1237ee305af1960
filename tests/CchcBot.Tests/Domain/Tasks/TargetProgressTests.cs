using CchcBot.Domain.Tasks;

namespace CchcBot.Tests.Domain.Tasks;

/// <summary>What figures say of a target on a day.</summary>
public sealed class TargetProgressTests
{
    private static readonly DateOnly June = new(2025, 6, 30);

    [Theory]
    [InlineData("%", "90", TargetSense.AtLeast, "45/50", TargetVerdict.Reached)]
    [InlineData("%", "90", TargetSense.AtLeast, "44/49", TargetVerdict.NotReached)]
    [InlineData("%", "66.67", TargetSense.AtLeast, "2/3", TargetVerdict.NotReached)]
    [InlineData("%", "5", TargetSense.AtMost, "4.9", TargetVerdict.Reached)]
    [InlineData("phút", "15", TargetSense.AtMost, "16", TargetVerdict.NotReached)]
    [InlineData("dự án", "3", TargetSense.AtLeast, "3/3", TargetVerdict.Reached)]
    [InlineData("dự án", "3", TargetSense.AtLeast, "2/4", TargetVerdict.NotJudged)]
    [InlineData(null, null, TargetSense.AtLeast, "7", TargetVerdict.NotJudged)]
    [InlineData(null, null, TargetSense.AtLeast, "yes", TargetVerdict.Reached)]
    [InlineData("%", "100", TargetSense.AtLeast, "no", TargetVerdict.NotReached)]
    public void A_figure_is_held_against_the_plans(string? unit, string? wanted, TargetSense sense, string figure, TargetVerdict expected)
    {
        var target = Target(unit, wanted) with { Sense = sense };
        Assert.Equal(expected, new TargetProgress(target, [Figure(figure, June, 1)]).Verdict(June));
    }

    [Fact]
    public void The_latest_day_counts_and_of_one_day_the_last_word()
    {
        var progress = new TargetProgress(
            Target("%", "90"), [Figure("95", June, 1), Figure("70", new DateOnly(2025, 3, 31), 2), Figure("85", June, 3)]);
        Assert.Equal(85, progress.Latest(June)!.Value);
        Assert.Equal(70, progress.Latest(new DateOnly(2025, 6, 29))!.Value);
        Assert.Equal(TargetVerdict.NoFigure, progress.Verdict(new DateOnly(2025, 3, 30)));

        // What is taken back was never said; a report that was issued before still says it.
        var taken = progress with { History = [.. progress.History, Figure("0", June, 4) with { Value = null, TakesBack = "act-3" }] };
        Assert.Equal(95, taken.Latest(June)!.Value);
        Assert.Equal(85, taken.Before(progress.History[2].At.AddMinutes(1)).Latest(June)!.Value);
        Assert.Equal(new TargetCounts(1, 0, 1, 0), TargetCounts.Of([taken, taken with { History = [] }], June));
    }

    private static ReformTarget Target(string? unit, string? value) => new(1, "a", "Chỉ tiêu", null, Number(value ?? ""), unit, 2025, []);

    private static TargetFigure Figure(string words, DateOnly asOf, int act)
    {
        var parts = words.Split('/');
        return new TargetFigure(
            1,
            asOf,
            parts.Length == 1 ? Number(words) : null,
            parts.Length == 2 ? Number(parts[0]) : null,
            parts.Length == 2 ? Number(parts[1]) : null,
            words is "yes" or "no" ? words == "yes" : null,
            null,
            new DateTimeOffset(2025, 7, 1, 8, act, 0, TimeSpan.FromHours(7)),
            "someone",
            $"act-{act}");
    }

    private static decimal? Number(string text) => decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
