using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>An input. Its id names the value in the action's data; values always arrive as strings.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Always visible, unlike a placeholder, and read by screen readers.</summary>
    public string? Label { get; set; }
}

public sealed class AdaptiveTextInput : AdaptiveInput
{
    public string? Value { get; set; }
    public string? Placeholder { get; set; }
    public bool? IsMultiline { get; set; }
    public int? MaxLength { get; set; }
}

/// <summary>A date as yyyy-MM-dd. Teams does not validate it: check what arrives.</summary>
public sealed class AdaptiveDateInput : AdaptiveInput
{
    public string? Value { get; set; }
}

public sealed class AdaptiveChoiceSetInput : AdaptiveInput
{
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>The preselected value; several are separated by commas.</summary>
    public string? Value { get; set; }
    public AdaptiveChoiceInputStyle? Style { get; set; }
    public bool? IsMultiSelect { get; set; }
    public string? Placeholder { get; set; }
    public bool? Wrap { get; set; }

    /// <summary>Where Teams searches for more choices while typing; other clients show only the given choices.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery? DataQuery { get; set; }
}

public sealed class AdaptiveChoice
{
    public required string Title { get; set; }
    public required string Value { get; set; }
}

public sealed class AdaptiveDataQuery
{
    public string Type => "Data.Query";

    /// <summary><c>graph.microsoft.com/users</c>: people of the organisation; the value is the object id.</summary>
    public required string Dataset { get; set; }
}
