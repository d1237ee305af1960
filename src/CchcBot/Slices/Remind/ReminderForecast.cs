using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>A digest that would be sent at a moment.</summary>
internal sealed record ForeseenDigest(DateTime At, PlannedDigest Digest);

/// <summary>Predicts who will be reminded of what if nothing is reported until then, with the policy that really sends.</summary>
internal static class ReminderForecast
{
    public const int UsualDays = 14;
    public const int MostDays = 31;

    /// <param name="plans">The plans in force.</param>
    /// <param name="notes">The reminder notes.</param>
    /// <param name="said">Past deliveries; the predicted ones are added to it.</param>
    /// <param name="now">Office time.</param>
    /// <param name="days">Number of days, including today.</param>
    public static IReadOnlyList<ForeseenDigest> Of(
        Workspace office, IReadOnlyList<PlanState> plans, IReadOnlyDictionary<string, AssignmentNote> notes, ReminderHistory said, DateTime now, int days)
    {
        var settings = office.Settings.Reminders;
        var foreseen = new List<ForeseenDigest>();
        for (var day = DateOnly.FromDateTime(now); day < DateOnly.FromDateTime(now).AddDays(days); day = day.AddDays(1))
        {
            foreach (var hour in new[] { settings.Staff.At, settings.Leaders.At }.Distinct().Order())
            {
                // Today's hour may have passed: such a message would go out at once.
                var at = day.ToDateTime(hour) < now && day == DateOnly.FromDateTime(now) ? now : day.ToDateTime(hour);
                foreach (var digest in DigestPlanner.Plan(office, plans, notes, said, at, isForeseen: true))
                {
                    said.Add(digest.Person.Id, digest.Kind, digest.Slot, digest.Obligations.Select(o => o.Key), day);
                    foreseen.Add(new ForeseenDigest(at, digest));
                }
            }
        }

        return foreseen;
    }
}
