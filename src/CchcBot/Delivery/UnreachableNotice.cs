namespace CchcBot.Delivery;

/// <summary>Tells an administrator who could not be reached: one message per run, naming each person once.</summary>
internal sealed partial class UnreachableNotice(
    IDeliveryStore deliveries, PersonSender sends, DeliveryRun sender, ILogger<UnreachableNotice> logger)
{
    /// <param name="known">The office's deliveries after this run's sends.</param>
    /// <param name="now">The office's time.</param>
    public async Task RunAsync(Workspace office, IReadOnlyList<DeliveryRow> known, DateTimeOffset now, CancellationToken cancellation)
    {
        var notices = known.Where(d => d.Kind == DeliveryKind.Notice).ToList();
        var told = notices.Where(d => d.Settles).SelectMany(d => d.Obligations).ToHashSet(StringComparer.Ordinal);
        var fresh = DeliveryReport.UnreachedOf(office, known).Where(u => !told.Contains(u.Key)).ToList();
        var keys = notices.Where(d => d.IsOpen).Select(d => d.Key).ToList();
        if (fresh.Count > 0 && office.Administrators.FirstOrDefault(a => a is { Unreachable: null, Address: not null }) is { } administrator)
        {
            var today = DateOnly.FromDateTime(now.DateTime);
            var number = notices.Count(d => d.Slot == today && d.Recipient == administrator.Id) + 1;
            var notice = new DeliveryRow(DeliveryKind.Notice, administrator.Id, today, now, [.. fresh.Select(u => u.Key)], [], Number: number);
            if (await deliveries.TryClaimAsync(office.Id, notice, cancellation) is not null)
            {
                keys.Add(notice.Key);
                Log.Unreached(logger, fresh.Count);
            }
        }

        await sender.EachAsync(
            keys,
            async (key, stop) => await sends.SendAsync(office, key, null, delivery => Task.FromResult(Render(office, known, delivery)), stop),
            cancellation);
    }

    private static (Outgoing?, DeliveryState?, string?) Render(Workspace office, IReadOnlyList<DeliveryRow> known, DeliveryRow notice)
    {
        if (office.FindPerson(notice.Recipient) is not { Address: { } address } administrator)
        {
            return (null, DeliveryState.Unreachable, UnreachableReasons.NotInstalled);
        }

        var people = DeliveryReport.UnreachedOf(office, known).Where(u => notice.Obligations.Contains(u.Key)).ToList();
        if (people.Count == 0)
        {
            return (null, DeliveryState.Stale, null);
        }

        var language = Offices.LanguageOf(administrator, null);
        var view = new UnreachableView(people, id => office.FindUnit(id)?.Name);
        return (new Outgoing(address, DeliveryCards.Notice(language, view), DeliveryCards.NoticePush(language, view)), null, null);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} people cannot be reached; an administrator is told.")]
        public static partial void Unreached(ILogger logger, int count);
    }
}
