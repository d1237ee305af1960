using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>A person's digest of a slot as one card: decisions and overdue tasks first, five rows shown, the rest folded.</summary>
internal static class DigestCard
{
    private const int OpenRows = 5;

    // Numbers of rows to try until the card fits the size limit; the card says how many rows are left out.
    private static readonly int[] MostRows = [20, 15, 10, 6];

    // The most codes of new tasks in a notification; above it only the count is given.
    private const int MostNew = 4;

    // Values of targetWidth: the buttons of a row are shown on wide cards; narrow ones show one button that opens them.
    private const string Wide = "atLeast:standard";
    private const string Narrow = "atMost:narrow";

    internal enum Section
    {
        Decide,
        OwnLeader,
        LateForLeaders,
        Direction,
        Reassign,
        Overdue,
        LateInUnit,
        Due,
        Submitted,
        Estimate,
        Report,
        Event,
        Call,
    }

    /// <summary>Text of the notification: how many tasks are asked about, and which of them are new.</summary>
    public static string Push(TextLanguage language, DigestView view)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var open = view.Open;
        List<string> parts = [];
        Add(DigestTexts.PushDecide, open.Count(r => SectionOf(r, view) is Section.Decide or Section.OwnLeader));
        Add(DigestTexts.PushDirections, open.Count(r => SectionOf(r, view) == Section.Direction));
        if (view is { Leader: null, Overdue: > 0 } && open.All(r => r.IsUnchanged))
        {
            return T(DigestTexts.Push, T(DigestTexts.PushUnchanged, $"{view.Overdue:D2}"));
        }

        // Overdue since the digest of the week before.
        var arisen = open.Where(r => r.Assignment.IsOverdue(view.Today) && SectionOf(r, view) is not (Section.Decide or Section.OwnLeader or Section.Direction))
            .Where(r => r.Assignment.Due >= view.Slot.AddDays(-7)).Select(r => r.Assignment.Task.Code).Distinct(StringComparer.Ordinal).ToList();
        if (view.Overdue > 0)
        {
            parts.Add(arisen.Count == 0 || arisen.Count == view.Overdue || arisen.Count > MostNew
                ? T(DigestTexts.PushOverdue, $"{view.Overdue:D2}")
                : T(DigestTexts.PushOverdueNew, $"{view.Overdue:D2}", string.Join(", ", arisen)));
        }

        if (view.Leader is null
            && open.Where(r => !r.Assignment.IsOverdue(view.Today) && r.Assignment.Due is not null && SectionOf(r, view) != Section.Direction)
            .GroupBy(r => r.Assignment.Due!.Value).MinBy(g => g.Key) is { } next)
        {
            parts.Add(T(DigestTexts.PushDue, $"{next.Count():D2}", $"{next.Key:dd/MM}"));
        }

        return T(DigestTexts.Push, parts.Count > 0 ? string.Join(", ", parts) : T(DigestTexts.PushSome, $"{open.Count:D2}"));

        void Add(Text text, int count)
        {
            if (count > 0)
            {
                parts.Add(T(text, $"{count:D2}"));
            }
        }
    }

    /// <summary>The digest as a message, to be sent or to replace the one sent before.</summary>
    public static Outgoing Message(TextLanguage language, ConversationAddress address, DigestView view) =>
        new(address, Render(language, view), Push(language, view)) { Shown = view.Shown };

    public static AdaptiveCard Render(TextLanguage language, DigestView view) =>
        MostRows.Select(most => Render(language, view, most)).FirstOrDefault(CardJson.Fits) ?? Render(language, view, 3);

    private static AdaptiveCard Render(TextLanguage language, DigestView view, int most)
    {
        var rows = view.Open.Where(r => !r.IsUnchanged).OrderBy(r => SectionOf(r, view)).ToList();
        var names = WhichTask.Names([.. rows.Select(r => ChoosableTask.Of(language, null, r.Assignment) with { Plan = r.PlanName ?? "" })]);
        rows = [.. rows.Zip(names, (row, name) => row with { Name = name })];
        List<AdaptiveElement> body = [CardParts.Heading(Push(language, view)), CardParts.Subtle(Greeting(language, view))];
        if (view is { Leader: not null, Overdue: > 0 })
        {
            var longer = view.Open.Where(r => SectionOf(r, view) == Section.LateForLeaders).DistinctBy(r => (r.Plan, r.Assignment.Task.Code)).Count();
            // What there is none of is not said.
            Text?[] parts = [DigestTexts.LateInAll, view.OverdueSubmitted > 0 ? DigestTexts.LateSubmitted : null, longer > 0 ? DigestTexts.LateLonger : null];
            body.Add(CardParts.Line(string.Concat(parts.OfType<Text>().Select(t => t.In(
                language,
                CountFormatter.Number(language, view.Overdue),
                CountFormatter.Number(language, view.OverdueSubmitted),
                CountFormatter.Number(language, longer),
                view.Settings.LeadersAfter))) + "."));
        }

        // On a narrow screen one task's buttons fill the screen, so only the first task shows them; the others show one button to open theirs.
        var first = rows.Find(r => StatusAnswers.Of(r.Assignment, view.Today).Count > 0 && IsAnswered(SectionOf(r, view)));
        body.AddRange(Sections(language, view, [.. rows.Take(OpenRows)], rows, null, first));
        var folded = Sections(
            language, view, [.. rows.Take(most).Skip(OpenRows)], rows, rows.Count > OpenRows ? SectionOf(rows[OpenRows - 1], view) : null, null).ToList();
        if (rows.Count > most)
        {
            folded.Add(CardParts.Subtle(DigestTexts.Beyond.In(language, rows.Count - most)));
        }

        if (Unchanged(language, view) is { } same)
        {
            body.Add(CardParts.Line(same, AdaptiveSpacing.Medium));
        }

        if (Submitted(language, view) is { } waiting)
        {
            body.Add(new AdaptiveTextBlock(CardText.Literal(waiting)) { IsSubtle = true, Spacing = AdaptiveSpacing.Medium, Separator = true });
        }

        List<AdaptiveAction> actions = [];
        if (folded.Count > 0)
        {
            body.Add(new AdaptiveContainer { Id = "more", IsVisible = false, Items = folded });
            actions.Add(new AdaptiveToggleVisibilityAction { Title = DigestTexts.More.In(language, rows.Count - OpenRows), TargetElements = [new("more"),
                new("open")] });
        }

        if (rows.Exists(r => SectionOf(r, view) == Section.Call))
        {
            actions.Add(SharedVerbs.CallList.Button(DigestTexts.CallList.In(language), NoPayload.Instance));
        }

        if (view.Open.Any(r => r.IsUnchanged) && view.Leader is null)
        {
            actions.Add(SheetButton.Of(language));
        }
        else if (rows.Exists(r => SectionOf(r, view) is Section.Report or Section.Estimate))
        {
            actions.Add(SheetButton.Of(language));
        }

        // Action sets one below the other, since buttons side by side are cut off on a narrow screen.
        body.AddRange(actions.Select(static action => new AdaptiveActionSet
        {
            // The button that unfolds the rest hides itself.
            Id = action is AdaptiveToggleVisibilityAction ? "open" : null, Actions = [action], Spacing = AdaptiveSpacing.Small,
        }));
        return CardParts.Card(language, Push(language, view), body);
    }

    private static IEnumerable<AdaptiveElement> Sections(
        TextLanguage language, DigestView view, IReadOnlyList<DigestRow> shown, IReadOnlyList<DigestRow> all, Section? begun, DigestRow? first)
    {
        var isFolded = begun is not null;
        foreach (var group in shown.GroupBy(r => SectionOf(r, view)))
        {
            if (group.Key != begun)
            {
                var words = CardParts.Bold(Heading(
                    language, view, group.Key, CountFormatter.Number(language, all.Count(r => SectionOf(r, view) == group.Key))));
                words.Spacing = AdaptiveSpacing.Medium;
                // In no coloured band: on a phone that is as high as a task, and coloured words are too faint in the dark theme.
                words.Size = group.Key is Section.Overdue or Section.LateInUnit or Section.LateForLeaders ? AdaptiveTextSize.Medium : null;
                yield return words;
            }

            foreach (var row in group)
            {
                yield return Row(language, view, row, group.Key, row == first ? AnswerPlace.First : isFolded ? AnswerPlace.Folded : AnswerPlace.Open);
            }
        }
    }

    private static Section SectionOf(DigestRow row, DigestView view) => row.Reason switch
    {
        ReminderReason.ExtensionWaiting => Section.Decide,
        ReminderReason.OwnLeaderWaiting => Section.OwnLeader,
        ReminderReason.DirectionWaiting => Section.Direction,
        ReminderReason.SubmittedAsked => Section.Submitted,
        ReminderReason.OverdueToLeaders => Section.LateForLeaders,
        ReminderReason.ReassignAsked => Section.Reassign,
        ReminderReason.OverdueToHead => Section.LateInUnit,
        ReminderReason.EventAsked => Section.Event,
        ReminderReason.ToCall => Section.Call,
        _ when row.Assignment.IsOverdue(view.Today) => Section.Overdue,
        ReminderReason.YearEndEstimate => Section.Estimate,
        ReminderReason.ReportCollection or ReminderReason.ReportAnswersDue => Section.Report,
        _ => Section.Due,
    };

    private static string Heading(TextLanguage language, DigestView view, Section section, string count) => section switch
    {
        Section.LateInUnit => DigestTexts.SectionTitle(DigestCard.Section.LateInUnit).In(language, count, view.Settings.HeadAfter),
        Section.LateForLeaders => DigestTexts.SectionTitle(DigestCard.Section.LateForLeaders).In(language, count, view.Settings.LeadersAfter),
        Section.Report when view.Report is { } report =>
            DigestTexts.SectionTitle(DigestCard.Section.Report).In(language, count, ReportNames.Of(language, report), $"{report.AnswersBy:dd/MM}"),
        Section.Report => DigestTexts.SectionReportPast.In(language, count),
        _ => DigestTexts.SectionTitle(section).In(language, count),
    };

    private static string Greeting(TextLanguage language, DigestView view) => view.Leader switch
    {
        null when view.Open.All(r => r.Reason == ReminderReason.OverdueToHead) => DigestTexts.AskHead.In(language),
        null => DigestTexts.Ask.In(language),
        "" => DigestTexts.AskLeader.In(language, TaskActTexts.Leader.In(language)),
        var title => DigestTexts.AskLeader.In(language, title),
    };

    /// <summary>One line for tasks that were listed twice without a change since; its wording never varies.</summary>
    private static string? Unchanged(TextLanguage language, DigestView view) =>
        view.Open.Where(r => r.IsUnchanged).Select(r => r.Assignment.Task.Code).Distinct(StringComparer.Ordinal).Order(VietnameseOrder.Instance).ToList()
            is { Count: > 0 } codes
            ? DigestTexts.Unchanged.In(language, $"{codes.Count:D2}", Excerpt.Of(string.Join(", ", codes), 300))
            : null;

    /// <summary>One line for submitted tasks: they are not asked about, only named with the authority that has them.</summary>
    private static string? Submitted(TextLanguage language, DigestView view) =>
        view.Submitted.Count == 0
            ? null
            : Excerpt.Of(
                DigestTexts.Submitted.In(
                    language,
                    string.Join(", ", view.Submitted.Select(d => AuthorityAbove.Of(d) is { } authority ? $"{d.Task.Code} ({authority})" : d.Task.Code))
                ),
                300
            );

    /// <summary>Where a row is on the card, which decides how its buttons are shown.</summary>
    private enum AnswerPlace
    {
        First,
        Open,
        Folded,
    }

    private static bool IsAnswered(Section section) =>
        section is Section.Overdue or Section.LateInUnit or Section.Due or Section.Estimate or Section.Report or Section.Submitted;

    private static AdaptiveContainer Row(TextLanguage language, DigestView view, DigestRow row, Section section, AnswerPlace place)
    {
        var assignment = row.Assignment;
        var what = assignment.Definition.What is { } part ? $"{assignment.Task.Text} – {part}" : assignment.Task.Text;
        return new AdaptiveContainer
        {
            Separator = true,
            Items =
            [
                CardParts.Line($"{assignment.Task.Code}. {Excerpt.Of(what, 140)}"),
                CardParts.Subtle(string.Join(" · ", Standing(language, view, row, section))),
                .. Answers(language, view, row, section, place),
            ],
        };
    }

    private static IEnumerable<AdaptiveElement> Answers(TextLanguage language, DigestView view, DigestRow row, Section section, AnswerPlace place)
    {
        List<AdaptiveAction> buttons = [.. Buttons(language, view, row, section)];
        if (!IsAnswered(section) || place == AnswerPlace.First)
        {
            return CardParts.Rows(buttons);
        }

        var open = new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small, Actions = [AnswerButtons.Open(language, row.Plan, row.Assignment, view.Delivery, row.Name)],
        };
        if (place == AnswerPlace.Folded)
        {
            return [open];
        }

        open.TargetWidth = Narrow;
        return [new AdaptiveActionSet { Spacing = AdaptiveSpacing.Small, Actions = buttons, TargetWidth = Wide }, open];
    }

    private static IEnumerable<string> Standing(TextLanguage language, DigestView view, DigestRow row, Section section)
    {
        var (assignment, state) = (row.Assignment, row.Assignment.State);
        yield return section switch
        {
            Section.LateInUnit or Section.LateForLeaders or Section.Call =>
                $"{assignment.Definition.Unit.Name}: {Late(language, row)}",
            Section.OwnLeader or Section.Submitted =>
                $"{assignment.Definition.Unit.Name}: {StatusFormatter.Submitted(language, assignment) ?? StatusFormatter.Step(language, state)}",
            Section.Direction => Directed(language, assignment),
            Section.Event => assignment.Task.TimeText ?? StatusFormatter.Deadline(language, assignment, view.Today),
            Section.Decide =>
                $"{assignment.Definition.Unit.Name}: "
                    + DigestTexts.Extension.In(language, $"{state.Extension!.NewDue:dd/MM/yyyy}", Excerpt.Of(state.Extension.Reason, 120)),
            Section.Reassign => (row.Note!.Reassign!.WholeUnit ? DigestTexts.NotUnits : DigestTexts.NotTheirs).In(language, row.AskedBy ?? ""),
            _ => StatusFormatter.Deadline(language, assignment, view.Today),
        };
        if (OccurrenceFormatter.Of(language, assignment) is { } occurrence)
        {
            yield return row.Later > 0 ? $"{occurrence}, {DigestTexts.LaterOccurrences.In(language, $"{row.Later:D2}")}" : occurrence;
        }

        if (state != AssignmentState.Initial
            && section is not (Section.Event or Section.Reassign or Section.OwnLeader or Section.Direction or Section.Submitted))
        {
            yield return StatusFormatter.Step(language, state);
        }

        if (state.Obstacle is { } obstacle && section is Section.LateInUnit or Section.LateForLeaders)
        {
            yield return Excerpt.Of(obstacle.Cause, 120);
        }

        if (row.IsNobodys && section is not (Section.Event or Section.Reassign or Section.Decide))
        {
            yield return DigestTexts.Nobody.In(language, assignment.Definition.Unit.Name);
        }

        if (row.Owner is { } owner && section is Section.LateInUnit or Section.Call)
        {
            yield return row.IsAfterOfficer ? DigestTexts.ToldOfficer.In(language, owner.Name, $"{DigestPlanner.MostTimes:D2}") : owner.Name;
        }
        else if (row.Owner is { } other && section is Section.Overdue or Section.Due or Section.Report or Section.Estimate)
        {
            yield return DigestTexts.Instead.In(language, other.Name);
        }

        if (row.PlanName is { } plan)
        {
            yield return Excerpt.Of(plan, 60);
        }

        if (row.Note?.SnoozedUntil is { } until && until > view.Today)
        {
            yield return DigestTexts.SnoozedShort.In(language, $"{until:dd/MM}");
        }
    }

    // On days off right after the deadline no working day has passed yet.
    private static string Late(TextLanguage language, DigestRow row) => row.WorkingDaysLate > 0
        ? DigestTexts.Late.In(language, $"{row.WorkingDaysLate:D2}", $"{row.Assignment.Due:dd/MM/yyyy}")
        : DigestTexts.LateSince.In(language, $"{row.Assignment.Due:dd/MM/yyyy}");

    private static IEnumerable<AdaptiveAction> Buttons(TextLanguage language, DigestView view, DigestRow row, Section section)
    {
        var code = row.Assignment.Task.Code;
        var id = row.Assignment.Id.ToString();
        switch (section)
        {
            case Section.Decide:
                yield return SharedVerbs.ExtensionShow.Button(
                    CardText.Plain(DigestTexts.Decide.In(language, row.Name)),
                    new RequestPayload(row.Plan, id, row.Assignment.State.Extension!.Key)
                );
                break;
            case Section.OwnLeader:
                yield return SharedVerbs.SignatureShow.Button(
                    CardText.Plain(DigestTexts.Paper.In(language, row.Name)), new AssignmentPayload(row.Plan, id, view.Delivery));
                break;
            case Section.LateForLeaders or Section.Call:
                yield return AskParts.Detail(TaskActTexts.See.In(language, row.Name), language, new TaskRef(row.Plan, code));
                break;
            case Section.Direction:
                yield return SharedVerbs.DirectionAnswerForm.Button(
                    CardText.Plain(DigestTexts.AnswerDirection.In(language, row.Name)), new RequestPayload(row.Plan, id, Waiting(row.Assignment).Key));
                break;
            case Section.Event:
                foreach (var button in AnswerButtons.OfEvent(language, row.Plan, row.Assignment, view.Delivery, row.Name))
                {
                    yield return button;
                }

                break;
            case Section.Reassign:
                yield return RemindVerbs.ReassignForm.Button(
                    CardText.Plain(DigestTexts.Reassign.In(language, row.Name)), new ReassignFormPayload(row.Plan, id, view.Delivery));
                break;
            default:
                foreach (var button in AnswerButtons.Of(language, row.Plan, row.Assignment, view.Today, view.Delivery, row.Name))
                {
                    yield return button;
                }

                break;
        }
    }

    private static Direction Waiting(Assignment assignment) =>
        assignment.State.Directions!.Where(d => d.Answer is null).MinBy(d => d.Due ?? DateOnly.MaxValue)!;

    /// <summary>The leader's direction and the date by which it is to be answered.</summary>
    private static string Directed(TextLanguage language, Assignment assignment)
    {
        var waiting = Waiting(assignment);
        return waiting.Due is { } due ? $"{Excerpt.Of(waiting.Text, 160)} ({TaskTexts.Due.In(language, $"{due:dd/MM/yyyy}")})" : Excerpt.Of(waiting.Text, 160);
    }
}
