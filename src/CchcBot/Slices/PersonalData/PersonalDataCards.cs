namespace CchcBot.Slices.PersonalData;

/// <summary>Cards with the personal data stored about a person, and with the effects of removing it.</summary>
internal static class PersonalDataCards
{
    private const string None = "–";

    public static AdaptiveCard Summary(TextLanguage language, IReadOnlyList<PersonalRecord> records)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        List<AdaptiveElement> body = [CardParts.Title(T(PersonalDataTexts.Title)), CardParts.Subtle(T(PersonalDataTexts.Law))];
        foreach (var record in records)
        {
            body.Add(CardParts.Section(record.Office.Settings.Name));
            body.Add(new AdaptiveFactSet { Facts = [.. Identity(language, record).Where(f => f.Value != None).Select(f => CardParts.Fact(f.Name, f.Value))] });
            body.Add(CardParts.Bold(T(PersonalDataTexts.Records)));
            body.Add(new AdaptiveFactSet { Facts = [.. Counts(language, record).Select(c => CardParts.Fact(c.Name, c.Value))] });
        }

        body.Add(CardParts.Subtle(T(PersonalDataTexts.NotKept), AdaptiveSpacing.Medium));
        return CardParts.Stacked(language, T(PersonalDataTexts.Title), body,
        [
            PersonalDataVerbs.File.Button(T(PersonalDataTexts.File), NoPayload.Instance),
            CardParts.Say(T(PersonalDataTexts.Remove), PersonalDataHelp.RemoveMyData.Say.In(language)),
        ]);
    }

    /// <param name="asked">When the card was made; an old card removes nothing.</param>
    /// <param name="isOwn">The person asks for the removal; otherwise an administrator, for somebody who left.</param>
    /// <param name="isConfigured">The deployment's configuration names the person as an administrator.</param>
    /// <param name="hasNamesake">Somebody else has the same name, so the name is not replaced in free text.</param>
    public static AdaptiveCard Confirm(
        TextLanguage language,
        IReadOnlyList<PersonalRecord> records,
        DateTimeOffset asked,
        bool isOwn,
        bool isConfigured,
        bool hasNamesake
    )
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var person = records[0].Person;
        var title = isOwn ? T(PersonalDataTexts.ConfirmOwn) : T(PersonalDataTexts.ConfirmOther, person.Name);
        List<AdaptiveElement> body = [CardParts.Title(title), CardParts.Subtle(string.Join("; ", records.Select(r => r.Office.Settings.Name)))];
        Part(
            PersonalDataTexts.Gone,
            [PersonalDataTexts.GoneDirectory, PersonalDataTexts.GonePlace, PersonalDataTexts.GoneDrafts, PersonalDataTexts.GoneMessages]
        );
        Part(
            PersonalDataTexts.Masked,
            [PersonalDataTexts.MaskedHistory, hasNamesake ? PersonalDataTexts.MaskedNamesake : PersonalDataTexts.MaskedWords, PersonalDataTexts.MaskedSettled]
        );
        Part(
            PersonalDataTexts.Stays,
            isConfigured
                ? [PersonalDataTexts.StaysHistory, PersonalDataTexts.StaysPlans, PersonalDataTexts.StaysTeams, PersonalDataTexts.StaysConfigured]
                : [PersonalDataTexts.StaysHistory, PersonalDataTexts.StaysPlans, PersonalDataTexts.StaysTeams]
        );
        body.Add(CardParts.Section(T(PersonalDataTexts.After)));
        if (records.Sum(r => r.Open) is var open and > 0)
        {
            body.Add(CardParts.Line(T(PersonalDataTexts.AfterAssignments, open)));
        }

        body.Add(CardParts.Line(T(isOwn ? PersonalDataTexts.AfterOwn : PersonalDataTexts.AfterOther), AdaptiveSpacing.Small));
        return CardParts.Stacked(language, CardText.Plain(title), body,
        [
            (isOwn ? PersonalDataVerbs.Remove : PersonalDataVerbs.RemoveOther).Button(
                T(PersonalDataTexts.Confirm), new(person.Id, asked.UtcTicks), ActionStyles.Destructive),
            PersonalDataVerbs.Keep.Button(T(PersonalDataTexts.Keep), NoPayload.Instance),
        ]);

        void Part(Text heading, IEnumerable<Text> lines)
        {
            body.Add(CardParts.Section(T(heading)));
            body.AddRange(lines.Select(l => CardParts.Line($"• {T(l)}", AdaptiveSpacing.Small)));
        }
    }

    /// <summary>The person's data in that office; "–" where there is none.</summary>
    public static IReadOnlyList<(string Name, string Value)> Identity(TextLanguage language, PersonalRecord record)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (office, person) = (record.Office, record.Person);
        return
        [
            (T(PersonalDataTexts.Name), person.Name),
            (T(PersonalDataTexts.Mail), Or(person.Mail)),
            (T(PersonalDataTexts.SignIn), person.SignInName is { } name && name != person.Mail ? name : None),
            (T(PersonalDataTexts.Id), person.Id),
            (T(PersonalDataTexts.JobTitle), Or(person.Title)),
            (T(PersonalDataTexts.Unit), Or(office.FindUnit(person.Unit)?.Name)),
            (T(PersonalDataTexts.Heads), Or(string.Join("; ", record.Heads.Select(u => u.Name)))),
            (T(PersonalDataTexts.InCharge), Or(string.Join("; ", record.InCharge.Select(u => u.Name)))),
            (T(PersonalDataTexts.Roles), RoleFormatter.Of(language, person.AllRoles)),
            (
                T(PersonalDataTexts.Language),
                T(
                    person.Language switch
                    {
                        TextLanguage.En => PersonalDataTexts.LanguageEn,
                        TextLanguage.Vi => PersonalDataTexts.LanguageVi,
                        _ => PersonalDataTexts.LanguageTeams,
                    }
                )
            ),
            (T(PersonalDataTexts.Place), person.Address is null ? None : T(PersonalDataTexts.PlaceKept)),
            (T(PersonalDataTexts.Unreachable), Or(person.Unreachable)),
            (
                T(PersonalDataTexts.Away),
                person.Away is { } away
                    ? T(PersonalDataTexts.AwaySpan, office.FindPerson(away.To)?.Name ?? None, $"{away.From:dd/MM/yyyy}", $"{away.Until:dd/MM/yyyy}")
                    : None
            ),
            (T(PersonalDataTexts.Listed), record.Listed.Count > 0 ? T(PersonalDataTexts.ListedKept) : None),
        ];
    }

    public static IReadOnlyList<(string Name, string Value)> Counts(TextLanguage language, PersonalRecord record)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        return
        [
            (T(PersonalDataTexts.CountDeliveries), Span(record.Deliveries.Select(d => d.Slot))),
            (T(PersonalDataTexts.CountTold), $"{record.Told}"),
            (T(PersonalDataTexts.CountActs), Span(record.Acts.Where(a => a.IsOwn).Select(a => OfficeTime.DayOf(a.At)))),
            (T(PersonalDataTexts.CountNamed), Span(record.Acts.Where(a => !a.IsOwn).Select(a => OfficeTime.DayOf(a.At)))),
            (T(PersonalDataTexts.CountVersions), Span(record.Versions.Select(v => OfficeTime.DayOf(v.At)))),
            (T(PersonalDataTexts.CountNotes), $"{record.Notes.Count}"),
            (T(PersonalDataTexts.CountDrafts), $"{record.Drafts.Count}"),
            (T(PersonalDataTexts.CountOthers), $"{record.Others.Count}"),
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
