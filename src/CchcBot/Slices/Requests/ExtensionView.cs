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
    /// <summary>Say something to it.</summary>
    Comment,
}

/// <summary>A request for more time as one person sees it.</summary>
/// <param name="Request">The request, waiting or decided on; null where it is neither (any more).</param>
/// <param name="Decision">The decision on it, or null while it waits.</param>
/// <param name="Title">How the person is addressed, or null.</param>
/// <param name="NameOf">A person's name by object id.</param>
internal sealed record ExtensionView(
    string Plan,
    Assignment Duty,
    DateOnly Today,
    ExtensionRequest? Request,
    ExtensionDecision? Decision,
    ExtensionPart Part,
    string? Title,
    Func<string, string> NameOf
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
        var part = waiting is null || duty.IsDone ? ExtensionPart.None
            : Deciders.May(office, person, duty.Id.Unit, waiting.AskedBy, today) ? ExtensionPart.Decide
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
            id => PersonWords.Name(office, person.Language ?? TextLanguage.Vi, id) ?? "–"
        )
        {
            MayWithdraw = waiting is not null && !duty.IsDone && (part == ExtensionPart.None || person.Id == waiting.AskedBy)
                && office.MayReport(person, duty, today),
        };
    }
}
