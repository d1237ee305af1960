using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveTextBlock), "TextBlock")]
[JsonDerivedType(typeof(AdaptiveRichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(AdaptiveContainer), "Container")]
[JsonDerivedType(typeof(AdaptiveColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(AdaptiveFactSet), "FactSet")]
[JsonDerivedType(typeof(AdaptiveActionSet), "ActionSet")]
[JsonDerivedType(typeof(AdaptiveStackedBarChart), "Chart.HorizontalBar.Stacked")]
[JsonDerivedType(typeof(AdaptiveGroupedBarChart), "Chart.VerticalBar.Grouped")]
[JsonDerivedType(typeof(AdaptiveLineChart), "Chart.Line")]
[JsonDerivedType(typeof(AdaptiveTextInput), "Input.Text")]
[JsonDerivedType(typeof(AdaptiveDateInput), "Input.Date")]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput), "Input.ChoiceSet")]
public abstract class AdaptiveElement
{
    public string? Id { get; set; }
    public AdaptiveSpacing? Spacing { get; set; }
    public bool? Separator { get; set; }

    /// <summary>False hides the element until an <see cref="AdaptiveToggleVisibilityAction"/> shows it.</summary>
    public bool? IsVisible { get; set; }

    /// <summary>
    /// Teams only: card widths at which the element is shown, such as "narrow" (a phone) or "atLeast:standard" (wider). Clients that do not know the
    /// property show the element always.
    /// </summary>
    public string? TargetWidth { get; set; }

    /// <summary>What a client shows that does not know the element.</summary>
    public AdaptiveElement? Fallback { get; set; }
}

/// <summary>Text in the cards' markdown subset: text from people must be escaped.</summary>
public sealed class AdaptiveTextBlock(string text) : AdaptiveElement
{
    public string Text { get; set; } = text;
    public AdaptiveTextSize? Size { get; set; }
    public AdaptiveTextWeight? Weight { get; set; }
    public AdaptiveTextColor? Color { get; set; }
    public bool? IsSubtle { get; set; }

    /// <summary>True by default (unlike in the schema): otherwise a phone cuts the line off.</summary>
    public bool? Wrap { get; set; } = true;
    public int? MaxLines { get; set; }
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; set; }

    /// <summary>Heading lets screen readers jump to it.</summary>
    public AdaptiveTextBlockStyle? Style { get; set; }
}

/// <summary>Text in runs, without markdown.</summary>
public sealed class AdaptiveRichTextBlock : AdaptiveElement
{
    public List<AdaptiveInline> Inlines { get; set; } = [];
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveTextRun), "TextRun")]
public abstract class AdaptiveInline;

/// <summary>A run of text, shown verbatim, without markdown.</summary>
public sealed class AdaptiveTextRun(string text) : AdaptiveInline
{
    public string Text { get; set; } = text;
    public AdaptiveTextWeight? Weight { get; set; }
    public AdaptiveTextColor? Color { get; set; }
}

public sealed class AdaptiveContainer : AdaptiveElement
{
    public List<AdaptiveElement> Items { get; set; } = [];
    public AdaptiveContainerStyle? Style { get; set; }
    public AdaptiveAction? SelectAction { get; set; }
}

public sealed class AdaptiveColumnSet : AdaptiveElement
{
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

public sealed class AdaptiveColumn
{
    public string Type => "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, a weight (<c>1</c>) or pixels (<c>50px</c>).</summary>
    public string? Width { get; set; }
    public List<AdaptiveElement> Items { get; set; } = [];
    public AdaptiveVerticalContentAlignment? VerticalContentAlignment { get; set; }

    /// <summary>Its ground.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>From the column before.</summary>
    public AdaptiveSpacing? Spacing { get; set; }
}

public sealed class AdaptiveFactSet : AdaptiveElement
{
    public List<AdaptiveFact> Facts { get; set; } = [];
}

/// <summary>A line of a fact set; title and value are markdown, like a text block.</summary>
public sealed class AdaptiveFact(string title, string value)
{
    public string Title { get; set; } = title;
    public string Value { get; set; } = value;
}

public sealed class AdaptiveActionSet : AdaptiveElement
{
    public List<AdaptiveAction> Actions { get; set; } = [];
}
