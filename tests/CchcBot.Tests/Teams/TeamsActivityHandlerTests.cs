using System.Text.Json;
using CchcBot.Protocols.BotFramework;

namespace CchcBot.Tests.Teams;

public sealed class TeamsActivityHandlerTests
{
    [Theory]
    [InlineData(Captures.Personal, "message", null)]
    [InlineData(Captures.CardAction, "action report {\"code\":\"3b\",\"step\":\"drafting\"}", """200 {"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Đã ghi"}""")]
    [InlineData(Captures.Install, "installed", null)]
    [InlineData("""{"type":"installationUpdate","action":"add-upgrade"}""", "installed", null)]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "removed", null)]
    [InlineData("""{"type":"installationUpdate","action":"turned"}""", "", null)]
    [InlineData("""{"type":"installationUpdate"}""", "", null)]
    [InlineData(Captures.MembersChanged, "added 28:bot,29:anh; left 29:chi", null)]
    [InlineData("""{"type":"conversationUpdate","channelData":{"eventType":"channelRenamed"}}""", "", null)]
    [InlineData(Captures.Reaction, "reaction like", null)]
    [InlineData("""{"type":"typing"}""", "unknown typing", null)]
    [InlineData("""{"type":"endOfTheWorld","name":"x"}""", "unknown endOfTheWorld", null)]
    [InlineData("""{"type":"invoke","name":"task/fetch","value":{}}""", "", "501 null")]
    [InlineData("""{"type":"invoke"}""", "", "501 null")]
    public async Task Each_kind_finds_its_place(string json, string seen, string? answer)
    {
        var bot = new Witness();
        var turn = Turn(json);

        await bot.OnTurnAsync(turn);

        Assert.Equal(seen, string.Join("; ", bot.Seen));
        Assert.Equal(answer, Written(turn.InvokeResponse));
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
            Written(turn.InvokeResponse));
    }

    [Fact]
    public async Task A_bot_that_understands_nothing_says_nothing_and_refuses_actions()
    {
        var bot = new Silent();
        foreach (var json in new[] { Captures.Personal, Captures.Install, Captures.MembersChanged, Captures.Reaction, """{"type":"installationUpdate","action":"remove"}""" })
        {
            var turn = Turn(json);
            await bot.OnTurnAsync(turn);
            Assert.Null(turn.InvokeResponse);
        }

        var action = Turn(Captures.CardAction);
        await bot.OnTurnAsync(action);

        Assert.Equal(
            """200 {"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"The action is not known."}}""",
            Written(action.InvokeResponse));
    }

    private static TurnContext Turn(string json) =>
        new(new NoAdapter(), JsonSerializer.Deserialize(json, BotFrameworkJson.Wire.Activity)!);

    private static string? Written(InvokeResponse? response) =>
        response is null ? null : $"{response.Status} {JsonSerializer.Serialize(response.Body, BotFrameworkJson.Wire.AdaptiveCardInvokeResponse)}";

    private sealed class Silent : TeamsActivityHandler;

    private sealed class Witness : TeamsActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => See("message");

        protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            await See($"action {invokeValue.Action!.Verb} {invokeValue.Action.Data}");
            return AdaptiveCardInvokeResponse.Message("Đã ghi");
        }

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) =>
            See("added " + string.Join(',', membersAdded.Select(member => member.Id)));

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
            See("left " + string.Join(',', membersRemoved.Select(member => member.Id)));

        protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) => See("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) => See("removed");

        protected override Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            See("reaction " + turnContext.Activity.ReactionsAdded![0].Type);

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
            See("unknown " + turnContext.Activity.Type);

        private Task See(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }

    private sealed class NoAdapter : BotAdapter
    {
        public override Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public override Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken) => throw new InvalidOperationException();

        public override Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
