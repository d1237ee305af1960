using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>The pieces of an utterance, which are the model's input, and the tokens of each.</summary>
/// <param name="Pieces">One for each span, and one for each token outside of spans.</param>
/// <param name="Tokens">The range of tokens [From, To) of each piece.</param>
/// <param name="States">The states that are mentioned, as a bit mask of <see cref="Meanings.StatesIn"/>.</param>
/// <param name="Excluded">The states that are mentioned only to be excluded.</param>
internal sealed record PieceList(Piece[] Pieces, (int From, int To)[] Tokens, ulong States, ulong Excluded)
{
    /// <summary>The ranges of pieces [From, To) that belong to a segment, in order.</summary>
    public (int From, int To)[] Own(Segment segment) =>
        [.. segment.Ranges.Select(r => (From: First(r.From), To: First(r.To))).Where(r => r.From < r.To)];

    /// <summary>The first piece that begins at or after a token.</summary>
    private int First(int token) => Array.FindIndex(Tokens, t => t.From >= token) is var at and >= 0 ? at : Tokens.Length;
}

/// <summary>Makes the pieces; of overlapping spans, the one listed first is used.</summary>
internal static class PieceMaker
{
    private static readonly HashSet<string> Pronouns = ["toi", "em", "minh", "tui", "ta", "mik", "mk", "e"];
    private static readonly TokenSet Me = new("tôi");
    private static readonly TokenSet Belonging = new("của");
    private static readonly TokenSet Units = new("phòng bên p ban team tổ trường quầy đoàn bọn tụi chỗ trạm sở xã phường huyện");

    // Pronouns by which speakers call themselves; they cannot mean the bot, which is nobody's elder and has no unit.
    private static readonly TokenSet Elders = new("chị anh bác cô chú tau tao choa dì");

    public static PieceList Of(Utterance utterance)
    {
        var tokens = utterance.Tokens;
        var marks = new (string Mark, int From, int To)?[tokens.Count];
        void Put(string mark, int from, int to)
        {
            if (to > from && Array.FindIndex(marks, from, to - from, m => m is not null) < 0)
            {
                Array.Fill(marks, (mark, from, to), from, to - from);
            }
        }

        // A plan named with a task is part of the task's name and no document.
        foreach (var mention in utterance.Mentions.Where(m => m.Plan is not null))
        {
            Put("‹code›", mention.Start, mention.End);
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Document >= 0)
            {
                Put(tokens[i].Kind == TokenKind.Link ? "‹link›" : "‹doc›", i, i + 1);
            }
        }

        void PutWords(string mark, int start, int length)
        {
            if (tokens.Of(start) is var first and >= 0)
            {
                Put(mark, first, tokens.Of(start + length - 1) + 1);
            }
        }

        utterance.Names.ForEach(n => PutWords(MarkOf(n, utterance.Office), n.Start, n.Length));
        foreach (var share in utterance.Shares.Where(s => s.Percent is not null))
        {
            Put(share.Percent == 100 ? "‹100›" : "‹percent›", share.Start, share.End);
        }

        utterance.Periods.ForEach(p => PutWords(MarkOf(p, utterance.Office.AsOf), p.Start, p.Length));
        PutOwners(tokens, Put);
        // "còn" or "riêng" before a code is meaningful and stays a piece of its own: "còn 4a".
        utterance.Mentions.ForEach(m => Put("‹code›", m.Start + (tokens[m.Start].Fold is "con" or "rieng" ? 1 : 0), m.End));
        utterance.Lengths.ForEach(l => Put("‹length›", l.Start, l.End));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                Put("‹number›", i, i + 1);
            }
        }

        return Gather(tokens, marks, Meanings.Of(utterance.Words), Meanings.StatesIn(utterance.Words));
    }

    /// <summary>Replaces "phòng tôi", "bên em", "đơn vị của mình" by the speaker's unit and "của tôi" by the speaker.</summary>
    private static void PutOwners(TokenList tokens, Action<string, int, int> put)
    {
        bool Is(TokenSet set, int at) => set.Has(tokens[at], lenient: true);
        bool IsMe(int at) => Pronouns.Contains(tokens[at].Fold) && (tokens[at].Fold != "toi" || Is(Me, at));
        for (var i = 0; i < tokens.Count; i++)
        {
            var own = tokens[i + 1].Fold is "own" or "whole" or "entire" ? 1 : 0;
            if (tokens[i].Fold is "my" or "our" && tokens[i + 1 + own].Fold is "unit" or "department" or "division" or "team" or "office" or "section")
            {
                put("‹ours›", i, i + 2 + own);
                continue;
            }

            // The speaker's own work: "tôi chủ trì", "em đang phụ trách".
            var role = i + 1 + (tokens[i + 1].Fold is "dang" or "cung" or "con" or "se" or "phai" or "moi" ? 1 : 0);
            if (IsMe(i) && (tokens[role].Fold, tokens[role + 1].Fold) is ("chu", "tri") or ("phu", "trach") or ("duoc", "giao") or ("dam", "nhiem"))
            {
                put("‹mine›", i, role + 2);
                i = role + 1;
                continue;
            }

            // "văn phòng mình" is the whole office, not a unit.
            var head = (tokens[i - 1].Fold, tokens[i].Fold) is ("van", "phong") ? 0 : Is(Units, i) ? 1
                : (tokens[i].Fold, tokens[i + 1].Fold) is ("don", "vi") or ("trung", "tam") ? 2 : 0;
            var at = i + head + (head > 0 && tokens[i + head].Fold is "ban" ? 1 : 0);
            var of = Is(Belonging, at) ? 1 : 0;
            at += of;
            at += tokens[at].Fold is "rieng" or "chinh" or "chung" or "bon" or "tui" && Pronouns.Contains(tokens[at + 1].Fold) ? 1
                : (tokens[at].Fold, tokens[at + 1].Fold) is ("ca", "nhan") ? 2 : 0;
            // "nhiệm vụ đó của ta" is the office's.
            var isMe = IsMe(at) && !(head == 0 && tokens[at].Fold == "ta");
            var takesElder = of > 0 || head == 2 || tokens[i].Fold is "phong" or "ben";
            if (head + of > 0 && (isMe || (takesElder && IsElder(tokens, at))))
            {
                put(head > 0 ? "‹ours›" : "‹mine›", i, at + 1);
                i = at;
            }
        }
    }

    /// <summary>Whether an elder's pronoun means the speaker: "của chị", "phòng bác", without a name or "ấy" after it.</summary>
    private static bool IsElder(TokenList tokens, int at) =>
        Elders.Has(tokens[at])
        && tokens[at + 1].Fold is not ("ay" or "kia" or "do" or "nao" or "em" or "chi" or "mo" or "ta" or "oi" or "dong" or "anh" or "lanh")
        && !(tokens[at + 1].Kind == TokenKind.Letters && char.IsUpper(tokens[at + 1].Shown[0]));

    private static PieceList Gather(TokenList tokens, (string Mark, int From, int To)?[] marks, ulong[] meanings, (ulong Said, ulong Excluded) states)
    {
        var (pieces, places) = (new List<Piece>(tokens.Count), new List<(int, int)>(tokens.Count));
        for (var i = 0; i < tokens.Count;)
        {
            var (mark, from, to) = marks[i] ?? (null!, i, i + 1);
            var (fold, key, meant) = (string.Empty, string.Empty, 0UL);
            for (var t = from; t < to; t++)
            {
                (fold, key) = t == from ? (tokens[t].Fold, tokens[t].Key) : ($"{fold} {tokens[t].Fold}", $"{key} {tokens[t].Key}");
                meant |= tokens[t].Word >= 0 ? meanings[tokens[t].Word] : 0;
            }

            pieces.Add(new Piece(fold, key, mark) { Meanings = meant });
            places.Add((from, to));
            i = to;
        }

        return new PieceList([.. pieces], [.. places], states.Said, states.Excluded);
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
