using System.Globalization;
using CchcBot.Domain.Time;
using CchcBot.Kernel;
using CchcBot.Office;

namespace CchcBot.Slices.Administer;

/// <summary>Settings of an office by card: reminding and summarising, and when it works.</summary>
internal sealed class SettingsHandler(IWorkspaceStore store)
{
    public static Reply Reminders(Turn turn) => Show(turn, ReminderForm.Of(turn.Workspace.Settings), null);

    public async Task<Reply> SaveRemindersAsync(Turn turn, ReminderForm form, CancellationToken cancellation)
    {
        if (form.Read(turn.Workspace.Settings).Problem is { } problem)
        {
            return Show(turn, form, problem.In(turn.Language), isProblem: true);
        }

        await store.ChangeSettingsAsync(turn.Workspace.Id, s => form.Read(s).Settings ?? s, cancellation);
        var now = (await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace).Settings;
        return Show(turn, ReminderForm.Of(now), SettingsTexts.Saved.In(turn.Language));
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
        var said = CalendarTexts.Saved.In(turn.Language, Written(change.From), Written(change.To));
        return Show(turn, now.Calendar, CalendarForm.Empty, said);
    }

    private static Reply Show(Turn turn, ReminderForm form, string? said, bool isProblem = false) =>
        Reply.Show(ReminderSettingsCard.Render(turn.Language, form, said, isProblem), said ?? SettingsTexts.Title.In(turn.Language)) with
        {
            IsProblem = isProblem,
        };

    private static Reply Show(Turn turn, WorkCalendar calendar, CalendarForm form, string? said, bool isProblem = false) =>
        Reply.Show(CalendarCard.Render(turn.Language, calendar, turn.Today, form, said, isProblem), said ?? CalendarTexts.Title.In(turn.Language)) with
        {
            IsProblem = isProblem,
        };

    private static string Written(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
