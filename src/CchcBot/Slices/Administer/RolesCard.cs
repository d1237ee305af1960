namespace CchcBot.Slices.Administer;

/// <summary>The list of roles, and the form for one person's.</summary>
internal static class RolesCard
{
    private const int MostPeople = 40;

    /// <summary>The roles that the card shows, to detect a concurrent change.</summary>
    public static string Nonce(Person person) => person.Roles.ToString();

    /// <summary>All people, in the order of the list.</summary>
    public static IReadOnlyList<Option> Options(Workspace office) => [.. People(office).Select(p => new Option(Excerpt.Of(p.Name, 60), p.Id))];

    private static IEnumerable<Person> People(Workspace office) =>
        office.People.OrderBy(p => p.AllRoles == Roles.None).ThenByDescending(p => p.AllRoles).ThenBy(p => p.Name, VietnameseOrder.Instance);

    /// <param name="part">A part of a name that matches several people or nobody.</param>
    public static AdaptiveCard List(TextLanguage language, Workspace office, string? note = null, string? part = null)
    {
        var title = RolesTexts.Title.In(language);
        var people = People(office).ToList();
        var holders = people.Where(p => p.AllRoles != Roles.None).ToList();
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(note ?? RolesTexts.How.In(language))];
        body.AddRange(holders.Take(MostPeople).Select((p, i) => new AdaptiveContainer
        {
            Separator = i == 0,
            Spacing = i == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small,
            Items =
            [
                CardParts.Bold(office.FindUnit(p.Unit) is { } unit ? $"{Excerpt.Of(p.Name, 60)} – {Excerpt.Of(unit.Name, 80)}" : Excerpt.Of(p.Name, 60)),
                CardParts.Subtle(RoleFormatter.Of(language, p.AllRoles)),
            ],
        }));
        if (holders.Count > MostPeople)
        {
            body.Add(CardParts.Subtle(RolesTexts.More.In(language, holders.Count - MostPeople), AdaptiveSpacing.Small));
        }

        var list = new AdaptiveChoiceSetInput
        {
            Id = "who",
            Label = RolesTexts.Person.In(language),
            Style = AdaptiveChoiceInputStyle.Compact,
            Placeholder = UnitTexts.Pick.In(language),
            DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users" },
        };
        body.AddRange(LongChoice.Render(language, list, Options(office), part));
        return CardParts.Stacked(language, title, body,
        [
            AdministerVerbs.EditRoles.Button(RolesTexts.Choose.In(language), new()),
            AdministerVerbs.RoleHistory.Button(RolesTexts.History.In(language), new()),
        ]);
    }

    /// <param name="person">The person whose roles are edited.</param>
    /// <param name="chosen">The ticked roles.</param>
    /// <param name="problem">The problem with the last input, or null.</param>
    /// <param name="onlyNames">Only the administrator role is offered, because a leader is editing.</param>
    public static AdaptiveCard Edit(TextLanguage language, Person person, Roles chosen, string? problem, bool onlyNames = false)
    {
        var title = RolesTexts.Of.In(language, person.Name);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(RolesTexts.Now.In(language, RoleFormatter.Of(language, person.AllRoles)))];
        if (person.ByGroup != Roles.None)
        {
            body.Add(CardParts.Subtle(RolesTexts.ByGroup.In(language, RoleFormatter.Of(language, person.ByGroup)), AdaptiveSpacing.Small));
        }

        body.AddRange(CardParts.Problem(problem));

        if (onlyNames)
        {
            body.Add(CardParts.Line(RolesTexts.OnlyNames.In(language)));
        }

        var offered = onlyNames ? [Roles.Administrator] : RoleFormatter.Order;
        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "roles",
            Label = RolesTexts.RolesHeld.In(language),
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Wrap = true,
            Value = string.Join(',', offered.Where(r => (chosen & r) != Roles.None)),
            Choices = [.. offered.Select(r => CardParts.Choice(RolesTexts.What(r).In(language), r.ToString()))],
        });
        return CardParts.Stacked(language, CardText.Plain(title), body,
        [
            AdministerVerbs.SaveRoles.Button(RolesTexts.Save.In(language), new(person.Id, Nonce(person)), ActionStyles.Positive),
            CardParts.Say(RolesTexts.Back.In(language), AdministerHelp.Roles.Say.In(language)),
        ]);
    }
}
