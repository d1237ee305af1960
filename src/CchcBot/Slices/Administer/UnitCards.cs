namespace CchcBot.Slices.Administer;

/// <summary>A page of the office's units, each with its head, people and other names.</summary>
internal static class UnitListCard
{
    private const int PerPage = 8;
    private const int MostDecisions = 3;

    /// <param name="page">1-based; a page out of range becomes the nearest.</param>
    public static AdaptiveCard Render(TextLanguage language, Workspace office, int page)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var units = office.Units.OrderBy(u => u.Name, VietnameseOrder.Instance).ToList();
        var pages = Math.Max(1, (units.Count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 1, pages);
        var open = units.Count(u => office.HeadOf(u.Key) is null);
        List<AdaptiveElement> body =
        [
            CardParts.Title(T(UnitTexts.Title)),
            CardParts.Subtle(pages == 1 ? T(UnitTexts.Count, units.Count) : T(UnitTexts.CountPaged, units.Count, page, pages)),
        ];
        body.AddRange(units.Skip((page - 1) * PerPage).Take(PerPage).Select(Row));
        List<AdaptiveAction> actions = [];
        foreach (var decision in office.Reorganisations.Where(r => r is { IsOpen: true, StartedAt: null }).OrderBy(r => r.EffectiveOn).Take(MostDecisions))
        {
            body.Add(new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Spacing = AdaptiveSpacing.Medium,
                Items =
                [
                    CardParts.Line(T(
                        ReorganisationTexts.Waiting,
                        ReorganisationFormatter.Named(language, decision),
                        string.Join("; ", decision.Old.Select(key => office.FindUnit(key)?.Name ?? key)),
                        string.Join("; ", decision.New.Select(n => n.Name)),
                        $"{decision.EffectiveOn:dd/MM/yyyy}")),
                    new AdaptiveActionSet
                    {
                        Actions =
                        [
                            AdministerVerbs.CancelReorganisation.Button(CardText.Plain(T(ReorganisationTexts.Cancel, decision.Number)), new(decision.Id)),
                        ],
                    },
                ],
            });
        }

        if (open > 0)
        {
            actions.Add(AdministerVerbs.UnmappedUnits.Button(T(UnitTexts.UnmappedButton, open), NoPayload.Instance));
        }

        if (page > 1)
        {
            actions.Add(AdministerVerbs.ListUnits.Button(T(UnitTexts.Before), new(page - 1)));
        }

        if (page < pages)
        {
            actions.Add(AdministerVerbs.ListUnits.Button(T(UnitTexts.After), new(page + 1)));
        }

        actions.AddRange(Enum.GetValues<ReorganisationKind>().Select(kind => T(ReorganisationTexts.Title(kind))).Select(words =>
            CardParts.Say(words, words)));
        return CardParts.Stacked(language, T(UnitTexts.Title), body, actions);

        AdaptiveColumnSet Row(Unit unit) => UnitRow.Render(
            unit.Name,
            [UnitFormatter.Head(language, office, unit), UnitFormatter.People(language, office, unit), UnitFormatter.Aliases(language, unit)],
            T(UnitTexts.Edit),
            unit.Key);
    }
}

/// <summary>A row of a list of units, with a button that opens the unit.</summary>
internal static class UnitRow
{
    public static AdaptiveColumnSet Render(string name, IEnumerable<string?> lines, string button, string key) => new()
    {
        Spacing = AdaptiveSpacing.Medium,
        Columns =
        [
            new AdaptiveColumn
            {
                Width = "stretch",
                Items =
                [
                    new AdaptiveTextBlock(CardText.Literal(Excerpt.Of(name, 120))) { Weight = AdaptiveTextWeight.Bolder },
                    .. lines.OfType<string>().Select(line => CardParts.Subtle(Excerpt.Of(line, 200))),
                ],
            },
            new AdaptiveColumn
            {
                Width = "auto",
                VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center,
                Items = [new AdaptiveActionSet { Actions = [Named(name, AdministerVerbs.EditUnit.Button(button, new(key)))] }],
            },
        ],
    };

    // All rows have the same button title, so the tooltip names the unit.
    private static AdaptiveExecuteAction Named(string name, AdaptiveExecuteAction button)
    {
        button.Tooltip = CardText.Plain($"{button.Title} {Excerpt.Of(name, 120)}");
        return button;
    }
}

/// <summary>Short texts about a unit.</summary>
internal static class UnitFormatter
{
    public static string Head(TextLanguage language, Workspace office, Unit unit) =>
        office.HeadOf(unit.Key) is { } head ? UnitTexts.Head.In(language, Named(head))
        : office.Listed.FirstOrDefault(l => l.Unit == unit.Key && l.Roles.HasFlag(Roles.Head)) is { } listed ? UnitTexts.HeadWaits.In(language, listed.Name)
        : UnitTexts.NoHead.In(language);

    public static string? People(TextLanguage language, Workspace office, Unit unit)
    {
        var (known, waiting) = (office.People.Count(p => p.Unit == unit.Key), office.Listed.Count(l => l.Unit == unit.Key));
        return (known, waiting) switch
        {
            (0, 0) => null,
            (_, 0) => UnitTexts.People.In(language, known),
            _ => UnitTexts.PeopleWaiting.In(language, known, waiting),
        };
    }

    public static string? Aliases(TextLanguage language, Unit unit) =>
        unit.Aliases.Count == 0 ? null : UnitTexts.Aliases.In(language, string.Join("; ", unit.Aliases));

    public static string Named(Person person) => person.Title is { } title ? $"{person.Name} ({title})" : person.Name;
}

/// <summary>The form of a unit: other names, head, leader in charge, people to add or remove.</summary>
internal static class UnitCard
{
    public const string Nobody = "-";

    private const int MostMembers = 20;

    // Bytes for the choices of each of the four lists of people.
    private const int RoomForPeople = 4_500;

    /// <summary>The people who may become head: the unit's own first.</summary>
    public static IReadOnlyList<Option> Heads(Workspace office, Unit unit) => [.. Members(office, unit), .. Others(office, unit)];

    public static IReadOnlyList<Option> Members(Workspace office, Unit unit) => Options(office.People.Where(p => p.Unit == unit.Key));

    public static IReadOnlyList<Option> Others(Workspace office, Unit unit) => Options(office.People.Where(p => p.Unit != unit.Key));

    public static IReadOnlyList<Option> Leaders(Workspace office) => Options(office.People.Where(p => p.Is(Roles.Leader)));

    private static IReadOnlyList<Option> Options(IEnumerable<Person> people) =>
        [.. people.OrderBy(p => p.Name, VietnameseOrder.Instance).Select(p => new Option(Excerpt.Of(UnitFormatter.Named(p), 60), p.Id))];

    public static AdaptiveCard Render(
        TextLanguage language, Workspace office, Unit unit, string? note = null, bool isProblem = false, SaveUnitPayload? typed = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var members = Members(office, unit);
        var waiting = office.Listed.Where(l => l.Unit == unit.Key).OrderBy(l => l.Name, VietnameseOrder.Instance).ToList();
        List<AdaptiveElement> body = [CardParts.Title(unit.Name)];
        body.AddRange(isProblem || note is null ? CardParts.Problem(note) : [CardParts.Line(note)]);

        if (waiting.Count > 0)
        {
            body.Add(CardParts.Subtle(T(UnitTexts.Waiting, string.Join("; ", waiting.Take(MostMembers).Select(l => $"{l.Name} ({l.Mail})"))
                + (waiting.Count > MostMembers ? $" … (+{waiting.Count - MostMembers})" : ""))));
        }

        body.Add(
            new AdaptiveTextInput
            {
                Id = "aliases",
                Label = T(UnitTexts.AliasesLabel),
                Placeholder = T(UnitTexts.AliasesHow),
                Value = string.Join("; ", unit.Aliases),
                MaxLength = UnitsHandler.LongestAliases,
            }
        );
        Picker("head", T(UnitTexts.HeadLabel), office.HeadOf(unit.Key)?.Id, Heads(office, unit), typed?.HeadPart);
        var leader = new AdaptiveChoiceSetInput
        {
            Id = "leader",
            Label = T(UnitTexts.LeaderLabel),
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = unit.LeaderInCharge ?? Nobody,
            Choices = [CardParts.Choice(T(UnitTexts.Nobody), Nobody)],
        };
        body.AddRange(LongChoice.Render(language, leader, Leaders(office), typed?.LeaderPart, RoomForPeople));
        Picker("add", T(UnitTexts.AddLabel), null, Others(office, unit), typed?.AddPart);
        if (members.Count > 0)
        {
            var remove = new AdaptiveChoiceSetInput
            {
                Id = "remove",
                Label = T(UnitTexts.RemoveLabel),
                IsMultiSelect = true,
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
            };
            body.AddRange(LongChoice.Render(language, remove, members, typed?.RemovePart, RoomForPeople / 2));
        }

        return CardParts.Stacked(language, unit.Name, body,
        [
            AdministerVerbs.SaveUnit.Button(T(UnitTexts.Save), new(unit.Key), ActionStyles.Positive),
            AdministerVerbs.ListUnits.Button(T(UnitTexts.Back), new()),
        ]);

        // Teams can search the whole organisation (DataQuery); other clients offer only the listed people.
        void Picker(string id, string label, string? chosen, IReadOnlyList<Option> people, string? part)
        {
            var list = new AdaptiveChoiceSetInput
            {
                Id = id,
                Label = label,
                Style = AdaptiveChoiceInputStyle.Compact,
                Placeholder = T(UnitTexts.Pick),
                Value = chosen,
                DataQuery = new AdaptiveDataQuery { Dataset = "graph.microsoft.com/users" },
                Choices = [CardParts.Choice(T(UnitTexts.Nobody), Nobody)],
            };
            body.AddRange(LongChoice.Render(language, list, people, part, RoomForPeople));
        }
    }
}

/// <summary>A unit without a head.</summary>
/// <param name="Tasks">Codes of its open tasks, prefixed with the plan's number or title where there are several plans.</param>
internal sealed record UnmappedUnit(Unit Unit, IReadOnlyList<string> Tasks, DateOnly? NextDue);

/// <summary>Units without a head, and tasks without a known unit; their reminders go to the administrator.</summary>
/// <param name="Unnamed">Codes of tasks without a known lead unit.</param>
internal sealed record UnmappedView(Workspace Office, IReadOnlyList<UnmappedUnit> Units, IReadOnlyList<string> Unnamed)
{
    public static UnmappedView Of(Workspace office, IReadOnlyList<PlanState> plans, DateOnly today)
    {
        string Code(PlanState plan, Assignment assignment) => plans.Count > 1
            ? $"{plan.Info.ShortName()}: {assignment.Task.Code}"
            : assignment.Task.Code;
        var open = plans.SelectMany(
            plan => plan.Assignments.Where(a => !a.IsDone && a.IsActive(today)).Select(a => (Code: Code(plan, a), Assignment: a))).ToList();
        return new UnmappedView(
            office,
            [.. office.Units
                .Where(u => office.HeadOf(u.Key) is null)
                .Select(u => (Unit: u, Assignments: open.Where(o => o.Assignment.Id.Unit == u.Key).ToList()))
                .Select(x => new UnmappedUnit(x.Unit, [.. x.Assignments.Select(d => d.Code).Distinct()], x.Assignments.Min(d => d.Assignment.Due)))
                .OrderBy(u => u.Tasks.Count == 0)
                .ThenBy(u => u.NextDue ?? DateOnly.MaxValue)
                .ThenBy(u => u.Unit.Name, VietnameseOrder.Instance)],
            [.. open.Where(o => office.FindUnit(o.Assignment.Id.Unit) is null or { Ended: not null }).Select(o => o.Code).Distinct()]);
    }
}

internal static class UnmappedCard
{
    private const int MostUnits = 12;
    private const int MostCodes = 12;

    public static AdaptiveCard Render(TextLanguage language, UnmappedView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        List<AdaptiveElement> body =
        [
            CardParts.Title(T(UnitTexts.UnmappedTitle)),
            CardParts.Subtle(
                view.Office.Administrators.FirstOrDefault() is { } administrator ? T(UnitTexts.Meanwhile, administrator.Name) : T(UnitTexts.MeanwhileNobody)
            ),
        ];
        body.AddRange(view.Units.Take(MostUnits).Select(unit => UnitRow.Render(
            unit.Unit.Name,
            [
                unit.Tasks.Count == 0 ? T(UnitTexts.NoOpenTasks) : T(UnitTexts.OpenTasks, unit.Tasks.Count, Codes(unit.Tasks)),
                unit.NextDue is { } due ? T(UnitTexts.NextDue, $"{due:dd/MM/yyyy}") : null,
                view.Office.Listed.Any(l => l.Unit == unit.Unit.Key && l.Roles.HasFlag(Roles.Head))
                    ? UnitFormatter.Head(language, view.Office, unit.Unit)
                    : null,
            ],
            T(UnitTexts.Assign),
            unit.Unit.Key)));
        if (view.Units.Count > MostUnits)
        {
            body.Add(CardParts.Subtle(T(PeopleTexts.More, view.Units.Count - MostUnits), AdaptiveSpacing.Small));
        }

        if (view.Unnamed.Count > 0)
        {
            body.Add(
                new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Warning,
                    Spacing = AdaptiveSpacing.Medium,
                    Items = [CardParts.Line(T(UnitTexts.Unnamed, view.Unnamed.Count, Codes(view.Unnamed)))],
                }
            );
        }

        return CardParts.Stacked(language, T(UnitTexts.UnmappedTitle), body, [AdministerVerbs.ListUnits.Button(T(UnitTexts.Back), new())]);
    }

    private static string Codes(IReadOnlyList<string> codes) =>
        string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? $" … (+{codes.Count - MostCodes})" : "");
}
