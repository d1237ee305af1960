using System.Text.RegularExpressions;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Requests;

/// <summary>
/// "ý kiến chỉ đạo 1a ... trước 20/9": a leader's direction on a task. It goes to the people responsible for the task and is tracked until answered.
/// </summary>
internal sealed partial class DirectionHandler(TaskFinder tasks, PlanEditor editor, RequestOutbox outbox)
{
    /// <summary>With a task: the form, prefilled from the words. Without one: the list of unanswered directions.</summary>
    public async Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        if (words.Length == 0)
        {
            return await ListAsync(turn, cancellation);
        }

        var code = OrderReader.CodesIn(words) is [var first, ..] ? first : Number().Match(words) is { Success: true } number ? number.Value : null;
        var (rows, problem) = await tasks.FindVisibleAsync(turn, code ?? words, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        if (rows is not [var row])
        {
            return WhichTask.Ask(turn.Language, rows, (name, r) => SharedVerbs.DirectionForm.Button(name, new TaskPayload(r.Plan.Id, r.Task.Code)));
        }

        var text = code is null ? "" : Said(words, code);
        var due = By().Match(text) is { Success: true } by && DateReader.Read(by.Groups["day"].Value, turn.Today.Year, out var day) == DateReading.Date
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
        return Form(turn, row, new DirectionPayload(row.Plan.Id, row.Task.Code, null, text.Length == 0 ? null : text, due));
    }

    public async Task<Reply> FormAsync(Turn turn, TaskPayload tapped, CancellationToken cancellation) =>
        await TaskFinder.FindVisibleAsync(turn, tapped, cancellation) is { } row
            ? Form(turn, row, new DirectionPayload(tapped.Plan, tapped.Code, null))
            : turn.Gone();

    public async Task<Reply> SendAsync(Turn turn, DirectionPayload tapped, CancellationToken cancellation)
    {
        if (await TaskFinder.FindVisibleAsync(turn, new TaskPayload(tapped.Plan, tapped.Code), cancellation) is not { } row)
        {
            return turn.Gone();
        }

        DateOnly due = default;
        var problem = tapped.Text is null ? DirectionTexts.NoText
            : tapped.Text.Length > StatusRules.LongestText ? TaskActTexts.Problem(UpdateProblem.TextTooLong)
            : tapped.Due is not null && DateReader.Read(tapped.Due, turn.Today.Year, out due) != DateReading.Date ? TaskActTexts.ProblemBadDate
            : tapped.Due is not null && due < turn.Today ? DirectionTexts.Past
            : null;
        if (problem is not null || Refusal(turn, row) is not null)
        {
            return Form(turn, row, tapped, problem?.In(turn.Language));
        }

        var direction = new Direction(tapped.Text!, tapped.Due is null ? null : due, turn.Person.Id, turn.Now);
        Assignment? shown = null;
        foreach (var assignment in Open(turn, row))
        {
            var outcome = await editor.ChangeAsync(
                turn,
                row.Plan.Id,
                assignment.Id,
                present => present.IsDone || present.State.Directions?.Count >= StateLimits.MostRequests
                    ? null
                    : present.State with { Directions = [.. present.State.Directions ?? [], direction] },
                cancellation,
                $"{turn.Operation}-{assignment.Id}");
            if (outcome is { IsWritten: true, Assignment: { } now })
            {
                // After a repeated act, the direction that was stored the first time.
                var written = now.State.Directions?.LastOrDefault(d => d.Text == direction.Text && d.By == turn.Person.Id) ?? direction;
                await outbox.AskAsync(turn, Answerers(turn, now), RequestKinds.Direction, row.Plan.Id, now.Id, written.Key, cancellation);
                (shown, direction) = (now, written);
            }
        }

        return shown is null
            ? Reply.Problem(DirectionTexts.TooMany.In(turn.Language))
            : DirectionCard.Of(turn.Language, turn.Workspace, turn.Person, row.Plan.Id, shown, direction.Key, turn.Today).Shown;
    }

    /// <summary>Shows the direction in its present state, with the form to answer it.</summary>
    public async Task<Reply> OpenAsync(Turn turn, RequestPayload tapped, CancellationToken cancellation)
    {
        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        return request is var (plan, assignment, key)
            ? DirectionCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today).Shown
            : refused!;
    }

    public async Task<Reply> AnswerAsync(Turn turn, DirectionAnswerPayload tapped, CancellationToken cancellation)
    {
        var (request, refused) = await turn.RequestAsync(tapped, cancellation);
        if (request is not var (plan, assignment, key))
        {
            return refused!;
        }

        if (!turn.Workspace.MayReport(turn.Person, assignment, turn.Today))
        {
            return Reply.Problem(TaskActTexts.NotYours.In(turn.Language, assignment.Task.Code, assignment.Definition.Unit.Name));
        }

        if (assignment.State.Directions?.FirstOrDefault(d => d.Key == key) is { Answer: null } waiting)
        {
            if (tapped.Answer is not { Length: <= StatusRules.LongestText } answer)
            {
                var text = (tapped.Answer is null ? DirectionTexts.NoAnswer : TaskActTexts.Problem(UpdateProblem.TextTooLong)).In(turn.Language);
                return DirectionCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today, text).Again(text);
            }

            var outcome = await editor.ChangeAsync(
                turn,
                plan,
                assignment.Id,
                present => present.State.Directions?.FirstOrDefault(d => d.Key == key) is not { Answer: null } ? null : present.State with
                {
                    Directions =
                    [
                        .. present.State.Directions!.Select(d => d.Key == key ? d with { Answer = answer, AnsweredBy = turn.Person.Id, AnsweredAt = turn.Now }
                            : d),
                    ],
                },
                cancellation);
            assignment = outcome.Assignment ?? assignment;
            var said = assignment.State.Directions?.FirstOrDefault(d => d.Key == key)?.Answer ?? answer;
            await outbox.NotifyAsync(
                turn,
                [turn.Workspace.FindPerson(waiting.By)],
                $"direction|{assignment.Id}|{key}",
                _ => (DirectionTexts.Told, [assignment.Definition.Unit.Name, assignment.Task.Code, said]),
                cancellation);
        }

        return DirectionCard.Of(turn.Language, turn.Workspace, turn.Person, plan, assignment, key, turn.Today).Shown;
    }

    /// <summary>Unanswered directions: all for administrators; for others their own and those on assignments that they report on.</summary>
    private static async Task<Reply> ListAsync(Turn turn, CancellationToken cancellation)
    {
        var waiting = (await turn.Snapshot.CurrentAsync(cancellation))
            .SelectMany(p => p.Assignments.Where(a => !a.IsDone), (p, a) => (Plan: p.Info.Id, Assignment: a))
            .SelectMany(d => (d.Assignment.State.Directions ?? []).Where(x => x.Answer is null), (d, x) => (d.Plan, d.Assignment, Direction: x))
            .Where(
                w => turn.Person.Is(Roles.Administrator) || w.Direction.By == turn.Person.Id || turn.Workspace.MayReport(turn.Person, w.Assignment, turn.Today))
            .OrderBy(w => w.Direction.Due ?? DateOnly.MaxValue)
            .ToList();
        var title = DirectionListCard.Title(turn.Language, waiting.Count);
        return Reply.Show(DirectionListCard.Render(turn.Language, waiting, turn.Today), title);
    }

    private static Reply Form(Turn turn, TaskRow row, DirectionPayload typed, string? problem = null) =>
        Refusal(turn, row)
        ?? Reply.Show(
            DirectionCard.Form(turn.Language, row, Open(turn, row), [.. Open(turn, row).SelectMany(d => Answerers(turn, d)).DistinctBy(p => p.Id)], typed,
                problem),
            problem ?? DirectionTexts.FormTitle.In(turn.Language, row.Task.Code)) with { IsProblem = problem is not null };

    private static Reply? Refusal(Turn turn, TaskRow row) =>
        !turn.Person.Is(Roles.Leader) ? Reply.Problem(DirectionTexts.OnlyLeaders.In(turn.Language))
        : Open(turn, row).Count == 0 ? Reply.Problem(DirectionTexts.NothingOpen.In(turn.Language, row.Task.Code))
        : null;

    private static IReadOnlyList<Assignment> Open(Turn turn, TaskRow row) =>
        [.. row.Assignments.Select(a => a.Assignment).Where(d => !d.IsDone && d.IsActive(turn.Today))];

    /// <summary>The assignment's owner, and the unit's head where that is another person; never the user.</summary>
    private static IEnumerable<Person> Answerers(Turn turn, Assignment assignment) =>
        new[] { Recipients.Owner(turn.Workspace, assignment, turn.Today), turn.Workspace.HeadOf(assignment.Id.Unit) }.OfType<Person>()
            .Where(p => p.Id != turn.Person.Id).DistinctBy(p => p.Id);

    /// <summary>The text after the task's code, with a capital first letter.</summary>
    private static string Said(string words, string code)
    {
        var at = words.IndexOf(code, StringComparison.OrdinalIgnoreCase);
        var text = (at < 0 ? words : words[(at + code.Length)..]).Trim(' ', ':', ',', '-', '–', '.');
        return text.Length == 0 ? "" : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    [GeneratedRegex(@"^\d{1,3}(?=[\s:,]|$)", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?:trước|truoc|chậm nhất|cham nhat|đến|den|by|before)\s+(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?(?<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?![\d/])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft,
        1000)]
    private static partial Regex By();
}
