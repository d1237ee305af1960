namespace CchcBot.Office;

/// <summary>How messages go out, and who of several instances sends what is scheduled.</summary>
internal sealed class DeliveryOptions
{
    /// <summary>
    /// How long an instance may be silent before another takes the clock over. It is renewed every third of it; after a kill another instance takes
    /// over within this and a fifth of it.
    /// </summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(24);

    /// <summary>
    /// The longest time for handing one message to Teams: what was not answered by then may have arrived. A row that says "being sent" for longer is one
    /// whose sender is dead.
    /// </summary>
    public TimeSpan SendTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long each job of an office may take at one look of the clock; the next look goes on with it.</summary>
    public TimeSpan OfficeTime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How often what is due is looked for.</summary>
    public TimeSpan Tick { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Messages under way at once: enough to reach the tenant's limit where an answer takes half a second.</summary>
    public int Parallel { get; set; } = 16;

    /// <summary>Messages per second and tenant, 1 to 50: Teams documents 30 to 50.</summary>
    public int TenantPerSecond { get; set; } = 30;
}
