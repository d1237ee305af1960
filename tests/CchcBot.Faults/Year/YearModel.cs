namespace CchcBot.Faults.Year;

internal enum Kind
{
    Dated,
    Recurring,
    Ongoing,
    Conditional,
}

/// <summary>Where a task stands, in the words of government reporting.</summary>
internal enum Place
{
    OnTime,
    Late,
    UnknownDay,
    InTerm,
    Overdue,
    Ongoing,
    Awaiting,
}

/// <summary>One unit's share of one part of a task.</summary>
internal sealed class ModelAssignment(int part, string unit, DateOnly? due, DateOnly? start = null)
{
    private readonly List<(DateOnly Since, DateOnly? Due)> dues = [(DateOnly.MinValue, due)];

    public int Part { get; } = part;

    public string Unit { get; set; } = unit;

    /// <summary>The plan's deadline, as it was amended last.</summary>
    public DateOnly? Due => dues[^1].Due;

    public DateOnly? Start { get; } = start;

    /// <summary>The deadline that was agreed to later, and when; null = the plan's.</summary>
    public DateOnly? Agreed { get; private set; }

    public DateOnly AgreedOn { get; private set; }

    public bool Done { get; set; }

    /// <summary>Null where nobody said it.</summary>
    public DateOnly? DoneOn { get; set; }

    public DateOnly? ReportedOn { get; set; }

    public bool Submitted { get; set; }

    /// <summary>The deadline as it held on that day.</summary>
    public DateOnly? DueOn(DateOnly day) => Agreed is { } agreed && AgreedOn <= day ? agreed : dues.Last(d => d.Since <= day).Due;

    public DateOnly? LastDay(DateOnly day) => DueOn(day) is { } due ? YearCalendar.WorkingOnOrAfter(due) : null;

    public void Amend(DateOnly since, DateOnly? due) => dues.Add((since, due));

    public void Extend(DateOnly on, DateOnly due) => (Agreed, AgreedOn, ReportedOn) = (due, on, on);

    /// <summary>Done by that day, as far as is known.</summary>
    public bool DoneBy(DateOnly day) => Done && !(DoneOn > day);

    public bool LateOn(DateOnly day) => DoneBy(day) && DoneOn > LastDay(day);

    public bool OverdueOn(DateOnly day) => !DoneBy(day) && LastDay(day) < day;
}

/// <summary>A task of the model.</summary>
internal sealed class Item(string plan, string code, Kind kind, params ModelAssignment[] assignments)
{
    public string Plan { get; } = plan;

    public string Code { get; } = code;

    private readonly List<(DateOnly Since, Kind Kind)> kinds = [(DateOnly.MinValue, kind)];

    /// <summary>The day on which amending put it into its plan.</summary>
    public DateOnly Since { get; init; } = DateOnly.MinValue;

    /// <summary>The day on which the office began to follow it: nobody heard of it before.</summary>
    public DateOnly Followed { get; set; } = DateOnly.MinValue;

    /// <summary>The day on which it left its plan: cancelled, or carried into another; null while it is there.</summary>
    public DateOnly? Until { get; set; }

    public Kind KindOn(DateOnly day) => kinds.Last(k => k.Since <= day).Kind;

    public void Become(DateOnly since, Kind kind) => kinds.Add((since, kind));

    public List<ModelAssignment> Assignments { get; } = [.. assignments];

    public Place On(DateOnly day) => PlaceOf(Assignments, day);

    public Place On(DateOnly day, string unit) => PlaceOf([.. Assignments.Where(d => d.Unit == unit)], day);

    private Place PlaceOf(List<ModelAssignment> assignments, DateOnly day)
    {
        if (KindOn(day) == Kind.Ongoing)
        {
            return Place.Ongoing;
        }

        if (KindOn(day) == Kind.Conditional)
        {
            return Place.Awaiting;
        }

        return assignments.Exists(d => d.OverdueOn(day)) ? Place.Overdue
            : assignments.Exists(d => !d.DoneBy(day)) ? Place.InTerm
            : assignments.Exists(d => d.LateOn(day)) ? Place.Late
            : assignments.Exists(d => d.DoneOn is null) ? Place.UnknownDay
            : Place.OnTime;
    }

    public bool SubmittedOn(DateOnly day) =>
        Assignments.Where(d => !d.DoneBy(day) && (KindOn(day) != Kind.Recurring || d.Start <= day)).ToList() is { Count: > 0 } open && open.TrueForAll(d => d.Submitted);

    public bool ExtendedOn(DateOnly day) => On(day) == Place.OnTime
        && Assignments.Exists(d => d is { Agreed: not null, Due: { } first } && d.DoneOn > YearCalendar.WorkingOnOrAfter(first));
}

/// <summary>The figures of some tasks on a day.</summary>
internal sealed record Figures(
    int Total, int OnTime, int Late, int UnknownDay, int InTerm, int Overdue, int Ongoing, int Awaiting, int Soon, int SubmittedInTerm, int SubmittedOverdue,
    int Extended)
{
    public const int SoonDays = 20;

    public static Figures Of(IEnumerable<Item> items, DateOnly day)
    {
        var all = items.ToList();
        int In(Place place) => all.Count(i => i.On(day) == place);
        return new Figures(
            all.Count,
            In(Place.OnTime),
            In(Place.Late),
            In(Place.UnknownDay),
            In(Place.InTerm),
            In(Place.Overdue),
            In(Place.Ongoing),
            In(Place.Awaiting),
            all.Count(i => i.On(day) == Place.InTerm && i.Assignments.Where(d => !d.DoneBy(day)).Min(d => d.DueOn(day)) <= day.AddDays(SoonDays)),
            all.Count(i => i.On(day) == Place.InTerm && i.SubmittedOn(day)),
            all.Count(i => i.On(day) == Place.Overdue && i.SubmittedOn(day)),
            all.Count(i => i.ExtendedOn(day)));
    }
}

/// <summary>What a report on a period says.</summary>
internal sealed record ReportFigures(Figures Figures, int Due, int Completed, int CompletedLate, int Unknown, int Overdue, int Carried, int After);

/// <summary>
/// The office's plans as the rules of the domain have them, kept by hand: what is owed, what was said of it and when. It knows nothing of the product.
/// </summary>
internal sealed class YearModel
{
    private readonly Dictionary<string, (DateOnly From, DateOnly To, DateOnly? Closed)> plans = new(StringComparer.Ordinal);

    public List<Item> Items { get; } = [];

    public IReadOnlyCollection<string> Plans => plans.Keys;

    public void Load(string plan, DateOnly from, DateOnly to, IEnumerable<Item> items)
    {
        plans[plan] = (from, to, null);
        Items.AddRange(items);
    }

    public void Close(string plan, DateOnly day) => plans[plan] = (plans[plan].From, plans[plan].To, day);

    public Item Find(string plan, string code) => Items.Single(i => i.Plan == plan && i.Code == code && i.Until is null);

    /// <summary>What counts today: what runs or is to come, and of what has ended what was still open when the running plan began.</summary>
    public IEnumerable<Item> Counted(DateOnly day)
    {
        var there = plans.Where(p => p.Value.Closed is null).ToDictionary();
        var running = there.Values.Where(p => p.From <= day && day <= p.To).ToList();
        return Items.Where(i => i.Until is null && there.TryGetValue(i.Plan, out var plan)
            && (running.Count == 0 || plan.To >= day || i.Assignments.Exists(d => d.DueOn(day) is not null && !IsDoneBefore(d, running.Max(p => p.From)))));
    }

    /// <summary>
    /// A report on a calendar period, made on that day: results from the 15th to the 14th, tasks of the period's plans and what was carried in, judged on
    /// the cut-off or, before it, on the day itself.
    /// </summary>
    public ReportFigures Report(DateOnly first, DateOnly last, DateOnly today)
    {
        var (from, to) = (first.AddMonths(-1).AddDays(14), new DateOnly(last.Year, last.Month, 14));
        var day = to < today ? to : today;
        var items = Items.Where(i => plans[i.Plan] is var plan && plan.From <= last && !(plan.Closed <= day) && i.Since <= day && !(i.Until <= day)
            && (plan.To >= first || i.Assignments.Exists(d => d.DueOn(day) is not null && !IsDoneBefore(d, from)))).ToList();
        bool In(DateOnly? on) => on >= from && on <= to;
        var parts = items.Select(i => i.Assignments.GroupBy(d => d.Part)
            .Where(p => p.All(d => d.DoneBy(day)))
            .Select(p => (Day: p.All(d => d.DoneOn is not null) ? p.Max(d => d.DoneOn) : null, Late: p.Any(d => d.LateOn(day)), Said: p.Max(d => d.ReportedOn)))
            .ToList()).ToList();
        return new ReportFigures(
            Figures.Of(items, day),
            items.Count(i => i.Assignments.Exists(d => d.DueOn(day) >= first && d.DueOn(day) <= last)),
            parts.Count(p => p.Exists(x => In(x.Day))),
            parts.Count(p => p.Exists(x => In(x.Day) && x.Late)),
            parts.Count(p => p.Exists(x => x.Day is null && x.Said >= from)),
            items.Count(i => i.Assignments.Exists(d => d.DueOn(day) >= first && d.DueOn(day) <= last && d.OverdueOn(day))),
            items.Count(i => i.Assignments.Exists(d => d.DueOn(day) < first && d.OverdueOn(day))),
            items.Count(i => i.Assignments.Exists(d => d.Done && d.DoneOn > day)));
    }

    private static bool IsDoneBefore(ModelAssignment assignment, DateOnly day) => assignment.Done && (assignment.DoneOn ?? assignment.ReportedOn ?? DateOnly.MinValue) < day;
}
