using CchcBot.Kernel;

namespace CchcBot.Slices.Reports;

/// <summary>The buttons of this slice's cards.</summary>
internal static class ReportsVerbs
{
    /// <summary>The call list as text.</summary>
    public static Verb<NoPayload> CallText { get; } = new("report.call.text", SharedPayloadJson.Default.NoPayload);

    /// <summary>A draft letter to the units on it.</summary>
    public static Verb<NoPayload> CallLetter { get; } = new("report.call.letter", SharedPayloadJson.Default.NoPayload);
}
