using System.Text.Json;
using CchcBot.Delivery;
using CchcBot.Domain.Reports;

namespace CchcBot.Storage;

/// <summary>The shared columns in which builds before December 2026 stored all kinds of deliveries; each kind now has its own payload.</summary>
/// <param name="Part">Depends on the kind. Word: its topic; notice: its number; request: kind|plan|assignment|matter.</param>
internal sealed record OldDeliveryParts(string? Part, string? Text, DateTimeOffset? Expires, SummarySnapshot? Snapshot)
{
    /// <summary>The delivery, with its payload filled from the old columns if the row is in the old format.</summary>
    /// <param name="delivery">The delivery as today's format reads it.</param>
    /// <param name="json">The row's JSON.</param>
    public static DeliveryRow Taken(DeliveryRow delivery, string json) =>
        delivery is { Kind: DeliveryKind.Word, Word: null } or { Kind: DeliveryKind.Request, Request: null }
            or { Kind: DeliveryKind.Summary, Summary: null } or { Kind: DeliveryKind.Notice, Number: null }
            ? JsonSerializer.Deserialize(json, StorageJson.Default.OldDeliveryParts)!.In(delivery)
            : delivery;

    private DeliveryRow In(DeliveryRow delivery) => (delivery.Kind, Part) switch
    {
        (DeliveryKind.Word, { } topic) => delivery with { Word = new NoticeContent(topic, Text ?? "", Expires) },
        (DeliveryKind.Request, { } part) => delivery with { Request = new RequestContent(part.Split('|')[0], part[(part.LastIndexOf('|') + 1)..]) },
        (DeliveryKind.Notice, { } number) => delivery with { Number = int.TryParse(number, out var parsed) ? parsed : null },
        (DeliveryKind.Summary, _) => delivery with { Summary = Snapshot is null ? null : new SummaryContent(Snapshot) },
        _ => delivery,
    };
}
