using CchcBot.Domain.Queries;

namespace CchcBot.Language.Readers;

/// <summary>A question as it was read, how sure that is, and what it rests on: for showing, and for asking back.</summary>
/// <param name="Query">The reading.</param>
/// <param name="Chance">The chance that all of it is right.</param>
/// <param name="Sure">Whether it may be answered; else the person is asked.</param>
/// <param name="Others">At most two other readings, likelier first.</param>
/// <param name="Said">The names and periods, in the words of the question, in order.</param>
/// <param name="Corrected">Words that were taken for others: as typed, and as understood.</param>
/// <param name="Unclear">Words that nothing in the reading stands for, as typed.</param>
/// <param name="IsFollowUp">Whether it was read as a change of the question before.</param>
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
    /// <summary>The words only thank.</summary>
    public bool IsThanks { get; init; }

    /// <summary>What the chance was reckoned from.</summary>
    internal double[] Evidence { get; init; } = [];
}
