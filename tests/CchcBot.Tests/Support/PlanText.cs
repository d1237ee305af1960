using CchcBot.Documents;
using CchcBot.Domain.Plans;

namespace CchcBot.Tests.Support;

/// <summary>A reading as lines, so that a test asserts all of it at a glance.</summary>
internal static class PlanText
{
    public static PlanReading Read(SampleDocx docx) => Read(docx.Build(), "plan.docx");

    public static PlanReading Read(byte[] content, string name)
    {
        var read = PlanFileReader.Read(content, name);
        Assert.Null(read.Problem);
        return PlanParser.Parse(read.Document!);
    }

    /// <summary>Code | text | lead | cooperating | deliverable | time kind due.</summary>
    public static string Tasks(PlanReading plan) => string.Join('\n', plan.Tasks.Select(Task));

    public static string Issues(PlanReading plan) =>
        string.Join('\n', plan.Issues.Select(i => $"{i.Code} {plan.CodeOf(i) ?? "-"} {string.Join(", ", i.Arguments)}".TrimEnd()));

    public static string Expected(string lines) => lines.ReplaceLineEndings("\n").Trim('\n');

    private static string Task(PlanTask task)
    {
        var due = task.Deadline is { IsDated: true, Due: { } day } ? $" {day:yyyy-MM-dd}" : "";
        return $"{task.Code} | {task.Text} | {string.Join(" + ", task.Lead)} | {string.Join(" + ", task.Cooperating)} | {task.Deliverable} | {task.TimeText} = {task.Deadline.Kind}{due}";
    }
}
