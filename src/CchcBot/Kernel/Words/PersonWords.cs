using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Kernel.Words;

/// <summary>What stands in a record for somebody.</summary>
internal static class PersonWords
{
    /// <summary>The name; of somebody whose data was removed the unit alone; null where the office knows neither.</summary>
    public static string? Name(Workspace office, TextLanguage language, string? id) =>
        office.FindPerson(id)?.Name
        ?? (office.Former.FirstOrDefault(f => f.Id == id) is not { } former ? null
            : office.FindUnit(former.Unit) is { } unit ? Texts.Get(language, "personal.former", unit.Name)
            : Texts.Get(language, "personal.former.noUnit"));
}
