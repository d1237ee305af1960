using CchcBot.Delivery;

namespace CchcBot.Slices.Administer;

/// <summary>"báo cáo gửi nhắc": the delivery report of the last 30 days.</summary>
internal sealed class DeliveryHandler(IDeliveryStore deliveries)
{
    private const int Days = 30;

    public async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellation)
    {
        var report = DeliveryReport.Of(turn.Workspace, await deliveries.ListAsync(turn.Workspace.Id, cancellation), turn.Today.AddDays(-Days));
        return Reply.Show(
            DeliveryCards.Report(turn.Language, report, key => turn.Workspace.FindUnit(key)?.Name),
            DeliveryCards.ReportPush(turn.Language, report)
        );
    }
}
