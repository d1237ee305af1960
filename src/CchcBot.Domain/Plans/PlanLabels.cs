using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>A label and what stands behind it.</summary>
internal sealed record PlanLabel(PlanField Field, string Value);

/// <summary>Finds the labels of a line: a single one ("- Sản phẩm: ..."), several in sequence, or in brackets after the sentence.</summary>
internal static partial class PlanLabels
{
    // A longer run of words before a colon is a sentence, not a label. In characters.
    private const int LongestLabel = 70;

    private static readonly string[] TimeStarts =
    [
        "sau ",
        "từ ",
        "trước ",
        "trong ",
        "quý ",
        "quí ",
        "tháng ",
        "năm ",
        "đến ",
        "theo ",
        "hằng ",
        "hàng ",
        "định kỳ",
        "thường xuyên",
        "chậm nhất",
        "hoàn thành",
        "ngay ",
    ];

    /// <summary>The labels of the line, and the sentence before them (empty if the line consists of labels only).</summary>
    public static (string Sentence, IReadOnlyList<PlanLabel> Labels) Read(string text)
    {
        var starts = IsKey(text) ? [] : Starts(text);
        if (starts.Count == 0)
        {
            return Bare(text) is { } bare ? ("", [bare]) : (text, []);
        }

        // A single label inside a sentence counts only in brackets, or if it gives lead, cooperating units or time.
        var first = starts[0];
        var before = first.Bracket ? null : Before(text, first.At);
        if (
            first.At > 0 && first.Bracket is false && before is null && starts.Count < 2
            && first.Field is not (PlanField.Lead or PlanField.Cooperating or PlanField.Time)
        )
        {
            return (text, []);
        }

        List<PlanLabel> labels = [.. before?.Labels ?? []];
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].At : text.Length;
            labels.Add(new PlanLabel(starts[i].Field, Trim(text[starts[i].Value..end])));
        }

        // "Tổng số: 19 nhiệm vụ; hoàn thành: 02": what is counted is not when or by whom it is done.
        if (labels.Exists(l => l.Field is PlanField.Time or PlanField.Lead && Tally().IsMatch(l.Value)))
        {
            return (text, []);
        }

        // "(chủ trì: Văn phòng; tháng 11/2026)": a time that has no label stands behind who does it.
        if (
            labels[^1] is { Field: PlanField.Lead or PlanField.Cooperating, Value: { } who } && !labels.Exists(l => l.Field is PlanField.Time)
            && who.LastIndexOf(';') is var cut and > 0 && ColumnContents.IsTime(who[(cut + 1)..].Trim())
        )
        {
            labels[^1] = labels[^1] with { Value = who[..cut].TrimEnd() };
            labels.Add(new PlanLabel(PlanField.Time, who[(cut + 1)..].Trim()));
        }

        var sentence = before?.Sentence ?? text[..first.At].TrimEnd(' ', '(', '[', '-', '–', ',', ';');
        // What else stood in the bracket stays with the sentence: "(theo Nghị định số 45; chủ trì: Văn phòng)".
        return (before is null && sentence.LastIndexOf('(') > sentence.LastIndexOf(')') ? sentence + ")" : sentence, labels);
    }

    /// <summary>
    /// Who leads or when, without a label before the first one in the same bracket: "(Phòng Kinh tế, Hạ tầng và Đô thị; phối hợp: Công an xã)". Null if
    /// anything else stands there.
    /// </summary>
    private static (string Sentence, IReadOnlyList<PlanLabel> Labels)? Before(string text, int label)
    {
        var open = label > 0 ? text.LastIndexOfAny(['(', '['], label - 1) : -1;
        if (open <= 0 || text.IndexOfAny([')', ']'], open, label - open) >= 0)
        {
            return null;
        }

        if (OwnerPhrase.Read(text[(open + 1)..label].Trim(' ', ';', ',', '-', '–'), ColumnContents.AnyPeriod) is not { } told)
        {
            return null;
        }

        PlanLabel[] labels = [new(PlanField.Lead, told.Lead ?? ""), new(PlanField.Cooperating, told.Cooperating ?? ""), new(PlanField.Time, told.Time ?? "")];
        return (text[..open].TrimEnd(), [.. labels.Where(l => l.Value.Length > 0)]);
    }

    /// <summary>A number of tasks: "02", "13 nhiệm vụ", "2 (33,3%)".</summary>
    [GeneratedRegex(
        @"^\d{1,3}(?:(?:/\d{1,3})? (?:nhiệm vụ|nội dung|công việc|đầu việc|việc|văn bản))?(?: \([^()]{0,30}\))?[.;, ]*$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Tally();

    /// <summary>Whether the line explains the plan's own short labels: "Ghi chú: CT: đơn vị chủ trì; PH: đơn vị phối hợp".</summary>
    private static bool IsKey(string text) => VietnameseText.Fold(text) is var folded
        && folded.Contains(':', StringComparison.Ordinal)
        && (folded.StartsWith("ghi chu", StringComparison.Ordinal) || folded.StartsWith("chu thich", StringComparison.Ordinal))
        && folded.Contains("chu tri", StringComparison.Ordinal)
        && folded.Contains("phoi hop", StringComparison.Ordinal);

    /// <summary>A label without a colon: "Thời gian thực hiện sau khi ...".</summary>
    private static PlanLabel? Bare(string text)
    {
        foreach (var label in (string[])["Thời gian thực hiện", "Thời gian hoàn thành", "Thời hạn hoàn thành", "Thời gian"])
        {
            if (
                text.StartsWith(label + " ", StringComparison.Ordinal)
                && Array.Exists(TimeStarts, s => text[(label.Length + 1)..].StartsWith(s, StringComparison.OrdinalIgnoreCase))
            )
            {
                return new PlanLabel(PlanField.Time, Trim(text[(label.Length + 1)..]));
            }
        }

        return null;
    }

    private static List<(int At, int Value, PlanField Field, bool Bracket)> Starts(string text)
    {
        List<(int At, int Value, PlanField Field, bool Bracket)> found = [];
        for (var colon = text.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(':', colon + 1))
        {
            // The label begins after the nearest punctuation that can end the preceding text, or further back where all of it is a label, as in
            // "Thời gian, tiến độ:".
            var floor = found.Count > 0 ? found[^1].Value : 0;
            var from = Math.Max(floor, colon - LongestLabel);
            (int At, int Value, PlanField Field, bool Bracket)? nearest = found.Count > 0 ? Beside(text, floor, colon) : null;
            if (nearest is { } beside)
            {
                found.Add(beside);
                continue;
            }

            for (var at = colon - 1; at >= from - 1; at--)
            {
                if (at >= from && text[at] is not (';' or '.' or '(' or '[' or ',' or '\n' or '-' or '–' or '+' or '•' or '●' or '*'))
                {
                    continue;
                }

                if (at < 0 || at >= from || from == floor)
                {
                    var field = PlanVocabulary.FieldOfLabel(text[(at + 1)..colon]);
                    if (
                        field is not PlanField.None and not PlanField.Number && !(found.Count == 0 && IsInList(text, at, colon))
                        && !(nearest is { } label && IsName(text[(at + 1)..label.At]))
                    )
                    {
                        nearest = (at + 1, colon + 1, field, at >= 0 && text[at] is '(' or '[');
                    }
                }

                // A bracket that is still open holds the label; one that is closed is a part of it: "Đơn vị chủ trì (đầu mối):".
                if (at >= 0 && nearest is not null && (text[at] is not (',' or '(') || text[at] is '(' && text.IndexOf(')', at, colon - at) < 0))
                {
                    break;
                }
            }

            if ((nearest ?? (found.Count > 0 && !GoesOn(text, found[^1].Field, colon) ? Unknown(text, floor, colon) : null)) is { } next)
            {
                found.Add(next);
            }
        }

        return found;
    }

    /// <summary>Whether a unit's own name stands before the label: "(Phòng Nội vụ, phối hợp: Báo Sao Mai)", unlike "Đơn vị, cá nhân phối hợp:".</summary>
    private static bool IsName(string words) => words.Trim() is var name && name.Skip(1).Any(char.IsUpper)
        && !PlanVocabulary.IsCapitals(name) && UnitNames.Starts(name);

    /// <summary>After a semicolon a label whose words are not known ends the value before it: "Chủ trì: Văn phòng; theo dõi: Phòng Nội vụ".</summary>
    private static (int At, int Value, PlanField Field, bool Bracket)? Unknown(string text, int from, int colon)
    {
        var at = text.LastIndexOf(';', colon - 1, colon - from);
        return at >= 0 && text[(at + 1)..colon].Trim() is { Length: > 2 and < LongestUnknown } words && words.All(c => char.IsLetter(c) || c is ' ')
            && !UnitNames.Starts(words) && colon + 1 < text.Length && text[colon + 1] is ' '
                ? (at + 1, colon + 1, PlanField.Other, false)
                : null;
    }

    private const int LongestUnknown = 25;

    /// <summary>Whether a time has parts with names of their own: "Thời gian: Thí điểm: Quý III; nhân rộng: Quý I/2027".</summary>
    private static bool GoesOn(string text, PlanField field, int colon) =>
        field is PlanField.Time && text.IndexOf(';', colon) is var end
        && ColumnContents.IsTime(text[(colon + 1)..(end < 0 ? text.Length : end)].Trim(' ', '.', ')'));

    /// <summary>
    /// Whether the words before a colon are the last of a list in a sentence: "Sở Y tế phối hợp với các sở, ngành, đơn vị liên quan:". A label after a comma
    /// begins with a capital, or stands in a bracket.
    /// </summary>
    private static bool IsInList(string text, int comma, int colon) =>
        comma >= 0 && text[comma] is ','
        && text.AsSpan(comma + 1, colon - comma - 1).TrimStart() is [var first, ..] && char.IsLower(first)
        && text.LastIndexOfAny(['(', '['], comma) <= text.LastIndexOfAny([')', ']'], comma);

    /// <summary>A label that follows the value before it without punctuation: "Thực hiện: Văn phòng Sở   Thời gian: Tháng 2". It has a capital.</summary>
    private static (int At, int Value, PlanField Field, bool Bracket)? Beside(string text, int from, int colon)
    {
        for (var at = Math.Max(from, colon - LongestLabel); at < colon - 1; at++)
        {
            if (
                char.IsWhiteSpace(text[at])
                && char.IsUpper(text[at + 1])
                && PlanVocabulary.FieldOfWholeLabel(text[(at + 1)..colon]) is not (PlanField.None or PlanField.Number or PlanField.Task) and var field
            )
            {
                return (at + 1, colon + 1, field, false);
            }
        }

        return null;
    }

    private static string Trim(string value)
    {
        var text = value.Trim(' ', '\n', ',', '-', '–', '•', '●', '*');
        // The last value loses the bracket that was opened before the label.
        var end = text.TrimEnd('.');
        return end.EndsWith(')') && end.Count(c => c == ')') > end.Count(c => c == '(') || end.EndsWith(']') && !end.Contains('[', StringComparison.Ordinal)
            ? end[..^1].TrimEnd()
            : text;
    }
}
