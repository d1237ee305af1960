using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Remind;

/// <summary>What was typed into the card, as it was typed.</summary>
internal sealed record DelegateForm(string? To, string? From, string? Until);

/// <summary>Who gets a person's reminders, and from when until when.</summary>
internal static class DelegateCard
{
    private const int MostPeople = 200;

    public static AdaptiveCard Render(TextLanguage language, Workspace office, Person person, DateOnly today, DelegateForm form, string? problem)
    {
        var title = Texts.Get(language, "remind.leave.title");
        var standing = person.Away is { } away && away.Until >= today ? away : null;
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(Texts.Get(language, "remind.leave.does"))];
        if (standing is not null)
        {
            body.Add(CardParts.Bold(Texts.Get(
                language, "remind.leave.standing", office.FindPerson(standing.To)?.Name ?? "", $"{standing.From:dd/MM/yyyy}", $"{standing.Until:dd/MM/yyyy}")));
        }

        foreach (var from in office.People.Where(p => p.Away is { } other && other.To == person.Id && other.Until >= today))
        {
            body.Add(CardParts.Line(Texts.Get(language, "remind.leave.forYou", from.Name, $"{from.Away!.From:dd/MM/yyyy}", $"{from.Away.Until:dd/MM/yyyy}")));
        }

        body.AddRange(CardParts.Problem(problem));

        body.AddRange(
        [
            new AdaptiveChoiceSetInput
            {
                Id = "to",
                Label = Texts.Get(language, "remind.leave.to"),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = form.To,
                Placeholder = Texts.Get(language, "remind.reassign.placeholder"),
                Choices =
                [
                    .. office.People.Where(p => p.Id != person.Id && Rights.Standing.Holds(p)).OrderBy(p => p.Name, VietnameseOrder.Instance).Take(MostPeople)
                        .Select(p => CardParts.Choice(p.Name, p.Id)),
                ],
            },
            new AdaptiveDateInput { Id = "from", Label = Texts.Get(language, "remind.leave.from"), Value = form.From },
            new AdaptiveDateInput { Id = "until", Label = Texts.Get(language, "remind.leave.until"), Value = form.Until },
        ]);
        List<AdaptiveAction> actions =
        [
            new AdaptiveExecuteAction { Title = Texts.Get(language, "remind.leave.save"), Verb = Verbs.DelegateSave, Style = ActionStyles.Positive },
        ];
        if (standing is not null)
        {
            actions.Add(new AdaptiveExecuteAction { Title = Texts.Get(language, "remind.leave.end"), Verb = Verbs.DelegateEnd });
        }

        return CardParts.Card(language, title, body, actions);
    }
}
