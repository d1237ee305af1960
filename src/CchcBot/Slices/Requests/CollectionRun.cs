using CchcBot.Delivery;

namespace CchcBot.Slices.Requests;

/// <summary>
/// Before a report closes, asks each head to confirm the unit's figures, the monitoring unit to classify causes of delay, and the leaders to confirm them.
/// </summary>
internal sealed class CollectionRun(RequestOutbox outbox) : IOfficeJob
{
    // The day and report for which an office was last asked, so that later ticks of that day do nothing.
    private readonly BoundedCache<WorkspaceId, string> asked = new(CacheLimits.Offices);

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, today) = (tick.Office, DateOnly.FromDateTime(tick.Now.DateTime));
        if (!office.Calendar.MaySend(tick.Now.DateTime) || ConfirmFiguresHandler.Window(office, today) is not { } window || today < window.AnswersBy)
        {
            return;
        }

        var day = $"{today:yyyyMMdd}|{ConfirmFiguresView.Name(window)}";
        if (asked.Find(office.Id) == day)
        {
            return;
        }

        var plans = await tick.Snapshot.CurrentAsync(cancellation);
        if (plans.Count > 0)
        {
            foreach (var unit in office.Units)
            {
                if (office.HeadOf(unit.Key) is { } head && ConfirmFiguresView.Of(unit, window, plans, today) is { Waits: true, Tasks.Count: > 0 })
                {
                    // Asked once per report: the card is kept up to date, and shows if something was reported after the confirmation.
                    await outbox.AskOfficeAsync(
                        office.Id, [head], RequestKinds.Figures, ConfirmFiguresView.Matter(window, unit), window.AnswersBy, tick.Now, cancellation);
                }
            }

            var waiting = office.Administrators.Concat(office.People.Where(p => p.Is(Roles.Leader)))
                .Where(p => CauseList.Of(office, p, plans, today).Rows.Count > 0);
            await outbox.AskOfficeAsync(office.Id, waiting, RequestKinds.Causes, ConfirmFiguresView.Name(window), window.AnswersBy, tick.Now, cancellation);
        }

        asked.Keep(office.Id, day);
    }
}
