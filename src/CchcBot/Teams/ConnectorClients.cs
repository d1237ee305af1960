using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using ConnectorFactory = Microsoft.Bot.Connector.Authentication.ConnectorFactory;

namespace CchcBot.Teams;

/// <summary>
/// Cache of the SDK's connector clients, one for each service URL. The stock adapter creates one per turn, which costs 22 ms: its serializer then has to
/// inspect the activity types anew.
/// </summary>
internal sealed class ConnectorClients : ConnectorFactory
{
    /// <summary>Name of the HTTP client whose handler chain all connector calls go through.</summary>
    public const string HttpClientName = "BotFramework.Connector";

    // Teams has a handful of service URLs. If activities make up more, the cache is cleared instead of growing.
    private const int MaxKept = 64;

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly Lazy<HttpMessageHandler> chain;
    private readonly ServiceUrlPolicy policy;

    public ConnectorClients(IHttpMessageHandlerFactory handlers, ServiceUrlPolicy policy)
        : this(() => handlers.CreateHandler(HttpClientName), policy)
    {
    }

    internal ConnectorClients(Func<HttpMessageHandler> chain, ServiceUrlPolicy policy)
    {
        this.chain = new(chain);
        this.policy = policy;
    }

    /// <inheritdoc cref="Get"/>
    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(Get(serviceUrl));

    /// <param name="serviceUrl">From the activity or a stored conversation address: untrusted.</param>
    /// <exception cref="ConnectorException">The service URL is malformed or not on the allow-list; nothing was sent.</exception>
    public ConnectorClient Get(string serviceUrl) => Client(serviceUrl).Connector;

    /// <summary>One page of a roster.</summary>
    /// <param name="serviceUrl">As in <see cref="Get"/>.</param>
    /// <param name="conversationId">Id of a conversation or a team.</param>
    /// <param name="pageSize">50 to 500.</param>
    /// <param name="continuationToken">From the page before; null for the first.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConnectorException">The roster could not be read.</exception>
    public Task<PagedMembersResult> MembersAsync(
        string serviceUrl, string conversationId, int pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        ReadAsync(() => Get(serviceUrl).Conversations.GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken));

    /// <summary>One member, by <c>29:</c> id or, in Teams, by directory object id.</summary>
    /// <exception cref="ConnectorException">No such member, or the roster could not be read.</exception>
    public Task<ChannelAccount> MemberAsync(string serviceUrl, string conversationId, string userId, CancellationToken cancellationToken) =>
        ReadAsync(() => ((Conversations)Get(serviceUrl).Conversations).GetConversationMemberAsync(userId, conversationId, cancellationToken));

    /// <summary>The team's name and the id of its directory group.</summary>
    /// <exception cref="ConnectorException">The team could not be read.</exception>
    public Task<TeamDetails> TeamAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        ReadAsync(() => Client(serviceUrl).TeamsConnector.Teams.FetchTeamDetailsAsync(teamId, cancellationToken));

    /// <summary>Turns an answer of unexpected shape into a <see cref="ConnectorException"/>.</summary>
    private static async Task<T> ReadAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (SerializationException error)
        {
            throw new ConnectorException("The answer to GET is not readable.", error) { DidNotTakeEffect = true };
        }
    }

    private Kept Client(string serviceUrl)
    {
        if (kept.TryGetValue(serviceUrl, out var known))
        {
            return known;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.Query.Length > 0 || uri.Fragment.Length > 0 || !policy.Allows(uri))
        {
            throw ConnectorException.NotAllowed();
        }

        if (kept.Count >= MaxKept)
        {
            kept.Clear();
        }

        return kept.GetOrAdd(serviceUrl, static (_, made) => new(made.Uri, made.Chain), (Uri: uri, Chain: chain.Value));
    }

    /// <summary>Both SDK clients of one service URL. They share the handler chain and are not closed at the end of a turn.</summary>
    private sealed class Kept
    {
        public Kept(Uri serviceUrl, HttpMessageHandler chain)
        {
            // Each SDK client modifies the default headers of its HttpClient, which must not happen while the other one sends.
            var (http, teamsHttp) = (Client(chain), Client(chain));
            Connector = new KeptConnector(serviceUrl, http);
            TeamsConnector = new TeamsConnectorClient(serviceUrl, (ServiceClientCredentials)null!, teamsHttp, disposeHttpClient: false);
            // They describe the SDK and the machine, and every request would enumerate them under a shared lock.
            http.DefaultRequestHeaders.Clear();
            teamsHttp.DefaultRequestHeaders.Clear();
            WireJson.Apply(Connector.SerializationSettings);
            WireJson.Apply(Connector.DeserializationSettings);
            WireJson.Apply(TeamsConnector.SerializationSettings);
            WireJson.Apply(TeamsConnector.DeserializationSettings);
        }

        public ConnectorClient Connector { get; }

        public TeamsConnectorClient TeamsConnector { get; }

        private static HttpClient Client(HttpMessageHandler chain) => new(chain, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The adapter disposes the client after each turn; this one must stay usable.</summary>
    private sealed class KeptConnector : ConnectorClient
    {
        public KeptConnector(Uri serviceUrl, HttpClient http)
            : base(serviceUrl, (ServiceClientCredentials)null!, http, disposeHttpClient: false) => Conversations = new PlainConversations(this);

        public override IConversations Conversations { get; }

        [SuppressMessage("Usage", "CA2215", Justification = "The client is kept.")]
        protected override void Dispose(bool disposing)
        {
        }
    }
}
