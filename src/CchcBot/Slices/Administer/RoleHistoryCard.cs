namespace CchcBot.Slices.Administer;

/// <summary>Changes of roles and removals of personal data, the latest first.</summary>
internal static class RoleHistoryCard
{
    private const int Rows = 8;

    public static AdaptiveCard Render(TextLanguage language, Workspace office, IReadOnlyList<RoleAct> acts, int page)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var entries = acts.Select(a => (a.At, Rows: (IReadOnlyList<string>)Changed(language, office, a), By: Way(language, office, a)))
            .Concat(
                office.Former.Select(f =>
                    (
                        At: f.RemovedAt,
                        Rows: (IReadOnlyList<string>)[PersonFormatter.Name(office, language, f.Id) ?? "", T(RolesTexts.HistoryRemoved)],
                        By: Remover(language, office, f)
                    )
                )
            )
            .OrderByDescending(e => e.At)
            .ToList();
        var pages = Math.Max(1, (entries.Count + Rows - 1) / Rows);
        page = Math.Clamp(page, 1, pages);
        List<AdaptiveElement> body =
        [
            CardParts.Title(T(RolesTexts.History)),
            CardParts.Subtle(
                entries.Count == 0 ? T(RolesTexts.HistoryNone)
                : pages > 1 ? T(RolesTexts.HistoryPage, page, pages)
                : T(RolesTexts.HistoryAll, entries.Count)
            ),
        ];
        body.AddRange(
            entries
                .Skip((page - 1) * Rows)
                .Take(Rows)
                .Select(e => new AdaptiveContainer
                {
                    Separator = true,
                    Items =
                    [
                        CardParts.Bold(e.Rows[0]),
                        .. e.Rows.Skip(1).Select(row => CardParts.Line(row, AdaptiveSpacing.None)),
                        CardParts.Subtle($"{OfficeTime.Local(e.At):HH:mm dd/MM/yyyy}, {e.By}"),
                    ],
                })
        );
        List<AdaptiveAction> actions = [];
        if (page < pages)
        {
            actions.Add(AdministerVerbs.RoleHistory.Button(T(RolesTexts.HistoryOlder), new(page + 1)));
        }

        if (page > 1)
        {
            actions.Add(AdministerVerbs.RoleHistory.Button(T(RolesTexts.HistoryNewer), new(page - 1)));
        }

        actions.Add(CardParts.Say(T(RolesTexts.Back), AdministerHelp.Roles.Say.In(language)));
        return CardParts.Stacked(language, T(RolesTexts.History), body, actions);
    }

    /// <summary>Lines with the person's name, the roles given and the roles taken.</summary>
    private static List<string> Changed(TextLanguage language, Workspace office, RoleAct act)
    {
        var (given, taken) = (act.After & ~act.Before, act.Before & ~act.After);
        List<string> rows = [Name(language, office, act.Who)];
        if (given != Roles.None)
        {
            rows.Add(RolesTexts.HistoryGiven.In(language, RoleFormatter.Of(language, given)));
        }

        if (taken != Roles.None)
        {
            rows.Add(RolesTexts.HistoryTaken.In(language, RoleFormatter.Of(language, taken)));
        }

        return rows;
    }

    private static string Way(TextLanguage language, Workspace office, RoleAct act)
    {
        var way = RolesTexts.Way(act.Way).In(language);
        return act.By is { } by ? $"{Name(language, office, by)} ({way})" : way;
    }

    private static string Remover(TextLanguage language, Workspace office, FormerPerson former) =>
        former.RemovedBy is { } by ? Name(language, office, by) : RolesTexts.HistoryOwn.In(language);

    private static string Name(TextLanguage language, Workspace office, string id) =>
        PersonFormatter.Name(office, language, id) ?? RolesTexts.HistoryUnknown.In(language);
}
