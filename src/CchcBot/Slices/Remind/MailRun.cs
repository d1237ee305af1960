using CchcBot.Delivery;

namespace CchcBot.Slices.Remind;

/// <summary>
/// The job that sends a digest as a mail to whoever does not have the app, where the office and the deployment allow it. The row is inserted before the mail
/// is sent, as for any delivery; but a mail whose outcome is unknown is never sent again, since nothing would tell the two apart.
/// </summary>
internal sealed class MailRun(
    IDeliveryStore deliveries, DigestViews views, IMailer mailer, DeliveryRun sender, TimeProvider time) : IOfficeJob
{
    private const int MostTasks = 20;
    private const int LongestTask = 160;

    private readonly string me = Guid.NewGuid().ToString("N");

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, now) = (tick.Office, tick.Now);
        if (!office.Settings.RemindsByMail || !mailer.CanMail(office.Id.Tenant) || !office.Calendar.MaySend(now.DateTime))
        {
            return;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        var digests = await tick.Deliveries.ListAsync(DeliveryKind.Digest, today, null, cancellation);
        var known = (await tick.Deliveries.ListAsync(DeliveryKind.Mail, today, null, cancellation)).ToDictionary(m => m.Key, StringComparer.Ordinal);
        var due = digests
            .Where(d => d is { State: DeliveryState.Unreachable, Reason: UnreachableReasons.NotInstalled })
            .Select(
                d => (Digest: d, Person: office.FindPerson(d.Recipient), Mail: new DeliveryRow(DeliveryKind.Mail, d.Recipient, d.Slot, now, [], d.Assignments)))
            .Where(m => m.Person is { } person && MailAddresses.Of(person) is not null && known.GetValueOrDefault(m.Mail.Key) is null or { IsOpen: true })
            .ToList();
        await sender.EachAsync(due, (m, stop) => SendAsync(office, m.Person!, m.Mail, now, stop), cancellation);
    }

    private async Task SendAsync(Workspace office, Person person, DeliveryRow planned, DateTimeOffset now, CancellationToken cancellation)
    {
        await deliveries.TryClaimAsync(office.Id, planned, cancellation);
        if (await deliveries.FindAsync(office.Id, planned.Key, cancellation) is not { IsUnreadable: false, IsOpen: true } row
            || row.Wait?.Until > time.GetUtcNow())
        {
            return;
        }

        if (row is { State: DeliveryState.Sending, Claim: var claim })
        {
            if (claim is null || time.GetUtcNow() - claim.At > DeliveryRules.MostSkew)
            {
                await deliveries.TryWriteAsync(
                    office.Id, row with { State = DeliveryState.Failed, Reason = UnreachableReasons.MailUnknown, Claim = null }, cancellation);
            }

            return;
        }

        if (await views.LoadAsync(office, row, person, DateOnly.FromDateTime(now.DateTime), cancellation) is not { IsOver: false } view)
        {
            await deliveries.TryWriteAsync(office.Id, row with { State = DeliveryState.Stale }, cancellation);
            return;
        }

        var sending = row with { State = DeliveryState.Sending, Attempts = row.Attempts + 1, Claim = new SendClaim(me, time.GetUtcNow()) };
        if (await deliveries.TryWriteAsync(office.Id, sending, cancellation) is not { } mine)
        {
            return;
        }

        // From here on it is not cancelled: a mail that is cut off may still arrive.
        var (outcome, code) = await mailer.SendAsync(Letter(office, person, view), CancellationToken.None);
        await deliveries.TryWriteAsync(office.Id, After(mine with { Claim = null }, outcome, code), CancellationToken.None);
    }

    private DeliveryRow After(DeliveryRow row, MailOutcome outcome, string? code) => outcome switch
    {
        MailOutcome.Sent => row with { State = DeliveryState.Sent, SentAt = time.GetUtcNow(), Reason = null, Wait = null },
        MailOutcome.NotNow => row with
        {
            State = DeliveryState.Planned, Attempts = row.Attempts - 1, Wait = DeliveryRules.AfterRefusal(row, time.GetUtcNow()),
        },
        MailOutcome.Refused => row with { State = DeliveryState.Failed, Reason = code },
        _ => row with { State = DeliveryState.Failed, Reason = UnreachableReasons.MailUnknown },
    };

    private Mail Letter(Workspace office, Person person, DigestView view)
    {
        var language = Offices.LanguageOf(person, null);
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var tasks = view.Open.DistinctBy(r => (r.Plan, r.Assignment.Task.Code)).ToList();
        List<string> lines =
        [
            T(MailTexts.Dear, person.Name),
            "",
            T(MailTexts.Asks, office.Settings.Name),
            .. tasks.Take(MostTasks).Select(r => r.Assignment.Due is { } due
                ? T(MailTexts.Task, r.Assignment.Task.Code, Excerpt.Of(r.Assignment.Task.Text, LongestTask), PeriodFormatter.Day(due))
                : T(MailTexts.TaskUndated, r.Assignment.Task.Code, Excerpt.Of(r.Assignment.Task.Text, LongestTask))),
            .. tasks.Count > MostTasks ? [T(MailTexts.MoreTasks, CountFormatter.Number(language, tasks.Count - MostTasks))] : Array.Empty<string>(),
            "",
            T(MailTexts.Link, mailer.AppLink),
            "",
            T(MailTexts.Why),
        ];
        return new Mail(MailAddresses.Of(person)!, DigestCard.Push(language, view), string.Join("\r\n", lines));
    }
}

/// <summary>The official address of somebody who does not have the app.</summary>
internal static class MailAddresses
{
    /// <summary>Null for people who have the app, have left, are guests of another organisation, or whose address is not known.</summary>
    public static string? Of(Person person) =>
        person is { Address: null, Left: null, Mail: { Length: > 0 } mail } && person.SignInName?.Contains("#ext#", StringComparison.OrdinalIgnoreCase) != true
            ? mail
            : null;
}
