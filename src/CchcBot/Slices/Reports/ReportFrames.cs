using System.Globalization;
using CchcBot.Domain.Reports;
using CchcBot.Office;
using static CchcBot.Slices.Reports.PaperWords;

namespace CchcBot.Slices.Reports;

/// <summary>What stands around the body of the papers, from what the office said of itself; what it did not say stands as a gap.</summary>
internal static class ReportFrames
{
    private const string ReportSign = "BC";

    /// <summary>A report; with number and day where it was issued.</summary>
    /// <param name="office">The office.</param>
    /// <param name="about">Its title below "BÁO CÁO".</param>
    /// <param name="asOf">The day of its figures.</param>
    /// <param name="issued">Its number and day; null for a draft.</param>
    /// <param name="isInternal">The copy that stays in the house.</param>
    /// <param name="planNumber">The plan's number, whose sign is the office's where it did not say its own ("7/KH-VP" gives "BC-VP").</param>
    public static DocumentFrame Report(Workspace office, string about, DateOnly asOf, IssuedReport? issued, bool isInternal, string? planNumber)
    {
        var papers = office.Settings.Papers;
        var symbol = papers.Symbol ?? Sign(planNumber) ?? Gap(ReportTexts.GapSymbol);
        return new DocumentFrame(
            Above(papers),
            Agency(office),
            issued is null || isInternal ? T(ReportTexts.Number, ReportSign, symbol) : T(ReportTexts.NumberIssued, issued.Number),
            Dateline(office, issued is null || isInternal ? null : issued.Day, asOf.Year),
            isInternal ? issued is null ? T(ReportTexts.DraftInternal, Day(asOf)) : T(ReportTexts.Internal)
                : issued is null ? T(ReportTexts.Draft, Day(asOf)) : null,
            T(ReportTexts.Kind),
            about,
            null,
            isInternal ? T(ReportTexts.InternalRecipients).Split('\n') : Recipients(papers),
            Post(papers),
            Gap(ReportTexts.GapName))
        {
            Annex = T(
                ReportTexts.AnnexOf,
                issued is null ? T(ReportTexts.AnnexBlank, $"{ReportSign}-{symbol}", asOf.Year) : T(ReportTexts.AnnexNumber, issued.Number, Day(issued.Day)),
                papers.Name ?? office.Settings.Name),
        };
    }

    /// <summary>A letter to units of the office.</summary>
    public static DocumentFrame Letter(Workspace office, DateOnly today, string about, string to, string? planNumber)
    {
        var papers = office.Settings.Papers;
        return new DocumentFrame(
            Above(papers),
            Agency(office),
            T(ReportTexts.LetterNumber, papers.Symbol ?? Sign(planNumber) ?? Gap(ReportTexts.GapSymbol)),
            Dateline(office, null, today.Year),
            T(ReportTexts.Draft, Day(today)),
            null,
            about,
            to,
            T(ReportTexts.LetterRecipients).Split('\n'),
            Post(papers),
            Gap(ReportTexts.GapName));
    }

    /// <summary>The province or city that the office's name holds (Decree 30/2020, annex I, II.4); null where it holds none.</summary>
    public static string? Place(string office)
    {
        foreach (var word in new[] { " tỉnh ", " thành phố ", " phường ", " xã " })
        {
            if (office.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return office[(at + word.Length)..].Trim();
            }
        }

        return null;
    }

    private static string? Sign(string? planNumber) => planNumber?.Split("/KH-", StringSplitOptions.TrimEntries) is [_, { Length: > 0 } sign] ? sign : null;

    private static string? Above(OfficePapers papers) => papers.IsHighest ? null : papers.Above is { } above ? Upper(above) : Gap(ReportTexts.GapAbove);

    private static string Agency(Workspace office) => Upper(office.Settings.Papers.Name ?? office.Settings.Name);

    private static string Dateline(Workspace office, DateOnly? day, int year)
    {
        var place = office.Settings.Papers.Place ?? Place(office.Settings.Name) ?? Gap(ReportTexts.GapPlace);
        return day is { } known
            ? T(ReportTexts.PlaceAndDay, place, known.Day.ToString("D2", CultureInfo.InvariantCulture), Month(known.Month), known.Year)
            : T(ReportTexts.PlaceAndDate, place, year);
    }

    private static IReadOnlyList<string> Post(OfficePapers papers) => papers.Post is { Count: > 0 } post ? [.. post.Select(Upper)] : [Gap(ReportTexts.GapPost)];

    private static IReadOnlyList<string> Recipients(OfficePapers papers) => papers.Recipients is { Count: > 0 } said ? said
        : papers is { IsHighest: false, Above: { } above } ? [T(ReportTexts.AboveFirst, above), $"- {Gap(ReportTexts.GapRecipient)};", T(ReportTexts.Archive)]
        : [$"- {Gap(ReportTexts.GapRecipient)};", T(ReportTexts.Archive)];
}
