using AdaptiveCards;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Language.Readers;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary><c>danh sách gọi</c>: whom the monitoring unit calls because reminders have not moved anything, as a card, as text, or as a draft letter.</summary>
internal sealed class CallListHandler(IDeliveryStore deliveries)
{
    public const string FileKind = "exportCallLetter";

    private const int MostTasks = 8;
    private const int MostUnits = 15;

    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var units = await UnitsAsync(turn, cancellation);
        var title = CallListTexts.Title.In(turn.Language, PeriodWords.Day(turn.Today));
        if (units.Count == 0)
        {
            return Reply.Say(CallListTexts.Empty.In(turn.Language));
        }

        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(CallListTexts.Why.In(turn.Language))];
        foreach (var unit in units.Take(MostUnits))
        {
            body.Add(CardParts.Section($"{Excerpt.Of(unit.Unit, 100)}: {unit.Head?.Name ?? CallListTexts.Nobody.In(turn.Language)}"));
            body.AddRange(unit.Duties.Take(MostTasks).Select(d => CardParts.Line(
                $"{d.Duty.Task.Code}. {Excerpt.Of(d.Duty.Task.Text, 100)}. {CallList.LastAnswer(turn.Language, d.Duty)}", AdaptiveSpacing.Small)));
            if (unit.Duties.Count > MostTasks)
            {
                body.Add(CardParts.Subtle(CallListTexts.More.In(turn.Language, unit.Duties.Count - MostTasks)));
            }
        }

        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                title,
                body,
                [
                    ReportsVerbs.CallText.Button(AnswerFormTexts.Button(AnswerForm.Text).In(turn.Language), NoPayload.Instance),
                    ReportsVerbs.CallLetter.Button(CallListTexts.Letter.In(turn.Language), NoPayload.Instance),
                ]),
            title);
    }

    public async Task<Reply> TextAsync(Turn turn, CancellationToken cancellation) =>
        Reply.Plain(Excerpt.Of(CallList.Text(turn.Language, await UnitsAsync(turn, cancellation), turn.Today), 20_000));

    public async Task<Reply> LetterAsync(Turn turn, CancellationToken cancellation)
    {
        var content = await FileAsync(turn, cancellation);
        return new Reply(
            CallListTexts.IsDraft.In(turn.Language),
            File: new OfferedFile(
                CallListTexts.FileName.In(turn.Language, $"{turn.Today:yyyy-MM-dd}"),
                CallListTexts.FileDescription.In(turn.Language),
                content.Length,
                FileKind,
                "now"));
    }

    /// <summary>The draft, as of now.</summary>
    public async Task<byte[]> FileAsync(Turn turn, CancellationToken cancellation)
    {
        var units = await UnitsAsync(turn, cancellation);
        var answersBy = turn.Workspace.Calendar.AddWorkingDays(turn.Today, 5);
        var document = new OfficialDocument(ReportFrames.Letter(turn.Workspace, turn.Today, CallListTexts.About.In(TextLanguage.Vi), Recipients(units)));
        document.Text(CallListTexts.Opening.In(TextLanguage.Vi, turn.Workspace.Settings.Name, PeriodWords.Day(answersBy)));
        document.Rows(
            [2, 8, 5, 4],
            [
                [ReportTexts.ColumnCode.In(TextLanguage.Vi), ReportTexts.ColumnTask.In(TextLanguage.Vi), ReportTexts.ColumnUnit.In(TextLanguage.Vi),
                    ReportTexts.ColumnDue.In(TextLanguage.Vi)],
                .. units.SelectMany(u => u.Duties.Select(d => (IReadOnlyList<string>)
                    [d.Duty.Task.Code, d.Duty.Task.Text, u.Unit, TaskWords.Due(d.Duty, TextLanguage.Vi) ?? ""])),
            ]);
        document.Text(CallListTexts.Closing.In(TextLanguage.Vi));
        return document.ToBytes();
    }

    private static string Recipients(IReadOnlyList<UnitToCall> units) =>
        CallListTexts.To.In(TextLanguage.Vi, string.Join("; ", units.Select(u => u.Unit)));

    private async Task<IReadOnlyList<UnitToCall>> UnitsAsync(Turn turn, CancellationToken cancellation) => CallList.Of(
        turn.Workspace,
        await turn.Snapshot.CurrentAsync(cancellation),
        (await deliveries.ListAsync(turn.Workspace.Id, cancellation))
            .Where(d => d is { Kind: DeliveryKind.Digest or DeliveryKind.Briefing, Settles: true })
            .SelectMany(d => d.Obligations)
            .Select(key => key[..(key.LastIndexOf('|') + 1)])
            .ToHashSet(StringComparer.Ordinal),
        turn.Today);
}
