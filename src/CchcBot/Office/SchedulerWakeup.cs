using System.Threading.Channels;

namespace CchcBot.Office;

/// <summary>Wakes the scheduler at once. Several rings before it wakes count as one.</summary>
internal sealed class SchedulerWakeup
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await rings.Reader.ReadAsync(cancellation);
}
