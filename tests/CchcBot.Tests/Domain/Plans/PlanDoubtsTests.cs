using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Doubts are found, settled and found anew on the corrected plan.</summary>
public sealed class PlanDoubtsTests
{
    private const string Administration = "Phòng Hành chính - Quản trị";
    private const string Centre = "Trung tâm Công báo và Tin học";

    private static readonly DateOnly Today = new(2025, 7, 15);
    private static readonly string[] Known = [Administration, Centre, "Phòng Nội chính"];

    [Theory]
    [InlineData("P. HCQT", Administration)]
    [InlineData("HCQT", Administration)]
    [InlineData("TT CBTH", Centre)]
    [InlineData("TTCB&TH", Centre)]
    [InlineData("Trung tâm Công báo", Centre)]
    [InlineData("Phong noi chinh tong hop", "Phòng Nội chính")]
    public void The_nearest_name_is_found_for_abbreviations_and_parts(string said, string expected) =>
        Assert.Equal(expected, PlanLint.Nearest(said, Known)[0]);

    [Theory]
    [InlineData("Sở Nội vụ")]
    [InlineData("UBND cấp xã")]
    [InlineData("XYZ")]
    public void A_name_unlike_all_has_no_nearest(string said) => Assert.Empty(PlanLint.Nearest(said, Known));

    [Fact]
    public void A_name_is_one_doubt_wherever_it_stands_and_leads_come_first()
    {
        var reading = Plan(Task(1, ["P. HCQT"], ["Sở Nội vụ"]), Task(2, ["P. HCQT"]), Task(3, [Centre], ["P. HCQT"]));

        var doubts = Open(reading).Where(d => d.Code == PlanIssueCode.UnknownUnit).ToList();

        Assert.Equal(["P. HCQT", "Sở Nội vụ"], doubts.Select(d => d.Name));
        Assert.Equal([1, 2, 3], doubts[0].Tasks.Select(t => t.Ordinal));
        Assert.Equal([true, false], doubts.Select(d => d.IsLead));
    }

    [Fact]
    public void An_alias_takes_the_names_place_everywhere()
    {
        var reading = Plan(Task(1, ["P. HCQT", Centre]), Task(2, [Centre], ["p. hcqt"]));
        PlanCorrection[] said = [new(PlanIssueCode.UnknownUnit, null, "P. HCQT", CorrectionKind.Alias, [Administration])];

        var corrected = PlanCorrections.Apply(reading, said);

        Assert.Equal([Administration, Centre], corrected.Tasks[0].Lead);
        Assert.Equal([Administration], corrected.Tasks[1].Cooperating);
        Assert.DoesNotContain(Open(corrected, said), d => d.Code == PlanIssueCode.UnknownUnit);
    }

    [Fact]
    public void A_missing_lead_that_is_named_raises_the_doubt_of_an_unknown_name()
    {
        var reading = Plan(Task(1, []), Task(2, [Centre]));
        PlanCorrection[] said = [new(PlanIssueCode.MissingLead, 1, null, CorrectionKind.Units, ["Phòng Nội chinhs"])];

        var doubts = Open(PlanCorrections.Apply(reading, said), said);

        Assert.DoesNotContain(doubts, d => d.Code == PlanIssueCode.MissingLead);
        Assert.Equal("Phòng Nội chinhs", Assert.Single(doubts, d => d.Code == PlanIssueCode.UnknownUnit).Name);
    }

    [Fact]
    public void What_is_no_task_goes_and_leaves_no_gap_and_nothing_moves()
    {
        var reading = Plan(Task(1, [Centre], letter: "a"), Task(2, [Centre], letter: "b"), Task(3, [Centre], letter: "c"));
        PlanCorrection[] said = [new(PlanIssueCode.DuplicateTask, 2, null, CorrectionKind.NotATask)];

        var corrected = PlanCorrections.Apply(reading, said);

        Assert.Equal([1, 3], corrected.Tasks.Select(t => t.Ordinal));
        Assert.Equal(["a", "c"], corrected.Tasks.Select(t => t.Code));
        Assert.DoesNotContain(corrected.Issues, i => i.Code == PlanIssueCode.SkippedLetter);
    }

    [Fact]
    public void A_new_day_outside_the_period_is_asked_again_and_one_inside_is_not()
    {
        var reading = Plan(Task(1, [Centre], due: new DateOnly(2024, 11, 30)), Task(2, [Centre]));
        var wrong = Time(PlanIssueCode.OutsidePeriod, 1, new DateOnly(2052, 11, 30));
        var right = Time(PlanIssueCode.OutsidePeriod, 1, new DateOnly(2025, 11, 30));

        Assert.Contains(Open(PlanCorrections.Apply(reading, [wrong]), [wrong]), d => d.Code == PlanIssueCode.OutsidePeriod);
        Assert.DoesNotContain(Open(PlanCorrections.Apply(reading, [right]), [right]), d => d.Code is PlanIssueCode.OutsidePeriod or PlanIssueCode.PastDue);
    }

    [Fact]
    public void What_waits_for_an_event_by_the_administrators_word_is_not_asked_again()
    {
        var reading = Plan(Task(1, [Centre], none: true), Task(2, [Centre]));
        PlanCorrection[] said =
        [
            new(PlanIssueCode.MissingDeadline, 1, null, CorrectionKind.Time, Deadline: new Deadline(DeadlineKind.Conditional, After: "UBND tỉnh giao")),
        ];

        Assert.DoesNotContain(Open(PlanCorrections.Apply(reading, said), said), d => d.Task == 1);
    }

    [Fact]
    public void A_kind_may_be_kept_as_a_whole_and_the_later_word_counts()
    {
        var reading = Plan(Task(1, [Centre], none: true), Task(2, [Centre], none: true), Task(3, [Centre]));
        IReadOnlyList<PlanCorrection> all = [new(PlanIssueCode.MissingDeadline, null, null, CorrectionKind.Keep)];
        Assert.DoesNotContain(Open(reading, all), d => d.Code == PlanIssueCode.MissingDeadline);

        IReadOnlyList<PlanCorrection> first = [new(PlanIssueCode.MissingDeadline, 1, null, CorrectionKind.Keep)];
        var later = first.With([Time(PlanIssueCode.MissingDeadline, 1, new DateOnly(2025, 12, 1))]);
        Assert.Equal(new DateOnly(2025, 12, 1), PlanCorrections.Apply(reading, later).Tasks[0].Deadline.Due);
        Assert.Single(later);
    }

    [Fact]
    public void What_all_tasks_lack_is_one_doubt_and_one_answer_fills_them_all()
    {
        var reading = Plan(Task(1, [], none: true), Task(2, [], none: true));
        reading = reading with { Issues = PlanLint.Check(reading) };
        var doubt = Assert.Single(Open(reading), d => d.Code == PlanIssueCode.MissingLead);
        Assert.Null(doubt.Task);

        PlanCorrection[] said = [new(PlanIssueCode.MissingLead, null, null, CorrectionKind.Units, [Centre])];

        Assert.All(PlanCorrections.Apply(reading, said).Tasks, t => Assert.Equal([Centre], t.Lead));
    }

    private static IReadOnlyList<PlanDoubt> Open(PlanReading reading, IReadOnlyList<PlanCorrection>? said = null) =>
        PlanDoubts.Open(reading, said ?? [], Known, Today);

    private static PlanCorrection Time(PlanIssueCode code, int task, DateOnly due) =>
        new(code, task, null, CorrectionKind.Time, Deadline: new Deadline(DeadlineKind.Date, null, due));

    private static PlanReading Plan(params PlanTask[] tasks)
    {
        var reading = new PlanReading(
            new PlanHead("7/KH-VP", "VĂN PHÒNG", Today, "Kế hoạch", 2025, new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)),
            tasks,
            [],
            []
        );
        return reading with { Issues = PlanLint.Check(reading) };
    }

    private static PlanTask Task(int ordinal, string[] lead, string[]? cooperating = null, string? letter = null, DateOnly? due = null, bool none = false) =>
        new(
            ordinal,
            letter ?? $"{ordinal}",
            "Nội dung",
            "1",
            letter,
            $"Việc thứ {ordinal}",
            lead,
            cooperating ?? [],
            false,
            "Văn bản",
            none ? null : "lúc nào đó",
            none ? Deadline.None : new Deadline(DeadlineKind.Date, null, due ?? new DateOnly(2025, 12, 15)),
            $"đoạn {ordinal}"
        );
}
