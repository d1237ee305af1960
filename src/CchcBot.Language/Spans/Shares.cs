using System.Text.RegularExpressions;
using CchcBot.Domain.Text;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>A share of the work stated in the text.</summary>
/// <param name="Percent">0 to 100; null if it is no amount of the task's progress: it counts things ("3/8 phòng"), is only a bound or is denied.</param>
internal sealed record Share(int Start, int End, int? Percent);

/// <summary>Reads percentages, fractions and halves: "60%", "sáu mươi phần trăm", "2/3", "hai phần ba", "một nửa", "half".</summary>
internal static class ShareFinder
{
    /// <summary>All shares, in order.</summary>
    /// <param name="times">Spans already read as times, which cannot be shares.</param>
    public static List<Share> All(TokenList words, IReadOnlyList<DueTime> times)
    {
        var (found, from) = (new List<Share>(), 0);
        for (var i = 0; i < words.Count; i++)
        {
            var share = PercentAt(words, i) ?? FractionAt(words, i, times) ?? PartOf(words, i) ?? WordFraction(words, i) ?? HalfAt(words, i);
            if (share is null || share.Percent is < 0 or > 100)
            {
                continue;
            }

            // "chưa tới phân nửa".
            var start = share.Start - (words[share.Start].Fold == "nua" && words[share.Start - 1].Fold is "phan" or "mot" ? 1 : 0);
            // "chưa tới 50%" is less than that, by an unknown amount.
            var isLess = words[start - 1].Fold is "toi" or "den" or "du" or "phai" or "day" or "duoc" ? words[start - 2].Fold is "chua" or "khong"
                : words[start - 1].Fold is "chua";
            found.Add(isLess ? share with { Percent = null }
                : share.Percent is { } said && IsRemainder(words, share, from) ? share with { Percent = 100 - said } : share);
            (from, i) = (share.End, share.End - 1);
        }

        return found;
    }

    /// <summary>A bare number after a task is its progress: "việc 3 bốn mươi", "số 2 được 20".</summary>
    public static IEnumerable<Share> Bare(TokenList words, IReadOnlyList<TaskMention> mentions, IReadOnlyList<Share> shares, Func<int, bool> isTime)
    {
        // The number alone, or what is really so: "chín mươi", "lỡ bấm 90, thực ra 9 thôi", "từ 50 lên 70".
        for (var i = 0; i < words.Count && shares.Count == 0; i++)
        {
            var isRaised = words[i].Fold is "len" or "toi" && words[i - 2].Fold == "tu" && SpokenNumbers.Read(words, i - 1, out _) is <= 100;
            var isReal = (words[i].Fold, words[i - 1].Fold) is ("ra", "thuc") or ("te", "thuc") or ("moi", "te") or ("moi", "chi") or ("moi", "ra");
            var from = isRaised || isReal ? i + 1 : i == 0 ? 0 : -1;
            from += isReal && words[from].Fold is "moi" or "chi" ? 1 : 0;
            if (from >= 0 && SpokenNumbers.Read(words, from, out var stop) is { } said and <= 100 && (from > 0 ? said >= 5 : said % 5 == 0
                && (said >= 10 || words.Count > 1)) && !isTime(from)
                && Enumerable.Range(stop, words.Count - stop).TakeWhile(w => !(from > 0 && words[w].Kind == TokenKind.Mark && !words[w].Is('/')))
                    .All(w => ReportWords.Particles.Contains(words[w].Fold) || words[w].Fold is "roi" or "thoi" or "so" or "far" || words[w].Is('.')))
            {
                yield return new Share(from, stop, said);
                yield break;
            }
        }

        foreach (var mention in mentions)
        {
            var at = mention.End;
            at += words[at].Is(':') ? 1 : 0;
            var said = at;
            while (words[at].Fold is "thi" or "moi" or "duoc" or "dat" or "toi" or "khoang" or "co" or "chung" or "la" or "da" or "lam" && at - said < 3)
            {
                at++;
            }

            if (SpokenNumbers.Read(words, at, out var end) is >= 10 and <= 100 and var number && number % 5 == 0 && !isTime(at)
                && (words[end].Kind == TokenKind.Mark && !words[end].Is('/') && !words[end].Is('-') && !words[end].Is('%')
                    && !words[end].Is('(')
                    || ReportWords.Particles.Contains(words[end].Fold) || words[end].Fold is "roi" or "thoi")
                && !mentions.Any(m => m.Start <= at && m.End > at) && !shares.Any(s => s.Start < end && s.End > at))
            {
                yield return new Share(at, end, number);
            }
        }
    }

    private static Share? PercentAt(TokenList words, int at)
    {
        if (SpokenNumbers.Read(words, at, out var next) is not { } number
            || (at > 0 && SpokenNumbers.Read(words, at - 1, out var before) is not null && before > at))
        {
            return null;
        }

        // Decimals are rounded to an integer ("62,5%"); of a range the lower end is used ("70-80%").
        if (words[next + 1].Kind == TokenKind.Number && Sign(words, next + 2) is not null
            && ((words[next].Is('-') && words.IsGlued(next)) || (words[next].Shown is "," or "." && words.IsGlued(next + 1))))
        {
            number += !words[next].Is('-') && words[next + 1].Fold[0] >= '5' ? 1 : 0;
            next += 2;
        }

        // A share of counted things, not of the task: "100% xã gửi số liệu".
        return Sign(words, next) is { } end ? new(at, end, number == 100 && CountsThings(words, end) ? null : number) : null;
    }

    private static int? Sign(TokenList words, int at) => words[at].Fold is "%" or "percent" or "pct" or "percentage" or "percents" ? at + 1
        : words[at].Fold is "phan" or "per" && words[at + 1].Fold is "tram" or "cent" ? at + 2
        : null;

    private static Share? FractionAt(TokenList words, int at, IReadOnlyList<DueTime> times)
    {
        if (words[at].Value < 0 || !words[at + 1].Is('/') || words[at + 2].Value < 2 || words[at].Value > words[at + 2].Value
            || words[at + 3].Is('/') || words[at + 2].Value > 1000)
        {
            return null;
        }

        // After a word of time, "3/8" is a date.
        if (words[at - 1].Fold is "ngay" or "mung" or "mong" or "bua" or "den" or "truoc" or "sang" or "hom" or "han" or "tu" or "by" or "on"
            or "before" or "until"
            || (times.Any(t => t.Start <= at && t.End > at) && !Reached(words, at) && !CountsThings(words, at + 3)
                && words[at + 3].Fold is not ("khoi" or "chang" or "quang")))
        {
            return null;
        }

        return Of(words, at, at + 3, words[at].Value, words[at + 2].Value);
    }

    // What is done of the steps: "xong 2 trong 3 bước", "được bốn trên năm nội dung".
    private static Share? PartOf(TokenList words, int at)
    {
        if (at == 0 || !Reached(words, at) || SpokenNumbers.Read(words, at, out var joint) is not (> 0 and var part)
            || words[joint].Fold is not ("trong" or "tren" or "of" or "out"))
        {
            return null;
        }

        joint += words[joint].Fold is "out" && words[joint + 1].Fold is "of" ? 2 : 1;
        joint += words[joint].Fold is "tong" && words[joint + 1].Fold is "so" ? 2 : 0;
        return SpokenNumbers.Read(words, joint, out var end) is { } whole and >= 2 and <= 100 && whole >= part
            && words[end].Fold is not ("ngay" or "tuan" or "thang" or "quy" or "nam" or "gio" or "days" or "weeks" or "months" or "/")
            ? Of(words, at, end, part, whole) : null;
    }

    // After "được" or "xong" a fraction is progress, although it could be a date: "được 2/3", "xong 3/8".
    private static bool Reached(TokenList words, int at) =>
        words[at - 1].Fold is "duoc" or "dat" or "xong" or "lam" or "done" or "moi" or "khoang" or "about" or "finished" or "thanh" or "du" or "co" or "la"
            or "chung" or "maybe" or "tam" or "gan" or "only" or "say"
            || (at == 0 && words[at + 3].Fold is not ("thi" or "em" or "toi" or "tui" or "minh" or "phong" or "ben" or "nop" or "se" or "moi"
                or "trinh" or "gui" or "hop"));

    private static Share Of(TokenList words, int start, int end, int part, int whole)
    {
        var percent = (int)Math.Round(part * 100.0 / whole, MidpointRounding.AwayFromZero);
        return new(start, end, CountsThings(words, end) ? null : percent);
    }

    private static bool CountsThings(TokenList words, int at)
    {
        at += words[at].Fold is "so" or "of" ? 1 : 0;
        at += words[at].Fold is "the" or "cac" ? 1 : 0;
        return words[at].Kind == TokenKind.Letters && ReportWords.IsCounted(words[at]);
    }

    // "hai phần ba", "two thirds", "3 quarters"
    private static Share? WordFraction(TokenList words, int at)
    {
        if (words[at].Fold is "a" or "an" && Denominator(words[at + 1].Fold) is { } one)
        {
            return Of(words, at, at + 2, 1, one);
        }

        if (SpokenNumbers.Read(words, at, out var next) is not { } part)
        {
            return null;
        }

        // "được bảy phần" means seven tenths.
        if (part < 10 && words[next].Fold == "phan" && words[next + 1].Fold is not ("tram" or "viec" or "mem")
            && SpokenNumbers.Read(words, next + 1, out _) is null
            && ((at == 0 && words[next + 1].Fold is "" or "roi" or "thoi")
                || words[at - 1].Fold is "duoc" or "xong" or "dat" or "moi" or "co" or "khoang" or "chung" or "lam" or "toi" or "tren" or "gan"))
        {
            return new(at, next + 1, 10 * part);
        }

        // "mười phần được chín".
        if (part == 10 && words[next].Fold == "phan" && words[next + 1].Fold is "duoc" or "xong" or "da"
            && SpokenNumbers.Read(words, next + 2, out var tenths) is > 0 and < 10 and var of)
        {
            return new(at, tenths, 10 * of);
        }

        next += words[next].Is('-') ? 1 : 0;
        if (words[next].Fold == "phan" && SpokenNumbers.Read(words, next + 1, out var end) is >= 2 and <= 10 and var whole && part < whole)
        {
            return Of(words, at, end, part, whole);
        }

        return Denominator(words[next].Fold) is { } denominator && part < denominator ? Of(words, at, next + 1, part, denominator) : null;
    }

    private static int? Denominator(string fold) => fold switch
    {
        "third" or "thirds" => 3,
        "quarter" or "quarters" => 4,
        "fifth" or "fifths" => 5,
        "tenth" or "tenths" => 10,
        _ => null,
    };

    private static Share? HalfAt(TokenList words, int at)
    {
        var word = words[at];
        if (word.Fold == "halfway")
        {
            return new(at, at + 1, 50);
        }

        if (word.Fold == "half" && !(words[at + 1].Fold == "the" && words[at + 2].Fold is not ("work" or "way" or "task" or "job" or "files"))
            && words[at + 1].Fold is not ("a" or "an" or "month" or "year" or "hour"))
        {
            return new(at, at + 1, 50);
        }

        // "nữa" means "more", but "một nữa" is a common misspelling of "một nửa" (half).
        var half = word.Fold == "nua" && (word.Key == "nưa2" || (words[at - 1].Fold is "mot" or "duoc" or "phan" or "1" or "chung" or "khoang"
            && words[at + 1].Fold is not ("thang" or "nam")) || (at == 0 && words[1].Fold is "chung" or "duong"));
        // "cắt mất một nửa" is what was lost.
        half &= !(words[at - 1].Fold is "mot" && words[at - 2].Fold is "cat" or "giam" or "bot" or "mat");
        return half && words[at + 1].Fold is not ("thang" or "nam" or "ngay" or "tieng" or "buoi" or "gio" or "thoi")
            ? new(at, at + 1, 50)
            : words[at].Fold == "50" && words[at + 1].Fold == "50" ? new(at, at + 2, 50) : null;
    }

    // The remaining part: "còn 20%" means that 80% are done.
    private static bool IsRemainder(TokenList words, Share share, int from)
    {
        for (var i = share.Start - 1; i >= from && i >= share.Start - 3 && words[i].Kind != TokenKind.Mark; i--)
        {
            if (words[i].Fold is "con" or "thieu" or "remaining")
            {
                // What has fallen back is what is done: "tụt lại còn 30%".
                if (Enumerable.Range(Math.Max(from, i - 2), i - Math.Max(from, i - 2)).Any(w => words[w].Fold is "tut" or "giam" or "xuong" or "lui"))
                {
                    return false;
                }

                // Not a remainder but the next task's progress: "4b 40% còn 4d 30%".
                return words[i + 1].Fold is not ("dang" or "moi" or "lam" or "dat" or "so") && words[i + 1].Kind != TokenKind.Mixed && share.Percent > 0;
            }
        }

        return words[share.End].Fold is "left" or "remaining" or "remains" || (words[share.End].Fold == "to" && words[share.End + 1].Fold == "go")
            || (words[share.End].Fold is "nua" && words[share.End + 1].Fold is "la");
    }
}

/// <summary>Finds percentages that cannot be the progress of a task: "140%", "-5%", "âm 5 phần trăm".</summary>
public static partial class ImpossibleShare
{
    /// <summary>
    /// The percentage as typed; null if there is none. More than the whole of something else is possible: "đạt 140% kế hoạch", "tăng 120%", "so với năm trước".
    /// </summary>
    public static string? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = VietnameseText.Compose(text);
        var folded = VietnameseText.Fold(composed);
        return Percentages().Matches(folded)
            .Where(m => m.Groups["sign"].Success || IsOverWhole(m.Groups["number"].Value))
            .Where(m => !OfOther().IsMatch(folded[(m.Index + m.Length)..]) && !Growth().IsMatch(folded[..m.Index]))
            .Select(m => composed.Substring(m.Index, m.Length).Trim()).FirstOrDefault();
    }

    // "1.000" is a thousand, "62,5" less than a hundred.
    private static bool IsOverWhole(string number)
    {
        var parts = number.Split('.', ',');
        var whole = parts.Length > 1 && parts[1].Length == 3 ? parts[0] + parts[1] : parts[0];
        return int.Parse(whole, System.Globalization.CultureInfo.InvariantCulture) is var value && (value > 100
            || (value == 100 && parts.Length > 1 && parts[1].Length != 3 && parts[1].Trim('0').Length > 0));
    }

    // A hyphen before a number is a sign only after a blank and directly at the digit: in "3a - 50%" and "70-80%" it is none.
    [GeneratedRegex(
        @"(?:(?<=^|[\s:(])(?<sign>[-–−]|(?:am|minus|negative) ))?(?<=[\s:(]|^|(?<=^|[\s:(])[-–−])(?<number>\d{1,6}(?:[.,]\d{1,3})?) ?"
            + @"(?:%|(?:phan tram|percent|per cent|pct)\b)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Percentages();

    [GeneratedRegex(
        @"^\W*(?:\w+ ){0,2}(?:so|ke hoach|kh|chi tieu|du toan|muc tieu|cung ky|dinh muc|nhu cau|de ra|of|target|plan|compared)\b", RegexOptions.None, 1000)]
    private static partial Regex OfOther();

    [GeneratedRegex(
        @"\b(?:tang|giam|vuot|hon|gap|them|increased?|grew|up|down|rose|fell|exceed\w*)(?: \w+){0,2} $", RegexOptions.None, 1000)]
    private static partial Regex Growth();
}
