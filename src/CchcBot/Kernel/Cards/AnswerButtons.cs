namespace CchcBot.Kernel.Cards;

/// <summary>Buttons for reporting on an assignment, wherever it is shown to somebody who may report on it.</summary>
internal static class AnswerButtons
{
    /// <summary>The common answers for this kind of task, and a button to the full form. Each tooltip names the task.</summary>
    /// <param name="delivery">Key of the reminder that the card belongs to, or null.</param>
    /// <param name="name">Name of the task where its code is not enough, see <see cref="WhichTask.Names"/>; null = the code.</param>
    public static IReadOnlyList<AdaptiveExecuteAction> Of(
        TextLanguage language, string plan, Assignment assignment, DateOnly today, string? delivery = null, string? name = null) =>
        StatusAnswers.Of(assignment, today) is { Count: > 0 } answers
            ? [.. answers.Select(a => Answer(language, plan, assignment, a, delivery, name)), More(language, plan, assignment, delivery, name)]
            : [];

    /// <summary>A single button leading to these, for places without room for all.</summary>
    public static AdaptiveExecuteAction Open(TextLanguage language, string plan, Assignment assignment, string? delivery = null, string? name = null) =>
        SharedVerbs.QuickAnswer.Button(
            CardText.Plain(StatusAnswerTexts.Open.In(language, name ?? assignment.Task.Code)),
            new QuickAnswerPayload(plan, assignment.Id.ToString(), D: delivery));

    /// <summary>Buttons answering whether the event has happened that a task waits for.</summary>
    public static IReadOnlyList<AdaptiveExecuteAction> OfEvent(
        TextLanguage language, string plan, Assignment assignment, string? delivery = null, string? name = null) =>
    [
        Named(
            language, name ?? assignment.Task.Code, StatusAnswerTexts.HasHappened, SharedVerbs.EventForm,
            new AssignmentPayload(plan, assignment.Id.ToString(), delivery)),
        Named(
            language, name ?? assignment.Task.Code, StatusAnswerTexts.NotYet, SharedVerbs.EventNotYet,
            new AssignmentPayload(plan, assignment.Id.ToString(), delivery)),
    ];

    private static AdaptiveExecuteAction Answer(
        TextLanguage language, string plan, Assignment assignment, StatusAnswer answer, string? delivery, string? name) => Named(
        language,
        name ?? assignment.Task.Code,
        StatusAnswerTexts.Of(answer),
        SharedVerbs.QuickAnswer,
        new QuickAnswerPayload(plan, assignment.Id.ToString(), answer, StatusAnswers.Nonce(assignment), delivery));

    private static AdaptiveExecuteAction More(TextLanguage language, string plan, Assignment assignment, string? delivery, string? name) =>
        Named(
            language, name ?? assignment.Task.Code, StatusAnswerTexts.More, SharedVerbs.StatusForm,
            new StatusFormPayload(plan, assignment.Id.ToString(), D: delivery));

    private static AdaptiveExecuteAction Named<TPayload>(TextLanguage language, string task, Text title, Verb<TPayload> verb, TPayload payload)
        where TPayload : class
    {
        var words = title.In(language);
        var button = verb.Button(words, payload);
        button.Tooltip = StatusAnswerTexts.OfTask.In(language, words, task);
        return button;
    }
}
