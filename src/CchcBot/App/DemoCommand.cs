using System.Runtime.InteropServices;
using CchcBot.App.Demo;

namespace CchcBot.App;

/// <summary>
/// The command <c>demo [--fresh] [--plans DIR] [--data DIR] [--port N]</c>: runs everything on one machine. Exit status: 0 after Ctrl-C or SIGTERM, 1 when
/// a process could not start or exited, 2 for wrong usage.
/// </summary>
internal static class DemoCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter say, TextWriter complain)
    {
        DemoSettings settings;
        try
        {
            settings = DemoOptions.Parse(args, Environment.CurrentDirectory, AppContext.BaseDirectory);
        }
        catch (DemoFailureException e)
        {
            await complain.WriteLineAsync(e.Message);
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        using var hangUp = StopOn(PosixSignal.SIGHUP, stop);
        try
        {
            return await RunAsync(settings, say, complain, stop);
        }
        catch (DemoFailureException e)
        {
            await complain.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
    }

    private static async Task<int> RunAsync(DemoSettings settings, TextWriter say, TextWriter complain, CancellationTokenSource stop)
    {
        var tools = new NodeTools(settings.Folders.Tools);
        await tools.EnsureAsync(say, stop.Token);
        await say.WriteLineAsync(DemoTexts.Starting.InBoth());
        await using var stack = await DemoStack.StartAsync(settings, tools, TimeProvider.System, stop.Token);
        using var botEnds = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        var bot = BotHost.RunAsync([.. stack.BotArguments], botEnds.Token);
        try
        {
            await WaitForBotAsync(stack, bot, stop.Token);
            await using var page = await StartPage.StartAsync(stack, settings.StartPagePort, stop.Token);
            await say.WriteLineAsync(DemoTexts.Ready.InBoth(page.Address));
            return await UntilTheEndAsync(stack, bot, complain, stop.Token);
        }
        finally
        {
            await say.WriteLineAsync(DemoTexts.Stopping.InBoth());
            await botEnds.CancelAsync();
            await Task.WhenAny(bot);
        }
    }

    /// <summary>Waits for the first of: the user stops the demo, the service ends, another process exits.</summary>
    private static async Task<int> UntilTheEndAsync(DemoStack stack, Task<int> bot, TextWriter complain, CancellationToken stop)
    {
        var asked = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        var part = stack.AnyEndedAsync();
        var first = await Task.WhenAny(asked, bot, part);
        if (stop.IsCancellationRequested)
        {
            return 0;
        }

        await complain.WriteLineAsync(first == part
            ? DemoTexts.PartEnded.InBoth((await part).Name) + Environment.NewLine + (await part).Output
            : DemoTexts.PartEnded.InBoth(DemoOffice.BotName) + Environment.NewLine + bot.Exception?.InnerException?.Message);
        return 1;
    }

    private static async Task WaitForBotAsync(DemoStack stack, Task<int> bot, CancellationToken cancellation)
    {
        using var http = LoopbackHttp.CreateClient();
        while (!await LoopbackHttp.AnswersAsync(http, stack.Bot, cancellation))
        {
            if (bot.IsCompleted)
            {
                throw new DemoFailureException(
                    DemoTexts.PartEnded.InBoth(DemoOffice.BotName) + Environment.NewLine + bot.Exception?.InnerException?.Message);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellation);
        }
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
}
