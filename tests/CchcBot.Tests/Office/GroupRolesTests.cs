using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Office;

/// <summary>Roles that are given and taken in the tenant's directory.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class GroupRolesTests(AzuriteFixture azurite)
{
    private static readonly Guid Leaders = new("b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10");
    private static readonly Guid Viewers = new("b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c11");
    private const string Newcomer = "00000000-0000-4000-8000-000000000021";
    private const string Guest = "00000000-0000-4000-8000-000000000022";

    [Fact]
    public async Task A_group_gives_a_role_and_takes_only_its_own_again()
    {
        await using var office = await OfficeAsync(new RoleGroupOptions { Id = Leaders, Role = Roles.Leader });
        var members = office.Directory.Groups[$"{Leaders}"] = [
            Known(TestOffice.Cuong),
            Known(Newcomer),
            new(TestOffice.Stranger, "Khách", null, null, null, IsGuest: true),
        ];
        await RunAsync(office);

        var cuong = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        Assert.True(cuong.Is(Roles.Leader) && cuong.Is(Roles.Head));
        // Of no office yet: the group alone, which serves all offices, does not say of which.
        Assert.Null((await office.WorkspaceAsync()).FindPerson(Newcomer));

        members.Clear();
        await RunAsync(office);
        Assert.True((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Is(Roles.Leader)); // within the hour
        office.Time.Now += TimeSpan.FromHours(1);
        await RunAsync(office);
        cuong = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        Assert.False(cuong.Is(Roles.Leader));
        Assert.True(cuong.Is(Roles.Head));
    }

    [Fact]
    public async Task A_group_of_one_office_brings_its_members_in_but_no_guests()
    {
        await using var office = await OfficeAsync(
            new RoleGroupOptions
            {
                Id = Viewers,
                Role = Roles.Viewer,
                Team = "19:team@thread.tacv2",
            },
            new RoleGroupOptions
            {
                Id = Leaders,
                Role = Roles.Leader,
                Team = "19:another",
            }
        );
        office.Directory.Groups[$"{Viewers}"] = [Known(Newcomer), new(Guest, "Khách", null, null, null, IsGuest: true)];
        office.Directory.Groups[$"{Leaders}"] = [Known(Newcomer)];
        await RunAsync(office);

        Assert.Equal(Roles.Viewer, (await office.WorkspaceAsync()).FindPerson(Newcomer)!.AllRoles);
        Assert.Null((await office.WorkspaceAsync()).FindPerson(Guest));
        Assert.False((await office.SayAsync(Newcomer, "quá hạn quý này")).IsProblem);
    }

    [Fact]
    public async Task What_cannot_be_read_takes_nothing_away()
    {
        await using var office = await OfficeAsync(new RoleGroupOptions { Id = Leaders, Role = Roles.Leader });
        office.Directory.Groups[$"{Leaders}"] = [Known(TestOffice.Cuong)];
        await RunAsync(office);
        office.Directory.Groups.Clear();
        office.Time.Now += TimeSpan.FromHours(2);
        await RunAsync(office);

        Assert.True((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Is(Roles.Leader));
    }

    [Fact]
    public async Task The_owners_of_the_team_administer_where_the_deployment_says_so()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, options: o => o.Graph.OwnersAdminister = true);
        office.Directory.Groups["owners"] = [Known(TestOffice.Cuong)];
        Assert.True((await office.SayAsync(TestOffice.Cuong, "phân quyền")).IsProblem);
        await RunAsync(office);

        var list = await office.SayAsync(TestOffice.Cuong, "phân quyền");
        Assert.False(list.IsProblem);
        // Bình's by an administrator's hand, Cường's by the team.
        Assert.Equal(2, list.Card!.ToJson().Split("quản trị viên").Length - 1);
    }

    /// <summary>Before anybody has a personal chat, the channel says where the team is asked; before that nothing is known, and nothing taken.</summary>
    [Fact]
    public async Task Where_the_team_cannot_be_asked_its_owners_keep_their_role()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, options: o => o.Graph.OwnersAdminister = true);
        office.Directory.Groups["owners"] = [Known(TestOffice.Cuong)];
        await RunAsync(office);
        foreach (var person in (await office.WorkspaceAsync()).People)
        {
            await office.Offices.ChangePersonAsync(office.Id, person.Id, p => p! with { Address = null }, CancellationToken.None);
        }

        office.Time.Now += TimeSpan.FromHours(2);
        await RunAsync(office);

        Assert.True((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Is(Roles.Administrator));
    }

    private Task<TestOffice> OfficeAsync(params RoleGroupOptions[] groups) => LoadedOffice.OpenAsync(azurite.Service, options: o => o.Graph.Groups = groups);

    private static async Task RunAsync(TestOffice office) => await office.Service<GroupRoles>().RunAsync(await office.LookAsync(), CancellationToken.None);

    private static DirectoryPerson Known(string id) => new(id, "Đỗ Văn Nam", null, null, null);
}
