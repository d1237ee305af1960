using System.Text.Json;
using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;

namespace CchcBot.App.Read;

/// <summary>"read plan FILE": a plan with its tasks and issues, for people or as one JSON object.</summary>
internal static class ReadPlan
{
    /// <exception cref="ReadFailureException">The file cannot be read as a plan; the message says what to do.</exception>
    public static int Run(string file, bool json, TextWriter output)
    {
        var read = FileReading.Read(Load(file), file, CancellationToken.None);
        var plan = read.Plan ?? throw new ReadFailureException(
            read.SheetProblem?.Text(TextLanguage.Vi) ?? (read.PlanProblem ?? new PlanFileProblem(PlanFileProblemKind.NoTasks)).Text(TextLanguage.Vi));
        if (json)
        {
            output.WriteLine(ReadJson.Line(writer => Write(writer, plan)));
        }
        else
        {
            PlanListing.Write(plan, output);
        }

        return 0;
    }

    private static byte[] Load(string file)
    {
        var limit = PlanFileLimits.Default.FileBytes;
        try
        {
            return new FileInfo(file).Length <= limit ? File.ReadAllBytes(file)
                : throw new ReadFailureException(new PlanFileProblem(PlanFileProblemKind.TooLarge, PlanFileLimits.Size(limit)).Text(TextLanguage.Vi));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReadFailureException(new PlanFileProblem(PlanFileProblemKind.Missing, file).Text(TextLanguage.Vi));
        }
    }

    private static void Write(Utf8JsonWriter writer, PlanReading reading)
    {
        writer.WriteStartObject();
        WriteHead(writer, reading.Plan);
        writer.WriteStartArray("tasks");
        foreach (var task in reading.Tasks)
        {
            WriteTask(writer, task);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("targets");
        foreach (var target in reading.Targets)
        {
            WriteTarget(writer, target);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("warnings");
        foreach (var issue in reading.Issues)
        {
            writer.WriteStartObject();
            writer.WriteString("code", ReadJson.CamelCase(issue.Code));
            writer.WriteString("task", reading.CodeOf(issue));
            writer.WriteString("message", PlanIssueFormatter.Sentence(TextLanguage.Vi, issue));
            writer.WriteString("place", issue.Place);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, PlanHead plan)
    {
        writer.WriteStartObject("plan");
        writer.WriteString("number", plan.Number);
        writer.WriteString("issuer", plan.Issuer);
        ReadJson.WriteDate(writer, "signedOn", plan.SignedOn);
        writer.WriteString("title", plan.Title);
        WriteNumber(writer, "year", plan.Year);
        ReadJson.WriteDate(writer, "periodStart", plan.PeriodStart);
        ReadJson.WriteDate(writer, "periodEnd", plan.PeriodEnd);
        writer.WriteBoolean("isTemplate", plan.IsTemplate);
        writer.WriteString("replaces", plan.Replaces);
        writer.WriteEndObject();
    }

    private static void WriteTask(Utf8JsonWriter writer, PlanTask task)
    {
        writer.WriteStartObject();
        writer.WriteNumber("ordinal", task.Ordinal);
        writer.WriteString("code", task.Code);
        writer.WriteString("section", task.Section);
        writer.WriteString("sectionNo", task.SectionNumber);
        writer.WriteString("item", task.Item);
        writer.WriteString("text", task.Text);
        ReadJson.WriteStrings(writer, "lead", task.Lead);
        ReadJson.WriteStrings(writer, "cooperating", task.Cooperating);
        writer.WriteBoolean("cooperatingAll", task.CooperatingAll);
        writer.WriteString("deliverable", task.Deliverable);
        writer.WriteString("timeText", task.TimeText);
        ReadJson.WriteDeadline(writer, "deadline", task.Deadline);
        writer.WriteString("place", task.Place);
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, PlanTarget target)
    {
        writer.WriteStartObject();
        writer.WriteString("item", target.Item);
        writer.WriteString("text", target.Text);
        writer.WriteString("metric", target.Metric);
        if (target.Value is { } value)
        {
            writer.WriteNumber("value", value);
        }
        else
        {
            writer.WriteNull("value");
        }

        writer.WriteString("unit", target.Unit);
        WriteNumber(writer, "year", target.Year);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
