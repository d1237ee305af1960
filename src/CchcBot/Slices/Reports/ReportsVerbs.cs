using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.Reports;

/// <summary>The buttons of this slice's cards.</summary>
internal static class ReportsVerbs
{
    private static readonly ReportsPayloadJson Json = ReportsPayloadJson.Default;

    /// <summary>The call list as text.</summary>
    public static Verb<NoPayload> CallText { get; } = new("report.call.text", SharedPayloadJson.Default.NoPayload);

    /// <summary>A draft letter to the units on it.</summary>
    public static Verb<NoPayload> CallLetter { get; } = new("report.call.letter", SharedPayloadJson.Default.NoPayload);

    /// <summary>The house's own copy of a report.</summary>
    public static Verb<AskPayload> Internal { get; } = new("report.internal", SharedPayloadJson.Default.AskPayload);

    /// <summary>The page for the weekly briefing.</summary>
    public static Verb<NoPayload> Briefing { get; } = new("report.briefing", SharedPayloadJson.Default.NoPayload);

    /// <summary>The list by unit as a Word file.</summary>
    public static Verb<UnitListPayload> UnitListWord { get; } = new("report.units.word", Json.UnitListPayload);

    /// <summary>The same as a sheet to print.</summary>
    public static Verb<UnitListPayload> UnitListSheet { get; } = new("report.units.sheet", Json.UnitListPayload);

    /// <summary>Facts for a rating as a Word file.</summary>
    public static Verb<RatingPayload> Rating { get; } = new("report.rating", Json.RatingPayload);

    /// <summary>A report goes out.</summary>
    public static Verb<IssuePayload> Issue { get; } = new("report.issue", Json.IssuePayload);

    /// <summary>It does not.</summary>
    public static Verb<NoPayload> IssueNot { get; } = new("report.issue.not", SharedPayloadJson.Default.NoPayload);

    /// <summary>It is taken back.</summary>
    public static Verb<IssueUndoPayload> IssueUndo { get; } = new("report.issue.undo", Json.IssueUndoPayload);

    /// <summary>What stands around papers: the form.</summary>
    public static Verb<NoPayload> PapersForm { get; } = new("report.frame", SharedPayloadJson.Default.NoPayload);

    /// <summary>The same, filled in.</summary>
    public static Verb<PapersPayload> PapersSave { get; } = new("report.frame.save", Json.PapersPayload);

    /// <summary>Under which heading each section is told of: the form.</summary>
    public static Verb<FieldsPayload> FieldsForm { get; } = new("report.fields", Json.FieldsPayload);

    /// <summary>The same, chosen.</summary>
    public static Verb<FieldsPayload> FieldsSave { get; } = new("report.fields.save", Json.FieldsPayload);
}

/// <summary>A report that is to go out.</summary>
/// <param name="From">First day of its period as the calendar has it.</param>
/// <param name="To">Its last day.</param>
/// <param name="Day">Of the paper.</param>
internal sealed record IssuePayload(DateOnly? From, DateOnly? To, bool ByCalendar, string? Number, DateOnly? Day);

/// <param name="Unit">Key of the unit; null = each unit.</param>
internal sealed record UnitListPayload(string? Unit = null);

/// <param name="Id">Whom it is about, and when.</param>
internal sealed record RatingPayload(string? Id);

/// <param name="Number">Of the report that is taken back.</param>
internal sealed record IssueUndoPayload(string? Number);

/// <summary>What stands around papers: all inputs.</summary>
internal sealed record PapersPayload(
    string? Above = null, string? Name = null, string? Symbol = null, string? Place = null, string? Post = null, string? Recipients = null);

/// <param name="Page">1-based; null = the first.</param>
internal sealed record FieldsPayload(int? Page = null)
{
    /// <summary>By the section's place among the plans' sections, the name of its field.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>How the payloads of this slice are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(IssuePayload))]
[JsonSerializable(typeof(UnitListPayload))]
[JsonSerializable(typeof(RatingPayload))]
[JsonSerializable(typeof(IssueUndoPayload))]
[JsonSerializable(typeof(PapersPayload))]
[JsonSerializable(typeof(FieldsPayload))]
internal sealed partial class ReportsPayloadJson : JsonSerializerContext;
