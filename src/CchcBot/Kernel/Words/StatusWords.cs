using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>Describes an assignment's state, the same on every card.</summary>
internal static class StatusWords
{
    public static string Step(TextLanguage language, AssignmentState state) =>
        state.Obstacle is not null && !state.IsDone ? StepTexts.Blocked.In(language)
        : state is { Step: WorkStep.Submitted, Submission.To: SubmittedTo.OwnLeader } ? StepTexts.WithOwnLeader.In(language)
        : StepTexts.Of(state.Step).In(language);

    /// <summary>"hạn 30/09/2025 (Quý III/2025), quá hạn 5 ngày làm việc".</summary>
    public static string Deadline(TextLanguage language, Assignment duty, DateOnly today)
    {
        var due = duty.Due is { } day ? TaskTexts.Due.In(language, $"{day:dd/MM/yyyy}") : TaskTexts.NoDue.In(language);
        var words = duty.Task.TimeText is { } text ? $" ({Excerpt.Of(text, 80)})" : "";
        var late = !duty.IsOverdue(today) ? ""
            : duty.DaysLate(today) is > 0 and var days ? $", {TaskTexts.DaysLate.Of(language, days)}"
            : $", {TaskTexts.IsLate.In(language)}";
        var original = duty.State.AgreedDue is not null && duty.Definition.Due is { } first && first != duty.Due
            ? ", " + TaskTexts.Originally.In(language, $"{first:dd/MM/yyyy}")
            : "";
        return due + words + late + original;
    }

    /// <summary>To whom and when it was submitted; null when not known.</summary>
    public static string? Submitted(TextLanguage language, Assignment duty) => duty.State is { Step: WorkStep.Submitted, Submission: { } submission }
        ? submission.To == SubmittedTo.OwnLeader
            ? TaskActTexts.SubmittedOwn.In(language, submission.Name is { } leader ? $" ({Excerpt.Of(leader, 80)})" : "", $"{submission.On:dd/MM/yyyy}")
            : TaskActTexts.SubmittedAbove.In(
                language,
                Excerpt.Of(submission.Name ?? AuthorityAbove.Of(duty) ?? TaskActTexts.AuthorityAbove.In(language), 80),
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
