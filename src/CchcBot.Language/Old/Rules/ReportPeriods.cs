using CchcBot.Language.Old.Vocabulary;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>
/// Periods that only the words beside them make clear: "báo cáo tháng" is this month's, "số liệu 9 tháng" the year's
/// first nine; and the day of the meeting for which the answer is wanted is no period at all.
/// </summary>
internal static class ReportPeriods
{
    private static readonly WordSet Meetings = new("họp; giao ban; cuộc họp; hội nghị giao ban; hội ý; phiên họp; buổi họp; meeting; briefing");
    private static readonly WordSet Elsewhen = new("tới; nữa; qua; trước; sau; gần đây; vừa (qua|rồi); tiếp; sắp tới; ngoái; nay; này; đầu; cuối; một lần; lần; mỗi");
    private static readonly (WordSet Word, int Count)[] FirstMonths = [(new WordSet("3; ba"), 3), (new WordSet("6; 06; sáu"), 6), (new WordSet("9; 09; chín"), 9)];

    public static List<SaidPeriod> Settle(List<SaidPeriod> periods, Sentence words, List<PhraseHit<Cue>> intent, DateOnly asOf)
    {
        var settled = periods.FindAll(p => !IsOfMeeting(p, words, intent, periods.Count));
        if (settled.Count == 0)
        {
            foreach (var report in intent.Where(h => h.Value is Cue.Report or Cue.Share or Cue.Progress))
            {
                if (Current(words, report.End, asOf) is { } current)
                {
                    words.Take(current.Start, current.Length);
                    return [current];
                }
            }

            if (intent.Exists(h => h.Value is Cue.Report or Cue.Share or Cue.Progress) && FirstOfYear(words, asOf) is { } months)
            {
                words.Take(months.Start, months.Length);
                return [months];
            }
        }

        return settled;
    }

    /// <summary>"để họp giao ban sáng thứ Hai", "mai họp rồi": for when the answer is wanted.</summary>
    private static bool IsOfMeeting(SaidPeriod period, Sentence words, List<PhraseHit<Cue>> intent, int count)
    {
        var end = period.Start + period.Length;
        if (Meetings.At(words, end) > 0)
        {
            return true;
        }

        for (var i = Math.Max(0, period.Start - 4); i < period.Start; i++)
        {
            var length = Analysis.Covers(intent, i, Cue.Report, Cue.Share) ? 0 : Meetings.At(words, i);
            if (length > 0 && period.Start - (i + length) <= 2 && (count > 1 || period.Length <= 3 || words[i].Gap.Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"báo cáo tuần", "tổng kết năm": the present one.</summary>
    private static SaidPeriod? Current(Sentence words, int at, DateOnly asOf)
    {
        if (at >= words.Count || words.IsTaken(at) || words[at].AfterPunctuation || (at + 1 < words.Count && (words[at + 1].IsNumber || words[at + 1].Gap is "-")))
        {
            return null;
        }

        var unit = new PeriodAtoms(words, asOf).Present(at);
        return unit is not null && (unit.End >= words.Count || words[unit.End].AfterPunctuation || words[unit.End].Fold is "cua" or "cho" or "giup" or "voi" or "di" or "nhe" or "a" or "gium" or "ho" or "phong" or "ban" or "trung" or "ve" or "mang" or "linh")
            ? new SaidPeriod(unit.From, unit.To, words.Span(at, unit.End - 1), at, unit.End - at)
            : null;
    }

    private static SaidPeriod? FirstOfYear(Sentence words, DateOnly asOf)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            foreach (var (word, count) in FirstMonths)
            {
                if (word.At(words, i) == 1 && PeriodVocabulary.Month.At(words, i + 1, lenient: true) is var month and > 0
                    && Elsewhen.At(words, i + 1 + month, lenient: true) == 0)
                {
                    var from = new DateOnly(asOf.Year, 1, 1);
                    return new SaidPeriod(from, from.AddMonths(count).AddDays(-1), words.Span(i, i + month), i, 1 + month);
                }
            }
        }

        return null;
    }
}
