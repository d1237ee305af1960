using CchcBot.Domain.Queries;

namespace CchcBot.Language.Readers;

/// <summary>From which chance on a reading is sure: chosen on the folds.</summary>
internal static class Thresholds
{
    private const double Report = 0.7;
    private const double Question = 0.8;

    // What does harm when it is wrong is asked about unless it is hardly ever so.
    private const double Harmless = 0.95;
    private const double Harm = 0.75;

    public static bool IsSure(double chance, double harmless, IReadOnlyList<UpdateReading> readings) =>
        readings.Any(r => IsHarm(r.Kind)) ? chance >= Harm && harmless >= Harmless : chance >= Report;

    public static bool IsHarm(UpdateKind kind) => kind is UpdateKind.Done or UpdateKind.Extension or UpdateKind.Cancel;

    public static bool IsSure(double chance, TaskQuery query) => chance >= (query.Intent is QueryIntent.None or QueryIntent.Help ? Question - 0.2 : Question);
}
