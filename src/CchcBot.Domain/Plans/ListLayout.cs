using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Reads items whose fields are given by labels ("Sản phẩm: ...") below or after the item's text.</summary>
internal static class ListLayout
{
    /// <summary>The tasks in document order; empty if no item has labels.</summary>
    public static List<TaskDraft> Read(OutlineNode root, PlanPeriod? period)
    {
        var nodes = root.Below.ToList();
        var byDash = nodes.Exists(n => !n.IsDash && Blocks(n).Count > 1 && n.Children.Exists(c => c.IsDash));
        List<TaskDraft> tasks = [];
        foreach (var node in nodes.Where(MayHoldTasks))
        {
            if (node.HasLabels && IsLabelledOnce(node, period))
            {
                tasks.AddRange(node.Children.Where(c => !c.HasLabels && c.Own.Count == 0).Select(c => WithAbove(Below(c, node, period), c, period)));
            }
            else if (node.HasLabels && byDash && node.Mark.Kind is not ItemKind.Letter && Dashes(node).Count > 0)
            {
                tasks.AddRange(ByDash(node).Select(t => WithAbove(t, node, period)));
            }
            else if (node.HasLabels && Words(node) is { Text.Length: > 0 } words)
            {
                tasks.Add(WithAbove(WithSentences(Task(node, words.Text, words.Place, Labels(node), words.Inside), node, period), node, period));
            }
            else if (node.Own.Count > 0 && node.Title.Length > 0)
            {
                tasks.Add(WithAbove(Task(node, node.Title, node.Place, node.Own, false), node, period));
            }
            else if (IsLabelledSibling(node))
            {
                tasks.Add(WithAbove(Told(node, period), node, period));
            }
        }

        return tasks;
    }

    /// <summary>Adds lead and time from unlabelled lines below a labelled item, such as "- Phòng Kinh tế chủ trì; Công an xã phối hợp.".</summary>
    private static TaskDraft WithSentences(TaskDraft task, OutlineNode node, PlanPeriod? period)
    {
        if (task.Lead.Count > 0 && task.Time.Count > 0)
        {
            return task;
        }

        foreach (var line in node.Children.Where(c => c.IsDash && c.Own.Count == 0).Select(c => c.Title).Concat(node.Body.Select(b => b.Text)))
        {
            if (OwnerPhrase.Read(line, period) is { } told && (told.HasRole || told.Lead is null))
            {
                task.Add(told);
            }
        }

        return task;
    }

    /// <summary>
    /// What the headings above say for the items that have none of their own: the time in a list by quarters ("II. QUÝ II"), the unit in a list by units,
    /// either in brackets ("THỂ CHẾ (Sở Tư pháp chủ trì; trước 30/6)").
    /// </summary>
    private static TaskDraft WithAbove(TaskDraft task, OutlineNode node, PlanPeriod? period) => WithAbove(task, node.Above, period);

    /// <summary>The same with the headings given, from the nearest one on.</summary>
    internal static TaskDraft WithAbove(TaskDraft task, IEnumerable<OutlineNode> headings, PlanPeriod? period)
    {
        if (task.Lead.Count > 0 && (task.Time.Count > 0 || task.Deadline is not null))
        {
            return task;
        }

        foreach (var above in headings.Where(a => a.Title.Length is > 0 and < LongestHeading))
        {
            var told = Sentences.Bracket(above.Title, period)?.Told;
            var addressed = above.Mark.Kind is ItemKind.None ? OwnerLayout.Addressed(above.Title) : null;
            if (task.Lead.Count == 0 && (above.Unit ?? told?.Lead ?? addressed) is { } lead)
            {
                task.Add(new PlanLabel(PlanField.Lead, lead));
                task.AddCooperating(told?.Cooperating);
            }

            if (task.Time.Count == 0 && task.Deadline is null && (TableLayout.TimeOfHeading(above.Title) ?? told?.Time) is { } time)
            {
                task.Add(new PlanLabel(PlanField.Time, time));
            }
        }

        return task;
    }

    private const int LongestHeading = 300;

    /// <summary>Reads an item without labels, in a list where others have them: lead and time are taken from its sentences.</summary>
    private static TaskDraft Told(OutlineNode node, PlanPeriod? period)
    {
        // A short heading ("3. Xây dựng các văn bản") over a single sentence that names who does what: the sentence is the task.
        var inside = node.IsHeading && node.Children.Count == 0 && node.Body.Count == 1 && Sentences.Owner(node.Body[0].Text).Lead is not null;
        var task = inside ? Task(node, node.Body[0].Text, node.Body[0].Place, [], true) : Task(node, node.Title, node.Place, [], false);
        if (!inside && Sentences.Bracket(node.Title, period) is { } bracket)
        {
            task.Text = bracket.Sentence;
            task.Add(bracket.Told);
        }

        var body = node.Body.Select(b => b.Text).Where(b => inside || !OwnerLayout.IsFrame(b));
        foreach (var sentence in node.Children.Where(c => c.IsDash).Select(c => c.Title).Concat(body).Prepend(node.Title))
        {
            var (lead, cooperating) = Sentences.Owner(sentence);
            task.Add(new PlanLabel(PlanField.Lead, task.Lead.Count == 0 ? lead ?? "" : ""));
            task.AddCooperating(cooperating);
            if (task.Deadline is null && task.Time.Count == 0 && When(sentence, period, inside) is { } told)
            {
                task.AddTime(told);
            }
        }

        return task;
    }

    /// <summary>
    /// Whether the labels directly under a heading hold for each item below them: "I. Công tác chỉ đạo", "Đơn vị chủ trì: ...", "- Kiện toàn ...: tháng 02",
    /// "- Tổ chức ...: trước ngày 28/02". Below a number most items must have a time of their own, or they tell what the numbered task consists of.
    /// </summary>
    private static bool IsLabelledOnce(OutlineNode node, PlanPeriod? period) =>
        node.IsHeading && node.Own.Count == 0 && node.Body.Count == 0 && node.Children.Count > 1 && Blocks(node) is [{ After: 0 }]
        && node.Children.TrueForAll(c => c.Mark.Kind == node.Children[0].Mark.Kind && c.Children.Count == 0)
        && (node.Mark.Kind is ItemKind.Roman or ItemKind.Upper
            || 2 * node.Children.Count(c => Sentences.Due(c.Title, period) is not null || Sentences.Bracket(c.Title, period)?.Told.Time is not null)
                > node.Children.Count);

    /// <summary>A task that says its own time, while the labels above it say who does it.</summary>
    private static TaskDraft Below(OutlineNode item, OutlineNode heading, PlanPeriod? period)
    {
        var bracket = Sentences.Bracket(item.Title, period);
        var task = Task(item, bracket?.Sentence ?? item.Title, item.Place, [], false);
        task.IsLabelled = true;
        if (bracket is { Told: var told })
        {
            task.Add(told);
        }
        else if ((Sentences.Due(item.Title, period) ?? Sentences.Event(item.Title, period)) is { } due)
        {
            task.AddTime(due);
        }

        var hasTime = task.Time.Count > 0;
        foreach (var label in Labels(heading).Where(l => l.Field switch
        {
            PlanField.Lead or PlanField.LeadAndCooperating => task.Lead.Count == 0,
            PlanField.Time => !hasTime,
            _ => true,
        }))
        {
            task.Add(label);
        }

        return task;
    }

    private static (string Words, Deadline Deadline)? When(string sentence, PlanPeriod? period, bool anyEvent) =>
        Sentences.Time(sentence, period) is { } dated && (anyEvent || dated.Deadline.Kind is not DeadlineKind.Conditional)
            ? dated
            : Sentences.Event(sentence, period);

    public static TaskDraft Task(OutlineNode node, string text, string place, IReadOnlyList<PlanLabel> labels, bool inside, string? item = null)
    {
        // A task in a paragraph or a dash under a heading has that heading as its section.
        var own = inside || node.IsDash || node.Mark.Kind is ItemKind.None ? null : node;
        var section =
            (own is null && !node.IsDash && node.Mark.Kind is not ItemKind.None ? node : null)
            ?? node.Above.FirstOrDefault(a =>
                a.Mark.Kind is ItemKind.Number or ItemKind.Roman or ItemKind.Upper or ItemKind.Article or ItemKind.None && a.Title.Length > 0
                    && (a.Mark.Kind is not ItemKind.None || !a.Title.EndsWith(':'))
                || a.Mark.Kind is ItemKind.Letter && node.IsDash
            );
        var part = node.Above.Append(node).FirstOrDefault(a => a.Mark.Kind is ItemKind.Roman);
        var name = item ?? own?.Mark.Name;
        var task = new TaskDraft
        {
            Text = text,
            Part = part?.Mark.Name,
            CodeParts = own is { Mark.Kind: ItemKind.Number or ItemKind.Roman }
                ? (own == part ? null : part?.Mark.Name, name, null)
                : (part == section ? null : part?.Mark.Name, Number(section), name),
            SectionNumber = Number(section),
            Section = section?.Title,
            Item = name,
            Place = place,
            IsLabelled = labels.Count > 0,
        };
        foreach (var label in labels)
        {
            task.Add(label);
        }

        return task;
    }

    /// <summary>The section number; for a letter under a number the parent's number is put in front ("V.2.a").</summary>
    private static string? Number(OutlineNode? section) => section switch
    {
        null => null,
        { Mark.Kind: ItemKind.Letter, Parent: { Mark.Kind: ItemKind.Number } above } => $"{above.Mark.Name}.{section.Mark.Name}",
        _ => section.Mark.Name.Length > 0 ? section.Mark.Name : null,
    };

    private static bool MayHoldTasks(OutlineNode node) => node.Kind switch
    {
        PartKind.Purpose or PartKind.Targets => false,
        PartKind.Organisation or PartKind.Budget => Says(node, PlanField.Lead) && Says(node, PlanField.Time),
        _ => true,
    };

    private static bool Says(OutlineNode node, PlanField field) => Labels(node).Concat(node.Own).Any(l => l.Field == field);

    private static List<(List<PlanLabel> Labels, int After)> Blocks(OutlineNode node) =>
        node.Blocks.FindAll(b => b.Labels.Exists(l => l.Field is PlanField.Lead or PlanField.Time or PlanField.LeadAndCooperating));

    private static List<PlanLabel> Labels(OutlineNode node) => [.. node.Own, .. node.Blocks.SelectMany(b => b.Labels)];

    private static List<OutlineNode> Dashes(OutlineNode node) => node.Children.FindAll(c => c.IsDash);

    private static IEnumerable<TaskDraft> ByDash(OutlineNode node)
    {
        var from = 0;
        for (var i = 0; i < node.Blocks.Count; i++)
        {
            var (labels, after) = node.Blocks[i];
            var told = node.Children.Skip(from).Take(after - from).Where(c => c.Own.Count == 0).ToList();
            from = after;
            var text = string.Join(' ', told.Select(t => t.Title));
            if (text.Length > 0)
            {
                yield return Task(told[0], text, told[0].Place, labels, true);
            }
        }
    }

    /// <summary>The text of a labelled item and its place; Inside = the text stands below the heading instead of in it.</summary>
    private static (string Text, string Place, bool Inside) Words(OutlineNode node)
    {
        var content = string.Join(' ', Labels(node).Where(l => l.Field == PlanField.Task).Select(l => l.Value));
        if (node.Body.Count > 0 && node.IsHeading && node.Mark.Kind is not ItemKind.Letter)
        {
            return (string.Join(' ', node.Body.Select(b => b.Text)), node.Body[0].Place, true);
        }

        if (node.Mark.Kind is ItemKind.Roman or ItemKind.Upper && Dashes(node) is { Count: > 0 } dashes)
        {
            return (string.Join(' ', dashes.Select(d => d.Title)), dashes[0].Place, true);
        }

        var text = string.Join(' ', node.Body.Select(b => b.Text).Prepend(node.Title));
        if (text.EndsWith(':'))
        {
            text = string.Join(' ', node.Below.Where(b => b.IsDash).Select(d => d.Title).Prepend(text));
        }

        // "1. Tuyên truyền" with "- Nội dung: ..." below: the heading gives the subject, the content what is to be done, so both are joined.
        var joint = text.Length == 0 || text[^1] is '.' or ':' ? " " : ". ";
        return (content.Length == 0 ? text : $"{text}{joint}{content}".Trim(), node.Place, false);
    }

    /// <summary>Whether an item without labels stands among labelled ones: then it is a task whose lead and time are missing.</summary>
    private static bool IsLabelledSibling(OutlineNode node) =>
        node.Title.Length > 0
        && node.Kind is PartKind.Tasks or PartKind.Unknown
        && node.Mark.Kind is ItemKind.Letter or ItemKind.Number or ItemKind.Dash
        && !node.HasLabels
        && !node.Below.Any(b => b.HasLabels || b.Own.Count > 0)
        && !node.Children.Exists(c => Sentences.Bracket(c.Title, null)?.Told.Lead is not null)
        && (!node.IsDash || node.Parent!.Blocks.Count == 0)
        && node.Parent!.Children.Exists(c =>
            c != node && c.Mark.Kind == node.Mark.Kind && c.Mark.Depth == node.Mark.Depth && (c.HasLabels || c.Own.Count > 0) && Words(c) is { Inside: false }
        );
}
