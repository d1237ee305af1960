using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Cards;
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
    public async Task An_issued_document_that_is_the_product_completes_it_and_one_that_work_goes_on_after_does_not(string said, bool isDone)
    {
        await using var office = await OpenAsync();

        var card = (await office.SayAsync(TestOffice.Cuong, said)).Card!;

        (isDone ? (Action<string, string>)Assert.Matches : Assert.DoesNotMatch)("Tình trạng\\W+Hoàn thành", CardAsText.Of(card));
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
        ]));
        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        return office;
    }
}
