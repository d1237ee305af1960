using System.Text.Json;

namespace CchcBot.Protocols.BotFramework;

/// <summary>What a new conversation needs: a person for a personal chat, or a channel and its first activity for a post.</summary>
public sealed class ConversationParameters
{
    public bool? IsGroup { get; set; }
    public ChannelAccount? Bot { get; set; }
    public IList<ChannelAccount>? Members { get; set; }
    public Activity? Activity { get; set; }
    public JsonElement? ChannelData { get; set; }
    public string? TenantId { get; set; }

    /// <summary>A personal chat with one person. Asked for twice, Teams gives the same conversation back.</summary>
    public static ConversationParameters Personal(ChannelAccount bot, string userId, string tenantId) => new()
    {
        Bot = bot,
        Members = [new() { Id = userId }],
        TenantId = tenantId,
        ChannelData = ToElement(new() { Tenant = new() { Id = tenantId } }),
    };

    /// <summary>A new post in a channel (not a reply in a thread).</summary>
    public static ConversationParameters ChannelPost(string channelId, string tenantId, Activity activity) => new()
    {
        IsGroup = true,
        ChannelData = ToElement(new() { Channel = new() { Id = channelId }, Tenant = new() { Id = tenantId } }),
        TenantId = tenantId,
        Activity = activity,
    };

    private static JsonElement ToElement(TeamsChannelData data) =>
        JsonSerializer.SerializeToElement(data, BotFrameworkJson.Wire.TeamsChannelData);
}

public sealed class ConversationResourceResponse
{
    public string? Id { get; set; }
    public string? ActivityId { get; set; }
    public string? ServiceUrl { get; set; }
}

public sealed class ResourceResponse
{
    /// <summary>The new activity's id; null where the channel gives none (typing, split messages).</summary>
    public string? Id { get; set; }
}
