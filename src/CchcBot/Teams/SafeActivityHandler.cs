using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CchcBot.Teams;

/// <summary>
/// The SDK's activity handler, with strict parsing of the two invokes this bot supports. A malformed card action gets the documented error body under HTTP
/// 200 (the SDK answers HTTP 400), a malformed file consent gets 400 (the SDK throws), any other invoke gets 501.
/// </summary>
internal abstract class SafeActivityHandler : TeamsActivityHandler
{
    private const string AdaptiveCardAction = "adaptiveCard/action";
    private const string FileConsent = "fileConsent/invoke";

    protected sealed override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var value = turnContext.Activity.Value;
        switch (turnContext.Activity.Name)
        {
            case AdaptiveCardAction:
                return CreateInvokeResponse(ActivityContent.Value<AdaptiveCardInvokeValue>(value) is { Action.Verb.Length: > 0 } action
                    ? await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken)
                    : RawJson.InvokeError(400, "BadRequest", "The action has no verb."));
            case FileConsent:
                return ActivityContent.Value<FileConsentCardResponse>(value) is { Action: "accept" or "decline" } consent
                    ? await OnTeamsFileConsentAsync(turnContext, consent, cancellationToken)
                    : new InvokeResponse { Status = (int)HttpStatusCode.BadRequest };
            default:
                return new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
        }
    }
}
