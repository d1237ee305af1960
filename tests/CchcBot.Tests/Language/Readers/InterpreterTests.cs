using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

public sealed class InterpreterTests
{
    [Theory]
    [InlineData("xong 2b", false, "report")]
    [InlineData("2b đã trình", false, "report")]
    [InlineData("3c vướng", false, "report")]
    [InlineData("xin gia hạn 2b", false, "report")]
    [InlineData("3b chờ Sở Nội vụ", false, "report")]
    [InlineData("đang làm 60%", true, "report")]
    [InlineData("item 6 is not done yet", true, "report")]
    [InlineData("quá hạn quý này", false, "question")]
    [InlineData("quá hạn quý này", true, "question")]
    [InlineData("việc của tôi", false, "question")]
    [InlineData("phòng tôi còn gì", false, "question")]
    [InlineData("sắp đến hạn", false, "question")]
    [InlineData("ai chưa báo cáo", false, "question")]
    [InlineData("báo cáo quý I", false, "question")]
    [InlineData("viec cua toi chua bat dau", false, "question")]
    [InlineData("việc nào đã xong trong tháng 10?", true, "question")]
    [InlineData("3b xong chưa?", true, "question")]
    [InlineData("how many tasks are overdue", false, "question")]
    [InlineData("cảm ơn nhé", true, "neither")]
    [InlineData("Đánh dấu xong hết nhiệm vụ của phòng khác", true, "neither")]
    [InlineData("hôm nay trời mưa", false, "neither")]
    [InlineData("due soon", true, "question")]
    [InlineData("kế hoạch 99/KH-SK còn gì", true, "question")]
    [InlineData("ke hoach 7/KH-VP con gi", false, "question")]
    [InlineData("kế hoạch 7/KH-VP còn những việc nào", true, "question")]
    [InlineData("bot làm được gì", true, "neither")]
    [InlineData("việc mới", true, "question")]
    [InlineData("việc chờ tôi duyệt", true, "question")]
    [InlineData("không còn gì vướng", true, "report")]
    [InlineData("QĐ 12/QĐ-VP ngày 5/9", true, "report")]
    [InlineData("việc dưới 50%", false, "question")]
    [InlineData("viec duoi 50%", false, "question")]
    [InlineData("quá hạn trên 30 ngày", true, "question")]
    [InlineData("mới được dưới 50%", true, "report")]
    [InlineData("hoàn thành tháng 10 so với tháng 9", false, "question")]
    [InlineData("hoan thanh thang 10 so voi thang 9", true, "question")]
    [InlineData("quá hạn tính đến 15/9", true, "question")]
    [InlineData("qua han tinh den 15/9", false, "question")]
    [InlineData("xin gia hạn đến 15/12", true, "report")]
    [InlineData("lùi hạn đến 15/12", true, "report")]
    public void Reports_are_told_from_questions(string text, bool isAnswering, string expected)
    {
        var said = Interpreter.Read(text, UpdateOffice.Answer("L"), isAnswering, previous: null);

        Assert.Equal(expected, said.IsReport ? "report" : said.Question.Query.Intent is QueryIntent.None or QueryIntent.Help ? "neither" : "question");
    }

    /// <summary>Right after a list, most of what is said of a task is what became of it.</summary>
    [Theory]
    [InlineData("3b đã trình", true)]
    [InlineData("3b da trinh", true)]
    [InlineData("xong 3b", true)]
    [InlineData("3c vướng", true)]
    [InlineData("2b được 80% rồi", true)]
    [InlineData("7a lam xong roi nhe", true)]
    [InlineData("3b thì sao", false)]
    [InlineData("còn 3b?", false)]
    [InlineData("chi tiết 3b", false)]
    [InlineData("3b đến đâu rồi", false)]
    [InlineData("còn phòng Nội chính", false)]
    [InlineData("quý trước", false)]
    public void After_a_list_a_report_is_no_question_that_goes_on(string text, bool isReport)
    {
        var context = UpdateOffice.Answer("L");
        var list = Interpreter.Read("việc của tôi", context, isAnswering: false, previous: null).Question.Query;

        Assert.Equal(isReport, Interpreter.Read(text, context, isAnswering: true, list).IsReport);
    }
}
