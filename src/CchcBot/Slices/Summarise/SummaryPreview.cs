using CchcBot.Delivery;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Summarise;

/// <summary>
/// An hour before the summary is posted: shows it to an administrator, who may hold it, and notifies those whose overdue tasks it will list.
/// </summary>
internal sealed class SummaryPreview(IDeliveryStore deliveries, PersonSender sends, DeliveryRun sender, Notices notices)
{
    /// <param name="due">Time of the post (office time).</param>
    /// <param name="summary">The summary as it would be posted now.</param>
    /// <param name="plans">The plans in force.</param>
    /// <param name="now">Current time at the office.</param>
    /// <returns>False if the preview has still to be sent.</returns>
    public async Task<bool> RunAsync(
        Workspace office,
        DateTime due,
        (ChannelSummary Summary, bool SeveralPlans) summary,
        IReadOnlyList<PlanState> plans,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (slot, isSent) = (DateOnly.FromDateTime(due), true);
        var administrator = Recipients.Administrator(office, DateOnly.FromDateTime(now.DateTime)) is { Address: not null } reached ? reached : null;
        if (administrator is not null)
        {
            var preview = new DeliveryRow(DeliveryKind.Preview, administrator.Id, slot, now, [], []);
            var claimed = await deliveries.TryClaimAsync(office.Id, preview, cancellation);
            DeliveryRow? done = null;
            var went = await sender.ApartAsync(
                async () => done = await sends.SendAsync(
                    office, preview.Key, claimed, _ => Task.FromResult(Render(office, administrator, due, summary)), cancellation),
                cancellation);
            isSent = went && done is not { IsOpen: true };
        }

        if (now.DateTime < due - SummarySchedule.LastUpdate)
        {
            await NotifyUnitsAsync(office, due, plans, now, administrator, cancellation);
        }

        return isSent;
    }

    private async Task NotifyUnitsAsync(
        Workspace office, DateTime due, IReadOnlyList<PlanState> plans, DateTimeOffset now, Person? administrator, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.DateTime);
        var named = plans.SelectMany(p => p.Assignments).Where(a => a.IsOverdue(today)).GroupBy(a => Answers(office, a, today), PersonById.Instance);
        foreach (var own in named)
        {
            if (own.Key is not { } person || person.Id == administrator?.Id)
            {
                continue;
            }

            var codes = own.Select(a => a.Task.Code).Distinct(StringComparer.Ordinal).Order(VietnameseOrder.Instance);
            var text = SummaryTexts.Word.In(Offices.LanguageOf(person, null), string.Join(", ", codes), Hour(due), Hour(due - SummarySchedule.LastUpdate));
            await notices.SendAsync(
                office.Id, person, $"summary|{due:yyyyMMdd}", Excerpt.Of(text, 1000), now, cancellation, new DateTimeOffset(due, now.Offset));
        }
    }

    /// <summary>The unit's head or the stand-in; if the unit has no head, the person who gets the reminders.</summary>
    private static Person? Answers(Workspace office, Assignment assignment, DateOnly today) =>
        Recipients.Head(office, assignment, today) ?? Recipients.Owner(office, assignment, today);

    private static (Outgoing?, DeliveryState?, string?) Render(
        Workspace office,
        Person administrator,
        DateTime due,
        (ChannelSummary Summary, bool SeveralPlans) summary
    )
    {
        var language = Offices.LanguageOf(administrator, null);
        var view = new SummaryView(summary.Summary, office.Settings.Name, language, InChannel: true, summary.SeveralPlans);
        return (new Outgoing(administrator.Address!, SummaryPreviewCard.Render(view, due), SummaryPreviewCard.Push(language, due)), null, null);
    }

    internal static string Hour(DateTime at) => at.ToString("H:mm", CultureInfo.InvariantCulture);

    private sealed class PersonById : IEqualityComparer<Person?>
    {
        public static PersonById Instance { get; } = new();

        public bool Equals(Person? x, Person? y) => x?.Id == y?.Id;

        public int GetHashCode(Person? person) => person?.Id.GetHashCode(StringComparison.Ordinal) ?? 0;
    }
}

/// <summary>The summary as it would be posted, with the administrator's choices.</summary>
internal static class SummaryPreviewCard
{
    public static string Push(TextLanguage language, DateTime due) => SummaryTexts.Preview.In(language, SummaryPreview.Hour(due));

    public static AdaptiveCard Render(SummaryView view, DateTime due)
    {
        var card = SummaryCard.For(view);
        var push = Push(view.Language, due);
        var slot = new SlotPayload(DateOnly.FromDateTime(due));
        card.FallbackText = push;
        card.Body =
        [
            new AdaptiveContainer
            {
                Style = AdaptiveContainerStyle.Emphasis,
                Items = [CardParts.Bold(push), CardParts.Subtle(SummaryTexts.PreviewHow.In(view.Language))],
            },
            .. card.Body,
            Choice(SummaryTexts.PreviewPost, SummaryVerbs.Post),
            Choice(SummaryTexts.PreviewSkip, SummaryVerbs.Skip),
            Choice(SummaryTexts.PreviewHold, SummaryVerbs.Hold),
        ];
        return card;

        AdaptiveActionSet Choice(Text title, Verb<SlotPayload> verb) =>
            new() { Spacing = AdaptiveSpacing.Small, Actions = [verb.Button(title.In(view.Language), slot)] };
    }
}

/// <summary>The decision taken, and how it can still be changed.</summary>
internal static class SummaryDecidedCard
{
    public static AdaptiveCard Render(TextLanguage language, string text, DateOnly slot, DecisionOutcome outcome)
    {
        IEnumerable<(Text Words, Verb<SlotPayload> Verb)> still = outcome switch
        {
            DecisionOutcome.Held or DecisionOutcome.Skipped => [(SummaryTexts.PreviewPost, SummaryVerbs.Post)],
            DecisionOutcome.Scheduled => [(SummaryTexts.PreviewSkip, SummaryVerbs.Skip), (SummaryTexts.PreviewHold, SummaryVerbs.Hold)],
            _ => [],
        };
        return CardParts.Card(
            language,
            text,
            [CardParts.Line(text)],
            still.Select(s => s.Verb.Button(s.Words.In(language), new SlotPayload(slot))));
    }
}
