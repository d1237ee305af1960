using System.Text.Json.Nodes;
using CchcBot.Faults.Rig;
using CchcBot.Hosting.Demo;

namespace CchcBot.Faults.Support;

/// <summary>A button of a card that the connector took, as a client would tap it.</summary>
internal sealed record CardTap(string Verb, JsonObject Data);

/// <summary>What people see and tap.</summary>
internal static class CardTaps
{
    public static DemoPerson AsPerson(string owner) => new(owner, owner, $"29:{owner}", $"Cán bộ {owner}", null, []);

    /// <summary>Says it and waits for the card that offers that verb.</summary>
    public static async Task<CardTap> ProposeAsync(this ServiceProcess service, FaultOffice office, string owner, string text, string verb)
    {
        await service.SayAsync(AsPerson(owner), text);
        CardTap? tap = null;
        await Waiting.UntilAsync(
            () => Task.FromResult((tap = Find(office.Accepted(), FaultOffice.ChatOf(owner), verb)) is not null), TimeSpan.FromSeconds(30), () => $"No card with {verb} came.");
        return tap!;
    }

    public static IReadOnlyList<string> Texts(IReadOnlyList<LedgerLine> accepted, string chat) =>
        [.. accepted.Where(a => a.Conversation == chat).Select(a => JsonNode.Parse(a.Activity)?["text"]?.GetValue<string>()).OfType<string>()];

    private static CardTap? Find(IReadOnlyList<LedgerLine> accepted, string chat, string verb) => accepted
        .Where(a => a.Conversation == chat)
        .Select(a => In(JsonNode.Parse(a.Activity), verb))
        .LastOrDefault(tap => tap is not null);

    /// <summary>The last button of that verb in an activity or an answer; null where there is none.</summary>
    public static CardTap? In(JsonNode? where, string verb) => Objects(where)
        .Where(o => o["type"]?.ToString() == "Action.Execute" && o["verb"]?.ToString() == verb)
        .Select(o => new CardTap(verb, o["data"]!.AsObject()))
        .LastOrDefault();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.SelectMany(p => Objects(p.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
