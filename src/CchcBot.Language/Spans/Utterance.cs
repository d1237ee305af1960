using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>
/// A message analysed once for all readers: its words (spelling corrected, except inside document numbers, links and codes), and the spans found by the
/// grammars: names, times, documents, tasks, shares of the work.
/// </summary>
internal sealed class Utterance
{
    // In characters; longer texts are truncated so that reading stays fast.
    private const int LongestText = 2000;

    private readonly Spelling spelling;
    private readonly bool[] held;
    private bool[]? dividers;
    private List<string>? unknown;

    private Utterance(string text, LanguageContext office)
    {
        Office = office;
        var names = OfficeNames.Of(office);
        spelling = names.Spelling;
        Words = new Sentence(text.Length > LongestText ? text[..LongestText] : text);
        Documents = DocumentFinder.Find(Words.Text, office.AsOf);
        Hold(true);
        names.Spelling.Correct(Words);
        Courtesy.Take(Words);
        Names = names.Names.Find(Words);
        Hold(false);
        Names.AddRange(PlanNumbers.Find(Words));
        Hold(true);
        Periods = PeriodReader.Find(Words, office.AsOf);
        Tokens = Tokenizer.Of(Words, Documents);
        Times = DueTimes.Of(Tokens, Periods);
        held = new bool[Words.Count];
        Periods.ForEach(p => held.AsSpan(p.Start, p.Length).Fill(true));
        var isTime = Tokens.ConvertAll(t => t.Word >= 0 && held[t.Word]).ToArray();
        Names.ForEach(n => held.AsSpan(n.Start, n.Length).Fill(true));
        Lengths = DueLengths.Of(Tokens).FindAll(l => !Times.Exists(t => t.Start < l.End && t.End > l.Start));
        Shares = ShareFinder.All(Tokens, Times);
        Lengths.ForEach(l => isTime.AsSpan(l.Start, l.End - l.Start).Fill(true));
        Times.ForEach(t => isTime.AsSpan(t.Start, t.End - t.Start).Fill(true));
        Mentions = TaskMentions.Find(Tokens, i => isTime[i], PlanNumbers.Named(Words, Names));
        Shares.AddRange(ShareFinder.Bare(Tokens, Mentions, Shares, i => isTime[i]));
        Shares.Sort((x, y) => x.Start - y.Start);
        CorrectedFrom = Corrections.Find(this);
        Pieces = PieceMaker.Of(this);
    }

    public LanguageContext Office { get; }

    /// <summary>The text as typed, in Unicode NFC.</summary>
    public string Text => Words.Text;

    public Sentence Words { get; }

    /// <summary>The units, people, areas and plans named, positioned by word of the sentence.</summary>
    public List<NameHit> Names { get; }

    /// <summary>The periods, positioned by word of the sentence.</summary>
    public List<SaidPeriod> Periods { get; }

    /// <summary>Words and punctuation; the spans below are positioned by token.</summary>
    public TokenList Tokens { get; }

    public List<DocumentSpan> Documents { get; }

    public List<DueTime> Times { get; }

    public List<DueLength> Lengths { get; }

    public List<Share> Shares { get; }

    /// <summary>The tasks named, in order.</summary>
    public List<TaskMention> Mentions { get; }

    /// <summary>The first token after a self-correction ("à nhầm, …"); 0 if there is none.</summary>
    public int CorrectedFrom { get; }

    /// <summary>The input of the model.</summary>
    public PieceList Pieces { get; }

    public static Utterance Of(string text, LanguageContext office)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(office);
        return new Utterance(text, office);
    }

    /// <summary>Whether the word is part of a name or a period.</summary>
    public bool IsHeld(int word) => word >= 0 && held[word];

    /// <summary>Whether the token separates two clauses: punctuation that is not part of a date.</summary>
    public bool Divides(int token) => (dividers ??= Dividers())[token];

    private bool[] Dividers()
    {
        var marks = Tokens.ConvertAll(t => t.Kind == TokenKind.Mark && t.Shown is "," or ";" or "." or "!" or "?" or ":" or "(" or ")").ToArray();
        Times.ForEach(t => marks.AsSpan(t.Start, t.End - t.Start).Clear());
        return marks;
    }

    /// <summary>Words of time that belong to no period: a sign that one was not read, or not wholly.</summary>
    public int TimesLeft => Tokens.Count(t => t.Word >= 0 && !held[t.Word]
        && t.Fold is "thang" or "quy" or "tuan" or "ngay" or "hom" or "bua" or "month" or "week" or "quarter" or "day" or "days" or "weeks" or "months");

    /// <summary>Unknown words as typed: not in the vocabulary, and no name, code or number.</summary>
    public IReadOnlyList<string> Unknown => unknown ??= [.. Tokens.Where(IsUnknown).Select(t => t.Shown)];

    private bool IsUnknown(Token token) =>
        token is { Kind: TokenKind.Letters, Word: >= 0, Fold.Length: > 1 } && !IsHeld(token.Word) && !spelling.IsKnown(Words[token.Word])
        && !Syllables.LooksVietnamese(token.Fold) && !Knowledge.English.Contains(token.Fold) && token.Shown.Any(char.IsLower);

    /// <summary>Takes the words of documents, or gives them back.</summary>
    private void Hold(bool held)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (Documents.Exists(document => Words[i].Start < document.End && Words[i].End > document.Start))
            {
                Words.Take(i, 1, held);
            }
        }
    }
}
