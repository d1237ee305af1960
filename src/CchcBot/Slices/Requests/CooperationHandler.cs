using CchcBot.Language.Readers;

namespace CchcBot.Slices.Requests;

/// <summary>
/// Requests for cooperation: the lead unit asks another unit for something by a date. That unit's head gets a card to answer, and no further obligation.
/// </summary>
internal sealed class CooperationHandler(TaskFinder tasks, PlanEditor editor, RequestOutbox outbox)
{
    /// <summary>Null where the words name no unit of the office, so that they are not such a request.</summary>
    public async Task<Reply?> TypedAsync(Turn turn, OfficeOrder order, CancellationToken cancellation)
    {
        if (order.Who is null || turn.Workspace.Units.Find(order.Who) is not { } unit)
        {
            return null;
        }

        var due = order.Due is { } words && DateReader.Read(words, turn.Today.Year, out var day) == DateReading.Date ? PayloadInputs.Iso(day) : null;
        var typed = new CooperationForm(
            unit.Key, order.What is [var first, ..] what ? char.ToUpper(first, CultureInfo.InvariantCulture) + what[1..] : null, due);
        var (found, problem) = await tasks.FindOwnAsync(turn, order.Tasks.Count > 0 ? order.Tasks[0] : null, cancellation);
        return problem ?? (found is [var (plan, assignment)]
            ? Form(turn, plan, assignment, typed, null)
            : await WhichTask.AskAsync(
                turn,
                RequestVerbs.CooperationForm,
                found,
                (plan, assignment) => new CooperationFormPayload(plan, assignment.Id.ToString(), unit.Key, typed.What, typed.Due),
                cancellation));
    }

    public async Task<Reply> FormAsync(Turn turn, CooperationFormPayload tapped, CancellationToken cancellation) =>
        await turn.FindAsync(tapped, cancellation) is var (plan, assignment)
            ? Form(turn, plan.Info.Id, assignment, new CooperationForm(tapped.Unit, tapped.What, tapped.Due), null)
            : turn.Gone();

    public async Task<Reply> AskAsync(Turn turn, CooperationAskPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (found, assignment))
        {
            return turn.Gone();
        }

        var picked = LongChoice.Pick(CooperationCard.Options(turn.Workspace, assignment), tapped.Unit, tapped.UnitPart);
        var (plan, typed) = (found.Info.Id, new CooperationForm(picked.Value, tapped.What, tapped.Due, tapped.UnitPart));
        if (Refusal(turn, assignment) is { } refusal)
        {
            return refusal;
        }

        if (picked.Why(turn.Language) is { } unclear)
        {
            return Form(turn, plan, assignment, typed, unclear);
        }

        var (request, problem) = Read(turn, assignment, typed);
        if (request is null)
        {
            return Form(turn, plan, assignment, typed, problem!.In(turn.Language));
        }

        var outcome = await editor.ChangeAsync(
            turn,
            plan,
            assignment.Id,
            present => present.IsDone ? null : present.State with { Cooperation = [.. present.State.Cooperation ?? [], request] },
            cancellation);
        if (outcome is not { IsWritten: true, Assignment: { } now })
        {
            return Reply.Problem((outcome.Assignment is null ? TaskActTexts.Gone : TaskActTexts.Problem(UpdateProblem.Settled)).In(turn.Language));
        }

        // After a repeated act, the request that was stored the first time.
        var written = now.State.Cooperation?.LastOrDefault(c => c.Unit == request.Unit && c.What == request.What && c.AskedBy == turn.Person.Id) ?? request;
        await outbox.AskAsync(turn, Answerers(turn.Workspace, written.Unit), RequestKinds.Cooperate, plan, now.Id, written.Key, cancellation);
        return CooperationCard.Of(turn.Language, turn.Workspace, turn.Person, plan, now, written.Key, turn.Today).Shown;
    }

    public async Task<Reply> AnswerAsync(Turn turn, CooperationAnswerPayload tapped, CancellationToken cancellation)
    {
        if (await turn.FindAsync(tapped, cancellation) is not var (found, assignment) || tapped.R is not { } key
            || assignment.State.Cooperation?.FirstOrDefault(c => c.Key == key) is not { } request)
        {
            return turn.Gone();
        }

        var plan = found.Info.Id;
        if (!May(turn.Workspace, turn.Person, request.Unit))
        {
            return Reply.Problem(RightTexts.NotAllowed.In(turn.Language));
        }

        if (request.Answer is null)
        {
            var answer = tapped.Answer;
            if (answer is null or { Length: > StatusRules.LongestText })
            {
                var text = (answer is null ? CooperationTexts.NoAnswer : TaskActTexts.Problem(UpdateProblem.TextTooLong)).In(turn.Language);
                return CooperationCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today, text).Again(text);
            }

            var outcome = await editor.ChangeAsync(
                turn,
                plan,
                assignment.Id,
                present => present.State.Cooperation?.FirstOrDefault(c => c.Key == key) is not { Answer: null } ? null : present.State with
                {
                    Cooperation =
                    [
                        .. present.State.Cooperation!.Select(c =>
                            c.Key == key ? c with { Answer = answer, AnsweredBy = turn.Person.Id, AnsweredAt = turn.Now } : c),
                    ],
                },
                cancellation);
            assignment = outcome.Assignment ?? assignment;
            var said = assignment.State.Cooperation?.FirstOrDefault(c => c.Key == key)?.Answer ?? "";
            await outbox.NotifyAsync(
                turn,
                [turn.Workspace.FindPerson(request.AskedBy), turn.Workspace.OwnerOf(assignment)],
                $"cooperate|{assignment.Id}|{key}",
                _ => (CooperationTexts.Told, [turn.Workspace.FindUnit(request.Unit)?.Name ?? "", assignment.Task.Code, said]),
                cancellation);
        }

        return CooperationCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today).Shown;
    }

    /// <summary>The unit's head, else its people, else the administrators.</summary>
    private static IEnumerable<Person> Answerers(Workspace office, string unit) =>
        office.HeadOf(unit) is { } head ? [head]
        : office.People.Where(p => p.Is(Roles.Member | Roles.Head) && p.Unit == unit).ToList() is { Count: > 0 } people ? people
        : office.Administrators;

    /// <summary>Whether the person may answer: the people of the unit that was asked; where it has none, the administrators.</summary>
    public static bool May(Workspace office, Person person, string unit) =>
        (person.Is(Roles.Member | Roles.Head) && office.UnitsOf(person).Contains(unit))
        || (person.Is(Roles.Administrator) && Answerers(office, unit).Any(p => p.Id == person.Id));

    private static (CooperationRequest? Request, Text? Problem) Read(Turn turn, Assignment assignment, CooperationForm typed)
    {
        DateOnly due = default;
        var problem = typed.Unit is null || turn.Workspace.Units.All(u => u.Key != typed.Unit) ? CooperationTexts.ChooseUnit
            : typed.Unit == assignment.Id.Unit ? CooperationTexts.OwnUnit
            : typed.What is null ? CooperationTexts.NoWhat
            : typed.What.Length > StatusRules.LongestText ? TaskActTexts.Problem(UpdateProblem.TextTooLong)
            : typed.Due is null ? CooperationTexts.NoDate
            : DateReader.Read(typed.Due, turn.Today.Year, out due) != DateReading.Date ? TaskActTexts.ProblemBadDate
            : due < turn.Today ? ExtensionTexts.Problem(ExtensionProblem.Past)
            : !StateLimits.IsDay(due) ? TaskActTexts.Problem(UpdateProblem.DateOutOfRange)
            : assignment.State.Cooperation?.Count >= StateLimits.MostRequests ? CooperationTexts.TooMany
            : null;
        return problem is null ? (new CooperationRequest(typed.Unit!, typed.What!, due, turn.Person.Id, turn.Now), null) : (null, problem);
    }

    private Reply Form(Turn turn, string plan, Assignment assignment, CooperationForm typed, string? problem)
    {
        if (Refusal(turn, assignment) is { } refusal)
        {
            return refusal;
        }

        tasks.Remember(turn, plan, assignment);
        var card = CooperationCard.Form(turn.Language, turn.Workspace, plan, assignment, typed, problem);
        return Reply.Show(card, problem ?? CooperationTexts.FormTitle.In(turn.Language, assignment.Task.Code)) with { IsProblem = problem is not null };
    }

    private static Reply? Refusal(Turn turn, Assignment assignment) => turn.Workspace.MayReport(turn.Person, assignment, turn.Today)
        ? assignment.IsDone ? Reply.Problem(TaskActTexts.Done.In(turn.Language, assignment.Task.Code)) : null
        : Reply.Problem(CooperationTexts.NotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name));
}

/// <summary>The form's inputs, as typed.</summary>
/// <param name="Unit">The unit's key.</param>
internal sealed record CooperationForm(string? Unit, string? What, string? Due, string? UnitPart = null);

/// <summary>Cards of a request for cooperation: its form, the request to be answered, or its outcome.</summary>
internal static class CooperationCard
{
    public static IReadOnlyList<Option> Options(Workspace office, Assignment assignment) =>
        [.. office.Units.Where(u => u.Key != assignment.Id.Unit).OrderBy(u => u.Name, VietnameseOrder.Instance).Select(u => new Option(u.Name, u.Key))];

    public static AdaptiveCard Form(TextLanguage language, Workspace office, string plan, Assignment assignment, CooperationForm typed, string? problem)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(CooperationTexts.FormTitle, assignment.Task.Code);
        var payload = new CooperationAskPayload(plan, assignment.Id.ToString(), $"{assignment.State.Cooperation?.Count ?? 0}");
        return CardParts.Stacked(
            language,
            title,
            [
                CardParts.Heading(title),
                CardParts.Line(RequestParts.What(assignment, 240)),
                .. CardParts.Problem(problem),
                .. LongChoice.Render(
                    language,
                    new AdaptiveChoiceSetInput
                    {
                        Id = "unit",
                        Label = T(CooperationTexts.Unit),
                        Style = AdaptiveChoiceInputStyle.Compact,
                        Value = typed.Unit,
                    },
                    Options(office, assignment),
                    typed.UnitPart),
                new AdaptiveTextInput
                {
                    Id = "what", Label = T(CooperationTexts.What), Value = typed.What, IsMultiline = true, MaxLength = StatusRules.LongestText,
                },
                new AdaptiveDateInput { Id = "due", Label = T(CooperationTexts.Due), Value = typed.Due },
            ],
            [
                RequestVerbs.CooperationAsk.Button(ExtensionTexts.ExtendSend.In(language), payload, ActionStyles.Positive),
                SharedVerbs.StatusCancel.Button(TaskActTexts.Cancel.In(language), new ThenPayload()),
            ]);
    }

    public static RequestView Of(
        TextLanguage language, Workspace office, Person person, string plan, Assignment assignment, string key, DateOnly today, string? problem = null)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var request = assignment.State.Cooperation?.FirstOrDefault(c => c.Key == key);
        var waits = request is { Answer: null } && !assignment.IsDone;
        var unit = request is null ? "–" : office.FindUnit(request.Unit)?.Name ?? request.Unit;
        var title = request is null ? T(CooperationTexts.Gone, assignment.Task.Code)
            : waits ? T(CooperationTexts.Title, assignment.Definition.Unit.Name, unit, $"{request.Due:dd/MM/yyyy}")
            : T(request.Answer is null ? CooperationTexts.Over : CooperationTexts.Answered, unit, assignment.Task.Code);
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        if (request is not null)
        {
            body.Add(CardParts.Line(Excerpt.Of(request.What, 400)));
            List<AdaptiveFact> facts =
            [
                CardParts.Fact(T(CooperationTexts.Task), RequestParts.What(assignment, 160)),
                CardParts.Fact(T(CooperationTexts.By), PersonFormatter.Name(office, language, request.AskedBy) ?? "–"),
                CardParts.Fact(T(CooperationTexts.Due), $"{request.Due:dd/MM/yyyy}{(waits && request.Due < today ? $" ({T(CooperationTexts.Late)})" : "")}"),
            ];
            if (request.Answer is { } answer)
            {
                facts.Add(CardParts.Fact(T(CooperationTexts.Answer), Excerpt.Of(answer, 300)));
                facts.Add(CardParts.Fact(T(CooperationTexts.AnsweredBy), PersonFormatter.Name(office, language, request.AnsweredBy) ?? "–"));
            }

            body.Add(new AdaptiveFactSet { Facts = facts });
        }

        body.AddRange(CardParts.Problem(problem));
        List<AdaptiveAction> actions = [];
        var mine = waits && CooperationHandler.May(office, person, request!.Unit);
        if (mine)
        {
            body.Add(new AdaptiveTextInput { Id = "answer", Label = T(CooperationTexts.Answer), IsMultiline = true, MaxLength = StatusRules.LongestText });
            actions.Add(RequestVerbs.CooperationAnswer.Button(
                T(CooperationTexts.Send), new CooperationAnswerPayload(plan, assignment.Id.ToString(), key), ActionStyles.Positive));
        }

        return new RequestView(CardParts.Stacked(language, title, body, actions), title, !mine);
    }
}
