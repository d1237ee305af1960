namespace CchcBot.Domain.Tasks;

/// <summary>The person who answers for a duty: the officer it was given to, else the unit's head.</summary>
/// <param name="Id">Object id.</param>
/// <param name="Name">Shown in private only.</param>
public sealed record TaskOwner(string Id, string Name);
