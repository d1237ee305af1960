using System.Net;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams.Tokens;

namespace CchcBot.Tests.App;

/// <summary>The platform says stop while a person waits for an answer.</summary>
public sealed class StopTests
{
    [Fact]
    public async Task A_turn_that_has_begun_is_answered_and_what_comes_later_is_not_taken()
    {
        await using var azurite = await AzuriteServer.StartAsync();
        var connector = new GatedConnector();
        await using var service = await RunningService.TeamsAsync(azurite.ConnectionString, connector, new FakeMetadata { Keys = TokenForge.Keys });
        var turn = service.PostAsync(TokenForge.Activity().ToJsonString(), $"Bearer {TokenForge.Sign()}");
        await connector.Reached.Task;

        var stop = service.App.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(async () => await LaterAsync(service));
        Assert.False(stop.IsCompleted);
        Assert.False(turn.IsCompleted);
        connector.Gate.SetResult();
        using var answer = await turn;
        await stop;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("POST https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/activities/m-1 Bearer token-1", string.Join("; ", connector.Requests));
    }

    /// <summary>A new connection, again and again until the listener is closed.</summary>
    private static async Task LaterAsync(RunningService service)
    {
        while (true)
        {
            using var another = new HttpClient { BaseAddress = new Uri(service.App.Urls.Single()) };
            (await another.GetAsync("/health/live")).Dispose();
        }
    }

    /// <summary>Takes a message and answers when it is told to.</summary>
    private sealed class GatedConnector : HttpMessageHandler
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri} {request.Headers.Authorization}");
            Reached.TrySetResult();
            await Gate.Task;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"id":"1"}""") };
        }
    }
}
