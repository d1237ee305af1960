using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>Tasks edited, added, cancelled and activated by words and cards.</summary>
public sealed class TaskEditTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly DateTime September = new(2025, 9, 10, 9, 0, 0);

    [Fact]
    public async Task A_task_is_edited_in_a_form_shown_again_and_written_once()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(September);
        var form = await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 3b hạn trước ngày 15/12/2025, chủ trì Phòng Nội chính");
        ApprovedCard.Verify("task-form", form.Card!);
        Assert.Equal("Xây dựng quy chế họp không giấy", Input(form, "text"));
        Assert.Equal(("trước ngày 15/12/2025", TestOffice.Interior), (Input(form, "time"), Input(form, "lead")));

        var review = await office.TapAsync(TestOffice.Binh, form.Card!, "Xem lại", Inputs(form));
        ApprovedCard.Verify("task-review", review.Card!);
        Assert.Contains("14/12/2025", review.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(1, (await office.OnlyPlanAsync()).Version);

        var written = await office.TapAsync(TestOffice.Binh, review.Card, "Ghi", operation: "tap-1");
        Assert.Equal("Đã sửa nhiệm vụ 3b", written.Push);
        ApprovedCard.Verify("task-written", written.Card!);
        var task = (await office.StateAsync()).Find("3b")!;
        Assert.Equal((new DateOnly(2025, 12, 14), "phong-noi-chinh"), (task.NextDue, task.Assignments[0].Id.Unit));
        Assert.Equal([TaskAmendmentKind.Deadline, TaskAmendmentKind.Lead], task.Task.Log.Select(l => l.Kind));
        Assert.All(task.Task.Log, l => Assert.Equal(TestOffice.Binh, l.By));

        var again = await office.TapAsync(TestOffice.Binh, review.Card, "Ghi", operation: "tap-1");
        Assert.Equal(written.Card!.ToJson(), again.Card!.ToJson());
        Assert.Equal(2, (await office.OnlyPlanAsync()).Version);
        // Another tap of the old card meets another version: nothing is written twice.
        Assert.True((await office.TapAsync(TestOffice.Binh, review.Card, "Ghi")).IsProblem);
        Assert.Equal(2, (await office.OnlyPlanAsync()).Version);
        var detail = await office.SayAsync(TestOffice.Binh, "3b");
        Assert.Contains("Quý III/2025 → trước ngày 15/12/2025", detail.Card!.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sua nhiem vu 3b han quy IV/2025", "quy IV/2025")]
    [InlineData("SỬA NHIỆM VỤ 3B thời hạn: Quý IV/2025", "Quý IV/2025")]
    [InlineData("điều chỉnh nhiệm vụ 3b thời gian thực hiện Quý IV/2025", "Quý IV/2025")]
    [InlineData("edit task 3b deadline Quý IV/2025", "Quý IV/2025")]
    [InlineData("đổi hạn 3b sang 30/11/2025", "30/11/2025")]
    [InlineData("doi han nhiem vu 3b den 30/11/2025", "30/11/2025")]
    [InlineData("move deadline of 3b to 30/11/2025", "30/11/2025")]
    [InlineData("sửa nhiệm vụ quy chế họp không giấy", "Quý III/2025")]
    public async Task However_it_is_typed(string words, string time)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await office.SayAsync(TestOffice.Binh, words);
        Assert.Equal(time, Input(form, "time"));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "time", "sớm nhất có thể", "Chưa đọc được thời hạn" },
        { "text", "", "nội dung nhiệm vụ" },
        { "lead", "", "đơn vị chủ trì" },
        { "deliverable", new string('x', 501), "quá mức" },
        { "time", "Quý III/2025", "Chưa có thay đổi" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_typed_wrongly_stays_typed_with_what_to_do(string field, string value, string expected)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 3b");
        var inputs = Inputs(form);
        inputs[field] = value;

        var answer = await office.TapAsync(TestOffice.Binh, form.Card!, "Xem lại", inputs);

        Assert.True(answer.IsProblem);
        Assert.Contains(expected, answer.Push, StringComparison.Ordinal);
        Assert.Equal(value, Input(answer, field) ?? "");
        Assert.Equal(1, (await office.OnlyPlanAsync()).Version);
    }

    [Fact]
    public async Task A_deadline_outside_the_period_and_an_unknown_unit_are_pointed_out_before_writing()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 3b hạn 30/11/2024, chủ trì Phòng Nội chính và Dân tộc");
        var review = await office.TapAsync(TestOffice.Binh, form.Card!, "Xem lại", Inputs(form));
        var json = review.Card!.ToJson();

        Assert.Contains("ngoài kỳ của kế hoạch", json, StringComparison.Ordinal);
        Assert.Contains("chưa có trong danh bạ", json, StringComparison.Ordinal);
        Assert.Contains("Tên gần giống", json, StringComparison.Ordinal);
        var corrected = await office.TapAsync(TestOffice.Binh, review.Card, "Sửa tiếp");
        Assert.Equal("30/11/2024", Input(corrected, "time"));
        await office.TapAsync(TestOffice.Binh, review.Card, "Thôi");
        Assert.Equal(1, (await office.OnlyPlanAsync()).Version);
    }

    [Fact]
    public async Task A_task_is_added_under_a_free_code_at_the_end_of_its_section_and_followed()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(September);
        var form = await office.SayAsync(TestOffice.Binh, "thêm nhiệm vụ");
        ApprovedCard.Verify("task-add", form.Card!);
        var review = await office.TapAsync(
            TestOffice.Binh,
            form.Card!,
            "Xem lại",
            new
            {
                area = "1",
                text = "Tổng kết công tác cải cách hành chính",
                lead = TestOffice.Centre,
                time = "Quý III/2025",
            }
        );
        var written = await office.TapAsync(TestOffice.Binh, review.Card!, "Ghi");

        Assert.Equal("Đã thêm nhiệm vụ 2c", written.Push);
        var plan = await office.StateAsync();
        Assert.Equal(["1a", "1b", "2a", "2b", "2c", "3a", "3b", "3c"], plan.Tasks.Select(t => t.Task.Code));
        Assert.Contains("2c", (await office.SayAsync(TestOffice.Cuong, "việc của tôi")).Card!.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_task_needs_a_reason_is_no_longer_owed_and_keeps_its_history()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        office.MoveTo(September);
        var form = await office.SayAsync(TestOffice.Binh, "huy nhiem vu 3b");
        Assert.True((await office.TapAsync(TestOffice.Binh, form.Card!, "Huỷ nhiệm vụ")).IsProblem);
        ApprovedCard.Verify("task-cancel", form.Card!);

        var written = await office.TapAsync(TestOffice.Binh, form.Card!, "Huỷ nhiệm vụ", new { reason = "UBND tỉnh đã ban hành quy chế chung" }, "tap-1");
        Assert.Equal("Đã huỷ nhiệm vụ 3b", written.Push);
        Assert.Equal(
            written.Push,
            (await office.TapAsync(TestOffice.Binh, form.Card!, "Huỷ nhiệm vụ", new { reason = "UBND tỉnh đã ban hành quy chế chung" }, "tap-1")).Push
        );

        var plan = await office.StateAsync();
        Assert.Equal(TaskStanding.Cancelled, plan.Find("3b")!.Task.Standing);
        Assert.DoesNotContain(plan.Tasks, t => t.Task.Code == "3b");
        Assert.DoesNotContain("3b", (await office.SayAsync(TestOffice.Cuong, "việc của tôi")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "đã xong 3b, QĐ 1/QĐ-VP ngày 5/9")).IsProblem);
        var detail = await office.SayAsync(TestOffice.Binh, "3b");
        ApprovedCard.Verify("task-cancelled-detail", detail.Card!);
        Assert.True((await office.SayAsync(TestOffice.Binh, "huỷ nhiệm vụ 3b")).IsProblem);
    }

    [Fact]
    public async Task An_event_that_has_happened_gives_the_task_its_deadline()
    {
        await using var office = await LoadedOffice.OpenAsync(
            azurite.Service,
            TestPlans.Listed([
                (7, "a", "Ban hành kế hoạch kiểm tra nội bộ", TestOffice.Administration, "Quý I/2025"),
                (
                    7,
                    "b",
                    "Xây dựng kế hoạch chuyển đổi số của Văn phòng",
                    TestOffice.Centre,
                    "Trong vòng 15 ngày làm việc sau khi UBND tỉnh ban hành Kế hoạch chuyển đổi số"
                ),
            ])
        );
        office.MoveTo(September);
        Assert.True((await office.SayAsync(TestOffice.Binh, "kích hoạt 7a ngày 01/09/2025")).IsProblem);

        var form = await office.SayAsync(TestOffice.Binh, "kích hoạt 7b ngày 03/09/2025");
        ApprovedCard.Verify("task-event", form.Card!);
        Assert.Equal(("2025-09-03", "24/09/2025"), (Input(form, "event"), Input(form, "time")));
        Assert.Contains(
            "chưa đến",
            (await office.TapAsync(TestOffice.Binh, form.Card!, "Xem lại", new { @event = "2025-10-01", time = "30/10/2025" })).Push,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sớm hơn",
            (await office.TapAsync(TestOffice.Binh, form.Card!, "Xem lại", new { @event = "2025-09-03", time = "01/09/2025" })).Push,
            StringComparison.Ordinal
        );

        var review = await office.TapAsync(TestOffice.Binh, form.Card!, "Xem lại", Inputs(form));
        Assert.Contains("Thời hạn hoàn thành: 24/09/2025", review.Card!.ToJson(), StringComparison.Ordinal);
        await office.TapAsync(TestOffice.Binh, review.Card, "Ghi");

        var task = (await office.StateAsync()).Find("7b")!;
        Assert.Equal((new DateOnly(2025, 9, 24), ProgressClass.InTerm), (task.NextDue, task.Class(new DateOnly(2025, 9, 10))));
        Assert.StartsWith("Trong vòng 15 ngày", task.Task.TimeText, StringComparison.Ordinal);
        Assert.Equal(TaskAmendmentKind.Activated, Assert.Single(task.Task.Log).Kind);
    }

    [Fact]
    public async Task Two_plans_side_by_side_ask_which_unless_the_words_say_it()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        amended.Add(
            "khác.txt",
            TestPlans.Bytes(
                TestPlans
                    .Listed([(3, "b", "Số hóa kết quả giải quyết thủ tục hành chính", TestOffice.Centre, "Quý IV/2025")], "Số: 9/KH-VP")
                    .Replace("Cải cách hành chính năm", "Chuyển đổi số năm", StringComparison.Ordinal)
            )
        );
        await amended.LoadAsync("khác.txt");
        var office = amended.Office;

        var which = await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 3b hạn Quý IV/2025");
        ApprovedCard.Verify("task-which", which.Card!);
        var form = await office.TapAsync(TestOffice.Binh, which.Card!, "3b (7/KH-VP)");
        Assert.Equal(("Xây dựng quy chế họp không giấy", "Quý IV/2025"), (Input(form, "text"), Input(form, "time")));
        Assert.Equal(
            "Số hóa kết quả giải quyết thủ tục hành chính",
            Input(await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 3b của kế hoạch 9/KH-VP"), "text")
        );
        var plan = await office.SayAsync(TestOffice.Binh, "thêm nhiệm vụ");
        Assert.NotNull(Input(await office.TapAsync(TestOffice.Binh, plan.Card!, "9/KH-VP"), "area"));
    }

    [Theory]
    [InlineData(TestOffice.Cuong)]
    [InlineData(TestOffice.An)]
    [InlineData(TestOffice.Stranger)]
    public async Task Only_administrators_amend(string person)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var form = await office.SayAsync(TestOffice.Binh, "huỷ nhiệm vụ 3b vì không còn cần");
        foreach (var words in new[] { "sửa nhiệm vụ 3b", "thêm nhiệm vụ", "huỷ nhiệm vụ 3b", "kích hoạt 3b", "chuyển tiếp nhiệm vụ" })
        {
            Assert.True((await office.SayAsync(person, words)).IsProblem);
        }

        Assert.True((await office.TapAsync(person, form.Card!, "Huỷ nhiệm vụ", new { reason = "x" })).IsProblem);
        Assert.Equal(1, (await office.OnlyPlanAsync()).Version);
    }

    [Fact]
    public async Task What_is_not_there_is_said_so()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        Assert.True((await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ 9z")).IsProblem);
        Assert.Contains("Đề nghị", (await office.SayAsync(TestOffice.Binh, "sửa nhiệm vụ")).Text, StringComparison.Ordinal);
        var noPlan = new JsonObject { ["kind"] = "Edit", ["plan"] = "x", ["code"] = "3b" };
        Assert.True((await office.TapAsync(TestOffice.Binh, PlanVerbs.TaskSave.Name, noPlan)).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Binh, PlanVerbs.TaskForm.Name, [])).IsProblem);
    }

    [Theory]
    [InlineData("trong vòng 15 ngày làm việc kể từ ngày ban hành", "24/09/2025")]
    [InlineData("Sau 02 tháng", "03/11/2025")]
    [InlineData("chậm nhất 10 ngày sau khi có hướng dẫn", "13/09/2025")]
    [InlineData("trong 2 tuan", "17/09/2025")]
    [InlineData("within 5 working days", "10/09/2025")]
    [InlineData("trước ngày 10 tháng 12", null)]
    [InlineData("Quý IV/2025", null)]
    [InlineData("ngày 10/12/2025", null)]
    [InlineData("", null)]
    public void A_span_is_counted_from_the_event(string words, string? expected) =>
        Assert.Equal(expected, EventDeadline.Read(words, new DateOnly(2025, 9, 3), WorkCalendar.Shipped) is { } due ? $"{due:dd/MM/yyyy}" : null);

    private static string? Input(Reply reply, string id) => Find(JsonNode.Parse(reply.Card!.ToJson()), id)?["value"]?.GetValue<string>();

    /// <summary>What the client would send of the form as it stands.</summary>
    private static Dictionary<string, string> Inputs(Reply reply) =>
        new[] { "text", "lead", "coop", "deliverable", "time", "area", "event", "reason" }
            .Select(id => (id, Value: Input(reply, id)))
            .Where(x => x.Value is not null)
            .ToDictionary(x => x.id, x => x.Value!);

    private static JsonNode? Find(JsonNode? node, string id) => node switch
    {
        JsonObject found when found["id"]?.GetValue<string>() == id => found,
        JsonObject found => found.Select(p => Find(p.Value, id)).FirstOrDefault(n => n is not null),
        JsonArray list => list.Select(n => Find(n, id)).FirstOrDefault(n => n is not null),
        _ => null,
    };
}
