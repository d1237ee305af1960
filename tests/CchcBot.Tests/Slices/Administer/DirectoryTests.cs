using System.Text.Json.Nodes;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>The directory by card: units with their names and people, and what is not settled.</summary>
public sealed class DirectoryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string New = "00000000-0000-4000-8000-000000000007";

    [Theory]
    [InlineData("đơn vị")]
    [InlineData("don vi")]
    [InlineData("Đơn vị.")]
    [InlineData("units")]
    public async Task Units_are_listed_with_their_people_and_opened_one_by_one(string words)
    {
        await using var office = await OpenAsync();
        var list = await office.SayAsync(TestOffice.Binh, words);
        Assert.NotNull(list.Card);
        var edit = await office.TapAsync(TestOffice.Binh, AdministerVerbs.EditUnit.Name, new() { ["unit"] = "phong-noi-chinh" });
        Assert.Equal(TestOffice.Interior, edit.Push);
        Assert.True((await office.SayAsync(TestOffice.Cuong, words)).IsProblem);
        var head = new JsonObject { ["unit"] = "phong-noi-chinh", ["head"] = TestOffice.Cuong };
        Assert.True((await office.TapAsync(TestOffice.Cuong, AdministerVerbs.SaveUnit.Name, head)).IsProblem);
    }

    [Fact]
    public async Task A_question_that_begins_with_the_word_stays_a_question()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.NotEqual("Đơn vị của cơ quan", (await office.SayAsync(TestOffice.Binh, "đơn vị nào còn việc quá hạn")).Push);
    }

    [Fact]
    public async Task The_cards_of_the_directory_look_as_approved()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.Offices.ListPeopleAsync(
            office.Id,
            [new ListedPerson("ha@saomai.gov.vn", "Phạm Thu Hà", "phong-noi-chinh", "Trưởng phòng", Roles.Head | Roles.Member)],
            CancellationToken.None
        );
        var saved = await SaveAsync(office, "Trung tâm Công báo và Tin học", new { aliases = "TTCB; Trung tâm CB-TH", leader = TestOffice.An });
        ApprovedCard.Verify("unit-saved", saved.Card!);
        ApprovedCard.Verify("unit-list", (await office.SayAsync(TestOffice.Binh, "đơn vị")).Card!);
        ApprovedCard.Verify("unit-unmapped", (await office.SayAsync(TestOffice.Binh, "đơn vị chưa gán")).Card!);
        var problem = await SaveAsync(office, TestOffice.Interior, new { aliases = "TTCB", head = "-" });
        ApprovedCard.Verify("unit-problem", problem.Card!);
    }

    [Fact]
    public async Task Aliases_head_leader_and_members_are_saved()
    {
        await using var office = await OpenAsync();
        office.Directory.Members.Add(new(New, "Đỗ Văn Giang", "29:giang", "giang@saomai.gov.vn", null));
        var saved = await SaveAsync(
            office,
            TestOffice.Interior,
            new
            {
                aliases = "NC; P. Nội chính;; NC",
                head = TestOffice.Cuong,
                leader = TestOffice.An,
                add = New,
            }
        );
        Assert.False(saved.IsProblem, saved.Card!.ToJson());
        var workspace = await office.WorkspaceAsync();
        var unit = workspace.Units.Find("p. noi chinh")!;
        Assert.Equal((TestOffice.Interior, TestOffice.Cuong, TestOffice.An), (unit.Name, unit.Head, unit.LeaderInCharge));
        Assert.Equal(["NC", "P. Nội chính"], unit.Aliases);
        Assert.Equal((unit.Key, Roles.Member), (workspace.FindPerson(New)!.Unit, workspace.FindPerson(New)!.Roles));

        await SaveAsync(office, "NC", new { aliases = "", head = "-", leader = "-", remove = New });
        workspace = await office.WorkspaceAsync();
        unit = workspace.Units.Find(TestOffice.Interior)!;
        Assert.Equal((null, null, 0), (unit.Head, unit.LeaderInCharge, unit.Aliases.Count));
        Assert.Equal((null, Roles.None), (workspace.FindPerson(New)!.Unit, workspace.FindPerson(New)!.Roles));
        // Cường still heads the centre.
        Assert.True(workspace.FindPerson(TestOffice.Cuong)!.Is(Roles.Head));
    }

    [Theory]
    [InlineData("aliases", "Trung tâm Công báo và Tin học", "đang là của")]
    [InlineData("head", "00000000-0000-4000-8000-0000000000ff", "nhóm Teams")]
    [InlineData("leader", TestOffice.Cuong, "chưa có vai trò lãnh đạo")]
    public async Task What_cannot_be_saved_says_why_and_changes_nothing(string input, string value, string expected)
    {
        await using var office = await OpenAsync();
        var reply = await SaveAsync(office, TestOffice.Interior, new Dictionary<string, string> { ["add"] = TestOffice.Cuong, [input] = value });
        Assert.True(reply.IsProblem);
        Assert.Contains(expected, reply.Card!.ToJson(), StringComparison.Ordinal);
        var workspace = await office.WorkspaceAsync();
        Assert.Equal(UnitKeys.Key(TestOffice.Centre), workspace.FindPerson(TestOffice.Cuong)!.Unit);
        Assert.Null(workspace.Units.Find(TestOffice.Interior)!.Head);
    }

    [Fact]
    public async Task What_is_not_settled_is_listed_until_it_is_and_its_reminders_go_to_the_administrator_meanwhile()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var list = await office.SayAsync(TestOffice.Binh, "đơn vị chưa gán");
        Assert.Contains("1 nhiệm vụ đang mở: 2a", list.Card!.ToJson(), StringComparison.Ordinal);
        office.MoveTo(new DateTime(2025, 6, 24, 8, 30, 0));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Binh}" && s.Card.Contains("2a", StringComparison.Ordinal));

        await SaveAsync(office, TestOffice.Interior, new { head = TestOffice.Cuong });
        Assert.Equal("Mọi đơn vị đều có người phụ trách.", (await office.SayAsync(TestOffice.Binh, "đơn vị chưa gán")).Text);
        var before = office.Messenger.Sent.Count;
        office.MoveTo(new DateTime(2025, 7, 8, 8, 30, 0));
        await office.RemindAsync();
        Assert.Contains(
            office.Messenger.Sent.Skip(before),
            s => s.To.ConversationId == $"a:{TestOffice.Cuong}" && s.Card.Contains("2a", StringComparison.Ordinal)
        );
    }

    private Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0));

    private static async Task<Reply> SaveAsync(TestOffice office, string unit, object inputs)
    {
        var card = await office.SayAsync(TestOffice.Binh, $"sửa đơn vị {unit}");
        return await office.TapAsync(TestOffice.Binh, card.Card!, "Lưu", inputs);
    }
}
