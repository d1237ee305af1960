using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Reads targets from the parts that contain them: each clause with its figure, unit and year.</summary>
internal static partial class TargetReader
{
    public static List<PlanTarget> Read(OutlineNode root, PlanPeriod? period)
    {
        List<PlanTarget> targets = [];
        foreach (var node in root.Below.Where(n => n.Kind == PartKind.Targets && n.Mark.Kind is not (ItemKind.Roman or ItemKind.Upper)))
        {
            foreach (
                var text in node.Body.Select(b => b.Text).Prepend(node.Children.Count > 0 || node.Body.Count > 0 ? "" : node.Title).Where(t => t.Length > 0)
            )
            {
                Add(targets, node, text, period);
            }
        }

        return targets;
    }

    private static void Add(List<PlanTarget> targets, OutlineNode node, string text, PlanPeriod? period)
    {
        int? year = null;
        foreach (
            var clause in Sentences
                .Split(text)
                .SelectMany(s => Clauses().Split(s))
                .Select(c => c.Trim(' ', ';', '.', ','))
                .Where(c => c.Length > 0 && !c.StartsWith('('))
        )
        {
            year = YearOf(clause) ?? year;
            var figure = Figure().Match(clause);
            var value =
                figure.Success
                && decimal.TryParse(figure.Groups["v"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : (decimal?)null;
            targets.Add(
                new PlanTarget(
                    node.Mark.Name.Length > 0 ? node.Mark.Name : null,
                    clause,
                    Metric(clause),
                    value,
                    value is null ? null : VietnameseText.Tidy(figure.Groups["u"].Value),
                    year ?? (period is { } p ? p.End.Year : null)
                )
                {
                    Sense = AtMost().IsMatch(VietnameseText.Fold(clause)) ? TargetSense.AtMost : TargetSense.AtLeast,
                });
        }
    }

    private static int? YearOf(string clause)
    {
        var years = Year().Matches(clause);
        return years.Count == 0 ? null : int.Parse(years[^1].Groups["y"].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>What is measured: the clause without year, figure and words of degree.</summary>
    private static string? Metric(string clause)
    {
        var metric = VietnameseText.Tidy(Noise().Replace(clause, " ")).Trim(' ', ',', ';');
        return metric.Length == 0 ? null : char.ToUpperInvariant(metric[0]) + metric[1..];
    }

    /// <summary>"giảm 10%" is reached at or above the figure, "giảm còn 10%" at or below it.</summary>
    [GeneratedRegex(
        @"\b(?:khong (?:qua|vuot qua|vuot)|khong lon hon|duoi|toi da|nhieu nhat|(?:con|xuong) (?:duoi |toi da |khong qua )?(?=\d))",
        RegexOptions.None,
        10_000)]
    private static partial Regex AtMost();

    [GeneratedRegex(@";\s+|, (?=\d+(?:,\d+)?%)", RegexOptions.None, 10_000)]
    private static partial Regex Clauses();

    [GeneratedRegex(
        @"(?<!\d[/.])(?<![\p{L}\d])(?<v>\d+(?:,\d+)?)\s*(?:-\s*\d+(?:,\d+)?%?\s*)?(?<u>%|điểm|cấp độ|dự án|doanh nghiệp|hồ sơ|bậc|giờ|ngày)(?!\p{L})",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?:năm|giai đoạn \d{4}\s*[-–])\s*(?<y>20\d\d)\b(?!\s*của)", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"(?:\b(?:đến|trong|vào|hết)\s+)*(?:năm|giai đoạn)\s+20\d\d(?:\s*[-–]\s*20\d\d)?,?|\b(?:đạt\s+)?(?:tối thiểu|ít nhất|khoảng|trên|từ|đạt"
            + @"|phấn đấu có|phấn đấu|có)\s+(?=\d)|\b\d+(?:,\d+)?\s*(?:-\s*\d+(?:,\d+)?\s*)?%(?:\s*trở lên)?|^phấn đấu\s",
        RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Noise();
}
