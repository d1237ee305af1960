using System.Threading.Channels;

namespace CchcBot.Office;

/// <summary>Wakes the scheduler at once. Several rings before it wakes count as one.</summary>
internal sealed class SchedulerWakeup
{
    private readonly Channel<bool> pending = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => pending.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellation) => await pending.Reader.ReadAsync(cancellation);
}
