namespace CchcBot.Language.Old;

/// <summary>The part of a sentence that reports on one task.</summary>
/// <param name="Task">The reference as typed, or null.</param>
/// <param name="Ranges">The words that speak of it, from to before, in order.</param>
internal sealed record UpdateSegment(string? Task, IReadOnlyList<(int From, int To)> Ranges)
{
    public bool Contains(int word) => Ranges.Any(r => word >= r.From && word < r.To);

    public bool Contains(CueHit hit) => Ranges.Any(r => hit.Start >= r.From && hit.End <= r.To);
}

/// <summary>Where a task's number stands: "việc thứ hai" from its first word to after its last.</summary>
internal readonly record struct TaskMention(string Reference, int Start, int End);

/// <summary>Finds the tasks that an answer to a list names, and which words belong to which.</summary>
internal static class UpdateTasks
{
    // What says how a task stands.
    private static readonly UpdateCue[] Predicates =
        [UpdateCue.Done, UpdateCue.Negation, UpdateCue.Working, UpdateCue.Blocked, UpdateCue.Extend, UpdateCue.Ask, UpdateCue.NothingYet, UpdateCue.Wait, UpdateCue.Cancel];

    /// <summary>One segment a task; the whole sentence where none or, in answer to a single card, any is named.</summary>
    public static List<UpdateSegment> Split(UpdateSentence sentence)
    {
        var whole = (0, sentence.Words.Count);
        var mentions = sentence.Context.IsList ? sentence.Mentions : [];
        if (mentions.Count == 0)
        {
            return [new(sentence.Context.IsList && UpdateRules.SaysAll(sentence) ? "all" : null, [whole])];
        }

        return mentions.Select(m => m.Reference.ToLowerInvariant()).Distinct(StringComparer.Ordinal).Count() == 1
            ? [new(mentions[0].Reference, Rested(sentence, mentions[0]) is { } rest ? [(0, rest.From), (rest.To, sentence.Words.Count)] : [whole])]
            : Share(sentence, mentions);
    }

    /// <summary>"4d xong, còn lại đang làm": the words about the rest, unless they name a part of the work.</summary>
    private static (int From, int To)? Rested(UpdateSentence sentence, TaskMention mention)
    {
        foreach (var (from, to) in Chunks(sentence, [mention]))
        {
            if (from >= mention.End && IsRest(sentence, from, to) && IsPlainlyNotDone(sentence, from, to) && !sentence.Hits.Exists(h => h.Start >= from && h.End <= to && (h.Cue is UpdateCue.Part or UpdateCue.WaitOwn or UpdateCue.Submitted or UpdateCue.Question or UpdateCue.QuestionEnd or UpdateCue.Condition or UpdateCue.Joking
                    || (h.Start > from + 3 && h.Cue is UpdateCue.Negation or UpdateCue.Weak && sentence.Words[h.Start].Fold is not ("dang" or "tiep" or "se")))) && !sentence.Words.Exists(w => w.Is('?')))
            {
                return (from, to);
            }
        }

        return null;
    }

    // "còn lại chưa ký" may be of the same task, "còn lại chưa làm" is of the others.
    private static bool IsPlainlyNotDone(UpdateSentence sentence, int from, int to)
    {
        var denial = Enumerable.Range(from, to - from).Cast<int?>().FirstOrDefault(i => sentence.Words[i!.Value].Fold is "chua" or "khong");
        return denial is not { } at || string.Join(' ', sentence.Words.Skip(at + 1).Take(to - at - 1).Where(w => w.Kind == WordKind.Letters).Select(w => w.Fold)) is "" or "lam" or "xong" or "hoan thanh" or "trien khai" or "bat dau" or "lam gi" or "thuc hien";
    }

    /// <summary>Each chunk between two commas, "còn", "và" goes to the tasks named in it; one without a name to those before.</summary>
    private static List<UpdateSegment> Share(UpdateSentence sentence, List<TaskMention> mentions)
    {
        var chunks = Chunks(sentence, mentions);
        var groups = new List<(List<string> Tasks, List<(int, int)> Ranges, bool Said)>();
        var lead = new List<(int, int)>();
        foreach (var (from, to) in chunks)
        {
            var named = mentions.Where(m => m.Start >= from && m.End <= to).ToList();
            if (named.Count == 0 && mentions.Count > 1 && groups.Count > 0 && groups[^1].Said && IsRest(sentence, from, to))
            {
                continue;
            }

            var speaks = Speaks(sentence, from, to, named);
            if (named.Count == 0)
            {
                if (groups.Count == 0)
                {
                    lead.Add((from, to));
                }
                else
                {
                    var last = groups[^1];
                    last.Ranges.Add((from, to));
                    groups[^1] = last with { Said = last.Said || speaks };
                }

                continue;
            }

            var tasks = named.Select(m => m.Reference).ToList();
            if (groups.Count > 0 && !groups[^1].Said)
            {
                // "3b và 4a xong": the first waits for the words after the second.
                var open = groups[^1];
                open.Tasks.AddRange(tasks);
                open.Ranges.Add((from, to));
                groups[^1] = open with { Said = speaks };
            }
            else if (groups.Count > 0 && EndsWithName(sentence, groups[^1].Ranges[^1], mentions) && IsOnlyAddition(sentence, named, from, to) && !FollowedByWords(sentence, chunks, to, mentions))
            {
                // "xong 3b và 4a", "xin gia hạn 3b và 4a thêm 1 tuần"
                groups[^1].Tasks.AddRange(tasks);
                groups[^1].Ranges.Add((from, to));
            }
            else
            {
                groups.Add((tasks, [.. lead, (from, to)], speaks));
                lead.Clear();
            }
        }

        return [.. groups.SelectMany(g => g.Tasks.Select(task => (Task: task, g.Ranges)))
            .GroupBy(x => x.Task.ToLowerInvariant(), StringComparer.Ordinal)
            .Select(g => new UpdateSegment(g.First().Task, [.. g.SelectMany(x => x.Ranges).Distinct()]))];
    }

    // "1, 3 xong, còn lại đang làm": the rest is not named, and no part of what is.
    private static bool IsRest(UpdateSentence sentence, int from, int to)
    {
        var words = string.Join(' ', sentence.Words.GetRange(from, to - from).Select(w => w.Fold));
        return Array.Exists(UpdateVocabulary.Rests, rest => words.StartsWith(rest, StringComparison.Ordinal));
    }

    private static bool Speaks(UpdateSentence sentence, int from, int to, List<TaskMention> named)
    {
        for (var i = from; i < to; i++)
        {
            // "cả hai việc 1a và 1b": how many, and nothing about them.
            var counts = i > from && sentence.Words[i - 1].Fold == "ca" && (sentence.Words[i].Kind == WordKind.Number || UpdateNumbers.Word(sentence.Words[i]) is not null);
            if (sentence.Words[i].Kind != WordKind.Mark && !counts && !named.Exists(m => m.Start <= i && m.End > i) && !UpdateVocabulary.Joints.Contains(sentence.Words[i].Fold))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithName(UpdateSentence sentence, (int From, int To) range, List<TaskMention> mentions)
    {
        var name = mentions.FindLastIndex(m => m.Start >= range.From && m.End <= range.To);
        return name >= 0 && !Speaks(sentence, mentions[name].End, range.To, []);
    }

    // Nothing before the name, and behind it no words of its own: at most a time, a length, "rồi".
    private static bool IsOnlyAddition(UpdateSentence sentence, List<TaskMention> named, int from, int to) =>
        !Speaks(sentence, from, named[0].Start, [])
        && !sentence.Hits.Exists(h => h.Start >= named[^1].End && h.End <= to && Predicates.Contains(h.Cue) && h.Cue is not UpdateCue.Extend)
        && UpdatePercent.Find(sentence.Words, from, to, sentence.Times) is null;

    // "xong 3b, 4a chưa": 4a has words of its own.
    private static bool FollowedByWords(UpdateSentence sentence, List<(int From, int To)> chunks, int at, List<TaskMention> mentions)
    {
        var next = chunks.FindIndex(c => c.From >= at);
        return next >= 0 && !mentions.Exists(m => m.Start >= chunks[next].From && m.End <= chunks[next].To) && Speaks(sentence, chunks[next].From, chunks[next].To, [])
            && sentence.Hits.Exists(h => h.Start >= chunks[next].From && h.End <= chunks[next].To && h.Cue is UpdateCue.Done or UpdateCue.Negation);
    }

    private static List<(int From, int To)> Chunks(UpdateSentence sentence, List<TaskMention> mentions)
    {
        var words = sentence.Words;
        var cuts = new SortedSet<int> { 0, words.Count };
        for (var i = 0; i < words.Count; i++)
        {
            var inside = mentions.Exists(m => m.Start < i && m.End > i);
            if (inside || sentence.Times.Exists(t => t.Start < i && t.End > i))
            {
                continue;
            }

            if (words[i].Is(',') || words[i].Is(';') || words[i].Is('.') || words[i].Is('!') || words[i].Is('?') || words[i].Is('+') || words[i].Is('&'))
            {
                cuts.Add(i + 1);
            }
            else if (UpdateVocabulary.Joints.Contains(words[i].Fold) && mentions.Exists(m => m.Start >= i && m.Start <= i + 2))
            {
                cuts.Add(i);
            }
        }

        // Two names in one chunk, each with words: "3b xong 4a chưa".
        for (var m = 1; m < mentions.Count; m++)
        {
            var from = cuts.Last(c => c <= mentions[m].Start);
            if (mentions[m - 1].End > from && mentions[m - 1].End < mentions[m].Start && Speaks(sentence, mentions[m - 1].End, mentions[m].Start, []))
            {
                cuts.Add(mentions[m].Start);
            }
            else if (mentions[m - 1].End > from && Speaks(sentence, from, mentions[m - 1].Start, []) && Speaks(sentence, mentions[m].End, cuts.First(c => c > mentions[m].Start), []))
            {
                cuts.Add(mentions[m].Start);
            }
        }

        var marks = cuts.ToArray();
        return [.. marks.Zip(marks.Skip(1))];
    }

    /// <summary>Every task named, in order.</summary>
    public static List<TaskMention> Mentions(UpdateSentence sentence)
    {
        var found = new List<TaskMention>();
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            if (MentionAt(sentence, i, found) is { } mention)
            {
                found.AddRange(Between(sentence.Words, found, mention));
                found.Add(mention);
                i = mention.End - 1;
            }
        }

        return found;
    }

    /// <summary>"1-3", "1 đến 4": those between the two, at the place of the second.</summary>
    private static IEnumerable<TaskMention> Between(List<UpdateWord> words, List<TaskMention> before, TaskMention last)
    {
        if (before.Count == 0 || last.Start != before[^1].End + 1 || !(words[before[^1].End].Is('-') || words[before[^1].End].Fold is "den" or "toi")
            || !int.TryParse(before[^1].Reference, out var first) || !int.TryParse(last.Reference, out var end) || end - first is not (> 1 and <= 12))
        {
            return [];
        }

        return Enumerable.Range(first + 1, end - first - 1).Select(n => last with { Reference = n.ToString() });
    }

    private static TaskMention? MentionAt(UpdateSentence sentence, int at, List<TaskMention> before)
    {
        var words = sentence.Words;
        if (sentence.Times.Exists(t => t.Start <= at && t.End > at && !IsOrdinal(words, at)) || sentence.Lengths.Exists(l => l.Start <= at && l.End > at))
        {
            return null;
        }

        var introduced = sentence.Hits.Where(h => h.Cue == UpdateCue.TaskWord && h.End == at).Select(h => (int?)h.Start).Min();
        // "điểm b mục 3" is 3b.
        if (words[at].Fold is "diem" or "y" && at + 3 < words.Count && words[at + 1].Shown.Length == 1 && words[at + 2].Fold is "muc" or "phan" && words[at + 3].Value is > 0 and < 100)
        {
            return new(words[at + 3].Fold + words[at + 1].Shown.ToLowerInvariant(), at, at + 4);
        }

        // "mục 3 điểm b"
        if (introduced is { } first && words[at].Value is > 0 and < 100 && words[at - 1].Fold is "muc" or "phan" or "khoan" && at + 2 < words.Count && words[at + 1].Fold is "diem" or "y" && IsLetter(words[at + 2]))
        {
            return new(words[at].Fold + words[at + 2].Shown.ToLowerInvariant(), first, at + 3);
        }

        var (reference, end) = Reference(words, at, introduced is not null);
        if (reference is null || IsAside(sentence, introduced ?? at, before))
        {
            return null;
        }

        if (introduced is null && words[at].Kind is WordKind.Number && !StandsAlone(sentence, at, end, before))
        {
            return null;
        }

        return new(reference, introduced ?? at, end);
    }

    private static bool IsOrdinal(List<UpdateWord> words, int at) => at > 1 && words[at - 1].Fold == "thu" && words[at - 2].Fold is "viec" or "muc" or "vu" or "cai";

    private static (string? Reference, int End) Reference(List<UpdateWord> words, int at, bool introduced)
    {
        var word = words[at];
        if (word.Kind == WordKind.Mixed)
        {
            var digits = word.Fold.TakeWhile(char.IsDigit).Count();
            var isReference = digits is 1 or 2 && word.Fold.Length == digits + 1 && word.Fold[^1] is not ('f' or 'j' or 'w' or 'z')
                && !(word.Fold[^1] is 'h' && (at + 1 < words.Count && words[at + 1].Fold is "sang" or "chieu" or "toi" or "trua" || at > 0 && words[at - 1].Fold is "luc" or "at"));
            return isReference ? (word.Shown, at + 1) : (null, at);
        }

        if (word.Kind == WordKind.Number && word.Value is > 0 and < 100 && word.Fold.Length <= 2)
        {
            var next = at + 1 < words.Count ? words[at + 1] : null;
            // "3.b", "3 b": the letter was set apart.
            if (next is not null && next.Is('.') && at + 2 < words.Count && IsLetter(words[at + 2]) && words[at + 2].Start == next.End && next.Start == word.End)
            {
                return (word.Shown + words[at + 2].Shown, at + 3);
            }

            if (introduced && next is not null && IsLetter(next) && next.Start > word.End && (at + 2 >= words.Count || words[at + 2].Kind != WordKind.Mark || !words[at + 2].Is('.')) && next.Fold is "a" or "b" or "c" or "d" or "e" or "g" or "h")
            {
                return next.Fold == "a" && at + 2 >= words.Count ? (word.Shown, at + 1) : (word.Shown + next.Shown, at + 2);
            }

            return next is not null && (next.Is('%') || (next.Is('/') && next.Start == word.End) || (!(introduced && words[at - 1].Fold is "viec" or "so" or "muc" or "vu" or "nv" or "task" or "item" or "stt") && UpdateVocabulary.Counted.Contains(next.Fold)) || UpdateVocabulary.Measures.Contains(next.Fold)
                || (next.Is('-') && next.Start == word.End && at + 2 < words.Count && words[at + 2].Kind == WordKind.Number && at + 3 < words.Count && words[at + 3].Is('%'))) ? (null, at) : (word.Shown, at + 1);
        }

        if (introduced && UpdateNumbers.Read(words, at, out var end) is >= 1 and <= 30 and var number && (words[at - 1].Fold is "thu" or "so" or "item" or "task" or "number" or "no"
            || words[at - 1].Fold is "viec" or "muc" && (end >= words.Count || !UpdateVocabulary.Counted.Contains(words[end].Fold))) && !(end < words.Count && UpdateVocabulary.Measures.Contains(words[end].Fold)))
        {
            return (number.ToString(), end);
        }

        if (introduced && word.Fold == "nhat" && words[at - 1].Fold == "thu")
        {
            return ("1", at + 1);
        }

        if (introduced && word.Fold == "dau" && words[at - 1].Fold is "viec" or "muc" or "vu" or "cai" or "dong" && at + 1 < words.Count && words[at + 1].Fold == "tien")
        {
            return ("1", at + 2);
        }

        var ordinal = word.Fold switch { "first" => "1", "second" => "2", "third" => "3", "fourth" => "4", "fifth" => "5", "sixth" => "6", "seventh" => "7", _ => null };
        return ordinal is not null && (introduced || (at + 1 < words.Count && words[at + 1].Fold is "one" or "task" or "item")) ? (ordinal, at + (at + 1 < words.Count && words[at + 1].Fold is "one" or "task" or "item" ? 2 : 1)) : (null, at);
    }

    private static bool IsLetter(UpdateWord word) => word.Kind == WordKind.Letters && word.Shown.Length == 1;

    // "chờ 4a", "trùng với 3b": not what is reported on.
    private static bool IsAside(UpdateSentence sentence, int start, List<TaskMention> before) =>
        start > 0 && !(before.Count > 0 && before[^1].End == start - 1 && UpdateVocabulary.Joints.Contains(sentence.Words[start - 1].Fold)) && sentence.Hits.Exists(h => h.Cue == UpdateCue.Aside && h.End == start && !(sentence.Words[start].Kind == WordKind.Letters && sentence.Words[start - 1].Fold is "han") && !(sentence.Hits.Exists(o => o.Cue is UpdateCue.TaskWord or UpdateCue.Done && o.Start == h.Start)))
        && !sentence.Hits.Exists(h => h.Cue is UpdateCue.Extend && h.End == start);

    /// <summary>A bare number is a task where a clause begins with it or a word of completion stands before it.</summary>
    private static bool StandsAlone(UpdateSentence sentence, int at, int end, List<TaskMention> before)
    {
        var words = sentence.Words;
        if (at == 0 || words[at - 1].Kind == WordKind.Mark && (words[at - 1].Is('#') || !words[at - 1].Is('/') && !words[at - 1].Is('-') && !words[at - 1].Is('%') && words[at - 1].End <= words[at].Start && !(words[at - 1].Is('.') && words[at - 1].End == words[at].Start)))
        {
            return end >= words.Count || words[end].Kind != WordKind.Document;
        }

        var previous = words[at - 1].Fold;
        if (before.Count > 0 && before[^1].End == at - 1 && UpdateVocabulary.Joints.Contains(previous))
        {
            return true;
        }

        // "2 xong 3 chưa xong"
        if (before.Count > 0 && sentence.Hits.Exists(h => h.Start == end && Predicates.Contains(h.Cue)))
        {
            return true;
        }

        // "xong 2", "còn 2 chưa", "và 3 xong"
        var closed = end >= words.Count || words[end].Kind == WordKind.Mark || UpdateVocabulary.Joints.Contains(words[end].Fold) || UpdateVocabulary.Particles.Contains(words[end].Fold) || words[end].Fold is "roi";
        var doneBefore = sentence.Hits.Exists(h => h.Cue is UpdateCue.Done or UpdateCue.Blocked or UpdateCue.Extend && h.End == at);
        return (doneBefore && closed) || (UpdateVocabulary.Joints.Contains(previous) && end < words.Count && UpdateVocabulary.Joints.Contains(words[end].Fold)) || (UpdateVocabulary.Joints.Contains(previous) && end < words.Count && words[end].Kind == WordKind.Letters && sentence.Hits.Exists(h => h.Start == end && (Predicates.Contains(h.Cue) || h.Cue == UpdateCue.Weak)));
    }
}
