using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Slices.Requests;
using CchcBot.Tests.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>What is done about a report, a request or a reminder in words, through the router.</summary>
public sealed class TypedOrdersTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("hủy báo cáo 3b vừa rồi")]
    [InlineData("huy bao cao 3b vua roi")]
    [InlineData("em báo nhầm 3b")]
    [InlineData("take back my last report on 3b")]
    public async Task The_last_report_is_shown_and_taken_back_when_that_is_confirmed(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await ReportAsync(office, TestOffice.Cuong, "3b đang lấy ý kiến, 40%");
        await ReportAsync(office, TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");
        Assert.True((await office.AssignmentAsync("3b")).IsDone);

        var shown = await office.SayAsync(TestOffice.Cuong, words);
        Assert.True((await office.AssignmentAsync("3b")).IsDone);
        var taken = await office.TapAsync(TestOffice.Cuong, shown.Card!, words[0] == 't' ? "Yes, take it back" : "Đúng, rút lại");

        var assignment = await office.AssignmentAsync("3b");
        Assert.False(taken.IsProblem);
        Assert.Equal((WorkStep.Consulting, 40, 0), (assignment.State.Step, assignment.State.Percent, assignment.State.Evidence.Count));
    }

    [Fact]
    public async Task Nobody_takes_back_what_another_reported_and_a_second_tap_changes_nothing()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "hủy báo cáo 3b vừa rồi")).IsProblem);
        await ReportAsync(office, RequestOffice.Nam, "3b đang dự thảo");
        Assert.Contains("Phạm Hải Nam", (await office.SayAsync(TestOffice.Cuong, "hủy báo cáo 3b vừa rồi")).Text, StringComparison.Ordinal);

        await ReportAsync(office, TestOffice.Cuong, "3b đã trình");
        var shown = await office.SayAsync(TestOffice.Cuong, "hủy báo cáo 3b vừa rồi");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, rút lại");
        Assert.Equal(WorkStep.Drafting, (await office.AssignmentAsync("3b")).State.Step);

        Assert.True((await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, rút lại")).IsProblem);
        Assert.Equal(WorkStep.Drafting, (await office.AssignmentAsync("3b")).State.Step);
    }

    /// <summary>A request for more time is reported as well; with nothing of it left, there is nothing of it to take back.</summary>
    [Fact]
    public async Task After_a_request_that_was_withdrawn_the_report_before_it_is_taken_back()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await ReportAsync(office, TestOffice.Cuong, "3b đang lấy ý kiến, 40%");
        var form = await office.SayAsync(TestOffice.Cuong, "xin gia hạn 3b đến 15/10 vì chờ ý kiến Sở Nội vụ");
        await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi đề nghị", new { due = "2025-10-15", reason = "chờ ý kiến Sở Nội vụ" });
        await office.NextAsync();
        await office.SayAsync(TestOffice.Cuong, "xin rút đề nghị gia hạn 3b");

        var shown = await office.SayAsync(TestOffice.Cuong, "hủy báo cáo 3b vừa rồi");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, rút lại");

        var state = (await office.AssignmentAsync("3b")).State;
        Assert.Equal((WorkStep.NotStarted, null as int?), (state.Step, state.Percent));
    }

    /// <summary>What is no question is refused though it is short; what asks is answered.</summary>
    [Theory]
    [InlineData("xong 3b", true)]
    [InlineData("3b da trinh", true)]
    [InlineData("3c vướng", true)]
    [InlineData("3b 60%", true)]
    [InlineData("3b xong chưa", false)]
    [InlineData("3b đã trình chưa ạ", false)]
    public async Task Who_only_looks_on_is_refused_a_report_and_answered_a_question(string words, bool isReport)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.Offices.ChangePersonAsync(office.Id, RequestOffice.Duc, p => p! with { Roles = Roles.Viewer }, CancellationToken.None);
        await office.SayAsync(RequestOffice.Duc, "việc của tôi");

        var reply = await office.SayAsync(RequestOffice.Duc, words);

        Assert.Equal(isReport, reply.IsProblem);
        Assert.Equal(WorkStep.NotStarted, (await office.AssignmentAsync("3b")).State.Step);
    }

    [Theory]
    [InlineData("xin rút đề nghị gia hạn 3b")]
    [InlineData("rut lai de nghi gia han 3b")]
    [InlineData("withdraw my extension request for 3b")]
    public async Task A_request_for_more_time_is_withdrawn_and_the_leader_told(string words)
    {
        await using var office = await AskedAsync();

        var answer = await office.SayAsync(TestOffice.Cuong, words);

        Assert.Null((await office.AssignmentAsync("3b")).State.Extension);
        Assert.Equal(new DateOnly(2025, 9, 30), (await office.AssignmentAsync("3b")).Due);
        Assert.False(answer.IsProblem);
        var told = await office.NextAsync();
        Assert.Contains(told, t => t.To == TestOffice.An && t.Push.Contains("đã rút đề nghị gia hạn nhiệm vụ 3b", StringComparison.Ordinal));
        Assert.Contains(told, t => t is { Kind: "update", To: TestOffice.An });
        Assert.True((await office.SayAsync(TestOffice.Cuong, words)).IsProblem);
    }

    /// <summary>After the leader in charge has given an opinion it waits for whom the settings name.</summary>
    [Fact]
    public async Task Whoever_the_settings_name_to_decide_is_told_of_the_withdrawal()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.Offices.ChangePersonAsync(office.Id, RequestOffice.Hoa, p => p! with { Roles = p.Roles | CchcBot.Office.Roles.Leader }, CancellationToken.None);
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { ExtensionDecider = RequestOffice.Hoa }, CancellationToken.None);
        var form = await office.SayAsync(TestOffice.Cuong, "xin gia hạn 3b đến 15/10 vì chờ ý kiến Sở Nội vụ");
        await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi đề nghị", new { due = "2025-10-15", reason = "chờ ý kiến Sở Nội vụ" });
        await office.NextAsync();

        await office.SayAsync(TestOffice.Cuong, "xin rút đề nghị gia hạn 3b");

        Assert.Contains(
            await office.NextAsync(),
            t => t.To == RequestOffice.Hoa && t.Push.Contains("đã rút đề nghị gia hạn nhiệm vụ 3b", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_requests_card_has_a_button_for_it_and_another_unit_has_none()
    {
        await using var office = await AskedAsync();
        var assignment = await office.AssignmentAsync("3b");
        var view = ExtensionView.Of(
            TextLanguage.Vi, await office.WorkspaceAsync(), (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!, (await office.OnlyPlanAsync()).Id,
            assignment, null, new DateOnly(2025, 9, 16));

        await office.TapAsync(
            TestOffice.Cuong, ExtensionCards.Render(TextLanguage.Vi, view), "Rút đề nghị");

        Assert.Null((await office.AssignmentAsync("3b")).State.Extension);
        Assert.False(ExtensionView.Of(
            TextLanguage.Vi, await office.WorkspaceAsync(), (await office.WorkspaceAsync()).FindPerson(RequestOffice.Hoa)!, "p", assignment, null,
            new DateOnly(2025, 9, 16)).MayWithdraw);
    }

    [Theory]
    [InlineData("nhắc lại 3b sau 3 ngày", "2025-09-19")]
    [InlineData("nhac lai 3b sau 3 ngay", "2025-09-19")]
    [InlineData("nhắc lại 3b thứ Hai tuần sau", "2025-09-22")]
    // A Saturday: the next working day.
    [InlineData("remind me of 3b in 4 days", "2025-09-22")]
    public async Task A_reminder_is_put_off_in_words(string words, string until)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var answer = await office.SayAsync(TestOffice.Cuong, words);

        Assert.False(answer.IsProblem);
        var note = Assert.Single((await office.Notes.ListAsync(office.Id, CancellationToken.None)).Values, n => n.SnoozedUntil is not null);
        Assert.Equal(DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture), note.SnoozedUntil);
    }

    [Theory]
    [InlineData("nhắc lại 3b sau 3 tháng")]
    [InlineData("nhắc lại 3b")]
    public async Task Without_a_day_that_fits_the_choices_are_shown(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var answer = await office.SayAsync(TestOffice.Cuong, words);

        Assert.Contains("Chọn ngày nhắc lại", CardAsText.Of(answer.Card!), StringComparison.Ordinal);
        Assert.DoesNotContain((await office.Notes.ListAsync(office.Id, CancellationToken.None)).Values, n => n.SnoozedUntil is not null);
    }

    [Theory]
    [InlineData("nhắc trung tâm công báo làm 3b đi")]
    [InlineData("nhac trung tam cong bao lam 3b di")]
    [InlineData("nhắc anh Cường làm 3b đi")]
    [InlineData("nhắc 3b đi")]
    public async Task A_leaders_word_to_remind_asks_whoever_answers_for_it(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var answer = await office.SayAsync(TestOffice.An, words);

        Assert.Contains("Lê Quốc Cường", answer.Push, StringComparison.Ordinal);
        Assert.NotNull((await office.AssignmentAsync("3b")).State.Urged);
    }

    [Fact]
    public async Task A_unit_that_does_not_lead_the_task_is_not_reminded_of_it()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var answer = await office.SayAsync(TestOffice.An, "nhắc phòng Nội chính làm 3b đi");

        Assert.Contains("không do Phòng Nội chính phụ trách", answer.Push, StringComparison.Ordinal);
        Assert.Null((await office.AssignmentAsync("3b")).State.Urged);
    }

    [Fact]
    public async Task All_done_proposes_what_is_open_in_the_list()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await ReportAsync(office, TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ của phòng tôi");

        var shown = await office.SayAsync(TestOffice.Cuong, "xong hết rồi");

        var text = CardAsText.Of(shown.Card!);
        Assert.Contains("3c", text, StringComparison.Ordinal);
        Assert.DoesNotContain("3b", text, StringComparison.Ordinal);
        Assert.False((await office.AssignmentAsync("3c")).IsDone);
    }

    [Fact]
    public async Task Who_was_reminded_is_answered_from_what_was_sent()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.RemindAsync();
        await office.SayAsync(TestOffice.An, "đôn đốc 3b");
        await office.NextAsync();

        var reminded = await office.SayAsync(TestOffice.Binh, "hôm nay ai đã được nhắc");
        var not = await office.SayAsync(TestOffice.Binh, "hôm nay những ai chưa được nhắc");

        Assert.Contains("Lê Quốc Cường", CardAsText.Of(reminded.Card!), StringComparison.Ordinal);
        Assert.Contains("đôn đốc 3b", CardAsText.Of(reminded.Card!), StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Quốc Cường", CardAsText.Of(not.Card!), StringComparison.Ordinal);
        Assert.StartsWith("Chưa nhắc", not.Push, StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "hôm nay ai đã được nhắc")).IsProblem);
    }

    [Theory]
    [InlineData("việc quá hạn trên 100 ngày", "chậm trên 100 ngày")]
    [InlineData("những nhiệm vụ nào không có thời hạn", "không có thời hạn")]
    [InlineData("danh sách việc đã trình mà chưa được ký", "đã trình, chưa được ký")]
    [InlineData("tasks overdue by more than 30 days", "late by more than 30 days")]
    public async Task What_was_understood_stands_in_the_answer(string words, string reading)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var answer = await office.SayAsync(TestOffice.An, words);

        Assert.Contains(reading, CardAsText.Of(answer.Card!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_periods_are_answered_side_by_side()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await ReportAsync(office, TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");

        var answer = await office.SayAsync(TestOffice.An, "so sánh việc hoàn thành tháng 9 với tháng 8");
        var card = CardAsText.Of(answer.Card!);

        Assert.Contains("nhiều hơn 01 nhiệm vụ", card, StringComparison.Ordinal);
        ApprovedCard.Verify("answer-comparison", answer.Card!);
    }

    private async Task<TestOffice> AskedAsync()
    {
        var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.InChargeAsync(TestOffice.Centre, TestOffice.An);
        var form = await office.SayAsync(TestOffice.Cuong, "xin gia hạn 3b đến 15/10 vì chờ ý kiến Sở Nội vụ");
        await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi đề nghị", new { due = "2025-10-15", reason = "chờ ý kiến Sở Nội vụ" });
        await office.NextAsync();
        Assert.NotNull((await office.AssignmentAsync("3b")).State.Extension);
        return office;
    }

    private static async Task ReportAsync(TestOffice office, string person, string words)
    {
        var shown = await office.SayAsync(person, words);
        Assert.False((await office.TapAsync(person, shown.Card!, "Đúng, ghi lại")).IsProblem);
        office.MoveTo(office.Now.DateTime.AddMinutes(1));
    }
}
