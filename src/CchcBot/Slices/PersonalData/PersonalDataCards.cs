using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.PersonalData;

/// <summary>What is kept about a person, and what becomes of it on removal.</summary>
internal static class PersonalDataCards
{
    private const string None = "–";

    public static AdaptiveCard Summary(TextLanguage language, IReadOnlyList<PersonalRecord> records)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"personal.{key}", arguments);
        List<AdaptiveElement> body = [CardParts.Title(T("title")), CardParts.Subtle(T("law"))];
        foreach (var record in records)
        {
            body.Add(CardParts.Section(record.Office.Settings.Name));
            body.Add(new AdaptiveFactSet { Facts = [.. Identity(language, record).Where(f => f.Value != None).Select(f => CardParts.Fact(f.Name, f.Value))] });
            body.Add(CardParts.Bold(T("records")));
            body.Add(new AdaptiveFactSet { Facts = [.. Counts(language, record).Select(c => CardParts.Fact(c.Name, c.Value))] });
        }

        body.Add(CardParts.Subtle(T("notKept"), AdaptiveSpacing.Medium));
        return CardParts.Stacked(language, T("title"), body,
        [
            new AdaptiveExecuteAction { Title = T("file"), Verb = Verbs.PersonalFile },
            CardParts.Say(T("remove"), Texts.Get(language, "turns.say.removeMyData")),
        ]);
    }

    /// <param name="asked">When the card was made: an old one removes nothing.</param>
    /// <param name="isOwn">The person asks; else an administrator for somebody who left.</param>
    /// <param name="isConfigured">The deployment's configuration names the person as administrator.</param>
    /// <param name="hasNamesake">Somebody else has the same name, so free text stays as it is.</param>
    public static AdaptiveCard Confirm(TextLanguage language, IReadOnlyList<PersonalRecord> records, DateTimeOffset asked, bool isOwn, bool isConfigured, bool hasNamesake)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"personal.{key}", arguments);
        var person = records[0].Person;
        var title = isOwn ? T("confirm.own") : T("confirm.other", person.Name);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(string.Join("; ", records.Select(r => r.Office.Settings.Name)))];
        Part("gone", ["gone.directory", "gone.place", "gone.drafts", "gone.messages"]);
        Part("masked", ["masked.history", hasNamesake ? "masked.namesake" : "masked.words", "masked.settled"]);
        Part("stays", isConfigured ? ["stays.history", "stays.plans", "stays.teams", "stays.configured"] : ["stays.history", "stays.plans", "stays.teams"]);
        body.Add(CardParts.Section(T("after")));
        if (records.Sum(r => r.Open) is var open and > 0)
        {
            body.Add(CardParts.Line(T("after.duties", open)));
        }

        body.Add(CardParts.Line(T(isOwn ? "after.own" : "after.other"), AdaptiveSpacing.Small));
        return CardParts.Stacked(language, CardText.Plain(title), body,
        [
            new AdaptiveExecuteAction
            {
                Title = T("confirm"),
                Verb = isOwn ? Verbs.PersonalRemove : Verbs.PersonRemove,
                Style = ActionStyles.Destructive,
                Data = new JsonObject { ["who"] = person.Id, ["at"] = asked.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            },
            new AdaptiveExecuteAction { Title = T("keep"), Verb = Verbs.PersonalKeep },
        ]);

        void Part(string heading, IEnumerable<string> lines)
        {
            body.Add(CardParts.Section(T(heading)));
            body.AddRange(lines.Select(l => CardParts.Line($"• {T(l)}", AdaptiveSpacing.Small)));
        }
    }

    /// <summary>Who the person is in that office; "–" where nothing is kept.</summary>
    public static IReadOnlyList<(string Name, string Value)> Identity(TextLanguage language, PersonalRecord record)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"personal.{key}", arguments);
        var (office, person) = (record.Office, record.Person);
        return
        [
            (T("name"), person.Name),
            (T("mail"), Or(person.Mail)),
            (T("signIn"), person.SignInName is { } name && name != person.Mail ? name : None),
            (T("id"), person.Id),
            (T("jobTitle"), Or(person.Title)),
            (T("unit"), Or(office.FindUnit(person.Unit)?.Name)),
            (T("heads"), Or(string.Join("; ", record.Heads.Select(u => u.Name)))),
            (T("inCharge"), Or(string.Join("; ", record.InCharge.Select(u => u.Name)))),
            (T("roles"), RoleWords.Of(language, person.AllRoles)),
            (T("language"), T(person.Language switch { TextLanguage.En => "language.En", TextLanguage.Vi => "language.Vi", _ => "language.teams" })),
            (T("place"), person.Address is null ? None : T("place.kept")),
            (T("unreachable"), Or(person.Unreachable)),
            (T("away"), person.Away is { } away ? T("away.span", office.FindPerson(away.To)?.Name ?? None, $"{away.From:dd/MM/yyyy}", $"{away.Until:dd/MM/yyyy}") : None),
            (T("listed"), record.Listed.Count > 0 ? T("listed.kept") : None),
        ];
    }

    public static IReadOnlyList<(string Name, string Value)> Counts(TextLanguage language, PersonalRecord record)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"personal.{key}", arguments);
        return
        [
            (T("count.deliveries"), Span(record.Deliveries.Select(d => d.Slot))),
            (T("count.told"), $"{record.Told}"),
            (T("count.acts"), Span(record.Acts.Where(a => a.IsOwn).Select(a => OfficeTime.DayOf(a.At)))),
            (T("count.named"), Span(record.Acts.Where(a => !a.IsOwn).Select(a => OfficeTime.DayOf(a.At)))),
            (T("count.versions"), Span(record.Versions.Select(v => OfficeTime.DayOf(v.At)))),
            (T("count.notes"), $"{record.Notes.Count}"),
            (T("count.drafts"), $"{record.Drafts.Count}"),
        ];
    }

    /// <summary>"3 (02/01/2025 – 16/09/2025)".</summary>
    private static string Span(IEnumerable<DateOnly> days)
    {
        var all = days.Order().ToList();
        return all.Count == 0 ? "0" : all[0] == all[^1] ? $"{all.Count} ({all[0]:dd/MM/yyyy})" : $"{all.Count} ({all[0]:dd/MM/yyyy} – {all[^1]:dd/MM/yyyy})";
    }

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? None : text;
}
