using AdaptiveCards;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Slices.Summarise;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Summarise;

public sealed class SummaryCardTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly SummarySnapshot LastWeek = ChannelSummary
        .Of(
            [SampleOffice.Plan().State("2b", _ => new()).State("2c", s => s with { AgreedDue = new DateOnly(2026, 12, 20) }).Build()],
            null,
            new DateOnly(2026, 11, 13)
        )
        .Snapshot;

    [Theory]
    [InlineData("summary-channel", TextLanguage.Vi, true)]
    [InlineData("summary-channel-en", TextLanguage.En, true)]
    [InlineData("summary-personal", TextLanguage.Vi, false)]
    public void The_summary_has_its_card(string name, TextLanguage language, bool inChannel) =>
        ApprovedCard.Verify(name, Card(ChannelSummary.Of([SampleOffice.Plan().Build()], LastWeek, Friday), language, inChannel));

    [Fact]
    public void An_office_without_trouble_has_a_short_one() =>
        ApprovedCard.Verify("summary-quiet", Card(
            ChannelSummary.Of([new PlanBuilder().Quarter("1a", 1, SampleOffice.Office).Done("1a", "20/3/2026").Build()], null, Friday), TextLanguage.Vi, true));

    [Theory]
    [InlineData("Nguyễn Văn An")]
    [InlineData("Chưa có số liệu")]
    [InlineData("hội nghị sơ kết")]
    public void It_names_no_person_no_cause_and_no_words_of_a_task(string secret) =>
        Assert.DoesNotContain(secret, Card(ChannelSummary.Of([SampleOffice.Plan().Build()], LastWeek, Friday), TextLanguage.Vi, false).ToJson());

    [Fact]
    public void It_is_never_too_large()
    {
        var plan = new PlanBuilder(number: new string('Đ', 60));
        for (var i = 0; i < 400; i++)
        {
            plan.Task($"V.2.{i}a", i % 2 == 0 ? "1/11/2026" : "25/11/2026", [.. Enumerable.Range(0, 40).Select(n => $"{new string('Ủ', 120)} {n}")]);
        }

        var empty = new SummarySnapshot(new DateOnly(2026, 11, 13), [], [], []);
        var card = Card(ChannelSummary.Of([plan.Build()], empty, Friday), TextLanguage.Vi, false, severalPlans: true);
        Assert.InRange(CardJson.SizeOf(card), 1, CardJson.Limit);
    }

    [Fact]
    public void A_phone_shows_it_in_one_line() =>
        Assert.Equal(
            "CCHC: 03 quá hạn, 01 sắp đến hạn",
            SummaryCard.Line(new SummaryView(ChannelSummary.Of([SampleOffice.Plan().Build()], null, Friday), "Văn phòng", TextLanguage.Vi, true)));

    private static AdaptiveCard Card(ChannelSummary summary, TextLanguage language, bool inChannel, bool severalPlans = false) =>
        SummaryCard.For(new SummaryView(summary, "Văn phòng UBND tỉnh", language, inChannel, severalPlans));
}
