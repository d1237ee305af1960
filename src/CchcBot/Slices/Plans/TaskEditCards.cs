using System.Globalization;
using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Plans;

/// <summary>A task that is being amended.</summary>
/// <param name="Task">Null where one is being added.</param>
internal sealed record TaskEditView(TaskEdit Edit, PlanState Plan, ReformTask? Task, TaskForm Form)
{
    public string Title(TextLanguage language) => Texts.Get(language, $"amend.edit.{Edit}", Task?.Code ?? "");

    /// <summary>The version that was seen is in it: the same tap onto another version is another act.</summary>
    public JsonObject Data()
    {
        var data = new JsonObject { ["kind"] = Edit.ToString(), ["plan"] = Plan.Info.Id, ["v"] = Plan.Info.Version.ToString(CultureInfo.InvariantCulture) };
        if (Task is { } task)
        {
            data["code"] = task.Code;
        }

        return data;
    }
}

/// <summary>The form in which a task is amended. What was typed wrongly stays typed, with what to do about it.</summary>
internal static class TaskFormCard
{
    public static AdaptiveCard Render(TextLanguage language, TaskEditView view, string? problem = null)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var title = view.Title(language);
        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(PlanNames.Of(view.Plan.Info))];
        if (view.Task is { } task && view.Edit is TaskEdit.Cancel or TaskEdit.Activate)
        {
            body.Add(CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 300)}"));
            body.Add(CardParts.Subtle(string.Join(" · ", new[] { PlanRevision.Names(task.Leads), task.TimeText }.Where(s => s is { Length: > 0 }).Select(s => Excerpt.Of(s!, 160)))));
        }

        body.AddRange(CardParts.Problem(problem));

        body.AddRange(view.Edit switch
        {
            TaskEdit.Cancel => [Text("reason", view.Form.Reason, multiline: true)],
            TaskEdit.Activate =>
            [
                new AdaptiveDateInput { Id = "event", Label = T("amend.label.event"), Value = Day(view.Form.Event) },
                Text("time", view.Form.Time, label: "amend.label.due"),
            ],
            _ => Fields(),
        });
        var save = view.Edit == TaskEdit.Cancel ? Verbs.TaskSave : Verbs.TaskReview;
        return CardParts.Card(language, title, body,
        [
            new AdaptiveExecuteAction
            {
                Title = T(view.Edit == TaskEdit.Cancel ? "amend.cancelTask" : "amend.review"),
                Verb = save,
                Style = view.Edit == TaskEdit.Cancel ? ActionStyles.Destructive : ActionStyles.Positive,
                Data = view.Data(),
            },
            new AdaptiveExecuteAction { Title = T("amend.leave"), Verb = Verbs.TaskLeave },
        ]);

        IEnumerable<AdaptiveElement> Fields()
        {
            if (view.Edit == TaskEdit.Add && TaskEditing.Areas(view.Plan) is { Count: > 0 } areas)
            {
                yield return new AdaptiveChoiceSetInput
                {
                    Id = "area",
                    Label = T("amend.label.area"),
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Wrap = true,
                    Value = view.Form.Area ?? (areas.Count - 1).ToString(CultureInfo.InvariantCulture),
                    Choices =
                    [
                        .. areas
                            .Select((a, i) => CardParts.Choice(
                                Excerpt.Of($"{a.SectionNumber} {a.Area}".Trim() is { Length: > 0 } name ? name : T("load.noSection"), 90),
                                i.ToString(CultureInfo.InvariantCulture))),
                    ],
                };
            }

            yield return Text("text", view.Form.Text, multiline: true, most: TaskForm.LongestText);
            yield return Text("lead", view.Form.Lead, hint: T("amend.hint.units"));
            yield return Text("coop", view.Form.Cooperating, hint: T("amend.hint.units"));
            yield return Text("deliverable", view.Form.Deliverable);
            yield return Text("time", view.Form.Time, hint: T("amend.hint.time"));
        }

        AdaptiveTextInput Text(string id, string? value, bool multiline = false, int most = TaskForm.LongestField, string? hint = null, string? label = null) => new()
        {
            Id = id,
            Label = T(label ?? $"amend.label.{id}"),
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

/// <summary>What would be written, old beside new, and how the deadline was read.</summary>
internal static class TaskReviewCard
{
    public static AdaptiveCard Render(TextLanguage language, TaskEditView view, TaskDraftReading read, IReadOnlyList<string> nearest)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, key, arguments);
        var (title, next) = (view.Title(language), read.Next!);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Subtle(PlanNames.Of(view.Plan.Info)),
            CardParts.Line($"{next.Code}. {Excerpt.Of(next.Text, 300)}"),
        ];
        body.AddRange(Changes().Select(line => CardParts.Line(line)));
        var reading = view.Edit == TaskEdit.Activate
            ? T("amend.dueFrom", $"{next.Deadline.Due:dd/MM/yyyy}", $"{next.Deadline.Start:dd/MM/yyyy}")
            : T("amend.readAs", DeadlineWords.Describe(next.Deadline, language).Replace("\n", "; ", StringComparison.Ordinal));
        body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Items = [CardParts.Line(reading)] });
        var period = view.Plan.Info.Period;
        if (next.Deadline.Due is { } due && (due < period.Start || due > period.End))
        {
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Line(T("amend.outside", $"{period.Start:dd/MM/yyyy}", $"{period.End:dd/MM/yyyy}"))] });
        }

        foreach (var unit in read.NewUnits)
        {
            var near = nearest.Count > 0 ? " " + T("amend.nearest", string.Join("; ", nearest)) : "";
            body.Add(new AdaptiveContainer { Style = AdaptiveContainerStyle.Warning, Items = [CardParts.Line(T("amend.newUnit", unit.Name) + near)] });
        }

        var data = view.Data();
        view.Form.WriteTo(data);
        return CardParts.Card(language, title, body,
        [
            new AdaptiveExecuteAction { Title = T("amend.write"), Verb = Verbs.TaskSave, Style = ActionStyles.Positive, Data = data },
            new AdaptiveExecuteAction { Title = T("amend.correct"), Verb = Verbs.TaskForm, Data = data.DeepClone().AsObject() },
            new AdaptiveExecuteAction { Title = T("amend.leave"), Verb = Verbs.TaskLeave },
        ]);

        IEnumerable<string> Changes()
        {
            if (view.Task is not { } old || view.Edit == TaskEdit.Activate)
            {
                string?[] parts = [PlanRevision.Names(next.Leads), next.Cooperating.Count > 0 ? $"{T("amend.label.coop")}: {string.Join("; ", next.Cooperating)}" : null, next.Deliverable, next.TimeText];
                return parts.Where(p => p is { Length: > 0 }).Select(p => Excerpt.Of(p!, 200));
            }

            return PlanRevision.Notes(old, next, PlanComparison.Changes(old, next), new AmendingAct(default, "", "")).Select(n => AmendmentWords.Change(language, n));
        }
    }
}

/// <summary>The task as it was written, and what was changed by that act.</summary>
internal static class TaskWrittenCard
{
    public static AdaptiveCard Render(TextLanguage language, string title, PlanInfo plan, ReformTask task, IEnumerable<TaskAmendment> notes) => CardParts.Card(
        language,
        title,
        [
            CardParts.Heading(title),
            CardParts.Subtle(PlanNames.Of(plan)),
            CardParts.Line($"{task.Code}. {Excerpt.Of(task.Text, 300)}"),
            .. notes.Where(n => n.Kind != TaskAmendmentKind.Added).Select(n => CardParts.Line(AmendmentWords.Change(language, n))),
        ]);
}

/// <summary>Several tasks or plans fit: one button each, with the plan's name.</summary>
internal static class PickTaskCard
{
    private const int Most = 6;

    public static AdaptiveCard Render(TextLanguage language, TaskEdit edit, IReadOnlyList<(PlanInfo Plan, ReformTask? Task)> candidates, string words)
    {
        var title = Texts.Get(language, edit == TaskEdit.Add ? "amend.whichPlan" : "amend.whichTask");
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
                            new AdaptiveExecuteAction
                            {
                                Title = CardText.Plain(Excerpt.Of(c.Task is { } t ? Texts.Get(language, "amend.pick", t.Code, c.Plan.Number ?? c.Plan.Title) : c.Plan.Number ?? c.Plan.Title, 40)),
                                Verb = Verbs.TaskForm,
                                Data = Data(edit, c, words),
                            },
                        ],
                    },
                ]),
            ]);
    }

    private static JsonObject Data(TaskEdit edit, (PlanInfo Plan, ReformTask? Task) candidate, string words)
    {
        var data = new JsonObject { ["kind"] = edit.ToString(), ["plan"] = candidate.Plan.Id, ["words"] = words };
        if (candidate.Task is { } task)
        {
            data["code"] = task.Code;
        }

        return data;
    }
}

/// <summary>How cards name a plan.</summary>
internal static class PlanNames
{
    public static string Of(PlanInfo plan) => plan.Number is { } number ? $"{Excerpt.Of(plan.Title, 120)} ({number})" : Excerpt.Of(plan.Title, 120);
}
