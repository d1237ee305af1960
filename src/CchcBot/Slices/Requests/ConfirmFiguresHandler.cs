using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Requests;

/// <summary>
/// Confirmation of figures: before a report closes, each head confirms the unit's. Administrators can record a confirmation that was given by telephone.
/// </summary>
internal sealed class ConfirmFiguresHandler(IWorkspaceStore offices, RequestOutbox outbox)
{
    private const int MostButtons = 8;

    /// <summary>"xác nhận số liệu": the figures of the head's own unit; for administrators and leaders the list of all units.</summary>
    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        if (Window(turn.Workspace, turn.Today) is not { } window)
        {
            return Reply.Say(ConfirmFiguresTexts.NotNow.In(turn.Language));
        }

        var plans = await turn.Snapshot.CurrentAsync(cancellation);
        if (!turn.Person.Is(Roles.Administrator)
            && turn.Workspace.Units.FirstOrDefault(u => turn.Workspace.HeadOf(u.Key)?.Id == turn.Person.Id) is { } own)
        {
            return Show(turn, turn.Workspace, ConfirmFiguresView.Of(own, window, plans, turn.Today));
        }

        if (!turn.Person.Is(Roles.Administrator | Roles.Leader))
        {
            return Reply.Problem(RightTexts.NotAllowed.In(turn.Language));
        }

        var views = turn.Workspace.Units.Select(u => ConfirmFiguresView.Of(u, window, plans, turn.Today)).Where(v => v.Tasks.Count > 0)
            .OrderBy(v => v.Unit.Name, VietnameseOrder.Instance).ToList();
        var title = ConfirmFiguresTexts.ListTitle.In(
            turn.Language, ReportNames.Of(turn.Language, window), CountFormatter.Number(turn.Language, views.Count(v => v.Confirmed is not null)),
            CountFormatter.Number(turn.Language, views.Count));
        var waiting = views.Where(v => v.Confirmed is null).ToList();
        List<AdaptiveElement> body = [CardParts.Heading(title)];
        body.AddRange(views.OrderBy(v => v.Confirmed is not null).Take(30).Select(v => CardParts.Line(
            ConfirmFiguresTexts.ListRow.In(turn.Language, v.Unit.Name, (v.Confirmed is not null ? ConfirmFiguresTexts.Yes
                : v.IsOutdated ? ConfirmFiguresTexts.Again : ConfirmFiguresTexts.No).In(turn.Language)),
            AdaptiveSpacing.Small)));
        if (waiting.Count > MostButtons)
        {
            body.Add(CardParts.Subtle(ConfirmFiguresTexts.MoreUnits.In(turn.Language, CountFormatter.Number(turn.Language, waiting.Count - MostButtons))));
        }

        var buttons = turn.Person.Is(Roles.Administrator) ? waiting.Take(MostButtons) : [];
        return Reply.Show(
            CardParts.Stacked(turn.Language, title, body, buttons.Select(v => RequestVerbs.FiguresShow.Button(
                CardText.Plain(ConfirmFiguresTexts.ForUnit.In(turn.Language, v.Unit.Name)), new ConfirmFiguresPayload(v.Unit.Key, v.Report)))),
            title);
    }

    public async Task<Reply> OpenAsync(Turn turn, ConfirmFiguresPayload tapped, CancellationToken cancellation) =>
        await FindAsync(turn, tapped, cancellation) is not { } view ? turn.Gone()
        : May(turn, view.Unit) ? Show(turn, turn.Workspace, view)
        : Reply.Problem(ConfirmFiguresTexts.NotYours.In(turn.Language, view.Unit.Name));

    public async Task<Reply> ConfirmAsync(Turn turn, ConfirmFiguresPayload tapped, CancellationToken cancellation)
    {
        if (await FindAsync(turn, tapped, cancellation) is not { } view)
        {
            return turn.Gone();
        }

        if (!May(turn, view.Unit))
        {
            return Reply.Problem(ConfirmFiguresTexts.NotYours.In(turn.Language, view.Unit.Name));
        }

        var isForOthers = IsForOthers(turn, view.Unit);
        if (isForOthers && tapped.Source is null)
        {
            return Show(turn, turn.Workspace, view, ConfirmFiguresTexts.NoSource.In(turn.Language));
        }

        // Only the figures that the card shows can be confirmed: if something was reported since, the card is shown again.
        if (!view.Waits || tapped.N != ConfirmFiguresCard.Nonce(view))
        {
            return Show(turn, turn.Workspace, view);
        }

        var figures = new UnitFigures(view.Report, turn.Person.Id, turn.Now, isForOthers ? tapped.Source : null);
        await offices.ChangeUnitAsync(turn.Workspace.Id, view.Unit.Key, u => (u ?? view.Unit) with { Figures = figures }, cancellation);
        outbox.Refresh();
        return Show(turn, turn.Workspace, view with { Unit = view.Unit with { Figures = figures } });
    }

    /// <summary>The report whose figures are being collected; null where there is none.</summary>
    public static ReportWindow? Window(Workspace office, DateOnly today) => ReportCalendar.Collecting(office.Settings.Reminders.Periods, today,
        office.Calendar);

    private static async Task<ConfirmFiguresView?> FindAsync(Turn turn, ConfirmFiguresPayload tapped, CancellationToken cancellation) =>
        ConfirmFiguresView.Find(turn.Workspace, $"{tapped.Report}|{tapped.Unit}", await turn.Snapshot.CurrentAsync(cancellation), turn.Today);

    private static bool May(Turn turn, Unit unit) => turn.Person.Is(Roles.Administrator) || turn.Workspace.HeadOf(unit.Key)?.Id == turn.Person.Id;

    private static bool IsForOthers(Turn turn, Unit unit) => turn.Workspace.HeadOf(unit.Key)?.Id != turn.Person.Id;

    private static Reply Show(Turn turn, Workspace office, ConfirmFiguresView view, string? problem = null) =>
        Reply.Show(
            ConfirmFiguresCard.Render(turn.Language, office, view, problem, IsForOthers(turn, view.Unit)),
            problem ?? ConfirmFiguresCard.Push(turn.Language, view))
            with { IsProblem = problem is not null };
}
