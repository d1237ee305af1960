using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>
/// Reads status sentences ("xong 3b, còn 4a đang làm 40%") without a model: vocabulary as data, and rules that call a task
/// done, dropped or in need of more time only where the words say so and nothing in them weakens it.
/// </summary>
public static class UpdateReader
{
    // What nobody types in chat; longer texts are cut so that reading stays quick.
    private const int LongestText = 2000;

    /// <summary>One reading for each task that the text names; one without a task where it names none.</summary>
    /// <param name="text">The words as typed, in any Unicode form.</param>
    /// <param name="context">What was answered, and the office's day, units and people.</param>
    public static IReadOnlyList<UpdateReading> Read(string text, UpdateContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var sentence = UpdateSentence.Parse(Cut(text), context);
        return [.. UpdateTasks.Split(sentence).Select(segment => ReadOne(sentence, segment))];
    }

    internal static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static UpdateReading ReadOne(UpdateSentence sentence, UpdateSegment segment)
    {
        var view = new UpdateView(sentence, segment);
        var kind = UpdateRules.KindOf(view);
        var newDue = kind == UpdateKind.Extension ? UpdateRules.NewDue(view) : null;
        if (kind == UpdateKind.Extension && newDue is { } day && sentence.Context.PresentDue is { } due && day <= due)
        {
            // Not later than now: nothing to ask for.
            (kind, newDue) = (UpdateKind.Progress, null);
        }

        return new(
            kind,
            segment.Task,
            Percent(view, kind),
            Note(sentence, segment),
            newDue,
            kind is UpdateKind.None or UpdateKind.Question ? [] : view.Evidence,
            UpdateRules.StepOf(view, kind),
            sentence.Language);
    }

    private static int? Percent(UpdateView view, UpdateKind kind) => kind switch
    {
        UpdateKind.Done => view.Share?.Percent,
        UpdateKind.Progress => view.Share is { } share ? share.Percent : view.All(UpdateCue.NothingYet).Any(n => !view.Hits.Exists(d => d.Cue == UpdateCue.Done && !n.Covers(d))) ? 0 : null,
        UpdateKind.Blocked or UpdateKind.Extension => view.Share?.Percent,
        _ => null,
    };

    private static string? Note(UpdateSentence sentence, UpdateSegment segment)
    {
        var parts = segment.Ranges.Where(r => r.To > r.From).Select(r => sentence.Text[sentence.Words[r.From].Start..sentence.Words[r.To - 1].End]);
        var note = VietnameseText.Tidy(string.Join(' ', parts)).Trim(' ', ',', ';');
        return note.Length == 0 ? null : note;
    }
}
