namespace CchcBot.Domain.Tasks;

/// <summary>A task of one of the office's plans.</summary>
/// <param name="Plan">The plan's id.</param>
public readonly record struct TaskRef(string Plan, string Code);
