using CchcBot.Domain.Text;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>Splits a spelling-corrected sentence into words and punctuation; a document or link is one token.</summary>
internal static class Tokenizer
{
    public static TokenList Of(Sentence sentence, List<DocumentSpan> documents)
    {
        var (tokens, at, word, text) = (new TokenList(), 0, 0, sentence.Text);
        while (at < text.Length)
        {
            if (documents.FindIndex(d => d.Start <= at && d.End > at) is var document and >= 0)
            {
                var span = documents[document];
                var shown = text[span.Start..span.End];
                var kind = span.Evidence.Url is null ? TokenKind.Document : TokenKind.Link;
                tokens.Add(new Token(span.Start, span.End, shown, VietnameseText.Fold(shown), shown, kind) { Document = document });
                at = span.End;
                while (word < sentence.Count && sentence[word].Start < at)
                {
                    word++;
                }
            }
            else if (word < sentence.Count && sentence[word].Start <= at)
            {
                tokens.Add(Word(sentence, word));
                at = Math.Max(at + 1, sentence[word++].End);
            }
            else
            {
                if (!char.IsWhiteSpace(text[at]) || text[at] == '\n')
                {
                    var mark = text[at] switch { '\n' => ";", '–' or '—' or '−' => "-", var c => c.ToString() };
                    tokens.Add(new Token(at, at + 1, mark, mark, mark, TokenKind.Mark));
                }

                at++;
            }
        }

        return tokens;
    }

    private static Token Word(Sentence sentence, int index)
    {
        var word = sentence[index];
        var kind = word.IsNumber ? TokenKind.Number : word.Fold.AsSpan().ContainsAnyInRange('0', '9') ? TokenKind.Mixed : TokenKind.Letters;
        return new Token(word.Start, word.End, word.Raw, word.Fold, word.Key, kind) { Word = index, Loose = sentence.IsPlain && !word.IsMarked };
    }
}
