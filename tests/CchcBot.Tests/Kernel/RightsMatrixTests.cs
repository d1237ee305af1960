using System.Globalization;
using System.Text.Json.Nodes;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Remind;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Status;
using CchcBot.Storage;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>
/// Each role with each verb, command and question, on own data, another unit's and another office's, with forged, repeated and stale cards.
/// The cases are made from the tables: what is added there is tried here.
/// </summary>
[Collection(AzuriteCollection.Name)]
public sealed class RightsMatrixTests(AzuriteFixture azurite)
{
    /// <summary>Verbs that write an assignment's report or what hangs on it, and that everybody who may report on the assignment may tap.</summary>
    private static readonly string[] OnAssignment =
    [
        SharedVerbs.StatusForm.Name,
        StatusVerbs.Save.Name,
        StatusVerbs.Confirm.Name,
        StatusVerbs.Propose.Name,
        SharedVerbs.SnoozeForm.Name,
        RemindVerbs.NotMine.Name,
        SharedVerbs.QuickAnswer.Name,
    ];

    [Fact]
    public async Task No_card_gives_a_right_that_the_person_does_not_have()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var own = await offices.DataAsync("3b");
        var unit = await offices.DataAsync("2a");
        var targets = new Dictionary<string, JsonObject>(StringComparer.Ordinal)
        {
            ["own"] = own,
            ["other unit"] = unit,
            ["other office"] = MatrixOffice.Forged(own, offices.OtherPlan, offices.OtherAssignment, "3b"),
            ["plan of the other office"] = MatrixOffice.Forged(own, offices.OtherPlan, own["id"]!.GetValue<string>(), "3b"),
            ["task of the other office"] = MatrixOffice.Forged(own, offices.Plan, $"9z/1/{MatrixOffice.OtherTeam}", "9z"),
            ["nothing"] = [],
            ["a key without end"] = MatrixOffice.Forged(own, new string('đ', 3_000), new string('/', 3_000), new string('x', 3_000)),
            ["nonsense"] = MatrixOffice.Forged(own, "../..", "////", "\u202E{{DATE()}}"),
            ["somebody's reminder"] = With(unit, "d", offices.OwnDigest),
        };
        var cases = new Cases();
        foreach (var verb in DeclaredModules.Verbs)
        {
            var right = DeclaredModules.Table.Verb(verb)!.Right;
            foreach (var (role, who) in MatrixOffice.People)
            {
                foreach (var (target, data) in targets)
                {
                    var holds = right.Holds(new Person("", "", who.Roles));
                    // Working on a task from one's own reminder is noted in that reminder.
                    if (role == "head" && target == "somebody's reminder")
                    {
                        continue;
                    }

                    // What may be done on the own assignment is tried apart, because it changes the office under the other cases.
                    if (
                        holds
                        && (target == "own" || (right is { Reach: Reach.Assignments } && target is "other unit" or "somebody's reminder" && role == "administrator"))
                    )
                    {
                        continue;
                    }

                    offices.Log.Clear();
                    var sent = offices.Office.Messenger.Sent.Count;
                    var reply = await offices.Office.TapAsync(who.Id, verb, (JsonObject)data.DeepClone());
                    var words = MatrixOffice.Words(reply);
                    cases.Try(
                        $"{role} {verb} {target}",
                        !holds
                            ? MatrixOffice.IsRefusal(reply) && offices.Log.Writes == 0
                            : right.Reach != Reach.Assignments
                                || IsUrged(verb, role, target)
                                || (offices.Log.Writes == 0 && (reply.IsProblem || !OnAssignment.Contains(verb))),
                        words
                    );
                    cases.Try(
                        $"{role} {verb} {target} looks at its own office only",
                        // Which teams of the tenant wait to be approved is what this one is for.
                        (verb == AdministerVerbs.ApproveOffice.Name || !ForeignRequests(offices))
                            && !words.Contains(MatrixOffice.OtherOfficeWord, StringComparison.Ordinal),
                        words
                    );
                    cases.Try($"{role} {verb} {target} tells nobody", holds || offices.Office.Messenger.Sent.Count == sent, words);
                }
            }
        }

        cases.AssertAll(1_000);
    }

    /// <summary>The other side: who may, can.</summary>
    [Fact]
    public async Task Who_may_report_on_a_assignment_can()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var cases = new Cases();
        foreach (var (role, code, may) in from role in MatrixOffice.People.Keys
                                          from code in new[] { "3b", "2a" }
                                          select (role, code, role == "administrator" || (code == "3b" && role is "head" or "member")))
        {
            foreach (var verb in OnAssignment)
            {
                var data = await offices.DataAsync(code);
                data["source"] = "điện thoại";
                offices.Log.Clear();
                var reply = await offices.Office.TapAsync(MatrixOffice.People[role].Id, verb, data);
                cases.Try(
                    $"{role} {verb} {code}",
                    may ? !reply.IsProblem || verb == RemindVerbs.NotMine.Name : reply.IsProblem && offices.Log.Writes == 0,
                    MatrixOffice.Words(reply)
                );
                if (may && (verb == StatusVerbs.Save.Name || verb == StatusVerbs.Confirm.Name))
                {
                    cases.Try($"{role} {verb} {code} writes", offices.Log.Writes > 0, MatrixOffice.Words(reply));
                }
            }
        }

        cases.AssertAll(90);
    }

    [Fact]
    public async Task A_repeated_or_stale_card_writes_nothing_again()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var cases = new Cases();
        foreach (var role in new[] { "administrator", "head", "member" })
        {
            var person = MatrixOffice.People[role].Id;
            foreach (var step in new[] { "Drafting", "Consulting", "Submitted" })
            {
                var data = With(await offices.DataAsync("3b"), "step", step);
                await offices.Office.InvokeAsync(person, "adaptiveCard/action", Tap(StatusVerbs.Save.Name, data));
                var before = await HistoryAsync(offices);
                await offices.Office.InvokeAsync(person, "adaptiveCard/action", Tap(StatusVerbs.Save.Name, data));
                cases.Try($"{role} {step} tapped twice", await HistoryAsync(offices) == before, "");

                // The card that was shown before this report, answered otherwise; with another's nonce; without one; with that of another task.
                foreach (
                    var nonce in new[]
                    {
                        data["n"]!.GetValue<string>(),
                        "0-NotStarted-",
                        "1",
                        "",
                        (await offices.DataAsync("2a"))["n"]!.GetValue<string>() + "x",
                    }
                )
                {
                    var stale = With(With(data, "n", nonce), "result", "Nội dung cũ");
                    var shown = await offices.Office.TapAsync(person, StatusVerbs.Save.Name, stale);
                    cases.Try(
                        $"{role} {step} stale {nonce}",
                        shown.IsProblem && shown.Card is not null && await HistoryAsync(offices) == before,
                        MatrixOffice.Words(shown)
                    );
                }

                // The same render, tapped by somebody who may not.
                foreach (var other in new[] { "leader", "viewer", "none", "noneOfTheUnit" })
                {
                    var reply = await offices.Office.TapAsync(MatrixOffice.People[other].Id, StatusVerbs.Save.Name, (JsonObject)data.DeepClone());
                    cases.Try($"{other} taps {role}'s {step}", reply.IsProblem && await HistoryAsync(offices) == before, MatrixOffice.Words(reply));
                }
            }
        }

        cases.AssertAll(80);
    }

    [Fact]
    public async Task A_command_is_done_for_who_may_say_it_and_for_nobody_else()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var cases = new Cases();
        foreach (var phrase in DeclaredModules.Phrases)
        {
            foreach (var (role, who) in MatrixOffice.People)
            {
                var right = phrase.Command.Right;
                var holds = right.Holds(new Person("", "", who.Roles));
                foreach (var argument in new[] { "", $" {MatrixOffice.OtherTeam} 3b" })
                {
                    if (DeclaredModules.Recognise(phrase.Words + argument) != phrase.Command)
                    {
                        continue;
                    }

                    offices.Log.Clear();
                    var reply = await offices.Office.SayAsync(who.Id, phrase.Words + argument);
                    var words = MatrixOffice.Words(reply);
                    cases.Try(
                        $"{role} \"{phrase.Words}{argument}\"",
                        holds ? !MatrixOffice.IsRefusal(reply) : MatrixOffice.IsRefusal(reply) && offices.Log.Writes == 0,
                        words
                    );
                    cases.Try(
                        $"{role} \"{phrase.Words}{argument}\" in its own office",
                        !words.Contains(MatrixOffice.OtherOfficeWord, StringComparison.Ordinal),
                        words
                    );
                }
            }
        }

        cases.AssertAll(500);
    }

    /// <summary>Questions of each kind: (words, asks for another unit's, finds the own unit's).</summary>
    private static readonly (string Words, bool OwnUnits)[] Questions =
    [
        ("liệt kê tất cả nhiệm vụ", true),
        ("nhiệm vụ quá hạn", false),
        ("quá hạn quý này", false),
        ("nhiệm vụ của Phòng Nội chính", false),
        ("nhiệm vụ của Trung tâm Công báo và Tin học", true),
        ("nhiệm vụ của anh Cường", false),
        ("việc của tôi", false),
        ("phòng tôi còn gì", false),
        ("bao nhiêu nhiệm vụ quá hạn", false),
        ("thống kê theo đơn vị", false),
        ("thống kê theo người", false),
        ("chi tiết 3b", true),
        ("chi tiết 2a", false),
        ("chi tiết 9z", false),
        ("báo cáo quý III", false),
        ("Khảo sát riêng", false),
        ("nhiệm vụ của Phòng Sở Khác", false),
        ("nhiệm vụ của kế hoạch 99/KH-SK", false),
        ("list all tasks", true),
        ("details of 2a", false),
    ];

    [Fact]
    public async Task A_question_is_answered_with_what_the_person_may_see()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var cases = new Cases();
        string[] names = ["Cường", "Bình", "Người "];
        foreach (var (role, who) in MatrixOffice.People)
        {
            var seesAll = who.Roles is Roles.Administrator or Roles.Leader or Roles.Viewer;
            foreach (var (text, ownUnits) in Questions)
            {
                offices.Log.Clear();
                var reply = await offices.Office.SayAsync(who.Id, text);
                var words = MatrixOffice.Words(reply);
                cases.Try(
                    $"{role} asks \"{text}\"",
                    who.Roles != Roles.None ? !MatrixOffice.IsRefusal(reply) : MatrixOffice.IsRefusal(reply) || !Shows(words),
                    words
                );
                cases.Try(
                    $"{role} asks \"{text}\" of the own office",
                    !words.Contains(MatrixOffice.OtherOfficeWord + " ", StringComparison.Ordinal) && !ForeignRequests(offices),
                    words
                );
                cases.Try($"{role} asks \"{text}\", another unit's", seesAll || !words.Contains(MatrixOffice.OtherUnitWord, StringComparison.Ordinal), words);
                cases.Try(
                    $"{role} asks \"{text}\", what is there",
                    !ownUnits || who.Roles == Roles.None || words.Contains(MatrixOffice.OwnWord, StringComparison.Ordinal),
                    words
                );
                cases.Try($"{role} asks \"{text}\" and nothing is written", offices.Log.Writes == 0, words);

                // A button's question is the same question.
                var asked = await offices.Office.TapAsync(
                    who.Id,
                    SharedVerbs.Ask.Name,
                    new JsonObject
                    {
                        ["q"] = text,
                        ["plan"] = offices.OtherPlan,
                        ["code"] = "3b",
                    }
                );
                cases.Try(
                    $"{role} taps \"{text}\" of the other office",
                    !MatrixOffice.Words(asked).Contains(MatrixOffice.OtherOfficeWord + " ", StringComparison.Ordinal),
                    MatrixOffice.Words(asked)
                );

                var posted = await offices.Office.PostAsync(who.Id, text);
                var inChannel = posted.IsPrivate ? "" : MatrixOffice.Words(posted);
                cases.Try(
                    $"{role} asks \"{text}\" in a channel",
                    !names.Where(n => !text.Contains(n, StringComparison.Ordinal)).Any(n => inChannel.Contains(n, StringComparison.Ordinal)),
                    inChannel
                );
            }
        }

        cases.AssertAll(500);
    }

    /// <summary>Who somebody is stands in the tenant and the object id alone.</summary>
    [Fact]
    public async Task Neither_a_name_nor_an_id_of_another_tenant_is_a_person()
    {
        await using var offices = await MatrixOffice.OpenAsync(azurite.Server);
        var cases = new Cases();
        var administrator = MatrixOffice.People["administrator"].Id;
        foreach (var (who, tenant, id, name) in new (string, string?, string?, string)[]
        {
            ("the administrator's id in another tenant", "tenant-other", administrator, "Người administrator"),
            ("no tenant", null, administrator, "Người administrator"),
            ("no object id", offices.Office.Id.Tenant, null, "Người administrator"),
            ("the administrator's name", offices.Office.Id.Tenant, "00000000-0000-4000-8000-0000000000ff", "Người administrator"),
            ("the other office's person", offices.Office.Id.Tenant, "00000000-0000-4000-8000-000000000031", "Người administrator"),
        })
        {
            foreach (var verb in DeclaredModules.Verbs)
            {
                var data = MatrixOffice.Forged([], offices.Plan, (await offices.AssignmentAsync("3b")).Id.ToString(), "3b");
                offices.Log.Clear();
                await offices.Office.InvokeAsync(id, "adaptiveCard/action", Tap(verb, data), tenant, name);
                cases.Try(
                    $"{who} {verb}",
                    !offices.Log.All.Any(r =>
                        !r.StartsWith("GET", StringComparison.Ordinal) && r.Contains(KeyText.Encode(offices.Office.Id.Team), StringComparison.Ordinal)
                    ),
                    string.Join('\n', offices.Log.All)
                );
            }
        }

        cases.AssertAll(250);
    }

    private static bool Shows(string words) =>
        words.Contains(MatrixOffice.OwnWord, StringComparison.Ordinal) || words.Contains(MatrixOffice.OtherUnitWord, StringComparison.Ordinal);

    /// <summary>Whether storage was asked for anything of the other office: its keys hold its team.</summary>
    private static bool ForeignRequests(MatrixOffice offices) =>
        offices.Log.All.Any(r =>
            r.Contains(KeyText.Encode(offices.Other.ToString()), StringComparison.Ordinal) || r.Contains(offices.Other.Team, StringComparison.Ordinal)
        );

    /// <summary>A leader may ask any unit of the office for an update.</summary>
    private static bool IsUrged(string verb, string role, string target) =>
        (verb == SharedVerbs.TaskUrge.Name && role is "leader" or "administrator" && target is "other unit" or "somebody's reminder")
        // A leader's opinion is about any unit's task.
        || (verb == RequestVerbs.DirectionSend.Name && role == "leader" && target is "other unit" or "somebody's reminder");

    private static JsonObject With(JsonObject data, string name, string value)
    {
        var changed = (JsonObject)data.DeepClone();
        changed[name] = value;
        return changed;
    }

    private static JsonObject Tap(string verb, JsonObject data) =>
        new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } };

    private static async Task<int> HistoryAsync(MatrixOffice offices) =>
        (await offices.Office.Plans.HistoryAsync(offices.Office.Id, offices.Plan, default)).Count;

    private sealed class Cases
    {
        private readonly List<string> wrong = [];
        private int tried;

        public void Try(string what, bool isRight, string seen)
        {
            tried++;
            if (!isRight)
            {
                wrong.Add($"{what}: {(seen.Length > 300 ? seen[..300] : seen)}");
            }
        }

        public void AssertAll(int atLeast)
        {
            Assert.True(wrong.Count == 0, string.Create(CultureInfo.InvariantCulture, $"{wrong.Count} of {tried} wrong\n{string.Join('\n', wrong.Take(25))}"));
            Assert.InRange(tried, atLeast, int.MaxValue);
        }
    }
}
