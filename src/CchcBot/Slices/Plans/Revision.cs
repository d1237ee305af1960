using CchcBot.Domain.Tasks;

namespace CchcBot.Slices.Plans;

/// <summary>A file that is to become a plan's next version, or a new plan.</summary>
/// <param name="Hash">SHA-256 of the file, hex.</param>
/// <param name="Info">The head to be, version and change counter included.</param>
internal sealed record Revision(string Hash, PlanIdentity Identity, PlanInfo Info)
{
    /// <summary>The plan that it is compared with; null where there is none.</summary>
    public PlanInfo? Compared => Identity.Before ?? Identity.Replaced;

    /// <summary>The same file onto the same version is one act, whoever taps and however often.</summary>
    public string Operation => $"load-{Hash}-{Info.Version}";
}
