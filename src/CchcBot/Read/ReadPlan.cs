using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Questions;
using CchcBot.Hosting;
using CchcBot.LoadPlan;

namespace CchcBot.Read;

/// <summary>"read plan FILE": the plan, its tasks and its doubts, for people or as one JSON object.</summary>
internal static class ReadPlan
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string file, bool json, Stream output, TextWriter error)
    {
        var read = Load(file);
        if (read.Document is null)
        {
            error.WriteLine(read.Problem!.Text(Language.Vi));
            return 1;
        }

        var plan = PlanParser.Parse(read.Document);
        if (json)
        {
            WriteJson(plan, output);
        }
        return 0;
    }

    private static PlanFileReading Load(string file)
    {
        try
        {
            var size = new FileInfo(file).Length;
            return size > PlanFileLimits.Default.FileBytes
                ? new PlanFileReading(null, new PlanFileProblem(PlanFileProblemKind.TooLarge, PlanFileReader.Size(PlanFileLimits.Default.FileBytes)))
                : PlanFileReader.Read(File.ReadAllBytes(file), file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PlanFileReading(null, new PlanFileProblem(PlanFileProblemKind.Missing, file));
        }
    }

    private static void WriteJson(PlanReading plan, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartArray("tasks");
        foreach (var task in plan.Tasks)
        {
            json.WriteStartObject();
            json.WriteNumber("ordinal", task.Ordinal);
            json.WriteString("code", task.Code);
            json.WriteString("section", task.Section);
            json.WriteString("sectionNo", task.SectionNumber);
            json.WriteString("item", task.Item);
            json.WriteString("text", task.Text);
            WriteList(json, "lead", task.Lead);
            WriteList(json, "cooperating", task.Cooperating);
            json.WriteBoolean("cooperatingAll", task.CooperatingAll);
            json.WriteString("deliverable", task.Deliverable);
            json.WriteString("timeText", task.TimeText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
