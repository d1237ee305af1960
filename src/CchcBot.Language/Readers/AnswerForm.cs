using System.Collections.Frozen;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>The form in which an answer is requested.</summary>
public enum AnswerForm
{
    Card,
    /// <summary>A file of unspecified type.</summary>
    File,
    Excel,
    Word,
    /// <summary>Plain text without a card, for forwarding.</summary>
    Text,
}

/// <summary>Reads the requested form of an answer: "xuất ra Excel", "as a Word file", "sao chép dạng chữ".</summary>
/// <remarks>Only the form; the question itself is read by <see cref="QuestionReader"/>.</remarks>
public static class AnswerForms
{
    private static readonly string[] TextPhrases =
    [
        "sao chep dang chu", "dang chu", "dang van ban thuan", "van ban thuan", "chu thuan", "bang chu", "copy as plain text", "copy as text",
            "as plain text", "plain text", "as text", "in words",
    ];

    private static readonly string[] Verbs = ["xuat", "tai", "in", "luu", "gui", "lay", "chuyen", "export", "download", "save", "send", "print"];
    private static readonly string[] ExcelWords = ["excel", "xlsx", "csv"];
    private static readonly string[] WordWords = ["word", "docx"];
    private static readonly string[] Bridges = ["ra", "thanh", "sang", "bang", "dang", "file", "tep", "ban", "as", "to", "into", "a", "an", "bang", "du thao",
        "cho", "toi", "minh", "ve", "xuong", "it", "this", "them", "that", "please", "giup", "voi", "nhe", "ket", "pdf", "sheet"];
    private static readonly string[] FilePhrases = ["xuat ra", "xuat file", "xuat tep", "tai ve", "tai xuong", "export", "download", "in ra", "ra file",
        "ra pdf", "as pdf", "xuat pdf"];

    // Words before "xuất ra" with which it does not mean "export": "đề xuất ra", "sản xuất ra", "đột xuất".
    private static readonly string[] NotExport = ["de", "san", "dot", "xuat"];

    private static readonly FrozenSet<string> Known =
        ((string[])[.. Verbs, .. ExcelWords, .. WordWords, .. Bridges]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The requested form; <see cref="AnswerForm.Card"/> if none is requested.</summary>
    public static AnswerForm Read(string text)
    {
        var line = Line(text);
        return TextPhrases.Any(p => Holds(line, p)) ? AnswerForm.Text
            : Kind([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
            ?? (FilePhrases.Any(p => Holds(line, p) && !NotExport.Any(n => Holds(line, $"{n} {p}"))) ? AnswerForm.File : AnswerForm.Card);
    }

    /// <summary>The folded words other than the request for a form; "" if there are none.</summary>
    public static string Rest(string text)
    {
        var line = Line(text);
        foreach (var phrase in TextPhrases)
        {
            line = line.Replace($" {phrase} ", " ", StringComparison.Ordinal);
        }

        return string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Known.Contains(w)));
    }

    /// <summary>A file type counts if a verb says what to do with it, or if nothing else is said.</summary>
    private static AnswerForm? Kind(List<string> words)
    {
        var at = words.FindIndex(w => ExcelWords.Contains(w) || WordWords.Contains(w));
        var isWanted = at >= 0 && (words.Count <= 2 || Bridges.Contains(words[Math.Max(0, at - 1)])
            || words.Take(at).Index().Any(w => Verbs.Contains(w.Item) && (w.Index == 0 || !NotExport.Contains(words[w.Index - 1]))));
        return !isWanted ? null : ExcelWords.Contains(words[at]) ? AnswerForm.Excel : AnswerForm.Word;
    }

    private static bool Holds(string line, string phrase) => line.Contains($" {phrase} ", StringComparison.Ordinal);

    /// <summary>The folded words, each surrounded by blanks.</summary>
    private static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return $" {string.Join(' ', new Sentence(text).Words.Select(w => w.Fold))} ";
    }
}
