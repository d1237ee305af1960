namespace CchcBot.Slices.Reports;

/// <summary>Wording of dates, documents and missing information in official documents.</summary>
internal static class DocumentFormatter
{
    // Kinds of documents by the abbreviation in their number (Decree 30/2020, annex III).
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NQ"] = "Nghị quyết", ["QĐ"] = "Quyết định", ["CT"] = "Chỉ thị", ["QC"] = "Quy chế", ["QyĐ"] = "Quy định", ["TC"] = "Thông cáo", ["TB"] = "Thông báo",
        ["HD"] = "Hướng dẫn", ["CTr"] = "Chương trình", ["KH"] = "Kế hoạch", ["PA"] = "Phương án", ["ĐA"] = "Đề án", ["DA"] = "Dự án", ["BC"] = "Báo cáo",
        ["BB"] = "Biên bản", ["TTr"] = "Tờ trình", ["HĐ"] = "Hợp đồng", ["CĐ"] = "Công điện", ["BGN"] = "Bản ghi nhớ", ["GUQ"] = "Giấy ủy quyền",
            ["GM"] = "Giấy mời",
    };

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(TextLanguage.Vi, arguments);

    public static string N(int count) => CountFormatter.Number(TextLanguage.Vi, count);

    /// <summary>"[bổ sung: địa danh]": a placeholder that the reader has to fill in.</summary>
    public static string Gap(Text what, params ReadOnlySpan<object?> arguments) => T(ReportTexts.Gap, T(what, arguments));

    /// <summary>"05/9/2025": leading zero for days below 10 and for January and February only (Decree 30/2020).</summary>
    public static string Day(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day:D2}/{Month(day.Month)}/{day.Year}");

    public static string Month(int month) => month < 3 ? $"0{month}" : month.ToString(CultureInfo.InvariantCulture);

    public static string Upper(string text) => text.ToUpper(Vietnamese);

    public static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLower(text[0], Vietnamese) + text[1..] : text;

    /// <summary>"Quyết định số 12/QĐ-VP ngày 05/9/2025"; "Văn bản số ..." if the abbreviation is unknown.</summary>
    public static string Document(Evidence evidence)
    {
        var sign = evidence.Number?.Split('/', 2) is [_, var behind] ? behind.Split('-')[0] : null;
        var number = evidence.Number is not { } given ? null
            : sign is not null && Kinds.TryGetValue(sign, out var kind) ? $"{kind} số {given}" : $"Văn bản số {given}";
        var day = evidence.Date is { } date ? $"ngày {Day(date)}" : null;
        return evidence.AwaitsNumber && evidence.Date is { } signed ? T(ReportTexts.Signed, Day(signed))
            : number is null && evidence.File is { } file ? Excerpt.Of(file, 80)
            : string.Join(' ', new[] { number, day }.OfType<string>());
    }

    /// <summary>The documents that prove a result, without links.</summary>
    public static string Papers(AssignmentState state) =>
        string.Join("; ", state.Evidence.Where(e => e.Number is not null || e.File is not null || (e.AwaitsNumber && e.Date is not null)).Select(Document));

    /// <summary>Typed text on one line, with the full names of the office's people replaced and without trailing punctuation.</summary>
    public static string Said(Workspace office, string? text) => office.People
        .Where(p => p.Name.Contains(' ', StringComparison.Ordinal))
        .Aggregate((text ?? "").ReplaceLineEndings(" "), (kept, person) =>
            kept.Replace(person.Name, T(ReportTexts.Person), StringComparison.OrdinalIgnoreCase))
        .Trim().TrimEnd('.', ';', ',', ' ');

    /// <summary>A task's wording for use within a sentence: one line, without trailing punctuation.</summary>
    public static string Task(ReformTask task) => task.Text.ReplaceLineEndings(" ").Trim().TrimEnd('.', ';', ':', ',', ' ');
}
