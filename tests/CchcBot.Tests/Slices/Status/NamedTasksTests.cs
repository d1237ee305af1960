using System.Text;
using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Tests.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>Which task is meant: by its line in the list shown, by its code, by its code and its plan, by what a report tells.</summary>
public sealed class NamedTasksTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    // In the list of 16/09/2025 the overdue one is first: the lines are 2, 1, 3 and 4.
    private static readonly string Plan = Numbered(
        "27/KH-VP",
        "Cải cách hành chính",
        ("Nâng cấp phần mềm quản lý văn bản", "Quý III/2025"),
        ("Xây dựng quy chế họp không giấy", "Quý II/2025"),
        ("Tập huấn kỹ năng số cho công chức", "Quý III/2025"),
        ("Công khai danh mục thủ tục được cắt giảm", "Quý IV/2025"));

    private static readonly string Second = Numbered(
        "12/KH-VP",
        "Chuyển đổi số",
        ("Kết nối trục liên thông văn bản", "Quý III/2025"),
        ("Số hóa hồ sơ lưu trữ", "Quý III/2025"),
        ("Bồi dưỡng an toàn thông tin", "Quý III/2025"));

    [Theory]
    [InlineData("đã xong 2")]
    [InlineData("2 xong rồi")]
    [InlineData("số 2 đã trình Chánh Văn phòng")]
    [InlineData("cập nhật 2")]
    [InlineData("xin gia hạn 2")]
    [InlineData("xin gia hạn 2 đến 15/10 vì chờ ý kiến")]
    [InlineData("giao 2 cho anh Nam")]
    [InlineData("nhắc lại 2 sau 3 ngày")]
    [InlineData("lịch sử 2")]
    [InlineData("chi tiết 2")]
    [InlineData("nhiệm vụ 2")]
    public async Task A_number_that_is_a_line_of_the_list_and_the_code_of_another_task_is_asked_about(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        var which = await office.SayAsync(TestOffice.Cuong, words);

        Assert.True(which.Card is not null, which.Text);
        Assert.Equal((words, "1 2"), (words, string.Join(' ', Titles(which).Where(t => t.Length == 1).Distinct().Order())));
        Assert.Contains("Nâng cấp phần mềm", which.Card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("họp không giấy", which.Card.ToJson(), StringComparison.Ordinal);
        Assert.All((await office.StateAsync()).Assignments, a => Assert.Equal(AssignmentState.Initial, a.State with { Urged = null }));
    }

    [Fact]
    public async Task What_is_chosen_is_reported_and_the_other_is_not()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        var shown = await office.TapAsync(TestOffice.Cuong, (await office.SayAsync(TestOffice.Cuong, "đã xong 2, QĐ 12/QĐ-VP ngày 5/9")).Card!, "2");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        Assert.Equal("2", await DoneAsync(office));
    }

    [Fact]
    public async Task Nobody_is_urged_about_a_number_that_may_be_another_task()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan);
        await office.SayAsync(TestOffice.An, "nhiệm vụ của Trung tâm Công báo và Tin học");

        var which = await office.SayAsync(TestOffice.An, "đôn đốc 2");
        Assert.DoesNotContain((await office.StateAsync()).Assignments, a => a.State.Urged is not null);

        await office.TapAsync(TestOffice.An, which.Card!, "1");
        Assert.Equal("1", Assert.Single((await office.StateAsync()).Assignments, a => a.State.Urged is not null).Id.Task);
        // What was clear in an order about several is done, and said beside the question.
        var both = await office.SayAsync(TestOffice.An, "đôn đốc 3 và 2");
        Assert.Contains("3", both.Text, StringComparison.Ordinal);
        Assert.Contains("2", Titles(both));
    }

    [Theory]
    [InlineData("đã xong 3", "3")]
    [InlineData("đã xong dòng 2", "1")]
    [InlineData("dong 2 da xong", "1")]
    [InlineData("việc thứ hai xong rồi", "1")]
    [InlineData("số 2 trong danh sách đã xong", "1")]
    [InlineData("đã xong 2 (27/KH-VP)", "2")]
    [InlineData("đã xong nhiệm vụ 2 của kế hoạch 27/KH-VP", "2")]
    public async Task A_number_that_can_mean_one_task_only_is_not_asked_about(string words, string task)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        Assert.Equal(task, Reported(await office.SayAsync(TestOffice.Cuong, words)));
    }

    [Theory]
    [InlineData("đôn đốc dòng 2", "1")]
    [InlineData("đôn đốc mục thứ 2", "1")]
    [InlineData("đôn đốc số 2 trong danh sách", "1")]
    [InlineData("đôn đốc 2 (27/KH-VP)", "2")]
    [InlineData("đôn đốc nhiệm vụ 2 của kế hoạch 27/KH-VP", "2")]
    [InlineData("urge task 2 of plan 27/KH-VP", "2")]
    public async Task So_it_is_in_orders(string words, string task)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan);
        await office.SayAsync(TestOffice.An, "nhiệm vụ của Trung tâm Công báo và Tin học");

        await office.SayAsync(TestOffice.An, words);

        Assert.Equal(task, Assert.Single((await office.StateAsync()).Assignments, a => a.State.Urged is not null).Id.Task);
    }

    [Theory]
    [InlineData("còn bao nhiêu việc quá hạn")]
    [InlineData("tổng hợp")]
    [InlineData("danh sách kế hoạch")]
    [InlineData("báo cáo quý III")]
    [InlineData(null)]
    public async Task A_list_that_something_else_followed_or_of_another_day_gives_numbers_no_meaning(string? since)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan);
        await office.Offices.ChangePersonAsync(
            office.Id, TestOffice.Cuong, p => p! with { Roles = p.Roles | Roles.Administrator | Roles.Leader }, CancellationToken.None);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");
        if (since is null)
        {
            office.MoveTo(new DateTime(2025, 9, 17, 8, 30, 0));
        }
        else
        {
            Assert.NotNull((await office.SayAsync(TestOffice.Cuong, since)).Card);
        }

        Assert.Equal("2", Reported(await office.SayAsync(TestOffice.Cuong, "đã xong 2")));
        Assert.True((await office.SayAsync(TestOffice.Cuong, "đã xong dòng 2")).IsProblem);
    }

    /// <summary>Reports, requests and looks at its own tasks are work on the list.</summary>
    [Fact]
    public async Task A_list_counts_while_one_works_through_it()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        var first = await office.SayAsync(TestOffice.Cuong, "1 đang làm 30%");
        await office.TapAsync(TestOffice.Cuong, first.Card!, "Đúng, ghi lại");
        await office.SayAsync(TestOffice.Cuong, "lịch sử 2");
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ số 2");
        var second = await office.SayAsync(TestOffice.Cuong, "số 2 đang làm 40%");

        Assert.Equal(["3a", "3b"], new[] { Reported(first), Reported(second) });
    }

    /// <summary>"2" is no code in the plan, so that the exception is the second line.</summary>
    [Fact]
    public async Task All_but_a_line_leaves_that_line_out()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        var shown = await office.SayAsync(TestOffice.Cuong, "trừ 2 ra thì xong hết rồi");

        // It has its own part of the report, and none of that of the others.
        Assert.Equal(["1b", "3a", "3b", "3c"], Items(shown).Order());
    }

    [Theory]
    [InlineData("3 (27/KH-VP) đến đâu rồi")]
    [InlineData("chi tiết 3 (27/KH-VP)")]
    [InlineData("3 (27/KH-VP)")]
    [InlineData("3 kế hoạch 27/KH-VP")]
    [InlineData("nhiem vu 3 cua ke hoach so 27/kh-vp")]
    [InlineData("nhiệm vụ 3 của kế hoạch cải cách hành chính năm 2025 đến đâu rồi")]
    [InlineData("task 3 of plan 27/KH-VP")]
    [InlineData("lịch sử 3 (27/KH-VP)")]
    [InlineData("lịch sử 3 của kế hoạch cải cách hành chính")]
    [InlineData("xin gia hạn 3 (27/KH-VP)")]
    [InlineData("xin gia hạn 3 kế hoạch 27/KH-VP đến 15/12 vì chờ ý kiến")]
    [InlineData("cập nhật nhiệm vụ 3 của kế hoạch 27/KH-VP")]
    [InlineData("giao 3 (27/KH-VP) cho ai đó")]
    [InlineData("3 (27/KH-VP) đã trình Chánh Văn phòng")]
    [InlineData("3 của kế hoạch cải cách hành chính đang làm 40%")]
    public async Task A_task_of_one_of_several_plans_is_named_as_the_bot_prints_it_or_as_people_say_it(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan, second: Second);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        var answer = await office.SayAsync(TestOffice.Cuong, words);

        Assert.True(answer.Card is not null, answer.Text);
        Assert.Contains("Tập huấn kỹ năng số", answer.Card.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("an toàn thông tin", answer.Card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_with_code_and_plan_is_about_that_task_alone_and_the_plan_is_no_evidence()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service, Plan, second: Second);
        await office.SayAsync(TestOffice.Cuong, "việc của tôi");

        var shown = await office.SayAsync(TestOffice.Cuong, "đã xong 3 của kế hoạch 27/KH-VP, QĐ 12/QĐ-VP ngày 5/9");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        var plans = await (await office.SnapshotAsync()).CurrentAsync(CancellationToken.None);
        var (plan, done) = Assert.Single(plans.SelectMany(p => p.Assignments.Where(a => a.IsDone).Select(a => (p.Info.Number, a))));
        Assert.Equal(("27/KH-VP", "3", "12/QĐ-VP"), (plan, done.Id.Task, Assert.Single(done.State.Evidence).Number));
    }

    [Theory]
    [InlineData("đã tập huấn kỹ năng số cho 120 cán bộ", "3c")]
    [InlineData("da tap huan ky nang so cho 120 can bo, con 30 nguoi", "3c")]
    [InlineData("quy chế họp không giấy đang lấy ý kiến các phòng", "3b")]
    [InlineData("đang lấy ý kiến các phòng", "3a")]
    [InlineData("đã ban hành quyết định 12/QĐ-VP ngày 5/9", "3a")]
    [InlineData("đang nâng cấp phần mềm, được 60%", "3a")]
    public async Task What_a_report_tells_of_wins_over_what_was_spoken_of_last(string words, string task)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ 3a");

        Assert.Equal(task, Reported(await office.SayAsync(TestOffice.Cuong, words)));
    }

    [Fact]
    public async Task Where_it_is_not_clear_what_a_report_tells_of_it_is_asked()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ 3a");

        var which = await office.SayAsync(TestOffice.Cuong, "đã thử họp không giấy một buổi");

        Assert.True(which.Card is not null, which.Text);
        Assert.Equal(["3a", "3b"], Titles(which).Where(t => t.Length == 2).Order());
    }

    [Fact]
    public async Task More_time_is_asked_for_what_is_told_of()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ 3a");

        var form = await office.SayAsync(TestOffice.Cuong, "xin lùi thời hạn tập huấn kỹ năng số cho công chức thêm 2 tuần");

        Assert.Contains("3c", form.Push, StringComparison.Ordinal);
        // Two weeks after its own deadline.
        Assert.Contains("2025-10-14", form.Card!.ToJson(), StringComparison.Ordinal);
    }

    private static string Numbered(string number, string title, params (string Text, string Time)[] tasks)
    {
        var text = new StringBuilder($"""
            ỦY BAN NHÂN DÂN TỈNH SAO MAI
            VĂN PHÒNG

            Số: {number}

            Sao Mai, ngày 20 tháng 12 năm 2024

            KẾ HOẠCH
            {title} năm 2025

            II. NHIỆM VỤ


            """);
        foreach (var (index, task) in tasks.Index())
        {
            text.AppendLine($"{index + 1}. {task.Text}").AppendLine($"- Đơn vị chủ trì: {TestOffice.Centre}").AppendLine($"- Thời gian: {task.Time}");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Titles(Reply reply) =>
        TestOffice.Actions(JsonNode.Parse(reply.Card!.ToJson())).Select(a => a["title"]!.GetValue<string>());

    /// <summary>The only task that the card would record a report on.</summary>
    private static string Reported(Reply reply)
    {
        Assert.True(reply.Card is not null, reply.Text);
        return Assert.Single(Items(reply));
    }

    /// <summary>The tasks that the card would record a report on.</summary>
    private static IEnumerable<string> Items(Reply reply)
    {
        var confirm = TestOffice.Actions(JsonNode.Parse(reply.Card!.ToJson()))
            .FirstOrDefault(a => a["verb"]?.GetValue<string>() == StatusVerbs.Confirm.Name);
        Assert.True(confirm is not null, reply.Card.ToJson());
        return JsonNode.Parse(confirm["data"]!["items"]!.GetValue<string>())!.AsArray().Select(i => i!["id"]!.GetValue<string>().Split('/')[0]);
    }

    private static async Task<string> DoneAsync(TestOffice office) => Assert.Single((await office.StateAsync()).Assignments, a => a.IsDone).Id.Task;
}
