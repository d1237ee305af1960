using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something to fill in. The id names the value in the data of the action; values arrive as strings.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Always shown, unlike a placeholder, and read by screen readers.</summary>
    public string? Label { get; set; }
    public bool? IsRequired { get; set; }
    public string? ErrorMessage { get; set; }
}

public sealed class AdaptiveTextInput : AdaptiveInput
{
    public string? Value { get; set; }
    public string? Placeholder { get; set; }
    public bool? IsMultiline { get; set; }
    public int? MaxLength { get; set; }
    public string? Regex { get; set; }
}

public sealed class AdaptiveNumberInput : AdaptiveInput
{
    public double? Value { get; set; }
    public double? Min { get; set; }
    public double? Max { get; set; }
    public string? Placeholder { get; set; }
}

/// <summary>A date as yyyy-MM-dd. Teams does not hold people to min and max: check what arrives.</summary>
public sealed class AdaptiveDateInput : AdaptiveInput
{
    public string? Value { get; set; }
    public string? Min { get; set; }
    public string? Max { get; set; }
}

public sealed class AdaptiveToggleInput(string title) : AdaptiveInput
{
    public string Title { get; set; } = title;

    /// <summary>"true" or "false" unless ValueOn and ValueOff say otherwise.</summary>
    public string? Value { get; set; }
    public string? ValueOn { get; set; }
    public string? ValueOff { get; set; }
    public bool? Wrap { get; set; }
}

public sealed class AdaptiveChoiceSetInput : AdaptiveInput
{
    public IList<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>The chosen value; several are joined by commas.</summary>
    public string? Value { get; set; }
    public AdaptiveChoiceInputStyle? Style { get; set; }
    public bool? IsMultiSelect { get; set; }
    public string? Placeholder { get; set; }
    public bool? Wrap { get; set; }

    /// <summary>Where Teams looks for more choices while one types; elsewhere the choices given are all.</summary>
    [JsonPropertyName("choices.data")]
    public AdaptiveDataQuery? ChoicesData { get; set; }
}

/// <param name="Dataset">"graph.microsoft.com/users": people of the organisation, the value being the object id.</param>
public sealed record AdaptiveDataQuery(string Dataset)
{
    [JsonPropertyOrder(-1)]
    public string Type => "Data.Query";
}

public sealed record AdaptiveChoice(string Title, string Value);
