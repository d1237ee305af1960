namespace CchcBot.Slices.Targets;

/// <summary>Wording of targets and figures on cards.</summary>
internal static class TargetFormatter
{
    /// <summary>A reported figure: "45/50 = 90%", "87,5%", "3 dự án", "Đạt".</summary>
    public static string Figure(TextLanguage language, ReformTarget target, TargetFigure figure) =>
        figure.IsReached is { } said ? (said ? TargetTexts.Reached : TargetTexts.NotReached).In(language)
        : figure is { Part: { } part, Whole: { } whole }
            ? $"{Number(language, part)}/{Number(language, whole)}{(target.IsShare ? $" = {Number(language, figure.In(target) ?? 0)}%" : "")}"
        : Value(language, figure.Value ?? 0, target.Unit);

    /// <summary>The target value with its year; null if the plan gives neither.</summary>
    public static string? Wanted(TextLanguage language, ReformTarget target)
    {
        var figure = target.Value is { } value ? Value(language, value, target.Unit) : null;
        figure = figure is not null && target.Sense == TargetSense.AtMost ? TargetTexts.AtMost.In(language, figure) : figure;
        return (figure, target.Year) switch
        {
            (null, null) => null,
            (null, { } year) => TargetTexts.YearOnly.In(language, year),
            ({ } known, { } year) => TargetTexts.ByYear.In(language, known, year),
            _ => figure,
        };
    }

    /// <summary>Names of the units that report on it; null if there are none.</summary>
    public static string? Units(ReformTarget target) => target.Leads.Count == 0 ? null : string.Join(", ", target.Leads.Select(l => l.Name));

    private static string Value(TextLanguage language, decimal value, string? unit) =>
        Number(language, value) + (unit is null ? "" : unit == "%" ? "%" : $" {unit}");

    private static string Number(TextLanguage language, decimal number)
    {
        var text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return language == TextLanguage.Vi ? text.Replace('.', ',') : text;
    }
}
