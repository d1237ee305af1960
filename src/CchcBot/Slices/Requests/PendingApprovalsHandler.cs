using CchcBot.Delivery;
using CchcBot.Domain.Queries;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Requests;

/// <summary>A request, report or submitted document that waits for a person's decision or opinion.</summary>
/// <param name="Kind">One of <see cref="RequestKinds"/>.</param>
/// <param name="Key">Identifies the matter within its kind, as on its card; "" for a submitted document.</param>
internal sealed record PendingApproval(PlanInfo Plan, Assignment Assignment, string Kind, string Key);

/// <summary>"nội dung chờ ý kiến": everything that waits for this person, wherever the request's card may be.</summary>
internal sealed class PendingApprovalsHandler
{
    /// <summary>Also answers "việc của tôi" of a leader without a unit. Null for any other question.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, AskedQuestion question, CancellationToken cancellation) =>
        question is { Form: AnswerForm.Card, Query: { Mine: true, Intent: QueryIntent.List, Statuses.Count: 0 } }
        && turn.Person.Is(Roles.Leader) && turn.Workspace.UnitsOf(turn.Person).Count == 0
            ? await ShowAsync(turn, cancellation)
            : null;

    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var decisions = turn.Workspace.MayDecide(turn.Person) ? Decisions.Of(current).Count : 0;
        var items = Of(turn.Workspace, turn.Person, current, turn.Today);
        var causes = CauseList.Deciding(turn.Workspace, turn.Person, current, turn.Today).Count;
        var title = PendingApprovalsCard.Title(turn.Language, turn.Person, items.Count + decisions + (causes > 0 ? 1 : 0));
        return Reply.Show(PendingApprovalsCard.Render(turn.Language, turn.Workspace, turn.Person, items, decisions, causes, turn.Today), title);
    }

    /// <summary>Shows the card of one of them, in its present state.</summary>
    public async Task<Reply> OpenAsync(Turn turn, RequestShowPayload tapped, CancellationToken cancellation)
    {
        if (tapped.Kind is not (RequestKinds.Extension or RequestKinds.Completion or RequestKinds.Submitted))
        {
            return turn.Gone();
        }

        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        return request is not var (plan, assignment, key) ? refused!
            : RequestViews.Of(turn.Workspace, turn.Person, new RequestContent(tapped.Kind, key), plan, assignment, turn.Today) is { } view
            ? view.Shown
            : turn.Gone();
    }

    /// <summary>All matters that wait for the person, ordered by deadline.</summary>
    public static IReadOnlyList<PendingApproval> Of(Workspace office, Person person, IReadOnlyList<PlanState> plans, DateOnly today) =>
        [.. from plan in plans
            from assignment in plan.Assignments
            orderby assignment.Due ?? DateOnly.MaxValue
            from item in Of(office, person, plan.Info, assignment, today)
            select item];

    private static IEnumerable<PendingApproval> Of(Workspace office, Person person, PlanInfo plan, Assignment assignment, DateOnly today)
    {
        var (unit, state) = (assignment.Id.Unit, assignment.State);
        if (!assignment.IsDone && state.Extension is { } asked && Deciders.NextOfExtension(office, unit, asked, today).People.Any(p => p.Id == person.Id))
        {
            yield return new PendingApproval(plan, assignment, RequestKinds.Extension, asked.Key);
        }

        if (state.Completion is { } check && CompletionCard.Waits(assignment, check.Key) && Deciders.MayConfirm(office, person, unit, check.ReportedBy, today))
        {
            yield return new PendingApproval(plan, assignment, RequestKinds.Completion, check.Key);
        }

        if (assignment is { IsWithOwnLeader: true, State.Submission: { } paper } && SignatureCard.IsFor(office, person, assignment, state.ReportedBy, today))
        {
            yield return new PendingApproval(plan, assignment, RequestKinds.Submitted, paper.Key);
        }
    }
}

/// <summary>The list of what waits for a person, each with a button that opens it.</summary>
internal static class PendingApprovalsCard
{
    private const int Most = 8;

    public static string Title(TextLanguage language, Person person, int count) => count == 0
        ? PendingApprovalsTexts.None.In(language)
        : PendingApprovalsTexts.Title.In(language, person.Title ?? person.Name, CountFormatter.Number(language, count));

    /// <param name="items">The matters to list.</param>
    /// <param name="decisions">Number of overdue tasks of replaced plans; these have a card of their own.</param>
    /// <param name="causes">Number of causes of delay; these have a list of their own.</param>
    public static AdaptiveCard Render(TextLanguage language, Workspace office, Person person, IReadOnlyList<PendingApproval> items, int decisions, int causes,
        DateOnly today)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var total = items.Count + decisions + (causes > 0 ? 1 : 0);
        var title = Title(language, person, total);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        List<AdaptiveAction> actions = [];
        var names = WhichTask.Names([.. items.Take(Most).Select(i => ChoosableTask.Of(language, i.Plan, i.Assignment))]);
        foreach (var (item, name) in items.Take(Most).Zip(names))
        {
            var view = RequestViews.Of(office, person, new RequestContent(item.Kind, item.Key), item.Plan.Id, item.Assignment, today);
            body.Add(new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Bold(view!.Push),
                    CardParts.Line(Excerpt.Of(item.Assignment.Task.Text, 140), AdaptiveSpacing.None),
                    CardParts.Subtle($"{item.Assignment.Definition.Unit.Name} · {StatusFormatter.Deadline(language, item.Assignment, today)}"),
                ],
            });
            actions.Add(RequestVerbs.Show.Button(
                CardText.Plain(T(Open(item.Kind), name)), new RequestShowPayload(item.Plan.Id, item.Assignment.Id.ToString(), item.Kind, item.Key)));
        }

        if (items.Count > Most)
        {
            body.Add(CardParts.Subtle(T(PendingApprovalsTexts.More, CountFormatter.Number(language, items.Count - Most)), AdaptiveSpacing.Medium));
        }

        if (causes > 0)
        {
            body.Add(CardParts.Line(T(PendingApprovalsTexts.Causes, CountFormatter.Number(language, causes)), AdaptiveSpacing.Medium));
            actions.Add(Say(language, RequestHelp.Causes.Say));
        }

        if (decisions > 0)
        {
            body.Add(CardParts.Line(T(PendingApprovalsTexts.Decisions, CountFormatter.Number(language, decisions)), AdaptiveSpacing.Medium));
            actions.Add(Say(language, SharedHelp.Decide.Say));
        }

        return CardParts.Stacked(
            language,
            title,
            body,
            total == 0 ? [Say(language, SharedHelp.Overdue.Say), Say(language, SharedHelp.Summary.Say)] : actions
        );
    }

    private static Text Open(string kind) => kind switch
    {
        RequestKinds.Extension => PendingApprovalsTexts.OpenExtension,
        RequestKinds.Submitted => SignatureTexts.Open,
        _ => PendingApprovalsTexts.OpenCompletion,
    };

    private static AdaptiveExecuteAction Say(TextLanguage language, Text what)
    {
        var words = what.In(language);
        return CardParts.Say(CardText.Plain(char.ToUpperInvariant(words[0]) + words[1..]), words);
    }
}
