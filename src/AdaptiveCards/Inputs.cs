using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something to fill in. The id names the value in the data of the action; values arrive as strings.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Always shown, unlike a placeholder, and read by screen readers.</summary>
    public string? Label { get; set; }
}

public sealed class AdaptiveTextInput : AdaptiveInput
{
    public string? Value { get; set; }
    public string? Placeholder { get; set; }
    public bool? IsMultiline { get; set; }
    public int? MaxLength { get; set; }
}

/// <summary>A date as yyyy-MM-dd. Teams does not check it: check what arrives.</summary>
public sealed class AdaptiveDateInput : AdaptiveInput
{
    public string? Value { get; set; }
}

public sealed class AdaptiveChoiceSetInput : AdaptiveInput
{
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>The chosen value; several are joined by commas.</summary>
    public string? Value { get; set; }
    public AdaptiveChoiceInputStyle? Style { get; set; }
    public bool? IsMultiSelect { get; set; }
    public string? Placeholder { get; set; }
    public bool? Wrap { get; set; }

    /// <summary>Where Teams looks for more choices while one types; elsewhere the choices given are all.</summary>
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

    /// <summary><c>graph.microsoft.com/users</c>: people of the organisation, the value being the object id.</summary>
    public required string Dataset { get; set; }
}
