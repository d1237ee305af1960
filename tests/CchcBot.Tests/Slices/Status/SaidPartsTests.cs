using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Cards;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>What a sentence says beside the step: the day on which it was finished, which milestone it is about, that an event has happened.</summary>
public sealed class SaidPartsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
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
        Assert.Equal(day, DoneDay.In(said, new DateOnly(2025, 9, 16)) is { } found ? $"{found:yyyy-MM-dd}" : null);

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

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Tổ chức hội nghị tập huấn", TestOffice.Centre, "Quý II/2025"),
            (1, "b", "Kiểm tra công tác cải cách hành chính", TestOffice.Centre,
                "Quý I/2025 ban hành kế hoạch kiểm tra; Quý IV/2025 tổ chức kiểm tra theo kế hoạch"),
            (1, "c", "Ban hành kế hoạch chuyển đổi số", TestOffice.Centre, "Sau khi UBND tỉnh ban hành kế hoạch của tỉnh"),
        ]));
        office.MoveTo(new DateTime(2025, 9, 16, 9, 0, 0));
        return office;
    }
}
