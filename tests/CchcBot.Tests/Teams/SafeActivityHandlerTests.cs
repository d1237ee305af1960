using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CchcBot.Tests.Teams;

public sealed class SafeActivityHandlerTests
{
    [Theory]
    [InlineData(Captures.Personal, "message", null)]
    [InlineData(
        Captures.CardAction,
        "action report {\"code\":\"3b\",\"step\":\"drafting\"}",
        """200 {"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Đã ghi"}"""
    )]
    [InlineData(Captures.Install, "installed", null)]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed", null)]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "removed", null)]
    [InlineData("""{"type":"installationUpdate","action":"turned"}""", "", null)]
    [InlineData("""{"type":"installationUpdate"}""", "", null)]
    [InlineData(Captures.Consent, "consent accept KH.docx", "200 null")]
    [InlineData(Captures.Reaction, "reaction like", null)]
    [InlineData("""{"type":"typing"}""", "", null)]
    [InlineData("""{"type":"endOfTheWorld","name":"x"}""", "unknown endOfTheWorld", null)]
    [InlineData("""{"type":"invoke","name":"task/fetch","value":{}}""", "", "501 null")]
    [InlineData("""{"type":"invoke"}""", "", "501 null")]
    [InlineData("""{"type":"invoke","name":"signin/verifyState","value":7}""", "", "501 null")]
    public async Task Each_kind_finds_its_place(string json, string seen, string? answer)
    {
        var bot = new Witness();
        var turn = Turn(json);

        await bot.OnTurnAsync(turn);

        Assert.Equal(seen, string.Join("; ", bot.Seen));
        Assert.Equal(answer, Written(turn));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"report"}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"verb":""}}""")]
    [InlineData("""{"action":{"verb":7}}""")]
    public async Task A_card_action_without_a_verb_is_answered_as_an_error(string value)
    {
        var bot = new Witness();
        var turn = Turn("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":" + value + "}");

        await bot.OnTurnAsync(turn);

        Assert.Empty(bot.Seen);
        Assert.Equal(
            """200 {"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"The action has no verb."}}""",
            Written(turn));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"action":"perhaps"}""")]
    [InlineData("""{"action":7}""")]
    [InlineData("""{"action":"accept","uploadInfo":"x"}""")]
    public async Task A_malformed_consent_is_a_bad_request(string value)
    {
        var bot = new Witness();
        var turn = Turn("{\"type\":\"invoke\",\"name\":\"fileConsent/invoke\",\"value\":" + value + "}");

        await bot.OnTurnAsync(turn);

        Assert.Empty(bot.Seen);
        Assert.Equal("400 null", Written(turn));
    }

    private static TurnContext Turn(string json) => new(new SentActivities(), ActivityContentTests.Read(json));

    private static string? Written(TurnContext turn) =>
        turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey)?.Value is InvokeResponse response
            ? $"{response.Status} {(response.Body is null ? "null" : WireJson.Write(response.Body))}"
            : null;

    private sealed class Witness : SafeActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => See("message");

        protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            await See($"action {invokeValue.Action.Verb} {WireJson.Write(invokeValue.Action.Data)}");
            return RawJson.InvokeMessage("Đã ghi");
        }

        protected override Task OnTeamsFileConsentAcceptAsync(
            ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
            See($"consent {fileConsentCardResponse.Action} {fileConsentCardResponse.UploadInfo.Name}");

        protected override Task OnInstallationUpdateAddAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("installed");

        protected override Task OnInstallationUpdateRemoveAsync(
            ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => See("removed");

        protected override Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            See("reaction " + turnContext.Activity.ReactionsAdded[0].Type);

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            See("unknown " + turnContext.Activity.Type);

        private Task See(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
