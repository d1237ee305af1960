using System.Globalization;
using Azure.Data.Tables;
using CchcBot.App.Demo;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;

namespace CchcBot.Benchmarks.Province;

/// <summary>
/// A province's offices, each of 60 tasks, 25 units with their heads and a leader, with the rows of years before: the same rows each time. The first
/// office is made by the service's own stores; the others are its copies under their own names.
/// </summary>
/// <param name="storage">The tables, which are empty.</param>
/// <param name="serviceUrl">Of every conversation.</param>
internal sealed class ProvinceSeed(TableStorage storage, string serviceUrl)
{
    public const int Heads = 25;
    public const int Tasks = 60;

    // A report a quarter of each task, and a digest a month for everybody.
    private const int ReportsAYear = 4;
    private const int MessagesAYear = 12;
    private const int BatchSize = 99;
    private const int Year = 2025;

    // Letters that plans number with; "1d" beside "1đ" would be asked about.
    private const string Letters = "abceghiklm";

    public static WorkspaceId Office(int office) => new(DemoOffice.TenantId, Text($"19:province-{office:D3}@thread.tacv2"));

    public static string Leaders(int office) => Text($"19:province-{office:D3}-lanh-dao@thread.tacv2");

    /// <param name="office">The office's number.</param>
    /// <param name="person">0 is the leader, 1 to <see cref="Heads"/> are the heads of the units of that number.</param>
    public static string Person(int office, int person) => Text($"c0de0000-2025-4001-{office:D4}-{person:D12}");

    /// <summary>The code of the task of that number, from 0; the head of unit number % <see cref="Heads"/> + 1 answers for it.</summary>
    public static string Code(int task) => Text($"{1 + task / Letters.Length}{Letters[task % Letters.Length]}");

    /// <summary>What makes the rows of the first office those of another: pairs of what stands in them and what is to stand there instead.</summary>
    public static IReadOnlyList<string[]> Copy(int office) =>
        [[Text($"province-{0:D3}"), Text($"province-{office:D3}")], [Text($"2025-4001-{0:D4}-"), Text($"2025-4001-{office:D4}-")]];

    /// <summary>Makes the first office.</summary>
    /// <param name="years">Of history.</param>
    /// <param name="cancellation">Ends it half-way.</param>
    public async Task PlantAsync(int years, CancellationToken cancellation)
    {
        foreach (var name in TableBackup.TableNames)
        {
            await storage.CreateTableIfNotExistsAsync(name, cancellation);
        }

        await PeopleAsync(0, cancellation);
        await PlanAsync(0, Year, PlanStage.Issued, cancellation);
        for (var year = Year - years; year < Year; year++)
        {
            await PlanAsync(0, year, PlanStage.Closed, cancellation);
            await HistoryAsync(0, year, cancellation);
            await MessagesAsync(0, year, cancellation);
        }

        // What the first start of a new build does once; every later one is measured.
        await new RowMigration(storage).RunAsync(cancellation);
        await DemoSeed.PlantAsync(new TableWorkspaceStore(storage), cancellation);
    }

    private async Task PeopleAsync(int office, CancellationToken cancellation)
    {
        var (id, offices) = (Office(office), new TableWorkspaceStore(storage));
        var since = new DateTimeOffset(Year, 1, 2, 8, 0, 0, OfficeClock.Zone);
        var channel = new ConversationAddress(serviceUrl, Leaders(office), DemoOffice.BotId);
        var settings = new WorkspaceSettings(Text($"Sở số {office}"), channel, "Lãnh đạo", ChannelSince: since);
        await offices.CreateAsync(id, settings, cancellation);
        for (var n = 0; n <= Heads; n++)
        {
            var (number, unit) = (n, n == 0 ? null : Unit(n));
            if (unit is not null)
            {
                await offices.ChangeUnitAsync(id, unit, _ => new Unit(unit, Text($"Phòng {number}"), [], Person(office, number)), cancellation);
            }

            var person = new Person(
                Person(office, n), Text($"Cán bộ {office}-{n}"), n == 0 ? Roles.Leader : Roles.Head | Roles.Member, Text($"29:{Person(office, n)}"),
                Unit: unit, Language: TextLanguage.Vi, Address: new ConversationAddress(serviceUrl, Text($"a:{Person(office, n)}"), DemoOffice.BotId));
            await offices.ChangePersonAsync(id, person.Id, _ => person, cancellation);
        }
    }

    private async Task PlanAsync(int office, int year, PlanStage stage, CancellationToken cancellation)
    {
        var tasks = Enumerable.Range(0, Tasks).Select(n =>
        {
            var quarter = new Quarter(year, 3);
            var unit = Unit(n % Heads + 1);
            return new ReformTask(
                Code(n), n + 1, Text($"Nội dung số {1 + n / 10}"), null, Text($"Rà soát, đơn giản hoá quy trình nội bộ số {n} của năm {year}"),
                [new LeadUnit(unit, Text($"Phòng {n % Heads + 1}"))], [], false, "Văn bản", Text($"Quý III/{year}"),
                new Deadline(DeadlineKind.Quarter, quarter.Start, quarter.End));
        });
        var info = new PlanInfo(
            Plan(year), Text($"Kế hoạch cải cách hành chính năm {year}"), Text($"{office}/KH-UBND"), "Sở", new DateOnly(year, 1, 2), PlanPeriod.OfYear(year),
            stage, 1, Text($"hash-{office}-{year}"));
        var write = new PlanWrite(info, [.. tasks], new AmendingAct(new DateTimeOffset(year, 1, 2, 8, 0, 0, OfficeClock.Zone), Person(office, 1), "load"));
        if (await new TablePlanStore(storage).WriteAsync(Office(office), write, null, cancellation) is null)
        {
            throw new BenchmarkFailureException("A plan could not be stored.");
        }
    }

    private Task HistoryAsync(int office, int year, CancellationToken cancellation)
    {
        var (partition, plan) = (PlanKeys.Partition(Office(office)), Plan(year));
        var written = Enumerable.Range(0, Tasks * ReportsAYear).SelectMany(n =>
        {
            var (task, report) = (n / ReportsAYear, n % ReportsAYear);
            var unit = task % Heads + 1;
            var assignment = Text($"{Code(task)}/0/{Unit(unit)}");
            var at = new DateTimeOffset(year, 3 * report + 2, 10, 9, task % 60, 0, OfficeClock.Zone);
            var operation = Text($"report-{n}");
            var state = new AssignmentState(WorkStep.Drafting, Percent: 25 * report, ReportedAt: at, ReportedBy: Person(office, unit));
            return new[]
            {
                new TableEntity(partition, PlanKeys.History(plan, assignment, at, operation)).With(
                    new StoredHistory(assignment, at, Person(office, unit), operation, state), StorageJson.Default.StoredHistory),
                new TableEntity(partition, PlanKeys.Operation(plan, operation))
                {
                    ["Schema"] = JsonColumns.SchemaVersion, ["By"] = Person(office, unit), ["At"] = at,
                },
            };
        });
        return AddAsync(TablePlanStore.TableName, written, cancellation);
    }

    private Task MessagesAsync(int office, int year, CancellationToken cancellation)
    {
        var partition = TableDeliveryStore.Partition(Office(office));
        var written = Enumerable.Range(0, Heads * MessagesAYear).Select(n =>
        {
            var slot = new DateOnly(year, n % MessagesAYear + 1, 10);
            var at = new DateTimeOffset(slot.ToDateTime(new TimeOnly(8, 30)), OfficeClock.Zone);
            var person = Person(office, 1 + n / MessagesAYear);
            var sent = new DeliveryRow(
                DeliveryKind.Digest, person, slot, at, [Text($"{Plan(year)}|1a|{slot:yyyyMMdd}")], [new AssignmentRef(Plan(year), Text($"1a/0/{Unit(1)}"))], DeliveryState.Sent, 1,
                ActivityId: Text($"m-{n}"), SentAt: at, Closed: true);
            return new TableEntity(partition, KeyText.Encode(sent.Key)).With(sent, StorageJson.Default.DeliveryRow);
        });
        return AddAsync(TableDeliveryStore.TableName, written, cancellation);
    }

    private async Task AddAsync(string name, IEnumerable<TableEntity> all, CancellationToken cancellation)
    {
        foreach (var batch in all.Chunk(BatchSize))
        {
            var actions = batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row));
            await storage.Table(name).SubmitTransactionAsync(actions, cancellation);
        }
    }

    private static string Unit(int number) => Text($"phong-{number}");

    private static string Plan(int year) => Text($"plan-{year}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
