using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>Cards of a leader's direction on a task: its form, the direction to be answered, or its outcome.</summary>
internal static class DirectCard
{
    public static AdaptiveCard Form(
        TextLanguage language, TaskRow row, IReadOnlyList<Assignment> open, IReadOnlyList<Person> people, DirectPayload typed, string? problem)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(DirectTexts.FormTitle, row.Task.Code);
        var nonce = string.Join('-', open.Select(d => d.State.Directions?.Count ?? 0));
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line($"{row.Task.Code}. {Excerpt.Of(row.Task.Text, 240)}"),
                .. CardParts.Problem(problem),
                new AdaptiveTextInput
                {
                    Id = "text", Label = T(DirectTexts.Text), Value = typed.Text, IsMultiline = true, MaxLength = StatusRules.LongestText,
                },
                new AdaptiveDateInput { Id = "due", Label = T(DirectTexts.Due), Value = typed.Due },
                .. people.Count == 0
                    ? []
                    : new AdaptiveElement[]
                    {
                        CardParts.Subtle(T(DirectTexts.FormGoes, string.Join(", ", people.Take(5).Select(p => p.Name))), AdaptiveSpacing.Medium),
                    },
            ],
            [
                RequestVerbs.DirectSend.Button(T(DirectTexts.Send), new DirectPayload(row.Plan.Id, row.Task.Code, nonce), ActionStyles.Positive),
                SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
            ]);
    }

    public static RequestView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment duty, string key, DateOnly today, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var code = duty.Task.Code;
        var direction = duty.State.Directions?.FirstOrDefault(d => d.Key == key);
        var waits = direction is { Answer: null } && !duty.IsDone;
        var leader = direction is null ? "–" : office.FindPerson(direction.By) is { } by ? by.Title ?? by.Name : "–";
        var title = direction is null ? T(DirectTexts.Gone, code)
            : direction.Answer is not null ? T(DirectTexts.Answered, code)
            : !waits ? T(DirectTexts.Over, code, StatusWords.Step(language, duty.State))
            : direction.Due is { } due ? T(DirectTexts.TitleDue, leader, code, $"{due:dd/MM/yyyy}")
            : T(DirectTexts.Title, leader, code);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        List<AdaptiveAction> actions = [];
        var mine = waits && office.MayReport(person, duty, today) && !person.Is(Roles.Leader);
        if (direction is not null)
        {
            body.Add(CardParts.Bold(direction.Text));
            body.Add(CardParts.Line(RequestParts.What(duty, 200)));
            body.Add(CardParts.Subtle($"{duty.Definition.Unit.Name} · {StatusWords.Deadline(language, duty, today)}"));
            if (direction.Answer is { } answer)
            {
                body.Add(new AdaptiveFactSet
                {
                    Facts =
                    [
                        CardParts.Fact(T(DirectTexts.Answer), Excerpt.Of(answer, 400)),
                        CardParts.Fact(T(DirectTexts.AnsweredBy), PersonWords.Name(office, language, direction.AnsweredBy) ?? "–"),
                    ],
                });
            }
            else if (waits && !mine)
            {
                body.Add(CardParts.Subtle(T(DirectTexts.Waits, office.OwnerOf(duty)?.Name ?? duty.Definition.Unit.Name), AdaptiveSpacing.Medium));
            }
        }

        body.AddRange(CardParts.Problem(problem));
        if (mine)
        {
            body.Add(new AdaptiveTextInput { Id = "answer", Label = T(DirectTexts.Answer), IsMultiline = true, MaxLength = StatusRules.LongestText });
            actions.Add(RequestVerbs.DirectAnswer.Button(
                T(DirectTexts.SendAnswer), new DirectAnswerPayload(plan, duty.Id.ToString(), key), ActionStyles.Positive));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, duty)]), title, !mine);
    }
}

/// <summary>The list of directions that wait for an answer.</summary>
internal static class DirectListCard
{
    private const int Most = 8;

    public static string Title(TextLanguage language, int count) =>
        count == 0 ? DirectTexts.ListNone.In(language) : DirectTexts.ListTitle.In(language, CountWords.Number(language, count));

    public static AdaptiveCard Render(
        TextLanguage language, IReadOnlyList<(string Plan, Assignment Duty, Direction Direction)> waiting, DateOnly today)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = Title(language, waiting.Count);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        foreach (var (plan, duty, direction) in waiting.Take(Most))
        {
            var due = direction.Due is { } day ? T(DirectTexts.ListDue, $"{day:dd/MM/yyyy}") : null;
            var late = direction.Due < today ? T(DirectTexts.ListLate) : null;
            body.Add(new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Bold($"{duty.Task.Code}. {Excerpt.Of(direction.Text, 160)}"),
                    CardParts.Subtle(string.Join(" · ", new[] { duty.Definition.Unit.Name, due, late, StatusWords.Step(language,
                        duty.State) }.OfType<string>())),
                    new AdaptiveActionSet
                    {
                        Spacing = AdaptiveSpacing.Small,
                        Actions =
                        [
                            Named(duty, SharedVerbs.DirectAnswerForm.Button(
                                TaskActTexts.See.In(language, duty.Task.Code), new RequestPayload(plan, duty.Id.ToString(), direction.Key))),
                        ],
                    },
                ],
            });
        }

        if (waiting.Count > Most)
        {
            body.Add(CardParts.Subtle(T(DirectTexts.ListMore, CountWords.Number(language, waiting.Count - Most)), AdaptiveSpacing.Medium));
        }

        return CardParts.Stacked(language, title, body);
    }

    // Several units may have to answer about one task, so the tooltip names the unit.
    private static AdaptiveExecuteAction Named(Assignment duty, AdaptiveExecuteAction button)
    {
        button.Tooltip = CardText.Plain($"{button.Title} – {duty.Definition.Unit.Name}");
        return button;
    }
}
