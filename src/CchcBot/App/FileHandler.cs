using CchcBot.Documents.Sheets;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Status;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>A file sent to the bot: fetched, told by its content, and given to the slice that reads such files.</summary>
internal sealed class FileHandler(FileFetcher fetcher, LoadPlanHandler plans, PeopleHandler people, StatusSheetHandler sheets, IOptions<BotOptions> options)
{
    /// <param name="turn">Who sends.</param>
    /// <param name="files">What.</param>
    /// <param name="refusal">Why this person may not do what the file asks for, or null: which that is, only its content says.</param>
    /// <param name="typing">Shows that it takes a while.</param>
    /// <param name="cancellation">Ends the fetching.</param>
    public async Task<Reply> SentAsync(
        Turn turn, IReadOnlyList<SentFile> files, Func<Command, Reply?> refusal, Func<CancellationToken, Task> typing, CancellationToken cancellation)
    {
        // Whoever may send none of them is not worth a download.
        if (refusal(Command.StatusSheet) is not null && refusal(Command.LoadPlan) is { } none)
        {
            return none;
        }

        if (files.Count > 1)
        {
            return Reply.Problem(Texts.Get(turn.Language, "load.oneFile"));
        }

        await typing(cancellation);
        var (content, problem) = await fetcher.FetchAsync(files[0], cancellation);
        if (problem is { } why)
        {
            return Reply.Problem(Texts.Get(turn.Language, $"load.fetch.{why}", options.Value.Files.MostBytes >> 20));
        }

        var isSheet = SheetFile.Is(content!, files[0].Name);
        if (isSheet && SheetFile.Read(content!, files[0].Name) is var read && StatusSheetReader.Find(read.Sheets) is { } table)
        {
            return refusal(Command.StatusSheet) ?? await sheets.PreviewAsync(turn, table, content!, files[0].Name, cancellation);
        }

        return refusal(Command.LoadPlan)
            ?? (isSheet ? await people.PreviewAsync(turn, content!, files[0].Name, cancellation) : await plans.PreviewAsync(turn, content!, files[0].Name, cancellation));
    }
}
