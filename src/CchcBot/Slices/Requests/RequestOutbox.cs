using CchcBot.Delivery;

namespace CchcBot.Slices.Requests;

/// <summary>Kinds of requests. Stored in rows, so a value must never change its meaning.</summary>
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

/// <summary>Sends people request cards, and short notices where no answer is needed.</summary>
internal sealed class RequestOutbox(IDeliveryStore deliveries, Notices notices, SchedulerWakeup wakeup)
{
    /// <summary>Sends each person a card about an assignment. Repeated on the same day for the same matter, it sends nothing.</summary>
    /// <param name="turn">The turn, with the acting person and the time.</param>
    /// <param name="people">The recipients; the acting person is left out.</param>
    /// <param name="kind">One of <see cref="RequestKinds"/>.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="matter">Distinguishes it from earlier requests of its kind about the assignment.</param>
    public async Task AskAsync(
        Turn turn,
        IEnumerable<Person> people,
        string kind,
        string plan,
        AssignmentId assignment,
        string matter,
        CancellationToken cancellation
    )
    {
        foreach (var person in people.Where(p => p.Id != turn.Person.Id).DistinctBy(p => p.Id))
        {
            var request = new DeliveryRow(
                DeliveryKind.Request, person.Id, turn.Today, turn.Now, [], [new AssignmentRef(plan, assignment.ToString())],
                Request: new RequestContent(kind, matter));
            await deliveries.TryClaimAsync(turn.Workspace.Id, request, cancellation);
        }

        wakeup.Wake();
    }

    /// <summary>Sends each person a card about the office's plans. Repeated for the same slot and matter, it sends nothing.</summary>
    public async Task AskOfficeAsync(
        WorkspaceId office, IEnumerable<Person> people, string kind, string matter, DateOnly slot, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var person in people.DistinctBy(p => p.Id))
        {
            var request = new DeliveryRow(DeliveryKind.Request, person.Id, slot, now, [], [], Request: new RequestContent(kind, matter));
            await deliveries.TryClaimAsync(office, request, cancellation);
        }

        wakeup.Wake();
    }

    /// <summary>Sends each person a short notice in that person's language; the acting person is left out.</summary>
    public async Task NotifyAsync(
        Turn turn, IEnumerable<Person?> people, string topic, Func<Person, (Text Text, object?[] Arguments)> words, CancellationToken cancellation)
    {
        foreach (var person in people.OfType<Person>().Where(p => p.Id != turn.Person.Id).DistinctBy(p => p.Id))
        {
            var (text, arguments) = words(person);
            await notices.SendAsync(turn.Workspace.Id, person, topic, text.In(Offices.LanguageOf(person, null), arguments), turn.Now, cancellation);
        }

        Refresh();
    }

    /// <summary>Wakes the scheduler, so that cards already sent are updated.</summary>
    public void Refresh() => wakeup.Wake();
}
