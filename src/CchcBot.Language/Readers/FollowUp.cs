using System.Collections.Frozen;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Language.Model;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;

namespace CchcBot.Language.Readers;

/// <summary>Reads follow-ups, which only modify the previous question: "còn quý trước?", "của phòng Nội chính thôi", "theo lĩnh vực".</summary>
internal static class FollowUp
{
    private static readonly WordSet Marks = new(
        "(thế|vậy|rồi) còn [của|về]; còn [của|về]; thì sao; so với; compared (to|with); versus; "
            + "what about; how about; and [for|in|the]; same for; also for; thôi; only; just; chỉ [lấy]; "
            + "ý tôi là");

    private static readonly WordSet Subjects =
        new("việc; nhiệm vụ; nv; công việc; đầu việc; task; tasks; item; items; báo cáo; bc; tình hình; report; ai; who");

    private static readonly WordSet Counts = new("bao nhiêu; mấy; how many; số lượng");

    private static readonly WordSet Whole = new(
        "(cả|toàn|toàn bộ) (văn phòng|cơ quan); [the] (whole|entire) office; all [the] units; tất cả [các] (phòng|đơn vị)");

    /// <summary>The complete question that is meant; null if the words are not a follow-up.</summary>
    public static TaskQuery? Read(Utterance utterance, TaskQuery own, TaskQuery previous, QuestionGuess guess)
    {
        var words = utterance.Words;
        if (previous.Intent is QueryIntent.None or QueryIntent.Help || words.Count is 0 or > 12 || Has(words, Subjects, utterance)
            || Courtesies.IsThanks(utterance))
        {
            return null;
        }

        // Only another form of the answer is requested: it is the same question.
        if (AnswerForms.Read(utterance.Text) != AnswerForm.Card && AnswerForms.Rest(utterance.Text).Length == 0)
        {
            return previous;
        }

        var isMarked = Marks.At(words, 0) > 0 || Marks.EndsAt(words, words.Count) > 0;
        if ((!isMarked && words.Count > 6) || Strange(utterance, isMarked))
        {
            return null;
        }

        if (isMarked && QuestionPeriod.SaysCompare(words) && Against(utterance, previous) is { } pair)
        {
            return previous with
            {
                Intent = QueryIntent.Breakdown,
                GroupBy = QueryGroup.Quarter,
                From = pair.From < pair.OtherFrom ? pair.From : pair.OtherFrom,
                To = pair.To > pair.OtherTo ? pair.To : pair.OtherTo,
                Also = (previous.Also ?? new TaskConditions()) with { Against = pair },
                Task = null,
                Language = own.Language,
            };
        }

        // The model's intent is unreliable for so few words.
        var fields = own.Intent is QueryIntent.None or QueryIntent.Help ? Fields(utterance, own, guess) : own;
        // In "còn quý trước?" the word "còn" marks a follow-up and is not the status "open".
        fields = isMarked && words[0].Fold is "con" or "the" or "vay" && fields.Statuses is [QueryStatus.Open] ? fields with { Statuses = [] } : fields;
        var reference = utterance.Mentions.Find(m => !m.IsBare).Code;
        var isWhole = Has(words, Whole, utterance);
        var period = fields.From is not null || fields.To is not null;
        var whose = fields.Unit is not null || fields.Person is not null || fields.MyUnit || fields.Mine || isWhole;
        var group = own.Intent == QueryIntent.Breakdown ? own.GroupBy : null;
        var counts = Has(words, Counts, utterance);
        var says = period || whose || fields.Area is not null || fields.Plan is not null || fields.Statuses.Count > 0 || group is not null || counts
            || reference is not null;
        // "Quá hạn quý này" is a complete question regardless of the previous one; "còn quá hạn?" is a follow-up.
        // "3b đến đâu rồi" is a question without the one before, and "3b đã trình" is none.
        if (!says || (!isMarked && (fields.Statuses.Count > 0 || (reference is not null && words.Count > 1))))
        {
            return null;
        }

        if (reference is not null)
        {
            // A task's code identifies it, whoever's tasks were shown before.
            return previous with
            {
                Also = null, Intent = QueryIntent.Detail, Task = reference, Statuses = [], From = null, To = null, GroupBy = null,
                Unit = null, Person = null, Mine = false, MyUnit = false, Area = null, Plan = fields.Plan ?? previous.Plan, Language = own.Language,
            };
        }

        var one = (fields.Unit is not null && previous.GroupBy == QueryGroup.Unit)
            || ((fields.Person is not null || fields.Mine) && previous.GroupBy is QueryGroup.Unit or QueryGroup.Person);
        return previous with
        {
            Intent = group is not null ? QueryIntent.Breakdown : counts ? QueryIntent.Count
                : previous.Intent == QueryIntent.Detail || (previous.Intent == QueryIntent.Breakdown && one) ? QueryIntent.List : previous.Intent,
            Statuses = fields.Statuses.Count > 0 ? fields.Statuses : previous.Statuses,
            From = period ? fields.From : previous.From,
            To = period ? fields.To : previous.To,
            // A grouping by unit or person covers all of them, so the previous restriction is dropped.
            Unit = whose ? fields.Unit : group == QueryGroup.Unit ? null : previous.Unit,
            Person = whose ? fields.Person : group is QueryGroup.Unit or QueryGroup.Person ? null : previous.Person,
            Mine = whose ? fields.Mine : group is not (QueryGroup.Unit or QueryGroup.Person) && previous.Mine,
            MyUnit = whose ? fields.MyUnit : group != QueryGroup.Unit && previous.MyUnit,
            Area = fields.Area ?? previous.Area,
            Plan = fields.Plan ?? previous.Plan,
            GroupBy = group ?? (one ? null : previous.GroupBy),
            Task = null,
            Language = own.Language,
        };
    }

    private static readonly WordSet SameTime = new("cùng (kỳ|thời điểm|tháng|quý); [the] same (period|time|month|quarter)");

    private static readonly WordSet OneBefore = new("kỳ [liền] (trước|rồi); [the] (previous|preceding|prior|last) period; period before");

    /// <summary>
    /// The period of the previous question and the one that it is to be compared with: "so với tháng trước" after August is July, "cùng kỳ" the year before.
    /// Null if they are not of one kind.
    /// </summary>
    private static PeriodPair? Against(Utterance utterance, TaskQuery previous)
    {
        if (previous is not { From: { } from, To: { } to })
        {
            return null;
        }

        if (SameTime.IsIn(utterance.Words))
        {
            return new PeriodPair(from, to, from.AddYears(-1), to.AddYears(-1));
        }

        var days = to.DayNumber - from.DayNumber + 1;
        if (OneBefore.IsIn(utterance.Words, untaken: false))
        {
            var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
            var isWhole = from.Day == 1 && to.AddDays(1).Day == 1;
            return new PeriodPair(from, to, isWhole ? from.AddMonths(-months) : from.AddDays(-days), from.AddDays(-1));
        }

        // As if it were said on the first day of that period.
        return QuestionPeriod.Of(Utterance.Of(utterance.Text, utterance.Office with { AsOf = from })) is { From: { } first, To: { } last }
            && Math.Abs(last.DayNumber - first.DayNumber + 1 - days) <= 3
            ? new PeriodPair(from, to, first, last) : null;
    }

    private static TaskQuery Fields(Utterance utterance, TaskQuery own, QuestionGuess guess) =>
        QuestionFacts.Of(utterance, guess).Make(new(QueryIntent.List, [], null, Whose.All), QuestionPeriod.Of(utterance)) with { Language = own.Language };

    private static bool Has(Sentence words, WordSet set, Utterance utterance) =>
        Enumerable.Range(0, words.Count).Any(i => !utterance.Names.Exists(n => i >= n.Start && i < n.Start + n.Length)
            && set.At(words, i, untaken: false) > 0);

    /// <summary>Whether too many words remain besides names, periods and function words: more than three, or any without a follow-up word.</summary>
    private static bool Strange(Utterance utterance, bool isMarked)
    {
        var outside = Enumerable.Range(0, utterance.Words.Count).Count(i => !utterance.IsHeld(i) && !Little.Contains(utterance.Words[i].Fold)
            && utterance.Tokens.Find(t => t.Word == i)?.Kind == TokenKind.Letters);
        return outside > (isMarked ? 3 : 0);
    }

    private static readonly FrozenSet<string> Little = ReportWords.Set(
        "the vay con cua ve thi sao thoi chi lay theo tung moi bao nhieu may a nhe nha di voi trong o tai what about how and for in only just by the "
            + "of many same cho toi em anh phong ben don vi linh vuc quy thang nguoi");
}
