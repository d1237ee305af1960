using AdaptiveCards;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <param name="UnitName">The name of a unit by its key; null where there is none.</param>
internal sealed record UnreachedView(IReadOnlyList<Unreached> People, Func<string?, string?> UnitName);

/// <summary>What an administrator sees of delivering: who was not reached, and the report.</summary>
internal static class DeliveryCards
{
    private const int MostRows = 12;

    private static readonly HashSet<string> Explained = new(StringComparer.Ordinal)
    {
        UnreachableReasons.NotInstalled, "BotNotInConversationRoster", "ConversationBlockedByUser", "MessageWritesBlocked", "BotDisabledByAdmin", "gone", "attempts", "ambiguous",
    };

    public static string NoticePush(TextLanguage language, UnreachedView view) => Texts.Get(language, "delivery.notice", $"{view.People.Count:D2}");

    public static AdaptiveCard Notice(TextLanguage language, UnreachedView view)
    {
        var push = NoticePush(language, view);
        return CardParts.Card(
            language,
            push,
            [CardParts.Heading(push), CardParts.Subtle(Texts.Get(language, "delivery.instead")), .. People(language, view.People, view.UnitName)],
            [CardParts.Say(Texts.Get(language, "delivery.show"), Texts.Get(language, "delivery.say"))]);
    }

    public static string ReportPush(TextLanguage language, DeliveryReport report) =>
        Texts.Get(language, "delivery.push", report.Sent, report.Waiting.Count, report.Unreached.Count + report.Failed.Count);

    public static AdaptiveCard Report(TextLanguage language, DeliveryReport report, Func<string?, string?> unitName)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(T("delivery.title")),
            CardParts.Subtle(T("delivery.since", $"{report.Since:dd/MM/yyyy}")),
            new AdaptiveFactSet
            {
                Facts =
                [
                    new AdaptiveFact(T("delivery.sent"), $"{report.Sent}"),
                    new AdaptiveFact(T("delivery.people"), $"{report.PeopleReached}"),
                    new AdaptiveFact(T("delivery.last"), report.LastSentAt is { } at ? $"{at.ToOffset(OfficeClock.Zone):HH:mm dd/MM/yyyy}" : "–"),
                    new AdaptiveFact(T("delivery.waiting"), $"{report.Waiting.Count}"),
                    new AdaptiveFact(T("delivery.unreached"), $"{report.Unreached.Count}"),
                    new AdaptiveFact(T("delivery.failed"), $"{report.Failed.Count}"),
                    new AdaptiveFact(T("delivery.doubles"), $"{report.Doubles.Count}"),
                ],
            },
        ];
        Section(T("delivery.unreached"), report.Unreached.Count, null, People(language, report.Unreached, unitName));
        Section(T("delivery.waiting"), report.Waiting.Count, T("delivery.waitingNote"), report.Waiting.Take(MostRows).Select(w => CardParts.Line(Message(language, w.Delivery, w.Person))));
        Section(T("delivery.failed"), report.Failed.Count, T("delivery.failedNote"), report.Failed.Take(MostRows).Select(f => CardParts.Line(Message(language, f.Delivery, f.Person))));
        Section(T("delivery.doubles"), report.Doubles.Count, T("delivery.doublesNote"), report.Doubles.Take(MostRows).Select(d => CardParts.Line(Double(language, d))));
        return CardParts.Card(language, ReportPush(language, report), body);

        void Section(string heading, int count, string? note, IEnumerable<AdaptiveElement> rows)
        {
            if (count == 0)
            {
                return;
            }

            body.Add(new AdaptiveTextBlock($"{heading} ({count})") { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Medium });
            if (note is not null)
            {
                body.Add(CardParts.Subtle(note));
            }

            body.AddRange(rows);
            if (count > MostRows)
            {
                body.Add(CardParts.Subtle(T("delivery.more", count - MostRows)));
            }
        }
    }

    /// <summary>The words for a reason, and what to do about it.</summary>
    private static string Why(TextLanguage language, string reason) =>
        Explained.Contains(reason) ? Texts.Get(language, $"delivery.why.{reason}") : Texts.Get(language, "delivery.why.other", reason);

    private static IEnumerable<AdaptiveElement> People(TextLanguage language, IReadOnlyList<Unreached> people, Func<string?, string?> unitName) =>
        people.Take(MostRows).Select(u => new AdaptiveContainer
        {
            Separator = true,
            Items =
            [
                CardParts.Line(unitName(u.Person.Unit) is { } unit ? $"{u.Person.Name} – {unit}" : u.Person.Name),
                CardParts.Subtle($"{Texts.Get(language, "delivery.from", $"{u.Since:dd/MM/yyyy}")}. {Why(language, u.Reason)}"),
            ],
        });

    private static string Message(TextLanguage language, Delivery delivery, Person? person) =>
        $"{To(language, delivery, person)} – {Kind(language, delivery)} {delivery.Slot:dd/MM}{(delivery.Reason is { } reason ? $". {Why(language, reason)}" : "")}";

    private static string Double(TextLanguage language, PossibleDouble item)
    {
        var what = $"{To(language, item.Delivery, item.Person)} – {Kind(language, item.Delivery)} {item.Delivery.Slot:dd/MM}: ";
        return what + (item.Certain > 0
            ? Texts.Get(language, "delivery.doubleCertain", item.Certain, item.Possible)
            : Texts.Get(language, "delivery.doublePossible", item.Possible));
    }

    private static string To(TextLanguage language, Delivery delivery, Person? person) =>
        person?.Name ?? Texts.Get(language, delivery.Kind == DeliveryKind.Summary ? "delivery.channel" : "delivery.unknown");

    private static string Kind(TextLanguage language, Delivery delivery) => Texts.Get(language, $"delivery.kind.{delivery.Kind}");
}
