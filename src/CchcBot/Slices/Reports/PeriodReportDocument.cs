using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary>What a period's report is written from.</summary>
/// <param name="Office">The office.</param>
/// <param name="IsPartial">The asker does not see the whole office.</param>
internal sealed record ReportDocumentView(TaskQuery Query, PeriodReport Report, Workspace Office, bool IsPartial)
{
    /// <summary>The tasks that the report counts.</summary>
    public IReadOnlyList<TaskRow> Rows => Report.Rows;

    /// <summary>It was issued with this number and day; null for a draft.</summary>
    public IssuedReport? Issued { get; init; }
}

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
        After(document, view);
        Late(document, view);
        Next(document, view);
        document.Text(T(ReportTexts.Closing, view.Office.Settings.Name));
        return document.ToBytes();
    }

    private static void Figures(OfficialDocument document, PeriodReport report)
    {
        if (report.From is not null || report.To is not null)
        {
            document.Text(T(
                ReportTexts.InPeriod,
                N(report.DueInPeriod),
                N(report.CompletedInPeriod),
                N(report.CompletedLateInPeriod),
                N(report.OverdueFromPeriod),
                N(report.CarriedOver)));
            if (report.CompletedUnknownInPeriod > 0)
            {
                document.Text(T(ReportTexts.UnknownInPeriod, N(report.CompletedUnknownInPeriod)));
            }
        }

        var figures = report.Figures;
        document.Text(T(ReportTexts.All, N(figures.Total), PeriodWords.Day(report.AsOf)));
        (Text Name, int Count)[] lines =
        [
            (FigureTexts.CompletedOnTime, figures.CompletedOnTime),
            (FigureTexts.CompletedLate, figures.CompletedLate),
            (FigureTexts.InTerm, figures.InTerm),
            (FigureTexts.Overdue, figures.Overdue),
            (FigureTexts.CompletedUnknown, figures.CompletedUnknown),
            (FigureTexts.Ongoing, figures.Ongoing),
            (FigureTexts.AwaitingEvent, figures.AwaitingEvent),
            (FigureTexts.NoDeadline, figures.NoDeadline),
        ];
        document.Rows([1, 6, 2],
        [
            [T(ReportTexts.ColumnNumber), T(ReportTexts.ColumnClass), T(ReportTexts.ColumnCount)],
            .. lines.Where((l, i) => i < 4 || l.Count > 0).Select((l, i) => (IReadOnlyList<string>)[$"{i + 1}", l.Name.In(TextLanguage.Vi), N(l.Count)]),
        ]);
        if (figures.OnTimeByExtension > 0)
        {
            document.Text(T(ReportTexts.ByExtension, N(figures.OnTimeByExtension)));
        }

        if (figures.SubmittedInTerm + figures.SubmittedOverdue > 0)
        {
            document.Text(T(ReportTexts.Submitted, N(figures.SubmittedInTerm), N(figures.SubmittedOverdue)));
        }

        foreach (var (plan, own) in report.ByPlan)
        {
            document.Text(T(
                ReportTexts.OfPlan,
                plan.Number ?? plan.Title,
                N(own.Total),
                N(own.CompletedOnTime + own.CompletedLate + own.CompletedUnknown),
                N(own.InTerm),
                N(own.Overdue)));
        }

        Units(document, report);
    }

    /// <summary>The same figures by lead unit; a task of several counts with each of them.</summary>
    private static void Units(OfficialDocument document, PeriodReport report)
    {
        var units = Breakdown.Of(QueryGroup.Unit, report.Rows, report.AsOf).Rows;
        if (units.Count < 2)
        {
            return;
        }

        document.Text(T(ReportTexts.ByUnit));
        document.Rows([7, 2, 2, 2, 2, 2, 2],
        [
            [
                T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnTotal), T(FigureTexts.CompletedOnTime), T(FigureTexts.CompletedLate), T(FigureTexts.InTerm),
                T(FigureTexts.Overdue), T(ReportTexts.ColumnOther),
            ],
            .. units.Select(unit => (IReadOnlyList<string>)
            [
                unit.Name is { Length: > 1 } name ? name : T(TaskTexts.UnitNone),
                N(unit.Total),
                N(unit[ProgressClass.CompletedOnTime]),
                N(unit[ProgressClass.CompletedLate]),
                N(unit[ProgressClass.InTerm]),
                N(unit[ProgressClass.Overdue]),
                N(unit[ProgressClass.CompletedUnknown] + unit[ProgressClass.Ongoing] + unit[ProgressClass.AwaitingEvent] + unit[ProgressClass.NoDeadline]),
            ]),
        ]);
    }

    /// <summary>What was completed in the period; where none was asked for, everything that is completed.</summary>
    private static void Done(OfficialDocument document, ReportDocumentView view)
    {
        var done = Duties(view.Report.Completed, _ => true);
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
                        d.Duty.State.CompletedOn is { } day ? PeriodWords.Day(day) : T(ReportTexts.AddDay),
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
        // Of a recurring task's open occurrences one line: how many, since when.
        var late = Duties(view, d => d.Assignment.IsOverdue(asOf))
            .GroupBy(d => (d.Row.Ref, d.Duty.Id.Unit, Part: d.Duty.Task.Deadline.Kind == DeadlineKind.Recurring ? 0 : d.Duty.Id.Part))
            .Select(same => (same.MinBy(d => d.Duty.Due).Row, same.MinBy(d => d.Duty.Due).Duty, Occurrences: same.Count()))
            .ToList();
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
                    // An official paper prints the deadline only.
                    .. late.OrderByDescending(d => d.Duty.DaysLate(asOf))
                        .Select(d =>
                            Row(
                                (d.Row, d.Duty),
                                TaskWords.Due(d.Duty, TextLanguage.Vi) ?? "",
                                Join(
                                    d.Occurrences > 1 ? T(ReportTexts.Occurrences, N(d.Occurrences)) : null,
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

    /// <summary>What was done after the cut-off and is known by now: named, so that nobody is called late who is not, and counted in the next report.</summary>
    private static void After(OfficialDocument document, ReportDocumentView view)
    {
        if (view.Report.CompletedAfter is not { Count: > 0 } after)
        {
            return;
        }

        document.Text(T(ReportTexts.After, PeriodWords.Day(view.Report.AsOf)));
        foreach (var (row, duty) in after.SelectMany(r => r.Assignments.Select(d => (r, d.Assignment))))
        {
            document.Text(T(
                ReportTexts.AfterOne,
                row.Task.Code,
                row.Task.Text,
                duty.Definition.Unit.Name,
                PeriodWords.Day(duty.State.CompletedOn!.Value)));
        }
    }

    /// <summary>What falls due in the three months after.</summary>
    private static void Next(OfficialDocument document, ReportDocumentView view)
    {
        var asOf = view.Report.AsOf;
        var next = Duties(view, d => !d.Assignment.IsDone && d.Assignment.JudgedBy >= asOf && d.Assignment.Due <= asOf.AddDays(NextDays));
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
            T(ReportTexts.PlaceAndDate, ReportFrames.Place(view.Office.Settings.Name), report.AsOf.Year),
            T(ReportTexts.Draft, PeriodWords.Day(report.AsOf)),
            T(ReportTexts.Kind),
            string.Join(", ", [T(ReportTexts.About, period), .. scope.OfType<string>()]),
            T(ReportTexts.Recipients),
            T(ReportTexts.RecipientList).Split('\n'),
            T(ReportTexts.SignatoryPost),
            T(ReportTexts.SignatoryName));
    }

    /// <summary>What somebody typed, without the names of the office's people.</summary>
    private static string Anonymous(ReportDocumentView view, string? text) => view.Office.People
        .Where(p => p.Name.Contains(' ', StringComparison.Ordinal))
        .Aggregate(text ?? "", (kept, person) => kept.Replace(person.Name, T(ReportTexts.Person), StringComparison.OrdinalIgnoreCase));

    private static List<(TaskRow Row, Assignment Duty)> Duties(ReportDocumentView view, Func<OwnedAssignment, bool> which) => Duties(view.Rows, which);

    private static List<(TaskRow Row, Assignment Duty)> Duties(IReadOnlyList<TaskRow> rows, Func<OwnedAssignment, bool> which) =>
        [
            .. rows.SelectMany(r => r.Assignments.Where(which).Select(d => (r, d.Assignment)))
                .OrderBy(d => d.r.Plan.Title, StringComparer.Ordinal)
                .ThenBy(d => d.r.Task.Ordinal),
        ];

    private static IReadOnlyList<string> Row((TaskRow Row, Assignment Duty) duty, string day, string words) =>
        [
            duty.Row.Task.Code,
            TaskWords.Part(duty.Duty, TextLanguage.Vi) is { } part ? $"{duty.Row.Task.Text} – {part}" : duty.Row.Task.Text,
            duty.Duty.Definition.Unit.Name,
            day,
            words,
        ];

    private static string Join(params string?[] parts) => string.Join("\n", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string N(int count) => CountWords.Number(TextLanguage.Vi, count);

    private static string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(TextLanguage.Vi, arguments);
}
