using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>A task's result in the wording of a report: the step, with number and date of its documents; no people, units or days late.</summary>
internal static class ResultFormatter
{
    private const int LongestResult = 600;

    // Results that say no more than the step does.
    private static readonly HashSet<string> Bare = new(StringComparer.Ordinal)
    {
        "xong", "da xong", "xong roi", "hoan thanh", "da hoan thanh", "done", "dang lam", "dang thuc hien", "dang trien khai", "dang du thao", "da trinh",
        "da ban hanh", "dang lay y kien", "chua trien khai",
    };

    /// <summary>Status of several assignments of one task; identical ones are stated once.</summary>
    public static string Of(Workspace office, IReadOnlyList<Assignment> assignments, DateOnly asOf)
    {
        if (assignments is [{ Task.Deadline.Kind: DeadlineKind.Recurring }, ..])
        {
            var begun = assignments.Where(d => d.IsActive(asOf) && (d.IsDone || d.JudgedBy < asOf)).GroupBy(d => d.Id.Part).ToList();
            var done = begun.Where(p => p.All(d => d.IsDone)).ToList();
            var last = done.Count == 0 ? null : done[^1].First();
            return string.Join("; ", new[]
            {
                T(ReportTexts.OccurrencesDone, N(done.Count), N(begun.Count)), last is null ? null : Papers(last.State), last is null ? null : Extra(office,
                    last.State),
            }.Where(w => !string.IsNullOrEmpty(w)));
        }

        var said = assignments.Select(d => (What: d.Id.Part > 0 ? TaskFormatter.Part(d, TextLanguage.Vi) : null, Words: Of(office, d, asOf))).ToList();
        return string.Join("; ", said.Distinct().Select(s => s.What is { } what ? $"{Excerpt.Of(what.Trim().TrimEnd('.', ';', ':'), 160)}: {s.Words}"
            : s.Words));
    }

    public static string Of(Workspace office, Assignment assignment, DateOnly asOf)
    {
        var state = assignment.State;
        var words = assignment.Definition.Kind is DeadlineKind.Ongoing && !state.IsDone ? T(ReportTexts.Ongoing) : Step(assignment);
        var expected = !state.IsDone && state.Expected is { } day && day >= asOf ? T(ReportTexts.ExpectedOn, Day(day)) : null;
        return string.Join("; ", new[] { words, Extra(office, state), expected }.Where(w => !string.IsNullOrEmpty(w)));
    }

    /// <summary>The reported result; null if it says no more than the step.</summary>
    public static string? Extra(Workspace office, AssignmentState state) =>
        Said(office, state.Result) is { Length: > 0 } said && !Bare.Contains(VietnameseText.Fold(said)) ? Excerpt.Of(LowerFirst(said), LongestResult) : null;

    /// <summary>Name of the authority that a submitted document waits for.</summary>
    public static string WaitsWith(Assignment assignment) =>
        Excerpt.Of(assignment.State.Submission?.Name ?? AuthorityAbove.Of(assignment) ?? T(ReportTexts.Competent), 80);

    private static string Step(Assignment assignment)
    {
        var (state, documents) = (assignment.State, Papers(assignment.State));
        return state.Step switch
        {
            WorkStep.Issued when documents.Length > 0 => T(ReportTexts.WasDone) + T(ReportTexts.SubmittedBy, documents),
            WorkStep.Issued when state.CompletedOn is { } day => T(ReportTexts.WasDoneOn, Day(day)),
            WorkStep.Issued => $"{T(ReportTexts.WasDone)} {Gap(ReportTexts.GapDay)}",
            WorkStep.Submitted when assignment.IsSubmitted => T(
                ReportTexts.SubmittedTo,
                WaitsWith(assignment),
                documents.Length > 0 ? T(ReportTexts.SubmittedBy, documents)
                    : state.Submission is { On: var on } ? T(ReportTexts.SubmittedOn, Day(on))
                    : ""),
            WorkStep.Drafting => T(ReportTexts.Drafting),
            WorkStep.Consulting => T(ReportTexts.Consulting),
            WorkStep.NotStarted when assignment.Definition.Kind == DeadlineKind.Conditional && assignment.Due is null => T(ReportTexts.Awaiting),
            WorkStep.NotStarted => T(ReportTexts.NotStarted),
            _ => T(ReportTexts.Working),
        };
    }
}
