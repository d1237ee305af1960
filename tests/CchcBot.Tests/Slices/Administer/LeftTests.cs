using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Tests.Support;
using Microsoft.Bot.Schema;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>Who leaves the team keeps no right and gets no reminder, an administrator is told, and who is back is what he was.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class LeftTests(AzuriteFixture azurite)
{
    private static readonly DateTime Morning = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task Who_is_absent_from_the_roster_rests_and_is_back_with_it()
    {
        await using var office = await OpenAsync();
        await ReadAsync(office);
        Assert.All((await office.WorkspaceAsync()).People, p => Assert.True(p is { InTeam: true, Left: null }));

        office.Directory.Members.RemoveAll(m => m.Id == TestOffice.Cuong);
        office.MoveTo(Morning.AddDays(1));
        await ReadAsync(office);

        var left = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        Assert.Equal((new DateOnly(2025, 9, 17), Roles.None, Roles.Head | Roles.Member), (left.Left, left.AllRoles, left.Roles));
        Assert.True((await office.SayAsync(TestOffice.Cuong, "đã xong 3b")).IsProblem);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "nhiệm vụ quá hạn quý này")).IsProblem);
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.To == left.Address);
        var told = Assert.Single(office.Messenger.Sent, s => s.Card.Contains("không còn trong nhóm", StringComparison.Ordinal));
        Assert.Contains(TestOffice.Centre, told.Card, StringComparison.Ordinal);
        // Once, however often it is seen.
        await ReadAsync(office);
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.Card.Contains("không còn trong nhóm", StringComparison.Ordinal));

        office.Directory.Members.Add(Member(TestOffice.Cuong, "Lê Quốc Cường"));
        office.MoveTo(Morning.AddDays(2));
        await ReadAsync(office);
        Assert.False((await office.SayAsync(TestOffice.Cuong, "đã xong 3b")).IsProblem);
        Assert.Equal(TestOffice.Cuong, (await office.WorkspaceAsync()).HeadOf(UnitKeys.Key(TestOffice.Centre))?.Id);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_roster_that_cannot_be_read_or_holds_nobody_says_of_nobody_that_he_left(bool answers)
    {
        await using var office = await OpenAsync();
        await ReadAsync(office);
        office.Directory.Members.Clear();
        office.Directory.Answers = answers;
        office.MoveTo(Morning.AddDays(1));
        await ReadAsync(office);

        Assert.All((await office.WorkspaceAsync()).People, p => Assert.Null(p.Left));
    }

    [Fact]
    public async Task Who_was_never_in_the_team_has_not_left_it()
    {
        await using var office = await OpenAsync();
        office.Directory.Members.RemoveAll(m => m.Id == TestOffice.An);
        await ReadAsync(office);
        office.MoveTo(Morning.AddDays(1));
        await ReadAsync(office);

        Assert.Null((await office.WorkspaceAsync()).FindPerson(TestOffice.An)!.Left);
    }

    [Fact]
    public async Task What_was_planned_before_somebody_left_is_not_sent()
    {
        await using var office = await OpenAsync();
        await ReadAsync(office);
        await office.SayAsync(TestOffice.An, "đôn đốc 3b");
        await office.Service<Notices>().SendAsync(
            office.Id, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!, "x", "Xin chào", office.Now, CancellationToken.None);
        await office.TeamChangesAsync(TestOffice.Binh, a => a.MembersRemoved = [new ChannelAccount("29:x", aadObjectId: TestOffice.Cuong)]);
        await office.DeliverAsync();

        Assert.DoesNotContain(office.Messenger.Sent, s => s.To.ConversationId == $"a:{TestOffice.Cuong}");
        var said = (await office.Deliveries.ListAsync(office.Id, default)).Where(d => d.Recipient == TestOffice.Cuong).ToList();
        Assert.Equal([DeliveryKind.Word, DeliveryKind.Request], said.Select(d => d.Kind).Order());
        Assert.All(said, d => Assert.Equal(DeliveryState.Stale, d.State));
    }

    [Fact]
    public async Task What_Teams_tells_counts_at_once_and_the_roster_is_read_once_for_all_of_it()
    {
        await using var office = await OpenAsync();
        await ReadAsync(office);
        var asked = office.Directory.Read;
        office.Directory.Members.RemoveAll(m => m.Id == TestOffice.Cuong);
        for (var i = 0; i < 5; i++)
        {
            await office.TeamChangesAsync(TestOffice.Binh, a => a.MembersRemoved = [new ChannelAccount("29:x", aadObjectId: TestOffice.Cuong.ToUpperInvariant())]);
        }

        Assert.Equal(Roles.None, (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!.AllRoles);
        Assert.Equal(asked, office.Directory.Read);
        await ReadAsync(office);
        Assert.Equal(asked + 1, office.Directory.Read);
        await office.RemindAsync();
        Assert.Single(office.Messenger.Sent, s => s.Card.Contains("không còn trong nhóm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_id_in_other_letters_is_the_same_person()
    {
        const string Hoa = "abcdefab-cdef-4000-8000-abcdefabcdef";
        await using var office = await OpenAsync();
        await office.Offices.ChangePersonAsync(office.Id, Hoa, _ => new Person(Hoa, "Vũ Thị Hoa", Roles.Member), default);
        await office.WriteAsync(Hoa.ToUpperInvariant(), "trợ giúp");
        Assert.Equal(4, (await office.WorkspaceAsync()).People.Count);

        // A row that a build before wrote of the same person leaves the office readable, and the rights where they were.
        await office.Offices.ChangePersonAsync(office.Id, Hoa.ToUpperInvariant(), _ => new Person(Hoa.ToUpperInvariant(), "HOA"), default);
        var twins = await office.WorkspaceAsync();
        Assert.Equal((4, Roles.Member), (twins.People.Count, twins.FindPerson(Hoa)!.Roles));
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.Directory.Members.AddRange(
            [Member(TestOffice.Binh, "Trần Thị Bình"), Member(TestOffice.Cuong, "Lê Quốc Cường"), Member(TestOffice.An, "Nguyễn Văn An")]);
        office.MoveTo(Morning);
        return office;
    }

    private static DirectoryPerson Member(string id, string name) => new(id, name, $"29:{id}", null, null);

    private static async Task ReadAsync(TestOffice office) => await office.Service<RosterRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
}
