using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>
/// Reads reports ("xong 3b, còn 4a đang làm 40%"): a grammar finds the spans, the learned model classifies what is said about each task.
/// Nothing is written before a person confirms it.
/// </summary>
public static class ProgressReader
{
    /// <summary>One reading per task named in the text, or a single one without a task if none is named.</summary>
    /// <param name="text">The text as typed, in any Unicode normalisation form.</param>
    /// <param name="context">What is answered, and the office's day, units and people.</param>
    public static ReportReading Read(string text, UpdateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Read(Utterance.Of(text, context.Office), context, ActModel.Default);
    }

    internal static ReportReading Read(Utterance utterance, UpdateContext context, ActModel model)
    {
        var parts = Parts(utterance, context, model);
        // A message has one language as a whole.
        var language = parts.Average(p => p.Model.English) > 0.5 ? TextLanguage.En : TextLanguage.Vi;
        parts = parts.ConvertAll(p => p with { Language = language });
        var first = parts.ConvertAll(p => Make(p, p.Kinds[0].Kind, context));
        var guards = parts.DistinctBy(p => p.Part).Aggregate(0, (all, p) => all | Guards.Before(p.Kinds[0].Kind, p.Part));
        guards |= first.Exists(r => r.Kind is UpdateKind.Done or UpdateKind.Cancel) && Strange(utterance) > 0 ? 1 << (Guards.Reasons.Length - 1) : 0;
        var evidence = EvidenceOf(utterance, parts, first, guards, context, model);
        var chance = model.Certainty.OfReport(evidence);
        return new ReportReading(
            first,
            chance,
            Thresholds.IsSure(chance, model.Certainty.OfHarmless(evidence), first)
                && !parts.Exists(p => (p.Kinds[0].Kind == UpdateKind.Done && Guards.IsDenied(p.Part))
                    || (p.Kinds[0].Kind == UpdateKind.Extension && Guards.IsRetracted(p.Part))),
            Others(parts, first, context),
            utterance.Unknown,
            guards == 0 ? "words" : Guards.Reasons[System.Numerics.BitOperations.TrailingZeroCount(guards)])
        {
            Evidence = evidence,
        };
    }

    private sealed record Guessed(ReportPart Part, UpdateGuess Model, List<(UpdateKind Kind, double Chance)> Kinds, string? Task, TextLanguage Language);

    private static List<Guessed> Parts(Utterance utterance, UpdateContext context, ActModel model)
    {
        var parts = new List<Guessed>();
        foreach (var segment in Segments.Of(utterance, context.IsList))
        {
            // In "3b, 4a và 5c xong" the same words apply to each task, so they are scored once.
            parts.Add(parts.Count > 0 && ReferenceEquals(parts[^1].Part.Segment.Ranges, segment.Ranges)
                ? parts[^1] with { Task = segment.Task }
                : Guess(utterance, segment, context, model));
        }

        return parts;
    }

    private static Guessed Guess(Utterance utterance, Segment segment, UpdateContext context, ActModel model)
    {
        var part = new ReportPart(utterance, segment, context.PresentDue);
        var guess = model.Update(utterance.Pieces.Pieces, utterance.Pieces.Own(segment), context.IsList);
        var task = segment.Task ?? (context.IsList && guess.All > 0.5 ? "all" : null);
        var kinds = guess.Kind.Ranked.Select(k => (k.Value, k.Chance * Fit(k.Value, part, context))).OrderByDescending(k => k.Item2).ToList();
        var total = kinds.Sum(k => k.Item2);
        return new Guessed(part, guess, kinds.ConvertAll(k => (k.Value, k.Item2 / total)), task, TextLanguage.Vi);
    }

    /// <summary>A factor for what contradicts the spans: less than 100% is not done, and a date that is not later is no extension.</summary>
    private static double Fit(UpdateKind kind, ReportPart part, UpdateContext context) => kind switch
    {
        UpdateKind.Done when part.Share is { Percent: < 100 } => 0.01,
        UpdateKind.Extension when part.NewDue is { } day && context.PresentDue is { } due && day <= due => 0.0001,
        UpdateKind.Evidence when part.Share is { Percent: < 100 } => 0.2,
        _ => 1,
    };

    private static UpdateReading Make(Guessed guess, UpdateKind kind, UpdateContext context)
    {
        var part = guess.Part;
        return new UpdateReading(
            kind,
            guess.Task,
            kind switch
            {
                UpdateKind.Done => part.Share?.Percent,
                // "100%" of something that is only a part of the task is not the task's progress.
                UpdateKind.Progress or UpdateKind.Blocked or UpdateKind.Extension when part.Share is not { Percent: 100 } => part.Share?.Percent,
                _ => null,
            },
            part.Note,
            kind == UpdateKind.Extension ? part.NewDue : null,
            kind is UpdateKind.None or UpdateKind.Question ? [] : part.Evidence,
            kind switch
            {
                UpdateKind.Done => WorkStep.Issued,
                UpdateKind.Progress or UpdateKind.Blocked or UpdateKind.Extension or UpdateKind.Evidence => part.Step,
                _ => null,
            },
            guess.Language);
    }

    /// <summary>The next likeliest readings, which differ in one task's kind or in whether all tasks are meant.</summary>
    private static List<IReadOnlyList<UpdateReading>> Others(List<Guessed> parts, List<UpdateReading> first, UpdateContext context)
    {
        var options = new List<(double Loss, int Part, Guessed Changed, UpdateKind Kind)>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            foreach (var (kind, chance) in part.Kinds.Skip(1).Take(2))
            {
                options.Add((chance / part.Kinds[0].Chance, i, part, kind));
            }

            if (context.IsList && part.Part.Segment.Task is null)
            {
                var all = part.Model.All;
                options.Add((Math.Min(all, 1 - all) / Math.Max(all, 1 - all), i, part with { Task = part.Task is null ? "all" : null }, part.Kinds[0].Kind));
            }
        }

        return [.. options.OrderByDescending(o => o.Loss).Take(2).Select(o =>
        {
            List<UpdateReading> changed = [.. first];
            changed[o.Part] = Make(o.Changed, o.Kind, context);
            return changed;
        })];
    }

    private static double[] EvidenceOf(Utterance utterance, List<Guessed> parts, List<UpdateReading> first, int guards, UpdateContext context, ActModel model)
    {
        var least = parts.MinBy(p => p.Kinds[0].Chance)!;
        var kind = least.Kinds[0].Kind;
        var pieces = utterance.Pieces.Pieces;
        var words = pieces.Count(p => p.IsWord);
        var harm = parts.Exists(p => Thresholds.IsHarm(p.Kinds[0].Kind));
        var said = parts.Where(p => Thresholds.IsHarm(p.Kinds[0].Kind)).DistinctBy(p => p.Part).SelectMany(p => utterance.Pieces.Own(p.Part.Segment))
            .Aggregate(0UL, (all, own) => all | Features.MeaningsOf(pieces.AsSpan(own.From..own.To)));
        var report = Logit(model.Message(pieces, isAnswering: true)[MessageKind.Report]);
        double One(bool yes) => yes ? 1 : 0;
        return
        [
            Logit(least.Kinds[0].Chance),
            least.Kinds[0].Chance - least.Kinds[1].Chance,
            parts.Count > 1 ? Logit(parts.Aggregate(1.0, (all, p) => all * p.Kinds[0].Chance)) : 0,
            One(parts.Count > 1),
            Math.Min(parts.Count, 4),
            Math.Min(words, 30) / 10.0,
            One(words <= 3),
            One(harm),
            harm ? Math.Min(System.Numerics.BitOperations.PopCount((uint)guards), 3) : 0,
            .. Enumerable.Range(0, Guards.Reasons.Length).Select(i => (double)(guards >> i & 1)),
            .. Enumerable.Range(0, Meanings.Count).Select(i => harm ? (double)(said >> i & 1) : 0),
            report,
            harm ? report : 0,
            One(first.Exists(r => r.Kind == UpdateKind.Done)),
            One(first.Exists(r => r.Kind == UpdateKind.Cancel)),
            Math.Abs(least.Model.English - 0.5),
            parts.Min(p => p.Part.Segment.Task is null ? Math.Abs(p.Model.All - 0.5) : 0.5),
            Math.Min(utterance.Words.Words.Count(w => w.Corrected is not null), 3),
            Math.Min(utterance.Mentions.Count(m => m.IsBare || m.IsAside), 3),
            One(context.IsList),
            One(context.IsList && utterance.Mentions.Count == 0),
            One(parts.Exists(p => p.Part.Share is not null)),
            One(utterance.Shares.Count > parts.Count),
            One(parts.Exists(p => p.Part.Evidence.Count > 0)),
            One(utterance.Documents.Count > parts.Sum(p => p.Part.Evidence.Count)),
            One(parts.Exists(p => p.Kinds[0].Kind == UpdateKind.Extension && p.Part.Times.Count + p.Part.Lengths.Count > 1)),
            One(parts.Exists(p => p.Kinds[0].Kind == UpdateKind.Extension && p.Part.NewDue is null)),
            One(kind == UpdateKind.Progress),
            One(kind == UpdateKind.Blocked),
            One(kind == UpdateKind.Extension),
            One(kind == UpdateKind.Question),
            One(kind == UpdateKind.Evidence),
            One(kind == UpdateKind.NotMine),
            One(kind == UpdateKind.Cancel),
            One(kind == UpdateKind.None),
            .. parts.Select(p => p.Model.Support).Aggregate((x, y) => x.Or(y)).Evidence,
            parts.Max(p => p.Kinds.Skip(1).Sum(k => Thresholds.IsHarm(k.Kind) ? k.Chance : 0)),
            Math.Min(pieces.Count(p => p.Mark is "‹number›"), 2),
            One(utterance.CorrectedFrom > 0),
            One(utterance.Words.IsPlain),
            Math.Min(Enumerable.Range(0, utterance.Tokens.Count).Count(utterance.Divides), 6),
            One(utterance.Tokens.Exists(t => t.Is('?'))),
            // What speaks for a report although none was read.
            One(kind is UpdateKind.None or UpdateKind.Question && utterance.Shares.Count + utterance.Documents.Count > 0),
            One(kind is UpdateKind.None or UpdateKind.Question && utterance.Mentions.Exists(m => !m.IsBare && !m.IsAside)),
            parts.Max(p => p.Kinds[1].Chance),
            parts.Count > 1 ? parts.Average(p => p.Kinds[0].Chance) : 0,
            One(parts.Count > 1 && parts.Exists(p => p.Part.Segment.Task == "all")),
            Math.Min(utterance.Unknown.Count, 3),
            Math.Min(utterance.TimesLeft, 2),
        ];
    }

    internal static double Logit(double chance)
    {
        // An approximation of the logit that is the same on every processor.
        var p = Math.Clamp(chance, 0.001, 0.999);
        return (p - 0.5) / (p * (1 - p) * 4 + 0.02);
    }

    /// <summary>Number of unknown words near a word of completion: one of them may be a misspelt negation.</summary>
    private static int Strange(Utterance utterance)
    {
        var (spelling, words) = (OfficeNames.Of(utterance.Office).Spelling, utterance.Words);
        return utterance.Tokens.Count(t => t is { Kind: TokenKind.Letters, Word: >= 0 } && !utterance.IsHeld(t.Word) && !spelling.IsKnown(words[t.Word])
            && !Knowledge.English.Contains(t.Fold) && t.Shown.Any(char.IsLower)
            && Enumerable.Range(Math.Max(0, t.Word - 2), Math.Min(words.Count, t.Word + 4) - Math.Max(0, t.Word - 2))
                .Any(w => words[w].Fold is "xong" or "thanh" or "tat" or "roi" or "done" or "finished" or "completed"));
    }
}
