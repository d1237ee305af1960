using Microsoft.AspNetCore.Http;

namespace CchcBot.Faults.Rig;

/// <summary>Numbers every call that passes, and holds the one it was told to.</summary>
internal sealed class Calls
{
    private readonly Lock sync = new();
    private TaskCompletionSource<HeldCall> held = NewHeld();
    private TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int number;
    private int wanted;
    private HoldPhase phase;
    private string of = "";

    public int Count => number;

    /// <summary>The call of that number from now on is held; kind "" = any.</summary>
    public void HoldAt(int call, HoldPhase when, string kind)
    {
        lock (sync)
        {
            (number, wanted, phase, of) = (0, call, when, kind);
            held = NewHeld();
            released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void Release()
    {
        lock (sync)
        {
            wanted = 0;
            released.TrySetResult();
        }
    }

    public async Task<HeldCall?> HeldAsync(TimeSpan patience)
    {
        try
        {
            return await held.Task.WaitAsync(patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public int Next(string kind)
    {
        lock (sync)
        {
            return of.Length == 0 || of == kind ? ++number : -1;
        }
    }

    /// <summary>False where the caller died while it was held: then it goes no further.</summary>
    public async Task<bool> PassAsync(int call, HoldPhase at, HttpContext context)
    {
        Task go;
        lock (sync)
        {
            if (call != wanted || at != phase)
            {
                return true;
            }

            go = released.Task;
            held.TrySetResult(new HeldCall(call, $"{context.Request.Method} {context.Request.Path}"));
        }

        await go.WaitAsync(context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !context.RequestAborted.IsCancellationRequested;
    }

    private static TaskCompletionSource<HeldCall> NewHeld() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
