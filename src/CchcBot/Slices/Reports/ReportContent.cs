using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>Source data of a period's report.</summary>
/// <param name="Office">The office.</param>
/// <param name="IsPartial">The asker may not see the whole office.</param>
internal sealed record ReportDocumentView(TaskQuery Query, PeriodReport Report, Workspace Office, bool IsPartial)
{
    /// <summary>The tasks that the report counts.</summary>
    public IReadOnlyList<TaskRow> Rows => Report.Rows;

    /// <summary>Number and date if the report was issued; null for a draft.</summary>
    public IssuedReport? Issued { get; init; }

    /// <summary>Targets with their figures, by plan; empty if no plan has any.</summary>
    public IReadOnlyList<(PlanInfo Plan, IReadOnlyList<TargetProgress> Targets)> Targets { get; init; } = [];
}

/// <summary>
/// Sections of a period's report. They state only what was reported; what the bot cannot know is left as a visible placeholder. The copy for the superior
/// authority names no unit as late, states causes in general terms, and gives deadlines as dates only.
/// </summary>
internal sealed class ReportContent
{
    private const int CodesNamed = 20;

    /// <summary>The fields of part II, in the order in which reports tell of them.</summary>
    public static IReadOnlyList<ReportField> FieldsInOrder => [.. Fields, ReportField.Other];

    private static readonly ReportField[] Fields =
    [
        ReportField.Institutions, ReportField.Procedures, ReportField.Organisation, ReportField.CivilService, ReportField.PublicFinance, ReportField.Digital,
    ];

    private readonly ReportDocumentView view;
    private readonly PeriodReport report;
    private readonly DateOnly asOf;
    private readonly Dictionary<TaskRef, TaskRow> completed;
    private readonly ILookup<ReportField, TaskRow> byField;

    public ReportContent(ReportDocumentView view)
    {
        this.view = view;
        (report, asOf) = (view.Report, view.Report.AsOf);
        Period = PeriodTitle.Of(report.Span);
        completed = report.Completed.DistinctBy(r => r.Ref).ToDictionary(r => r.Ref);
        byField = InOrder(view.Rows).ToLookup(r => view.Office.Settings.Papers.FieldOf(r.Plan.Id, r.Task));
    }

    public PeriodTitle Period { get; }

    /// <summary>Everything that the report counts, as of its last day.</summary>
    public PeriodReport Report => report;

    private string OfficeName => view.Office.Settings.Papers.Name ?? view.Office.Settings.Name;

    /// <summary>The report's subject, with unit, field or plan if it covers only a part.</summary>
    public string About => string.Join(", ", [Period.Title, .. new[] { view.Query.Unit, view.Query.Area, view.Query.Plan }.OfType<string>()]);

    /// <summary>The plans that are carried out: "Thực hiện Kế hoạch số 7/KH-VP ngày 20/12/2024 về ...,".</summary>
    public string Basis
    {
        get
        {
            var plans = view.Rows.Select(r => r.Plan).DistinctBy(p => p.Id).ToList();
            var signed = plans.Where(p => p is { Number: not null, SignedOn: not null }).ToList();
            return signed.Count > 0
                ? string.Join("; ", signed.Select((p, i) => T(i == 0 ? ReportTexts.Basis : ReportTexts.BasisAnd, p.Number, Day(p.SignedOn!.Value), Subject(p))
                    .TrimEnd(','))) + ","
                : plans.Count > 0 ? T(ReportTexts.BasisUnsigned, LowerFirst(Sentence(plans[0].Title))) : "";
        }
    }

    /// <summary>Legal basis, and the period covered.</summary>
    public IReadOnlyList<DocumentBlock> Opening()
    {
        List<DocumentBlock> blocks =
        [
            new DocumentLine(report is { From: { } from, To: { } to }
                ? T(ReportTexts.Opening, Basis, OfficeName, Period.Period, Day(from), Day(to))
                : T(ReportTexts.OpeningNow, Basis, OfficeName, Day(asOf))),
        ];
        if (view.IsPartial)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.Partial)));
        }

        return blocks;
    }

    /// <summary>Direction and management tasks, and the progress of the plan as a whole.</summary>
    public IReadOnlyList<DocumentBlock> Direction() =>
    [
        new DocumentHeading(T(ReportTexts.DirectionWork), 2),
        .. DirectionWork(),
        new DocumentHeading(T(ReportTexts.DirectionPlan), 2),
        .. Figures(),
    ];

    public IReadOnlyList<DocumentBlock> DirectionWork() => [.. Lines(byField[ReportField.Direction]), new DocumentLine(Gap(ReportTexts.GapDirection))];

    /// <summary>The classes of tasks with their counts; those beyond the four of government reporting only where there are any.</summary>
    public DocumentTable FigureTable()
    {
        var figures = report.Figures;
        (Text Name, int Count)[] lines =
        [
            (FigureTexts.CompletedOnTime, figures.CompletedOnTime), (FigureTexts.CompletedLate, figures.CompletedLate), (FigureTexts.InTerm, figures.InTerm),
            (FigureTexts.Overdue, figures.Overdue), (FigureTexts.CompletedUnknown, figures.CompletedUnknown), (FigureTexts.Ongoing, figures.Ongoing),
            (FigureTexts.AwaitingEvent, figures.AwaitingEvent), (FigureTexts.NoDeadline, figures.NoDeadline),
        ];
        return new DocumentTable([1, 6, 2],
        [
            [T(ReportTexts.ColumnNumber), T(ReportTexts.ColumnClass), T(ReportTexts.ColumnCount)],
            .. lines.Where((l, i) => i < 4 || l.Count > 0).Select((l, i) => (IReadOnlyList<string>)[$"{i + 1}", T(l.Name), N(l.Count)]),
        ])
        {
            Centred = new HashSet<int> { 0, 2 },
        };
    }

    public IReadOnlyList<DocumentBlock> Figures()
    {
        var (figures, blocks) = (report.Figures, new List<DocumentBlock>());
        var done = figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown;
        blocks.Add(new DocumentLine(T(
            ReportTexts.All, N(figures.Total), Day(asOf), N(done), N(figures.CompletedOnTime), N(figures.CompletedLate), N(figures.InTerm),
                N(figures.Overdue))));
        blocks.Add(FigureTable());
        if (report.From is not null)
        {
            blocks.Add(new DocumentLine(T(
                ReportTexts.InPeriod,
                N(report.DueInPeriod),
                N(report.CompletedInPeriod),
                N(report.CompletedLateInPeriod),
                N(report.OverdueFromPeriod),
                N(report.CarriedOver))));
            blocks.AddRange(Estimate());
        }

        if (report.CompletedUnknownInPeriod > 0)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.UnknownInPeriod, N(report.CompletedUnknownInPeriod), Gap(ReportTexts.GapDay))));
        }

        if (figures.OnTimeByExtension > 0)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.ByExtension, N(figures.OnTimeByExtension))));
        }

        if (figures.SubmittedInTerm + figures.SubmittedOverdue > 0)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.Submitted, N(figures.SubmittedInTerm), N(figures.SubmittedOverdue))));
        }

        blocks.AddRange(report.ByPlan.Select(p => new DocumentLine(T(
            ReportTexts.OfPlan,
            p.Plan.Number ?? Sentence(p.Plan.Title),
            N(p.Figures.Total),
            N(p.Figures.CompletedOnTime + p.Figures.CompletedLate + p.Figures.CompletedUnknown),
            N(p.Figures.InTerm),
            N(p.Figures.Overdue)))));
        if (report is { Before: { } before, CompletedBefore: { Count: > 0 } late })
        {
            blocks.Add(
                new DocumentLine(T(ReportTexts.Before, before.Number, Day(before.Day), N(late.Count), TaskFormatter.Codes(late, report.Rows, CodesNamed))));
        }

        if (report.CompletedAfter is { Count: > 0 } after)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.After, Day(asOf), N(after.Count), TaskFormatter.Codes(after, report.Rows, CodesNamed))));
        }

        if (view.Issued is null && report.ReportedAfter is { Count: > 0 } said)
        {
            blocks.Add(new DocumentLine(Gap(ReportTexts.GapAfter, Day(asOf), N(said.Count), TaskFormatter.Codes(said, report.Rows, CodesNamed))));
        }

        return blocks;
    }

    /// <summary>Results in the six fields of the reform, and those outside of them.</summary>
    public IReadOnlyList<DocumentBlock> Results() =>
    [
        .. Fields.SelectMany((field, i) => (IEnumerable<DocumentBlock>)[new DocumentHeading($"{i + 1}. {T(ReportTexts.Field(field))}", 2), .. Of(field)]),
        .. byField[ReportField.Other].Any()
            ? [new DocumentHeading($"{Fields.Length + 1}. {T(ReportTexts.Field(ReportField.Other))}", 2), .. Of(ReportField.Other)]
            : Array.Empty<DocumentBlock>(),
    ];

    /// <summary>Results in one field.</summary>
    public IReadOnlyList<DocumentBlock> Of(ReportField field)
    {
        var rows = byField[field].ToList();
        if (rows.Count == 0)
        {
            return [new DocumentLine(T(ReportTexts.NoTask))];
        }

        var lines = Lines(rows);
        var waiting = rows.Count(r => Told(r) is null
            && r.Progress.Class(asOf) is ProgressClass.InTerm or ProgressClass.NoDeadline or ProgressClass.AwaitingEvent);
        return
        [
            .. lines.Count > 0 ? lines : [new DocumentLine(T(ReportTexts.None))],
            .. waiting > 0 ? [new DocumentLine(T(ReportTexts.NotBegun, N(waiting)))] : Array.Empty<DocumentBlock>(),
        ];
    }

    public IReadOnlyList<DocumentBlock> Judged() =>
    [
        new DocumentHeading(T(ReportTexts.JudgedResults), 2), .. Achieved(),
        new DocumentHeading(T(ReportTexts.JudgedWeak), 2), .. Weak(),
        new DocumentHeading(T(ReportTexts.JudgedCauses), 2), .. Causes(),
    ];

    public IReadOnlyList<DocumentBlock> Achieved()
    {
        var figures = report.Figures;
        var done = figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown;
        var dated = done + figures.InTerm + figures.Overdue;
        return
        [
            new DocumentLine(dated == 0 ? T(ReportTexts.NoneDone) : T(ReportTexts.RateDone, N(done), N(dated), Percent(done, dated))),
            .. report.Completed.Count == 0 && dated > 0 ? [new DocumentLine(T(ReportTexts.NoneDone))] : Array.Empty<DocumentBlock>(),
            new DocumentLine(Gap(ReportTexts.GapResults)),
        ];
    }

    public IReadOnlyList<DocumentBlock> Weak()
    {
        var figures = report.Figures;
        return
        [
            new DocumentLine(figures.Overdue == 0 ? T(ReportTexts.NoneLate) : T(
                ReportTexts.WeakLate, N(figures.Overdue), figures.SubmittedOverdue > 0 ? T(ReportTexts.WeakAtAbove, N(figures.SubmittedOverdue)) : "")),
            new DocumentLine(Gap(ReportTexts.GapWeak)),
        ];
    }

    /// <summary>
    /// Causes of delay in general terms: the class confirmed by the leader, and the superior authorities that are waited for. Unconfirmed ones are left as a
    /// placeholder.
    /// </summary>
    public IReadOnlyList<DocumentBlock> Causes()
    {
        var held = view.Rows.Select(r => (Row: r, Held: Held(r))).Where(r => r.Held.Count > 0 || r.Row.Progress.Class(asOf) == ProgressClass.Overdue).ToList();
        if (held.Count == 0)
        {
            return [new DocumentLine(T(ReportTexts.NoneCause))];
        }

        bool Is(IReadOnlyList<Assignment> assignments, bool objective) => assignments.Any(d => d.State.Obstacle is { Confirmed: true, Objective: { } said }
            && said == objective);
        var subjective = held.Where(r => Is(r.Held, false)).ToList();
        var objective = held.Where(r => Is(r.Held, true) && !Is(r.Held, false)).ToList();
        var open = held.Count - subjective.Count - objective.Count;
        var above = objective.SelectMany(r => r.Held).Select(Above).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(VietnameseOrder.Instance).Take(6).ToList();
        List<DocumentBlock> blocks = [];
        if (objective.Count > 0)
        {
            blocks.Add(new DocumentLine(T(
                ReportTexts.CauseObjective, N(objective.Count), above.Count > 0 ? T(ReportTexts.CauseWaits, string.Join(", ", above)) : "")));
        }

        if (subjective.Count > 0)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.CauseSubjective, N(subjective.Count))));
        }

        if (open > 0)
        {
            blocks.Add(new DocumentLine(Gap(ReportTexts.GapCause, N(open))));
        }

        return blocks;
    }

    /// <summary>Overdue tasks, and those due by the end of the next period.</summary>
    public IReadOnlyList<DocumentBlock> Next()
    {
        var rows = InOrder(view.Rows).ToList();
        var late = rows.Where(r => r.Progress.Class(asOf) == ProgressClass.Overdue).ToList();
        var due = rows.Except(late).Select(r => (Row: r, Due: r.Assignments.Select(a => a.Assignment).Where(IsAhead).Min(a => a.Due)))
            .Where(r => r.Due is not null).OrderBy(r => r.Due).ToList();
        var ongoing = rows.Count(r => r.Progress.Class(asOf) == ProgressClass.Ongoing);
        List<DocumentBlock> blocks = [];
        if (late.Count > 0)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.NextLate, N(late.Count))));
            blocks.AddRange(late.Select(r => new DocumentLine(T(ReportTexts.NextTask, Task(r.Task), DueOf(r, a => a.IsOverdue(asOf))))));
        }

        blocks.Add(new DocumentLine(due.Count == 0 ? T(ReportTexts.NoneNext) : T(ReportTexts.NextDue, Day(Period.NextTo), N(due.Count))));
        blocks.AddRange(due.Select(r => new DocumentLine(T(ReportTexts.NextTask, Task(r.Row.Task), Day(r.Due!.Value)))));
        if (ongoing > 0)
        {
            blocks.Add(new DocumentLine(T(ReportTexts.NextOngoing, N(ongoing))));
        }

        return blocks;

        bool IsAhead(Assignment assignment) => !assignment.IsDone && assignment.JudgedBy >= asOf && assignment.Due <= Period.NextTo;
    }

    /// <summary>Matters waiting for a superior authority, and a placeholder for the office's proposals.</summary>
    public IReadOnlyList<DocumentBlock> Proposals()
    {
        var waiting = InOrder(view.Rows).Select(
            r => (Row: r, Assignments: r.Assignments.Select(a => a.Assignment).Where(a => !a.IsDone && a.IsSubmitted).ToList()))
            .Where(r => r.Assignments.Count > 0).ToList();
        var above = view.Office.Settings.Papers.Above ?? T(ReportTexts.AuthorityAbove);
        return
        [
            .. waiting.Count == 0
                ? [new DocumentLine(T(ReportTexts.NoneWaiting))]
                : waiting.Select(
                    r => (DocumentBlock)new DocumentLine(T(ReportTexts.Waiting, Task(r.Row.Task), ResultFormatter.Of(view.Office, r.Assignments, asOf))))
                    .Prepend(new DocumentLine(T(ReportTexts.WaitingAbove))),
            new DocumentLine(Gap(ReportTexts.GapProposal, above)),
        ];
    }

    public string Closing => T(ReportTexts.Closing, Period.Period, OfficeName);

    /// <summary>Table of all tasks with their results.</summary>
    public IReadOnlyList<DocumentBlock> TaskTable()
    {
        var plans = InOrder(view.Rows).GroupBy(r => r.Plan.Id).ToList();
        return
        [
            .. plans.SelectMany(plan => (IEnumerable<DocumentBlock>)
            [
                .. plans.Count > 1 ? [new DocumentHeading(plan.First().Plan.Number is { } number ? T(ReportTexts.BasisAnd, number,
                    Day(plan.First().Plan.SignedOn ??
                    plan.First().Plan.Period.Start), "") : Sentence(plan.First().Plan.Title), 2)] : Array.Empty<DocumentBlock>(),
                new DocumentTable([2, 12, 6, 5, 4, 9, 5],
                [
                    [
                        T(ReportTexts.ColumnNumber), T(ReportTexts.ColumnTask), T(ReportTexts.ColumnUnit), T(ReportTexts.ColumnProduct),
                            T(ReportTexts.ColumnDue),
                        T(ReportTexts.ColumnResult), T(ReportTexts.ColumnNote),
                    ],
                    .. plan.Select(TaskLine),
                ])
                {
                    Centred = new HashSet<int> { 0, 4 },
                },
            ]),
        ];
    }

    /// <summary>Table of all targets with their figures.</summary>
    public IReadOnlyList<DocumentBlock> TargetTable()
    {
        var targets = view.Targets.SelectMany(p => p.Targets).ToList();
        return targets.Count == 0
            ? [new DocumentLine(T(ReportTexts.NoTargets))]
            :
            [
                new DocumentTable([2, 16, 5, 7, 5, 6],
                [
                    [
                        T(ReportTexts.ColumnNumber), T(ReportTexts.ColumnTarget), T(ReportTexts.ColumnWanted), T(ReportTexts.ColumnReached, Day(asOf)),
                        T(ReportTexts.ColumnVerdict), T(ReportTexts.ColumnNote),
                    ],
                    .. targets.Select(t => TargetLine(view.Office, t, asOf)),
                ])
                {
                    Centred = new HashSet<int> { 0, 2, 3, 4 },
                },
            ];
    }

    private static IReadOnlyList<string> TargetLine(Workspace office, TargetProgress target, DateOnly day)
    {
        var latest = target.Latest(day);
        return
        [
            $"{target.Target.Number}",
            target.Target.Text.Trim().TrimEnd('.', ';'),
            TargetFormatter.Wanted(target.Target),
            latest is null ? Gap(ReportTexts.GapTarget) : TargetFormatter.Figure(target.Target, latest),
            T(TargetFormatter.Verdict(target.Verdict(day))),
            Said(office, latest?.Source),
        ];
    }

    private IReadOnlyList<string> TaskLine(TaskRow row)
    {
        var assignments = row.Assignments.Select(a => a.Assignment).ToList();
        return
        [
            row.Task.Code,
            Task(row.Task),
            string.Join("; ", row.Task.Leads.Select(l => l.Name).Where(n => n.Length > 1).Distinct()),
            row.Task.Deliverable?.Trim() ?? "",
            DueOf(row, _ => true),
            ResultCell(row, assignments),
            Note(assignments),
        ];
    }

    private string ResultCell(TaskRow row, List<Assignment> assignments)
    {
        var words = ResultFormatter.Of(view.Office, assignments, asOf);
        var kind = row.Progress.Class(asOf) switch
        {
            ProgressClass.Overdue => T(ReportTexts.ResultLate),
            ProgressClass.InTerm => T(ReportTexts.ResultInTerm),
            _ => null,
        };
        return UpperFirst(kind is null ? words : words.Length == 0 ? kind : $"{kind}; {words}");
    }

    private static string Note(List<Assignment> assignments) => string.Join("; ", assignments
        .Where(d => d.State.AgreedDue is { } now && d.Definition.Due is { } first && now != first)
        .Select(d => T(ReportTexts.NoteExtended, Day(d.Definition.Due!.Value), Day(d.State.AgreedDue!.Value),
            d.State.Decision?.Document is { } document ? T(ReportTexts.SubmittedBy, Document(document)) : ""))
        .Distinct());

    /// <summary>The deadlines as dates; the plan's own wording if it gives none.</summary>
    public static string DueOf(TaskRow row, Func<Assignment, bool> which)
    {
        if (row.Task.Deadline.Kind == DeadlineKind.Recurring)
        {
            return row.Task.TimeText?.Trim().TrimEnd('.', ';') ?? T(FigureTexts.Ongoing);
        }

        var days = row.Assignments.Select(a => a.Assignment).Where(which).Select(a => a.Due).OfType<DateOnly>().Distinct().Order().ToList();
        return days.Count > 0 ? string.Join("; ", days.Select(Day)) : row.Task.TimeText?.Trim().TrimEnd('.', ';') ?? "";
    }

    /// <summary>Estimate for the end of the period, based only on the completion dates that the reporters expect.</summary>
    private IEnumerable<DocumentBlock> Estimate()
    {
        if (report.Span.DueTo is not { } end || end <= asOf)
        {
            yield break;
        }

        var figures = report.Figures;
        var done = figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown;
        var dated = done + figures.InTerm + figures.Overdue;
        var later = report.CompletedAfter.Select(r => r.Ref).ToHashSet();
        var open = view.Rows.Where(r => r.Progress.Class(asOf) is ProgressClass.InTerm or ProgressClass.Overdue).ToList();
        var more = open.Count(r => r.Assignments.All(a => IsBy(a.Assignment, end))
            || (later.Contains(r.Ref) && report.CompletedAfter.First(x => x.Ref == r.Ref).Assignments.Count == r.Assignments.Count(a => !a.Assignment.IsDone)));
        var unsaid = open.Count(r => !later.Contains(r.Ref) && r.Assignments.Any(a => !a.Assignment.IsDone && a.Assignment.Due <= end
            && a.Assignment.State.Expected is null));
        yield return new DocumentLine(unsaid > 0
            ? T(ReportTexts.EstimateGap, Day(end), N(done + more), N(dated), Gap(ReportTexts.GapEstimate, N(unsaid)))
            : T(ReportTexts.Estimate, Day(end), N(done + more), N(dated), N(more), Day(asOf)));

        static bool IsBy(Assignment assignment, DateOnly day) => assignment.IsDone || assignment.State.Expected <= day;
    }

    private List<DocumentBlock> Lines(IEnumerable<TaskRow> rows) =>
        [.. rows.Select(r => (Row: r, Words: Told(r))).Where(r => r.Words is not null).Select(r => new DocumentLine(T(ReportTexts.Done, Task(r.Row.Task),
            r.Words!)))];

    /// <summary>What to report on a task; null if nothing happened in the period.</summary>
    private string? Told(TaskRow row)
    {
        if (completed.TryGetValue(row.Ref, out var done))
        {
            return ResultFormatter.Of(view.Office, [.. done.Assignments.Select(a => a.Assignment)], asOf);
        }

        var moved = row.Assignments.Select(a => a.Assignment)
            .Where(
                a => !a.IsDone && (a.State.Step != WorkStep.NotStarted || ResultFormatter.Extra(view.Office, a.State) is not null) && IsOfPeriod(a)).ToList();
        return moved.Count == 0 ? null : ResultFormatter.Of(view.Office, moved, asOf);
    }

    /// <summary>Work in progress is reported if it was reported on in the window, is due in the period, or is overdue.</summary>
    private bool IsOfPeriod(Assignment assignment) =>
        report.From is null
        || (assignment.State.ReportedAt is { } at && OfficeTime.DayOf(at) >= report.From)
        || (assignment.Due is { } due && (report.Span.IsDue(due) || assignment.IsOverdue(asOf)));

    private IReadOnlyList<Assignment> Held(TaskRow row) => [.. row.Assignments.Select(a => a.Assignment).Where(a => a is { IsDone: false,
        State.Obstacle: not null })];

    /// <summary>The superior authority that is waited for; null if it is a unit of the office, or none was named.</summary>
    private string? Above(Assignment assignment) =>
        assignment.State.Obstacle?.WaitsFor is { } who && AuthorityAbove.In(who) is { } named && view.Office.Units.Find(named) is null ? named : null;

    private static IEnumerable<TaskRow> InOrder(IEnumerable<TaskRow> rows) =>
        rows.OrderBy(r => r.Plan.Period.Start).ThenBy(r => r.Plan.Title, StringComparer.Ordinal).ThenBy(r => r.Task.Ordinal);

    public static string Percent(int part, int whole) => TargetFormatter.Number(Math.Round(100m * part / whole, 1));

    /// <summary>A plan's subject for use after its number: " về Cải cách hành chính năm 2025".</summary>
    private static string Subject(PlanInfo plan) => Sentence(plan.Title) is { } title && Without(title) is { Length: > 0 } about
        ? T(ReportTexts.BasisOf, LowerFirst(about))
        : "";

    private static string Without(string title) => (title.StartsWith("kế hoạch", StringComparison.OrdinalIgnoreCase) ? title["kế hoạch".Length..]
        : title).Trim(' ', ':', '-');

    /// <summary>Converts a title in capitals to sentence case.</summary>
    private static string Sentence(string title)
    {
        var clean = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Any(char.IsLower) ? clean : UpperFirst(clean.ToLower(System.Globalization.CultureInfo.GetCultureInfo("vi-VN")));
    }

    private static string UpperFirst(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], System.Globalization.CultureInfo.GetCultureInfo("vi-VN")) + text[1..];
}
