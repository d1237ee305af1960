using CchcBot.Domain.Tasks;
using CchcBot.Office;
using Moq;

namespace CchcBot.Tests.Office;

/// <summary>What was read holds to the end of a turn; a reading that failed does not.</summary>
public sealed class OfficeSnapshotTests
{
    [Fact]
    public async Task A_reading_of_the_heads_that_failed_is_tried_again_and_one_that_came_holds()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var plans = new Mock<IPlanStore>();
        plans.SetupSequence(p => p.ListAsync(It.IsAny<WorkspaceId>(), It.IsAny<CancellationToken>()))
            .Returns(Task.FromException<IReadOnlyList<PlanInfo>>(new TimeoutException()))
            .Returns(Task.FromCanceled<IReadOnlyList<PlanInfo>>(stop.Token))
            .ReturnsAsync([])
            .Throws(new InvalidOperationException("It was read."));
        var snapshot = new OfficeSnapshot(new Workspace(new WorkspaceId("t", "c"), new WorkspaceSettings("Sở"), [], []), plans.Object);

        await Assert.ThrowsAsync<TimeoutException>(() => snapshot.HeadsAsync(CancellationToken.None));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => snapshot.HeadsAsync(stop.Token));
        Assert.Empty(await snapshot.HeadsAsync(CancellationToken.None));
        Assert.Empty(await snapshot.HeadsAsync(CancellationToken.None));
    }
}
