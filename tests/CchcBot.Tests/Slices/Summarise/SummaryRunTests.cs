using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Summarise;

/// <summary>The leadership channel's summary: one post a day, in place within it, on Friday at four by itself, never a person in it.</summary>
public sealed class SummaryRunTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Friday = new(2025, 9, 19, 16, 0, 0);

    [Fact]
    public async Task On_friday_at_four_it_is_posted_once()
    {
        await using var office = await OpenAsync();
        office.MoveTo(Friday.AddMinutes(-61));
        await office.SummariseAsync();
        Assert.Empty(office.Messenger.Sent);
        office.MoveTo(Friday);
        await office.SummariseAsync();
        await office.SummariseAsync();

        var (kind, to, card, push) = Assert.Single(office.Messenger.Sent);
        Assert.Equal(("post", "19:leaders@thread.tacv2"), (kind, to.ConversationId));
        Assert.Contains("quá hạn", push, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Cường", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Bình", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_same_day_it_is_updated_in_place_and_another_day_posted_anew()
    {
        await using var office = await OpenAsync();
        office.MoveTo(Friday.AddHours(-6));
        Assert.StartsWith("Đã đăng", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
        Assert.Contains("cập nhật", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
        office.MoveTo(Friday.AddDays(3));
        await office.SayAsync(TestOffice.Binh, "post summary");

        Assert.Equal(["post", "update", "post"], office.Messenger.Sent.Select(s => s.Kind));
    }

    [Fact]
    public async Task Posted_by_hand_in_the_morning_it_gets_the_hours_figures_once()
    {
        await using var office = await OpenAsync();
        office.MoveTo(Friday.AddHours(-6));
        await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        var shown = await office.SayAsync(TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        office.MoveTo(Friday);
        await office.SummariseAsync();
        await office.SummariseAsync();
        Assert.Equal(["post", "update"], office.Messenger.Sent.Select(s => s.Kind));
    }

    [Fact]
    public async Task Without_a_channel_it_is_said_how_to_choose_one()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.Contains("dùng kênh này để báo cáo", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.An, "dùng kênh này để báo cáo")).IsProblem);
    }

    [Fact]
    public async Task A_member_of_staff_neither_chooses_nor_posts()
    {
        await using var office = await OpenAsync();
        Assert.True((await office.PostAsync(TestOffice.Cuong, "dùng kênh này để báo cáo")).IsProblem);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "đăng tổng hợp")).IsProblem);
    }

    [Fact]
    public async Task The_hour_can_be_set()
    {
        await using var office = await OpenAsync();
        Assert.Contains("thứ Năm lúc 15:30", (await office.SayAsync(TestOffice.Binh, "giờ tổng hợp thứ năm 15:30")).Text, StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Binh, "giờ tổng hợp hôm nào đó")).IsProblem);
        office.MoveTo(Friday.AddDays(-1).AddMinutes(-30));
        await office.SummariseAsync();
        Assert.Single(office.Messenger.Sent);
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.Contains(
            "Bản tổng hợp sẽ đăng tại kênh này",
            (await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo")).Text,
            StringComparison.Ordinal
        );
        return office;
    }
}
