using CchcBot.People;
using CchcBot.Tests.Support;
using CchcBot.Turns;

namespace CchcBot.Tests.Administer;

[Collection(AzuriteCollection.Name)]
public sealed class RolesTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_administrator_gives_and_takes_roles_by_card()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var list = await office.SayAsync(TestOffice.Binh, "phân quyền");
        ApprovedCard.Verify("roles-list", list.Card!);
        var form = await office.TapAsync(TestOffice.Binh, list.Card!, "Chọn", new { who = TestOffice.Cuong });
        ApprovedCard.Verify("roles-edit", form.Card!);
        await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", new { roles = "Member,Viewer,Owner" });

        Assert.Equal(Roles.Member | Roles.Viewer, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Roles);

        // The card of before: somebody changed the roles meanwhile.
        var stale = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", new { roles = "Administrator" });
        Assert.True(stale.IsProblem);
        Assert.Equal(Roles.Member | Roles.Viewer, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Roles);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await FormAsync(office, TestOffice.Binh);
        var refused = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", new { roles = "Member" });

        Assert.True(refused.IsProblem);
        Assert.True((await office.WorkspaceAsync()).FindPerson(TestOffice.Binh)!.Is(Roles.Administrator));

        await office.TapAsync(TestOffice.Binh, (await FormAsync(office, TestOffice.An)).Card!, "Ghi", new { roles = "Leader,Administrator" });
        Assert.False((await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", new { roles = "Member" })).IsProblem);
        Assert.Equal(Roles.Member, (await office.WorkspaceAsync()).FindPerson(TestOffice.Binh)!.Roles);
    }

    [Theory]
    [InlineData(TestOffice.An)]
    [InlineData(TestOffice.Cuong)]
    [InlineData(TestOffice.Stranger)]
    public async Task Nobody_else_gives_roles_and_none_in_a_channel(string person)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await FormAsync(office, TestOffice.Cuong);

        Assert.True((await office.TapAsync(person, form.Card!, "Ghi", new { roles = "Administrator" })).IsProblem);
        Assert.True((await office.PostAsync(TestOffice.Binh, "phân quyền")).IsProblem);
        Assert.False((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Is(Roles.Administrator));
    }

    [Fact]
    public async Task Who_is_not_of_the_team_gets_no_role()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var reply = await office.TapAsync(TestOffice.Binh, Verbs.RolesSave, new() { ["who"] = TestOffice.Stranger, ["roles"] = "Administrator", ["n"] = "None" });

        Assert.True(reply.IsProblem);
        Assert.Null((await office.WorkspaceAsync()).FindPerson(TestOffice.Stranger));
    }

    private static async Task<Reply> FormAsync(TestOffice office, string who) =>
        await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "phân quyền")).Card!, "Chọn", new { who });
}
