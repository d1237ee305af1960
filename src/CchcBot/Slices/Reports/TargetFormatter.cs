namespace CchcBot.Slices.Reports;

/// <summary>Wording of targets and their figures in official documents.</summary>
internal static class TargetFormatter
{
    // Defined here because the host may run without culture data (globalization-invariant mode).
    private static readonly NumberFormatInfo Vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>The target value: "80%", "tối đa 15 phút"; empty if the plan gives no figure.</summary>
    public static string Wanted(ReformTarget target) => target.Value is not { } value ? ""
        : target.Sense == TargetSense.AtMost ? DocumentFormatter.T(ReportTexts.AtMost, Amount(value, target.Unit)) : Amount(value, target.Unit);

    /// <summary>A reported figure: "87,5% (35/40)", "12 hồ sơ", "đạt".</summary>
    public static string Figure(ReformTarget target, TargetFigure figure)
    {
        var share = figure is { Part: { } part, Whole: { } whole } ? $"{Number(part)}/{Number(whole)}" : null;
        return (figure.In(target), share) switch
        {
            ({ } value, { } of) => $"{Amount(Math.Round(value, 2), target.Unit)} ({of})",
            ({ } value, null) => Amount(value, target.Unit),
            (null, { } of) => of,
            _ => DocumentFormatter.T(Verdict(figure.IsReached == true ? TargetVerdict.Reached : TargetVerdict.NotReached)),
        };
    }

    public static Text Verdict(TargetVerdict verdict) => verdict switch
    {
        TargetVerdict.Reached => ReportTexts.Paper("Đạt"),
        TargetVerdict.NotReached => ReportTexts.Paper("Chưa đạt"),
        TargetVerdict.NoFigure => ReportTexts.Paper("Chưa có số liệu"),
        TargetVerdict.NotJudged => ReportTexts.Paper("[bổ sung: đánh giá]"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    private static string Amount(decimal value, string? unit) => unit switch
    {
        null => Number(value),
        "%" => $"{Number(value)}%",
        _ => $"{Number(value)} {unit}",
    };

    public static string Number(decimal value) => value.ToString("#,0.####", Vietnamese);
}
