using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>Selects tasks and assignments for a question, before status and period are considered.</summary>
internal static class TaskScope
{
    /// <summary>A row for each task with an assignment that the question names and the asker may see.</summary>
    public static IReadOnlyList<TaskRow> Of(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var unit = query.Unit is { } name ? context.UnitKey(name) ?? "" : null;
        return Rows(plans.Where(p => query.Plan is null || IsPlan(p.Info, query.Plan)), p => p.Tasks, context, Wanted)
            .Where(r => query.Area is null || Holds(r.Task.Area, query.Area))
            .ToList();

        bool Wanted(OwnedAssignment assignment) =>
            (unit is null || assignment.Assignment.Definition.Unit.Key == unit)
            && (!query.MyUnit || context.Asker.Units.Contains(assignment.Assignment.Definition.Unit.Key))
            && (!query.Mine || assignment.Owner?.Id == context.Asker.Id)
            && (query.Also is not { NoOwner: true } || assignment.Owner is null)
            && (query.Person is null || (assignment.Owner is { } owner && Same(owner.Name, query.Person)))
            && MaySee(assignment, context.Asker);
    }

    /// <summary>
    /// All tasks that the asker may open, also closed ones, with all their assignments: tasks that the asker owns, or the asker's units lead or cooperate on.
    /// </summary>
    public static IReadOnlyList<TaskRow> Openable(IReadOnlyList<PlanState> plans, AnswerContext context) =>
        [.. Rows(plans, p => p.All, context, _ => true).Where(r => MayOpen(r, context))];

    /// <summary>Whether two texts are the same, ignoring case and tone placement.</summary>
    public static bool Same(string x, string y) => VietnameseText.ToneKey(VietnameseText.Tidy(x)) == VietnameseText.ToneKey(VietnameseText.Tidy(y));

    private static IEnumerable<TaskRow> Rows(
        IEnumerable<PlanState> plans, Func<PlanState, IEnumerable<TaskProgress>> tasks, AnswerContext context, Func<OwnedAssignment, bool> wanted) =>
        from plan in plans
        from task in tasks(plan)
        let assignments = task.Assignments.Select(a => new OwnedAssignment(a, context.Owner(a))).Where(wanted).ToList()
        where assignments.Count > 0
        select new TaskRow(plan.Info, task.Task, assignments, context.AsOf);

    private static bool MaySee(OwnedAssignment assignment, AskerView asker) =>
        asker.SeesAll || asker.Units.Contains(assignment.Assignment.Definition.Unit.Key) || assignment.Owner?.Id == asker.Id;

    private static bool MayOpen(TaskRow row, AnswerContext context) =>
        row.Assignments.Any(a => MaySee(a, context.Asker))
        || (context.Asker.Units.Count > 0
            && (row.Task.CooperatingAll || row.Task.Cooperating.Any(c => context.UnitKey(c) is { } key && context.Asker.Units.Contains(key))));

    internal static bool IsPlan(PlanInfo plan, string words) => Same(plan.Title, words) || Holds(plan.Number, words) || Holds(plan.Title, words);

    /// <summary>Whether the text contains the words as whole words.</summary>
    private static bool Holds(string? text, string words) =>
        text is not null && $" {Words(text)} ".Contains($" {Words(words)} ", StringComparison.Ordinal);

    private static string Words(string text) =>
        string.Join(' ', VietnameseText.ToneKey(text).Split([' ', ',', ';', '.', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries));
}
