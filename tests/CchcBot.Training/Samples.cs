using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Language;
using CchcBot.Language.Model;
using CchcBot.Language.Readers;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Training;

/// <summary>What an example teaches the tables: one sample for each task's part of a report, one for a question, one for each word that may be of a title.</summary>
internal sealed class Samples
{
    private static readonly Target Nothing = new(0, 0, 0);

    public List<Sample>[] Tables { get; } = [.. Heads.Tables.Select(_ => new List<Sample>())];

    public static Samples Of(Example example, Utterance utterance)
    {
        var result = new Samples();
        if (example is QuestionExample question)
        {
            result.Add(question, utterance);
        }
        else
        {
            result.Add((UpdateExample)example, utterance);
        }

        return result;
    }

    private void Add(UpdateExample e, Utterance utterance)
    {
        var pieces = utterance.Pieces.Pieces;
        var segments = Segments.Of(utterance, e.IsList);
        foreach (var segment in segments)
        {
            var (task, own) = (segment.Task, utterance.Pieces.Own(segment));
            var kinds = e.Harmless
                ? Heads.Kinds.Where(k => k is not (UpdateKind.Done or UpdateKind.Cancel or UpdateKind.Extension)).ToList()
                : [.. e.Readings.Select(r => Of(r, task, segments.Count)?.Kind).OfType<UpdateKind>()];
            if (kinds.Count == 0 || (e.Harmless && e.Except is not null))
            {
                continue;
            }

            var right = kinds.Aggregate(0, (bits, k) => bits | 1 << (int)k);
            var english = e.Harmless ? Nothing : YesNo(e.Readings[0][0].Language == TextLanguage.En);
            var all = e.Harmless || !e.IsList || segments.Count > 1 || task is not (null or "all") ? Nothing : YesNo(e.Readings[0][0].Task == "all");
            Tables[0].Add(new(new Features().Put(pieces, own, e.IsList, withContext: true), [new(e.Harmless ? 0 : 1 << (int)kinds[0], right, e.Harmless ? 0.5 : 1), all, english]));
        }

        if (!e.Harmless)
        {
            var said = e.Readings[0].All(r => r.Kind == UpdateKind.Question) ? MessageKind.Question
                : e.Readings[0].All(r => r.Kind == UpdateKind.None) ? MessageKind.Other
                : MessageKind.Report;
            AddMessage(pieces, said);
        }
    }

    // The reading of the part's task; where the parts are not those of the labels, only what all of them say.
    private static UpdateLabel? Of(IReadOnlyList<UpdateLabel> readings, string? task, int parts)
    {
        if (parts == 1 && readings.Count == 1)
        {
            return readings[0];
        }

        return readings.FirstOrDefault(r => r.Task is not null && task is not null && string.Equals(r.Task, task, StringComparison.OrdinalIgnoreCase))
            ?? (readings.Select(r => r.Kind).Distinct().Count() == 1 ? readings[0] : null);
    }

    private void Add(QuestionExample e, Utterance utterance)
    {
        var list = utterance.Pieces;
        var pieces = list.Pieces;
        var meant = e.Readings[0];
        var isAnswer = meant.Intent is not (QueryIntent.Help or QueryIntent.None);
        var isList = isAnswer && meant.Intent != QueryIntent.Detail;
        var targets = new List<Target>
        {
            Several(e.Readings.Select(r => (int)r.Intent)),
            isList ? Several(e.Readings.Select(r => Array.IndexOf(Heads.Groups, r.GroupBy))) : Nothing,
            isAnswer ? Several(e.Readings.Select(r => r.Mine ? 1 : r.MyUnit ? 2 : 0)) : Nothing,
            YesNo(meant.Language == TextLanguage.En),
        };
        targets.Add(isList ? new Target(Bits(meant), e.Readings.Aggregate(0, (bits, r) => bits | Bits(r))) : Nothing);
        targets.Add(isList ? new Target(meant.Statuses.Count > 1 ? 1 : 0, e.Readings.Aggregate(0, (bits, r) => bits | (r.Statuses.Count > 1 ? 2 : 1))) : Nothing);
        var features = new Features().Put(list);
        if (e.File == "questions-phrases")
        {
            // Ways of saying a state: what stands around them says nothing.
            targets[0] = new Target(0, 1 << (int)QueryIntent.List | 1 << (int)QueryIntent.Count | 1 << (int)QueryIntent.Breakdown, 0.5);
            targets[1] = targets[2] = Nothing;
            Tables[1].Add(new(features, [.. targets]));
            return;
        }

        Tables[1].Add(new(features, [.. targets]));
        AddMessage(pieces, meant.Intent == QueryIntent.None ? MessageKind.Other : MessageKind.Question);
        AddPlaces(utterance, e);
    }

    // The same words with and without a card before them: what was shown last says little.
    private void AddMessage(ReadOnlySpan<CchcBot.Language.Words.Piece> pieces, MessageKind kind)
    {
        Tables[2].Add(new(new Features().Put(pieces, [(0, pieces.Length)], isList: true, withContext: true), [Message(kind)]));
        Tables[2].Add(new(new Features().Put(pieces, [(0, pieces.Length)], isList: false, withContext: true), [Message(kind)]));
    }

    private static int Bits(TaskQuery query) => query.Statuses.Count == 0 ? 1 : query.Statuses.Aggregate(0, (bits, s) => bits | 2 << (int)s);

    private void AddPlaces(Utterance utterance, QuestionExample e)
    {
        if (e.Readings[0].Intent is QueryIntent.None or QueryIntent.Help)
        {
            return;
        }

        var pieces = utterance.Pieces.Pieces;
        var titles = e.Readings[0].Intent == QueryIntent.Detail ? Titles(pieces, e.Readings[0]) : null;
        for (var i = 0; i < pieces.Length; i++)
        {
            var (title, asked) = (titles is null ? Nothing : YesNo(titles[i]), Asked(utterance, i, e));
            if (title.Weight > 0 || asked.Weight > 0)
            {
                Tables[3].Add(new(PlaceFeatures.Put(new Features(), pieces, i), [title, asked]));
            }
        }
    }

    /// <summary>Whether the name or period of a piece is in the reading.</summary>
    private static Target Asked(Utterance utterance, int piece, QuestionExample e)
    {
        bool IsHere(int word) => utterance.Pieces.Tokens[piece] is var (from, to) && utterance.Tokens.FindIndex(t => t.Word == word) is var at && at >= from && at < to;
        var readings = e.Readings;
        if (utterance.Periods.Find(p => IsHere(p.Start)) is { } period && readings[0].Intent != QueryIntent.Detail)
        {
            var isMeant = readings.Any(r => (r.From, r.To) == (period.From, period.To));
            // What is joined to another period is neither.
            var isJoined = !isMeant && QuestionPeriod.Of(utterance) is { } read && readings.Any(r => (r.From, r.To) == (read.From, read.To))
                && !utterance.Periods.Exists(p => (p.From, p.To) == (read.From, read.To));
            return isJoined ? Nothing : YesNo(isMeant);
        }

        if (utterance.Names.Find(n => IsHere(n.Start)) is not { } name)
        {
            return Nothing;
        }

        var compares = readings.Any(r => r.Intent == QueryIntent.Breakdown) && utterance.Names.Exists(n => n.Kind == name.Kind && n.Name != name.Name);
        return compares ? Nothing : YesNo(readings.Any(r => TimeSigns.Uses(r, name.Name, Office.Context)));
    }

    /// <summary>Which pieces are of the task's title; null if it was not found.</summary>
    private static bool[]? Titles(Piece[] pieces, TaskQuery meant)
    {
        var words = meant.Task is { } task && !char.IsAsciiDigit(task[0]) ? VietnameseText.Fold(task).Split([' ', ',', '-', '.', '"'], StringSplitOptions.RemoveEmptyEntries) : [];
        var isTitle = new bool[pieces.Length];
        var found = false;
        for (var i = 0; words.Length > 0 && i < pieces.Length && !found; i++)
        {
            var (j, w) = (i, 0);
            while (j < pieces.Length && w < words.Length && (pieces[j].Folded == words[w] || !pieces[j].IsWord))
            {
                w += pieces[j].Folded == words[w] ? 1 : 0;
                j++;
            }

            if (w == words.Length)
            {
                isTitle.AsSpan(i, j - i).Fill(true);
                found = true;
            }
        }

        return words.Length > 0 && !found ? null : isTitle;
    }

    private static Target YesNo(bool yes) => new(yes ? 1 : 0, yes ? 2 : 1);

    private static Target Message(MessageKind kind) => new(1 << (int)kind, 1 << (int)kind);

    private static Target Several(IEnumerable<int> right)
    {
        var all = right.ToList();
        return new(1 << all[0], all.Aggregate(0, (bits, c) => bits | 1 << c));
    }
}
