using System.Runtime.CompilerServices;
using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents;

/// <summary>
/// The project's own plans are read as the files in SamplePlans/ say: head, tasks, targets and doubts. After a change that is meant,
/// APPROVE_PLANS=1 writes them; each line is to be checked against its plan.
/// </summary>
public sealed class SamplePlansTests
{
    public static TheoryData<string> Names => [.. SamplePlans.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_read_to_the_letter(string name)
    {
        var actual = Written(PlanText.Read(SamplePlans.All[name](), name));
        var file = Path.Combine(Folder(), $"{name}.expected.txt");
        if (Environment.GetEnvironmentVariable("APPROVE_PLANS") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{name} has no reading to compare with: see this test's remarks.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), actual);
    }

    private static string Written(PlanReading plan)
    {
        var head = plan.Plan;
        return string.Join(
            '\n',
            [
                $"{head.Number ?? "-"} | {head.Issuer} | {head.SignedOn:yyyy-MM-dd} | {head.Title} | {head.PeriodStart:yyyy-MM-dd} - {head.PeriodEnd:yyyy-MM-dd}{(head.IsTemplate ? " | template" : "")}",
                "",
                "tasks",
                .. plan.Tasks.Select(t => $"[{t.Section}] {PlanText.Tasks(plan with { Tasks = [t] })}"),
                "",
                "targets",
                .. plan.Targets.Select(t => $"{t.Text} | {t.Value} {t.Unit} {t.Year}"),
                "",
                "doubts",
                PlanText.Issues(plan),
                "",
            ]
        );
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "SamplePlans");
}
