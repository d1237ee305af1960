namespace CchcBot.Kernel.Texts;

/// <summary>Describes an assignment's state, the same on every card.</summary>
internal static class StatusFormatter
{
    public static string Step(TextLanguage language, AssignmentState state) =>
        state.Obstacle is not null && !state.IsDone ? StepTexts.Blocked.In(language)
        : state is { Step: WorkStep.Submitted, Submission.To: SubmittedTo.OwnLeader } ? StepTexts.WithOwnLeader.In(language)
        : StepTexts.Of(state.Step).In(language);

    /// <summary>"hạn 30/09/2025 (Quý III/2025), quá hạn 5 ngày làm việc".</summary>
    public static string Deadline(TextLanguage language, Assignment assignment, DateOnly today)
    {
        var due = assignment.Due is { } day ? TaskTexts.Due.In(language, $"{day:dd/MM/yyyy}") : TaskTexts.NoDue.In(language);
        var words = assignment.Task.TimeText is { } text ? $" ({Excerpt.Of(text, 80)})" : "";
        var late = !assignment.IsOverdue(today) ? ""
            : assignment.DaysLate(today) is > 0 and var days ? $", {TaskTexts.DaysLate.Of(language, days)}"
            : $", {TaskTexts.IsLate.In(language)}";
        var original = assignment.State.AgreedDue is not null && assignment.Definition.Due is { } first && first != assignment.Due
            ? ", " + TaskTexts.Originally.In(language, $"{first:dd/MM/yyyy}")
            : "";
        return due + words + late + original;
    }

    /// <summary>To whom and when it was submitted; null when not known.</summary>
    public static string? Submitted(TextLanguage language, Assignment assignment) =>
        assignment.State is { Step: WorkStep.Submitted, Submission: { } submission }
        ? submission.To == SubmittedTo.OwnLeader
            ? TaskActTexts.SubmittedOwn.In(language, submission.Name is { } leader ? $" ({Excerpt.Of(leader, 80)})" : "", $"{submission.On:dd/MM/yyyy}")
            : TaskActTexts.SubmittedAbove.In(
                language,
                Excerpt.Of(submission.Name ?? AuthorityAbove.Of(assignment) ?? TaskActTexts.AuthorityAbove.In(language), 80),
                $"{submission.On:dd/MM/yyyy}")
        : null;

    public static string Evidence(TextLanguage language, Evidence evidence)
    {
        var words = string.Join(" ", new[]
        {
            evidence.Number,
            evidence.File,
            evidence.Date is { } date ? date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : null,
            evidence.Url,
        }.Where(s => s is not null));
        return evidence.AwaitsNumber ? TaskActTexts.SignedUnnumbered.In(language, words) : words;
    }
}
