using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>A file sent to the bot: fetched, read in a process of its own, and given to the module that takes such files.</summary>
internal sealed class FileHandler(
    FileFetcher fetcher, IFileReader reader, ModuleTable modules, IServiceProvider services, IOptions<BotOptions> options)
{
    /// <param name="turn">Who sends.</param>
    /// <param name="files">What.</param>
    /// <param name="typing">Shows that it takes a while.</param>
    /// <param name="cancellation">Ends the fetching and the reading.</param>
    public async Task<Reply> SentAsync(Turn turn, IReadOnlyList<SentFile> files, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        // What nobody of this role may send is not worth a download: its name says what it is, its content is asked again below.
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

        var kind = modules.ReceivedFiles.First(f => f.Form == file.Form && f.Fits(file));
        return Rights.Refusal(turn, kind.Right) ?? await kind.Take(services, turn, file, cancellation);

        async Task<byte[]?> FetchAsync(CancellationToken stop)
        {
            (var content, unfetched) = await fetcher.FetchAsync(files[0], stop);
            return content;
        }
    }
}
