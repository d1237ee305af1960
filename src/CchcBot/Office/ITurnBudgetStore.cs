namespace CchcBot.Office;

/// <summary>What is left of a limit on turns, for all instances together.</summary>
/// <param name="Left">Turns that would still be accepted at that time.</param>
/// <param name="At">When it was counted.</param>
/// <param name="IsShut">It was used up: half of it must come back first.</param>
internal sealed record TurnBudget(double Left, DateTimeOffset At, bool IsShut);

/// <summary>Counts of turns, where every instance of the service finds them.</summary>
internal interface ITurnBudgetStore
{
    /// <param name="of">Whose: a person's or an office's.</param>
    /// <param name="change">Gets null where nobody was counted; may run more than once.</param>
    /// <returns>The count as written; null where it could not be written, which holds up nobody.</returns>
    Task<TurnBudget?> TryChangeAsync(string of, Func<TurnBudget?, TurnBudget> change, CancellationToken cancellation);
}
