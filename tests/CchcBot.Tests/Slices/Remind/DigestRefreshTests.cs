using System.Text.Json.Nodes;
using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Teams;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>Cards that lie in chats stay true: updated in place when a task changes elsewhere, closed when they are over or old.</summary>
public sealed class DigestRefreshTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime Tuesday = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task A_sentence_updates_the_digest_that_lists_the_task_once_and_without_a_new_message()
    {
        await using var office = await OpenAsync();
        await SayAsync(office, "3b đang dự thảo");
        await office.RemindAsync();
        await office.RemindAsync();

        var update = Assert.Single(office.Messenger.Sent, s => s.Kind == "update");
        Assert.Equal($"a:{TestOffice.Cuong}", update.To.ConversationId);
        Assert.Contains("Đang dự thảo", update.Card, StringComparison.Ordinal);
        Assert.Equal(2, office.Messenger.Sent.Count(s => s.Kind == "send"));
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_is_updated()
    {
        await using var office = await OpenAsync();
        office.MoveTo(Tuesday.AddHours(6));
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "update");
    }

    [Fact]
    public async Task Somebody_at_work_on_the_card_is_not_disturbed()
    {
        await using var office = await OpenAsync();
        var digest = await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250916|{TestOffice.Cuong}" });
        await office.TapAsync(TestOffice.Cuong, digest.Card!, "Khác 3b");
        await SayAsync(office, "3c đang dự thảo");
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "update");

        office.MoveTo(Tuesday.AddMinutes(31));
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.Kind == "update");
    }

    [Fact]
    public async Task Back_on_the_list_it_is_true_and_needs_no_update()
    {
        await using var office = await OpenAsync();
        var digest = await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250916|{TestOffice.Cuong}" });
        var form = await office.TapAsync(TestOffice.Cuong, digest.Card!, "Khác 3b");
        var saved = await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { step = "Drafting" });
        await office.TapAsync(TestOffice.Cuong, saved.Card!, "Về danh sách");
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "update");
    }

    [Fact]
    public async Task When_all_is_done_the_card_is_closed_with_what_became_of_it()
    {
        await using var office = await OpenAsync();
        foreach (var code in new[] { "3a", "3b", "3c", "1b" })
        {
            await SayAsync(office, $"đã xong {code}, QĐ 12/QĐ-VP ngày 5/9");
        }

        await office.RemindAsync();
        var update = Assert.Single(office.Messenger.Sent, s => s.Kind == "update");
        Assert.Contains("đã hoàn thành", update.Push, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang làm 3b", update.Card, StringComparison.Ordinal);
        var late = await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250916|{TestOffice.Cuong}" });
        Assert.False(late.IsProblem);
        Assert.Contains("3b: Hoàn thành", late.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_digest_closes_the_one_before_with_the_state_of_then()
    {
        await using var office = await OpenAsync();
        office.MoveTo(Tuesday.AddDays(7));
        await office.RemindAsync();
        await office.RemindAsync();
        var closed = office.Messenger.Sent.Where(s => s.Kind == "update").ToList();
        Assert.Equal(2, closed.Count);
        Assert.All(closed, s => Assert.StartsWith("Bản nhắc việc ngày 16/09/2025 đã đóng", s.Push, StringComparison.Ordinal));
        ApprovedCard.Verify(
            "digest-closed",
            (await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250916|{TestOffice.Cuong}" })).Card!
        );
    }

    [Fact]
    public async Task A_message_that_is_gone_is_let_go()
    {
        await using var office = await OpenAsync();
        await SayAsync(office, "3b đang dự thảo");
        office.Messenger.Next.Enqueue(new SendOutcome(null, Permanent: UnreachableReasons.Gone));
        await office.RemindAsync();
        await SayAsync(office, "3b đã trình");
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "update");
    }

    [Fact]
    public async Task An_update_that_did_not_get_through_is_tried_again()
    {
        await using var office = await OpenAsync();
        await SayAsync(office, "3b đang dự thảo");
        office.Messenger.Next.Enqueue(new SendOutcome(null));
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Kind == "update");
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.Kind == "update");
    }

    private static async Task SayAsync(TestOffice office, string sentence)
    {
        var shown = await office.SayAsync(TestOffice.Cuong, sentence);
        Assert.NotNull(shown.Card);
        await office.TapAsync(TestOffice.Cuong, shown.Card, "Đúng, ghi lại");
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(Tuesday);
        await office.RemindAsync();
        Assert.Equal(2, office.Messenger.Sent.Count);
        return office;
    }
}
