using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>The units, each with a choice of who answers for it.</summary>
internal static class RosterCard
{
    // Keeps the card under Teams' size: every unit repeats the list of people.
    private const int MostUnits = 15;
    private const int MostPeople = 30;

    public static string InputId(Unit unit) => $"unit:{unit.Key}";

    public static AdaptiveCard Render(TextLanguage language, Workspace workspace, bool saved = false)
    {
        var people = workspace.People.OrderBy(p => p.Name, VietnameseOrder.Instance).Take(MostPeople).ToList();
        // Units without anybody first: they are what is to be settled.
        var units = workspace.Units.OrderBy(u => u.Head is not null).ThenBy(u => u.Name, VietnameseOrder.Instance).ToList();
        var open = units.Count(u => u.Head is null);
        return CardParts.Card(
            language,
            RosterTexts.Roster.In(language),
            [
                CardParts.Heading(RosterTexts.Roster.In(language)),
                CardParts.Subtle(saved ? RosterTexts.RosterSaved.In(language) : RosterTexts.RosterHow.In(language)),
                CardParts.Line(open == 0 ? RosterTexts.AllMapped.In(language) : RosterTexts.SomeUnmapped.In(language, open)),
                .. units.Take(MostUnits).Select(unit => new AdaptiveChoiceSetInput
                {
                    Id = InputId(unit),
                    Label = CardText.Plain(unit.Name),
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Value = unit.Head,
                    Placeholder = RosterTexts.Nobody.In(language),
                    Choices = [.. people.Select(p => CardParts.Choice(p.Name, p.Id))],
                }),
            ],
            [
                AdministerVerbs.AssignUnits.Button(RosterTexts.Save.In(language), new(), ActionStyles.Positive),
            ]);
    }
}
