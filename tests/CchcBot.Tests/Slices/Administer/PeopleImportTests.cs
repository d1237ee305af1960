using System.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>A list of people sent to the bot: shown, confirmed, stored, and given only to object ids that Teams names.</summary>
public sealed class PeopleImportTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Ha = "00000000-0000-4000-8000-000000000004";
    private const string Duc = "00000000-0000-4000-8000-000000000005";

    private const string List = """
        DANH SÁCH CÁN BỘ ĐẦU MỐI CẢI CÁCH HÀNH CHÍNH

        Đơn vị;Họ và tên;Chức vụ;Email
        Phòng Nội chính;Phạm Thu Hà;Trưởng phòng;ha@saomai.gov.vn
        Phòng Nội chính;Đỗ Văn Giang;Chuyên viên;giang@saomai.gov.vn
        Phòng Kinh tế;Hoàng Minh Đức;Trưởng phòng;duc@saomai.gov.vn
        Phòng Nội chính;Lê Quốc Cường;Phó Trưởng phòng;cuong@saomai.gov.vn
        Lãnh đạo Văn phòng;Nguyễn Văn An;Chánh Văn phòng;an@saomai.gov.vn
        Phòng Nội chinhs;Vũ Thị Mai;Chuyên viên;mai@saomai.gov.vn
        Phòng Kinh tế;Người Không Mail;Chuyên viên;
        """;

    [Fact]
    public async Task A_unit_written_short_is_the_unit_and_no_second_one()
    {
        await using var office = await OpenAsync();
        var preview = await SendAsync(office, "Đơn vị;Họ và tên;Chức vụ;Email\nP. Nội chính;Phạm Thu Hà;Trưởng phòng;ha@saomai.gov.vn\n");
        Assert.DoesNotContain("đơn vị mới", preview.Card!.ToJson(), StringComparison.OrdinalIgnoreCase);
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Lưu");
        Assert.Equal(3, (await office.WorkspaceAsync()).Units.Count);
        Assert.Equal("phong-noi-chinh", Assert.Single((await office.WorkspaceAsync()).Listed).Unit);
    }

    [Fact]
    public async Task A_list_is_shown_then_stored_and_gives_rights_only_where_teams_names_the_object_id()
    {
        await using var office = await OpenAsync();
        office.Directory.Members.Add(new(TestOffice.Cuong, "Lê Quốc Cường", $"29:{TestOffice.Cuong}", "cuong@saomai.gov.vn", null));
        var preview = await SendAsync(office, List);
        ApprovedCard.Verify("people-preview", preview.Card!);
        Assert.Empty((await office.WorkspaceAsync()).Listed);

        var stored = await office.TapAsync(TestOffice.Binh, preview.Card!, "Lưu");
        Assert.Equal("Đã lưu danh sách: 2 đơn vị mới, 1 người được cập nhật, 5 người chờ Teams xác nhận theo email.", stored.Push);
        var workspace = await office.WorkspaceAsync();
        var cuong = workspace.FindPerson(TestOffice.Cuong)!;
        Assert.Equal(("phong-noi-chinh", Roles.Member, "Phó Trưởng phòng"), (cuong.Unit, cuong.Roles, cuong.Title));
        Assert.Null(workspace.Units.Find(TestOffice.Centre)!.Head);
        Assert.Null(workspace.Units.Find("Phòng Kinh tế")!.Head);
        Assert.Equal(5, workspace.Listed.Count);

        // The right name with another object id and mail gives nothing; the mail's own object id does.
        Assert.False(await office.Roster.AddPersonAsync(workspace, office.Id.Tenant, TestOffice.Stranger, "a:x", "http://127.0.0.1:1", CancellationToken.None));
        office.Directory.Tenant.Add(new(TestOffice.Stranger, "Phạm Thu Hà", null, "ha@other.vn", null));
        Assert.False(await office.Roster.AddPersonAsync(workspace, office.Id.Tenant, TestOffice.Stranger, "a:x", "http://127.0.0.1:1", CancellationToken.None));
        office.Directory.Tenant.Add(new(Ha, "Hà (VP)", "29:ha", null, "ha@saomai.gov.vn"));
        Assert.True(await office.Roster.AddPersonAsync(null, office.Id.Tenant, Ha, "a:ha", "http://127.0.0.1:1", CancellationToken.None));
        workspace = await office.WorkspaceAsync();
        Assert.Equal((Roles.Head | Roles.Member, "phong-noi-chinh"), (workspace.FindPerson(Ha)!.Roles, workspace.FindPerson(Ha)!.Unit));
        Assert.Equal(Ha, workspace.Units.Find(TestOffice.Interior)!.Head);
        Assert.Equal(Roles.None, workspace.FindPerson(TestOffice.Stranger)?.Roles ?? Roles.None);
        Assert.DoesNotContain(workspace.Listed, l => l.Mail == "ha@saomai.gov.vn");

        // The same list again changes only what is not settled: nothing.
        Assert.Contains("không làm thay đổi", (await SendAsync(office, List)).Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.Binh, preview.Card!, "Lưu")).Card is not null);
        Assert.Equal(4, (await office.WorkspaceAsync()).Listed.Count);
    }

    [Fact]
    public async Task A_guest_with_the_mail_gets_no_role_and_a_mail_of_another_tenant_is_nobody_s()
    {
        await using var office = await OpenAsync();
        await office.TapAsync(TestOffice.Binh, (await SendAsync(office, List)).Card!, "Lưu");
        office.Directory.Members.Add(new(Duc, "Hoàng Minh Đức", "29:duc", "duc@saomai.gov.vn", "duc_x#ext#@saomai", IsGuest: true));
        var workspace = await office.Roster.RefreshAsync(await office.WorkspaceAsync(), "http://127.0.0.1:1", CancellationToken.None);
        Assert.Equal(Roles.None, workspace.FindPerson(Duc)!.Roles);
        Assert.Contains(workspace.Listed, l => l.Mail == "duc@saomai.gov.vn");
        office.Directory.Tenant.Add(new(Ha, "Phạm Thu Hà", null, "ha@saomai.gov.vn", null));
        Assert.False(await office.Roster.AddPersonAsync(null, $"{office.Id.Tenant}-other", Ha, "a:ha", "http://127.0.0.1:1", CancellationToken.None));
    }

    [Fact]
    public async Task The_tenant_s_directory_is_asked_only_where_allowed_and_once_a_day()
    {
        await using var office = await OpenAsync();
        await office.TapAsync(TestOffice.Binh, (await SendAsync(office, List)).Card!, "Lưu");
        office.Directory.Tenant.Add(new(Ha, "Phạm Thu Hà", null, "ha@saomai.gov.vn", "ha@saomai.gov.vn"));
        var today = DateOnly.FromDateTime(office.Now.DateTime);
        await office.Roster.LookUpAsync(await office.WorkspaceAsync(), today, CancellationToken.None);
        Assert.Empty(office.Directory.Asked);
        office.Directory.IsGraphAllowed = true;
        await office.Roster.LookUpAsync(await office.WorkspaceAsync(), today, CancellationToken.None);
        Assert.Equal(6, office.Directory.Asked.Count);
        Assert.Equal(Roles.Head | Roles.Member, (await office.WorkspaceAsync()).FindPerson(Ha)!.Roles);
        await office.Roster.LookUpAsync(await office.WorkspaceAsync(), today, CancellationToken.None);
        Assert.Equal(6, office.Directory.Asked.Count);
        await office.Roster.LookUpAsync(await office.WorkspaceAsync(), today.AddDays(1), CancellationToken.None);
        Assert.Equal(11, office.Directory.Asked.Count);
    }

    [Fact]
    public async Task A_list_moves_people_and_changes_heads_where_the_mails_are_known()
    {
        await using var office = await OpenAsync();
        office.Directory.Members.Add(new(TestOffice.Binh, "Trần Thị Bình", null, "binh@saomai.gov.vn", null));
        office.Directory.Members.Add(new(TestOffice.Cuong, "Lê Quốc Cường", null, "cuong@saomai.gov.vn", null));
        office.Directory.Members.Add(new(Ha, "Phạm Thu Hà", null, "ha@saomai.gov.vn", null));
        var preview = await SendAsync(
            office,
            $"Đơn vị;Họ tên;Chức vụ;Email\n{TestOffice.Administration};Phạm Thu Hà;Trưởng phòng;ha@saomai.gov.vn\n{TestOffice.Interior};Lê Quốc Cường;Trưởng phòng;cuong@saomai.gov.vn"
        );
        ApprovedCard.Verify("people-moves", preview.Card!);
        await office.TapAsync(TestOffice.Binh, preview.Card!, "Lưu");
        var workspace = await office.WorkspaceAsync();
        Assert.Equal(Ha, workspace.Units.Find(TestOffice.Administration)!.Head);
        Assert.Equal(TestOffice.Cuong, workspace.Units.Find(TestOffice.Interior)!.Head);
        Assert.Null(workspace.Units.Find(TestOffice.Centre)!.Head);
        // Bình is not in the list: the place stays, the headship went to another, administering is untouched.
        Assert.Equal(
            (Roles.Administrator | Roles.Member, UnitKeys.Key(TestOffice.Administration)),
            (workspace.FindPerson(TestOffice.Binh)!.Roles, workspace.FindPerson(TestOffice.Binh)!.Unit)
        );
    }

    [Theory]
    [InlineData("a;b\n1;2", "Không thấy bảng cán bộ")]
    [InlineData("Họ tên;Email\nAn;", "Dòng 2: thiếu email")]
    [InlineData("", "không có nội dung")]
    public async Task What_cannot_be_read_says_what_to_do(string text, string expected)
    {
        await using var office = await OpenAsync();
        var reply = await SendAsync(office, text);
        Assert.True(reply.IsProblem);
        Assert.Contains(expected, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_administrator_sends_lists_and_only_his_own_draft_is_stored()
    {
        await using var office = await OpenAsync();
        await using var host = await FileHost.StartAsync(Encoding.UTF8.GetBytes(List));
        Assert.True((await office.SayAsync(TestOffice.Cuong, "", new SentFile("a.csv", host.Address))).IsProblem);
        var preview = await SendAsync(office, List);
        Assert.True((await office.TapAsync(TestOffice.Cuong, preview.Card!, "Lưu")).IsProblem);
        var newer = await SendAsync(office, List + "\nPhòng C;Ân;Chuyên viên;c@x.vn");
        Assert.Contains("thay bằng bản khác", (await office.TapAsync(TestOffice.Binh, preview.Card!, "Lưu")).Text, StringComparison.Ordinal);
        Assert.Equal("Đã huỷ, chưa lưu gì.", (await office.TapAsync(TestOffice.Binh, newer.Card!, "Huỷ")).Push);
        Assert.True((await office.TapAsync(TestOffice.Binh, newer.Card!, "Lưu")).IsProblem);
        Assert.Empty((await office.WorkspaceAsync()).Listed);
    }

    private Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0));

    private static async Task<Reply> SendAsync(TestOffice office, string list)
    {
        await using var host = await FileHost.StartAsync(Encoding.UTF8.GetBytes(list));
        return await office.SayAsync(TestOffice.Binh, "", new SentFile("danh-sach.csv", host.Address));
    }
}
