using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>What a card to another person is about. Stands in rows: never given another meaning.</summary>
internal static class RequestKinds
{
    public const string Extension = "extension";
    public const string Causes = "causes";
    public const string Figures = "figures";
    public const string Direction = "direction";
    public const string Completion = "completion";
    public const string Submitted = "submitted";
    public const string PaperTold = "paper";
    public const string Returned = "returned";
    public const string Urge = "urge";
    public const string Given = "given";
    public const string Cooperate = "cooperate";
}

/// <summary>Sends cards about a duty to other people, and words to those who only need to know.</summary>
internal sealed class RequestOutbox(IDeliveryStore deliveries, Notices notices, SchedulerBell bell)
{
    /// <summary>A card to each of those people. Asked again for the same matter, it stands.</summary>
    /// <param name="turn">Who acts, when.</param>
    /// <param name="people">To whom; who acts gets none.</param>
    /// <param name="kind">One of <see cref="RequestKinds"/>.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="matter">Tells it apart from earlier ones of its kind about the duty.</param>
    /// <param name="cancellation">Stops before the next card is written.</param>
    public async Task AskAsync(
        Turn turn,
        IEnumerable<Person> people,
        string kind,
        string plan,
        AssignmentId duty,
        string matter,
        CancellationToken cancellation
    )
    {
        foreach (var person in people.Where(p => p.Id != turn.Person.Id).DistinctBy(p => p.Id))
        {
            var request = new DeliveryRow(
                DeliveryKind.Request, person.Id, turn.Today, turn.Now, [], [new DutyRef(plan, duty.ToString())], Request: new RequestMatter(kind, matter));
            await deliveries.TryClaimAsync(turn.Workspace.Id, request, cancellation);
        }

        bell.Ring();
    }

    /// <summary>A card about the office's plans to each of those people. Asked again on the same day for the same matter, it stands.</summary>
    public async Task AskOfficeAsync(
        WorkspaceId office, IEnumerable<Person> people, string kind, string matter, DateOnly slot, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var person in people.DistinctBy(p => p.Id))
        {
            var request = new DeliveryRow(DeliveryKind.Request, person.Id, slot, now, [], [], Request: new RequestMatter(kind, matter));
            await deliveries.TryClaimAsync(office, request, cancellation);
        }

        bell.Ring();
    }

    /// <summary>A sentence to each of those people, in the language of each; who acts gets none.</summary>
    public async Task TellAsync(
        Turn turn, IEnumerable<Person?> people, string topic, Func<Person, (Text Text, object?[] Arguments)> words, CancellationToken cancellation)
    {
        foreach (var person in people.OfType<Person>().Where(p => p.Id != turn.Person.Id).DistinctBy(p => p.Id))
        {
            var (text, arguments) = words(person);
            await notices.TellAsync(turn.Workspace.Id, person, topic, text.In(Offices.LanguageOf(person, null), arguments), turn.Now, cancellation);
        }

        Refresh();
    }

    /// <summary>Cards that lie with others say something else now.</summary>
    public void Refresh() => bell.Ring();
}
