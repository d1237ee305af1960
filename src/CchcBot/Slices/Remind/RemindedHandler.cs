using CchcBot.Delivery;
using CchcBot.Language.Spans;

namespace CchcBot.Slices.Remind;

/// <summary>"ai đã được nhắc hôm nay", "tuần này ai chưa được nhắc": answered from what was sent, not from what is planned.</summary>
internal sealed class RemindedHandler(IDeliveryStore deliveries)
{
    private const int MostRows = 20;
    private const int MostCodes = 8;

    // The kinds of message that remind of an assignment: digests, and requests for an update.
    private static readonly DeliveryKind[] Kinds = [DeliveryKind.Digest, DeliveryKind.Briefing, DeliveryKind.Request, DeliveryKind.Mail];

    public async Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var folded = $" {VietnameseText.Fold(VietnameseText.Tidy(words))} ";
        var isNot = folded.Contains(" chua ", StringComparison.Ordinal) || folded.Contains(" khong duoc ", StringComparison.Ordinal)
            || folded.Contains(" not ", StringComparison.Ordinal) || folded.Contains("n't ", StringComparison.Ordinal);
        var said = PeriodReader.Read(words, turn.Today);
        var (from, to) = (said?.From ?? turn.Today, said?.To is { } end && end < turn.Today ? end : turn.Today);
        from = from > to ? to : from;
        var rows = new List<DeliveryRow>();
        foreach (var kind in Kinds)
        {
            rows.AddRange(await deliveries.ListAsync(turn.Workspace.Id, kind, from, to.AddDays(1), cancellation));
        }

        var sent = rows.Where(r => r.State == DeliveryState.Sent && IsReminder(r)).ToLookup(r => r.Recipient, StringComparer.Ordinal);
        var failed = rows.Where(r => r.State is DeliveryState.Failed or DeliveryState.Unreachable).Select(r => r.Recipient).ToHashSet(StringComparer.Ordinal);
        var people = isNot
            ? await NotRemindedAsync(turn, sent, failed, cancellation)
            : [.. sent.Select(g => (Person: turn.Workspace.FindPerson(g.Key), Words: Told(turn.Language, g))).Where(p => p.Person is not null)
                .OrderBy(p => p.Person!.Name, VietnameseOrder.Instance).Select(p => (p.Person!.Name, p.Words))];
        var title = (isNot ? RemindedTexts.NotTitle : RemindedTexts.Title).In(
            turn.Language, CountFormatter.Number(turn.Language, people.Count), PeriodFormatter.Of(turn.Language, from, to));
        return Reply.Show(Card(turn.Language, title, people), title);
    }

    private static bool IsReminder(DeliveryRow row) => row.Kind != DeliveryKind.Request || row.Request?.Kind == "urge";

    /// <summary>The owners of open assignments who got no reminder.</summary>
    private static async Task<List<(string Name, string Words)>> NotRemindedAsync(
        Turn turn, ILookup<string, DeliveryRow> sent, HashSet<string> failed, CancellationToken cancellation)
    {
        var open = (await turn.Snapshot.CurrentAsync(cancellation)).SelectMany(p => p.Assignments)
            .Where(d => !d.IsDone && d.IsActive(turn.Today))
            .Select(d => (Assignment: d, Owner: Recipients.Owner(turn.Workspace, d, turn.Today)))
            .Where(d => d.Owner is not null && !sent.Contains(d.Owner.Id))
            .GroupBy(d => d.Owner!.Id, StringComparer.Ordinal);
        return
        [
            .. open.Select(g => (g.First().Owner!.Name, Count: g.Select(d => d.Assignment.Task.Code).Distinct(StringComparer.Ordinal).Count(), g.Key))
                .OrderBy(p => p.Name, VietnameseOrder.Instance)
                .Select(p => (p.Name, RemindedTexts.Open.In(turn.Language, CountFormatter.Number(turn.Language, p.Count))
                    + (failed.Contains(p.Key) ? $", {RemindedTexts.Failed.In(turn.Language)}" : ""))),
        ];
    }

    private static string Told(TextLanguage language, IEnumerable<DeliveryRow> rows) => string.Join("; ", rows
        .GroupBy(r => r.Kind switch { DeliveryKind.Request => RemindedTexts.Urged, DeliveryKind.Mail => RemindedTexts.Mailed, _ => RemindedTexts.Digest })
        .OrderBy(g => g.Key == RemindedTexts.Urged)
        .Select(g => g.Key.In(language, Codes(g))));

    private static string Codes(IEnumerable<DeliveryRow> rows)
    {
        var codes = rows.SelectMany(r => r.Assignments).Select(d => AssignmentId.TryParse(d.Assignment, out var id) ? id.Task : null).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(VietnameseOrder.Instance).ToList();
        return string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? $", +{codes.Count - MostCodes}" : "");
    }

    private static AdaptiveCard Card(TextLanguage language, string title, List<(string Name, string Words)> people)
    {
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(RemindedTexts.How.In(language))];
        if (people.Count == 0)
        {
            body.Add(CardParts.Line(RemindedTexts.Nobody.In(language)));
        }

        body.AddRange(people.Take(MostRows).Select(p => CardParts.Line($"{p.Name}: {p.Words}", AdaptiveSpacing.Small)));
        if (people.Count > MostRows)
        {
            body.Add(CardParts.Subtle(RemindedTexts.More.In(language, CountFormatter.Number(language, people.Count - MostRows))));
        }

        return CardParts.Card(language, title, body, []);
    }
}
