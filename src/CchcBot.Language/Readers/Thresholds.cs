using CchcBot.Domain.Queries;

namespace CchcBot.Language.Readers;

/// <summary>
/// The probability from which a reading is shown or answered without asking; chosen on files of sentences read by models that never saw any of the file.
/// </summary>
internal static class Thresholds
{
    private const double Report = 0.7;
    private const double Question = 0.85;

    // That nothing is asked, or help: an answer costs little.
    private const double Nothing = 0.7;

    // Kinds that do harm if wrong need a much higher probability, so high that no slip of the keys makes something done.
    private const double Harmless = 0.965;
    private const double Harm = 0.8;

    public static bool IsSure(double chance, double harmless, IReadOnlyList<UpdateReading> readings) =>
        readings.Any(r => IsHarm(r.Kind)) ? chance >= Harm && harmless >= Harmless : chance >= Report;

    public static bool IsHarm(UpdateKind kind) => kind is UpdateKind.Done or UpdateKind.Extension or UpdateKind.Cancel;

    public static bool IsSure(double chance, TaskQuery query) => chance >= (query.Intent is QueryIntent.None or QueryIntent.Help ? Nothing : Question);
}
