using System.Collections.Frozen;
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

    private static readonly WordSet Comparing = new("so với; so; với; đặt cạnh; cạnh; compare; compared (to|with); versus; vs; against; chênh; hơn; bằng");

    private static readonly WordSet SaidCompare = new("so với; so; hơn; kém; chênh; compare; compared; versus; vs; against");

    /// <summary>Whether a word says that things are compared; "với" alone may join two periods.</summary>
    public static bool SaysCompare(Sentence words) => SaidCompare.IsIn(words);

    public static SaidPeriod? Of(Utterance utterance)
    {
        var (words, periods, asOf) = (utterance.Words, utterance.Periods, utterance.Office.AsOf);
        // "thứ Tư tuần sau họp, đúng hôm đó có việc nào hết hạn" asks about that day.
        var isBack = BackTo.IsIn(words);
        var settled = isBack ? periods.ConvertAll(p => Whole(p, asOf)) : periods.FindAll(p => !IsOfMeeting(p, words, periods.Count) && !IsBeside(p, words));
        // "trong tháng 10, không phải tháng 11".
        var meant = settled.FindAll(p => Meanings.Excluding.EndsAt(words, p.Start) == 0);
        var standing = Corrections.Standing(meant.Count > 0 ? meant : settled, utterance, p => p.Start);
        return standing.Count == 0 ? OfReport(words, asOf) : Compared(standing, words) ?? BeforeThat(standing, words) ?? PeriodReader.Main(standing);
    }

    /// <summary>A limit that refers to a date mentioned before: "Ngày 9/12 đoàn kiểm tra, việc nào phải xong trước hôm đó".</summary>
    private static SaidPeriod? BeforeThat(List<SaidPeriod> periods, Sentence words) =>
        periods[0] is { From: { } day } said && PeriodVocabulary.BeforeThat.IsIn(words, from: said.Start)
            ? said with { From = null, To = day.AddDays(-1) } : null;

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

    private static readonly WordSet BackTo = new(
        "(đúng|vào|trong|ngay|vô) (hôm|ngày|bữa|dịp|tuần|tháng|quý) (đó|ấy|đấy|nớ); "
            + "(khoảng|mấy ngày|mấy hôm|đợt|thời gian) (đó|ấy|đấy|nớ); (that|the same) (day|week|month)");

    /// <summary>"Nghỉ hết tuần sau, việc nào đến hạn trong tuần đó": the week itself, not only its end.</summary>
    private static SaidPeriod Whole(SaidPeriod period, DateOnly asOf) =>
        period.From is null && period.Said.StartsWith("hết ", StringComparison.OrdinalIgnoreCase) && PeriodReader.Read(period.Said[4..], asOf) is { } whole
            ? period with { From = whole.From, To = whole.To } : period;

    private static readonly WordSet Told = new(
        "(tôi|em|anh|chị|mình|sếp|lãnh đạo|thanh tra|bot|chánh văn phòng) [em|tôi|mình] [sẽ|phải|cần|có lịch|bị|được] "
            + "(báo cáo|trình bày|giải trình|họp|nghỉ|hỏi|kiểm tra|xuống|về|trả lời|gặp|làm việc với|bay|tiếp|cưới); [được] nghỉ; đi (công tác|họp|học|vắng); "
            + "(tui|ta) [sẽ|phải|được] (họp|đi|nghỉ|báo cáo|gặp); dự (họp|hội thảo|hội nghị|lễ|tọa đàm|giao ban); phát biểu; hội nghị rồi; vào giao ban; "
            + "tiếp xúc cử tri; tiếp (đoàn|khách); liên ngành (về|xuống); đoàn (kiểm tra|giám sát|thanh tra|công tác|đại biểu|xuống|về); "
            + "i (have|need|must) [to] (report|brief|present|meet|leave)");

    private static readonly WordSet ToldBefore = new(
        "(flying|travelling|leaving) (to|for|on); (mission|delegation|inspectors|inspection|director|boss|auditors|visitors) "
            + "(come|comes|arrive|arrives|visits|visit|meets); đoàn (xuống|về|tới); đi công tác; đi vắng");

    private static readonly WordSet Wanted = new("trong; gửi [em|tôi|chị|anh|cho]; cần; kịp; giao");

    private static readonly FrozenSet<string> Particles =
        ReportWords.Set("nhe nha a ngay luon voi giup em anh chi toi sang chieu trua toi gio nay hom la ngay bua ni cho minh buoi di");

    /// <summary>
    /// Whether it stands in a clause that only tells why or until when the answer is wanted: "mai chủ nhật nghỉ, …", "sáng thứ Hai tôi phải báo cáo Chánh
    /// Văn phòng, …", "…, trong ngày hôm nay nhé".
    /// </summary>
    private static bool IsBeside(SaidPeriod period, Sentence words)
    {
        var end = period.Start + period.Length;
        var (from, to) = words.ClauseAround(period.Start, end);
        var clause = Enumerable.Range(from, to - from).ToList();
        bool Says(WordSet set, int i) => set.At(words, i, untaken: false) > 0;
        var tells = clause.Exists(i => i < period.Start ? Says(ToldBefore, i) : i >= end && i < end + 5 && Says(Told, i));
        if (tells && (to < words.Count || from > 0)
            && !clause.Exists(i => words[i].Fold is "gi" or "nao" or "may" or "nhieu" or "viec" or "what" or "which" or "how"))
        {
            return true;
        }

        // Until when the answer is wanted.
        return from > 0 && to == words.Count && period.From == period.To && words[from].Gap.Contains(',', StringComparison.Ordinal)
            && clause.Exists(i => Says(Wanted, i))
            && clause.TrueForAll(i => (i >= period.Start && i < end) || Particles.Contains(words[i].Fold) || Says(Wanted, i));
    }

    /// <summary>Whether it is the date of a meeting for which the answer is needed: "để họp giao ban sáng thứ Hai", "mai họp rồi".</summary>
    private static bool IsOfMeeting(SaidPeriod period, Sentence words, int count)
    {
        var end = period.Start + period.Length;
        var first = Math.Max(0, period.Start - 4);
        return Enumerable.Range(end, Math.Min(words.Count - end, count > 1 ? 3 : 1)).Any(i => !words[i].AfterPunctuation && Meetings.At(words, i) > 0)
            // "tong hop" without diacritics is "tổng hợp" (summary), not a meeting.
            || Enumerable.Range(first, period.Start - first).Any(i => words[i - 1].Fold is not ("tong" or "phoi" or "phu" or "ket")
                && Meetings.At(words, i) is var length and > 0 && period.Start - (i + length) <= 2
                && (count > 1 || period.Length <= 3 || words[i].Gap.Length > 0));
    }

    private static SaidPeriod? OfReport(Sentence words, DateOnly asOf)
    {
        var atoms = new PeriodAtoms(words, asOf);
        var places = Enumerable.Range(0, words.Count);
        var reports = places.Select(i => (At: i, Length: Reports.At(words, i))).Where(r => r.Length > 0).ToList();
        return Said(words, places.Select(i => OfAdjective(words, atoms, i)))
            ?? Said(words, reports.Select(r => Current(words, atoms, r.At + r.Length)))
            ?? (reports.Count > 0 || words.Words.Exists(w => w.Fold is "het") ? Said(words, places.Select(i => FirstOfYear(words, atoms, i))) : null);
    }

    private static SaidPeriod? Said(Sentence words, IEnumerable<PeriodAtom?> periods) => periods.FirstOrDefault(p => p is not null) is { } found
        ? new SaidPeriod(found.From, found.To, words.Span(found.Start, found.End - 1), found.Start, found.End - found.Start)
        : null;

    private static readonly WordChoice<PeriodKind> Adjectives = new(
        [("weekly", PeriodKind.Week), ("monthly", PeriodKind.Month), ("quarterly", PeriodKind.Quarter), ("annual; yearly", PeriodKind.Year)]);

    /// <summary>"weekly report", "the monthly wrap-up".</summary>
    private static PeriodAtom? OfAdjective(Sentence words, PeriodAtoms atoms, int i) => Adjectives.At(words, i, out var kind) > 0
        && words[i + 1].Fold is "report" or "summary" or "wrap" or "overview" or "figures" or "digest" or "review" or "update"
            ? atoms.Relative(kind, 0, i, i + 1)
            : null;

    /// <summary>The present period by its bare unit: "báo cáo tuần", "tổng kết năm".</summary>
    private static PeriodAtom? Current(Sentence words, PeriodAtoms atoms, int at) => atoms.Present(at) is { } unit && !words[at].AfterPunctuation
        && (words[unit.End].AfterPunctuation
            || words[unit.End].Fold is "cua" or "cho" or "giup" or "voi" or "di" or "nhe" or "a" or "gium" or "ho" or "phong" or "ban" or "trung" or "ve"
                or "mang" or "linh" or "ben" or "toan" or "ca")
            ? unit
            : null;

    /// <summary>"số liệu 9 tháng".</summary>
    private static PeriodAtom? FirstOfYear(Sentence words, PeriodAtoms atoms, int i) =>
        atoms.Count(i, out var at) is var count and (3 or (>= 6 and <= 12)) && PeriodVocabulary.Month.At(words, at, lenient: true) is var month and > 0
            && Elsewhen.At(words, at + month, lenient: true) == 0
            ? atoms.OfMonths(i, at + month, 1, count)
            : null;
}
