using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>Who has which role, and the choice of somebody's.</summary>
internal static class RolesCard
{
    private const int MostPeople = 40;

    /// <summary>Of a render: the roles that the administrator saw.</summary>
    public static string Nonce(Person person) => person.Roles.ToString();

    public static AdaptiveCard List(TextLanguage language, Workspace office, string? note = null)
    {
        var title = Texts.Get(language, "roles.title");
        var people = office.People.OrderBy(p => p.AllRoles == Roles.None).ThenByDescending(p => p.AllRoles).ThenBy(p => p.Name, VietnameseOrder.Instance).ToList();
        var holders = people.Where(p => p.AllRoles != Roles.None).ToList();
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(note ?? Texts.Get(language, "roles.how"))];
        body.AddRange(holders.Take(MostPeople).Select((p, i) => new AdaptiveContainer
        {
            Separator = i == 0,
            Spacing = i == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small,
            Items =
            [
                CardParts.Bold(office.FindUnit(p.Unit) is { } unit ? $"{Excerpt.Of(p.Name, 60)} – {Excerpt.Of(unit.Name, 80)}" : Excerpt.Of(p.Name, 60)),
                CardParts.Subtle(RoleWords.Of(language, p.AllRoles)),
            ],
        }));
        if (holders.Count > MostPeople)
        {
            body.Add(CardParts.Subtle(Texts.Get(language, "roles.more", holders.Count - MostPeople), AdaptiveSpacing.Small));
        }

        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "who",
            Label = Texts.Get(language, "roles.person"),
            Style = AdaptiveChoiceInputStyle.Compact,
            Placeholder = Texts.Get(language, "units.pick"),
            DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users" },
            Choices = [.. people.Take(MostPeople).Select(p => CardParts.Choice(Excerpt.Of(p.Name, 60), p.Id))],
        });
        return CardParts.Stacked(language, title, body,
        [
            new AdaptiveExecuteAction { Title = Texts.Get(language, "roles.choose"), Verb = Verbs.RolesEdit },
            new AdaptiveExecuteAction { Title = Texts.Get(language, "roles.history"), Verb = Verbs.RolesHistory },
        ]);
    }

    /// <param name="language">The reader's.</param>
    /// <param name="person">Whose roles.</param>
    /// <param name="chosen">The ticked ones.</param>
    /// <param name="problem">What was wrong with the last answer, or null.</param>
    /// <param name="onlyNames">The reader, a leader, only says who administers.</param>
    public static AdaptiveCard Edit(TextLanguage language, Person person, Roles chosen, string? problem, bool onlyNames = false)
    {
        var title = Texts.Get(language, "roles.of", person.Name);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(Texts.Get(language, "roles.now", RoleWords.Of(language, person.AllRoles)))];
        if (person.ByGroup != Roles.None)
        {
            body.Add(CardParts.Subtle(Texts.Get(language, "roles.byGroup", RoleWords.Of(language, person.ByGroup)), AdaptiveSpacing.Small));
        }

        body.AddRange(CardParts.Problem(problem));

        if (onlyNames)
        {
            body.Add(CardParts.Line(Texts.Get(language, "roles.onlyNames")));
        }

        var offered = onlyNames ? [Roles.Administrator] : RoleWords.Order;
        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "roles",
            Label = Texts.Get(language, "roles.roles"),
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Wrap = true,
            Value = string.Join(',', offered.Where(r => (chosen & r) != 0)),
            Choices = [.. offered.Select(r => CardParts.Choice(Texts.Get(language, $"roles.what.{r}"), r.ToString()))],
        });
        return CardParts.Stacked(language, CardText.Plain(title), body,
        [
            new AdaptiveExecuteAction
            {
                Title = Texts.Get(language, "roles.save"),
                Verb = Verbs.RolesSave,
                Style = ActionStyles.Positive,
                Data = new JsonObject { ["who"] = person.Id, ["n"] = Nonce(person) },
            },
            CardParts.Say(Texts.Get(language, "roles.back"), Texts.Get(language, "turns.say.roles")),
        ]);
    }
}
