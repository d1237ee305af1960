using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Faults.Rig;

namespace CchcBot.Faults.Support;

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
            () => Task.FromResult((tap = Find(office.Accepted(), FaultOffice.ChatOf(owner), verb)) is not null),
            TimeSpan.FromSeconds(30),
            () => $"No card with {verb} came."
        );
        return tap!;
    }

    public static IReadOnlyList<string> Texts(IReadOnlyList<LedgerLine> accepted, string chat) =>
        [.. accepted.Where(a => a.Conversation == chat).Select(a => JsonNode.Parse(a.Activity)?["text"]?.GetValue<string>()).OfType<string>()];

    private static CardTap? Find(IReadOnlyList<LedgerLine> accepted, string chat, string verb) => accepted
        .Where(a => a.Conversation == chat)
        .Select(a => CardTap.In(JsonNode.Parse(a.Activity), verb))
        .LastOrDefault(tap => tap is not null);
}
