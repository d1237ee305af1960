using System.Globalization;
using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Texts;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Tests.Support;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Activity = Microsoft.Bot.Schema.Activity;
using Place = CchcBot.Kernel.Place;

namespace CchcBot.Tests.Kernel;

/// <summary>
/// Everything that the modules declare, said and tapped in each place by each role, in an office whose names, causes and leave are marked. The cases are
/// made from the tables: what is added there is tried here.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class PlacesMatrixTests(AzuriteFixture azurite)
{
    /// <summary>In all names, causes and reasons of the office, and in nothing that anybody here says.</summary>
    private const string Mark = "Hoàngyến";

    /// <summary>Orders, reports and questions; those that name a person do so without the mark.</summary>
    private static readonly string[] Sentences =
    [
        "cập nhật 3b",
        "xin gia hạn 3b đến 30/11/2025 vì chờ Sở",
        "đôn đốc 3b",
        "đôn đốc 2a",
        "lịch sử 3b",
        "đã tiếp nhận 3b",
        "giao 3b cho anh Cường",
        "đề nghị phòng Nội chính cung cấp số liệu 3b trước 20/9",
        "đã xong 3b, QĐ 12/QĐ-VP ngày 5/9/2025",
        "3b vướng do chờ Sở",
        "1a xong rồi",
        "nhiệm vụ quá hạn",
        "liệt kê tất cả nhiệm vụ",
        "việc của tôi",
        "phòng tôi còn gì",
        "nhiệm vụ của anh Cường",
        "nhiệm vụ vướng mắc",
        "ai chưa báo cáo",
        "thống kê theo người",
        "thống kê theo đơn vị",
        "chi tiết 3b",
        "vì sao 3b chậm",
        "báo cáo quý III",
        "xuất ra Excel",
        "nhiệm vụ quá hạn dạng chữ",
        "tổng hợp",
        "list all tasks",
        "details of 3b",
        "xin chào",
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_private_word_stands_where_others_read_it(bool inTeam)
    {
        var place = inTeam ? TestPlace.Channel : TestPlace.GroupChat;
        await using var offices = await MarkedAsync();
        var office = offices.Office;
        var wrong = new List<string>();
        var (tried, told) = (0, 0);
        var own = await offices.DataAsync("3b");
        own["d"] = offices.OwnDigest;
        var taps = DeclaredModules.Verbs.Select(verb => (What: verb, Activity: Tap(verb, own)));
        var said = DeclaredModules.Table.Commands
            .Select(c => c.Words.Vietnamese[0])
            .Concat(DeclaredModules.Table.Commands.Where(c => c.Words.TakesArgument).Select(c => $"{c.Words.Vietnamese[0]} 3b"))
            .Concat(Sentences)
            .Select(words => (What: words, Activity: Words(words)));
        foreach (var (what, activity) in said.Concat(taps).Append(("a file", File())))
        {
            foreach (var (role, who) in MatrixOffice.People.Where(p => p.Value.Roles != Roles.None || p.Key == "none"))
            {
                var before = office.Messenger.Sent.Count;
                var (sent, answer) = await office.InAsync(place, who.Id, activity());
                var there = string.Join('\n', sent.Select(a => $"{a.Text} {a.Summary} {string.Join(' ', (a.Attachments ?? []).Select(f => f.Content))}"));
                var elsewhere = office.Messenger.Sent.Skip(before).ToList();
                tried++;
                told += elsewhere.Count(m => m.To.ConversationId == $"a:{who.Id}");
                Check(!there.Contains(Mark, StringComparison.Ordinal), "a private word", there);
                Check(!answer.Contains(Mark, StringComparison.Ordinal), "a private word", answer);
                Check(!answer.Contains("AdaptiveCard", StringComparison.Ordinal), "one person's view", answer);
                Check(elsewhere.TrueForAll(m => m.To.ConversationId == $"a:{who.Id}" || !m.Card.Contains(Mark, StringComparison.Ordinal)), "a word posted", "");
                Check(sent.Count > 0 || answer.Length > 0, "no answer", "");
                Check(sent.All(a => a.Id is null), "a message that others read is changed", there);

                void Check(bool isRight, string problem, string seen)
                {
                    if (!isRight)
                    {
                        wrong.Add($"{role} \"{what}\": {problem}: {Around(seen)}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} of {tried} wrong\n{string.Join('\n', wrong.Take(30))}"));
        Assert.InRange(tried, 900, int.MaxValue);
        Assert.InRange(told, 200, int.MaxValue);
    }

    /// <summary>The same words in private do say it: the marks are there to be seen.</summary>
    [Fact]
    public async Task What_is_private_is_answered_in_the_persons_own_chat()
    {
        await using var offices = await MarkedAsync();
        var office = offices.Office;
        foreach (var (words, who) in new[]
        {
            ("lịch sử 3b", TestOffice.An),
            ("14 ngày tới nhắc ai", MatrixOffice.People["administrator"].Id),
            ("đơn vị và cán bộ", MatrixOffice.People["administrator"].Id),
            ("phân quyền", TestOffice.An),
        })
        {
            var before = office.Messenger.Sent.Count;
            var (sent, _) = await office.InAsync(TestPlace.Channel, who, Words(words)());
            Assert.Equal(TurnSent, Assert.Single(sent).Text);
            var told = Assert.Single(office.Messenger.Sent.Skip(before));
            Assert.Equal($"a:{who}", told.To.ConversationId);
            Assert.Contains(Mark, told.Card, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_has_no_private_chat_is_told_how_to_open_it_and_nothing_is_done()
    {
        await using var offices = await MarkedAsync();
        var office = offices.Office;
        await office.Offices.ChangePersonAsync(office.Id, TestOffice.Cuong, p => p! with { Address = null }, default);
        string[] all = ["đã xong 3b, QĐ 12/QĐ-VP ngày 5/9/2025", "xin gia hạn 3b đến 30/11/2025 vì chờ Sở", "cập nhật 3b", "lịch sử 3b", "dữ liệu của tôi"];
        foreach (var words in all)
        {
            var (sent, _) = await office.InAsync(TestPlace.Channel, TestOffice.Cuong, Words(words)());
            Assert.Equal(RightTexts.NoPrivateChat.In(TextLanguage.Vi), Assert.Single(sent).Text);
        }

        var data = await offices.DataAsync("3b");
        offices.Log.Clear();
        var (there, answer) = await office.InAsync(TestPlace.Channel, TestOffice.Cuong, Tap(StatusVerbs.Save.Name, data)());
        Assert.Empty(there);
        Assert.Contains("trò chuyện riêng", answer, StringComparison.Ordinal);
        Assert.Equal(0, offices.Log.Writes);
    }

    /// <summary>Another page of a list in a channel is a new message, not another card in the place of the one that all read.</summary>
    [Fact]
    public async Task A_shared_answer_to_a_tap_is_a_new_message()
    {
        await using var offices = await MarkedAsync();
        foreach (var place in new[] { TestPlace.Channel, TestPlace.GroupChat })
        {
            var activity = Tap(SharedVerbs.Ask.Name, new JsonObject { ["q"] = "nhiệm vụ quá hạn" })();
            activity.ReplyToId = "m-card";
            var (sent, answer) = await offices.Office.InAsync(place, TestOffice.An, activity);
            Assert.Null(Assert.Single(sent).Id);
            Assert.DoesNotContain("AdaptiveCard", answer, StringComparison.Ordinal);
        }
    }

    /// <summary>What was shown in the channel is what is exported and spoken of there, though the answer goes elsewhere.</summary>
    [Fact]
    public async Task What_was_shown_in_a_channel_is_meant_there()
    {
        await using var offices = await MarkedAsync();
        await offices.Office.SayAsync(TestOffice.An, "chi tiết 2a");
        await offices.Office.PostAsync(TestOffice.An, "chi tiết 3b");

        var exported = await offices.Office.PostAsync(TestOffice.An, "xuất ra Excel");

        Assert.True(exported.IsPrivate);
        Assert.Contains("3b", exported.File!.Id, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_names_nobody_is_shared() =>
        Assert.Equal(
            ["help", "office.channel", "plan.list", "report.calendar", "summary.post", "summary.show", "target.list"],
            DeclaredModules.Table.Commands.Where(c => c.Right.Place == Place.Shared).Select(c => c.Name).Order(StringComparer.Ordinal));

    private const string TurnSent = "Đã gửi vào trò chuyện riêng.";

    private async Task<MatrixOffice> MarkedAsync()
    {
        var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var office = offices.Office;
        foreach (var person in (await office.WorkspaceAsync()).People)
        {
            await office.Offices.ChangePersonAsync(office.Id, person.Id, p => p! with { Name = $"{p.Name} {Mark}" }, default);
        }

        var shown = await office.SayAsync(TestOffice.Cuong, $"3b vướng do chờ {Mark} cho ý kiến");
        await office.TapAsync(TestOffice.Cuong, shown.Card!, "Đúng, ghi lại");
        var form = await office.SayAsync(TestOffice.Cuong, $"xin gia hạn 3b đến 30/11/2025 vì chờ {Mark}");
        await office.TapAsync(TestOffice.Cuong, form.Card!, "Gửi đề nghị");
        await office.Offices.ChangePersonAsync(
            office.Id,
            TestOffice.Cuong,
            p => p! with { Away = new Delegation(MatrixOffice.People["member"].Id, new(2025, 9, 10), new(2025, 9, 30)) },
            default);
        Assert.True(IsMarked(await offices.AssignmentAsync("3b")));
        return offices;
    }

    private static bool IsMarked(Assignment assignment) => $"{assignment.State.Result} {assignment.State.Obstacle}".Contains(Mark, StringComparison.OrdinalIgnoreCase);

    private static string Around(string seen)
    {
        var at = Math.Max(0, seen.IndexOf(Mark, StringComparison.Ordinal) - 200);
        return seen[at..Math.Min(seen.Length, at + 300)];
    }

    private static Func<Activity> Words(string text) => () => new Activity { Type = ActivityTypes.Message, Text = text };

    private static Func<Activity> File() => () => new Activity
    {
        Type = ActivityTypes.Message,
        Text = "3b",
        Attachments =
        [
            new Attachment(
                "application/vnd.microsoft.teams.file.download.info", "http://127.0.0.1:9/x.docx", JObject.Parse("""{"downloadUrl":"http://127.0.0.1:9/x"}"""))
            {
                Name = "x.docx",
            },
        ],
    };

    private static Func<Activity> Tap(string verb, JsonObject data) => () => new Activity
    {
        Type = ActivityTypes.Invoke,
        Name = "adaptiveCard/action",
        Value = JToken.Parse(new JsonObject { ["action"] = new JsonObject { ["verb"] = verb, ["data"] = data.DeepClone() } }.ToJsonString()),
    };
}
