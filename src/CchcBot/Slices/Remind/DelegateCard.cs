namespace CchcBot.Slices.Remind;

/// <summary>The card's inputs, as typed.</summary>
internal sealed record DelegateForm(string? To, string? From, string? Until, string? ToPart = null);

/// <summary>The card to choose a stand-in for a period.</summary>
internal static class DelegateCard
{
    /// <summary>The people who may stand in for the person.</summary>
    public static IReadOnlyList<Option> Options(Workspace office, Person person) =>
        [.. office.People.Where(p => p.Id != person.Id && Rights.Colleagues.Holds(p)).OrderBy(p => p.Name, VietnameseOrder.Instance)
            .Select(p => new Option(p.Name, p.Id))];

    public static AdaptiveCard Render(TextLanguage language, Workspace office, Person person, DateOnly today, DelegateForm form, string? problem)
    {
        var title = DelegateTexts.Title.In(language);
        var standing = person.Away is { } away && away.Until >= today ? away : null;
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(DelegateTexts.Does.In(language))];
        if (standing is not null)
        {
            body.Add(
                CardParts.Bold(
                    DelegateTexts.Standing.In(
                        language,
                        office.FindPerson(standing.To)?.Name ?? "",
                        $"{standing.From:dd/MM/yyyy}",
                        $"{standing.Until:dd/MM/yyyy}"
                    )
                )
            );
        }

        foreach (var from in office.People.Where(p => p.Away is { } other && other.To == person.Id && other.Until >= today))
        {
            body.Add(CardParts.Line(DelegateTexts.ForYou.In(language, from.Name, $"{from.Away!.From:dd/MM/yyyy}", $"{from.Away.Until:dd/MM/yyyy}")));
        }

        body.AddRange(CardParts.Problem(problem));

        body.AddRange(
        [
            .. LongChoice.Render(
                language,
                new AdaptiveChoiceSetInput
                {
                    Id = "to",
                    Label = DelegateTexts.To.In(language),
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Value = form.To,
                    Placeholder = TaskActTexts.ReassignPlaceholder.In(language),
                },
                Options(office, person),
                form.ToPart),
            new AdaptiveDateInput { Id = "from", Label = DelegateTexts.From.In(language), Value = form.From },
            new AdaptiveDateInput { Id = "until", Label = DelegateTexts.Until.In(language), Value = form.Until },
        ]);
        List<AdaptiveAction> actions =
        [
            RemindVerbs.DelegateSave.Button(DelegateTexts.Save.In(language), new DelegatePayload(), ActionStyles.Positive),
        ];
        if (standing is not null)
        {
            actions.Add(RemindVerbs.DelegateEnd.Button(DelegateTexts.End.In(language), new DelegateEndPayload()));
        }

        return CardParts.Card(language, title, body, actions);
    }
}
