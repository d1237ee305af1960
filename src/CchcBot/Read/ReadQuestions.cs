using System.Text.Json;
using CchcBot.Domain.Questions;

namespace CchcBot.Read;

/// <summary>"read questions": one question a line, plain or as a JSON object with id and text.</summary>
internal static class ReadQuestions
{
    /// <exception cref="ReadFailureException">The context or a line cannot be read.</exception>
    public static int Run(ReadOptions options, TextReader input, TextWriter output, TimeProvider time)
    {
        var reader = new QuestionReader(ContextFile.Load(options.Context, time));
        foreach (var line in InputLines.Read(input, options.Language))
        {
            var query = reader.Read(line.Text);
            output.WriteLine(options.Json ? ReadJson.Line(writer => Write(writer, line.Id, query)) : query.ToString());
        }

        return 0;
    }

    private static void Write(Utf8JsonWriter writer, string? id, TaskQuery query)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartObject("reading");
        writer.WriteString("intent", ReadJson.CamelCase(query.Intent));
        ReadJson.WriteStrings(writer, "status", query.Statuses.Select(ReadJson.CamelCase));
        ReadJson.WriteDate(writer, "from", query.From);
        ReadJson.WriteDate(writer, "to", query.To);
        writer.WriteString("unit", query.Unit);
        writer.WriteString("person", query.Person);
        writer.WriteBoolean("mine", query.Mine);
        writer.WriteBoolean("myUnit", query.MyUnit);
        writer.WriteString("area", query.Area);
        writer.WriteString("plan", query.Plan);
        writer.WriteString("groupBy", query.GroupBy is { } group ? ReadJson.CamelCase(group) : null);
        writer.WriteString("task", query.Task);
        writer.WriteString("language", ReadJson.CamelCase(query.Language));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
