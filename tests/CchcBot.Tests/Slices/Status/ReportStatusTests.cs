using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>Reports on a card and in a sentence: stored with their history, once, by who may.</summary>
public sealed class ReportStatusTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime September = new(2025, 9, 16, 8, 30, 0);

    [Fact]
    public async Task A_form_is_stored_with_its_history()
    {
        await using var office = await OpenAsync();
        var form = await FormAsync(office, TestOffice.Cuong, "3b");

        var saved = await office.TapAsync(
            TestOffice.Cuong,
            form.Card!,
            "Lưu",
            new
            {
                step = "Submitted",
                result = "Đã trình dự thảo",
                number = "12/TTr-TT",
                date = "2025-09-15",
            }
        );

        Assert.Equal("Đã ghi nhận nhiệm vụ 3b", saved.Push);
        var state = (await AssignmentAsync(office, "3b")).State;
        Assert.Equal((WorkStep.Submitted, "Đã trình dự thảo"), (state.Step, state.Result));
        Assert.Equal([new Evidence("12/TTr-TT", new DateOnly(2025, 9, 15), null)], state.Evidence);
        var history = Assert.Single(await HistoryAsync(office));
        Assert.Equal((TestOffice.Cuong, WorkStep.Submitted), (history.By, history.After.Step));
    }

    [Fact]
    public async Task The_same_tap_twice_is_one_history_row_and_answers_with_the_present_state()
    {
        await using var office = await OpenAsync();
        var form = await FormAsync(office, TestOffice.Cuong, "3b");
        var first = await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { step = "Drafting" }, operation: "tap-1");
        var second = await office.TapAsync(TestOffice.Cuong, form.Card!, "Lưu", new { step = "Drafting" }, operation: "tap-1");

        Assert.Equal("Đã ghi nhận nhiệm vụ 3b", first.Push);
        Assert.Equal("Nhiệm vụ 3b đã được ghi nhận trước đó", second.Push);
        Assert.False(second.IsProblem);
        Assert.Single(await HistoryAsync(office));
    }

    public static TheoryData<string, string, string> WrongInput => new()
    {
        { "date", "31/02", "Ngày không có trong lịch" },
        { "date", "hôm kia", "Ngày không có trong lịch" },
        { "date", "2025-09-10", "chưa có số văn bản" },
        { "step", "blocked", "vướng mắc ở đâu" },
    };

    [Theory]
    [MemberData(nameof(WrongInput))]
    public async Task What_is_typed_wrongly_stays_typed_with_what_to_do(string input, string value, string message)
    {
        await using var office = await OpenAsync();
        var form = await FormAsync(office, TestOffice.Cuong, "3b");

        var again = await office.TapAsync(
            TestOffice.Cuong,
            form.Card!,
            "Lưu",
            new Dictionary<string, string> { ["result"] = "Giữ lại chữ này", [input] = value }
        );

        Assert.True(again.IsProblem);
        Assert.Contains(message, again.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("Giữ lại chữ này", again.Card.ToJson(), StringComparison.Ordinal);
        Assert.Empty(await HistoryAsync(office));
    }

    [Fact]
    public async Task A_sentence_is_shown_before_it_is_written()
    {
        await using var office = await OpenAsync();

        var shown = await office.SayAsync(TestOffice.Cuong, "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9");
        Assert.Empty(await HistoryAsync(office));
        var saved = await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        Assert.Equal("Đã ghi nhận nhiệm vụ 3b", saved.Push);
        var state = (await AssignmentAsync(office, "3b")).State;
        Assert.Equal((WorkStep.Issued, (DateOnly?)new DateOnly(2025, 9, 5)), (state.Step, state.CompletedOn));
    }

    [Fact]
    public async Task A_report_in_English_is_answered_in_English_to_its_last_tap()
    {
        await using var office = await OpenAsync();
        var sent = Assert.Single(await office.SentAsync(TestOffice.Cuong, "3b is finished, QĐ 12/QĐ-VP 5/9"));
        var card = JsonNode.Parse($"{Assert.Single(sent.Attachments).Content}")!;
        Assert.Equal("en", card["lang"]!.GetValue<string>());
        var save = TestOffice.Actions(card).Single(a => a["title"]!.GetValue<string>() == "Right, save it");
        var answer = await office.InvokeAsync(
            TestOffice.Cuong,
            "adaptiveCard/action",
            new { action = new { type = "Action.Execute", verb = save["verb"]!.GetValue<string>(), data = save["data"] } });
        Assert.Contains("Task 3b saved", answer, StringComparison.Ordinal);
        Assert.True((await AssignmentAsync(office, "3b")).IsDone);
    }

    [Fact]
    public async Task A_sentence_without_a_task_is_about_the_card_in_front()
    {
        await using var office = await OpenAsync();
        await FormAsync(office, TestOffice.Cuong, "3c");

        var shown = await office.SayAsync(TestOffice.Cuong, "đang làm 60%");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        var state = (await AssignmentAsync(office, "3c")).State;
        Assert.Equal((WorkStep.Working, (int?)60), (state.Step, state.Percent));
    }

    [Theory]
    [InlineData("chưa xong 3b")]
    [InlineData("mai xong 3b")]
    [InlineData("3b sắp xong")]
    public async Task What_is_not_finished_is_never_written_as_done(string text)
    {
        await using var office = await OpenAsync();
        var shown = await office.SayAsync(TestOffice.Cuong, text);
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        Assert.False((await AssignmentAsync(office, "3b")).IsDone);
    }

    [Theory]
    [InlineData("đã xong 9k")]
    [InlineData("đã xong 1a, QĐ 5/QĐ-VP ngày 1/3")]
    public async Task A_task_that_is_not_there_or_not_ones_own_is_not_written(string text)
    {
        await using var office = await OpenAsync();
        var reply = await office.SayAsync(TestOffice.Cuong, text);
        Assert.True(reply.IsProblem);
        Assert.Empty(await HistoryAsync(office));
    }

    [Theory]
    [InlineData(TestOffice.An)]
    [InlineData(TestOffice.Stranger)]
    public async Task Forged_data_in_a_button_gives_nobody_rights(string person)
    {
        await using var office = await OpenAsync();
        var plan = await office.OnlyPlanAsync();
        var data = new JsonObject { ["plan"] = plan.Id, ["id"] = (await AssignmentAsync(office, "3b")).Id.ToString(), ["step"] = "Issued" };

        Assert.True((await office.TapAsync(person, StatusVerbs.Save.Name, data)).IsProblem);
        Assert.True((await office.TapAsync(person, SharedVerbs.StatusForm.Name, (JsonObject)data.DeepClone())).IsProblem);
        var items = new JsonObject { ["items"] = $$$"""[{"plan":"{{{plan.Id}}}","id":"{{{data["id"]}}}","update":{"step":"Issued"}}]""" };
        Assert.True((await office.TapAsync(person, StatusVerbs.Confirm.Name, items)).IsProblem);
        Assert.Empty(await HistoryAsync(office));
    }

    public static TheoryData<string?, string?> Nonsense => new()
    {
        { null, null }, { "keine", "3b/0/x" }, { "", "" }, { "../..", "3b" }, { "plan", "3b/x/y" }, { "plan", "////" },
    };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public async Task A_card_of_something_that_is_gone_says_so(string? plan, string? id)
    {
        await using var office = await OpenAsync();
        var reply = await office.TapAsync(TestOffice.Cuong, StatusVerbs.Save.Name, new JsonObject { ["plan"] = plan, ["id"] = id, ["step"] = "Issued" });
        Assert.True(reply.IsProblem);
        Assert.Contains("không còn", reply.Text, StringComparison.Ordinal);
    }

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(September);
        return office;
    }

    private static async Task<Reply> FormAsync(TestOffice office, string person, string code) =>
        await office.TapAsync(
            person,
            SharedVerbs.StatusForm.Name,
            new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = (await AssignmentAsync(office, code)).Id.ToString() }
        );

    private static async Task<Assignment> AssignmentAsync(TestOffice office, string code) => Assert.Single((await office.StateAsync()).Find(code)!.Assignments);

    private static async Task<IReadOnlyList<StoredHistory>> HistoryAsync(TestOffice office) =>
        await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None);
}
