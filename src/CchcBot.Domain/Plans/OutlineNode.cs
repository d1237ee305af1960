namespace CchcBot.Domain.Plans;

/// <summary>A heading or item of the running text, with everything under it.</summary>
internal sealed class OutlineNode(OutlineNode? parent, ItemMark mark, string title, bool bold, string place)
{
    public OutlineNode? Parent { get; } = parent;

    public ItemMark Mark { get; } = mark;

    /// <summary>The item's own text, without number and labels.</summary>
    public string Title { get; } = title;

    public bool Bold { get; } = bold;

    /// <summary>
    /// The unit that the heading names: by its words, or as one of a list of headings most of which name units ("1. Văn phòng:", "2. Địa chính - Xây dựng:").
    /// Null if it names none.
    /// </summary>
    public string? Unit
    {
        get
        {
            // Most headings name no unit, and each is asked for by every item below it.
            if (!isUnitRead)
            {
                (unit, isUnitRead) = (Sentences.UnitOfHeading(Title) ?? (IsAmongUnits ? Title.TrimEnd(':', '.', ' ') : null), true);
            }

            return unit;
        }
    }

    private string? unit;
    private bool isUnitRead;
    private bool? namesUnits;

    private const int LongestName = 60;

    private bool IsAmongUnits =>
        IsOverItems && Title.Length < LongestName && char.IsUpper(Title[0]) && Parent is { NamesUnits: true }
        && UnitNames.CutVerb(Title, out var cut).Length > 0 && !cut;

    /// <summary>Whether at least half of the headings below it that stand over items name units.</summary>
    private bool NamesUnits => namesUnits ??=
        Children.FindAll(c => c.IsOverItems) is { Count: > 1 } headings
        && 2 * headings.Count(c => Sentences.UnitOfHeading(c.Title) is not null) >= headings.Count;

    private bool IsOverItems => Title.EndsWith(':') && Children.Count > 0;

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
