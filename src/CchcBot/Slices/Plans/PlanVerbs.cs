using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Slices.Plans;

/// <summary>Card actions of the cards about plans.</summary>
internal static class PlanVerbs
{
    private static readonly PlanPayloadJson Json = PlanPayloadJson.Default;

    /// <summary>Reads a file of the demo folder.</summary>
    public static Verb<PickPlanPayload> Pick { get; } = new("plan.pick", Json.PickPlanPayload);

    public static Verb<StorePlanPayload> Store { get; } = new("plan.store", Json.StorePlanPayload);

    public static Verb<DraftPayload> Drop { get; } = new("plan.drop", Json.DraftPayload);

    /// <summary>Stores a draft whose differences from a version were confirmed.</summary>
    public static Verb<AmendPlanPayload> Amend { get; } = new("plan.amend", Json.AmendPlanPayload);

    /// <summary>Submits which of the tasks with past deadlines are done.</summary>
    public static Verb<SettlePastPayload> SettlePast { get; } = new("plan.past", Json.SettlePastPayload);

    /// <summary>Asks again about the tasks whose deadlines had passed when the plan was loaded.</summary>
    public static Verb<SettlePastPayload> ShowPast { get; } = new("plan.past.show", Json.SettlePastPayload);

    /// <summary>Shows the preview of a draft in its current state.</summary>
    public static Verb<DraftPayload> Preview { get; } = new("plan.preview", Json.DraftPayload);

    /// <summary>Lists the tasks of a draft as they were read.</summary>
    public static Verb<DraftPagePayload> Tasks { get; } = new("plan.tasks", Json.DraftPagePayload);

    /// <summary>Shows the metadata form of a draft.</summary>
    public static Verb<DraftPayload> Head { get; } = new("plan.head", Json.DraftPayload);

    /// <summary>Saves the corrected metadata of a draft.</summary>
    public static Verb<DraftHeadPayload> SaveHead { get; } = new("plan.head.save", Json.DraftHeadPayload);

    /// <summary>Saves the metadata of a loaded plan.</summary>
    public static Verb<PlanHeadPayload> SavePlanHead { get; } = new("plan.head.stored", Json.PlanHeadPayload);

    public static Verb<DraftPagePayload> Doubts { get; } = new("plan.doubts", Json.DraftPagePayload);

    /// <summary>Submits answers to doubtful points.</summary>
    public static Verb<CorrectPlanPayload> Correct { get; } = new("plan.correct", Json.CorrectPlanPayload);

    /// <summary>Exports all doubtful points as a file.</summary>
    public static Verb<DraftPayload> ListDoubts { get; } = new("plan.doubts.list", Json.DraftPayload);

    /// <summary>Lists corrections for undo, or undoes the selected ones.</summary>
    public static Verb<UndoCorrectionsPayload> UndoCorrections { get; } = new("plan.correct.undo", Json.UndoCorrectionsPayload);

    /// <summary>Shows the form to edit, add, cancel or activate a task.</summary>
    public static Verb<TaskEditPayload> TaskForm { get; } = new("task.form", Json.TaskEditPayload);

    /// <summary>Submits the form and shows how it was read.</summary>
    public static Verb<TaskEditPayload> TaskReview { get; } = new("task.review", Json.TaskEditPayload);

    public static Verb<TaskEditPayload> TaskSave { get; } = new("task.save", Json.TaskEditPayload);

    /// <summary>Leaves the form without saving.</summary>
    public static Verb<NoPayload> TaskLeave { get; } = new("task.leave", SharedPayloadJson.Default.NoPayload);

    /// <summary>Saves a leader's decisions.</summary>
    public static Verb<DecidePayload> Decide { get; } = new("task.decide", Json.DecidePayload);

    /// <summary>Lists the tasks that can be carried over into a later plan.</summary>
    public static Verb<RollOverShowPayload> RollOverShow { get; } = new("plan.roll.show", Json.RollOverShowPayload);

    public static Verb<RollOverPayload> RollOver { get; } = new("plan.roll", Json.RollOverPayload);

    public static Verb<ClosePlanPayload> Close { get; } = new("plan.close", Json.ClosePlanPayload);

    /// <summary>Submits the proposals for a plan's open tasks to a leader.</summary>
    public static Verb<ClosePlanPayload> Propose { get; } = new("plan.close.propose", Json.ClosePlanPayload);
}

/// <param name="File">File name in the demo folder.</param>
internal sealed record PickPlanPayload(string? File);

/// <summary>Refers to a plan that was read but not stored yet.</summary>
/// <param name="Hash">Hash of the file's content.</param>
internal sealed record DraftPayload(string? Hash);

/// <summary>A draft to be stored.</summary>
/// <param name="Hash">Hash of the file's content.</param>
/// <param name="As">Where plans with its number are loaded: the id of the one that it revises, or <see cref="PlanIdentity.Another"/>.</param>
internal sealed record StorePlanPayload(string? Hash, string? As = null);

/// <summary>A draft's metadata as typed.</summary>
internal sealed record DraftHeadPayload(
    string? Hash, string? Period = null, string? Issuer = null, string? Number = null, string? SignedOn = null, string? Title = null)
{
    public PlanHeadForm Form() => new(Period, Issuer, Number, SignedOn, Title);
}

/// <summary>A loaded plan's metadata as typed.</summary>
/// <param name="N">Fingerprint of the values that the form showed.</param>
internal sealed record PlanHeadPayload(
    string? Plan, string? N, string? Period = null, string? Issuer = null, string? Number = null, string? SignedOn = null, string? Title = null)
{
    public PlanHeadForm Form() => new(Period, Issuer, Number, SignedOn, Title);
}

/// <summary>Refers to a draft that revises or replaces a plan.</summary>
/// <param name="V">Version of the plan that it was compared with.</param>
/// <param name="As">See <see cref="StorePlanPayload"/>.</param>
internal sealed record AmendPlanPayload(string? Hash, string? V, string? As = null);

/// <param name="Plan">The plan's id.</param>
/// <param name="N">Nonce of the card.</param>
/// <param name="Done">Input: codes of the tasks that are done, separated by commas.</param>
/// <param name="Days">Input: codes with completion dates, as far as known.</param>
internal sealed record SettlePastPayload(string? Plan, string? N, string? Done = null, string? Days = null);

/// <summary>A page of the doubtful points or of the tasks of a draft.</summary>
/// <param name="From">Index of the first one shown.</param>
internal sealed record DraftPagePayload(
    string? Hash, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] int From = 0);

/// <summary>Answers to the doubtful points of a page, or one answer for all points of a kind.</summary>
/// <param name="From">Index of the first point to show afterwards.</param>
/// <param name="Keys">Keys of the points on the page, separated by commas.</param>
/// <param name="Kind">The kind that is answered as a whole; null if answered point by point.</param>
internal sealed record CorrectPlanPayload(
    string? Hash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int From,
    string? Keys = null,
    PlanIssueCode? Kind = null)
{
    /// <summary>Inputs, keyed as in <see cref="DoubtInputs"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="Chosen">True if a selection was submitted; false to show the list.</param>
/// <param name="Undo">Input: keys of the answered points, separated by commas.</param>
internal sealed record UndoCorrectionsPayload(string? Hash, bool Chosen = false, string? Undo = null);

/// <summary>A task in its form. The last eight fields are inputs; the buttons of the review card carry them on.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="V">Plan version that was shown; null if the task was only picked from a list.</param>
/// <param name="Words">The command's words, if the task was picked from a list.</param>
/// <param name="Code">The task's code; null for a new task.</param>
internal sealed record TaskEditPayload(
    TaskEdit? Kind,
    string? Plan,
    string? V = null,
    string? Words = null,
    string? Code = null,
    string? Text = null,
    string? Lead = null,
    string? Coop = null,
    string? Deliverable = null,
    string? Time = null,
    string? Area = null,
    string? Reason = null,
    string? Event = null)
{
    public TaskForm Form() => new(Text, Lead, Coop, Deliverable, Time, Area, Reason, Event);
}

/// <param name="N">Nonce of the card, from the plans' versions.</param>
internal sealed record DecidePayload(string? N)
{
    /// <summary>What becomes of each task, keyed by <see cref="DecisionRow.InputId"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="To">Id of the later plan; null = the latest.</param>
/// <param name="From">Id of the ending plan; null = the one most similar to the later plan.</param>
internal sealed record RollOverShowPayload(string? To = null, string? From = null);

/// <param name="From">Id of the ending plan.</param>
/// <param name="To">Id of the later plan.</param>
/// <param name="V">Version of the later plan: the same choice on another version is another operation.</param>
/// <param name="Codes">Input: codes of the tasks, separated by commas.</param>
/// <param name="Time">Input: their new deadline in words; null = unchanged.</param>
/// <param name="Twins">Input: codes of the tasks that continue in their counterpart in the later plan, separated by commas.</param>
internal sealed record RollOverPayload(string? From, string? To, string? V, string? Codes = null, string? Time = null, string? Twins = null);

/// <param name="Plan">The plan's id.</param>
/// <param name="N">Nonce of the card.</param>
/// <param name="Document">Input: the document that stops tasks.</param>
internal sealed record ClosePlanPayload(string? Plan, string? N, string? Document = null)
{
    /// <summary>Proposal for each task, keyed by <see cref="ClosePlanCard.InputId"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>JSON serialisation of this slice's payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadEnum<TaskEdit>), typeof(PayloadEnum<PlanIssueCode>)])]
[JsonSerializable(typeof(PickPlanPayload))]
[JsonSerializable(typeof(DraftPayload))]
[JsonSerializable(typeof(StorePlanPayload))]
[JsonSerializable(typeof(DraftHeadPayload))]
[JsonSerializable(typeof(PlanHeadPayload))]
[JsonSerializable(typeof(AmendPlanPayload))]
[JsonSerializable(typeof(SettlePastPayload))]
[JsonSerializable(typeof(DraftPagePayload))]
[JsonSerializable(typeof(CorrectPlanPayload))]
[JsonSerializable(typeof(UndoCorrectionsPayload))]
[JsonSerializable(typeof(TaskEditPayload))]
[JsonSerializable(typeof(DecidePayload))]
[JsonSerializable(typeof(RollOverShowPayload))]
[JsonSerializable(typeof(RollOverPayload))]
[JsonSerializable(typeof(ClosePlanPayload))]
internal sealed partial class PlanPayloadJson : JsonSerializerContext;
