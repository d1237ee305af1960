using System.Globalization;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>A paper on the own leader's table: to sign or to give back, and what he did with it.</summary>
internal static class PaperCard
{
    /// <summary>Who may sign it or give it back: the leader in charge of the unit, or who stands in.</summary>
    public static bool IsFor(Workspace office, Person person, Assignment duty, string? submittedBy, DateOnly today) =>
        Deciders.May(office, person, duty.Id.Unit, submittedBy ?? "", today);

    /// <param name="language">The reader's.</param>
    /// <param name="office">The office.</param>
    /// <param name="person">The reader.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty as it stands.</param>
    /// <param name="key">The submission.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="problem">What is wrong with what was typed, or null.</param>
    public static RequestView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment duty, string key, DateOnly today, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (code, state) = (duty.Task.Code, duty.State);
        var waits = PaperRules.Waits(duty, key) && IsFor(office, person, duty, state.ReportedBy, today);
        var word = state.Paper is { } own && own.Key == key ? own : null;
        // Whoever reported since: what stands is theirs.
        var isHis = word?.By == person.Id && state.ReportedAt == word.At;
        var title = waits ? T(PaperTexts.Title, code)
            : word is null ? T(PaperTexts.Gone, code, StatusWords.Step(language, state))
            : T(word.IsSigned ? PaperTexts.Signed : PaperTexts.Returned, code);
        List<AdaptiveFact> facts = [CardParts.Fact(T(ExtensionTexts.FactUnit), duty.Definition.Unit.Name)];
        Add(PaperTexts.By, PersonWords.Name(office, language, word is null ? state.ReportedBy : word.SubmittedBy));
        Add(PaperTexts.On, waits ? $"{state.Submission!.On:dd/MM/yyyy}" : null);
        var isSigned = word is { IsSigned: true };
        Add(
            isSigned ? PaperTexts.FactSigned : PaperTexts.Papers,
            string.Join("; ", state.Evidence.TakeLast(isSigned ? 1 : 5).Select(e => StatusWords.Evidence(language, e))));
        Add(TaskActTexts.ResultShort, state.Result);
        Add(isSigned ? PaperTexts.FactSigner : PaperTexts.FactReturner, word is null ? null : PersonWords.Name(office, language, word.By));
        Add(PaperTexts.FactReason, word?.Reason);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(RequestParts.What(duty, 240)),
            CardParts.Subtle(StatusWords.Deadline(language, duty, today)),
            new AdaptiveFactSet { Facts = facts },
            .. CardParts.Problem(problem),
        ];
        List<AdaptiveAction> actions = [];
        if (waits)
        {
            body.Add(new AdaptiveTextInput { Id = "why", Label = T(PaperTexts.Why), IsMultiline = true, MaxLength = StatusRules.LongestText });
            actions.Add(Act(PaperTexts.Sign, PaperAct.Sign, ActionStyles.Positive));
            actions.Add(Act(PaperTexts.Return, PaperAct.Return));
            actions.Add(SharedVerbs.DirectForm.Button(T(PaperTexts.Opinion), new TaskPayload(plan, code)));
        }
        else if (isHis)
        {
            if (word is { IsSigned: true })
            {
                var document = state.Evidence.Count > 0 ? state.Evidence[^1] : null;
                body.Add(new AdaptiveTextInput { Id = "number", Label = T(PaperTexts.Number), Value = document?.Number, MaxLength = 100 });
                body.Add(new AdaptiveDateInput
                {
                    Id = "on", Label = T(PaperTexts.NumberOn), Value = (document?.Date ?? today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                });
                actions.Add(Act(PaperTexts.SaveNumber, PaperAct.Number, ActionStyles.Positive));
            }

            actions.Add(Act(StatusAnswerTexts.Undo, PaperAct.TakeBack));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, duty)]), title, !waits);

        AdaptiveExecuteAction Act(Text words, PaperAct act, string? style = null)
        {
            var payload = new PaperPayload(plan, duty.Id.ToString(), key, act);
            return style is null ? RequestVerbs.Paper.Button(T(words), payload) : RequestVerbs.Paper.Button(T(words), payload, style);
        }

        void Add(Text name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(CardParts.Fact(T(name), Excerpt.Of(value, 300)));
            }
        }
    }
}

/// <summary>What who submitted a paper is told of it: that it was signed, or that the leader took his word back.</summary>
internal static class PaperToldCard
{
    private const string Signed = "signed";
    private const string Undone = "undone";

    /// <summary>Names what is told: of the same paper it may be signed, taken back, and signed again.</summary>
    public static string Matter(PaperWord word, bool isUndone) => $"{word.Key}|{word.At.UtcTicks}|{(isUndone ? Undone : Signed)}";

    public static RequestView? Of(TextLanguage language, Workspace office, string plan, Assignment duty, string matter, DateOnly today)
    {
        if (matter.Split('|') is not [var key, var at, var what])
        {
            return null;
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var (code, state) = (duty.Task.Code, duty.State);
        var word = state.Paper is { IsSigned: true } own && own.Key == key && $"{own.At.UtcTicks}" == at ? own : null;
        // What is no longer so is not sent any more, and says so where it was.
        var holds = what == Signed ? word is not null && state.IsDone : PaperRules.Waits(duty, key);
        var title = !holds ? T(PaperTexts.ToldOver, code, StatusWords.Step(language, state))
            : word is null ? T(PaperTexts.ToldUndone, code)
            : T(PaperTexts.ToldSigned, office.FindPerson(word.By) is { } by ? by.Title ?? by.Name : "–", code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title), CardParts.Line(RequestParts.What(duty, 240)), CardParts.Subtle(StatusWords.Deadline(language, duty, today)),
        ];
        if (holds && word is not null && state.Evidence.Count > 0)
        {
            body.Add(new AdaptiveFactSet
            {
                Facts = [CardParts.Fact(T(PaperTexts.FactSigned), StatusWords.Evidence(language, state.Evidence[^1]))],
            });
        }

        return new RequestView(CardParts.Stacked(language, title, body, [RequestParts.History(language, plan, duty)]), title, !holds);
    }
}
