using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Requests;

/// <summary>More time asked for, and decided on.</summary>
internal static class ExtensionCards
{
    private const string IsoDay = "yyyy-MM-dd";

    /// <summary>The request to fill in: it is the confirmation as well, nothing is sent before its button.</summary>
    public static AdaptiveCard Form(TextLanguage language, string plan, Assignment duty, DateOnly today, ExtensionForm typed, string? decides, string nonce, string? problem = null, string? note = null)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.{key}", arguments);
        var title = T("extend.title", duty.Task.Code);
        var data = DutyFinder.Data(plan, duty);
        data["n"] = nonce;
        return CardParts.Stacked(
            language,
            title,
            [
                .. note is null ? [] : new AdaptiveElement[] { new AdaptiveContainer { Style = AdaptiveContainerStyle.Good, Items = [CardParts.Line(note)] } },
                CardParts.Heading(title),
                CardParts.Line(RequestParts.What(duty, 240)),
                CardParts.Subtle(StatusWords.Deadline(language, duty, today)),
                .. CardParts.Problem(problem),
                new AdaptiveDateInput { Id = "due", Label = T("extend.due"), Value = typed.Due },
                new AdaptiveTextInput { Id = "reason", Label = T("extend.reason"), Value = typed.Reason, IsMultiline = true, MaxLength = StatusRules.LongestText },
                new AdaptiveTextInput { Id = "number", Label = T(AuthorityAbove.SetDeadline(duty) ? "extend.numberNeeded" : "extend.number"), Value = typed.Number, MaxLength = 100 },
                new AdaptiveDateInput { Id = "date", Label = T("extend.date"), Value = typed.Date },
                CardParts.Subtle(decides is null ? T("extend.nobody") : T("extend.decides", decides), AdaptiveSpacing.Medium),
            ],
            [
                new AdaptiveExecuteAction { Title = T("extend.send"), Verb = Verbs.ExtensionAsk, Style = ActionStyles.Positive, Data = data },
                new AdaptiveExecuteAction { Title = Texts.Get(language, "status.cancel"), Verb = Verbs.StatusCancel },
            ]);
    }

    public static RequestView Of(TextLanguage language, ExtensionView view) =>
        new(Render(language, view), Push(language, view), !view.IsWaiting || view.Part == ExtensionPart.None);

    public static string Push(TextLanguage language, ExtensionView view)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.{key}", arguments);
        var code = view.Duty.Task.Code;
        return view switch
        {
            { Decision: { } decision } => Outcome(language, code, decision),
            { Request: null } => T("extension.gone", code),
            { Duty.IsDone: true } => T("extension.done", code),
            { Request: { } asked } => T("extension.push", code, Day(asked.NewDue)),
        };
    }

    /// <summary>The request as this person sees it now: to decide on, to comment on, or as it was settled.</summary>
    public static AdaptiveCard Render(TextLanguage language, ExtensionView view, ExtensionForm? typed = null, string? problem = null)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.{key}", arguments);
        var title = Push(language, view);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        if (view.Part == ExtensionPart.Decide)
        {
            body.Add(CardParts.Subtle(T("toLeader", view.Title ?? Texts.Get(language, "remind.leader"))));
        }

        body.Add(CardParts.Line(RequestParts.What(view.Duty, 240)));
        body.Add(new AdaptiveFactSet { Facts = [.. Facts(language, view)] });
        body.AddRange(CardParts.Problem(problem));
        List<AdaptiveAction> actions = [];
        switch (view.Part)
        {
            case ExtensionPart.Decide:
                body.Add(new AdaptiveDateInput { Id = "due", Label = T("extension.otherDate"), Value = typed?.Due ?? view.Request!.NewDue.ToString(IsoDay, CultureInfo.InvariantCulture) });
                body.Add(new AdaptiveTextInput { Id = "why", Label = T("extension.why"), Value = typed?.Reason, IsMultiline = true, MaxLength = StatusRules.LongestText });
                actions.Add(Decide("extension.agree", ExtensionAnswer.Agreed, ActionStyles.Positive));
                actions.Add(Decide("extension.adjust", ExtensionAnswer.Adjusted, null));
                actions.Add(Decide("extension.notYet", ExtensionAnswer.NotYet, null));
                break;
            case ExtensionPart.Comment:
                body.Add(new AdaptiveTextInput { Id = "comment", Label = T("extension.comment"), IsMultiline = true, MaxLength = StatusRules.LongestText });
                actions.Add(new AdaptiveExecuteAction { Title = T("extension.send"), Verb = Verbs.ExtensionComment, Data = Data() });
                break;
        }

        return CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, view.Plan, view.Duty)]);

        AdaptiveExecuteAction Decide(string key, ExtensionAnswer answer, string? style)
        {
            var data = Data();
            data["answer"] = answer.ToString();
            return new AdaptiveExecuteAction { Title = T(key), Verb = Verbs.ExtensionDecide, Style = style, Data = data };
        }

        JsonObject Data()
        {
            var data = DutyFinder.Data(view.Plan, view.Duty);
            data["r"] = view.Request!.Key;
            // Of this render: a remark that came meanwhile makes it another.
            data["n"] = $"{view.Request.Key}-{view.Request.Comments?.Count ?? 0}";
            return data;
        }
    }

    /// <summary>"Đề nghị gia hạn 3b: đồng ý, hạn 15/10/2025".</summary>
    public static string Outcome(TextLanguage language, string code, ExtensionDecision decision) => Texts.Get(
        language, $"requests.extension.{decision.Answer}", code, decision.Due is { } due ? Day(due) : "");

    private static IEnumerable<AdaptiveFact> Facts(TextLanguage language, ExtensionView view)
    {
        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"requests.{key}", arguments);
        AdaptiveFact Fact(string key, string value) => CardParts.Fact(T($"fact.{key}"), Excerpt.Of(value, 300));
        var duty = view.Duty;
        yield return Fact("unit", duty.Definition.Unit.Name);
        if (view.Request is not { } asked)
        {
            yield return Fact("due", duty.Due is { } present ? Day(present) : "–");
            yield break;
        }

        if ((view.Decision is { } taken ? taken.DueBefore : duty.Due) is { } due)
        {
            yield return Fact(view.Decision is null ? "due" : "dueBefore", Day(due));
        }

        if (duty.Definition.Due is { } original && original != duty.Due)
        {
            yield return Fact("original", Day(original));
        }

        yield return Fact("asked", Day(asked.NewDue));
        yield return Fact("reason", asked.Reason);
        if (asked.Document is { } document)
        {
            yield return Fact("document", StatusWords.Evidence(document));
        }

        yield return Fact("by", $"{view.NameOf(asked.AskedBy)}, {Day(OfficeTime.DayOf(asked.AskedAt))}");
        yield return Fact("step", StatusWords.Step(language, duty.State));
        foreach (var comment in (asked.Comments ?? []).TakeLast(3))
        {
            yield return Fact("comment", $"{view.NameOf(comment.By)}: {comment.Text}");
        }

        if (view.Decision is { } decision)
        {
            yield return Fact("decided", $"{view.NameOf(decision.By)}, {Day(OfficeTime.DayOf(decision.At))}");
            if (decision.Reason is { } reason)
            {
                yield return Fact("opinion", reason);
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
