using System.Text.Json.Serialization;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;
using CchcBot.Language;

namespace CchcBot.Kernel;

/// <summary>Verbs of buttons that several slices use, or to which one slice forwards.</summary>
internal static class SharedVerbs
{
    private static readonly SharedPayloadJson Json = SharedPayloadJson.Default;

    /// <summary>Acts as if the words had been typed.</summary>
    public static Verb<SayPayload> Say { get; } = new("say", Json.SayPayload);

    /// <summary>A question, or another page or form of its answer.</summary>
    public static Verb<AskPayload> Ask { get; } = new("ask", Json.AskPayload);

    /// <summary>A period report as a draft for signature.</summary>
    public static Verb<AskPayload> ReportDraft { get; } = new("report.draft", Json.AskPayload);

    /// <summary>What can be had of a period report: its copies, and how to issue it.</summary>
    public static Verb<AskPayload> ReportFiles { get; } = new("report.papers", Json.AskPayload);

    /// <summary>One of the common status answers; without one, the choice among them.</summary>
    public static Verb<QuickAnswerPayload> QuickAnswer { get; } = new("status.tap", Json.QuickAnswerPayload);

    /// <summary>The form for reporting on an assignment.</summary>
    public static Verb<StatusFormPayload> StatusForm { get; } = new("status.form", Json.StatusFormPayload);

    /// <summary>"Thôi" (cancel): stores no report; an extension request from the same sentence still goes on.</summary>
    public static Verb<ThenPayload> StatusCancel { get; } = new("status.cancel", Json.ThenPayload);

    /// <summary>Another reading of an ambiguous sentence was chosen: continues as if it had been read that way.</summary>
    public static Verb<DidYouMeanPayload> DidYouMean { get; } = new("status.meant", Json.DidYouMeanPayload);

    /// <summary>Back to the reminder that the card came from.</summary>
    public static Verb<DigestPayload> ShowDigest { get; } = new("digest.show", Json.DigestPayload);

    /// <summary>"Later" or "not mine": the options for an assignment.</summary>
    public static Verb<AssignmentPayload> SnoozeForm { get; } = new("remind.later", Json.AssignmentPayload);

    /// <summary>Form: has the event happened that a task waits for?</summary>
    public static Verb<AssignmentPayload> EventForm { get; } = new("remind.event", Json.AssignmentPayload);

    /// <summary>That event has not happened yet.</summary>
    public static Verb<AssignmentPayload> EventNotYet { get; } = new("remind.event.notYet", Json.AssignmentPayload);

    /// <summary>A document that waits for the signature of the office's own leader: to sign or to return.</summary>
    public static Verb<AssignmentPayload> SignatureShow { get; } = new("paper.show", Json.AssignmentPayload);

    /// <summary>Form for a leader's opinion on a task.</summary>
    public static Verb<TaskPayload> DirectionForm { get; } = new("direct.form", Json.TaskPayload);

    /// <summary>Form for the answer to a leader's opinion.</summary>
    public static Verb<RequestPayload> DirectionAnswerForm { get; } = new("direct.answer.form", Json.RequestPayload);

    /// <summary>Form for requesting a deadline extension.</summary>
    public static Verb<ExtensionFormPayload> ExtensionForm { get; } = new("extension.form", Json.ExtensionFormPayload);

    /// <summary>Shows an extension request in its current state.</summary>
    public static Verb<RequestPayload> ExtensionShow { get; } = new("extension.show", Json.RequestPayload);

    /// <summary>The history of a task.</summary>
    public static Verb<TaskPayload> TaskHistory { get; } = new("task.history", Json.TaskPayload);

    /// <summary>Asks whoever is responsible for a task for an update.</summary>
    public static Verb<TaskPayload> TaskUrge { get; } = new("task.urge", Json.TaskPayload);

    /// <summary>Form for giving an assignment to an officer.</summary>
    public static Verb<AssignmentPayload> AssignOfficerForm { get; } = new("duty.give.form", Json.AssignmentPayload);

    /// <summary>The list of units for the monitoring unit to call.</summary>
    public static Verb<NoPayload> CallList { get; } = new("report.call", Json.NoPayload);

    /// <summary>Form for who is responsible for each unit.</summary>
    public static Verb<NoPayload> ShowRoster { get; } = new("unit.roster", Json.NoPayload);

    /// <summary>An offered file was accepted: not a button's verb, but the context returned by the consent card.</summary>
    public static Verb<OfferedPayload> Offered { get; } = new("file", Json.OfferedPayload);

    /// <summary>The choice of office for the personal chat, for people in several.</summary>
    public static Verb<NoPayload> ShowOffices { get; } = new("office.choices", Json.NoPayload);

    /// <summary>An administrator stops viewing as somebody else.</summary>
    public static Verb<NoPayload> StopViewing { get; } = new("view.stop", Json.NoPayload);
}

/// <summary>A button about an assignment. It is looked up again on each tap: card data is untrusted input.</summary>
internal interface IAssignmentPayload
{
    /// <summary>The plan's id.</summary>
    string? Plan { get; }

    /// <summary>The assignment's id as text.</summary>
    string? Id { get; }
}

/// <summary>A button on a reminder's card, or on a card opened from one.</summary>
internal interface IDigestPayload
{
    /// <summary>Key of the reminder's delivery; null when the card came from none.</summary>
    string? D { get; }
}

/// <summary>A button about a request on an assignment.</summary>
internal interface IRequestPayload : IAssignmentPayload
{
    /// <summary>Key of the request.</summary>
    string? R { get; }
}

/// <param name="Text">The words.</param>
internal sealed record SayPayload(string? Text);

/// <param name="Query">What is asked.</param>
/// <param name="Page">1-based page of the answer's list; null = the first.</param>
/// <param name="Plan">With <paramref name="Code"/> the exact task, where a code could mean several.</param>
/// <param name="As">Form of the answer; a card by default.</param>
/// <param name="Q">The question as text, from cards of older builds.</param>
/// <param name="AtDay">As it was known on the day that was chosen.</param>
/// <param name="Day">Input: that day.</param>
internal sealed record AskPayload(
    TaskQuery? Query,
    int? Page = null,
    string? Plan = null,
    string? Code = null,
    AnswerForm As = AnswerForm.Card,
    string? Q = null,
    bool AtDay = false,
    string? Day = null
)
{
    [JsonIgnore]
    public TaskRef? Task => Plan is { } plan && Code is { } code ? new TaskRef(plan, code) : null;
}

/// <summary>An assignment.</summary>
internal sealed record AssignmentPayload(string? Plan, string? Id, string? D = null) : IAssignmentPayload, IDigestPayload;

/// <summary>A request on an assignment.</summary>
internal sealed record RequestPayload(string? Plan, string? Id, string? R) : IRequestPayload;

/// <summary>A task.</summary>
/// <param name="Page">1-based page of what is shown about it; null = the first.</param>
internal sealed record TaskPayload(string? Plan, string? Code, int? Page = null);

/// <summary>A reminder.</summary>
internal sealed record DigestPayload(string? D) : IDigestPayload;

/// <summary>A status answer on an assignment.</summary>
/// <param name="A">The answer; null = still to be chosen.</param>
/// <param name="N">Nonce: identifies the state that the person saw.</param>
internal sealed record QuickAnswerPayload(string? Plan, string? Id, StatusAnswer? A = null, string? N = null, string? D = null)
    : IAssignmentPayload, IDigestPayload;

/// <summary>The status form of an assignment, prefilled from a sentence.</summary>
/// <param name="N">Nonce of the card.</param>
/// <param name="Items">What was read from the sentence, as JSON.</param>
internal sealed record StatusFormPayload(string? Plan, string? Id, string? N = null, string? D = null, string? Items = null)
    : IAssignmentPayload, IDigestPayload;

/// <param name="Kind">Kind of file, which tells which slice generates it.</param>
/// <param name="Id">What the slice generates it from.</param>
internal sealed record OfferedPayload(string? Kind, string? Id);

/// <param name="Then">Extension requests to continue with, as JSON.</param>
internal sealed record ThenPayload(string? Then = null);

/// <param name="Readings">A report, one reading per task.</param>
internal sealed record DidYouMeanPayload(IReadOnlyList<UpdateReading>? Readings);

/// <summary>The extension form, prefilled from a sentence.</summary>
/// <param name="Note">What became of the report in the same sentence.</param>
internal sealed record ExtensionFormPayload(
    string? Plan, string? Id, string? D = null, string? Due = null, string? Reason = null, string? Number = null, string? Date = null, string? Note = null)
    : IAssignmentPayload, IDigestPayload;

/// <summary>JSON format of the kernel's payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters =
    [
        typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<AnswerForm>), typeof(PayloadEnum<QueryIntent>),
        typeof(PayloadEnum<QueryStatus>), typeof(PayloadEnum<QueryGroup>), typeof(PayloadEnum<Bound>), typeof(PayloadEnum<TextLanguage>),
        typeof(PayloadEnum<UpdateKind>), typeof(PayloadEnum<WorkStep>), typeof(PayloadEnum<StatusAnswer>),
    ])]
[JsonSerializable(typeof(SayPayload))]
[JsonSerializable(typeof(AskPayload))]
[JsonSerializable(typeof(TaskQuery))]
[JsonSerializable(typeof(AssignmentPayload))]
[JsonSerializable(typeof(RequestPayload))]
[JsonSerializable(typeof(TaskPayload))]
[JsonSerializable(typeof(DigestPayload))]
[JsonSerializable(typeof(StatusFormPayload))]
[JsonSerializable(typeof(QuickAnswerPayload))]
[JsonSerializable(typeof(ThenPayload))]
[JsonSerializable(typeof(ExtensionFormPayload))]
[JsonSerializable(typeof(DidYouMeanPayload))]
[JsonSerializable(typeof(NoPayload))]
[JsonSerializable(typeof(OfferedPayload))]
internal sealed partial class SharedPayloadJson : JsonSerializerContext;
