using CchcBot.Delivery;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Storage;
using CchcBot.Tests.Support;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CchcBot.Tests.App;

/// <summary>A tenant with several offices: a new one waits to be approved, and who works in two is asked once which is meant.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class SeveralOfficesTests(AzuriteFixture azurite)
{
    // Before "19:team@...": the order of ids decides nothing.
    private const string Second = "19:aaa@thread.tacv2";
    private const string SecondName = $"Nhóm {Second}";
    private const string Owner = "00000000-0000-4000-8000-000000000077";

    private static readonly DateTime Morning = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task A_second_team_of_a_tenant_is_no_office_until_an_administrator_says_so()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Morning);
        foreach (var text in new[] { "trợ giúp", "nhiệm vụ quá hạn", "phân quyền" })
        {
            foreach (var person in new[] { Owner, TestOffice.Cuong, TestOffice.Binh })
            {
                var (sent, _) = await office.InAsync(TestPlace.Channel, person, Words(text), Second);
                Assert.Contains("chưa được duyệt", Assert.Single(sent).Text, StringComparison.Ordinal);
            }
        }

        // Nobody's chat is about it, nobody of it has rights, and the clock passes it over.
        var second = office.Id with { Team = Second };
        await office.Offices.ChangePersonAsync(second, Owner, _ => new Person(Owner, "Chủ nhóm", Roles.Administrator), default);
        await office.Offices.ChangePersonAsync(second, TestOffice.Cuong, _ => new Person(TestOffice.Cuong, "Cường", Roles.Administrator), default);
        Assert.Contains("chưa thuộc cơ quan nào", await AnswerAsync(office, Owner, "duyệt cơ quan"), StringComparison.Ordinal);
        Assert.DoesNotContain("Cơ quan chờ duyệt", await AnswerAsync(office, TestOffice.Cuong, "duyệt cơ quan"), StringComparison.Ordinal);
        Assert.Null(await office.Service<OfficeTicks>().ReadAsync(second, office.Now, default));

        // The first office's administrators are told once, the others are not.
        await office.RemindAsync();
        var told = office.Messenger.Sent.Where(m => m.Push.Contains(SecondName, StringComparison.Ordinal)).ToList();
        Assert.Equal([$"a:{TestOffice.Binh}"], told.Select(m => m.To.ConversationId));

        // Who may not is refused, and a name that is none approves nothing.
        Assert.True((await office.SayAsync(TestOffice.Cuong, "duyệt cơ quan")).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Cuong, "office.approve", new JsonObject { ["office"] = second.Mark() })).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Binh, "office.approve", new JsonObject { ["office"] = "nonsense" })).IsProblem);
        Assert.Null(await office.Service<OfficeTicks>().ReadAsync(second, office.Now, default));

        var shown = await office.SayAsync(TestOffice.Binh, "duyệt cơ quan");
        await office.TapAsync(TestOffice.Binh, shown.Card!, $"Duyệt {SecondName}");
        var approvedAt = office.Now;
        Assert.NotNull(await office.Service<OfficeTicks>().ReadAsync(second, office.Now, default));
        Assert.DoesNotContain("chưa được duyệt", Said(await office.InAsync(TestPlace.Channel, Owner, Words("trợ giúp"), Second)), StringComparison.Ordinal);
        // Who did it, and when, is shown to the administrators of either, and is a row of the office whose administrator it was.
        var approval = Assert.Single((await office.WorkspaceAsync()).Approvals);
        Assert.Equal((Second, TestOffice.Binh, approvedAt), (approval.Team, approval.By, approval.At));
        var record = await office.SayAsync(TestOffice.Binh, "duyệt cơ quan");
        Assert.Contains("Không có cơ quan nào chờ duyệt", Shown(record), StringComparison.Ordinal);
        Assert.Contains($"{SecondName}: Trần Thị Bình (Văn phòng UBND tỉnh Sao Mai) duyệt lúc 08:30 16/09/2025", Shown(record), StringComparison.Ordinal);
        Assert.Contains("Trần Thị Bình", await AnswerAsync(office, Owner, "duyệt cơ quan"), StringComparison.Ordinal);

        // Whose data is removed no longer stands there, and the office stays approved.
        Assert.Contains(
            await office.Service<IPersonalDataStore>().FindAsync(office.Id, new PersonIdentifiers(TestOffice.Binh, "Trần Thị Bình", [], null), default),
            r => r.Kind == "approval");
        await office.Service<IPersonalDataStore>().EraseAsync(
            office.Id, new PersonIdentifiers(TestOffice.Binh, "Trần Thị Bình", [], null), new FormerPerson("former-1", null, office.Now, null), "[đã xoá]", default);
        Assert.Equal("former-1", Assert.Single((await office.WorkspaceAsync()).Approvals).By);
        Assert.DoesNotContain("Trần Thị Bình", await AnswerAsync(office, Owner, "duyệt cơ quan"), StringComparison.Ordinal);

        static string Shown(Reply reply) => System.Text.RegularExpressions.Regex.Unescape(reply.Card!.ToJson());
    }

    [Fact]
    public async Task Of_two_first_teams_that_come_at_the_same_instant_one_counts()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var office = await TestOffice.OpenAsync(azurite.Service, Morning);
            var tenant = $"two-{Guid.NewGuid():N}";
            WorkspaceId[] teams = [new(tenant, "19:a@thread.tacv2"), new(tenant, "19:b@thread.tacv2"), new(tenant, "19:c@thread.tacv2")];
            // Each as a process of its own that has looked at the offices before any is made.
            var looked = new Meeting(teams.Length);
            var made = await Task.WhenAll(teams.Select(team => Task.Run(() =>
            {
                var store = MetStore.Of(new TableWorkspaceStore(azurite.Service), looked);
                var offices = new Offices(store, office.Service<SchedulerWakeup>(), office.Service<OfficeClock>(), Options.Create(new BotOptions()));
                return offices.OfTeamAsync(team, "Nhóm", default);
            })));

            Assert.Single(made, o => !o.IsPending);
        }
    }

    [Fact]
    public async Task A_first_team_whose_office_was_not_made_before_a_crash_is_the_first_all_the_same()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Morning);
        var (first, other) = (new WorkspaceId($"crash-{Guid.NewGuid():N}", "19:a@thread.tacv2"), "19:b@thread.tacv2");
        Assert.True(await office.Offices.TryClaimTenantAsync(first, isAlone: true, default));

        Assert.True((await office.Service<Offices>().OfTeamAsync(first with { Team = other }, "Nhóm khác", default)).IsPending);
        Assert.False((await office.Service<Offices>().OfTeamAsync(first, "Nhóm", default)).IsPending);
    }

    [Fact]
    public async Task An_administrator_of_the_deployment_may_too_and_old_rows_count_as_approved()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Morning, o => o.Administrators = [TestOffice.Cuong]);
        await office.InAsync(TestPlace.Channel, Owner, Words("trợ giúp"), Second);
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, m => m.To.ConversationId == $"a:{TestOffice.Cuong}" && m.Push.Contains(SecondName, StringComparison.Ordinal));
        Assert.Contains("Cơ quan chờ duyệt", await AnswerAsync(office, TestOffice.Cuong, "duyệt cơ quan"), StringComparison.Ordinal);

        // Also who is in none that counts.
        await using var other = await TestOffice.OpenAsync(azurite.Service, Morning, o => o.Administrators = [Owner]);
        await other.InAsync(TestPlace.Channel, Owner, Words("trợ giúp"), Second);
        var waiting = await other.InAsync(TestPlace.Personal, Owner, Words("duyệt cơ quan"));
        await TapAsync(other, Button(waiting, $"Duyệt {SecondName}"), Owner);
        Assert.NotNull(await other.Service<OfficeTicks>().ReadAsync(other.Id with { Team = Second }, other.Now, default));

        var old = office.Id with { Team = "19:old@thread.tacv2" };
        await office.Offices.CreateAsync(old, new WorkspaceSettings("Sở Cũ"), default);
        Assert.NotNull(await office.Service<OfficeTicks>().ReadAsync(old, office.Now, default));
    }

    [Fact]
    public async Task The_other_teams_owner_does_not_get_what_people_say()
    {
        await using var office = await TwoAsync(Roles.None);
        // Of a member of both, with a role in one, words are about that one, whatever the order of ids.
        var only = await AnswerAsync(office, TestOffice.Cuong, "đổi cơ quan");
        Assert.Contains("chỉ thuộc một cơ quan: Văn phòng UBND tỉnh Sao Mai", only, StringComparison.Ordinal);
        Assert.Equal(office.Id, await MeantAsync(office));
    }

    [Fact]
    public async Task Who_works_in_two_is_asked_once_and_may_change_it()
    {
        await using var office = await TwoAsync(Roles.Member);
        var asked = await office.InAsync(TestPlace.Personal, TestOffice.Cuong, Words("việc của tôi"));
        Assert.Contains("Anh/chị muốn trao đổi về cơ quan nào?", Said(asked), StringComparison.Ordinal);

        await TapAsync(office, Button(asked, SecondName));
        Assert.Equal(office.Id with { Team = Second }, await MeantAsync(office));
        Assert.DoesNotContain("cơ quan nào?", await AnswerAsync(office, TestOffice.Cuong, "việc của tôi"), StringComparison.Ordinal);

        var again = await office.InAsync(TestPlace.Personal, TestOffice.Cuong, Words("switch office"));
        await TapAsync(office, Button(again, "Văn phòng UBND tỉnh Sao Mai"));
        Assert.Equal(office.Id, await MeantAsync(office));

        // An office that is none of the person's is not chosen.
        var forged = new JsonObject { ["office"] = "0123456789ab" };
        Assert.Contains("không thuộc", await TapAsync(office, ("office.choose", forged)), StringComparison.Ordinal);
        Assert.Equal(office.Id, await MeantAsync(office));
    }

    [Fact]
    public async Task A_card_acts_in_its_own_office_whatever_was_chosen()
    {
        await using var office = await TwoAsync(Roles.Administrator);
        var second = office.Id with { Team = Second };
        await office.Offices.ChangePersonAsync(second, TestOffice.Binh, _ => new Person(TestOffice.Binh, "Bình", Roles.Administrator), default);
        var cards = new Dictionary<string, (IReadOnlyList<Activity> Sent, string Answer)>(StringComparer.Ordinal);
        foreach (var (id, name) in new[] { (office.Id, "Văn phòng UBND tỉnh Sao Mai"), (second, SecondName) })
        {
            await TapAsync(office, Button(await office.InAsync(TestPlace.Personal, TestOffice.Binh, Words("đổi cơ quan")), name), TestOffice.Binh);
            cards[id.Team] = await office.InAsync(TestPlace.Personal, TestOffice.Binh, Words("lịch nghỉ"));
        }

        // The second is what was chosen last; the first's card still settles the first's calendar.
        var (_, verb, data) = Actions(cards[office.Id.Team]).First(a => a.Verb == "settings.calendar.save");
        Assert.Equal(office.Id.Mark(), (string?)data[CardJson.OfficeKey]);
        (data["act"], data["from"], data["to"], data["name"]) = ("Rest", "2025-12-24", "2025-12-24", "Nghỉ thử");
        await TapAsync(office, (verb, data), TestOffice.Binh);
        Assert.NotEqual(CalendarOf(await office.Offices.FindAsync(second, default)), CalendarOf(await office.WorkspaceAsync()));

        // A name that is none of the person's offices does nothing, also in a team's channel.
        data[CardJson.OfficeKey] = "0123456789ab";
        Assert.Contains("cơ quan khác", await TapAsync(office, (verb, data), TestOffice.Binh), StringComparison.Ordinal);
        data[CardJson.OfficeKey] = second.Mark();
        var (_, inChannel) = await office.InAsync(TestPlace.Channel, TestOffice.Binh, Tap(verb, data));
        Assert.Contains("cơ quan khác", inChannel, StringComparison.Ordinal);

        static bool CalendarOf(Workspace? of) => of!.Calendar.IsWorkingDay(new DateOnly(2025, 12, 24));
    }

    [Fact]
    public async Task The_office_is_called_as_its_team_unless_somebody_called_it_otherwise()
    {
        await using var office = await TwoAsync(Roles.None);
        var second = office.Id with { Team = Second };
        await RenamedAsync(office, Second, "Sở Mới");
        Assert.Equal("Sở Mới", (await office.Offices.FindAsync(second, default))!.Settings.Name);

        // Rows of builds that did not say what the team was called.
        await RenamedAsync(office, office.Id.Team, "Văn phòng mới");
        Assert.Equal("Văn phòng mới", (await office.WorkspaceAsync()).Settings.Name);

        await office.Offices.ChangeSettingsAsync(second, s => s with { Name = "Tên do cơ quan đặt" }, default);
        await RenamedAsync(office, Second, "Nhóm đổi tên");
        Assert.Equal("Tên do cơ quan đặt", (await office.Offices.FindAsync(second, default))!.Settings.Name);
    }

    [Fact]
    public void The_cards_of_offices_are_as_approved()
    {
        Workspace[] offices =
        [
            .. Enumerable.Range(1, 12).Select(n => new Workspace(
                new WorkspaceId("t", $"{n}"),
                new WorkspaceSettings($"Sở số {n}") { PendingSince = new DateTimeOffset(2025, 9, n, 8, 0, 0, TimeSpan.FromHours(7)) },
                [],
                [])),
        ];
        ApprovedCard.Verify("office-approve", OfficeChoiceCards.Approve(TextLanguage.Vi, offices, []));
        var at = new DateTimeOffset(2025, 9, 3, 8, 5, 0, TimeSpan.FromHours(7));
        var approved = new ApprovedOffice("Sở số 3", at, "Trần Thị Bình", "Văn phòng UBND tỉnh Sao Mai");
        ApprovedCard.Verify("office-approved", OfficeChoiceCards.Approve(TextLanguage.Vi, offices[..2], [approved]));
        ApprovedCard.Verify("office-choices", OfficeChoiceCards.Choose(TextLanguage.Vi, offices[..2]));
    }

    [Theory]
    [InlineData("giao đơn vị \"Phòng Nội chính\" cho Lan và Hà")]
    [InlineData("giao 3b cho Lan và Hà")]
    [InlineData("ủy quyền cho Lan và Hà đến 30/9")]
    [InlineData("xoá dữ liệu của Lan và Hà")]
    public async Task Of_two_people_mentioned_none_is_dropped_silently(string words)
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, Morning);
        var activity = Words(words);
        activity.Entities = [Mention(TestOffice.Cuong, "Lan"), Mention(TestOffice.An, "Hà")];
        var before = await office.WorkspaceAsync();

        var said = Said(await office.InAsync(TestPlace.Personal, TestOffice.Binh, activity));

        Assert.Contains("Lan, Hà", said, StringComparison.Ordinal);
        Assert.Equal(HeadOf(before), HeadOf(await office.WorkspaceAsync()));

        static string? HeadOf(Workspace office) => office.FindUnit(UnitKeys.Key(TestOffice.Interior))!.Head;

        static Entity Mention(string person, string name)
        {
            var mention = new Mention { Mentioned = new ChannelAccount($"29:{person}", name), Text = $"<at>{name}</at>", Type = "mention" };
            return JObject.FromObject(mention).ToObject<Entity>()!;
        }
    }

    /// <summary>Two approved offices, in the second of which Cường has these roles.</summary>
    private async Task<TestOffice> TwoAsync(Roles roles)
    {
        var office = await TestOffice.OpenAsync(azurite.Service, Morning);
        var second = office.Id with { Team = Second };
        await office.Offices.CreateAsync(second, new WorkspaceSettings(SecondName) { TeamName = SecondName }, default);
        await office.Offices.ChangePersonAsync(second, TestOffice.Cuong, _ => new Person(TestOffice.Cuong, "Lê Quốc Cường", roles), default);
        return office;
    }

    private static async Task<WorkspaceId?> MeantAsync(TestOffice office) =>
        (await office.Service<Offices>().OfPersonAsync(office.Id.Tenant, TestOffice.Cuong, default)).Office?.Id;

    private static async Task RenamedAsync(TestOffice office, string team, string name) => await office.InAsync(
        TestPlace.Channel,
        TestOffice.Binh,
        new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelData = new JObject
            {
                ["tenant"] = new JObject { ["id"] = office.Id.Tenant },
                ["team"] = new JObject { ["id"] = team, ["name"] = name },
                ["eventType"] = "teamRenamed",
            },
        },
        team);

    private static Activity Words(string text) => new() { Type = ActivityTypes.Message, Text = text };

    private static Activity Tap(string verb, JsonObject data) => new()
    {
        Type = ActivityTypes.Invoke,
        Name = "adaptiveCard/action",
        Value = JToken.Parse(new JsonObject { ["action"] = new JsonObject { ["verb"] = verb, ["data"] = data.DeepClone() } }.ToJsonString()),
    };

    private static async Task<string> AnswerAsync(TestOffice office, string person, string text) =>
        Said(await office.InAsync(TestPlace.Personal, person, Words(text)));

    private static async Task<string> TapAsync(TestOffice office, (string Verb, JsonObject Data) button, string person = TestOffice.Cuong) =>
        Said(await office.InAsync(TestPlace.Personal, person, Tap(button.Verb, button.Data)));

    private static string Said((IReadOnlyList<Activity> Sent, string Answer) seen) =>
        string.Join('\n', seen.Sent.Select(a => $"{a.Text} {string.Join(' ', (a.Attachments ?? []).Select(f => f.Content))}").Append(seen.Answer));

    private static IEnumerable<(string Title, string Verb, JsonObject Data)> Actions((IReadOnlyList<Activity> Sent, string Answer) seen) =>
        seen.Sent.SelectMany(a => a.Attachments ?? [])
            .SelectMany(f => TestOffice.Actions(JsonNode.Parse(f.Content.ToString()!)))
            .Select(a => ((string)a["title"]!, (string)a["verb"]!, (JsonObject)(a["data"]?.DeepClone() ?? new JsonObject())));

    private static (string Verb, JsonObject Data) Button((IReadOnlyList<Activity> Sent, string Answer) seen, string title)
    {
        var (_, verb, data) = Actions(seen).Single(a => a.Title.Contains(title, StringComparison.Ordinal));
        return (verb, data);
    }

    /// <summary>Where all have come, all go on.</summary>
    private sealed class Meeting(int most)
    {
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int come;

        public Task ComeAsync()
        {
            if (Interlocked.Increment(ref come) == most)
            {
                all.SetResult();
            }

            return all.Task;
        }
    }

    /// <summary>A store whose list of offices is read before the meeting and returned after it.</summary>
#pragma warning disable CA1852 // The proxy is made as a type below this one.
    private class MetStore : DispatchProxy
#pragma warning restore CA1852
    {
        private IWorkspaceStore store = null!;
        private Meeting meeting = null!;

        public static IWorkspaceStore Of(IWorkspaceStore store, Meeting meeting)
        {
            var met = Create<IWorkspaceStore, MetStore>();
            var proxy = (MetStore)(object)met;
            (proxy.store, proxy.meeting) = (store, meeting);
            return met;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IWorkspaceStore.ListAsync) ? ListAsync((CancellationToken)args![0]!) : targetMethod.Invoke(store, args);

        private async Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellation)
        {
            var found = await store.ListAsync(cancellation);
            await meeting.ComeAsync();
            return found;
        }
    }
}
