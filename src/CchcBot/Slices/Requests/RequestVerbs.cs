using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;

namespace CchcBot.Slices.Requests;

/// <summary>The buttons of requests.</summary>
internal static class RequestVerbs
{
    private static readonly RequestPayloadJson Json = RequestPayloadJson.Default;

    /// <summary>More time is asked for.</summary>
    public static Verb<ExtensionAskPayload> ExtensionAsk { get; } = new("extension.ask", Json.ExtensionAskPayload);

    /// <summary>The word on a request for more time.</summary>
    public static Verb<ExtensionDecidePayload> ExtensionDecide { get; } = new("extension.decide", Json.ExtensionDecidePayload);

    /// <summary>A remark to a request for more time.</summary>
    public static Verb<ExtensionCommentPayload> ExtensionComment { get; } = new("extension.comment", Json.ExtensionCommentPayload);

    /// <summary>A request for more time is taken back.</summary>
    public static Verb<RequestPayload> ExtensionWithdraw { get; } = new("extension.withdraw", Json.RequestPayload);

    /// <summary>A duty is given to somebody.</summary>
    public static Verb<GivePayload> Give { get; } = new("duty.give", Json.GivePayload);

    /// <summary>"Đã tiếp nhận".</summary>
    public static Verb<AcceptPayload> Accept { get; } = new("duty.accept", Json.AcceptPayload);

    /// <summary>What waits for the person's word.</summary>
    public static Verb<RequestShowPayload> Show { get; } = new("request.show", Json.RequestShowPayload);

    /// <summary>Finished, or returned with a reason.</summary>
    public static Verb<CompletionPayload> CompletionDecide { get; } = new("completion.decide", Json.CompletionPayload);

    /// <summary>A paper with the own leader is signed, given back, numbered, or that is taken back.</summary>
    public static Verb<PaperPayload> Paper { get; } = new("paper.act", Json.PaperPayload);

    /// <summary>The classes of causes of delay, proposed or confirmed in one list.</summary>
    public static Verb<CausesPayload> CausesSave { get; } = new("causes.save", Json.CausesPayload);

    /// <summary>A unit's figures for a report are right.</summary>
    public static Verb<FiguresPayload> FiguresConfirm { get; } = new("figures.confirm", Json.FiguresPayload);

    /// <summary>A unit's figures as they stand.</summary>
    public static Verb<FiguresPayload> FiguresShow { get; } = new("figures.show", Json.FiguresPayload);

    /// <summary>What a leader wants done or known is sent.</summary>
    public static Verb<DirectPayload> DirectSend { get; } = new("direct.send", Json.DirectPayload);

    /// <summary>A leader's opinion is answered.</summary>
    public static Verb<DirectAnswerPayload> DirectAnswer { get; } = new("direct.answer", Json.DirectAnswerPayload);

    /// <summary>The view of the leader in charge on a request that another decides.</summary>
    public static Verb<ExtensionOpinionPayload> ExtensionOpinion { get; } = new("extension.opinion", Json.ExtensionOpinionPayload);

    /// <summary>The document of a decision in principle.</summary>
    public static Verb<ExtensionEnterPayload> ExtensionEnter { get; } = new("extension.enter", Json.ExtensionEnterPayload);

    /// <summary>Another unit is asked for something: the form.</summary>
    public static Verb<CooperateFormPayload> CooperateForm { get; } = new("cooperate.form", Json.CooperateFormPayload);

    /// <summary>Another unit is asked for something.</summary>
    public static Verb<CooperateAskPayload> CooperateAsk { get; } = new("cooperate.ask", Json.CooperateAskPayload);

    /// <summary>What the other unit answers.</summary>
    public static Verb<CooperateAnswerPayload> CooperateAnswer { get; } = new("cooperate.answer", Json.CooperateAnswerPayload);
}

/// <summary>A request for more time as typed. The nonce names what stood when the form was made.</summary>
internal sealed record ExtensionAskPayload(
    string? Plan,
    string? Id,
    string? N,
    string? Due = null,
    string? Reason = null,
    string? Number = null,
    string? Date = null
) : IDutyPayload;

/// <summary>The word on a request, with another day or the reason as typed.</summary>
internal sealed record ExtensionDecidePayload(string? Plan, string? Id, string? R, string? N, ExtensionAnswer? Answer, string? Due = null, string? Why = null)
    : IRequestPayload;

/// <summary>A remark as typed.</summary>
internal sealed record ExtensionCommentPayload(string? Plan, string? Id, string? R, string? N, string? Comment = null) : IRequestPayload;

/// <summary>Who is to do a duty. The nonce names who had it.</summary>
internal sealed record GivePayload(string? Plan, string? Id, string? N, string? To = null, string? ToPart = null) : IDutyPayload;

/// <summary>A duty that was given.</summary>
internal sealed record AcceptPayload(string? Plan, string? Id, string? N = null) : IDutyPayload;

/// <summary>One of the requests that wait.</summary>
internal sealed record RequestShowPayload(string? Plan, string? Id, string? Kind, string? R) : IRequestPayload;

/// <summary>"confirm", or "return" with the reason as typed.</summary>
internal sealed record CompletionPayload(string? Plan, string? Id, string? R, string? Answer, string? Why = null) : IRequestPayload;

/// <summary>What a leader does with a paper. On the wire by name.</summary>
internal enum PaperAct
{
    Sign,
    Return,
    /// <summary>The number and the day of what he signed.</summary>
    Number,
    TakeBack,
}

/// <summary>A paper that lies or lay with the own leader; the last three are inputs.</summary>
internal sealed record PaperPayload(
    string? Plan, string? Id, string? R, PaperAct? Act, string? Why = null, string? Number = null, string? On = null) : IRequestPayload;

/// <summary>What was chosen on a list of causes, each in an input of its own.</summary>
/// <param name="N">Names the list.</param>
/// <param name="Deciding">It was a list to confirm, not to propose.</param>
internal sealed record CausesPayload(string? N, bool Deciding = false)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>A unit's figures for a report.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Report">Names the report.</param>
/// <param name="Source">How the word came, where it is written down for the unit.</param>
internal sealed record FiguresPayload(string? Unit, string? Report, string? N = null, string? Source = null);

/// <summary>A leader's opinion as typed.</summary>
internal sealed record DirectPayload(string? Plan, string? Code, string? N, string? Text = null, string? Due = null);

/// <summary>An answer to it as typed.</summary>
internal sealed record DirectAnswerPayload(string? Plan, string? Id, string? R, string? Answer = null) : IRequestPayload;

/// <summary>"yes" or "no", with what is said to it.</summary>
internal sealed record ExtensionOpinionPayload(string? Plan, string? Id, string? R, string? Agrees, string? Why = null) : IRequestPayload;

/// <summary>The document as typed.</summary>
internal sealed record ExtensionEnterPayload(string? Plan, string? Id, string? R, string? Number = null, string? Date = null) : IRequestPayload;

/// <summary>What is asked of which unit by when, as far as it was said.</summary>
internal sealed record CooperateFormPayload(string? Plan, string? Id, string? Unit = null, string? What = null, string? Due = null) : IDutyPayload;

/// <summary>What is asked of which unit by when, as typed.</summary>
internal sealed record CooperateAskPayload(
    string? Plan, string? Id, string? N, string? Unit = null, string? What = null, string? Due = null, string? UnitPart = null)
    : IDutyPayload;

/// <summary>An answer as typed.</summary>
internal sealed record CooperateAnswerPayload(string? Plan, string? Id, string? R, string? Answer = null) : IRequestPayload;

/// <summary>How these payloads are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<ExtensionAnswer>), typeof(PayloadEnum<PaperAct>)])]
[JsonSerializable(typeof(AcceptPayload))]
[JsonSerializable(typeof(CausesPayload))]
[JsonSerializable(typeof(CompletionPayload))]
[JsonSerializable(typeof(CooperateAnswerPayload))]
[JsonSerializable(typeof(CooperateAskPayload))]
[JsonSerializable(typeof(CooperateFormPayload))]
[JsonSerializable(typeof(DirectAnswerPayload))]
[JsonSerializable(typeof(DirectPayload))]
[JsonSerializable(typeof(ExtensionAskPayload))]
[JsonSerializable(typeof(ExtensionCommentPayload))]
[JsonSerializable(typeof(ExtensionDecidePayload))]
[JsonSerializable(typeof(ExtensionEnterPayload))]
[JsonSerializable(typeof(ExtensionOpinionPayload))]
[JsonSerializable(typeof(FiguresPayload))]
[JsonSerializable(typeof(GivePayload))]
[JsonSerializable(typeof(PaperPayload))]
[JsonSerializable(typeof(RequestPayload))]
[JsonSerializable(typeof(RequestShowPayload))]
internal sealed partial class RequestPayloadJson : JsonSerializerContext;
