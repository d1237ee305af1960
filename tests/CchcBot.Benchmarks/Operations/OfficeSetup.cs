using System.Globalization;
using CchcBot.App.Demo;

namespace CchcBot.Benchmarks.Operations;

/// <summary>
/// Brings tables into a state, through turns alone: so it works with every build, and the rows are those that the build itself writes.
/// </summary>
internal sealed class OfficeSetup(CountingProxy world, HttpClient http)
{
    /// <summary>How many administrators the service's configuration names: the first few report, each of the others has an office.</summary>
    public const int MostAdministrators = 100;

    /// <summary>One of the demo's and one for each administrator who does not report.</summary>
    public const int MostOffices = MostAdministrators - Reporters;

    // Teams takes 60 messages in half a minute into one chat: history comes from several.
    private const int Reporters = 20;
    private const string PlanFile = "ke-hoach-cchc-2025.docx";

    // Of the sample plan; those that two units lead are left out, because the bot would ask which.
    private static readonly string[] Codes = ["1a", "1b", "1c", "3a", "3d", "4b", "6a", "6c"];

    private readonly OfficeVisitor[] reporters =
        [.. Enumerable.Range(0, Reporters).Select(n => new OfficeVisitor(OfficeVisitor.Administrator(n), world, http))];

    public OfficeVisitor Administrator { get; } = new(DemoOffice.People[0], world, http);

    public OfficeVisitor Staff { get; } = new(DemoOffice.People[1], world, http);

    public OfficeVisitor Leader { get; } = new(DemoOffice.People[2], world, http);

    /// <summary>The demo's office with its plan in force, everybody known and in a personal chat.</summary>
    public async Task FirstOfficeAsync(Part service, CancellationToken cancellation)
    {
        await IssueAsync(service, Administrator, cancellation);
        foreach (var reporter in reporters)
        {
            await reporter.SayInTeamAsync(service, DemoOffice.TeamId, DemoOffice.TeamName, "trợ giúp", cancellation);
        }

        foreach (var person in reporters.Concat([Staff, Leader]))
        {
            await person.SayAsync(service, "trợ giúp", cancellation);
        }
    }

    /// <summary>So many reports, each said, shown and confirmed.</summary>
    /// <exception cref="BenchmarkFailureException">Fewer were written.</exception>
    public async Task HistoryAsync(Part service, int reports, CancellationToken cancellation)
    {
        world.Begin();
        for (var i = 0; i < reports; i++)
        {
            await ReportAsync(service, reporters[i % Reporters], i, cancellation);
        }

        // A report changes a plan's head and its rows together; nothing else here does.
        var written = world.End().Count(o => o.Kind == OperationKind.Batch);
        if (written < reports)
        {
            throw new BenchmarkFailureException($"Of {reports} reports {written} were written.");
        }
    }

    /// <summary>A report as <paramref name="number"/> says: tasks take turns, and each differs from the one before of its task.</summary>
    public static async Task ReportAsync(Part service, OfficeVisitor person, int number, CancellationToken cancellation)
    {
        var shown = await person.SayAsync(service, Sentence(number), cancellation);
        await person.TapAsync(service, shown.Button("status.confirm"), cancellation);
    }

    public static string Sentence(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Codes[number % Codes.Length]} đang làm {1 + number / Codes.Length % 90}%");

    /// <summary>Further offices, each with its administrator and the same plan, until there are so many in all.</summary>
    public async Task OfficesAsync(Part service, int offices, CancellationToken cancellation)
    {
        for (var n = 1; n < offices; n++)
        {
            var administrator = new OfficeVisitor(OfficeVisitor.Administrator(Reporters + n), world, http);
            var team = string.Create(CultureInfo.InvariantCulture, $"19:bench-{n:D2}@thread.tacv2");
            var name = string.Create(CultureInfo.InvariantCulture, $"Sở số {n}");
            await administrator.SayInTeamAsync(service, team, name, "trợ giúp", cancellation);
            var waiting = await Administrator.SayAsync(service, "duyệt cơ quan", cancellation);
            await Administrator.TapAsync(service, waiting.Button("office.approve"), cancellation);
            await administrator.SayInTeamAsync(service, team, name, "trợ giúp", cancellation);
            await IssueAsync(service, administrator, cancellation);
        }
    }

    private static async Task IssueAsync(Part service, OfficeVisitor administrator, CancellationToken cancellation)
    {
        var offered = await administrator.SayAsync(service, "nạp kế hoạch", cancellation);
        var pick = offered.Buttons.FirstOrDefault(b => b.Data.ToJsonString().Contains(PlanFile, StringComparison.Ordinal))
            ?? throw new BenchmarkFailureException($"{PlanFile} was not offered.");
        var preview = await administrator.TapAsync(service, pick, cancellation);
        await administrator.TapAsync(service, preview.Button("plan.store"), cancellation);
        await administrator.SayAsync(service, "ban hành số 1/KH-VP ngày 02/01/2025", cancellation);
        // What is not issued cannot be reported on: fails here rather than in the figures.
        (await administrator.SayAsync(service, Sentence(0), cancellation)).Button("status.confirm");
    }
}
