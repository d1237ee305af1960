using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary><c>14 ngày tới nhắc ai</c>: shows an administrator who will be reminded of what.</summary>
internal sealed partial class ReminderForecastHandler(IDeliveryStore deliveries, INoteStore notes)
{
    public Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var days =
            Number().Match(words) is { Success: true } said && int.TryParse(said.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Math.Clamp(number, 1, ReminderForecast.MostDays)
                : ReminderForecast.UsualDays;
        return ShowAsync(turn, days, 1, cancellation);
    }

    public Task<Reply> TurnPageAsync(Turn turn, ReminderForecastPayload tapped, CancellationToken cancellation) => ShowAsync(
        turn, Math.Clamp(tapped.Days ?? ReminderForecast.UsualDays, 1, ReminderForecast.MostDays), tapped.Page ?? 1, cancellation);

    private async Task<Reply> ShowAsync(Turn turn, int days, int page, CancellationToken cancellation)
    {
        var office = turn.Workspace.Id;
        var foreseen = ReminderForecast.Of(
            turn.Workspace,
            await turn.Snapshot.CurrentAsync(cancellation),
            await notes.ListAsync(office, cancellation),
            new ReminderHistory(await deliveries.ListAsync(office, cancellation)),
            turn.Now.DateTime,
            days
        );
        var summary = turn.Workspace.Settings is { Channel: not null, Summary: { } schedule }
            ? schedule.NextDue(turn.Now.DateTime, turn.Workspace.Calendar)
            : null;
        var view = new ReminderForecastView(foreseen, days, page, summary is { } at && DateOnly.FromDateTime(at) < turn.Today.AddDays(days) ? summary : null);
        return Reply.Show(ReminderForecastCard.Render(turn.Language, view), ReminderForecastCard.Line(turn.Language, view));
    }

    [GeneratedRegex(@"\d{1,3}", RegexOptions.None, 1000)]
    private static partial Regex Number();
}

/// <param name="Page">1-based; a page out of range becomes the nearest.</param>
/// <param name="Summary">Office time of the channel's next summary, where it falls into these days; else null.</param>
internal sealed record ReminderForecastView(IReadOnlyList<ForeseenDigest> Foreseen, int Days, int Page, DateTime? Summary);

internal static class ReminderForecastCard
{
    private const int PerPage = 12;
    private const int MostCodes = 12;

    public static string Line(TextLanguage language, ReminderForecastView view) => ReminderForecastTexts.Line.In(language,
        view.Days,
        view.Foreseen.Count,
        view.Foreseen.Select(f => f.Digest.Person.Id).Distinct(StringComparer.Ordinal).Count());

    public static AdaptiveCard Render(TextLanguage language, ReminderForecastView view)
    {
        var pages = Math.Max(1, (view.Foreseen.Count + PerPage - 1) / PerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        List<AdaptiveElement> body = [CardParts.Heading(Line(language, view)), CardParts.Subtle(ReminderForecastTexts.How.In(language))];
        if (view.Summary is { } summary)
        {
            body.Add(CardParts.Line(ReminderForecastTexts.Summary.In(language, Moment(language, summary))));
        }

        if (view.Foreseen.Count == 0)
        {
            body.Add(CardParts.Line(ReminderForecastTexts.None.In(language)));
        }

        foreach (var moment in view.Foreseen.Skip((page - 1) * PerPage).Take(PerPage).GroupBy(f => f.At))
        {
            body.Add(
                new AdaptiveTextBlock(CardText.Literal(Moment(language, moment.Key)))
                {
                    Weight = AdaptiveTextWeight.Bolder,
                    Spacing = AdaptiveSpacing.Medium,
                    Separator = true,
                }
            );
            body.AddRange(moment.Select(f => Row(language, f.Digest)));
        }

        List<AdaptiveAction> actions = [];
        if (pages > 1)
        {
            body.Add(CardParts.Subtle(ListTexts.Page.In(language, page, pages)));
            Turn(ReminderForecastTexts.Back, page - 1);
            Turn(ReminderForecastTexts.Next, page + 1);
        }

        return CardParts.Card(language, Line(language, view), body, actions);

        void Turn(Text title, int to)
        {
            if (to >= 1 && to <= pages)
            {
                actions.Add(RemindVerbs.Forecast.Button(title.In(language), new ReminderForecastPayload(to, view.Days)));
            }
        }
    }

    /// <summary>"Lê Quốc Cường: quá hạn 3a; còn 10 ngày 3b, 3c".</summary>
    private static AdaptiveRichTextBlock Row(TextLanguage language, PlannedDigest digest) =>
        new()
        {
            Spacing = AdaptiveSpacing.Small,
            Inlines =
            [
                new AdaptiveTextRun($"{CardText.Plain(digest.Person.Name)}: ") { Weight = AdaptiveTextWeight.Bolder },
                new AdaptiveTextRun(
                    CardText.Plain(
                        string.Join(
                            "; ", digest.Obligations.GroupBy(o => o.Reason).Select(g => $"{ReminderForecastTexts.Reason(g.Key).In(language)} {Codes(g)}"))
                    )
                ),
            ],
        };

    private static string Codes(IEnumerable<Obligation> obligations)
    {
        var codes = obligations.Select(o => o.Assignment.Task.Code).Distinct(StringComparer.Ordinal).Order(VietnameseOrder.Instance).ToList();
        return string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? $", +{codes.Count - MostCodes}" : "");
    }

    private static string Moment(TextLanguage language, DateTime at) =>
        $"{PeriodTexts.Weekday(at.DayOfWeek).In(language)} {at.ToString("dd/MM, H:mm", CultureInfo.InvariantCulture)}";
}
