using System.Globalization;

namespace CchcBot.Benchmarks.Operations;

/// <summary>What is measured, and how it is printed.</summary>
/// <param name="Against">CchcBot.dll of another build, measured beside this one; null = this one alone.</param>
/// <param name="History">Reports that are confirmed between the first and the second state; each leaves one history row.</param>
/// <param name="Offices">Offices in the last state.</param>
/// <param name="Json">One JSON object a line instead of a table.</param>
internal sealed record OperationsOptions(string? Against, int History, int Offices, bool Json)
{
    public const string Usage = OperationsBenchmark.Command + " [--against PATH/CchcBot.dll] [--json] [--history 5000] [--offices 50]";

    /// <returns>Null where a word is not understood.</returns>
    public static OperationsOptions? Read(ReadOnlySpan<string> words) => words switch
    {
        [] => new(null, 5000, 50, false),
        ["--json", .. var rest] => Read(rest) is { } options ? options with { Json = true } : null,
        ["--against", var path, .. var rest] when File.Exists(path) => Read(rest) is { } options ? options with { Against = Path.GetFullPath(path) } : null,
        ["--history", var text, .. var rest] when Number(text) is { } number => Read(rest) is { } options ? options with { History = number } : null,
        ["--offices", var text, .. var rest] when Number(text) is { } number => Read(rest) is { } options ? options with { Offices = number } : null,
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
