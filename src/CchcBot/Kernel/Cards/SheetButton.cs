using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Kernel.Cards;

/// <summary>The button that asks for a sheet: on lists of the own tasks, and where answers are collected for a report.</summary>
internal static class SheetButton
{
    public static AdaptiveExecuteAction Of(TextLanguage language) =>
        CardParts.Say(TaskActTexts.SheetButton.In(language), SharedHelp.StatusSheet.Say.In(language));
}
