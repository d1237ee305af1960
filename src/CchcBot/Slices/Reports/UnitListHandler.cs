using CchcBot.Documents.Sheets;
using CchcBot.Domain.Queries;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>
/// <c>danh sách theo đơn vị</c>: the tasks of one or of each unit, as a Word file and as a sheet to print. In the plan's order, never ranked.
/// </summary>
internal sealed class UnitListHandler
{
    public const string WordKind = "exportUnitListWord";
    public const string SheetKind = "exportUnitListSheet";

    private const string All = "all";

    /// <summary>Offers both formats; for a single unit if the words name one.</summary>
    public static async Task<Reply> ShowAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var unit = words.Length == 0 ? null : turn.Workspace.Units.Find(words);
        if (words.Length > 0 && unit is null)
        {
            return Reply.Problem(CallListTexts.NoUnit.In(turn.Language, Excerpt.Of(words, 100)));
        }

        var units = await UnitsAsync(turn, unit?.Key ?? All, cancellation);
        if (units.Count == 0)
        {
            return Reply.Problem(AnswerFormTexts.Empty.In(turn.Language));
        }

        var title = UnitListTexts.Title.In(turn.Language, Excerpt.Of(unit?.Name ?? UnitListTexts.Every.In(turn.Language), 120));
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                title,
                [
                    CardParts.Title(title),
                    CardParts.Line(UnitListTexts.Count.In(
                        turn.Language, CountFormatter.Number(turn.Language, units.Count), CountFormatter.Number(turn.Language, units.Sum(u => u.Rows.Count)))),
                ],
                [
                    ReportsVerbs.UnitListWord.Button(UnitListTexts.Word.In(turn.Language), new UnitListPayload(unit?.Key)),
                    ReportsVerbs.UnitListSheet.Button(UnitListTexts.Sheet.In(turn.Language), new UnitListPayload(unit?.Key)),
                ]),
            title);
    }

    public async Task<Reply> OfferAsync(Turn turn, UnitListPayload tapped, bool isWord, CancellationToken cancellation)
    {
        var id = tapped.Unit ?? All;
        return await FileAsync(turn, id, isWord, cancellation) is not { } content
            ? Reply.Problem(AnswerFormTexts.Empty.In(turn.Language))
            : new Reply(File: new OfferedFile(
                (isWord ? UnitListTexts.WordName : UnitListTexts.SheetName).In(turn.Language, $"{turn.Today:yyyy-MM-dd}"),
                UnitListTexts.FileDescription.In(turn.Language),
                content.Length,
                isWord ? WordKind : SheetKind,
                id));
    }

    /// <summary>The list as of now, as far as the person may see it; null if it is empty.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string id, bool isWord, CancellationToken cancellation)
    {
        var units = await UnitsAsync(turn, id, cancellation);
        return units.Count == 0 ? null : isWord ? Word(turn, units) : Sheet(turn, units);
    }

    private static byte[] Word(Turn turn, IReadOnlyList<(string Unit, IReadOnlyList<TaskRow> Rows)> units)
    {
        var frame = ReportFrames.Report(turn.Workspace, T(UnitListTexts.About, Day(turn.Today)), turn.Today, null, isInternal: true, null) with
        {
            Kind = T(UnitListTexts.Kind), Number = "", Draft = null, Recipients = [], Post = [], Signatory = "",
        };
        return OfficialDocument.Write(frame, units.SelectMany((unit, i) => (IEnumerable<DocumentBlock>)
        [
            new DocumentHeading($"{i + 1}. {unit.Unit} ({N(unit.Rows.Count)})"),
            new DocumentTable([2, 10, 5, 4, 8],
            [
                [
                    T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnProduct), T(ReportTexts.ColumnDue), T(ReportTexts.ColumnResult),
                ],
                .. unit.Rows.Select(r => (IReadOnlyList<string>)[r.Task.Code, Task(r.Task), r.Task.Deliverable?.Trim() ?? "", Due(r), Result(turn, r)]),
            ])
            {
                Centred = new HashSet<int> { 0, 3 },
            },
        ]));
    }

    private static byte[] Sheet(Turn turn, IReadOnlyList<(string Unit, IReadOnlyList<TaskRow> Rows)> units) => SheetWriter.Write(new SheetDraft(
        T(UnitListTexts.Tab),
        [
            new(T(ReportTexts.ColumnNumber), 5), new(T(ReportTexts.ColumnUnit), 22), new(T(ReportTexts.ColumnCode), 8), new(T(ReportTexts.ColumnTask), 46),
            new(T(ReportTexts.ColumnProduct), 18), new(T(ReportTexts.ColumnDue), 14), new(T(ReportTexts.ColumnResult), 34), new(T(ReportTexts.ColumnNote), 14),
        ],
        [
            .. units.SelectMany(u => u.Rows.Select(r => (u.Unit, Row: r))).Select((u, i) => (IReadOnlyList<string?>)
                [$"{i + 1}", u.Unit, u.Row.Task.Code, Task(u.Row.Task), u.Row.Task.Deliverable?.Trim(), Due(u.Row), Result(turn, u.Row), null]),
        ])
    {
        Title = $"{T(UnitListTexts.Kind)} {T(UnitListTexts.About, Day(turn.Today))}",
    });

    /// <summary>Each unit with its part of the tasks, in the order in which the plans first name the units.</summary>
    private static async Task<IReadOnlyList<(string Unit, IReadOnlyList<TaskRow> Rows)>> UnitsAsync(Turn turn, string id, CancellationToken cancellation)
    {
        var plans = await turn.Snapshot.CurrentAsync(cancellation);
        var query = new TaskQuery(QueryIntent.List, [], null, null, null, null, false, false, null, null, null, null, turn.Language);
        var answer = QueryEvaluator.Evaluate(query, plans, turn.Workspace.ContextFor(turn.Person, inChannel: false, turn.Today, null));
        var rows = (answer as ListAnswer)?.Rows.OrderBy(r => r.Plan.Period.Start).ThenBy(r => r.Plan.Id, StringComparer.Ordinal).ThenBy(r =>
            r.Task.Ordinal).ToList() ?? [];
        return
        [
            .. rows.SelectMany(r => r.Assignments.GroupBy(a => a.Assignment.Id.Unit).Select(g => (g.Key, Row: r with { Assignments = [.. g] })))
                .Where(p => id == All || p.Key == id)
                .GroupBy(p => p.Key)
                .Select(g => (Name(g.First().Row), (IReadOnlyList<TaskRow>)[.. g.Select(p => p.Row)])),
        ];

        static string Name(TaskRow row) => row.Assignments[0].Assignment.Definition.Unit.Name is { Length: > 1 } name ? name : T(TaskTexts.UnitNone);
    }

    private static string Due(TaskRow row) => ReportContent.DueOf(row, _ => true);

    private static string Result(Turn turn, TaskRow row) => ResultFormatter.Of(turn.Workspace, [.. row.Assignments.Select(a => a.Assignment)], turn.Today);
}
