namespace CchcBot.Kernel.Cards;

/// <summary>A task, or one unit's part of it, among several to choose from.</summary>
/// <param name="Code">The task's code.</param>
/// <param name="Text">The task's text.</param>
/// <param name="Part">Milestone or occurrence; null if the task has one part.</param>
/// <param name="Unit">The units in charge of it.</param>
/// <param name="Plan">Number of its plan, or the title where it has none.</param>
internal sealed record ChoosableTask(string Code, string Text, string? Part, string Unit, string Plan)
{
    public static ChoosableTask Of(TextLanguage language, TaskRow row) =>
        new(row.Task.Code, row.Task.Text, null, TaskFormatter.Units(row.Assignments, language), row.Plan.ShortName());

    /// <param name="plan">The plan's head; null where it is not known (any more).</param>
    public static ChoosableTask Of(TextLanguage language, PlanInfo? plan, Assignment assignment) =>
        new(assignment.Task.Code, assignment.Task.Text, TaskFormatter.Part(assignment, language), TaskFormatter.Unit(assignment, language),
            plan?.ShortName() ?? "");
}

/// <summary>Asks which of several tasks is meant: each with its text and a button short enough for a phone, by which no two are alike.</summary>
internal static class WhichTask
{
    private const int Most = 8;
    private const int LongestText = 140;

    // Of each part of a name; a phone shows some 35 characters of a button.
    private const int LongestPart = 32;

    // From the shortest to all that there is.
    private static readonly Func<ChoosableTask, string>[] Tellers =
    [
        c => Words(c.Part), c => Words(c.Unit), c => Words(c.Plan), c => Words(c.Part, c.Unit), c => Words(c.Part, c.Plan), c => Words(c.Unit, c.Plan),
        c => Words(c.Part, c.Unit, c.Plan),
    ];

    /// <param name="question">Heading of the card.</param>
    /// <param name="choices">The tasks, each with what makes its button from its name.</param>
    public static Reply Ask(TextLanguage language, string question, IEnumerable<(ChoosableTask Choice, Func<string, AdaptiveExecuteAction> Button)> choices)
    {
        var shown = choices.Take(Most).ToList();
        var names = Names([.. shown.Select(s => s.Choice)]);
        return Reply.Show(
            CardParts.Card(
                language,
                question,
                [
                    CardParts.Heading(question),
                    .. shown.Zip(names, (s, name) => new AdaptiveContainer
                    {
                        Separator = true,
                        Items =
                        [
                            CardParts.Line($"{s.Choice.Code}. {Excerpt.Of(s.Choice.Text, LongestText)}"),
                            CardParts.Subtle(
                                string.Join(" · ", new[] { s.Choice.Part, s.Choice.Unit }.OfType<string>().Select(w => Excerpt.Of(w, LongestText)))),
                            new AdaptiveActionSet { Actions = [s.Button(CardText.Plain(name))], Spacing = AdaptiveSpacing.Small },
                        ],
                    }),
                ]),
            question);
    }

    /// <summary>Asks which assignment is meant; its button goes on with what was asked for.</summary>
    /// <param name="payload">Makes the button's payload for an assignment.</param>
    public static async Task<Reply> AskAsync<TPayload>(
        Turn turn,
        Verb<TPayload> verb,
        IEnumerable<(string Plan, Assignment Assignment)> candidates,
        Func<string, Assignment, TPayload> payload,
        CancellationToken cancellation,
        Text? question = null)
        where TPayload : class
    {
        var plans = (await turn.Snapshot.HeadsAsync(cancellation)).ToDictionary(p => p.Id, StringComparer.Ordinal);
        return Ask(
            turn.Language,
            (question ?? TaskActTexts.Which).In(turn.Language),
            candidates.Select(c => (
                ChoosableTask.Of(turn.Language, plans.GetValueOrDefault(c.Plan), c.Assignment),
                (Func<string, AdaptiveExecuteAction>)(name => verb.Button(name, payload(c.Plan, c.Assignment))))));
    }

    /// <summary>Asks which task is meant.</summary>
    /// <param name="button">Makes the button of a task from its title.</param>
    public static Reply Ask(TextLanguage language, IEnumerable<TaskRow> rows, Func<string, TaskRow, AdaptiveExecuteAction> button) => Ask(
        language,
        TaskActTexts.Which.In(language),
        rows.Select(row => (ChoosableTask.Of(language, row), (Func<string, AdaptiveExecuteAction>)(name => button(name, row)))));

    /// <summary>
    /// Names by which to tell them apart, in their order: the code, and where several have it, as little of part, unit and plan as tells those apart:
    /// "2b (Phòng Nội chính)". What stands twice in the list, for two things to be done with it, has one name.
    /// </summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<ChoosableTask> choices)
    {
        var alike = choices.Distinct().ToLookup(c => c.Code, StringComparer.OrdinalIgnoreCase);
        return [.. choices.Select(c => Name(c, [.. alike[c.Code]]))];
    }

    private static string Name(ChoosableTask choice, IReadOnlyList<ChoosableTask> alike)
    {
        if (alike.Count < 2)
        {
            return choice.Code;
        }

        var told = Tellers.FirstOrDefault(t => alike.Select(t).Distinct(StringComparer.Ordinal).Count() == alike.Count) ?? Tellers[^1];
        return told(choice) is { Length: > 0 } words ? $"{choice.Code} ({words})" : choice.Code;
    }

    private static string Words(params ReadOnlySpan<string?> parts)
    {
        List<string> said = [];
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                said.Add(Excerpt.Of(part, LongestPart));
            }
        }

        return string.Join(", ", said);
    }
}
