using System.Globalization;
using CchcBot.Delivery;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Language.Readers;
using CchcBot.Office;
using CchcBot.Slices.Ask;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Reports;
using CchcBot.Slices.Status;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Faults.Year;

/// <summary>The office of the year in the service: seven units, of which two have no head and one head has not the app. What people do and see goes through it.</summary>
internal sealed class YearOffice : IAsyncDisposable
{
    public const string Binh = TestOffice.Binh;
    public const string Cuong = TestOffice.Cuong;
    public const string An = TestOffice.An;
    public const string Dung = "00000000-0000-4000-8000-000000000011";
    public const string Giang = "00000000-0000-4000-8000-000000000012";
    public const string Ha = "00000000-0000-4000-8000-000000000013";

    private readonly TestFolder folder;
    private int acts;

    private YearOffice(TestOffice office, TestFolder folder) => (Office, this.folder) = (office, folder);

    public TestOffice Office { get; }

    public DateOnly Today => DateOnly.FromDateTime(Office.Now.DateTime);

    public static async Task<YearOffice> OpenAsync(AzuriteServer azurite, DateOnly from)
    {
        var folder = TestPlans.Folder();
        var office = await TestOffice.OpenAsync(
            new TableStorage(azurite.ConnectionString), from.ToDateTime(new TimeOnly(7, 0)), o => o.Demo.PlansFolder = folder.Path);
        var year = new YearOffice(office, folder);
        await year.UnitAsync(YearPlans.Economy, Dung, "Phạm Thùy Dung", hasApp: true);
        await year.UnitAsync(YearPlans.Culture, Giang, "Vũ Trường Giang", hasApp: false);
        await year.UnitAsync(YearPlans.Service, Ha, "Đỗ Thu Hà", hasApp: true);
        await year.UnitAsync(YearPlans.Reception, null, null, hasApp: false);
        await office.Offices.ChangeSettingsAsync(office.Id, s => s with { Channel = TestOffice.Address(TestOffice.Leaders) }, CancellationToken.None);
        return year;
    }

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>A plan's file, as far as it is kept: the differences of one that is sent again are agreed to.</summary>
    public async Task<Reply> LoadAsync(string name, byte[] content)
    {
        folder.Fill((name, content));
        var preview = await Office.TapAsync(Binh, (await Office.SayAsync(Binh, "nạp kế hoạch")).Card!, name);
        var stored = await Office.TapAsync(Binh, preview.Card!, "Nạp");
        return stored.Card is { } card && TestOffice.Actions(System.Text.Json.Nodes.JsonNode.Parse(card.ToJson())).Any(a => a["title"]?.GetValue<string>() == "Xác nhận")
            ? await Office.TapAsync(Binh, card, "Xác nhận")
            : stored;
    }

    public async Task ReportAsync(string by, string plan, string code, int part, string unit, StatusUpdate update)
    {
        var (id, assignment) = await AssignmentAsync(plan, code, part, unit);
        var outcome = await Office.AsAsync(by, turn => Office.Service<StatusWriter>().WriteAsync(turn, Act(), id, new StatusPart(assignment.Id, update), default));
        Assert.True(outcome.Problem is null, $"{plan} {code}: {outcome.Problem}");
    }

    /// <summary>More time is asked for, and the leader agrees.</summary>
    public async Task ExtendAsync(string plan, string code, string unit, DateOnly due, DateTime agreedAt)
    {
        var (id, assignment) = await AssignmentAsync(plan, code, 0, unit);
        await ChangeAsync(id, assignment.Id, Binh, a => ExtensionRules.Ask(a, due, "chờ ý kiến các cơ quan", null, Today, Office.Now, Binh).State);
        var request = (await AssignmentAsync(plan, code, 0, unit)).Assignment.State.Extension!.Key;
        Office.MoveTo(agreedAt);
        await ChangeAsync(id, assignment.Id, An, a => ExtensionRules.Decide(a, request, ExtensionAnswer.Agreed, null, null, Office.Now, An));
    }

    public async Task EventAsync(string plan, string code, string unit, DateOnly on, DateOnly due)
    {
        var (id, assignment) = await AssignmentAsync(plan, code, 0, unit);
        var said = await Office.AsAsync(Binh, turn => Office.Service<AwaitedEventHandler>()
            .SaveAsync(turn, new EventPayload(id, assignment.Id.ToString(), null, $"{on:yyyy-MM-dd}", $"{due:yyyy-MM-dd}"), default));
        Assert.False(said.IsProblem, said.Text);
    }

    public async Task MergeAsync(string one, string other, string into, string head, DateOnly on)
    {
        var form = await Office.SayAsync(Binh, "sáp nhập đơn vị");
        var preview = await Office.TapAsync(Binh, form.Card!, "Xem trước", new
        {
            old = $"{UnitKeys.Key(one)},{UnitKeys.Key(other)}",
            @new = into,
            number = "15/QĐ-UBND",
            signed = $"{on.AddDays(-10):yyyy-MM-dd}",
            effective = $"{on:yyyy-MM-dd}",
            head,
        });
        Assert.False(preview.IsProblem, preview.Text);
        await Office.TapAsync(Binh, preview.Card!, "Ghi nhận");
    }

    /// <summary>Unfinished tasks go on in the next year's plan: as they are, or in what that plan has for them.</summary>
    public async Task CarryAsync(string codes, string twins, string time)
    {
        var card = await Office.SayAsync(Binh, "chuyển tiếp nhiệm vụ");
        Expect(await Office.TapAsync(Binh, card.Card!, "Chuyển tiếp", new { codes, twins, time }));
    }

    /// <summary>What becomes of the open tasks of a plan that is to be closed, for the leader to decide.</summary>
    public async Task ProposeAsync(string plan, Dictionary<string, string> inputs)
    {
        var card = await Office.SayAsync(Binh, $"đóng kế hoạch {plan}");
        Expect(await Office.TapAsync(Binh, card.Card!, "Trình lãnh đạo quyết định", inputs));
    }

    /// <summary>The leader agrees to what stands chosen on the card.</summary>
    public async Task DecideAsync()
    {
        var card = (await Office.SayAsync(An, "việc chờ quyết định")).Card!;
        Expect(await Office.TapAsync(An, card, "Ghi quyết định", YearSight.Chosen(card.ToJson())));
    }

    public async Task CloseAsync(string plan)
    {
        var card = await Office.SayAsync(Binh, $"đóng kế hoạch {plan}");
        Expect(await Office.TapAsync(Binh, card.Card!, "Đóng kế hoạch"));
    }

    private static void Expect(Reply reply) => Assert.False(reply.IsProblem, reply.Push ?? reply.Text);

    /// <summary>What the clock does at that hour.</summary>
    public async Task TickAsync(DateTime at)
    {
        Office.MoveTo(at);
        await Office.TickAsync();
        await Office.Service<PlanSuccession>().RunAsync(await Office.LookAsync(), default);
        await Office.RemindAsync();
        await Office.SummariseAsync();
    }

    public static TaskQuery Query(QueryIntent intent, QueryStatus? status = null, DateOnly? from = null, DateOnly? to = null, QueryGroup? by = null) =>
        new(intent, status is { } one ? [one] : [], from, to, null, null, false, false, null, null, by, null, TextLanguage.Vi);

    /// <summary>The leader's answer, as the card or the text that is sent.</summary>
    public async Task<string> AskAsync(TaskQuery query, AnswerForm form = AnswerForm.Card)
    {
        var reply = await Office.AsAsync(An, turn => Office.Service<AskHandler>().AnswerAsync(turn, new AskedQuestion(query, form), default));
        return reply!.Card?.ToJson() ?? reply.Text ?? "";
    }

    public Task<byte[]?> ExcelAsync(TaskQuery query) =>
        Office.AsAsync(An, turn => Office.Service<ExportHandler>().FileAsync(turn, OfferedQuery.Write(query), default));

    /// <summary>A report's copy for the authority above, and the house's own.</summary>
    public async Task<(byte[]? Upward, byte[]? Internal)> WordAsync(TaskQuery query) => (await CopyAsync(query, ReportCopy.Upward), await CopyAsync(query, ReportCopy
        .Internal));

    private Task<byte[]?> CopyAsync(TaskQuery query, ReportCopy copy) =>
        Office.AsAsync(An, turn => Office.Service<ReportDraftHandler>().FileAsync(turn, OfferedQuery.Write(query), copy, default));

    public async Task<string> SummaryAsync() => (await Office.SayAsync(An, "tổng hợp")).Card!.ToJson();

    /// <summary>What was sent to people: their reminders.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> RemindersAsync() =>
        [.. (await Office.Deliveries.ListAsync(Office.Id, default)).Where(d => d is { Kind: DeliveryKind.Digest or DeliveryKind.Briefing, State: DeliveryState.Sent })];

    public async Task<PlanState> PlanAsync(string number)
    {
        var info = (await Office.Plans.ListAsync(Office.Id, default)).Single(p => p.Number == number);
        return (await Office.Plans.FindAsync(Office.Id, info.Id, default))!;
    }

    private async Task<(string Plan, Assignment Assignment)> AssignmentAsync(string plan, string code, int part, string unit)
    {
        var state = await PlanAsync(plan);
        return (state.Info.Id, state.Find(code)!.Assignments.Single(a => a.Id.Part == part && a.Definition.Unit.Name == unit));
    }

    private async Task ChangeAsync(string plan, AssignmentId assignment, string by, Func<Assignment, AssignmentState?> change)
    {
        var outcome = await Office.Plans.ChangeAsync(
            Office.Id, plan, assignment, new AssignmentChange(Act(), by, Office.Now, a => (change(a), null)), CancellationToken.None);
        Assert.NotNull(outcome);
    }

    private string Act() => string.Create(CultureInfo.InvariantCulture, $"year-{++acts}");

    private async Task UnitAsync(string name, string? head, string? headName, bool hasApp)
    {
        await Office.Offices.ChangeUnitAsync(Office.Id, UnitKeys.Key(name), _ => new Unit(UnitKeys.Key(name), name, [], head), default);
        if (head is not null)
        {
            await Office.Offices.ChangePersonAsync(
                Office.Id,
                head,
                _ => new Person(head, headName!, Roles.Head | Roles.Member, $"29:{head}", Unit: UnitKeys.Key(name), Language: TextLanguage.Vi,
                    Address: hasApp ? TestOffice.Address($"a:{head}") : null),
                default);
        }
    }
}
