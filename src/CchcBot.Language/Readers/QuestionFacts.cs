using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>What the grammars found in a question, and the query that they make together with what is wanted.</summary>
internal sealed record QuestionFacts(
    string? Reference,
    string? Title,
    string? Unit,
    bool UnitInTitle,
    string? Person,
    string? Area,
    string? Plan,
    SaidPeriod? Period,
    string? AskerUnit,
    bool HasWords,
    TextLanguage Language)
{
    public static QuestionFacts Of(Utterance utterance, QuestionGuess guess)
    {
        var (from, to) = TitleTokens(utterance, guess);
        var title = Quoted(utterance.Text) ?? (to > from ? utterance.Text[utterance.Tokens[from].Start..utterance.Tokens[to - 1].End].Trim() : null);
        var unit = utterance.Names.Find(n => n.Kind == NameKind.Unit && !IsAddressed(utterance.Words, n));
        return new QuestionFacts(
            utterance.Mentions.Find(m => !m.IsBare).Reference ?? (utterance.Tokens is [{ Value: > 0 and < 100 } only] ? only.Shown : null),
            title,
            unit?.Name,
            unit is not null && title?.Contains(unit.Said, StringComparison.Ordinal) == true,
            utterance.Names.Find(n => n.Kind == NameKind.Person && !IsAddressed(utterance.Words, n) && !Receives(utterance.Words, n))?.Name,
            utterance.Names.Find(n => n.Kind == NameKind.Area)?.Name,
            utterance.Names.Find(n => n.Kind == NameKind.Plan)?.Name,
            QuestionPeriod.Of(utterance),
            utterance.Office.AskerUnit,
            utterance.Tokens.Exists(t => t.Kind != TokenKind.Mark),
            guess.English > 0.5 ? TextLanguage.En : TextLanguage.Vi);
    }

    /// <summary>What the spans forbid: one task without a code or words of its title, a question without words.</summary>
    public double Fit(QueryIntent intent) => intent switch
    {
        _ when !HasWords => intent == QueryIntent.None ? 1 : 0,
        QueryIntent.Detail when Reference is null && Title is null => 0.02,
        QueryIntent.List or QueryIntent.Count or QueryIntent.Breakdown when Reference is not null => 0.3,
        _ => 1,
    };

    public TaskQuery Make(QuestionAct act, SaidPeriod? period)
    {
        var (intent, statuses, group, whose) = act;
        var empty = new TaskQuery(intent, [], null, null, null, null, false, false, null, null, null, null, Language);
        if (intent is QueryIntent.None or QueryIntent.Help)
        {
            return empty;
        }

        var own = whose == Whose.MyUnit && (Unit is null || string.Equals(Unit, AskerUnit, StringComparison.Ordinal));
        var isDetail = intent == QueryIntent.Detail;
        return empty with
        {
            Statuses = isDetail ? [] : statuses,
            From = period?.From,
            To = period?.To,
            Unit = own || (isDetail && Reference is null && UnitInTitle) ? null : Unit,
            Person = Person,
            Mine = whose == Whose.Mine && Person is null,
            MyUnit = own,
            Area = Area,
            Plan = Plan,
            GroupBy = intent == QueryIntent.Breakdown ? group : null,
            Task = isDetail ? Reference ?? Title : null,
        };
    }

    /// <summary>The tokens of the title's words; the words that stand around a title are not of it.</summary>
    private static (int From, int To) TitleTokens(Utterance utterance, QuestionGuess guess)
    {
        if (guess.Title is not { } title || title.To <= title.From)
        {
            return (0, 0);
        }

        var (from, to) = (utterance.Pieces.Tokens[title.From].From, utterance.Pieces.Tokens[title.To - 1].To);
        while (from < to && utterance.Tokens[from].Kind == TokenKind.Mark)
        {
            from++;
        }

        while (to > from && utterance.Tokens[to - 1].Kind == TokenKind.Mark)
        {
            to--;
        }

        return (from, to);
    }

    private static string? Quoted(string text)
    {
        var open = text.AsSpan().IndexOfAny('“', '"', '«');
        var close = open < 0 ? -1 : text.AsSpan(open + 1).IndexOfAny('”', '"', '»');
        var inner = close > 0 ? text.Substring(open + 1, close).Trim() : string.Empty;
        return inner.Contains(' ', StringComparison.Ordinal) ? inner : null;
    }

    private static string Fold(Sentence words, int at) => at >= 0 && at < words.Count ? words[at].Fold : string.Empty;

    /// <summary>"Kính gửi Phòng HCQT, …", "anh Cường ơi": only spoken to.</summary>
    private static bool IsAddressed(Sentence words, NameHit name) =>
        (Fold(words, name.Start - 1) is "gui" or "thua" or "chao" or "dear" or "hi" or "hello" && Fold(words, name.Start - 2) != "duoc")
        || (name.Start < 3 && Fold(words, name.Start + name.Length) == "oi");

    /// <summary>"gửi cho anh Cường", "for Mr Bình": gets the answer; "việc giao cho anh Cường" is his.</summary>
    private static bool Receives(Sentence words, NameHit name)
    {
        var before = Fold(words, name.Start - 1);
        var verb = Fold(words, name.Start - 2);
        return (before is "cho" && verb is not ("giao" or "phan" or "cong" or "viec" or "vu" or "khoan")) || (before is "giup" or "gium" or "ho");
    }
}
