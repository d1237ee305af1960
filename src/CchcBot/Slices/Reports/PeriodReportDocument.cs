using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;
using static CchcBot.Slices.Reports.PaperWords;

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
        List<PaperBlock> blocks =
        [
            .. content.Opening(),
            new PaperHeading(T(ReportTexts.SectionDirection)), .. content.Direction(),
            new PaperHeading(T(ReportTexts.SectionResults)), .. content.Results(),
            new PaperHeading(T(ReportTexts.SectionJudged)), .. content.Judged(),
            new PaperHeading(T(ReportTexts.SectionNext, Upper(content.Period.Next ?? T(ReportTexts.NextPeriod)))), .. content.Next(),
            new PaperHeading(T(ReportTexts.SectionProposals)), .. content.Proposals(),
        ];
        if (copy == ReportCopy.Internal)
        {
            blocks.AddRange(InternalParts.Of(view));
        }

        blocks.Add(new PaperLine(content.Closing));
        return OfficialDocument.Write(
            frame,
            blocks,
            new PaperAnnex(T(ReportTexts.AnnexFirst), T(ReportTexts.AnnexTasks), content.TaskTable()),
            new PaperAnnex(T(ReportTexts.AnnexSecond), T(ReportTexts.AnnexTargets), content.TargetTable()));
    }

    /// <summary>What stands around the content, in this layout and in a template.</summary>
    public static DocumentFrame Frame(ReportDocumentView view, ReportContent content, ReportCopy copy) =>
        ReportFrames.Report(view.Office, content.About, view.Report.AsOf, view.Issued, copy == ReportCopy.Internal,
            view.Rows.Select(r => r.Plan.Number).FirstOrDefault(n => n is not null));
}

/// <summary>Additional sections of the internal copy. They name no people.</summary>
internal static class InternalParts
{
    public static IEnumerable<PaperBlock> Of(ReportDocumentView view) => [.. Late(view), .. Held(view), .. Extended(view), .. Units(view.Report)];

    /// <summary>Overdue assignments by unit; the open occurrences of a recurring task are one line with their number.</summary>
    public static IEnumerable<PaperBlock> Late(ReportDocumentView view)
    {
        var asOf = view.Report.AsOf;
        var late = Duties(view, d => d.IsOverdue(asOf))
            .GroupBy(d => (d.Row.Ref, d.Duty.Id.Unit, Part: d.Duty.Task.Deadline.Kind == DeadlineKind.Recurring ? 0 : d.Duty.Id.Part))
            .Select(same => (same.MinBy(d => d.Duty.Due).Row, same.MinBy(d => d.Duty.Due).Duty, Occurrences: same.Count()))
            .ToList();
        yield return new PaperHeading(T(ReportTexts.InternalLate));
        if (late.Count == 0)
        {
            yield return new PaperLine(T(ReportTexts.NoneLate));
            yield break;
        }

        yield return new PaperTable([2, 8, 5, 4, 7],
        [
            [T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnDue), T(ReportTexts.ColumnStanding)],
            // An official document prints the deadline only, without days late.
            .. late.OrderBy(d => d.Duty.Due).Select(d => Line(d.Row, d.Duty, Due(d.Duty), Join(
                d.Occurrences > 1 ? T(ReportTexts.Occurrences, N(d.Occurrences)) : null,
                ResultWords.Of(view.Office, d.Duty, asOf),
                Cause(view, d.Duty)))),
        ])
        {
            Centred = new HashSet<int> { 0, 3 },
        };
    }

    private static IEnumerable<PaperBlock> Held(ReportDocumentView view)
    {
        var held = Duties(view, d => d is { IsDone: false, State.Obstacle: not null } && !d.IsOverdue(view.Report.AsOf));
        yield return new PaperHeading(T(ReportTexts.InternalHeld));
        if (held.Count == 0)
        {
            yield return new PaperLine(T(ReportTexts.NoneObstacles));
        }

        foreach (var (row, duty) in held)
        {
            yield return new PaperLine(T(ReportTexts.Obstacle, row.Task.Code, Task(row.Task), duty.Definition.Unit.Name, Cause(view, duty)));
        }
    }

    /// <summary>Extensions: old and new deadline, reason, and the document that grants them.</summary>
    private static IEnumerable<PaperBlock> Extended(ReportDocumentView view)
    {
        var moved = Duties(view, d => d.State.AgreedDue is { } now && d.Definition.Due is { } first && now != first);
        yield return new PaperHeading(T(ReportTexts.InternalExtended));
        if (moved.Count == 0)
        {
            yield return new PaperLine(T(ReportTexts.NoneExtended));
            yield break;
        }

        yield return new PaperTable([2, 8, 5, 4, 4, 6],
        [
            [
                T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnFirstDue), T(ReportTexts.ColumnNewDue),
                T(ReportTexts.ColumnGround),
            ],
            .. moved.Select(d => (IReadOnlyList<string>)
            [
                d.Row.Task.Code,
                Task(d.Row.Task),
                d.Duty.Definition.Unit.Name,
                Day(d.Duty.Definition.Due!.Value),
                Day(d.Duty.State.AgreedDue!.Value),
                Join(Said(view.Office, d.Duty.State.Decision?.Asked.Reason), d.Duty.State.Decision?.Document is { } document ? Document(document) : null),
            ]),
        ])
        {
            Centred = new HashSet<int> { 0, 3, 4 },
        };
    }

    /// <summary>The same figures by lead unit; a task led by several units counts for each. Ordered by name, never ranked.</summary>
    private static IEnumerable<PaperBlock> Units(PeriodReport report)
    {
        yield return new PaperHeading(T(ReportTexts.InternalUnits));
        yield return new PaperLine(T(ReportTexts.ByUnit));
        yield return new PaperTable([7, 2, 2, 2, 2, 2, 2],
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
    private static string? Cause(ReportDocumentView view, Assignment duty) => duty.State.Obstacle is not { } obstacle ? null
        : $"{Said(view.Office, obstacle.Cause)} – " + T(obstacle switch
        {
            { Confirmed: true, Objective: true } => ReportTexts.ObjectiveConfirmed,
            { Confirmed: true, Objective: false } => ReportTexts.SubjectiveConfirmed,
            _ => ReportTexts.Unconfirmed,
        });

    private static string Due(Assignment duty) => duty.Due is { } due ? Day(due) : "";

    private static List<(TaskRow Row, Assignment Duty)> Duties(ReportDocumentView view, Func<Assignment, bool> which) =>
    [
        .. view.Rows.SelectMany(r => r.Assignments.Select(a => a.Assignment).Where(which).Select(d => (r, d)))
            .OrderBy(d => d.r.Plan.Title, StringComparer.Ordinal)
            .ThenBy(d => d.r.Task.Ordinal),
    ];

    private static IReadOnlyList<string> Line(TaskRow row, Assignment duty, string day, string words) =>
    [
        row.Task.Code,
        TaskWords.Part(duty, TextLanguage.Vi) is { } part ? $"{Task(row.Task)} – {part}" : Task(row.Task),
        duty.Definition.Unit.Name,
        day,
        words,
    ];

    private static string Join(params string?[] parts) => string.Join("\n", parts.Where(p => !string.IsNullOrEmpty(p)));
}
