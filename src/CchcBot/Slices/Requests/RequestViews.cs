using AdaptiveCards;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>A card about a duty for somebody else than who caused it.</summary>
/// <param name="Push">What a phone shows of it.</param>
/// <param name="IsOver">Nothing is asked of that person any more: not worth sending, and if sent shown as settled.</param>
internal sealed record RequestView(AdaptiveCard Card, string Push, bool IsOver)
{
    public Reply Shown => Reply.Show(Card, Push);

    /// <summary>Shown again with what is wrong.</summary>
    public Reply Again(string problem) => Reply.Show(Card, problem) with { IsProblem = true };
}

/// <summary>The cards of requests, each made from where its duty stands now.</summary>
internal static class RequestViews
{
    /// <summary>Null where it is no request that this program knows.</summary>
    /// <param name="office">The office.</param>
    /// <param name="person">Who gets or has the card.</param>
    /// <param name="request">What it is about.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty as it stands.</param>
    /// <param name="today">The office's day.</param>
    public static RequestView? Of(Workspace office, Person person, RequestMatter request, string plan, Assignment duty, DateOnly today)
    {
        var language = Offices.LanguageOf(person, null);
        var matter = request.Matter;
        return request.Kind switch
        {
            RequestKinds.Extension => ExtensionCards.Of(language, ExtensionView.Of(office, person, plan, duty, matter.Split('|')[0], today)),
            RequestKinds.Given => GivenCard.Of(language, office, person, plan, duty, today),
            RequestKinds.Completion => CompletionCard.Of(language, office, person, plan, duty, matter, today),
            RequestKinds.Submitted => PaperCard.Of(language, office, person, plan, duty, matter, today),
            RequestKinds.PaperTold => PaperToldCard.Of(language, office, plan, duty, matter, today),
            RequestKinds.Returned => ReturnedCard.Of(language, office, plan, duty, matter, today),
            RequestKinds.Direction => DirectCard.Of(language, office, person, plan, duty, matter, today),
            RequestKinds.Cooperate => CooperateCard.Of(language, office, person, plan, duty, matter, today),
            RequestKinds.Urge => UrgeCard.Of(language, office, plan, duty, matter, today),
            _ => null,
        };
    }

    /// <summary>The same of what is about the office's plans.</summary>
    public static RequestView? OfOffice(Workspace office, Person person, RequestMatter request, IReadOnlyList<PlanState> plans, DateOnly today)
    {
        var language = Offices.LanguageOf(person, null);
        switch (request.Kind)
        {
            case RequestKinds.Causes:
                var causes = CauseList.Of(office, person, plans, today);
                var push = causes.Rows.Count == 0 ? CauseCard.Title(language, causes) : CauseCard.Push(language, causes);
                return new RequestView(CauseCard.Render(language, office, person, causes, today), push, causes.Rows.Count == 0);
            case RequestKinds.Figures:
                return FiguresView.Find(office, request.Matter, plans, today) is { } figures
                    ? new RequestView(FiguresCard.Render(language, office, figures), FiguresCard.Push(language, figures), !figures.Waits)
                    : null;
            default:
                return null;
        }
    }
}
