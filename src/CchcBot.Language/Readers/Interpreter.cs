using CchcBot.Domain.Queries;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;

namespace CchcBot.Language.Readers;

/// <summary>A message read as a report and as a question, each lazily, and which of the two is likelier.</summary>
public sealed class Interpretation(bool isReport, Lazy<bool> mayBeOther, Lazy<ReportReading> report, Lazy<QuestionReading> question)
{
    /// <summary>Whether it is a report; else it is a question or neither.</summary>
    public bool IsReport => isReport;

    /// <summary>Whether the other reading is plausible too.</summary>
    public bool MayBeOther => mayBeOther.Value;

    public ReportReading Report => report.Value;

    public QuestionReading Question => question.Value;
}

/// <summary>Tokenizes a message once and decides whether it is a report or a question.</summary>
public static class Interpreter
{
    private const double Likely = 0.25;

    /// <param name="context">The card or list that the message answers, or would answer.</param>
    /// <param name="isAnswering">Whether the last thing sent to the person was a card or a list of tasks.</param>
    /// <param name="previous">The previous question of the conversation, or null.</param>
    public static Interpretation Read(string text, UpdateContext context, bool isAnswering, TaskQuery? previous)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (utterance, model) = (Utterance.Of(text, context.Office), ActModel.Default);
        var kinds = model.Message(utterance.Pieces.Pieces, isAnswering);
        // Most messages are clearly one of the two and are read only as that.
        var report = new Lazy<ReportReading>(() => ProgressReader.Read(utterance, context, model), isThreadSafe: false);
        var question = new Lazy<QuestionReading>(() => QuestionReader.Read(utterance, model, previous), isThreadSafe: false);
        var (reports, asks) = (kinds[MessageKind.Report], kinds[MessageKind.Question]);
        var isReport = reports >= asks && reports >= kinds[MessageKind.Other] && Says(report.Value)
            // A follow-up question is not a report, however short it is.
            && (previous is null || !question.Value.IsFollowUp)
            && !AsksByShape(utterance, report.Value, question, isAnswering);
        var mayBeOther = new Lazy<bool>(() => isReport ? asks > Likely : reports > Likely && Says(report.Value), isThreadSafe: false);
        return new Interpretation(isReport, mayBeOther, report, question);
    }

    /// <summary>
    /// A guard on what the model takes for a report. Without a task, three shapes are questions: a bound ("việc dưới 50%"), one period against another
    /// ("hoàn thành tháng 10 so với tháng 9"), and what is late up to a day ("quá hạn tính đến 15/9"), where nobody asks for more time.
    /// </summary>
    private static bool AsksByShape(Utterance utterance, ReportReading report, Lazy<QuestionReading> asked, bool isAnswering)
    {
        // Beside a task only a comparison counts, which needs a period or a length of time: most reports need not be read as questions too.
        // That the whole list is meant is only a guess of the model and names none.
        var namesTask = report.Readings.Any(r => r.Task is not (null or "all"));
        if (namesTask && utterance.Lengths.Count == 0 && QuestionPeriod.Of(utterance) is null)
        {
            return false;
        }

        var question = asked.Value;
        var query = question.Query;
        // That nobody is in charge is also what a report says: "chưa có người làm".
        var isBound = query.Also is { } also && also != new TaskConditions(NoOwner: true) && (question.Sure || !isAnswering);
        var tokens = utterance.Tokens;
        var compares = query is { Intent: QueryIntent.Breakdown, From: not null, To: not null }
            && (question.Sure || tokens.Where((t, i) => t.Fold == "so" && tokens[i + 1].Fold is "voi" or "sanh").Any());
        var isLateBy = query is { To: not null } && query.Statuses.Contains(QueryStatus.Overdue) && question.Sure
            && !tokens.Exists(t => t.Fold is "xin" or "gia" or "lui" or "them" or "cho" or "extend" or "extension" or "until");
        return query.Task is null && (compares || ((isBound || isLateBy) && !namesTask));
    }

    private static bool Says(ReportReading report) => report.Readings.Any(r => r.Kind is not (UpdateKind.None or UpdateKind.Question));
}
