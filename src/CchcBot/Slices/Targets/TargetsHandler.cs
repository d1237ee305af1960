namespace CchcBot.Slices.Targets;

/// <summary>
/// Targets of the plans in force: lists them, takes figures from administrators and from people of the assigned unit, and assigns units. Figures said in a
/// sentence are shown for confirmation before they are stored.
/// </summary>
internal sealed class TargetsHandler(ITargetStore targets, PlanEditor editor)
{
    private const int LongestSource = 200;

    public async Task<Reply> ShowAsync(Turn turn, TargetVerdict? only, int page, CancellationToken cancellation)
    {
        var all = await AllAsync(turn, cancellation);
        return all.Count == 0
            ? Reply.Problem(TargetTexts.None.In(turn.Language))
            : Reply.Show(
                TargetListCard.Render(turn.Language, all, only, page, turn.Today, !turn.IsPersonal), TargetTexts.Title.In(turn.Language));
    }

    public Task<Reply> ListAsync(Turn turn, TargetListPayload tapped, CancellationToken cancellation) =>
        ShowAsync(turn, PayloadInputs.Named<TargetVerdict>(tapped.Show), Number(tapped.Page) ?? 1, cancellation);

    /// <summary>"chỉ tiêu 2", alone or followed by a figure.</summary>
    /// <param name="number">The target's number, as said.</param>
    /// <param name="words">The words after it, as typed.</param>
    public async Task<Reply> TypedAsync(Turn turn, string number, string words, CancellationToken cancellation)
    {
        if (number.Length == 0)
        {
            return await ShowAsync(turn, null, 1, cancellation);
        }

        var (placed, problem) = await NumberedAsync(turn, number, cancellation);
        if (placed is null)
        {
            return problem!;
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return Show(turn, placed);
        }

        if (Refusal(turn, placed.Target) is { } refusal)
        {
            return refusal;
        }

        var said = FigureReader.Read(words, turn.Today);
        var wrong = said.Problem?.In(turn.Language, said.Arguments)
            ?? (said.Figure is null ? TargetTexts.NoFigureRead.In(turn.Language, Excerpt.Of(words, 60)) : Wrong(turn.Language, placed.Target, said.Figure));
        var typed = new TargetSavePayload(placed.Plan.Id, null, said.Words, $"{said.AsOf ?? turn.Today:yyyy-MM-dd}", said.Source);
        var understood = wrong is null
            ? Understood(turn, placed.Target, Figure(turn, placed.Target, said.Figure!, said.AsOf ?? turn.Today, said.Source))
            : null;
        return Show(turn, placed, typed, understood, wrong);
    }

    public async Task<Reply> OpenAsync(Turn turn, TargetPayload tapped, CancellationToken cancellation) =>
        await FindAsync(turn, tapped.Plan, tapped.Number, cancellation) is { } placed ? Show(turn, placed) : turn.Gone();

    public async Task<Reply> SaveAsync(Turn turn, TargetSavePayload typed, CancellationToken cancellation)
    {
        if (await FindAsync(turn, typed.Plan, typed.Number, cancellation) is not { } placed)
        {
            return turn.Gone();
        }

        if (Refusal(turn, placed.Target) is { } refusal)
        {
            return refusal;
        }

        var on = turn.Today;
        var figure = FigureReader.Figure(typed.Figure ?? "", out _, out var problem);
        var wrong = problem?.In(turn.Language)
            ?? (figure is null ? TargetTexts.NoFigureRead.In(turn.Language, Excerpt.Of(typed.Figure ?? "", 60)) : Wrong(turn.Language, placed.Target, figure))
            ?? (typed.On is { } day && DateReader.Read(day, turn.Today.Year, out on) != DateReading.Date
                ? TargetTexts.BadDay.In(turn.Language, Excerpt.Of(day, 40)) : null)
            ?? (on > turn.Today ? TargetTexts.Future.In(turn.Language, PeriodFormatter.Day(on)) : null)
            ?? (typed.Source?.Length > LongestSource ? TargetTexts.SourceTooLong.In(turn.Language, LongestSource) : null);
        if (wrong is not null)
        {
            return Show(turn, placed, typed, null, wrong);
        }

        var entry = Figure(turn, placed.Target, figure!, on, typed.Source);
        await targets.AddAsync(turn.Workspace.Id, placed.Plan.Id, entry, cancellation);
        var said = TargetTexts.Saved.In(
            turn.Language, placed.Target.Number, TargetFormatter.Figure(turn.Language, placed.Target, entry), PeriodFormatter.Day(on));
        return await WrittenAsync(
            turn,
            placed,
            said,
            [TargetVerbs.TakeBack.Button(
                TargetTexts.TakeBack.In(turn.Language), new TargetActPayload(placed.Plan.Id, $"{placed.Target.Number}", entry.Operation))],
            cancellation);
    }

    /// <summary>Takes back a figure; allowed for the person who reported it and for administrators.</summary>
    public async Task<Reply> TakeBackAsync(Turn turn, TargetActPayload tapped, CancellationToken cancellation)
    {
        if (await FindAsync(turn, tapped.Plan, tapped.Number, cancellation) is not { } placed
            || placed.Progress.History.FirstOrDefault(f => f.Operation == tapped.Act && f.TakesBack is null) is not { } figure)
        {
            return turn.Gone();
        }

        if (figure.By != turn.Person.Id && !turn.Person.Is(Roles.Administrator))
        {
            return Reply.Problem(TargetTexts.NotYours.In(turn.Language, placed.Target.Number, TargetFormatter.Units(placed.Target) ?? "–"));
        }

        if (placed.Progress.Figures.Contains(figure))
        {
            var back = new TargetFigure(
                figure.Target, figure.AsOf, null, null, null, null, null, turn.Now, turn.Person.Id, $"{turn.Operation}-back") { TakesBack = figure.Operation };
            await targets.AddAsync(turn.Workspace.Id, placed.Plan.Id, back, cancellation);
        }

        return await WrittenAsync(turn, placed, TargetTexts.TakenBack.In(turn.Language, placed.Target.Number), [], cancellation);
    }

    /// <summary>"giao chỉ tiêu 2 cho Phòng Nội chính": assigns the target to a unit.</summary>
    public async Task<Reply> AssignTypedAsync(Turn turn, string number, string unit, CancellationToken cancellation)
    {
        var (placed, problem) = await NumberedAsync(turn, number, cancellation);
        return number.Length == 0 ? await ShowAsync(turn, null, 1, cancellation)
            : placed is null ? problem!
            : turn.Workspace.Units.Find(unit) is { } known ? await GivenAsync(turn, placed, known, cancellation)
            : Giving(turn, placed, null, unit.Length == 0 ? null : TargetTexts.GiveNone.In(turn.Language, Excerpt.Of(unit, 60)));
    }

    public async Task<Reply> GiveFormAsync(Turn turn, TargetPayload tapped, CancellationToken cancellation) =>
        await FindAsync(turn, tapped.Plan, tapped.Number, cancellation) is { } placed ? Giving(turn, placed, null, null) : turn.Gone();

    public async Task<Reply> GiveAsync(Turn turn, TargetGivePayload tapped, CancellationToken cancellation)
    {
        if (await FindAsync(turn, tapped.Plan, tapped.Number, cancellation) is not { } placed)
        {
            return turn.Gone();
        }

        var picked = LongChoice.Pick(Units(turn), tapped.Unit, tapped.UnitPart);
        return turn.Workspace.FindUnit(picked.Value) is { } unit
            ? await GivenAsync(turn, placed, unit, cancellation)
            : Giving(turn, placed, tapped.UnitPart, picked.Why(turn.Language) ?? TargetTexts.GiveNone.In(turn.Language, "–"));
    }

    private async Task<Reply> GivenAsync(Turn turn, PlacedTarget placed, Unit unit, CancellationToken cancellation)
    {
        var given = placed.Target with { Leads = [new LeadUnit(unit.Key, unit.Name)] };
        await editor.GiveTargetAsync(
            turn.Workspace.Id,
            placed.Plan.Id,
            new AmendingAct(turn.Now, turn.Person.Id, turn.Operation),
            async (plan, stop) => [.. (await targets.OfAsync(turn.Workspace.Id, plan, stop)).Select(t => t.Target.Number == given.Number ? given : t.Target)],
            cancellation);
        return await WrittenAsync(turn, placed, TargetTexts.Given.In(turn.Language, given.Number, unit.Name), [], cancellation);
    }

    private static Reply Giving(Turn turn, PlacedTarget placed, string? part, string? problem) =>
        Reply.Show(TargetCard.Give(turn.Language, placed, Units(turn), part, problem), TargetTexts.GiveTitle.In(turn.Language, placed.Target.Number)) with
        {
            IsProblem = problem is not null,
        };

    private static IReadOnlyList<Option> Units(Turn turn) =>
        [.. turn.Workspace.Units.OrderBy(u => u.Name, VietnameseOrder.Instance).Select(u => new Option(u.Name, u.Key))];

    /// <summary>Shows the target in its new state after a write.</summary>
    private async Task<Reply> WrittenAsync(
        Turn turn, PlacedTarget before, string said, IReadOnlyList<AdaptiveAction> actions, CancellationToken cancellation) =>
        await FindAsync(turn, before.Plan.Id, $"{before.Target.Number}", cancellation) is { } now
            ? Reply.Show(TargetCard.Render(turn.Language, turn.Workspace, now, null, turn.Today, said, null, actions), said)
            : Reply.Say(said);

    private static Reply Show(Turn turn, PlacedTarget placed, TargetSavePayload? typed = null, string? note = null, string? problem = null)
    {
        var form = Refusal(turn, placed.Target) is null ? typed ?? new TargetSavePayload(null, null, On: $"{turn.Today:yyyy-MM-dd}") : null;
        AdaptiveAction[] actions = turn.Person.Is(Roles.Administrator)
            ? [TargetVerbs.GiveForm.Button(TargetTexts.Give.In(turn.Language), placed.Payload)]
            : [];
        return Reply.Show(
            TargetCard.Render(turn.Language, turn.Workspace, placed, form, turn.Today, note, problem, actions),
            problem ?? note ?? TargetTexts.One.In(turn.Language, placed.Target.Number)) with { IsProblem = problem is not null };
    }

    /// <summary>Refusal for those who may not report: only people of the assigned unit and administrators may. Null if this person may.</summary>
    private static Reply? Refusal(Turn turn, ReformTarget target) =>
        turn.Person.Is(Roles.Administrator)
        || (turn.Person.Is(Roles.Member | Roles.Head) && turn.Workspace.UnitsOf(turn.Person) is var own && target.Leads.Any(l => own.Contains(l.Key)))
            ? null
            : Reply.Problem(TargetFormatter.Units(target) is { } units
                ? TargetTexts.NotYours.In(turn.Language, target.Number, units)
                : TargetTexts.MonitorsOnly.In(turn.Language, target.Number));

    private static string? Wrong(TextLanguage language, ReformTarget target, ParsedFigure figure) =>
        FigureReader.Problem(target, figure) is var (problem, argument) ? problem.In(language, argument) : null;

    private static TargetFigure Figure(Turn turn, ReformTarget target, ParsedFigure read, DateOnly on, string? source) =>
        new(target.Number, on, read.Value, read.Part, read.Whole, read.IsReached, source, turn.Now, turn.Person.Id, turn.Operation);

    private static string Understood(Turn turn, ReformTarget target, TargetFigure figure) => TargetTexts.Understood.In(
        turn.Language,
        TargetTexts.ResultAsOf.In(turn.Language, TargetFormatter.Figure(turn.Language, target, figure), PeriodFormatter.Day(figure.AsOf)),
        TargetTexts.Of(new TargetProgress(target, []).Judge(figure)).In(turn.Language).ToLowerInvariant());

    private async Task<(PlacedTarget? Found, Reply? Problem)> NumberedAsync(Turn turn, string number, CancellationToken cancellation)
    {
        var fitting = (await AllAsync(turn, cancellation)).Where(t => t.Target.Number == Number(number)).ToList();
        return fitting switch
        {
            [var one] => (one, null),
            [] => (null, Reply.Problem(TargetTexts.NoneSuch.In(turn.Language, Excerpt.Of(number, 20)))),
            _ => (null, Reply.Show(
                CardParts.Stacked(
                    turn.Language,
                    TargetTexts.Which.In(turn.Language, number),
                    [CardParts.Heading(TargetTexts.Which.In(turn.Language, number))],
                    fitting.Take(6).Select(t => TargetVerbs.Open.Button(CardText.Plain(Excerpt.Of(t.Plan.ShortName(), 60)), t.Payload))),
                TargetTexts.Which.In(turn.Language, number))),
        };
    }

    private async Task<PlacedTarget?> FindAsync(Turn turn, string? plan, string? number, CancellationToken cancellation) =>
        (await turn.Snapshot.HeadsAsync(cancellation)).FirstOrDefault(p => p.Id == plan) is { } head && Number(number) is { } wanted
        && (await targets.OfAsync(turn.Workspace.Id, head, cancellation)).FirstOrDefault(t => t.Target.Number == wanted) is { } found
            ? new PlacedTarget(head, found)
            : null;

    /// <summary>Targets of issued plans only: those of a replaced plan continue in its successor.</summary>
    private async Task<IReadOnlyList<PlacedTarget>> AllAsync(Turn turn, CancellationToken cancellation)
    {
        var all = new List<PlacedTarget>();
        foreach (var plan in (await turn.Snapshot.HeadsAsync(cancellation)).Where(p => p.Stage == PlanStage.Issued))
        {
            all.AddRange((await targets.OfAsync(turn.Workspace.Id, plan, cancellation)).Select(t => new PlacedTarget(plan, t)));
        }

        return all;
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
