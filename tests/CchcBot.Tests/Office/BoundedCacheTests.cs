using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CchcBot.Tests.Office;

/// <summary>What is beyond a limit costs what was used longest ago, and never everything.</summary>
public sealed class BoundedCacheTests
{
    [Fact]
    public void What_was_used_longest_ago_goes_first_and_alone()
    {
        var cache = new BoundedCache<int, string>(3);
        foreach (var key in new[] { 1, 2, 3 })
        {
            cache.Keep(key, $"{key}");
        }

        Assert.Equal("1", cache.Find(1));
        Assert.Equal("4", cache.FindOrKeep(4, () => "4"));
        Assert.Equal(["1", null, "3", "4"], new[] { 1, 2, 3, 4 }.Select(cache.Find));
        Assert.Equal("1+", cache.Change(1, there => there + "+"));
        Assert.Equal("5+", cache.Change(5, there => (there ?? "5") + "+"));
        Assert.Equal(["1+", null, "4", "5+"], new[] { 1, 3, 4, 5 }.Select(cache.Find));
        cache.Forget(key => key > 4);
        Assert.Equal((2, null), (cache.Count, cache.Find(5)));
    }

    [Fact]
    public void Beyond_the_limit_of_memories_the_oldest_conversation_is_forgotten_and_no_other()
    {
        var memories = new Memories(Mock.Of<IMemoryStore>(), NullLogger<Memories>.Instance);
        var office = new OfficeSnapshot(new Workspace(new WorkspaceId("t", "team"), new WorkspaceSettings("X"), [], []), null!);
        for (var i = 0; i <= CacheLimits.Memories; i++)
        {
            memories.Keep(Of(i), _ => new Memory { IsSummary = true });
        }

        Assert.Equal([0], Enumerable.Range(0, CacheLimits.Memories + 1).Where(i => !memories.Of(Of(i)).IsSummary));
        memories.Forget("p7");
        Assert.False(memories.Of(Of(7)).IsSummary);
        Assert.True(memories.Of(Of(70)).IsSummary);

        Turn Of(int person) => new(office, new Person($"p{person}", "P"), TextLanguage.Vi, DateTimeOffset.UnixEpoch, "x", null);
    }
}
