using CchcBot.Language.Readers;

namespace CchcBot.Slices.Requests;

/// <summary>"1a bao giờ xong", "1a đang chờ ai": when a task is expected to be done, and whom it waits for.</summary>
internal sealed class ExpectedCompletionHandler(TaskFinder tasks)
{
    private const int Most = 6;

    public async Task<Reply> TypedAsync(Turn turn, RecognizedCommand spoken, CancellationToken cancellation)
    {
        // "2 bao giờ xong": a number alone, which names no task in other sentences.
        var code = OrderReader.CodesIn(spoken.Message.Text) is [var first, ..] ? first : spoken.Rest.Any(char.IsAsciiDigit) ? spoken.Rest : null;
        var (rows, problem) = await tasks.FindVisibleAsync(turn, code, cancellation);
        if (problem is not null)
        {
            return problem;
        }

        var title = ExpectedCompletionTexts.Title.In(turn.Language, string.Join(", ", rows.Select(r => r.Task.Code).Distinct(StringComparer.Ordinal).Take(3)));
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        foreach (var row in rows.Take(Most))
        {
            body.Add(CardParts.Line($"{row.Task.Code}. {Excerpt.Of(row.Task.Text, 200)}"));
            var assignments = row.Pressing.Select(a => a.Assignment).Where(d => d.IsActive(turn.Today)).Take(Most).ToList();
            body.AddRange(assignments.Select(d => Assignment(turn, d, assignments.Count > 1)));
        }

        List<AdaptiveAction> actions = rows is [var only] ? [AskParts.Detail(TaskActTexts.See.In(turn.Language, only.Task.Code), turn.Language, only.Ref)] : [];
        if (rows is [var one] && one.Assignments.Any(a => !a.Assignment.IsDone))
        {
            if (one.Assignments.All(a => TaskActs.MayUrge(turn, a.Assignment)))
            {
                actions.Add(SharedVerbs.TaskUrge.Button(TaskActTexts.UrgeButton.In(turn.Language), new TaskPayload(one.Plan.Id, one.Task.Code)));
            }

            if (turn.Person.Is(Roles.Leader))
            {
                actions.Add(SharedVerbs.DirectionForm.Button(TaskActTexts.DirectButton.In(turn.Language), new TaskPayload(one.Plan.Id, one.Task.Code)));
            }
        }

        return Reply.Show(CardParts.Stacked(turn.Language, title, body, actions), rows is [var told] ? Line(turn, told) : title);
    }

    /// <summary>The answer in one line, for the notification.</summary>
    private static string Line(Turn turn, TaskRow row)
    {
        var assignment = row.Pressing[0].Assignment;
        return assignment.IsDone ? TaskActTexts.Done.In(turn.Language, row.Task.Code)
            : $"{row.Task.Code}: {Expected(turn.Language, assignment)}; {ExpectedCompletionTexts.WaitsFor.In(turn.Language, WaitsFor(turn, assignment))}";
    }

    private static AdaptiveFactSet Assignment(Turn turn, Assignment assignment, bool isNamed)
    {
        var language = turn.Language;
        List<AdaptiveFact> facts = [];
        Add(ExtensionTexts.FactUnit, isNamed ? assignment.Definition.Unit.Name : null);
        Add(ExtensionTexts.FactStep, StatusFormatter.Step(language, assignment.State));
        if (!assignment.IsDone)
        {
            Add(TaskActTexts.ExpectedShort, assignment.State.Expected is { } day ? $"{day:dd/MM/yyyy}" : ExpectedCompletionTexts.NotSaid.In(language));
            Add(ExpectedCompletionTexts.Deadline, assignment.Due is { } due ? $"{due:dd/MM/yyyy}" : null);
            Add(TaskActTexts.WaitsForShort, WaitsFor(turn, assignment));
            Add(TaskActTexts.ObstacleShort, assignment.State.Obstacle?.Cause);
        }
        else
        {
            Add(TaskActTexts.CompletedShort, assignment.State.CompletedOn is { } done ? $"{done:dd/MM/yyyy}" : null);
        }

        Add(ExpectedCompletionTexts.Reported, assignment.State.ReportedAt is { } at
            ? $"{OfficeTime.DayOf(at):dd/MM/yyyy}"
            : ExpectedCompletionTexts.NeverReported.In(language));
        return new AdaptiveFactSet { Facts = facts };

        void Add(Text title, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                facts.Add(CardParts.Fact(title.In(language), Excerpt.Of(value, 250)));
            }
        }
    }

    private static string Expected(TextLanguage language, Assignment assignment) =>
        assignment.State.Expected is { } day
            ? ExpectedCompletionTexts.Expected.In(language, $"{day:dd/MM/yyyy}")
            : ExpectedCompletionTexts.NotSaid.In(language);

    /// <summary>
    /// Whom it waits for: the one to whom it was submitted, else the one the officer named, else who acts on its extension request, else its owner.
    /// </summary>
    private static string WaitsFor(Turn turn, Assignment assignment)
    {
        var (language, state) = (turn.Language, assignment.State);
        return StatusFormatter.Submitted(language, assignment)
            ?? state.Obstacle?.WaitsFor
            ?? (state.Extension is { } asked ? ExtensionWaits.For(turn.Workspace, assignment, asked, turn.Today, language) : null)
            ?? (turn.Workspace.OwnerOf(assignment) is { } owner
                ? ExpectedCompletionTexts.Does.In(language, owner.Name, assignment.Definition.Unit.Name) : assignment.Definition.Unit.Name);
    }
}

internal static class ExpectedCompletionTexts
{
    public static readonly Text Title = new("Nhiệm vụ {0}: bao giờ xong, đang chờ ai", "Task {0}: by when, and waiting for whom");
    public static readonly Text Expected = new("dự kiến xong {0}", "expected by {0}");
    public static readonly Text NotSaid = new("đơn vị chưa nêu ngày dự kiến xong", "no day was given by which it is expected");
    public static readonly Text WaitsFor = new("đang chờ: {0}", "waiting for: {0}");
    public static readonly Text Does = new("{0} ({1}) đang thực hiện", "{0} ({1}), who does it");
    public static readonly Text Deadline = new("Hạn hiện nay", "Present deadline");
    public static readonly Text Reported = new("Cập nhật gần nhất", "Last reported");
    public static readonly Text NeverReported = new("chưa có cập nhật nào", "nothing yet");
}
