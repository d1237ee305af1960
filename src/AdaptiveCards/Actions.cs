using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(AdaptiveSubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(AdaptiveOpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(AdaptiveShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(AdaptiveToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract class AdaptiveAction
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public AdaptiveActionStyle? Style { get; set; }

    /// <summary>Secondary goes into the overflow menu.</summary>
    public AdaptiveActionMode? Mode { get; set; }
    public string? Tooltip { get; set; }
    public bool? IsEnabled { get; set; }
}

/// <summary>Sent as an invoke: the verb, this data and the inputs' values come back, and the answer replaces the card.</summary>
public sealed class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>Without a verb nothing is sent.</summary>
    public required string Verb { get; set; }
    public JsonObject? Data { get; set; }
    public AdaptiveAssociatedInputs? AssociatedInputs { get; set; }
}

/// <summary>Sent as a message with a value and no text: the old way, for clients without Execute.</summary>
public sealed class AdaptiveSubmitAction : AdaptiveAction
{
    public JsonObject? Data { get; set; }
    public AdaptiveAssociatedInputs? AssociatedInputs { get; set; }
}

public sealed class AdaptiveOpenUrlAction(string url) : AdaptiveAction
{
    public string Url { get; set; } = url;
}

public sealed class AdaptiveShowCardAction(AdaptiveCard card) : AdaptiveAction
{
    public AdaptiveCard Card { get; set; } = card;
}

public sealed class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public IList<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

/// <param name="IsVisible">Null turns the element over; otherwise it is shown or hidden.</param>
public sealed record AdaptiveTargetElement(string ElementId, bool? IsVisible = null);
