using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Core;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Texts;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Kernel;

/// <summary>
/// Two offices of one tenant, each with a plan, and a person for each role in the first. What storage is asked is recorded,
/// so that a case can say that nothing was written and that the other office was not even looked at.
/// </summary>
internal sealed class MatrixOffice : IAsyncDisposable
{
    /// <summary>In every key of the other office.</summary>
    public const string OtherTeam = "otherteam";

    /// <summary>Words of the plans: the own unit's, another unit's, the other office's.</summary>
    public const string OwnWord = "không giấy";
    public const string OtherUnitWord = "Rà soát quy trình";
    public const string OtherOfficeWord = "Khảo sát riêng";

    private MatrixOffice(TestOffice office, RequestLog log) => (Office, Log) = (office, log);

    public TestOffice Office { get; }

    public RequestLog Log { get; }

    /// <summary>Who acts, by what the role is called.</summary>
    public static IReadOnlyDictionary<string, (string Id, Roles Roles, string? Unit)> People { get; } =
        new Dictionary<string, (string, Roles, string?)>(StringComparer.Ordinal)
        {
            ["administrator"] = (Id(21), Roles.Administrator, null),
            ["leader"] = (TestOffice.An, Roles.Leader, null),
            ["head"] = (TestOffice.Cuong, Roles.Head | Roles.Member, TestOffice.Centre),
            ["member"] = (Id(22), Roles.Member, TestOffice.Centre),
            ["viewer"] = (Id(23), Roles.Viewer, null),
            ["viewerOfTheUnit"] = (Id(24), Roles.Viewer, TestOffice.Centre),
            ["none"] = (TestOffice.Stranger, Roles.None, null),
            ["noneOfTheUnit"] = (Id(25), Roles.None, TestOffice.Centre),
        };

    /// <summary>Of the other office.</summary>
    public static string OtherPerson => Id(31);

    public required string Plan { get; init; }

    public required string OtherPlan { get; init; }

    public required string OtherAssignment { get; init; }

    public required string OwnDigest { get; init; }

    public WorkspaceId Other => Office.Id with { Team = $"19:{OtherTeam}@thread.tacv2" };

    public static async Task<MatrixOffice> OpenAsync(AzuriteServer azurite, Action<BotOptions>? deployment = null)
    {
        var log = new RequestLog();
        var options = new TableStorageOptions();
        options.AddPolicy(log, HttpPipelinePosition.PerCall);
        var office = await LoadedOffice.OpenAsync(new TableStorage(azurite.ConnectionString, options), options: deployment);
        foreach (var (name, (id, roles, unit)) in People)
        {
            await office.Offices.ChangePersonAsync(
                office.Id,
                id,
                there =>
                    (there ?? new Person(id, $"Người {name}")) with
                    {
                        Roles = roles,
                        Unit = unit is null ? null : UnitKeys.Key(unit),
                        Language = TextLanguage.Vi,
                        Address = TestOffice.Address($"a:{id}"),
                    },
                default
            );
        }

        // The head's digest of a Tuesday.
        office.MoveTo(new DateTime(2025, 9, 16, 8, 30, 0));
        await office.RemindAsync();
        var digest = (await office.Deliveries.ListAsync(office.Id, default)).First(d => d.Recipient == TestOffice.Cuong);
        var plan = await office.OnlyPlanAsync();
        var other = office.Id with { Team = $"19:{OtherTeam}@thread.tacv2" };
        await office.Offices.CreateAsync(other, new WorkspaceSettings("Sở Khác"), default);
        await office.Offices.ChangePersonAsync(
            other,
            Id(31),
            _ => new Person(Id(31), "Người sở khác", Roles.Administrator, Unit: "phong-khac", Address: TestOffice.Address("a:other")),
            default
        );
        await office.Offices.ChangeUnitAsync(other, "phong-khac", _ => new Unit("phong-khac", "Phòng Sở Khác", [], Id(31)), default);
        var state = await office.StateAsync();
        var otherPlan = $"{OtherTeam}plan";
        await office.Plans.WriteAsync(
            other,
            new PlanWrite(
                plan with { Id = otherPlan, Title = "Kế hoạch sở khác", Number = "99/KH-SK", Version = 1, Definitions = null },
                [.. state.All.Select(t => t.Task with { Text = $"{OtherOfficeWord} {t.Task.Code}" })],
                new AmendingAct(office.Now, Id(31), "other-load")),
            null,
            default);
        var otherState = await office.Plans.FindAsync(other, otherPlan, default) ?? throw new InvalidOperationException("no other plan");
        return new MatrixOffice(office, log)
        {
            Plan = plan.Id,
            OtherPlan = otherPlan,
            OtherAssignment = otherState.Assignments.First().Id.ToString(),
            OwnDigest = digest.Key,
        };
    }

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    public async Task<Assignment> AssignmentAsync(string code) => (await Office.StateAsync()).Find(code)!.Assignments[0];

    /// <summary>What a form's button carries now, with values for all inputs that a card of ours has.</summary>
    public async Task<JsonObject> DataAsync(string code)
    {
        var assignment = await AssignmentAsync(code);
        var form = await Office.TapAsync(
            People["administrator"].Id,
            SharedVerbs.StatusForm.Name,
            new JsonObject { ["plan"] = Plan, ["id"] = assignment.Id.ToString() }
        );
        var data = (JsonObject)
            TestOffice.Actions(JsonNode.Parse(form.Card!.ToJson())!).Single(a => a["verb"]!.GetValue<string>() == StatusVerbs.Save.Name)["data"]!.DeepClone();
        foreach (var (name, value) in Typed)
        {
            data[name] = value;
        }

        data["code"] = code;
        data["items"] = JsonSerializer.Serialize(
            new[]
            {
                new
                {
                    plan = Plan,
                    id = assignment.Id.ToString(),
                    update = new
                    {
                        step = "Consulting",
                        result = "Đang lấy ý kiến",
                        evidence = Array.Empty<object>(),
                    },
                },
            }
        );
        return data;
    }

    /// <summary>The same card's data with another plan and assignment in it.</summary>
    public static JsonObject Forged(JsonObject data, string? plan, string? id, string? code = null)
    {
        var forged = (JsonObject)data.DeepClone();
        (forged["plan"], forged["id"], forged["code"], forged["to"]) = (plan, id, code, "forged");
        forged["items"] = JsonSerializer.Serialize(new[] { new { plan, id, update = new { step = "Issued", evidence = Array.Empty<object>() } } });
        forged["hash"] = plan;
        return forged;
    }

    /// <summary>Reply as one text.</summary>
    public static string Words(Reply reply) => $"{reply.Text}\n{reply.Push}\n{reply.Card?.ToJson()}\n{reply.File}";

    public static bool IsRefusal(Reply reply) => reply is { IsProblem: true, Card: null, File: null }
        && new[] { RightTexts.NotAllowed, RightTexts.NotAllowedUnit, RightTexts.NotAllowedAdministrator, RightTexts.NoRole }
            .Any(t => reply.Text == t.In(TextLanguage.Vi) || reply.Text == t.In(TextLanguage.En));

    private static IReadOnlyDictionary<string, string> Typed { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["step"] = "Drafting", ["result"] = "Đã dự thảo", ["text"] = "việc của tôi", ["q"] = "nhiệm vụ quá hạn", ["page"] = "1", ["v"] = "1", ["kind"] = "Edit",
        ["reason"] = "vì cần thêm thời gian", ["due"] = "2025-12-01", ["on"] = "2025-09-01", ["from"] = "2025-09-20", ["slot"] = "2025-09-19", ["days"] = "14",
        ["unit"] = "true", ["answer"] = "Agree", ["why"] = "vì chậm",
    };

    private static string Id(int number) => $"00000000-0000-4000-8000-{number:D12}";
}
