namespace CchcBot.Slices.Administer;

/// <summary>Settings cards: reminders and summaries, and the work calendar.</summary>
internal sealed class SettingsHandler(IWorkspaceStore store)
{
    /// <summary>The menu of the settings.</summary>
    public static Reply Reminders(Turn turn) =>
        Reply.Show(SettingsMenuCard.Render(turn.Language, turn.Workspace), SettingsTexts.Title.In(turn.Language));

    public static Reply Show(Turn turn, SettingsPayload tapped) => tapped.Part is { } part
        ? Show(turn, turn.Workspace, ReminderForm.Of(turn.Workspace.Settings) with { Part = part }, null)
        : Reminders(turn);

    public async Task<Reply> SaveRemindersAsync(Turn turn, ReminderForm typed, CancellationToken cancellation)
    {
        var leaders = ReminderSettingsCard.Leaders(turn.Language, turn.Workspace);
        var picked = typed.Part == SettingsPart.Decisions ? LongChoice.Pick(leaders, typed.Decider, typed.DeciderPart) : null;
        var form = (picked is null ? typed : typed with { Decider = picked.Value }).Over(turn.Workspace.Settings);
        if (picked is { Value: { } who } && !leaders.Any(l => l.Value == who))
        {
            return Show(turn, turn.Workspace, form, TaskActTexts.Problem(UpdateProblem.UnknownChoice).In(turn.Language), isProblem: true);
        }

        if (picked?.Why(turn.Language) is { } unclear)
        {
            return Show(turn, turn.Workspace, form, unclear, isProblem: true);
        }

        if (form.Read(turn.Workspace.Settings).Problem is { } problem)
        {
            return Show(turn, turn.Workspace, form, problem.In(turn.Language), isProblem: true);
        }

        await store.ChangeSettingsAsync(turn.Workspace.Id, s => form.Read(s).Settings ?? s, cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return Show(turn, now, ReminderForm.Of(now.Settings) with { Part = typed.Part }, SettingsTexts.Saved.In(turn.Language));
    }

    public static Reply Calendar(Turn turn) => Show(turn, turn.Workspace.Calendar, CalendarForm.Empty, null);

    public async Task<Reply> SaveCalendarAsync(Turn turn, CalendarForm form, CancellationToken cancellation)
    {
        var (change, problem) = form.Read(turn.Today);
        if (change is null)
        {
            return Show(turn, turn.Workspace.Calendar, form, problem!.In(turn.Language), isProblem: true);
        }

        if (CalendarForm.Check(turn.Workspace.Calendar, change, turn.Workspace.Settings.Calendar) is { } wrong)
        {
            return Show(turn, turn.Workspace.Calendar, form, wrong.In(turn.Language), isProblem: true);
        }

        await store.ChangeSettingsAsync(turn.Workspace.Id, s => s with { Calendar = change.Apply(s.Calendar) }, cancellation);
        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        var said = CalendarTexts.Saved.In(turn.Language, PeriodFormatter.Day(change.From), PeriodFormatter.Day(change.To));
        return Show(turn, now.Calendar, CalendarForm.Empty, said);
    }

    private static Reply Show(Turn turn, Workspace office, ReminderForm form, string? said, bool isProblem = false) =>
        Reply.Show(
            form.Part is { } part
                ? ReminderSettingsCard.Render(turn.Language, office, form, part, said, isProblem)
                : SettingsMenuCard.Render(turn.Language, office, said, isProblem),
            said ?? SettingsTexts.Title.In(turn.Language)) with
        {
            IsProblem = isProblem,
        };

    private static Reply Show(Turn turn, WorkCalendar calendar, CalendarForm form, string? said, bool isProblem = false) =>
        Reply.Show(CalendarCard.Render(turn.Language, calendar, turn.Today, form, said, isProblem), said ?? CalendarTexts.Title.In(turn.Language)) with
        {
            IsProblem = isProblem,
        };
}
