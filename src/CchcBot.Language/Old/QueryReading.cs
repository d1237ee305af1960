using CchcBot.Domain.Queries;

namespace CchcBot.Language.Old;

/// <summary>A question as it was read, with what the reading rests on: for showing, and for asking back.</summary>
/// <param name="Query">The reading.</param>
/// <param name="Said">The names and periods, in the words of the question, in order.</param>
/// <param name="Corrected">Words that were taken for others: as typed, and as understood.</param>
/// <param name="Unknown">Words that nothing explains.</param>
/// <param name="IsFollowUp">Whether it was read as a change of the question before.</param>
public sealed record QueryReading(
    TaskQuery Query,
    IReadOnlyList<string> Said,
    IReadOnlyList<(string Typed, string Read)> Corrected,
    IReadOnlyList<string> Unknown,
    bool IsFollowUp)
{
    /// <summary>The words only thank.</summary>
    public bool IsThanks { get; init; }
}
