using CchcBot.Administer;
using CchcBot.Hosting;
using CchcBot.LoadPlan;
using CchcBot.Spreadsheets;
using Microsoft.Extensions.Options;

namespace CchcBot.Turns;

/// <summary>A file sent to the bot: fetched, told by its content, and given to the slice that reads such files.</summary>
internal sealed class FileHandler(FileFetcher fetcher, LoadPlanHandler plans, PeopleHandler people, IOptions<BotOptions> options)
{
    public async Task<Reply> SentAsync(Turn turn, IReadOnlyList<SentFile> files, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        if (files.Count > 1)
        {
            return Reply.Problem(Texts.Get(turn.Language, "load.oneFile"));
        }

        await typing(cancellation);
        var (content, problem) = await fetcher.FetchAsync(files[0], cancellation);
        return problem is { } why ? Reply.Problem(Texts.Get(turn.Language, $"load.fetch.{why}", options.Value.Files.MostBytes >> 20))
            : SheetFile.Is(content!, files[0].Name) ? await people.PreviewAsync(turn, content!, files[0].Name, cancellation)
            : await plans.PreviewAsync(turn, content!, files[0].Name, cancellation);
    }
}
