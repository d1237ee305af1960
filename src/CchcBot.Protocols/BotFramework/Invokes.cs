using System.Text.Json;

namespace CchcBot.Protocols.BotFramework;

/// <summary>The value of an invoke adaptiveCard/action.</summary>
public sealed class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary>manual or automatic (a refresh); the local Playground sends none.</summary>
    public string? Trigger { get; set; }
}

public sealed class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }
    public string? Id { get; set; }
    public string? Verb { get; set; }

    /// <summary>The action's own data and the values of the inputs, which arrive as strings.</summary>
    public JsonElement? Data { get; set; }
}

/// <summary>The answer to an invoke: goes back as the HTTP response of the turn.</summary>
/// <param name="Status">The HTTP status.</param>
public sealed record InvokeResponse(int Status, AdaptiveCardInvokeResponse? Body = null);

/// <summary>The body that answers an adaptiveCard/action. Errors too travel under HTTP 200.</summary>
public sealed class AdaptiveCardInvokeResponse
{
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    public int StatusCode { get; set; }
    public string? Type { get; set; }
    public JsonElement? Value { get; set; }

    /// <summary>The card takes the place of the one that was pressed, for the actor only: update the message for everyone else.</summary>
    /// <param name="cardJson">The card as JSON.</param>
    public static AdaptiveCardInvokeResponse Card(string cardJson) =>
        new() { StatusCode = 200, Type = AttachmentTypes.AdaptiveCard, Value = JsonElement.Parse(cardJson) };

    /// <summary>A short line shown for a moment; the card stays as it is (and loses what was typed into it).</summary>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new() { StatusCode = 200, Type = MessageType, Value = JsonSerializer.SerializeToElement(text, BotFrameworkJson.Wire.String) };

    /// <param name="statusCode">400 when the request was wrong, 500 when the bot failed.</param>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) => new()
    {
        StatusCode = statusCode,
        Type = ErrorType,
        Value = JsonSerializer.SerializeToElement(new Error { Code = code, Message = message }, BotFrameworkJson.Wire.Error),
    };
}

public sealed class Error
{
    public string? Code { get; set; }
    public string? Message { get; set; }
}

public sealed class ErrorResponse
{
    public Error? Error { get; set; }
}
