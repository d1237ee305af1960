using CchcBot.Domain.Queries;

namespace CchcBot.Language.Readers;

/// <summary>A question as read, its confidence and its grounds, for display and for asking back.</summary>
/// <param name="Query">The reading.</param>
/// <param name="Chance">The probability that the whole reading is right.</param>
/// <param name="Sure">Whether it may be answered at once; else the person is asked.</param>
/// <param name="Others">At most two alternative readings, likelier first.</param>
/// <param name="Said">The names and periods as worded in the question, in order.</param>
/// <param name="Corrected">Spelling corrections: as typed, and as understood.</param>
/// <param name="Unclear">Words, as typed, that the reading does not use.</param>
/// <param name="IsFollowUp">Whether it was read as a follow-up to the previous question.</param>
public sealed record QuestionReading(
    TaskQuery Query,
    double Chance,
    bool Sure,
    IReadOnlyList<TaskQuery> Others,
    IReadOnlyList<string> Said,
    IReadOnlyList<(string Typed, string Read)> Corrected,
    IReadOnlyList<string> Unclear,
    bool IsFollowUp)
{
    /// <summary>Whether the words only express thanks.</summary>
    public bool IsThanks { get; init; }

    /// <summary>The inputs from which the probability was computed.</summary>
    internal double[] Evidence { get; init; } = [];
}
