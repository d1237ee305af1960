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
            IsToday = end - start <= 3 && RelativeDays.At(s, start, out var days) > 0 && days == 0,
        };

    private SaidPeriod? YearToDate(int i) =>
        s[i].Fold is not "tu" && ToDate.At(s, i) is var length and > 0 ? Said(new DateOnly(asOf.Year, 1, 1), asOf, i, i + length) : null;

    /// <summary>Ranges: "từ 1/10 đến 15/11", "từ đầu năm đến nay", "từ nay đến cuối quý", "since March".</summary>
    private SaidPeriod? FromTo(int i)
    {
        var (open, between) = (From.At(s, i), Between.At(s, i));
        var start = i + Math.Max(open, between);
        if (start == i)
        {
            return null;
        }

        if (FromNow(i, start, between > 0) is { } fromNow)
        {
            return fromNow;
        }

        // "từ hôm đại hội 20/10 đến nay".
        if ((Number(start) ?? Edge(start) ?? Named(start)) is not { } first)
        {
            return null;
        }

        if (Joint(first.End, between > 0) is var to and > 0 && Range(first, i, first.End + to) is { } range)
        {
            return range;
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

    /// <summary>A range by the words for its end.</summary>
    private SaidPeriod? Range(PeriodAtom first, int start, int end) =>
        // A start in the future means the previous one: "tính từ Tết dương lịch đến giờ".
        Now.At(s, end) is var now and > 0 ? Said(first.From > asOf ? first.From.AddYears(-1) : first.From, asOf, start, end + now)
        : (Edge(end) ?? atoms.Same(first, end)) is { } second ? Joined(first, second, start)
        // "từ 1/2 đến trước Tết".
        : Before(end) is { } limited ? Said(first.From, limited.To, start, limited.Start + limited.Length)
        : null;

    /// <summary>"nay đến cuối quý", "từ giờ tới trước 1/3".</summary>
    /// <param name="at">Index of the word for now.</param>
    private SaidPeriod? FromNow(int start, int at, bool between)
    {
        if (Now.At(s, at) is not (var now and > 0) || Joint(at + now, between) is not (var join and > 0))
        {
            return null;
        }

        var end = at + now + join;
        return Edge(end) is { } until ? Said(asOf, until.To, start, until.End, until)
            : Before(end) is { To: { } last } before ? Said(asOf, last, start, before.Start + before.Length)
            : null;
    }

    /// <summary>The date behind the few words for what happened on it: "hôm đại hội chi bộ 20/10".</summary>
    private PeriodAtom? Named(int start) => Occasion.At(s, start) == 0 ? null
        : Enumerable.Range(start + 1, Math.Min(7, s.Count - start - 1))
            .TakeWhile(i => !s[i].AfterPunctuation && s[i].Fold is not ("viec" or "phai" or "nao" or "gi" or "phong"))
            .Select(atoms.At).FirstOrDefault(a => a?.Kind == PeriodKind.Day);

    /// <summary>A bare day whose month is given by a later date: "từ 1 đến 15/12".</summary>
    private PeriodAtom? Number(int start) =>
        atoms.DayNumberAt(start, out var end) > 0 && Joint(end, between: true) is var join and > 0
            && atoms.At(end + join) is { Kind: PeriodKind.Day, Repeats: not Repeats.Month } later ? atoms.DayOf(later, start) : null;

    // "từ đầu năm tới nay", "từ 1/10 đến hết ngày 15/11".
    private int Joint(int i, bool between) =>
        PeriodVocabulary.Until.At(s, i) is var length and > 0 ? length : between ? And.At(s, i) : 0;

    /// <summary>A period, or its first or last day after "đầu", "hết", "cuối", or a month's middle: "từ giờ tới giữa tháng 12".</summary>
    private PeriodAtom? Edge(int i) =>
        atoms.At(i) ?? DayOf(EndOf, i, p => p.To) ?? DayOf(MiddleOf, i, p => p.Kind == PeriodKind.Month ? p.From.AddDays(14) : null)
            ?? DayOf(BeginOf, i, p => p.From);

    /// <summary>One day of the period after the words.</summary>
    private PeriodAtom? DayOf(WordSet words, int i, Func<PeriodAtom, DateOnly?> choose) =>
        words.At(s, i) is var length and > 0 && Whole(i + length, isEdge: true) is { } whole && choose(whole) is { } day
            ? whole with { From = day, To = day, Start = i }
            : null;

    private PeriodAtom? Whole(int i, bool isEdge = false) => atoms.At(i) ?? Bare(i, isEdge);

    /// <summary>The present period by its bare unit: "đầu năm", "cuối quý", "hết tháng".</summary>
    private PeriodAtom? Bare(int i, bool isEdge = false) =>
        IsCounting(i, isEdge) || PeriodAtoms.NoneSuchAt(s, i) > 0 ? null : atoms.Present(i);

    /// <summary>Whether "năm" is the number five ("trong năm nhiệm vụ", "trong năm ngày") and not a year ("cuối năm phòng mình …").</summary>
    private bool IsCounting(int i, bool isEdge) => s[i].Fold is "nam" && !s[i + 1].AfterPunctuation
        && (s[i + 1].Fold is "ngay" or "tuan" or "thang" or "dau"
            || (!isEdge && s[i + 1].Fold is "nhiem" or "viec" or "cong" or "nv" or "quy" or "phong" or "don" or "nguoi" or "muc"));

    private SaidPeriod? Before(int i)
    {
        var length = PeriodVocabulary.Before.At(s, i);
        // "lập lịch trước: 6 tháng đầu năm sau".
        if (length == 0 || s[i + length].Gap.Contains(':', StringComparison.Ordinal))
        {
            return null;
        }

        // "before the end of June" includes June's last day; "trước 15/12" ends on the day before.
        return Last(i + length) is { } end ? Said(null, Coming(end, end.To), i, end.End, end)
            : (Edge(i + length) ?? Named(i + length)) is { } limit ? Said(null, Coming(limit, limit.From).AddDays(-1), i, limit.End, limit)
            : null;
    }

    /// <summary>The next occurrence of a limit: "trước 1/1" in November is next year's, "trước ngày 1" on the 21st is next month's.</summary>
    private DateOnly Coming(PeriodAtom limit, DateOnly day) =>
        limit is { Kind: PeriodKind.Day, Repeats: Repeats.Month } && day < asOf ? day.AddMonths(1)
        : limit is { HasYear: false, Repeats: Repeats.Year } && day.AddMonths(9) < asOf ? day.AddYears(1)
        : day;

    private SaidPeriod? Until(int i)
    {
        var length = Math.Max(PeriodVocabulary.Until.At(s, i), By.At(s, i));
        if (length == 0 || IsPronoun(i))
        {
            return null;
        }

        // In "chậm nhất hiện nay là đơn vị nào" the words mean "slowest", not a limit.
        return Now.At(s, i + length) is var now and > 0 ? (s[i].Fold is "cham" or "muon" or "tre" ? null : Said(null, null, i, i + length + now))
            : (Last(i + length) ?? Edge(i + length)) is { } limit ? Said(null, Coming(limit, limit.To), i, limit.End, limit)
            : null;
    }

    /// <summary>Whether "toi" without diacritics is "tôi" (I) and not "tới": after "của" or "phòng", or at the beginning.</summary>
    private bool IsPronoun(int i) => s[i].Fold is "toi" && !s[i].IsMarked
        && (i == 0 || s[i - 1].Fold is "cua" or "phong" or "viec" or "vu" or "vi" or "ben" or "cho" or "giup" or "tam" or "giao" or "chung" or "bao" or "gui"
            or "noi" or "ma" or "ban" or "ho" or "nv" or "cong");

    private SaidPeriod? After(int i) =>
        PeriodVocabulary.After.At(s, i) is var length and > 0 && (Last(i + length) ?? Edge(i + length)) is { Kind: not PeriodKind.Rolling } limit
            ? Said(limit.To.AddDays(1), null, i, limit.End, limit)
            : null;

    /// <summary>The end of a period as a limit: "hết tháng này".</summary>
    private SaidPeriod? EndOnly(int i) =>
        s[i].Fold is "het" or "ket" && DayOf(EndOf, i, p => p.To) is { } end ? Said(null, end.To, i, end.End, end) : null;

    /// <summary>The last day of a period: "cuối tháng", "month end".</summary>
    private PeriodAtom? Last(int i)
    {
        var at = i + (s[i].Fold is "the" or "this" ? 1 : 0);
        return s[at + 1].Fold is "end" && Bare(at) is { } english ? english with { From = english.To, End = english.End + 1 }
            : DayOf(EndOf, i, p => p.To);
    }

    private SaidPeriod? Plain(int i) => Within(i)
        // "bữa ni tới mai".
        ?? (s[i].IsMarked ? FromNow(i, i, between: false) : null)
        ?? SeveralMonths(i)
        // "ngày cuối năm", "đúng ngày cuối quý".
        ?? (s[i].Fold is "ngay" && DayOf(EndOf, i, p => p.To) is { } last ? Said(last.To, last.To, i, last.End, last) : null)
        ?? Part(i) ?? Days(i) ?? Single(i);

    /// <summary>"trong tháng", "cả năm"; "báo xong cả tuần mà chưa ai xác nhận" is how long ago.</summary>
    private SaidPeriod? Within(int i) =>
        In.At(s, i) is var within and > 0 && Bare(i + within) is { } bare && atoms.At(i + within) is null
        && s[bare.End].Fold is not ("do" or "ay" or "day" or "ma" or "roi" or "nay" or "troi")
            ? Said(bare.From, bare.To, i, bare.End, bare)
            : null;

    /// <summary>"hai tháng 9 và 10".</summary>
    private SaidPeriod? SeveralMonths(int i) =>
        s[i].Fold is "hai" or "ba" or "2" or "3" && s[i + 1].Fold is "thang" or "quy" && s[i + 2].IsNumber && atoms.At(i) is null
        && Plain(i + 1) is { } those
            ? those with { Start = i, Length = those.Length + 1, Said = s.Span(i, i + those.Length) }
            : null;

    /// <summary>"7-13/12", "24 to 27 November".</summary>
    private SaidPeriod? Days(int i) =>
        s[i].Number is >= 1 and <= 31 && (s[i + 1].Gap.Trim() is "-" or "–" || s[i + 1].Fold is "to")
        && atoms.At(s[i + 1].Fold is "to" ? i + 2 : i + 1) is { Kind: PeriodKind.Day } later
        && atoms.DayOf(later, i) is { } earlier && earlier.From < later.To
            ? Said(earlier.From, later.To, i, later.End)
            : null;

    /// <summary>A period, or two that are joined.</summary>
    private SaidPeriod? Single(int i)
    {
        var first = atoms.At(i) ?? (Vague.At(s, i) is var vague and > 0 ? Whole(i + vague) : null);
        if (first is null)
        {
            return null;
        }

        // The second period is in the year of the first: "năm tới, nửa năm đầu".
        if (first.Kind == PeriodKind.Year && s[first.End].Gap.Trim() is "," or ""
            && atoms.At(first.End) is { HasYear: false, Kind: PeriodKind.Half or PeriodKind.Quarter or PeriodKind.Month } portion)
        {
            first = portion.OfYear(first.From.Year) with { Start = first.Start };
        }

        while (Second(first) is { } second)
        {
            var whole = Joined(first, second, i);
            first = first with { From = whole.From!.Value, To = whole.To!.Value, End = second.End, HasYear = first.HasYear || second.HasYear };
        }

        return Said(first.From, first.To, i, first.End, first);
    }

    /// <summary>The period joined to another: "tháng 9 với 10". "quý III với quý II" is a comparison and joins none.</summary>
    private PeriodAtom? Second(PeriodAtom first) =>
        Link(first) is { } and
        && ((s[first.End].Fold is "voi" ? null : atoms.At(first.End + and)) ?? atoms.Same(first, first.End + and)) is { Kind: not PeriodKind.Rolling } second
        && (second.To > first.From || (!second.HasYear && second.Kind == first.Kind && second.Kind is PeriodKind.Month or PeriodKind.Quarter))
            ? second
            : null;

    /// <summary>Some days of a month: "nửa đầu tháng 12", "giữa tháng 1", "cuối tháng này".</summary>
    private SaidPeriod? Part(int i)
    {
        foreach (var (words, first, last) in PartsOfMonth)
        {
            if (words.At(s, i) is var said and > 0 && Whole(i + said) is { Kind: PeriodKind.Month } month)
            {
                DateOnly Of(int day) => day > 0 ? month.From.AddDays(day - 1) : month.To.AddDays(day + 1);
                return Said(Of(first), Of(last), i, month.End, month) with { Day = first == 11 ? Of(15) : null };
            }
        }

        return null;
    }

    /// <summary>Number of words that join two periods ("và", "đến"; 0 for a dash); null if they are not joined.</summary>
    private int? Link(PeriodAtom first)
    {
        var i = first.End;
        if (s.IsTaken(i))
        {
            return null;
        }

        var gap = s[i].Gap.Trim();
        var isNumbered = first.Kind is PeriodKind.Month or PeriodKind.Quarter;
        // Two months side by side or after a comma: "tháng 8 tháng 9", "trong hai tháng 11, 12".
        if (gap is "-" or "–" or "—" or "&" or "+"
            || (gap is "," && isNumbered && atoms.At(i) is { } next && next.Kind == first.Kind)
            || (gap is "," && first is { Kind: PeriodKind.Month, Start: > 0 } && s[first.Start - 1].Fold is "hai" or "2" && s[i].Number is >= 1 and <= 12)
            || (s[i].Gap == " " && isNumbered && s[i].Fold is "thang" or "quy" && atoms.At(i) is { } beside && beside.From == first.To.AddDays(1)))
        {
            return 0;
        }

        var length = And.At(s, i) is var both and > 0 ? both : PeriodVocabulary.Until.At(s, i);
        return length > 0 ? length : null;
    }

    private SaidPeriod Joined(PeriodAtom first, PeriodAtom second, int start)
    {
        // The first is in the year of the second or in the year before: "từ tháng 11 đến tháng 2 năm 2026".
        if (!first.HasYear && second.HasYear && (second.Kind == first.Kind || second.To < first.From))
        {
            var sameYear = first.OfYear(second.From.Year);
            first = sameYear.From <= second.To ? sameYear : first.OfYear(second.From.Year - 1);
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
