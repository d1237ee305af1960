namespace CchcBot.Slices.Administer;

/// <summary>The content of the preview of a list of people.</summary>
/// <param name="Name">Name of the draft.</param>
internal sealed record PeopleView(Workspace Office, PeopleChanges Changes, string Name, string FileName);

/// <summary>Preview of a list, shown before anything is stored: what it changes, and its unreadable rows.</summary>
internal static class PeopleCard
{
    private const int MostRows = 12;
    private const int LongestName = 60;

    public static AdaptiveCard Render(TextLanguage language, PeopleView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var changes = view.Changes;
        List<AdaptiveElement> body = [CardParts.Title(T(PeopleTexts.Title)), CardParts.Subtle(Excerpt.Of(view.FileName, 100))];
        if (changes.Problems.Count > 0)
        {
            body.Add(Group(T(PeopleTexts.Problems, changes.Problems.Count), changes.Problems.Select(p => Words(language, p)), AdaptiveContainerStyle.Warning));
        }

        if (changes.Hidden.Count > 0)
        {
            var lines = string.Join(", ", changes.Hidden.Take(MostRows)) + (changes.Hidden.Count > MostRows ? " …" : "");
            var words = T(PeopleTexts.Hidden, changes.Hidden.Count, lines);
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Spacing = AdaptiveSpacing.Medium, Items = [CardParts.Line(words)] });
        }

        Add(
            T(PeopleTexts.NewUnits, changes.NewUnits.Count),
            changes.NewUnits.Select(u => u.Like is null ? Short(u.Unit.Name) : T(PeopleTexts.NewUnitLike, Short(u.Unit.Name), Short(u.Like.Name)))
        );
        Add(T(PeopleTexts.Heads, changes.Heads.Count), changes.Heads.Select(Head));
        Add(
            T(PeopleTexts.Moved, Count(c => c.IsMoved)),
            changes.People.Where(c => c.IsMoved).Select(c => T(PeopleTexts.FromTo, c.Known!.Name, UnitName(c.Known.Unit), UnitName(c.Row.Unit)))
        );
        Add(
            T(PeopleTexts.Roles, Count(c => c.IsRoleChanged)),
            changes.People.Where(c => c.IsRoleChanged).Select(c => T(PeopleTexts.FromTo, c.Known!.Name, Names(language, c.Before), Names(language, c.After)))
        );
        Add(
            T(PeopleTexts.Titles, Count(IsTitleOnly)),
            changes.People.Where(IsTitleOnly).Select(c => T(PeopleTexts.FromTo, c.Known!.Name, c.Known.Title ?? T(PeopleTexts.None), c.Row.Title))
        );
        Add(
            T(PeopleTexts.New, Count(c => c.IsNew)),
            changes
                .People.Where(c => c.IsNew)
                .Select(c =>
                    $"{Short(c.Row.Name)} ({c.Row.Mail}): "
                        + $"{string.Join(", ", new[] { c.Row.Unit is null ? null : UnitName(c.Row.Unit), Names(language, c.Row.Roles) }.OfType<string>())}"
                )
        );
        if (Count(c => c.IsNew) > 0)
        {
            body.Add(CardParts.Subtle(T(PeopleTexts.NewHow), AdaptiveSpacing.Small));
        }

        Add(T(PeopleTexts.UnknownPosts, changes.UnknownPosts.Count), changes.UnknownPosts.Select(p => T(PeopleTexts.Line, p.Line, Short(p.Title))));
        body.Add(CardParts.Subtle(changes.IsEmpty ? T(PeopleTexts.Nothing) : T(PeopleTexts.Rest, changes.Same, changes.NotListed), AdaptiveSpacing.Medium));
        return CardParts.Stacked(language, T(PeopleTexts.Title), body, Buttons());

        int Count(Func<PersonChange, bool> which) => changes.People.Count(which);

        string Short(string text) => Excerpt.Of(text, LongestName);

        string UnitName(string? key) =>
            key is null ? T(PeopleTexts.NoUnit) : Short(view.Office.FindUnit(key)?.Name ?? changes.NewUnits.First(u => u.Unit.Key == key).Unit.Name);

        string Head(HeadChange change) =>
            T(PeopleTexts.FromTo, Short(change.Unit.Name), change.Before?.Name ?? T(PeopleTexts.Nobody), change.After?.Name ?? T(PeopleTexts.Nobody));

        void Add(string heading, IEnumerable<string> rows)
        {
            var all = rows.ToList();
            if (all.Count > 0)
            {
                body.Add(Group(heading, all, null));
            }
        }

        AdaptiveContainer Group(string heading, IEnumerable<string> rows, AdaptiveContainerStyle? style)
        {
            var all = rows.ToList();
            return new AdaptiveContainer
            {
                Style = style,
                Spacing = AdaptiveSpacing.Medium,
                Items =
                [
                    new AdaptiveTextBlock(CardText.Literal(heading)) { Weight = AdaptiveTextWeight.Bolder },
                    .. all.Take(MostRows).Select(row => CardParts.Line(row, AdaptiveSpacing.Small)),
                    .. all.Count > MostRows
                        ? [CardParts.Subtle(T(PeopleTexts.More, all.Count - MostRows), AdaptiveSpacing.Small)]
                        : Array.Empty<AdaptiveElement>(),
                ],
            };
        }

        IEnumerable<AdaptiveAction> Buttons()
        {
            if (!changes.IsEmpty)
            {
                yield return AdministerVerbs.StorePeople.Button(T(PeopleTexts.Store), new(view.Name), ActionStyles.Positive);
            }

            yield return AdministerVerbs.DropPeople.Button(T(PeopleTexts.Drop), NoPayload.Instance);
        }
    }

    /// <summary>"Dòng 7: thiếu email."</summary>
    public static string Words(TextLanguage language, RowProblem problem) =>
        PeopleTexts.Line.In(language, problem.Line, PeopleTexts.Problem(problem.Kind).In(language, problem.Argument));

    /// <summary>"Lãnh đạo, quản trị viên".</summary>
    public static string Names(TextLanguage language, Roles roles)
    {
        // The head role includes membership, which is therefore not listed beside it.
        var shown = roles.HasFlag(Roles.Head) ? roles & ~Roles.Member : roles;
        var names = new[] { Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer }
            .Where(r => (shown & r) != Roles.None)
            .Select(r => RoleTexts.Of(r).In(language));
        return string.Join(", ", names.DefaultIfEmpty(RoleTexts.Of(Roles.None).In(language)));
    }

    private static bool IsTitleOnly(PersonChange change) => change is { IsTitleChanged: true, IsMoved: false, IsRoleChanged: false };
}
