using System.Globalization;
using System.Text;

namespace CchcBot.Documents.Word;

/// <summary>Formats a list counter as Word prints it, by the names of ST_NumberFormat.</summary>
internal static class WordNumberFormat
{
    private const string ChicagoSigns = "*†‡§";

    private static readonly (int Value, string Digits)[] RomanSteps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private static readonly string[] VietnameseDigits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <param name="number">The counter's value.</param>
    /// <param name="format">The format's name; an unknown one is printed as decimal.</param>
    /// <param name="pattern">The first numbers of a custom format ("001, 002, ..."); null for named formats.</param>
    public static string Print(int number, string format, string? pattern = null) => format switch
    {
        "none" => "",
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "custom" when pattern is not null => number.ToString(Zeros(pattern), CultureInfo.InvariantCulture),
        "ordinal" => Decimal(number) + Suffix(number),
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Decimal(number)} -",
        "chicago" when number > 0 => new string(ChicagoSigns[(number - 1) % ChicagoSigns.Length], Math.Min((number - 1) / ChicagoSigns.Length + 1, 20)),
        "decimalEnclosedCircle" when number is > 0 and <= 20 => $"{(char)('①' + number - 1)}",
        "decimalEnclosedParen" when number is > 0 and <= 20 => $"({Decimal(number)})",
        "decimalEnclosedFullstop" when number is > 0 and <= 20 => $"{Decimal(number)}.",
        "vietnameseCounting" when number is >= 0 and < 100 => Vietnamese(number),
        _ => Decimal(number),
    };

    private static string Zeros(string pattern) => new('0', Math.Clamp(pattern.TakeWhile(char.IsAsciiDigit).Count(), 1, 9));

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Suffix(int number) => (Math.Abs(number) % 100, Math.Abs(number) % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return Decimal(number);
        }

        var result = new StringBuilder();
        foreach (var (value, digits) in RomanSteps)
        {
            for (; number >= value; number -= value)
            {
                result.Append(digits);
            }
        }

        return result.ToString();
    }

    /// <summary>Letters as in Word: A to Z, then AA, BB.</summary>
    private static string Letters(int number) =>
        number is < 1 or > 780 ? Decimal(number) : new string((char)('A' + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Vietnamese(int number)
    {
        var (tens, units) = (number / 10, number % 10);
        return tens == 0 ? VietnameseDigits[units]
            : (tens == 1 ? "mười" : $"{VietnameseDigits[tens]} mươi") + (units, tens) switch
            {
                (0, _) => "",
                (1, > 1) => " mốt",
                (5, _) => " lăm",
                _ => $" {VietnameseDigits[units]}",
            };
    }
}
