using CchcBot.Kernel.Words;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Status;

namespace CchcBot.App;

/// <summary>What is said in place of a file that was offered and cannot be made any more.</summary>
internal static class FileWords
{
    /// <param name="kind">As the offer named it; a kind that an older build offered, or none, is said to be gone, no more.</param>
    public static Text Gone(string? kind) => kind switch
    {
        PersonalDataHandler.FileKind => PersonalDataTexts.FileGone,
        DoubtsHandler.FileKind => DoubtTexts.FileGone,
        StatusSheetHandler.FileKind => StatusSheetTexts.FileGone,
        ExportHandler.SheetKind => ExportTexts.ListGone,
        ExportHandler.ReportKind => ExportTexts.ReportGone,
        _ => TurnTexts.FileGone,
    };
}
