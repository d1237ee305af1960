using Azure;
using CchcBot.App;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;
using CchcBot.Slices.Status;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using Newtonsoft.Json.Linq;

namespace CchcBot.Tests.App;

/// <summary>The reader of activities where the store does not answer: the person is told, nothing is left hanging.</summary>
public sealed class ReformBotTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(ActivityTypes.Message, 1)]
    [InlineData(ActivityTypes.Invoke, 0)]
    public async Task When_the_store_fails_the_person_is_told_that_nothing_was_written(string type, int messages)
    {
        var store = new Mock<IWorkspaceStore>();
        store
            .Setup(s => s.OfPersonAsync(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new RequestFailedException(503, "busy"));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(TimeProvider.System);
        services.AddHttpClient();
        services.AddDangerousLoopbackBotFramework();
        services.AddOptions<BotOptions>();
        BotHost.AddSlices(services);
        services.AddSingleton(store.Object);
        services.AddSingleton(Mock.Of<IPlanStore>());
        services.AddSingleton(Mock.Of<IDeliveryStore>());
        services.AddSingleton(Mock.Of<IDraftStore>());
        services.AddSingleton(Mock.Of<INoteStore>());
        services.AddSingleton(Mock.Of<IPersonalDataStore>());
        services.AddSingleton(Mock.Of<IMemoryStore>());
        services.AddSingleton(Mock.Of<ITurnBudgetStore>());
        await using var provider = services.BuildServiceProvider();
        var adapter = new SentActivities();
        var turn = new TurnContext(adapter, new Activity
        {
            Type = type,
            Name = "adaptiveCard/action",
            Text = "việc của tôi",
            ServiceUrl = "http://127.0.0.1:1",
            From = new ChannelAccount { Id = "29:x", AadObjectId = TestOffice.Cuong },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = "a:x", ConversationType = "personal", TenantId = "t" },
            Value = JObject.FromObject(new { action = new { type = "Action.Execute", verb = StatusVerbs.Save.Name, data = new { } } }),
        });

        await provider.GetRequiredService<IBot>().OnTurnAsync(turn);

        Assert.Equal(messages, adapter.Sent.Count);
        var said = messages == 1 ? adapter.Sent[0].Text : (string?)((JRaw?)SentActivities.InvokeAnswer(turn)?.Value)?.ToString().Trim('"');
        Assert.StartsWith("Chưa ghi được", said, StringComparison.Ordinal);
    }

    /// <summary>Over a second without an answer it is shown that the bot is at work; an answer that is there at once comes alone.</summary>
    [Theory]
    [InlineData(true, new[] { ActivityTypes.Typing, ActivityTypes.Message })]
    [InlineData(false, new[] { ActivityTypes.Message })]
    public async Task Who_waits_sees_that_the_bot_is_at_work(bool isSlow, string[] expected)
    {
        var plans = new Mock<IPlanStore>();
        var read = new TaskCompletionSource<IReadOnlyList<PlanInfo>>(TaskCreationOptions.RunContinuationsAsynchronously);
        plans.Setup(p => p.ListAsync(It.IsAny<WorkspaceId>(), It.IsAny<CancellationToken>())).Returns(read.Task);
        await using var office = await TestOffice.OpenAsync(
            azurite.Service,
            new DateTime(2025, 1, 2, 8, 0, 0),
            adjust: services => services.AddSingleton(plans.Object).AddSingleton(Mock.Of<IMemoryStore>())
        );
        var adapter = new SentActivities(_ => read.TrySetResult([]));
        if (!isSlow)
        {
            read.SetResult([]);
        }

        await office.Service<IBot>().OnTurnAsync(new TurnContext(adapter, new Activity
        {
            Type = ActivityTypes.Message,
            Text = "nhiệm vụ quá hạn quý này",
            ServiceUrl = "http://127.0.0.1:1",
            From = new ChannelAccount { Id = $"29:{TestOffice.An}", AadObjectId = TestOffice.An },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount { Id = $"a:{TestOffice.An}", ConversationType = "personal", TenantId = office.Id.Tenant },
        }));

        Assert.Equal(expected, adapter.Sent.Select(a => a.Type));
    }

    /// <summary>Each new version of the app is installed anew: who was welcomed is not welcomed again, who had removed it is.</summary>
    [Fact]
    public async Task A_person_is_welcomed_once()
    {
        await using var office = await TestOffice.OpenAsync(azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0));
        var adapter = new SentActivities();
        foreach (var (action, welcomes) in new[] { ("add", 1), ("add", 1), ("add-upgrade", 1), ("remove", 1), ("add", 2) })
        {
            await office.Service<IBot>().OnTurnAsync(new TurnContext(adapter, new Activity
            {
                Type = ActivityTypes.InstallationUpdate,
                Action = action,
                ServiceUrl = "http://127.0.0.1:1",
                From = new ChannelAccount { Id = $"29:{TestOffice.An}", AadObjectId = TestOffice.An },
                Recipient = new ChannelAccount { Id = "28:bot" },
                Conversation = new ConversationAccount { Id = $"a:{TestOffice.An}", ConversationType = "personal", TenantId = office.Id.Tenant },
            }));
            Assert.Equal(welcomes, adapter.Sent.Count);
        }
    }
}
