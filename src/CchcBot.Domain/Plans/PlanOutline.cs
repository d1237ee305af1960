using System.Text.RegularExpressions;

namespace CchcBot.Domain.Plans;

/// <summary>
/// The tree of headings and items of a plan's text. An item whose kind of mark is already open becomes a sibling of that item; a new kind becomes a
/// child. So any consistent order of numbers, letters and dashes is followed.
/// </summary>
internal sealed partial class PlanOutline
{
    private readonly OutlineNode root = new(null, default, "", false, "");
    private readonly List<(ItemKind Kind, int Depth, OutlineNode Node)> open = [];
    private OutlineNode current;
    private List<PlanLabel>? labels;
    private bool silent;
    private bool addressing;
    private bool listing;

    private PlanOutline() => current = root;

    public OutlineNode Root => root;

    /// <summary>Builds the tree, skipping annexes that are forms to be filled in.</summary>
    public static PlanOutline Build(IReadOnlyList<PlanLine> lines)
    {
        var outline = new PlanOutline();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!outline.IsTitleInList(lines, i))
            {
                outline.Add(lines[i]);
            }
        }

        return outline;
    }

    /// <summary>Whether the line is the title of a table in the middle of a list, whose numbers go on after it: it begins no part.</summary>
    private bool IsTitleInList(IReadOnlyList<PlanLine> lines, int at)
    {
        if (
            lines[at] is not { Table: null, Mark.Kind: ItemKind.None } line || at + 1 >= lines.Count || lines[at + 1].Table is null
            || !IsPartHeading(line) && !Restart().IsMatch(line.Text)
        )
        {
            return false;
        }

        var after = lines.Skip(at + 1).FirstOrDefault(l => l.Table is null);
        var before = open.Find(o => o is { Kind: ItemKind.Number, Depth: 1 }).Node;
        return after is { Mark: { Kind: ItemKind.Number, Depth: 1 } next } && before is not null && next.Follows(before.Mark);
    }

    private void Add(PlanLine line)
    {
        if (line.Table is { } table)
        {
            AddTable(table);
            return;
        }

        if (Restart().IsMatch(line.Text) && line.Text.Length < 60)
        {
            Reset();
            return;
        }

        if (Recipients().IsMatch(line.Text))
        {
            silent = true;
        }

        // To whom a letter goes is no item of it.
        var goesTo = addressing && (line.Mark.Kind is ItemKind.Dash or ItemKind.Plus || Sentences.IsUnit(line.Text.TrimEnd(';', '.')));
        addressing = goesTo || Addressees().IsMatch(line.Text);
        if (silent || addressing)
        {
            return;
        }

        var (sentence, found) = PlanLabels.Read(line.Mark.Kind is ItemKind.None ? line.Text : line.Body);
        if (
            sentence.Length == 0
            && found.Count > 0
            && line.Mark.Kind is ItemKind.Number or ItemKind.Letter
            && (current.Mark.Kind is ItemKind.None or ItemKind.Roman or ItemKind.Upper || IsSecondOfPart(line))
        )
        {
            // A label such as "1. Thời gian thực hiện: ..." directly under a part applies to the whole plan.
            AddNode(line, line.Body, []);
            current.Kind = PartKind.Organisation;
        }
        else if (sentence.Length == 0 && found.Count > 0 && line.Mark.Kind is not (ItemKind.Roman or ItemKind.Upper))
        {
            AddLabels(found);
        }
        else if (labels is { Count: > 0 } && Continues(line))
        {
            // A label without a value ("- Sản phẩm:") is followed by a list up to the next label.
            listing |= labels[^1].Value.Length == 0;
            labels[^1] = labels[^1] with { Value = $"{labels[^1].Value}\n{line.Text}".Trim() };
        }
        else if (line.Mark.Kind is not ItemKind.None)
        {
            AddNode(line, sentence, found);
        }
        else if (IsPartHeading(line))
        {
            Reset();
            AddNode(line with { Bold = true }, line.Text, []);
        }
        else
        {
            AddBody(line, sentence, found);
        }
    }

    private void AddTable(PlanTable table)
    {
        // The block with signature and recipients ends the content.
        if (table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Paragraphs).Any(p => Recipients().IsMatch(p.Text)))
        {
            silent = true;
            return;
        }

        (silent ? root : current).Tables.Add(table);
        labels = null;
    }

    /// <summary>Whether the line continues the last label: a "+ ..." line, or one after a value that is empty or unfinished (ends with ":" or ";").</summary>
    private bool Continues(PlanLine line)
    {
        var value = labels![^1].Value;
        return line.Mark.Kind == ItemKind.Plus
            || (listing || value.Length == 0 || value.EndsWith(':')) && line.Mark.Kind is ItemKind.Dash or ItemKind.None && !IsPartHeading(line)
            || line.Mark.Kind is ItemKind.None && value.EndsWith(';') && !IsPartHeading(line);
    }

    /// <summary>Whether the line is the next number after an item without labels, directly under a part: "1. Chủ đề: ...", "2. Thời gian: ...".</summary>
    private bool IsSecondOfPart(PlanLine line) =>
        line.Mark is { Kind: ItemKind.Number } mark && current is { Mark.Kind: ItemKind.Number, HasLabels: false, Own.Count: 0, Children.Count: 0 }
        && current.Mark.Depth == mark.Depth
        && current.Parent is { Mark.Kind: ItemKind.Roman or ItemKind.Upper };

    private void AddLabels(IReadOnlyList<PlanLabel> found)
    {
        // Labels belong to the item, not to the dashes of its content; whether a dash is a task of its own is decided later.
        var owner = current;
        while (owner.IsDash && owner.Parent is { } parent && parent != root)
        {
            owner = parent;
        }

        if (labels is null)
        {
            labels = [];
            owner.Blocks.Add((labels, owner.Children.Count));
        }

        labels.AddRange(found);
        listing = false;
    }

    /// <summary>The level of an unmarked paragraph over a list: one paragraph ends the list of another, but not the part that it stands in.</summary>
    private const int Introduction = 1;

    private void AddNode(PlanLine line, string sentence, IReadOnlyList<PlanLabel> found, int? level = null)
    {
        labels = null;
        var (kind, depth) = (line.Mark.Kind, level ?? line.Mark.Depth);
        // "1)" below "1." is a list inside it; a lone "3)" after "2." is a slip.
        var at = open.FindIndex(o => o.Kind == kind && o.Depth == depth && o.Node.Mark.Style == line.Mark.Style);
        at = at < 0 && open.FindIndex(o => o.Kind == kind && o.Depth == depth) is var other and >= 0
            && (kind is not (ItemKind.Number or ItemKind.Letter) || depth > 1 || line.Mark.Follows(open[other].Node.Mark)) ? other : at;
        if (at < 0 && kind is ItemKind.Roman or ItemKind.Upper)
        {
            // A part never goes below a number; the order of "A." and "I." is that of their first occurrence.
            at = open.FindIndex(o => o.Kind is not (ItemKind.Roman or ItemKind.Upper));
        }
        else if (at < 0 && kind == ItemKind.Number)
        {
            at = open.FindIndex(o => o.Kind == ItemKind.Number && o.Depth > depth || o.Kind is ItemKind.Dash or ItemKind.Plus);
        }
        else if (at < 0 && kind is ItemKind.Letter)
        {
            at = open.FindIndex(o => o.Kind is ItemKind.Dash or ItemKind.Plus);
        }

        if (at >= 0)
        {
            open.RemoveRange(at, open.Count - at);
        }

        var parent = open.Count > 0 ? open[^1].Node : root;
        var node = new OutlineNode(parent, line.Mark, sentence, line.Bold, line.Place);
        node.Kind = KindOf(node, parent);
        node.Own.AddRange(found);
        parent.Children.Add(node);
        open.Add((kind, depth, node));
        current = node;
    }

    private void AddBody(PlanLine line, string sentence, IReadOnlyList<PlanLabel> found)
    {
        if (found.Count > 0)
        {
            labels = null;
            var node = new OutlineNode(current, default, sentence, false, line.Place) { Kind = current.Kind };
            node.Own.AddRange(found);
            current.Children.Add(node);
            return;
        }

        labels = null;
        if (OwnerLayout.Addressed(line.Text) is not null)
        {
            AddNode(line, line.Text, [], Introduction);
            current.Kind = current.Parent!.Kind;
            return;
        }

        current.Body.Add((line.Text, line.Place));
    }

    private static PartKind KindOf(OutlineNode node, OutlineNode parent)
    {
        // "Yêu cầu Chủ tịch UBND các xã:" is an order to them, not a part about requirements.
        if (Sentences.WithoutOrder(node.Title) is var charged && charged.Length < node.Title.Length && UnitNames.Starts(charged))
        {
            return parent.Kind;
        }

        // "2. Trách nhiệm của các phòng" among others charges those units.
        if (node.Mark.Kind is ItemKind.Number && parent.Kind is PartKind.Unknown && Sentences.UnitOfHeading(node.Title) is not null)
        {
            return parent.Kind;
        }

        if (node.Mark.Kind is ItemKind.Roman or ItemKind.Upper or ItemKind.None && PlanVocabulary.KindOf(node.Title) is var kind and not PartKind.Unknown)
        {
            return kind;
        }

        // In a plan without parts, a bold "2. Nhiệm vụ cụ thể" acts as one.
        var isPart = node.Mark is { Kind: ItemKind.Number, Depth: 1 } && parent.Mark.Kind is ItemKind.None && node.Bold;
        if (isPart && PlanVocabulary.KindOf(node.Title) is var part and not PartKind.Unknown)
        {
            return part;
        }

        return node.Mark.Kind is ItemKind.Number && node.Title.Length > 0 && PlanVocabulary.KindOfSection(node.Title) is var section and not PartKind.Unknown
            ? section
            : parent.Kind;
    }

    /// <summary>Whether the line is an unnumbered part heading in capitals ("NHIỆM VỤ CỤ THỂ").</summary>
    private static bool IsPartHeading(PlanLine line) =>
        line.Text.Length is > 7 and < 120 && PlanVocabulary.IsCapitals(line.Text) && PlanVocabulary.KindOf(line.Text) is not PartKind.Unknown;

    private void Reset()
    {
        open.Clear();
        current = root;
        labels = null;
        silent = false;
    }

    [GeneratedRegex(
        @"^(?:\(?\s*)?(?:PHỤ LỤC|Phụ lục|KẾ HOẠCH|BIỂU|DANH MỤC|CHƯƠNG TRÌNH)(?:\s+(?:SỐ\s+|số\s+)?[IVX\d]{1,4})?\s*[.:]?$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Restart();

    [GeneratedRegex(@"^\s*Kính gửi\s*:", RegexOptions.None, 10_000)]
    private static partial Regex Addressees();

    [GeneratedRegex(@"^\s*(?:Nơi nhận|NƠI NHẬN)\s*:?", RegexOptions.None, 10_000)]
    private static partial Regex Recipients();
}
