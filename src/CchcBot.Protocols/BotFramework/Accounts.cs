namespace CchcBot.Protocols.BotFramework;

/// <summary>A user or a bot: <c>29:...</c> or <c>28:...</c>, different for each bot.</summary>
public class ChannelAccount
{
    public string? Id { get; set; }
    public string? Name { get; set; }

    /// <summary>The person's object id in Entra ID. Senders carry it, mentions do not: ask the roster.</summary>
    public string? AadObjectId { get; set; }
    public string? Role { get; set; }
}

/// <summary>A member as the roster of a conversation or a team gives it.</summary>
public sealed class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }
    public string? Surname { get; set; }
    public string? Email { get; set; }
    public string? UserPrincipalName { get; set; }
    public string? TenantId { get; set; }
    public string? UserRole { get; set; }

    /// <summary>The roster calls the object id so; the other places call it aadObjectId.</summary>
    public string? ObjectId { get; set; }
}

public sealed class TeamsPagedMembersResult
{
    public string? ContinuationToken { get; set; }
    public IList<TeamsChannelAccount> Members { get; set; } = [];
}

public sealed class ConversationAccount
{
    public bool? IsGroup { get; set; }

    /// <summary>personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    /// <summary>In a channel this names the thread (<c>channel;messageid=...</c>), never the channel.</summary>
    public string? Id { get; set; }
    public string? Name { get; set; }
    public string? TenantId { get; set; }
}

/// <summary>All that is needed to write into a conversation later; kept with the workspace.</summary>
public sealed class ConversationReference
{
    public string? ActivityId { get; set; }
    public ChannelAccount? User { get; set; }
    public ChannelAccount? Bot { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public string? ChannelId { get; set; }
    public string? Locale { get; set; }
    public string? ServiceUrl { get; set; }

    /// <summary>The activity that stands for "go on here" when nobody has said anything.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        Id = ActivityId,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
    };
}
