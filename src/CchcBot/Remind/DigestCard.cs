using System.Text.Json.Nodes;
using CchcBot.Delivery;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Protocols.AdaptiveCards;
using CchcBot.ReportStatus;
using CchcBot.Storage;
using CchcBot.Turns;

namespace CchcBot.Remind;

/// <summary>A duty of a digest as it stands now.</summary>
internal sealed record DigestRow(string Plan, Assignment Duty);

/// <summary>A person's digest.</summary>
/// <param name="Delivery">The delivery's key: the reminder's name in every button.</param>
internal sealed record DigestView(string Delivery, IReadOnlyList<DigestRow> Rows, DateOnly Today);

/// <summary>The duties that a delivery lists, read anew.</summary>
internal static class DigestRows
{
    public static async Task<IReadOnlyList<DigestRow>> LoadAsync(IPlanStore plans, WorkspaceId office, Delivery.Delivery delivery, CancellationToken cancellation)
    {
        var rows = new List<DigestRow>();
        foreach (var duties in delivery.Duties.GroupBy(d => d.Plan))
        {
            if (await plans.FindAsync(office, duties.Key, cancellation) is { } plan)
            {
                rows.AddRange(duties
                    .Select(d => AssignmentId.TryParse(d.Duty, out var id) ? plan.Find(id) : null)
                    .OfType<Assignment>()
                    .Select(duty => new DigestRow(duties.Key, duty)));
            }
        }

        return [.. rows.OrderBy(r => r.Duty.Due ?? DateOnly.MaxValue).ThenBy(r => r.Duty.Task.Code, VietnameseOrder.Instance)];
    }
}

/// <summary>One card for all that a person is reminded of in a slot: what is overdue first, five rows, the rest folded.</summary>
internal static class DigestCard
{
    private const int OpenRows = 5;
    private const int MostRows = 20;

    public static string Push(Language language, DigestView view)
    {
        var overdue = view.Rows.Count(r => r.Duty.IsOverdue(view.Today));
        var next = view.Rows.Where(r => !r.Duty.IsOverdue(view.Today) && r.Duty.Due is not null).GroupBy(r => r.Duty.Due!.Value).OrderBy(g => g.Key).FirstOrDefault();
        return (overdue, next) switch
        {
            (0, null) => Texts.Get(language, "remind.push.some", view.Rows.Count),
            (0, { } due) => Texts.Get(language, "remind.push.due", $"{due.Count():D2}", $"{due.Key:dd/MM}"),
            (_, null) => Texts.Get(language, "remind.push.overdue", $"{overdue:D2}"),
            (_, { } due) => Texts.Get(language, "remind.push.both", $"{overdue:D2}", $"{due.Count():D2}", $"{due.Key:dd/MM}"),
        };
    }

    public static AdaptiveCard Render(Language language, DigestView view)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var overdue = view.Rows.Where(r => r.Duty.IsOverdue(view.Today)).ToList();
        var due = view.Rows.Where(r => !r.Duty.IsOverdue(view.Today)).ToList();
        List<AdaptiveElement> body = [CardParts.Heading(Push(language, view)), CardParts.Subtle(T("remind.ask"))];
        var shown = 0;
        var folded = new List<AdaptiveElement>();
        Add(overdue, T("remind.overdue", overdue.Count), AdaptiveTextColor.Attention);
        Add(due, T("remind.due", due.Count), AdaptiveTextColor.Default);
        List<AdaptiveAction> actions = [];
        if (folded.Count > 0)
        {
            body.Add(new AdaptiveContainer { Id = "more", IsVisible = false, Items = folded });
            actions.Add(new AdaptiveToggleVisibilityAction { Title = T("remind.more", view.Rows.Count - OpenRows), TargetElements = [new("more")] });
        }

        return CardParts.Card(language, Push(language, view), body, actions);

        void Add(List<DigestRow> rows, string heading, AdaptiveTextColor color)
        {
            if (rows.Count == 0)
            {
                return;
            }

            var room = Math.Max(0, OpenRows - shown);
            shown += rows.Count;
            Group(body, rows.Take(room).ToList(), heading, color);
            Group(folded, rows.Skip(room).Take(MostRows - OpenRows).ToList(), room == 0 ? heading : null, color);
        }

        void Group(List<AdaptiveElement> into, List<DigestRow> rows, string? heading, AdaptiveTextColor color)
        {
            if (rows.Count > 0)
            {
                if (heading is not null)
                {
                    into.Add(new AdaptiveTextBlock(heading) { Weight = AdaptiveTextWeight.Bolder, Color = color, Spacing = AdaptiveSpacing.Medium });
                }

                into.AddRange(rows.Select(Row));
            }
        }

        AdaptiveContainer Row(DigestRow row)
        {
            var duty = row.Duty;
            var what = duty.Definition.What is { } part ? $"{duty.Task.Text} – {part}" : duty.Task.Text;
            var state = duty.State == AssignmentState.Initial ? "" : " · " + StatusWords.Step(language, duty.State);
            return new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Line($"{duty.Task.Code}. {CardParts.Fold(what, 140)}"),
                    CardParts.Subtle(StatusWords.Deadline(language, duty, view.Today) + state),
                    new AdaptiveActionSet
                    {
                        Spacing = AdaptiveSpacing.Small,
                        Actions =
                        [
                            new AdaptiveExecuteAction
                            {
                                Title = T("remind.update", duty.Task.Code),
                                Verb = Verbs.StatusForm,
                                Data = new JsonObject { ["plan"] = row.Plan, ["id"] = duty.Id.ToString(), ["d"] = view.Delivery },
                            },
                        ],
                    },
                ],
            };
        }
    }
}
