namespace CchcBot.Slices.Plans;

/// <summary>A file that is to become a plan's next version, or a new plan.</summary>
/// <param name="Hash">SHA-256 of the file, hex.</param>
/// <param name="Info">Plan metadata as it will be, including version and change counter.</param>
internal sealed record Revision(string Hash, PlanIdentity Identity, PlanInfo Info)
{
    /// <summary>The plan that the file is compared with; null if there is none.</summary>
    public PlanInfo? Compared => Identity.Before ?? Identity.Replaced;

    /// <summary>The administrator's word which plan it is, where several have its number.</summary>
    public string? Said { get; init; }

    /// <summary>Operation id: loading the same file onto the same version is idempotent, no matter who taps or how often.</summary>
    public string Operation => $"load-{Hash}-{Info.Version}";
}
