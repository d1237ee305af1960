using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Slices.Requests;

/// <summary>Card actions of requests.</summary>
internal static class RequestVerbs
{
    private static readonly RequestPayloadJson Json = RequestPayloadJson.Default;

    /// <summary>Sends an extension request.</summary>
    public static Verb<ExtensionAskPayload> ExtensionAsk { get; } = new("extension.ask", Json.ExtensionAskPayload);

    /// <summary>Decides on an extension request.</summary>
    public static Verb<ExtensionDecidePayload> ExtensionDecide { get; } = new("extension.decide", Json.ExtensionDecidePayload);

    /// <summary>Comments on an extension request.</summary>
    public static Verb<ExtensionCommentPayload> ExtensionComment { get; } = new("extension.comment", Json.ExtensionCommentPayload);

    /// <summary>Withdraws an extension request.</summary>
    public static Verb<RequestPayload> ExtensionWithdraw { get; } = new("extension.withdraw", Json.RequestPayload);

    /// <summary>Gives an assignment to an officer.</summary>
    public static Verb<AssignOfficerPayload> AssignOfficer { get; } = new("duty.give", Json.AssignOfficerPayload);

    /// <summary>"Đã tiếp nhận": accepts a given assignment.</summary>
    public static Verb<AcceptAssignmentPayload> AcceptAssignment { get; } = new("duty.accept", Json.AcceptAssignmentPayload);

    /// <summary>Shows a matter that waits for the person.</summary>
    public static Verb<RequestShowPayload> Show { get; } = new("request.show", Json.RequestShowPayload);

    /// <summary>Confirms a completion, or returns it with a reason.</summary>
    public static Verb<CompletionPayload> CompletionDecide { get; } = new("completion.decide", Json.CompletionPayload);

    /// <summary>A submitted document is signed, returned or numbered, or one of these is taken back.</summary>
    public static Verb<SignaturePayload> Signature { get; } = new("paper.act", Json.SignaturePayload);

    /// <summary>Saves the classification of causes of delay, proposed or confirmed.</summary>
    public static Verb<CausesPayload> CausesSave { get; } = new("causes.save", Json.CausesPayload);

    /// <summary>Confirms a unit's figures for a report.</summary>
    public static Verb<ConfirmFiguresPayload> FiguresConfirm { get; } = new("figures.confirm", Json.ConfirmFiguresPayload);

    /// <summary>Shows a unit's present figures.</summary>
    public static Verb<ConfirmFiguresPayload> FiguresShow { get; } = new("figures.show", Json.ConfirmFiguresPayload);

    /// <summary>Sends a leader's direction.</summary>
    public static Verb<DirectionPayload> DirectionSend { get; } = new("direct.send", Json.DirectionPayload);

    /// <summary>Answers a leader's direction.</summary>
    public static Verb<DirectionAnswerPayload> DirectionAnswer { get; } = new("direct.answer", Json.DirectionAnswerPayload);

    /// <summary>Gives the opinion of the leader in charge on a request that somebody else decides.</summary>
    public static Verb<ExtensionOpinionPayload> ExtensionOpinion { get; } = new("extension.opinion", Json.ExtensionOpinionPayload);

    /// <summary>Enters the document of a decision in principle.</summary>
    public static Verb<ExtensionEnterPayload> ExtensionEnter { get; } = new("extension.enter", Json.ExtensionEnterPayload);

    /// <summary>Shows the form of a request for cooperation.</summary>
    public static Verb<CooperationFormPayload> CooperationForm { get; } = new("cooperate.form", Json.CooperationFormPayload);

    /// <summary>Sends a request for cooperation.</summary>
    public static Verb<CooperationAskPayload> CooperationAsk { get; } = new("cooperate.ask", Json.CooperationAskPayload);

    /// <summary>Answers a request for cooperation.</summary>
    public static Verb<CooperationAnswerPayload> CooperationAnswer { get; } = new("cooperate.answer", Json.CooperationAnswerPayload);
}

/// <summary>An extension request as typed. The nonce (N) identifies the state in which the form was made.</summary>
internal sealed record ExtensionAskPayload(
    string? Plan,
    string? Id,
    string? N,
    string? Due = null,
    string? Reason = null,
    string? Number = null,
    string? Date = null
) : IAssignmentPayload;

/// <summary>The decision on a request, with another date or the reason as typed.</summary>
internal sealed record ExtensionDecidePayload(string? Plan, string? Id, string? R, string? N, ExtensionAnswer? Answer, string? Due = null, string? Why = null)
    : IRequestPayload;

/// <summary>A comment as typed.</summary>
internal sealed record ExtensionCommentPayload(string? Plan, string? Id, string? R, string? N, string? Comment = null) : IRequestPayload;

/// <summary>The officer to whom an assignment is given. The nonce (N) names the present officer.</summary>
internal sealed record AssignOfficerPayload(string? Plan, string? Id, string? N, string? To = null, string? ToPart = null) : IAssignmentPayload;

/// <summary>An assignment to accept.</summary>
internal sealed record AcceptAssignmentPayload(string? Plan, string? Id, string? N = null) : IAssignmentPayload;

/// <summary>A matter that waits.</summary>
internal sealed record RequestShowPayload(string? Plan, string? Id, string? Kind, string? R) : IRequestPayload;

/// <summary>"confirm", or "return" with the reason as typed.</summary>
internal sealed record CompletionPayload(string? Plan, string? Id, string? R, string? Answer, string? Why = null) : IRequestPayload;

/// <summary>What a leader does with a submitted document. On the wire by name.</summary>
internal enum SignatureAct
{
    Sign,
    Return,
    /// <summary>The number and the day of what he signed.</summary>
    Number,
    TakeBack,
}

/// <summary>A document submitted to the office's own leader; the last three are inputs.</summary>
internal sealed record SignaturePayload(
    string? Plan, string? Id, string? R, SignatureAct? Act, string? Why = null, string? Number = null, string? On = null) : IRequestPayload;

/// <summary>The choices on a list of causes, each in its own input.</summary>
/// <param name="N">Nonce: identifies the list.</param>
/// <param name="Deciding">True for a list to confirm, false for one to propose.</param>
internal sealed record CausesPayload(string? N, bool Deciding = false)
{
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Inputs { get; set; }
}

/// <summary>A unit's figures for a report.</summary>
/// <param name="Unit">The unit's key.</param>
/// <param name="Report">Identifies the report.</param>
/// <param name="Source">How the confirmation was received, where somebody else records it for the unit.</param>
internal sealed record ConfirmFiguresPayload(string? Unit, string? Report, string? N = null, string? Source = null);

/// <summary>A leader's direction as typed.</summary>
internal sealed record DirectionPayload(string? Plan, string? Code, string? N, string? Text = null, string? Due = null);

/// <summary>An answer to a direction, as typed.</summary>
internal sealed record DirectionAnswerPayload(string? Plan, string? Id, string? R, string? Answer = null) : IRequestPayload;

/// <summary>An opinion: "yes" or "no", with its text as typed.</summary>
internal sealed record ExtensionOpinionPayload(string? Plan, string? Id, string? R, string? Agrees, string? Why = null) : IRequestPayload;

/// <summary>The approving document as typed.</summary>
internal sealed record ExtensionEnterPayload(string? Plan, string? Id, string? R, string? Number = null, string? Date = null) : IRequestPayload;

/// <summary>Values with which to prefill the form of a request for cooperation.</summary>
internal sealed record CooperationFormPayload(string? Plan, string? Id, string? Unit = null, string? What = null, string? Due = null) : IAssignmentPayload;

/// <summary>A request for cooperation as typed.</summary>
internal sealed record CooperationAskPayload(
    string? Plan, string? Id, string? N, string? Unit = null, string? What = null, string? Due = null, string? UnitPart = null)
    : IAssignmentPayload;

/// <summary>An answer to a request for cooperation, as typed.</summary>
internal sealed record CooperationAnswerPayload(string? Plan, string? Id, string? R, string? Answer = null) : IRequestPayload;

/// <summary>Serializer metadata of this slice's payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<ExtensionAnswer>), typeof(PayloadEnum<SignatureAct>)])]
[JsonSerializable(typeof(AcceptAssignmentPayload))]
[JsonSerializable(typeof(CausesPayload))]
[JsonSerializable(typeof(CompletionPayload))]
[JsonSerializable(typeof(CooperationAnswerPayload))]
[JsonSerializable(typeof(CooperationAskPayload))]
[JsonSerializable(typeof(CooperationFormPayload))]
[JsonSerializable(typeof(DirectionAnswerPayload))]
[JsonSerializable(typeof(DirectionPayload))]
[JsonSerializable(typeof(ExtensionAskPayload))]
[JsonSerializable(typeof(ExtensionCommentPayload))]
[JsonSerializable(typeof(ExtensionDecidePayload))]
[JsonSerializable(typeof(ExtensionEnterPayload))]
[JsonSerializable(typeof(ExtensionOpinionPayload))]
[JsonSerializable(typeof(ConfirmFiguresPayload))]
[JsonSerializable(typeof(AssignOfficerPayload))]
[JsonSerializable(typeof(SignaturePayload))]
[JsonSerializable(typeof(RequestPayload))]
[JsonSerializable(typeof(RequestShowPayload))]
internal sealed partial class RequestPayloadJson : JsonSerializerContext;
