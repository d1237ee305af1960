using System.Diagnostics;
using CchcBot.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CchcBot.App;

/// <summary>Measures each turn of the bot.</summary>
internal sealed class InstrumentedBot(IBot bot, TimeProvider time) : IBot
{
    // A fixed set: values from senders must not create new metric series.
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.Invoke, ActivityTypes.ConversationUpdate, ActivityTypes.InstallationUpdate, ActivityTypes.MessageReaction,
    };

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var kind = turnContext.Activity.Type is { } type && Kinds.Contains(type) ? type : "other";
        using var span = BotTelemetry.Source.StartActivity("turn");
        span?.SetTag("kind", kind);
        var started = time.GetTimestamp();
        var failed = true;
        try
        {
            await bot.OnTurnAsync(turnContext, cancellationToken);
            failed = false;
        }
        finally
        {
            if (failed)
            {
                span?.SetStatus(ActivityStatusCode.Error);
            }

            BotTelemetry.Turn(kind, failed, time.GetElapsedTime(started));
        }
    }
}
