namespace CchcBot.Kernel.Texts;

/// <summary>Names of the reports to the higher authority.</summary>
internal static class ReportNames
{
    /// <summary>"báo cáo quý III/2025".</summary>
    public static string Of(TextLanguage language, ReportWindow report) =>
        Of(report.Kind).In(language, new Quarter(report.Year, Math.Min(report.Number, 4)).ToString()[4..].Split('/')[0], report.Year);

    private static Text Of(ReportKind kind) => kind switch
    {
        ReportKind.Month => new("báo cáo tháng {0}/{1}", "report of month {0}/{1}"),
        ReportKind.Quarter => new("báo cáo quý {0}/{1}", "report of quarter {0}/{1}"),
        ReportKind.HalfYear => new("báo cáo 6 tháng đầu năm {1}", "report of the first half of {1}"),
        ReportKind.Year => new("báo cáo năm {1}", "report of the year {1}"),
    };
}
