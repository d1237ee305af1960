using System.Globalization;

namespace CchcBot.Benchmarks.Province;

/// <summary>What province is to be made and played.</summary>
/// <param name="Offices">Sizes to measure, one after the other.</param>
/// <param name="Years">Years of history, each a closed plan with its rows; the plan of the day is beside them.</param>
/// <param name="IdleMinutes">How long the service is watched while nobody speaks: two minutes at least, or single ticks would be the figure.</param>
/// <param name="Service">Folder of a published service; null = this build is published.</param>
/// <param name="Against">Folder of another build's published service, whose start is measured beside this one's; null = its start as it was on a quiet machine.</param>
/// <param name="Price">Of 10,000 table operations, in US dollars.</param>
internal sealed record ProvinceOptions(IReadOnlyList<int> Offices, int Years, double IdleMinutes, string? Service, string? Against, double Price)
{
    public const string Usage =
        "province [--offices N[,N]] [--years 3] [--idle 5] [--service DIR] [--against DIR] [--price 0.00036]    a province's busiest day on Azurite (needs Node)";

    /// <summary>
    /// What several public calculations, the newest of 22/07/2026, give as listed for tables in regions of Europe and America, any kind of operation. Not
    /// read from the list itself (azure.microsoft.com/pricing/details/storage/tables), which differs by region: --price.
    /// </summary>
    private const double ListedPrice = 0.00036;

    private const double LeastIdle = 2;

    /// <returns>Null where the words are not understood.</returns>
    public static ProvinceOptions? Read(string[] words)
    {
        var options = new ProvinceOptions([200, 20, 2], 3, 5, null, null, ListedPrice);
        for (var i = 0; i < words.Length; i += 2)
        {
            var value = i + 1 < words.Length ? words[i + 1] : "";
            ProvinceOptions? read = words[i] switch
            {
                "--offices" when Sizes(value) is { } sizes => options with { Offices = sizes },
                "--years" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var years) => options with { Years = years },
                "--idle" when Positive(value) is { } minutes and >= LeastIdle => options with { IdleMinutes = minutes },
                "--service" when Directory.Exists(value) => options with { Service = Path.GetFullPath(value) },
                "--against" when Directory.Exists(value) => options with { Against = Path.GetFullPath(value) },
                "--price" when Positive(value) is { } price => options with { Price = price },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            options = read;
        }

        return options;
    }

    private static List<int>? Sizes(string text)
    {
        var sizes = text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0).ToList();
        return sizes.TrueForAll(size => size is > 0 and <= 999) ? sizes : null;
    }

    private static double? Positive(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
