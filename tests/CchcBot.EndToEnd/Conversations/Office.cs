using CchcBot.App.Demo;
using CchcBot.Domain.Tasks;
using CchcBot.EndToEnd.Story;
using CchcBot.EndToEnd.Support;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>
/// The demo's office in the middle of its year, on 16/09/2025 at 8:30, with somebody of each role at a client of his own.
/// The tests share it: each keeps to tasks of its own.
/// </summary>
public sealed class Office : IAsyncLifetime
{
    public const string Centre = "Trung tâm Công báo và Tin học";

    private readonly DirectoryInfo folder = StoryPlan.Write();
    private StackFixture stack = null!;

    internal StackFixture Stack => stack;

    /// <summary>Trần Thị Bình: administrator, and head of Phòng Hành chính - Quản trị.</summary>
    internal PlaygroundClient Admin => stack.Admin;

    /// <summary>Lê Quốc Cường: head of Trung tâm Công báo và Tin học.</summary>
    internal PlaygroundClient Head => stack.Staff;

    /// <summary>Nguyễn Văn An: Chánh Văn phòng.</summary>
    internal PlaygroundClient Leader => stack.Leader;

    /// <summary>Võ Thị Lan: officer of the centre.</summary>
    internal PlaygroundClient Officer { get; private set; } = null!;

    /// <summary>Phạm Thu Hà: head of Phòng Nội chính; reads English.</summary>
    internal PlaygroundClient Other { get; private set; } = null!;

    /// <summary>Hoàng Minh Đức: sees all and does nothing.</summary>
    internal PlaygroundClient Viewer { get; private set; } = null!;

    /// <summary>How often each was welcomed, by the client's name.</summary>
    internal Dictionary<string, int> Welcomes { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        stack = new StackFixture { Plans = folder.FullName };
        await stack.StartAroundAsync();
        await SettleAsync();
        await stack.StartBotAsync();
        await stack.OpenClientsAsync();
        Officer = await stack.OpenMoreAsync(Client("officer", "lan"));
        Other = await stack.OpenMoreAsync(Client("other", "ha"));
        Viewer = await stack.OpenMoreAsync(Client("viewer", "duc"));
        var choice = await Admin.AskAsync("nạp kế hoạch", "Chọn kế hoạch để nạp");
        await choice.PressAsync(StoryPlan.FileName);
        await (await Admin.WaitForCardAsync("418/KH-VP")).PressAsync("Nạp");
        await Admin.WaitForCardAsync("Đã nạp kế hoạch: 7 nhiệm vụ");
        await stack.SetClockAsync("16/09/2025 8:30");
        await Head.WaitForCardAsync("CCHC: 01 quá hạn, 02 đến hạn 30/09");
        foreach (var client in stack.Clients)
        {
            Welcomes[client.Client.Role] = await client.CountCardsAsync("Kính chào anh/chị");
        }
    }

    public async Task DisposeAsync()
    {
        await stack.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>A task's only assignment as it is stored.</summary>
    internal async Task<AssignmentState> StateAsync(string code)
    {
        var plans = new TablePlanStore(Tables());
        var info = Assert.Single(await plans.ListAsync(Id, CancellationToken.None));
        return (await plans.FindAsync(Id, info.Id, CancellationToken.None))!.Find(code)!.Assignments[0].State;
    }

    private static WorkspaceId Id => new(DemoOffice.TenantId, DemoOffice.TeamId);

    private static DemoClient Client(string role, string key) => new(role, DemoOffice.People.Single(p => p.Key == key), 0);

    private TableStorage Tables() => new(stack.Stack.Azurite.ConnectionString);

    /// <summary>The demo's people, and an officer, a viewer and titles among them.</summary>
    private async Task SettleAsync()
    {
        var tables = Tables();
        foreach (var name in new[] { TablePlanStore.TableName, TableWorkspaceStore.TableName, TableDeliveryStore.TableName })
        {
            await tables.CreateTableIfNotExistsAsync(name);
        }

        var store = new TableWorkspaceStore(tables);
        await DemoSeed.PlantAsync(store, CancellationToken.None);
        await PersonAsync(store, "an", p => p with { Title = "Chánh Văn phòng" });
        await PersonAsync(store, "lan", p => p with { Roles = Roles.Member, Unit = UnitKeys.Key(Centre) });
        await PersonAsync(store, "duc", p => p with { Roles = Roles.Viewer, Unit = null });
        foreach (var unit in new[] { DemoOffice.Units[2], DemoOffice.Units[4] })
        {
            await store.ChangeUnitAsync(Id, UnitKeys.Key(unit), u => u! with { Head = null }, CancellationToken.None);
        }
    }

    private static async Task PersonAsync(TableWorkspaceStore store, string key, Func<Person, Person> change) =>
        await store.ChangePersonAsync(Id, DemoOffice.People.Single(p => p.Key == key).AadObjectId, p => change(p!), CancellationToken.None);
}

/// <summary>For the test classes that talk with the same office.</summary>
[CollectionDefinition(Name)]
public sealed class OfficeCollection : ICollectionFixture<Office>
{
    public const string Name = "Office";
}
