using CchcBot.Domain.Tasks;

namespace CchcBot.Tests.Domain.Tasks;

/// <summary>What may be typed, tapped or forged into an assignment's state: one place, whatever the way.</summary>
public sealed class StateLimitsTests
{
    private static readonly DateOnly Today = new(2025, 9, 16);
    private static readonly DateTimeOffset Now = new(2025, 9, 16, 8, 0, 0, TimeSpan.FromHours(7));

    private static readonly string Long = new('x', StateLimits.LongestText + 1);

    public static TheoryData<StatusUpdate, UpdateProblem> Updates() => new()
    {
        { new StatusUpdate((WorkStep)99), UpdateProblem.UnknownChoice },
        { new StatusUpdate((WorkStep)(-1), "đã làm"), UpdateProblem.UnknownChoice },
        { new StatusUpdate(Percent: 101), UpdateProblem.PercentOutOfRange },
        { new StatusUpdate(Result: Long), UpdateProblem.TextTooLong },
        { new StatusUpdate(Obstacle: Long), UpdateProblem.TextTooLong },
        { Documents(new Evidence("1/QĐ", new DateOnly(2025, 9, 17), null)), UpdateProblem.DocumentInFuture },
        { Documents(new Evidence("1/QĐ", DateOnly.MinValue, null)), UpdateProblem.DateOutOfRange },
        { Documents(new Evidence(new string('1', 261), null, null)), UpdateProblem.DocumentTooLong },
        { Documents(new Evidence(null, null, "https://x.vn/" + new string('a', 2000))), UpdateProblem.DocumentTooLong },
        { Documents(new Evidence(null, null, null)), UpdateProblem.Empty },
        { Documents([.. Enumerable.Range(1, 21).Select(i => new Evidence($"{i}/QĐ", null, null))]), UpdateProblem.TooMany },
        // As a forged card may hold it.
        { new StatusUpdate(WorkStep.Drafting, Evidence: [null!]), UpdateProblem.Empty },
    };

    [Theory]
    [MemberData(nameof(Updates))]
    public void An_update_beyond_the_limits_is_refused_with_its_reason(StatusUpdate update, UpdateProblem problem) =>
        Assert.Equal((null, problem), StatusRules.Apply(AssignmentState.Initial, update, Today, Now, "x"));

    [Fact]
    public void The_newest_documents_stay_in_their_order()
    {
        var state = AssignmentState.Initial;
        for (var i = 1; i <= 50; i++)
        {
            state = StatusRules.Apply(state, Documents(new Evidence($"{i}/QĐ", null, null)), Today, Now.AddMinutes(i), "x").State!;
        }

        Assert.Equal(Enumerable.Range(31, 20).Select(i => $"{i}/QĐ"), state.Evidence.Select(e => e.Number));
        // An older build's row holds more: the next report makes it fit, and nothing hinders it.
        state = state with { Evidence = [.. Enumerable.Range(1, 300).Select(i => new Evidence($"{i}/BC", null, null))] };
        state = StatusRules.Apply(state, Documents(new Evidence("new", null, null)), Today, Now, "x").State!;
        Assert.Equal((StateLimits.MostEvidence, "new"), (state.Evidence.Count, state.Evidence[^1].Number));
    }

    public static TheoryData<string, AssignmentState, UpdateProblem> States() => new()
    {
        { "step", new((WorkStep)99), UpdateProblem.UnknownChoice },
        { "percent", new(Percent: -1), UpdateProblem.PercentOutOfRange },
        { "result", new(Result: Long), UpdateProblem.TextTooLong },
        { "cause", new(Obstacle: new(Long)), UpdateProblem.TextTooLong },
        { "done", new(CompletedOn: new(1, 1, 1)), UpdateProblem.DateOutOfRange },
        { "agreed", new(AgreedDue: new(9999, 12, 31)), UpdateProblem.DateOutOfRange },
        { "officer", new(Officer: Long), UpdateProblem.TextTooLong },
        { "documents", new(Evidence: [.. Enumerable.Range(1, 21).Select(i => new Evidence($"{i}", null, null))]), UpdateProblem.TooMany },
        { "asked until", new(Extension: new(DateOnly.MaxValue, "vì", "x", Now)), UpdateProblem.DateOutOfRange },
        { "asked because", new(Extension: new(Today, Long, "x", Now)), UpdateProblem.TextTooLong },
        { "asked with", new(Extension: new(Today, "vì", "x", Now) { Document = new(Long, null, null) }), UpdateProblem.DocumentTooLong },
        { "remark", new(Extension: new(Today, "vì", "x", Now) { Comments = [new("x", Now, Long)] }), UpdateProblem.TextTooLong },
        {
            "remarks",
            new(Extension: new(Today, "vì", "x", Now) { Comments = [.. Enumerable.Range(0, 21).Select(i => new RequestComment("x", Now.AddHours(i), "ý"))] }),
            UpdateProblem.TooMany
        },
        { "answer", State(new((ExtensionAnswer)7, Today, null)), UpdateProblem.UnknownChoice },
        { "answer's reason", State(new(ExtensionAnswer.NotYet, Today, Long)), UpdateProblem.TextTooLong },
        { "returned", new() { Completion = new(CompletionStanding.Returned, "x", Now, WorkStep.Drafting, Long) }, UpdateProblem.TextTooLong },
        { "other unit", new() { Cooperation = [new("a", Long, Today, "x", Now)] }, UpdateProblem.TextTooLong },
        { "its answer", new() { Cooperation = [new("a", "số liệu", Today, "x", Now) { Answer = Long }] }, UpdateProblem.TextTooLong },
        { "its day", new() { Cooperation = [new("a", "số liệu", DateOnly.MaxValue, "x", Now)] }, UpdateProblem.DateOutOfRange },
        {
            "other units",
            new() { Cooperation = [.. Enumerable.Range(0, 21).Select(i => new CooperationRequest("a", "x", Today, "x", Now.AddHours(i)))] },
            UpdateProblem.TooMany
        },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void A_state_beyond_the_limits_is_not_written_and_one_that_stands_hinders_nothing(string what, AssignmentState state, UpdateProblem problem)
    {
        Assert.True(StateLimits.Problem(AssignmentState.Initial, state) == problem, what);
        // A row that an older build wrote, or a later one: another part of it changes.
        Assert.True(StateLimits.Problem(state, state with { Urged = new("x", Now) }) is null, what);
    }

    [Fact]
    public void More_time_is_asked_for_within_the_calendar_of_offices()
    {
        var assignment = new Assignment(
            new ReformTask("1a", 1, null, null, "x", [new("a", "A")], [], false, null, null, new(CchcBot.Domain.Time.DeadlineKind.Date, null, Today)),
            new AssignmentDefinition(new("1a", 0, "a"), null, CchcBot.Domain.Time.DeadlineKind.Date, null, Today, new("a", "A")),
            AssignmentState.Initial);
        Assert.Equal(ExtensionProblem.TooLate, ExtensionRules.Problem(assignment, DateOnly.MaxValue, Today));
        Assert.Null(ExtensionRules.Problem(assignment, StateLimits.LastDay, Today));
        Assert.Equal(
            (null, ExtensionProblem.BadDocument),
            ExtensionRules.Ask(assignment, Today.AddDays(9), "vì", new Evidence(Long, Today, null), Today, Now, "x"));
    }

    private static StatusUpdate Documents(params Evidence[] documents) => new(Evidence: documents);

    private static AssignmentState State((ExtensionAnswer Answer, DateOnly Day, string? Reason) decided) =>
        new() { Decision = new(new(decided.Day, "vì", "x", Now), decided.Answer, null, decided.Day, decided.Reason, "x", Now) };
}
