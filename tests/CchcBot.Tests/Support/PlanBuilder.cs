using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Support;

/// <summary>
/// Builds plans in tests, in the words of the field. Dates are dd/MM/yyyy. A task stands under the area last named.
/// </summary>
internal sealed class PlanBuilder(int year = 2026, string number = "12/KH-VP", string title = "Kế hoạch CCHC năm 2026")
{
    private readonly List<ReformTask> tasks = [];
    private readonly Dictionary<AssignmentId, AssignmentState> states = [];
    private string? area;

    /// <summary>The plan's id, made of its number.</summary>
    public string Id => Key(number);

    /// <summary>The key of a unit by its name, as the office's directory makes it.</summary>
    public static string Key(string unit) =>
        string.Join(
            '-',
            new string([.. VietnameseText.Fold(unit).Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, ["d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture);

    public PlanBuilder Area(string name)
    {
        area = name;
        return this;
    }

    /// <summary>A task with one deadline, led by those units.</summary>
    public PlanBuilder Task(string code, string due, params string[] units) =>
        Add(code, new Deadline(DeadlineKind.Date, null, Day(due)), $"Chậm nhất ngày {due}", units);

    /// <summary>A task due by a quarter's end, in the plan's words.</summary>
    public PlanBuilder Quarter(string code, int quarter, params string[] units)
    {
        var span = new Quarter(year, quarter);
        return Add(code, new Deadline(DeadlineKind.Quarter, span.Start, span.End), span.ToString(), units);
    }

    public PlanBuilder Ongoing(string code, params string[] units) =>
        Add(code, new Deadline(DeadlineKind.Ongoing), "Thường xuyên", units);

    public PlanBuilder Undated(string code, params string[] units) => Add(code, Deadline.None, null, units);

    public PlanBuilder Awaiting(string code, string after, params string[] units) =>
        Add(code, new Deadline(DeadlineKind.Conditional, After: after), $"Sau khi {after}", units);

    public PlanBuilder Recurring(string code, Recurrence every, params string[] units) =>
        Add(code, new Deadline(DeadlineKind.Recurring, Every: every), "Định kỳ", units);

    /// <summary>A task with several deadlines.</summary>
    public PlanBuilder Milestones(string code, string unit, params (string What, string Due)[] parts) =>
        Add(
            code,
            new Deadline(
                DeadlineKind.Date,
                null,
                parts.Max(p => Day(p.Due)),
                Milestones: [.. parts.Select(p => new DeadlineMilestone(p.What, DeadlineKind.Date, null, Day(p.Due)))]
            ),
            string.Join("; ", parts.Select(p => $"{p.What} {p.Due}")),
            [unit]);

    /// <summary>The last task's own words.</summary>
    public PlanBuilder Saying(string text, string? deliverable = null)
    {
        tasks[^1] = tasks[^1] with { Text = text, Deliverable = deliverable };
        return this;
    }

    /// <summary>The units that the last task's leads work with; none named means all of them.</summary>
    public PlanBuilder With(params string[] cooperating)
    {
        tasks[^1] = tasks[^1] with { Cooperating = cooperating, CooperatingAll = cooperating.Length == 0 };
        return this;
    }

    /// <summary>What became of a task's assignments: of all of them, or of one unit's or one part's.</summary>
    public PlanBuilder State(string code, Func<AssignmentState, AssignmentState> change, string? unit = null, int? part = null)
    {
        var assignments = tasks.Single(t => t.Code == code).Assignments(PlanPeriod.OfYear(year))
            .Where(a => (unit is null || a.Unit.Name == unit) && (part is null || a.Id.Part == part));
        foreach (var assignment in assignments)
        {
            states[assignment.Id] = change(states.GetValueOrDefault(assignment.Id, AssignmentState.Initial));
        }

        return this;
    }

    public PlanBuilder Done(string code, string day, string? unit = null, int? part = null) =>
        State(code, s => s with { Step = WorkStep.Issued, CompletedOn = Day(day), ReportedAt = Noon(day) }, unit, part);

    public PlanBuilder Step(string code, WorkStep step, string day, string? unit = null) =>
        State(code, s => s with { Step = step, ReportedAt = Noon(day) }, unit);

    public PlanState Build() => new(Info, tasks, states);

    public PlanInfo Info =>
        new(Id, title, number, "Văn phòng", Day($"02/01/{year}"), PlanPeriod.OfYear(year), PlanStage.Issued, 1, "hash") { LastChange = "1" };

    public IReadOnlyList<ReformTask> Tasks => tasks;

    public static DateTimeOffset Noon(string day) => new(Day(day).ToDateTime(new TimeOnly(12, 0)), OfficeTime.Offset);

    private PlanBuilder Add(string code, Deadline deadline, string? words, string[] units)
    {
        tasks.Add(new ReformTask(
            code, tasks.Count + 1, area, null, $"Nội dung nhiệm vụ {code}", [.. units.Select(u => new LeadUnit(Key(u), u))], [], false, null, words, deadline));
        return this;
    }
}
