using System.Text.Json;

namespace CchcBot.Protocols.BotFramework;

/// <summary>
/// Sorts activities by kind: a bot overrides what it understands. What it does not override, and every kind that is not
/// listed here, is ignored without a word; an invoke that nobody answers gets 501, as Teams expects.
/// </summary>
public abstract class TeamsActivityHandler : IBot
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string FileConsent = "fileConsent/invoke";

    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        switch (turnContext.Activity.Type)
        {
            case ActivityTypes.Message:
                await OnMessageActivityAsync(turnContext, cancellationToken);
                break;
            case ActivityTypes.Invoke:
                turnContext.InvokeResponse = await OnInvokeActivityAsync(turnContext, cancellationToken);
                break;
            case ActivityTypes.ConversationUpdate:
                await OnConversationUpdateActivityAsync(turnContext, cancellationToken);
                break;
            case ActivityTypes.InstallationUpdate:
                await OnInstallationUpdateActivityAsync(turnContext, cancellationToken);
                break;
            case ActivityTypes.MessageReaction:
                await OnMessageReactionActivityAsync(turnContext, cancellationToken);
                break;
            default:
                await OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken);
                break;
        }
    }

    protected virtual Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name == FileConsent)
        {
            return Consent(turnContext.Activity.Value) is { } response ? await OnTeamsFileConsentAsync(turnContext, response, cancellationToken) : new(400);
        }

        if (turnContext.Activity.Name != AdaptiveCardAction)
        {
            return new(501);
        }

        return Read(turnContext.Activity.Value) is { Action.Verb.Length: > 0 } value
            ? new(200, await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken))
            : new(200, AdaptiveCardInvokeResponse.Error(400, "BadRequest", "The action has no verb."));
    }

    /// <summary>A button of a card was pressed; the value has an action with a verb.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(AdaptiveCardInvokeResponse.Error(400, "NotSupported", "The action is not known."));

    /// <summary>A person answered whether a file may be put into the person's files.</summary>
    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileConsentCardResponse);
        switch (fileConsentCardResponse.Action)
        {
            case FileConsentCardResponse.Accept:
                await OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return new(200);
            case FileConsentCardResponse.Decline:
                await OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);
                return new(200);
            default:
                return new(400);
        }
    }

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual async Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.MembersAdded is { Count: > 0 } added)
        {
            await OnMembersAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.MembersRemoved is { Count: > 0 } removed)
        {
            await OnMembersRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Action switch
        {
            "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };

    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static FileConsentCardResponse? Consent(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } json ? json.Deserialize(BotFrameworkJson.Wire.FileConsentCardResponse) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AdaptiveCardInvokeValue? Read(JsonElement? value)
    {
        try
        {
            return value is { ValueKind: JsonValueKind.Object } json ? json.Deserialize(BotFrameworkJson.Wire.AdaptiveCardInvokeValue) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
