using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Cards;
using CchcBot.Language.Spans;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>What a sentence says beside the step: the day on which it was finished, which milestone it is about, that an event has happened.</summary>
public sealed class TypedPartsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("3b tổ chức xong hôm 20/6 rồi, công văn 88/TTPV ngày 18/6", "2025-06-20")]
    [InlineData("3b xong ngày 20/6/2025", "2025-06-20")]
    [InlineData("3b hoàn thành từ 20.6", "2025-06-20")]
    [InlineData("đã xong 3b hôm qua", "2025-09-15")]
    [InlineData("3b finished on 20/6", "2025-06-20")]
    [InlineData("3b xong hôm 20/12", "2024-12-20")]
    [InlineData("đã xong 3b, QĐ 12/QĐ-VP ngày 5/9", null)]
    [InlineData("đã xong 3b", null)]
    [InlineData("3b xong ngày 20/10/2025", null)]
    // 16/9/2025 is a Tuesday.
    [InlineData("đã xong 3b chiều qua", "2025-09-15")]
    [InlineData("3b hoàn thành hôm thứ sáu", "2025-09-12")]
    [InlineData("hôm kia 3b xong rồi", "2025-09-14")]
    public void The_day_on_which_it_was_finished_is_told_from_the_documents(string said, string? day) =>
        Assert.Equal(day, CompletionDay.In(said, new DateOnly(2025, 9, 16)) is { } found ? $"{found:yyyy-MM-dd}" : null);

    [Fact]
    public async Task That_day_is_shown_and_written()
    {
        await using var office = await OpenAsync();

        var shown = await office.SayAsync(TestOffice.Cuong, "1a tổ chức xong hôm 20/6 rồi, công văn 88/TTCB ngày 18/6");
        Assert.Matches("Ngày hoàn thành\\W+20/06/2025", CardAsText.Of(shown.Card!));
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        var state = (await office.StateAsync()).Find("1a")!.Assignments[0].State;
        Assert.Equal((new DateOnly(2025, 6, 20), new DateOnly(2025, 6, 18)), (state.CompletedOn, state.Evidence[^1].Date));
    }

    [Fact]
    public async Task Of_a_task_of_several_milestones_the_card_says_which()
    {
        await using var office = await OpenAsync();

        var card = (await office.SayAsync(TestOffice.Cuong, "1b xong rồi, KH 7/KH-VP ngày 10/2")).Card!;
        var text = CardAsText.Of(card);
        ApprovedCard.Verify("status-confirm-milestone", card);

        Assert.Contains("Mốc: ban hành kế hoạch kiểm tra (Hạn 31/03/2025)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_does_not_begin_with_the_code()
    {
        await using var office = await OpenAsync();

        var text = CardAsText.Of((await office.SayAsync(TestOffice.Cuong, "1a đang làm: đã số hoá được bốn mươi lăm trên sáu mươi hồ sơ")).Card!);

        Assert.DoesNotContain("1a đang làm", text, StringComparison.Ordinal);
        Assert.Contains("Đang làm: đã số hoá", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1c đã có văn bản rồi, UBND tỉnh ban hành 10/9", true)]
    [InlineData("1c có quyết định của tỉnh rồi nhé, sự kiện đã xảy ra", true)]
    [InlineData("1c đã xong, KH 12/KH-VP ngày 12/9", false)]
    public async Task What_a_task_waits_for_has_happened_and_the_task_is_not_done(string said, bool isEvent)
    {
        await using var office = await OpenAsync();

        var answer = await office.SayAsync(TestOffice.Binh, said);

        Assert.Equal(isEvent, answer.Card!.ToJson().Contains("Ngày xảy ra", StringComparison.Ordinal));
        Assert.Equal(isEvent, !answer.Card.ToJson().Contains("Đúng, ghi lại", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1b kế hoạch kiểm tra đã ban hành tại QĐ 15/QĐ-UBND ngày 28/3", true)]
    [InlineData("1d đã ban hành CTCT năm 2025, QĐ 2/QĐ-VP ngày 6/1/2025", true)]
    [InlineData("1e đã ban hành kế hoạch, KH 33/KH-VP ngày 3/3", false)]
    [InlineData("1d gửi dự thảo kế hoạch 2/KH-VP ngày 6/1/2025", false)]
    [InlineData("1d đã công bố, QĐ 15/QĐ-UBND ngày 3/9", true)]
    [InlineData("1d da ban hanh tai QD 15/QD-UBND ngay 3/9", true)]
    [InlineData("1g đã được phê duyệt tại Quyết định số 15/QĐ-UBND ngày 3/9/2025", true)]
    [InlineData("1g published, decision 15/QĐ-UBND of 3/9/2025", true)]
    [InlineData("1h đã ban hành tại QĐ 15/QĐ-UBND", true)]
    [InlineData("1h sắp công bố, QĐ 15/QĐ-UBND ngày 3/9", false)]
    [InlineData("1h: QĐ 5/QĐ-VP ngày 3/9 thành lập tổ công tác giúp việc", false)]
    [InlineData("1a đã ban hành kế hoạch, KH 12/KH-VP ngày 3/9", false)]
    [InlineData("1g đã phê duyệt chủ trương tại QĐ 15/QĐ-UBND ngày 3/9", false)]
    public async Task An_issued_document_that_is_the_product_completes_it_and_one_that_work_goes_on_after_does_not(string said, bool isDone)
    {
        await using var office = await OpenAsync();

        var card = (await office.SayAsync(TestOffice.Cuong, said)).Card!;

        (isDone ? (Action<string, string>)Assert.Matches : Assert.DoesNotMatch)("(Tình trạng|Status)\\W+(Hoàn thành|Completed|Done)", CardAsText.Of(card));
    }

    [Theory]
    [InlineData("1a đang làm rồi chị nhé, chắc cuối tháng mới xong", "2025-09-30")]
    [InlineData("1a đang làm, phấn đấu tuần sau hoàn thành", "2025-09-28")]
    [InlineData("1a đang làm, tháng trước chưa xong", null)]
    public async Task The_expected_day_is_read_in_any_wording(string said, string? day)
    {
        await using var office = await OpenAsync();

        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, said)).Card!, "Đúng, ghi lại");

        var expected = (await office.StateAsync()).Find("1a")!.Assignments[0].State.Expected;
        Assert.Equal(day, expected is { } read ? $"{read:yyyy-MM-dd}" : null);
    }

    [Theory]
    [InlineData("đã trình 1d chiều qua", "2025-09-15")]
    [InlineData("1d da trinh hom thu sau", "2025-09-12")]
    [InlineData("hôm 5/9 đã trình 1d", "2025-09-05")]
    [InlineData("1d đã trình lãnh đạo ngày 8/9", "2025-09-08")]
    [InlineData("1d đã trình thứ tư tuần trước, tờ trình 12/TTr-VP ngày 1/9", "2025-09-10")]
    [InlineData("1d submitted yesterday", "2025-09-15")]
    [InlineData("1d đã trình UBND tỉnh sáng nay", "2025-09-16")]
    [InlineData("1d đã trình, hạn ngày 5/9", null)]
    [InlineData("1d đã trình", null)]
    public async Task The_day_of_a_submission_is_shown_and_written(string said, string? day)
    {
        await using var office = await OpenAsync();

        var card = (await office.SayAsync(TestOffice.Cuong, said)).Card!;
        if (said.Contains("lãnh đạo", StringComparison.Ordinal))
        {
            ApprovedCard.Verify("status-confirm-submitted", card);
        }

        await office.TapAsync(TestOffice.Cuong, card, said.Contains("submitted", StringComparison.Ordinal) ? "Right, save it" : "Đúng, ghi lại");

        var submission = (await office.StateAsync()).Find("1d")!.Assignments[0].State.Submission;
        Assert.Equal(day, submission?.On is { } on ? $"{on:yyyy-MM-dd}" : null);
        Assert.True(day is null || CardAsText.Of(card).Contains($" {submission?.On:dd/MM/yyyy}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1d hôm thứ sáu đã gửi lấy ý kiến", "thứ sáu (12/09/2025)")]
    [InlineData("1d gửi lấy ý kiến chiều qua", "chiều qua (15/09/2025)")]
    [InlineData("1d đang lấy ý kiến từ ngày 8/9", "ngày 8/9")]
    public async Task The_day_of_another_step_is_kept_in_the_result(string said, string kept)
    {
        await using var office = await OpenAsync();

        var card = (await office.SayAsync(TestOffice.Cuong, said)).Card!;
        await office.TapAsync(TestOffice.Cuong, card, "Đúng, ghi lại");

        var state = (await office.StateAsync()).Find("1d")!.Assignments[0].State;
        Assert.Equal(WorkStep.Consulting, state.Step);
        Assert.Contains(kept, state.Result, StringComparison.Ordinal);
        Assert.Contains(kept, CardAsText.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_said_later_keeps_to_whom_it_was_submitted()
    {
        await using var office = await OpenAsync();
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "1d đã trình lãnh đạo")).Card!, "Đúng, ghi lại");

        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "1d đã trình hôm thứ sáu")).Card!, "Đúng, ghi lại");

        var submission = (await office.StateAsync()).Find("1d")!.Assignments[0].State.Submission!;
        Assert.Equal((SubmittedTo.OwnLeader, new DateOnly(2025, 9, 12)), (submission.To, submission.On));
    }

    [Theory]
    [InlineData("1a 140%", "140%")]
    [InlineData("1a -5%", "-5%")]
    [InlineData("1a được 200 phần trăm", "200 phần trăm")]
    [InlineData("1a dat am 5%", "am 5%")]
    [InlineData("1d xong, 1a được 101%", "101%")]
    public async Task A_percentage_that_no_work_has_is_named_and_nothing_is_written(string said, string named)
    {
        await using var office = await OpenAsync();

        var answer = await office.SayAsync(TestOffice.Cuong, said);

        Assert.True(answer.IsProblem);
        Assert.Contains($"\"{named}\"", answer.Text, StringComparison.Ordinal);
        Assert.Null((await office.StateAsync()).Find("1a")!.Assignments[0].State.ReportedAt);
    }

    [Theory]
    [InlineData("1a 100%")]
    [InlineData("1a - 50%")]
    [InlineData("1a được 70-80%")]
    [InlineData("1a đạt 140% kế hoạch năm")]
    [InlineData("1a số hồ sơ tăng 120% so với năm trước")]
    [InlineData("1a 62,5%")]
    public void A_percentage_that_may_be_is_not_refused(string said) => Assert.Null(ImpossibleShare.In(said));

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Tổ chức hội nghị tập huấn", TestOffice.Centre, "Quý II/2025"),
            (1, "b", "Kiểm tra công tác cải cách hành chính", TestOffice.Centre,
                "Quý I/2025 ban hành kế hoạch kiểm tra; Quý IV/2025 tổ chức kiểm tra theo kế hoạch"),
            (1, "c", "Ban hành kế hoạch chuyển đổi số", TestOffice.Centre, "Sau khi UBND tỉnh ban hành kế hoạch của tỉnh"),
            (1, "d", "Ban hành chương trình công tác năm 2025", TestOffice.Centre, "Quý I/2025"),
            (1, "e", "Ban hành và tổ chức thực hiện kế hoạch tuyên truyền", TestOffice.Centre, "Quý IV/2025"),
            (1, "g", "Công bố danh mục thủ tục nội bộ", TestOffice.Centre, "Quý IV/2025"),
            (1, "h", "Sửa đổi quy chế chi tiêu", TestOffice.Centre, "Quý IV/2025"),
        ]));
        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        return office;
    }
}
