using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Protocols.BotFramework;

/// <summary>
/// Speaks to the connector behind one service URL: the way out to Teams (or to the local Playground).
/// Every method throws <see cref="ErrorResponseException"/> on any failure but a cancelled <c>cancellationToken</c>.
/// </summary>
public sealed class ConnectorClient
{
    private readonly ConnectorTransport _transport;
    private readonly string _baseUrl;
    private readonly IConnectorGate? _gate;

    internal ConnectorClient(ConnectorTransport transport, string serviceUrl, IConnectorGate? gate)
    {
        _transport = transport;
        _gate = gate;
        _baseUrl = serviceUrl.TrimEnd('/') + "/v3/";
    }

    /// <summary>Starts a personal chat, or posts into a channel: see <see cref="ConversationParameters"/>.</summary>
    public Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(
            HttpMethod.Post, $"{_baseUrl}conversations", Content(parameters, BotFrameworkJson.Wire.ConversationParameters),
            BotFrameworkJson.Wire.ConversationResourceResponse, cancellationToken, Pass(NewIn(parameters)));

    public Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(HttpMethod.Post, Activities(conversationId), Content(activity), BotFrameworkJson.Wire.ResourceResponse, cancellationToken, Pass(conversationId));

    public Task<ResourceResponse> ReplyToActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(
            HttpMethod.Post, Activities(conversationId, activityId), Content(activity), BotFrameworkJson.Wire.ResourceResponse, cancellationToken, Pass(conversationId));

    /// <summary>Replaces an activity. 404 means that it, or its conversation, is gone.</summary>
    public Task<ResourceResponse> UpdateActivityAsync(
        string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(
            HttpMethod.Put, Activities(conversationId, activityId), Content(activity), BotFrameworkJson.Wire.ResourceResponse, cancellationToken, Pass(conversationId));

    public Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(
            HttpMethod.Delete, Activities(conversationId, activityId), null, BotFrameworkJson.Wire.ResourceResponse, cancellationToken, Pass(conversationId));

    /// <summary>One page of the roster of a conversation or, with a team's id, of the team.</summary>
    /// <param name="pageSize">50 to 500; null leaves it to Teams.</param>
    /// <param name="continuationToken">Of the page before.</param>
    public Task<TeamsPagedMembersResult> GetConversationPagedMembersAsync(
        string conversationId, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        var query = (pageSize, string.IsNullOrEmpty(continuationToken)) switch
        {
            (null, true) => "",
            ({ } size, true) => $"?pageSize={size}",
            (null, false) => $"?continuationToken={Uri.EscapeDataString(continuationToken!)}",
            ({ } size, false) => $"?pageSize={size}&continuationToken={Uri.EscapeDataString(continuationToken!)}",
        };
        return _transport.SendAsync(
            HttpMethod.Get, $"{Conversation(conversationId)}/pagedmembers{query}", null, BotFrameworkJson.Wire.TeamsPagedMembersResult, cancellationToken);
    }

    /// <summary>One member, found by his <c>29:</c> id or, in Teams, by his object id.</summary>
    public Task<TeamsChannelAccount> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(
            HttpMethod.Get, $"{Conversation(conversationId)}/members/{Uri.EscapeDataString(userId)}", null,
            BotFrameworkJson.Wire.TeamsChannelAccount, cancellationToken);

    /// <summary>The channels of a team. General has no name and the team's own id.</summary>
    public Task<ConversationList> GetTeamChannelsAsync(string teamId, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(
            HttpMethod.Get, $"{_baseUrl}teams/{Uri.EscapeDataString(teamId)}/conversations", null, BotFrameworkJson.Wire.ConversationList, cancellationToken);

    /// <summary>The team's name and its group in the directory.</summary>
    public Task<TeamDetails> GetTeamDetailsAsync(string teamId, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(HttpMethod.Get, $"{_baseUrl}teams/{Uri.EscapeDataString(teamId)}", null, BotFrameworkJson.Wire.TeamDetails, cancellationToken);

    /// <summary>A post is counted in its channel; a personal chat that is begun, for the person.</summary>
    private static string NewIn(ConversationParameters parameters) =>
        parameters.IsGroup == true && parameters.ChannelData?.Deserialize(BotFrameworkJson.Wire.TeamsChannelData)?.Channel?.Id is { } channel
            ? channel
            : parameters.Members is [{ Id: { } person }, ..] ? person : "";

    private (IConnectorGate Gate, string Conversation)? Pass(string conversationId) => _gate is null ? null : (_gate, conversationId);

    private static byte[] Content(Activity activity) => Content(activity, BotFrameworkJson.Wire.Activity);

    private static byte[] Content<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);

    private string Conversation(string conversationId) => $"{_baseUrl}conversations/{Uri.EscapeDataString(conversationId)}";

    private string Activities(string conversationId, string? activityId = null) =>
        activityId is null
            ? $"{Conversation(conversationId)}/activities"
            : $"{Conversation(conversationId)}/activities/{Uri.EscapeDataString(activityId)}";
}

/// <summary>Makes the client for a service URL. Teams has one for each region, the Playground one for each port.</summary>
public sealed class ConnectorFactory
{
    /// <summary>The name of the HTTP client whose handlers add the token.</summary>
    public const string HttpClientName = "BotFramework.Connector";

    private readonly ConnectorTransport _transport;

    public ConnectorFactory(IHttpClientFactory clients, ConnectorOptions options, TimeProvider time)
        : this(() => clients.CreateClient(HttpClientName), options, time)
    {
    }

    internal ConnectorFactory(Func<HttpClient> client, ConnectorOptions options, TimeProvider time) =>
        _transport = new(client, options, time);

    /// <param name="serviceUrl">As the activity or the conversation reference says.</param>
    /// <param name="gate">Asked before each attempt to send; null = nothing holds it back.</param>
    /// <exception cref="ArgumentException">The service URL is not an absolute http or https address.</exception>
    public ConnectorClient Create(string serviceUrl, IConnectorGate? gate = null) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? new(_transport, serviceUrl, gate)
            : throw new ArgumentException("The service URL is not an http(s) address.", nameof(serviceUrl));
}
