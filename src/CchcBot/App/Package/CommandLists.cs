using System.Text.Json.Nodes;

namespace CchcBot.App.Package;

/// <summary>Fills the manifest's command lists and their translations from the modules' commands.</summary>
internal static class CommandLists
{
    /// <summary>Puts the lists into the manifest, in its default language, Vietnamese.</summary>
    public static void Put(JsonObject manifest, IReadOnlyList<OfferedCommand> offered) =>
        manifest["bots"]![0]!["commandLists"] = new JsonArray([.. Lists(offered).Select(list => new JsonObject
        {
            ["scopes"] = new JsonArray(list.Scope),
            ["commands"] = new JsonArray([.. list.Commands.Select(c => new JsonObject
            {
                ["title"] = c.Title.In(TextLanguage.Vi),
                ["description"] = c.Does.In(TextLanguage.Vi),
            })]),
        })]);

    /// <summary>Puts the translated lists into a language file.</summary>
    public static void Translate(JsonObject words, IReadOnlyList<OfferedCommand> offered, TextLanguage language)
    {
        foreach (var (list, (_, commands)) in Lists(offered).Index())
        {
            foreach (var (at, command) in commands.Index())
            {
                words[$"bots[0].commandLists[{list}].commands[{at}].title"] = command.Title.In(language);
                words[$"bots[0].commandLists[{list}].commands[{at}].description"] = command.Does.In(language);
            }
        }
    }

    private static IEnumerable<(string Scope, IReadOnlyList<OfferedCommand> Commands)> Lists(IReadOnlyList<OfferedCommand> offered) =>
    [
        ("personal", [.. offered.Where(c => c.Personal > 0).OrderBy(c => c.Personal)]),
        ("team", [.. offered.Where(c => c.Team > 0).OrderBy(c => c.Team)]),
    ];
}
