using System.Text.Json;
using CchcBot.Delivery;
using CchcBot.Domain.Reports;

namespace CchcBot.Storage;

/// <summary>What builds before December 2026 kept of all kinds of deliveries in common columns; each kind has a payload of its own now.</summary>
/// <param name="Part">Of a word its topic, of a notice its number, of a request kind, plan, duty and matter, parted by "|".</param>
internal sealed record OldDeliveryParts(string? Part, string? Text, DateTimeOffset? Expires, SummarySnapshot? Snapshot)
{
    /// <summary>The delivery with the payload that such a row holds.</summary>
    /// <param name="delivery">As far as it is written as today.</param>
    /// <param name="json">The row's.</param>
    public static DeliveryRow Taken(DeliveryRow delivery, string json) =>
        delivery is { Kind: DeliveryKind.Word, Word: null } or { Kind: DeliveryKind.Request, Request: null }
            or { Kind: DeliveryKind.Summary, Summary: null } or { Kind: DeliveryKind.Notice, Number: null }
            ? JsonSerializer.Deserialize(json, StorageJson.Default.OldDeliveryParts)!.In(delivery)
            : delivery;

    private DeliveryRow In(DeliveryRow delivery) => (delivery.Kind, Part) switch
    {
        (DeliveryKind.Word, { } topic) => delivery with { Word = new WordMatter(topic, Text ?? "", Expires) },
        (DeliveryKind.Request, { } part) => delivery with { Request = new RequestMatter(part.Split('|')[0], part[(part.LastIndexOf('|') + 1)..]) },
        (DeliveryKind.Notice, { } number) => delivery with { Number = int.TryParse(number, out var parsed) ? parsed : null },
        (DeliveryKind.Summary, _) => delivery with { Summary = Snapshot is null ? null : new SummaryMatter(Snapshot) },
        _ => delivery,
    };
}
