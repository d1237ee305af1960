using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;

namespace CchcBot.Slices.Plans;

/// <summary>The buttons of the cards on plans.</summary>
internal static class PlanVerbs
{
    private static readonly PlanPayloadJson Json = PlanPayloadJson.Default;

    /// <summary>A file of the demo's folder is read.</summary>
    public static Verb<PickPlanPayload> Pick { get; } = new("plan.pick", Json.PickPlanPayload);

    public static Verb<DraftPayload> Store { get; } = new("plan.store", Json.DraftPayload);

    public static Verb<DraftPayload> Drop { get; } = new("plan.drop", Json.DraftPayload);

    /// <summary>The differences from a version were agreed to.</summary>
    public static Verb<AmendPlanPayload> Amend { get; } = new("plan.amend", Json.AmendPlanPayload);

    /// <summary>Which tasks whose deadlines had passed are done.</summary>
    public static Verb<SettlePastPayload> SettlePast { get; } = new("plan.past", Json.SettlePastPayload);

    /// <summary>The draft as it stands.</summary>
    public static Verb<DraftPayload> Preview { get; } = new("plan.preview", Json.DraftPayload);

    /// <summary>A draft's head: the form.</summary>
    public static Verb<DraftPayload> Head { get; } = new("plan.head", Json.DraftPayload);

    /// <summary>A draft's head as it was put right.</summary>
    public static Verb<DraftHeadPayload> SaveHead { get; } = new("plan.head.save", Json.DraftHeadPayload);

    /// <summary>The head of a plan that is loaded.</summary>
    public static Verb<PlanHeadPayload> SavePlanHead { get; } = new("plan.head.stored", Json.PlanHeadPayload);

    public static Verb<DoubtsPayload> Doubts { get; } = new("plan.doubts", Json.DoubtsPayload);

    /// <summary>Answers to doubts.</summary>
    public static Verb<CorrectPlanPayload> Correct { get; } = new("plan.correct", Json.CorrectPlanPayload);

    /// <summary>All doubts as a file.</summary>
    public static Verb<DraftPayload> ListDoubts { get; } = new("plan.doubts.list", Json.DraftPayload);

    /// <summary>Answers to be taken back: shown, or chosen.</summary>
    public static Verb<UndoCorrectionsPayload> UndoCorrections { get; } = new("plan.correct.undo", Json.UndoCorrectionsPayload);

    /// <summary>A task is edited, added, cancelled or activated: the form.</summary>
    public static Verb<TaskEditPayload> TaskForm { get; } = new("task.form", Json.TaskEditPayload);

    /// <summary>What was read of the form.</summary>
    public static Verb<TaskEditPayload> TaskReview { get; } = new("task.review", Json.TaskEditPayload);

    public static Verb<TaskEditPayload> TaskSave { get; } = new("task.save", Json.TaskEditPayload);

    /// <summary>Nothing is written.</summary>
    public static Verb<NoPayload> TaskLeave { get; } = new("task.leave", SharedPayloadJson.Default.NoPayload);

    /// <summary>A leader's decisions.</summary>
    public static Verb<DecidePayload> Decide { get; } = new("task.decide", Json.DecidePayload);

    /// <summary>What could be carried into a later plan.</summary>
    public static Verb<RollOverShowPayload> RollOverShow { get; } = new("plan.roll.show", Json.RollOverShowPayload);

    public static Verb<RollOverPayload> RollOver { get; } = new("plan.roll", Json.RollOverPayload);

    public static Verb<ClosePlanPayload> Close { get; } = new("plan.close", Json.ClosePlanPayload);

    /// <summary>What becomes of its open tasks, for a leader to decide.</summary>
    public static Verb<ClosePlanPayload> Propose { get; } = new("plan.close.propose", Json.ClosePlanPayload);
}

/// <param name="File">Its name in the folder.</param>
internal sealed record PickPlanPayload(string? File);

/// <summary>A plan that was read and is not stored yet.</summary>
/// <param name="Hash">Of the file's content.</param>
internal sealed record DraftPayload(string? Hash);

/// <summary>A draft's head as typed.</summary>
internal sealed record DraftHeadPayload(
    string? Hash, string? Period = null, string? Issuer = null, string? Number = null, string? SignedOn = null, string? Title = null)
{
    public PlanHeadForm Form() => new(Period, Issuer, Number, SignedOn, Title);
}

/// <summary>The head of a loaded plan as typed.</summary>
/// <param name="N">Names what the form showed.</param>
internal sealed record PlanHeadPayload(
    string? Plan, string? N, string? Period = null, string? Issuer = null, string? Number = null, string? SignedOn = null, string? Title = null)
{
    public PlanHeadForm Form() => new(Period, Issuer, Number, SignedOn, Title);
}

/// <summary>A draft that revises or replaces a plan.</summary>
/// <param name="V">The version that it was compared with.</param>
internal sealed record AmendPlanPayload(string? Hash, string? V);

/// <param name="Plan">The plan's id.</param>
/// <param name="N">Nonce of the card.</param>
/// <param name="Done">Input: codes of the tasks that are done, joined by commas.</param>
/// <param name="Days">Input: codes and days of completion, as far as they are known.</param>
internal sealed record SettlePastPayload(string? Plan, string? N, string? Done = null, string? Days = null);

/// <summary>The doubts of a draft.</summary>
/// <param name="From">Index of the first one shown.</param>
internal sealed record DoubtsPayload(
    string? Hash, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] int From = 0);

/// <summary>Answers to the doubts of a page, or one for all doubts of a kind.</summary>
/// <param name="From">Index of the first doubt shown afterwards.</param>
/// <param name="Keys">Of the doubts on the page, joined by commas.</param>
/// <param name="Kind">What all doubts are of that one word settles.</param>
internal sealed record CorrectPlanPayload(
    string? Hash,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)] int From,
    string? Keys = null,
    PlanIssueCode? Kind = null)
{
    /// <summary>What was chosen and typed, by <see cref="DoubtInputs"/>.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="Chosen">The answers to be taken back were chosen; else they are to be shown.</param>
/// <param name="Undo">Input: the doubts that they answered, joined by commas.</param>
internal sealed record UndoCorrectionsPayload(string? Hash, bool Chosen = false, string? Undo = null);

/// <summary>A task in its form; the last eight are inputs, and travel in the buttons of the card that shows what was read.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="V">The version that was seen; null where the task was only picked.</param>
/// <param name="Words">What was said, of a task that was picked.</param>
/// <param name="Code">The task's; null where one is added.</param>
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

/// <param name="N">Nonce of the card: the plans' versions.</param>
internal sealed record DecidePayload(string? N)
{
    /// <summary>By <see cref="DecisionRow.InputId"/>, what becomes of the task.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <param name="To">Id of the later plan; null = the latest.</param>
/// <param name="From">Id of the plan that ends; null = the likest.</param>
internal sealed record RollOverShowPayload(string? To = null, string? From = null);

/// <param name="From">Id of the plan that ends.</param>
/// <param name="To">Id of the later plan.</param>
/// <param name="V">The later plan's version: the same choice onto another version is another act.</param>
/// <param name="Codes">Input: the tasks, joined by commas.</param>
/// <param name="Time">Input: their deadline in words; null = as it stands.</param>
/// <param name="Twins">Input: the tasks that go on in what the later plan has for them, joined by commas.</param>
internal sealed record RollOverPayload(string? From, string? To, string? V, string? Codes = null, string? Time = null, string? Twins = null);

/// <param name="Plan">The plan's id.</param>
/// <param name="N">Nonce of the card.</param>
/// <param name="Document">Input: the document by which tasks stop.</param>
internal sealed record ClosePlanPayload(string? Plan, string? N, string? Document = null)
{
    /// <summary>By <see cref="ClosePlanCard.InputId"/>, what is proposed for the task.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>How the payloads of this slice are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadEnum<TaskEdit>), typeof(PayloadEnum<PlanIssueCode>)])]
[JsonSerializable(typeof(PickPlanPayload))]
[JsonSerializable(typeof(DraftPayload))]
[JsonSerializable(typeof(DraftHeadPayload))]
[JsonSerializable(typeof(PlanHeadPayload))]
[JsonSerializable(typeof(AmendPlanPayload))]
[JsonSerializable(typeof(SettlePastPayload))]
[JsonSerializable(typeof(DoubtsPayload))]
[JsonSerializable(typeof(CorrectPlanPayload))]
[JsonSerializable(typeof(UndoCorrectionsPayload))]
[JsonSerializable(typeof(TaskEditPayload))]
[JsonSerializable(typeof(DecidePayload))]
[JsonSerializable(typeof(RollOverShowPayload))]
[JsonSerializable(typeof(RollOverPayload))]
[JsonSerializable(typeof(ClosePlanPayload))]
internal sealed partial class PlanPayloadJson : JsonSerializerContext;
