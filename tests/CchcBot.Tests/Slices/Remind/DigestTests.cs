using System.Text.Json.Nodes;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Remind;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Remind;

/// <summary>Who gets what in which slot, and what can be said to a reminder instead of reporting.</summary>
public sealed class DigestTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Officer = "00000000-0000-4000-8000-000000000021";
    private const string Colleague = "00000000-0000-4000-8000-000000000022";

    [Fact]
    public async Task The_officer_is_told_first_then_the_head_and_the_leaders_with_their_own_digests()
    {
        await using var office = await OfficeOfThreeAsync("Quý II/2025");
        office.MoveTo(new(2025, 7, 1, 8, 30, 0)); // Tuesday, the first working day late
        await office.RemindAsync();
        Assert.Equal([$"a:{Officer}"], To(office));

        office.MoveTo(new(2025, 7, 8, 8, 30, 0)); // the sixth: the officer weekly, the head for the first time
        await office.RemindAsync();
        Assert.Equal([$"a:{TestOffice.Cuong}", $"a:{Officer}", $"a:{Officer}"], To(office).Order());
        Assert.Contains("quá hạn 06 ngày làm việc", Sends(office).Single(s => s.To.ConversationId == $"a:{TestOffice.Cuong}").Card, StringComparison.Ordinal);

        office.MoveTo(new(2025, 7, 18, 15, 0, 0)); // Friday, before the leaders' hour
        await office.RemindAsync();
        Assert.DoesNotContain($"a:{TestOffice.An}", To(office));
        office.MoveTo(new(2025, 7, 18, 15, 30, 0));
        await office.RemindAsync();
        await office.RemindAsync();
        var briefing = Sends(office).Single(s => s.To.ConversationId == $"a:{TestOffice.An}");
        Assert.Equal("CCHC: 01 quá hạn", briefing.Push);
        Assert.Contains("Kính báo cáo đồng chí", briefing.Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_escalated_to_himself()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý II/2025")])
        );
        foreach (var day in new[] { 1, 8, 15 })
        {
            office.MoveTo(new(2025, 7, day, 8, 30, 0));
            await office.RemindAsync();
        }

        Assert.Equal(3, Sends(office).Count);
        Assert.All(Sends(office), s => Assert.Equal($"a:{TestOffice.Cuong}", s.To.ConversationId));
        Assert.All(Sends(office), s => Assert.DoesNotContain("Đơn vị quá hạn", s.Card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_digest_that_could_not_be_sent_goes_with_the_briefing_of_the_same_person()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý II/2025"), (1, "b", "Rà soát quy trình", TestOffice.Interior, "trước ngày 11/9/2025"),
        ]));
        await office.Offices.ChangePersonAsync(
            office.Id,
            TestOffice.An,
            p => p! with { Roles = Roles.Leader | Roles.Head, Unit = UnitKeys.Key(TestOffice.Interior), Address = TestOffice.Address($"a:{TestOffice.An}") },
            CancellationToken.None
        );
        await office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(TestOffice.Interior), u => u! with { Head = TestOffice.An }, CancellationToken.None);
        office.MoveTo(new(2025, 7, 1, 8, 30, 0)); // the owner of 1a is told first
        await office.RemindAsync();
        office.MoveTo(new(2025, 9, 9, 8, 30, 0));
        await office.RemindAsync();
        var before = Sends(office).Count(s => s.To.ConversationId == $"a:{TestOffice.An}");

        office.MoveTo(new(2025, 9, 12, 8, 30, 0)); // Friday: 1b is overdue, and the connector is away
        office.Messenger.Next.Enqueue(new SendOutcome(null));
        await office.RemindAsync();
        Assert.Contains(
            await office.Deliveries.ListAsync(office.Id, CancellationToken.None),
            d => d is { IsOpen: true, Kind: DeliveryKind.Digest, Recipient: TestOffice.An }
        );
        office.MoveTo(new(2025, 9, 12, 15, 30, 0));
        await office.RemindAsync();
        await office.RemindAsync();

        var only = Assert.Single(Sends(office).Where(s => s.To.ConversationId == $"a:{TestOffice.An}").Skip(before));
        Assert.Contains("1a", only.Card, StringComparison.Ordinal);
        Assert.Contains("1b", only.Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_in_charge_of_the_unit_is_told_and_not_the_others()
    {
        await using var office = await OfficeOfThreeAsync("Quý II/2025");
        const string Deputy = "00000000-0000-4000-8000-000000000023";
        await office.Offices.ChangePersonAsync(
            office.Id,
            Deputy,
            _ => new Person(
                Deputy,
                "Vũ Thị Mai",
                Roles.Leader,
                Language: TextLanguage.Vi,
                Title: "Phó Chánh Văn phòng",
                Address: TestOffice.Address($"a:{Deputy}")
            ),
            CancellationToken.None
        );
        await office.Offices.ChangeUnitAsync(office.Id, UnitKeys.Key(TestOffice.Centre), u => u! with { LeaderInCharge = Deputy }, CancellationToken.None);
        foreach (var at in new DateTime[] { new(2025, 7, 1, 8, 30, 0), new(2025, 7, 18, 15, 30, 0) })
        {
            office.MoveTo(at);
            await office.RemindAsync();
        }

        Assert.Contains(
            "Kính báo cáo đồng chí Phó Chánh Văn phòng.",
            Sends(office).Single(s => s.To.ConversationId == $"a:{Deputy}").Card,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Sends(office), s => s.To.ConversationId == $"a:{TestOffice.An}");
    }

    [Fact]
    public async Task An_extension_comes_first_in_the_leaders_briefing()
    {
        await using var office = await OfficeOfThreeAsync("Quý II/2025", "Quý III/2025");
        office.MoveTo(new(2025, 7, 1, 8, 30, 0));
        await office.RemindAsync();
        await ChangeAsync(office, "1b", s => s with { Extension = new ExtensionRequest(new(2025, 10, 31), "Chờ ý kiến Sở Nội vụ", Officer, office.Now) });
        office.MoveTo(new(2025, 7, 18, 15, 30, 0));
        await office.RemindAsync();

        var card = Sends(office).Single(s => s.To.ConversationId == $"a:{TestOffice.An}").Card;
        var overdue = card.IndexOf("Quá hạn từ 10 ngày làm việc (01)", StringComparison.Ordinal);
        Assert.InRange(card.IndexOf("Xin ý kiến (01)", StringComparison.Ordinal), 0, overdue);
        Assert.Contains("đề nghị gia hạn đến 31/10/2025: Chờ ý kiến Sở Nội vụ", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dated_reminder_of_the_next_two_days_goes_with_the_weekly_digest()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service, TestPlans.Listed(
        [
            (1, "a", "Ban hành quy chế", TestOffice.Centre, "Quý III/2025"),
            (1, "b", "Tập huấn", TestOffice.Centre, "trước ngày 23/9/2025"),
        ]));
        office.MoveTo(new(2025, 9, 9, 8, 30, 0));
        await office.RemindAsync();
        foreach (var day in new[] { 16, 17, 18 })
        {
            // 1b's three working days before (22/9) are Wednesday the 17th.
            office.MoveTo(new(2025, 9, day, 8, 30, 0));
            await office.RemindAsync();
        }

        Assert.Equal(2, Sends(office).Count);
        Assert.Contains("1b.", Sends(office)[1].Card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_submitted_is_shown_with_its_authority_and_not_asked_for()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025", "Quý III/2025");
        await ChangeAsync(office, "1b", s => s with { Step = WorkStep.Submitted, Result = "đã trình Chủ tịch UBND tỉnh" });
        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        await office.RemindAsync();
        var card = Assert.Single(Sends(office)).Card;
        Assert.Contains("1b (Chủ tịch UBND tỉnh)", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Đang làm 1b", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_off_it_comes_again_on_the_chosen_day_and_not_before()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        var digest = await DigestAsync(office, new(2025, 9, 16, 8, 30, 0));
        var choices = await office.TapAsync(Officer, (await office.TapAsync(Officer, digest.Card!, "Khác 1a")).Card!, "Để sau / chuyển");
        ApprovedCard.Verify("remind-later", choices.Card!);
        var said = await office.TapAsync(Officer, choices.Card!, "thứ Sáu 19/09");
        Assert.Equal("Sẽ nhắc lại nhiệm vụ 1a vào thứ Sáu 19/09.", said.Push);
        Assert.Contains("nhắc lại 19/09", (await office.TapAsync(Officer, said.Card!, "Về danh sách")).Card!.ToJson(), StringComparison.Ordinal);

        office.MoveTo(new(2025, 9, 18, 9, 0, 0));
        await office.RemindAsync();
        Assert.Single(Sends(office));
        office.MoveTo(new(2025, 9, 19, 8, 30, 0));
        await office.RemindAsync();
        await office.RemindAsync();
        Assert.Equal(2, Sends(office).Count);
    }

    [Theory]
    [InlineData("40")]
    [InlineData("2027-01-01")]
    [InlineData(null)]
    public async Task A_day_that_cannot_be_chosen_is_refused(string? until)
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        var answer = await office.TapAsync(
            Officer,
            RemindVerbs.Snooze.Name,
            new JsonObject
            {
                ["plan"] = (await office.OnlyPlanAsync()).Id,
                ["id"] = (await AssignmentAsync(office, "1a")).Id.ToString(),
                ["until"] = until,
            }
        );
        Assert.True(answer.IsProblem);
        Assert.Empty(await office.Notes.ListAsync(office.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Who_has_nothing_to_do_with_it_neither_puts_it_off_nor_hands_it_over()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        var data = new JsonObject
        {
            ["plan"] = (await office.OnlyPlanAsync()).Id,
            ["id"] = (await AssignmentAsync(office, "1a")).Id.ToString(),
            ["until"] = "1",
            ["unit"] = "false",
        };
        foreach (
            var verb in new[]
            {
                SharedVerbs.SnoozeForm.Name,
                RemindVerbs.Snooze.Name,
                RemindVerbs.NotMine.Name,
                RemindVerbs.ReassignForm.Name,
                RemindVerbs.ReassignSave.Name,
                RemindVerbs.ReassignKeep.Name,
                SharedVerbs.EventForm.Name,
                AwaitedEventVerbs.Save.Name,
                SharedVerbs.EventNotYet.Name,
            }
        )
        {
            Assert.True((await office.TapAsync(TestOffice.An, verb, (JsonObject)data.DeepClone())).IsProblem, verb);
        }

        Assert.Empty(await office.Notes.ListAsync(office.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Not_mine_goes_to_the_head_and_stays_with_the_owner_until_it_is_settled()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        var digest = await DigestAsync(office, new(2025, 9, 16, 8, 30, 0));
        var choices = await office.TapAsync(Officer, (await office.TapAsync(Officer, digest.Card!, "Khác 1a")).Card!, "Để sau / chuyển");
        var asked = await office.TapAsync(Officer, choices.Card!, "Không phải việc của tôi");
        Assert.Contains("Lê Quốc Cường", asked.Push, StringComparison.Ordinal);
        Assert.Equal(asked.Push, (await office.TapAsync(Officer, choices.Card!, "Không phải việc của tôi")).Push);
        Assert.Equal(Officer, (await AssignmentAsync(office, "1a")).State.Officer);

        office.MoveTo(new(2025, 9, 17, 8, 30, 0));
        await office.RemindAsync();
        Assert.Equal($"a:{TestOffice.Cuong}", Sends(office)[^1].To.ConversationId);
        var heads = await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250916|{TestOffice.Cuong}" });
        var form = await office.TapAsync(TestOffice.Cuong, heads.Card!, "Giao lại 1a");
        ApprovedCard.Verify("remind-reassign", form.Card!);
        Assert.True((await office.TapAsync(TestOffice.Cuong, form.Card!, "Giao lại")).IsProblem);
        var given = await office.TapAsync(TestOffice.Cuong, form.Card!, "Giao lại", new { to = Colleague });
        Assert.Equal("Nhiệm vụ 1a được giao cho Đỗ Văn Nam.", given.Push);
        Assert.Equal(Colleague, (await AssignmentAsync(office, "1a")).State.Officer);

        await office.RemindAsync();
        Assert.Contains(Sends(office), s => s.To.ConversationId == $"a:{Officer}" && s.Push == "Nhiệm vụ 1a được giao cho Đỗ Văn Nam.");
        Assert.Contains(
            Sends(office),
            s => s.To.ConversationId == $"a:{Colleague}" && s.Push.StartsWith("Anh/chị được giao nhiệm vụ 1a", StringComparison.Ordinal)
        );
        // Tapped again: the present state.
        Assert.Contains("đã được giải quyết", (await office.TapAsync(TestOffice.Cuong, form.Card!, "Giữ nguyên")).Push, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_my_units_goes_to_the_administrator_who_may_leave_it()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        var digest = await DigestAsync(office, new(2025, 9, 16, 8, 30, 0));
        var choices = await office.TapAsync(Officer, (await office.TapAsync(Officer, digest.Card!, "Khác 1a")).Card!, "Để sau / chuyển");
        Assert.Contains("Trần Thị Bình", (await office.TapAsync(Officer, choices.Card!, "Không phải việc của phòng tôi")).Push, StringComparison.Ordinal);
        office.MoveTo(new(2025, 9, 17, 8, 30, 0));
        await office.RemindAsync();
        var form = await office.TapAsync(
            TestOffice.Binh,
            RemindVerbs.ReassignForm.Name,
            new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = (await AssignmentAsync(office, "1a")).Id.ToString() }
        );
        await office.TapAsync(TestOffice.Binh, form.Card!, "Giữ nguyên");
        await office.RemindAsync();
        Assert.Contains(
            Sends(office),
            s => s.To.ConversationId == $"a:{Officer}" && s.Push == "Nhiệm vụ 1a vẫn do anh/chị thực hiện (ý kiến của Trần Thị Bình)."
        );
    }

    [Theory]
    [InlineData("1a không phải việc của tôi")]
    [InlineData("1a không phải việc của phòng tôi")]
    public async Task Not_mine_can_be_said_in_a_sentence(string sentence)
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        office.MoveTo(new(2025, 9, 16, 9, 0, 0));
        var choices = await office.SayAsync(Officer, sentence);
        Assert.Contains("Lê Quốc Cường", (await office.TapAsync(Officer, choices.Card!, "Không phải việc của tôi")).Push, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_who_is_away_is_stood_in_for()
    {
        await using var office = await OfficeOfThreeAsync("Quý II/2025");
        await office.SayAsync(TestOffice.An, "uỷ quyền cho Trần Thị Bình từ 14/7/2025 đến 18/7/2025");
        foreach (var at in new DateTime[] { new(2025, 7, 1, 8, 30, 0), new(2025, 7, 18, 15, 30, 0) })
        {
            office.MoveTo(at);
            await office.RemindAsync();
        }

        Assert.Contains(Sends(office), s => s.To.ConversationId == $"a:{TestOffice.Binh}" && s.Push == "CCHC: 01 quá hạn");
        Assert.DoesNotContain(Sends(office), s => s.To.ConversationId == $"a:{TestOffice.An}");
    }

    [Theory]
    [InlineData("uỷ quyền cho Nam từ 15/9 đến 19/9")]
    [InlineData("uy quyen cho anh Nam tu 15/9 den 19/9")]
    [InlineData("Uỷ quyền cho Đỗ Văn Nam từ ngày 15/09/2025 đến hết ngày 19/09/2025")]
    [InlineData("delegate to Nam from 15/9 to 19/9")]
    public async Task While_somebody_is_away_the_colleague_is_reminded_and_it_ends_by_itself(string words)
    {
        await using var office = await OfficeOfThreeAsync("trước ngày 07/10/2025");
        office.MoveTo(new(2025, 9, 12, 9, 0, 0));
        var set = await office.SayAsync(Officer, words);
        Assert.False(set.IsProblem, set.Text);
        await office.RemindAsync();
        Assert.Contains(Sends(office), s => s.To.ConversationId == $"a:{Colleague}" && s.Push.Contains("15/09/2025", StringComparison.Ordinal));

        office.MoveTo(new(2025, 9, 16, 8, 30, 0));
        await office.RemindAsync();
        var digest = Sends(office)[^1];
        Assert.Equal($"a:{Colleague}", digest.To.ConversationId);
        Assert.Contains("nhận thay Phạm Thị Hoa", digest.Card, StringComparison.Ordinal);
        var form = await office.TapAsync(
            Colleague,
            SharedVerbs.StatusForm.Name,
            new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = (await AssignmentAsync(office, "1a")).Id.ToString() }
        );
        Assert.False(form.IsProblem, form.Text);

        office.MoveTo(new(2025, 9, 30, 8, 30, 0));
        await office.RemindAsync();
        Assert.Equal($"a:{Officer}", Sends(office)[^1].To.ConversationId);
    }

    [Fact]
    public async Task Nobody_is_stood_in_for_by_one_who_could_not_act()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        await office.Offices.ChangePersonAsync(office.Id, Colleague, p => p! with { Roles = Roles.None }, CancellationToken.None);
        var refused = await office.SayAsync(Officer, "uỷ quyền cho Nam từ 15/9/2025 đến 19/9/2025");
        Assert.True(refused.IsProblem);
        Assert.Contains("chưa được phân vai trò", refused.Text, StringComparison.Ordinal);
        var form = await office.SayAsync(Officer, "uỷ quyền");
        Assert.DoesNotContain("Đỗ Văn Nam", form.Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.TapAsync(Officer, form.Card!, "Uỷ quyền", new { to = Colleague, from = "2025-09-15", until = "2025-09-19" })).IsProblem);
        Assert.Null((await office.WorkspaceAsync()).FindPerson(Officer)!.Away);
    }

    [Theory]
    [InlineData("uỷ quyền cho Nam")]
    [InlineData("uỷ quyền cho Nam từ 31/2 đến 5/3")]
    [InlineData("uỷ quyền cho Nam từ 19/9 đến 15/9")]
    [InlineData("uỷ quyền cho Nam từ 1/9/2024 đến 5/9/2024")]
    [InlineData("uỷ quyền cho Nam từ 15/9/2025 đến 15/9/2027")]
    [InlineData("uỷ quyền cho Không Ai từ 15/9 đến 19/9")]
    [InlineData("uỷ quyền cho Hoa từ 15/9 đến 19/9")] // herself
    public async Task A_delegation_that_cannot_be_is_refused_with_what_to_do(string words)
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        office.MoveTo(new(2025, 9, 12, 9, 0, 0));
        var answer = await office.SayAsync(Officer, words);
        Assert.True(answer.IsProblem);
        Assert.NotNull(answer.Text);
        Assert.Null((await office.WorkspaceAsync()).FindPerson(Officer)!.Away);
    }

    [Fact]
    public async Task A_delegation_by_card_stands_on_it_and_can_be_ended()
    {
        await using var office = await OfficeOfThreeAsync("Quý III/2025");
        office.MoveTo(new(2025, 9, 12, 9, 0, 0));
        var card = await office.SayAsync(Officer, "uỷ quyền");
        Assert.True((await office.TapAsync(Officer, card.Card!, "Uỷ quyền", new { to = Colleague, from = "2025-09-19", until = "2025-09-15" })).IsProblem);
        await office.TapAsync(Officer, card.Card!, "Uỷ quyền", new { to = Colleague, from = "2025-09-15", until = "2025-09-19" });
        var again = await office.SayAsync(Officer, "uỷ quyền");
        ApprovedCard.Verify("remind-delegate", again.Card!);
        await office.TapAsync(Officer, again.Card!, "Kết thúc uỷ quyền");
        Assert.Null((await office.WorkspaceAsync()).FindPerson(Officer)!.Away);
    }

    [Fact]
    public async Task The_administrator_is_asked_each_month_whether_the_event_has_happened()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([(7, "b", "Công bố danh mục", TestOffice.Centre, "Sau khi UBND tỉnh ban hành quy định")])
        );
        office.MoveTo(new(2025, 2, 4, 8, 30, 0));
        await office.RemindAsync();
        Assert.Equal($"a:{TestOffice.Binh}", Assert.Single(Sends(office)).To.ConversationId);
        var digest = await office.TapAsync(TestOffice.Binh, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250204|{TestOffice.Binh}" });
        var form = await office.TapAsync(TestOffice.Binh, digest.Card!, "Đã có văn bản");
        ApprovedCard.Verify("remind-event", form.Card!);
        Assert.Contains("tháng sau", (await office.TapAsync(TestOffice.Binh, form.Card!, "Chưa có")).Push, StringComparison.Ordinal);

        office.MoveTo(new(2025, 3, 4, 8, 30, 0));
        await office.RemindAsync();
        Assert.Equal(2, Sends(office).Count);
        foreach (var (on, due) in new[] { ("2025-03-05", "2025-04-01"), ("2025-03-01", "2025-02-01"), ("2025-03-01", (string?)null) })
        {
            Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Đã xảy ra", new { on, due })).IsProblem);
        }

        await office.TapAsync(TestOffice.Binh, form.Card!, "Đã xảy ra", new { on = "2025-03-01", due = "2025-04-15" });
        Assert.Equal(new DateOnly(2025, 4, 15), (await AssignmentAsync(office, "7b")).Due);
        Assert.Contains(
            "đã có hạn",
            (await office.TapAsync(TestOffice.Binh, form.Card!, "Đã xảy ra", new { on = "2025-03-01", due = "2025-05-15" })).Push,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Looks_of_a_full_digest_and_of_a_briefing()
    {
        await using var office = await OfficeOfThreeAsync(
            "Quý II/2025",
            "Quý III/2025",
            "Thường xuyên",
            "Quý III/2025",
            "Quý II/2025",
            "Quý III/2025",
            "Quý II/2025"
        );
        office.MoveTo(new(2025, 7, 8, 8, 30, 0));
        await office.RemindAsync();
        await ChangeAsync(office, "1d", s => s with { Step = WorkStep.Submitted, Result = "đã trình Chủ tịch UBND tỉnh" });
        await ChangeAsync(office, "1b", s => s with { Extension = new ExtensionRequest(new(2025, 10, 31), "Chờ ý kiến Sở Nội vụ", Officer, office.Now) });
        await ChangeAsync(office, "1g", s => s with { Obstacle = new Obstacle("Chưa có hướng dẫn của Sở Nội vụ") });
        office.MoveTo(new(2025, 9, 9, 8, 30, 0));
        await office.RemindAsync();
        ApprovedCard.Verify(
            "digest-collection",
            (await office.TapAsync(Officer, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250909|{Officer}" })).Card!
        );
        ApprovedCard.Verify(
            "digest-head",
            (await office.TapAsync(TestOffice.Cuong, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|20250909|{TestOffice.Cuong}" })).Card!
        );
        office.MoveTo(new(2025, 9, 12, 15, 30, 0));
        await office.RemindAsync();
        ApprovedCard.Verify(
            "briefing",
            (await office.TapAsync(TestOffice.An, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"briefing|20250912|{TestOffice.An}" })).Card!
        );
    }

    /// <summary>New messages; what was updated in place is not counted.</summary>
    private static List<(string Kind, ConversationAddress To, string Card, string Push)> Sends(TestOffice office) =>
        [.. office.Messenger.Sent.Where(s => s.Kind == "send")];

    private static IEnumerable<string> To(TestOffice office) => Sends(office).Select(s => s.To.ConversationId);

    private static async Task<Reply> DigestAsync(TestOffice office, DateTime at)
    {
        office.MoveTo(at);
        await office.RemindAsync();
        return await office.TapAsync(Officer, SharedVerbs.ShowDigest.Name, new JsonObject { ["d"] = $"digest|{at:yyyyMMdd}|{Officer}" });
    }

    /// <summary>The centre has a head, and an officer who has all its tasks; each time one task 1a, 1b, ... (Vietnamese letters).</summary>
    private async Task<TestOffice> OfficeOfThreeAsync(params string[] times)
    {
        string[] letters = ["a", "b", "c", "d", "đ", "e", "g"];
        var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed(times.Select((time, i) => (1, letters[i], $"Nội dung công việc thứ {i + 1}", TestOffice.Centre, time)))
        );
        foreach (var (id, name) in new[] { (Officer, "Phạm Thị Hoa"), (Colleague, "Đỗ Văn Nam") })
        {
            await office.Offices.ChangePersonAsync(
                office.Id,
                id,
                _ => new Person(
                    id,
                    name,
                    Roles.Member,
                    $"29:{id}",
                    Unit: UnitKeys.Key(TestOffice.Centre),
                    Language: TextLanguage.Vi,
                    Address: TestOffice.Address($"a:{id}")
                ),
                CancellationToken.None
            );
        }

        foreach (var task in (await office.StateAsync()).Tasks)
        {
            await ChangeAsync(office, task.Task.Code, s => s with { Officer = Officer });
        }

        return office;
    }

    private static async Task<Assignment> AssignmentAsync(TestOffice office, string code) => (await office.StateAsync()).Find(code)!.Assignments.Single();

    private static async Task ChangeAsync(TestOffice office, string code, Func<AssignmentState, AssignmentState> change)
    {
        var assignment = await AssignmentAsync(office, code);
        await office.Plans.ChangeAsync(
            office.Id,
            (await office.OnlyPlanAsync()).Id,
            assignment.Id,
            new AssignmentChange($"test-{code}-{office.Now.Ticks}-{Guid.NewGuid():N}", TestOffice.Binh, office.Now, d => (change(d.State), null)),
            CancellationToken.None);
    }
}
