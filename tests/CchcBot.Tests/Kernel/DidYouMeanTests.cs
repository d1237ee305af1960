using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>What is asked where the words left open what was meant, as it is looked at.</summary>
public sealed class DidYouMeanTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly TaskQuery Overdue = new(
        QueryIntent.List, [QueryStatus.Overdue], new(2026, 10, 1), new(2026, 12, 31), "Phòng Nội chính", null, false, false, null, null, null, null, TextLanguage.Vi);

    [Fact]
    public void A_question_is_asked_with_three_buttons_at_most_each_a_reading_of_its_own()
    {
        var asked = DidYouMean.Ask(
            TextLanguage.Vi,
            Question(Overdue, [Overdue with { Intent = QueryIntent.Count }, Overdue with { Statuses = [QueryStatus.Open] }, Overdue with { From = null, To = null }]),
            Today)!;

        Assert.Equal(3, TestOffice.Actions(System.Text.Json.Nodes.JsonNode.Parse(asked.Card!.ToJson())).Count());
        ApprovedCard.Verify("meant-question", asked.Card);
        Assert.Null(DidYouMean.Ask(TextLanguage.Vi, Question(Overdue with { Intent = QueryIntent.None }, []), Today));
    }

    [Fact]
    public void A_report_that_may_be_another_has_the_others_beside_it_and_names_what_was_not_understood()
    {
        var card = NoteCard.Render(TextLanguage.Vi, "3b: đang thực hiện 80%. Đúng không?");
        var report = new ReportReading([Update(UpdateKind.Progress)], 0.5, Sure: false, [[Update(UpdateKind.Done)], [Update(UpdateKind.Extension)]], ["trên 100 ngày"], "");

        var reply = DidYouMean.WithOtherReadings(TextLanguage.Vi, Reply.Show(card, "3b"), new Interpretation(true, new(false), new(report), new(Question(Overdue, []))), Today);

        Assert.Equal(2, TestOffice.Actions(System.Text.Json.Nodes.JsonNode.Parse(reply.Card!.ToJson())).Count());
        ApprovedCard.Verify("meant-report", reply.Card);
    }

    private static QuestionReading Question(TaskQuery query, IReadOnlyList<TaskQuery> others) =>
        new(query, 0.5, Sure: false, others, [], [], ["trên 100 ngày"], IsFollowUp: false);

    private static UpdateReading Update(UpdateKind kind) => new(kind, "3b", null, "3b gần xong", null, [], null, TextLanguage.Vi);
}
