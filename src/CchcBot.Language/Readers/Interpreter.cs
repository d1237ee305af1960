using CchcBot.Domain.Queries;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>A message in both readings, and which of them is likelier.</summary>
/// <param name="IsReport">It reports on a task; else it asks, or is neither.</param>
/// <param name="MayBeOther">The other reading is not out of the question.</param>
public sealed record Interpretation(bool IsReport, bool MayBeOther, ReportReading Report, QuestionReading Question);

/// <summary>Takes a message apart once and says whether it reports or asks.</summary>
public static class Interpreter
{
    private const double Likely = 0.25;

    /// <param name="context">What was answered, or would have been.</param>
    /// <param name="isAnswering">A card or a list of tasks is what the person saw last.</param>
    /// <param name="previous">The last question of the conversation.</param>
    public static Interpretation Read(string text, UpdateContext context, bool isAnswering, TaskQuery? previous)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (utterance, model) = (Utterance.Of(text, context.Office), ActModel.Default);
        var kinds = model.Message(utterance.Pieces.Pieces, isAnswering);
        var report = ProgressReader.Read(utterance, context, model);
        var question = QuestionReader.Read(utterance, model, previous);
        var says = report.Readings.Any(r => r.Kind is not (UpdateKind.None or UpdateKind.Question));
        var (reports, asks) = (kinds[MessageKind.Report], kinds[MessageKind.Question]);
        // Words that change the question before are no report, however short.
        var isReport = says && !question.IsFollowUp && reports >= asks && reports >= kinds[MessageKind.Other];
        return new Interpretation(isReport, isReport ? asks > Likely : says && reports > Likely, report, question);
    }
}
