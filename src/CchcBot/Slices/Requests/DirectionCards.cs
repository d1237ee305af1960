namespace CchcBot.Slices.Requests;

/// <summary>Cards of a leader's direction on a task: its form, the direction to be answered, or its outcome.</summary>
internal static class DirectionCard
{
    public static AdaptiveCard Form(
        TextLanguage language, TaskRow row, IReadOnlyList<Assignment> open, IReadOnlyList<Person> people, DirectionPayload typed, string? problem)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(DirectionTexts.FormTitle, row.Task.Code);
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
                    Id = "text", Label = T(DirectionTexts.Text), Value = typed.Text, IsMultiline = true, MaxLength = StatusRules.LongestText,
                },
                new AdaptiveDateInput { Id = "due", Label = T(DirectionTexts.Due), Value = typed.Due },
                .. people.Count == 0
                    ? []
                    : new AdaptiveElement[]
                    {
                        CardParts.Subtle(T(DirectionTexts.FormGoes, string.Join(", ", people.Take(5).Select(p => p.Name))), AdaptiveSpacing.Medium),
                    },
            ],
            [
                RequestVerbs.DirectionSend.Button(T(DirectionTexts.Send), new DirectionPayload(row.Plan.Id, row.Task.Code, nonce), ActionStyles.Positive),
                SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
            ]);
    }

    public static RequestView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment assignment, string key, DateOnly today, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var code = assignment.Task.Code;
        var direction = assignment.State.Directions?.FirstOrDefault(d => d.Key == key);
        var waits = direction is { Answer: null } && !assignment.IsDone;
        var leader = direction is null ? "–" : office.FindPerson(direction.By) is { } by ? by.Title ?? by.Name : "–";
        var title = direction is null ? T(DirectionTexts.Gone, code)
            : direction.Answer is not null ? T(DirectionTexts.Answered, code)
            : !waits ? T(DirectionTexts.Over, code, StatusFormatter.Step(language, assignment.State))
            : direction.Due is { } due ? T(DirectionTexts.TitleDue, leader, code, $"{due:dd/MM/yyyy}")
            : T(DirectionTexts.Title, leader, code);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        List<AdaptiveAction> actions = [];
        var mine = waits && office.MayReport(person, assignment, today) && !person.Is(Roles.Leader);
        if (direction is not null)
        {
            body.Add(CardParts.Bold(direction.Text));
            body.Add(CardParts.Line(RequestParts.What(assignment, 200)));
            body.Add(CardParts.Subtle($"{assignment.Definition.Unit.Name} · {StatusFormatter.Deadline(language, assignment, today)}"));
            if (direction.Answer is { } answer)
            {
                body.Add(new AdaptiveFactSet
                {
                    Facts =
                    [
                        CardParts.Fact(T(DirectionTexts.Answer), Excerpt.Of(answer, 400)),
                        CardParts.Fact(T(DirectionTexts.AnsweredBy), PersonFormatter.Name(office, language, direction.AnsweredBy) ?? "–"),
                    ],
                });
            }
            else if (waits && !mine)
            {
                body.Add(
                    CardParts.Subtle(T(DirectionTexts.Waits, office.OwnerOf(assignment)?.Name ?? assignment.Definition.Unit.Name), AdaptiveSpacing.Medium));
            }
        }

        body.AddRange(CardParts.Problem(problem));
        if (mine)
        {
            body.Add(new AdaptiveTextInput { Id = "answer", Label = T(DirectionTexts.Answer), IsMultiline = true, MaxLength = StatusRules.LongestText });
            actions.Add(RequestVerbs.DirectionAnswer.Button(
                T(DirectionTexts.SendAnswer), new DirectionAnswerPayload(plan, assignment.Id.ToString(), key), ActionStyles.Positive));
        }

        return new RequestView(CardParts.Stacked(language, title, body, [.. actions, RequestParts.History(language, plan, assignment)]), title, !mine);
    }
}

/// <summary>The list of directions that wait for an answer.</summary>
internal static class DirectionListCard
{
    private const int Most = 8;

    public static string Title(TextLanguage language, int count) =>
        count == 0 ? DirectionTexts.ListNone.In(language) : DirectionTexts.ListTitle.In(language, CountFormatter.Number(language, count));

    public static AdaptiveCard Render(
        TextLanguage language, IReadOnlyList<(string Plan, Assignment Assignment, Direction Direction)> waiting, DateOnly today)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = Title(language, waiting.Count);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        foreach (var (plan, assignment, direction) in waiting.Take(Most))
        {
            var due = direction.Due is { } day ? T(DirectionTexts.ListDue, $"{day:dd/MM/yyyy}") : null;
            var late = direction.Due < today ? T(DirectionTexts.ListLate) : null;
            body.Add(new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Bold($"{assignment.Task.Code}. {Excerpt.Of(direction.Text, 160)}"),
                    CardParts.Subtle(string.Join(" · ", new[] { assignment.Definition.Unit.Name, due, late, StatusFormatter.Step(language,
                        assignment.State) }.OfType<string>())),
                    new AdaptiveActionSet
                    {
                        Spacing = AdaptiveSpacing.Small,
                        Actions =
                        [
                            Named(assignment, SharedVerbs.DirectionAnswerForm.Button(
                                TaskActTexts.See.In(language, assignment.Task.Code), new RequestPayload(plan, assignment.Id.ToString(), direction.Key))),
                        ],
                    },
                ],
            });
        }

        if (waiting.Count > Most)
        {
            body.Add(CardParts.Subtle(T(DirectionTexts.ListMore, CountFormatter.Number(language, waiting.Count - Most)), AdaptiveSpacing.Medium));
        }

        return CardParts.Stacked(language, title, body);
    }

    // Several units may have to answer about one task, so the tooltip names the unit.
    private static AdaptiveExecuteAction Named(Assignment assignment, AdaptiveExecuteAction button)
    {
        button.Tooltip = CardText.Plain($"{button.Title} – {assignment.Definition.Unit.Name}");
        return button;
    }
}
