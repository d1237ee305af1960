using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using CchcBot.Benchmarks.Operations;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Storage;

/// <summary>Every filter of the code names one partition and one contiguous range of row keys: what it costs does not grow with what it leaves out.</summary>
public sealed partial class OneRangeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task All_the_stores_ask_in_one_range_of_one_partition()
    {
        var log = new RequestLog();
        var options = new TableStorageOptions();
        options.AddPolicy(log, HttpPipelinePosition.PerCall);
        await using var office = await LoadedOffice.OpenAsync(new TableStorage(azurite.ConnectionString, options));
        office.MoveTo(new DateTime(2025, 9, 16, 8, 30, 0));
        await office.DeliverAsync();
        await AskEverythingAsync(office);

        var filters = log.All.SelectMany(Filters).Distinct().ToList();
        Assert.All(filters, shape => Assert.True(shape.IsOneRange, shape.ToString()));
        Assert.Superset(new HashSet<string>(["plans", "workspaces", "deliveries"]), filters.Select(f => f.Table).ToHashSet());
        Assert.InRange(filters.Count, 6, 20);
    }

    /// <summary>The filters in the sources themselves, so that a method which nobody calls above is held to it as well.</summary>
    [Fact]
    public void All_the_filters_that_are_written_are_of_that_form()
    {
        var folder = Path.Combine(Root(), "src", "CchcBot");
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            // The move of older rows has to find them first: once, at the first start.
            if (Path.GetFileName(file) == "RowMigration.cs" || Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var filter in Written(File.ReadAllText(file)))
            {
                found++;
                var shape = new QueryShape(Path.GetFileName(file), filter);
                Assert.True(shape.IsOneRange, shape.ToString());
            }
        }

        Assert.InRange(found, 8, 40);
    }

    private static async Task AskEverythingAsync(TestOffice office)
    {
        var (id, plan) = (office.Id, await office.OnlyPlanAsync());
        var state = await office.StateAsync();
        await office.Plans.ListAsync(id, default);
        await office.Plans.HistoryAsync(id, plan.Id, default);
        var versions = await office.Plans.VersionsAsync(id, plan.Id, default);
        await office.Plans.TasksAsync(id, plan.Id, versions[0], default);
        var write = new PlanWrite(state.Info with { Version = 2 }, [.. state.All.Select(t => t.Task)], new AmendingAct(office.Now, "x", "again"));
        await office.Plans.WriteAsync(id, write, state.Info, default);
        await office.Offices.ListPeopleAsync(id, [new ListedPerson("m@x.vn", "M", null, null, Roles.Member)], default);
        await office.Offices.ListAsync(default);
        await office.Offices.OfListedAsync(id.Tenant, ["m@x.vn"], default);
        await office.Offices.OfPersonAsync(id.Tenant, TestOffice.Binh, default);
        await office.Offices.RoleActsAsync(id, default);
        await office.Offices.FindAsync(id, default);
        await office.Deliveries.ListAsync(id, default);
        await office.Deliveries.ListAsync(id, DeliveryKind.Digest, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 1), default);
        await office.Notes.ListAsync(id, default);
        await office.Service<IDraftStore>().KindsAsync(id, TestOffice.Cuong, default);
        await office.Service<IPersonalDataStore>().EraseAsync(
            id, new PersonIdentifiers(TestOffice.Cuong, null, ["c@x.vn"], null), new FormerPerson("former-1", null, office.Now, null), "[đã xoá]", default);
    }

    private static IEnumerable<QueryShape> Filters(string request)
    {
        // GET http://127.0.0.1:1/account/table()?$format=...&$filter=..., as it reads without its escapes.
        if (Asked().Match(request) is { Success: true } asked)
        {
            yield return QueryShape.Of(asked.Groups["table"].Value, asked.Groups["filter"].Value);
        }
    }

    /// <summary>The texts given to Filter($"..."), with a question mark for each {value}.</summary>
    private static IEnumerable<string> Written(string source)
    {
        foreach (Match begin in Beginning().Matches(source))
        {
            var (text, depth, isQuoted) = (new StringBuilder(), 0, false);
            for (var at = begin.Index + begin.Length; depth > 0 || source[at] != '"'; at++)
            {
                isQuoted ^= source[at] == '"';
                if (depth == 0)
                {
                    text.Append(source[at] == '{' ? '?' : source[at]);
                }

                depth += isQuoted ? 0 : source[at] switch { '{' => 1, '}' => -1, _ => 0 };
            }

            yield return text.ToString();
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^GET [^?]*/(?<table>\w+)\(\)\?([^$]|\$(?!filter=))*(\$filter=(?<filter>.*?))?\s*$", Options, 1000)]
    private static partial Regex Asked();

    [GeneratedRegex("Filter\\(\\s*\\$\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Beginning();

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
