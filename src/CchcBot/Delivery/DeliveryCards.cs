namespace CchcBot.Delivery;

/// <param name="UnitName">Gives the name of a unit by its key; null where there is none.</param>
internal sealed record UnreachableView(IReadOnlyList<UnreachablePerson> People, Func<string?, string?> UnitName);

/// <summary>Cards about deliveries for administrators: people who could not be reached, and the delivery report.</summary>
internal static class DeliveryCards
{
    private const int MostRows = 12;

    public static string NoticePush(TextLanguage language, UnreachableView view) => DeliveryTexts.Notice.In(language, $"{view.People.Count:D2}");

    public static AdaptiveCard Notice(TextLanguage language, UnreachableView view)
    {
        var push = NoticePush(language, view);
        return CardParts.Card(
            language,
            push,
            [CardParts.Heading(push), CardParts.Subtle(DeliveryTexts.Instead.In(language)), .. People(language, view.People, view.UnitName)],
            [CardParts.Say(DeliveryTexts.Show.In(language), DeliveryTexts.Say.In(language))]);
    }

    public static string ReportPush(TextLanguage language, DeliveryReport report) =>
        DeliveryTexts.Push.In(language, report.Sent, report.Waiting.Count, report.Unreached.Count + report.Failed.Count);

    public static AdaptiveCard Report(TextLanguage language, DeliveryReport report, Func<string?, string?> unitName)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(T(DeliveryTexts.Title)),
            CardParts.Subtle(T(DeliveryTexts.Since, $"{report.Since:dd/MM/yyyy}")),
            new AdaptiveFactSet
            {
                Facts =
                [
                    new AdaptiveFact(T(DeliveryTexts.Sent), $"{report.Sent}"),
                    .. report.Mails > 0 ? [new AdaptiveFact(T(DeliveryTexts.Mails), $"{report.Mails}")] : Array.Empty<AdaptiveFact>(),
                    new AdaptiveFact(T(DeliveryTexts.People), $"{report.PeopleReached}"),
                    new AdaptiveFact(T(DeliveryTexts.Last), report.LastSentAt is { } at ? $"{at.ToOffset(OfficeClock.Zone):HH:mm dd/MM/yyyy}" : "–"),
                    new AdaptiveFact(T(DeliveryTexts.Waiting), $"{report.Waiting.Count}"),
                    new AdaptiveFact(T(DeliveryTexts.Unreached), $"{report.Unreached.Count}"),
                    new AdaptiveFact(T(DeliveryTexts.Failed), $"{report.Failed.Count}"),
                    new AdaptiveFact(T(DeliveryTexts.Doubles), $"{report.Doubles.Count}"),
                ],
            },
        ];
        Section(T(DeliveryTexts.Unreached), report.Unreached.Count, null, People(language, report.Unreached, unitName));
        Section(
            T(DeliveryTexts.Waiting),
            report.Waiting.Count,
            T(DeliveryTexts.WaitingNote),
            report.Waiting.Take(MostRows).Select(w => CardParts.Line(Message(language, w.Delivery, w.Person)))
        );
        Section(
            T(DeliveryTexts.Failed),
            report.Failed.Count,
            T(DeliveryTexts.FailedNote),
            report.Failed.Take(MostRows).Select(f => CardParts.Line(Message(language, f.Delivery, f.Person)))
        );
        Section(
            T(DeliveryTexts.Doubles),
            report.Doubles.Count,
            T(DeliveryTexts.DoublesNote),
            report.Doubles.Take(MostRows).Select(d => CardParts.Line(Double(language, d)))
        );
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
                body.Add(CardParts.Subtle(T(DeliveryTexts.More, count - MostRows)));
            }
        }
    }

    /// <summary>The text for a reason code, with what to do about it.</summary>
    private static string Why(TextLanguage language, string reason) => reason switch
    {
        UnreachableReasons.NotInstalled => DeliveryTexts.WhyNotInstalled.In(language),
        "BotNotInConversationRoster" => DeliveryTexts.WhyBotNotInConversationRoster.In(language),
        "ConversationBlockedByUser" => DeliveryTexts.WhyConversationBlockedByUser.In(language),
        "MessageWritesBlocked" => DeliveryTexts.WhyMessageWritesBlocked.In(language),
        "BotDisabledByAdmin" => DeliveryTexts.WhyBotDisabledByAdmin.In(language),
        UnreachableReasons.Gone => DeliveryTexts.WhyGone.In(language),
        "attempts" => DeliveryTexts.WhyAttempts.In(language),
        "ambiguous" => DeliveryTexts.WhyAmbiguous.In(language),
        _ => DeliveryTexts.WhyOther.In(language, reason),
    };

    private static IEnumerable<AdaptiveElement> People(TextLanguage language, IReadOnlyList<UnreachablePerson> people, Func<string?, string?> unitName) =>
        people.Take(MostRows).Select(u => new AdaptiveContainer
        {
            Separator = true,
            Items =
            [
                CardParts.Line(unitName(u.Person.Unit) is { } unit ? $"{u.Person.Name} – {unit}" : u.Person.Name),
                CardParts.Subtle($"{DeliveryTexts.From.In(language, $"{u.Since:dd/MM/yyyy}")}. {Why(language, u.Reason)}"),
            ],
        });

    private static string Message(TextLanguage language, DeliveryRow delivery, Person? person) =>
        $"{To(language, delivery, person)} – {Kind(language, delivery)} "
            + $"{delivery.Slot:dd/MM}{(delivery.Reason is { } reason ? $". {Why(language, delivery, reason)}" : "")}";

    /// <summary>The text for a message's reason: codes of a message that is still open or was rejected do not concern its recipient.</summary>
    private static string Why(TextLanguage language, DeliveryRow delivery, string reason) => (delivery.State, reason) switch
    {
        (_, UnreachableReasons.MailUnknown) => DeliveryTexts.WhyMailUnknown.In(language),
        (DeliveryState.Failed, _) when delivery.Kind == DeliveryKind.Mail => DeliveryTexts.WhyMailRefused.In(language, reason),
        (DeliveryState.Planned or DeliveryState.Sending, _) => DeliveryTexts.WhyBarred.In(language, reason),
        (DeliveryState.Failed, not ("attempts" or "ambiguous")) => DeliveryTexts.WhyRejected.In(language, reason),
        _ => Why(language, reason),
    };

    private static string Double(TextLanguage language, PossibleDuplicate item)
    {
        var what = $"{To(language, item.Delivery, item.Person)} – {Kind(language, item.Delivery)} {item.Delivery.Slot:dd/MM}: ";
        return what + (item.Certain > 0
            ? DeliveryTexts.DoubleCertain.In(language, item.Certain, item.Possible)
            : DeliveryTexts.DoublePossible.In(language, item.Possible));
    }

    private static string To(TextLanguage language, DeliveryRow delivery, Person? person) =>
        person?.Name ?? (delivery.Kind == DeliveryKind.Summary ? DeliveryTexts.Channel : DeliveryTexts.Unknown).In(language);

    private static string Kind(TextLanguage language, DeliveryRow delivery) => DeliveryTexts.Kind(delivery.Kind).In(language);
}
