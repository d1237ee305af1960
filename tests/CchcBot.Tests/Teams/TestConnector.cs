using CchcBot.Teams;

namespace CchcBot.Tests.Teams;

/// <summary>The way out over a connector that the test wrote.</summary>
internal static class TestConnector
{
    /// <param name="connector">Answers in place of the network; whoever made it disposes it.</param>
    /// <param name="options">How it is called.</param>
    /// <param name="time">The clock of waits and limits.</param>
    /// <param name="policy">Where it may send; null = to Teams.</param>
    public static ConnectorClients Over(HttpMessageHandler connector, ConnectorOptions options, TimeProvider time, ServiceUrlPolicy? policy = null) =>
        new(() => new ConnectorHandler(options, time) { InnerHandler = connector }, policy ?? ServiceUrlPolicy.AllowHosts(["smba.trafficmanager.net"]));

    /// <summary>A send that no window holds back.</summary>
    public static SendScope.Ended Scope() =>
        SendScope.Begin(new ConnectorLimiter(new ConnectorLimits { TenantPerSecond = 0, Conversation = [] }, TimeProvider.System).ForTurns("tenant-1"), "a:1");
}
