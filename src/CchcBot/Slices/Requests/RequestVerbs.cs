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

    /// <summary>The class of a delay's cause.</summary>
    public static Verb<CausePayload> CauseDecide { get; } = new("cause.decide", Json.CausePayload);

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

/// <summary>"objective" or "subjective".</summary>
internal sealed record CausePayload(string? Plan, string? Id, string? R, string? Cause) : IRequestPayload;

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
    Converters = [typeof(PayloadText), typeof(PayloadNumber), typeof(PayloadEnum<ExtensionAnswer>)])]
[JsonSerializable(typeof(AcceptPayload))]
[JsonSerializable(typeof(CausePayload))]
[JsonSerializable(typeof(CompletionPayload))]
[JsonSerializable(typeof(CooperateAnswerPayload))]
[JsonSerializable(typeof(CooperateAskPayload))]
[JsonSerializable(typeof(CooperateFormPayload))]
[JsonSerializable(typeof(ExtensionAskPayload))]
[JsonSerializable(typeof(ExtensionCommentPayload))]
[JsonSerializable(typeof(ExtensionDecidePayload))]
[JsonSerializable(typeof(GivePayload))]
[JsonSerializable(typeof(RequestPayload))]
[JsonSerializable(typeof(RequestShowPayload))]
internal sealed partial class RequestPayloadJson : JsonSerializerContext;
