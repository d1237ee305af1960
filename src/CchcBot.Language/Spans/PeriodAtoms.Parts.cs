using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

/// <summary>The components of periods: numbers, years, and modifiers such as "này", "trước", "sau".</summary>
internal sealed partial class PeriodAtoms
{
    private static readonly (WordSet Words, PeriodKind Kind, Repeats Repeats)[] Units =
    [
        (Year, PeriodKind.Year, Repeats.Year), (Quarter, PeriodKind.Quarter, Repeats.Quarter), (Month, PeriodKind.Month, Repeats.Month),
        (Week, PeriodKind.Week, Repeats.Week),
    ];

    private static PeriodAtom Span(PeriodKind kind, (DateOnly From, DateOnly To) days, int start, int end, bool hasYear = true) =>
        new(kind, days.From, days.To, start, end, hasYear);

    /// <summary>The month or quarter in the year stated after it, else in the present one; "tới" after one that is past is next year's.</summary>
    /// <param name="shift">What a word before it says: "last October".</param>
    private PeriodAtom WithYear(PeriodKind kind, int number, int start, int end, int? shift = null)
    {
        if (YearBehind(end, out var behind) is { } year)
        {
            return Span(kind, Of(kind, number, year), start, behind);
        }

        var after = end;
        var by = Math.Sign(shift ?? Modifier(end, out after) ?? 0);
        if (by == 0 && shift is null)
        {
            return Span(kind, Of(kind, number, asOf.Year), start, end, hasYear: false);
        }

        var current = kind == PeriodKind.Quarter ? (asOf.Month + 2) / 3 : asOf.Month;
        return Span(kind, Of(kind, number, asOf.Year + (by == Math.Sign(current - number) ? by : 0)), start, after);
    }

    private static (DateOnly From, DateOnly To) Of(PeriodKind kind, int number, int year) =>
        kind == PeriodKind.Quarter ? Months(year, 3 * number - 2, 3) : Months(year, number, 1);

    /// <summary>The year after a period: "/2026", "/26", "năm 2026", "2026", "năm ngoái", "of next year"; null if none is stated.</summary>
    private int? YearBehind(int i, out int end)
    {
        end = i;
        if (s.IsTaken(i))
        {
            return null;
        }

        if (Glued(i, "/-.") && Year4(i, glued: true) is { } glued)
        {
            end = i + 1;
            return glued;
        }

        var year = YearPhrase(i + (s[i].Fold is "of" or "in" or "cua" or "trong" ? 1 : 0), out var behind);
        end = year is null ? i : behind;
        return year;
    }

    private int? YearPhrase(int i, out int end)
    {
        end = i;
        if (EnglishModifier(i, out var english) is { } shift && Year.At(s, english) is var length and > 0)
        {
            end = english + length;
            return asOf.Year + shift;
        }

        if (NextYear.At(s, i) is var coming and > 0)
        {
            end = i + coming;
            return asOf.Year + 1;
        }

        var unit = Year.At(s, i, lenient: true);
        if (unit > 0 && Modifier(i + unit, out end) is { } by)
        {
            return asOf.Year + by;
        }

        var at = i + unit;
        if (Year4(at, glued: false) is { } year)
        {
            end = at + 1;
            return year;
        }

        if (SpokenYear(at, out end) is { } said)
        {
            return said;
        }

        // "quý III trong năm", "first half of the year".
        end = at;
        return unit > 0 && !(s[at].IsNumber || s[at].Fold is "nhiem" or "viec" or "cong" or "ngay" or "thang" or "tuan") ? asOf.Year : null;
    }

    /// <summary>A year in words: "hai nghìn không trăm hai mươi sáu", "hai ngàn không trăm hai sáu", "hai không hai sáu".</summary>
    private int? SpokenYear(int i, out int end)
    {
        var head = Millennium.At(s, i);
        var tens = OneDigit(i + head);
        var at = i + head + 1;
        at += s[at].Fold == "muoi" ? 1 : 0;
        var ones = OneDigit(at);
        end = ones > 0 ? at + 1 : at;
        return head > 0 && tens is 2 or 3 && end > i + head + 1 ? 2000 + (10 * tens) + ones : null;
    }

    /// <summary>The value of a number word below ten; 0 if there is none.</summary>
    private int OneDigit(int i) =>
        s[i].Fold is "mot" ? 1 : NumberWords.At(s, i, out var value) > 0 && value < 10 ? value : 0;

    private int? Year4(int i, bool glued) => s.IsTaken(i) ? null
        : s[i].Number is >= 1990 and <= 2100 and var year ? year
        : glued && s[i] is { Raw.Length: 2, Number: >= 20 and <= 40 and var two } ? 2000 + two
        : null;

    /// <summary>The modifier after a Vietnamese unit: này 0, trước -1, sau +1; null if there is none, or if it belongs to the following words.</summary>
    public int? Modifier(int i, out int end)
    {
        end = i;
        var length = Modifiers.At(s, i, out var value, lenient: true);
        // A duration, not a window: "một tháng rồi", "hai tuần qua".
        if (length == 0 || s[i].AfterPunctuation || (value != 0 && length == 1 && BelongsToNext(i)) || (value < 0 && (IsCounted(i - 1) || IsAlready(i))))
        {
            return null;
        }

        var again = value == 0 ? 0 : Again.At(s, i + length);
        end = i + length + again;
        return again > 0 ? 2 * value : value;
    }

    private bool IsCounted(int unit) => unit > 0 && (s[unit - 1].IsNumber || NumberWords.At(s, unit - 1, out _) > 0)
        && s[unit].Fold is "thang" or "tuan"
        // "thứ Tư tuần trước".
        && s[unit - 2].Fold is not "thu";

    /// <summary>Whether "rồi" means "already" and not "last": "cuối năm rồi mà …".</summary>
    private bool IsAlready(int i) => s[i].Fold is "roi" && s[i - 2].Fold is "cuoi" or "het" or "dau" or "giua"
        && (s[i + 1].AfterPunctuation || s[i + 1].Fold is "ma" or "do" or "day" or "nhe");

    /// <summary>Whether the modifier belongs to the following words: "trước ngày", "sau khi", "tới hạn", "đến 15/12", "qua hạn".</summary>
    private bool BelongsToNext(int i)
    {
        if (s[i].Fold is "den" or "sang" || s[i + 1].AfterPunctuation)
        {
            return s[i].Fold is "den" or "sang";
        }

        var next = s[i + 1];
        return (s[i].Fold is "roi" && next.Fold is "vao") || next.Fold is "han" or "khi" or "ngay" or "het" or "cuoi" or "dau" || next.IsNumber
            // "từ tháng 10 tới giờ".
            || (s[i].Fold is "toi" && Now.At(s, i + 1, lenient: true) > 0)
            || (s[i].Fold is "truoc" or "sau" or "toi" && next.Fold is "thang" or "quy" or "tuan" or "nam" && (s[i + 2].IsNumber || s[i].Fold is "toi"));
    }

    /// <summary>The modifier before an English unit: this 0, last -1, next +1; null if there is none.</summary>
    private int? EnglishModifier(int i, out int end)
    {
        var length = EnglishModifiers.At(s, i, out var value);
        end = i + length;
        return length > 0 ? value : null;
    }

    /// <summary>A count in digits or words.</summary>
    /// <param name="end">The index after it.</param>
    public int Count(int i, out int end)
    {
        end = i + 1;
        if (s[i].Number > 0)
        {
            return s.IsTaken(i) ? -1 : s[i].Number;
        }

        var words = NumberWords.At(s, i, out var total);
        end = i + Math.Max(words, 1);
        // "ba mươi", "hai mươi mốt".
        if (total is > 1 and < 10 && s[end].Fold == "muoi")
        {
            total *= 10;
            end++;
        }

        if (total >= 10 && total % 10 == 0 && OneDigit(end) is var ones and > 0)
        {
            total += ones;
            end++;
        }

        return words > 0 ? total : -1;
    }

    /// <summary>A day number, 1 to 31, in digits or words: "mười lăm", "hai mươi mốt", "hăm ba" (23), "hai ba tháng Chạp" (the 23rd).</summary>
    private int DayNumber(int i, out int end)
    {
        var isTwenty = !s.IsTaken(i) && (s[i].Fold is "ham" || (s[i].Fold is "hai" && s[i + 2].Fold is "thang"));
        if (isTwenty && OneDigit(i + 1) is var ones and > 0)
        {
            end = i + 2;
            return 20 + ones;
        }

        return Count(i, out end) is var day and >= 1 and <= 31 ? day : -1;
    }

    /// <summary>A number 1 to 12 in digits, Roman numerals or ordinal words; below 1 if it is none.</summary>
    private int Ordinal(int i, out int end)
    {
        end = i + 1;
        if (s[i].IsNumber || s.IsTaken(i))
        {
            return s[i].Raw.Length <= 2 && !s.IsTaken(i) ? s[i].Number : -1;
        }

        // A lower-case L may be typed for a capital I: "lII".
        if (Roman(s[i].Fold.Replace('l', 'i')) is var roman and > 0)
        {
            return roman;
        }

        end = i + OrdinalWords.At(s, i, out var value);
        return value;
    }

    /// <summary>The value of a Roman numeral I to IV; 0 for anything else.</summary>
    private static int Roman(ReadOnlySpan<char> word) => word switch { "i" => 1, "ii" => 2, "iii" => 3, "iv" => 4, _ => 0 };

    private int? MonthNumber(int i, out int length)
    {
        length = 1;
        var value = s[i].Raw.Length <= 2 && !s.IsTaken(i) ? s[i].Number : 0;
        if (!s[i].IsNumber)
        {
            length = MonthNumberWords.At(s, i, out value);
        }

        return value is < 1 or > 12 || (value == 5 && !s[i].IsNumber && Modifier(i + 1, out _) is not null) ? null : value;
    }

    /// <summary>A month's name; "may" counts only if the words around it make it a month.</summary>
    private bool MonthName(int i, out int month, bool anyWord = false)
    {
        month = 0;
        if (s.IsTaken(i) || s[i].IsMarked || !MonthNames.TryGetValue(s[i].Fold, out month))
        {
            return false;
        }

        var word = s[i].Fold;
        // At the beginning of a Vietnamese sentence "May" is "mấy" without diacritics: "May eng bên …".
        if (word == "may" && s.Count > 1 && (s[i + 1].Fold is "i" or "we" || (i == 0 && !s[1].IsNumber && !Knowledge.English.Contains(s[1].Fold))))
        {
            return false;
        }

        return word is not ("may" or "mar" or "march" or "sep" or "dec" or "jan") || anyWord || (s[i].IsCapital && word is not "sep")
            || s[i - 1].Fold is "in" or "of" or "since" or "by" or "until" or "before" or "for" or "from" or "to" || s[i + 1].Number > 1989;
    }

    /// <summary>A unit and its number written together: "Q3", "QIII", "quý4", "T10".</summary>
    private bool Joined(int i, out int number, params ReadOnlySpan<string> heads)
    {
        number = 0;
        var fold = s[i].Fold;
        foreach (var head in heads)
        {
            if (fold.StartsWith(head, StringComparison.Ordinal) && fold.AsSpan(head.Length) is { Length: > 0 } rest)
            {
                number = rest.Length > 2 || rest.ContainsAnyExceptInRange('0', '9') ? (head[0] == 'q' ? Roman(rest) : 0)
                    : int.Parse(rest, System.Globalization.CultureInfo.InvariantCulture);
                if (number > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Glued(int i, string marks) => !s.IsTaken(i) && s[i].Gap.Trim() is { Length: 1 } gap
        && marks.Contains(gap[0], StringComparison.Ordinal);
}
