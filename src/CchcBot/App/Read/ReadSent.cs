using CchcBot.Documents;

namespace CchcBot.App.Read;

/// <summary>
/// "read-sent .docx 12345": the child process that reads one sent file. Reads the bytes from standard input and writes the result as JSON to standard
/// output; opens no files and no network. Started only by <see cref="ChildReader"/>, with a heap limit.
/// </summary>
internal static class ReadSent
{
    public const string Command = "read-sent";

    /// <summary>Exit code: fewer bytes arrived than announced, so the parent is gone.</summary>
    private const int Cut = 3;
    private const int Failed = 4;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1.3);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4);

    /// <returns>0 when there is a result, even if only the reason why the file is unreadable.</returns>
    public static int Run(string[] arguments, Stream input, Stream output, TextWriter error)
    {
        if (arguments is not [var ending, var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return 2;
        }

        try
        {
            var content = new byte[length];
            if (input.ReadAtLeast(content, length, throwOnEndOfStream: false) < length)
            {
                return Cut;
            }

            using var budget = ReadingBudget.Start(Most, Grace);
            FileReadingPipe.Write(output, FileReading.Read(content, $"file{ending}", budget.Over));
            return 0;
        }
#pragma warning disable CA1031 // Any failure is reported by its type only: its message may quote the file.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            error.Write(failure.GetType().Name);
            return Failed;
        }
    }
}
