using System.Text.Json.Serialization;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Language.Readers;
using CchcBot.Language;

namespace CchcBot.Kernel;

/// <summary>Verbs whose buttons stand on cards of several slices, or to which one slice passes on what another answers.</summary>
internal static class SharedVerbs
{
    private static readonly SharedPayloadJson Json = SharedPayloadJson.Default;

    /// <summary>The same as typing the words.</summary>
    public static Verb<SayPayload> Say { get; } = new("say", Json.SayPayload);

    /// <summary>The answer to a question, or another page or form of it.</summary>
    public static Verb<AskPayload> Ask { get; } = new("ask", Json.AskPayload);

    /// <summary>A period report as a draft to be signed.</summary>
    public static Verb<AskPayload> ReportDraft { get; } = new("report.draft", Json.AskPayload);

    /// <summary>What can be had of a period report: its copies, and the word that it goes out.</summary>
    public static Verb<AskPayload> ReportPapers { get; } = new("report.papers", Json.AskPayload);

    /// <summary>One of the usual answers, or the choice among them.</summary>
    public static Verb<StatusTapPayload> StatusTap { get; } = new("status.tap", Json.StatusTapPayload);

    /// <summary>The form in which a duty is reported on.</summary>
    public static Verb<StatusFormPayload> StatusForm { get; } = new("status.form", Json.StatusFormPayload);

    /// <summary>"Thôi": nothing is written; more time that was asked for beside it is still asked for.</summary>
    public static Verb<ThenPayload> StatusCancel { get; } = new("status.cancel", Json.ThenPayload);

    /// <summary>What else a sentence may have meant, chosen: shown as if it had been read so.</summary>
    public static Verb<MeantPayload> Meant { get; } = new("status.meant", Json.MeantPayload);

    /// <summary>Back to the reminder that a card came from.</summary>
    public static Verb<DigestPayload> ShowDigest { get; } = new("digest.show", Json.DigestPayload);

    /// <summary>Later, or not mine: the choices for a duty.</summary>
    public static Verb<DutyPayload> LaterForm { get; } = new("remind.later", Json.DutyPayload);

    /// <summary>"Has the event happened?", of a task that waits for one: the form.</summary>
    public static Verb<DutyPayload> EventForm { get; } = new("remind.event", Json.DutyPayload);

    /// <summary>The event of a task has not happened yet.</summary>
    public static Verb<DutyPayload> EventNotYet { get; } = new("remind.event.notYet", Json.DutyPayload);

    /// <summary>A leader's opinion on a task: the form.</summary>
    public static Verb<TaskPayload> DirectForm { get; } = new("direct.form", Json.TaskPayload);

    /// <summary>The answer to a leader's opinion: the form.</summary>
    public static Verb<RequestPayload> DirectAnswerForm { get; } = new("direct.answer.form", Json.RequestPayload);

    /// <summary>More time for a duty: the form.</summary>
    public static Verb<ExtensionFormPayload> ExtensionForm { get; } = new("extension.form", Json.ExtensionFormPayload);

    /// <summary>A request for more time as it stands.</summary>
    public static Verb<RequestPayload> ExtensionShow { get; } = new("extension.show", Json.RequestPayload);

    /// <summary>The history of a task.</summary>
    public static Verb<TaskPayload> TaskHistory { get; } = new("task.history", Json.TaskPayload);

    /// <summary>Who answers for a task is asked for an update.</summary>
    public static Verb<TaskPayload> TaskUrge { get; } = new("task.urge", Json.TaskPayload);

    /// <summary>Who does a duty: the choice.</summary>
    public static Verb<DutyPayload> GiveForm { get; } = new("duty.give.form", Json.DutyPayload);

    /// <summary>Whom the monitoring unit calls.</summary>
    public static Verb<NoPayload> CallList { get; } = new("report.call", Json.NoPayload);

    /// <summary>Who answers for each unit: the choice.</summary>
    public static Verb<NoPayload> ShowRoster { get; } = new("unit.roster", Json.NoPayload);

    /// <summary>A file that was offered and is wanted: no button's verb, but what Teams brings back with its own.</summary>
    public static Verb<OfferedPayload> Offered { get; } = new("file", Json.OfferedPayload);

    /// <summary>Of which of the person's offices is spoken in private: the choice.</summary>
    public static Verb<NoPayload> ShowOffices { get; } = new("office.choices", Json.NoPayload);

    /// <summary>An administrator looks on as himself again.</summary>
    public static Verb<NoPayload> StopViewing { get; } = new("view.stop", Json.NoPayload);
}

/// <summary>A button that names a duty. What it names is looked up anew: a card's data is input like any other.</summary>
internal interface IDutyPayload
{
    /// <summary>The plan's id.</summary>
    string? Plan { get; }

    /// <summary>The assignment's id as text.</summary>
    string? Id { get; }
}

/// <summary>A button of a reminder's card, or of one that a reminder led to.</summary>
internal interface IDigestPayload
{
    /// <summary>Key of the reminder's delivery; null where the card came from none.</summary>
    string? D { get; }
}

/// <summary>A button that names a request on a duty.</summary>
internal interface IRequestPayload : IDutyPayload
{
    /// <summary>Key of the request.</summary>
    string? R { get; }
}

/// <param name="Text">The words.</param>
internal sealed record SayPayload(string? Text);

/// <param name="Query">What is asked.</param>
/// <param name="Page">1-based page of the answer's list; null = the first.</param>
/// <param name="Plan">With <paramref name="Code"/> the very task meant, where words could mean several.</param>
/// <param name="As">The form of the answer; a card where nothing is said.</param>
/// <param name="Q">The question in words: of cards that an older build sent.</param>
internal sealed record AskPayload(
    TaskQuery? Query,
    int? Page = null,
    string? Plan = null,
    string? Code = null,
    AnswerForm As = AnswerForm.Card,
    string? Q = null
)
{
    [JsonIgnore]
    public TaskRef? Task => Plan is { } plan && Code is { } code ? new TaskRef(plan, code) : null;
}

/// <summary>A duty.</summary>
internal sealed record DutyPayload(string? Plan, string? Id, string? D = null) : IDutyPayload, IDigestPayload;

/// <summary>A request on a duty.</summary>
internal sealed record RequestPayload(string? Plan, string? Id, string? R) : IRequestPayload;

/// <summary>A task.</summary>
/// <param name="Page">Of what is shown about it, 1-based; null = the first.</param>
internal sealed record TaskPayload(string? Plan, string? Code, int? Page = null);

/// <summary>A reminder.</summary>
internal sealed record DigestPayload(string? D) : IDigestPayload;

/// <summary>An answer about a duty.</summary>
/// <param name="A">Which; null = it is yet to be chosen.</param>
/// <param name="N">Names the state that the person saw.</param>
internal sealed record StatusTapPayload(string? Plan, string? Id, StatusAnswer? A = null, string? N = null, string? D = null) : IDutyPayload, IDigestPayload;

/// <summary>The form of a duty, with what was read from a sentence filled in.</summary>
/// <param name="N">Nonce of the card.</param>
/// <param name="Items">What was read, as JSON.</param>
internal sealed record StatusFormPayload(string? Plan, string? Id, string? N = null, string? D = null, string? Items = null) : IDutyPayload, IDigestPayload;

/// <param name="Kind">Which slice makes it.</param>
/// <param name="Id">What that slice makes it from.</param>
internal sealed record OfferedPayload(string? Kind, string? Id);

/// <param name="Then">More time that is to be asked for afterwards, as JSON.</param>
internal sealed record ThenPayload(string? Then = null);

/// <param name="Readings">A report, one part for each task.</param>
internal sealed record MeantPayload(IReadOnlyList<UpdateReading>? Readings);

/// <summary>The form of a request for more time, with what was said filled in.</summary>
/// <param name="Note">What became of the report that came in the same sentence.</param>
internal sealed record ExtensionFormPayload(
    string? Plan, string? Id, string? D = null, string? Due = null, string? Reason = null, string? Number = null, string? Date = null, string? Note = null)
    : IDutyPayload, IDigestPayload;

/// <summary>How the payloads of the kernel are written and read.</summary>
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
[JsonSerializable(typeof(DutyPayload))]
[JsonSerializable(typeof(RequestPayload))]
[JsonSerializable(typeof(TaskPayload))]
[JsonSerializable(typeof(DigestPayload))]
[JsonSerializable(typeof(StatusFormPayload))]
[JsonSerializable(typeof(StatusTapPayload))]
[JsonSerializable(typeof(ThenPayload))]
[JsonSerializable(typeof(ExtensionFormPayload))]
[JsonSerializable(typeof(MeantPayload))]
[JsonSerializable(typeof(NoPayload))]
[JsonSerializable(typeof(OfferedPayload))]
internal sealed partial class SharedPayloadJson : JsonSerializerContext;
