using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;
using Azure.Data.Tables;
using CchcBot.App;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Remind;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.PersonalData;

/// <summary>What is kept about a person is shown, and on request taken away: the rows of storage themselves are looked through.</summary>
public sealed class PersonalDataTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Mail = "cuong.lq@saomai.gov.vn";
    private const string Name = "Lê Quốc Cường";

    [Fact]
    public async Task A_person_sees_what_is_kept_and_gets_it_as_a_file()
    {
        await using var office = await UsedAsync();
        var shown = await office.SayAsync(TestOffice.Cuong, "du lieu cua toi");
        ApprovedCard.Verify("personal-data", shown.Card!);
        await office.SayAsync(TestOffice.Cuong, "english");
        ApprovedCard.Verify("personal-data-en", (await office.SayAsync(TestOffice.Cuong, "my data")).Card!);
        ApprovedCard.Verify("personal-remove-en", (await office.SayAsync(TestOffice.Cuong, "remove my data")).Card!);
        await office.SayAsync(TestOffice.Cuong, "tiếng Việt");
        var offered = await office.TapAsync(TestOffice.Cuong, shown.Card!, "Nhận tệp đầy đủ");
        var text = Encoding.UTF8.GetString(await FileAsync(office, TestOffice.Cuong, offered.File!));

        Assert.Equal(offered.File!.Size, Encoding.UTF8.GetByteCount(text));
        foreach (
            var expected in new[]
            {
                Name,
                Mail,
                TestOffice.Cuong,
                TestOffice.Centre,
                "a:" + TestOffice.Cuong,
                "29:" + TestOffice.Cuong,
                "nhắc việc; đã gửi",
                "Đã có dự thảo",
                "3b",
                "91/2025/QH15",
                "356/2025/NĐ-CP",
                "16/09/2025",
            }
        )
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        // Whoever taps gets what is kept about him, whatever the context says.
        Assert.DoesNotContain(
            Name,
            Encoding
                .UTF8.GetString(await FileAsync(office, TestOffice.An, offered.File))
                .Replace(Mail, "", StringComparison.Ordinal)
                .Split("== ")[1]
                .Split("--")[0],
            StringComparison.Ordinal
        );
        Assert.True((await office.PostAsync(TestOffice.Cuong, "dữ liệu của tôi")).IsPrivate);
        Assert.True((await office.PostAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).IsPrivate);
    }

    [Fact]
    public async Task After_removal_no_row_holds_the_person_and_the_records_of_the_work_stay()
    {
        await using var office = await UsedAsync();
        var before = await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, default);
        // The test would see him: each kind of row names him before.
        var kinds = (await RowsWithAsync(office)).Select(r => r.Split('|', '_')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(
            new HashSet<string>(
                [
                    "plans a",
                    "plans h",
                    "plans o",
                    "workspaces person",
                    "workspaces unit",
                    "workspaces listed",
                    "workspaces reorganise",
                    "deliveries digest",
                    "deliveries word",
                ],
                StringComparer.Ordinal
            ),
            kinds
        );
        var confirm = await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi");
        ApprovedCard.Verify("personal-remove", confirm.Card!);
        var sent = office.Messenger.Sent.Count;
        Assert.False((await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Xoá dữ liệu")).IsProblem);

        // The document that he sent lies where his files lie: the card says that evidence stays.
        Assert.Equal([], await RowsWithAsync(office));
        var after = await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, default);
        Assert.Equal(before.Select(h => (h.Assignment, h.At, h.After.Step)), after.Select(h => (h.Assignment, h.At, h.After.Step)));
        var former = Assert.Single((await office.WorkspaceAsync()).Former);
        Assert.Equal(UnitKeys.Key(TestOffice.Centre), former.Unit);
        Assert.Contains(after, h => h.By == former.Id);
        var history = (await office.SayAsync(TestOffice.An, "lịch sử 3b")).Card!.ToJson();
        Assert.Contains($"cán bộ {TestOffice.Centre} (đã ẩn danh)", history, StringComparison.Ordinal);
        Assert.Contains("[đã ẩn danh]", Unescaped(history), StringComparison.Ordinal);

        // Nobody is reminded in his place as if nothing had been said, and he is not.
        office.MoveTo(new DateTime(2025, 9, 23, 8, 30, 0));
        await office.DeliverAsync();
        Assert.DoesNotContain(office.Messenger.Sent.Skip(sent), s => s.To.ConversationId.Contains(TestOffice.Cuong, StringComparison.Ordinal));
        Assert.Equal([], await RowsWithAsync(office));
        Assert.Null((await office.WorkspaceAsync()).FindUnit(UnitKeys.Key(TestOffice.Centre))!.Head);
        Assert.True((await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Xoá dữ liệu")).IsProblem);
        Assert.Equal("Trợ lý không lưu dữ liệu nào về anh/chị.", (await office.SayAsync(TestOffice.Cuong, "dữ liệu của tôi")).Text);
    }

    [Fact]
    public async Task Every_row_is_of_a_kind_that_says_what_it_holds_of_people_and_those_that_hold_nobody_do_not()
    {
        await using var office = await UsedAsync();
        await CorrectedAsync(office);
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (table, row, holds) in await AllAsync(office))
        {
            var kind = RowKinds.Of(table, row.PartitionKey, row.RowKey);
            Assert.True(kind is not null, $"{table} {row.PartitionKey} {row.RowKey}: a kind that the inventory does not know");
            Assert.False(holds && kind.Person == PersonIn.Nobody, $"{table} {row.RowKey}: holds a person");
            kinds.Add(kind.Name);
        }

        Assert.Superset(
            new HashSet<string>(
                [
                    "place", "listed-index", "draft", "preview", "message", "machine", "settings", "unit", "person", "listed", "role-act",
                    "reorganisation", "plan", "state", "definition", "history", "operation", "version", "note",
                ],
                StringComparer.Ordinal),
            kinds);
        // What has no section of its own in the export stands in it by its kind.
        var record = await office.Service<PersonalRecords>().OfAsync(await office.WorkspaceAsync(), (await PersonAsync(office))!, default);
        Assert.Superset(
            new HashSet<string>(["role-act", "reorganisation", "preview", "draft"], StringComparer.Ordinal), record.Others.Select(r => r.Kind).ToHashSet());
    }

    [Fact]
    public async Task Who_corrected_a_plan_that_waits_is_gone_from_it_and_the_correction_stays()
    {
        await using var office = await UsedAsync();
        await CorrectedAsync(office);
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Xoá dữ liệu");
        Assert.Equal([], await RowsWithAsync(office));
        var correction = Assert.Single((await office.Plans.FindPreviewAsync(office.Id, "f1", default))!.Corrections);
        Assert.Equal((CorrectionKind.Deliverable, Assert.Single((await office.WorkspaceAsync()).Former).Id), (correction.Kind, correction.By));
        Assert.StartsWith("Báo cáo do ", correction.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_roster_nor_list_nor_group_brings_somebody_back_who_does_not_speak()
    {
        var group = new RoleGroupOptions { Id = Guid.Parse("b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10"), Role = Roles.Leader, Team = "19:team@thread.tacv2" };
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, options: o => o.Graph.Groups.Add(group));
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Xoá dữ liệu");
        var member = new DirectoryPerson(TestOffice.Cuong, Name, $"29:{TestOffice.Cuong}", Mail, null);
        office.Directory.Members.Add(member);
        office.Directory.Tenant.Add(member);
        office.Directory.IsGraphAllowed = true;
        office.Directory.Groups[$"{group.Id}"] = [member];
        await office.Offices.ListPeopleAsync(office.Id, [new ListedPerson(Mail, "Người mới", null, null, Roles.Member)], default);

        await office.Roster.RefreshAsync(await office.WorkspaceAsync(), "http://127.0.0.1:1", default);
        await office.Roster.LookUpAsync(await office.WorkspaceAsync(), new(2025, 1, 3), default);
        await office.Service<GroupRoles>().RunAsync(await office.LookAsync(), default);
        Assert.Null(await office.Roster.PersonAsync(await office.WorkspaceAsync(), TestOffice.Cuong, "http://127.0.0.1:1", default));
        Assert.Null(await PersonAsync(office));
        Assert.Equal([], await RowsWithAsync(office, idsOnly: true));

        // Who speaks is somebody new, and from then on known like anybody.
        await office.WriteAsync(TestOffice.Cuong, "trợ giúp");
        Assert.NotNull(await PersonAsync(office));
        Assert.False((await office.WorkspaceAsync()).IsRemoved(TestOffice.Cuong));
    }

    [Fact]
    public async Task What_waits_for_a_word_goes_by_itself_after_a_month_and_messages_after_years()
    {
        await using var office = await UsedAsync();
        await CorrectedAsync(office);
        var (rows, now) = (office.Service<IPersonalDataStore>(), DateTimeOffset.UtcNow);
        Assert.Equal(0, await rows.ExpireAsync(office.Id, now.AddDays(29), default));
        var messages = (await office.Deliveries.ListAsync(office.Id, default)).Count;
        Assert.True(messages > 0);
        Assert.Equal(2, await rows.ExpireAsync(office.Id, now.AddDays(31), default));
        Assert.Null(await office.Plans.FindPreviewAsync(office.Id, "f1", default));
        Assert.Empty(await office.Service<IDraftStore>().KindsAsync(office.Id, TestOffice.Binh, default));
        Assert.Equal(messages, await rows.ExpireAsync(office.Id, now.AddDays(1_100), default));
        Assert.Empty(await office.Deliveries.ListAsync(office.Id, default));
        Assert.NotEmpty(await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, default));
    }

    [Fact]
    public async Task Who_is_still_in_the_team_is_greeted_as_somebody_new_and_who_is_not_is_told_that_no_office_knows_him()
    {
        await using var office = await UsedAsync();
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Xoá dữ liệu");

        Assert.Contains("chưa thuộc cơ quan nào", await office.WriteAsync(TestOffice.Cuong, "việc của tôi"), StringComparison.Ordinal);
        Assert.Equal([], await RowsWithAsync(office));

        office.Directory.Members.Add(new DirectoryPerson(TestOffice.Cuong, Name, "29:x", null, null));
        office.Time.Now += TimeSpan.FromMinutes(11);
        Assert.Contains("Kính chào anh/chị", await office.WriteAsync(TestOffice.Cuong, "việc của tôi"), StringComparison.Ordinal);
        var person = (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong)!;
        Assert.Equal((Roles.None, null), (person.Roles, person.Unit));
        Assert.DoesNotContain("Kính chào anh/chị", await office.WriteAsync(TestOffice.Cuong, "việc của tôi"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_removes_the_data_of_somebody_who_left_and_nobody_else_does()
    {
        await using var office = await UsedAsync();
        foreach (var other in new[] { TestOffice.An, TestOffice.Stranger })
        {
            Assert.True((await office.SayAsync(other, $"xoá dữ liệu của {Name}")).IsProblem);
        }

        var confirm = await office.SayAsync(TestOffice.Binh, "xoa du lieu cua le quoc cuong");
        Assert.True((await office.TapAsync(TestOffice.An, confirm.Card!, "Xoá dữ liệu")).IsProblem);
        Assert.NotNull((await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong));
        Assert.True((await office.SayAsync(TestOffice.Binh, "xoá dữ liệu của Nguyễn Văn Lạ")).IsProblem);
        office.Time.Now += TimeSpan.FromMinutes(31);
        Assert.True((await office.TapAsync(TestOffice.Binh, confirm.Card!, "Xoá dữ liệu")).IsProblem);

        confirm = await office.SayAsync(TestOffice.Binh, $"xoá dữ liệu của {Mail}");
        await office.TapAsync(TestOffice.Binh, confirm.Card!, "Xoá dữ liệu");
        Assert.Equal([], await RowsWithAsync(office));
        Assert.Equal(TestOffice.Binh, Assert.Single((await office.WorkspaceAsync()).Former).RemovedBy);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_a_forged_card_removes_nobody()
    {
        await using var office = await UsedAsync();
        Assert.Contains("quản trị viên duy nhất", (await office.SayAsync(TestOffice.Binh, "xoá dữ liệu của tôi")).Text, StringComparison.Ordinal);
        var now = office.Now.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (own, other) = (PersonalDataVerbs.Remove.Name, PersonalDataVerbs.RemoveOther.Name);
        (string, string, string)[] forged =
        [
            (TestOffice.Binh, own, TestOffice.Binh), (TestOffice.Cuong, own, TestOffice.An),
            (TestOffice.Cuong, other, TestOffice.An), (TestOffice.Binh, other, TestOffice.Binh),
        ];
        foreach (var (who, verb, target) in forged)
        {
            Assert.True((await office.TapAsync(who, verb, new JsonObject { ["who"] = target, ["at"] = now })).IsProblem);
        }

        Assert.True((await office.TapAsync(TestOffice.Cuong, PersonalDataVerbs.Remove.Name, new JsonObject { ["who"] = TestOffice.Cuong })).IsProblem);
        Assert.Equal(3, (await office.WorkspaceAsync()).People.Count);
        Assert.Contains(
            "Đã giữ nguyên",
            (await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Giữ lại")).Push,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Who_belongs_to_two_offices_is_removed_from_both_unless_one_needs_its_administrator()
    {
        await using var office = await UsedAsync();
        var other = office.Id with { Team = "19:second@thread.tacv2" };
        await office.Offices.CreateAsync(other, new WorkspaceSettings("Sở Nội vụ"), default);
        await office.Offices.ChangePersonAsync(other, TestOffice.Cuong, _ => new Person(TestOffice.Cuong, Name, Roles.Administrator), default);
        Assert.Contains("duy nhất của Sở Nội vụ", (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Text, StringComparison.Ordinal);

        await office.Offices.ChangePersonAsync(other, TestOffice.An, _ => new Person(TestOffice.An, "Nguyễn Văn An", Roles.Administrator), default);
        var shown = (await office.SayAsync(TestOffice.Cuong, "dữ liệu của tôi")).Card!.ToJson();
        Assert.Contains("Sở Nội vụ", shown, StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Xoá dữ liệu");
        Assert.Equal([], await RowsWithAsync(office));
        Assert.NotNull((await office.Offices.FindAsync(other, default))!.FindPerson(TestOffice.An));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task What_a_crash_left_undone_is_done_by_asking_again(int failAt)
    {
        var crash = new Crash();
        var options = new TableStorageOptions();
        options.AddPolicy(crash, HttpPipelinePosition.PerCall);
        await using var office = await UsedAsync(new TableStorage(azurite.ConnectionString, options));
        var confirm = await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi");
        // From the first writing on.
        crash.At = failAt;
        await Assert.ThrowsAsync<TimeoutException>(() => office.TapAsync(TestOffice.Cuong, confirm.Card!, "Xoá dữ liệu"));
        crash.At = null;
        Assert.NotEmpty(await RowsWithAsync(office));

        Assert.False(
            (await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi")).Card!, "Xoá dữ liệu")).IsProblem
        );
        Assert.Equal([], await RowsWithAsync(office));
    }

    [Fact]
    public async Task A_namesakes_records_are_not_touched()
    {
        await using var office = await UsedAsync();
        const string Other = "00000000-0000-4000-8000-000000000077";
        await office.Offices.ChangePersonAsync(office.Id, Other, _ => new Person(Other, "LÊ QUỐC CƯỜNG", Roles.Member), default);
        var confirm = await office.SayAsync(TestOffice.Cuong, "xoá dữ liệu của tôi");
        Assert.Contains("trùng họ tên", confirm.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, confirm.Card!, "Xoá dữ liệu");

        Assert.Equal("LÊ QUỐC CƯỜNG", (await office.WorkspaceAsync()).FindPerson(Other)!.Name);
        Assert.Contains("Quốc Cường", Unescaped((await office.SayAsync(TestOffice.An, "lịch sử 3b")).Card!.ToJson()), StringComparison.Ordinal);
        Assert.Equal([], await RowsWithAsync(office, idsOnly: true));
    }

    [Theory]
    [InlineData("Đồng chí LÊ QUỐC CƯỜNG đã trình", "Đồng chí [x] đã trình")]
    [InlineData("giao le quoc cuong, cùng Lê  Quốc Cường.", "giao [x], cùng [x].")]
    [InlineData("Lê Quốc Cườngx và Trần Lê Quốc Cường", "Lê Quốc Cườngx và Trần [x]")]
    [InlineData("Lê Quốc và Cường", "Lê Quốc và Cường")]
    [InlineData("", "")]
    public void A_full_name_is_found_however_it_is_typed(string text, string expected) => Assert.Equal(expected, FullName.Hide(text, Name, "[x]"));

    [Fact]
    public void A_decomposed_name_is_found_and_a_name_of_one_word_is_not_looked_for()
    {
        Assert.Equal("anh [x]", FullName.Hide("anh " + Decomposed.Of(Name), Name, "[x]"));
        Assert.Equal("An ninh", FullName.Hide("An ninh", "An", "[x]"));
    }

    /// <summary>An office in which that person did and got all that leaves rows.</summary>
    private async Task<TestOffice> UsedAsync(TableStorage? service = null)
    {
        var office = await LoadedOffice.OpenAsync(service ?? azurite.Service);
        await office.Offices.ChangePersonAsync(
            office.Id,
            TestOffice.Cuong,
            p => p! with { Mail = Mail, SignInName = "cuonglq@saomai.onmicrosoft.com", Title = "Giám đốc Trung tâm" },
            default
        );
        await office.Offices.ListPeopleAsync(office.Id, [new ListedPerson(Mail, Name, null, null, Roles.Member)], default);
        await office.Offices.ChangeUnitAsync(
            office.Id,
            UnitKeys.Key(TestOffice.Interior),
            u => u! with { Head = TestOffice.Cuong, LeaderInCharge = TestOffice.Cuong },
            default
        );
        await office.SayAsync(TestOffice.Cuong, "tiếng Việt");
        office.MoveTo(new DateTime(2025, 9, 16, 8, 30, 0));
        await office.DeliverAsync();
        await office.SayAsync(TestOffice.Binh, $"uỷ quyền cho {Name} đến 20/12");
        await office.SayAsync(TestOffice.Cuong, "uỷ quyền cho Nguyễn Văn An đến 20/9");
        var saved = await office.SayAsync(TestOffice.Cuong, $"3b đang dự thảo 40%, Đã có dự thảo do {Name} soạn");
        await office.TapAsync(TestOffice.Cuong, saved.Card!, "Đúng, ghi lại");
        await office.SayAsync(TestOffice.Cuong, "giao 3b cho Lê Quốc Cường");
        var extension = await office.SayAsync(TestOffice.Cuong, "xin gia hạn 3b đến 15/10 vì le quoc cuong chờ Sở góp ý");
        Assert.True(extension.Card is not null, extension.Text);
        await office.TapAsync(TestOffice.Cuong, RemindVerbs.NotMine.Name, await AssignmentAsync(office, "3c"));
        await office
            .Service<IDraftStore>()
            .KeepAsync(
                office.Id,
                "reorganise",
                TestOffice.Binh,
                "d1",
                new Reorganisation("r", ReorganisationKind.Rename, ["a"], [], "1/QĐ", default, default, TestOffice.Cuong, [], null, TestOffice.Binh),
                StorageJson.Default.Reorganisation,
                default
            );
        await office.DeliverAsync();
        return office;
    }

    /// <summary>He corrected a plan that waits to be loaded, gave a role and entered a decision.</summary>
    private static async Task CorrectedAsync(TestOffice office)
    {
        var reading = PlanText.Read(TestPlans.Bytes(TestPlans.Year2025), "plan.txt");
        await office.Plans.KeepPreviewAsync(office.Id, new PlanPreview("f1", "ke-hoach.docx", reading), default);
        await office.Plans.CorrectPreviewAsync(
            office.Id,
            "f1",
            _ => [new PlanCorrection(PlanIssueCode.MissingDeliverable, 1, null, CorrectionKind.Deliverable, Text: $"Báo cáo do {Name} soạn", By: TestOffice.Cuong)],
            default);
        await office.Offices.ChangeRolesAsync(
            office.Id, TestOffice.An, new RoleChange(TestOffice.Cuong, office.Now, RoleChangeSource.Card), p => p! with { Roles = p.Roles | Roles.Viewer }, default);
        await office.Offices.ChangeReorganisationAsync(
            office.Id,
            "r1",
            _ => new Reorganisation(
                "r1", ReorganisationKind.Rename, ["a"], [], "1/QĐ", default, new(2025, 1, 1), TestOffice.Cuong, [], null, TestOffice.Cuong, DoneAt: office.Now),
            default);
    }

    private static async Task<Person?> PersonAsync(TestOffice office) => (await office.WorkspaceAsync()).FindPerson(TestOffice.Cuong);

    private static async Task<JsonObject> AssignmentAsync(TestOffice office, string code) =>
        new() { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = (await office.StateAsync()).Find(code)!.Assignments[0].Id.ToString() };

    /// <summary>Rows of the office, in all tables, in which the person still stands.</summary>
    private async Task<IReadOnlyList<string>> RowsWithAsync(TestOffice office, bool idsOnly = false) =>
        [.. (await AllAsync(office, idsOnly)).Where(r => r.Holds).Select(r => $"{r.Table} {r.Row.RowKey}")];

    /// <summary>All rows of the office, in all tables, and whether the person stands in any column of them.</summary>
    private async Task<IReadOnlyList<(string Table, TableEntity Row, bool Holds)>> AllAsync(TestOffice office, bool idsOnly = false)
    {
        string[] marks = idsOnly ? [TestOffice.Cuong] : [TestOffice.Cuong, Mail, "cuonglq@", "le quoc cuong"];
        var found = new List<(string, TableEntity, bool)>();
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await foreach (var row in azurite.Service.Table(name).QueryAsync())
            {
                if (!row.PartitionKey.Contains(office.Id.Tenant, StringComparison.Ordinal))
                {
                    continue;
                }

                var text = VietnameseText.Fold(string.Join('\n', row.Select(p => p.Value is byte[] packed ? Unpacked(packed) : $"{p.Value}")));
                text = VietnameseText.Fold(System.Text.RegularExpressions.Regex.Unescape(text.Replace("\\\"", "\"", StringComparison.Ordinal)));
                found.Add((name, row, marks.Any(m => text.Contains(m, StringComparison.Ordinal))));
            }
        }

        return found;
    }

    private static string Unpacked(byte[] packed)
    {
        if (packed.Length == 0)
        {
            return "";
        }

        using var text = new StreamReader(new System.IO.Compression.BrotliStream(new MemoryStream(packed), System.IO.Compression.CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private static string Unescaped(string json) => json.Replace("\\\\", "", StringComparison.Ordinal);

    private static async Task<byte[]> FileAsync(TestOffice office, string person, OfferedFile file)
    {
        var workspace = await office.WorkspaceAsync();
        return await office
                .Service<CommandRouter>()
                .FileAsync(
                    new Turn(new OfficeSnapshot(workspace, office.Plans), workspace.FindPerson(person)!, TextLanguage.Vi, office.Now, "file"),
                    file.Kind,
                    file.Id,
                    default
                )
            ?? throw new InvalidOperationException("no file");
    }
}
