using CchcBot.Delivery;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Summarise;

/// <summary>Orders to post: two at once, a post or a channel that is gone, answers that nobody can know.</summary>
public sealed class SummaryPostTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Channel = "19:leaders@thread.tacv2";
    private static readonly DateTime Friday = new(2025, 9, 19, 16, 0, 0);

    [Fact]
    public async Task Two_orders_at_once_are_one_post_and_the_second_hears_that_it_is_there()
    {
        await using var office = await OpenAsync();
        var answer = new TaskCompletionSource<SendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        office.Messenger.Answers[Channel] = () =>
        {
            asked.TrySetResult();
            return answer.Task;
        };
        var first = office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        office.Messenger.Answers[Channel] = () => throw new InvalidOperationException("a second post");
        // The second order looks while the first is under way; the clock of the test goes on with each look.
        var second = Task.Run(() => office.SayAsync(TestOffice.An, "đăng tổng hợp"));
        await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        answer.SetResult(new SendOutcome("m1", TestOffice.Address(Channel)));

        Assert.StartsWith("Đã đăng", (await first).Text, StringComparison.Ordinal);
        var said = (await second).Text!;
        Assert.DoesNotContain("hưa đăng được", said, StringComparison.Ordinal);
        Assert.True(said.StartsWith("Bản tổng hợp hôm nay đã đăng", StringComparison.Ordinal) || said.Contains("chưa xác nhận", StringComparison.Ordinal), said);
        Assert.Equal(DeliveryState.Sent, (await RowAsync(office)).State);
    }

    [Fact]
    public async Task A_deleted_post_is_sent_anew_as_a_claimed_attempt_and_by_the_clock_once()
    {
        await using var office = await OpenAsync();
        await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        await ReportAsync(office, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: UnreachableReasons.Gone));
        for (var i = 0; i < 10; i++)
        {
            office.Messenger.Next.Enqueue(new SendOutcome(null, Ambiguous: true));
        }

        for (var minutes = 0; minutes < 60; minutes++)
        {
            office.MoveTo(Friday.AddMinutes(minutes));
            await office.SummariseAsync();
        }

        // Each of them may be there: five at most, all on record.
        var row = await RowAsync(office);
        Assert.Equal((DeliveryState.Failed, DeliveryRules.MostAttempts, DeliveryRules.MostAttempts, 1), (row.State, row.Attempts, row.Ambiguous, row.Anew));
        Assert.Equal(1 + DeliveryRules.MostAttempts, office.Messenger.Sent.Count(s => s.Kind == "post"));

        office.Messenger.Next.Clear();
        Assert.StartsWith("Đã đăng", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Sent, (await RowAsync(office)).State);
    }

    [Fact]
    public async Task Deleted_again_and_again_the_clock_lets_it_be_and_an_order_posts_it()
    {
        await using var office = await OpenAsync();
        await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        foreach (var sentence in new[] { "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9", "3c đã trình", "đã xong 3a, QĐ 13/QĐ-VP ngày 5/9" })
        {
            await ReportAsync(office, sentence);
            office.MoveTo(office.Now.DateTime < Friday ? Friday : office.Now.DateTime.AddMinutes(1));
            office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: UnreachableReasons.Gone));
            await office.SummariseAsync();
        }

        Assert.Equal(2, office.Messenger.Sent.Count(s => s.Kind == "post"));
        office.Messenger.Next.Clear();
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: UnreachableReasons.Gone));
        Assert.StartsWith("Đã đăng", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
        Assert.Equal(3, office.Messenger.Sent.Count(s => s.Kind == "post"));
    }

    [Theory]
    [InlineData(UnreachableReasons.Gone)]
    [InlineData("BotNotInConversationRoster")]
    public async Task A_channel_that_is_gone_is_named_with_what_to_do_and_tried_again_on_each_order(string reason)
    {
        await using var office = await OpenAsync();
        var calls = 0;
        office.Messenger.Answers[Channel] = () => Task.FromResult(++calls < 3
            ? new SendOutcome(null, Permanent: reason)
            : new SendOutcome("m1", TestOffice.Address(Channel)));
        for (var order = 1; order <= 2; order++)
        {
            var said = await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
            Assert.True(said.IsProblem);
            Assert.StartsWith("Chưa đăng được: kênh lãnh đạo Lãnh đạo không còn", said.Text, StringComparison.Ordinal);
            Assert.Contains("dùng kênh này để báo cáo", said.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("tự thử lại", said.Text, StringComparison.Ordinal);
            Assert.Equal(order, calls);
        }

        Assert.StartsWith("Đã đăng", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deployment_refused_it_is_said_so_and_posted_by_itself()
    {
        await using var office = await OpenAsync();
        office.Messenger.Next.Enqueue(new SendOutcome(null, Barred: "401"));
        Assert.Contains("Teams chưa nhận tin của trợ lý", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
        office.MoveTo(Friday);
        await office.SummariseAsync();
        Assert.Single(office.Messenger.Sent, s => s.Kind == "post");
    }

    [Fact]
    public async Task A_channel_without_a_name_leaves_no_gap()
    {
        await using var office = await OpenAsync();
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { ChannelName = null }, CancellationToken.None);
        Assert.Equal("Đã đăng bản tổng hợp vào kênh lãnh đạo.", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text);
        Assert.DoesNotContain("  ", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_fails_does_not_keep_the_post()
    {
        await using var office = await OpenAsync();
        office.Messenger.Answers[$"a:{TestOffice.Binh}"] = () => throw new InvalidOperationException("a card that throws");
        office.MoveTo(Friday.AddMinutes(-30));
        await office.SummariseAsync();
        office.MoveTo(Friday);
        await office.SummariseAsync();
        Assert.Single(office.Messenger.Sent, s => s.Kind == "post");
    }

    private static async Task ReportAsync(TestOffice office, string sentence)
    {
        var shown = await office.SayAsync(TestOffice.Cuong, sentence);
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
    }

    private static async Task<DeliveryRow> RowAsync(TestOffice office) =>
        Assert.Single(await office.Deliveries.ListAsync(office.Id, CancellationToken.None), d => d.Kind == DeliveryKind.Summary);

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo");
        office.MoveTo(Friday.AddHours(-6));
        return office;
    }
}
