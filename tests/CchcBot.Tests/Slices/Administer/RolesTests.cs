using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

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
    public async Task A_leader_says_who_administers_and_gives_nothing_else()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await office.TapAsync(TestOffice.An, (await office.SayAsync(TestOffice.An, "phân quyền")).Card!, "Chọn", new { who = TestOffice.Cuong });
        ApprovedCard.Verify("roles-edit-leader", form.Card!);
        await office.TapAsync(TestOffice.An, form.Card!, "Ghi", new { roles = "Administrator,Leader,Viewer" });
        Assert.Equal(Roles.Head | Roles.Member | Roles.Administrator, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Roles);

        // Forged: a leader's own tap takes no other role away.
        form = await office.TapAsync(TestOffice.An, (await office.SayAsync(TestOffice.An, "phân quyền")).Card!, "Chọn", new { who = TestOffice.Cuong });
        await office.TapAsync(TestOffice.An, form.Card!, "Ghi", new { roles = "" });
        Assert.Equal(Roles.Head | Roles.Member, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Roles);
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await FormAsync(office, TestOffice.Binh);
        var refused = await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", new { roles = "Member" });

        Assert.True(refused.IsProblem);
        ApprovedCard.Verify("roles-problem", refused.Card!);
        Assert.True((await office.WorkspaceAsync()).FindPerson(TestOffice.Binh)!.Is(Roles.Administrator));

        await office.TapAsync(TestOffice.Binh, (await FormAsync(office, TestOffice.An)).Card!, "Ghi", new { roles = "Leader,Administrator" });
        Assert.False((await office.TapAsync(TestOffice.Binh, form.Card!, "Ghi", new { roles = "Member" })).IsProblem);
        Assert.Equal(Roles.Member, (await office.WorkspaceAsync()).FindPerson(TestOffice.Binh)!.Roles);
    }

    [Theory]
    [InlineData(TestOffice.Cuong)]
    [InlineData(TestOffice.Stranger)]
    public async Task Nobody_else_gives_roles_and_none_in_a_channel(string person)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await FormAsync(office, TestOffice.Cuong);

        Assert.True((await office.TapAsync(person, form.Card!, "Ghi", new { roles = "Administrator" })).IsProblem);
        Assert.True((await office.PostAsync(TestOffice.Binh, "phân quyền")).IsPrivate);
        Assert.False((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.Is(Roles.Administrator));
    }

    [Fact]
    public async Task Who_is_not_of_the_team_gets_no_role()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var reply = await office.TapAsync(
            TestOffice.Binh, AdministerVerbs.SaveRoles.Name, new() { ["who"] = TestOffice.Stranger, ["roles"] = "Administrator", ["n"] = "None" });

        Assert.True(reply.IsProblem);
        Assert.Null((await office.WorkspaceAsync()).FindPerson(TestOffice.Stranger));
    }

    [Fact]
    public async Task Who_changed_whose_roles_is_kept_however_it_was_done()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.Contains("Chưa có thay đổi", (await office.SayAsync(TestOffice.Binh, "lich su phan quyen")).Card!.ToJson(), StringComparison.Ordinal);
        office.MoveTo(new DateTime(2025, 3, 4, 9, 0, 0));
        await office.TapAsync(TestOffice.Binh, (await FormAsync(office, TestOffice.An)).Card!, "Ghi", new { roles = "Leader,Administrator" });
        office.MoveTo(new DateTime(2025, 3, 5, 9, 0, 0));
        await office.TapAsync(TestOffice.An, (await FormAsync(office, TestOffice.Cuong)).Card!, "Ghi", new { roles = "Member,Viewer" });
        // Nothing changed: nothing is kept.
        await office.TapAsync(TestOffice.An, (await FormAsync(office, TestOffice.Cuong)).Card!, "Ghi", new { roles = "Member,Viewer" });
        office.MoveTo(new DateTime(2025, 3, 6, 9, 0, 0));
        await office.SayAsync(TestOffice.Binh, $"giao đơn vị \"{TestOffice.Interior}\" cho Nguyễn Văn An");
        office.MoveTo(new DateTime(2025, 3, 7, 9, 0, 0));
        await office.SayAsync(TestOffice.Binh, $"giao đơn vị \"{TestOffice.Interior}\" cho Lê Quốc Cường");
        office.Directory.Members.Add(new DirectoryPerson(TestOffice.Stranger, "Phạm Thu Hà", "29:ha", "ha@saomai.gov.vn", null));
        await office.Offices.ListPeopleAsync(
            office.Id,
            [new ListedPerson("ha@saomai.gov.vn", "Phạm Thu Hà", UnitKeys.Key(TestOffice.Centre), null, Roles.Member)],
            default
        );
        await office.Roster.RefreshAsync(await office.WorkspaceAsync(), "http://127.0.0.1:1", default);

        var acts = await office.Offices.RoleActsAsync(office.Id, default);
        Assert.Equal(
            [
                (TestOffice.Binh, TestOffice.An, RoleChangeSource.Card, Roles.Leader, Roles.Leader | Roles.Administrator),
                (TestOffice.An, TestOffice.Cuong, RoleChangeSource.Card, Roles.Head | Roles.Member, Roles.Member | Roles.Viewer),
                (
                    TestOffice.Binh,
                    TestOffice.An,
                    RoleChangeSource.Unit,
                    Roles.Leader | Roles.Administrator,
                    Roles.Leader | Roles.Administrator | Roles.Head | Roles.Member
                ),
                (TestOffice.Binh, TestOffice.Cuong, RoleChangeSource.Unit, Roles.Member | Roles.Viewer, Roles.Member | Roles.Viewer | Roles.Head),
                (
                    TestOffice.Binh,
                    TestOffice.An,
                    RoleChangeSource.Unit,
                    Roles.Leader | Roles.Administrator | Roles.Head | Roles.Member,
                    Roles.Leader | Roles.Administrator | Roles.Member
                ),
                (null, TestOffice.Stranger, RoleChangeSource.List, Roles.None, Roles.Member),
            ],
            acts.OrderBy(a => a.At).ThenByDescending(a => a.By).ThenByDescending(a => a.After & Roles.Head).Select(a => (a.By, a.Who, a.Way, a.Before, a.After))
        );
        Assert.Equal(new DateTimeOffset(2025, 3, 4, 9, 0, 0, TimeSpan.FromHours(7)), acts[0].At);

        var shown = await office.SayAsync(TestOffice.Binh, "lịch sử phân quyền");
        ApprovedCard.Verify("roles-history", shown.Card!);
        Assert.True((await office.SayAsync(TestOffice.Stranger, "lịch sử phân quyền")).IsProblem);
        Assert.True((await office.PostAsync(TestOffice.Binh, "lịch sử phân quyền")).IsPrivate);

        // Whose data was removed is not named there any more, what was done still is.
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Xoá dữ liệu");
        var without = (await office.SayAsync(TestOffice.Binh, "lịch sử phân quyền")).Card!.ToJson();
        Assert.DoesNotContain("Cường", without, StringComparison.Ordinal);
        Assert.Equal(acts.Count, (await office.Offices.RoleActsAsync(office.Id, default)).Count);
        Assert.Contains("Đã xoá dữ liệu cá nhân", without, StringComparison.Ordinal);
    }

    private static async Task<Reply> FormAsync(TestOffice office, string who) =>
        await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "phân quyền")).Card!, "Chọn", new { who });
}
