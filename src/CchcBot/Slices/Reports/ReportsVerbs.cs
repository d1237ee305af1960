using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Slices.Reports;

/// <summary>Card actions of this slice.</summary>
internal static class ReportsVerbs
{
    private static readonly ReportsPayloadJson Json = ReportsPayloadJson.Default;

    /// <summary>Shows the call list as text.</summary>
    public static Verb<NoPayload> CallText { get; } = new("report.call.text", SharedPayloadJson.Default.NoPayload);

    /// <summary>Offers a draft letter to the units on the call list.</summary>
    public static Verb<NoPayload> CallLetter { get; } = new("report.call.letter", SharedPayloadJson.Default.NoPayload);

    /// <summary>Offers the internal copy of a report.</summary>
    public static Verb<AskPayload> Internal { get; } = new("report.internal", SharedPayloadJson.Default.AskPayload);

    /// <summary>Offers the weekly briefing page.</summary>
    public static Verb<NoPayload> Briefing { get; } = new("report.briefing", SharedPayloadJson.Default.NoPayload);

    /// <summary>Offers the list by unit as a Word file.</summary>
    public static Verb<UnitListPayload> UnitListWord { get; } = new("report.units.word", Json.UnitListPayload);

    /// <summary>Offers the same list as a sheet to print.</summary>
    public static Verb<UnitListPayload> UnitListSheet { get; } = new("report.units.sheet", Json.UnitListPayload);

    /// <summary>Offers rating facts as a Word file.</summary>
    public static Verb<RatingPayload> Rating { get; } = new("report.rating", Json.RatingPayload);

    /// <summary>Issues a report.</summary>
    public static Verb<IssuePayload> Issue { get; } = new("report.issue", Json.IssuePayload);

    /// <summary>Cancels issuing.</summary>
    public static Verb<NoPayload> IssueNot { get; } = new("report.issue.not", SharedPayloadJson.Default.NoPayload);

    /// <summary>Takes back an issued report.</summary>
    public static Verb<IssueUndoPayload> IssueUndo { get; } = new("report.issue.undo", Json.IssueUndoPayload);

    /// <summary>Shows the form for the frame of official documents.</summary>
    public static Verb<NoPayload> DocumentSettingsForm { get; } = new("report.frame", SharedPayloadJson.Default.NoPayload);

    /// <summary>Saves that form.</summary>
    public static Verb<DocumentSettingsPayload> DocumentSettingsSave { get; } = new("report.frame.save", Json.DocumentSettingsPayload);

    /// <summary>Shows the report template in use and how an own one is made.</summary>
    public static Verb<NoPayload> TemplateForm { get; } = new("report.template", SharedPayloadJson.Default.NoPayload);

    /// <summary>Offers a template that has every mark.</summary>
    public static Verb<NoPayload> TemplateSample { get; } = new("report.template.sample", SharedPayloadJson.Default.NoPayload);

    /// <summary>Uses the template that was sent.</summary>
    public static Verb<TemplatePayload> TemplateUse { get; } = new("report.template.use", Json.TemplatePayload);

    /// <summary>Offers a report in the template that was sent.</summary>
    public static Verb<TemplatePayload> TemplateTry { get; } = new("report.template.try", Json.TemplatePayload);

    /// <summary>Drops the template that was sent.</summary>
    public static Verb<NoPayload> TemplateLeave { get; } = new("report.template.leave", SharedPayloadJson.Default.NoPayload);

    /// <summary>Takes back the template in use.</summary>
    public static Verb<TemplatePayload> TemplateUndo { get; } = new("report.template.undo", Json.TemplatePayload);

    /// <summary>Uses the former template again.</summary>
    public static Verb<TemplatePayload> TemplateAgain { get; } = new("report.template.again", Json.TemplatePayload);

    /// <summary>Shows the form that maps plan sections to report headings.</summary>
    public static Verb<FieldsPayload> FieldsForm { get; } = new("report.fields", Json.FieldsPayload);

    /// <summary>Saves that mapping.</summary>
    public static Verb<FieldsPayload> FieldsSave { get; } = new("report.fields.save", Json.FieldsPayload);
}

/// <summary>A report to be issued.</summary>
/// <param name="From">First day of its calendar period.</param>
/// <param name="To">Last day of its calendar period.</param>
/// <param name="Day">Date of the report.</param>
internal sealed record IssuePayload(DateOnly? From, DateOnly? To, bool ByCalendar, string? Number, DateOnly? Day);

/// <param name="Unit">Key of the unit; null = each unit.</param>
internal sealed record UnitListPayload(string? Unit = null);

/// <param name="Id">Subject and period of the facts.</param>
internal sealed record RatingPayload(string? Id);

/// <param name="Number">Number of the report to take back.</param>
internal sealed record IssueUndoPayload(string? Number);

/// <summary>Frame of official documents: all fields are inputs.</summary>
internal sealed record DocumentSettingsPayload(
    string? Above = null, string? Name = null, string? Symbol = null, string? Place = null, string? Post = null, string? Recipients = null);

/// <param name="File">Hash of the template.</param>
internal sealed record TemplatePayload(string? File);

/// <param name="Page">1-based page of the sections; null = the first.</param>
/// <param name="Task">Code of the task that the form is for; null = the sections.</param>
internal sealed record FieldsPayload(int? Page = null, string? Task = null)
{
    /// <summary>Name of the chosen field, keyed by the index of the section or task.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>JSON serialisation of this slice's payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(IssuePayload))]
[JsonSerializable(typeof(UnitListPayload))]
[JsonSerializable(typeof(RatingPayload))]
[JsonSerializable(typeof(IssueUndoPayload))]
[JsonSerializable(typeof(DocumentSettingsPayload))]
[JsonSerializable(typeof(FieldsPayload))]
[JsonSerializable(typeof(TemplatePayload))]
internal sealed partial class ReportsPayloadJson : JsonSerializerContext;
