using System.Text.Json.Nodes;

namespace CchcBot.Faults.Support;

/// <summary>A button of a card that the connector took, as a client would tap it.</summary>
internal sealed record CardTap(string Verb, JsonObject Data)
{
    /// <summary>The last button of that verb in an activity or an answer; null where there is none.</summary>
    public static CardTap? In(JsonNode? where, string verb) => All(where).LastOrDefault(tap => tap.Verb == verb);

    /// <summary>The buttons of an activity or an answer, in the order in which they stand there.</summary>
    public static IEnumerable<CardTap> All(JsonNode? where) => Objects(where)
        .Where(o => o["type"]?.ToString() == "Action.Execute" && o["verb"] is not null)
        .Select(o => new CardTap(o["verb"]!.ToString(), o["data"] as JsonObject ?? []));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(p => Objects(p.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
