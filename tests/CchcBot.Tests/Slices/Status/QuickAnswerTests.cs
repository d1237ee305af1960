using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Texts;
using CchcBot.Office;
using CchcBot.Tests.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>One tap says how a task stands: the buttons fit its kind, only what the answer needs is asked, one more tap takes it back.</summary>
public sealed class QuickAnswerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string Plan = WithTraining(TestPlans.Listed(
    [
        (1, "a", "Ban hành quy chế làm việc", TestOffice.Centre, "Quý III/2025"),
        (1, "b", "Theo dõi văn bản đi, đến", TestOffice.Centre, "Thường xuyên"),
        (1, "c", "Báo cáo kết quả thực hiện", TestOffice.Centre, "Hằng quý"),
        (1, "d", "Công bố danh mục", TestOffice.Centre, "Sau khi UBND tỉnh ban hành quy định"),
        (1, "đ", "Tập huấn nghiệp vụ cho công chức", TestOffice.Centre, "Quý II/2025"),
    ]));

    [Theory]
    [InlineData("1a", "Đang làm", "Đã trình", "Hoàn thành", "Vướng mắc")]
    [InlineData("1b", "Có kết quả mới", "Không phát sinh", "Vướng mắc")]
    [InlineData("1c", "Đã gửi kỳ này", "Đang làm", "Vướng mắc")]
    [InlineData("1d")]
    public async Task The_answers_are_those_of_the_kind_of_task(string code, params string[] answers)
    {
        await using var office = await OpenAsync();
        Assert.Equal(answers, StatusAnswers.Of(await AssignmentAsync(office, code), Today(office)).Select(a => StatusAnswerTexts.Of(a).In(TextLanguage.Vi)));
    }

    [Fact]
    public async Task Working_is_written_by_one_tap_asks_by_when_and_is_undone_by_one_tap()
    {
        await using var office = await OpenAsync();
        var choice = await ChooseAsync(office, TestOffice.Cuong, "1đ");
        ApprovedCard.Verify("tap-choose", choice.Card!);

        var written = await office.TapAsync(TestOffice.Cuong, choice.Card!, "Đang làm");
        Assert.Equal("Đã ghi nhận 1đ: Đang thực hiện", written.Push);
        Assert.Equal(WorkStep.Working, (await AssignmentAsync(office, "1đ")).State.Step);
        Assert.Contains("Dự kiến xong ngày nào?", written.Card!.ToJson(), StringComparison.Ordinal);

        var past = await office.TapAsync(TestOffice.Cuong, written.Card, "Gửi", new { expected = "2025-08-01" });
        Assert.True(past.IsProblem);
        var said = await office.TapAsync(TestOffice.Cuong, written.Card, "Gửi", new { expected = "2025-09-30" });
        Assert.Equal(new DateOnly(2025, 9, 30), (await AssignmentAsync(office, "1đ")).State.Expected);

        // Both answers are one report: taken back together.
        var undone = await office.TapAsync(TestOffice.Cuong, said.Card!, "Hoàn tác");
        Assert.Equal("Đã hoàn tác; nhiệm vụ 1đ trở lại: Chưa triển khai", undone.Push);
        var state = (await AssignmentAsync(office, "1đ")).State;
        Assert.Equal((WorkStep.NotStarted, null, null), (state.Step, state.Expected, state.ReportedAt));

        // The same tap on the same card is another act now.
        Assert.Equal("Đã ghi nhận 1đ: Đang thực hiện", (await office.TapAsync(
            TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1đ")).Card!, "Đang làm")).Push);
    }

    [Fact]
    public async Task The_same_tap_twice_is_one_report()
    {
        await using var office = await OpenAsync();
        var choice = await ChooseAsync(office, TestOffice.Cuong, "1a");
        await office.TapAsync(TestOffice.Cuong, choice.Card!, "Đang làm", operation: "tap-1");
        var again = await office.TapAsync(TestOffice.Cuong, choice.Card!, "Đang làm", operation: "tap-1");
        Assert.False(again.IsProblem);
        Assert.Single(await HistoryAsync(office));
    }

    [Fact]
    public async Task What_somebody_reported_meanwhile_is_not_written_over_nor_taken_back()
    {
        await using var office = await OpenAsync();
        var old = await ChooseAsync(office, TestOffice.Cuong, "1a");
        var mine = await office.TapAsync(TestOffice.Cuong, old.Card!, "Đang làm");
        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.TapAsync(RequestOffice.Nam, (await ChooseAsync(office, RequestOffice.Nam, "1a")).Card!, "Vướng mắc");
        var form = await office.TapAsync(RequestOffice.Nam, (await ChooseAsync(office, RequestOffice.Nam, "1a")).Card!, "Vướng mắc");
        await office.TapAsync(RequestOffice.Nam, form.Card!, "Gửi", new { obstacle = "Thiếu hướng dẫn", waitsFor = "Sở Nội vụ" });

        Assert.Contains("vừa được Phạm Hải Nam cập nhật", (await office.TapAsync(TestOffice.Cuong, old.Card!, "Hoàn thành")).Push, StringComparison.Ordinal);
        Assert.True((await office.TapAsync(TestOffice.Cuong, mine.Card!, "Hoàn tác")).IsProblem);
        var obstacle = (await AssignmentAsync(office, "1a")).State.Obstacle!;
        Assert.Equal(("Thiếu hướng dẫn", "Sở Nội vụ"), (obstacle.Cause, obstacle.WaitsFor));
    }

    [Fact]
    public async Task Submitted_asks_to_whom_on_which_day_and_the_number()
    {
        await using var office = await OpenAsync();
        var form = await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1a")).Card!, "Đã trình");
        ApprovedCard.Verify("tap-submitted", form.Card!);
        Assert.True((await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi", new { to = "Somebody", on = "2025-09-15" })).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi", new { to = "Above", on = "2025-09-17" })).IsProblem);

        await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi", new { to = "Above", name = "UBND tỉnh", on = "2025-09-15", number = "45/TTr-TT" });

        var assignment = await AssignmentAsync(office, "1a");
        Assert.Equal(new Submission(SubmittedTo.Above, "UBND tỉnh", new DateOnly(2025, 9, 15)), assignment.State.Submission);
        Assert.Equal([new Evidence("45/TTr-TT", new DateOnly(2025, 9, 15), null)], assignment.State.Evidence);
        Assert.True(assignment.IsSubmitted);
        // From now on it is asked: signed, returned, or waiting still.
        var asked = await ChooseAsync(office, TestOffice.Cuong, "1a");
        await office.TapAsync(TestOffice.Cuong, asked.Card!, "Vẫn chờ");
        Assert.Equal(new DateOnly(2025, 9, 16), (await AssignmentAsync(office, "1a")).State.Submission!.AskedOn);
        office.Time.Now += TimeSpan.FromMinutes(1);
        await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1a")).Card!, "Bị trả lại");
        Assert.Equal((WorkStep.Working, null), ((await AssignmentAsync(office, "1a")).State.Step, (await AssignmentAsync(office, "1a")).State.Submission));
    }

    [Fact]
    public async Task What_lies_with_the_own_leader_is_shown_to_him_and_never_in_the_channel()
    {
        await using var office = await OpenAsync();
        await SubmitAsync(office, "1a");
        var assignment = await AssignmentAsync(office, "1a");
        Assert.True(assignment is { IsWithOwnLeader: true, IsSubmitted: false });

        Assert.Contains("1a đã trình, đang chờ đồng chí cho ý kiến", (await office.SayAsync(TestOffice.An, "nội dung chờ ý kiến")).Card!.ToJson(),
            StringComparison.Ordinal);
        Assert.Contains("Đã trình lãnh đạo cơ quan", (await office.SayAsync(TestOffice.Binh, "nhiệm vụ 1a")).Card!.ToJson(), StringComparison.Ordinal);
        var post = await office.PostAsync(TestOffice.An, "nhiệm vụ chưa hoàn thành quý III");
        Assert.Contains("1a", post.Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("trình", post.Card.ToJson(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("1a đã trình Chánh Văn phòng", SubmittedTo.OwnLeader)]
    [InlineData("1a đã trình lãnh đạo cơ quan ký", SubmittedTo.OwnLeader)]
    [InlineData("1a da trinh lanh dao van phong", SubmittedTo.OwnLeader)]
    [InlineData("1a đã trình UBND tỉnh", null)]
    [InlineData("1a đã trình lãnh đạo UBND tỉnh", null)]
    public async Task A_sentence_says_to_whom_it_was_submitted(string sentence, SubmittedTo? to)
    {
        await using var office = await OpenAsync();
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, sentence)).Card!, "Đúng, ghi lại");
        var state = (await AssignmentAsync(office, "1a")).State;
        Assert.Equal((WorkStep.Submitted, to), (state.Step, state.Submission?.To));
    }

    [Fact]
    public async Task By_when_it_is_expected_and_to_whom_it_went_are_shown_before_they_are_written_and_not_repeated_as_a_result()
    {
        await using var office = await OpenAsync();
        var shown = await office.SayAsync(TestOffice.Cuong, "1a đang làm, dự kiến 25/9 xong");
        Assert.Contains("Dự kiến xong", shown.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, shown.Card, "Đúng, ghi lại");
        var state = (await AssignmentAsync(office, "1a")).State;
        Assert.Equal((new DateOnly(2025, 9, 25), null), (state.Expected!.Value, state.Result));
        office.Time.Now += TimeSpan.FromMinutes(1);
        shown = await office.SayAsync(TestOffice.Cuong, "1a đã trình lãnh đạo văn phòng ký");
        Assert.Contains("lãnh đạo cơ quan", shown.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Cuong, shown.Card, "Đúng, ghi lại");
        state = (await AssignmentAsync(office, "1a")).State;
        Assert.Equal((SubmittedTo.OwnLeader, null), (state.Submission!.To, state.Result));
    }

    [Fact]
    public async Task Done_asks_for_the_document_that_may_still_wait_for_its_number_and_of_other_work_one_line_and_a_day()
    {
        await using var office = await OpenAsync();
        var form = await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1a")).Card!, "Hoàn thành");
        ApprovedCard.Verify("tap-done-document", form.Card!);
        Assert.True((await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi", new { on = "2025-09-12" })).IsProblem);
        Assert.False((await AssignmentAsync(office, "1a")).IsDone);
        var done = await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi", new { on = "2025-09-12", unnumbered = "true" });
        Assert.Contains("đã ký 12/09/2025, chờ số", done.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 9, 12), (await AssignmentAsync(office, "1a")).State.CompletedOn);
        await office.TapAsync(TestOffice.Cuong, done.Card, "Hoàn tác");
        Assert.False((await AssignmentAsync(office, "1a")).IsDone);

        var line = await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1đ")).Card!, "Hoàn thành");
        ApprovedCard.Verify("tap-done-line", line.Card!);
        await office.TapAsync(TestOffice.Cuong, line.Card!, "Gửi", new { line = "Đã tập huấn 45 công chức", on = "2025-09-10" });
        var state = (await AssignmentAsync(office, "1đ")).State;
        Assert.Equal(("Đã tập huấn 45 công chức", (DateOnly?)new DateOnly(2025, 9, 10)), (state.Result, state.CompletedOn));
    }

    [Fact]
    public async Task Of_an_ongoing_task_nothing_new_is_one_tap_and_of_a_recurring_one_that_it_was_sent()
    {
        await using var office = await OpenAsync();
        await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1b")).Card!, "Không phát sinh");
        Assert.Equal("Không phát sinh", (await AssignmentAsync(office, "1b")).State.Result);

        var sent = await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1c")).Card!, "Đã gửi kỳ này");
        ApprovedCard.Verify("tap-sent", sent.Card!);
        Assert.Equal(new DateOnly(2025, 9, 16), (await AssignmentAsync(office, "1c")).State.CompletedOn);
        await office.TapAsync(TestOffice.Cuong, sent.Card!, "Gửi", new { number = "88/BC-TT", on = "2025-09-15" });
        var state = (await AssignmentAsync(office, "1c")).State;
        Assert.Equal((new DateOnly(2025, 9, 15), "88/BC-TT"), (state.CompletedOn!.Value, Assert.Single(state.Evidence).Number));
    }

    [Fact]
    public async Task While_a_report_is_collected_one_line_is_asked_for_or_as_last_time()
    {
        await using var office = await OpenAsync();
        office.MoveTo(new DateTime(2025, 9, 4, 9, 0, 0));
        await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong,
            "1a đang dự thảo, đã xong đề cương chi tiết và phân công từng phần cho tổ soạn")).Card!, "Đúng, ghi lại");
        office.MoveTo(new DateTime(2025, 9, 5, 9, 0, 0));
        var written = await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1a")).Card!, "Đang làm");
        ApprovedCard.Verify("tap-collection", written.Card!);
        var before = (await AssignmentAsync(office, "1a")).State.Result;
        Assert.NotNull(before);
        await office.TapAsync(TestOffice.Cuong, written.Card!, "Như kỳ trước");
        Assert.Equal((WorkStep.Drafting, before), ((await AssignmentAsync(office, "1a")).State.Step, (await AssignmentAsync(office, "1a")).State.Result));
    }

    [Fact]
    public async Task What_the_monitoring_unit_writes_down_for_a_unit_says_how_the_word_came()
    {
        await using var office = await OpenAsync();
        var form = await office.TapAsync(TestOffice.Binh, (await ChooseAsync(office, TestOffice.Binh, "1a")).Card!, "Đang làm");
        ApprovedCard.Verify("tap-for-unit", form.Card!);
        Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Gửi")).IsProblem);
        Assert.Null((await AssignmentAsync(office, "1a")).State.ReportedAt);
        var written = await office.TapAsync(TestOffice.Binh, form.Card!, "Gửi", new { source = "điện thoại, đ/c Cường" });
        Assert.Contains("điện thoại, đ/c Cường", written.Card!.ToJson() + (await office.SayAsync(TestOffice.Binh, "lịch sử 1a")).Card!.ToJson(),
            StringComparison.Ordinal);
        var said = await office.SayAsync(TestOffice.Binh, "1đ đã xong ngày 10/9");
        Assert.True((await office.TapAsync(TestOffice.Binh, said.Card!, "Đúng, ghi lại")).IsProblem);
        await office.TapAsync(TestOffice.Binh, said.Card!, "Đúng, ghi lại", new { source = "điện thoại" });
        Assert.Equal("điện thoại", (await AssignmentAsync(office, "1đ")).State.Source);
        // The unit itself is not asked for a source.
        Assert.Equal("Đã ghi nhận 1a: Đang thực hiện", (await office.TapAsync(
            TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, "1a")).Card!, "Đang làm")).Push);
        Assert.Null((await AssignmentAsync(office, "1a")).State.Source);
    }

    [Theory]
    [InlineData(RequestOffice.Hoa)]
    [InlineData(TestOffice.Stranger)]
    public async Task Forged_taps_give_nobody_rights(string person)
    {
        await using var office = await OpenAsync();
        var plan = (await office.OnlyPlanAsync()).Id;
        foreach (var answer in Enum.GetNames<StatusAnswer>().Append("Everything"))
        {
            var data = new JsonObject { ["plan"] = plan, ["id"] = $"{(await AssignmentAsync(office, "1a")).Id}", ["a"] = answer };
            Assert.True((await office.TapAsync(person, SharedVerbs.QuickAnswer.Name, data)).IsProblem, answer);
        }

        Assert.Empty(await HistoryAsync(office));
    }

    [Fact]
    public async Task The_first_task_of_a_reminder_has_its_answers_everywhere_the_others_where_there_is_room()
    {
        await using var office = await OpenAsync();
        await office.RemindAsync();
        var card = office.Messenger.Sent.Last(s => s.To.ConversationId == $"a:{TestOffice.Cuong}").Card;
        var sets = Sets(JsonNode.Parse(card)!).ToList();
        var all = sets.Where(s => s["targetWidth"] is null).SelectMany(TestOffice.Actions).Select(a => a["tooltip"]?.GetValue<string>()).OfType<string>()
            .ToList();
        Assert.Equal(["Đã gửi kỳ này 1c", "Đang làm 1c", "Vướng mắc 1c", "Khác 1c"], all);
        Assert.Contains(sets, s => s["targetWidth"]?.GetValue<string>() == "atMost:narrow" && s.ToJsonString().Contains("1a", StringComparison.Ordinal));
        var buttons = TestOffice.Actions(JsonNode.Parse(card)!).Select(a => (a["tooltip"] ?? a["title"])!.GetValue<string>()).ToList();
        Assert.Equal(buttons.Distinct(), buttons);
        Assert.Equal("Đã ghi nhận 1a: Đang thực hiện", (await office.TapSentAsync(TestOffice.Cuong, card, "Đang làm 1a")).Push);
    }

    [Fact]
    public async Task My_tasks_have_a_button_each()
    {
        await using var office = await OpenAsync();
        var mine = await office.SayAsync(TestOffice.Cuong, "việc của tôi");
        foreach (var code in new[] { "1a", "1b", "1c", "1đ" })
        {
            Assert.StartsWith($"Nhiệm vụ {code}", (await office.TapAsync(TestOffice.Cuong, mine.Card!, $"Trả lời {code}")).Push, StringComparison.Ordinal);
        }
    }

    private async Task<TestOffice> OpenAsync() => await RequestOffice.OpenAsync(azurite.Service, Plan);

    /// <summary>The last task brings about no document.</summary>
    private static string WithTraining(string plan) =>
        plan[..plan.LastIndexOf("Văn bản.", StringComparison.Ordinal)] + "Lớp tập huấn." + plan[(plan.LastIndexOf("Văn bản.", StringComparison.Ordinal) + 8)..];

    private static DateOnly Today(TestOffice office) => DateOnly.FromDateTime(office.Now.DateTime);

    private static IEnumerable<JsonNode> Sets(JsonNode? node) => node switch
    {
        JsonObject found => (found["type"]?.GetValue<string>() == "ActionSet" ? [found] : Enumerable.Empty<JsonNode>()).Concat(found.SelectMany(p =>
            Sets(p.Value))),
        JsonArray list => list.SelectMany(Sets),
        _ => [],
    };

    private static async Task SubmitAsync(TestOffice office, string code)
    {
        var form = await office.TapAsync(TestOffice.Cuong, (await ChooseAsync(office, TestOffice.Cuong, code)).Card!, "Đã trình");
        Assert.False((await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi", new { to = "OwnLeader", on = "2025-09-15" })).IsProblem);
    }

    private static async Task<Reply> ChooseAsync(TestOffice office, string person, string code) => await office.TapAsync(
        person,
        SharedVerbs.QuickAnswer.Name,
        new JsonObject { ["plan"] = (await office.OnlyPlanAsync()).Id, ["id"] = $"{(await AssignmentAsync(office, code)).Id}" });

    /// <summary>The open one, of a recurring task the one that is due first.</summary>
    private static async Task<Assignment> AssignmentAsync(TestOffice office, string code) =>
        (await office.StateAsync()).Find(code)!.Assignments.First(a => a.Task.Deadline.Kind != DeadlineKind.Recurring || a.Due >= new DateOnly(2025, 9, 1));

    private static async Task<IReadOnlyList<StoredHistory>> HistoryAsync(TestOffice office) =>
        await office.Plans.HistoryAsync(office.Id, (await office.OnlyPlanAsync()).Id, CancellationToken.None);
}
