namespace CchcBot.Slices.Administer;

/// <summary>The content of the roster card.</summary>
/// <param name="Page">1-based; a page out of range becomes the nearest.</param>
/// <param name="IsSaved">The roster has just been saved.</param>
/// <param name="Problem">The problem with a name that was typed, or null.</param>
/// <param name="Parts">By <see cref="RosterCard.InputId"/>: typed parts of names that match nobody or several people.</param>
internal sealed record RosterView(
    Workspace Office, int Page = 1, bool IsSaved = false, string? Problem = null, IReadOnlyDictionary<string, string>? Parts = null);

/// <summary>The roster card: a page of units, each with a choice of its head.</summary>
internal static class RosterCard
{
    // Every unit repeats the list of people: six such lists stay under Teams' size limit for cards.
    private const int PerPage = 6;
    private const int RoomForPeople = 3_000;

    public static string InputId(Unit unit) => $"unit:{unit.Key}";

    /// <summary>All people, the unit's own first.</summary>
    public static IReadOnlyList<Option> Options(Workspace office, Unit unit) =>
        [.. office.People.OrderBy(p => p.Unit != unit.Key).ThenBy(p => p.Name, VietnameseOrder.Instance).Select(p => new Option(p.Name, p.Id))];

    public static AdaptiveCard Render(TextLanguage language, RosterView view)
    {
        // Units without a head come first, since they need attention.
        var units = view.Office.Units.OrderBy(u => u.Head is not null).ThenBy(u => u.Name, VietnameseOrder.Instance).ToList();
        var open = units.Count(u => u.Head is null);
        var pages = Math.Max(1, (units.Count + PerPage - 1) / PerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(RosterTexts.Roster.In(language)),
            CardParts.Subtle(view.IsSaved ? RosterTexts.RosterSaved.In(language) : RosterTexts.RosterHow.In(language)),
            CardParts.Line(open == 0 ? RosterTexts.AllMapped.In(language) : RosterTexts.SomeUnmapped.In(language, open)),
            .. pages == 1 ? [] : new[] { CardParts.Subtle(UnitTexts.CountPaged.In(language, units.Count, page, pages)) },
            .. CardParts.Problem(view.Problem),
        ];
        foreach (var unit in units.Skip((page - 1) * PerPage).Take(PerPage))
        {
            var list = new AdaptiveChoiceSetInput
            {
                Id = InputId(unit),
                Label = CardText.Plain(unit.Name),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = unit.Head,
                Placeholder = RosterTexts.Nobody.In(language),
            };
            body.AddRange(LongChoice.Render(language, list, Options(view.Office, unit), view.Parts?.GetValueOrDefault(InputId(unit)), RoomForPeople));
        }

        List<AdaptiveAction> actions = [AdministerVerbs.AssignUnits.Button(RosterTexts.Save.In(language), new(page), ActionStyles.Positive)];
        if (page > 1)
        {
            actions.Add(AdministerVerbs.PageRoster.Button(UnitTexts.Before.In(language), new(page - 1)));
        }

        if (page < pages)
        {
            actions.Add(AdministerVerbs.PageRoster.Button(UnitTexts.After.In(language), new(page + 1)));
        }

        return CardParts.Card(language, RosterTexts.Roster.In(language), body, actions);
    }
}
