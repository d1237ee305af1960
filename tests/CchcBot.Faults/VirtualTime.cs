using System.Globalization;
using CchcBot.Delivery;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Office;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;

namespace CchcBot.Faults;

/// <summary>
/// The clock is taken through years, day by day, with jumps: what the policy says is due is said within the days that it may wait,
/// once, and nothing is said outside the office's hours. The real runs over Azurite; only the messenger is a recorder.
/// </summary>
internal static class VirtualTime
{
    // A digest waits for the next Tuesday, which a holiday moves: six days of work lie between two at most. Leaders' wait for the officer's first.
    private const int MostDays = 6;
    private const int MostDaysOfOthers = 14;

    private static readonly TimeSpan[] Hours =
        [new(6, 0, 0), new(8, 31, 0), new(11, 45, 0), new(14, 0, 0), new(15, 31, 0), new(19, 0, 0)];

    public static async Task<string> RunAsync(DateOnly from, DateOnly to, int seed)
    {
        await using var azurite = await AzuriteServer.StartAsync();
        await using var office = await TestOffice.OpenAsync(new TableStorage(azurite.ConnectionString), from.ToDateTime(new TimeOnly(6, 0)));
        for (var year = from.Year; year <= to.Year; year++)
        {
            var plan = Plan(year);
            Assert.True(await office.Plans.StoreAsync(office.Id, plan.Info, plan.Tasks, null, CancellationToken.None));
        }

        var watch = new Watch(office, seed);
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            await watch.DayAsync(day);
        }

        await watch.CheckOnceAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {from:dd/MM/yyyy} to {to:dd/MM/yyyy}, {watch.Due} matters due, {watch.Messages} messages, {watch.Jumps} jumps: none missed, none twice, none outside working hours"
        );
    }

    private static PlanBuilder Plan(int year)
    {
        string[] units = [TestOffice.Administration, TestOffice.Centre, TestOffice.Interior];
        var plan = new PlanBuilder(year, $"{year}/KH-VP", $"Kế hoạch CCHC năm {year}");
        for (var i = 0; i < 12; i++)
        {
            plan.Quarter($"{1 + i / 4}{"abcd"[i % 4]}", 1 + i % 4, units[i % 3]);
        }

        return plan.Task("4a", $"20/3/{year}", units[0]).Task("4b", $"5/5/{year}", units[1]).Task("4c", $"15/8/{year}", units[1], units[0])
            .Milestones("5a", units[1], ("ban hành", $"15/2/{year}"), ("sơ kết", $"30/6/{year}"), ("tổng kết", $"10/12/{year}"))
            .Ongoing("6a", units[0]);
    }

    /// <summary>What is due, what was said, and when.</summary>
    private sealed class Watch(TestOffice office, int seed)
    {
        private readonly Random random = new(seed);
        private readonly Dictionary<string, int> waiting = new(StringComparer.Ordinal);
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private int downUntil;

        public int Due => seen.Count;

        public int Messages => office.Messenger.Sent.Count;

        public int Jumps { get; private set; }

        public async Task DayAsync(DateOnly day)
        {
            if (downUntil > 0)
            {
                downUntil--;
                return;
            }

            var jump = random.Next(60);
            if (jump == 0)
            {
                // Away for 72 hours.
                (downUntil, Jumps) = (2, Jumps + 1);
                return;
            }

            foreach (var hour in Hours)
            {
                var at = day.ToDateTime(TimeOnly.MinValue) + hour;
                if (jump is 1 or 2)
                {
                    Jumps++;
                    await TickAsync(at.AddHours(1));
                    at = jump == 1 ? at.AddHours(1).AddMinutes(1) : at;
                }

                await TickAsync(at);
            }

            await WorkAsync(day);
            await LookAsync(day);
        }

        /// <summary>No matter in two messages to one person.</summary>
        public async Task CheckOnceAsync()
        {
            var twice = (await RowsAsync())
                .Where(d => d.State == DeliveryState.Sent)
                .SelectMany(d => d.Obligations.Select(o => (d.Recipient, Matter: o)))
                .CountBy(x => x)
                .Where(x => x.Value > 1)
                .Select(x => x.Key.Matter)
                .ToList();
            Assert.True(twice.Count == 0, $"said twice: {string.Join(", ", twice.Take(5))}");
        }

        private async Task TickAsync(DateTime at)
        {
            office.MoveTo(at);
            var before = office.Messenger.Sent.Count;
            await office.RemindAsync();
            Assert.True(
                office.Messenger.Sent.Count == before || WorkCalendar.Shipped.MaySend(at),
                $"{office.Messenger.Sent.Count - before} messages at {at:dd/MM/yyyy HH:mm}"
            );
            var together = office.Messenger.Sent.Skip(before).Where(s => s.Kind == "send" && IsDigest(s.Card)).CountBy(s => s.To.ConversationId).ToList();
            Assert.True(together.All(t => t.Value == 1), $"several cards at once at {at:dd/MM/yyyy HH:mm}");
        }

        /// <summary>Its buttons name the delivery; notices of other matters and cards that are brought up to date are no reminders.</summary>
        private static bool IsDigest(string card) =>
            card.Contains("digest|", StringComparison.Ordinal) || card.Contains("briefing|", StringComparison.Ordinal);

        /// <summary>People work: some report in time, some late.</summary>
        private async Task WorkAsync(DateOnly day)
        {
            foreach (var plan in await office.Plans.CurrentAsync(office.Id, CancellationToken.None))
            {
                foreach (
                    var assignment in plan
                        .Assignments.Where(a => !a.IsDone && a.Due is { } due && due.AddDays(random.Next(-15, 40)) < day && random.Next(10) == 0)
                        .ToList()
                )
                {
                    await office.Plans.ChangeAsync(
                        office.Id,
                        plan.Info.Id,
                        assignment.Id,
                        new AssignmentChange(
                            $"{assignment.Id}-{day:yyyyMMdd}",
                            TestOffice.Cuong,
                            office.Now,
                            a => (a.State with { Step = WorkStep.Issued, CompletedOn = day, ReportedAt = office.Now }, null)
                        ),
                        CancellationToken.None
                    );
                }
            }
        }

        /// <summary>Counts for what is due the days on which it could have been said.</summary>
        private async Task LookAsync(DateOnly day)
        {
            if (!WorkCalendar.Shipped.MaySend(day.ToDateTime(new TimeOnly(14, 0))))
            {
                return;
            }

            var workspace = await office.WorkspaceAsync();
            var said = (await RowsAsync()).Where(d => d.Settles).SelectMany(d => d.Obligations).ToHashSet(StringComparer.Ordinal);
            var context = new ReminderContext(workspace.Calendar, workspace.Settings.Reminders, new Dictionary<string, AssignmentNote>(StringComparer.Ordinal));
            var due = (await office.Plans.CurrentAsync(office.Id, CancellationToken.None)).SelectMany(p => ReminderPolicy.Due(p, day, context)).ToList();
            // Said three times without a change it is not said again: somebody calls.
            var times = said.CountBy(key => key[..(key.LastIndexOf('|') + 1)], StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
            foreach (var obligation in due.Where(o => !said.Contains(o.Key) && times.GetValueOrDefault(o.Matter(o.Reason)) < 3))
            {
                seen.Add(obligation.Key);
                var days = waiting[obligation.Key] = waiting.GetValueOrDefault(obligation.Key) + 1;
                var most = obligation.Reason.Audience() == ReminderAudience.Owner ? MostDays : MostDaysOfOthers;
                Assert.True(days <= most, $"{obligation.Key} was due for {days} days of work by {day:dd/MM/yyyy} and not said");
            }

            seen.UnionWith(due.Select(o => o.Key));
        }

        private async Task<IReadOnlyList<DeliveryRow>> RowsAsync() =>
            [.. (await office.Deliveries.ListAsync(office.Id, CancellationToken.None)).Where(d => d.Kind is DeliveryKind.Digest or DeliveryKind.Briefing)];
    }
}
