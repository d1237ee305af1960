namespace CchcBot.Language.Readers;

/// <summary>A report as read, and its confidence.</summary>
/// <param name="Readings">One per task named, or a single one without a task if none is named.</param>
/// <param name="Chance">The probability that the whole reading is right.</param>
/// <param name="Sure">Whether it may be shown as read; else the person is asked.</param>
/// <param name="Others">At most two alternative readings, likelier first.</param>
/// <param name="Unclear">The words, as typed, that were not understood.</param>
/// <param name="Reason">The grounds of the reading or of the doubt about it.</param>
public sealed record ReportReading(
    IReadOnlyList<UpdateReading> Readings,
    double Chance,
    bool Sure,
    IReadOnlyList<IReadOnlyList<UpdateReading>> Others,
    IReadOnlyList<string> Unclear,
    string Reason)
{
    /// <summary>The inputs from which the probability was computed.</summary>
    internal double[] Evidence { get; init; } = [];
}
