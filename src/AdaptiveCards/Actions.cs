using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(AdaptiveToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract class AdaptiveAction
{
    public string? Title { get; set; }

    /// <summary>What the button does, for who cannot tell from its title and its place: shown on pointing at it, and read aloud.</summary>
    public string? Tooltip { get; set; }

    /// <summary><c>positive</c> or <c>destructive</c>.</summary>
    public string? Style { get; set; }
}

/// <summary>Sent as an invoke: the verb, this data and the inputs' values come back, and the answer replaces the card.</summary>
public sealed class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>Without a verb nothing is sent.</summary>
    public required string Verb { get; set; }
    public JsonObject? Data { get; set; }
}

public sealed class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <summary>An element that is shown if it was hidden, and hidden if it was shown.</summary>
public sealed class AdaptiveTargetElement(string elementId)
{
    public string ElementId { get; set; } = elementId;
}
