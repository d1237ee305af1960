using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>
/// "xem như ...": an administrator sees for a while what another role would see. Reading only, said on each answer, and never more than the
/// administrator may see; it ends by itself.
/// </summary>
internal sealed class ViewAsHandler(IWorkspaceStore store)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>How the roles are called; the longest first. All folded.</summary>
    private static readonly (string Words, Roles Roles)[] Names =
    [
        ("lanh dao co quan", Roles.Leader), ("lanh dao", Roles.Leader), ("leader", Roles.Leader), ("chanh van phong", Roles.Leader),
        ("nguoi dung dau don vi", Head), ("nguoi dung dau", Head), ("truong don vi", Head), ("thu truong don vi", Head), ("truong phong", Head), ("head of unit", Head), ("head", Head),
        ("thanh vien don vi", Roles.Member), ("thanh vien", Roles.Member), ("chuyen vien", Roles.Member), ("can bo", Roles.Member), ("member", Roles.Member), ("staff", Roles.Member),
        ("nguoi xem", Roles.Viewer), ("viewer", Roles.Viewer),
        ("nguoi chua co vai tro", Roles.None), ("chua co vai tro", Roles.None), ("khong co vai tro", Roles.None), ("nobody", Roles.None), ("no role", Roles.None),
    ];

    private const Roles Head = Roles.Head | Roles.Member;

    public async Task<Reply> BeginAsync(Turn turn, string words, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
        {
            return Reply.Problem(T(turn, "personalOnly"));
        }

        var folded = VietnameseText.Fold(VietnameseText.Tidy(words));
        var role = Names.OrderByDescending(n => n.Words.Length).FirstOrDefault(n => folded == n.Words || folded.StartsWith(n.Words + ' ', StringComparison.Ordinal));
        if (role.Words is null)
        {
            return Reply.Problem(T(turn, "how"));
        }

        var unitWords = VietnameseText.Tidy(words)[role.Words.Length..].Trim(' ', '"', '“', '”');
        foreach (var of in new[] { "của ", "cua ", "of ", "in " })
        {
            unitWords = unitWords.StartsWith(of, StringComparison.OrdinalIgnoreCase) ? unitWords[of.Length..].Trim(' ', '"', '“', '”') : unitWords;
        }

        var unit = unitWords.Length > 0 ? turn.Workspace.Units.Find(unitWords) : null;
        if (unitWords.Length > 0 && unit is null)
        {
            var near = turn.Workspace.Units.Nearest(unitWords);
            return Reply.Problem(near.Count == 0
                ? Texts.Get(turn.Language, "administer.unknownUnit", unitWords)
                : Texts.Get(turn.Language, "administer.unknownUnitNear", unitWords, string.Join("; ", near.Select(u => u.Name))));
        }

        if (unit is null && (role.Roles & Head) != 0)
        {
            return Reply.Problem(T(turn, "whichUnit", Example(turn)));
        }

        var view = new ViewAs(role.Roles, unit?.Key, turn.Now + Lasts);
        await store.ChangeKnownPersonAsync(turn.Workspace.Id, turn.Person.Id, p => p with { Viewing = view }, cancellation);
        var text = T(turn, "begun", Words(turn.Language, turn.Workspace, view), $"{view.Until:HH:mm}");
        return Reply.Show(ViewAsCard.Begun(turn.Language, text), text);
    }

    public async Task<Reply> EndAsync(Turn turn, CancellationToken cancellation)
    {
        await store.ChangeKnownPersonAsync(turn.Workspace.Id, turn.Person.Id, p => p with { Viewing = null }, cancellation);
        var text = T(turn, turn.Person.Viewing is { } view && view.Until > turn.Now ? "ended" : "none");
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>The turn as the role would have it; the turn itself where the person views as nobody.</summary>
    public static Turn Seen(Turn turn)
    {
        if (turn.Person.Viewing is not { } view || view.Until <= turn.Now || !turn.Person.Is(Roles.Administrator))
        {
            return turn;
        }

        // Where only one person has the role, as that person, so that "việc của tôi" is the head's; else as somebody who owns nothing.
        var office = turn.Workspace;
        var only = (view.Roles & Roles.Head) != 0 ? office.FindUnit(view.Unit)?.Head
            : view.Roles == Roles.Leader && office.People.Where(p => p.Is(Roles.Leader)).ToList() is [var leader] ? leader.Id
            : null;
        var id = only ?? $"view|{turn.Person.Id}";
        return turn with { Person = new Person(id, turn.Person.Name, view.Roles, Unit: view.Unit, Language: turn.Person.Language), Viewer = turn.Person };
    }

    /// <summary>The answer with a word on it that says as whom it was seen.</summary>
    public static Reply Marked(Turn seen, Reply reply)
    {
        if (seen.Viewer?.Viewing is not { } view)
        {
            return reply;
        }

        var mark = T(seen, "mark", Words(seen.Language, seen.Workspace, view), $"{view.Until:HH:mm}");
        if (reply.Card is { } card)
        {
            card.Body = [ViewAsCard.Mark(mark), .. card.Body, ViewAsCard.End(seen.Language)];
        }

        return reply with { Text = reply.Text is null && reply.Card is not null ? null : $"[{mark}]\n\n{reply.Text}".TrimEnd() };
    }

    public static string Words(TextLanguage language, Workspace office, ViewAs view) =>
        office.FindUnit(view.Unit) is { } unit ? $"{RoleWords.Of(language, view.Roles)} – {unit.Name}" : RoleWords.Of(language, view.Roles);

    private static string Example(Turn turn) => turn.Workspace.Units is [var first, ..] ? first.Name : "…";

    private static string T(Turn turn, string key, params ReadOnlySpan<object?> arguments) => Texts.Get(turn.Language, $"viewas.{key}", arguments);
}

internal static class ViewAsCard
{
    public static AdaptiveCard Begun(TextLanguage language, string text) => CardParts.Stacked(
        language,
        text,
        [CardParts.Heading(Texts.Get(language, "viewas.title")), CardParts.Line(text), CardParts.Subtle(Texts.Get(language, "viewas.try"), AdaptiveSpacing.Small)],
        [Stop(language)]);

    /// <summary>Above what is shown.</summary>
    public static AdaptiveContainer Mark(string text) => new() { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Bold(text)] };

    /// <summary>Below it: on the mark's ground a button cannot be read in the dark theme.</summary>
    public static AdaptiveActionSet End(TextLanguage language) => new() { Actions = [Stop(language)] };

    private static AdaptiveExecuteAction Stop(TextLanguage language) => new() { Title = Texts.Get(language, "viewas.stop"), Verb = Verbs.StopViewing };
}
