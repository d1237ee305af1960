using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace CchcBot.Faults.Rig;

/// <summary>Stands where Teams stands: takes activities into the ledger, and misbehaves as it was told.</summary>
internal sealed class ConnectorSide(Ledger ledger, Calls calls, Windows windows, Func<Draw> draw)
{
    public const string Kind = "connector";

    private int sends;

    public int Sends => sends;

    public async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // connector / v3 / conversations [/ id / activities [/ id]]
        var conversation = path.Length > 3 ? Uri.UnescapeDataString(path[3]) : "";
        var activity = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var call = calls.Next(Kind);
        if (!await calls.PassAsync(call, HoldPhase.Before, context))
        {
            return;
        }

        if (path.Length == 3 && activity!["members"]?[0] is { } member)
        {
            // The chat with somebody is always the same one.
            var account = member["id"]!.GetValue<string>();
            await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"a:{account[(account.IndexOf(':', StringComparison.Ordinal) + 1)..]}" });
            return;
        }

        var isPost = path.Length == 3;
        var message = isPost ? activity!["activity"] : activity;
        if (isPost)
        {
            conversation = activity!["channelData"]?["channel"]?["id"]?.GetValue<string>() ?? "";
        }

        Interlocked.Increment(ref sends);
        windows.Arrived(conversation, draw().Plan.TenantPerSecond);
        if (draw().Plan.Refuse.TryGetValue(conversation, out var status))
        {
            await ErrorAsync(context, status, status == 403 ? "ConversationBlockedByUser" : "ConversationNotFound");
            return;
        }

        if (draw().Plan.Full.Contains(conversation))
        {
            // Its own window, which nobody else has a part in.
            context.Response.Headers.RetryAfter = $"{draw().Plan.FullSeconds}";
            await ErrorAsync(context, 429, "TooManyRequests");
            return;
        }

        var hangs = draw().Plan.Hanging is { Length: > 0 } prefix && conversation.StartsWith(prefix, StringComparison.Ordinal);
        if (hangs && draw().Toss())
        {
            await HangAsync(context);
            return;
        }

        var updated = context.Request.Method == "PUT" ? Uri.UnescapeDataString(path[^1]) : null;
        if (updated is not null && !ledger.Has(updated))
        {
            await ErrorAsync(context, 404, "ActivityNotFoundInConversation");
            return;
        }

        await AnswerAsync(context, call, () => ledger.Add(
            updated is not null ? "update" : isPost ? "post" : message!["type"]?.GetValue<string>() == "message" ? "send" : "other",
            conversation,
            message!["channelData"]?["delivery"]?.GetValue<string>(),
            message.ToJsonString(),
            updated), hangs);
    }

    private async Task HangAsync(HttpContext context)
    {
        await Task.Delay(TimeSpan.FromSeconds(draw().Plan.SlowSeconds), TimeProvider.System, context.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private async Task AnswerAsync(HttpContext context, int call, Func<string> accept, bool hangs)
    {
        var plan = draw().Plan;
        var fault = draw().Of(
            ("429", plan.Throttled), ("502 before", plan.BadBefore), ("502 after", plan.BadAfter), ("reset", plan.Reset), ("slow", plan.Slow));
        switch (fault)
        {
            case "429":
                windows.Refused(TimeSpan.FromSeconds(plan.RetryAfterSeconds));
                context.Response.Headers.RetryAfter = $"{plan.RetryAfterSeconds}";
                await ErrorAsync(context, 429, "TooManyRequests");
                return;
            case "502 before":
                await ErrorAsync(context, 502, "BadGateway");
                return;
            case "reset" when draw().Toss():
                context.Abort();
                return;
        }

        var id = accept();
        if (!await calls.PassAsync(call, HoldPhase.After, context))
        {
            return;
        }

        if (hangs)
        {
            await HangAsync(context);
            return;
        }

        switch (fault)
        {
            case "502 after":
                await ErrorAsync(context, 502, "BadGateway");
                return;
            case "reset":
                context.Abort();
                return;
            case "slow":
                await Task.Delay(TimeSpan.FromSeconds(plan.SlowSeconds), TimeProvider.System, context.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
        }

        context.Response.StatusCode = 201;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = id, ["activityId"] = id });
    }

    private static Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = code } });
    }
}
