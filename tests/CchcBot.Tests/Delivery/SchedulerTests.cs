using System.Collections.Concurrent;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Delivery;

/// <summary>The clock itself, with the offices of its tables.</summary>
public sealed class SchedulerTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_office_that_hangs_or_throws_keeps_no_other_waiting(bool hangs)
    {
        var job = new Trouble(hangs);
        await using var office = await TestOffice.OpenAsync(
            azurite.Service,
            new DateTime(2025, 9, 16, 8, 30, 0),
            adjust: services => services.AddSingleton(TimeProvider.System).AddSingleton<IOfficeJob>(job),
            modules: []);
        // Before all others in the list, and more of them than are begun at once.
        WorkspaceId[] troubled = [.. Enumerable.Range(0, 12).Select(i => new WorkspaceId($"0-{i:D2}", "19:t@thread.tacv2"))];
        foreach (var id in troubled)
        {
            await office.Offices.CreateAsync(id, new WorkspaceSettings("X"), default);
        }

        using var scheduler = office.Scheduler();
        await scheduler.StartAsync(default);
        try
        {
            await job.Served(office.Id).WaitAsync(Patience);
            await job.AnyBegun.WaitAsync(Patience);
        }
        finally
        {
            await scheduler.StopAsync(default);
        }
    }

    private sealed class Trouble(bool hangs) : IOfficeJob
    {
        private readonly ConcurrentDictionary<WorkspaceId, TaskCompletionSource> served = new();

        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>One of the offices in trouble has its turn.</summary>
        public Task AnyBegun => begun.Task;

        public Task Served(WorkspaceId id) => served.GetOrAdd(id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public Task RunAsync(OfficeTick tick, CancellationToken cancellation)
        {
            if (!tick.Office.Id.Tenant.StartsWith("0-", StringComparison.Ordinal))
            {
                served.GetOrAdd(tick.Office.Id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
                return Task.CompletedTask;
            }

            _ = begun.TrySetResult();
            return hangs ? Task.Delay(Timeout.InfiniteTimeSpan, cancellation) : throw new InvalidOperationException("a job that throws");
        }
    }
}
