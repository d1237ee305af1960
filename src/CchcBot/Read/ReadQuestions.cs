using System.Text.Json;
using CchcBot.Domain.Questions;

namespace CchcBot.Read;

/// <summary>"read questions": one question a line, plain or as a JSON object with id and text.</summary>
internal static class ReadQuestions
{
    public static int Run(ReadOptions options, TextReader input, TextWriter output, TimeProvider time)
    {
        var reader = new QuestionReader(ContextFile.Load(options.Context, time));
        foreach (var line in InputLines.Read(input))
        {
            var query = reader.Read(line.Text);
            output.WriteLine(options.Json ? Json(line.Id, query) : line.Text);
        }

        return 0;
    }
    private static string Json(string? id, TaskQuery query) => "";
}
