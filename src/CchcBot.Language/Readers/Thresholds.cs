using CchcBot.Domain.Queries;

namespace CchcBot.Language.Readers;

/// <summary>From which chance on a reading is sure. What does harm when it is wrong needs more, and no doubt of a guard.</summary>
internal static class Thresholds
{
    private const double Report = 0.75;
    private const double Harm = 0.85;
    private const double Question = 0.75;

    public static bool IsSure(double chance, IReadOnlyList<UpdateReading> readings, int guards) =>
        readings.Any(r => r.Kind is UpdateKind.Done or UpdateKind.Extension or UpdateKind.Cancel) ? chance >= Harm && guards == 0 : chance >= Report;

    public static bool IsSure(double chance, TaskQuery query) => chance >= (query.Intent is QueryIntent.None or QueryIntent.Help ? Question - 0.2 : Question);
}
