using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>New offices to approve, and the choice among a person's own: a button for each.</summary>
internal static class OfficeChoiceCards
{
    private const int MostShown = 10;
    private const int LongestName = 60;

    public static AdaptiveCard Approve(TextLanguage language, IReadOnlyList<Workspace> pending)
    {
        var title = OfficeChoiceTexts.Pending.In(language);
        var shown = pending.Take(MostShown).ToList();
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(OfficeChoiceTexts.Explain.In(language))];
        body.AddRange(shown.Select(o => CardParts.Line(OfficeChoiceTexts.Since.In(language, Name(o), $"{o.Settings.PendingSince:dd/MM/yyyy}"))));
        if (pending.Count > shown.Count)
        {
            body.Add(CardParts.Subtle(OfficeChoiceTexts.More.In(language, pending.Count - shown.Count)));
        }

        return CardParts.Stacked(
            language,
            title,
            body,
            shown.Select(o => AdministerVerbs.ApproveOffice.Button(
                CardText.Plain(OfficeChoiceTexts.Approve.In(language, Name(o))), new OfficePayload(o.Id.Mark()))));
    }

    public static AdaptiveCard Choose(TextLanguage language, IReadOnlyList<Workspace> own)
    {
        var title = OfficeChoiceTexts.Which.In(language);
        return CardParts.Stacked(
            language,
            title,
            [CardParts.Heading(title), CardParts.Subtle(OfficeChoiceTexts.WhichWhy.In(language))],
            own.Take(MostShown).Select(o => AdministerVerbs.ChooseOffice.Button(CardText.Plain(Name(o)), new OfficePayload(o.Id.Mark()))));
    }

    private static string Name(Workspace office) => Excerpt.Of(office.Settings.Name, LongestName);
}
