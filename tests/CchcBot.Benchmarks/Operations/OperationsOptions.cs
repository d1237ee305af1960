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
    public static OperationsOptions? Read(ReadOnlySpan<string> words) => Read(new(null, 5000, 50, false), words);

    private static OperationsOptions? Read(OperationsOptions options, ReadOnlySpan<string> words) => words switch
    {
        [] => options,
        ["--json", .. var rest] => Read(options with { Json = true }, rest),
        ["--against", var path, .. var rest] when File.Exists(path) => Read(options with { Against = Path.GetFullPath(path) }, rest),
        ["--history", var text, .. var rest] when Number(text, int.MaxValue) is { } number => Read(options with { History = number }, rest),
        ["--offices", var text, .. var rest] when Number(text, OfficeSetup.MostOffices) is { } number => Read(options with { Offices = number }, rest),
        _ => null,
    };

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number : null;
}
