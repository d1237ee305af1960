using CchcBot.Delivery;
using CchcBot.Domain.Reminders;
using CchcBot.Storage;

namespace CchcBot.Slices.PersonalData;

/// <summary>A change of an assignment that the person made or that mentions the person.</summary>
/// <param name="Plan">Number of the plan, else its title.</param>
/// <param name="IsOwn">The person made it.</param>
internal sealed record PersonalAct(DateTimeOffset At, string Plan, string Task, string Unit, bool IsOwn, AssignmentState Before, AssignmentState After);

/// <summary>A version of a plan that the person wrote.</summary>
internal sealed record PersonalVersion(DateTimeOffset At, string Plan, int Version);

/// <summary>What one office stores about a person.</summary>
/// <param name="Person">The person's own row.</param>
/// <param name="Deliveries">Messages to the person, oldest first.</param>
/// <param name="Told">Number of messages to others that mention the person.</param>
/// <param name="Notes">Reminder notes that the person made.</param>
/// <param name="Drafts">Kinds of the drafts that wait for the person's confirmation.</param>
/// <param name="Open">Number of open assignments that the person owns.</param>
/// <param name="Others">Other rows that mention the person.</param>
internal sealed record PersonalRecord(
    Workspace Office,
    Person Person,
    IReadOnlyList<DeliveryRow> Deliveries,
    int Told,
    IReadOnlyList<PersonalAct> Acts,
    IReadOnlyList<PersonalVersion> Versions,
    IReadOnlyList<AssignmentNote> Notes,
    IReadOnlyList<string> Drafts,
    int Open,
    IReadOnlyList<PersonalRow> Others)
{
    public IReadOnlyList<Unit> Heads => [.. Office.Units.Where(u => u.Head == Person.Id)];

    public IReadOnlyList<Unit> InCharge => [.. Office.Units.Where(u => u.LeaderInCharge == Person.Id)];

    public IReadOnlyList<ListedPerson> Listed => [.. Office.Listed.Where(l => l.Mail == Person.Mail || l.Mail == Person.SignInName)];
}

/// <summary>Collects what is stored about a person from all stores.</summary>
internal sealed class PersonalRecords(
    IPlanStore plans, IDeliveryStore deliveries, INoteStore notes, IDraftStore drafts, IPersonalDataStore rows)
{
    /// <summary>The identifiers by which the person is found in the office's rows.</summary>
    public static PersonIdentifiers Marks(Workspace office, Person person) => new(
        person.Id,
        person.ChannelAccountId,
        [.. new[] { person.Mail, person.SignInName }.OfType<string>().Where(m => m.Length > 0)],
        HasNamesake(office, person) ? null : person.Name);

    public static bool HasNamesake(Workspace office, Person person) =>
        office.People.Any(p => p.Id != person.Id && VietnameseText.Fold(VietnameseText.Tidy(p.Name)) == VietnameseText.Fold(VietnameseText.Tidy(person.Name)));

    public async Task<PersonalRecord> OfAsync(Workspace office, Person person, CancellationToken cancellation)
    {
        var said = await deliveries.ListAsync(office.Id, cancellation);
        var noted = await notes.ListAsync(office.Id, cancellation);
        var acts = new List<PersonalAct>();
        var versions = new List<PersonalVersion>();
        var open = 0;
        foreach (var info in await plans.ListAsync(office.Id, cancellation))
        {
            var name = info.ShortName();
            acts.AddRange(Acts(office, person, name, await plans.HistoryAsync(office.Id, info.Id, cancellation)));
            versions.AddRange(
                (await plans.VersionsAsync(office.Id, info.Id, cancellation))
                    .Where(v => v.By == person.Id)
                    .Select(v => new PersonalVersion(v.At, name, v.Version))
            );
            open += await plans.FindAsync(office.Id, info.Id, cancellation) is { } plan
                ? plan.Assignments.Count(a => !a.IsDone && office.OwnerOf(a)?.Id == person.Id)
                : 0;
        }

        return new PersonalRecord(
            office,
            person,
            [.. said.Where(d => d.Recipient == person.Id).OrderBy(d => d.PlannedAt)],
            said.Count(d =>
                d.Recipient != person.Id
                && (d.Word?.Text.Contains(person.Name, StringComparison.OrdinalIgnoreCase) == true
                    || d.Key.Contains(person.Id, StringComparison.OrdinalIgnoreCase))
            ),
            [.. acts.OrderBy(a => a.At)],
            [.. versions.OrderBy(v => v.At)],
            [.. noted.Values.Where(n => n.Reassign?.By == person.Id)],
            await drafts.KindsAsync(office.Id, person.Id, cancellation),
            open,
            [.. (await rows.FindAsync(office.Id, Marks(office, person), cancellation)).Where(r => !r.IsShown)]);
    }

    private static IEnumerable<PersonalAct> Acts(Workspace office, Person person, string plan, IReadOnlyList<StoredHistory> history)
    {
        var before = new Dictionary<string, AssignmentState>(StringComparer.Ordinal);
        foreach (var entry in history)
        {
            var earlier = before.GetValueOrDefault(entry.Assignment, AssignmentState.Initial);
            before[entry.Assignment] = entry.After;
            if ((entry.By == person.Id || Names(entry.After, person.Id)) && AssignmentId.TryParse(entry.Assignment, out var id))
            {
                yield return new PersonalAct(entry.At, plan, id.Task, office.FindUnit(id.Unit)?.Name ?? id.Unit, entry.By == person.Id, earlier, entry.After);
            }
        }
    }

    /// <summary>Whether a state contains the person's id, for example as officer, asker, reporter or decider.</summary>
    private static bool Names(AssignmentState state, string id) =>
        System.Text.Json.JsonSerializer.Serialize(state, StorageJson.Default.AssignmentState).Contains(id, StringComparison.OrdinalIgnoreCase);
}
