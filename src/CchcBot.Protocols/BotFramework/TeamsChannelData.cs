namespace CchcBot.Protocols.BotFramework;

/// <summary>What Teams adds to an activity.</summary>
public sealed class TeamsChannelData
{
    /// <summary>The channel of the team: names the channel where conversation.id names a thread.</summary>
    public ChannelInfo? Channel { get; set; }

    /// <summary>Of a conversationUpdate: teamMemberAdded, channelDeleted, ...</summary>
    public string? EventType { get; set; }
    public TeamInfo? Team { get; set; }
    public NotificationInfo? Notification { get; set; }
    public TenantInfo? Tenant { get; set; }
    public TeamsChannelDataSettings? Settings { get; set; }
}

public sealed class TeamsChannelDataSettings
{
    /// <summary>The channel that was chosen when the app was added to a team.</summary>
    public ChannelInfo? SelectedChannel { get; set; }
}

public sealed class TeamInfo
{
    /// <summary>The team's thread id, which is also the id of its General channel.</summary>
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? AadGroupId { get; set; }
}

/// <summary>A team as the connector describes it.</summary>
public sealed class TeamDetails
{
    /// <summary>The team's thread id.</summary>
    public string? Id { get; set; }
    public string? Name { get; set; }

    /// <summary>The team's group in the directory: what Microsoft Graph knows it by.</summary>
    public string? AadGroupId { get; set; }
}

public sealed class ChannelInfo
{
    public string? Id { get; set; }

    /// <summary>Null for the General channel.</summary>
    public string? Name { get; set; }
    public string? Type { get; set; }
}

public sealed class TenantInfo
{
    public string? Id { get; set; }
}

public sealed class NotificationInfo
{
    public bool? Alert { get; set; }
}

public sealed class ConversationList
{
    public IList<ChannelInfo> Conversations { get; set; } = [];
}
