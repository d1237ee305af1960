using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using CchcBot.App;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Office;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.App;

/// <summary>How much may be said at once: more is not read, and the person is told.</summary>
public sealed class LongMessagesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_message_beyond_the_limit_is_answered_with_what_to_do_and_costs_nothing()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ 3b");
        foreach (var text in new[] { new string('a', 40_000), string.Concat(Enumerable.Repeat("đã xong 3b, ", 200)) })
        {
            Assert.InRange(await LeastAsync(SayAsync), 0, 1_000);
            Assert.True((await office.TapAsync(TestOffice.Cuong, "say", new() { ["text"] = text })).IsProblem);

            async Task SayAsync()
            {
                var reply = await office.SayAsync(TestOffice.Cuong, text);
                Assert.Equal((true, TurnTexts.TooLong.In(TextLanguage.Vi)), (reply.IsProblem, reply.Text));
            }
        }

        // As long as it is, or longer only as some keyboards write it.
        var fits = $"nhiệm vụ 3b {string.Concat(Enumerable.Repeat("ế", CommandRouter.LongestMessage - 12))}";
        Assert.NotEqual(TurnTexts.TooLong.In(TextLanguage.Vi), (await office.SayAsync(TestOffice.Cuong, fits)).Text);
        Assert.NotEqual(TurnTexts.TooLong.In(TextLanguage.Vi), (await office.SayAsync(TestOffice.Cuong, Decomposed.Of(fits))).Text);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("thốngkê")]
    [InlineData("ê")]
    public async Task A_word_of_any_length_is_read_in_no_time(string letters)
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var word = string.Concat(Enumerable.Repeat(letters, 2_000))[..1_900];
        await office.SayAsync(TestOffice.Cuong, "nhiệm vụ quá hạn");
        Assert.InRange(await LeastAsync(() => office.SayAsync(TestOffice.Cuong, $"nhiệm vụ {word}")), 0, 1_500);
    }

    /// <summary>Milliseconds of processor that it takes, of all threads: the least of some, as other tests run beside this one.</summary>
    private static async Task<double> LeastAsync(Func<Task> act)
    {
        var least = double.MaxValue;
        for (var i = 0; i < 4; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            await act();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        return least;
    }

    [Fact]
    public async Task Evidence_goes_on_for_years_and_what_no_row_holds_is_a_message()
    {
        await using var office = await LoadedOffice.OpenAsync(azurite.Service);
        var (plan, assignment) = ((await office.OnlyPlanAsync()).Id, (await office.StateAsync()).Find("3b")!.Assignments[0].Id);
        for (var i = 0; i < 30; i++)
        {
            var update = new StatusUpdate(Evidence: [.. Enumerable.Range(0, 20).Select(n => new Evidence($"{i}-{n}/{new string('x', 200)}", null, null))]);
            var outcome = await office.Plans.ChangeAsync(office.Id, plan, assignment, new AssignmentChange(
                $"tap-{i}", TestOffice.Cuong, office.Now.AddMinutes(i), d => StatusRules.Apply(d.State, update, new(2025, 1, 2), office.Now.AddMinutes(i), "x")), default);
            Assert.Null(outcome.Problem);
        }

        Assert.Equal(StateLimits.MostEvidence, (await office.StateAsync()).Find(assignment)!.State.Evidence.Count);
        // What stood with it before is in the history.
        Assert.Equal(600, (await office.Plans.HistoryAsync(office.Id, plan, default)).SelectMany(h => h.After.Evidence).Select(e => e.Number).Distinct().Count());
        // A way past the rules ends here too.
        var forged = await office.Plans.ChangeAsync(office.Id, plan, assignment, new AssignmentChange(
            "forged", TestOffice.Cuong, office.Now, d => (d.State with { Result = new string('x', 2_000_000) }, null)), default);
        Assert.Equal(UpdateProblem.TextTooLong, forged.Problem);
    }

    [Fact]
    public async Task What_no_row_holds_is_said_to_the_person()
    {
        await using var office = await TestOffice.OpenAsync(
            azurite.Service, new DateTime(2025, 1, 2, 8, 0, 0), adjust: services => services.AddSingleton(provider =>
            {
                var full = DispatchProxy.Create<IWorkspaceStore, FullStore>();
                ((FullStore)(object)full).Inner = new TableWorkspaceStore(provider.GetRequiredService<TableStorage>());
                return full;
            }));
        var said = await office.WriteAsync(TestOffice.Cuong, "english");
        Assert.Contains("quá lớn", said, StringComparison.Ordinal);
    }

    /// <summary>The row of somebody who chooses a language is one too large.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy makes a type under it.")]
    internal class FullStore : DispatchProxy
    {
        public IWorkspaceStore Inner { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IWorkspaceStore.ChangePersonAsync)
            && ((Func<Person?, Person>)args![2]!)(null!) is { Language: TextLanguage.En }
                ? Task.FromException(new RowTooLargeException("The row has 2000000 bytes; the limit is 1048576."))
                : targetMethod.Invoke(Inner, args);
    }
}
