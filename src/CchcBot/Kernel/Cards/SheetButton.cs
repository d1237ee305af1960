namespace CchcBot.Kernel.Cards;

/// <summary>The button that asks for the status workbook (Excel): on lists of a person's own tasks, and while answers for a report are collected.</summary>
internal static class SheetButton
{
    public static AdaptiveExecuteAction Of(TextLanguage language) =>
        CardParts.Say(TaskActTexts.SheetButton.In(language), SharedHelp.StatusSheet.Say.In(language));
}
