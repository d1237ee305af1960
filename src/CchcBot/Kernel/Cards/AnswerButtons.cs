using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Kernel.Cards;

/// <summary>Buttons for reporting on an assignment, wherever it is shown to somebody who may report on it.</summary>
internal static class AnswerButtons
{
    /// <summary>The common answers for this kind of task, and a button to the full form. Each tooltip names the task.</summary>
    /// <param name="delivery">Key of the reminder that the card belongs to, or null.</param>
    /// <param name="name">Name of the task where its code is not enough, see <see cref="WhichTask.Names"/>; null = the code.</param>
    public static IReadOnlyList<AdaptiveExecuteAction> Of(
        TextLanguage language, string plan, Assignment duty, DateOnly today, string? delivery = null, string? name = null) =>
        StatusAnswers.Of(duty, today) is { Count: > 0 } answers
            ? [.. answers.Select(a => Answer(language, plan, duty, a, delivery, name)), More(language, plan, duty, delivery, name)]
            : [];

    /// <summary>A single button leading to these, for places without room for all.</summary>
    public static AdaptiveExecuteAction Open(TextLanguage language, string plan, Assignment duty, string? delivery = null, string? name = null) =>
        SharedVerbs.StatusTap.Button(
            CardText.Plain(StatusAnswerTexts.Open.In(language, name ?? duty.Task.Code)), new StatusTapPayload(plan, duty.Id.ToString(), D: delivery));

    /// <summary>Buttons answering whether the event has happened that a task waits for.</summary>
    public static IReadOnlyList<AdaptiveExecuteAction> OfEvent(
        TextLanguage language, string plan, Assignment duty, string? delivery = null, string? name = null) =>
    [
        Named(language, name ?? duty.Task.Code, StatusAnswerTexts.HasHappened, SharedVerbs.EventForm, new DutyPayload(plan, duty.Id.ToString(), delivery)),
        Named(language, name ?? duty.Task.Code, StatusAnswerTexts.NotYet, SharedVerbs.EventNotYet, new DutyPayload(plan, duty.Id.ToString(), delivery)),
    ];

    private static AdaptiveExecuteAction Answer(
        TextLanguage language, string plan, Assignment duty, StatusAnswer answer, string? delivery, string? name) => Named(
        language,
        name ?? duty.Task.Code,
        StatusAnswerTexts.Of(answer),
        SharedVerbs.StatusTap,
        new StatusTapPayload(plan, duty.Id.ToString(), answer, StatusAnswers.Nonce(duty), delivery));

    private static AdaptiveExecuteAction More(TextLanguage language, string plan, Assignment duty, string? delivery, string? name) =>
        Named(language, name ?? duty.Task.Code, StatusAnswerTexts.More, SharedVerbs.StatusForm, new StatusFormPayload(plan, duty.Id.ToString(), D: delivery));

    private static AdaptiveExecuteAction Named<TPayload>(TextLanguage language, string task, Text title, Verb<TPayload> verb, TPayload payload)
        where TPayload : class
    {
        var words = title.In(language);
        var button = verb.Button(words, payload);
        button.Tooltip = StatusAnswerTexts.OfTask.In(language, words, task);
        return button;
    }
}
