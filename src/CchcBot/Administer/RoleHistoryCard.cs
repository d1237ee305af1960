using System.Text.Json.Nodes;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Protocols.AdaptiveCards;
using CchcBot.Turns;

namespace CchcBot.Administer;

/// <summary>Changes of roles and removals of data, the latest first.</summary>
internal static class RoleHistoryCard
{
    private const int Rows = 8;

    public static AdaptiveCard Render(Language language, Workspace office, IReadOnlyList<RoleAct> acts, int page)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"roles.{key}", arguments);
        var lines = acts.Select(a => (a.At, Who: Changed(language, office, a), Lines: Change(language, a)))
            .Concat(office.Former.Select(f => (At: f.RemovedAt, Who: Removed(language, office, f), Lines: (IReadOnlyList<string>)[])))
            .OrderByDescending(l => l.At).ToList();
        var pages = Math.Max(1, (lines.Count + Rows - 1) / Rows);
        page = Math.Clamp(page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Heading(T("history")), CardParts.Subtle(lines.Count == 0 ? T("history.none") : pages > 1 ? T("history.page", page, pages) : T("history.all", lines.Count))];
        body.AddRange(lines.Skip((page - 1) * Rows).Take(Rows).Select(l => new AdaptiveContainer
        {
            Separator = true,
            Items = [CardParts.Line(l.Who), .. l.Lines.Select(c => CardParts.Line(c, AdaptiveSpacing.None)), CardParts.Subtle($"{OfficeTime.Local(l.At):HH:mm dd/MM/yyyy}")],
        }));
        List<AdaptiveAction> actions = [];
        if (page < pages)
        {
            actions.Add(Page(T("history.older"), page + 1));
        }

        if (page > 1)
        {
            actions.Add(Page(T("history.newer"), page - 1));
        }

        actions.Add(new AdaptiveExecuteAction { Title = T("back"), Verb = Verbs.Say, Data = new JsonObject { ["text"] = Texts.Get(language, "turns.say.roles") } });
        return CardParts.Stacked(language, T("history"), body, actions);
    }

    private static string Changed(Language language, Workspace office, RoleAct act)
    {
        var who = Name(language, office, act.Who);
        var by = act.By is { } id ? Name(language, office, id) : null;
        var way = Texts.Get(language, $"roles.way.{act.Way}");
        return by is null ? Texts.Get(language, "roles.history.changed", who, way) : Texts.Get(language, "roles.history.changedBy", who, by, way);
    }

    private static IReadOnlyList<string> Change(Language language, RoleAct act)
    {
        var (given, taken) = (act.After & ~act.Before, act.Before & ~act.After);
        return
        [
            .. given == Roles.None ? Array.Empty<string>() : [Texts.Get(language, "roles.history.given", RolesCard.Words(language, given))],
            .. taken == Roles.None ? Array.Empty<string>() : [Texts.Get(language, "roles.history.taken", RolesCard.Words(language, taken))],
        ];
    }

    private static string Removed(Language language, Workspace office, FormerPerson former)
    {
        var who = PersonWords.Name(office, language, former.Id);
        return former.RemovedBy is { } by ? Texts.Get(language, "roles.history.removedBy", who, Name(language, office, by)) : Texts.Get(language, "roles.history.removed", who);
    }

    private static string Name(Language language, Workspace office, string id) => PersonWords.Name(office, language, id) ?? Texts.Get(language, "roles.history.unknown");

    private static AdaptiveExecuteAction Page(string title, int page) => new() { Title = title, Verb = Verbs.RolesHistory, Data = new JsonObject { ["page"] = page } };
}
