namespace CchcBot.Kernel.Texts;

/// <summary>Names people in records.</summary>
internal static class PersonFormatter
{
    /// <summary>The person's name; only the unit for somebody whose data was removed; null when the id is unknown.</summary>
    public static string? Name(Workspace office, TextLanguage language, string? id) =>
        office.FindPerson(id)?.Name
        ?? (office.Former.FirstOrDefault(f => f.Id == id) is not { } former ? null
            : office.FindUnit(former.Unit) is { } unit ? PersonTexts.Former.In(language, unit.Name)
            : PersonTexts.FormerNoUnit.In(language));
}
