namespace CchcBot.Slices.Requests;

/// <summary>An obstacle whose cause the person is to classify or to confirm.</summary>
internal sealed record CauseRow(string Plan, Assignment Assignment, Obstacle Obstacle)
{
    /// <summary>Id of its input on the card. It includes the obstacle's key, so that a choice never applies to a later report.</summary>
    public string Input => $"c:{Plan}:{Assignment.Id}:{Obstacle.Key}";
}

/// <summary>The causes of delay that wait for a person.</summary>
/// <param name="IsDeciding">True where the person confirms; false where the person proposes.</param>
internal sealed record CauseList(IReadOnlyList<CauseRow> Rows, bool IsDeciding)
{
    /// <summary>Entries on one card; the others follow on the next.</summary>
    public const int Most = 8;

    public const string ObjectiveChoice = "objective";
    public const string SubjectiveChoice = "subjective";
    public const string ClarifyChoice = "clarify";

    /// <summary>What the person has to confirm, if anything; otherwise, for the monitoring unit, what is not classified yet.</summary>
    public static CauseList Of(Workspace office, Person person, IReadOnlyList<PlanState> plans, DateOnly today)
    {
        var deciding = Deciding(office, person, plans, today);
        return deciding.Count > 0 || !person.Is(Roles.Administrator) ? new CauseList(deciding, true) : new CauseList(Proposing(plans), false);
    }

    /// <summary>Classified by the monitoring unit and unconfirmed; without those of the person's own unit.</summary>
    public static IReadOnlyList<CauseRow> Deciding(Workspace office, Person person, IReadOnlyList<PlanState> plans, DateOnly today) =>
        [.. Open(plans).Where(r => r.Obstacle is { Objective: not null, ProposedBy: not null, ClarifyBy: null }
            && Deciders.May(office, person, r.Assignment.Id.Unit, r.Obstacle.ReportedBy ?? "", today))];

    /// <summary>Obstacles that the monitoring unit has not classified.</summary>
    public static IReadOnlyList<CauseRow> Proposing(IReadOnlyList<PlanState> plans) =>
        [.. Open(plans).Where(r => r.Obstacle is { ProposedBy: null, ClarifyBy: null })];

    private static IEnumerable<CauseRow> Open(IReadOnlyList<PlanState> plans) =>
        from plan in plans
        from assignment in plan.Assignments
        where assignment is { IsDone: false, State.Obstacle: { Confirmed: false, Key: not null } }
        orderby assignment.Due ?? DateOnly.MaxValue
        select new CauseRow(plan.Info.Id, assignment, assignment.State.Obstacle!);
}

/// <summary>The list of causes, saved with one button.</summary>
internal static class CauseCard
{
    public static string Title(TextLanguage language, CauseList list) => list.Rows.Count == 0
        ? CauseTexts.None.In(language)
        : (list.IsDeciding ? CauseTexts.Confirm : CauseTexts.Propose).In(language, CountFormatter.Number(language, list.Rows.Count));

    /// <summary>Text of the notification when it is sent before a report closes.</summary>
    public static string Push(TextLanguage language, CauseList list) =>
        (list.IsDeciding ? CauseTexts.Push : CauseTexts.PushPropose).In(language, CountFormatter.Number(language, list.Rows.Count));

    public static AdaptiveCard Render(TextLanguage language, Workspace office, Person person, CauseList list, DateOnly today, string? note = null,
        bool isProblem = false)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = Title(language, list);
        List<AdaptiveElement> body = [];
        if (note is not null)
        {
            body.Add(new AdaptiveContainer
            {
                Style = isProblem ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good, Items = [CardParts.Bold(note)],
            });
        }

        body.Add(CardParts.Heading(title));
        if (list.Rows.Count == 0)
        {
            return CardParts.Stacked(language, title, body);
        }

        body.Add(CardParts.Subtle(list.IsDeciding
            ? T(CauseTexts.ToLeader, person.Title ?? TaskActTexts.Leader.In(language))
            : T(CauseTexts.ProposeHow)));
        foreach (var row in list.Rows.Take(CauseList.Most))
        {
            body.Add(new AdaptiveContainer
            {
                Separator = true,
                Items =
                [
                    CardParts.Bold(RequestParts.What(row.Assignment, 120)),
                    CardParts.Subtle($"{row.Assignment.Definition.Unit.Name} · {StatusFormatter.Deadline(language, row.Assignment, today)}"),
                    CardParts.Line(Said(language, office, row.Obstacle), AdaptiveSpacing.Small),
                    new AdaptiveChoiceSetInput
                    {
                        Id = row.Input,
                        Style = AdaptiveChoiceInputStyle.Expanded,
                        Value = row.Obstacle.Objective switch
                        {
                            true => CauseList.ObjectiveChoice,
                            false => CauseList.SubjectiveChoice,
                            _ => null,
                        },
                        Choices =
                        [
                            CardParts.Choice(T(CauseTexts.Objective), CauseList.ObjectiveChoice),
                            CardParts.Choice(T(CauseTexts.Subjective), CauseList.SubjectiveChoice),
                            .. list.IsDeciding ? [CardParts.Choice(T(CauseTexts.Clarify), CauseList.ClarifyChoice)] : Array.Empty<AdaptiveChoice>(),
                        ],
                    },
                ],
            });
        }

        if (list.Rows.Count > CauseList.Most)
        {
            body.Add(CardParts.Subtle(T(CauseTexts.More, CountFormatter.Number(language, list.Rows.Count - CauseList.Most)), AdaptiveSpacing.Medium));
        }

        // Identifies this list, so that the same choices on another list are another act.
        var nonce = string.Join(',', list.Rows.Take(CauseList.Most).Select(r => $"{r.Assignment.Task.Code}-{r.Obstacle.Key}"));
        return CardParts.Stacked(language, title, body,
        [
            RequestVerbs.CausesSave.Button(
                T(list.IsDeciding ? CauseTexts.SendConfirmed : CauseTexts.SendProposals), new CausesPayload(nonce, list.IsDeciding), ActionStyles.Positive),
        ]);
    }

    /// <summary>The obstacle, whom it waits for and who reported it.</summary>
    private static string Said(TextLanguage language, Workspace office, Obstacle obstacle)
    {
        var waits = obstacle.WaitsFor is { } who ? $" {TaskActTexts.WaitsForShort.In(language)}: {Excerpt.Of(who, 80)}." : "";
        var by = PersonFormatter.Name(office, language, obstacle.ReportedBy) is { } name ? $" ({name})" : "";
        return $"{Excerpt.Of(obstacle.Cause, 200)}.{waits}{by}".Replace("..", ".", StringComparison.Ordinal);
    }
}
