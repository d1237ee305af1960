namespace CchcBot.Language.Old;

/// <summary>What a sentence seems to be, before it is read in full.</summary>
public enum SentenceHint
{
    /// <summary>Neither: thanks, small talk, other matters, commands.</summary>
    Neither,
    /// <summary>It reports on a task: <see cref="UpdateReader"/>.</summary>
    Update,
    /// <summary>It asks about tasks, or wants a list, a count, a report.</summary>
    Question,
}

/// <summary>Tells status sentences from questions, so that a host knows which reader to ask first.</summary>
public static class UpdateHint
{
    /// <summary>A hint only: what is read is shown and confirmed before anything is written.</summary>
    /// <param name="context">What was answered, or would have been.</param>
    /// <param name="isAnswering">
    /// A card or a list of tasks is what the person saw last. Without one a sentence must name its task or be a report beyond doubt.
    /// </param>
    public static SentenceHint Of(string text, UpdateContext context, bool isAnswering)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        // A task that is named counts whatever was shown last.
        var sentence = UpdateSentence.Parse(UpdateReader.Cut(text), context with { IsList = true });
        bool Has(UpdateCue cue) => sentence.Hits.Exists(h => h.Cue == cue);
        // "Không còn gì", "không có gì vướng" asks for nothing.
        bool IsDenied(CueHit query) => sentence.Hits.Exists(h => h.Cue is UpdateCue.Harmless or UpdateCue.Unblocked && h.Start <= query.Start && h.End >= query.End);
        var asked = sentence.Hits.Exists(h => h.Cue == UpdateCue.Query && !IsDenied(h)) && !Has(UpdateCue.OffTopic) && !Has(UpdateCue.Steering) && !Has(UpdateCue.Order);
        var kinds = UpdateTasks.Split(sentence).Select(s => (s.Task, Kind: UpdateRules.KindOf(new(sentence, s)))).ToList();
        if (kinds.TrueForAll(k => k.Kind is UpdateKind.None))
        {
            return asked ? SentenceHint.Question : SentenceHint.Neither;
        }

        if (kinds.TrueForAll(k => k.Kind is UpdateKind.Question or UpdateKind.None))
        {
            return SentenceHint.Question;
        }

        var named = kinds.Exists(k => k.Task is not null and not "all");
        var certain = kinds.Exists(k => k.Kind is UpdateKind.Done or UpdateKind.Extension or UpdateKind.Evidence or UpdateKind.NotMine or UpdateKind.Cancel);
        return asked && !(named && certain) ? SentenceHint.Question
            : isAnswering || named || certain || kinds.Exists(k => k.Kind is UpdateKind.Blocked or UpdateKind.Progress) ? SentenceHint.Update
            : SentenceHint.Neither;
    }
}
