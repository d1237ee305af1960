using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using CchcBot.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Requests;

/// <summary>More time: asked for by a unit, decided on by the leader in charge, never by the unit itself; the original deadline stays.</summary>
public sealed class ExtensionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateOnly Original = new(2025, 9, 30);

    [Theory]
    [InlineData("xin gia hạn 3b đến 15/10 vì chờ ý kiến Sở Nội vụ", "2025-10-15", "chờ ý kiến Sở Nội vụ")]
    [InlineData("xin gia han 3b den 15/10 vi cho y kien So Noi vu", "2025-10-15", "cho y kien So Noi vu")]
    [InlineData("xin gia hạn 3b", null, null)]
    [InlineData("xin gia han 3b", null, null)]
    public async Task A_sentence_fills_the_form_and_nothing_is_asked_before_its_button(string words, string? due, string? reason)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var form = await office.SayAsync(TestOffice.Cuong, words);

        Assert.Equal("Đề nghị gia hạn nhiệm vụ 3b", form.Push);
        Assert.Equal((due, reason), (Input(form.Card!, "due"), Input(form.Card!, "reason")));
        Assert.Null((await office.AssignmentAsync("3b")).State.Extension);
    }

    [Theory]
    [InlineData("xin gia hạn 3b thêm 2 tuần vì chờ Sở Nội vụ", "2025-10-14")]
    [InlineData("extend 3b by two weeks because Sở Nội vụ has not answered", "2025-10-14")]
    [InlineData("xin gia hạn 3b đến 15/10 vì chờ Sở Nội vụ", "2025-10-15")]
    [InlineData("xin gia hạn 3a thêm 2 tuần vì chờ Sở Nội vụ", null)]
    public async Task More_time_is_counted_from_the_deadline_of_the_task_that_is_named(string said, string? due)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        // The task shown before is due at the end of the year.
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ 2b");

        var form = await office.SayAsync(TestOffice.Cuong, said);

        Assert.Contains(due is null ? "\"id\":\"due\"" : $"\"value\":\"{due}\"", form.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(due is null, !form.Card.ToJson().Contains("\"value\":\"20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xin gia hạn 3b đến 1/1/2024", "01/01/2024")]
    [InlineData("xin gia han 3b den ngay 5/5/2025 vi cho So Noi vu", "05/05/2025")]
    [InlineData("3b: cho em lùi hạn sang 15/8/2025", "15/08/2025")]
    [InlineData("extend 3b to 1/1/2024", "01/01/2024")]
    public async Task A_day_that_has_passed_is_named_and_another_one_asked_for(string said, string day)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var form = await office.SayAsync(TestOffice.Cuong, said);

        Assert.True(form.IsProblem);
        Assert.Contains(day, form.Push, StringComparison.Ordinal);
        Assert.Contains("30/09/2025", form.Push, StringComparison.Ordinal);
        Assert.Null(Input(form.Card!, "due"));
        if (day == "01/01/2024" && said[0] == 'x')
        {
            ApprovedCard.Verify("extension-form-past", form.Card!);
        }

        Assert.Equal((WorkStep.NotStarted, null), (await office.AssignmentAsync("3b")).State is var state ? (state.Step, state.Extension) : default);
    }

    [Fact]
    public async Task It_is_asked_adjusted_and_told_with_the_original_deadline_kept()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.InChargeAsync(TestOffice.Centre, TestOffice.An);
        var asked = await AskAsync(office, RequestOffice.Nam, "2025-10-15", "Chờ ý kiến Sở Nội vụ");
        Assert.Equal("Đề nghị gia hạn 3b đến 15/10/2025", asked.Push);

        var sent = await office.NextAsync();
        var card = Assert.Single(sent, s => s.To == TestOffice.An).Card;
        Assert.DoesNotContain(sent, s => s.To == RequestOffice.Duc);
        Assert.Contains(sent, s => s.To == TestOffice.Cuong && s.Push.Contains("Phạm Hải Nam đề nghị gia hạn nhiệm vụ 3b", StringComparison.Ordinal));
        var remark = await office.TapSentAsync(
            TestOffice.Binh,
            Assert.Single(sent, s => s.To == TestOffice.Binh).Card,
            "Gửi ý kiến",
            new { comment = "Đề nghị không quá 31/10" }
        );
        Assert.Contains("Đề nghị không quá 31/10", remark.Card!.ToJson(), StringComparison.Ordinal);
        var updated = await office.NextAsync();
        Assert.Contains(updated, u => u.Kind == "update" && u.To == TestOffice.An && u.Card.Contains("Đề nghị không quá 31/10", StringComparison.Ordinal));

        var decided = await office.TapSentAsync(TestOffice.An, card, "Điều chỉnh", new { due = "2025-10-31" });

        Assert.Equal("Gia hạn 3b: điều chỉnh, hạn mới 31/10/2025", decided.Push);
        var assignment = await office.AssignmentAsync("3b");
        Assert.Equal((new DateOnly(2025, 10, 31), Original), (assignment.Due!.Value, assignment.Definition.Due!.Value));
        Assert.Null(assignment.State.Extension);
        var told = await office.NextAsync();
        Assert.Contains(told, t => t.To == RequestOffice.Nam && t.Push == "Gia hạn 3b: điều chỉnh, hạn mới 31/10/2025 (ý kiến của đồng chí Chánh Văn phòng).");
        Assert.Contains(told, t => t is { Kind: "send", To: TestOffice.Binh } && t.Push.StartsWith("Gia hạn 3b: điều chỉnh", StringComparison.Ordinal));
        Assert.Contains(told, t => t.Kind == "update" && t.To == TestOffice.Binh && t.Push.Contains("điều chỉnh", StringComparison.Ordinal));

        var late = await office.TapSentAsync(TestOffice.An, card, "Đồng ý");
        Assert.Equal("Gia hạn 3b: điều chỉnh, hạn mới 31/10/2025", late.Push);
        Assert.False(late.IsProblem);
        Assert.Equal(new DateOnly(2025, 10, 31), (await office.AssignmentAsync("3b")).Due);
    }

    [Fact]
    public async Task The_leader_in_charge_gives_his_view_who_signed_decides_and_the_document_moves_the_deadline()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, extendsByTap: false);
        await office.InChargeAsync(TestOffice.Centre, RequestOffice.Duc);
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { ExtensionDecider = TestOffice.An }, CancellationToken.None);
        var asked = await AskAsync(office, TestOffice.Cuong, "2025-10-15", "Chờ ý kiến Sở Nội vụ");
        Assert.Contains("đồng chí Phó Chánh Văn phòng cho ý kiến", asked.Card!.ToJson(), StringComparison.Ordinal);
        var sent = await office.NextAsync();
        Assert.DoesNotContain(sent, s => s.To == TestOffice.An);
        var view = Assert.Single(sent, s => s is { Kind: "send", To: RequestOffice.Duc });
        ApprovedCard.Verify("extension-opinion", (await office.TapAsync(RequestOffice.Duc, (await office.SayAsync(RequestOffice.Duc, "nội dung chờ ý kiến"))
            .Card!, "Gia hạn 3b")).Card!);
        Assert.True((await office.TapSentAsync(RequestOffice.Duc, view.Card, "Không nhất trí")).IsProblem);
        Assert.True((await office.TapSentAsync(TestOffice.Cuong, view.Card, "Nhất trí")).IsProblem);
        await office.TapSentAsync(RequestOffice.Duc, view.Card, "Nhất trí", new { why = "Vì lý do khách quan" });

        var card = Assert.Single(await office.NextAsync(), s => s is { Kind: "send", To: TestOffice.An }).Card;
        Assert.Contains("Nhất trí. Vì lý do khách quan", card, StringComparison.Ordinal);
        var decided = await office.TapSentAsync(TestOffice.An, card, "Đồng ý");
        Assert.Equal("Gia hạn 3b: đồng ý chủ trương đến 15/10/2025, chờ văn bản", decided.Push);
        Assert.Equal(Original, (await office.AssignmentAsync("3b")).Due);
        var detail = (await office.SayAsync(TestOffice.Cuong, "nhiệm vụ 3b")).Card!;
        Assert.Contains("đồng ý chủ trương đến 15/10/2025", CardAsText.Of(detail), StringComparison.Ordinal);
        ApprovedCard.Verify("answer-detail-in-principle", detail);
        var told = await office.NextAsync();
        Assert.Contains(told, t => t.To == TestOffice.Cuong && t.Push.StartsWith("Gia hạn 3b: đồng ý chủ trương", StringComparison.Ordinal));

        var enter = Assert.Single(told, t => t is { Kind: "send", To: TestOffice.Binh }).Card;
        Assert.True((await office.TapSentAsync(TestOffice.Binh, enter, "Nhập văn bản", new { number = "77/VP-HCQT" })).IsProblem);
        Assert.True((await office.TapSentAsync(TestOffice.Binh, enter, "Nhập văn bản", new { number = "77/VP-HCQT", date = "2025-12-01" })).IsProblem);
        await office.TapSentAsync(RequestOffice.Hoa, enter, "Nhập văn bản", new { number = "77/VP-HCQT", date = "2025-09-15" });
        Assert.Equal(Original, (await office.AssignmentAsync("3b")).Due);
        await office.TapSentAsync(TestOffice.Binh, enter, "Nhập văn bản", new { number = "77/VP-HCQT", date = "2025-09-15" });

        var assignment = await office.AssignmentAsync("3b");
        Assert.Equal((new DateOnly(2025, 10, 15), Original), (assignment.Due!.Value, assignment.Definition.Due!.Value));
        Assert.Contains(await office.NextAsync(), t => t.To == TestOffice.Cuong
            && t.Push == "Gia hạn 3b: đã nhập văn bản 77/VP-HCQT 15/09/2025, hạn mới 15/10/2025.");
        Assert.Contains("Nhập văn bản gia hạn 77/VP-HCQT", (await office.SayAsync(TestOffice.An, "lịch sử 3b")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leader_without_the_app_is_asked_as_soon_as_it_is_there()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.InChargeAsync(TestOffice.Centre, TestOffice.An);
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Address = null }, CancellationToken.None);
        await AskAsync(office, RequestOffice.Nam, "2025-10-15", "Chờ ý kiến Sở Nội vụ");
        Assert.DoesNotContain(await office.NextAsync(), s => s.To == TestOffice.An);

        await office.Offices.ChangePersonAsync(
            office.Id,
            TestOffice.An,
            p => p! with { Address = TestOffice.Address($"a:{TestOffice.An}") },
            CancellationToken.None
        );
        Assert.Single(await office.NextAsync(), s => s.To == TestOffice.An);
        Assert.DoesNotContain(await office.NextAsync(), s => s.To == TestOffice.An);
    }

    [Fact]
    public async Task Agreed_twice_is_one_act_and_not_yet_needs_a_word()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await AskAsync(office, TestOffice.Cuong, "2025-10-15", "Chờ ý kiến");
        var sent = await office.NextAsync();
        // Nobody is in charge: any leader.
        var card = Assert.Single(sent, s => s.To == TestOffice.An).Card;
        Assert.Contains(sent, s => s.To == RequestOffice.Duc);

        var silent = await office.TapSentAsync(TestOffice.An, card, "Chưa đồng ý");
        Assert.True(silent.IsProblem);
        Assert.NotNull((await office.AssignmentAsync("3b")).State.Extension);

        var first = await office.TapSentAsync(TestOffice.An, card, "Đồng ý", operation: "tap-1");
        var second = await office.TapSentAsync(TestOffice.An, card, "Đồng ý", operation: "tap-1");
        var other = await office.TapSentAsync(
            RequestOffice.Duc,
            Assert.Single(sent, s => s.To == RequestOffice.Duc).Card,
            "Chưa đồng ý",
            new { why = "Chưa rõ" }
        );
        Assert.Equal("Gia hạn 3b: đồng ý, hạn mới 15/10/2025", first.Push);
        Assert.Equal(first.Push, second.Push);
        Assert.Equal(first.Push, other.Push);
        var history = await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None);
        Assert.Equal(2, history.Count);
    }

    [Fact]
    public async Task Not_yet_agreed_keeps_the_deadline_and_says_why()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await AskAsync(office, TestOffice.Cuong, "2025-10-15", "Chờ ý kiến");
        var card = Assert.Single(await office.NextAsync(), s => s.To == TestOffice.An).Card;

        await office.TapSentAsync(TestOffice.An, card, "Chưa đồng ý", new { why = "Đề nghị tập trung hoàn thành trong quý" });

        Assert.Equal(Original, (await office.AssignmentAsync("3b")).Due);
        Assert.Contains(await office.NextAsync(), t => t.To == TestOffice.Cuong
            && t.Push == "Gia hạn 3b: chưa đồng ý, giữ hạn 30/09/2025 (ý kiến của đồng chí Chánh Văn phòng: Đề nghị tập trung hoàn thành trong quý).");
    }

    [Fact]
    public async Task Nobody_decides_on_his_own_units_request_and_forged_data_changes_nothing()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.InChargeAsync(TestOffice.Centre, RequestOffice.Duc);
        // The head of the unit is made a leader too, and the other leader works in the unit.
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => p! with { Roles = p.Roles | Roles.Leader }, CancellationToken.None);
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.An, p => p! with { Unit = UnitKeys.Key(TestOffice.Centre) }, CancellationToken.None);
        await AskAsync(office, RequestOffice.Nam, "2025-10-15", "Chờ ý kiến");
        var asked = (await office.AssignmentAsync("3b")).State.Extension!;
        var plan = (await office.OnlyPlanAsync()).Id;
        JsonObject Data(string request) =>
            new()
            {
                ["plan"] = plan,
                ["id"] = $"3b/0/{UnitKeys.Key(TestOffice.Centre)}",
                ["r"] = request,
                ["answer"] = "Agreed",
                ["n"] = "x",
            };

        foreach (var person in new[] { TestOffice.Cuong, TestOffice.An, RequestOffice.Nam, TestOffice.Binh, RequestOffice.Hoa, TestOffice.Stranger })
        {
            var refused = await office.TapAsync(person, RequestVerbs.ExtensionDecide.Name, Data(asked.Key));
            Assert.True(refused.IsProblem, person);
        }

        // Of another request, another plan, another word.
        await office.TapAsync(RequestOffice.Duc, RequestVerbs.ExtensionDecide.Name, Data("1"));
        await office.TapAsync(
            RequestOffice.Duc,
            RequestVerbs.ExtensionDecide.Name,
            new JsonObject
            {
                ["plan"] = "x",
                ["id"] = "3b/0/x",
                ["r"] = asked.Key,
                ["answer"] = "Agreed",
            }
        );
        var odd = Data(asked.Key);
        odd["answer"] = "7";
        await office.TapAsync(RequestOffice.Duc, RequestVerbs.ExtensionDecide.Name, odd);
        Assert.Equal(asked.Key, (await office.AssignmentAsync("3b")).State.Extension?.Key);

        await office.TapAsync(RequestOffice.Duc, RequestVerbs.ExtensionDecide.Name, Data(asked.Key));
        Assert.Equal(new DateOnly(2025, 10, 15), (await office.AssignmentAsync("3b")).Due);
    }

    [Theory]
    [InlineData("2025-09-30", "Chờ", "sau hạn hiện nay")]
    [InlineData(null, "Chờ", "chọn ngày gia hạn")]
    [InlineData("2025-10-15", null, "lý do xin gia hạn")]
    [InlineData("31/02", "Chờ", "Ngày không có trong lịch")]
    public async Task What_is_missing_is_asked_for_and_stays_typed(string? due, string? reason, string message)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        var again = await AskAsync(office, TestOffice.Cuong, due, reason);

        Assert.True(again.IsProblem);
        Assert.Contains(message, again.Push, StringComparison.Ordinal);
        Assert.Equal((due, reason), (Input(again.Card!, "due"), Input(again.Card!, "reason")));
        Assert.Null((await office.AssignmentAsync("3b")).State.Extension);
    }

    [Fact]
    public async Task A_deadline_from_above_needs_the_document_from_above()
    {
        var plan = TestPlans.Listed([(3, "b", "Rà soát thủ tục", TestOffice.Centre, "Trước ngày 30/9/2025 theo yêu cầu của UBND tỉnh")]);
        await using var office = await RequestOffice.OpenAsync(azurite.Service, plan);

        var refused = await AskAsync(office, TestOffice.Cuong, "2025-10-15", "Chờ ý kiến");
        Assert.Contains("số và ngày văn bản của cấp trên", refused.Push, StringComparison.Ordinal);
        var taken = await office.TapAsync(
            TestOffice.Cuong,
            refused.Card!,
            "Gửi đề nghị",
            new
            {
                due = "2025-10-15",
                reason = "Chờ ý kiến",
                number = "45/UBND-NC",
                date = "2025-09-10",
            }
        );

        Assert.False(taken.IsProblem);
        Assert.Equal(new Evidence("45/UBND-NC", new DateOnly(2025, 9, 10), null), (await office.AssignmentAsync("3b")).State.Extension!.Document);
    }

    [Fact]
    public async Task Another_units_people_do_not_ask_and_a_channel_is_no_place_for_it()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        Assert.True((await office.SayAsync(RequestOffice.Hoa, "xin gia hạn 3b")).IsProblem);
        Assert.True((await office.PostAsync(TestOffice.Cuong, "xin gia hạn 3b")).IsPrivate);
    }

    [Fact]
    public async Task The_cards_look_as_approved()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.InChargeAsync(TestOffice.Centre, TestOffice.An);
        var form = await office.SayAsync(TestOffice.Cuong, "xin gia hạn 3b đến 15/10 vì chờ ý kiến Sở Nội vụ");
        ApprovedCard.Verify("extension-form", form.Card!);
        await AskAsync(office, TestOffice.Cuong, "2025-10-15", "Chờ ý kiến Sở Nội vụ về dự thảo quy chế");
        var workspace = await office.WorkspaceAsync();
        var assignment = await office.AssignmentAsync("3b");
        foreach (
            var (name, person, language) in new[]
            {
                ("decide", TestOffice.An, TextLanguage.Vi),
                ("decide-en", TestOffice.An, TextLanguage.En),
                ("comment", TestOffice.Binh, TextLanguage.Vi),
            }
        )
        {
            var view = ExtensionView.Of(language, workspace, workspace.FindPerson(person)!, "plan", assignment, null, new DateOnly(2025, 9, 16));
            ApprovedCard.Verify($"extension-{name}", ExtensionCards.Render(language, view));
        }

        var card = Assert.Single(await office.NextAsync(), s => s.To == TestOffice.An).Card;
        var decided = await office.TapSentAsync(TestOffice.An, card, "Điều chỉnh", new { due = "2025-10-31", why = "Đồng ý lùi đến hết tháng 10" });
        ApprovedCard.Verify("extension-decided", decided.Card!);
    }

    private static async Task<Reply> AskAsync(TestOffice office, string person, string? due, string? reason)
    {
        var form = await office.SayAsync(person, "xin gia hạn 3b");
        return await office.TapAsync(person, form.Card!, "Gửi đề nghị", new { due, reason });
    }

    private static string? Input(AdaptiveCard card, string id) => Find(JsonNode.Parse(card.ToJson()), id)?["value"]?.GetValue<string>();

    private static JsonNode? Find(JsonNode? node, string id) => node switch
    {
        JsonObject found when found["id"] is JsonValue own && own.GetValue<string>() == id => found,
        JsonObject found => found.Select(p => Find(p.Value, id)).FirstOrDefault(f => f is not null),
        JsonArray list => list.Select(n => Find(n, id)).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
