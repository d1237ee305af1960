using Microsoft.AspNetCore.Http;

namespace CchcBot.Faults.Rig;

/// <summary>Stands before Azurite: hands requests on byte for byte, or drops, delays, breaks off, or loses the answer.</summary>
internal sealed class TableSide(Uri azurite, Calls calls, Func<Draw> draw) : IDisposable
{
    public const string Kind = "table";

    private readonly TableForwarder upstream = new(azurite);
    private int requests;

    public int Requests => requests;

    /// <summary>"" = open; "reset" = each connection breaks; "hang" = no answer ever.</summary>
    public string Closed { get; set; } = "";

    public async Task PassAsync(HttpContext context)
    {
        Interlocked.Increment(ref requests);
        if (Closed.Length > 0)
        {
            if (Closed == "hang")
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            context.Abort();
            return;
        }

        var call = calls.Next(Kind);
        if (!await calls.PassAsync(call, HoldPhase.Before, context))
        {
            return;
        }

        var plan = draw().Plan;
        var fault = draw().Of(("table reset", plan.TableReset), ("table answer lost", plan.TableLost), ("table slow", plan.TableSlow));
        if (fault == "table reset")
        {
            context.Abort();
            return;
        }

        using var exchange = await upstream.ForwardAsync(context);
        if (!await calls.PassAsync(call, HoldPhase.After, context))
        {
            return;
        }

        if (fault == "table answer lost")
        {
            context.Abort();
            return;
        }

        if (fault == "table slow")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await exchange.ReplyAsync(context);
    }

    public void Dispose() => upstream.Dispose();
}
