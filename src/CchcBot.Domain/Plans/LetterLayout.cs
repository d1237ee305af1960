using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Finds the tasks of an official letter that asks for plans: its sentences that contain a date. The forms in its annexes contain no tasks.
/// </summary>
internal static class LetterLayout
{
    public static List<TaskDraft> Read(OutlineNode root, PlanPeriod? period)
    {
        List<TaskDraft> tasks = [];
        foreach (var node in root.Below.Prepend(root).Where(n => n.Kind is PartKind.Unknown or PartKind.Organisation))
        {
            (string? Lead, string? Cooperating) charged = (null, null);
            foreach (var (text, place) in Paragraphs(node))
            {
                foreach (var sentence in Sentences.Split(text))
                {
                    if (sentence.StartsWith("Giao ", StringComparison.Ordinal))
                    {
                        charged = Sentences.Owner(sentence);
                    }

                    if (Duty(node, sentence, place, charged, period) is { } task)
                    {
                        tasks.Add(task);
                    }
                }
            }
        }

        return tasks;
    }

    private static IEnumerable<(string Text, string Place)> Paragraphs(OutlineNode node)
    {
        if (node.Mark.Kind is not ItemKind.None && node.Title.Length > 40)
        {
            yield return (node.Title, node.Place);
        }

        foreach (var paragraph in node.Body)
        {
            yield return paragraph;
        }
    }

    private static TaskDraft? Duty(OutlineNode node, string sentence, string place, (string? Lead, string? Cooperating) charged, PlanPeriod? period)
    {
        // Too short to be a task: the place and date, a number, a heading.
        if (
            sentence.Count(c => c == ' ') < 10
            || sentence.StartsWith('(')
            || sentence.StartsWith("Thực hiện ", StringComparison.Ordinal)
            || sentence.StartsWith("Căn cứ ", StringComparison.Ordinal)
            || Sentences.Time(sentence, period) is not { Deadline.Kind: DeadlineKind.Date or DeadlineKind.Month or DeadlineKind.Quarter } time
        )
        {
            return null;
        }

        var task = ListLayout.Task(node, sentence, place, [], true);
        var (lead, cooperating) = Sentences.Owner(sentence);
        task.Add(new PlanLabel(PlanField.Lead, lead ?? charged.Lead ?? ""));
        task.Add(new PlanLabel(PlanField.Cooperating, cooperating ?? (lead is null ? charged.Cooperating : null) ?? ""));
        task.AddTime(time);
        return task;
    }
}
