using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Slices.Summarise;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Summarise;

/// <summary>An hour before the post: the administrator's preview and the word to the units; held, skipped, unchanged, kept up to date.</summary>
public sealed class SummaryPreviewTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Leaders = "19:leaders@thread.tacv2";
    private static readonly DateTime Friday = new(2025, 9, 19, 16, 0, 0);

    [Fact]
    public async Task An_hour_before_the_administrator_sees_it_and_a_unit_that_it_names_gets_a_word()
    {
        await using var office = await OpenAsync();
        await TickAsync(office, Friday.AddHours(-1).AddMinutes(-1));
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Push.Contains("16:00", StringComparison.Ordinal));
        await TickAsync(office, Friday.AddHours(-1));
        await TickAsync(office, Friday.AddMinutes(-50));

        var said = office.Messenger.Sent.Where(s => s.Push.Contains("16:00", StringComparison.Ordinal)).Select(s => (s.To.ConversationId, s.Push)).ToList();
        Assert.Equal(
            [
                ($"a:{TestOffice.Binh}", "Bản tổng hợp sẽ đăng lúc 16:00"),
                ($"a:{TestOffice.Cuong}", "Nhiệm vụ 3a dự kiến nêu trong tổng hợp 16:00. Nếu đã hoàn thành, đề nghị cập nhật trước 15:30."),
            ],
            said.Order());
        await TickAsync(office, Friday);
        await TickAsync(office, Friday.AddMinutes(1));
        Assert.Single(office.Messenger.Sent, s => s.Kind == "post" && s.To.ConversationId == Leaders);
    }

    [Theory]
    [InlineData("Bỏ qua lần này", "Lần này không đăng bản tổng hợp ngày 19/09.")]
    [InlineData("Tạm giữ", "Bản tổng hợp ngày 19/09 được tạm giữ; bấm \"Đăng\" khi cần đăng.")]
    public async Task Skipped_or_held_it_is_not_posted_until_somebody_says_so(string choice, string said)
    {
        await using var office = await OpenAsync();
        var preview = await PreviewAsync(office);
        var decided = await office.TapAsync(TestOffice.Binh, Verb(preview, choice), Data());
        Assert.Equal(said, decided.Push);
        await TickAsync(office, Friday);
        Assert.Empty(Posts(office));

        office.MoveTo(Friday.AddMinutes(20));
        Assert.Equal("Đã đăng bản tổng hợp ngày 19/09.", (await office.TapAsync(TestOffice.Binh, decided.Card!, "Đăng")).Push);
        Assert.Equal("Bản tổng hợp ngày 19/09 đã đăng.", (await office.TapAsync(TestOffice.Binh, decided.Card!, "Đăng")).Push);
        Assert.Equal("Bản tổng hợp ngày 19/09 đã đăng.", (await office.TapAsync(TestOffice.Binh, SummaryVerbs.Skip.Name, Data())).Push);
        Assert.Single(Posts(office));
    }

    [Fact]
    public async Task Posted_after_all_before_its_hour_it_comes_at_its_hour()
    {
        await using var office = await OpenAsync();
        await PreviewAsync(office);
        var held = await office.TapAsync(TestOffice.Binh, SummaryVerbs.Hold.Name, Data());
        Assert.Equal("Bản tổng hợp ngày 19/09 sẽ đăng lúc 16:00.", (await office.TapAsync(TestOffice.Binh, held.Card!, "Đăng")).Push);
        await TickAsync(office, Friday.AddMinutes(-1));
        Assert.Empty(Posts(office));
        await TickAsync(office, Friday);
        Assert.Single(Posts(office));
    }

    [Theory]
    [InlineData("2025-13-45")]
    [InlineData("2020-01-03")]
    [InlineData(null)]
    public async Task A_preview_that_is_no_longer_good_says_so(string? slot)
    {
        await using var office = await OpenAsync();
        office.MoveTo(Friday);
        var answer = await office.TapAsync(TestOffice.Binh, SummaryVerbs.Post.Name, new JsonObject { ["slot"] = slot });
        Assert.True(answer.IsProblem);
        Assert.Empty(office.Messenger.Sent);
    }

    [Fact]
    public async Task Others_do_not_decide_on_it()
    {
        await using var office = await OpenAsync();
        await PreviewAsync(office);
        foreach (var verb in new[] { SummaryVerbs.Post.Name, SummaryVerbs.Hold.Name, SummaryVerbs.Skip.Name })
        {
            Assert.True((await office.TapAsync(TestOffice.Cuong, verb, Data())).IsProblem);
        }
    }

    [Fact]
    public async Task Where_nothing_has_changed_nothing_is_posted_and_nobody_is_told()
    {
        await using var office = await OpenAsync();
        await TickAsync(office, Friday.AddHours(-1));
        await TickAsync(office, Friday);
        // A task is reported as done: that is new. The weeks after nothing is.
        await CompleteAsync(office, "3b");
        office.MoveTo(new(2025, 9, 26, 16, 0, 0));
        await office.SummariseAsync();
        Assert.Equal(2, Posts(office).Count);
        await CompleteAsync(office, "3c");
        office.MoveTo(new(2025, 10, 31, 15, 0, 0));
        await office.SummariseAsync();
        office.MoveTo(new(2025, 10, 31, 16, 0, 0));
        await office.SummariseAsync();
        Assert.Equal(3, Posts(office).Count);
        var before = office.Messenger.Sent.Count;
        office.MoveTo(new(2025, 11, 28, 15, 0, 0));
        await office.SummariseAsync();
        office.MoveTo(new(2025, 11, 28, 16, 0, 0));
        await office.SummariseAsync();
        await office.SummariseAsync();
        Assert.Equal(before, office.Messenger.Sent.Count);
        Assert.StartsWith("Đã đăng", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_its_day_the_post_follows_what_changes_and_then_stands_still()
    {
        await using var office = await OpenAsync();
        await TickAsync(office, Friday);
        await TickAsync(office, Friday.AddMinutes(5));
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "update" && s.To.ConversationId == Leaders);
        await CompleteAsync(office, "3a");
        await TickAsync(office, Friday.AddMinutes(6));
        await TickAsync(office, Friday.AddMinutes(7));
        Assert.Single(office.Messenger.Sent, s => s.Kind == "update" && s.To.ConversationId == Leaders);
        await CompleteAsync(office, "3b");
        await TickAsync(office, Friday.AddDays(3).AddHours(-7));
        Assert.Single(office.Messenger.Sent, s => s.Kind == "update" && s.To.ConversationId == Leaders);
    }

    [Theory]
    [InlineData(1, 10, 0)] // Saturday
    [InlineData(0, 22, 0)] // at night
    public async Task What_downtime_delayed_does_not_come_outside_working_hours(int days, int hour, int posts)
    {
        await using var office = await OpenAsync();
        office.MoveTo(Friday.Date.AddDays(days).AddHours(hour));
        await office.SummariseAsync();
        Assert.Equal(posts, Posts(office).Count);
        office.MoveTo(Friday.Date.AddDays(3).AddHours(8));
        await office.SummariseAsync();
        Assert.Single(Posts(office));
    }

    [Fact]
    public async Task Looks_of_the_preview()
    {
        await using var office = await OpenAsync();
        await PreviewAsync(office);
        var decided = await office.TapAsync(TestOffice.Binh, SummaryVerbs.Hold.Name, Data());
        ApprovedCard.Verify("summary-held", decided.Card!);
        var (summary, several) = (await office.SummaryAsync())!.Value;
        ApprovedCard.Verify("summary-preview", SummaryPreviewCard.Render(
            new SummaryView(summary, "Văn phòng UBND tỉnh Sao Mai", TextLanguage.Vi, true, several), Friday));
    }

    private static JsonObject Data() => new() { ["slot"] = "2025-09-19" };

    private static string Verb(string card, string title)
    {
        var node = JsonNode.Parse(card)!["body"]!
            .AsArray()
            .SelectMany(e => e!["actions"]?.AsArray() ?? [])
            .Single(a => a!["title"]!.GetValue<string>() == title);
        return node!["verb"]!.GetValue<string>();
    }

    private static List<(string Kind, ConversationAddress To, string Card, string Push)> Posts(TestOffice office) =>
        [.. office.Messenger.Sent.Where(s => s.Kind == "post")];

    private static async Task<string> PreviewAsync(TestOffice office)
    {
        office.MoveTo(Friday.AddHours(-1));
        await office.SummariseAsync();
        return office.Messenger.Sent.Single(s => s.Push == "Bản tổng hợp sẽ đăng lúc 16:00").Card;
    }

    private static async Task TickAsync(TestOffice office, DateTime at)
    {
        office.MoveTo(at);
        await office.SummariseAsync();
        await office.RemindAsync();
    }

    private static async Task CompleteAsync(TestOffice office, params string[] codes)
    {
        foreach (var code in codes)
        {
            var assignment = (await office.StateAsync()).Find(code)!.Assignments.Single();
            await office.Plans.ChangeAsync(
                office.Id,
                (await office.OnlyPlanAsync()).Id,
                assignment.Id,
                new AssignmentChange(
                    $"test-{code}",
                    TestOffice.Binh,
                    office.Now,
                    d => (d.State with { Step = WorkStep.Issued, CompletedOn = DateOnly.FromDateTime(office.Now.DateTime) }, null)
                ),
                CancellationToken.None
            );
        }
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo");
        return office;
    }
}
