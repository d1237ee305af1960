namespace CchcBot.Delivery;

/// <summary>A person whom reminders do not reach.</summary>
/// <param name="Reason">The connector's code, or notInstalled.</param>
/// <param name="Since">Slot of the first message that did not reach the person.</param>
internal sealed record UnreachablePerson(Person Person, string Reason, DateOnly Since)
{
    /// <summary>Identifies this period of unreachability: once the person was reached, a new failure gets another key.</summary>
    public string Key => $"unreachable|{Person.Id}|{Since:yyyyMMdd}";
}

/// <summary>A message that may have arrived more than once.</summary>
/// <param name="Possible">Sends with unknown outcome.</param>
/// <param name="Certain">Acknowledged sends beyond the first.</param>
internal sealed record PossibleDuplicate(DeliveryRow Delivery, Person? Person, int Possible, int Certain);

/// <summary>The deliveries since a day: sent, waiting, not delivered with the reason, and possible duplicates.</summary>
internal sealed record DeliveryReport(
    DateOnly Since,
    int Sent,
    int Mails,
    int PeopleReached,
    DateTimeOffset? LastSentAt,
    IReadOnlyList<(DeliveryRow Delivery, Person? Person)> Waiting,
    IReadOnlyList<UnreachablePerson> Unreached,
    IReadOnlyList<(DeliveryRow Delivery, Person? Person)> Failed,
    IReadOnlyList<PossibleDuplicate> Doubles)
{
    public static DeliveryReport Of(Workspace office, IReadOnlyList<DeliveryRow> all, DateOnly since)
    {
        var recent = all.Where(d => d.Slot >= since).OrderByDescending(d => d.Slot).ThenBy(d => d.Key, StringComparer.Ordinal).ToList();
        var sent = recent.Where(d => d.State == DeliveryState.Sent).ToList();
        return new DeliveryReport(
            since,
            sent.Count,
            sent.Count(d => d.Kind == DeliveryKind.Mail),
            sent.Where(d => d.Kind is DeliveryKind.Digest or DeliveryKind.Briefing or DeliveryKind.Mail)
                .Select(d => d.Recipient).Distinct(StringComparer.Ordinal).Count(),
            sent.Max(d => d.SentAt),
            [.. recent.Where(d => d.IsOpen).Select(WithPerson)],
            UnreachedOf(office, all),
            [.. recent.Where(d => d.State == DeliveryState.Failed).Select(WithPerson)],
            [.. recent.Where(d => d.Ambiguous > 0 || d.Extra > 0).Select(d => new PossibleDuplicate(d, office.FindPerson(d.Recipient), d.Ambiguous, d.Extra))]);

        (DeliveryRow, Person?) WithPerson(DeliveryRow delivery) => (delivery, office.FindPerson(delivery.Recipient));
    }

    /// <summary>People whose latest digest or briefing could not be delivered, and who are not reachable again yet.</summary>
    public static IReadOnlyList<UnreachablePerson> UnreachedOf(Workspace office, IReadOnlyList<DeliveryRow> all)
    {
        var found = new List<UnreachablePerson>();
        foreach (var own in all.Where(d => d.Kind is DeliveryKind.Digest or DeliveryKind.Briefing).GroupBy(d => d.Recipient, StringComparer.Ordinal))
        {
            var reached = own.Where(d => d.State == DeliveryState.Sent).Select(d => d.Slot).DefaultIfEmpty(DateOnly.MinValue).Max();
            var missed = own.Where(d => d.State == DeliveryState.Unreachable && d.Slot >= reached).OrderBy(d => d.Slot).ToList();
            if (missed.Count > 0 && office.FindPerson(own.Key) is { } person and ({ Unreachable: not null } or { Address: null }))
            {
                found.Add(new UnreachablePerson(person, person.Unreachable ?? missed[^1].Reason ?? "", missed[0].Slot));
            }
        }

        return [.. found.OrderBy(u => u.Since).ThenBy(u => u.Person.Name, VietnameseOrder.Instance)];
    }
}
