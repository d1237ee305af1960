using System.Text.Json;

namespace CchcBot.Slices.Status;

/// <summary>An assignment shown on a card.</summary>
/// <param name="Nonce">Nonce of this card: the same tap twice is one operation.</param>
/// <param name="Delivery">Key of the reminder that the card was opened from, or null; "back" returns to it.</param>
internal sealed record StatusView(string Plan, Assignment Assignment, DateOnly Today, string Nonce, string? Delivery = null);

/// <summary>Form for reporting on an assignment. Invalid input is kept, with a message on how to correct it.</summary>
internal static class StatusFormCard
{
    private static readonly string[] Steps =
    [
        nameof(WorkStep.NotStarted),
        nameof(WorkStep.Working),
        nameof(WorkStep.Drafting),
        nameof(WorkStep.Consulting),
        nameof(WorkStep.Submitted),
        nameof(WorkStep.Issued),
        StatusForm.BlockedStep,
    ];

    public static AdaptiveCard Render(TextLanguage language, StatusView view, StatusForm? typed = null, string? problem = null, bool isForOthers = false)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var form = typed ?? StatusForm.Of(view.Assignment.State);
        var title = T(StatusTexts.Title, view.Assignment.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(Excerpt.Of(view.Assignment.Definition.What is { } what ? $"{view.Assignment.Task.Text} – {what}" : view.Assignment.Task.Text, 300)),
            CardParts.Subtle(StatusFormatter.Deadline(language, view.Assignment, view.Today)),
        ];
        body.AddRange(CardParts.Problem(problem));

        body.AddRange(
        [
            new AdaptiveChoiceSetInput
            {
                Id = "step",
                Label = T(TaskActTexts.StepLabel),
                Style = AdaptiveChoiceInputStyle.Compact,
                Value = form.Step,
                Choices =
                [
                    .. Steps.Select(s => CardParts.Choice(T(s == StatusForm.BlockedStep ? StepTexts.Blocked : StepTexts.Of(Enum.Parse<WorkStep>(s))), s)),
                ],
            },
            new AdaptiveTextInput
            {
                Id = "result",
                Label = T(StatusTexts.ResultLabel),
                Value = form.Result,
                MaxLength = StatusRules.LongestText,
                IsMultiline = true,
            },
            new AdaptiveTextInput
            {
                Id = "number",
                Label = T(StatusTexts.NumberLabel),
                Value = form.Number,
                MaxLength = 100,
            },
            new AdaptiveDateInput
            {
                Id = "date",
                Label = T(StatusTexts.DateLabel),
                Value = form.Date,
            },
            new AdaptiveTextInput
            {
                Id = "obstacle",
                Label = T(StatusTexts.ObstacleLabel),
                Value = form.Obstacle,
                MaxLength = StatusRules.LongestText,
            },
            new AdaptiveTextInput { Id = "waitsFor", Label = T(QuickAnswerTexts.WaitsFor), Value = form.WaitsFor, MaxLength = 200 },
            .. isForOthers ? [QuickAnswerCards.Source(language, form.Source)] : Array.Empty<AdaptiveElement>(),
        ]);
        var assignment = view.Assignment;
        return CardParts.Stacked(language, title, body,
        [
            StatusVerbs.Save.Button(
                T(StatusTexts.Save), new StatusSavePayload(view.Plan, assignment.Id.ToString(), view.Nonce, view.Delivery), ActionStyles.Positive),
            .. assignment is { IsDone: false, Due: not null }
                ?
                [
                    SharedVerbs.ExtensionForm.Button(
                        TaskActTexts.ExtendButton.In(language), new ExtensionFormPayload(view.Plan, assignment.Id.ToString(), view.Delivery)),
                ]
                : Array.Empty<AdaptiveAction>(),
            .. assignment.IsDone
                ? Array.Empty<AdaptiveAction>()
                : [SharedVerbs.SnoozeForm.Button(TaskActTexts.Later.In(language), new AssignmentPayload(view.Plan, assignment.Id.ToString(), view.Delivery))],
            .. Back(language, view),
        ]);
    }

    internal static IEnumerable<AdaptiveAction> Back(TextLanguage language, StatusView view) => view.Delivery is { } delivery
        ? [SharedVerbs.ShowDigest.Button(TaskActTexts.Back.In(language), new DigestPayload(delivery))]
        : [];
}

/// <summary>Status of an assignment, after a report or on request.</summary>
internal static class StatusCard
{
    /// <param name="view">The assignment.</param>
    /// <param name="note">Outcome of a report, or null.</param>
    /// <param name="since">Time of the report before the last one, in UTC ticks, for the undo button; null if nothing can be undone.</param>
    public static AdaptiveCard Render(TextLanguage language, StatusView view, string? note = null, string? since = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (task, state) = (view.Assignment.Task, view.Assignment.State);
        var title = note ?? T(StatusTexts.Title, task.Code);
        List<AdaptiveFact> facts = [new(T(TaskActTexts.StepLabel), CardText.Literal(StatusFormatter.Step(language, state)))];
        Add(T(StatusTexts.PercentShort), state.Percent is { } percent && !state.IsDone ? $"{percent}%" : null);
        Add(T(TaskActTexts.ResultShort), state.Result);
        Add(T(TaskActTexts.SubmittedShort), StatusFormatter.Submitted(language, view.Assignment));
        Add(T(TaskActTexts.ExpectedShort), state.Expected is { } expected ? $"{expected:dd/MM/yyyy}" : null);
        Add(T(TaskActTexts.ObstacleShort), state.Obstacle?.Cause);
        Add(T(TaskActTexts.WaitsForShort), state.Obstacle?.WaitsFor);
        Add(T(TaskActTexts.FactCause), state.Obstacle?.Objective is { } objective
            ? T(objective ? TaskActTexts.Objective : TaskActTexts.Subjective) + (state.Obstacle.Confirmed ? $" ({T(StatusTexts.CauseIsConfirmed)})" : "")
            : null);
        Add(T(StatusTexts.FactCompletion), state.Completion is { } check ? $"{T(StatusTexts.Standing(check.Standing))} {check.Reason}".Trim() : null);
        Add(T(TaskActTexts.EvidenceShort), state.Evidence.Count > 0
            ? string.Join("; ", state.Evidence.Select(e => StatusFormatter.Evidence(language, e)))
            : null);
        Add(T(TaskActTexts.CompletedShort), state.CompletedOn is { } day ? $"{day:dd/MM/yyyy}" : null);
        Add(T(TaskActTexts.SourceShort), state.Source);
        Add(T(StatusTexts.ExtensionShort), state.Extension is { } asked ? $"{asked.NewDue:dd/MM/yyyy}: {asked.Reason}" : null);
        return CardParts.Card(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line($"{task.Code}. {Excerpt.Of(view.Assignment.Definition.What is { } what ? $"{task.Text} – {what}" : task.Text, 300)}"),
                CardParts.Subtle(StatusFormatter.Deadline(language, view.Assignment, view.Today)),
                new AdaptiveFactSet { Facts = facts },
            ],
            [
                SharedVerbs.StatusForm.Button(T(StatusTexts.Again), new StatusFormPayload(view.Plan, view.Assignment.Id.ToString(), view.Nonce, view.Delivery)),
                .. QuickAnswerCards.Undo(language, view, since),
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

/// <summary>Confirmation of what was read from a sentence, before it is stored: one tap confirms, another corrects.</summary>
internal static class ConfirmCard
{
    /// <summary>Id of the input for the cause of the item at this index.</summary>
    public static string CauseId(int index) => $"obstacle{index}";

    public static AdaptiveCard Render(
        TextLanguage language,
        IReadOnlyList<(Assignment Assignment, StatusItem Item)> items,
        string nonce,
        IReadOnlyList<ExtensionWish>? wishes = null,
        string? problem = null,
        bool isForOthers = false
    )
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(StatusTexts.ConfirmTitle);
        var json = JsonSerializer.Serialize(items.Select(i => i.Item).ToList(), StatusItemJson.Default.ListStatusItem);
        var then = wishes is { Count: > 0 } ? JsonSerializer.Serialize([.. wishes], StatusItemJson.Default.ListExtensionWish) : null;
        List<AdaptiveAction> actions =
        [
            StatusVerbs.Confirm.Button(T(StatusTexts.Confirm), new StatusConfirmPayload(json, nonce, then), ActionStyles.Positive),
        ];
        if (items is [var only] && wishes is not { Count: > 0 })
        {
            actions.Add(SharedVerbs.StatusForm.Button(T(StatusTexts.Correct), new StatusFormPayload(only.Item.Plan, only.Item.Id, nonce, Items: json)));
        }

        actions.Add(SharedVerbs.StatusCancel.Button(T(TaskActTexts.Cancel), new ThenPayload(then)));
        IEnumerable<AdaptiveElement> source = isForOthers ? [QuickAnswerCards.Source(language, null)] : [];
        return CardParts.Card(language, title, [CardParts.Heading(title), .. CardParts.Problem(problem), .. items.Select(Item), .. source, .. Next()], actions);

        // Extensions asked for in the same sentence: their form follows, whichever button is pressed.
        IEnumerable<AdaptiveElement> Next()
        {
            foreach (var wish in wishes ?? [])
            {
                var code = AssignmentId.TryParse(wish.Id, out var id) ? id.Task : "";
                yield return CardParts.Section(wish.Typed.Day is { } due ? T(StatusTexts.ExtendNextDue, code, due) : T(StatusTexts.ExtendNext, code));
            }

            if (wishes is { Count: > 0 })
            {
                yield return CardParts.Subtle(T(StatusTexts.ExtendNextHow));
            }
        }

        AdaptiveContainer Item((Assignment Assignment, StatusItem Item) item, int index)
        {
            var update = item.Item.Update;
            List<AdaptiveFact> facts = [];
            Add(
                T(TaskActTexts.StepLabel),
                update.Step is { } step ? T(StepTexts.Of(step))
                    : item.Item.Whole.Obstacle is { Length: > 0 } ? T(StepTexts.Blocked)
                    : null
            );
            Add(T(StatusTexts.PercentShort), update.Percent is { } percent ? $"{percent}%" : null);
            Add(T(TaskActTexts.CompletedShort), update.CompletedOn is { } day ? $"{day:dd/MM/yyyy}" : null);
            Add(T(TaskActTexts.ResultShort), update.Result);
            Add(
                T(TaskActTexts.SubmittedShort),
                update.Submission is null ? null : StatusFormatter.Submitted(
                    language, item.Assignment with { State = item.Assignment.State with { Step = WorkStep.Submitted, Submission = update.Submission } }));
            Add(T(TaskActTexts.ExpectedShort), update.Expected is { } expected ? $"{expected:dd/MM/yyyy}" : null);
            Add(T(TaskActTexts.ObstacleShort), update.Obstacle);
            Add(T(TaskActTexts.WaitsForShort), update.WaitsFor);
            Add(T(TaskActTexts.EvidenceShort), update.Evidence.Count > 0 ? string.Join("; ", update.Evidence.Select(e => StatusFormatter.Evidence(language, e)))
                : null);
            return new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Bold($"{item.Assignment.Task.Code}{Occurrence(language, item.Assignment)}. {Excerpt.Of(item.Assignment.Task.Text, 140)}"),
                    .. Milestone(language, item.Assignment),
                    new AdaptiveFactSet { Facts = facts },
                    .. item.Item.NeedsCause
                        ?
                        [
                            new AdaptiveTextInput
                            {
                                Id = CauseId(index),
                                Label = T(StatusTexts.CauseAsked),
                                IsMultiline = true,
                                MaxLength = StatusRules.LongestText,
                            },
                        ]
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

    /// <summary>Which of a task's milestones is reported on, with its deadline; nothing for a task with one deadline.</summary>
    private static IEnumerable<AdaptiveElement> Milestone(TextLanguage language, Assignment assignment)
    {
        if (assignment.Definition.What is { } what)
        {
            var due = assignment.Due is { } day ? $" ({TaskTexts.Due.In(language, $"{day:dd/MM/yyyy}")})" : "";
            yield return CardParts.Subtle(StatusTexts.Milestone.In(language, Excerpt.Of(what, 140)) + due);
        }
    }

    /// <summary>" (kỳ 30/06/2025)" after the code of a recurring task, so that it is always clear which occurrence is reported on.</summary>
    public static string Occurrence(TextLanguage language, Assignment assignment) =>
        assignment.Definition.What is null && TaskFormatter.Part(assignment, language) is { } part ? $" ({part})" : "";
}
