using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(AdaptiveToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract class AdaptiveAction
{
    public string? Title { get; set; }

    /// <summary>Describes the button where its title is not enough: shown on hover and read by screen readers.</summary>
    public string? Tooltip { get; set; }

    /// <summary><c>positive</c> or <c>destructive</c>.</summary>
    public string? Style { get; set; }
}

/// <summary>Sent as an invoke: the verb, this data and the input values come back, and the response replaces the card.</summary>
public sealed class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>Without a verb Teams sends nothing.</summary>
    public required string Verb { get; set; }
    public JsonObject? Data { get; set; }
}

public sealed class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>An element whose visibility is toggled.</summary>
public sealed class AdaptiveTargetElement(string elementId)
{
    public string ElementId { get; set; } = elementId;
}
