using CchcBot.Domain.Reports;

namespace CchcBot.Office;

/// <summary>
/// Letterhead, signature and recipients of the office's documents, and under which heading of reports a plan's sections go. What is null is not known: a gap
/// stands in its place, to be filled in. No person is named here.
/// </summary>
/// <param name="Above">The authority above, as documents write it ("UBND TỈNH SAO MAI").</param>
/// <param name="Name">The office's own name on documents; null = as the office is called.</param>
/// <param name="Symbol">What stands behind the kind in a document's number ("VP" in "12/BC-VP").</param>
/// <param name="Place">The place in the dateline.</param>
/// <param name="Post">Authority and post of who signs, a line each ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG").</param>
/// <param name="Recipients">The lines of "Nơi nhận".</param>
internal sealed record DocumentSettings(
    string? Above = null,
    string? Name = null,
    string? Symbol = null,
    string? Place = null,
    IReadOnlyList<string>? Post = null,
    IReadOnlyList<string>? Recipients = null)
{
    public static DocumentSettings Unknown { get; } = new();

    /// <summary>The office has no authority above: its name stands alone.</summary>
    public bool IsHighest { get; init; }

    /// <summary>By <see cref="ReportFields.Key"/> of a plan's heading, what an administrator said of it; null where nobody did.</summary>
    public IReadOnlyDictionary<string, ReportField>? Fields { get; init; }

    /// <summary>The office's own outline for reports to the superior authority; null = the default one.</summary>
    public ReportTemplate? Template { get; init; }

    /// <summary>The outline used before that one: one tap brings it back.</summary>
    public ReportTemplate? Former { get; init; }

    /// <summary>By <see cref="TaskKey"/>, what an administrator said of a single task; null where nobody did.</summary>
    public IReadOnlyDictionary<string, ReportField>? TaskFields { get; init; }

    /// <summary>The field under which a task is reported: exactly one, so that no sum counts it twice.</summary>
    public ReportField FieldOf(string plan, ReformTask task) =>
        Said(TaskFields, TaskKey(plan, task.Code)) ?? FieldSaid(task.Area) ?? ReportFields.Of(task.Area, task.Text);

    /// <summary>The field that an administrator chose for a section; null where nobody did.</summary>
    public ReportField? FieldSaid(string? area) => area is null ? null : Said(Fields, ReportFields.Key(area));

    /// <param name="plan">The plan's id.</param>
    /// <param name="code">The task's code.</param>
    public static string TaskKey(string plan, string code) => $"{plan}|{code.ToLowerInvariant()}";

    private static ReportField? Said(IReadOnlyDictionary<string, ReportField>? fields, string key) =>
        fields is not null && fields.TryGetValue(key, out var field) && Enum.IsDefined(field) ? field : null;
}

/// <summary>A Word file with marks, in which an office's reports are written.</summary>
/// <param name="File">Hash of the file, under which it is stored (<see cref="IReportStore"/>).</param>
/// <param name="Name">The file's name as it was sent.</param>
/// <param name="At">Since when it is used.</param>
internal sealed record ReportTemplate(string File, string Name, DateTimeOffset At);
