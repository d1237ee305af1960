using System.Text.Json.Nodes;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Tests.Kernel;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Administer;

/// <summary>An administrator who looks on as another role sees what that role sees, writes nothing, and is told so each time.</summary>
public sealed class ViewAsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Mark = "Xem như: ";

    private static readonly (string Words, string Role)[] Views =
    [
        ("xem như lãnh đạo", "leader"),
        ("xem nhu nguoi xem", "viewer"),
        ("xem như chuyên viên của Trung tâm Công báo và Tin học", "member"),
        ("view as head of \"Trung tâm Công báo và Tin học\"", "head"),
        ("xem như người xem của Trung tâm Công báo và Tin học", "viewerOfTheUnit"),
        ("xem như người chưa có vai trò", "none"),
    ];

    private static readonly string[] Questions =
    [
        "liệt kê tất cả nhiệm vụ", "nhiệm vụ quá hạn", "quá hạn quý này", "nhiệm vụ của Phòng Nội chính", "chi tiết 3b", "chi tiết 2a", "thống kê theo đơn vị",
        "việc của tôi", "phòng tôi còn gì", "bao nhiêu nhiệm vụ quá hạn", "tổng hợp", "danh sách kế hoạch", "lịch sử 2a", "báo cáo quý III", "còn quý trước?",
    ];

    private static string Administrator => MatrixOffice.People["administrator"].Id;

    [Fact]
    public async Task Each_question_is_answered_as_the_role_and_says_so()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var office = offices.Office;
        foreach (var (words, role) in Views)
        {
            Assert.False((await office.SayAsync(Administrator, words)).IsProblem, words);
            foreach (var question in Questions)
            {
                var real = await office.SayAsync(MatrixOffice.People[role].Id, question);
                var seen = await office.SayAsync(Administrator, question);
                Assert.Contains(Mark, MatrixOffice.Words(seen), StringComparison.Ordinal);
                Assert.True(Content(real) == Content(seen), $"{words}, {question}:\n{Content(real)}\n{Content(seen)}");
            }
        }
    }

    [Fact]
    public async Task Nothing_can_be_done_while_viewing()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var office = offices.Office;
        var data = await offices.DataAsync("3b");
        data["who"] = TestOffice.Cuong;
        data["roles"] = "Viewer";
        data["at"] = office.Now.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        data["d"] = offices.OwnDigest;
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (words, role) in Views)
        {
            await office.SayAsync(Administrator, words);
            foreach (var verb in DeclaredModules.Verbs.Where(v => v != SharedVerbs.StopViewing.Name))
            {
                await TryAsync($"{role} {verb}", () => office.TapAsync(Administrator, verb, (JsonObject)data.DeepClone()));
            }

            foreach (var phrase in DeclaredModules.Phrases.Where(p => !p.Command.Right.IsOneself))
            {
                await TryAsync($"{role} \"{phrase.Words}\"", () => office.SayAsync(Administrator, phrase.Words));
            }

            foreach (
                var sentence in new[]
                {
                    "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9",
                    "3b vướng vì chờ Sở",
                    "xin gia hạn 3b đến 15/10 vì chờ Sở",
                    "đôn đốc 2a",
                    "lịch sử 3b",
                    "cập nhật 3b",
                    "đã tiếp nhận 3b",
                    "đề nghị phòng Nội chính cung cấp số liệu 3b trước 20/9",
                    "giao 3b cho anh Cường",
                    "dùng kênh này để báo cáo",
                }
            )
            {
                await TryAsync($"{role} \"{sentence}\"", () => office.SayAsync(Administrator, sentence));
                await TryAsync($"{role} \"{sentence}\" in a channel", () => office.PostAsync(Administrator, sentence));
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(tried, 900, int.MaxValue);

        async Task TryAsync(string what, Func<Task<Reply>> act)
        {
            tried++;
            offices.Log.Clear();
            var reply = await act();
            if (
                offices.Log.Writes > 0
                || !MatrixOffice.Words(reply).Contains(Mark, StringComparison.Ordinal)
                    && !MatrixOffice.Words(reply).Contains("Viewed as: ", StringComparison.Ordinal)
            )
            {
                wrong.Add($"{what}: {offices.Log.Writes} writes, {MatrixOffice.Words(reply)[..Math.Min(150, MatrixOffice.Words(reply).Length)]}");
            }
        }
    }

    [Fact]
    public async Task It_ends_on_a_word_by_a_button_and_by_itself()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        foreach (var end in new Func<Task>[]
        {
            () => office.SayAsync(TestOffice.Binh, "thôi xem như"),
            async () => await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "nhiệm vụ quá hạn")).Card!, "Thôi xem như"),
            () => Task.FromResult(office.Time.Now += TimeSpan.FromMinutes(31)),
        })
        {
            var begun = await office.SayAsync(TestOffice.Binh, "xem như lãnh đạo");
            ApprovedCard.Verify("view-as-begun", begun.Card!);
            var seen = await office.SayAsync(TestOffice.Binh, "nhiệm vụ quá hạn");
            ApprovedCard.Verify("view-as-answer", seen.Card!);
            Assert.Contains("chỉ xem được", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text, StringComparison.Ordinal);
            Assert.True((await office.SayAsync(TestOffice.Binh, "phân quyền")).IsProblem);

            await end();
            Assert.DoesNotContain(Mark, MatrixOffice.Words(await office.SayAsync(TestOffice.Binh, "nhiệm vụ quá hạn")), StringComparison.Ordinal);
            Assert.False((await office.SayAsync(TestOffice.Binh, "phân quyền")).IsProblem);
            office.MoveTo(new DateTime(2025, 1, 2, 8, 0, 0));
            await office.SayAsync(TestOffice.Binh, "thôi xem như");
        }
    }

    [Fact]
    public async Task It_asks_for_the_role_and_the_unit_and_is_an_administrators()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        foreach (var words in new[] { "xem như", "xem như vua", "xem như chuyên viên", "xem như trưởng phòng", "xem như trưởng phòng của Phòng Không Có" })
        {
            Assert.True((await office.SayAsync(TestOffice.Binh, words)).IsProblem, words);
        }

        Assert.True((await office.PostAsync(TestOffice.Binh, "xem như lãnh đạo")).IsPrivate);
        Assert.True((await office.SayAsync(TestOffice.Cuong, "xem như lãnh đạo")).IsProblem);
        Assert.True((await office.SayAsync(TestOffice.An, "xem như người xem")).IsProblem);

        // Whoever is no administrator any more is nobody else any more.
        await office.Offices.ChangePersonAsync(
            office.Id,
            TestOffice.Cuong,
            p => p! with { Viewing = new ViewAs(Roles.Leader, null, office.Now.AddHours(1)) },
            default
        );
        Assert.DoesNotContain(Mark, MatrixOffice.Words(await office.SayAsync(TestOffice.Cuong, "liệt kê tất cả nhiệm vụ")), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Rà soát quy trình",
            MatrixOffice.Words(await office.SayAsync(TestOffice.Cuong, "liệt kê tất cả nhiệm vụ")),
            StringComparison.Ordinal
        );
    }

    /// <summary>Without the word that says as whom it is seen.</summary>
    private static string Content(Reply reply)
    {
        var card = reply.Card is { } shown ? JsonNode.Parse(shown.ToJson())! : null;
        if (card?["body"] is JsonArray { Count: > 0 } body && body[0]!.ToJsonString().Contains("Xem nh", StringComparison.Ordinal))
        {
            body.RemoveAt(0);
            body.RemoveAt(body.Count - 1);
        }

        var text = reply.Text is { } said && said.StartsWith('[') ? said[(said.IndexOf(']', StringComparison.Ordinal) + 1)..].Trim() : reply.Text;
        return $"{text}\n{card?.ToJsonString()}";
    }
}
