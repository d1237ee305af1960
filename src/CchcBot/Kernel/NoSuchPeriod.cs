using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel;

/// <summary>A period that no year has: "quý V", "tháng 13". Read as what stands beside it, it would become another period unnoticed.</summary>
internal static partial class NoSuchPeriod
{
    /// <summary>The words of it; null where there are none.</summary>
    public static string? Find(string text) =>
        Words().Match(VietnameseText.Compose(text)) is { Success: true } match ? match.Value : null;

    // Roman numerals in capitals, so that the greeting "quý vị" typed without its mark is none.
    [GeneratedRegex(
        @"(?<!\p{L})(?:(?i:qu[yý]|qu[ií]|q[uú]y|quarter|q)\s*(?:0|[5-9]|[1-9]\d|V|VI{1,3}|IX|X)"
            + @"|(?i:tháng|thang|month)\s*(?:0|1[3-9]|[2-9]\d))(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Words();
}
