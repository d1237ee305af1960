using System.Text;

namespace CchcBot.App.Read;

/// <summary>
/// The <c>read</c> commands: read plans, deadlines, questions and status sentences on the command line with the same code as in chat. Exit status: 0
/// everything read, 1 unreadable input, 2 wrong usage.
/// </summary>
internal static class ReadCommand
{
    public static int Run(string[] arguments, Stream input, TextWriter output, TextWriter error)
    {
        var options = ReadOptions.Parse(arguments);
        using var reader = new StreamReader(input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        try
        {
            return options switch
            {
                { What: "deadlines" } => ReadDeadlines.Run(options, reader, output, TimeProvider.System),
                { What: "plan", File: { } file } => ReadPlan.Run(file, options.Json, output),
                { What: "updates" } => ReadUpdates.Run(options, reader, output, TimeProvider.System),
                { What: "questions" } => ReadQuestions.Run(options, reader, output, TimeProvider.System),
                _ => Usage(error),
            };
        }
        catch (ReadFailureException failure)
        {
            error.WriteLine(failure.Message);
            return 1;
        }
    }

    private static int Usage(TextWriter error)
    {
        error.WriteLine(ReadTexts.Usage.In(TextLanguage.Vi));
        return 2;
    }
}
