using System.Text.RegularExpressions;
using CchcBot.Delivery;

namespace CchcBot.Slices.Remind;

/// <summary>
/// <c>uỷ quyền cho @Nam từ 3/8 đến 7/8</c>: a colleague gets the person's reminders during an absence, which ends by itself. Both are told.
/// </summary>
internal sealed partial class DelegateHandler(IWorkspaceStore store, Notices notices)
{
    private const int LongestDays = 180;

    public async Task<Reply> TypedAsync(Turn turn, string words, IReadOnlyList<MentionedPerson> mentions, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            return Card(turn, new DelegateForm(null, null, null), null);
        }

        var match = PersonAndDays().Match(words);
        if (!match.Success)
        {
            return Reply.Problem(DelegateTexts.How.In(turn.Language));
        }

        var (person, problem) = Find(turn, match.Groups["person"].Value, mentions);
        if (person is null)
        {
            return Reply.Problem(problem!);
        }

        var from = match.Groups["from"].Success ? match.Groups["from"].Value : null;
        var (span, wrong) = Read(turn, from, match.Groups["until"].Value);
        return span is null ? Reply.Problem(wrong!) : await StoreAsync(turn, person, span.Value, cancellation);
    }

    public async Task<Reply> SaveAsync(Turn turn, DelegatePayload tapped, CancellationToken cancellation)
    {
        var picked = LongChoice.Pick(DelegateCard.Options(turn.Workspace, turn.Person), tapped.To, tapped.ToPart);
        var form = new DelegateForm(picked.Value, tapped.From, tapped.Until, tapped.ToPart);
        if (picked.Why(turn.Language) is { } unclear)
        {
            return Card(turn, form, unclear);
        }

        if (turn.Workspace.FindPerson(form.To) is not { } person)
        {
            return Card(turn, form, DelegateTexts.Choose.In(turn.Language));
        }

        if (person.Id == turn.Person.Id)
        {
            return Card(turn, form, DelegateTexts.Self.In(turn.Language));
        }

        if (!Rights.Colleagues.Holds(person))
        {
            return Card(turn, form, DelegateTexts.NoRole.In(turn.Language, person.Name));
        }

        var (span, wrong) = Read(turn, form.From, form.Until ?? "");
        return span is null ? Card(turn, form, wrong) : await StoreAsync(turn, person, span.Value, cancellation);
    }

    /// <summary>Ends the absence before its last day.</summary>
    public async Task<Reply> EndAsync(Turn turn, CancellationToken cancellation)
    {
        await store.ChangePersonAsync(turn.Workspace.Id, turn.Person.Id, p => (p ?? turn.Person) with { Away = null }, cancellation);
        if (turn.Person.Away is { } away && away.Until >= turn.Today && turn.Workspace.FindPerson(away.To) is { } other)
        {
            var told = DelegateTexts.EndedForYou.In(Offices.LanguageOf(other, null), turn.Person.Name);
            await notices.SendAsync(turn.Workspace.Id, other, $"leave-end|{turn.Operation}", told, turn.Now, cancellation);
        }

        var text = DelegateTexts.Ended.In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private async Task<Reply> StoreAsync(Turn turn, Person other, (DateOnly From, DateOnly Until) span, CancellationToken cancellation)
    {
        await store.ChangePersonAsync(
            turn.Workspace.Id, turn.Person.Id, p => (p ?? turn.Person) with { Away = new Delegation(other.Id, span.From, span.Until) }, cancellation);
        var told = DelegateTexts.ForYou.In(Offices.LanguageOf(other, null), turn.Person.Name, $"{span.From:dd/MM/yyyy}", $"{span.Until:dd/MM/yyyy}");
        await notices.SendAsync(turn.Workspace.Id, other, $"leave|{turn.Person.Id}|{span.From:yyyyMMdd}|{span.Until:yyyyMMdd}", told, turn.Now, cancellation);
        var text = DelegateTexts.Set.In(turn.Language, other.Name, $"{span.From:dd/MM/yyyy}", $"{span.Until:dd/MM/yyyy}");
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private static Reply Card(Turn turn, DelegateForm form, string? problem) =>
        Reply.Show(DelegateCard.Render(turn.Language, turn.Workspace, turn.Person, turn.Today, form, problem), problem ?? DelegateTexts.Title.In(turn.Language))
            with { IsProblem = problem is not null };

    /// <summary>Reads the first and last day; the first is today where it is not given. A date without a year is the next such date.</summary>
    private static ((DateOnly From, DateOnly Until)? Span, string? Problem) Read(Turn turn, string? fromWords, string untilWords)
    {
        var from = turn.Today;
        if (fromWords is not null && !TryRead(fromWords, turn.Today, out from))
        {
            return (null, DelegateTexts.BadDate.In(turn.Language, fromWords));
        }

        if (!TryRead(untilWords, turn.Today, out var until))
        {
            return (null, DelegateTexts.BadDate.In(turn.Language, untilWords));
        }

        return until < from || until < turn.Today ? (null, DelegateTexts.Order.In(turn.Language))
            : until.DayNumber - from.DayNumber > LongestDays ? (null, DelegateTexts.Long.In(turn.Language, LongestDays))
            : ((from, until), null);
    }

    private static bool TryRead(string words, DateOnly today, out DateOnly day)
    {
        if (DateReader.Read(words, today.Year, out day) != DateReading.Date)
        {
            return false;
        }

        // Without a year, a date more than six months ago is next year's, as a January date written in December.
        if (day < today.AddMonths(-6) && !words.Contains($"{day.Year}", StringComparison.Ordinal))
        {
            day = day.AddYears(1);
        }

        return true;
    }

    /// <summary>Finds a person by mention, else by a full or given name that only one person has.</summary>
    private static (Person? Person, string? Problem) Find(Turn turn, string words, IReadOnlyList<MentionedPerson> mentions)
    {
        var name = VietnameseText.Fold(VietnameseText.Tidy(words.Trim(' ', '@', '"')));
        string[] titles = ["anh ", "chi ", "dong chi ", "dc ", "d/c ", "ong ", "ba "];
        name = titles.FirstOrDefault(t => name.StartsWith(t, StringComparison.Ordinal)) is { } title ? name[title.Length..] : name;
        var found =
            mentions.Count > 0
                ? turn.Workspace.People.Where(p => p.ChannelAccountId == mentions[0].ChannelAccountId).ToList()
                : turn
                    .Workspace.People.Where(p => VietnameseText.Fold(p.Name) is var own && (own == name || own.EndsWith(" " + name, StringComparison.Ordinal)))
                    .ToList();
        return found switch
        {
            [var self] when self.Id == turn.Person.Id => (null, DelegateTexts.Self.In(turn.Language)),
            [var only] when !Rights.Colleagues.Holds(only) => (null, DelegateTexts.NoRole.In(turn.Language, only.Name)),
            [var only] => (only, null),
            [] => (null, PersonTexts.UnknownPerson.In(turn.Language, words.Trim())),
            _ => (null, PersonTexts.SeveralPeople.In(turn.Language, words.Trim())),
        };
    }

    [GeneratedRegex(
        @"^(?:cho|to)?\s*(?<person>.+?)\s+(?:(?:từ|tu|from)\s+(?:ngày\s+|ngay\s+)?(?<from>\S+)\s+)?(?:đến hết|den het|đến|den|tới|toi|until|to"
            + @"|-)\s+(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?(?<until>\S+)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PersonAndDays();
}
