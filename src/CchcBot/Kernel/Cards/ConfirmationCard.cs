namespace CchcBot.Kernel.Cards;

/// <summary>A card with one sentence of confirmation, and a button back to the reminder.</summary>
internal static class ConfirmationCard
{
    public static AdaptiveCard Render(TextLanguage language, string text, string? delivery) =>
        CardParts.Card(language, text, [CardParts.Line(text)], Back(language, delivery));

    public static IEnumerable<AdaptiveAction> Back(TextLanguage language, string? delivery) => delivery is null
        ? []
        : [SharedVerbs.ShowDigest.Button(TaskActTexts.Back.In(language), new DigestPayload(delivery))];
}
