using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

/// <summary>Finds periods with their surrounding words: from, to, before, after, and two periods joined.</summary>
internal sealed class PeriodFinder(Sentence s, PeriodAtoms atoms, DateOnly asOf)
{
    public SaidPeriod? At(int i) => YearToDate(i) ?? FromTo(i) ?? Before(i) ?? Until(i) ?? After(i) ?? EndOnly(i) ?? Plain(i);

    private SaidPeriod Said(DateOnly? from, DateOnly? to, int start, int end, PeriodAtom? of = null) =>
        new(from, to, s.Span(start, end - 1), start, end - start)
        {
            Repeats = of?.Repeats ?? Repeats.Never, IsWindow = of?.Kind == PeriodKind.Rolling, Lunar = of?.Lunar,
        };

    private SaidPeriod? YearToDate(int i) =>
        s[i].Fold is not "tu" && ToDate.At(s, i) is var length and > 0 ? Said(new DateOnly(asOf.Year, 1, 1), asOf, i, i + length) : null;

    /// <summary>Ranges: "từ 1/10 đến 15/11", "từ đầu năm đến nay", "từ nay đến cuối quý", "since March".</summary>
    private SaidPeriod? FromTo(int i)
    {
        var open = From.At(s, i);
        var between = Between.At(s, i);
        var start = i + Math.Max(open, between);
        if (start == i || start >= s.Count)
        {
            return null;
        }

        if (Now.At(s, start) is var now and > 0 && Joint(start + now, between > 0) is var join and > 0)
        {
            if (Edge(start + now + join) is { } until)
            {
                return Said(asOf, until.To, i, until.End, until);
            }

            // "từ giờ tới trước 1/3".
            if (Before(start + now + join) is { To: { } last } before)
            {
                return Said(asOf, last, i, before.Start + before.Length);
            }
        }

        // "từ hôm đại hội 20/10 đến nay".
        var first = Number(start) ?? Edge(start)
            ?? (s[start].Fold is "hom" or "luc" or "khi" or "dip" or "dot" or "hoi" or "ngay" or "sau" ? Named(start) : null);
        if (first is null)
        {
            return null;
        }

        var to = Joint(first.End, between > 0);
        if (to > 0 && Now.At(s, first.End + to) is var present and > 0)
        {
            // A start in the future means the previous one: "tính từ Tết dương lịch đến giờ".
            return Said(first.From > asOf ? first.From.AddYears(-1) : first.From, asOf, i, first.End + to + present);
        }

        if (to > 0 && (Edge(first.End + to) ?? atoms.Same(first, first.End + to)) is { } second)
        {
            return Joined(first, second, i);
        }

        // "từ 1/2 đến trước Tết".
        if (to > 0 && Before(first.End + to) is { } limited)
        {
            return Said(first.From, limited.To, i, limited.Start + limited.Length);
        }

        if (first.IsVague && first.Kind == PeriodKind.Rolling)
        {
            return null;
        }

        if (Backwards.At(s, first.End) is var back and > 0)
        {
            return Said(null, first.To, i, first.End + back);
        }

        // "còn sót từ tháng trước", "from last week" mean that period itself, not everything since.
        if (between == 0 && s[i].Fold is "tu" or "from" && first is { HasYear: true, Kind: not (PeriodKind.Day or PeriodKind.Rolling) } && first.To < asOf
            && first.To > first.From)
        {
            return Said(first.From, first.To, i, first.End);
        }

        // A past start without an end: until today.
        return between > 0 && open == 0 ? null : Said(first.From, first.From <= asOf ? asOf : null, i, first.End + Since.At(s, first.End));
    }

    /// <summary>The date behind the few words for what happened on it: "hôm đại hội chi bộ 20/10".</summary>
    private PeriodAtom? Named(int start)
    {
        for (var i = start + 1; i < Math.Min(s.Count, start + 8) && !s[i].AfterPunctuation
            && s[i].Fold is not ("viec" or "phai" or "nao" or "gi" or "phong"); i++)
        {
            if (atoms.At(i) is { Kind: PeriodKind.Day } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>A bare day whose month is given by a later date: "từ 1 đến 15/12".</summary>
    private PeriodAtom? Number(int start)
    {
        if (atoms.DayNumberAt(start, out var end) < 1)
        {
            return null;
        }

        var join = Joint(end, between: true);
        return join > 0 && (atoms.At(end + join) ?? atoms.SpokenAt(end + join)) is { Kind: PeriodKind.Day, Repeats: not Repeats.Month } later
            ? atoms.DayOf(later, start) : null;
    }

    private int Joint(int i, bool between)
    {
        if (i >= s.Count)
        {
            return 0;
        }

        // "từ đầu năm tới nay", "từ 1/10 đến hết ngày 15/11".
        var length = CchcBot.Language.Spans.PeriodVocabulary.Until.At(s, i);
        return length > 0 ? length : between ? And.At(s, i) : 0;
    }

    /// <summary>A period, or its first or last day after "đầu", "hết", "cuối".</summary>
    private PeriodAtom? Edge(int i)
    {
        if (i >= s.Count)
        {
            return null;
        }

        if (atoms.At(i) is { } whole)
        {
            return whole;
        }

        var end = EndOf.At(s, i);
        if (end > 0 && (atoms.At(i + end) ?? Bare(i + end, isEdge: true)) is { } last)
        {
            return last with { From = last.To, Start = i };
        }

        // "từ giờ tới giữa tháng 12".
        if (s[i].Fold is "giua" or "mid" && (atoms.At(i + 1) ?? Bare(i + 1, isEdge: true)) is { Kind: PeriodKind.Month } month)
        {
            return month with { From = month.From.AddDays(14), To = month.From.AddDays(14), Start = i };
        }

        var begin = BeginOf.At(s, i);
        if (begin > 0 && (atoms.At(i + begin) ?? Bare(i + begin, isEdge: true)) is { } first)
        {
            return first with { To = first.From, Start = i };
        }

        return null;
    }

    /// <summary>The present period by its bare unit: "đầu năm", "cuối quý", "hết tháng".</summary>
    private PeriodAtom? Bare(int i, bool isEdge = false)
    {
        return i >= s.Count || s.IsTaken(i) || IsCounting(i, isEdge) || PeriodAtoms.NoneSuchAt(s, i) > 0 ? null : atoms.Present(i);
    }

    /// <summary>Whether "năm" is the number five ("trong năm nhiệm vụ", "trong năm ngày") and not a year ("cuối năm phòng mình …").</summary>
    private bool IsCounting(int i, bool isEdge) => i + 1 < s.Count && s[i].Fold is "nam" && !s[i + 1].AfterPunctuation
        && (s[i + 1].Fold is "ngay" or "tuan" or "thang" or "dau"
            || (!isEdge && s[i + 1].Fold is "nhiem" or "viec" or "cong" or "nv" or "quy" or "phong" or "don" or "nguoi" or "muc"));

    private SaidPeriod? Before(int i)
    {
        var length = CchcBot.Language.Spans.PeriodVocabulary.Before.At(s, i);
        // "lập lịch trước: 6 tháng đầu năm sau".
        if (length == 0 || (i + length < s.Count && s[i + length].Gap.Contains(':', StringComparison.Ordinal)))
        {
            return null;
        }

        // "before the end of June" includes June's last day; "trước 15/12" ends on the day before.
        return Last(i + length) is { } end
            ? Said(null, Coming(end, end.To), i, end.End, end)
            : (Dated(i + length) ?? (i + length < s.Count && s[i + length].Fold is "hom" or "ngay" or "khi" or "luc" or "dip" or "le" or "ky"
                ? Named(i + length) : null)) is { } limit ? Said(null, Coming(limit, limit.From).AddDays(-1), i, limit.End, limit) : null;
    }

    /// <summary>The next occurrence of a limit: "trước 1/1" in November is next year's, "trước ngày 1" on the 21st is next month's.</summary>
    private DateOnly Coming(PeriodAtom limit, DateOnly day) =>
        limit is { Kind: PeriodKind.Day, Repeats: Repeats.Month } && day < asOf ? day.AddMonths(1)
        : limit is { HasYear: false, Repeats: Repeats.Year } && day.AddMonths(9) < asOf ? day.AddYears(1)
        : day;

    private SaidPeriod? Until(int i)
    {
        var length = Math.Max(CchcBot.Language.Spans.PeriodVocabulary.Until.At(s, i), By.At(s, i));
        if (length == 0 || IsPronoun(i))
        {
            return null;
        }

        if (Now.At(s, i + length) is var now and > 0)
        {
            // In "chậm nhất hiện nay là đơn vị nào" the words mean "slowest", not a limit.
            return s[i].Fold is "cham" or "muon" or "tre" ? null : Said(null, null, i, i + length + now);
        }

        return (Last(i + length) ?? Dated(i + length)) is { } limit ? Said(null, Coming(limit, limit.To), i, limit.End, limit) : null;
    }

    /// <summary>Whether "toi" without diacritics is "tôi" (I) and not "tới": after "của" or "phòng", or at the beginning.</summary>
    private bool IsPronoun(int i) => s[i].Fold is "toi" && !s[i].IsMarked
        && (i == 0 || s[i - 1].Fold is "cua" or "phong" or "viec" or "vu" or "vi" or "ben" or "cho" or "giup" or "tam" or "giao" or "chung" or "bao" or "gui"
            or "noi" or "ma" or "ban" or "ho" or "nv" or "cong");

    private SaidPeriod? After(int i)
    {
        var length = CchcBot.Language.Spans.PeriodVocabulary.After.At(s, i);
        if (length == 0 || s[i].Fold is "qua" or "past" or "following")
        {
            return null;
        }

        return (Last(i + length) ?? Dated(i + length)) is { Kind: not PeriodKind.Rolling } limit ? Said(limit.To.AddDays(1), null, i, limit.End, limit) : null;
    }

    /// <summary>The end of a period as a limit: "hết tháng này", "by month end".</summary>
    private SaidPeriod? EndOnly(int i)
    {
        if (i < s.Count && s[i].Fold is "het" or "ket" && EndOf.At(s, i) is var length and > 0
            && (atoms.At(i + length) ?? Bare(i + length, isEdge: true)) is { } whole)
        {
            return Said(null, whole.To, i, whole.End, whole);
        }

        return null;
    }

    private PeriodAtom? Last(int i)
    {
        if (i >= s.Count)
        {
            return null;
        }

        // "month end", "year end".
        var at = i + (s[i].Fold is "the" or "this" ? 1 : 0);
        if (at + 1 < s.Count && s[at + 1].Fold is "end" && Bare(at) is { } english)
        {
            return english with { From = english.To, End = english.End + 1 };
        }

        var end = EndOf.At(s, i);
        return end > 0 && (atoms.At(i + end) ?? Bare(i + end, isEdge: true)) is { } last ? last with { From = last.To } : null;
    }

    /// <summary>A period after a word like "trước", possibly with "ngày" or "đầu" in between.</summary>
    private PeriodAtom? Dated(int i) => i < s.Count ? Edge(i) : null;

    private SaidPeriod? Plain(int i)
    {
        var within = In.At(s, i);
        if (within > 0 && atoms.At(i) is null && Bare(i + within) is { } bare && atoms.At(i + within) is null && s[i].Fold is "trong" or "ca" or "suot"
            or "noi" or "within"
            // "báo xong cả tuần mà chưa ai xác nhận" is how long ago.
            && !(bare.End < s.Count && s[bare.End].Fold is "do" or "ay" or "day")
            && !(s[i].Fold is "ca" && bare.End < s.Count && s[bare.End].Fold is "ma" or "roi" or "nay" or "troi"))
        {
            return Said(bare.From, bare.To, i, bare.End, bare);
        }

        // "bữa ni tới mai".
        if (i < s.Count && Now.At(s, i) is var now and > 0 && Joint(i + now, between: false) is var join and > 0 && s[i].IsMarked
            && Edge(i + now + join) is { } until)
        {
            return Said(asOf, until.To, i, until.End, until);
        }

        // "trong hai tháng 9 và 10".
        if (i + 2 < s.Count && s[i].Fold is "hai" or "ba" or "2" or "3" && s[i + 1].Fold is "thang" or "quy" && s[i + 2].IsNumber && atoms.At(i) is null
            && Plain(i + 1) is { } those)
        {
            return those with { Start = i, Length = those.Length + 1, Said = s.Span(i, i + those.Length) };
        }

        // "ngày cuối năm", "đúng ngày cuối quý".
        if (s[i].Fold is "ngay" && !(i > 0 && (s[i - 1].IsNumber || NumberWords.At(s, i - 1, out _) > 0)) && EndOf.At(s, i) is var lastDay
            and > 1 && (atoms.At(i + lastDay) ?? Bare(i + lastDay, isEdge: true)) is { } ended)
        {
            return Said(ended.To, ended.To, i, ended.End, ended);
        }

        var vague = Vague.At(s, i);
        if (Part(i, vague) is { } part)
        {
            return part;
        }

        // "7-13/12", "24 to 27 November".
        if (s[i].Number is >= 1 and <= 31 && i + 2 < s.Count && (s[i + 1].Gap.Trim() is "-" or "–" || s[i + 1].Fold is "to")
            && atoms.At(s[i + 1].Fold is "to" ? i + 2 : i + 1) is { Kind: PeriodKind.Day } later
            && atoms.DayOf(later, i) is { } earlier && earlier.From < later.To)
        {
            return Said(earlier.From, later.To, i, later.End);
        }

        var first = atoms.At(i) ?? (vague > 0 ? atoms.At(i + vague) ?? Bare(i + vague) : null);
        if (first is null)
        {
            return null;
        }

        for (var more = true; more;)
        {
            more = false;
            // The second period is in the year of the first: "năm tới, nửa năm đầu".
            if (first.Kind == PeriodKind.Year && first.End < s.Count && s[first.End].Gap.Trim() is "," or ""
                && atoms.At(first.End) is { HasYear: false, Kind: PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month } portion)
            {
                first = portion.OfYear(first.From.Year) with { Start = first.Start };
                break;
            }

            // "quý III với quý II" is a comparison; "tháng 9 với 10" means both.
            if (Link(first) is { } and && ((s[first.End].Fold is "voi" ? null : atoms.At(first.End + and))
                ?? atoms.Same(first, first.End + and)) is { Kind: not PeriodKind.Rolling } second
                && (second.To > first.From || (!second.HasYear && second.Kind == first.Kind && second.Kind is PeriodKind.Month or PeriodKind.Quarter)))
            {
                var whole = Joined(first, second, i);
                first = first with { From = whole.From!.Value, To = whole.To!.Value, End = second.End, HasYear = first.HasYear || second.HasYear };
                more = true;
            }
        }

        return Said(first.From, first.To, i, first.End, first);
    }

    /// <summary>A half or a third of a month: "nửa đầu tháng 12", "giữa tháng 1", "cuối tháng này".</summary>
    private SaidPeriod? Part(int i, int vague)
    {
        foreach (var (words, days, atEnd) in SomeDays)
        {
            if (words.At(s, i) is var said and > 0 && (atoms.At(i + said) ?? Bare(i + said)) is { Kind: PeriodKind.Month } whole)
            {
                return Said(atEnd ? whole.To.AddDays(1 - days) : whole.From, atEnd ? whole.To : whole.From.AddDays(days - 1), i, whole.End, whole);
            }
        }

        var (half, second) = (HalfFirst.At(s, i), HalfSecond.At(s, i));
        var length = Math.Max(vague, Math.Max(half, second));
        if (length == 0 || (atoms.At(i + length) ?? Bare(i + length)) is not { Kind: PeriodKind.Month } month)
        {
            return null;
        }

        var first = month.From;
        var (from, to) = half > 0 ? (first, first.AddDays(14)) : second > 0 ? (first.AddDays(15), month.To)
            : s[i + vague - 1].Fold is "giua" or "middle" or "mid" || s[i].Fold is "mid" || s[i + 1].Fold is "middle" ? (first.AddDays(10), first.AddDays(19))
            : s[i].Fold is "dau" || Enumerable.Range(i, vague).Any(w => s[w].Fold is "start" or "beginning") ? (first, first.AddDays(9))
            : (first.AddDays(20), month.To);
        return Said(from, to, i, month.End, month) with { Day = from.Day == 11 ? from.AddDays(4) : null };
    }

    /// <summary>Number of words that join two periods ("và", "đến"; 0 for a dash); null if they are not joined.</summary>
    private int? Link(PeriodAtom first)
    {
        var i = first.End;
        if (i >= s.Count || s.IsTaken(i))
        {
            return null;
        }

        // "trong tháng 9, tháng 10".
        if (s[i].Gap.Trim() is "," && first.Kind is PeriodKind.Month or PeriodKind.Quarter && atoms.At(i) is { } next && next.Kind == first.Kind)
        {
            return 0;
        }

        // "trong hai tháng 11, 12".
        if (s[i].Gap.Trim() is "," && first.Kind is PeriodKind.Month && first.Start > 0 && s[first.Start - 1].Fold is "hai" or "2"
            && s[i].Number is >= 1 and <= 12 && (i + 1 == s.Count || !ReportWords.Measures.Contains(s[i + 1].Fold)))
        {
            return 0;
        }

        if (s[i].Gap.Trim() is "-" or "–" or "—" or "&" or "+")
        {
            return 0;
        }

        // Two months side by side: "tháng 8 tháng 9".
        if (s[i].Gap == " " && first.Kind is PeriodKind.Month or PeriodKind.Quarter && s[i].Fold is "thang" or "quy" && atoms.At(i) is { } beside
            && beside.Kind == first.Kind && beside.From == first.To.AddDays(1))
        {
            return 0;
        }

        var and = And.At(s, i);
        var length = and > 0 ? and : CchcBot.Language.Spans.PeriodVocabulary.Until.At(s, i);
        return length > 0 ? length : null;
    }

    private SaidPeriod Joined(PeriodAtom first, PeriodAtom second, int start)
    {
        if (!first.HasYear && second.HasYear && second.From.Year != first.From.Year && second.Kind == first.Kind)
        {
            var sameYear = first.OfYear(second.From.Year);
            first = sameYear.From <= second.To ? sameYear : first;
        }

        // The first month is in the year before: "từ tháng 11 đến tháng 2 năm 2026".
        if (!first.HasYear && second.HasYear && second.To < first.From)
        {
            first = first with { From = first.From.AddYears(-1), To = first.To.AddYears(-1), HasYear = true };
        }

        if (second.To < first.From && !second.HasYear)
        {
            second = second.OfYear(first.From.Year + 1);
        }

        // Both weekdays are in the stated week: "thứ hai tới thứ tư tuần sau".
        if (first is { Kind: PeriodKind.Day, Repeats: Repeats.Week } && second is { Kind: PeriodKind.Day, Repeats: Repeats.Never }
            && second.To.AddDays(-(((int)second.To.DayOfWeek - (int)first.From.DayOfWeek + 7) % 7)) is var same)
        {
            first = first with { From = same, To = same };
        }

        var (from, to) = second.From < first.From && second.HasYear && first.HasYear ? (second.From, first.To) : (first.From, second.To);
        return Said(from, to, start, second.End, second);
    }
}
