using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a card's body. What is null is left to the client's own default.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveTextBlock), "TextBlock")]
[JsonDerivedType(typeof(AdaptiveRichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(AdaptiveImage), "Image")]
[JsonDerivedType(typeof(AdaptiveContainer), "Container")]
[JsonDerivedType(typeof(AdaptiveColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(AdaptiveFactSet), "FactSet")]
[JsonDerivedType(typeof(AdaptiveActionSet), "ActionSet")]
[JsonDerivedType(typeof(AdaptiveTable), "Table")]
[JsonDerivedType(typeof(AdaptiveTextInput), "Input.Text")]
[JsonDerivedType(typeof(AdaptiveNumberInput), "Input.Number")]
[JsonDerivedType(typeof(AdaptiveDateInput), "Input.Date")]
[JsonDerivedType(typeof(AdaptiveToggleInput), "Input.Toggle")]
[JsonDerivedType(typeof(AdaptiveChoiceSetInput), "Input.ChoiceSet")]
public abstract class AdaptiveElement
{
    public string? Id { get; set; }
    public AdaptiveSpacing? Spacing { get; set; }
    public bool? Separator { get; set; }

    /// <summary>False hides the element until an Action.ToggleVisibility shows it.</summary>
    public bool? IsVisible { get; set; }
}

/// <summary>Text in the markdown of cards. Words that people wrote go through <see cref="CardText.Literal"/>.</summary>
public sealed class AdaptiveTextBlock(string text) : AdaptiveElement
{
    public string Text { get; set; } = text;
    public AdaptiveTextSize? Size { get; set; }
    public AdaptiveTextWeight? Weight { get; set; }
    public AdaptiveTextColor? Color { get; set; }
    public bool? IsSubtle { get; set; }

    /// <summary>True unless said otherwise: a phone would cut the line off.</summary>
    public bool? Wrap { get; set; } = true;
    public int? MaxLines { get; set; }
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; set; }

    /// <summary>Heading: a screen reader can jump to it.</summary>
    public AdaptiveTextBlockStyle? Style { get; set; }
}

/// <summary>Text in runs, without markdown.</summary>
public sealed class AdaptiveRichTextBlock : AdaptiveElement
{
    public IList<AdaptiveTextRun> Inlines { get; set; } = [];
    public AdaptiveHorizontalAlignment? HorizontalAlignment { get; set; }
}

/// <summary>A run of text, shown as it is: no markdown. Words that people wrote go through <see cref="CardText.Plain"/>.</summary>
public sealed class AdaptiveTextRun(string text)
{
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";
    public string Text { get; set; } = text;
    public AdaptiveTextSize? Size { get; set; }
    public AdaptiveTextWeight? Weight { get; set; }
    public AdaptiveTextColor? Color { get; set; }
    public bool? IsSubtle { get; set; }
    public bool? Italic { get; set; }
    public bool? Strikethrough { get; set; }
}

public sealed class AdaptiveImage(string url, string altText) : AdaptiveElement
{
    public string Url { get; set; } = url;

    /// <summary>What a screen reader says in place of the picture.</summary>
    public string AltText { get; set; } = altText;
    public AdaptiveImageSize? Size { get; set; }

    /// <summary>For example <c>32px</c>.</summary>
    public string? Width { get; set; }
    public string? Height { get; set; }
}

public sealed class AdaptiveContainer : AdaptiveElement
{
    public IList<AdaptiveElement> Items { get; set; } = [];
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>The background reaches the card's edges.</summary>
    public bool? Bleed { get; set; }
    public AdaptiveAction? SelectAction { get; set; }
}

public sealed class AdaptiveColumnSet : AdaptiveElement
{
    public IList<AdaptiveColumn> Columns { get; set; } = [];
    public AdaptiveContainerStyle? Style { get; set; }
    public bool? Bleed { get; set; }
    public AdaptiveAction? SelectAction { get; set; }
}

public sealed class AdaptiveColumn
{
    [JsonPropertyOrder(-1)]
    public string Type => "Column";
    public string? Id { get; set; }

    /// <summary>auto, stretch, a weight (<c>1</c>) or pixels (<c>50px</c>).</summary>
    public string? Width { get; set; }
    public IList<AdaptiveElement> Items { get; set; } = [];
    public AdaptiveContainerStyle? Style { get; set; }
    public AdaptiveSpacing? Spacing { get; set; }
    public bool? Separator { get; set; }
    public AdaptiveVerticalContentAlignment? VerticalContentAlignment { get; set; }
}

public sealed class AdaptiveFactSet : AdaptiveElement
{
    public IList<AdaptiveFact> Facts { get; set; } = [];
}

/// <summary>A line of a fact set; title and value are markdown, like a text block.</summary>
public sealed record AdaptiveFact(string Title, string Value);

public sealed class AdaptiveActionSet : AdaptiveElement
{
    public IList<AdaptiveAction> Actions { get; set; } = [];
}
