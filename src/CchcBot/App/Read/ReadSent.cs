using System.Globalization;
using CchcBot.Documents;

namespace CchcBot.App.Read;

/// <summary>
/// "read-sent .docx 12345": the child that reads one sent file. Its bytes come in on the standard input, what it holds goes out on the standard
/// output as JSON; nothing is opened, written or asked. It is started by <see cref="ChildReader"/> alone, with a limit of the heap.
/// </summary>
internal static class ReadSent
{
    public const string Command = "read-sent";

    /// <summary>Less than was promised came in: whoever started it is gone.</summary>
    private const int Cut = 3;
    private const int Failed = 4;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1.3);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.4);

    /// <returns>0 where something was learned of the file, if only why it cannot be read.</returns>
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
#pragma warning disable CA1031 // Whatever it is, its kind alone is told: its words may hold what the file says.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            error.Write(failure.GetType().Name);
            return Failed;
        }
    }
}
