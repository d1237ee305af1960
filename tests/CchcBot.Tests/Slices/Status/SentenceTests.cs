using System.Text.Json.Nodes;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Status;
using CchcBot.Tests.Slices.Requests;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Status;

/// <summary>What people type in the middle of other things: nothing of it is lost, and nothing is read as a report that is none.</summary>
public sealed class SentenceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("3b đã trình, xin gia hạn 3c đến 15/12 vì chờ hướng dẫn của Bộ Nội vụ")]
    [InlineData("3b da trinh, xin gia han 3c den 15/12 vi cho huong dan cua Bo Noi vu")]
    public async Task A_report_and_a_wish_for_more_time_are_one_flow(string sentence)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.Cuong, sentence);
        Assert.Contains("Tiếp theo: đề nghị gia hạn 3c đến 15/12/2025", CardAsText.Of(shown.Card!), StringComparison.Ordinal);

        var form = await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");

        Assert.Contains("Đã ghi nhận nhiệm vụ 3b: Đã trình, chờ ký", CardAsText.Of(form.Card!), StringComparison.Ordinal);
        Assert.Equal("Đề nghị gia hạn nhiệm vụ 3c", form.Push);
        Assert.Equal(WorkStep.Submitted, (await office.AssignmentAsync("3b")).State.Step);
        Assert.Null((await office.AssignmentAsync("3c")).State.Extension);
        Assert.Contains("\"value\":\"2025-12-15\"", form.Card!.ToJson(), StringComparison.Ordinal);
        var asked = await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi đề nghị", new { due = "2025-12-15", reason = "Chờ hướng dẫn của Bộ Nội vụ" });
        Assert.Equal("Đề nghị gia hạn 3c đến 15/12/2025", asked.Push);
        Assert.Equal(new DateOnly(2025, 12, 15), (await office.AssignmentAsync("3c")).State.Extension!.NewDue);
    }

    [Fact]
    public async Task Without_the_report_the_wish_is_still_there_and_a_forged_one_leads_nowhere()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.Cuong, "3b đã trình, xin gia hạn 3c đến 15/12");

        Assert.Equal("Đề nghị gia hạn nhiệm vụ 3c", (await office.TapAsync(TestOffice.Cuong, shown.Card!, "Bỏ")).Push);
        Assert.Equal(WorkStep.NotStarted, (await office.AssignmentAsync("3b")).State.Step);

        var plan = (await office.OnlyPlanAsync()).Id;
        var wish = new JsonObject
        {
            ["plan"] = plan,
            ["id"] = $"{(await office.AssignmentAsync("2a")).Id}",
            ["typed"] = new JsonObject { ["due"] = "2025-12-15", ["reason"] = "x" },
        };
        var forged = new JsonObject { ["then"] = new JsonArray(wish).ToJsonString() };
        var refused = await office.TapAsync(TestOffice.Cuong, SharedVerbs.StatusCancel.Name, forged);
        Assert.DoesNotContain("Gửi đề nghị", refused.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Null((await office.AssignmentAsync("2a")).State.Extension);
    }

    [Theory]
    [InlineData("3c vướng")]
    [InlineData("3c vuong mac a")]
    [InlineData("3c is blocked")]
    public async Task What_hinders_it_is_asked_for_where_the_words_do_not_say(string sentence)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.Cuong, sentence);
        // Who reports in English is asked in English.
        var yes = sentence.Contains("blocked", StringComparison.Ordinal) ? "Right, save it" : "Đúng, ghi lại";

        var again = await office.TapAsync(TestOffice.Cuong, shown.Card!, yes);
        Assert.True(again.IsProblem);
        Assert.Contains("Đề nghị ghi vướng mắc ở đâu", again.Text ?? again.Push, StringComparison.Ordinal);
        Assert.Null((await office.AssignmentAsync("3c")).State.Obstacle);

        await office.TapAsync(TestOffice.Cuong, again.Card!, "Đúng, ghi lại", new { obstacle0 = "Thiếu giảng viên" });
        // An officer does not class his own delay.
        Assert.Equal(
            ("Thiếu giảng viên", null),
            ((await office.AssignmentAsync("3c")).State.Obstacle!.Cause, (await office.AssignmentAsync("3c")).State.Obstacle!.Objective)
        );
    }

    [Fact]
    public async Task A_cause_that_was_said_is_kept_as_said()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.Cuong, "3c vướng do chờ hướng dẫn của Bộ Nội vụ");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        Assert.Contains("chờ hướng dẫn của Bộ Nội vụ", (await office.AssignmentAsync("3c")).State.Obstacle!.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_was_given_is_accepted_in_words()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "giao 3b cho anh Nam");
        await office.SayAsync(TestOffice.Cuong, "đã tiếp nhận 3b");
        Assert.Null((await office.AssignmentAsync("3b")).State.AcceptedAt);
        Assert.False((await office.SayAsync(RequestOffice.Nam, "đã tiếp nhận 3b")).IsProblem);
        Assert.NotNull((await office.AssignmentAsync("3b")).State.AcceptedAt);
    }

    /// <summary>What else the words may mean stands on the same card; a tap on it shows that reading, and writes nothing.</summary>
    [Fact]
    public async Task What_is_not_sure_is_asked_on_the_card_that_shows_it()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var language = TextLanguage.Vi;
        var blocked = new UpdateReading(UpdateKind.Blocked, "3b", null, "3b chờ ý kiến các phòng", null, [], null, language);
        var shown = await office.SayAsync(TestOffice.Cuong, "3b đã trình");
        var question = new QuestionReading(SampleOffice.Query(QueryIntent.None), 0.9, true, [], [], [], [], false);
        var said = new Interpretation(true, new(false), new(new ReportReading([], 0.5, false, [[blocked]], ["xyzzt"], "words")), new(question));

        var asked = DidYouMean.WithOtherReadings(language, shown, said, new DateOnly(2025, 9, 16));

        Assert.Contains("Chưa rõ: “xyzzt”", CardAsText.Of(asked.Card!), StringComparison.Ordinal);
        var other = await office.TapAsync(TestOffice.Cuong, asked.Card!, "3b vướng mắc");
        Assert.Contains("Đúng, ghi lại", other.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("chờ ý kiến các phòng", CardAsText.Of(other.Card!), StringComparison.Ordinal);
        Assert.Equal(WorkStep.NotStarted, (await office.AssignmentAsync("3b")).State.Step);
    }

    [Fact]
    public void A_question_that_may_mean_several_things_is_asked_back_with_three_buttons_at_most()
    {
        var overdue = SampleOffice.Query(QueryIntent.List, QueryStatus.Overdue);
        TaskQuery[] others = [overdue with { Intent = QueryIntent.Count }, overdue with { Statuses = [QueryStatus.DoneLate] }, overdue with { Mine = true }];
        var said = new QuestionReading(overdue, 0.4, false, others, [], [], ["trên 100 ngày"], false);

        var asked = DidYouMean.Ask(TextLanguage.Vi, said, new DateOnly(2025, 9, 16))!;

        Assert.Equal(3, asked.Card!.ToJson().Split("\"verb\":\"ask\"").Length - 1);
        Assert.Contains("Chưa rõ: “trên 100 ngày”", CardAsText.Of(asked.Card), StringComparison.Ordinal);
        Assert.Null(DidYouMean.Ask(TextLanguage.Vi, said with { Query = SampleOffice.Query(QueryIntent.None), Others = [] }, new DateOnly(2025, 9, 16)));
    }

    [Fact]
    public async Task A_forged_reading_leads_nowhere()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);

        Assert.True((await office.TapAsync(TestOffice.Cuong, SharedVerbs.DidYouMean.Name, new JsonObject { ["readings"] = new JsonArray() })).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Cuong, SharedVerbs.DidYouMean.Name, new JsonObject { ["readings"] = new JsonArray(new JsonObject()) }))
            .IsProblem);
    }

    [Fact]
    public async Task The_cards_look_as_approved()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var (b, c) = (await office.AssignmentAsync("3b"), await office.AssignmentAsync("3c"));
        var report = new StatusItem("plan", $"{b.Id}", new StatusUpdate(WorkStep.Submitted));
        var wish = new ExtensionWish("plan", $"{c.Id}", new ExtensionForm("2025-12-15", "chờ hướng dẫn của Bộ Nội vụ"));
        ApprovedCard.Verify("status-confirm-next", ConfirmCard.Render(TextLanguage.Vi, [(b, report)], "n", [wish]));
        var blocked = new StatusItem("plan", $"{c.Id}", new StatusUpdate()) { NeedsCause = true };
        ApprovedCard.Verify(
            "status-confirm-cause",
            ConfirmCard.Render(TextLanguage.Vi, [(c, blocked)], "n", null, "Đề nghị ghi vướng mắc ở đâu, do nguyên nhân gì.")
        );
        ApprovedCard.Verify(
            "extension-form-next",
            ExtensionCards.Form(
                TextLanguage.Vi,
                "plan",
                c,
                new DateOnly(2025, 9, 16),
                wish.Typed,
                "Nguyễn Văn An (Chánh Văn phòng)",
                "n",
                note: "Đã ghi nhận nhiệm vụ 3b: Đã trình, chờ ký"
            )
        );
    }

    [Theory]
    [InlineData("cập nhật 3b")]
    [InlineData("cap nhat tien do 3b")]
    [InlineData("update 3b")]
    public async Task A_task_is_updated_by_its_form(string words)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var choice = await office.SayAsync(TestOffice.Cuong, words);
        var isEnglish = words.StartsWith("update", StringComparison.Ordinal);
        Assert.Equal(isEnglish ? "How does task 3b stand?" : "Nhiệm vụ 3b: tình hình thế nào?", choice.Push);
        Assert.Equal("Nhiệm vụ 3b", (await office.TapAsync(TestOffice.Cuong, choice.Card!, isEnglish ? "More" : "Khác")).Push);
        Assert.True((await office.SayAsync(TestOffice.An, words)).IsProblem);
    }

    [Theory]
    [InlineData("kế hoạch 99/KH-SK còn gì", "Không có kế hoạch 99/KH-SK")]
    [InlineData("kế hoạch 7/KH-VP còn gì", "Chưa hoàn thành, 7/KH-VP")]
    [InlineData("due soon", "Due soon")]
    [InlineData("dạng chữ", "Tình hình thực hiện")]
    [InlineData("dang chu", "Tình hình thực hiện")]
    [InlineData("bot làm được gì", "Anh/chị có thể nhắn")]
    [InlineData("cảm ơn", "Rất vui được hỗ trợ anh/chị.")]
    [InlineData("đồng ý", "Không có nội dung nào đang chờ ý kiến của anh/chị.")]
    public async Task A_question_in_front_of_a_task_is_no_report_on_it(string words, string expected)
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        foreach (var person in new[] { TestOffice.Cuong, TestOffice.Binh, TestOffice.An })
        {
            await office.SayAsync(person, "3b");
            await office.SayAsync(person, "tình hình thực hiện");
            var reply = await office.SayAsync(person, words);
            Assert.Contains(expected, $"{reply.Text} {reply.Push}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_not_reported_are_units_in_a_channel_and_people_in_private()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        foreach (var words in new[] { "ai chưa báo cáo", "ai chua bao cao", "who has not reported" })
        {
            var posted = CardAsText.Of((await office.PostAsync(TestOffice.An, words)).Card!);
            Assert.Contains(TestOffice.Centre, posted, StringComparison.Ordinal);
            Assert.DoesNotContain("Cường", posted, StringComparison.Ordinal);
            Assert.Contains("Lê Quốc Cường", CardAsText.Of((await office.SayAsync(TestOffice.An, words)).Card!), StringComparison.Ordinal);
            // An officer of another unit sees nobody there.
            Assert.DoesNotContain("Cường", CardAsText.Of((await office.SayAsync(RequestOffice.Hoa, words)).Card!), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_passed_on_as_text_names_units_and_nobody()
    {
        await using var office = await RequestOffice.OpenAsync(azurite.Service);
        var shown = await office.SayAsync(TestOffice.Cuong, "3c vướng do chờ phòng Nội chính");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        foreach (var question in new[] { "3c", "ai chưa báo cáo", "việc của anh Cường", "nhiệm vụ quá hạn quý này", "báo cáo quý III", "còn bao nhiêu việc" })
        {
            await office.SayAsync(TestOffice.An, question);
            var text = (await office.SayAsync(TestOffice.An, "sao chép dạng chữ")).Text!;
            Assert.DoesNotContain("Cường", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Bình", text, StringComparison.Ordinal);
            Assert.DoesNotContain("chờ phòng Nội chính", text, StringComparison.Ordinal);
        }
    }
}
