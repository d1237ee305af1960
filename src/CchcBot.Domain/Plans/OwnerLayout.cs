using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Reads directives and conclusions, which have neither tables nor labels: the lead is in the heading above the items or at the beginning of the
/// paragraph, which may enumerate several tasks: "(1) ...; (2) ...".
/// </summary>
internal static partial class OwnerLayout
{
    /// <summary>With fewer matches the text is taken for a letter's closing words, not for tasks.</summary>
    private const int FewestTasks = 3;

    private const int LongestHeading = 250;

    public static List<TaskDraft> Read(OutlineNode root, PlanPeriod? period)
    {
        List<TaskDraft> tasks = [];
        foreach (var node in root.Below.Prepend(root).Where(n => n.Kind is not (PartKind.Purpose or PartKind.Targets or PartKind.Budget)))
        {
            if (node.Mark.Kind is not ItemKind.None && IsOwner(node.Title))
            {
                tasks.AddRange(Below(node, period));
            }
            else if (!node.Above.Any(a => a.Mark.Kind is not ItemKind.None && IsOwner(a.Title)))
            {
                tasks.AddRange(Ordered(node, period));
            }
        }

        return tasks.Count < FewestTasks ? [] : tasks;
    }

    /// <summary>Whether the heading consists of unit names only: "1. Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường".</summary>
    private static bool IsOwner(string heading)
    {
        var text = Sentences.WithoutOrder(heading).TrimEnd(':', ' ', '.');
        return text.Length is > 2 and < LongestHeading && text.Split(';', StringSplitOptions.TrimEntries).All(Sentences.IsUnit)
            && (!heading.EndsWith('.') || Sentences.IsUnit(Sentences.WithoutOrder(heading)));
    }

    private static IEnumerable<TaskDraft> Below(OutlineNode owner, PlanPeriod? period)
    {
        var lead = Sentences.WithoutOrder(owner.Title).TrimEnd(':', ' ', '.');
        foreach (var (text, place) in owner.Body)
        {
            if (IsSentence(text))
            {
                yield return Task(owner, text, place, true, lead, period);
            }
        }

        foreach (var item in owner.Children)
        {
            var text = item.Title.EndsWith(':') ? string.Join(' ', item.Below.Select(b => b.Title).Prepend(item.Title)) : item.Title;
            if (IsSentence(text))
            {
                yield return Task(item, text, item.Place, false, lead, period);
            }
        }
    }

    /// <summary>The tasks in sentences that begin with the responsible unit; an enumeration within a sentence gives several tasks.</summary>
    private static IEnumerable<TaskDraft> Ordered(OutlineNode node, PlanPeriod? period)
    {
        IEnumerable<(string Text, string Place, bool Inside)> paragraphs = node.Body.Select(b => (b.Text, b.Place, true));
        if (node.Mark.Kind is not ItemKind.None)
        {
            paragraphs = paragraphs.Prepend((node.Title, node.Place, false));
        }

        foreach (var (text, place, inside) in paragraphs)
        {
            if (!IsSentence(text) || Sentences.Owner(text) is not { Lead: { } lead })
            {
                continue;
            }

            if (Counted(text) is not { Count: > 1 } parts)
            {
                yield return Task(node, text, place, inside, lead, period);
                continue;
            }

            foreach (var part in parts.Where(IsSentence))
            {
                yield return Task(node, part, place, inside, lead, period);
            }
        }
    }

    private static TaskDraft Task(OutlineNode node, string text, string place, bool inside, string lead, PlanPeriod? period)
    {
        var task = ListLayout.Task(node, text, place, [], inside);
        task.Add(new PlanLabel(PlanField.Lead, lead));
        task.Add(new PlanLabel(PlanField.Cooperating, Sentences.Cooperating(text) ?? ""));
        if ((Sentences.Due(text, period) ?? Sentences.Event(text, period)) is { } due)
        {
            task.Add(new PlanLabel(PlanField.Time, due.Words));
            task.Deadline = due.Deadline;
        }

        return task;
    }

    private static bool IsSentence(string text) => text.Count(char.IsLetter) > 12 && text.Count(c => c == ' ') > 3 && !Letterhead().IsMatch(text);

    [GeneratedRegex(@"Độc lập - Tự do|\bSố:\s*\d*\s*/|^\p{Lu}[\p{L} ]{1,40}, ngày\b", RegexOptions.None, 10_000)]
    private static partial Regex Letterhead();

    /// <summary>The items of an enumeration "(1) ...; (2) ...", without the text before the first one.</summary>
    internal static List<string> Counted(string text) => [.. Counts().Split(text).Skip(1).Select(p => p.Trim(' ', ';', ','))];

    [GeneratedRegex(@"(?<=[:;,.]\s*)\(\d{1,2}\)\s*", RegexOptions.None, 10_000)]
    private static partial Regex Counts();
}
