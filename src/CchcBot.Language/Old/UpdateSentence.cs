using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>A status sentence taken apart: words, documents, hints.</summary>
internal sealed class UpdateSentence
{
    private UpdateSentence(string text, List<UpdateWord> words, List<EvidenceSpan> documents, TextLanguage language, List<CueHit> hits, UpdateContext context)
    {
        Text = text;
        Words = words;
        Documents = documents;
        Language = language;
        Hits = hits;
        Context = context;
        Times = UpdateTime.Times(words, context.Office.AsOf);
        Lengths = UpdateTime.Lengths(words);
        Mentions = UpdateTasks.Mentions(this);
    }

    public string Text { get; }

    public List<UpdateWord> Words { get; }

    public List<EvidenceSpan> Documents { get; }

    public TextLanguage Language { get; }

    public List<CueHit> Hits { get; }

    public UpdateContext Context { get; }

    public List<SaidTime> Times { get; }

    public List<SaidLength> Lengths { get; }

    /// <summary>The tasks named, in order.</summary>
    public List<TaskMention> Mentions { get; }

    public static UpdateSentence Parse(string text, UpdateContext context)
    {
        var composed = VietnameseText.Compose(text);
        var documents = UpdateEvidence.Find(composed, context.Office.AsOf);
        var raw = Split(composed, documents);
        UpdateNames.Mark(raw, context.Office);
        var language = UpdateLanguage.Of(raw);
        var lexicon = UpdateVocabulary.Of(language);
        var words = UpdateSpelling.Settle(raw, lexicon, language);
        MarkQuotes(words);
        return new(composed, words, documents, language, lexicon.Find(words), context);
    }

    private static List<UpdateWord> Split(string text, List<EvidenceSpan> documents)
    {
        var words = new List<UpdateWord>();
        for (var i = 0; i < text.Length;)
        {
            var document = documents.FindIndex(d => d.Start <= i && d.End > i);
            if (document >= 0)
            {
                var span = documents[document];
                var shown = text[span.Start..span.End];
                words.Add(new(span.Start, span.End, shown, VietnameseText.Fold(shown), shown, span.Evidence.Url is null ? WordKind.Document : WordKind.Link) { Document = document });
                i = span.End;
            }
            else if (char.IsLetterOrDigit(text[i]))
            {
                var start = i;
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsJoined(text, i)) && !documents.Exists(d => d.Start == i))
                {
                    i++;
                }

                words.Add(Word(text, start, i));
            }
            else
            {
                if (!char.IsWhiteSpace(text[i]) || text[i] == '\n')
                {
                    var mark = text[i] switch { '\n' => ";", '–' or '—' or '−' => "-", _ => text[i].ToString() };
                    words.Add(new(i, i + 1, mark, mark, mark, WordKind.Mark));
                }

                i++;
            }
        }

        return words;
    }

    // An apostrophe inside a word, and marks that no Vietnamese letter took.
    private static bool IsJoined(string text, int at) =>
        char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]) && at > 0 && char.IsAsciiLetter(text[at - 1]));

    private static UpdateWord Word(string text, int start, int end)
    {
        var shown = text[start..end];
        var plain = shown.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        var kind = plain.All(char.IsDigit) ? WordKind.Number : plain.Any(char.IsDigit) ? WordKind.Mixed : WordKind.Letters;
        return new(start, end, shown, VietnameseText.Fold(plain), VietnameseText.ToneKey(plain), kind);
    }

    // What is quoted is somebody else's words or a button's name.
    private static void MarkQuotes(List<UpdateWord> words)
    {
        var open = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind != WordKind.Mark || words[i].Shown is not ("\"" or "“" or "”" or "«" or "»" or "'" or "‘" or "’" or "`"))
            {
                continue;
            }

            if (open < 0)
            {
                open = i;
                continue;
            }

            for (var j = open; j <= i; j++)
            {
                words[j] = words[j] with { Quoted = true };
            }

            open = -1;
        }
    }
}
