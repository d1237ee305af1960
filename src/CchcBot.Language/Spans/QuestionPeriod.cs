using CchcBot.Domain.Queries;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>
/// The period of a question. Neighbouring words determine some periods: "báo cáo tháng" is this month's, "số liệu 9 tháng" the first nine months.
/// The date of a meeting for which the answer is needed is not a period.
/// </summary>
internal static class QuestionPeriod
{
    private static readonly WordSet Meetings = new("họp; giao ban; cuộc họp; hội nghị giao ban; hội ý; phiên họp; buổi họp; meeting; briefing");
    private static readonly WordSet Elsewhen =
        new("tới; nữa; qua; trước; sau; gần đây; vừa (qua|rồi); tiếp; sắp tới; ngoái; nay; này; đầu; cuối; một lần; lần; mỗi");
    private static readonly WordSet Reports = new(
        "báo cáo [nhanh|tổng hợp|kết quả|tình hình]; bc; tổng hợp; tổng kết; sơ kết; thống kê; số liệu; tình hình; tiến độ; kết quả; tóm tắt; report; "
            + "summary; summarise; summarize; figures");

    private static readonly (WordSet Word, int Count)[] FirstMonths =
        [(new WordSet("3; ba"), 3), (new WordSet("6; 06; sáu; six"), 6), (new WordSet("9; 09; chín; nine"), 9), (new WordSet("10; mười"), 10),
            (new WordSet("11; mười một"), 11)];

    private static readonly WordSet Comparing = new("so với; so; với; đặt cạnh; cạnh; compare; compared (to|with); versus; vs; against; chênh; hơn; bằng");

    private static readonly WordSet SaidCompare = new("so với; so; hơn; kém; chênh; compare; compared; versus; vs");

    /// <summary>Whether a word says that things are compared; "với" alone may join two periods.</summary>
    public static bool SaysCompare(Sentence words) => SaidCompare.IsIn(words, lenient: words.IsPlain);

    public static SaidPeriod? Of(Utterance utterance)
    {
        var (words, periods, asOf) = (utterance.Words, utterance.Periods, utterance.Office.AsOf);
        var settled = periods.FindAll(p => !IsOfMeeting(p, words, periods.Count));
        var meant = settled.FindAll(p => !IsExcluded(p, words));
        var standing = Corrections.Standing(meant.Count > 0 ? meant : settled, utterance, p => p.Start);
        return standing.Count == 0 ? OfReport(words, asOf) : Compared(standing, words) ?? BeforeThat(standing, words) ?? PeriodReader.Main(standing);
    }

    private static readonly WordSet Excluding = new("không phải [là|của]; không (lấy|tính|kể); đừng (lấy|tính); trừ; not [in|for]; except [for]");

    /// <summary>Whether it is only excluded: "trong tháng 10, không phải tháng 11".</summary>
    private static bool IsExcluded(SaidPeriod period, Sentence words) => Enumerable.Range(Math.Max(0, period.Start - 3), Math.Min(period.Start, 3))
        .Any(i => Excluding.At(words, i, lenient: words.IsPlain, untaken: false) is var length and > 0 && i + length == period.Start);

    /// <summary>A limit that refers to a date mentioned before: "Ngày 9/12 đoàn kiểm tra, việc nào phải xong trước hôm đó".</summary>
    private static SaidPeriod? BeforeThat(List<SaidPeriod> periods, Sentence words) =>
        periods[0] is { From: { } day } said && Enumerable.Range(said.Start, words.Count - said.Start).Any(i => PeriodVocabulary.BeforeThat.At(words, i,
            lenient: words.IsPlain) > 0) ? said with { From = null, To = day.AddDays(-1) } : null;

    /// <summary>The two periods that the question compares, in order; null if it compares none.</summary>
    public static PeriodPair? ComparedIn(Utterance utterance)
    {
        var settled = utterance.Periods.FindAll(p => !IsOfMeeting(p, utterance.Words, utterance.Periods.Count));
        var standing = Corrections.Standing(settled, utterance, p => p.Start);
        return Compared(standing, utterance.Words) is not null
            ? new PeriodPair(standing[0].From!.Value, standing[0].To!.Value, standing[1].From!.Value, standing[1].To!.Value)
            : null;
    }

    /// <summary>The span of two compared periods: "quý III so với quý II", "compare September with October".</summary>
    private static SaidPeriod? Compared(List<SaidPeriod> periods, Sentence words) =>
        periods is [{ From: { } first, To: { } firstEnd } one, { From: { } second, To: { } secondEnd } other]
        && Math.Abs((firstEnd.DayNumber - first.DayNumber) - (secondEnd.DayNumber - second.DayNumber)) <= 3
        && Enumerable.Range(0, words.Count).Any(i => !words.IsTaken(i) && Comparing.At(words, i, lenient: true) > 0
            && (words[i].Fold is not "voi" || (i >= one.Start && i < other.Start)))
            ? one with { From = first < second ? first : second, To = firstEnd > secondEnd ? firstEnd : secondEnd }
            : null;

    /// <summary>Whether it is the date of a meeting for which the answer is needed: "để họp giao ban sáng thứ Hai", "mai họp rồi".</summary>
    private static bool IsOfMeeting(SaidPeriod period, Sentence words, int count)
    {
        var end = period.Start + period.Length;
        for (var i = end; i < Math.Min(words.Count, end + (count > 1 ? 3 : 1)); i++)
        {
            if (!words[i].AfterPunctuation && Meetings.At(words, i) > 0)
            {
                return true;
            }
        }

        for (var i = Math.Max(0, period.Start - 4); i < period.Start; i++)
        {
            // "tong hop" without diacritics is "tổng hợp" (summary), not a meeting.
            var length = i > 0 && words[i - 1].Fold is "tong" or "phoi" or "phu" or "ket" ? 0 : Meetings.At(words, i);
            if (length > 0 && period.Start - (i + length) <= 2 && (count > 1 || period.Length <= 3 || words[i].Gap.Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static SaidPeriod? OfReport(Sentence words, DateOnly asOf)
    {
        var isReport = false;
        for (var i = 0; i < words.Count; i++)
        {
            if (Reports.At(words, i) is var length and > 0)
            {
                isReport = true;
                if (Current(words, i + length, asOf) is { } current)
                {
                    return current;
                }
            }
        }

        return isReport ? FirstOfYear(words, asOf) : null;
    }

    /// <summary>The present period by its bare unit: "báo cáo tuần", "tổng kết năm".</summary>
    private static SaidPeriod? Current(Sentence words, int at, DateOnly asOf)
    {
        if (at >= words.Count || words.IsTaken(at) || words[at].AfterPunctuation
            || (at + 1 < words.Count && (words[at + 1].IsNumber || words[at + 1].Gap is "-")))
        {
            return null;
        }

        var unit = new PeriodAtoms(words, asOf).Present(at);
        return unit is not null && (unit.End >= words.Count || words[unit.End].AfterPunctuation
                || words[unit.End].Fold is "cua" or "cho" or "giup" or "voi" or "di" or "nhe" or "a" or "gium" or "ho" or "phong" or "ban" or "trung" or "ve"
                    or "mang" or "linh")
            ? new SaidPeriod(unit.From, unit.To, words.Span(at, unit.End - 1), at, unit.End - at)
            : null;
    }

    private static SaidPeriod? FirstOfYear(Sentence words, DateOnly asOf)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            foreach (var (word, count) in FirstMonths)
            {
                if (word.At(words, i) is var length and > 0 && PeriodVocabulary.Month.At(words, i + length, lenient: true) is var month and > 0
                    && Elsewhen.At(words, i + length + month, lenient: true) == 0)
                {
                    var from = new DateOnly(asOf.Year, 1, 1);
                    return new SaidPeriod(from, from.AddMonths(count).AddDays(-1), words.Span(i, i + length + month - 1), i, length + month);
                }
            }
        }

        return null;
    }
}
