namespace CchcBot.Domain.Plans;

/// <summary>A heading or item of the running text, with everything under it.</summary>
internal sealed class OutlineNode(OutlineNode? parent, ItemMark mark, string title, bool bold, string place)
{
    public OutlineNode? Parent { get; } = parent;

    public ItemMark Mark { get; } = mark;

    /// <summary>The item's own text, without number and labels.</summary>
    public string Title { get; } = title;

    public bool Bold { get; } = bold;

    public string Place { get; } = place;

    public List<OutlineNode> Children { get; } = [];

    /// <summary>Unmarked paragraphs before the first labels.</summary>
    public List<(string Text, string Place)> Body { get; } = [];

    /// <summary>Groups of consecutive labels; After = the number of children that precede the group.</summary>
    public List<(List<PlanLabel> Labels, int After)> Blocks { get; } = [];

    /// <summary>The tables directly under it.</summary>
    public List<PlanTable> Tables { get; } = [];

    public PartKind Kind { get; set; }

    public bool IsDash => Mark.Kind is ItemKind.Dash or ItemKind.Plus;

    /// <summary>Whether a label gives lead, task or time; a note or a source of funds alone does not make a task.</summary>
    public bool HasLabels =>
        Blocks.Exists(b =>
            b.Labels.Exists(l => l.Field is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.Cooperating or PlanField.Deliverable or PlanField.Time)
        );

    public IEnumerable<OutlineNode> Below => Children.SelectMany(c => c.Below.Prepend(c));

    public IEnumerable<OutlineNode> Above
    {
        get
        {
            for (var node = Parent; node is not null; node = node.Parent)
            {
                yield return node;
            }
        }
    }

    /// <summary>Whether it is a short heading rather than a sentence.</summary>
    public bool IsHeading => Title.Length > 0 && (Bold || Mark.Kind is ItemKind.Roman or ItemKind.Upper || Title[^1] is not ('.' or ';') && Title.Length < 200);

    /// <summary>Labels within the item's own text ("... (Chủ trì: ...)").</summary>
    public List<PlanLabel> Own { get; } = [];
}
