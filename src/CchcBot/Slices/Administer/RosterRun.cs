using CchcBot.Delivery;

namespace CchcBot.Slices.Administer;

/// <summary>
/// Reads the team's roster once a working day, and when somebody joined or left. Administrators are told who left, and which units have no head because
/// of it.
/// </summary>
internal sealed class RosterRun(Roster roster, RosterRefreshes due, Notices notices) : IOfficeJob
{
    private readonly BoundedCache<WorkspaceId, Reading> read = new(CacheLimits.Offices);

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, today) = (tick.Office, DateOnly.FromDateTime(tick.Now.DateTime));
        var isDaily = office.Calendar.MaySend(tick.Now.DateTime) && read.Find(office.Id)?.Day != today;
        var told = due.Take(office.Id);
        if ((told ?? (isDaily ? ServiceUrl(office) : null)) is not { } serviceUrl)
        {
            return;
        }

        read.Keep(office.Id, new Reading(today));
        // May run several times a day; the notice's topic prevents duplicates.
        foreach (var person in (await roster.RefreshAsync(office, serviceUrl, cancellation)).People.Where(p => p.Left == today))
        {
            await NotifyAsync(office, person, tick.Now, cancellation);
        }
    }

    /// <summary>Where the team may be asked for its people; null before anybody has written.</summary>
    internal static string? ServiceUrl(Workspace office) =>
        office.Settings.Channel?.ServiceUrl ?? office.People.Select(p => p.Address?.ServiceUrl).FirstOrDefault(url => url is not null);

    /// <summary>Notifies all administrators, since the person who left may be one of them.</summary>
    private async Task NotifyAsync(Workspace office, Person person, DateTimeOffset now, CancellationToken cancellation)
    {
        var units = office.Units.Where(u => u.Head == person.Id).Select(u => u.Name).ToList();
        foreach (var administrator in office.Administrators)
        {
            var language = Offices.LanguageOf(administrator, null);
            var text = LeftTexts.Left.In(language, person.Name)
                + (units.Count == 0 ? "" : " " + LeftTexts.NobodyInCharge.In(language, string.Join("; ", units)));
            await notices.SendAsync(office.Id, administrator, $"left|{person.Id}", text, now, cancellation);
        }
    }

    private sealed record Reading(DateOnly Day);
}
