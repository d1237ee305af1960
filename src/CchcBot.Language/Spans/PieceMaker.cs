using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>The pieces of an utterance, and which tokens each stands for.</summary>
/// <param name="Pieces">One for each span, and one for each token outside of spans.</param>
/// <param name="Tokens">The tokens of each piece, from to before.</param>
internal sealed record PieceList(Piece[] Pieces, (int From, int To)[] Tokens)
{
    /// <summary>Which pieces belong to a segment: from and to before, in order.</summary>
    public (int From, int To)[] Own(Segment segment)
    {
        var own = new List<(int From, int To)>(segment.Ranges.Count);
        foreach (var (from, to) in segment.Ranges)
        {
            if (First(from) is var first && First(to) is var end && first < end)
            {
                own.Add((first, end));
            }
        }

        return [.. own];
    }

    /// <summary>The first piece that begins at a token or behind it.</summary>
    private int First(int token)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Tokens[middle].From < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>Makes pieces: of spans that overlap, the one listed first wins.</summary>
internal static class PieceMaker
{
    private static readonly HashSet<string> Pronouns = ["toi", "em", "minh", "tui", "ta", "mik", "mk", "e"];

    public static PieceList Of(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        var marks = new (string Mark, int From, int To)?[tokens.Count];
        void Put(string mark, int from, int to)
        {
            if (to > from && !Enumerable.Range(from, to - from).Any(i => marks[i] is not null))
            {
                Array.Fill(marks, (mark, from, to), from, to - from);
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Document >= 0)
            {
                Put(tokens[i].Kind == TokenKind.Link ? "‹link›" : "‹doc›", i, i + 1);
            }
        }

        var byWord = new int[utterance.Words.Count];
        Array.Fill(byWord, -1);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Word >= 0)
            {
                byWord[tokens[i].Word] = i;
            }
        }

        void PutWords(string mark, int start, int length)
        {
            if (byWord[start] >= 0 && byWord[start + length - 1] >= 0)
            {
                Put(mark, byWord[start], byWord[start + length - 1] + 1);
            }
        }

        utterance.Names.ForEach(n => PutWords(MarkOf(n, utterance.Office), n.Start, n.Length));
        foreach (var share in utterance.Shares.Where(s => s.Percent is not null))
        {
            Put(share.Percent == 100 ? "‹100›" : "‹percent›", share.Start, share.End);
        }

        utterance.Periods.ForEach(p => PutWords(MarkOf(p, utterance.Office.AsOf), p.Start, p.Length));
        PutOwners(tokens, Put);
        // "còn 4a": the word before it says something of its own.
        utterance.Mentions.ForEach(m => Put("‹code›", m.Start + (tokens[m.Start].Fold is "con" or "rieng" && m.End > m.Start + 1 ? 1 : 0), m.End));
        utterance.Lengths.ForEach(l => Put("‹length›", l.Start, l.End));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                Put("‹number›", i, i + 1);
            }
        }

        return Gather(tokens, marks);
    }

    /// <summary>"phòng tôi", "bên em", "đơn vị của mình": the speaker's unit; "của tôi": the speaker's own.</summary>
    private static void PutOwners(List<Token> tokens, Action<string, int, int> put)
    {
        string Fold(int at) => at < tokens.Count ? tokens[at].Fold : string.Empty;
        for (var i = 0; i < tokens.Count; i++)
        {
            var head = Fold(i) is "phong" or "ben" or "p" or "ban" or "team" or "nha" or "to" or "truong" or "quay" ? 1
                : (Fold(i), Fold(i + 1)) is ("don", "vi") or ("trung", "tam") ? 2 : 0;
            var at = i + head + (head > 0 && Fold(i + head) is "ban" ? 1 : 0);
            var of = Fold(at) == "cua" ? 1 : 0;
            at += of;
            at += Fold(at) is "rieng" or "chinh" or "chung" or "bon" or "tui" && Pronouns.Contains(Fold(at + 1)) ? 1
                : (Fold(at), Fold(at + 1)) is ("ca", "nhan") ? 2 : 0;
            if ((head > 0 || of > 0) && Pronouns.Contains(Fold(at)))
            {
                put(head > 0 ? "‹ours›" : "‹mine›", i, at + 1);
                i = at;
            }
        }
    }

    private static PieceList Gather(List<Token> tokens, (string Mark, int From, int To)?[] marks)
    {
        var (pieces, places) = (new List<Piece>(tokens.Count), new List<(int, int)>(tokens.Count));
        for (var i = 0; i < tokens.Count;)
        {
            var (mark, from, to) = marks[i] ?? (null!, i, i + 1);
            var token = tokens[i];
            pieces.Add(to - from == 1
                ? new Piece(token.Fold, token.Key, mark)
                : new Piece(string.Join(' ', tokens.Skip(from).Take(to - from).Select(t => t.Fold)),
                    string.Join(' ', tokens.Skip(from).Take(to - from).Select(t => t.Key)), mark));
            places.Add((from, to));
            i = to;
        }

        return new PieceList([.. pieces], [.. places]);
    }

    private static string MarkOf(NameHit name, LanguageContext office) => name.Kind switch
    {
        NameKind.Unit => string.Equals(name.Name, office.AskerUnit, StringComparison.Ordinal) ? "‹myunit›" : "‹unit›",
        NameKind.Person => "‹person›",
        NameKind.Area => "‹area›",
        _ => "‹plan›",
    };

    private static string MarkOf(SaidPeriod period, DateOnly asOf) => (period.From, period.To) switch
    {
        (null, not null) => "‹until›",
        (not null, { } to) when to < asOf => "‹past›",
        ({ } from, _) when from > asOf => "‹future›",
        ({ } from, { } to) when from == to => "‹today›",
        _ => "‹time›",
    };
}
