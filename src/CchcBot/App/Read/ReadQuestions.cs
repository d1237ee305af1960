using System.Text.Json;
using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.App.Read;

/// <summary>"read questions": one question per line, plain or as a JSON object with id and text.</summary>
internal static class ReadQuestions
{
    /// <exception cref="ReadFailureException">The context or a line cannot be read.</exception>
    public static int Run(ReadOptions options, TextReader input, TextWriter output, TimeProvider time)
    {
        var office = ContextFile.Load(options.Context, time);
        var table = new ReadTable(
            (ReadQuestionTexts.Text.In(options.Language), 48),
            (ReadQuestionTexts.Reading.In(options.Language), 56),
            (ReadQuestionTexts.Said.In(options.Language), 40));
        foreach (var line in InputLines.Read(input, options.Language))
        {
            var reading = QuestionReader.Read(line.Text, office);
            if (options.Json)
            {
                output.WriteLine(ReadJson.Reading(
                    line.Id, reading.Sure, "reading", reading.Query, reading.Others, Write, writer => WriteMore(writer, reading)));
            }
            else
            {
                table.Add(VietnameseText.Tidy(line.Text), Asked(reading, office.AsOf, options), Grounds(reading, options));
            }
        }

        if (!options.Json)
        {
            table.Write(output);
        }

        return 0;
    }

    /// <summary>The reading; if uncertain, with the alternatives.</summary>
    private static string Asked(QuestionReading reading, DateOnly asOf, ReadOptions options) =>
        reading.Sure ? Describe(reading.Query, asOf, options) : string.Join(" ? ", reading.Others.Prepend(reading.Query)
            .Select(q => Describe(q, asOf, options)));

    /// <summary>The intent, and the reading in the words of the bot's answers.</summary>
    private static string Describe(TaskQuery query, DateOnly asOf, ReadOptions options) =>
        ReadingTexts.Intent(query.Intent)
            .In(options.Language, query.Intent is QueryIntent.Help or QueryIntent.None
                ? string.Empty
                : ReadingFormatter.Describe(query, asOf, options.Language));

    /// <summary>The names and periods as typed, then corrected words, then words that were not understood.</summary>
    private static string Grounds(QuestionReading reading, ReadOptions options) =>
        string.Join(
            "; ",
            [
                .. reading.Said,
                .. reading.Corrected.Select(c => ReadQuestionTexts.Corrected.In(options.Language, c.Typed, c.Read)),
                .. reading.Unclear.Count > 0 && reading.Query.Intent is not (QueryIntent.Detail or QueryIntent.None)
                    ? (string[])[ReadQuestionTexts.Unknown.In(options.Language, string.Join(' ', reading.Unclear))]
                    : [],
            ]
        );

    private static void WriteMore(Utf8JsonWriter writer, QuestionReading reading)
    {
        if (reading.Query.Also is { } also)
        {
            Write(writer, also);
        }

        ReadJson.WriteStrings(writer, "unclear", reading.Unclear);
    }

    /// <summary>Conditions that the other fields cannot express.</summary>
    private static void Write(Utf8JsonWriter writer, TaskConditions also)
    {
        writer.WriteStartObject("also");
        if (also.Late is { } late)
        {
            writer.WriteStartObject("late");
            writer.WriteString("bound", ReadJson.CamelCase(late.Bound));
            writer.WriteNumber("days", late.Days);
            writer.WriteNumber("months", late.Months);
            writer.WriteEndObject();
        }

        if (also.Share is { } share)
        {
            writer.WriteStartObject("percent");
            writer.WriteString("bound", ReadJson.CamelCase(share.Bound));
            writer.WriteNumber("percent", share.Percent);
            writer.WriteEndObject();
        }

        writer.WriteBoolean("noDeadline", also.NoDeadline);
        writer.WriteBoolean("submitted", also.Submitted);
        writer.WriteBoolean("noOwner", also.NoOwner);
        if (also.Against is { } pair)
        {
            writer.WriteStartObject("against");
            ReadJson.WriteDate(writer, "from", pair.From);
            ReadJson.WriteDate(writer, "to", pair.To);
            ReadJson.WriteDate(writer, "otherFrom", pair.OtherFrom);
            ReadJson.WriteDate(writer, "otherTo", pair.OtherTo);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TaskQuery query)
    {
        writer.WriteStartObject();
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
    }
}
