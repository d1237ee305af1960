namespace CchcBot.Domain.Plans;

/// <summary>A heading or an item of the running text, with what stands under it.</summary>
internal sealed class OutlineNode(OutlineNode? parent, ItemMark mark, string title, bool bold, string place)
{
    public OutlineNode? Parent { get; } = parent;

    public ItemMark Mark { get; } = mark;

    /// <summary>Its own words, without number and without labels.</summary>
    public string Title { get; } = title;

    public bool Bold { get; } = bold;

    public string Place { get; } = place;

    public List<OutlineNode> Children { get; } = [];

    /// <summary>Paragraphs without a mark that stand before its first labels.</summary>
    public List<(string Text, string Place)> Body { get; } = [];

    /// <summary>Runs of labels; each with the number of children that stood before it.</summary>
    public List<(List<PlanLabel> Labels, int After)> Blocks { get; } = [];

    /// <summary>Tables that stand under it.</summary>
    public List<PlanTable> Tables { get; } = [];

    public PartKind Kind { get; set; }

    public bool IsDash => Mark.Kind is ItemKind.Dash or ItemKind.Plus;

    /// <summary>Whether labels say who, what or when; a note or a source of money alone makes no task.</summary>
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

    /// <summary>A short heading rather than a sentence.</summary>
    public bool IsHeading => Title.Length > 0 && (Bold || Mark.Kind is ItemKind.Roman or ItemKind.Upper || Title[^1] is not ('.' or ';') && Title.Length < 200);

    /// <summary>Labels that are this node's own words' ("... (Chủ trì: ...)").</summary>
    public List<PlanLabel> Own { get; } = [];
}
