using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Reads tasks from plain items: the lead is in a heading, in brackets or in the sentence, the time in the sentence.</summary>
internal static class ProseLayout
{
    /// <summary>The tasks of the parts that contain tasks.</summary>
    public static List<TaskDraft> Read(OutlineNode root, PlanPeriod? period)
    {
        List<TaskDraft> tasks = [];
        foreach (var node in root.Below.Where(n => n.Kind == PartKind.Tasks))
        {
            if (IsTask(node))
            {
                tasks.AddRange(Told(node, period));
            }
            else if (node.Children.Count == 0 && node.Body.Count > 0 && node.Mark.Kind is ItemKind.Number && node.IsHeading)
            {
                var body = node.Body.Where((b, i) => i == 0 || !OwnerLayout.IsFrame(b.Text)).Select(b => b.Text);
                tasks.Add(Task(node, string.Join(' ', body), node.Body[0].Place, true, period));
            }
        }

        return tasks;
    }

    /// <summary>Tasks of a sentence that begins with its lead and may enumerate several: "Sở Nội vụ: (1) ...; (2) ...".</summary>
    private static IEnumerable<TaskDraft> Told(OutlineNode node, PlanPeriod? period)
    {
        var parts = OwnerLayout.Counted(node.Title) is { Count: > 1 } counted ? counted : SharedSentence.Charges(node.Title);
        var owner = Sentences.Owner(node.Title);
        if (parts.Count < 2 || owner.Lead is null && parts.Count(p => Sentences.Owner(p).Lead is not null) < 2)
        {
            yield return Task(node, node.Title, node.Place, false, period);
            yield break;
        }

        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
        {
            var task = Task(node, part, node.Place, false, period, Sentences.Due, $"{node.Mark.Name}.{i + 1}");
            if (owner.Lead is { } lead && Sentences.Owner(part).Lead is null)
            {
                task.Lead.Clear();
                task.Add(new PlanLabel(PlanField.Lead, lead));
                task.AddCooperating(Sentences.Cooperating(part) ?? owner.Cooperating);
            }

            yield return task;
        }
    }

    /// <summary>
    /// Reads items with lead and time in brackets, in a document whose other tasks are in tables or have labels: those
    /// under a unit's heading, or that name their lead.
    /// </summary>
    public static List<TaskDraft> Beside(OutlineNode root, PlanPeriod? period)
    {
        List<TaskDraft> tasks = [];
        foreach (var node in root.Below)
        {
            if (
                node.Mark.Kind is ItemKind.Number or ItemKind.Letter or ItemKind.Dash
                && node.Children.Count == 0
                && !node.HasLabels
                && node.Own.Count == 0
                && node.Kind is PartKind.Tasks or PartKind.Unknown
                && !node.Above.Any(a => a.Tables.Count > 0 && a.Mark.Kind is not ItemKind.None)
                && Sentences.Bracket(node.Title, period) is { } told
                && (told.Told.Lead is not null
                    ? node.Kind == PartKind.Tasks && (told.Told.Time is not null || told.Told.HasRole)
                    : told.Told.Time is not null && IsUnits(node))
            )
            {
                tasks.Add(Task(node, node.Title, node.Place, false, period));
            }
        }

        return tasks;

        static bool IsUnits(OutlineNode node) => node.Above.Any(a => a.Unit is not null);
    }

    private static bool IsTask(OutlineNode node)
    {
        var parent = node.Parent;
        return node.Mark.Kind switch
        {
            ItemKind.Letter => !IsHeadingOver(node) && IsSentence(node),
            ItemKind.Number => node.Children.Count == 0 && (node.Body.Count == 0 || !node.IsHeading && !OwnerLayout.SaysMore(node)
                || Sentences.Owner(node.Title).Lead is not null)
                && IsSentence(node) && parent?.Mark.Kind is not ItemKind.Letter,
            ItemKind.Dash => IsSentence(node)
                && parent is not null
                && (IsHeadingOver(parent) || parent.Mark.Kind is ItemKind.Number or ItemKind.Roman or ItemKind.Upper or ItemKind.None && parent.IsHeading)
                && !parent.Title.Contains("bao gồm", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether it is a unit's name, or a phrase ending with a colon, with items below it.</summary>
    private static bool IsHeadingOver(OutlineNode node) =>
        node.Children.Exists(c => c.IsDash) && (Sentences.IsUnit(node.Title) || node.Title.EndsWith(':') || node.Bold && node.Title.Length < 100);

    private static bool IsSentence(OutlineNode node) =>
        node.Title.Count(char.IsLetter) > 12 && node.Title.Count(c => c == ' ') > 2 && !node.Title.StartsWith('(');

    private static TaskDraft Task(
        OutlineNode node,
        string text,
        string place,
        bool inside,
        PlanPeriod? period,
        Func<string, PlanPeriod?, (string Words, Deadline Deadline)?>? time = null,
        string? item = null)
    {
        var bracket = Sentences.Bracket(text, period);
        var task = ListLayout.Task(node, bracket?.Sentence ?? text, place, inside ? [] : node.Own, inside, item);
        var (lead, cooperating) = Sentences.OwnerOfItem(text);
        task.Add(new PlanLabel(PlanField.Lead, task.Lead.Count > 0 ? "" : bracket?.Told.Lead ?? lead ?? ""));
        task.AddCooperating(bracket?.Told.Cooperating ?? cooperating ?? (task.Lead.Count == 0 ? Sentences.Cooperating(text) : null));
        if (task.Time.Count > 0)
        {
            return ListLayout.WithAbove(task, node.Above, period);
        }

        if (bracket?.Told.Time is { } said)
        {
            task.Add(new PlanLabel(PlanField.Time, said));
        }
        else if ((Dated((time ?? Sentences.Time)(text, period)) ?? Sentences.Event(text, period)) is { } told)
        {
            task.AddTime(told);
        }

        return ListLayout.WithAbove(task, inside ? node.Above.Prepend(node) : node.Above, period);
    }

    /// <summary>Only a dated time: sentences mention many events, and those that a task waits for are found by <see cref="Sentences.Event"/>.</summary>
    private static (string Words, Deadline Deadline)? Dated((string Words, Deadline Deadline)? time) =>
        time is { Deadline.Kind: not DeadlineKind.Conditional } ? time : null;
}
