using CchcBot.Kernel;
using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>A file sent to the bot: fetched, told by its content, and given to the module that takes such files.</summary>
internal sealed class FileHandler(FileFetcher fetcher, ModuleTable modules, IServiceProvider services, IOptions<BotOptions> options)
{
    /// <param name="turn">Who sends.</param>
    /// <param name="files">What.</param>
    /// <param name="typing">Shows that it takes a while.</param>
    /// <param name="cancellation">Ends the fetching.</param>
    public async Task<Reply> SentAsync(Turn turn, IReadOnlyList<SentFile> files, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        // Whoever may send none of them is not worth a download.
        var refusals = modules.ReceivedFiles.Select(f => Rights.Refusal(turn, f.Right)).ToList();
        if (refusals.TrueForAll(r => r is not null))
        {
            return refusals[0]!;
        }

        if (files.Count > 1)
        {
            return Reply.Problem(TurnTexts.OneFile.In(turn.Language));
        }

        await typing(cancellation);
        var (content, problem) = await fetcher.FetchAsync(files[0], cancellation);
        if (problem is { } why)
        {
            return Reply.Problem(TurnTexts.Fetch(why).In(turn.Language, options.Value.Files.MostBytes >> 20));
        }

        var file = new ReceivedFile(content!, files[0].Name);
        var kind = modules.ReceivedFiles.First(f => f.Fits(file));
        return Rights.Refusal(turn, kind.Right) ?? await kind.Take(services, turn, file, cancellation);
    }
}
