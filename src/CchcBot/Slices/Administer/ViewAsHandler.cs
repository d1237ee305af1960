namespace CchcBot.Slices.Administer;

/// <summary>
/// "xem như ...": for a while an administrator sees what another role would see. Read-only, marked on each answer, and never more than the administrator
/// may see; it ends by itself.
/// </summary>
internal sealed class ViewAsHandler(IWorkspaceStore store)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Names of the roles, folded; a longer name comes before one with which it begins.</summary>
    private static readonly (string Words, Roles Roles)[] Names =
    [
        ("lanh dao co quan", Roles.Leader),
        ("lanh dao", Roles.Leader),
        ("leader", Roles.Leader),
        ("chanh van phong", Roles.Leader),
        ("nguoi dung dau don vi", Head),
        ("nguoi dung dau", Head),
        ("truong don vi", Head),
        ("thu truong don vi", Head),
        ("truong phong", Head),
        ("head of unit", Head),
        ("head", Head),
        ("thanh vien don vi", Roles.Member),
        ("thanh vien", Roles.Member),
        ("chuyen vien", Roles.Member),
        ("can bo", Roles.Member),
        ("member", Roles.Member),
        ("staff", Roles.Member),
        ("nguoi xem", Roles.Viewer),
        ("viewer", Roles.Viewer),
        ("nguoi chua co vai tro", Roles.None),
        ("chua co vai tro", Roles.None),
        ("khong co vai tro", Roles.None),
        ("nobody", Roles.None),
        ("no role", Roles.None),
    ];

    private const Roles Head = Roles.Head | Roles.Member;

    public async Task<Reply> BeginAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var folded = VietnameseText.Fold(VietnameseText.Tidy(words));
        var role = Names
            .OrderByDescending(n => n.Words.Length)
            .FirstOrDefault(n => folded == n.Words || folded.StartsWith(n.Words + ' ', StringComparison.Ordinal));
        if (role.Words is null)
        {
            return Reply.Problem(ViewAsTexts.How.In(turn.Language));
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
                ? RosterTexts.UnknownUnit.In(turn.Language, unitWords)
                : RosterTexts.UnknownUnitNear.In(turn.Language, unitWords, string.Join("; ", near.Select(u => u.Name))));
        }

        if (unit is null && (role.Roles & Head) != Roles.None)
        {
            return Reply.Problem(ViewAsTexts.WhichUnit.In(turn.Language, Example(turn)));
        }

        var view = new ViewAs(role.Roles, unit?.Key, turn.Now + Lasts);
        await store.ChangeKnownPersonAsync(turn.Workspace.Id, turn.Person.Id, p => p with { Viewing = view }, cancellation);
        var text = ViewAsTexts.Begun.In(turn.Language, ViewAsMode.Words(turn.Language, turn.Workspace, view), $"{view.Until:HH:mm}");
        return Reply.Show(ViewAsCard.Begun(turn.Language, text), text);
    }

    public async Task<Reply> EndAsync(Turn turn, CancellationToken cancellation)
    {
        await store.ChangeKnownPersonAsync(turn.Workspace.Id, turn.Person.Id, p => p with { Viewing = null }, cancellation);
        var text = (turn.Person.Viewing is { } view && view.Until > turn.Now ? ViewAsTexts.Ended : ViewAsTexts.None).In(turn.Language);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private static string Example(Turn turn) => turn.Workspace.Units is [var first, ..] ? first.Name : "…";
}

internal static class ViewAsCard
{
    public static AdaptiveCard Begun(TextLanguage language, string text) => CardParts.Stacked(
        language,
        text,
        [CardParts.Heading(ViewAsTexts.Title.In(language)), CardParts.Line(text), CardParts.Subtle(ViewAsTexts.Try.In(language), AdaptiveSpacing.Small)],
        [ViewAsMode.Stop(language)]);
}
