namespace CchcBot.Office;

/// <summary>How messages are sent, and how several instances agree on the one that runs the scheduler.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>
    /// How long an instance may be silent before another one takes over the scheduler. The lease is renewed every third of this time; after a crash the
    /// takeover happens within 1.2 times this time.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(24);

    /// <summary>
    /// Time limit for handing one message to Teams; a message not acknowledged by then may still have arrived. When a delivery row has been "sending" for
    /// longer, its sender is taken for dead.
    /// </summary>
    public TimeSpan SendTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Time limit for one job of an office in one tick; the next tick continues it.</summary>
    public TimeSpan OfficeTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Interval between two ticks of the scheduler.</summary>
    public TimeSpan Tick { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Messages in flight at once: enough to reach the tenant's limit when a response takes half a second.</summary>
    public int Parallel { get; set; } = 16;

    /// <summary>Messages per second and tenant, 1 to 50: Teams documents a limit of 30 to 50.</summary>
    public int TenantPerSecond { get; set; } = 30;
}
