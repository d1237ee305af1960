using System.Text;
using CchcBot.EndToEnd.Story;
using CchcBot.EndToEnd.Support;

namespace CchcBot.EndToEnd.Stack;

/// <summary>What the story leaves out: files as Teams sends them, and people mentioned in a channel.</summary>
public sealed class ThreePeopleTests(StackFixture stack) : IClassFixture<StackFixture>
{
    [Fact]
    public async Task Everybody_is_answered()
    {
        foreach (var client in stack.Clients)
        {
            await client.OpenPersonalChatAsync();
            await client.AskAsync("trợ giúp", "Anh/chị có thể nhắn");
        }
    }

    [Fact]
    public async Task A_plan_that_is_sent_as_a_file_is_fetched_and_shown()
    {
        await stack.Admin.OpenPersonalChatAsync();

        await stack.Admin.SendFileAsync("nạp kế hoạch", StoryPlan.FileName, stack.Files.Put(Encoding.UTF8.GetBytes(StoryPlan.Text)));

        var preview = await stack.Admin.WaitForCardAsync("418/KH-VP");
        Assert.Contains("7 nhiệm vụ", await preview.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_given_to_the_person_who_is_mentioned()
    {
        await stack.Admin.OpenChannelAsync(PlaygroundClient.General);

        await stack.Admin.PostAsync("giao đơn vị \"Phòng Khoa giáo - Văn xã\" cho", "Phạm Thu Hà");

        Assert.Equal(
            "Đã giao Phòng Khoa giáo - Văn xã cho Phạm Thu Hà.", await stack.Admin.WaitForMessageAsync("Đã giao Phòng Khoa giáo"));
    }
}
