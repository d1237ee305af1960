using CchcBot.Delivery;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Reports;

/// <summary><c>danh sách gọi</c>: whom the monitoring unit should call because reminders had no effect; as a card, as text, or as a draft letter.</summary>
internal sealed class CallListHandler(IDeliveryStore deliveries)
{
    public const string FileKind = "exportCallLetter";

    /// <summary>File id of the letter to all units on the list.</summary>
    private const string All = "now";

    private const int MostTasks = 8;
    private const int MostUnits = 15;

    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var units = await UnitsAsync(turn, cancellation);
        var title = CallListTexts.Title.In(turn.Language, PeriodFormatter.Day(turn.Today));
        if (units.Count == 0)
        {
            return Reply.Say(CallListTexts.Empty.In(turn.Language));
        }

        List<AdaptiveElement> body = [CardParts.Heading(title), CardParts.Subtle(CallListTexts.Why.In(turn.Language))];
        foreach (var unit in units.Take(MostUnits))
        {
            body.Add(CardParts.Section($"{Excerpt.Of(unit.Unit, 100)}: {unit.Head?.Name ?? CallListTexts.Nobody.In(turn.Language)}"));
            body.AddRange(unit.Assignments.Take(MostTasks).Select(d => CardParts.Line(
                $"{d.Assignment.Task.Code}. {Excerpt.Of(d.Assignment.Task.Text, 100)}. {CallList.LastAnswer(turn.Language, d.Assignment)}",
                AdaptiveSpacing.Small)));
            if (unit.Assignments.Count > MostTasks)
            {
                body.Add(CardParts.Subtle(CallListTexts.More.In(turn.Language, unit.Assignments.Count - MostTasks)));
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

    /// <summary>Offers the letter to all units on the list.</summary>
    public Task<Reply> LetterAsync(Turn turn, CancellationToken cancellation) => OfferAsync(turn, All, cancellation);

    /// <summary>
    /// "công văn đôn đốc Phòng Nội chính": offers a letter to that unit about overdue tasks and those due soon. Without a unit, shows the call list.
    /// </summary>
    public async Task<Reply> LetterToAsync(Turn turn, string words, CancellationToken cancellation) =>
        words.Length == 0 ? await ShowAsync(turn, cancellation)
        : turn.Workspace.Units.Find(words) is { } unit ? await OfferAsync(turn, unit.Key, cancellation)
        : Reply.Problem(CallListTexts.NoUnit.In(turn.Language, Excerpt.Of(words, 100)));

    /// <summary>The draft letter as of now; null if there is nothing left to ask for.</summary>
    /// <param name="id">Key of the unit, or <see cref="All"/>.</param>
    public async Task<byte[]?> FileAsync(Turn turn, string id, CancellationToken cancellation)
    {
        if (id == All)
        {
            return await UnitsAsync(turn, cancellation) is { Count: > 0 } units ? UnitLetter.Write(turn.Workspace, units, turn.Today) : null;
        }

        return turn.Workspace.Units.FirstOrDefault(u => u.Key == id) is { } unit
            && UnitLetter.Of(turn.Workspace, unit, await turn.Snapshot.CurrentAsync(cancellation), turn.Today) is { } one
                ? UnitLetter.Write(turn.Workspace, [one], turn.Today)
                : null;
    }

    private async Task<Reply> OfferAsync(Turn turn, string id, CancellationToken cancellation) =>
        await FileAsync(turn, id, cancellation) is not { } content
            ? Reply.Say((id == All ? CallListTexts.Empty : CallListTexts.NothingToAsk).In(turn.Language, turn.Workspace.FindUnit(id)?.Name))
            : new Reply(
                CallListTexts.IsDraft.In(turn.Language),
                File: new OfferedFile(
                    CallListTexts.FileName.In(turn.Language, $"{turn.Today:yyyy-MM-dd}"), CallListTexts.FileDescription.In(turn.Language), content.Length,
                        FileKind, id));

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
