using System.Globalization;
using System.Text.Json.Nodes;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Text;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Protocols.AdaptiveCards;
using CchcBot.Storage;
using CchcBot.Turns;
using Microsoft.Extensions.Options;

namespace CchcBot.Administer;

/// <summary>"phân quyền": an administrator gives and takes roles by card. The office's last administrator stays one.</summary>
internal sealed class RolesHandler(IWorkspaceStore store, Roster roster, IOptions<BotOptions> options)
{
    private static readonly Roles[] Known = [Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer];

    public static Reply Show(Turn turn) => turn.IsPersonal
        ? Reply.Show(RolesCard.List(turn.Language, turn.Workspace), Texts.Get(turn.Language, "roles.title"))
        : Reply.Problem(Texts.Get(turn.Language, "roles.personalOnly"));

    /// <summary>The roles of the person of data.who, who may be new to the office.</summary>
    public async Task<Reply> EditAsync(Turn turn, Tapped tapped, CancellationToken cancellation) =>
        !turn.IsPersonal ? Show(turn)
        : await FindAsync(turn, tapped, cancellation) is { } person
            ? Reply.Show(RolesCard.Edit(turn.Language, person, person.Roles, null), Texts.Get(turn.Language, "roles.title"))
            : Again(turn, "roles.who");

    /// <summary>"lịch sử phân quyền": who gave which role to whom, the latest first.</summary>
    public async Task<Reply> HistoryAsync(Turn turn, Tapped? tapped, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
        {
            return Show(turn);
        }

        var page = int.TryParse(tapped?.Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var acts = await store.RoleActsAsync(turn.Workspace.Id, cancellation);
        return Reply.Show(RoleHistoryCard.Render(turn.Language, turn.Workspace, acts, page), Texts.Get(turn.Language, "roles.history"));
    }

    public async Task<Reply> SaveAsync(Turn turn, Tapped tapped, CancellationToken cancellation)
    {
        if (!turn.IsPersonal)
        {
            return Show(turn);
        }

        if (await FindAsync(turn, tapped, cancellation) is not { } person)
        {
            return Again(turn, "roles.who");
        }

        var wanted = Read(tapped.Text("roles"));
        if (tapped.Text("n") != RolesCard.Nonce(person) && wanted != person.Roles)
        {
            return Problem("roles.changed", person.Roles);
        }

        if (person.Is(Roles.Administrator) && (wanted & Roles.Administrator) == 0 && IsLast(turn.Workspace, person))
        {
            return Problem("roles.last", wanted | Roles.Administrator);
        }

        await store.ChangeRolesAsync(
            turn.Workspace.Id, person.Id, new RoleChange(turn.Person.Id, turn.Now, RoleWay.Card), there => (there ?? person) with { Roles = wanted }, cancellation);
        var office = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        var note = Texts.Get(turn.Language, "roles.saved", person.Name, RolesCard.Words(turn.Language, wanted));
        return Reply.Show(RolesCard.List(turn.Language, office, note), note);

        Reply Problem(string key, Roles shown)
        {
            var text = Texts.Get(turn.Language, key);
            return Reply.Show(RolesCard.Edit(turn.Language, person, shown, text), text) with { IsProblem = true };
        }
    }

    /// <summary>Nobody else of the office administers it; whom the configuration names does so whatever is stored.</summary>
    private bool IsLast(Workspace office, Person person) =>
        !options.Value.Administrators.Contains(person.Id, StringComparer.OrdinalIgnoreCase)
        && !office.People.Any(p => p.Id != person.Id && (p.Is(Roles.Administrator) || options.Value.Administrators.Contains(p.Id, StringComparer.OrdinalIgnoreCase)));

    private async Task<Person?> FindAsync(Turn turn, Tapped tapped, CancellationToken cancellation) =>
        tapped.Text("who") is { } id && Guid.TryParse(id, out _) ? await roster.PersonAsync(turn.Workspace, id, turn.ServiceUrl, cancellation) : null;

    /// <summary>Role names joined by commas, as a choice of several arrives; what is no role is left out.</summary>
    private static Roles Read(string? words) =>
        (words ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(w => Known.FirstOrDefault(r => r.ToString() == w)).Aggregate(Roles.None, (all, one) => all | one);

    private static Reply Again(Turn turn, string problem)
    {
        var text = Texts.Get(turn.Language, problem);
        return Reply.Show(RolesCard.List(turn.Language, turn.Workspace, text), text) with { IsProblem = true };
    }
}

/// <summary>Who has which role, and the choice of somebody's.</summary>
internal static class RolesCard
{
    private const int MostPeople = 40;

    private static readonly Roles[] Order = [Roles.Administrator, Roles.Leader, Roles.Head, Roles.Member, Roles.Viewer];

    /// <summary>Of a render: the roles that the administrator saw.</summary>
    public static string Nonce(Person person) => person.Roles.ToString();

    public static string Words(Language language, Roles roles) =>
        roles == Roles.None ? Texts.Get(language, "people.role.None") : string.Join(", ", Order.Where(r => (roles & r) != 0).Select(r => Texts.Get(language, $"people.role.{r}")));

    public static AdaptiveCard List(Language language, Workspace office, string? note = null)
    {
        var title = Texts.Get(language, "roles.title");
        var people = office.People.OrderBy(p => p.AllRoles == Roles.None).ThenByDescending(p => p.AllRoles).ThenBy(p => p.Name, VietnameseOrder.Instance).ToList();
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(note ?? Texts.Get(language, "roles.how"))];
        body.AddRange(people.Where(p => p.AllRoles != Roles.None).Take(MostPeople).Select(p => CardParts.Line($"{p.Name}: {Words(language, p.AllRoles)}")));
        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "who",
            Label = Texts.Get(language, "roles.person"),
            Style = AdaptiveChoiceInputStyle.Compact,
            Placeholder = Texts.Get(language, "units.pick"),
            ChoicesData = new AdaptiveDataQuery("graph.microsoft.com/users"),
            Choices = [.. people.Take(MostPeople).Select(p => new AdaptiveChoice(CardText.Plain(CardParts.Fold(p.Name, 60)), p.Id))],
        });
        return CardParts.Stacked(language, title, body,
        [
            new AdaptiveExecuteAction { Title = Texts.Get(language, "roles.choose"), Verb = Verbs.RolesEdit },
            new AdaptiveExecuteAction { Title = Texts.Get(language, "roles.history"), Verb = Verbs.RolesHistory },
        ]);
    }

    public static AdaptiveCard Edit(Language language, Person person, Roles chosen, string? problem)
    {
        var title = Texts.Get(language, "roles.of", person.Name);
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(Texts.Get(language, "roles.now", Words(language, person.AllRoles)))];
        if (problem is not null)
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Attention, Items = [CardParts.Bold(problem)] });
        }

        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "roles",
            Label = Texts.Get(language, "roles.roles"),
            Style = AdaptiveChoiceInputStyle.Expanded,
            IsMultiSelect = true,
            Value = string.Join(',', Order.Where(r => (chosen & r) != 0)),
            Choices = [.. Order.Select(r => new AdaptiveChoice(Texts.Get(language, $"people.role.{r}"), r.ToString()))],
        });
        return CardParts.Card(language, CardText.Plain(title), body,
        [
            new AdaptiveExecuteAction
            {
                Title = Texts.Get(language, "roles.save"),
                Verb = Verbs.RolesSave,
                Style = AdaptiveActionStyle.Positive,
                Data = new JsonObject { ["who"] = person.Id, ["n"] = Nonce(person) },
            },
            new AdaptiveExecuteAction { Title = Texts.Get(language, "roles.back"), Verb = Verbs.Say, Data = new JsonObject { ["text"] = Texts.Get(language, "turns.say.roles") } },
        ]);
    }
}
