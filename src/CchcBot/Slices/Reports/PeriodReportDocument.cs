using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary>What a period's report is written from.</summary>
/// <param name="Rows">All tasks in scope that the asker may see, as known on the report's day.</param>
/// <param name="Office">The office.</param>
/// <param name="IsPartial">The asker does not see the whole office.</param>
internal sealed record ReportDocumentView(TaskQuery Query, PeriodReport Report, IReadOnlyList<TaskRow> Rows, Workspace Office, bool IsPartial);

/// <summary>
/// The draft of a period's report: figures, what was done, what is overdue and why, what comes next. It is written in Vietnamese,
/// whatever the asker's language (Decree 30/2020), and no person is named in it.
/// </summary>
internal static class PeriodReportDocument
{
    private const int NextDays = 92;

    public static byte[] Write(ReportDocumentView view)
    {
        var (report, rows) = (view.Report, view.Rows);
        var document = new OfficialDocument(Frame(view));
        var plans = rows.Select(r => r.Plan).DistinctBy(p => p.Id).ToList();
        foreach (var plan in plans)
        {
            document.Text(
                plan is { Number: { } number, SignedOn: { } day }
                    ? T(ReportTexts.Basis, number, PeriodWords.Day(day), plan.Title)
                    : T(ReportTexts.BasisUnsigned, plan.Title)
            );
        }

        document.Text(report is { From: { } from, To: { } to }
            ? T(ReportTexts.Opening, view.Office.Settings.Name, PeriodWords.Day(from), PeriodWords.Day(to), PeriodWords.Day(report.AsOf))
            : T(ReportTexts.OpeningNow, view.Office.Settings.Name, PeriodWords.Day(report.AsOf)));
        if (view.IsPartial)
        {
            document.Text(T(ReportTexts.Partial));
        }

        document.Section(T(ReportTexts.SectionFigures));
        Figures(document, report);
        Done(document, view);
        Late(document, view);
        Next(document, view);
        document.Text(T(ReportTexts.Closing, view.Office.Settings.Name));
        return document.ToBytes();
    }

    private static void Figures(OfficialDocument document, PeriodReport report)
    {
        if (report.From is not null || report.To is not null)
        {
            document.Text(
                T(ReportTexts.InPeriod, N(report.DueInPeriod), N(report.CompletedInPeriod), N(report.CompletedLateInPeriod), N(report.OverdueFromPeriod))
            );
        }

        var figures = report.Figures;
        document.Text(T(ReportTexts.All, N(figures.Total), PeriodWords.Day(report.AsOf)));
        (Text Name, int Count)[] lines =
        [
            (FigureTexts.CompletedOnTime, figures.CompletedOnTime),
            (FigureTexts.CompletedLate, figures.CompletedLate),
            (FigureTexts.InTerm, figures.InTerm),
            (FigureTexts.Overdue, figures.Overdue),
            (FigureTexts.Ongoing, figures.Ongoing),
            (FigureTexts.AwaitingEvent, figures.AwaitingEvent),
            (FigureTexts.NoDeadline, figures.NoDeadline),
        ];
        document.Rows([1, 6, 2],
        [
            [T(ReportTexts.ColumnNumber), T(ReportTexts.ColumnClass), T(ReportTexts.ColumnCount)],
            .. lines.Where((l, i) => i < 4 || l.Count > 0).Select((l, i) => (IReadOnlyList<string>)[$"{i + 1}", l.Name.In(TextLanguage.Vi), N(l.Count)]),
        ]);
    }

    /// <summary>What was completed in the period; where none was asked for, everything that is completed.</summary>
    private static void Done(OfficialDocument document, ReportDocumentView view)
    {
        var done = Duties(view, d => d.Assignment is { IsDone: true, State.CompletedOn: { } day }
            && (view.Report.From is not { } from || day >= from) && (view.Report.To is not { } to || day <= to));
        document.Section(T(ReportTexts.SectionDone));
        if (done.Count == 0)
        {
            document.Text(T(ReportTexts.NoneDone));
            return;
        }

        document.Rows(
            [2, 7, 4, 4, 5],
            [
                [T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnCompleted), T(ReportTexts.ColumnResult)],
                .. done.Select(d =>
                    Row(
                        d,
                        PeriodWords.Day(d.Duty.State.CompletedOn!.Value),
                        Join(string.Join("; ", d.Duty.State.Evidence.Select(e => StatusWords.Evidence(TextLanguage.Vi, e))), Anonymous(view,
                            d.Duty.State.Result))
                    )
                ),
            ]
        );
    }

    private static void Late(OfficialDocument document, ReportDocumentView view)
    {
        var asOf = view.Report.AsOf;
        var late = Duties(view, d => d.Assignment.IsOverdue(asOf));
        document.Section(T(ReportTexts.SectionLate));
        if (late.Count == 0)
        {
            document.Text(T(ReportTexts.NoneLate));
        }
        else
        {
            document.Rows(
                [2, 7, 4, 4, 5],
                [
                    [T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnDue), T(ReportTexts.ColumnStanding)],
                    .. late.OrderByDescending(d => d.Duty.DaysLate(asOf))
                        .Select(d =>
                            Row(
                                d,
                                TaskWords.Due(d.Duty, TextLanguage.Vi) ?? "",
                                Join(
                                    TaskTexts.Late.In(TextLanguage.Vi, d.Duty.DaysLate(asOf)),
                                    StatusWords.Step(TextLanguage.Vi, d.Duty.State),
                                    Anonymous(view, d.Duty.State.Obstacle?.Cause)
                                )
                            )
                        ),
                ]
            );
        }

        var held = Duties(view, d => d.Assignment is { IsDone: false, State.Obstacle: not null } && !d.Assignment.IsOverdue(asOf));
        document.Section(T(ReportTexts.SectionObstacles));
        if (held.Count == 0)
        {
            document.Text(T(ReportTexts.NoneObstacles));
        }

        foreach (var (row, duty) in held)
        {
            document.Text(T(ReportTexts.Obstacle, row.Task.Code, row.Task.Text, duty.Definition.Unit.Name, Anonymous(view, duty.State.Obstacle!.Cause)));
        }
    }

    /// <summary>What falls due in the three months after.</summary>
    private static void Next(OfficialDocument document, ReportDocumentView view)
    {
        var asOf = view.Report.AsOf;
        var next = Duties(view, d => !d.Assignment.IsDone && d.Assignment.Due >= asOf && d.Assignment.Due <= asOf.AddDays(NextDays));
        document.Section(T(ReportTexts.SectionNext));
        if (next.Count == 0)
        {
            document.Text(T(ReportTexts.NoneNext));
            return;
        }

        document.Rows([2, 9, 5, 4, 4],
        [
            [T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnDue), T(ReportTexts.ColumnStep)],
            .. next.OrderBy(d => d.Duty.Due).Select(d => Row(d, PeriodWords.Day(d.Duty.Due!.Value), StatusWords.Step(TextLanguage.Vi, d.Duty.State))),
        ]);
    }

    private static DocumentFrame Frame(ReportDocumentView view)
    {
        var (query, report) = (view.Query, view.Report);
        var period = query is { From: { } from, To: { } to }
            ? PeriodWords.Name(TextLanguage.Vi, from, to) ?? PeriodWords.In(TextLanguage.Vi, from, to)
            : T(ReportTexts.UntilNow, PeriodWords.Day(report.AsOf));
        string?[] scope = [query.Unit, query.Area is { } area ? ReadingTexts.ReadArea.In(TextLanguage.Vi, area) : null, query.Plan];
        // The number of the report goes where the plan's goes: "7/KH-VP" gives "BC-VP".
        var symbol =
            view.Rows.Select(r => r.Plan.Number?.Split("/KH-", StringSplitOptions.TrimEntries)).FirstOrDefault(n => n is [_, { Length: > 0 }])?[1] ?? "…";
        return new DocumentFrame(
            view.Office.Settings.Name.ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")),
            T(ReportTexts.Number, symbol),
            T(ReportTexts.Nation),
            T(ReportTexts.Motto),
            T(ReportTexts.PlaceAndDate, Place(view.Office.Settings.Name), report.AsOf.Year),
            T(ReportTexts.Draft, PeriodWords.Day(report.AsOf)),
            T(ReportTexts.Kind),
            string.Join(", ", [T(ReportTexts.About, period), .. scope.OfType<string>()]),
            T(ReportTexts.Recipients),
            T(ReportTexts.RecipientList).Split('\n'),
            T(ReportTexts.SignatoryPost),
            T(ReportTexts.SignatoryName));
    }

    /// <summary>The province or city that the office's name holds; dots to be filled in where it holds none (Decree 30/2020, annex I, II.4).</summary>
    private static string Place(string office)
    {
        foreach (var word in new[] { " tỉnh ", " thành phố ", " phường ", " xã " })
        {
            if (office.IndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0)
            {
                return office[(at + word.Length)..].Trim();
            }
        }

        return "……";
    }

    /// <summary>What somebody typed, without the names of the office's people.</summary>
    private static string Anonymous(ReportDocumentView view, string? text) => view.Office.People
        .Where(p => p.Name.Contains(' ', StringComparison.Ordinal))
        .Aggregate(text ?? "", (kept, person) => kept.Replace(person.Name, T(ReportTexts.Person), StringComparison.OrdinalIgnoreCase));

    private static List<(TaskRow Row, Assignment Duty)> Duties(ReportDocumentView view, Func<OwnedAssignment, bool> which) =>
        [
            .. view
                .Rows.SelectMany(r => r.Assignments.Where(which).Select(d => (r, d.Assignment)))
                .OrderBy(d => d.r.Plan.Title, StringComparer.Ordinal)
                .ThenBy(d => d.r.Task.Ordinal),
        ];

    private static IReadOnlyList<string> Row((TaskRow Row, Assignment Duty) duty, string day, string words) =>
        [
            duty.Row.Task.Code,
            duty.Duty.Definition.What is { } part ? $"{duty.Row.Task.Text} – {part}" : duty.Row.Task.Text,
            duty.Duty.Definition.Unit.Name,
            day,
            words,
        ];

    private static string Join(params string?[] parts) => string.Join("\n", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string N(int count) => CountWords.Number(TextLanguage.Vi, count);

    private static string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(TextLanguage.Vi, arguments);
}
