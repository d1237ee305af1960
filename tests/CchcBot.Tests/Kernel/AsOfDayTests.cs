using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>The day whose figures are wanted, and the language of words that are in none.</summary>
public sealed class AsOfDayTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("quá hạn tính đến 15/9", "quá hạn", "2025-09-15")]
    [InlineData("qua han cua phong Noi chinh tinh den ngay 15/9/2025", "qua han cua phong Noi chinh", "2025-09-15")]
    [InlineData("tasks overdue as of 15/9", "tasks overdue", "2025-09-15")]
    [InlineData("số liệu tính đến hết ngày 30 tháng 6 năm 2025, báo cáo quý II", "báo cáo quý II", "2025-06-30")]
    [InlineData("tính đến 15/9", "", "2025-09-15")]
    [InlineData("quá hạn tính đến 31/12", "quá hạn", "2025-12-31")]
    [InlineData("overdue as of 1/10/2025", "overdue", "2025-10-01")]
    [InlineData("quá hạn tính đến cuối tháng 6", "quá hạn", "2025-06-30")]
    [InlineData("nhiệm vụ quá hạn của Phòng Nội chính tính đến hết quý II/2025", "nhiệm vụ quá hạn của Phòng Nội chính", "2025-06-30")]
    [InlineData("tasks overdue as of yesterday", "tasks overdue", "2025-09-19")]
    [InlineData("việc phải xong tính đến hết quý IV", null, null)]
    [InlineData("quá hạn tính đến 31/2", null, null)]
    [InlineData("gia hạn 2b đến 15/9", null, null)]
    public void It_is_told_from_the_rest(string said, string? rest, string? day)
    {
        var found = AsOfDay.Find(said, new DateOnly(2025, 9, 20));
        Assert.Equal((rest, day), (found?.Asked, found is { } known ? $"{known.Day:yyyy-MM-dd}" : null));
    }

    [Fact]
    public async Task Figures_of_a_past_day_are_those_that_were_known_then()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 15, 9, 0, 0));
        await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "đã xong 1a, KH 33/KH-VP ngày 10/7/2025")).Card!, "Đúng, ghi lại");
        Assert.DoesNotContain("1a  ", (await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn")).Card!.ToJson(), StringComparison.Ordinal);
        var then = await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn tính đến 30/6");
        Assert.Contains("tính đến 30/06/2025", then.Push, StringComparison.Ordinal);
        Assert.Contains("1a  ", then.Card!.ToJson(), StringComparison.Ordinal);
        // A day alone is about the question before.
        await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn");
        Assert.Contains("Đang quá hạn, tính đến 14/07/2025", (await office.SayAsync(TestOffice.An, "tính đến 14/7")).Push, StringComparison.Ordinal);

        foreach (var day in new[] { "30/6", "cuối tháng 6", "hết quý II" })
        {
            var shown = (await office.SayAsync(TestOffice.An, $"tổng hợp tính đến {day}")).Card!.ToJson();
            Assert.Contains("số liệu đến 30/06/2025", shown, StringComparison.Ordinal);
        }

        Assert.True((await office.SayAsync(TestOffice.An, "tổng hợp tính đến hết quý IV")).IsProblem);
        var summary = await office.SayAsync(TestOffice.An, "tổng hợp");
        var past = await office.TapAsync(TestOffice.An, summary.Card!, "Xem ngày đã chọn", new { day = "2025-06-30" });
        Assert.Contains("số liệu đến 30/06/2025", past.Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.An, summary.Card!, "Xem ngày đã chọn", new { day = "2025-12-30" })).IsProblem);

        var report = await office.SayAsync(TestOffice.An, "báo cáo quý II");
        var early = await office.TapAsync(TestOffice.An, report.Card!, "Xem ngày đã chọn", new { day = "2025-06-10" });
        Assert.Contains("10/06/2025", early.Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.An, report.Card!, "Xem ngày đã chọn", new { day = "" })).IsProblem);
    }

    [Theory]
    [InlineData("nhiệm vụ quá hạn tính đến 31/12", "Ngày 31/12/2025 chưa đến; dưới đây là số liệu đến hôm nay 15/07/2025.")]
    [InlineData("số việc đã hoàn thành tính đến 30/9/2025", "Ngày 30/09/2025 chưa đến; dưới đây là số liệu đến hôm nay 15/07/2025.")]
    [InlineData("tasks overdue as of 31/12", "31/12/2025 is still to come; these are the figures as of today, 15/07/2025.")]
    [InlineData("tasks due as of 31/12/2025", null)]
    [InlineData("nhiệm vụ quá hạn tính đến 14/7", null)]
    public async Task Figures_of_a_day_to_come_are_those_of_today_and_say_so(string said, string? note)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 15, 9, 0, 0));
        var now = (await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn")).Push;

        var answer = await office.SayAsync(TestOffice.An, said);

        var text = CardAsText.Of(answer.Card!);
        Assert.Equal(note is not null, text.Contains("chưa đến;", StringComparison.Ordinal) || text.Contains("still to come;", StringComparison.Ordinal));
        Assert.Contains(note ?? "", text, StringComparison.Ordinal);
        Assert.True(note is null || !said.StartsWith("nhiệm vụ quá hạn", StringComparison.Ordinal) || answer.Push == now, answer.Push);
    }

    [Fact]
    public async Task Words_in_no_language_are_answered_in_that_of_the_question_before()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(new DateTime(2025, 7, 15, 9, 0, 0));
        await office.SayAsync(TestOffice.An, "tasks overdue this quarter");
        Assert.StartsWith("Overdue", (await office.SayAsync(TestOffice.An, "only Phòng Nội chính")).Push, StringComparison.Ordinal);
        Assert.Contains("working days overdue", (await office.SayAsync(TestOffice.An, "2a")).Push, StringComparison.Ordinal);
        // Vietnamese words are answered in Vietnamese.
        await office.SayAsync(TestOffice.An, "how many tasks does Phòng Hành chính - Quản trị still have");
        Assert.DoesNotContain("tasks", (await office.SayAsync(TestOffice.An, "việc của Phòng Nội chính")).Card!.ToJson(), StringComparison.Ordinal);
        await office.SayAsync(TestOffice.An, "tasks overdue this quarter");
        Assert.StartsWith("Quá hạn", (await office.SayAsync(TestOffice.An, "còn quý trước?")).Push, StringComparison.Ordinal);
        Assert.StartsWith("Quá hạn", (await office.SayAsync(TestOffice.An, "Phòng Nội chính")).Push, StringComparison.Ordinal);
    }
}
