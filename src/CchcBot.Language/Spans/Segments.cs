using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>One task's part of a message: ranges of tokens [From, To), in order.</summary>
/// <param name="Task">The task's code or number as typed; null if none is named.</param>
internal sealed record Segment(string? Task, IReadOnlyList<(int From, int To)> Ranges)
{
    public bool Contains(int token) => Ranges.Any(range => token >= range.From && token < range.To);
}

/// <summary>Divides a report among its tasks: each chunk between commas, "còn" or "và" belongs to the tasks named in it, a chunk without tasks to the
/// preceding ones.</summary>
internal static class Segments
{
    /// <summary>One segment per task; the whole text if no task is named, or if a single task's card is answered.</summary>
    public static List<Segment> Of(Utterance utterance, bool isList)
    {
        var whole = (0, utterance.Tokens.Count);
        var mentions = isList ? utterance.Mentions.FindAll(m => !m.IsAside) : [];
        if (mentions.Count == 0)
        {
            return [new(null, [whole])];
        }

        // "1a với 4b là cùng một việc, bỏ 4b đi": what is said of both only explains.
        if (mentions.Count > 2 && utterance.Tokens.FindIndex(t => t.Is(',') || t.Is(';') || t.Is('.')) is var stop and > 0
            && Sames.IsIn(utterance.Words, lenient: true, untaken: false, to: utterance.Tokens.Take(stop).Max(t => t.Word))
            && mentions.FindAll(m => m.Start > stop) is { Count: > 0 } told)
        {
            // What is kept is not reported on: "giữ 4a, bỏ 2c".
            var acted = told.FindAll(m => utterance.Tokens[m.Start - 1].Fold is not ("giu" or "lay" or "keep"));
            return Of(utterance, acted.Count > 0 ? acted : told, whole);
        }

        // A corrected task is not reported on ("2 xong, nhầm, 2c mới xong"); in "5 xong, 6 xong, à không, 6 mới xong dự thảo" task 5 stays.
        var standing = Corrections.StandingTokens(mentions, utterance, m => m.Start);
        if (standing.Count < mentions.Count && Speaks(utterance, utterance.CorrectedFrom, utterance.Tokens.Count, standing))
        {
            var before = mentions.FindAll(m => m.Start < utterance.CorrectedFrom);
            var meant = before.FindIndex(m => standing.Exists(s => IsSame(s, m)));
            var kept = before[..(meant >= 0 ? meant : before.Count - 1)];
            var corrected = Of(utterance, standing, (utterance.CorrectedFrom, utterance.Tokens.Count));
            return kept.Count == 0 || !Speaks(utterance, kept[0].Start, before[kept.Count].Start, kept) ? corrected
                : [.. Of(utterance, kept, (0, before[kept.Count].Start)), .. corrected];
        }

        return Of(utterance, mentions, whole);
    }

    /// <summary>Words that say that two tasks are one.</summary>
    private static readonly WordSet Sames = new("là một; cùng một việc; trùng nhau; giống nhau; y hệt; y chang; the same");

    private static bool IsSame(TaskMention one, TaskMention other) => string.Equals(one.Reference, other.Reference, StringComparison.OrdinalIgnoreCase);

    private static List<Segment> Of(Utterance utterance, List<TaskMention> mentions, (int From, int To) whole) => Excepted(utterance, mentions)
        ?? (mentions.Exists(m => !IsSame(m, mentions[0])) ? Share(utterance, mentions, whole)
            : Rested(utterance, mentions[0]) is { } rest
            ? [new(mentions[0].Reference, [(whole.From, rest.From), (rest.To, whole.To)]), new("all", [rest])]
            : [new(mentions[0].Reference, [whole])]);

    private static readonly string SpareKey = CchcBot.Domain.Text.VietnameseText.ToneKey("chừa");

    /// <summary>The whole list and its exceptions: "trừ 5c ra thì xong hết", "ngoài 2 ra chưa cái nào xong". Null if there are none.</summary>
    private static List<Segment>? Excepted(Utterance utterance, List<TaskMention> mentions)
    {
        var tokens = utterance.Tokens;
        var at = tokens.FindIndex(t => t.Fold is "tru" or "ngoai" or "except" or "duy" || t.Key == SpareKey);
        var first = mentions.FindIndex(m => at >= 0 && m.Start > at && m.Start <= at + 3);
        if (first != 0 || !(tokens.Exists(t => t.Fold is "het" or "ca" or "toan" or "deu" or "all" or "everything")
            || tokens.Zip(tokens.Skip(1)).Any(t => t is ({ Fold: "viec" or "cai" or "muc" }, { Fold: "nao" }))))
        {
            return null;
        }

        var (from, to) = (at, mentions[^1].End);
        // If everything before "duy" concerns the list, the words after the name concern the named task: "duy có 6đ thì hoàn thành".
        var own = tokens[at].Fold == "duy" && at > 0 && Speaks(utterance, 0, at, []) && Speaks(utterance, to, tokens.Count, []) ? tokens.Count : to;
        return [new("all", own > to ? [(0, from)] : [(0, from), (to, tokens.Count)]), .. mentions.Select(m => new Segment(m.Reference, [(from, own)]))];
    }

    /// <summary>The words about the other tasks: "4d xong, còn lại đang làm", "mấy việc kia xong, riêng 4đ mới được 60%"; or null.</summary>
    private static (int From, int To)? Rested(Utterance utterance, TaskMention mention)
    {
        foreach (var (from, to) in Chunks(utterance, [mention]))
        {
            if ((from >= mention.End || to <= mention.Start) && IsRest(utterance, from)
                && (utterance.Tokens[from].Fold != "con" || IsPlainlySaid(utterance, from, to)))
            {
                return (from, to);
            }
        }

        return null;
    }

    // "còn lại chưa ký" may concern the same task; "còn lại chưa làm" concerns the other tasks.
    private static bool IsPlainlySaid(Utterance utterance, int from, int to)
    {
        var folds = utterance.Tokens.Skip(from).Take(to - from).Where(t => t.Kind == TokenKind.Letters).Select(t => t.Fold).ToList();
        var denial = folds.FindIndex(f => f is "chua" or "khong");
        return denial < 0
            ? folds.Count <= 6
            : string.Join(' ', folds.Skip(denial + 1)) is "" or "lam" or "xong" or "hoan thanh" or "trien khai" or "bat dau" or "lam gi" or "thuc hien";
    }

    /// <summary>Tasks of which the same is said.</summary>
    private sealed record Group(List<string> Tasks, List<(int From, int To)> Ranges)
    {
        /// <summary>Whether anything was said of them yet.</summary>
        public bool Said { get; set; }
    }

    private static List<Segment> Share(Utterance utterance, List<TaskMention> mentions, (int From, int To) whole)
    {
        var (groups, lead, rest) = (new List<Group>(), new List<(int, int)>(), new List<(int, int)>());
        var chunks = Chunks(utterance, mentions).Select(c => (c.From, To: Math.Min(c.To, whole.To)));
        foreach (var (from, to) in chunks.Where(c => c.From >= whole.From && c.From < c.To))
        {
            var named = mentions.FindAll(m => m.Start >= from && m.End <= to);
            var last = groups.LastOrDefault();
            if (named.Count == 0 && last is { Said: true } && (rest.Count > 0 || IsRest(utterance, from)))
            {
                rest.Add((from, to));
                continue;
            }

            var speaks = Speaks(utterance, from, to, named);
            // In "3b và 4a xong" the first task shares the words after the second; in "xong 3b và 4a" and "xin gia hạn 3b và 4a thêm 1 tuần" the second
            // shares those before the first.
            if (last is not null && (named.Count == 0 || !last.Said
                || (EndsWithName(utterance, last.Ranges[^1], mentions) && IsOnlyAddition(utterance, named, from, to))))
            {
                last.Tasks.AddRange(named.Select(m => m.Reference));
                last.Ranges.Add((from, to));
                last.Said |= speaks;
            }
            else if (named.Count == 0)
            {
                lead.Add((from, to));
            }
            else
            {
                groups.Add(new(named.ConvertAll(m => m.Reference), [.. lead, (from, to)]) { Said = speaks });
                lead.Clear();
            }
        }

        return [.. groups.SelectMany(g => g.Tasks.Select(task => (Task: task, g.Ranges)))
            .GroupBy(x => x.Task.ToLowerInvariant(), x => x, (_, said) => Whole([.. said]), StringComparer.Ordinal),
            .. rest.Count > 0 ? (Segment[])[new Segment("all", rest)] : []];
    }

    /// <summary>The segment with everything said about a task.</summary>
    private static Segment Whole((string Task, List<(int From, int To)> Ranges)[] said) =>
        new(said[0].Task, Array.TrueForAll(said, x => x.Ranges == said[0].Ranges) ? said[0].Ranges
            : [.. said.SelectMany(x => x.Ranges).Distinct().Order()]);

    // The rest is not named and does not belong to the named tasks: "1, 3 xong, còn lại đang làm".
    private static bool IsRest(Utterance utterance, int from) =>
        ReportWords.Rests.At(utterance.Words, utterance.Tokens[from].Word, lenient: true, untaken: false) > 0;

    /// <summary>Whether the range has words other than the tasks' names.</summary>
    private static bool Speaks(Utterance utterance, int from, int to, List<TaskMention> named)
    {
        var tokens = utterance.Tokens;
        for (var i = from; i < to; i++)
        {
            var next = i + 1 < to ? named.FindIndex(m => m.Start == i + 1) : -1;
            // A mere count of the tasks: "cả hai việc 1a và 1b", "hai việc 1 và 4".
            var counts = (tokens[i].Kind == TokenKind.Number || SpokenNumbers.Word(tokens[i]) is not null)
                && ((i > from && tokens[i - 1].Fold == "ca") || (next >= 0 && named[next].End > i + 2));
            // "các mục 3b, 3đ", "cả 1a, 1b": the word only gathers the tasks after it.
            var gathers = next >= 0 && ReportWords.Gatherers.Contains(tokens[i].Fold);
            if (tokens[i].Kind != TokenKind.Mark && !counts && !gathers && !named.Exists(m => m.Start <= i && m.End > i)
                && !ReportWords.Joints.Contains(tokens[i].Fold))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithName(Utterance utterance, (int From, int To) range, List<TaskMention> mentions)
    {
        var name = mentions.FindLastIndex(m => m.Start >= range.From && m.End <= range.To);
        return name >= 0 && !Speaks(utterance, mentions[name].End, range.To, []);
    }

    // Nothing before the name, and after it nothing of its own but a time, a duration or "rồi".
    private static bool IsOnlyAddition(Utterance utterance, List<TaskMention> named, int from, int to) =>
        !Speaks(utterance, from, named[0].Start, [])
        && !utterance.Tokens.Any(named[^1].End, to, t => t.Fold is not ("roi" or "da") && ReportWords.Predicates.Contains(t.Fold))
        && !utterance.Shares.Exists(s => s.Start >= from && s.End <= to);

    private static List<(int From, int To)> Chunks(Utterance utterance, List<TaskMention> mentions)
    {
        var tokens = utterance.Tokens;
        // For each token: whether a chunk begins there, whether a mention begins there, whether it is inside a mention or a time.
        var (cuts, begins, inside) = (new bool[tokens.Count + 1], new bool[tokens.Count + 3], new bool[tokens.Count]);
        cuts[0] = cuts[^1] = true;
        foreach (var (_, start, end, _, _) in mentions)
        {
            begins[start] = true;
            inside.AsSpan(start + 1, end - start - 1).Fill(true);
        }

        utterance.Times.ForEach(t => inside.AsSpan(t.Start + 1, t.End - t.Start - 1).Fill(true));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (inside[i])
            {
                continue;
            }

            if (tokens[i].Kind == TokenKind.Mark && tokens[i].Shown is "," or ";" or "." or "!" or "?" or "+" or "&")
            {
                cuts[i + 1] = true;
            }
            else if ((begins[i] || begins[i + 1] || begins[i + 2]) && ReportWords.Joints.Contains(tokens[i].Fold))
            {
                cuts[i] = true;
            }
        }

        CutBetween(utterance, mentions, cuts);
        int[] edges = [.. Enumerable.Range(0, cuts.Length).Where(i => cuts[i])];
        return [.. edges.Zip(edges.Skip(1))];
    }

    /// <summary>Cuts a chunk with two tasks that each have words: "3b xong 4a chưa".</summary>
    private static void CutBetween(Utterance utterance, List<TaskMention> mentions, bool[] cuts)
    {
        for (var m = 1; m < mentions.Count; m++)
        {
            var (before, mention) = (mentions[m - 1], mentions[m]);
            var from = Array.LastIndexOf(cuts, true, mention.Start);
            if (before.End <= from)
            {
                continue;
            }

            var behind = Array.IndexOf(cuts, true, mention.Start + 1);
            cuts[mention.Start] |= (before.End < mention.Start && Speaks(utterance, before.End, mention.Start, []))
                || (mention.End <= behind && Speaks(utterance, from, before.Start, []) && Speaks(utterance, mention.End, behind, []));
        }
    }
}
