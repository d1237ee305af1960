namespace CchcBot.Slices.Administer;

/// <summary>Cards with new offices to approve, and with a person's own offices to choose from.</summary>
internal static class OfficeChoiceCards
{
    private const int MostShown = 10;
    private const int LongestName = 60;

    public static AdaptiveCard Approve(TextLanguage language, IReadOnlyList<Workspace> pending, IReadOnlyList<ApprovedOffice> approved)
    {
        var title = (pending.Count == 0 ? OfficeChoiceTexts.NonePending : OfficeChoiceTexts.Pending).In(language);
        var shown = pending.Take(MostShown).ToList();
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        if (pending.Count > 0)
        {
            body.Add(CardParts.Subtle(OfficeChoiceTexts.Explain.In(language)));
        }

        body.AddRange(shown.Select(o => CardParts.Line(OfficeChoiceTexts.Since.In(language, Name(o), $"{o.Settings.PendingSince:dd/MM/yyyy}"))));
        if (pending.Count > shown.Count)
        {
            body.Add(CardParts.Subtle(OfficeChoiceTexts.More.In(language, pending.Count - shown.Count)));
        }

        if (approved.Count > 0)
        {
            body.Add(CardParts.Section(OfficeChoiceTexts.ApprovedSoFar.In(language)));
            body.AddRange(approved.Take(MostShown).Select(a => CardParts.Line(OfficeChoiceTexts.ApprovedBy.In(
                language,
                Excerpt.Of(a.Name, LongestName),
                Excerpt.Of(a.By, LongestName),
                Excerpt.Of(a.Of, LongestName),
                $"{OfficeTime.Local(a.At):HH:mm dd/MM/yyyy}"))));
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
