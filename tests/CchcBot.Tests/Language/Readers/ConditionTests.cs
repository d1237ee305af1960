using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.Tests.Language.Readers;

/// <summary>What is asked beside status and period: understood, or named; never dropped.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("việc quá hạn trên 100 ngày", "late Over 100d0m")]
    [InlineData("viec qua han tren 100 ngay", "late Over 100d0m")]
    [InlineData("việc trễ hơn 3 tháng của phòng Kinh tế ngành", "late Over 0d3m")]
    [InlineData("tasks overdue by more than 30 days", "late Over 30d0m")]
    [InlineData("việc quá hạn dưới 10 ngày", "late Under 10d0m")]
    [InlineData("việc nào quá hạn từ 30 ngày trở lên", "late AtLeast 30d0m")]
    [InlineData("bao nhiêu việc quá hạn ít nhất hai tuần", "late AtLeast 14d0m")]
    [InlineData("việc nào dưới 50%", "share Under 50")]
    [InlineData("bao nhiêu việc trên 80%", "share Over 80")]
    [InlineData("danh sách việc đã trình mà chưa được ký", "submitted")]
    [InlineData("những nhiệm vụ nào không có thời hạn", "undated")]
    [InlineData("việc quá hạn", "")]
    public void Is_read(string text, string expected)
    {
        var query = QuestionReader.Read(text, QuestionOffice.Office).Query;

        Assert.Equal(expected, Write(query.Also));
    }

    [Theory]
    [InlineData("so sánh việc hoàn thành tháng 10 với tháng 9", "2026-10-01..2026-10-31 2026-09-01..2026-09-30")]
    [InlineData("quý III so với quý II hoàn thành bao nhiêu việc", "2026-07-01..2026-09-30 2026-04-01..2026-06-30")]
    [InlineData("compare completed tasks in October with September", "2026-10-01..2026-10-31 2026-09-01..2026-09-30")]
    [InlineData("so quý này với quý trước, mảng thể chế tốt lên hay kém đi", "2026-10-01..2026-12-31 2026-07-01..2026-09-30")]
    [InlineData("báo cáo quý III so với quý II", "2026-07-01..2026-09-30 2026-04-01..2026-06-30")]
    public void Two_periods_are_compared(string text, string expected)
    {
        var pair = QuestionReader.Read(text, QuestionOffice.Office).Query.Also?.Against;

        Assert.Equal(expected, pair is null ? null : $"{pair.From:yyyy-MM-dd}..{pair.To:yyyy-MM-dd} {pair.OtherFrom:yyyy-MM-dd}..{pair.OtherTo:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("liệt kê việc chưa bắt đầu, đang làm và đang vướng của phòng Kinh tế ngành", QueryStatus.NotStarted, QueryStatus.InProgress, QueryStatus.Blocked)]
    [InlineData("cho xem việc quá hạn, sắp đến hạn và chưa báo cáo", QueryStatus.Overdue, QueryStatus.DueSoon, QueryStatus.NotReported)]
    [InlineData("overdue, blocked and not reported tasks of KTN", QueryStatus.Overdue, QueryStatus.Blocked, QueryStatus.NotReported)]
    public void Three_states_are_asked_for_together(string text, params QueryStatus[] states) =>
        Assert.Equal(states, QuestionReader.Read(text, QuestionOffice.Office).Query.Statuses);

    /// <summary>A state that is only excluded is not asked about.</summary>
    [Theory]
    [InlineData("không lấy việc đã xong, cho xem việc quá hạn của phòng Nội chính", QueryStatus.Overdue)]
    [InlineData("not the late ones, the blocked tasks of KTN please", QueryStatus.Blocked)]
    [InlineData("not started or overdue tasks", QueryStatus.Overdue, QueryStatus.NotStarted)]
    public void What_is_excluded_is_not_asked_about(string text, params QueryStatus[] states) =>
        Assert.Equal(states, QuestionReader.Read(text, QuestionOffice.Office).Query.Statuses.Order());

    /// <summary>A time that only tells why or until when the answer is wanted is no period; what refers back to it is.</summary>
    [Theory]
    [InlineData("Sáng thứ Hai tôi gặp Chủ tịch, gửi tôi các việc đang quá hạn", null)]
    [InlineData("Mai đoàn giám sát xuống phường, cho chị việc quá hạn quý III", "2026-07-01..2026-09-30")]
    [InlineData("our mission arrives on Monday. Could you list the overdue tasks?", null)]
    [InlineData("Đồng chí làm giúp báo cáo tiến độ Kế hoạch CCHC, trong ngày hôm nay nhé", null)]
    [InlineData("Thứ Tư tuần sau họp Ban Chỉ đạo, đúng hôm đó có việc nào hết hạn không?", "2026-11-25..2026-11-25")]
    public void The_time_of_what_is_told_beside_the_question_is_not_its_period(string text, string? expected)
    {
        var query = QuestionReader.Read(text, QuestionOffice.Office).Query;

        Assert.Equal(expected, query.From is null && query.To is null ? null : $"{query.From:yyyy-MM-dd}..{query.To:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("nhiệm vụ quá hạn của kế hoạch 20", "20")]
    [InlineData("việc quá hạn của kế hoạch 277/KH-UBND", "277/KH-UBND")]
    [InlineData("việc quá hạn của kế hoạch 5 năm", null)]
    [InlineData("kế hoạch số 277 còn việc nào quá hạn", "277")]
    [InlineData("ke hoach so 20 co viec nao qua han", "20")]
    [InlineData("kế hoạch số còn việc nào quá hạn", "Kế hoạch chuyển đổi số năm 2026")]
    public void A_plan_is_known_by_its_number(string text, string? plan) => Assert.Equal(plan, QuestionReader.Read(text, QuestionOffice.Office).Query.Plan);

    [Theory]
    [InlineData("báo cáo quý iii", "2026-07-01..2026-09-30")]
    [InlineData("báo cáo quy ii năm 2025", "2025-04-01..2025-06-30")]
    [InlineData("ngày 9/12 đoàn vào, việc nào phải xong trước hôm đó", "..2026-12-08")]
    [InlineData("việc quá hạn trong tháng 10, không phải tháng 11", "2026-10-01..2026-10-31")]
    [InlineData("không phải tháng 9, việc quá hạn tháng 8", "2026-08-01..2026-08-31")]
    public void The_period_is_read(string text, string period)
    {
        var query = QuestionReader.Read(text, QuestionOffice.Office).Query;

        Assert.Equal(period, $"{query.From:yyyy-MM-dd}..{query.To:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("lĩnh vực nào có tỷ lệ hoàn thành dưới 70%", "dưới 70%")]
    [InlineData("việc quá hạn từ 1/2 đến 29/2", "29/2")]
    [InlineData("việc quá hạn của phòng Nội chính và phòng Kinh tế ngành", "phòng Kinh tế ngành")]
    [InlineData("việc quá hạn trừ phòng Nội chính", "trừ phòng Nội chính")]
    [InlineData("việc quá hạn quý V", "quý V")]
    [InlineData("việc quá hạn quý 5 năm 2026", "quý 5")]
    [InlineData("việc chưa xong tháng 13", "tháng 13")]
    [InlineData("việc chưa xong đến cuối tháng 13", "tháng 13")]
    [InlineData("tasks overdue in Q5", "Q5")]
    public void What_cannot_be_asked_is_named(string text, string unclear) => Assert.Contains(unclear, QuestionReader.Read(text, QuestionOffice.Office).Unclear);

    /// <summary>A period that does not exist is never taken for the present one.</summary>
    [Theory]
    [InlineData("việc chưa xong đến cuối tháng 13")]
    [InlineData("việc quá hạn cuối quý V")]
    public void No_other_period_is_put_in_its_place(string text)
    {
        var query = QuestionReader.Read(text, QuestionOffice.Office).Query;

        Assert.Equal((null, null), (query.From, query.To));
    }

    /// <summary>A code with a letter that plans do not use is the task asked about, so that it can be said not to exist.</summary>
    [Theory]
    [InlineData("việc 99z đến đâu rồi", "99z")]
    [InlineData("3w ai làm", "3w")]
    public void Any_letter_makes_a_code(string text, string code) => Assert.Equal(code, QuestionReader.Read(text, QuestionOffice.Office).Query.Task);

    [Theory]
    [InlineData("xem status của việc nâng cấp trang thông tin với", "nâng cấp trang thông tin")]
    [InlineData("cho chị status của task số hóa lưu trữ nhé", "số hóa lưu trữ")]
    public void The_title_is_after_the_word_for_task(string text, string title) =>
        Assert.Contains(title, QuestionReader.Read(text, QuestionOffice.Office).Query.Task, StringComparison.Ordinal);

    [Fact]
    public void Silence_for_so_long_is_silence_since_then()
    {
        var query = QuestionReader.Read("trên 60 ngày không cập nhật là những việc nào", QuestionOffice.Office).Query;

        Assert.Equal([QueryStatus.NotReported], query.Statuses);
        Assert.Equal(new DateOnly(2026, 9, 22), query.From);
    }

    [Theory]
    [InlineData("không phải Kinh tế ngành, là Khoa giáo, còn việc gì quá hạn", "Phòng Khoa giáo - Văn xã")]
    [InlineData("Ban Tiếp công dân và Trung tâm Công báo thì khỏi, tôi chỉ hỏi Khoa giáo: có việc gì quá hạn?", "Phòng Khoa giáo - Văn xã")]
    public void A_unit_that_is_left_out_is_not_asked_about(string text, string unit) =>
        Assert.Equal(unit, QuestionReader.Read(text, QuestionOffice.Office).Query.Unit);

    [Theory]
    [InlineData("những việc chưa ai nhận", "List Open")]
    [InlineData("nhiệm vụ chưa có người làm", "List Open")]
    [InlineData("viec chua giao cho ai", "List Open")]
    [InlineData("bao nhiêu việc chưa phân công", "Count Open")]
    [InlineData("việc quá hạn mà không ai phụ trách", "List Overdue")]
    [InlineData("unassigned tasks", "List Open")]
    [InlineData("tasks nobody has taken", "List Open")]
    // Nobody has done it: that says nothing of who is to.
    [InlineData("việc nào chưa ai làm", null)]
    [InlineData("việc nào chưa báo cáo", null)]
    public void Tasks_that_nobody_is_in_charge_of_are_asked_for(string text, string? expected)
    {
        var query = QuestionReader.Read(text, QuestionOffice.Office).Query;

        Assert.Equal(expected is not null, query.Also?.NoOwner == true);
        Assert.Equal(expected, expected is null ? null : $"{query.Intent} {string.Join(' ', query.Statuses)}");
    }

    [Theory]
    [InlineData("các nhiệm vụ về hồ sơ bệnh án", "hồ sơ bệnh án")]
    [InlineData("việc liên quan tới camera giám sát", "camera giám sát")]
    [InlineData("cac viec lien quan den nha ve sinh cong cong", "nha ve sinh cong cong")]
    public void Tasks_about_something_are_searched_by_its_words(string text, string words)
    {
        var reading = QuestionReader.Read(text, QuestionOffice.Office);

        Assert.Equal((QueryIntent.Detail, words), (reading.Query.Intent, reading.Query.Task));
    }

    private static string Write(TaskConditions? also) => string.Join(", ", ((string?[])[
        also?.Late is { } late ? $"late {late.Bound} {late.Days}d{late.Months}m" : null,
        also?.Share is { } share ? $"share {share.Bound} {share.Percent}" : null,
        also?.NoDeadline == true ? "undated" : null,
        also?.Submitted == true ? "submitted" : null]).OfType<string>());
}
