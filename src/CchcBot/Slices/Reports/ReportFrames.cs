using CchcBot.Domain.Reports;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>Frames of official documents from the office's settings; missing settings become placeholders.</summary>
internal static class ReportFrames
{
    private const string ReportSign = "BC";

    /// <summary>Frame of a report, with number and date if it was issued.</summary>
    /// <param name="about">Title below "BÁO CÁO".</param>
    /// <param name="asOf">As-of date of its figures.</param>
    /// <param name="issued">Its number and date; null for a draft.</param>
    /// <param name="isInternal">True for the internal copy.</param>
    /// <param name="planNumber">A plan's number, from which the office's symbol is derived if it is not set ("7/KH-VP" gives "BC-VP").</param>
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

    /// <summary>Frame of a letter to units of the office.</summary>
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

    /// <summary>Province or city taken from the office's name (Decree 30/2020, annex I, II.4); null if the name contains none.</summary>
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

    private static string? Above(DocumentSettings papers) => papers.IsHighest ? null : papers.Above is { } above ? Upper(above) : Gap(ReportTexts.GapAbove);

    private static string Agency(Workspace office) => Upper(office.Settings.Papers.Name ?? office.Settings.Name);

    private static string Dateline(Workspace office, DateOnly? day, int year)
    {
        var place = office.Settings.Papers.Place ?? Place(office.Settings.Name) ?? Gap(ReportTexts.GapPlace);
        return day is { } known
            ? T(ReportTexts.PlaceAndDay, place, known.Day.ToString("D2", CultureInfo.InvariantCulture), Month(known.Month), known.Year)
            : T(ReportTexts.PlaceAndDate, place, year);
    }

    private static IReadOnlyList<string> Post(DocumentSettings papers) =>
        papers.Post is { Count: > 0 } post ? [.. post.Select(Upper)] : [Gap(ReportTexts.GapPost)];

    private static IReadOnlyList<string> Recipients(DocumentSettings papers) => papers.Recipients is { Count: > 0 } said ? said
        : papers is { IsHighest: false, Above: { } above } ? [T(ReportTexts.AboveFirst, above), $"- {Gap(ReportTexts.GapRecipient)};", T(ReportTexts.Archive)]
        : [$"- {Gap(ReportTexts.GapRecipient)};", T(ReportTexts.Archive)];
}
