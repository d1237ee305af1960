using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace CchcBot.Teams;

/// <summary>
/// The SDK's conversation calls, except that those sending an activity serialize it straight to UTF-8 bytes. The SDK builds the JSON as a string twice on
/// the way, which made card text, held in four copies, most of a turn's memory. URL and body are the same as the SDK's.
/// </summary>
internal sealed class PlainConversations(ConnectorClient client) : Conversations(client), IConversations
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    [ThreadStatic]
    private static StreamWriter? scratch;

    private readonly Lazy<JsonSerializer> writer = new(() => JsonSerializer.Create(client.SerializationSettings));

    Task<HttpOperationResponse<ResourceResponse>> IConversations.SendToConversationWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, conversationId, null, activity, customHeaders, cancellationToken);

    Task<HttpOperationResponse<ResourceResponse>> IConversations.ReplyToActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, conversationId, activityId, activity, customHeaders, cancellationToken);

    Task<HttpOperationResponse<ResourceResponse>> IConversations.UpdateActivityWithHttpMessagesAsync(
        string conversationId, string activityId, Activity activity, Dictionary<string, List<string>>? customHeaders, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, conversationId, activityId, activity, customHeaders, cancellationToken);

    /// <summary>Failed statuses never get here: <see cref="ConnectorHandler"/> throws for them and makes every successful body a JSON object.</summary>
    private async Task<HttpOperationResponse<ResourceResponse>> SendAsync(
        HttpMethod method,
        string conversationId,
        string? activityId,
        Activity activity,
        Dictionary<string, List<string>>? headers,
        CancellationToken cancellation)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(conversationId)}/activities{(activityId is null ? "" : $"/{Uri.EscapeDataString(activityId)}")}";
        var request = new HttpRequestMessage(method, new Uri(new Uri($"{Client.BaseUri.AbsoluteUri.TrimEnd('/')}/"), path))
        {
            Content = Write(activity),
        };
        foreach (var (name, values) in headers ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, values);
        }

        var response = await Client.HttpClient.SendAsync(request, cancellation);
        var answer = await response.Content.ReadAsStringAsync(cancellation);
        try
        {
            var resource = JsonConvert.DeserializeObject<ResourceResponse>(answer, Client.DeserializationSettings) ?? new();
            return new() { Request = request, Response = response, Body = resource };
        }
        catch (JsonException error)
        {
            throw new SerializationException("Unable to deserialize the response.", answer, error);
        }
    }

    private PooledBody Write(Activity activity)
    {
        var text = scratch ?? new StreamWriter(new MemoryStream(CardJson.Limit), Utf8);
        // Taken out while in use: if serialization throws, the half-written writer is dropped instead of being reused.
        scratch = null;
        var stream = (MemoryStream)text.BaseStream;
        stream.SetLength(0);
        writer.Value.Serialize(new PreserializedJson.Writer(text), activity);
        text.Flush();
        scratch = text;
        return new PooledBody(stream.GetBuffer().AsSpan(0, (int)stream.Length), Json);
    }
}
