namespace CchcBot.Domain.Tasks;

/// <summary>The person responsible for an assignment: the officer to whom it was given, else the unit's head.</summary>
/// <param name="Id">Object id.</param>
/// <param name="Name">Full name; shown in personal chats only.</param>
public sealed record TaskOwner(string Id, string Name);
