using CchcBot.Delivery;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Handles a file sent to the bot: downloads it, reads it in a child process, and passes it to the module for that kind of file.</summary>
internal sealed class FileHandler(
    FileFetcher fetcher, IFileReader reader, ModuleTable modules, IServiceProvider services, IOptions<BotOptions> options)
{
    /// <param name="files">The files sent; only one at a time is accepted.</param>
    /// <param name="typing">Shows the typing indicator.</param>
    public async Task<Reply> SentAsync(Turn turn, IReadOnlyList<SentFile> files, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        // Not downloaded if the sender may not send any such file, judged by its name; the right is checked again below by its content.
        var form = files.Count == 1 ? ReceivedFile.FormOf(files[0].Name) : null;
        var refusals = modules.ReceivedFiles.Where(f => form is null || f.Form == form).Select(f => Rights.Refusal(turn, f.Right)).ToList();
        if (refusals.TrueForAll(r => r is not null))
        {
            return refusals[0]!;
        }

        if (files.Count > 1)
        {
            return Reply.Problem(TurnTexts.OneFile.In(turn.Language));
        }

        await typing(cancellation);
        FetchProblem? unfetched = null;
        var outcome = await reader.ReadAsync(turn, files[0].Name, FetchAsync, cancellation);
        if (unfetched is { } why)
        {
            return Reply.Problem(TurnTexts.Fetch(why).In(turn.Language, options.Value.Files.MostBytes >> 20));
        }

        if (outcome.File is not { } file)
        {
            if (outcome.PlanProblem is not null)
            {
                BotTelemetry.PlanLoad("unreadable", outcome.Took);
            }

            return Reply.Problem(outcome.Problem(turn.Language)!);
        }

        var kind = modules.ReceivedFiles.First(f => f.Form == file.Form && f.Fits(services, turn, file));
        return Rights.Refusal(turn, kind.Right) ?? await kind.Take(services, turn, file, cancellation);

        async Task<byte[]?> FetchAsync(CancellationToken stop)
        {
            (var content, unfetched) = await fetcher.FetchAsync(files[0], stop);
            return content;
        }
    }
}
