using CchcBot.Delivery;

namespace CchcBot.Slices.Requests;

/// <summary>A request card as it is shown to its recipient.</summary>
/// <param name="Push">Text of the notification.</param>
/// <param name="IsOver">Nothing is asked of the recipient any more: the card is not sent, or if sent, shown as settled.</param>
internal sealed record RequestView(AdaptiveCard Card, string Push, bool IsOver)
{
    public Reply Shown => Reply.Show(Card, Push);

    /// <summary>The card again, with a problem.</summary>
    public Reply Again(string problem) => Reply.Show(Card, problem) with { IsProblem = true };
}

/// <summary>Renders the cards of requests from the present state of their assignments.</summary>
internal static class RequestViews
{
    /// <summary>The card of a request about an assignment; null where this build does not know its kind.</summary>
    /// <param name="person">The card's recipient.</param>
    /// <param name="plan">The plan's id.</param>
    public static RequestView? Of(Workspace office, Person person, RequestContent request, string plan, Assignment assignment, DateOnly today)
    {
        var language = Offices.LanguageOf(person, null);
        var matter = request.Matter;
        return request.Kind switch
        {
            RequestKinds.Extension => ExtensionCards.Of(
                language, ExtensionView.Of(language, office, person, plan, assignment, matter.Split('|')[0], today)),
            RequestKinds.Given => AssignOfficerCard.Of(language, office, person, plan, assignment, today),
            RequestKinds.Completion => CompletionCard.Of(language, office, person, plan, assignment, matter, today),
            RequestKinds.Submitted => SignatureCard.Of(language, office, person, plan, assignment, matter, today),
            RequestKinds.PaperTold => SignatureOutcomeCard.Of(language, office, plan, assignment, matter, today),
            RequestKinds.Returned => ReturnedCard.Of(language, office, plan, assignment, matter, today),
            RequestKinds.Direction => DirectionCard.Of(language, office, person, plan, assignment, matter, today),
            RequestKinds.Cooperate => CooperationCard.Of(language, office, person, plan, assignment, matter, today),
            RequestKinds.Urge => UrgeCard.Of(language, office, plan, assignment, matter, today),
            _ => null,
        };
    }

    /// <summary>The card of a request about the office's plans; null where its kind is unknown or its matter no longer exists.</summary>
    public static RequestView? OfOffice(Workspace office, Person person, RequestContent request, IReadOnlyList<PlanState> plans, DateOnly today)
    {
        var language = Offices.LanguageOf(person, null);
        switch (request.Kind)
        {
            case RequestKinds.Causes:
                var causes = CauseList.Of(office, person, plans, today);
                var push = causes.Rows.Count == 0 ? CauseCard.Title(language, causes) : CauseCard.Push(language, causes);
                return new RequestView(CauseCard.Render(language, office, person, causes, today), push, causes.Rows.Count == 0);
            case RequestKinds.Figures:
                return ConfirmFiguresView.Find(office, request.Matter, plans, today) is { } figures
                    ? new RequestView(ConfirmFiguresCard.Render(language, office, figures), ConfirmFiguresCard.Push(language, figures), !figures.Waits)
                    : null;
            default:
                return null;
        }
    }
}
