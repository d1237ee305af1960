using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Status;

/// <summary>A duty shown on a card.</summary>
/// <param name="Nonce">Of this render: the same tap twice is one act.</param>
/// <param name="Delivery">The reminder that the card came from, or null: "back" leads there.</param>
internal sealed record StatusView(string Plan, Assignment Duty, DateOnly Today, string Nonce, string? Delivery = null);

/// <summary>The form in which a duty is reported on. What was typed wrongly stays typed, with what to do about it.</summary>
internal static class StatusFormCard
{
    private static readonly string[] Steps =
        [nameof(WorkStep.NotStarted), nameof(WorkStep.Drafting), nameof(WorkStep.Consulting), nameof(WorkStep.Submitted), nameof(WorkStep.Issued), StatusForm.BlockedStep];

    public static AdaptiveCard Render(TextLanguage language, StatusView view, StatusForm? typed = null, string? problem = null)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var form = typed ?? StatusForm.Of(view.Duty.State);
        var title = T("status.title", view.Duty.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(Excerpt.Of(view.Duty.Definition.What is { } what ? $"{view.Duty.Task.Text} – {what}" : view.Duty.Task.Text, 300)),
            CardParts.Subtle(StatusWords.Deadline(language, view.Duty, view.Today)),
        ];
        body.AddRange(CardParts.Problem(problem));

        body.AddRange(
        [
            new AdaptiveChoiceSetInput
            {
                Id = "step",
                Label = T("status.stepLabel"),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = form.Step,
                Choices = [.. Steps.Select(s => CardParts.Choice(T($"status.step.{s}"), s))],
            },
            new AdaptiveTextInput { Id = "result", Label = T("status.resultLabel"), Value = form.Result, MaxLength = StatusRules.LongestText, IsMultiline = true },
            new AdaptiveTextInput { Id = "number", Label = T("status.numberLabel"), Value = form.Number, MaxLength = 100 },
            new AdaptiveDateInput { Id = "date", Label = T("status.dateLabel"), Value = form.Date },
            new AdaptiveTextInput { Id = "percent", Label = T("status.percentLabel"), Value = form.Percent, MaxLength = 4 },
            new AdaptiveTextInput { Id = "obstacle", Label = T("status.obstacleLabel"), Value = form.Obstacle, MaxLength = StatusRules.LongestText },
            Cause(language, form.Cause),
        ]);
        return CardParts.Card(language, title, body,
        [
            new AdaptiveExecuteAction { Title = T("status.save"), Verb = Verbs.StatusSave, Style = ActionStyles.Positive, Data = Data(view) },
            .. Back(language, view),
        ]);
    }

    /// <summary>Objective: it waits on an authority above. The leader in charge confirms what is said.</summary>
    internal static AdaptiveChoiceSetInput Cause(TextLanguage language, string? said) => new()
    {
        Id = "cause",
        Label = Texts.Get(language, "requests.cause.label"),
        Style = AdaptiveChoiceInputStyle.Compact,
        Value = said,
        Placeholder = Texts.Get(language, "requests.cause.placeholder"),
        Choices =
        [
            CardParts.Choice(Texts.Get(language, "requests.cause.objective"), "objective"),
            CardParts.Choice(Texts.Get(language, "requests.cause.subjective"), "subjective"),
        ],
    };

    internal static JsonObject Data(StatusView view)
    {
        var data = new JsonObject { ["plan"] = view.Plan, ["id"] = view.Duty.Id.ToString(), ["n"] = view.Nonce };
        if (view.Delivery is { } delivery)
        {
            data["d"] = delivery;
        }

        return data;
    }

    internal static IEnumerable<AdaptiveAction> Back(TextLanguage language, StatusView view) => view.Delivery is { } delivery
        ? [new AdaptiveExecuteAction { Title = Texts.Get(language, "status.back"), Verb = Verbs.ShowDigest, Data = new JsonObject { ["d"] = delivery } }]
        : [];
}

/// <summary>A duty as it stands, after a report or when asked for.</summary>
internal static class StatusCard
{
    public static AdaptiveCard Render(TextLanguage language, StatusView view, string? note = null)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var (task, state) = (view.Duty.Task, view.Duty.State);
        var title = note ?? T("status.title", task.Code);
        List<AdaptiveFact> facts = [new(T("status.stepLabel"), CardText.Literal(StatusWords.Step(language, state)))];
        Add(T("status.percentShort"), state.Percent is { } percent && !state.IsDone ? $"{percent}%" : null);
        Add(T("status.resultShort"), state.Result);
        Add(T("status.obstacleShort"), state.Obstacle?.Cause);
        Add(T("requests.fact.cause"), state.Obstacle?.Objective is { } objective
            ? T(objective ? "requests.objective" : "requests.subjective") + (state.Obstacle.Confirmed ? $" ({T("requests.cause.isConfirmed")})" : "")
            : null);
        Add(T("requests.fact.completion"), state.Completion is { } check ? $"{T($"requests.standing.{check.Standing}")} {check.Reason}".Trim() : null);
        Add(T("status.evidenceShort"), state.Evidence.Count > 0 ? string.Join("; ", state.Evidence.Select(StatusWords.Evidence)) : null);
        Add(T("status.completedShort"), state.CompletedOn is { } day ? $"{day:dd/MM/yyyy}" : null);
        Add(T("status.extensionShort"), state.Extension is { } asked ? $"{asked.NewDue:dd/MM/yyyy}: {asked.Reason}" : null);
        return CardParts.Card(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line($"{task.Code}. {Excerpt.Of(view.Duty.Definition.What is { } what ? $"{task.Text} – {what}" : task.Text, 300)}"),
                CardParts.Subtle(StatusWords.Deadline(language, view.Duty, view.Today)),
                new AdaptiveFactSet { Facts = facts },
            ],
            [
                new AdaptiveExecuteAction { Title = T("status.again"), Verb = Verbs.StatusForm, Data = StatusFormCard.Data(view) },
                .. StatusFormCard.Back(language, view),
            ]);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(new AdaptiveFact(name, CardText.Literal(Excerpt.Of(value, 400))));
            }
        }
    }
}

/// <summary>What was read from a sentence, before it is written: one tap confirms, one corrects.</summary>
internal static class ConfirmCard
{
    /// <summary>The input in which the cause of the item at that place is said.</summary>
    public static string CauseId(int index) => $"obstacle{index}";

    public static AdaptiveCard Render(
        TextLanguage language, IReadOnlyList<(Assignment Duty, ReportItem Item)> items, string nonce, IReadOnlyList<ReportWish>? wishes = null, string? problem = null)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var title = T("status.confirmTitle");
        var json = JsonSerializer.Serialize(items.Select(i => i.Item).ToList(), ReportJson.Default.ListReportItem);
        List<AdaptiveAction> actions =
        [
            new AdaptiveExecuteAction
            {
                Title = T("status.confirm"),
                Verb = Verbs.StatusConfirm,
                Style = ActionStyles.Positive,
                Data = Data(new() { ["items"] = json, ["n"] = nonce }),
            },
        ];
        if (items is [var only] && wishes is not { Count: > 0 })
        {
            actions.Add(new AdaptiveExecuteAction
            {
                Title = T("status.correct"),
                Verb = Verbs.StatusForm,
                Data = new JsonObject { ["plan"] = only.Item.Plan, ["id"] = only.Item.Id, ["n"] = nonce, ["items"] = json },
            });
        }

        actions.Add(new AdaptiveExecuteAction { Title = T("status.cancel"), Verb = Verbs.StatusCancel, Data = wishes is { Count: > 0 } ? Data([]) : null });
        var cause = items is [{ Item.Whole.Obstacle.Length: > 0 }] ? new AdaptiveElement[] { StatusFormCard.Cause(language, null) } : [];
        return CardParts.Card(language, title, [CardParts.Heading(title), .. CardParts.Problem(problem), .. items.Select(Item), .. cause, .. Next()], actions);

        JsonObject Data(JsonObject data)
        {
            if (wishes is { Count: > 0 })
            {
                data["then"] = JsonSerializer.Serialize([.. wishes], ReportJson.Default.ListReportWish);
            }

            return data;
        }

        // Asked for in the same sentence: a form of its own, whichever button is pressed.
        IEnumerable<AdaptiveElement> Next()
        {
            foreach (var wish in wishes ?? [])
            {
                var code = AssignmentId.TryParse(wish.Id, out var id) ? id.Task : "";
                yield return CardParts.Section(wish.Typed.Day is { } due ? T("requests.extend.nextDue", code, due) : T("requests.extend.next", code));
            }

            if (wishes is { Count: > 0 })
            {
                yield return CardParts.Subtle(T("requests.extend.nextHow"));
            }
        }

        AdaptiveContainer Item((Assignment Duty, ReportItem Item) item, int index)
        {
            var update = item.Item.Update;
            List<AdaptiveFact> facts = [];
            Add(T("status.stepLabel"), update.Step is { } step ? T($"status.step.{step}") : item.Item.Whole.Obstacle is { Length: > 0 } ? T("status.step.blocked") : null);
            Add(T("status.percentShort"), update.Percent is { } percent ? $"{percent}%" : null);
            Add(T("status.resultShort"), update.Result);
            Add(T("status.obstacleShort"), update.Obstacle);
            Add(T("status.evidenceShort"), update.Evidence.Count > 0 ? string.Join("; ", update.Evidence.Select(StatusWords.Evidence)) : null);
            return new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Bold($"{item.Duty.Task.Code}. {Excerpt.Of(item.Duty.Task.Text, 140)}"),
                    new AdaptiveFactSet { Facts = facts },
                    .. item.Item.NeedsCause
                        ? [new AdaptiveTextInput { Id = CauseId(index), Label = T("status.causeAsked"), IsMultiline = true, MaxLength = StatusRules.LongestText }]
                        : Array.Empty<AdaptiveElement>(),
                ],
            };

            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    facts.Add(new AdaptiveFact(name, CardText.Literal(Excerpt.Of(value, 300))));
                }
            }
        }
    }
}

/// <summary>Which task was meant? One button each.</summary>
internal static class WhichTaskCard
{
    private const int Most = 6;

    public static AdaptiveCard Render(TextLanguage language, string title, IReadOnlyList<(Assignment Duty, ReportItem Item)> candidates, string nonce, Func<string, string?> planNumber) => CardParts.Card(
        language,
        title,
        [
            CardParts.Heading(title),
            .. candidates.Take(Most).Select(c => new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions =
                [
                    new AdaptiveExecuteAction
                    {
                        Title = CardText.Plain($"{c.Duty.Task.Code}{(planNumber(c.Item.Plan) is { } number ? $" ({number})" : "")}. {Excerpt.Of(c.Duty.Task.Text, 70)}"),
                        Verb = Verbs.StatusPropose,
                        Data = new JsonObject { ["items"] = JsonSerializer.Serialize([c.Item], ReportJson.Default.ListReportItem), ["n"] = nonce },
                    },
                ],
            }),
        ]);
}
