using CchcBot.Domain.Reports;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>Copy of a report. The names are part of stored file keys and must not be changed.</summary>
internal enum ReportCopy
{
    /// <summary>Gửi cấp trên (for the superior authority): with annexes that list every task and every target.</summary>
    Upward,
    /// <summary>Nội bộ (internal): overdue tasks with causes, extensions with reasons, figures by unit.</summary>
    Internal,
}

/// <summary>The default report layout, for offices without an own template. Always in Vietnamese, as Decree 30/2020 requires.</summary>
internal static class PeriodReportDocument
{
    public static byte[] Write(ReportDocumentView view, ReportCopy copy)
    {
        var content = new ReportContent(view);
        var frame = Frame(view, content, copy);
        List<DocumentBlock> blocks =
        [
            .. content.Opening(),
            new DocumentHeading(T(ReportTexts.SectionDirection)), .. content.Direction(),
            new DocumentHeading(T(ReportTexts.SectionResults)), .. content.Results(),
            new DocumentHeading(T(ReportTexts.SectionJudged)), .. content.Judged(),
            new DocumentHeading(T(ReportTexts.SectionNext, Upper(content.Period.Next ?? T(ReportTexts.NextPeriod)))), .. content.Next(),
            new DocumentHeading(T(ReportTexts.SectionProposals)), .. content.Proposals(),
        ];
        if (copy == ReportCopy.Internal)
        {
            blocks.AddRange(InternalParts.Of(view));
        }

        blocks.Add(new DocumentLine(content.Closing));
        return OfficialDocument.Write(
            frame,
            blocks,
            new DocumentAnnex(T(ReportTexts.AnnexFirst), T(ReportTexts.AnnexTasks), content.TaskTable()),
            new DocumentAnnex(T(ReportTexts.AnnexSecond), T(ReportTexts.AnnexTargets), content.TargetTable()));
    }

    /// <summary>What stands around the content, in this layout and in a template.</summary>
    public static DocumentFrame Frame(ReportDocumentView view, ReportContent content, ReportCopy copy) =>
        ReportFrames.Report(view.Office, content.About, view.Report.AsOf, view.Issued, copy == ReportCopy.Internal,
            view.Rows.Select(r => r.Plan.Number).FirstOrDefault(n => n is not null));
}

/// <summary>Additional sections of the internal copy. They name no people.</summary>
internal static class InternalParts
{
    public static IEnumerable<DocumentBlock> Of(ReportDocumentView view) => [.. Late(view), .. Held(view), .. Extended(view), .. Units(view.Report)];

    /// <summary>Overdue assignments by unit; the open occurrences of a recurring task are one line with their number.</summary>
    public static IEnumerable<DocumentBlock> Late(ReportDocumentView view)
    {
        var asOf = view.Report.AsOf;
        var late = Assignments(view, d => d.IsOverdue(asOf))
            .GroupBy(d => (d.Row.Ref, d.Assignment.Id.Unit, Part: d.Assignment.Task.Deadline.Kind == DeadlineKind.Recurring ? 0 : d.Assignment.Id.Part))
            .Select(same => (same.MinBy(d => d.Assignment.Due).Row, same.MinBy(d => d.Assignment.Due).Assignment, Occurrences: same.Count()))
            .ToList();
        yield return new DocumentHeading(T(ReportTexts.InternalLate));
        if (late.Count == 0)
        {
            yield return new DocumentLine(T(ReportTexts.NoneLate));
            yield break;
        }

        yield return new DocumentTable([2, 8, 5, 4, 7],
        [
            [T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnDue), T(ReportTexts.ColumnStanding)],
            // An official document prints the deadline only, without days late.
            .. late.OrderBy(d => d.Assignment.Due).Select(d => Line(d.Row, d.Assignment, Due(d.Assignment), Join(
                d.Occurrences > 1 ? T(ReportTexts.Occurrences, N(d.Occurrences)) : null,
                ResultFormatter.Of(view.Office, d.Assignment, asOf),
                Cause(view, d.Assignment)))),
        ])
        {
            Centred = new HashSet<int> { 0, 3 },
        };
    }

    private static IEnumerable<DocumentBlock> Held(ReportDocumentView view)
    {
        var held = Assignments(view, d => d is { IsDone: false, State.Obstacle: not null } && !d.IsOverdue(view.Report.AsOf));
        yield return new DocumentHeading(T(ReportTexts.InternalHeld));
        if (held.Count == 0)
        {
            yield return new DocumentLine(T(ReportTexts.NoneObstacles));
        }

        foreach (var (row, assignment) in held)
        {
            yield return new DocumentLine(T(ReportTexts.Obstacle, row.Task.Code, Task(row.Task), assignment.Definition.Unit.Name, Cause(view, assignment)));
        }
    }

    /// <summary>Extensions: old and new deadline, reason, and the document that grants them.</summary>
    private static IEnumerable<DocumentBlock> Extended(ReportDocumentView view)
    {
        var moved = Assignments(view, d => d.State.AgreedDue is { } now && d.Definition.Due is { } first && now != first);
        yield return new DocumentHeading(T(ReportTexts.InternalExtended));
        if (moved.Count == 0)
        {
            yield return new DocumentLine(T(ReportTexts.NoneExtended));
            yield break;
        }

        yield return new DocumentTable([2, 8, 5, 4, 4, 6],
        [
            [
                T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnFirstDue), T(ReportTexts.ColumnNewDue),
                T(ReportTexts.ColumnGround),
            ],
            .. moved.Select(d => (IReadOnlyList<string>)
            [
                d.Row.Task.Code,
                Task(d.Row.Task),
                d.Assignment.Definition.Unit.Name,
                Day(d.Assignment.Definition.Due!.Value),
                Day(d.Assignment.State.AgreedDue!.Value),
                Join(
                    Said(view.Office, d.Assignment.State.Decision?.Asked.Reason),
                    d.Assignment.State.Decision?.Document is { } document ? Document(document) : null),
            ]),
        ])
        {
            Centred = new HashSet<int> { 0, 3, 4 },
        };
    }

    /// <summary>The same figures by lead unit; a task led by several units counts for each. Ordered by name, never ranked.</summary>
    private static IEnumerable<DocumentBlock> Units(PeriodReport report)
    {
        yield return new DocumentHeading(T(ReportTexts.InternalUnits));
        yield return new DocumentLine(T(ReportTexts.ByUnit));
        yield return new DocumentTable([7, 2, 2, 2, 2, 2, 2],
        [
            [
                T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnTotal), T(FigureTexts.CompletedOnTime), T(FigureTexts.CompletedLate), T(FigureTexts.InTerm),
                T(FigureTexts.Overdue), T(ReportTexts.ColumnOther),
            ],
            .. Breakdown.Of(QueryGroup.Unit, report.Rows, report.AsOf).Rows.Select(unit => (IReadOnlyList<string>)
            [
                unit.Name is { Length: > 1 } name ? name : T(TaskTexts.UnitNone),
                N(unit.Total),
                N(unit[ProgressClass.CompletedOnTime]),
                N(unit[ProgressClass.CompletedLate]),
                N(unit[ProgressClass.InTerm]),
                N(unit[ProgressClass.Overdue]),
                N(unit[ProgressClass.CompletedUnknown] + unit[ProgressClass.Ongoing] + unit[ProgressClass.AwaitingEvent] + unit[ProgressClass.NoDeadline]),
            ]),
        ])
        {
            Centred = new HashSet<int> { 1, 2, 3, 4, 5, 6 },
        };
    }

    /// <summary>The reported cause of delay, and its class if the leader in charge confirmed one.</summary>
    private static string? Cause(ReportDocumentView view, Assignment assignment) => assignment.State.Obstacle is not { } obstacle ? null
        : $"{Said(view.Office, obstacle.Cause)} – " + T(obstacle switch
        {
            { Confirmed: true, Objective: true } => ReportTexts.ObjectiveConfirmed,
            { Confirmed: true, Objective: false } => ReportTexts.SubjectiveConfirmed,
            _ => ReportTexts.Unconfirmed,
        });

    private static string Due(Assignment assignment) => assignment.Due is { } due ? Day(due) : "";

    private static List<(TaskRow Row, Assignment Assignment)> Assignments(ReportDocumentView view, Func<Assignment, bool> which) =>
    [
        .. view.Rows.SelectMany(r => r.Assignments.Select(a => a.Assignment).Where(which).Select(d => (r, d)))
            .OrderBy(d => d.r.Plan.Title, StringComparer.Ordinal)
            .ThenBy(d => d.r.Task.Ordinal),
    ];

    private static IReadOnlyList<string> Line(TaskRow row, Assignment assignment, string day, string words) =>
    [
        row.Task.Code,
        TaskFormatter.Part(assignment, TextLanguage.Vi) is { } part ? $"{Task(row.Task)} – {part}" : Task(row.Task),
        assignment.Definition.Unit.Name,
        day,
        words,
    ];

    private static string Join(params string?[] parts) => string.Join("\n", parts.Where(p => !string.IsNullOrEmpty(p)));
}
