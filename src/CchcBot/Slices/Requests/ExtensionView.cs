using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>What a person can do with a request for more time.</summary>
internal enum ExtensionPart
{
    /// <summary>See it.</summary>
    None,
    /// <summary>Decide on it.</summary>
    Decide,
    /// <summary>Give the view of the leader in charge, where another decides.</summary>
    Opine,
    /// <summary>Say something to it.</summary>
    Comment,
    /// <summary>Enter the document of a decision in principle.</summary>
    Enter,
}

/// <summary>A request for more time as one person sees it.</summary>
/// <param name="Request">The request, waiting or decided on; null where it is neither (any more).</param>
/// <param name="Decision">The decision on it, or null while it waits.</param>
/// <param name="Title">How the person is addressed, or null.</param>
/// <param name="NameOf">A person's name by object id.</param>
/// <param name="WaitsFor">For whom it waits, in the reader's words; null where it does not.</param>
internal sealed record ExtensionView(
    string Plan,
    Assignment Duty,
    DateOnly Today,
    ExtensionRequest? Request,
    ExtensionDecision? Decision,
    ExtensionPart Part,
    string? Title,
    Func<string, string> NameOf,
    string? WaitsFor = null
)
{
    /// <summary>The person may take the request back: of the unit that asked.</summary>
    public bool MayWithdraw { get; init; }

    public bool IsWaiting => Request is not null && Decision is null && !Duty.IsDone;

    /// <param name="office">The office.</param>
    /// <param name="person">Who sees it: rights are those of now.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty as it stands.</param>
    /// <param name="key">Which request; null = the one that waits, else the last.</param>
    /// <param name="today">The office's day.</param>
    public static ExtensionView Of(Workspace office, Person person, string plan, Assignment duty, string? key, DateOnly today)
    {
        var waiting = duty.State.Extension is { } asked && (key is null || asked.Key == key) ? asked : null;
        var decided = waiting is null && duty.State.Decision is { } last && (key is null || last.Asked.Key == key) ? last : null;
        var request = waiting ?? decided?.Asked;
        var language = person.Language ?? TextLanguage.Vi;
        var unit = duty.Id.Unit;
        var part = duty.IsDone ? ExtensionPart.None
            : waiting is null ? decided is { InPrinciple: true } && office.MayReport(person, duty, today) ? ExtensionPart.Enter : ExtensionPart.None
            : Deciders.OfExtension(office, unit, waiting.AskedBy, today).Any(p => p.Id == person.Id) ? ExtensionPart.Decide
            : waiting.Opinion is null && Deciders.OfOpinion(office, unit, waiting.AskedBy, today).Any(p => p.Id == person.Id) ? ExtensionPart.Opine
            : person.Is(Roles.Administrator) && person.Id != waiting.AskedBy ? ExtensionPart.Comment
            : ExtensionPart.None;
        return new ExtensionView(
            plan,
            duty,
            today,
            request,
            decided,
            part,
            person.Title,
            id => PersonWords.Name(office, language, id) ?? "–",
            duty.IsDone ? null
                : waiting is not null ? ExtensionWaits.For(office, duty, waiting, today, language)
                : decided is { InPrinciple: true } ? ExtensionTexts.WaitsForDocument.In(language)
                : null)
        {
            MayWithdraw = waiting is not null && !duty.IsDone && (part == ExtensionPart.None || person.Id == waiting.AskedBy)
                && office.MayReport(person, duty, today),
        };
    }
}
