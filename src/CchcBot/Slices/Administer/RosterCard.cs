using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>What the card of units and people shows beside them.</summary>
/// <param name="Page">1-based; one that is not there is the nearest.</param>
/// <param name="IsSaved">They have just been saved.</param>
/// <param name="Problem">What is wrong with a name that was typed, or null.</param>
/// <param name="Parts">By <see cref="RosterCard.InputId"/>, parts of names that fit nobody or several.</param>
internal sealed record RosterView(
    Workspace Office, int Page = 1, bool IsSaved = false, string? Problem = null, IReadOnlyDictionary<string, string>? Parts = null);

/// <summary>The units, a page of them, each with a choice of who answers for it.</summary>
internal static class RosterCard
{
    // Every unit repeats the list of people: six of these and their frames stay under Teams' size.
    private const int PerPage = 6;
    private const int RoomForPeople = 3_000;

    public static string InputId(Unit unit) => $"unit:{unit.Key}";

    /// <summary>Everybody, the unit's own people first.</summary>
    public static IReadOnlyList<Option> Options(Workspace office, Unit unit) =>
        [.. office.People.OrderBy(p => p.Unit != unit.Key).ThenBy(p => p.Name, VietnameseOrder.Instance).Select(p => new Option(p.Name, p.Id))];

    public static AdaptiveCard Render(TextLanguage language, RosterView view)
    {
        // Units without anybody first: they are what is to be settled.
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
