namespace CchcBot.Slices.Requests;

/// <summary>What a person can do with an extension request.</summary>
internal enum ExtensionPart
{
    /// <summary>Only see it.</summary>
    None,
    /// <summary>Decide on it.</summary>
    Decide,
    /// <summary>Give an opinion as the leader in charge, where somebody else decides.</summary>
    Opine,
    /// <summary>Comment on it.</summary>
    Comment,
    /// <summary>Enter the document of a decision in principle.</summary>
    Enter,
}

/// <summary>An extension request as one person sees it.</summary>
/// <param name="Request">The request, pending or decided; null where it is neither (any more).</param>
/// <param name="Decision">The decision on it, or null while it is pending.</param>
/// <param name="Title">The person's form of address, or null.</param>
/// <param name="NameOf">Gives a person's name by object id.</param>
/// <param name="WaitsFor">Whom it waits for, in the reader's language; null where it does not wait.</param>
internal sealed record ExtensionView(
    string Plan,
    Assignment Assignment,
    DateOnly Today,
    ExtensionRequest? Request,
    ExtensionDecision? Decision,
    ExtensionPart Part,
    string? Title,
    Func<string, string> NameOf,
    string? WaitsFor = null
)
{
    /// <summary>The person may withdraw the request, as one of the unit that made it.</summary>
    public bool MayWithdraw { get; init; }

    public bool IsWaiting => Request is not null && Decision is null && !Assignment.IsDone;

    /// <param name="person">Who sees it; rights are evaluated now.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="key">Key of the request; null = the pending one, else the last decided one.</param>
    /// <param name="language">The card's.</param>
    public static ExtensionView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment assignment, string? key, DateOnly today)
    {
        var waiting = assignment.State.Extension is { } asked && (key is null || asked.Key == key) ? asked : null;
        var decided = waiting is null && assignment.State.Decision is { } last && (key is null || last.Asked.Key == key) ? last : null;
        var request = waiting ?? decided?.Asked;
        var unit = assignment.Id.Unit;
        var part = assignment.IsDone ? ExtensionPart.None
            : waiting is null ? decided is { InPrinciple: true } && office.MayReport(person, assignment, today) ? ExtensionPart.Enter : ExtensionPart.None
            : Deciders.OfExtension(office, unit, waiting.AskedBy, today).Any(p => p.Id == person.Id) ? ExtensionPart.Decide
            : waiting.Opinion is null && Deciders.OfOpinion(office, unit, waiting.AskedBy, today).Any(p => p.Id == person.Id) ? ExtensionPart.Opine
            : person.Is(Roles.Administrator) && person.Id != waiting.AskedBy ? ExtensionPart.Comment
            : ExtensionPart.None;
        return new ExtensionView(
            plan,
            assignment,
            today,
            request,
            decided,
            part,
            person.Title,
            id => PersonFormatter.Name(office, language, id) ?? "–",
            assignment.IsDone ? null
                : waiting is not null ? ExtensionWaits.For(office, assignment, waiting, today, language)
                : decided is { InPrinciple: true } ? ExtensionTexts.WaitsForDocument.In(language)
                : null)
        {
            MayWithdraw = waiting is not null && !assignment.IsDone && (part == ExtensionPart.None || person.Id == waiting.AskedBy)
                && office.MayReport(person, assignment, today),
        };
    }
}
