using System.Globalization;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary>What stands around the body of the papers that are drafted.</summary>
internal static class ReportFrames
{
    /// <summary>A letter to units of the office.</summary>
    public static DocumentFrame Letter(Workspace office, DateOnly today, string about, string to) => new(
        office.Settings.Name.ToUpper(CultureInfo.GetCultureInfo("vi-VN")),
        T(ReportTexts.LetterNumber),
        T(ReportTexts.Nation),
        T(ReportTexts.Motto),
        T(ReportTexts.PlaceAndDate, Place(office.Settings.Name), today.Year),
        T(ReportTexts.Draft, PeriodWords.Day(today)),
        about,
        to,
        T(ReportTexts.Recipients),
        T(ReportTexts.RecipientList).Split('\n'),
        T(ReportTexts.SignatoryPost),
        T(ReportTexts.SignatoryName));

    /// <summary>The province or city that the office's name holds; dots to be filled in where it holds none (Decree 30/2020, annex I, II.4).</summary>
    public static string Place(string office)
    {
        foreach (var word in new[] { " tỉnh ", " thành phố ", " phường ", " xã " })
        {
            if (office.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return office[(at + word.Length)..].Trim();
            }
        }

        return "……";
    }

    private static string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(TextLanguage.Vi, arguments);
}
