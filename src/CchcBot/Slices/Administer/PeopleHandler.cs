using System.Security.Cryptography;
using System.Text.Json.Serialization;
using CchcBot.Documents.Sheets;
using CchcBot.Storage;

namespace CchcBot.Slices.Administer;

/// <summary>Import of a list of units and people from a file: preview, confirmation, storing.</summary>
internal sealed class PeopleHandler(IWorkspaceStore store, IDraftStore drafts, Roster roster)
{
    private const string Kind = "people";

    public async Task<Reply> PreviewAsync(Turn turn, ReceivedFile file, CancellationToken cancellation)
    {
        // Refreshed before the comparison, so that people who joined the team meanwhile are known by mail address.
        var office = turn.Person.Address is { } address ? await roster.RefreshAsync(turn.Workspace, address.ServiceUrl, cancellation) : turn.Workspace;
        if (PeopleList.Read(file.Sheets!, office.Settings.Name, office.Units) is not { } reading)
        {
            return Reply.Problem(PeopleTexts.NotAList.In(turn.Language));
        }

        if (reading.Rows.Count == 0)
        {
            return Reply.Problem(
                PeopleTexts.NoRows.In(turn.Language, string.Join(" ", reading.Problems.Take(5).Select(p => PeopleCard.Words(turn.Language, p))))
            );
        }

        if (reading.Rows.Count > PeopleList.MostRows)
        {
            return Reply.Problem(PeopleTexts.TooMany.In(turn.Language, PeopleList.MostRows));
        }

        var name = file.Hash;
        if (!await drafts.KeepAsync(office.Id, Kind, turn.Person.Id, name, reading, DraftJson.Default.PeopleReading, cancellation))
        {
            return Reply.Problem(PeopleTexts.TooMany.In(turn.Language, PeopleList.MostRows));
        }

        var changes = PeopleChanges.Of(reading, office);
        return Reply.Show(PeopleCard.Render(turn.Language, new PeopleView(office, changes, name, file.Name)), PeopleTexts.Title.In(turn.Language));
    }

    /// <summary>
    /// Stores units first, then known people, heads, and the rows that wait for an object id; the draft is deleted last. After a crash the same button does
    /// the rest, since each step starts from the office's current state.
    /// </summary>
    public async Task<Reply> StoreAsync(Turn turn, PeoplePayload agreed, CancellationToken cancellation)
    {
        var reading = agreed.List is { } name
            ? await drafts.FindAsync(turn.Workspace.Id, Kind, turn.Person.Id, name, DraftJson.Default.PeopleReading, cancellation)
            : null;
        if (reading is null)
        {
            return Reply.Problem(PeopleTexts.Gone.In(turn.Language));
        }

        var office = turn.Workspace;
        var changes = PeopleChanges.Of(reading, office);
        foreach (var (unit, _) in changes.NewUnits.Where(n => !office.UnreadableUnits.Contains(n.Unit.Key)))
        {
            await store.ChangeUnitAsync(office.Id, unit.Key, there => there is null ? unit : there with { Ended = null }, cancellation);
        }

        foreach (var change in changes.People.Where(c => !c.IsNew))
        {
            await store.ChangeRolesAsync(office.Id, change.Known!.Id, By(turn), there => Roster.As(there ?? change.Known, change.Row), cancellation);
        }

        foreach (var head in changes.Heads.Where(h => !office.UnreadableUnits.Contains(h.Unit.Key)))
        {
            await store.ChangeUnitAsync(office.Id, head.Unit.Key, there => (there ?? head.Unit) with { Head = head.After?.Id }, cancellation);
            await StepDownAsync(turn, head, reading, cancellation);
        }

        await store.ListPeopleAsync(office.Id, [.. changes.People.Where(c => c.IsNew).Select(c => c.Row)], cancellation);
        await drafts.DropAsync(office.Id, Kind, turn.Person.Id, cancellation);
        var text = PeopleTexts.Stored.In(turn.Language, changes.NewUnits.Count, changes.People.Count(c => !c.IsNew), changes.People.Count(c => c.IsNew));
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    public async Task<Reply> DropAsync(Turn turn, CancellationToken cancellation)
    {
        await drafts.DropAsync(turn.Workspace.Id, Kind, turn.Person.Id, cancellation);
        var text = PeopleTexts.Dropped.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private static RoleChange By(Turn turn) => new(turn.Person.Id, turn.Now, RoleChangeSource.List);

    /// <summary>A former head who heads no other unit and is not in the list loses the head role but stays in the unit.</summary>
    private async Task StepDownAsync(Turn turn, HeadChange head, PeopleReading reading, CancellationToken cancellation)
    {
        var office = turn.Workspace;
        if (head.Before is { } before && before.Id != head.After?.Id
            && !office.Units.Any(u => u.Key != head.Unit.Key && u.Head == before.Id)
            && !reading.Rows.Any(r => r.Mail == before.Mail || r.Mail == before.SignInName))
        {
            await store.ChangeRolesAsync(
                office.Id,
                before.Id,
                By(turn),
                there => (there ?? before) with { Roles = (there ?? before).Roles & ~Roles.Head },
                cancellation
            );
        }
    }
}

/// <summary>Serializer metadata of this slice's drafts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TolerantEnums)]
)]
[JsonSerializable(typeof(PeopleReading))]
[JsonSerializable(typeof(Reorganisation))]
internal sealed partial class DraftJson : JsonSerializerContext;
