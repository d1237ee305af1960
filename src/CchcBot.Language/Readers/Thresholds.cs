using CchcBot.Domain.Queries;

namespace CchcBot.Language.Readers;

/// <summary>
/// From which chance on a reading is sure: chosen on the folds. What does harm when it is wrong needs more, and nearly certainty where a
/// guard sees a weakening word.
/// </summary>
internal static class Thresholds
{
    private const double Report = 0.7;
    private const double Harm = 0.85;
    private const double Guarded = 0.97;
    private const double Question = 0.8;

    public static bool IsSure(double chance, IReadOnlyList<UpdateReading> readings, int guards) =>
        // A completion or a dropping that something weakens is always asked about.
        !(guards > 0 && readings.Any(r => r.Kind is UpdateKind.Done or UpdateKind.Cancel))
        && (readings.Any(r => r.Kind is UpdateKind.Done or UpdateKind.Extension or UpdateKind.Cancel) ? chance >= (guards == 0 ? Harm : Guarded)
            : chance >= Report);

    public static bool IsSure(double chance, TaskQuery query) => chance >= (query.Intent is QueryIntent.None or QueryIntent.Help ? Question - 0.2 : Question);
}
