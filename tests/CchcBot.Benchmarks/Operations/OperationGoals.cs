using System.Globalization;

namespace CchcBot.Benchmarks.Operations;

/// <summary>How many operations what is measured may cost at most.</summary>
internal static class OperationGoals
{
    private static readonly Dictionary<string, int> Most = new(StringComparer.Ordinal)
    {
        ["idle minute: the lease"] = 10, ["idle minute: each office"] = 3, ["question, warm"] = 2, ["its confirming tap"] = 3,
    };

    /// <summary>Null where nothing is set for it.</summary>
    public static int? Of(Measured measured) => Most.TryGetValue(measured.What, out var most) ? most : null;

    public static bool IsMet(Measured measured) => !(measured.Figures.Operations > Of(measured));

    /// <summary>What a line of the table says of its goal; "" where nothing is set.</summary>
    public static string Words(Measured measured) => Of(measured) is { } most
        ? string.Create(CultureInfo.InvariantCulture, $"  (goal {most}: {(IsMet(measured) ? "met" : "MISSED")})")
        : "";
}
