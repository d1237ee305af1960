using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CchcBot.Slices.PersonalData;

/// <summary>
/// "dữ liệu của tôi", "xoá dữ liệu của tôi": shows, exports and removes personal data on request (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).
/// Records that the office needs for its work are kept, anonymised.
/// </summary>
internal sealed class PersonalDataHandler(
    IWorkspaceStore store,
    IPersonalDataStore eraser,
    PersonalRecords records,
    Memories memories,
    IOptions<BotOptions> options
)
{
    /// <summary>Kind of the offered file, for the file consent.</summary>
    public const string FileKind = "personalData";

    private const int MarkBytes = 4;

    /// <summary>How long a confirmation card is valid, so that what is removed is what the person was shown.</summary>
    private static readonly TimeSpan Agreed = TimeSpan.FromMinutes(30);

    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation) =>
        await OwnAsync(turn, cancellation) is { Count: > 0 } own
            ? Reply.Show(PersonalDataCards.Summary(turn.Language, own), PersonalDataTexts.Title.In(turn.Language))
        : Reply.Say(PersonalDataTexts.Nothing.In(turn.Language));

    public async Task<Reply> OfferAsync(Turn turn, CancellationToken cancellation)
    {
        var content = PersonalDataText.Of(turn.Language, await OwnAsync(turn, cancellation), turn.Now);
        return new Reply(
            File: new OfferedFile(
                PersonalDataTexts.FileName.In(turn.Language, $"{turn.Today:yyyy-MM-dd}"),
                PersonalDataTexts.Title.In(turn.Language),
                content.Length,
                FileKind,
                "own"
            )
        );
    }

    /// <summary>The file of the person who accepts it, whatever the consent's context says.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, CancellationToken cancellation) =>
        PersonalDataText.Of(turn.Language, await OwnAsync(turn, cancellation), turn.Now);

    public async Task<Reply> AskAsync(Turn turn, CancellationToken cancellation) =>
        await OwnAsync(turn, cancellation) is { Count: > 0 } own ? Confirm(turn, own, isOwn: true)
        : Reply.Say(PersonalDataTexts.Nothing.In(turn.Language));

    /// <summary>An administrator asks, for somebody who left, within the administrator's own office.</summary>
    public async Task<Reply> AskOfAsync(Turn turn, string words, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        var name = VietnameseText.Fold(VietnameseText.Tidy(words.Trim(' ', '@', '"')));
        var named = mentions.Count > 0
            ? turn.Workspace.People.Where(p => p.ChannelAccountId == mentions[0].ChannelAccountId).ToList()
            : [.. turn.Workspace.People.Where(p => VietnameseText.Fold(p.Name) == name || p.Mail == name || p.SignInName == name)];
        return named switch
        {
            [var self] when self.Id == turn.Person.Id => await AskAsync(turn, cancellation),
            [var only] => Confirm(turn, [await records.OfAsync(turn.Workspace, only, cancellation)], isOwn: false),
            [] => Reply.Problem((words.Length == 0 ? PersonalDataTexts.Who : PersonTexts.UnknownPerson).In(turn.Language, words)),
            _ => Reply.Problem(PersonalDataTexts.Several.In(turn.Language, words)),
        };
    }

    public async Task<Reply> RemoveAsync(Turn turn, RemovePersonPayload agreed, CancellationToken cancellation)
    {
        if (agreed.Who != turn.Person.Id || !IsFresh(turn, agreed))
        {
            return Reply.Problem(PersonalDataTexts.Again.In(turn.Language));
        }

        var own = await OwnAsync(turn, cancellation);
        if (own.Count == 0)
        {
            return Reply.Problem(PersonalDataTexts.Nothing.In(turn.Language));
        }

        if (own.FirstOrDefault(IsLastAdministrator) is { } needed)
        {
            return Reply.Problem(PersonalDataTexts.Last.In(turn.Language, needed.Office.Settings.Name));
        }

        // The office of this chat comes last: after a crash the person can repeat the request there.
        foreach (var record in own.Reverse())
        {
            await EraseAsync(record, turn.Now, by: null, cancellation);
        }

        memories.Forget(turn.Person.Id);
        var text = PersonalDataTexts.RemovedOwn.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    public async Task<Reply> RemoveOfAsync(Turn turn, RemovePersonPayload agreed, CancellationToken cancellation)
    {
        if (!IsFresh(turn, agreed) || turn.Workspace.FindPerson(agreed.Who) is not { } person || person.Id == turn.Person.Id)
        {
            return Reply.Problem(PersonalDataTexts.Again.In(turn.Language));
        }

        var record = await records.OfAsync(turn.Workspace, person, cancellation);
        if (IsLastAdministrator(record))
        {
            return Reply.Problem(PersonalDataTexts.Last.In(turn.Language, record.Office.Settings.Name));
        }

        await EraseAsync(record, turn.Now, turn.Person.Id, cancellation);
        memories.Forget(person.Id);
        var text = PersonalDataTexts.RemovedOther.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    public static Reply Keep(Turn turn)
    {
        var text = PersonalDataTexts.Kept.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private Reply Confirm(Turn turn, IReadOnlyList<PersonalRecord> found, bool isOwn)
    {
        if (found.FirstOrDefault(IsLastAdministrator) is { } needed)
        {
            return Reply.Problem(PersonalDataTexts.Last.In(turn.Language, needed.Office.Settings.Name));
        }

        var card = PersonalDataCards.Confirm(
            turn.Language,
            found,
            turn.Now,
            isOwn,
            IsConfigured(found[0].Person),
            found.Any(r => PersonalRecords.HasNamesake(r.Office, r.Person))
        );
        return Reply.Show(
            card,
            isOwn ? PersonalDataTexts.ConfirmOwn.In(turn.Language) : PersonalDataTexts.ConfirmOther.In(turn.Language, found[0].Person.Name)
        );
    }

    private Task<int> EraseAsync(PersonalRecord record, DateTimeOffset now, string? by, CancellationToken cancellation)
    {
        var (office, person) = (record.Office, record.Person);
        var former = new FormerPerson($"former-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MarkBytes))}", person.Unit, now, by);
        return eraser.EraseAsync(office.Id, PersonalRecords.Marks(office, person), former, PersonalDataTexts.Hidden.In(TextLanguage.Vi), cancellation);
    }

    /// <summary>The person's records in all offices of the tenant that know the person; the office of this chat first.</summary>
    private async Task<IReadOnlyList<PersonalRecord>> OwnAsync(Turn turn, CancellationToken cancellation)
    {
        var found = new List<PersonalRecord>();
        foreach (var id in (await store.OfPersonAsync(turn.Workspace.Id.Tenant, turn.Person.Id, cancellation)).Prepend(turn.Workspace.Id).Distinct())
        {
            if (await store.FindAsync(id, cancellation) is { } office && office.FindPerson(turn.Person.Id) is { } person)
            {
                found.Add(await records.OfAsync(office, person, cancellation));
            }
        }

        return found;
    }

    private bool IsLastAdministrator(PersonalRecord record) =>
        record.Person.Is(Roles.Administrator) && !IsConfigured(record.Person)
        && !record.Office.People.Any(p => p.Id != record.Person.Id && (p.Is(Roles.Administrator) || IsConfigured(p)));

    private bool IsConfigured(Person person) => options.Value.Administrators.Contains(person.Id, StringComparer.OrdinalIgnoreCase);

    private static bool IsFresh(Turn turn, RemovePersonPayload agreed) =>
        turn.Now.UtcTicks - agreed.At is var age && age >= 0 && age <= Agreed.Ticks;
}
