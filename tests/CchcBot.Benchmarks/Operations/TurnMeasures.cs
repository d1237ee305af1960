namespace CchcBot.Benchmarks.Operations;

/// <summary>The turns that are measured, one after another in one instance whose clock stands still.</summary>
/// <param name="keep">Takes what was done and the operations of it, the lease's left out.</param>
internal sealed class TurnMeasures(ServiceUnderCount services, OfficeSetup office, CountingProxy world, Action<string, IReadOnlyList<TableOperation>> keep)
{
    private const string Question = "nhiệm vụ quá hạn quý này";
    private const int Repeats = 3;

    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int reports;

    public async Task RunAsync(CancellationToken cancellation)
    {
        world.Begin();
        await using var service = await services.StartWithoutClockAsync();
        await EndAsync("a start, until it answers", cancellation);
        try
        {
            await QuestionsAsync(service, cancellation);
            await ListsAsync(service, cancellation);
            await ReportsAsync(service, cancellation);
        }
        finally
        {
            await service.EndAsync();
        }
    }

    private async Task QuestionsAsync(Part service, CancellationToken cancellation)
    {
        await MeasureAsync("question, first after a start", Ask, cancellation);
        await WarmAsync("question, warm", Ask, cancellation);
        await OfficeSetup.ReportAsync(service, office.Administrator, reports++, cancellation);
        await MeasureAsync("question, after a colleague's report", Ask, cancellation);
        await using (var another = await services.StartUncountedAsync())
        {
            await OfficeSetup.ReportAsync(another, office.Administrator, reports++, cancellation);
            await another.EndAsync();
        }

        await MeasureAsync("question, after a report through another instance", Ask, cancellation);
        await WarmAsync("words that are not understood", Greet, cancellation);

        Task<TurnAnswer> Ask() => office.Leader.SayAsync(service, Question, cancellation);

        Task<TurnAnswer> Greet() => office.Leader.SayAsync(service, "xin chào buổi sáng", cancellation);
    }

    private async Task ListsAsync(Part service, CancellationToken cancellation)
    {
        var lists = 0;
        await WarmAsync("a list shown", Show, cancellation);
        var task = (await Show()).Button("ask");
        await WarmAsync("a tap on a button of the list", () => office.Leader.TapAsync(service, task, cancellation), cancellation);
        await Show();
        await MeasureAsync("\"2\" after the list", () => office.Leader.SayAsync(service, "2", cancellation), cancellation);
        await WarmAsync("one's own tasks", () => office.Staff.SayAsync(service, "việc của tôi", cancellation), cancellation);

        // Another list each time: the same one would not have to be remembered anew.
        Task<TurnAnswer> Show() => office.Leader.SayAsync(service, lists++ % 2 == 0 ? "nhiệm vụ trong quý 3" : "nhiệm vụ trong quý 4", cancellation);
    }

    private async Task ReportsAsync(Part service, CancellationToken cancellation)
    {
        for (var i = 0; i < Repeats; i++)
        {
            var last = i == Repeats - 1;
            var sentence = OfficeSetup.Sentence(reports++);
            var shown = await MeasureAsync(last ? "a status sentence, shown" : null, Say, cancellation);
            await MeasureAsync(last ? "its confirming tap" : null, Confirm, cancellation);

            Task<TurnAnswer> Say() => office.Administrator.SayAsync(service, sentence, cancellation);

            Task<TurnAnswer> Confirm() => office.Administrator.TapAsync(service, shown.Button("status.confirm"), cancellation);
        }
    }

    /// <summary>The last of several of the same.</summary>
    private async Task WarmAsync(string what, Func<Task<TurnAnswer>> turn, CancellationToken cancellation)
    {
        for (var i = 1; i < Repeats; i++)
        {
            await MeasureAsync(null, turn, cancellation);
        }

        await MeasureAsync(what, turn, cancellation);
    }

    /// <param name="what">Null: done, and not kept.</param>
    private async Task<TurnAnswer> MeasureAsync(string? what, Func<Task<TurnAnswer>> turn, CancellationToken cancellation)
    {
        world.Begin();
        var answer = await turn();
        await EndAsync(what, cancellation);
        return answer.Messages.Count > 0 || answer.Invoked is not null ? answer : throw new BenchmarkFailureException($"Nothing came in answer to: {what}.");
    }

    private async Task EndAsync(string? what, CancellationToken cancellation)
    {
        await world.QuietAsync(Quiet, Patience, cancellation);
        var operations = world.End();
        if (what is not null)
        {
            keep(what, [.. operations.Where(o => !o.IsLease)]);
        }
    }
}
