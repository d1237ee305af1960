namespace CchcBot.Language.Readers;

/// <summary>A report as it was read, and how sure that is.</summary>
/// <param name="Readings">One for each task that is named; one without a task where none is.</param>
/// <param name="Chance">The chance that all of it is right.</param>
/// <param name="Sure">Whether it may be shown as read; else the person is asked.</param>
/// <param name="Others">At most two other readings, likelier first.</param>
/// <param name="Unclear">The words that were not understood, as typed.</param>
/// <param name="Reason">What the reading, or the doubt about it, rests on.</param>
public sealed record ReportReading(
    IReadOnlyList<UpdateReading> Readings,
    double Chance,
    bool Sure,
    IReadOnlyList<IReadOnlyList<UpdateReading>> Others,
    IReadOnlyList<string> Unclear,
    string Reason)
{
    /// <summary>What the chance was reckoned from.</summary>
    internal double[] Evidence { get; init; } = [];
}
