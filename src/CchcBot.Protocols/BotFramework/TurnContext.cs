namespace CchcBot.Protocols.BotFramework;

/// <summary>What a bot is: one method that takes a turn.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);

/// <summary>One turn: the activity that came in, and the ways to answer into its conversation.</summary>
public interface ITurnContext
{
    BotAdapter Adapter { get; }

    Activity Activity { get; }

    /// <summary>Whether something other than a typing indicator was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>The answer to an invoke; an invoke without one is answered with 501.</summary>
    InvokeResponse? InvokeResponse { get; set; }

    /// <exception cref="ErrorResponseException">The connector refused, or was not reached.</exception>
    Task<ResourceResponse> SendActivityAsync(string textReplyToSend, CancellationToken cancellationToken = default);

    /// <exception cref="ErrorResponseException">The connector refused, or was not reached.</exception>
    Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces the message whose <see cref="Activity.Id"/> the activity carries.</summary>
    /// <exception cref="ErrorResponseException">The connector refused (404: the message is gone), or was not reached.</exception>
    Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <exception cref="ErrorResponseException">The connector refused, or was not reached.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);
}

/// <summary>What carries activities out of a turn. The cloud adapter is the real one; tests write their own.</summary>
public abstract class BotAdapter
{
    public abstract Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellationToken);
}

public sealed class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext
{
    private readonly ConversationReference _reference = activity.GetConversationReference();

    public BotAdapter Adapter => adapter;

    public Activity Activity => activity;

    public bool Responded { get; private set; }

    public InvokeResponse? InvokeResponse { get; set; }

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, CancellationToken cancellationToken = default) =>
        SendActivityAsync(MessageFactory.Text(textReplyToSend), cancellationToken);

    public async Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        var response = await adapter.SendActivityAsync(activity.ApplyConversationReference(_reference), cancellationToken);
        Responded |= activity.Type != ActivityTypes.Typing;
        return response;
    }

    public Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        adapter.UpdateActivityAsync(activity.ApplyConversationReference(_reference), cancellationToken);

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return adapter.DeleteActivityAsync(reference, cancellationToken);
    }
}
