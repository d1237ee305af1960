using CchcBot.Domain.Queries;
using CchcBot.Language;
using CchcBot.Language.Readers;
using CchcBot.Language.Spans;

namespace CchcBot.Slices.Requests;

/// <summary>"đôn đốc 2b": asks the owners of a task's open assignments for an update, at most once a day.</summary>
internal sealed class UrgeHandler(TaskFinder tasks, PlanEditor editor, RequestOutbox outbox)
{
    public async Task<Reply?> TypedAsync(Turn turn, OfficeOrder order, CancellationToken cancellation)
    {
        var (unit, person) = Named(turn.Workspace, order.Who, turn.Today);
        // "nhắc" with a name that is nobody's in the office is not this command.
        if (order.Who is not null && unit is null && person is null)
        {
            return null;
        }

        List<string> answers = [];
        foreach (var code in order.Tasks.Cast<string?>().DefaultIfEmpty())
        {
            var (rows, problem) = await tasks.FindVisibleAsync(turn, code, cancellation);
            if (problem is not null || rows.Count > 1)
            {
                var reply = problem ?? WhichTask.Ask(
                    turn.Language, rows, (name, row) => SharedVerbs.TaskUrge.Button(name, new TaskPayload(row.Plan.Id, row.Task.Code)));
                return Requested.Before(answers, reply);
            }

            // A named unit or person is asked only about their own tasks.
            answers.Add((unit is not null && rows[0].Assignments.All(a => a.Assignment.Id.Unit != unit.Key))
                || (unit is null && person is not null && rows[0].Assignments.All(a => a.Owner?.Name != person))
                ? UrgeTexts.NotTheirs.In(turn.Language, rows[0].Task.Code, unit?.Name ?? person)
                : await UrgeAsync(turn, rows[0], cancellation));
        }

        var text = string.Join(" ", answers);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    /// <summary>The unit or the person that the words name, as in "phòng Nội chính" or "anh Cường".</summary>
    private static (Unit? Unit, string? Person) Named(Workspace office, string? who, DateOnly today)
    {
        if (who is null)
        {
            return default;
        }

        var names = new NameMatcher(new LanguageContext(
            today,
            null,
            [.. office.Units.Select(u => new KnownUnit(u.Name, u.Aliases))],
            [.. office.People.Select(p => new KnownPerson(p.Name, office.FindUnit(p.Unit)?.Name))],
            [],
            []));
        return (names.Unit(who) is { } unit ? office.Units.Find(unit) : null, names.Person(who));
    }

    /// <summary>The button on a task's card.</summary>
    public async Task<Reply> TapAsync(Turn turn, TaskPayload tapped, CancellationToken cancellation)
    {
        if (await TaskFinder.FindVisibleAsync(turn, tapped, cancellation) is not { } row)
        {
            return turn.Gone();
        }

        var text = await UrgeAsync(turn, row, cancellation);
        return Reply.Show(NoteCard.Render(turn.Language, text), text);
    }

    private async Task<string> UrgeAsync(Turn turn, TaskRow row, CancellationToken cancellation)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        var open = row.Assignments.Select(a => a.Assignment).Where(d => !d.IsDone && d.IsActive(turn.Today)).ToList();
        if (open.Count == 0)
        {
            return T(UrgeTexts.NothingOpen, row.Task.Code);
        }

        if (!open.TrueForAll(d => TaskActs.MayUrge(turn, d)))
        {
            return UrgeTexts.NotAllowed.In(turn.Language);
        }

        List<string> told = [];
        List<string> notReached = [];
        Urging? before = null;
        foreach (var assignment in open)
        {
            var answers = turn.Workspace.OwnerOf(assignment);
            var owner = Recipients.Reached(turn.Workspace, assignment, turn.Today);
            if (answers is not null && answers.Id != turn.Person.Id && owner?.Id != answers.Id && answers is { Address: null } or { Unreachable: not null })
            {
                notReached.Add(answers.Name);
            }

            if (owner is null || owner.Id == turn.Person.Id)
            {
                continue;
            }

            // The operation id contains the day and not the asker, so that a second act on the same day counts as a repeat.
            var outcome = await editor.ChangeAsync(
                turn,
                row.Plan.Id,
                assignment.Id,
                present => present.IsDone ? null : present.State with { Urged = new Urging(turn.Person.Id, turn.Now) },
                cancellation,
                $"urge-{assignment.Id}-{turn.Today:yyyyMMdd}");
            if (outcome is { IsWritten: true, Assignment.State.Urged: { } urged })
            {
                await outbox.AskAsync(turn, [owner], RequestKinds.Urge, row.Plan.Id, assignment.Id, $"{turn.Today:yyyyMMdd}", cancellation);
                before = outcome.Repeated ? urged : before;
                told.Add(owner.Name);
            }
        }

        var without = string.Join(", ", notReached.Distinct(StringComparer.Ordinal));
        return notReached.Count > 0 && before is null
                ? told.Count == 0
                    ? T(UrgeTexts.NotReached, row.Task.Code, without)
                    : T(UrgeTexts.Instead, row.Task.Code, without, string.Join(", ", told.Distinct(StringComparer.Ordinal)))
            : told.Count == 0 ? T(UrgeTexts.Nobody, row.Task.Code)
            : before is { } first
                ? T(
                    UrgeTexts.Already,
                    row.Task.Code,
                    turn.Workspace.FindPerson(first.By)?.Name ?? "",
                    OfficeTime.Local(first.At).ToString("HH:mm", CultureInfo.InvariantCulture)
                )
            : T(UrgeTexts.Sent, row.Task.Code, string.Join(", ", told.Distinct(StringComparer.Ordinal)));
    }
}

/// <summary>The card that an assignment's owner gets when somebody asks for an update.</summary>
internal static class UrgeCard
{
    public static RequestView? Of(TextLanguage language, Workspace office, string plan, Assignment assignment, string day, DateOnly today)
    {
        if (assignment.State.Urged is not { } urged)
        {
            return null;
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var asker = office.FindPerson(urged.By) is { } by ? by.Title ?? by.Name : "";
        // A request on a later day has its own card.
        var isOver = assignment.IsDone || assignment.State.ReportedAt > urged.At || $"{OfficeTime.DayOf(urged.At):yyyyMMdd}" != day;
        var title = isOver
            ? T(UrgeTexts.Over, assignment.Task.Code, StatusFormatter.Step(language, assignment.State))
            : T(UrgeTexts.Title, asker, assignment.Task.Code);
        List<AdaptiveAction> actions = [];
        if (!isOver)
        {
            actions.AddRange(AnswerButtons.Of(language, plan, assignment, today));
            actions.Add(SharedVerbs.ExtensionForm.Button(TaskActTexts.ExtendButton.In(language), new ExtensionFormPayload(plan, assignment.Id.ToString())));
        }

        return new RequestView(
            CardParts.Stacked(
                language,
                title,
                [CardParts.Heading(title), CardParts.Line(RequestParts.What(assignment, 240)),
                    CardParts.Subtle(StatusFormatter.Deadline(language, assignment, today))],
                actions),
            title,
            isOver);
    }
}
