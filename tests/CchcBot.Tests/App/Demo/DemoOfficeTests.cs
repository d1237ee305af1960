using System.Text.Json;
using CchcBot.App.Demo;

namespace CchcBot.Tests.App.Demo;

public sealed class DemoOfficeTests
{
    [Fact]
    public void Everybody_belongs_to_a_unit_of_the_office_and_somebody_holds_each_role()
    {
        Assert.All(DemoOffice.People, p => Assert.True(p.Unit is null || DemoOffice.Units.Contains(p.Unit), p.Name));
        Assert.Equal(Enum.GetValues<DemoRole>(), DemoOffice.People.SelectMany(p => p.Roles).Distinct().Order());
    }

    [Fact]
    public void No_identity_is_used_twice()
    {
        string[] ids =
        [
            DemoOffice.TenantId, DemoOffice.BotId, DemoOffice.TeamId, DemoOffice.TeamAadGroupId, DemoOffice.LeadershipChannelId,
            .. DemoOffice.People.SelectMany(p => new[] { p.AadObjectId, p.TeamsId }),
            .. DemoOffice.Clients.Select(c => c.PersonalConversationId),
        ];

        Assert.Equal(ids, ids.Distinct());
    }

    // The Playground ends at once unless there are exactly five others and at most one channel more than General.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_client_sees_the_same_office_with_the_person_in_front(int index)
    {
        var client = DemoOffice.Clients[index];
        using var written = JsonDocument.Parse(PlaygroundConfiguration.Render(client.Person, client.PersonalConversationId));
        var root = written.RootElement;

        Assert.Equal(client.Person.AadObjectId, root.GetProperty("currentUser").GetProperty("aadObjectId").GetString());
        Assert.Equal(client.PersonalConversationId, root.GetProperty("personalChat").GetProperty("id").GetString());
        Assert.Equal(
            DemoOffice.People.Where(p => p != client.Person).Select(p => p.TeamsId),
            root.GetProperty("users").EnumerateArray().Select(u => u.GetProperty("id").GetString()!));
        Assert.Equal(5, root.GetProperty("users").GetArrayLength());
        Assert.Equal(1, root.GetProperty("team").GetProperty("channels").GetArrayLength());
    }
}
