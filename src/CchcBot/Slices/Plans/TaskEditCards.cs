using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>A task that is being amended.</summary>
/// <param name="Task">Null if a task is being added.</param>
internal sealed record TaskEditView(TaskEdit Edit, PlanState Plan, ReformTask? Task, TaskForm Form)
{
    public string Title(TextLanguage language) => TaskEditTexts.Title(Edit).In(language, Task?.Code ?? "");

    /// <summary>Includes the plan version that was shown, so that the same tap on another version is another operation.</summary>
    public TaskEditPayload Payload() => new(Edit, Plan.Info.Id, Plan.Info.Version.ToString(CultureInfo.InvariantCulture), Code: Task?.Code);

    /// <summary>Payload with the form's values, for the buttons of the review card.</summary>
    public TaskEditPayload WithForm() => Payload() with
    {
        Text = Form.Text,
        Lead = Form.Lead,
        Coop = Form.Cooperating,
        Deliverable = Form.Deliverable,
        Time = Form.Time,
        Area = Form.Area,
        Reason = Form.Reason,
        Event = Form.Event,
    };
}

/// <summary>Form for amending a task. Invalid input is kept, with a message on how to correct it.</summary>
internal static class TaskFormCard
{
    public static AdaptiveCard Render(TextLanguage language, TaskEditView view, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = view.Title(language);
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(PlanNames.Of(view.Plan.Info))];
        if (view.Task is { } task && view.Edit is TaskEdit.Cancel or TaskEdit.Activate)
        {
            body.Add(CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 300)}"));
            body.Add(
                CardParts.Subtle(
                    string.Join(
                        " · ",
                        new[] { PlanRevision.Names(task.Leads), task.TimeText }.Where(s => s is { Length: > 0 }).Select(s => Excerpt.Of(s!, 160))
                    )
                )
            );
        }

        body.AddRange(CardParts.Problem(problem));

        body.AddRange(view.Edit switch
        {
            TaskEdit.Cancel => [Text("reason", TaskEditTexts.LabelReason, view.Form.Reason, multiline: true)],
            TaskEdit.Activate =>
            [
                new AdaptiveDateInput { Id = "event", Label = T(TaskEditTexts.LabelEvent), Value = Day(view.Form.Event) },
                Text("time", TaskEditTexts.LabelDue, view.Form.Time),
            ],
            _ => Fields(),
        });
        return CardParts.Card(language, title, body,
        [
            view.Edit == TaskEdit.Cancel
                ? PlanVerbs.TaskSave.Button(T(TaskEditTexts.CancelTask), view.Payload(), ActionStyles.Destructive)
                : PlanVerbs.TaskReview.Button(T(TaskEditTexts.Review), view.Payload(), ActionStyles.Positive),
            PlanVerbs.TaskLeave.Button(T(TaskEditTexts.Leave), NoPayload.Instance),
        ]);

        IEnumerable<AdaptiveElement> Fields()
        {
            if (view.Edit == TaskEdit.Add && TaskEditing.Areas(view.Plan) is { Count: > 0 } areas)
            {
                yield return new AdaptiveChoiceSetInput
                {
                    Id = "area",
                    Label = T(TaskEditTexts.LabelArea),
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Wrap = true,
                    Value = view.Form.Area ?? (areas.Count - 1).ToString(CultureInfo.InvariantCulture),
                    Choices =
                    [
                        .. areas
                            .Select((a, i) => CardParts.Choice(
                                Excerpt.Of($"{a.SectionNumber} {a.Area}".Trim() is { Length: > 0 } name ? name : T(LoadTexts.NoSection), 90),
                                i.ToString(CultureInfo.InvariantCulture))),
                    ],
                };
            }

            yield return Text("text", TaskEditTexts.LabelText, view.Form.Text, multiline: true, most: TaskForm.LongestText);
            yield return Text("lead", TaskEditTexts.LabelLead, view.Form.Lead, hint: T(TaskEditTexts.HintUnits));
            yield return Text("coop", TaskEditTexts.LabelCoop, view.Form.Cooperating, hint: T(TaskEditTexts.HintUnits));
            yield return Text("deliverable", TaskEditTexts.LabelDeliverable, view.Form.Deliverable);
            yield return Text("time", TaskEditTexts.LabelTime, view.Form.Time, hint: T(TaskEditTexts.HintTime));
        }

        AdaptiveTextInput Text(string id, Text label, string? value, bool multiline = false, int most = TaskForm.LongestField, string? hint = null) => new()
        {
            Id = id,
            Label = T(label),
            Value = value,
            IsMultiline = multiline ? true : null,
            MaxLength = most,
            Placeholder = hint,
        };

        string? Day(string? typed) => typed is not null && DateReader.Read(typed, view.Plan.Info.Period.Year, out var day) == DateReading.Date
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }
}

/// <summary>Review card: what would be stored, old value beside new, and how the deadline was understood.</summary>
internal static class TaskReviewCard
{
    public static AdaptiveCard Render(TextLanguage language, TaskEditView view, TaskDraftReading read, IReadOnlyList<string> nearest)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (title, next) = (view.Title(language), read.Next!);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Subtle(PlanNames.Of(view.Plan.Info)),
            CardParts.Line($"{next.Code}. {Excerpt.Of(next.Text, 300)}"),
        ];
        body.AddRange(Changes().Select(line => CardParts.Line(line)));
        var reading = view.Edit == TaskEdit.Activate
            ? T(TaskEditTexts.DueFrom, $"{next.Deadline.Due:dd/MM/yyyy}", $"{next.Deadline.Start:dd/MM/yyyy}")
            : T(TaskEditTexts.ReadAs, DeadlineFormatter.Describe(next.Deadline, language).Replace("\n", "; ", StringComparison.Ordinal));
        body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [CardParts.Line(reading)] });
        var period = view.Plan.Info.Period;
        if (next.Deadline.Due is { } due && (due < period.Start || due > period.End))
        {
            body.Add(
                new AdaptiveContainer
                {
                    Style = AdaptiveContainerStyle.Warning,
                    Items = [CardParts.Line(T(TaskEditTexts.Outside, $"{period.Start:dd/MM/yyyy}", $"{period.End:dd/MM/yyyy}"))],
                }
            );
        }

        foreach (var unit in read.NewUnits)
        {
            var near = nearest.Count > 0 ? " " + T(TaskEditTexts.Nearest, string.Join("; ", nearest)) : "";
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Line(T(TaskEditTexts.NewUnit, unit.Name) + near)] });
        }

        return CardParts.Card(language, title, body,
        [
            PlanVerbs.TaskSave.Button(T(TaskEditTexts.Write), view.WithForm(), ActionStyles.Positive),
            PlanVerbs.TaskForm.Button(T(TaskEditTexts.Correct), view.WithForm()),
            PlanVerbs.TaskLeave.Button(T(TaskEditTexts.Leave), NoPayload.Instance),
        ]);

        IEnumerable<string> Changes()
        {
            if (view.Task is not { } old || view.Edit == TaskEdit.Activate)
            {
                string?[] parts =
                [
                    PlanRevision.Names(next.Leads),
                    next.Cooperating.Count > 0 ? $"{T(TaskEditTexts.LabelCoop)}: {string.Join("; ", next.Cooperating)}" : null,
                    next.Deliverable,
                    next.TimeText,
                ];
                return parts.Where(p => p is { Length: > 0 }).Select(p => Excerpt.Of(p!, 200));
            }

            return PlanRevision
                .Notes(old, next, PlanComparison.Changes(old, next), new AmendingAct(default, "", ""))
                .Select(n => AmendmentFormatter.Change(language, n));
        }
    }
}

/// <summary>The stored task, and what this operation changed.</summary>
internal static class TaskWrittenCard
{
    public static AdaptiveCard Render(TextLanguage language, string title, PlanInfo plan, ReformTask task, IEnumerable<TaskAmendment> notes) => CardParts.Card(
        language,
        title,
        [
            CardParts.Heading(title),
            CardParts.Subtle(PlanNames.Of(plan)),
            CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 300)}"),
            .. notes.Where(n => n.Kind != TaskAmendmentKind.Added).Select(n => CardParts.Line(AmendmentFormatter.Change(language, n))),
        ]);
}

/// <summary>Asks which of several matching tasks or plans is meant: one button each, with the plan's name.</summary>
internal static class PickTaskCard
{
    private const int Most = 6;

    public static AdaptiveCard Render(TextLanguage language, TaskEdit edit, IReadOnlyList<(PlanInfo Plan, ReformTask? Task)> candidates, string words)
    {
        var title = (edit == TaskEdit.Add ? TaskEditTexts.WhichPlan : TaskEditTexts.WhichTask).In(language);
        return CardParts.Card(
            language,
            title,
            [
                CardParts.Heading(title),
                .. candidates.Take(Most).SelectMany<(PlanInfo Plan, ReformTask? Task), AdaptiveElement>(c =>
                [
                    CardParts.Line(c.Task is { } task ? $"{task.Code}. {Excerpt.Of(task.Text, 120)}" : PlanNames.Of(c.Plan)),
                    new AdaptiveActionSet
                    {
                        Spacing = AdaptiveSpacing.Small,
                        Actions =
                        [
                            PlanVerbs.TaskForm.Button(
                                CardText.Plain(Excerpt.Of(
                                    c.Task is { } t
                                        ? TaskEditTexts.Pick.In(language, t.Code, c.Plan.ShortName())
                                        : c.Plan.ShortName(),
                                    40)),
                                new(edit, c.Plan.Id, Words: words, Code: c.Task?.Code)),
                        ],
                    },
                ]),
            ]);
    }
}

/// <summary>How cards refer to a plan.</summary>
internal static class PlanNames
{
    public static string Of(PlanInfo plan) => plan.Number is { } number ? $"{Excerpt.Of(plan.Title, 120)} ({number})" : Excerpt.Of(plan.Title, 120);

    /// <summary>Finds plans by id ("#" plus id, as sent by a button), number, or words of the title; returns all if nothing is given.</summary>
    public static List<T> Meant<T>(IEnumerable<T> all, Func<T, PlanInfo> info, string words)
    {
        var wanted = VietnameseText.Fold(VietnameseText.Tidy(words));
        return wanted.Length == 0 ? [.. all] : [.. all.Where(p => Is(info(p)))];

        bool Is(PlanInfo plan) => words.Trim() == $"#{plan.Id}"
            || (plan.Number is { } number && VietnameseText.Fold(number) is var own && (own == wanted || own.Split('/')[0] == wanted))
            || (wanted.Length > 3 && VietnameseText.Fold(plan.Title).Contains(wanted, StringComparison.Ordinal));
    }
}
