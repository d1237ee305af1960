using CchcBot.Domain.Queries;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>A message as a report and as a question, each read when it is first asked for, and which of them is likelier.</summary>
public sealed class Interpretation(bool isReport, Lazy<bool> mayBeOther, Lazy<ReportReading> report, Lazy<QuestionReading> question)
{
    /// <summary>It reports on a task; else it asks, or is neither.</summary>
    public bool IsReport => isReport;

    /// <summary>The other reading is not out of the question.</summary>
    public bool MayBeOther => mayBeOther.Value;

    public ReportReading Report => report.Value;

    public QuestionReading Question => question.Value;
}

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
        // Most messages are plainly one of the two, and are read as that alone.
        var report = new Lazy<ReportReading>(() => ProgressReader.Read(utterance, context, model), isThreadSafe: false);
        var question = new Lazy<QuestionReading>(() => QuestionReader.Read(utterance, model, previous), isThreadSafe: false);
        var (reports, asks) = (kinds[MessageKind.Report], kinds[MessageKind.Question]);
        var isReport = reports >= asks && reports >= kinds[MessageKind.Other] && Says(report.Value)
            // Words that change the question before are no report, however short.
            && (previous is null || !question.Value.IsFollowUp);
        var mayBeOther = new Lazy<bool>(() => isReport ? asks > Likely : reports > Likely && Says(report.Value), isThreadSafe: false);
        return new Interpretation(isReport, mayBeOther, report, question);
    }

    private static bool Says(ReportReading report) => report.Readings.Any(r => r.Kind is not (UpdateKind.None or UpdateKind.Question));
}
